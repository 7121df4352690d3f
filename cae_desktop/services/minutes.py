"""The minutes of a meeting as plain text, to be pasted into a message or a document."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from cae_desktop.db.queries.control import DecisionRow, ReportRow
from cae_desktop.domain.money import format_yuan
from cae_desktop.domain.words import MeetingKind, ProblemState
from cae_desktop.services.meeting_page import LeftOver, MeetingPage
from cae_desktop.wording import Translate, words
from cae_desktop.wording.control import meeting_title


def minutes(page: MeetingPage, reports: Mapping[str, ReportRow], translate: Translate) -> str:
    """The whole of the minutes; sections without content are left out. Times are those of the computer.

    `reports` holds what was written in this meeting, by id of the step.
    """
    sections = (
        _head(page, translate),
        _section(translate("Minutes", "Agenda"), _agenda(page, translate)),
        _section(translate("Minutes", "Work steps reported"), _steps(page, reports, translate)),
        _section(translate("Minutes", "Notes"), _notes(page)),
        _section(translate("Minutes", "Problems"), _problems(page.left_over, translate)),
        _section(translate("Minutes", "Decisions"), _decisions(page.decisions, translate)),
        _section(translate("Minutes", "Records"), _locked(page, translate)),
    )
    return "\n\n".join(section for section in sections if section) + "\n"


def _head(page: MeetingPage, translate: Translate) -> str:
    meeting = page.meeting
    began = _local(meeting.started_at or meeting.planned_at)
    time = f"{began:%Y-%m-%d %H:%M}"
    if meeting.closed_at is not None:
        time += f"–{_local(meeting.closed_at):%H:%M}"
    present = [row.name for row in page.attendance if row.present]
    absent = [row.name for row in page.attendance if not row.present]
    lines = [
        translate("Minutes", "Minutes: {meeting}").format(
            meeting=meeting_title(meeting.kind, meeting.number, translate)
        ),
        " · ".join(part for part in (time, meeting.place) if part),
        _listed(translate("Minutes", "Activities: {names}"), [row.name for row in page.activities], translate),
        _listed(translate("Minutes", "Present: {names}"), present, translate),
        _listed(translate("Minutes", "Absent: {names}"), absent, translate),
    ]
    return "\n".join(line for line in lines if line)


def _agenda(page: MeetingPage, translate: Translate) -> Iterable[str]:
    minutes_taken = translate("Minutes", "{minutes} min")
    for item in page.agenda:
        tick = "✓" if item.done else "○"
        topic = f"{item.person_name}: {item.topic}" if item.person_name else item.topic
        taken = (
            f" ({minutes_taken.format(minutes=max(1, round(item.spent_seconds / 60)))})" if item.spent_seconds else ""
        )
        yield f"{tick} {topic}{taken}"


def _steps(page: MeetingPage, reports: Mapping[str, ReportRow], translate: Translate) -> Iterable[str]:
    names = {activity.id: activity.name for activity in page.activities}
    pattern = translate(
        "Minutes", "{activity} / {step} ({owner}): plan {plan}, actual {actual}, {percent} %, cost {cost}"
    )
    for step in (row.plan for row in page.steps):
        report = reports.get(step.id)
        if report is not None:
            line = pattern.format(
                activity=names[step.activity_id],
                step=step.name,
                owner=step.owner_name or "—",
                plan=_days(step.start, step.finish),
                actual=_days(report.actual_start, report.actual_finish),
                percent=report.percent,
                cost="—" if report.actual_cost_fen is None else format_yuan(report.actual_cost_fen),
            )
            yield f"{line} — {report.remark}" if report.remark else line


def _notes(page: MeetingPage) -> Iterable[str]:
    for note in page.notes:
        about = " · ".join(part for part in (note.step_name, note.person_name) if part)
        yield f"{_local(note.noted_at):%H:%M} {note.text}" + (f" ({about})" if about else "")


def _problems(rows: tuple[LeftOver, ...], translate: Translate) -> Iterable[str]:
    word = words(translate)
    for row in rows:
        before = ProblemState.OPEN if row.is_new else row.problem.state
        state = row.review.state if row.review else before
        parts = [f"{row.problem.number}. {row.problem.text} — {word(state)}"]
        if state is ProblemState.SOLVED and row.problem.how_solved:
            parts.append(row.problem.how_solved)
        elif row.review is not None and row.review.remark:
            parts.append(row.review.remark)
        yield ": ".join(parts)


def _decisions(rows: tuple[DecisionRow, ...], translate: Translate) -> Iterable[str]:
    by_day = translate("Minutes", "{owner}, by {day}")
    for number, row in enumerate(rows, start=1):
        who = row.owner_name
        if row.due is not None:
            who = by_day.format(owner=who or "—", day=row.due.isoformat())
        elif row.done_on is not None and not who:
            who = row.done_on.isoformat()
        yield f"{number}. {row.text}" + (f" ({who})" if who else "")


def _locked(page: MeetingPage, translate: Translate) -> Iterable[str]:
    """The records that the end of a final meeting locked and nobody reopened."""
    if page.meeting.kind is MeetingKind.FINAL:
        pattern = translate("Minutes", "{activity}: locked {day}")
        for activity in page.activities:
            if activity.closed_on is not None:
                yield pattern.format(activity=activity.name, day=activity.closed_on.isoformat())


def _section(title: str, lines: Iterable[str]) -> str:
    body = [*lines]
    return "\n".join([f"【{title}】", *body]) if body else ""


def _listed(pattern: str, names: list[str], translate: Translate) -> str:
    return pattern.format(names=translate("Minutes", ", ").join(names)) if names else ""


def _days(start: date | None, finish: date | None) -> str:
    if start is None:
        return "—"
    return f"{start:%m-%d} – {finish:%m-%d}" if finish else f"{start:%m-%d} –"


def _local(stamp: datetime) -> datetime:
    return stamp.astimezone()
