"""Brings what was committed on any thread to the screens on the GUI thread."""

from PySide6.QtCore import QObject, Signal


class ChangeFeed(QObject):
    """One signal for every commit. Make it on the GUI thread; listeners of every kind then run there too."""

    announced = Signal(object)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrived.connect(self._on_arrived)  # queued when the notice comes from another thread

    def announce(self, notice: object) -> None:
        """Pass a notice on; may be called from any thread."""
        self._arrived.emit(notice)

    def _on_arrived(self, notice: object) -> None:
        self.announced.emit(notice)
