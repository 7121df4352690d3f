"""What the minutes of a meeting are made of; kept when it closes, so that they stay as they were read out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from cae_desktop.db.models import KeptMinutes
from cae_desktop.db.queries import control as control_queries
from cae_desktop.db.queries import meetings as queries
from cae_desktop.db.queries.control import DecisionRow, ProblemRow, ReportRow
from cae_desktop.domain.words import MeetingKind
from cae_desktop.services.board import BoardStep
from cae_desktop.services.evaluation import Evaluation, evaluation_of
from cae_desktop.services.meeting_changes import MeetingChanges, changes_since_last, steps_of_meeting
from cae_desktop.services.meeting_page import MeetingPage, meeting_page
from cae_desktop.services.row_json import from_json, to_json

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_AHEAD: Final = timedelta(days=7)
"""How far the tasks reach while no next meeting is planned: they are held weekly."""


@dataclass(frozen=True, slots=True)
class Task:
    """Who does what by when."""

    person: str
    text: str
    due: date | None


@dataclass(frozen=True, slots=True)
class MinutesFacts:
    """What the minutes say. `reports` go by id of the step.

    `evaluations`, of a final meeting only, are those of its activities without the ratings of people. `later` is what
    was decided about the meeting after its end: that a record it locked was opened again.
    """

    page: MeetingPage
    following: queries.MeetingRow | None
    reports: Mapping[str, ReportRow]
    changes: MeetingChanges
    tasks: tuple[Task, ...]
    evaluations: tuple[Evaluation, ...]
    later: tuple[DecisionRow, ...] = ()


def minutes_facts(session: "Session", meeting_id: str, today: date) -> MinutesFacts:
    """The facts as they were kept; of a meeting that is not closed yet, as they are.

    The next meeting is told as soon as it is planned. Raises CaeError("row-is-gone").
    """
    kept = _kept(session, meeting_id)
    if kept is None:
        return _facts(session, meeting_page(session, meeting_id, today), today)
    known = {row.id for row in kept.page.decisions}
    decisions = control_queries.decisions(session, kept.page.meeting.cycle_id)
    return replace(
        kept,
        following=kept.following or _following(session, kept.page.meeting),
        later=tuple(row for row in decisions if row.meeting_id == meeting_id and row.id not in known),
    )


def page_as_held(session: "Session", meeting_id: str, today: date) -> MeetingPage:
    """A meeting as it was when it closed; one that is not closed yet, as it is. Raises CaeError("row-is-gone")."""
    kept = _kept(session, meeting_id)
    return meeting_page(session, meeting_id, today) if kept is None else kept.page


def keep_minutes(session: "Session", before: MeetingPage, today: date) -> None:
    """Keep the minutes of a meeting that closed just now; `before` is its page from before that.

    Problems nobody asked about are among them: those of the page before.
    """
    page = replace(meeting_page(session, before.meeting.id, today), left_over=before.left_over)
    session.add(KeptMinutes(meeting_id=page.meeting.id, content=to_json(_facts(session, page, today))))


def _kept(session: "Session", meeting_id: str) -> MinutesFacts | None:
    content = queries.kept_minutes(session, meeting_id)
    return None if content is None else from_json(MinutesFacts, content)


def _facts(session: "Session", page: MeetingPage, today: date) -> MinutesFacts:
    page = replace(page, steps=steps_of_meeting(session, page))
    meeting = page.meeting
    following = _following(session, meeting)
    as_of = meeting.closed_at.astimezone().date() if meeting.closed_at else today
    horizon = following.planned_at.astimezone().date() if following else as_of + _AHEAD
    tasks = [
        *_decided(control_queries.decisions(session, meeting.cycle_id), as_of),
        *_problems(control_queries.problems(session, meeting.cycle_id), as_of),
        *_due(page.steps, horizon),
    ]
    evaluated = page.activities if meeting.kind is MeetingKind.FINAL else ()
    return MinutesFacts(
        page=page,
        following=following,
        reports=control_queries.reports_in_meeting(session, meeting.id),
        changes=changes_since_last(session, page),
        tasks=tuple(sorted(tasks, key=lambda task: (not task.person, task.person, task.due or date.max))),
        evaluations=tuple(replace(evaluation_of(session, row.id), staff=()) for row in evaluated),
    )


def _following(session: "Session", meeting: queries.MeetingRow) -> queries.MeetingRow | None:
    in_order = reversed(queries.meetings(session, meeting.cycle_id))
    return next((row for row in in_order if row.planned_at > meeting.planned_at), None)


def _decided(rows: tuple[DecisionRow, ...], as_of: date) -> list[Task]:
    return [
        Task(row.owner_name, row.text, row.due)
        for row in rows
        if row.decided_on <= as_of and (row.done_on is None or row.done_on > as_of)
    ]


def _problems(rows: tuple[ProblemRow, ...], as_of: date) -> list[Task]:
    """Problems somebody has in hand; a decision about one says it already."""
    return [
        Task(row.owner_name, row.text, row.due)
        for row in rows
        if row.raised_on <= as_of and (row.solved_on is None or row.solved_on > as_of) and not row.decided
        if row.owner_id or row.due
    ]


def _due(rows: tuple[BoardStep, ...], horizon: date) -> list[Task]:
    plans = (row.plan for row in rows)
    return [
        Task(plan.owner_name, plan.name, plan.finish)
        for plan in plans
        if plan.actual_finish is None and plan.finish <= horizon
    ]
