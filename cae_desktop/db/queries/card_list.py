"""The list of cards: what filters, sorts and finds them, and the lines that are shown of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple

from sqlalchemy import ColumnElement, Select, String, and_, bindparam, case, func, select, type_coerce
from sqlalchemy.orm import Session

from cae_desktop.db.models import Activity, CustomerCard, Package, Person
from cae_desktop.domain.words import CardResult, Salutation, Stage


class CardKeys(NamedTuple):
    """What decides whether and where a card stands in the list. Days are ISO texts, "" for none."""

    id: str
    number: int
    pinyin: str
    phone_key: str
    activity_id: str
    activity: str
    stage: str
    level: str
    model: str
    next_call: str
    """"" also when the card has ended and nobody is called any more."""
    salesperson_id: str
    salesperson: str
    waits: int
    """1 while the customer could be handed over to the sales process."""
    text: str
    """What is found by its words: names, car, place, note and the last four digits of the phone."""


@dataclass(frozen=True, slots=True)
class ListedCard:
    """A card as it stands in the list."""

    id: str
    number: int
    made_on: date
    name: str
    salutation: Salutation | None
    phone: str
    activity_name: str
    stage: Stage
    level: str
    model: str
    next_follow_up: date | None
    salesperson_name: str
    handed_over_on: date | None
    result: CardResult | None
    area: str
    present_car: str
    budget: str
    purchase_time: str
    note: str


def _words(*columns: Any) -> ColumnElement[str]:
    joined: Any = columns[0]
    for column in columns[1:]:
        joined = joined.op("||")(" ").op("||")(column)
    return type_coerce(joined, String)


_ACTIVITY: Final = func.coalesce(Activity.name, "")
_SALESPERSON: Final = func.coalesce(Person.name, "")
_WAITS: Final = and_(
    CustomerCard.stage == Stage.INTEREST, CustomerCard.handed_over_on.is_(None), CustomerCard.result.is_(None)
)
_NEXT_CALL: Final = func.coalesce(type_coerce(CustomerCard.next_follow_up, String), "")
_KEYS: Final = (
    CustomerCard.id,
    CustomerCard.number,
    CustomerCard.pinyin,
    CustomerCard.phone_key,
    func.coalesce(CustomerCard.activity_id, ""),
    _ACTIVITY,
    type_coerce(CustomerCard.stage, String),
    CustomerCard.level,
    CustomerCard.model,
    case((CustomerCard.result.is_(None), _NEXT_CALL), else_=""),
    func.coalesce(CustomerCard.salesperson_id, ""),
    _SALESPERSON,
    case((_WAITS, 1), else_=0),
    _words(
        CustomerCard.name, CustomerCard.pinyin, CustomerCard.model, _ACTIVITY, _SALESPERSON, CustomerCard.area,
        CustomerCard.note, func.substr(CustomerCard.phone_key, -4),
    ),
)  # fmt: skip
"""The columns of `CardKeys` in its order, as the file holds them: long lists are read whole."""

_SHOWN: Final = (
    CustomerCard.id, CustomerCard.number, CustomerCard.made_on, CustomerCard.name, CustomerCard.salutation,
    CustomerCard.phone, _ACTIVITY, CustomerCard.stage, CustomerCard.level, CustomerCard.model,
    CustomerCard.next_follow_up, _SALESPERSON, CustomerCard.handed_over_on, CustomerCard.result, CustomerCard.area,
    CustomerCard.present_car, CustomerCard.budget, CustomerCard.purchase_time, CustomerCard.note,
)  # fmt: skip


def _of_cards(*columns: Any) -> Select[*tuple[Any, ...]]:
    return (
        select(*columns)
        .select_from(CustomerCard)
        .outerjoin(Activity, Activity.id == CustomerCard.activity_id)
        .outerjoin(Person, Person.id == CustomerCard.salesperson_id)
    )


_IN_CYCLE: Final = (
    _of_cards(*_KEYS)
    .outerjoin(Package, Package.id == Activity.package_id)
    .where((Package.cycle_id == bindparam("cycle_id")) | CustomerCard.activity_id.is_(None))
)
_PART: Final = (
    _IN_CYCLE.where(CustomerCard.number < bindparam("below"))
    .order_by(CustomerCard.number.desc())
    .limit(bindparam("most"))
)
_SOME: Final = _IN_CYCLE.where(CustomerCard.id.in_(bindparam("ids", expanding=True)))
_KNOWN: Final = (
    _of_cards(
        CustomerCard.id, CustomerCard.name, CustomerCard.pinyin, CustomerCard.phone_key, CustomerCard.other_contact
    )
    .outerjoin(Package, Package.id == Activity.package_id)
    .where((Package.cycle_id == bindparam("cycle_id")) | CustomerCard.activity_id.is_(None))
    .order_by(CustomerCard.number)
)
_LINES: Final = _of_cards(*_SHOWN).where(CustomerCard.id.in_(bindparam("ids", expanding=True)))


def newest_keys(session: Session, cycle_id: str, below: int, most: int) -> list[CardKeys]:
    """The keys of at most `most` cards of a cycle with numbers under `below`, the newest first."""
    rows = session.execute(_PART, {"cycle_id": cycle_id, "below": below, "most": most})
    return [CardKeys._make(row) for row in rows]


def keys_of(session: Session, cycle_id: str, ids: Sequence[str]) -> list[CardKeys]:
    """The keys of those of these cards that are in a cycle's list."""
    return [CardKeys._make(row) for row in session.execute(_SOME, {"cycle_id": cycle_id, "ids": ids})]


def known_of_cycle(session: Session, cycle_id: str) -> list[Any]:
    """Id, name, pinyin, phone and other contact of every card in a cycle's list, the oldest first."""
    return list(session.execute(_KNOWN, {"cycle_id": cycle_id}))


def listed_cards(session: Session, ids: Sequence[str]) -> dict[str, ListedCard]:
    """The lines of cards by their ids; cards that are gone are left out."""
    return {row[0]: ListedCard(*row) for row in session.execute(_LINES, {"ids": ids})}
