"""What happened, newest first, along a thin line."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cae_desktop.ui import theme
from cae_desktop.ui.widgets.texts import Label


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """When and who in one line, and below what was said; `tone` is the name of a colour token."""

    id: str
    caption: str
    text: str
    tone: str = "accent"


class Timeline(QWidget):
    """Entries below each other, joined by a line with a dot for each."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[TimelineEntry, ...] = ()
        self._captions: list[Label] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(20, 0, 0, 0)
        self._layout.setSpacing(2)

    def show_entries(self, entries: Sequence[TimelineEntry]) -> None:
        """Show these entries in the given order."""
        self._entries = tuple(entries)
        self._captions.clear()
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for number, entry in enumerate(entries):
            caption = Label(entry.caption, role="faint", wrap=True)
            caption.setContentsMargins(0, 10 if number else 0, 0, 0)
            self._captions.append(caption)
            self._layout.addWidget(caption)
            self._layout.addWidget(Label(entry.text, wrap=True))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line and its dots."""
        if not self._captions:
            return
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.colour("line_strong"), 2))
        painter.drawLine(QPointF(6, 8), QPointF(6, self.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        for entry, caption in zip(self._entries, self._captions, strict=True):
            painter.setBrush(colours.colour(entry.tone))
            painter.drawEllipse(QPointF(6, caption.y() + caption.contentsMargins().top() + 8), 4, 4)
