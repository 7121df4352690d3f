"""Verbs of reports to the car maker."""

from cae_desktop.db.database import Database
from cae_desktop.services.clock import Clock


class ReportsService:
    """Verbs of reports to the car maker."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
