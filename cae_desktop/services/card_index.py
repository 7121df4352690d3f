"""What the list of cards needs of every card to filter, sort and search without asking the file."""

import sys
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, Final

from cae_desktop.db.database import Database
from cae_desktop.db.queries.card_list import CardKeys, keys_of, newest_keys
from cae_desktop.domain.card_choice import KINDS, CardChoice

_PART: Final = 1_000
_LAST_DIGITS: Final = 4
SearchedPart = tuple[str, str]
"""The name of a column, and what it holds."""
_SHARED: Final = ("activity_id", "activity", "stage", "level", "model", "next_call", "salesperson_id", "salesperson")
"""The columns whose few texts are held once."""


class CardIndex:
    """The keys of a cycle's cards, one list for each column, the newest card first.

    100,000 cards take about 50 MB and are searched in some ten milliseconds whatever is searched for; an index in the
    file would slow down every save. A place is the position of a card in these lists.
    """

    def __init__(self, database: Database, cycle_id: str, levels: Sequence[str]) -> None:
        self._database = database
        self._rank = {level: rank for rank, level in enumerate(levels)}
        self._cycle_id = cycle_id
        self._columns: dict[str, list[Any]] = {name: [] for name in CardKeys._fields}
        self._ids: list[str] = self._columns["id"]
        self._arranged: tuple[CardChoice, date, list[int]] | None = None
        self._found: tuple[tuple[SearchedPart, ...], list[int]] | None = None
        self.is_whole = False
        self.similar: frozenset[str] = frozenset()
        """Ids of cards that may be of one customer, once somebody looked for them."""

    def __len__(self) -> int:
        return len(self._ids)

    def read(self, most: int) -> None:
        """Read the newest cards."""
        self._add(self._part(sys.maxsize, most))

    def read_all(self, step: Callable[[], None] = lambda: None) -> "CardIndex":
        """Read every card; between the parts the file is free for others, and `step` may stop it by an error."""
        below = sys.maxsize
        while rows := self._part(below, _PART):
            self._add(rows)
            below = rows[-1].number
            step()
        self.is_whole = True
        return self

    def update(self, ids: Sequence[str]) -> None:
        """Read some cards again: those that were changed, made or deleted."""
        with self._database.read() as session:
            rows = {row.id: row for row in keys_of(session, self._cycle_id, ids)}
        self._arranged = None
        for card_id in ids:
            if card_id in self._ids:
                place = self._ids.index(card_id)
                for column in self._columns.values():
                    del column[place]
            if card_id in rows:
                self._insert(rows[card_id])

    def mark_similar(self, ids: Iterable[str]) -> None:
        """Take over which cards may be of one customer."""
        self.similar = frozenset(ids)
        self._arranged = None

    # asking -----------------------------------------------------------------------------------------------------

    def find(self, choice: CardChoice, words: str, today: date) -> list[str]:
        """The ids of the cards that fit a choice and hold every one of the words, in the order chosen.

        Up to four digits are the last ones of a phone, or stand in the text; more digits are found anywhere in it.
        """
        parts = tuple(_part_searched(word) for word in words.casefold().split())
        places = self._in_order(choice, today)
        if self._found is not None and _are_narrowed(self._found[0], parts):
            places = self._found[1]
        for column, word in parts:
            texts = self._columns[column]
            places = [place for place in places if word in texts[place]]
        self._found = parts, places
        return list(map(self._ids.__getitem__, places))

    def counts(self, today: date) -> dict[str, int]:
        """How many cards are of each kind."""
        return {kind: len(self._of_kind(kind, today)) for kind in KINDS}

    def levels(self) -> Counter[str]:
        """How many cards have each level."""
        return Counter(self._columns["level"])

    # parts ------------------------------------------------------------------------------------------------------

    def _part(self, below: int, most: int) -> list[CardKeys]:
        with self._database.read() as session:
            return newest_keys(session, self._cycle_id, below, most)

    def _add(self, rows: Sequence[CardKeys]) -> None:
        for name, values in zip(CardKeys._fields, zip(*rows, strict=True), strict=False):
            self._columns[name] += _kept(name, values)

    def _insert(self, row: CardKeys) -> None:
        """Put a card where its number belongs; numbers fall from place to place."""
        place = bisect_left(self._columns["number"], -row.number, key=lambda number: -number)
        for name, value in zip(CardKeys._fields, row, strict=True):
            self._columns[name][place:place] = _kept(name, [value])

    def _in_order(self, choice: CardChoice, today: date) -> list[int]:
        """The places of the cards that fit, kept for the next key that is typed."""
        if self._arranged is None or self._arranged[:2] != (choice, today):
            self._found = None
            self._arranged = choice, today, self._sorted(self._fitting(choice, today), choice)
        return self._arranged[2]

    def _fitting(self, choice: CardChoice, today: date) -> Sequence[int]:
        places = self._of_kind(choice.kind, today)
        for name in ("level", "stage", "activity_id", "salesperson_id"):
            if wanted := getattr(choice, name):
                column = self._columns[name]
                places = [place for place in places if column[place] == wanted]
        return places

    def _of_kind(self, kind: str, today: date) -> Sequence[int]:
        """The places of the cards of a kind; calls of today include those that are overdue."""
        day, calls = today.isoformat(), self._columns["next_call"]
        if kind == "due":
            return [place for place, call in enumerate(calls) if call and call <= day]
        if kind == "overdue":
            return [place for place, call in enumerate(calls) if call and call < day]
        if kind == "hand-over":
            return [place for place, waits in enumerate(self._columns["waits"]) if waits]
        if kind == "double":
            phones = self._columns["phone_key"]
            several = {phone for phone, count in Counter(phones).items() if count > 1 and phone}
            return [place for place, phone in enumerate(phones) if phone in several]
        if kind == "similar":
            return [place for place, card_id in enumerate(self._ids) if card_id in self.similar]
        return range(len(self._ids))

    def _sorted(self, places: Sequence[int], choice: CardChoice) -> list[int]:
        """In the order chosen, among equals the newest first; cards without a value stand last."""
        if choice.sort == "number":
            return list(places) if choice.descending else list(reversed(places))
        column = self._columns[choice.sort]
        known = [place for place in places if column[place]]
        unknown = [place for place in places if not column[place]]
        return sorted(known, key=self._sort_key(choice.sort), reverse=choice.descending) + unknown

    def _sort_key(self, name: str) -> Callable[[int], Any]:
        """Levels in their own order, everything else by its text."""
        column, rank = self._columns[name], self._rank
        if name == "level":
            return lambda place: rank.get(column[place], len(rank))
        return column.__getitem__


def _part_searched(word: str) -> SearchedPart:
    return ("phone_key" if word.isdigit() and len(word) > _LAST_DIGITS else "text"), word


def _are_narrowed(before: Sequence[SearchedPart], now: Sequence[SearchedPart]) -> bool:
    """Whether what was typed on can only leave fewer of the cards found before."""
    return len(before) <= len(now) and all(
        old[0] == new[0] and new[1].startswith(old[1]) for old, new in zip(before, now, strict=False)
    )


def _kept(name: str, values: Sequence[Any]) -> list[Any]:
    """The values of a column as they are held."""
    if name == "text":
        return [text.casefold() for text in values]
    return [sys.intern(str(value)) for value in values] if name in _SHARED else list(values)
