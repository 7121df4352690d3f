"""Verbs of the minutes: as text for a message, as PDF, as workbook; all made of one description."""

from pathlib import Path
from typing import TYPE_CHECKING

from cae_desktop.db.database import Database
from cae_desktop.services.clock import Clock
from cae_desktop.services.minutes_facts import MinutesFacts, minutes_facts
from cae_desktop.translations import translator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cae_desktop.exports.wall_sheet import WallSheet
    from cae_desktop.wording import Translate


class MinutesService:
    """Reads the minutes of a meeting and writes them down. Raises CaeError("row-is-gone")."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def text(self, meeting_id: str, translate: "Translate") -> str:
        """The minutes as plain text in the reader's language, for the group of a chat."""
        from cae_desktop.exports.wall_text import wall_text

        return wall_text(self._sheets(meeting_id, translate))

    def export(self, path: Path, meeting_id: str, *, language: str = "zh_CN") -> None:
        """Write the minutes as PDF or workbook, by the end of the file's name.

        Raises CaeError: "row-is-gone", "target-is-open", "disk-is-full", "report-cannot-be-written".
        """
        from cae_desktop.exports.files import written_whole
        from cae_desktop.exports.flowing_pdf import flowing_pdf
        from cae_desktop.exports.wall_xlsx import wall_workbook

        translate = translator(language)
        sheets = self._sheets(meeting_id, translate)
        is_workbook = path.suffix.lower() == ".xlsx"
        content = wall_workbook(sheets) if is_workbook else flowing_pdf(sheets, translate)
        with written_whole(path) as part:
            part.write_bytes(content)

    def facts(self, meeting_id: str) -> MinutesFacts:
        """Everything the minutes are made of."""
        with self._database.read() as session:
            return minutes_facts(session, meeting_id, self._clock.today())

    def _sheets(self, meeting_id: str, translate: "Translate") -> "Sequence[WallSheet]":
        from cae_desktop.services.minutes_sheets import MinutesWords

        return MinutesWords(translate).sheets(self.facts(meeting_id))
