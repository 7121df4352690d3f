"""The table at the left: header, tree, cells, selection."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPolygonF

from cae_desktop.ui.gantt.canvas import Canvas, Texts
from cae_desktop.ui.gantt.grid import HEADER, INDENT, ROW
from cae_desktop.ui.gantt.plan import GanttColumn, GanttRow

if TYPE_CHECKING:
    from cae_desktop.ui.gantt.view import GanttView

_PADDING: Final = 8
_FOLD_SIGN: Final = 14
_SQUARE: Final = 16
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


def paint_rows(canvas: Canvas, selected: Iterable[int], width: int) -> None:
    """The ground of selected rows, and thin lines under all, up to pixel `width`."""
    grid, painter = canvas.grid, canvas.painter
    ground = canvas.soft("accent_soft", 150)
    for number in selected:
        painter.fillRect(QRectF(0, grid.row_y(number), width, ROW), ground)
    canvas.pen("line")
    ys = [grid.row_y(number + 1) - 0.5 for number in canvas.numbers]
    painter.drawLines([QLineF(0, y, width, y) for y in ys])


def fitting_width(view: "GanttView", column: int, texts: Texts) -> int:
    """How wide a column must be, in pixels, so that neither its title nor a cell of an unfolded row is cut."""
    title = texts.advance(view.columns[column].title, "caption", bold=False)
    cells = [_cell_width(view, number, column, texts) for number in range(len(view.outline))]
    return max([title, *cells]) + 2 * _PADDING + 1


def _cell_width(view: "GanttView", number: int, column: int, texts: Texts) -> int:
    row = view.outline.row(number)
    if column >= len(row.cells):
        return 0
    width = texts.advance(row.cells[column], "table", bold=row.kind == "summary")
    if column:
        return width
    sign = _FOLD_SIGN if view.outline.is_parent(view.outline.place(number)) else _SQUARE
    return width + row.level * INDENT + sign


class TablePainter:
    """Paints the cells of rows; `found` is the text that is looked for."""

    def __init__(self, canvas: Canvas, view: "GanttView", found: str) -> None:
        self._canvas, self._grid, self._painter = canvas, canvas.grid, canvas.painter
        self._columns, self._outline, self._found = view.columns, view.outline, found

    def ground(self) -> None:
        """The table covers what of the chart lies below it."""
        area = QRect(0, 0, self._grid.table_width, self._grid.height)
        self._painter.fillRect(area, self._canvas.colour("surface"))

    def paint(self, number: int, row: GanttRow) -> None:
        """All cells of a row."""
        y, x = self._grid.row_y(number), 0.0
        bold = row.kind == "summary"
        ink = "text" if bold else "text_secondary"
        for column, text in zip(self._columns, row.cells, strict=False):
            if not x:
                self._tree(QRectF(x, y, column.width, ROW), number, row)
            elif text:
                box = QRectF(x + _PADDING, y, column.width - 2 * _PADDING, ROW)
                self._canvas.text(box, text, ink, _RIGHT if column.right else _LEFT, role="table", bold=bold)
            x += column.width
        for key, _ in row.cell_notes:
            self._note(number, key)

    def _tree(self, box: QRectF, number: int, row: GanttRow) -> None:
        room = box.adjusted(_PADDING + row.level * INDENT, 0, -_PADDING, 0)
        bold = row.kind == "summary"
        if self._outline.is_parent(self._outline.place(number)):
            sign = "▸" if self._outline.is_folded(row.id) else "▾"
            self._canvas.text(room, sign, "text", role="table", bold=bold)
            room.setLeft(room.left() + _FOLD_SIGN)
        else:
            square = QRectF(room.left(), box.top() + 9, 8, 8)
            self._painter.fillRect(square, self._canvas.colour(row.tone))
            room.setLeft(room.left() + _SQUARE)
        if not row.cells:
            return
        self._mark(room, row.cells[0], bold)
        self._canvas.text(room, row.cells[0], "late" if row.conflict else "text", role="table", bold=bold)

    def _mark(self, room: QRectF, text: str, bold: bool) -> None:
        """A ground under what is looked for."""
        at = text.casefold().find(self._found) if self._found else -1
        if at < 0:
            return
        left = room.left() + self._canvas.advance(text[:at], "table", bold=bold)
        width = self._canvas.advance(text[at : at + len(self._found)], "table", bold=bold)
        marked = QRectF(left, room.top() + 4, width, room.height() - 8).intersected(room)
        self._painter.fillRect(marked, self._canvas.soft("at_risk", 90))

    def _note(self, number: int, key: str) -> None:
        """Something is wrong with a cell: a line around it and a turned corner."""
        keys = [column.key for column in self._columns]
        if key not in keys:
            return
        box = QRectF(self._grid.cell(number, keys.index(key)))
        self._canvas.pen("late")
        self._painter.drawRect(box.adjusted(1, 1, -2, -2))
        corner = QPointF(box.right() - 1, box.top() + 1)
        self._canvas.brush(self._canvas.colour("late"))
        self._painter.drawPolygon(QPolygonF([corner, corner + QPointF(-6, 0), corner + QPointF(0, 6)]))

    def header(self) -> None:
        """The titles of the columns, and the border to the chart."""
        canvas, width = self._canvas, self._grid.table_width
        self._painter.fillRect(QRect(0, 0, width, HEADER), canvas.colour("surface"))
        x = 0.0
        for column in self._columns:
            self._title(QRectF(x + _PADDING, 0, column.width - 2 * _PADDING, HEADER), column)
            x += column.width
        canvas.pen("line_strong")
        self._painter.drawLine(QPointF(0, HEADER - 0.5), QPointF(width, HEADER - 0.5))
        self._painter.drawLine(QPointF(width - 0.5, 0), QPointF(width - 0.5, self._grid.height))

    def _title(self, box: QRectF, column: GanttColumn) -> None:
        self._canvas.text(box, column.title, "text_secondary", _RIGHT if column.right else _LEFT)
