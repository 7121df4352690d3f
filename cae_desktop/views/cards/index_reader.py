"""Keeps the index of the cards at what the file holds; a long list is read beside the window."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from cae_desktop.ui.tasks import Progress, Task

if TYPE_CHECKING:
    from cae_desktop.db.database import Committed
    from cae_desktop.services.card_index import CardIndex
    from cae_desktop.views.shared.screen import Screen

AT_ONCE: Final = 1_000
"""So many cards are read while the window waits; of a longer list these are shown first."""
_PAINTED_MS: Final = 50
"""When the newest cards are on the screen, and the file is free to be read."""
_MOST_TOUCHED: Final = 200
_IN_EVERY_CARD: Final = ("activity", "person", "package")


class IndexReader(QObject):
    """Reads what commits touched. `completed` tells that an index which was read beside the window took its place."""

    completed = Signal()

    def __init__(self, screen: "Screen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._touched: set[str] = set()
        self._is_outdated = True
        self._task: Task | None = None
        self.index = self._new_index()

    def note(self, notice: "Committed") -> None:
        """Remember what a commit touched."""
        self._touched |= notice.change_set.rows.get("customer_card", frozenset())
        self._is_outdated |= notice.touches(*_IN_EVERY_CARD) or len(self._touched) > _MOST_TOUCHED

    def read(self) -> None:
        """Bring the index up to date."""
        if self._is_outdated:
            self._read_anew()
        elif self._touched:
            self.index.update(tuple(self._touched))
            if self.index.is_whole:
                self._touched.clear()  # else the index that is being read needs them, too

    def stop(self) -> None:
        """Read no further: the screen is dropped."""
        if self._task is not None:
            self._task.progress.cancel()

    def _read_anew(self) -> None:
        self._is_outdated = False
        self._touched.clear()
        self.stop()
        self.index = self._new_index()
        self.index.read(AT_ONCE)
        self.index.is_whole = len(self.index) < AT_ONCE
        if not self.index.is_whole:
            QTimer.singleShot(_PAINTED_MS, self, self._start)

    def _start(self) -> None:
        self._task = self._screen.context.tasks.start(self._build, self._on_built, self._on_failed)

    def _new_index(self) -> "CardIndex":
        return self._screen.workspace.card_list.index(self._screen.context.cycle_id)

    def _build(self, progress: Progress) -> "CardIndex":
        return self._new_index().read_all(lambda: progress.step(0, 0))

    def _on_built(self, index: "CardIndex") -> None:
        self._task = None
        self.index = index
        self.read()
        self.completed.emit()

    def _on_failed(self, error: BaseException) -> None:
        """The newest cards stay; when the file can be read again the next change brings the others."""
        self._task = None
        self._is_outdated = True
