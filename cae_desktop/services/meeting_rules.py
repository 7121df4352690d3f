"""Verbs of what is set for all meetings: when they are held and for how long people speak."""

from dataclasses import asdict, replace
from typing import Any, Final

from cae_desktop.db.database import Database
from cae_desktop.db.queries.settings import store_setting
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.meetings import MeetingRules
from cae_desktop.services.agenda import RULES_KEY, meeting_rules

_MOST_MINUTES: Final = {"longest_own_steps": 10, "longest_activity": 5}
"""The method's limits in the final meeting: one's own steps, and the whole activity."""


class MeetingRulesService:
    """Reads and changes `MeetingRules`; meetings that are prepared already keep their agenda and their time."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rules(self) -> MeetingRules:
        """What is set for all meetings."""
        with self._database.read() as session:
            return meeting_rules(session)

    def change_minutes(self, name: str, value: int | None) -> None:
        """Set `longest_own_steps` (1–10) or `longest_activity` (1–5); None takes the usual value.

        Raises CaeError("minutes-out-of-range").
        """
        value = getattr(MeetingRules(), name) if value is None else value
        if not 1 <= value <= _MOST_MINUTES[name]:
            raise CaeError("minutes-out-of-range", most=_MOST_MINUTES[name])
        self._store(**{name: value})

    def change_weekday(self, weekday: int | None) -> None:
        """Set the weekday of regular meetings, Monday is 0; None: a week after the last one."""
        self._store(weekday=weekday)

    def change_start(self, minute: int) -> None:
        """Set the minute of the day at which meetings begin."""
        self._store(minute=minute)

    def _store(self, **changed: Any) -> None:
        with self._database.write("change-meeting-rules") as session:
            store_setting(session, RULES_KEY, asdict(replace(meeting_rules(session), **changed)))
