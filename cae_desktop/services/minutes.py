"""Verbs of the minutes: as text for a message, as PDF, as workbook; all made of one description."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cae_desktop.db.database import Database
from cae_desktop.db.queries import control as control_queries
from cae_desktop.db.queries import meetings as queries
from cae_desktop.db.queries.control import DecisionRow, ProblemRow, ReportRow
from cae_desktop.domain.words import MeetingKind
from cae_desktop.services.board import BoardStep
from cae_desktop.services.clock import Clock
from cae_desktop.services.evaluation import Evaluation, evaluation_of
from cae_desktop.services.meeting_changes import MeetingChanges, changes_since_last, steps_of_meeting
from cae_desktop.services.meeting_page import MeetingPage, meeting_page
from cae_desktop.translations import translator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from cae_desktop.exports.wall_sheet import WallSheet
    from cae_desktop.wording import Translate

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
    """What the minutes say; they stay the same once the meeting is closed. `reports` go by id of the step.

    `evaluations`, of a final meeting only, are those of its activities.
    """

    page: MeetingPage
    following: queries.MeetingRow | None
    steps: tuple[BoardStep, ...]
    reports: Mapping[str, ReportRow]
    changes: MeetingChanges
    tasks: tuple[Task, ...]
    evaluations: tuple[Evaluation, ...]


class MinutesService:
    """Reads the minutes of a meeting and writes them down. Raises CaeError("row-is-gone")."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def text(self, meeting_id: str, translate: "Translate") -> str:
        """The minutes as plain text in the reader's language, for the group of a chat."""
        from cae_desktop.exports.wall_text import wall_text

        return wall_text(self._sheets(meeting_id, translate))

    def export(self, path: Path, meeting_id: str, *, language: str = "zh_CN") -> None:
        """Write the minutes as PDF or workbook, by the end of the file's name.

        Raises CaeError: "row-is-gone", "target-is-open", "disk-is-full", "report-cannot-be-written".
        """
        from cae_desktop.exports.files import written_whole
        from cae_desktop.exports.flowing_pdf import flowing_pdf
        from cae_desktop.exports.wall_xlsx import wall_workbook

        translate = translator(language)
        sheets = self._sheets(meeting_id, translate)
        is_workbook = path.suffix.lower() == ".xlsx"
        content = wall_workbook(sheets) if is_workbook else flowing_pdf(sheets, translate)
        with written_whole(path) as part:
            part.write_bytes(content)

    def facts(self, meeting_id: str) -> MinutesFacts:
        """Everything the minutes are made of."""
        with self._database.read() as session:
            return _facts(session, meeting_page(session, meeting_id, self._clock.today()), self._clock.today())

    def _sheets(self, meeting_id: str, translate: "Translate") -> "Sequence[WallSheet]":
        from cae_desktop.services.minutes_sheets import MinutesWords

        return MinutesWords(translate).sheets(self.facts(meeting_id))


def _facts(session: "Session", page: MeetingPage, today: date) -> MinutesFacts:
    meeting = page.meeting
    in_order = reversed(queries.meetings(session, meeting.cycle_id))
    following = next((row for row in in_order if row.planned_at > meeting.planned_at), None)
    closed = meeting.closed_at.astimezone().date() if meeting.closed_at else None
    as_of = closed or today
    horizon = following.planned_at.astimezone().date() if following else as_of + _AHEAD
    steps = steps_of_meeting(session, page)
    tasks = [
        *_decided(control_queries.decisions(session, meeting.cycle_id), as_of),
        *_problems(control_queries.problems(session, meeting.cycle_id), as_of),
        *_due(steps, horizon),
    ]
    return MinutesFacts(
        page=page,
        following=following,
        steps=steps,
        reports=control_queries.reports_in_meeting(session, meeting.id),
        changes=changes_since_last(session, page),
        evaluations=tuple(evaluation_of(session, row.id) for row in page.activities)
        if meeting.kind is MeetingKind.FINAL
        else (),
        tasks=tuple(sorted(tasks, key=lambda task: (not task.person, task.person, task.due or date.max))),
    )


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
