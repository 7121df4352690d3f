"""What an import of customers compares with."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from cae_desktop.db.models import Activity, CustomerCard, Cycle, Package

_ASKED_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True)
class KnownCard:
    """A card that a row of a list may mean."""

    id: str
    number: int


@dataclass(frozen=True, slots=True)
class NumberedActivity:
    """An activity as it is named from outside."""

    id: str
    number: int
    name: str


def cards_by_phone(session: Session) -> dict[str, KnownCard]:
    """The oldest card of every phone in the file."""
    query = (
        select(CustomerCard.phone_key, CustomerCard.id, CustomerCard.number)
        .where(CustomerCard.phone_key != "")
        .order_by(CustomerCard.number.desc())
    )
    return {key: KnownCard(card_id, number) for key, card_id, number in session.execute(query)}


def cards_without_phone(session: Session, activity_id: str | None) -> dict[tuple[str, str], KnownCard]:
    """The cards of an activity that have no phone, by name and other contact."""
    query = select(CustomerCard.name, CustomerCard.other_contact, CustomerCard.id, CustomerCard.number).where(
        CustomerCard.phone_key == "", CustomerCard.activity_id == activity_id
    )
    return {(name, other): KnownCard(card_id, number) for name, other, card_id, number in session.execute(query)}


def card_texts(session: Session, card_ids: Sequence[str], fields: Iterable[str]) -> dict[str, dict[str, Any]]:
    """These fields of cards, by id."""
    names = list(fields)
    columns = [getattr(CustomerCard, name) for name in names]
    found: dict[str, dict[str, Any]] = {}
    for start in range(0, len(card_ids), _ASKED_AT_ONCE):
        query = select(CustomerCard.id, *columns).where(CustomerCard.id.in_(card_ids[start : start + _ASKED_AT_ONCE]))
        found |= {row[0]: dict(zip(names, row[1:], strict=True)) for row in session.execute(query)}
    return found


def numbered_activities(session: Session) -> tuple[NumberedActivity, ...]:
    """All activities, those of the newest cycle first."""
    query = (
        select(Activity.id, Activity.number, Activity.name)
        .join(Package, Package.id == Activity.package_id)
        .join(Cycle, Cycle.id == Package.cycle_id)
        .order_by(Cycle.start.desc(), Cycle.id.desc(), Activity.number)
    )
    return tuple(NumberedActivity(*row) for row in session.execute(query))
