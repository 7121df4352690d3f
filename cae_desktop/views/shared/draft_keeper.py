"""Keeps what is half typed, a moment after the typing pauses."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from cae_desktop.services.drafts import Draft

_PAUSE_MS: Final = 800


class DraftKeeper(QTimer):
    """Hands the newest draft of each place of a page to `keep(place, draft)`; never while the page is hidden."""

    def __init__(self, keep: Callable[[str, Draft], None], page: QWidget) -> None:
        super().__init__(page)
        self._keep, self._page = keep, page
        self._waiting: dict[str, Draft] = {}
        self.setSingleShot(True)
        self.setInterval(_PAUSE_MS)
        self.timeout.connect(self._on_timeout)

    def note(self, place: str, draft: Draft) -> None:
        """Keep this when the typing pauses."""
        self._waiting[place] = draft
        self.start()

    def keep_now(self) -> None:
        """Keep what waits: its page is being put away, and then perhaps the file."""
        self.stop()
        waiting, self._waiting = self._waiting, {}
        for place, draft in waiting.items():
            self._keep(place, draft)

    def _on_timeout(self) -> None:
        if self._page.isVisible():
            self.keep_now()
