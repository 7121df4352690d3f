"""Goal results with comments, and the figures behind the evaluation of people."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
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
from cae_desktop.domain.words import MeetingKind, Stage


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


def goal_results(session: Session, activity_id: str) -> tuple[GoalResultRow, ...]:
    """What was written about the stages of an activity."""
    query = select(GoalResult).where(GoalResult.activity_id == activity_id)
    return tuple(
        GoalResultRow(row.id, row.stage, row.actual, row.reason, row.comment) for row in session.scalars(query)
    )


def steps_of_people(session: Session, activity_id: str) -> tuple[StepOfPerson, ...]:
    """The steps of an activity that have an owner."""
    query = (
        select(WorkStep, Person.name)
        .join(Person, Person.id == WorkStep.owner_id)
        .where(WorkStep.activity_id == activity_id)
        .order_by(Person.position, Person.id)
    )
    return tuple(
        StepOfPerson(row.owner_id or "", name, row.finish, row.actual_finish, row.budget_fen, row.actual_cost_fen)
        for row, name in session.execute(query)
    )


def cards_won(session: Session, activity_id: str) -> dict[str, int]:
    """Cards that count as contact, by salesperson."""
    query = (
        select(CustomerCard.salesperson_id, func.count())
        .where(CustomerCard.activity_id == activity_id, CustomerCard.salesperson_id.is_not(None), has_contact())
        .group_by(CustomerCard.salesperson_id)
    )
    return {str(person): int(count) for person, count in session.execute(query)}


def ratings(session: Session, activity_id: str) -> dict[str, RatingRow]:
    """The manager's ratings by person."""
    query = select(StaffEvaluation).where(StaffEvaluation.activity_id == activity_id)
    return {row.person_id: RatingRow(row.id, row.person_id, row.rating, row.remark) for row in session.scalars(query)}


def last_final_meeting(session: Session, activity_id: str) -> date | None:
    """The day of the last final meeting about an activity or about all of its cycle."""
    cycle_id = session.scalar(
        select(Package.cycle_id).join(Activity, Activity.package_id == Package.id).where(Activity.id == activity_id)
    )
    about = select(MeetingActivity.meeting_id).where(MeetingActivity.activity_id == activity_id)
    about_any = select(MeetingActivity.meeting_id)
    query = (
        select(func.max(Meeting.planned_at))
        .where(Meeting.cycle_id == cycle_id, Meeting.kind == MeetingKind.FINAL)
        .where(Meeting.id.in_(about) | Meeting.id.not_in(about_any))
    )
    moment = session.scalar(query)
    return None if moment is None else moment.astimezone().date()
