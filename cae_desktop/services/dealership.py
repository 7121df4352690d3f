"""The dealership itself: its name, people, partners and cycles."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, TypeVar

from cae_desktop.db.database import Database
from cae_desktop.db.models import Cycle, Dealership, Partner, Person, SignOff
from cae_desktop.db.queries import dealership as queries
from cae_desktop.db.queries import plan as plan_queries
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import CycleState, Role, SignOffSubject
from cae_desktop.services.clock import Clock

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Model = TypeVar("Model")
_SHORTEST_CYCLE: Final = 21


def existing(session: "Session", model: type[Model], row_id: str) -> Model:
    """The row with this id. Raises CaeError("row-is-gone") when it was deleted meanwhile."""
    row = session.get(model, row_id)
    if row is None:
        raise CaeError("row-is-gone")
    return row


def required(text: str) -> str:
    """The text without spaces around it. Raises CaeError("text-is-missing") when nothing is left."""
    stripped = text.strip()
    if not stripped:
        raise CaeError("text-is-missing")
    return stripped


@dataclass(frozen=True, slots=True)
class NewPerson:
    """A person to be added."""

    name: str
    role: Role
    phone: str = ""


class DealershipService:
    """Verbs on the dealership."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def dealership(self) -> queries.DealershipRow | None:
        """The dealership; None in a file that has just been made."""
        with self._database.read() as session:
            return queries.dealership(session)

    def people(self, *, with_former: bool = False) -> tuple[queries.PersonRow, ...]:
        """People of the dealership."""
        with self._database.read() as session:
            return queries.people(session, with_former=with_former)

    def partners(self, *, with_former: bool = False) -> tuple[queries.PartnerRow, ...]:
        """Partner companies."""
        with self._database.read() as session:
            return queries.partners(session, with_former=with_former)

    def cycles(self) -> tuple[queries.CycleRow, ...]:
        """All cycles, the newest first."""
        with self._database.read() as session:
            return queries.cycles(session)

    def cycle(self, cycle_id: str) -> queries.CycleRow:
        """One cycle. Raises CaeError("row-is-gone")."""
        with self._database.read() as session:
            row = queries.cycle(session, cycle_id)
        if row is None:
            raise CaeError("row-is-gone")
        return row

    def sign_offs(self, cycle_id: str, subject: SignOffSubject) -> tuple[queries.SignOffRow, ...]:
        """Who signed the goals or the choice of activities."""
        with self._database.read() as session:
            return queries.sign_offs(session, cycle_id, subject)

    def found(self, name: str, code: str, brand: str, city: str, people: tuple[NewPerson, ...]) -> None:
        """Fill a new file with the dealership and its people. Raises CaeError("text-is-missing")."""
        with self._database.write("found-dealership") as session:
            session.add(Dealership(name=required(name), code=code.strip(), brand=brand.strip(), city=city.strip()))
            for position, person in enumerate(people):
                session.add(Person(name=required(person.name), role=person.role, phone=person.phone, position=position))

    def change(self, field: str, text: str) -> None:
        """Set `name`, `code`, `brand` or `city`; the name cannot be empty."""
        with self._database.write("edit-dealership") as session:
            row = queries.dealership(session)
            if row is None:
                raise CaeError("row-is-gone")
            setattr(existing(session, Dealership, row.id), field, required(text) if field == "name" else text.strip())

    def add_person(self, name: str, role: Role, phone: str = "") -> str:
        """Add somebody at the end of the list; returns the id."""
        with self._database.write("add-person") as session:
            position = queries.last_position_of_people(session) + 1
            person = Person(name=required(name), role=role, phone=phone.strip(), position=position)
            session.add(person)
            session.flush()
            return person.id

    def change_person(self, person_id: str, field: str, value: object) -> None:
        """Set `name`, `role`, `phone` or `active` of a person."""
        with self._database.write("edit-person") as session:
            person = existing(session, Person, person_id)
            setattr(person, field, required(str(value)) if field == "name" else value)

    def let_go(self, person_id: str, successor_id: str | None) -> None:
        """Note that a person works here no more, and give the unfinished work steps to another one, or to nobody."""
        with self._database.write("person-leaves") as session:
            existing(session, Person, person_id).active = False
            plan_queries.give_open_steps(session, person_id, successor_id)

    def add_partner(self, name: str, service: str = "", contact: str = "", phone: str = "") -> str:
        """Add a partner company; returns the id."""
        with self._database.write("add-partner") as session:
            partner = Partner(name=required(name), service=service, contact=contact, phone=phone)
            session.add(partner)
            session.flush()
            return partner.id

    def change_partner(self, partner_id: str, field: str, value: object) -> None:
        """Set `name`, `service`, `contact`, `phone`, `note` or `active` of a partner."""
        with self._database.write("edit-partner") as session:
            partner = existing(session, Partner, partner_id)
            setattr(partner, field, required(str(value)) if field == "name" else value)

    def add_cycle(self, name: str, start: date, finish: date, budget_fen: int = 0, support_fen: int = 0) -> str:
        """Begin a cycle; returns the id. Raises CaeError("cycle-ends-before-it-starts")."""
        _require_order(start, finish)
        with self._database.write("add-cycle") as session:
            cycle = Cycle(
                name=required(name), start=start, finish=finish, budget_fen=budget_fen, support_fen=support_fen
            )
            session.add(cycle)
            session.flush()
            return cycle.id

    def add_next_cycle(self, language: str) -> str:
        """Begin the cycle after the last one: the quarter that follows it, or the present one; returns the id."""
        return self.add_cycle(*next_cycle(self.cycles(), self._clock.today(), language))

    def change_cycle(self, cycle_id: str, field: str, value: object) -> None:
        """Set `name`, `start`, `finish`, `budget_fen` or `support_fen` of a cycle.

        Raises CaeError: "cycle-ends-before-it-starts", "amount-is-negative".
        """
        if field in ("budget_fen", "support_fen") and isinstance(value, int) and value < 0:
            raise CaeError("amount-is-negative")
        with self._database.write("edit-cycle") as session:
            cycle = existing(session, Cycle, cycle_id)
            setattr(cycle, field, required(str(value)) if field == "name" else value)
            _require_order(cycle.start, cycle.finish)

    def cycle_named(self, name: str) -> str:
        """The id of the cycle with this name. Raises CaeError("no-such-cycle", name=…)."""
        for row in self.cycles():
            if row.name == name.strip():
                return row.id
        raise CaeError("no-such-cycle", name=name)

    def close_cycle(self, cycle_id: str) -> None:
        """Close a cycle; it stays readable and feeds the review of past activities."""
        with self._database.write("close-cycle") as session:
            cycle = existing(session, Cycle, cycle_id)
            cycle.state = CycleState.CLOSED
            cycle.closed_on = self._clock.today()

    def sign(self, cycle_id: str, subject: SignOffSubject, person_id: str) -> None:
        """Record that a person signs, in his role; signing twice changes nothing."""
        with self._database.write("sign") as session:
            person = existing(session, Person, person_id)
            signed = {row.role for row in queries.sign_offs(session, cycle_id, subject)}
            if person.role not in signed:
                session.add(
                    SignOff(
                        cycle_id=cycle_id,
                        subject=subject,
                        role=person.role,
                        person_id=person_id,
                        signed_on=self._clock.today(),
                    )
                )

    def withdraw_signature(self, sign_off_id: str) -> None:
        """Take a signature back."""
        with self._database.write("withdraw-signature") as session:
            session.delete(existing(session, SignOff, sign_off_id))


def next_cycle(cycles: Sequence[queries.CycleRow], today: date, language: str) -> tuple[str, date, date]:
    """Name, first and last day of the cycle after the newest, which comes first; from today where there is none."""
    begin = cycles[0].finish + timedelta(days=1) if cycles else today
    finish = end_of_quarter(begin)
    if (finish - begin).days < _SHORTEST_CYCLE:
        finish = end_of_quarter(finish + timedelta(days=1))
    return quarter_name(finish, language), begin, finish


def end_of_quarter(day: date) -> date:
    """The last day of the quarter of a day."""
    first_after = date(day.year + (day.month > 9), (day.month - 1) // 3 * 3 % 12 + 4 if day.month <= 9 else 1, 1)
    return first_after - timedelta(days=1)


def quarter_name(day: date, language: str) -> str:
    """What the quarter of a day is called: 2026 年第四季度, Q4 2026."""
    quarter = (day.month + 2) // 3
    return f"{day.year} 年第{'一二三四'[quarter - 1]}季度" if language == "zh_CN" else f"Q{quarter} {day.year}"


def _require_order(start: date, finish: date) -> None:
    if finish < start:
        raise CaeError("cycle-ends-before-it-starts")
