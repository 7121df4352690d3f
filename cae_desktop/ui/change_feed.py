"""Brings what was committed on any thread to the screens on the GUI thread."""

from PySide6.QtCore import QObject, Signal


class ChangeFeed(QObject):
    """One signal for every commit. A signal crosses threads by a queued call, so listeners run on the GUI thread."""

    announced = Signal(object)

    def announce(self, notice: object) -> None:
        """Pass a notice on; may be called from any thread."""
        self.announced.emit(notice)
