"""Verbs of step 6, evaluation."""

from cae_desktop.db.database import Database
from cae_desktop.services.clock import Clock


class EvaluationService:
    """Verbs of step 6, evaluation."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
