"""Where rows, columns and days lie in the pixels of the viewport."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF

from cae_desktop.ui.gantt.scale import Scale

ROW: Final = 27
HEADER: Final = 44
BAR: Final = 12
INDENT: Final = 14
_BAR_TOP: Final = 6
_GRIP: Final = 4
_NARROWEST_CHART: Final = 160
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Grid:
    """One moment of the view: its size, its columns' widths, how far it is scrolled, its scale and its rows."""

    width: int
    height: int
    widths: tuple[int, ...]
    table_width: int
    top: int
    left: int
    scale: Scale
    rows: int

    # rows and days ----------------------------------------------------------------------------------------------

    def row_y(self, number: int) -> float:
        """Top of a row."""
        return float(HEADER + number * ROW - self.top)

    def row_at(self, y: float) -> int | None:
        """The number of the row at a pixel."""
        number = int(y - HEADER + self.top) // ROW
        return number if y >= HEADER and 0 <= number < self.rows else None

    def seen(self, top: int = HEADER, bottom: int | None = None) -> range:
        """The numbers of the rows between two pixels."""
        first = (max(HEADER, top) - HEADER + self.top) // ROW
        last = ((self.height if bottom is None else bottom) - HEADER + self.top) // ROW
        return range(max(0, first), max(0, min(self.rows, last + 1)))

    def row_rectangle(self, number: int) -> QRect:
        """A row over the whole width."""
        return QRect(0, HEADER + number * ROW - self.top, self.width, ROW)

    def x(self, day: date) -> float:
        """Left edge of a day in the chart."""
        return self.table_width - self.left + self.scale.x(day)

    def day_at(self, x: float) -> date:
        """The day at a pixel of the chart."""
        return self.scale.day(x - self.table_width + self.left)

    def bar(self, days: tuple[date, date], number: int) -> QRectF:
        """The bar of a row from its first to its last day."""
        left = self.x(days[0])
        return QRectF(left, self.row_y(number) + _BAR_TOP, self.x(days[1] + _DAY) - left, BAR)

    # columns ----------------------------------------------------------------------------------------------------

    def column_x(self, column: int) -> int:
        """Left edge of a column."""
        return sum(self.widths[:column])

    def cell(self, number: int, column: int) -> QRect:
        """A cell of the table."""
        return QRect(self.column_x(column), HEADER + number * ROW - self.top, self.widths[column], ROW)

    def column_at(self, x: float) -> int:
        """The column at a pixel."""
        for column, width in enumerate(self.widths):
            x -= width
            if x < 0:
                return column
        return len(self.widths) - 1

    def room_for_column(self, column: int) -> int:
        """How wide a column can be while some chart remains."""
        return self.width - _NARROWEST_CHART - (self.table_width - self.widths[column])

    def border_at(self, place: QPoint) -> int | None:
        """The column whose width a drag from here would change; the chart's border changes the first one."""
        if place.y() >= HEADER:
            return 0 if abs(place.x() - self.table_width) <= _GRIP else None
        right = 0
        for column, width in enumerate(self.widths):
            right += width
            if abs(place.x() - right) <= _GRIP:
                return column
        return None
