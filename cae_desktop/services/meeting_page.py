"""One meeting as its page shows it."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cae_desktop.db.queries import control as control_queries
from cae_desktop.db.queries import meetings as queries
from cae_desktop.db.queries import plan as plan_queries
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import ActivityState, MeetingKind, MeetingState, ProblemState
from cae_desktop.services.board import BoardStep, steps_with_status

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class LeftOver:
    """A problem the meeting asks about: does it still exist? `review` is this meeting's answer so far."""

    problem: control_queries.ProblemRow
    review: queries.ReviewRow | None
    is_new: bool


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """Everything the page of one meeting shows. No customers' data."""

    meeting: queries.MeetingRow
    activities: tuple[queries.MeetingActivityRow, ...]
    attendance: tuple[queries.AttendanceRow, ...]
    agenda: tuple[queries.AgendaRow, ...]
    steps: tuple[BoardStep, ...]
    notes: tuple[queries.NoteRow, ...]
    talks: tuple[queries.TalkRow, ...]
    left_over: tuple[LeftOver, ...]
    decisions: tuple[control_queries.DecisionRow, ...]
    open_decisions: tuple[control_queries.DecisionRow, ...]

    @property
    def current(self) -> queries.AgendaRow | None:
        """What is being spoken about while the meeting is held: the first topic without a tick."""
        if self.meeting.state is not MeetingState.RUNNING:
            return None
        return next((item for item in self.agenda if not item.done), None)

    @property
    def unasked(self) -> tuple[LeftOver, ...]:
        """Problems of earlier days that this meeting has neither asked about nor decided."""
        decided = {row.problem_id for row in self.decisions}
        return tuple(
            row
            for row in self.left_over
            if not row.is_new
            and row.review is None
            and row.problem.state is not ProblemState.SOLVED
            and row.problem.id not in decided
        )

    def talk_with(self, person_id: str) -> queries.TalkRow | None:
        """What came of the talk with somebody about his tasks; None before it."""
        return next((talk for talk in self.talks if talk.person_id == person_id), None)

    def steps_of(self, person_id: str | None) -> tuple[BoardStep, ...]:
        """The steps of a person; all of them for a topic without a speaker."""
        if person_id is None:
            return self.steps
        return tuple(step for step in self.steps if step.plan.owner_id == person_id)


def meeting_page(session: "Session", meeting_id: str, today: date) -> MeetingPage:
    """Read one meeting. Raises CaeError("row-is-gone")."""
    meeting = queries.meeting(session, meeting_id)
    if meeting is None:
        raise CaeError("row-is-gone")
    activities = queries.activities_of_meeting(session, meeting_id, meeting.cycle_id)
    decisions = control_queries.decisions(session, meeting.cycle_id)
    return MeetingPage(
        meeting=meeting,
        activities=activities,
        attendance=queries.attendance(session, meeting_id),
        agenda=queries.agenda(session, meeting_id),
        steps=steps_with_status(session, [row.id for row in activities], today),
        notes=queries.notes(session, meeting_id),
        talks=queries.talks(session, meeting_id) if meeting.kind is MeetingKind.KICK_OFF else (),
        left_over=_left_over(session, meeting, _asked_elsewhere(session, meeting, activities)),
        decisions=tuple(row for row in decisions if row.meeting_id == meeting_id),
        open_decisions=tuple(row for row in decisions if row.done_on is None and row.meeting_id != meeting_id),
    )


def _asked_elsewhere(
    session: "Session", meeting: queries.MeetingRow, activities: tuple[queries.MeetingActivityRow, ...]
) -> set[str]:
    """Activities whose problems are a matter for other meetings: they go on, and this meeting is not about them."""
    own = {row.id for row in activities}
    rows = plan_queries.activities(session, meeting.cycle_id)
    over = (ActivityState.CLOSED, ActivityState.CANCELLED)
    return {row.id for row in rows if row.state not in over and row.id not in own}


def _left_over(session: "Session", meeting: queries.MeetingRow, elsewhere: set[str]) -> tuple[LeftOver, ...]:
    """Problems to be asked about: those open now, those answered here, those raised here.

    What a locked or cancelled activity left open is asked about, too: no other meeting would.
    """
    reviews = {review.problem_id: review for review in queries.reviews(session, meeting.id)}
    return tuple(
        LeftOver(problem, reviews.get(problem.id), is_new=problem.meeting_id == meeting.id)
        for problem in control_queries.problems(session, meeting.cycle_id)
        if problem.id in reviews
        or problem.meeting_id == meeting.id
        or (
            meeting.state is not MeetingState.CLOSED
            and problem.state is not ProblemState.SOLVED
            and problem.activity_id not in elsewhere
        )
    )
