"""What the overview shows besides the counts: next steps, next meeting, contacts by day."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import BindParameter, and_, bindparam, func, or_, select
from sqlalchemy.orm import Session

from cae_desktop.db.models import Activity, CustomerCard, Meeting, Package, Person, WorkStep
from cae_desktop.db.queries.meetings import MEETING_COLUMNS, MeetingRow
from cae_desktop.db.queries.results import has_contact
from cae_desktop.db.remembered import remembered
from cae_desktop.db.types import Day
from cae_desktop.domain.words import ActivityState, MeetingState, Phase


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


_CYCLE: Final[BindParameter[str]] = bindparam("cycle")
_FIRST: Final = bindparam("first", type_=Day())
_LAST: Final = bindparam("last", type_=Day())
_COMING: Final = (
    select(WorkStep, Activity.name, func.coalesce(Person.name, ""))
    .join(Activity, Activity.id == WorkStep.activity_id)
    .join(Package, Package.id == Activity.package_id)
    .outerjoin(Person, Person.id == WorkStep.owner_id)
    .where(
        Package.cycle_id == _CYCLE,
        WorkStep.actual_finish.is_(None),
        Activity.state != ActivityState.CANCELLED,
        or_(
            and_(WorkStep.start.between(_FIRST, _LAST), WorkStep.actual_start.is_(None)),
            WorkStep.finish.between(_FIRST, _LAST),
        ),
    )
)
_NEXT_MEETING: Final = (
    select(*MEETING_COLUMNS)
    .where(Meeting.cycle_id == _CYCLE, Meeting.state != MeetingState.CLOSED)
    .order_by((Meeting.state == MeetingState.RUNNING).desc(), Meeting.planned_at)
)
_CONTACTS_BY_DAY: Final = (
    select(CustomerCard.made_on, func.count())
    .join(Activity, Activity.id == CustomerCard.activity_id)
    .join(Package, Package.id == Activity.package_id)
    .where(Package.cycle_id == _CYCLE, has_contact())
    .group_by(CustomerCard.made_on)
    .order_by(CustomerCard.made_on)
)
_FOLLOW_UPS_DUE: Final = (
    select(func.count())
    .select_from(CustomerCard)
    .join(Activity, Activity.id == CustomerCard.activity_id)
    .join(Package, Package.id == Activity.package_id)
    .where(
        Package.cycle_id == _CYCLE,
        CustomerCard.next_follow_up <= bindparam("today", type_=Day()),
        CustomerCard.result.is_(None),
    )
)


def coming_steps(session: Session, cycle_id: str, first: date, last: date) -> tuple[ComingStep, ...]:
    """Unfinished steps that begin or end from `first` to `last`, by day."""
    found = []
    for step, activity_name, owner in session.execute(_COMING, {"cycle": cycle_id, "first": first, "last": last}):
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
    return next(iter(remembered(session, _NEXT_MEETING, MeetingRow, cycle=cycle_id)), None)


def contacts_by_day(session: Session, cycle_id: str) -> tuple[tuple[date, int], ...]:
    """Number of cards that count as contact, by the day they were made."""
    return remembered(session, _CONTACTS_BY_DAY, _day_and_count, cycle=cycle_id)


def follow_ups_due(session: Session, cycle_id: str, today: date) -> int:
    """Cards of a cycle whose next call is due today or overdue."""
    return remembered(session, _FOLLOW_UPS_DUE, int, cycle=cycle_id, today=today)[0]


def _day_and_count(day: date, count: int) -> tuple[date, int]:
    return day, count
