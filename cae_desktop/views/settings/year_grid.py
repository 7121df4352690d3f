"""A year on one page: twelve months, every day a cell that can be chosen and set with mouse and keyboard."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from typing import Final

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from cae_desktop.ui import theme

_TITLE: Final = 24
_WEEKDAYS: Final = 18
_ROW: Final = 21
_TALLEST_ROW: Final = 40
_WIDEST_CELL: Final = 52
_GAP: Final = 20
_NARROWEST: Final = 176
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


@dataclass(frozen=True, slots=True)
class DayLook:
    """How a day looks, and what is said about it in a sentence."""

    free: bool
    special: bool
    own: bool
    estimate: bool
    sentence: str


class YearGrid(QWidget):
    """The year. A click or the arrow keys choose a day; a double click, Space or Enter asks to change it."""

    day_chosen = Signal(object)
    change_requested = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._locale = QLocale(language)
        self._looks: Mapping[date, DayLook] = {}
        self._today = self._current = date.min
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # public -----------------------------------------------------------------------------------------------------

    def show_year(self, looks: Mapping[date, DayLook], today: date) -> None:
        """Show a look for every day of one year; the chosen day keeps its place in the year."""
        year = min(looks).year
        self._looks, self._today = looks, today
        if self._current.year != year:
            wanted = today if self._current == date.min else self._current
            last = monthrange(year, wanted.month)[1]
            self._current = date(year, wanted.month, min(wanted.day, last))
        self._tell_current()
        self.update()

    def current_day(self) -> date:
        """The chosen day."""
        return self._current

    def choose(self, day: date) -> None:
        """Choose a day of the year that is shown."""
        if day in self._looks and day != self._current:
            self._current = day
            self._tell_current()
            self.update()
            self.day_chosen.emit(day)

    def cell(self, day: date) -> QRectF:
        """Where a day is."""
        left, top, width, row = self._month(day.month)
        first = date(day.year, day.month, 1).weekday()
        line, column = divmod(first + day.day - 1, 7)
        return QRectF(left + column * width, top + _TITLE + _WEEKDAYS + line * row, width, row)

    # parts ------------------------------------------------------------------------------------------------------

    def _columns(self) -> int:
        """As many months side by side as have room, in even rows."""
        fitting = (self.width() + _GAP) // (_NARROWEST + _GAP)
        return max(columns for columns in (1, 2, 3, 4) if columns <= max(1, fitting))

    def _month(self, month: int) -> tuple[float, float, float, float]:
        """Left and top of a month, width and height of its cells."""
        columns = self._columns()
        width = (self.width() - (columns - 1) * _GAP) / columns
        height = self.height() / (12 // columns)
        row = min(_TALLEST_ROW, (height - _TITLE - _WEEKDAYS - _GAP / 2) / 6)
        line, column = divmod(month - 1, columns)
        return column * (width + _GAP), line * height, min(_WIDEST_CELL, width / 7), row

    def _day_at(self, place: QMouseEvent | QHelpEvent) -> date | None:
        point = place.position() if isinstance(place, QMouseEvent) else place.pos().toPointF()
        return next((day for day in self._looks if self.cell(day).contains(point)), None)

    def _tell_current(self) -> None:
        look = self._looks.get(self._current)
        self.setAccessibleDescription(look.sentence if look else "")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _paint_month(self, painter: QPainter, year: int, month: int) -> None:
        colours = theme.current()
        left, top, width, _ = self._month(month)
        painter.setFont(theme.font("table", bold=True))
        painter.setPen(colours.colour("text"))
        name = self._locale.standaloneMonthName(month)
        painter.drawText(QRectF(left + 4, top, width * 7, _TITLE), Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(theme.font("caption"))
        painter.setPen(colours.colour("text_tertiary"))
        for number in range(7):
            head = QRectF(left + number * width, top + _TITLE, width, _WEEKDAYS)
            name = self._locale.standaloneDayName(number + 1, QLocale.FormatType.NarrowFormat)
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, name)
        for day in range(1, monthrange(year, month)[1] + 1):
            self._paint_day(painter, date(year, month, day))

    def _paint_day(self, painter: QPainter, day: date) -> None:
        look, area = self._looks[day], self.cell(day)
        paint_look(painter, area, look, str(day.day))
        colours = theme.current()
        if day == self._today:
            painter.setPen(QPen(colours.colour("today"), 2))
            painter.drawLine(area.bottomLeft() + QPointF(8, -3), area.bottomRight() + QPointF(-8, -3))
        if day == self._current:
            painter.setPen(QPen(colours.colour("accent"), 2 if self.hasFocus() else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 4, 4)

    # Qt ---------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Four months side by side."""
        return QSize(4 * _NARROWEST + 3 * _GAP, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for all months at the present width."""
        rows = 12 // self._columns()
        return QSize(_NARROWEST, rows * (_TITLE + _WEEKDAYS + 6 * _ROW + _GAP // 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fewer months side by side need more height."""
        self.setMinimumHeight(self.minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw all months."""
        if not self._looks:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for month in range(1, 13):
            self._paint_month(painter, min(self._looks).year, month)

    def event(self, event: QEvent) -> bool:
        """Say in words what a day is."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = self._day_at(event)
            text = f"<p>{escape(self._looks[day].sentence)}</p>" if day else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a day."""
        day = self._day_at(event)
        if day is not None:
            self.choose(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask to change a day."""
        day = self._day_at(event)
        if day is not None:
            self.choose(day)
            self.change_requested.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go by days, weeks, months; Space and Enter ask to change the day."""
        key, current = Qt.Key(event.key()), self._current
        if key in _STEPS:
            self.choose(current + timedelta(days=_STEPS[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._go_by_month(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key == Qt.Key.Key_Home:
            self.choose(date(current.year, 1, 1))
        elif key == Qt.Key.Key_End:
            self.choose(date(current.year, 12, 31))
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.change_requested.emit(current)
        else:
            super().keyPressEvent(event)

    def _go_by_month(self, step: int) -> None:
        month = self._current.month + step
        if 1 <= month <= 12:
            year = self._current.year
            self.choose(date(year, month, min(self._current.day, monthrange(year, month)[1])))


class LookSample(QWidget):
    """A cell of the year beside its meaning in the legend."""

    def __init__(self, look: DayLook) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(26, _ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cell."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_look(painter, QRectF(self.rect()), self._look, "8")


def paint_look(painter: QPainter, area: QRectF, look: DayLook, text: str) -> None:
    """A day off is filled, a worked weekend is framed, an estimate is dashed, an own day has a corner."""
    colours = theme.current()
    frame = area.adjusted(2, 1.5, -2, -1.5)
    style = Qt.PenStyle.DashLine if look.estimate else Qt.PenStyle.SolidLine
    tone = "late" if look.free else "accent"
    if look.special:
        dashed = look.estimate or not look.free
        painter.setPen(QPen(colours.colour(tone), 1, style) if dashed else Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour("late_soft" if look.free else "accent_soft"))
        painter.drawRoundedRect(frame, 4, 4)
    if look.own:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour(tone))
        painter.drawEllipse(QRectF(frame.right() - 7, frame.top() + 2, 5, 5))
    ink = tone if look.special else "text_tertiary" if look.free else "text"
    painter.setFont(theme.font("caption", bold=look.special))
    painter.setPen(colours.colour(ink))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
