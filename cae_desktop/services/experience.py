"""Verbs of the experience base."""

from cae_desktop.db.database import Database
from cae_desktop.services.clock import Clock


class ExperienceService:
    """Verbs of the experience base."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
