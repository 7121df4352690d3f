"""The minutes as sheets: what PDF, workbook and text all show."""

from collections.abc import Sequence
from datetime import date, datetime

from cae_desktop.db.queries.control import ReportRow
from cae_desktop.db.queries.plan import StepRow
from cae_desktop.domain.words import MeetingKind, MeetingState, ProblemState
from cae_desktop.exports.report_words import PROBLEM_STATUS, PROBLEM_TONES, SHAPES, dotted, mean
from cae_desktop.exports.wall_sheet import Value, WallColumn, WallSheet
from cae_desktop.services.meeting_page import LeftOver, MeetingPage
from cae_desktop.services.minutes_facts import MinutesFacts
from cae_desktop.translations import Translate
from cae_desktop.wording import words
from cae_desktop.wording.control import meeting_title


class MinutesWords:
    """Makes the sheets in one language. Times are those of the computer."""

    def __init__(self, translate: Translate) -> None:
        self.translate = translate
        self._word = words(translate)
        self._number = WallColumn("#", 4, "count", said="{}. ")

    def sheets(self, facts: MinutesFacts) -> Sequence[WallSheet]:
        """The minutes in order; what there is nothing of is left out."""
        page = facts.page
        sheets = (
            self._head(facts),
            self._talks(page),
            self._results(facts),
            self._experiences(facts),
            self._partners(facts),
            self._decisions(page),
            self._tasks(facts),
            self._new_days(facts),
            self._reports(facts),
            self._problems(page),
            self._notes(page),
            self._agenda(page),
            self._records(page),
            self._later(facts),
        )
        return [sheet for sheet in sheets if sheet.rows]

    def _sheet(
        self,
        page: MeetingPage,
        name: str,
        columns: Sequence[WallColumn],
        rows: list[list[Value]],
        tones: Sequence[str] = (),
    ) -> WallSheet:
        meeting = page.meeting
        title = self.translate("Minutes", "Minutes: {meeting}").format(
            meeting=meeting_title(meeting.kind, meeting.number, self.translate)
        )
        caption = dotted((_time(page), meeting.place, *dict.fromkeys(row.package_name for row in page.activities)))
        return WallSheet(name, title, caption, (), columns, rows, tones or ["text"] * len(rows), "")

    def _head(self, facts: MinutesFacts) -> WallSheet:
        translate, page, following = self.translate, facts.page, facts.following
        listed = translate("Minutes", ", ").join
        values = {
            translate("Minutes", "Activities"): listed(row.name for row in page.activities),
            translate("Minutes", "Present"): listed(row.name for row in page.attendance if row.present),
            translate("Minutes", "Absent"): listed(row.name for row in page.attendance if not row.present),
            translate("Minutes", "Next meeting"): ""
            if following is None
            else dotted(
                (
                    meeting_title(following.kind, following.number, translate),
                    f"{following.planned_at.astimezone():%Y-%m-%d %H:%M}",
                    following.place,
                )
            ),
        }
        columns = (
            WallColumn(translate("Minutes", "Item"), 16, said="{}: "),
            WallColumn(translate("Minutes", "Content"), 84, said="{}"),
        )
        rows: list[list[Value]] = [[label, value] for label, value in values.items() if value]
        return self._sheet(page, translate("Minutes", "Meeting"), columns, rows)

    def _talks(self, page: MeetingPage) -> WallSheet:
        translate = self.translate
        columns = (
            WallColumn(translate("Minutes", "Person"), 14, said="{}"),
            WallColumn(translate("Minutes", "Task understood"), 16, said=" {}"),
            WallColumn(translate("Minutes", "Questions"), 35, said=translate("Minutes", " · asked: {}")),
            WallColumn(translate("Minutes", "Agreed changes"), 35, said=translate("Minutes", " · agreed: {}")),
        )
        rows: list[list[Value]] = [
            [talk.name, "✓" if talk.understood else "○", talk.questions, talk.changes] for talk in page.talks
        ]
        return self._sheet(page, translate("Minutes", "Tasks handed out"), columns, rows)

    def _results(self, facts: MinutesFacts) -> WallSheet:
        translate = self.translate
        columns = (
            WallColumn(translate("Minutes", "Activity"), 26, said="{}"),
            WallColumn(translate("Minutes", "Goal"), 14),
            WallColumn(translate("Minutes", "Planned"), 10, "count", said=translate("Minutes", " · planned {}")),
            WallColumn(translate("Minutes", "Reached"), 10, "count", said=translate("Minutes", " · reached {}")),
            WallColumn(translate("Minutes", "Reasons"), 40, said=" · {}"),
        )
        rows: list[list[Value]] = [
            [one.result.name, self._word(row.stage), row.planned, row.actual, dotted((row.reason, row.comment))]
            for one in facts.evaluations
            for row in one.stages
            if row.planned is not None or row.actual is not None
        ]
        return self._sheet(facts.page, translate("Minutes", "Goals reached"), columns, rows)

    def _experiences(self, facts: MinutesFacts) -> WallSheet:
        """What was told, and what became of it; dropped ones are left out."""
        translate = self.translate
        columns = (
            WallColumn(translate("Minutes", "Activity"), 22, said="{}"),
            WallColumn(translate("Minutes", "Work step"), 18, said=" ({})"),
            WallColumn(translate("Minutes", "Experience"), 38, said=": {}"),
            WallColumn(translate("Minutes", "Told by"), 10),
            WallColumn(translate("Minutes", "Kept"), 12),
        )
        kept, undecided = translate("Minutes", "★ kept"), translate("Minutes", "not decided")
        rows: list[list[Value]] = [
            [one.result.name, row.step_name, row.title, row.person_name, kept if row.kept else undecided]
            for one in facts.evaluations
            for row in one.experiences
            if row.kept is not False
        ]
        return self._sheet(facts.page, translate("Minutes", "Experience"), columns, rows)

    def _partners(self, facts: MinutesFacts) -> WallSheet:
        translate = self.translate
        columns = (
            WallColumn(translate("Minutes", "Partner"), 22, said="{}"),
            WallColumn(translate("Minutes", "Activity"), 22, said=" ({})"),
            WallColumn(translate("Minutes", "Average of 5"), 14, said=": {}"),
            WallColumn(translate("Minutes", "Reasons"), 42, said=" · {}"),
        )
        rows: list[list[Value]] = [
            [
                row.partner_name,
                one.result.name,
                mean(row.average),
                row.reasons,
            ]
            for one in facts.evaluations
            for row in one.partners
        ]
        return self._sheet(facts.page, translate("Minutes", "Partners"), columns, rows)

    def _decisions(self, page: MeetingPage) -> WallSheet:
        translate = self.translate
        columns = (
            self._number,
            WallColumn(translate("Minutes", "Decision"), 46, said="{}"),
            WallColumn(translate("Minutes", "About problem"), 10, "count", said=translate("Minutes", " (problem {})")),
            WallColumn(translate("Minutes", "Who"), 12),
            WallColumn(translate("Minutes", "By"), 14, "day", said=translate("Minutes", " · by {}")),
            WallColumn(translate("Minutes", "Done"), 14, "day", said=translate("Minutes", " · done {}")),
        )
        rows: list[list[Value]] = [
            [number, row.text, row.problem_number, row.owner_name, row.due, row.done_on]
            for number, row in enumerate(page.decisions, 1)
        ]
        return self._sheet(page, translate("Minutes", "Decisions"), columns, rows)

    def _tasks(self, facts: MinutesFacts) -> WallSheet:
        translate = self.translate
        columns = (
            WallColumn(translate("Minutes", "Who"), 14, said="{}: "),
            WallColumn(translate("Minutes", "What"), 72, said="{}"),
            WallColumn(translate("Minutes", "By"), 14, "day", said=translate("Minutes", " · by {}")),
        )
        rows: list[list[Value]] = [[task.person, task.text, task.due] for task in facts.tasks]
        return self._sheet(facts.page, translate("Minutes", "Who does what by when"), columns, rows)

    def _new_days(self, facts: MinutesFacts) -> WallSheet:
        translate = self.translate
        columns = (
            WallColumn(translate("Minutes", "Work step"), 40, said="{}"),
            WallColumn(translate("Minutes", "Owner"), 12, said=" ({})"),
            WallColumn(translate("Minutes", "Planned till now"), 24, said=": {}"),
            WallColumn(translate("Minutes", "New"), 24, said=" → {}"),
        )
        rows: list[list[Value]] = [
            [step.now.name, step.now.owner_name, _planned(step.before), _planned(step.now)]
            for step in facts.changes.steps
            if step.days_moved and step.before is not None
        ]
        return self._sheet(facts.page, translate("Minutes", "New dates"), columns, rows)

    def _reports(self, facts: MinutesFacts) -> WallSheet:
        translate = self.translate
        columns = (
            WallColumn(translate("Minutes", "Work step"), 26, said="{}"),
            WallColumn(translate("Minutes", "Owner"), 9, said=" ({})"),
            WallColumn(translate("Minutes", "Plan"), 15, said=translate("Minutes", ": plan {}")),
            WallColumn(translate("Minutes", "Actual"), 15, said=translate("Minutes", ", actual {}")),
            WallColumn(translate("Minutes", "Cost ¥"), 10, "money", said=translate("Minutes", ", ¥{}")),
            WallColumn(translate("Minutes", "Remark"), 17, said=" · {}"),
            WallColumn(translate("Minutes", "Done %"), 8, "percent", said=" · {}"),
        )
        rows = [_reported(row.plan, facts.reports[row.id]) for row in facts.page.steps if row.id in facts.reports]
        return self._sheet(facts.page, translate("Minutes", "Work steps reported"), columns, rows)

    def _problems(self, page: MeetingPage) -> WallSheet:
        translate = self.translate
        columns = (
            self._number,
            WallColumn(translate("Minutes", "Problem"), 38, said="{}"),
            WallColumn(translate("Minutes", "Raised by"), 10, said=" ({})"),
            WallColumn(translate("Minutes", "How solved, remark"), 30, said=": {}"),
            WallColumn(translate("Minutes", "State"), 18, said=" — {}"),
        )
        states = [_state(row) for row in page.left_over]
        rows: list[list[Value]] = [
            [
                row.problem.number,
                row.problem.text,
                row.problem.raised_by_name,
                _answer(row, state),
                f"{SHAPES[PROBLEM_STATUS[state]]} {self._state_word(page, row, state)}",
            ]
            for row, state in zip(page.left_over, states, strict=True)
        ]
        tones = [PROBLEM_TONES[state] for state in states]
        return self._sheet(page, translate("Minutes", "Problems"), columns, rows, tones)

    def _state_word(self, page: MeetingPage, row: LeftOver, state: ProblemState) -> str:
        """Of a problem the meeting did not get to, that it was not asked about."""
        if page.meeting.state is not MeetingState.CLOSED or row not in page.unasked:
            return self._word(state)
        return self.translate("Minutes", "{state}, not asked about").format(state=self._word(state))

    def _notes(self, page: MeetingPage) -> WallSheet:
        translate = self.translate
        columns = (
            WallColumn(translate("Minutes", "At"), 10, said="{} "),
            WallColumn(translate("Minutes", "Note"), 66, said="{}"),
            WallColumn(translate("Minutes", "About"), 24, said=" ({})"),
        )
        rows: list[list[Value]] = [
            [f"{note.noted_at.astimezone():%H:%M}", note.text, dotted((note.step_name, note.person_name))]
            for note in page.notes
        ]
        return self._sheet(page, translate("Minutes", "Notes"), columns, rows)

    def _agenda(self, page: MeetingPage) -> WallSheet:
        translate = self.translate
        columns = (
            self._number,
            WallColumn(translate("Minutes", "Speaker"), 14, said="{}: "),
            WallColumn(translate("Minutes", "Topic"), 58, said="{}"),
            WallColumn(translate("Minutes", "Minutes taken"), 12, "count", said=translate("Minutes", " ({} min)")),
            WallColumn(translate("Minutes", "Dealt with"), 12, said=" {}"),
        )
        rows: list[list[Value]] = [
            [
                item.number,
                item.person_name,
                item.topic,
                max(1, round(item.spent_seconds / 60)) if item.spent_seconds else None,
                "✓" if item.done else "○",
            ]
            for item in page.agenda
        ]
        return self._sheet(page, translate("Minutes", "Agenda"), columns, rows)

    def _records(self, page: MeetingPage) -> WallSheet:
        """The records that the end of a final meeting locked."""
        translate = self.translate
        columns = (
            WallColumn(translate("Minutes", "Activity"), 70, said="{}"),
            WallColumn(translate("Minutes", "Locked on"), 30, "day", said=translate("Minutes", ": locked {}")),
        )
        locked = page.activities if page.meeting.kind is MeetingKind.FINAL else ()
        rows: list[list[Value]] = [[row.name, row.closed_on] for row in locked if row.closed_on is not None]
        return self._sheet(page, translate("Minutes", "Records"), columns, rows)

    def _later(self, facts: MinutesFacts) -> WallSheet:
        translate = self.translate
        columns = (
            WallColumn(translate("Minutes", "What"), 80, said="{}"),
            WallColumn(translate("Minutes", "On"), 20, "day", said=" · {}"),
        )
        rows: list[list[Value]] = [[row.text, row.decided_on] for row in facts.later]
        return self._sheet(facts.page, translate("Minutes", "After the meeting"), columns, rows)


def _time(page: MeetingPage) -> str:
    meeting = page.meeting
    began = _local(meeting.started_at or meeting.planned_at)
    end = f"–{_local(meeting.closed_at):%H:%M}" if meeting.closed_at else ""
    return f"{began:%Y-%m-%d %H:%M}{end}"


def _local(stamp: datetime) -> datetime:
    return stamp.astimezone()


def _state(row: LeftOver) -> ProblemState:
    """What this meeting answered; a new problem is open in its minutes, whatever became of it."""
    before = ProblemState.OPEN if row.is_new else row.problem.state
    return row.review.state if row.review else before


def _answer(row: LeftOver, state: ProblemState) -> str:
    if state is ProblemState.SOLVED:
        return row.problem.how_solved
    return row.review.remark if row.review else ""


def _reported(step: StepRow, report: ReportRow) -> list[Value]:
    actual = _days(report.actual_start, report.actual_finish)
    cost = report.actual_cost_fen
    return [step.name, step.owner_name, _planned(step), actual, cost, report.remark, report.percent]


def _planned(step: StepRow | None) -> str:
    return _days(step.start, step.finish) if step else ""


def _days(start: date | None, finish: date | None) -> str:
    if start is None:
        return ""
    return f"{start:%m-%d} – {finish:%m-%d}" if finish else f"{start:%m-%d} –"
