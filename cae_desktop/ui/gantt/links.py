"""The arrows between bars: which ones cross the seen rows, and the way they take."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from cae_desktop.ui.gantt.grid import BAR, ROW, Grid
from cae_desktop.ui.gantt.outline import Outline
from cae_desktop.ui.gantt.plan import GanttLink

_SMALLEST: Final = 6
_NEAR: Final = 4.0
Dragged = Mapping[str, tuple[date, date]]
"""Where bars are while they are dragged, by the id of the row."""
NOT_DRAGGED: Final[Dragged] = {}


class LinkIndex:
    """Finds the links that cross a range of rows without looking at the others.

    Every link lies in the smallest block of 64, 128, 256… rows that holds both of its ends; a range of rows asks the
    blocks it touches, of every size.
    """

    def __init__(self, links: Sequence[GanttLink], outline: Outline) -> None:
        self.of = links
        self._blocks: defaultdict[tuple[int, int], list[tuple[int, int, GanttLink]]] = defaultdict(list)
        self._largest = _SMALLEST
        for link in links:
            begin, end = outline.place_of(link.from_id), outline.place_of(link.to_id)
            if begin is not None and end is not None:
                size = max(_SMALLEST, (begin ^ end).bit_length())
                self._largest = max(self._largest, size)
                self._blocks[size, begin >> size].append((min(begin, end), max(begin, end), link))

    def crossing(self, first: int, last: int) -> Iterator[GanttLink]:
        """The links with one end at or before `last` and the other at or behind `first`."""
        for size in range(_SMALLEST, self._largest + 1):
            for block in range(first >> size, (last >> size) + 1):
                for begin, end, link in self._blocks.get((size, block), ()):
                    if begin <= last and end >= first:
                        yield link


def way(grid: Grid, outline: Outline, link: GanttLink, dragged: Dragged = NOT_DRAGGED) -> list[QPointF]:
    """The corners of a link's arrow, its tip last; empty where one end is hidden, or the arrow far off the chart."""
    ends = [_bar_of(grid, outline, row_id, dragged.get(row_id)) for row_id in (link.from_id, link.to_id)]
    if ends[0] is None or ends[1] is None:
        return []
    begin, end = ends[0], ends[1]
    leaves_end, enters_end = link.kind[0] == "F", link.kind[1] == "F"
    x1 = begin.right() if leaves_end else begin.left()
    x2 = end.right() if enters_end else end.left()
    if max(x1, x2) < grid.table_width - 20 or min(x1, x2) > grid.width + 20:
        return []
    return _corners(x1, begin.center().y(), x2, end.center().y(), leaves_end=leaves_end, enters_end=enters_end)


def _corners(x1: float, y1: float, x2: float, y2: float, *, leaves_end: bool, enters_end: bool) -> list[QPointF]:
    turn = x1 + 6 if leaves_end else x1 - 6
    if enters_end:
        turn = max(turn, x2 + 10)
    elif turn > x2 - 6:
        if not leaves_end:
            turn = min(turn, x2 - 10)
        else:  # back around the rows between
            middle = y2 + (-1 if y2 > y1 else 1) * (ROW - BAR) * 0.9
            before = x2 - 8
            points = ((x1, y1), (turn, y1), (turn, middle), (before, middle), (before, y2), (x2, y2))
            return [QPointF(x, y) for x, y in points]
    return [QPointF(x1, y1), QPointF(turn, y1), QPointF(turn, y2), QPointF(x2, y2)]


def _bar_of(grid: Grid, outline: Outline, row_id: str, days: tuple[date, date] | None) -> QRectF | None:
    place, number = outline.place_of(row_id), outline.number_of(row_id)
    if place is None or number is None:
        return None
    days = days or outline.source.days(place)
    return None if days is None else grid.bar(days, number)


def is_near(place: QPointF, corners: Sequence[QPointF]) -> bool:
    """Whether a point lies on an arrow, a few pixels around."""
    for a, b in pairwise(corners):
        box = QRectF(a, b).normalized().adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR)
        if box.contains(place):  # its parts are horizontal or vertical
            return True
    return False
