"""Load by person and week: the more at once, the darker; too much is red."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from cae_desktop.ui import theme
from cae_desktop.ui.charts.funnel import readable_on
from cae_desktop.ui.widgets.marks import Mark

_ROW = 24
_NAME = 76
_ARROWS: Final[Mapping[int, tuple[int, int]]] = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}


@dataclass(frozen=True, slots=True)
class HeatRow:
    """One person's figures, one for each column."""

    name: str
    values: tuple[int, ...]


class HeatGrid(Mark):
    """A grid of small numbers; `limit` and above is too much. Arrows go from cell to cell, Enter is a click."""

    cell_clicked = Signal(int, int)

    def __init__(self, limit: int = 3) -> None:
        super().__init__()
        self._limit = limit
        self._columns: tuple[str, ...] = ()
        self._rows: tuple[HeatRow, ...] = ()
        self._current = (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, columns: Sequence[str], rows: Sequence[HeatRow]) -> None:
        """Show these figures."""
        self._columns, self._rows = tuple(columns), tuple(rows)
        self._go_to(*self._current)
        self.setAccessibleDescription("; ".join(f"{row.name}: {', '.join(map(str, row.values))}" for row in rows))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As many rows as there are."""
        return QSize(360, _ROW * (len(self._rows) + 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw heads, names and cells."""
        painter = self.painter()
        painter.setFont(theme.font("caption"))
        for number, head in enumerate(self._columns):
            painter.setPen(theme.current().colour("text_tertiary"))
            painter.drawText(self._cell(0, number), Qt.AlignmentFlag.AlignCenter, head)
        for index, row in enumerate(self._rows, start=1):
            painter.setPen(theme.current().colour("text"))
            name = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, _NAME - 8)
            painter.drawText(QRectF(0, index * _ROW, _NAME, _ROW), Qt.AlignmentFlag.AlignVCenter, name)
            for number, value in enumerate(row.values):
                ground = self._ground(value)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(ground)
                cell = self._cell(index, number).adjusted(1.5, 2, -1.5, -2)
                painter.drawRoundedRect(cell, 3, 3)
                if value:
                    painter.setPen(QColor(readable_on(ground)))
                    painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(value))
        self._paint_current(painter)

    def _paint_current(self, painter: QPainter) -> None:
        if self.hasFocus() and self._rows and self._columns:
            painter.setPen(theme.current().colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            row, column = self._current
            painter.drawRoundedRect(self._cell(row + 1, column).adjusted(0.5, 1, -0.5, -1), 4, 4)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which cell was clicked."""
        for index in range(len(self._rows)):
            for number in range(len(self._columns)):
                if self._cell(index + 1, number).contains(event.position()):
                    self._go_to(index, number)
                    self.cell_clicked.emit(index, number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to a neighbouring cell, or tell that the current one is meant."""
        if event.key() in _ARROWS:
            down, across = _ARROWS[event.key()]
            self._go_to(self._current[0] + down, self._current[1] + across)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._rows:
            self.cell_clicked.emit(*self._current)
        else:
            super().keyPressEvent(event)

    def _go_to(self, row: int, column: int) -> None:
        self._current = (
            max(0, min(row, len(self._rows) - 1)),
            max(0, min(column, len(self._columns) - 1)),
        )
        self.update()

    def _cell(self, row: int, column: int) -> QRectF:
        width = (self.width() - _NAME) / max(1, len(self._columns))
        return QRectF(_NAME + column * width, row * _ROW, width, _ROW)

    def _ground(self, value: int) -> QColor:
        colours = theme.current()
        if value >= self._limit:
            return colours.colour("late")
        if value == 0:
            return colours.colour("sunken")
        return _between(colours.colour("surface"), colours.colour("stage_attention"), 0.45 if value == 1 else 1.0)


def _between(one: QColor, other: QColor, share: float) -> QColor:
    """A mix, opaque so that the ink on it can be chosen."""
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
    )
