"""Fields that all speak the same way.

`value()`, `set_value()` without telling, and `committed(object)` once the user has finished a real change (Enter or
leaving the field).
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QStyledItemDelegate,
    QToolButton,
    QWidget,
    QWidgetAction,
)

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
        """Show a value without telling. What is being typed is not overwritten, though another window be in front."""
        text = self._shown(value)
        if self.window().focusWidget() is self and self.text() != self._last:
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
    """A day as typed ("10/8", "2026-10-08"), with a calendar behind a button and Alt+↓. `value()` is the text.

    `parse` reads such a text, or answers None; the calendar then opens at the day that is typed.
    """

    def __init__(self, placeholder: str = "2026-10-08", parse: Callable[[str], date | None] | None = None) -> None:
        super().__init__(placeholder)
        self._parse = parse
        action = self.addAction(theme.icon("calendar"), QLineEdit.ActionPosition.TrailingPosition)
        action.setText(self.tr("Calendar"))
        action.triggered.connect(self._on_calendar)

    def _shown(self, value: Any) -> str:
        return value.isoformat() if isinstance(value, date) else super()._shown(value)

    def _on_calendar(self) -> None:
        menu = QMenu(self)
        calendar = _calendar()
        shown = self._typed_day()
        if shown.isValid():
            calendar.setSelectedDate(shown)
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        for chosen in (calendar.clicked, calendar.activated):
            chosen.connect(self._on_day_chosen)
            chosen.connect(menu.close)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        calendar.setFocus()

    def _on_day_chosen(self, day: QDate) -> None:
        self.setText(day.toString(Qt.DateFormat.ISODate))
        self._on_finished()

    def _typed_day(self) -> QDate:
        day = None if self._parse is None else self._parse(self.text())
        text = day.isoformat() if day is not None else self.text()
        return QDate.fromString(text, Qt.DateFormat.ISODate)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+↓ opens the calendar, as in a list of choices."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._on_calendar()
        else:
            super().keyPressEvent(event)


def _calendar() -> QCalendarWidget:
    """A month in the colours of the theme, weeks beginning on Monday."""
    colours = theme.current()
    calendar = QCalendarWidget()
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    head, weekend = QTextCharFormat(), QTextCharFormat()
    head.setForeground(colours.colour("text_tertiary"))
    head.setBackground(colours.colour("surface"))
    weekend.setForeground(colours.colour("text_secondary"))
    calendar.setHeaderTextFormat(head)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, weekend)
    for name, direction in (("qt_calendar_prevmonth", "left"), ("qt_calendar_nextmonth", "right")):
        button = calendar.findChild(QToolButton, name)
        if isinstance(button, QToolButton):
            button.setIcon(theme.icon(f"chevron-{direction}"))
    return calendar


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
        """Show a text without telling. What is being typed is not overwritten, though another window be in front."""
        text = "" if value is None else str(value)
        if self.window().focusWidget() is self and self.toPlainText() != self._last:
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
        self._values: list[Any] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setItemDelegate(QStyledItemDelegate(self))  # the one that follows the style sheet
        self.set_choices(choices)
        self.activated.connect(self._on_activated)

    def set_choices(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Offer other values; the present one stays if it is among them. The same ones cost no layout."""
        if self._values == [value for value, _ in choices] and self._texts() == [text for _, text in choices]:
            return
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
        return self._values[index] if 0 <= index < len(self._values) else None

    def _texts(self) -> list[str]:
        return [self.itemText(place) for place in range(self.count())]

    def set_value(self, value: Any) -> None:
        """Show a value without telling."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def _on_activated(self, index: int) -> None:
        self.committed.emit(self._values[index])

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()
