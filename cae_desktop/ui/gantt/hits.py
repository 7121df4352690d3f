"""What lies under the pointer."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt

from cae_desktop.ui.gantt.grid import HEADER, INDENT
from cae_desktop.ui.gantt.links import is_near
from cae_desktop.ui.gantt.painting_bars import DOT, DOT_AWAY, progress_x
from cae_desktop.ui.gantt.plan import GanttRow

if TYPE_CHECKING:
    from cae_desktop.ui.gantt.view import GanttView

_EDGE: Final = 5.0
_HANDLE: Final = 6.0

CURSORS: Final = {
    "border": Qt.CursorShape.SplitHCursor,
    "move": Qt.CursorShape.SizeAllCursor,
    "start": Qt.CursorShape.SizeHorCursor,
    "finish": Qt.CursorShape.SizeHorCursor,
    "percent": Qt.CursorShape.SplitHCursor,
    "link_start": Qt.CursorShape.CrossCursor,
    "link_finish": Qt.CursorShape.CrossCursor,
}


@dataclass(frozen=True, slots=True)
class Hit:
    """`part` is "header", "border", "fold", "cell", "chart", "link", "" below the rows, or one of a bar's parts.

    A bar's parts are "move", "start", "finish", "percent", "link_start" and "link_finish"; `name` is the id of a link.
    """

    part: str
    number: int = -1
    column: int = -1
    name: str = ""


def hit_at(view: "GanttView", place: QPoint) -> Hit:
    """What a press at a pixel of the viewport would be about."""
    grid = view.grid()
    border = grid.border_at(place)
    if border is not None:
        return Hit("border", column=border)
    if place.y() < HEADER:
        return Hit("header")
    number = grid.row_at(place.y())
    if number is None:
        return _link_at(view, place) or Hit("")
    if place.x() < grid.table_width:
        return _cell_at(view, place, number)
    part = _part_at(view, place, number)
    if part:
        return Hit(part, number)
    return _link_at(view, place) or Hit("chart", number)


def _cell_at(view: "GanttView", place: QPoint, number: int) -> Hit:
    column = view.grid().column_at(place.x())
    left = 8 + view.outline.source.levels[view.outline.place(number)] * INDENT
    on_sign = left - 4 <= place.x() <= left + 14
    if column == 0 and on_sign and view.outline.is_parent(view.outline.place(number)):
        return Hit("fold", number, column)
    return Hit("cell", number, column)


def _part_at(view: "GanttView", place: QPoint, number: int) -> str:
    row = view.outline.row(number)
    if row.start is None or row.finish is None:
        return ""
    box = view.grid().bar((row.start, row.finish), number)
    if not box.adjusted(-16, -5, 16, 9).contains(QPointF(place)):
        return ""
    return _dot_at(box, row, place) or _inside(box, row, place)


def _dot_at(box: QRectF, row: GanttRow, place: QPoint) -> str:
    if "link" not in row.movable or abs(place.y() - box.center().y()) > DOT + 3:
        return ""
    if abs(place.x() - (box.right() + DOT_AWAY)) <= DOT + 2:
        return "link_finish"
    return "link_start" if abs(place.x() - (box.left() - DOT_AWAY)) <= DOT + 2 else ""


def _inside(box: QRectF, row: GanttRow, place: QPoint) -> str:
    progress = abs(place.x() - progress_x(box, row.percent))
    handle = place.y() >= box.bottom() - 1
    if "percent" in row.movable and not row.milestone and handle and progress <= _HANDLE:
        return "percent"
    if not box.adjusted(-1, -4, 1, 2).contains(QPointF(place)):
        return ""
    edge = 0.0 if row.milestone else min(_EDGE, box.width() / 4)
    if "finish" in row.movable and place.x() > box.right() - edge:
        return "finish"
    if "start" in row.movable and place.x() < box.left() + edge:
        return "start"
    if "percent" in row.movable and 0 < row.percent < 100 and progress <= 3:
        return "percent"
    return "move"


def _link_at(view: "GanttView", place: QPoint) -> Hit | None:
    if place.x() < view.grid().table_width:
        return None
    ways = view.link_ways(view.grid().seen())
    near = (link.id for link, corners in ways if link.id and is_near(QPointF(place), corners))
    name = next(near, "")
    return Hit("link", name=name) if name else None


def words_at(view: "GanttView", place: QPoint) -> list[str]:
    """The lines that explain what lies at a pixel: what is wrong with a cell, and what its row is."""
    grid = view.grid()
    number = grid.row_at(place.y())
    if number is None:
        return []
    row = view.outline.row(number)
    key = view.columns[grid.column_at(place.x())].key if place.x() < grid.table_width else ""
    return [*(note for of, note in row.cell_notes if of == key), *row.tooltip.splitlines()]
