"""The drags: each knows what it shows while it lasts, and tells one thing when it is dropped."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QPoint, QPointF

from cae_desktop.ui.gantt.plan import GanttPreview, GanttRow

if TYPE_CHECKING:
    from cae_desktop.ui.gantt.view import GanttView

_PERCENT_STEP: Final = 5
_AROUND: Final = 6


@dataclass(frozen=True, slots=True)
class DragPicture:
    """What a drag shows: the dragged row as it would be, where others would go, a line being drawn, and words."""

    row: GanttRow | None = None
    moved: Mapping[str, tuple[date, date]] = field(default_factory=dict)
    line: tuple[QPointF, QPointF] | None = None
    text: str = ""

    def days(self) -> dict[str, tuple[date, date]]:
        """Where bars would be."""
        days = dict(self.moved)
        if self.row is not None and self.row.start is not None and self.row.finish is not None:
            days[self.row.id] = (self.row.start, self.row.finish)
        return days

    def as_dragged(self, row: GanttRow) -> GanttRow:
        """How a row looks meanwhile; words beside a bar that moves would hide where it goes."""
        if self.row is not None and row.id == self.row.id:
            return self.row
        return replace(row, label="") if row.id in self.moved else row


class Drag(Protocol):
    """A drag between its first movement and its end."""

    scrolls: bool
    """Whether the chart follows the pointer over its edge."""

    def move(self, place: QPoint) -> None:
        """The pointer is here now."""

    def drop(self) -> None:
        """Tell what was done, unless it comes to nothing."""

    def cancel(self) -> None:
        """Put back what has been changed meanwhile."""

    def picture(self) -> DragPicture:
        """What to paint."""


class BarDrag:
    """Moves a bar (`edge` "move", with the other selected ones) or one of its edges, by whole days."""

    scrolls = True

    def __init__(self, view: "GanttView", row: GanttRow, days: tuple[date, date], edge: str, place: QPoint) -> None:
        self._view, self._row, self._edge = view, row, edge
        self._start, self._finish = days
        self._grabbed = view.grid().day_at(place.x())
        self._by = 0
        selected = view.selected_ids()
        self._ids = selected if edge == "move" and row.id in selected else [row.id]
        self._picture = DragPicture(row)

    def move(self, place: QPoint) -> None:
        """Ask the owner what would happen, once for every day."""
        by = (self._view.grid().day_at(place.x()) - self._grabbed).days
        length = (self._finish - self._start).days
        by = min(by, length) if self._edge == "start" else max(by, -length) if self._edge == "finish" else by
        if by != self._by:
            self._by = by
            self._picture = self._look()

    def drop(self) -> None:
        """Tell where it was dropped."""
        if not self._by:
            return
        if self._edge == "move":
            self._view.bar_moved.emit(self._ids, self._row.id, self._day())
        else:
            self._view.bar_resized.emit(self._row.id, self._edge, self._day())

    def cancel(self) -> None:
        """Nothing was changed."""

    def picture(self) -> DragPicture:
        """The bar at its new days."""
        return self._picture

    def _day(self) -> date:
        return (self._finish if self._edge == "finish" else self._start) + timedelta(days=self._by)

    def _look(self) -> DragPicture:
        if not self._by:
            return DragPicture(self._row)
        preview = self._view.preview(self._row.id, self._edge, self._day()) if self._view.preview else None
        preview = preview or self._shifted()
        moved = {**self._others(), **preview.moved}
        moved.pop(self._row.id, None)
        row = replace(self._row, start=preview.start, finish=preview.finish, slack_finish=None)
        return DragPicture(row, moved, text=preview.text)

    def _shifted(self) -> GanttPreview:
        by = timedelta(days=self._by)
        start = self._start if self._edge == "finish" else self._start + by
        finish = self._finish if self._edge == "start" else self._finish + by
        return GanttPreview(start, finish, f"{start} – {finish}")

    def _others(self) -> dict[str, tuple[date, date]]:
        """The other selected bars that can be seen; those further off need no picture."""
        others, by, ids = {}, timedelta(days=self._by), set(self._ids) - {self._row.id}
        for number in self._view.grid().seen() if ids else ():
            row = self._view.outline.row(number)
            if row.id in ids and row.start is not None and row.finish is not None and "move" in row.movable:
                others[row.id] = (row.start + by, row.finish + by)
        return others


class PercentDrag:
    """Moves the end of a bar's progress, in steps of five per cent."""

    scrolls = False

    def __init__(self, view: "GanttView", row: GanttRow, days: tuple[date, date], number: int) -> None:
        self._view, self._row, self._days, self._number = view, row, days, number
        self._percent = row.percent

    def move(self, place: QPoint) -> None:
        """The step that is nearest to the pointer."""
        box = self._view.grid().bar(self._days, self._number)
        steps = round((place.x() - box.left()) / box.width() * 100 / _PERCENT_STEP)
        self._percent = min(100, max(0, steps * _PERCENT_STEP))

    def drop(self) -> None:
        """Tell the new progress."""
        if self._percent != self._row.percent:
            self._view.percent_dragged.emit(self._row.id, self._percent)

    def cancel(self) -> None:
        """Nothing was changed."""

    def picture(self) -> DragPicture:
        """The bar with its new progress."""
        return DragPicture(replace(self._row, percent=self._percent), text=f"{self._percent} %")


class LinkDrag:
    """Draws an arrow from a bar's end (to make FS) or its start (to make SS) to another bar."""

    scrolls = True

    def __init__(self, view: "GanttView", row: GanttRow, end: str, origin: tuple[date, float]) -> None:
        self._view, self._row, self._kind = view, row, "FS" if end == "finish" else "SS"
        self._origin = origin
        self._pointer = QPointF()
        self._target: GanttRow | None = None

    def move(self, place: QPoint) -> None:
        """Find the bar under the pointer."""
        self._pointer = QPointF(place)
        number = self._view.grid().row_at(place.y())
        self._target = None if number is None else self._bar_at(place, number)

    def drop(self) -> None:
        """Tell which bars are to be linked."""
        if self._target is not None:
            self._view.link_drawn.emit(self._row.id, self._target.id, self._kind)

    def cancel(self) -> None:
        """Nothing was changed."""

    def picture(self) -> DragPicture:
        """The line, the target, and its name."""
        grid, target = self._view.grid(), self._target
        day, y = self._origin
        begin = QPointF(grid.x(day), y - grid.top)
        if target is None or target.start is None or target.finish is None:
            return DragPicture(line=(begin, self._pointer))
        name = target.cells[0] if target.cells else ""
        moved = {target.id: (target.start, target.finish)}
        return DragPicture(moved=moved, line=(begin, self._pointer), text=f"{self._kind} → {name}")

    def _bar_at(self, place: QPoint, number: int) -> GanttRow | None:
        row = self._view.outline.row(number)
        if row.id == self._row.id or "link" not in row.movable or row.start is None or row.finish is None:
            return None
        box = self._view.grid().bar((row.start, row.finish), number)
        return row if box.adjusted(-2 * _AROUND, -_AROUND, 2 * _AROUND, _AROUND).contains(QPointF(place)) else None


class ColumnDrag:
    """Changes the width of a column at once; Esc gives it back."""

    scrolls = False

    def __init__(self, view: "GanttView", column: int, place: QPoint) -> None:
        self._view = view
        self._column = column
        self._key, self._width = view.columns[column].key, view.columns[column].width
        self._origin = place.x() - self._width

    def move(self, place: QPoint) -> None:
        """As wide as the pointer says, while some chart remains."""
        room = self._view.grid().room_for_column(self._column)
        self._view.restore_column_widths({self._key: min(room, place.x() - self._origin)})

    def drop(self) -> None:
        """It is as wide as it is."""

    def cancel(self) -> None:
        """The width it had before."""
        self._view.restore_column_widths({self._key: self._width})

    def picture(self) -> DragPicture:
        """The column itself is seen to change."""
        return DragPicture()
