"""The list of customer cards: its index, the lines that are shown, and what a new card begins with."""

import sys
from collections.abc import Sequence
from datetime import date

from cae_desktop.db.database import Database
from cae_desktop.db.queries import card_list as queries
from cae_desktop.db.queries import plan
from cae_desktop.services.card_index import CardIndex
from cae_desktop.services.card_levels import card_levels


class CardListService:
    """What the list of cards asks for and does."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def index(self, cycle_id: str) -> CardIndex:
        """An index of a cycle's cards, still empty."""
        with self._database.read() as session:
            levels = [level.key for level in card_levels(session, "zh_CN")]
        return CardIndex(self._database, cycle_id, levels)

    def activities(self, cycle_id: str) -> tuple[plan.ActivityRow, ...]:
        """The activities of a cycle, in the order of the plan."""
        with self._database.read() as session:
            return plan.activities(session, cycle_id)

    def lines(self, ids: Sequence[str]) -> dict[str, queries.ListedCard]:
        """The lines of some cards, by their ids; cards that are gone are left out."""
        with self._database.read() as session:
            return queries.listed_cards(session, ids)

    def first_values(self, cycle_id: str, today: date) -> tuple[str | None, str | None]:
        """The ids of activity and salesperson that a new card begins with.

        The activity that is held today; of several, or of none, the one of the newest card, and its salesperson.
        """
        with self._database.read() as session:
            newest = next(iter(queries.newest_keys(session, cycle_id, sys.maxsize, 1)), None)
            held = [row.id for row in plan.activities(session, cycle_id) if row.start <= today <= row.finish]
        last = newest.activity_id if newest else ""
        activity_id = held[0] if held and last not in held else last
        return activity_id or None, (newest.salesperson_id if newest else "") or None
