"""Views of the list of cards that were saved under a name: what is chosen, which columns, in which order."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from cae_desktop.db.database import Database
from cae_desktop.db.queries.settings import setting, store_setting
from cae_desktop.domain.card_choice import CardChoice, read_choice
from cae_desktop.services.dealership import required

_VIEWS: Final = "card-views"


@dataclass(frozen=True, slots=True)
class CardView:
    """A saved view; `columns` are keys of the list's columns."""

    name: str
    choice: CardChoice
    columns: tuple[str, ...]


class CardViewService:
    """Saved views belong to the file: everybody in the office has them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def views(self) -> tuple[CardView, ...]:
        """All of them by name; what is not understood of one is left out."""
        with self._database.read() as session:
            kept: dict[str, dict[str, Any]] = setting(session, _VIEWS, {})
        return tuple(
            CardView(name, read_choice(one.get("choice", {})), tuple(map(str, one.get("columns", ()))))
            for name, one in sorted(kept.items())
        )

    def save(self, name: str, choice: CardChoice, columns: Sequence[str]) -> None:
        """Save a view; one of the same name is replaced. Raises CaeError("text-is-missing")."""
        wanted = required(name)
        with self._database.write("save-card-view") as session:
            kept = setting(session, _VIEWS, {})
            kept[wanted] = {"choice": choice.as_stored(), "columns": list(columns)}
            store_setting(session, _VIEWS, kept)

    def remove(self, name: str) -> None:
        """Forget a view."""
        with self._database.write("remove-card-view") as session:
            kept = setting(session, _VIEWS, {})
            kept.pop(name, None)
            store_setting(session, _VIEWS, kept)
