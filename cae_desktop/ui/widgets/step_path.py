"""The way through a wizard or the method: numbered circles joined by lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from cae_desktop.ui import theme
from cae_desktop.ui.widgets.marks import Mark

_WORDS_AT: Final = 32
_SHORTEST_LINE: Final = 28
_LONGEST_LINE: Final = 90


@dataclass(frozen=True, slots=True)
class PathStep:
    """One circle: its name, a caption, and whether it is done."""

    key: str
    title: str
    caption: str = ""
    done: bool = False


class StepPath(Mark):
    """Circles with ✓ or number; the current one is filled with the accent. Click or ← → choose.

    `compact` draws small circles with the title beside, else large ones with title and caption below.
    """

    chosen = Signal(str)

    def __init__(self, *, compact: bool = False) -> None:
        super().__init__()
        self._compact = compact
        self._steps: tuple[PathStep, ...] = ()
        self._current = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_steps(self, steps: Sequence[PathStep], current: str) -> None:
        """Show these steps."""
        if (tuple(steps), current) == (self._steps, self._current):
            return
        self._steps, self._current = tuple(steps), current
        self.setAccessibleName(" → ".join(step.title for step in steps))
        self.setAccessibleDescription(next((step.title for step in steps if step.key == current), ""))
        self.update()

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(560, 34 if self._compact else 96)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw lines, circles and words."""
        painter = self.painter()
        for index, step in enumerate(self._steps):
            self._paint_line(painter, index)
            self._paint_step(painter, index, step)

    def _cell(self, index: int) -> QRectF:
        """The place of a step: equal ones, or in a compact path with room to spare as wide as their words."""
        widths = self._widths()
        gap = (self.width() - sum(widths)) / max(1, len(widths) - 1)
        if not self._compact or gap < _SHORTEST_LINE:
            width = self.width() / max(1, len(self._steps))
            return QRectF(index * width, 0, width, self.height())
        gap = min(gap, _LONGEST_LINE)
        return QRectF(sum(widths[:index]) + index * gap, 0, widths[index] + gap, self.height())

    def _widths(self) -> list[int]:
        metrics = QFontMetrics(theme.font("table", bold=True))
        return [_WORDS_AT + metrics.horizontalAdvance(step.title) + 8 for step in self._steps]

    def _centre(self, index: int) -> QPointF:
        cell = self._cell(index)
        return QPointF(cell.left() + 14, cell.center().y()) if self._compact else QPointF(cell.center().x(), 28)

    def _paint_line(self, painter: QPainter, index: int) -> None:
        if index + 1 >= len(self._steps):
            return
        done = self._steps[index].done
        painter.setPen(QPen(theme.current().colour("on_track" if done else "line_strong"), 2))
        begin, end = self._centre(index), self._centre(index + 1)
        if self._compact:
            begin, end = QPointF(self._cell(index).left() + self._widths()[index], begin.y()), end - QPointF(19, 0)
        else:
            begin, end = begin + QPointF(30, 0), end - QPointF(30, 0)
        if end.x() - begin.x() > 4:
            painter.drawLine(begin, end)

    def _paint_step(self, painter: QPainter, index: int, step: PathStep) -> None:
        colours = theme.current()
        is_current = step.key == self._current
        radius = 11.0 if self._compact else 22.0
        fill = colours.accent if is_current else colours.on_track if step.done else None
        painter.setPen(Qt.PenStyle.NoPen if fill else QPen(colours.colour("line_strong"), 1.5))
        painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        centre = self._centre(index)
        painter.drawEllipse(centre, radius, radius)
        painter.setPen(QColor(colours.on_accent if fill else colours.text_secondary))
        painter.setFont(theme.font("caption" if self._compact else "section", bold=True))
        box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "✓" if step.done and not is_current else str(index + 1))
        self._paint_words(painter, index, step, is_current=is_current)
        if self.hasFocus() and is_current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.colour("text"), 1.5))
            painter.drawEllipse(centre, radius + 3, radius + 3)

    def _paint_words(self, painter: QPainter, index: int, step: PathStep, *, is_current: bool) -> None:
        colours = theme.current()
        cell = self._cell(index)
        ink = colours.accent if is_current else colours.on_track if step.done and self._compact else colours.text
        painter.setPen(QColor(ink))
        painter.setFont(theme.font("table" if self._compact else "body", bold=is_current or not self._compact))
        if self._compact:
            area = cell.adjusted(_WORDS_AT, 0, -6, 0)
            text = painter.fontMetrics().elidedText(step.title, Qt.TextElideMode.ElideRight, int(area.width()))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
            return
        centred = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        width = int(cell.width()) - 8
        title = painter.fontMetrics().elidedText(step.title, Qt.TextElideMode.ElideRight, width)
        painter.drawText(cell.adjusted(0, 55, 0, 0), centred, title)
        painter.setPen(colours.colour("text_tertiary"))
        painter.setFont(theme.font("caption"))
        caption = painter.fontMetrics().elidedText(step.caption, Qt.TextElideMode.ElideRight, width)
        painter.drawText(cell.adjusted(0, 76, 0, 0), centred, caption)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the step under the pointer."""
        for index, step in enumerate(self._steps):
            if self._cell(index).contains(event.position()):
                self.chosen.emit(step.key)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the step before or after."""
        keys = [step.key for step in self._steps]
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if by is None or self._current not in keys:
            super().keyPressEvent(event)
            return
        index = keys.index(self._current) + by
        if 0 <= index < len(keys):
            self.chosen.emit(keys[index])
