"""A line of fields laid over the board: real text fields, so that input methods work."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from cae_desktop.ui.theme import Theme
from cae_desktop.views.board.canvas import readable


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a form: its key, what stands above it, what is in it, and how many parts of the width it takes."""

    key: str
    label: str
    text: str = ""
    width: int = 1


class BoardForm(QFrame):
    """Asks for a few texts over the board; Enter submits them, Esc cancels, a refusal is said underneath.

    `typed` tells that somebody typed.
    """

    typed = Signal()
    submitted = Signal(dict)
    cancelled = Signal()

    def __init__(self, parent: QWidget, title: str, fields: Sequence[Field]) -> None:
        super().__init__(parent)
        self._title = QLabel(title)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._error = QLabel()
        self._error.setTextFormat(Qt.TextFormat.PlainText)
        self._error.setWordWrap(True)
        self._given = {field.key: field.text for field in fields}
        self.edits: dict[str, QLineEdit] = {}
        self._grid = QGridLayout()
        for column, field in enumerate(fields):
            self._add(column, field)
        layout = QVBoxLayout(self)
        layout.addWidget(self._title)
        layout.addLayout(self._grid)
        layout.addWidget(self._error)

    def _add(self, column: int, field: Field) -> None:
        label, edit = QLabel(field.label), QLineEdit(field.text)
        label.setBuddy(edit)
        edit.setAccessibleName(field.label)
        edit.textEdited.connect(self.typed)
        self._grid.addWidget(label, 0, column)
        self._grid.addWidget(edit, 1, column)
        self._grid.setColumnStretch(column, field.width)
        self.edits[field.key] = edit

    def open_at(self, place: QRect, scale: float, colours: Theme) -> None:
        """Show it over a place of the board, in the board's size and colours, ready for typing."""
        self.dress(scale, colours)
        self.setGeometry(place)
        self.adjust_height()
        self.show()
        self.raise_()
        first = next(iter(self.edits.values()))
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        first.selectAll()

    def dress(self, scale: float, colours: Theme) -> None:
        """Take size and colours of the board."""
        text, small, gap = (max(9, ceil(units * scale)) for units in (27, 22, 12))
        quiet, wrong = (readable(colours.colour(name), colours).name() for name in ("text_secondary", "late"))
        self.setStyleSheet(
            f"BoardForm {{ background: {colours.surface}; border: 2px solid {colours.accent}; "
            f"border-radius: {gap}px; }}"
            f"QLabel {{ color: {quiet}; font-size: {small}px; background: transparent; }}"
            f"QLineEdit {{ color: {colours.text}; background: {colours.background}; font-size: {text}px;"
            f" border: 2px solid {colours.line_strong}; border-radius: {gap // 2}px; padding: {gap // 3}px; }}"
            f"QLineEdit:focus {{ border-color: {colours.accent}; }}"
        )
        self._title.setStyleSheet(f"color: {colours.text}; font-size: {text}px; font-weight: bold;")
        self._error.setStyleSheet(f"color: {wrong}; font-size: {small}px; font-weight: bold;")
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(2 * gap, gap, 2 * gap, gap)
            layout.setSpacing(gap // 2)
        self._grid.setHorizontalSpacing(gap)

    def adjust_height(self) -> None:
        """Grow downwards, or upwards where the board ends."""
        height = self.sizeHint().height()
        if self._error.text():
            metrics = QFontMetrics(self._error.font())
            lines = metrics.boundingRect(QRect(0, 0, self.width(), 9999), Qt.TextFlag.TextWordWrap, self._error.text())
            height = max(height, self.minimumSizeHint().height() + lines.height() - metrics.height())
        board = self.parentWidget()
        bottom = board.height() if board is not None else height
        self.setGeometry(self.x(), max(0, min(self.y(), bottom - height)), self.width(), height)

    def show_error(self, sentence: str, key: str | None = None) -> None:
        """Say what was refused; what was typed stays, the cursor goes to the field."""
        self._error.setText(sentence)
        self.adjust_height()
        if key in self.edits:
            self.edits[key].setFocus(Qt.FocusReason.OtherFocusReason)
            self.edits[key].selectAll()

    def error(self) -> str:
        """What was refused last."""
        return self._error.text()

    def texts(self) -> Mapping[str, str]:
        """What is typed, by key."""
        return {key: edit.text() for key, edit in self.edits.items()}

    def changes(self) -> Mapping[str, str]:
        """What is typed in the fields that differ from what was given."""
        return {key: text for key, text in self.texts().items() if text != self._given[key]}

    def resume(self, texts: Mapping[str, str]) -> None:
        """Go on with what was half typed."""
        for key in set(texts) & set(self.edits):
            self.edits[key].setText(texts[key])

    def take_over(self, texts: Mapping[str, str]) -> None:
        """What was given has changed meanwhile: fields in which nothing was typed show it."""
        for key in (set(texts) & set(self.edits)) - set(self.changes()):
            if self.edits[key].text() != texts[key]:
                self.edits[key].setText(texts[key])
            self._given[key] = texts[key]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc; the board's own keys stay silent while something is typed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submitted.emit(dict(self.texts()))
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        event.accept()
