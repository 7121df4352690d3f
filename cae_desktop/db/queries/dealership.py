"""The dealership, its people, partners and cycles as frozen rows."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from cae_desktop.db.models import Cycle, Dealership, Partner, Person, SignOff
from cae_desktop.domain.words import CycleState, Role, SignOffSubject


@dataclass(frozen=True, slots=True)
class DealershipRow:
    """The dealership of the file."""

    id: str
    name: str
    code: str
    brand: str
    city: str


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody of the dealership."""

    id: str
    name: str
    role: Role
    phone: str
    active: bool


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """A partner company."""

    id: str
    name: str
    service: str
    contact: str
    phone: str
    note: str
    active: bool


@dataclass(frozen=True, slots=True)
class CycleRow:
    """A cycle; money in fen."""

    id: str
    name: str
    start: date
    finish: date
    budget_fen: int
    support_fen: int
    state: CycleState


@dataclass(frozen=True, slots=True)
class SignOffRow:
    """A signature."""

    id: str
    role: Role
    person_id: str
    person_name: str
    signed_on: date
    note: str


_PEOPLE: Final = select(Person.id, Person.name, Person.role, Person.phone, Person.active).order_by(
    Person.position, Person.id
)
_ACTIVE_PEOPLE: Final = _PEOPLE.where(Person.active == True)  # noqa: E712 (a column, not a bool)
_PARTNERS: Final = select(
    Partner.id, Partner.name, Partner.service, Partner.contact, Partner.phone, Partner.note, Partner.active
).order_by(Partner.name, Partner.id)
_ACTIVE_PARTNERS: Final = _PARTNERS.where(Partner.active == True)  # noqa: E712 (a column, not a bool)


def dealership(session: Session) -> DealershipRow | None:
    """The dealership; None in a file that has just been made."""
    row = session.scalars(select(Dealership)).first()
    return None if row is None else DealershipRow(row.id, row.name, row.code, row.brand, row.city)


def people(session: Session, *, with_former: bool = False) -> tuple[PersonRow, ...]:
    """People in the dealership's own order; those who left only on request."""
    return tuple(PersonRow(*row) for row in session.execute(_PEOPLE if with_former else _ACTIVE_PEOPLE))


def partners(session: Session, *, with_former: bool = False) -> tuple[PartnerRow, ...]:
    """Partner companies by name."""
    return tuple(PartnerRow(*row) for row in session.execute(_PARTNERS if with_former else _ACTIVE_PARTNERS))


def cycles(session: Session) -> tuple[CycleRow, ...]:
    """All cycles, the newest first."""
    return tuple(_cycle_row(row) for row in session.scalars(select(Cycle).order_by(Cycle.start.desc(), Cycle.id)))


def cycle(session: Session, cycle_id: str) -> CycleRow | None:
    """One cycle; None when it was deleted."""
    row = session.get(Cycle, cycle_id)
    return None if row is None else _cycle_row(row)


def sign_offs(session: Session, cycle_id: str, subject: SignOffSubject) -> tuple[SignOffRow, ...]:
    """Who signed the goals or the choice of activities of a cycle."""
    query = (
        select(SignOff, Person.name)
        .join(Person, Person.id == SignOff.person_id)
        .where(SignOff.cycle_id == cycle_id, SignOff.subject == subject)
        .order_by(SignOff.signed_on, SignOff.id)
    )
    return tuple(
        SignOffRow(row.id, row.role, row.person_id, name, row.signed_on, row.note)
        for row, name in session.execute(query)
    )


def last_position_of_people(session: Session) -> int:
    """The highest position in the list of people; -1 when it is empty."""
    return session.scalar(select(func.coalesce(func.max(Person.position), -1))) or 0


def _cycle_row(row: Cycle) -> CycleRow:
    return CycleRow(row.id, row.name, row.start, row.finish, row.budget_fen, row.support_fen, row.state)
