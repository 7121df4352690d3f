"""Verbs of customer cards and counts of attention."""

from cae_desktop.db.database import Database
from cae_desktop.services.clock import Clock


class CardsService:
    """Verbs of customer cards and counts of attention."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
