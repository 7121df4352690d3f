"""Goal results with comments, and the figures behind the evaluation of people."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy import BindParameter, bindparam, func, select
from sqlalchemy.orm import Session

from cae_desktop.db.models import (
    Activity,
    CustomerCard,
    GoalResult,
    Meeting,
    MeetingActivity,
    Package,
    Person,
    StaffEvaluation,
    WorkStep,
)
from cae_desktop.db.queries.results import has_contact
from cae_desktop.db.remembered import remembered
from cae_desktop.domain.words import MeetingKind, MeetingState, Stage


@dataclass(frozen=True, slots=True)
class GoalResultRow:
    """What was written about a stage of an activity; `actual` overrides the counted figure when it is set."""

    id: str
    stage: Stage
    actual: int | None
    reason: str
    comment: str


@dataclass(frozen=True, slots=True)
class StepOfPerson:
    """A step with its owner, for the figures of people. Money in fen."""

    person_id: str
    person_name: str
    finish: date
    actual_finish: date | None
    budget_fen: int
    actual_cost_fen: int | None


@dataclass(frozen=True, slots=True)
class RatingRow:
    """The manager's rating of a person in an activity."""

    id: str
    person_id: str
    rating: int | None
    remark: str


_ACTIVITY: Final[BindParameter[str]] = bindparam("activity")
_GOAL_RESULTS: Final = select(
    GoalResult.id, GoalResult.stage, GoalResult.actual, GoalResult.reason, GoalResult.comment
).where(GoalResult.activity_id == _ACTIVITY)
_STEPS_OF_PEOPLE: Final = (
    select(
        Person.id,
        Person.name,
        WorkStep.finish,
        WorkStep.actual_finish,
        WorkStep.budget_fen,
        WorkStep.actual_cost_fen,
    )
    .join(Person, Person.id == WorkStep.owner_id)
    .where(WorkStep.activity_id == _ACTIVITY)
    .order_by(Person.position, Person.id)
)
_CARDS_WON: Final = (
    select(CustomerCard.salesperson_id, func.count())
    .where(CustomerCard.activity_id == _ACTIVITY, CustomerCard.salesperson_id.is_not(None), has_contact())
    .group_by(CustomerCard.salesperson_id)
)
_RATINGS: Final = select(
    StaffEvaluation.id, StaffEvaluation.person_id, StaffEvaluation.rating, StaffEvaluation.remark
).where(StaffEvaluation.activity_id == _ACTIVITY)
_CYCLE_OF_ACTIVITY: Final = (
    select(Package.cycle_id)
    .join(Activity, Activity.package_id == Package.id)
    .where(Activity.id == _ACTIVITY)
    .scalar_subquery()
)
_LAST_FINAL_MEETING: Final = (
    select(func.max(Meeting.planned_at))
    .where(Meeting.cycle_id == _CYCLE_OF_ACTIVITY, Meeting.kind == MeetingKind.FINAL)
    .where(
        Meeting.id.in_(select(MeetingActivity.meeting_id).where(MeetingActivity.activity_id == _ACTIVITY))
        | Meeting.id.not_in(select(MeetingActivity.meeting_id))
    )
)
_LAST_CLOSED_FINAL_MEETING: Final = (
    select(Meeting.id)
    .join(MeetingActivity, MeetingActivity.meeting_id == Meeting.id)
    .where(MeetingActivity.activity_id == _ACTIVITY, Meeting.kind == MeetingKind.FINAL)
    .where(Meeting.state == MeetingState.CLOSED)
    .order_by(Meeting.closed_at.desc())
    .limit(1)
)


def goal_results(session: Session, activity_id: str) -> tuple[GoalResultRow, ...]:
    """What was written about the stages of an activity."""
    return remembered(session, _GOAL_RESULTS, GoalResultRow, activity=activity_id)


def steps_of_people(session: Session, activity_id: str) -> tuple[StepOfPerson, ...]:
    """The steps of an activity that have an owner."""
    return tuple(StepOfPerson(*row) for row in session.execute(_STEPS_OF_PEOPLE, {"activity": activity_id}))


def cards_won(session: Session, activity_id: str) -> dict[str, int]:
    """Cards that count as contact, by salesperson."""
    return dict(remembered(session, _CARDS_WON, _person_and_count, activity=activity_id))


def ratings(session: Session, activity_id: str) -> dict[str, RatingRow]:
    """The manager's ratings by person."""
    return {row.person_id: row for row in remembered(session, _RATINGS, RatingRow, activity=activity_id)}


def last_closed_final_meeting(session: Session, activity_id: str) -> str | None:
    """The id of the last final meeting that was held about an activity."""
    return session.scalar(_LAST_CLOSED_FINAL_MEETING, {"activity": activity_id})


def last_final_meeting(session: Session, activity_id: str) -> date | None:
    """The day of the last final meeting about an activity or about all of its cycle."""
    return remembered(session, _LAST_FINAL_MEETING, _local_day, activity=activity_id)[0]


def _person_and_count(person_id: str, count: int) -> tuple[str, int]:
    return person_id, count


def _local_day(moment: datetime | None) -> date | None:
    return None if moment is None else moment.astimezone().date()
