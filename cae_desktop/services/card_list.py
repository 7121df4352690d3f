"""The list of customer cards: its index, the lines that are shown, and changes to several cards at once."""

from collections.abc import Sequence

from cae_desktop.db.database import Database
from cae_desktop.db.queries import card_list as queries
from cae_desktop.db.queries import plan
from cae_desktop.services.card_index import CardIndex
from cae_desktop.services.catalogue import load_catalogue


class CardListService:
    """What the list of cards asks for and does."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def index(self, cycle_id: str) -> CardIndex:
        """An index of a cycle's cards, still empty."""
        return CardIndex(self._database, cycle_id, [level.key for level in load_catalogue().levels])

    def activities(self, cycle_id: str) -> tuple[plan.ActivityRow, ...]:
        """The activities of a cycle, in the order of the plan."""
        with self._database.read() as session:
            return plan.activities(session, cycle_id)

    def lines(self, ids: Sequence[str]) -> dict[str, queries.ListedCard]:
        """The lines of some cards, by their ids; cards that are gone are left out."""
        with self._database.read() as session:
            return queries.listed_cards(session, ids)
