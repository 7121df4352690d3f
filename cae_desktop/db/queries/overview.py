"""What the overview shows besides the counts: next steps, next meeting, contacts by day."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from cae_desktop.db.models import Activity, CustomerCard, Meeting, Package, Person, WorkStep
from cae_desktop.db.queries.meetings import MeetingRow
from cae_desktop.db.queries.results import has_contact
from cae_desktop.domain.words import MeetingState, Phase


@dataclass(frozen=True, slots=True)
class ComingStep:
    """A step that begins or ends soon. `day` is the nearer of the two, `begins` says which."""

    id: str
    activity_id: str
    activity_name: str
    name: str
    phase: Phase
    owner_name: str
    day: date
    begins: bool


def coming_steps(session: Session, cycle_id: str, first: date, last: date) -> tuple[ComingStep, ...]:
    """Unfinished steps that begin or end from `first` to `last`, by day."""
    begins = and_(WorkStep.start.between(first, last), WorkStep.actual_start.is_(None))
    ends = WorkStep.finish.between(first, last)
    query = (
        select(WorkStep, Activity.name, func.coalesce(Person.name, ""))
        .join(Activity, Activity.id == WorkStep.activity_id)
        .join(Package, Package.id == Activity.package_id)
        .outerjoin(Person, Person.id == WorkStep.owner_id)
        .where(Package.cycle_id == cycle_id, WorkStep.actual_finish.is_(None), or_(begins, ends))
    )
    found = []
    for step, activity_name, owner in session.execute(query):
        starting = first <= step.start <= last and step.actual_start is None
        found.append(
            ComingStep(
                step.id,
                step.activity_id,
                activity_name,
                step.name,
                step.phase,
                owner,
                step.start if starting else step.finish,
                starting,
            )
        )
    return tuple(sorted(found, key=lambda step: (step.day, step.name)))


def next_meeting(session: Session, cycle_id: str) -> MeetingRow | None:
    """The meeting being held, else the next one that is prepared."""
    query = (
        select(Meeting)
        .where(Meeting.cycle_id == cycle_id, Meeting.state != MeetingState.CLOSED)
        .order_by((Meeting.state == MeetingState.RUNNING).desc(), Meeting.planned_at)
    )
    row = session.scalars(query).first()
    if row is None:
        return None
    return MeetingRow(
        row.id,
        row.cycle_id,
        row.kind,
        row.number,
        row.planned_at,
        row.place,
        row.state,
        row.started_at,
        row.closed_at,
    )


def contacts_by_day(session: Session, cycle_id: str) -> tuple[tuple[date, int], ...]:
    """Number of cards that count as contact, by the day they were made."""
    query = (
        select(CustomerCard.made_on, func.count())
        .join(Activity, Activity.id == CustomerCard.activity_id)
        .join(Package, Package.id == Activity.package_id)
        .where(Package.cycle_id == cycle_id, has_contact())
        .group_by(CustomerCard.made_on)
        .order_by(CustomerCard.made_on)
    )
    return tuple((day, int(count)) for day, count in session.execute(query))


def follow_ups_due(session: Session, cycle_id: str, today: date) -> int:
    """Cards of a cycle whose next call is due today or overdue."""
    query = (
        select(func.count())
        .select_from(CustomerCard)
        .join(Activity, Activity.id == CustomerCard.activity_id)
        .join(Package, Package.id == Activity.package_id)
        .where(Package.cycle_id == cycle_id, CustomerCard.next_follow_up <= today, CustomerCard.result.is_(None))
    )
    return session.scalar(query) or 0
