"""The dealership's own days and the leave of its people as frozen rows."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from cae_desktop.db.models import CalendarDay, Leave, Person


@dataclass(frozen=True, slots=True)
class OwnDayRow:
    """A day the dealership set for itself."""

    id: str
    day: date
    off: bool
    name: str


@dataclass(frozen=True, slots=True)
class LeaveRow:
    """Days on which a person is away, both included."""

    id: str
    person_id: str
    person_name: str
    start: date
    finish: date
    note: str


def own_days(session: Session) -> tuple[OwnDayRow, ...]:
    """All days the dealership set for itself."""
    rows = session.scalars(select(CalendarDay).order_by(CalendarDay.day))
    return tuple(OwnDayRow(row.id, row.day, row.off, row.name) for row in rows)


def own_day(session: Session, day: date) -> CalendarDay | None:
    """The row of a day, to be changed; None when the dealership says nothing about it."""
    return session.scalars(select(CalendarDay).where(CalendarDay.day == day)).first()


def leaves(session: Session, start: date | None = None, finish: date | None = None) -> tuple[LeaveRow, ...]:
    """Leave with at least one day from `start` to `finish`, by first day; all of it without them."""
    query = select(Leave, Person.name).join(Person, Person.id == Leave.person_id)
    if start is not None:
        query = query.where(Leave.finish >= start)
    if finish is not None:
        query = query.where(Leave.start <= finish)
    query = query.order_by(Leave.start, Person.position, Leave.id)
    return tuple(
        LeaveRow(row.id, row.person_id, name, row.start, row.finish, row.note) for row, name in session.execute(query)
    )
