"""Named horizontal bars with a figure at the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from cae_desktop.ui import theme
from cae_desktop.ui.widgets.marks import Mark

_ROW = 38


@dataclass(frozen=True, slots=True)
class BarRow:
    """A bar; `ratio` is 0–1 of the width, `tone` the name of a colour token."""

    name: str
    text: str
    ratio: float
    tone: str = "accent"


class BarRows(Mark):
    """Bars below each other."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[BarRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: Sequence[BarRow]) -> None:
        """Show these bars."""
        self._rows = tuple(rows)
        self.setAccessibleDescription("; ".join(f"{row.name} {row.text}" for row in rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As many rows as there are."""
        return QSize(220, _ROW * len(self._rows))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw name, figure and bar."""
        colours = theme.current()
        painter = self.painter()
        for number, row in enumerate(self._rows):
            top = number * _ROW
            line = QRectF(0, top, self.width(), 22)
            painter.setFont(theme.font("caption"))
            painter.setPen(colours.colour("text_secondary"))
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.text)
            width = int(line.width() - painter.fontMetrics().horizontalAdvance(row.text) - 10)
            painter.setFont(theme.font("table"))
            painter.setPen(colours.colour("text"))
            name = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, width)
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
            bar = QRectF(0, top + 25, self.width(), 5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("sunken"))
            painter.drawRoundedRect(bar, 2.5, 2.5)
            painter.setBrush(colours.colour(row.tone))
            painter.drawRoundedRect(QRectF(0, top + 25, bar.width() * min(1.0, max(0.0, row.ratio)), 5), 2.5, 2.5)
