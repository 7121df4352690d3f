"""What is half typed in a meeting, kept for the case that the program ends."""

from collections.abc import Mapping
from typing import Final

from cae_desktop.db.database import Database
from cae_desktop.db.queries.settings import setting, store_setting

Draft = Mapping[str, str]
"""Texts by a key of whoever keeps the draft; an empty one stands for nothing typed."""

_KEY: Final = "meeting_drafts"


class DraftService:
    """A draft for each place of a meeting in which something can be typed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def drafts(self, meeting_id: str) -> dict[str, Draft]:
        """What was half typed in a meeting, by place."""
        return dict(self._kept().get(meeting_id, {}))

    def keep(self, meeting_id: str, place: str, draft: Draft) -> None:
        """Keep it, so that a power cut costs a second of typing; nobody is told. Raises CaeError as every write."""
        kept = self._kept()
        drafts = dict(kept.get(meeting_id, {}))
        if self._database.read_only or drafts.get(place, {}) == draft:
            return
        drafts[place] = dict(draft)
        kept[meeting_id] = {name: one for name, one in drafts.items() if one}
        with self._database.write_quietly() as session:
            store_setting(session, _KEY, {name: drafts for name, drafts in kept.items() if drafts})

    def _kept(self) -> dict[str, dict[str, Draft]]:
        with self._database.read() as session:
            kept: dict[str, dict[str, Draft]] = setting(session, _KEY, {})
        return dict(kept)
