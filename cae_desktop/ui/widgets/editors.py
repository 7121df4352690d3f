"""Fields. All speak the same way: `value()`, `set_value()` without telling, and `committed(object)` once the user has
finished a real change (Enter or leaving the field).
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCalendarWidget, QComboBox, QLineEdit, QMenu, QPlainTextEdit, QWidget, QWidgetAction

from cae_desktop.ui import theme


def mark_wrong(field: QWidget, *, wrong: bool) -> None:
    """Give a field the red frame, or take it away."""
    if field.property("wrong") != wrong:
        field.setProperty("wrong", wrong)
        field.style().unpolish(field)
        field.style().polish(field)


class TextField(QLineEdit):
    """One line of text."""

    committed = Signal(object)

    def __init__(self, placeholder: str = "") -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self._last = ""
        self.editingFinished.connect(self._on_finished)

    def value(self) -> Any:
        """What is typed."""
        return self.text()

    def set_value(self, value: Any) -> None:
        """Show a value without telling. What the user is typing now is not overwritten."""
        text = self._shown(value)
        if self.hasFocus() and self.text() != self._last:
            return
        self._last = text
        if text != self.text():
            self.setText(text)

    def _shown(self, value: Any) -> str:
        return "" if value is None else str(value)

    def _on_finished(self) -> None:
        if self.text() != self._last:
            self._last = self.text()
            self.committed.emit(self.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to what was there."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._last:
            self.setText(self._last)
            return
        super().keyPressEvent(event)


class AmountField(TextField):
    """An amount of money as typed; its owner reads it, so that a wrong one can be kept and explained."""

    def __init__(self, placeholder: str = "¥") -> None:
        super().__init__(placeholder)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)


class NumberField(TextField):
    """A whole number as typed."""

    def __init__(self, placeholder: str = "") -> None:
        super().__init__(placeholder)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)


class DayField(TextField):
    """A day as typed ("10/8", "2026-10-08"), with a calendar behind a button. `value()` is the text."""

    def __init__(self, placeholder: str = "2026-10-08") -> None:
        super().__init__(placeholder)
        action = self.addAction(theme.icon("calendar"), QLineEdit.ActionPosition.TrailingPosition)
        action.setText(self.tr("Calendar"))
        action.triggered.connect(self._on_calendar)

    def _shown(self, value: Any) -> str:
        return value.isoformat() if isinstance(value, date) else super()._shown(value)

    def _on_calendar(self) -> None:
        menu = QMenu(self)
        calendar = QCalendarWidget()
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        shown = QDate.fromString(self._last, Qt.DateFormat.ISODate)
        if shown.isValid():
            calendar.setSelectedDate(shown)
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        calendar.clicked.connect(self._on_day_chosen)
        calendar.clicked.connect(menu.close)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _on_day_chosen(self, day: QDate) -> None:
        self.setText(day.toString(Qt.DateFormat.ISODate))
        self._on_finished()


class NoteField(QPlainTextEdit):
    """Several lines; committed when the field is left or by Ctrl+Enter. Grows from `lines` with its text."""

    committed = Signal(object)

    def __init__(self, placeholder: str = "", lines: int = 3) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self._lines = lines
        self._last = ""
        self.document().contentsChanged.connect(self._fit)
        self._fit()

    def value(self) -> str:
        """What is typed."""
        return self.toPlainText()

    def set_value(self, value: Any) -> None:
        """Show a text without telling. What the user is typing now is not overwritten."""
        text = "" if value is None else str(value)
        if self.hasFocus() and self.toPlainText() != self._last:
            return
        self._last = text
        if text != self.toPlainText():
            self.setPlainText(text)

    def commit(self) -> None:
        """Tell a change that has not been told yet."""
        if self.toPlainText() != self._last:
            self._last = self.toPlainText()
            self.committed.emit(self._last)

    def _fit(self) -> None:
        lines = min(12, max(self._lines, int(self.document().size().height())))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 20)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving commits."""
        super().focusOutEvent(event)
        self.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter commits, Esc goes back."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._last:
            self.setPlainText(self._last)
        else:
            super().keyPressEvent(event)


class Choice(QComboBox):
    """One of several values. The wheel changes nothing, so that scrolling a page is safe."""

    committed = Signal(object)

    def __init__(self, choices: Sequence[tuple[Any, str]] = ()) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.set_choices(choices)
        self.activated.connect(self._on_activated)

    def set_choices(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Offer other values; the present one stays if it is among them."""
        present = self.value()
        self._values = [value for value, _ in choices]
        self.blockSignals(True)  # only the user's choice is told
        self.clear()
        self.addItems([text for _, text in choices])
        self.blockSignals(False)
        self.set_value(present)

    def value(self) -> Any:
        """The chosen value; None when there is none."""
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(getattr(self, "_values", ())) else None

    def set_value(self, value: Any) -> None:
        """Show a value without telling."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def _on_activated(self, index: int) -> None:
        self.committed.emit(self._values[index])

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()
