"""What became of a problem from meeting to meeting."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cae_desktop.db.queries import control as queries
from cae_desktop.db.queries import meetings as meeting_queries
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import MeetingKind, ProblemState

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class ProblemEvent:
    """Something that happened to a problem; `code` is raised, answered, decided or solved.

    `state` is the answer of a meeting, `who` raised it or carries the decision out; no meeting: in between.
    """

    day: date
    code: str
    meeting_kind: MeetingKind | None = None
    meeting_number: int | None = None
    state: ProblemState | None = None
    text: str = ""
    who: str = ""


def problem_history(session: "Session", cycle_id: str, problem_id: str) -> tuple[ProblemEvent, ...]:
    """Everything that happened to a problem, day by day. Raises CaeError("row-is-gone")."""
    problem = next((row for row in queries.problems(session, cycle_id) if row.id == problem_id), None)
    if problem is None:
        raise CaeError("row-is-gone")
    raised = ProblemEvent(
        problem.raised_on,
        "raised",
        problem.meeting_kind,
        problem.meeting_number,
        text=problem.text,
        who=problem.raised_by_name,
    )
    later = (*_answers(session, problem), *_decisions(session, problem), *_solution(session, problem))
    return (raised, *sorted(later, key=lambda event: event.day))


def days_open(problem: queries.ProblemRow, today: date) -> int:
    """Calendar days from the day it was raised until it was solved, or until today."""
    return max(0, ((problem.solved_on or today) - problem.raised_on).days)


def _answers(session: "Session", problem: queries.ProblemRow) -> Iterator[ProblemEvent]:
    for row in meeting_queries.answers_on(session, problem.id):
        day = (row.meeting.started_at or row.meeting.planned_at).astimezone().date()
        yield ProblemEvent(day, "answered", row.meeting.kind, row.meeting.number, row.state, row.remark)


def _decisions(session: "Session", problem: queries.ProblemRow) -> Iterator[ProblemEvent]:
    for row in queries.decisions_on(session, problem.id):
        yield ProblemEvent(row.decided_on, "decided", text=row.text, who=row.owner_name)


def _solution(session: "Session", problem: queries.ProblemRow) -> Iterator[ProblemEvent]:
    """Solved between meetings; in a meeting the answer tells it."""
    answers = meeting_queries.answers_on(session, problem.id)
    told = any(row.state is ProblemState.SOLVED for row in answers)
    if problem.solved_on is not None and not told:
        yield ProblemEvent(problem.solved_on, "solved", text=problem.how_solved)
