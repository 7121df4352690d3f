"""The levels of customers: those of the toolbox with the dealership's days, and levels of its own."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from cae_desktop.db.database import Database
from cae_desktop.db.queries.cards import level_is_used
from cae_desktop.db.queries.settings import setting, store_setting
from cae_desktop.domain.errors import CaeError
from cae_desktop.services.catalogue import load_catalogue
from cae_desktop.services.dealership import required

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_LEVELS: Final = "card-levels"
_LONGEST: Final = 3
_MOST_DAYS: Final = 366


@dataclass(frozen=True, slots=True)
class CardLevel:
    """A level: days from one call to the next (None: nobody is called), as set and as usual (None for an own level)."""

    key: str
    meaning: str
    follow_up_days: int | None
    usual_days: int | None
    own: bool

    @property
    def id(self) -> str:
        """The key."""
        return self.key


class CardLevelService:
    """Reads and changes levels; cards keep the day of their next call until they are called."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def levels(self, language: str) -> tuple[CardLevel, ...]:
        """All levels in their order, own ones last."""
        with self._database.read() as session:
            return card_levels(session, language)

    def change_days(self, key: str, days: int | None) -> None:
        """Set the days until the next call; None: the usual ones, for an own level no calls.

        Raises CaeError: "days-of-a-level" (most), "row-is-gone".
        """
        _require_days(days)
        with self._database.write("change-levels") as session:
            kept = _kept(session)
            own = next((one for one in kept["own"] if one["key"] == key), None)
            if own is not None:
                own["days"] = days
            elif days is None:
                kept["days"].pop(key, None)
            else:
                _require_shipped(key)
                kept["days"][key] = days
            store_setting(session, _LEVELS, kept)

    def change_meaning(self, key: str, meaning: str) -> None:
        """Say what an own level means. Raises CaeError: "text-is-missing", "row-is-gone" for one of the toolbox."""
        with self._database.write("change-levels") as session:
            kept = _kept(session)
            own = next((one for one in kept["own"] if one["key"] == key), None)
            if own is None:
                raise CaeError("row-is-gone")
            own["meaning"] = required(meaning)
            store_setting(session, _LEVELS, kept)

    def add(self, key: str, meaning: str, days: int | None) -> None:
        """Add a level of one to three letters or digits.

        Raises CaeError: "level-needs-a-letter", "level-is-known", "text-is-missing", "days-of-a-level" (most).
        """
        wanted = key.strip().upper()
        _require_days(days)
        if not re.fullmatch(rf"[A-Z0-9]{{1,{_LONGEST}}}", wanted):
            raise CaeError("level-needs-a-letter", most=_LONGEST)
        with self._database.write("change-levels") as session:
            if any(level.key == wanted for level in card_levels(session, "zh_CN")):
                raise CaeError("level-is-known", level=wanted)
            kept = _kept(session)
            kept["own"].append({"key": wanted, "meaning": required(meaning), "days": days})
            store_setting(session, _LEVELS, kept)

    def remove(self, key: str) -> None:
        """Remove an own level. Raises CaeError("level-is-used") while a card has it."""
        with self._database.write("change-levels") as session:
            if level_is_used(session, key):
                raise CaeError("level-is-used", level=key)
            kept = _kept(session)
            kept["own"] = [one for one in kept["own"] if one["key"] != key]
            store_setting(session, _LEVELS, kept)


def card_levels(session: "Session", language: str) -> tuple[CardLevel, ...]:
    """All levels in their order, own ones last."""
    kept = _kept(session)
    shipped = (
        CardLevel(
            level.key,
            level.meaning.in_language(language),
            kept["days"].get(level.key, level.follow_up_days),
            level.follow_up_days,
            own=False,
        )
        for level in load_catalogue().levels
    )
    own = (CardLevel(one["key"], one["meaning"], one["days"], None, own=True) for one in kept["own"])
    return (*shipped, *own)


def follow_up_days(session: "Session") -> Mapping[str, int | None]:
    """Days until the next call by level."""
    return {level.key: level.follow_up_days for level in card_levels(session, "zh_CN")}


def _kept(session: "Session") -> dict[str, Any]:
    kept = setting(session, _LEVELS, {})
    return {"days": dict(kept.get("days", {})), "own": [dict(one) for one in kept.get("own", [])]}


def _require_days(days: int | None) -> None:
    if days is not None and not 1 <= days <= _MOST_DAYS:
        raise CaeError("days-of-a-level", most=_MOST_DAYS)


def _require_shipped(key: str) -> None:
    if all(level.key != key for level in load_catalogue().levels):
        raise CaeError("row-is-gone")
