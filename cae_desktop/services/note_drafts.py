"""The half-written note of a meeting, kept for the case that the program ends."""

from typing import Final

from cae_desktop.db.database import Database
from cae_desktop.db.queries.settings import setting, store_setting

_KEY: Final = "note_draft"


class NoteDraftService:
    """One draft in a file: there is one meeting at a time, and one line to write in."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def text(self, meeting_id: str) -> str:
        """What was half written in a meeting; "" when nothing was."""
        with self._database.read() as session:
            kept = setting(session, _KEY, {})
        return str(kept.get("text", "")) if kept.get("meeting") == meeting_id else ""

    def keep(self, meeting_id: str, text: str) -> None:
        """Keep it, so that a power cut costs a second of typing; nobody is told. Raises CaeError as every write."""
        if self._database.read_only or self.text(meeting_id) == text:
            return
        with self._database.write_quietly() as session:
            store_setting(session, _KEY, {"meeting": meeting_id, "text": text})
