"""One frame of the Gantt view: chart first, then the table over it, then what is being dragged."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from cae_desktop.ui.gantt.canvas import Canvas, Texts
from cae_desktop.ui.gantt.drag import DragPicture
from cae_desktop.ui.gantt.grid import HEADER, ROW, Grid
from cae_desktop.ui.gantt.painting_bars import BarPainter, paint_links, paint_moved
from cae_desktop.ui.gantt.painting_chart import Shades, paint_ground, paint_header, paint_today
from cae_desktop.ui.gantt.painting_table import TablePainter, fitting_width, paint_rows
from cae_desktop.ui.gantt.plan import GanttLink, GanttRow

if TYPE_CHECKING:
    from cae_desktop.ui.gantt.view import GanttView

_LINE: Final = 18
_Rows = Sequence[tuple[int, GanttRow]]


class Painting:
    """Paints a view; it keeps the shaped texts and the days off from frame to frame."""

    def __init__(self, view: "GanttView") -> None:
        self._view = view
        self._texts = Texts()
        self._shades = Shades()

    def forget_calendar(self) -> None:
        """Ask anew which days are off."""
        self._shades.forget()

    def fitting_width(self, column: int) -> int:
        """How wide a column must be for what is written in it."""
        return fitting_width(self._view, column, self._texts)

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        """Everything within `dirty`; rows outside it are not looked at."""
        view = self._view
        canvas = Canvas(painter, view.grid(), dirty, self._texts)
        picture = view.mouse.picture()
        rows = [(number, view.outline.row(number)) for number in canvas.numbers]
        if view.mouse.is_dragging():
            rows = [(number, picture.as_dragged(row)) for number, row in rows]
        if dirty.right() >= canvas.grid.table_width:
            self._chart(canvas, rows, picture)
        if dirty.left() < canvas.grid.table_width:
            self._table(canvas, rows)

    def reach(self, picture: DragPicture, pointer: QPoint) -> tuple[int, int]:
        """From where to where down the chart a drag is seen: its bars, the arrows at them, its line, its words."""
        view, grid = self._view, self._view.grid()
        dragged = picture.days()
        seen = [number for row_id in dragged if (number := view.outline.number_of(row_id)) is not None]
        if seen:
            rows = range(min(seen), max(seen) + 1)
            seen += [number for link in view.links_at(rows) for number in _ends(view, link, dragged)]
        ys = [int(grid.row_y(number)) + by for number in seen for by in (0, ROW)]
        if picture.line is not None:
            ys += [int(point.y()) + by for point in picture.line for by in (-2, 2)]
        if picture.text:
            ys += _words_reach(grid, picture.text.splitlines(), pointer)
        return (min(ys), max(ys)) if ys else (0, 0)

    def _chart(self, canvas: Canvas, rows: _Rows, picture: DragPicture) -> None:
        view, painter = self._view, canvas.painter
        paint_ground(canvas, view, self._shades)
        paint_rows(canvas, self._selected(rows), canvas.grid.width)
        ways = list(view.link_ways(canvas.numbers, picture.days()))
        paint_links(canvas, ways, view.selected_link)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        leaving = {link.from_id for link, _ in ways if link.kind[0] == "F"}
        bars = BarPainter(canvas, leaving, view.mouse.hovered)
        for number, row in rows:
            bars.paint(number, row)
            if row.id == view.mouse.hovered and row.start is not None and row.finish is not None:
                bars.handles(canvas.grid.bar((row.start, row.finish), number), row)
        if picture.moved:
            paint_moved(canvas, [(number, picture.moved[row.id]) for number, row in rows if row.id in picture.moved])
        if picture.line is not None:
            canvas.pen("accent", 1.5)
            painter.drawLine(*picture.line)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if canvas.dirty.top() < HEADER:
            paint_header(canvas, view.week_text, view.month_text)
        if view.today is not None:
            paint_today(canvas, view.today, view.today_text)
        if picture.text:
            _words(canvas, picture.text, view.mouse.place)

    def _table(self, canvas: Canvas, rows: _Rows) -> None:
        view = self._view
        table = TablePainter(canvas, view, view.finder.text)
        table.ground()
        paint_rows(canvas, self._selected(rows), canvas.grid.table_width)
        for number, row in rows:
            table.paint(number, row)
        current = view.cells.rectangle()
        if view.hasFocus() and current is not None:
            canvas.pen("accent")
            canvas.painter.drawRect(current.adjusted(0, 0, -1, -1))
        table.header()

    def _selected(self, rows: _Rows) -> list[int]:
        selected, current = self._view.selection.selected, self._view.selection.current
        return [number for number, row in rows if row.id in selected or row.id == current]


def _words(canvas: Canvas, text: str, pointer: QPoint) -> None:
    """A label beside the pointer, inside the view."""
    grid, lines = canvas.grid, text.splitlines()
    width = max(canvas.advance(line) for line in lines) + 18
    x = max(grid.table_width + 4, min(pointer.x() + 14, grid.width - width - 4))
    y, bottom = _words_reach(grid, lines, pointer)
    box = QRectF(x + 0.5, y + 0.5, width, bottom - y - 1)
    canvas.pen("line_strong")
    canvas.painter.setBrush(canvas.colour("surface"))
    canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    canvas.painter.drawRoundedRect(box, 4, 4)
    canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for number, line in enumerate(lines):
        area = QRectF(x + 9, y + 4 + number * _LINE, width - 9, _LINE)
        canvas.text(area, line, "text", Qt.AlignmentFlag.AlignLeft)


def _words_reach(grid: Grid, lines: Sequence[str], pointer: QPoint) -> tuple[int, int]:
    """From where to where down the chart the words reach."""
    height = len(lines) * _LINE + 9
    above = pointer.y() - height - 13  # what moves along is mostly below
    y = above if above > HEADER else min(pointer.y() + 22, grid.height - height - 3)
    return y, y + height


def _ends(view: "GanttView", link: GanttLink, dragged: Mapping[str, object]) -> list[int]:
    """The rows an arrow runs between if it moves along."""
    if link.from_id not in dragged and link.to_id not in dragged:
        return []
    return [number for row_id in (link.from_id, link.to_id) if (number := view.outline.number_of(row_id)) is not None]
