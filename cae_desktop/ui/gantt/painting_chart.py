"""The ground of the chart: days off, today, and the two lines of its header."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt

from cae_desktop.ui.gantt.canvas import Canvas
from cae_desktop.ui.gantt.grid import HEADER
from cae_desktop.ui.gantt.scale import monday_of

if TYPE_CHECKING:
    from cae_desktop.ui.gantt.view import GanttView

_FINEST_SHADE: Final = 2.0
"""Narrower days are not shaded: they would only make the ground grey."""
_LINE: Final = 22
_CENTRE: Final = Qt.AlignmentFlag.AlignCenter


class Shades:
    """Which days are off, asked once for every day."""

    def __init__(self) -> None:
        self._tokens: dict[date, str] = {}

    def forget(self) -> None:
        """The calendar may have changed."""
        self._tokens.clear()

    def token(self, view: "GanttView", day: date) -> str:
        """The colour of a day's ground, "" for a working day."""
        token = self._tokens.get(day)
        if token is None:
            token = "" if view.is_working(day) else "holiday" if view.is_holiday(day) else "weekend"
            self._tokens[day] = token
        return token


def paint_ground(canvas: Canvas, view: "GanttView", shades: Shades) -> None:
    """Shade the days off, holidays darker than weekends."""
    grid = canvas.grid
    canvas.painter.fillRect(canvas.dirty, canvas.colour("surface"))
    if grid.scale.day_width < _FINEST_SHADE:
        return
    shaded = defaultdict(list)
    for day in grid.scale.days(grid.left, grid.left + grid.width - grid.table_width):
        if token := shades.token(view, day):
            shaded[token].append(QRectF(grid.x(day), HEADER, grid.scale.day_width + 0.5, grid.height - HEADER))
    for token, rectangles in shaded.items():
        canvas.brush(canvas.colour(token))
        canvas.painter.drawRects(rectangles)


def paint_today(canvas: Canvas, today: date, text: str) -> None:
    """A red line and its flag in the header."""
    grid, painter = canvas.grid, canvas.painter
    x = grid.x(today) + grid.scale.day_width / 2
    if not grid.table_width <= x <= grid.width + 60:
        return
    canvas.pen("today", 1.5)
    painter.drawLine(QPointF(x, HEADER - 2), QPointF(x, grid.height))
    width = canvas.advance(text, bold=True) + 10
    flag = QRectF(x - width / 2, 24, width, 18)
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    canvas.brush(canvas.colour("today"))
    painter.drawRoundedRect(flag, 4, 4)
    painter.setRenderHint(painter.RenderHint.Antialiasing, False)
    canvas.text(flag, text, "surface", _CENTRE, bold=True)


def paint_header(canvas: Canvas, week_text: Callable[[date], str], month_text: Callable[[date], str]) -> None:
    """Weeks over days, months over weeks, or years over months: as fine as there is room for."""
    grid = canvas.grid
    ground = QRectF(grid.table_width, 0, grid.width - grid.table_width, HEADER)
    canvas.painter.fillRect(ground, canvas.colour("surface"))
    days = list(grid.scale.days(grid.left, grid.left + ground.width()))
    if not days:
        return
    if grid.scale.day_width >= 12:
        _captions(canvas, _weeks(days), week_text, 0, _days_in_week)
        _day_numbers(canvas, days)
    elif grid.scale.day_width >= 5:
        _captions(canvas, _months(days), month_text, 0, _days_in_month)
        _captions(canvas, _weeks(days), "{:%m/%d}".format, _LINE, _days_in_week)
    else:
        _captions(canvas, sorted({day.replace(month=1, day=1) for day in days}), "{:%Y}".format, 0, _days_in_year)
        _captions(canvas, _months(days), "{0.month}".format, _LINE, _days_in_month)
    canvas.pen("line_strong")
    canvas.painter.drawLine(QPointF(grid.table_width, HEADER - 0.5), QPointF(grid.width, HEADER - 0.5))


def _captions(
    canvas: Canvas, starts: Sequence[date], text: Callable[[date], str], y: float, days: Callable[[date], int]
) -> None:
    """Names of the spans; where one has no room, all say only what stands before their dot."""
    grid, day_width = canvas.grid, canvas.grid.scale.day_width
    canvas.pen("line_strong")
    canvas.painter.drawLines([QLineF(grid.x(start), y, grid.x(start), HEADER - 1) for start in starts])
    texts = [text(start) for start in starts]
    widths = [days(start) * day_width for start in starts]
    short = any(canvas.advance(one) > width - 8 for one, width in zip(texts, widths, strict=True))
    for start, whole, width in zip(starts, texts, widths, strict=True):
        x = grid.x(start)
        shown = max(x, float(grid.table_width))
        room = x + width - shown - 6
        cut_off = short or canvas.advance(whole) > room
        fitting = whole.split(" · ")[0] if cut_off else whole
        if room >= min(24, canvas.advance(fitting)):
            canvas.text(QRectF(shown + 4, y, room, _LINE), fitting, "text_secondary")


def _day_numbers(canvas: Canvas, days: Sequence[date]) -> None:
    grid = canvas.grid
    for day in days:
        ink = "text_tertiary" if day.weekday() >= 5 else "text_secondary"
        canvas.text(QRectF(grid.x(day), _LINE, grid.scale.day_width, _LINE), str(day.day), ink, _CENTRE)


def _weeks(days: Sequence[date]) -> list[date]:
    begin = monday_of(days[0])
    return [begin + timedelta(days=7 * n) for n in range((days[-1] - begin).days // 7 + 1)]


def _months(days: Sequence[date]) -> list[date]:
    return sorted({day.replace(day=1) for day in days})


def _days_in_week(start: date) -> int:
    return 7


def _days_in_month(start: date) -> int:
    return ((start.replace(day=28) + timedelta(days=4)).replace(day=1) - start).days


def _days_in_year(start: date) -> int:
    return (start.replace(year=start.year + 1) - start).days
