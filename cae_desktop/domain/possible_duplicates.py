"""Cards that may be of the same customer although their phones differ: alike in name and partly in contact."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

_LAST_DIGITS: Final = 4
_MOST_ALIKE: Final = 300
"""More cards than that share a name or four digits by chance; nobody could look at all their pairs."""
_WRONG_DIGITS: Final = 2
_ALIKE: Final = 0.92


class Known(NamedTuple):
    """What is compared of a card; `phone_key` is the normalised phone."""

    id: str
    name: str
    pinyin: str
    phone_key: str
    other_contact: str


class Measures(NamedTuple):
    """How near two texts are: `similarity` from 0 to 1, `distance` in wrong, missing and turned characters."""

    similarity: Callable[[str, str], float]
    distance: Callable[[str, str], int]


def similar_pairs(cards: Iterable[Known], measures: Measures) -> Iterator[tuple[str, str]]:
    """Pairs of ids, each once.

    They have the same last four digits or other contact under names alike, or one name under phones that differ by a
    slip or two. A phone that is the same is certain, and not told here.
    """
    by_digits: dict[str, list[Known]] = defaultdict(list)
    by_name: dict[str, list[Known]] = defaultdict(list)
    by_contact: dict[str, list[Known]] = defaultdict(list)
    for card in cards:
        if len(card.phone_key) > _LAST_DIGITS:
            by_digits[card.phone_key[-_LAST_DIGITS:]].append(card)
        if len(card.name) > 1 and card.phone_key:
            by_name[card.name].append(card)
        if card.other_contact.strip():
            by_contact[card.other_contact.strip().casefold()].append(card)
    told: set[tuple[str, str]] = set()
    for groups, is_same in ((by_digits, _names_alike), (by_contact, _names_alike), (by_name, _phones_alike)):
        for pair in _pairs(groups.values()):
            key = (min(pair[0].id, pair[1].id), max(pair[0].id, pair[1].id))
            if key not in told and _differ_in_phone(*pair) and is_same(*pair, measures):
                told.add(key)
                yield key


def _pairs(groups: Iterable[Sequence[Known]]) -> Iterator[tuple[Known, Known]]:
    for group in groups:
        if 1 < len(group) <= _MOST_ALIKE:
            yield from combinations(group, 2)


def _differ_in_phone(one: Known, other: Known) -> bool:
    return not one.phone_key or one.phone_key != other.phone_key


def _names_alike(one: Known, other: Known, measures: Measures) -> bool:
    """The same by sound, one the beginning of the other (陈, 陈伟), or nearly the same by sound."""
    if not one.name or not other.name:
        return False
    if one.name.startswith(other.name) or other.name.startswith(one.name):
        return True
    if not one.pinyin or not other.pinyin:
        return False
    return one.pinyin == other.pinyin or measures.similarity(one.pinyin, other.pinyin) >= _ALIKE


def _phones_alike(one: Known, other: Known, measures: Measures) -> bool:
    return 0 < measures.distance(one.phone_key, other.phone_key) <= _WRONG_DIGITS
