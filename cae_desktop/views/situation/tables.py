"""A table inside a page that scrolls: as high as its rows, and its main column never too narrow to read."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent

from cae_desktop.ui.sheet import SheetModel, SheetTable

_READABLE: Final = 120


class PageTable(SheetTable):
    """The page scrolls up and down, the table only sideways, once `main` has shrunk to a readable width."""

    def __init__(self, model: SheetModel, main: str, *, row_height: int = 34, movable: bool = False) -> None:
        super().__init__(model, row_height=row_height, movable=movable)
        self._main = [column.key for column in model.columns].index(main)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def fit_height(self, rows: int = 0) -> None:
        """Be as high as all rows, and the scroll bar if there is one."""
        super().fit_height(rows)
        others = sum(self.columnWidth(number) for number in self._others())
        room = self.viewport().width()
        self.setColumnWidth(self._main, max(_READABLE, room - others))
        if others + _READABLE > room:
            self.setFixedHeight(self.height() + self.horizontalScrollBar().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """The page may become narrow; the table scrolls then."""
        return QSize(_READABLE, super().minimumSizeHint().height())

    def _others(self) -> list[int]:
        return [number for number in range(self.model().columnCount()) if number != self._main]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the main column what the others leave."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit_height(1)
