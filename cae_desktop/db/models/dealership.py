"""The dealership, its people and partners, its cycles, and what it has set for itself."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from cae_desktop.db.models.base import Row, part_of
from cae_desktop.domain.words import CycleState, Role, SignOffSubject, Stage


class Dealership(Row):
    """The one dealership of this file."""

    __tablename__ = "dealership"

    name: Mapped[str]
    code: Mapped[str]
    brand: Mapped[str]
    city: Mapped[str]


class Setting(Row):
    """A rule the dealership changed from its default; `value` is JSON."""

    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(unique=True)
    value: Mapped[str]


class Person(Row):
    """Somebody who works at the dealership. People who left stay, inactive, so that history keeps its names."""

    __tablename__ = "person"

    name: Mapped[str]
    role: Mapped[Role]
    phone: Mapped[str] = mapped_column(default="")
    active: Mapped[bool] = mapped_column(default=True)
    position: Mapped[int] = mapped_column(default=0)


class Leave(Row):
    """Days on which a person is away, both included."""

    __tablename__ = "leave"

    person_id: Mapped[str] = part_of("person")
    start: Mapped[date]
    finish: Mapped[date]
    note: Mapped[str] = mapped_column(default="")


class CalendarDay(Row):
    """A day for which the dealership's calendar says otherwise than the one that comes with the program."""

    __tablename__ = "calendar_day"

    day: Mapped[date] = mapped_column(unique=True)
    off: Mapped[bool]
    name: Mapped[str] = mapped_column(default="")


class Partner(Row):
    """A company that works for an activity (合作伙伴)."""

    __tablename__ = "partner"

    name: Mapped[str]
    service: Mapped[str] = mapped_column(default="")
    contact: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    active: Mapped[bool] = mapped_column(default=True)


class Cycle(Row):
    """One round of the six steps, normally a quarter; the time frame and budget limit all its activities share."""

    __tablename__ = "cycle"

    name: Mapped[str]
    start: Mapped[date]
    finish: Mapped[date]
    budget_fen: Mapped[int] = mapped_column(default=0)
    support_fen: Mapped[int] = mapped_column(default=0)
    state: Mapped[CycleState] = mapped_column(default=CycleState.OPEN)
    closed_on: Mapped[date | None]


class SignOff(Row):
    """One manager's signature under the goals or the choice of activities (会签)."""

    __tablename__ = "sign_off"

    cycle_id: Mapped[str] = part_of("cycle")
    subject: Mapped[SignOffSubject]
    role: Mapped[Role]
    person_id: Mapped[str] = part_of("person")
    signed_on: Mapped[date]
    note: Mapped[str] = mapped_column(default="")


class ActivityKind(Row):
    """A kind of activity the dealership added to the twenty of the toolbox, numbered from 21."""

    __tablename__ = "activity_kind"

    number: Mapped[int] = mapped_column(unique=True)
    group_key: Mapped[str]
    name: Mapped[str]
    examples: Mapped[str] = mapped_column(default="")
    active: Mapped[bool] = mapped_column(default=True)


class Fit(Row):
    """The dealership's own mark (0–3 plus signs) for a kind and a stage, in place of the default matrix."""

    __tablename__ = "fit"

    kind_number: Mapped[int]
    stage: Mapped[Stage]
    mark: Mapped[int]
    note: Mapped[str] = mapped_column(default="")


class EffectNote(Row):
    """The manager's own word on what a kind yields at a stage, in place of what was learnt.

    `per_ten_thousand_thousandths` counts results for ¥10,000 in thousandths.
    """

    __tablename__ = "effect_note"

    kind_number: Mapped[int]
    stage: Mapped[Stage]
    per_ten_thousand_thousandths: Mapped[int]
    note: Mapped[str] = mapped_column(default="")
