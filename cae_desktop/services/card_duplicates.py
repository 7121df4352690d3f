"""Cards of the same customer: certain ones by phone, possible ones by name and part of the contact."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from cae_desktop.db.database import Database
from cae_desktop.db.models import CustomerCard
from cae_desktop.db.queries.card_list import known_of_cycle
from cae_desktop.db.queries.settings import setting, store_setting
from cae_desktop.domain.possible_duplicates import Known, Measures, similar_pairs
from cae_desktop.services.dealership import existing

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_DIFFERENT: Final = "different-customers"


@dataclass(frozen=True, slots=True)
class DuplicatePair:
    """Two cards, the older one first; `is_certain` when they have one phone."""

    first_id: str
    second_id: str
    is_certain: bool

    @property
    def key(self) -> str:
        """Both ids, whatever their order."""
        return _key(self.first_id, self.second_id)


class CardDuplicateService:
    """Finds pairs; what somebody said are different customers is not asked again."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def certain(self, cycle_id: str) -> tuple[DuplicatePair, ...]:
        """Pairs with the same phone, each later card with the first one of that phone."""
        cards, different = self._read(cycle_id)
        by_phone: dict[str, list[Known]] = defaultdict(list)
        for card in cards:
            if card.phone_key:
                by_phone[card.phone_key].append(card)
        pairs = (DuplicatePair(group[0].id, later.id, True) for group in by_phone.values() for later in group[1:])
        return tuple(pair for pair in pairs if pair.key not in different)

    def possible(self, cycle_id: str) -> tuple[DuplicatePair, ...]:
        """Pairs that only look like one customer; seconds for a hundred thousand cards."""
        from rapidfuzz.distance import OSA, JaroWinkler

        cards, different = self._read(cycle_id)
        measures = Measures(JaroWinkler.similarity, OSA.distance)
        place = {card.id: number for number, card in enumerate(cards)}
        found = (sorted(pair, key=place.__getitem__) for pair in similar_pairs(cards, measures))
        pairs = (DuplicatePair(first, second, False) for first, second in found)
        return tuple(pair for pair in pairs if pair.key not in different)

    def are_different(self, first_id: str, second_id: str) -> None:
        """Note that two cards are of different customers. Raises CaeError("row-is-gone")."""
        with self._database.write("note-different-customers") as session:
            for card_id in (first_id, second_id):
                existing(session, CustomerCard, card_id)
            kept = _different(session)
            store_setting(session, _DIFFERENT, sorted(kept | {_key(first_id, second_id)}))

    def _read(self, cycle_id: str) -> tuple[list[Known], frozenset[str]]:
        """The cards of a cycle, the oldest first."""
        with self._database.read() as session:
            return [Known(*row) for row in known_of_cycle(session, cycle_id)], _different(session)


def _different(session: "Session") -> frozenset[str]:
    kept: Iterable[str] = setting(session, _DIFFERENT, [])
    return frozenset(kept)


def _key(one: str, other: str) -> str:
    return "|".join(sorted((one, other)))
