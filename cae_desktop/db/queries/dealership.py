"""The dealership, its people, partners and cycles as frozen rows."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from cae_desktop.db.models import Cycle, Dealership, Partner, Person, SignOff
from cae_desktop.db.remembered import remembered
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


_DEALERSHIP: Final = select(Dealership.id, Dealership.name, Dealership.code, Dealership.brand, Dealership.city)
_PEOPLE: Final = select(Person.id, Person.name, Person.role, Person.phone, Person.active).order_by(
    Person.position, Person.id
)
_ACTIVE_PEOPLE: Final = _PEOPLE.where(Person.active == True)  # noqa: E712 (a column, not a bool)
_PARTNERS: Final = select(
    Partner.id, Partner.name, Partner.service, Partner.contact, Partner.phone, Partner.note, Partner.active
).order_by(Partner.name, Partner.id)
_ACTIVE_PARTNERS: Final = _PARTNERS.where(Partner.active == True)  # noqa: E712 (a column, not a bool)
_CYCLES: Final = select(
    Cycle.id, Cycle.name, Cycle.start, Cycle.finish, Cycle.budget_fen, Cycle.support_fen, Cycle.state
).order_by(Cycle.start.desc(), Cycle.id)
_CYCLE: Final = _CYCLES.where(Cycle.id == bindparam("cycle"))


def dealership(session: Session) -> DealershipRow | None:
    """The dealership; None in a file that has just been made."""
    return next(iter(remembered(session, _DEALERSHIP, DealershipRow)), None)


def people(session: Session, *, with_former: bool = False) -> tuple[PersonRow, ...]:
    """People in the dealership's own order; those who left only on request."""
    return remembered(session, _PEOPLE if with_former else _ACTIVE_PEOPLE, PersonRow)


def partners(session: Session, *, with_former: bool = False) -> tuple[PartnerRow, ...]:
    """Partner companies by name."""
    return remembered(session, _PARTNERS if with_former else _ACTIVE_PARTNERS, PartnerRow)


def cycles(session: Session) -> tuple[CycleRow, ...]:
    """All cycles, the newest first."""
    return remembered(session, _CYCLES, CycleRow)


def cycle(session: Session, cycle_id: str) -> CycleRow | None:
    """One cycle; None when it was deleted."""
    return next(iter(remembered(session, _CYCLE, CycleRow, cycle=cycle_id)), None)


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
