"""The nine analyses at the left, grouped by side, each with its progress."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cae_desktop.domain.words import Side, Weight
from cae_desktop.services.situation_page import AnalysisLine
from cae_desktop.ui import theme
from cae_desktop.ui.widgets import Card, Label, Pill, Ring

translate = QCoreApplication.translate


class AnalysisEntry(QWidget):
    """One analysis: ring, name, weight. Click, Enter or Space choose it."""

    chosen = Signal(str)

    def __init__(self, line: AnalysisLine, weight: str) -> None:
        super().__init__()
        self._key = line.key
        self._current = self._hovered = False
        self._ring = Ring()
        self._name = Label(line.name, wrap=True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(line.looks_at)
        self.setMinimumHeight(36)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.setSpacing(8)
        layout.addWidget(self._ring)
        layout.addWidget(self._name, 1)
        layout.addWidget(Pill(weight, "accent" if line.weight is Weight.DECISIVE else "done"))

    def show_line(self, line: AnalysisLine, *, current: bool) -> None:
        """Show how far the analysis is and whether it is the one on the page."""
        self._current = current
        self._ring.set_ratio(line.progress)
        ink = theme.current().accent if current else theme.current().text
        self._name.setStyleSheet(f"color: {ink}; font-size: 13px; font-weight: {'bold' if current else 'normal'};")
        self.setAccessibleName(f"{line.name} {line.progress:.0%}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground of the current and the hovered entry, frame of the focused one."""
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = colours.accent_soft if self._current else colours.sunken if self._hovered else None
        painter.setPen(QColor(colours.accent) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 7, 7)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose it."""
        self.chosen.emit(self._key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose it by Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._key)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be clicked."""
        self._hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Be quiet again."""
        self._hovered = False
        self.update()


class AnalysisList(Card):
    """All nine; `chosen` tells the key of the one that was clicked."""

    chosen = Signal(str)

    def __init__(self, lines: Sequence[AnalysisLine], word: Callable[[Side], str]) -> None:
        super().__init__()
        self._entries: dict[str, AnalysisEntry] = {}
        self.body.setSpacing(2)
        self.layout().setContentsMargins(8, 14, 8, 14)  # type: ignore[union-attr]  # a card has a layout
        weights = {
            Weight.DECISIVE: translate("Situation", "Decisive"),
            Weight.SUPPORTING: translate("Situation", "Support"),
        }
        for side in Side:
            heading = Label(word(side), role="faint")
            heading.setContentsMargins(10, 0, 0, 4)
            self.body.addWidget(heading)
            for line in lines:
                if line.side is side:
                    self._add(line, weights[line.weight])
            self.body.addSpacing(12)
        self.body.addStretch(1)

    def _add(self, line: AnalysisLine, weight: str) -> None:
        entry = AnalysisEntry(line, weight)
        entry.chosen.connect(self.chosen)
        self._entries[line.key] = entry
        self.body.addWidget(entry)

    def entry(self, key: str) -> AnalysisEntry:
        """The entry of an analysis."""
        return self._entries[key]

    def show_lines(self, lines: Sequence[AnalysisLine], current: str) -> None:
        """Show progress; `current` is the key of the analysis on the page, or ""."""
        for line in lines:
            self._entries[line.key].show_line(line, current=line.key == current)
