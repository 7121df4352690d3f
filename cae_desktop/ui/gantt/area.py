"""What the Gantt view shows, and where: rows, columns, days, scrolling and zoom."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea

from cae_desktop.ui.gantt.grid import HEADER, ROW, Grid
from cae_desktop.ui.gantt.links import NOT_DRAGGED, Dragged, LinkIndex, way
from cae_desktop.ui.gantt.outline import Outline
from cae_desktop.ui.gantt.plan import GanttColumn, GanttLink, GanttRow, GanttSource
from cae_desktop.ui.gantt.scale import ZOOMS, Timeline

_NARROWEST_COLUMN: Final = 40
_NARROWEST_CHART: Final = 200
_WHEEL: Final = 1.15


def _weekday(day: date) -> bool:
    return day.weekday() < 5


def _never(day: date) -> bool:
    return False


class GanttArea(QAbstractScrollArea):
    """A table of a fixed width at the left and a chart that scrolls sideways at the right, both scrolled together.

    Ctrl and the wheel zoom at the pointer, Shift and the wheel scroll sideways.
    """

    zoomed = Signal(str)
    scrolled = Signal()

    def __init__(self, columns: Sequence[GanttColumn]) -> None:
        super().__init__()
        self.is_working: Callable[[date], bool] = _weekday
        self.is_holiday: Callable[[date], bool] = _never
        self.today: date | None = None
        self.today_text = ""
        self.week_text: Callable[[date], str] = "{:%Y-%m-%d}".format
        self.month_text: Callable[[date], str] = "{:%Y-%m}".format
        self.outline = Outline()
        self._timeline = Timeline()
        self._links: LinkIndex | None = None
        self._widths: dict[str, int] = {}
        self._columns: tuple[GanttColumn, ...] = ()
        self._table_width = 0
        self._placed = False
        self.columns = tuple(columns)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)

    # columns ----------------------------------------------------------------------------------------------------

    @property
    def columns(self) -> tuple[GanttColumn, ...]:
        """The columns of the table; new ones keep the widths the user has dragged."""
        return self._columns

    @columns.setter
    def columns(self, columns: Sequence[GanttColumn]) -> None:
        self._columns = tuple(replace(one, width=self._widths.get(one.key, one.width)) for one in columns)
        self._table_width = sum(column.width for column in self._columns)
        self._lay_out()
        self.viewport().update()

    def column_widths(self) -> dict[str, int]:
        """The columns' widths in pixels, for its owner to keep."""
        return {column.key: column.width for column in self._columns}

    def restore_column_widths(self, widths: Mapping[str, int]) -> None:
        """Give the columns the widths that were kept."""
        self._widths.update({key: max(_NARROWEST_COLUMN, width) for key, width in widths.items()})
        self.columns = self._columns

    # rows, links, days ------------------------------------------------------------------------------------------

    def _show_source(self, source: GanttSource) -> None:
        """Other rows and other days; what was at the left of the chart stays there."""
        grid, links, before = self.grid(), self.outline.source.links, self._seen_rows()
        self.outline.show(source)
        self._links = None
        self._show_days()
        self._place()
        if grid == self.grid() and links == source.links:
            self._repaint_difference(before)
        else:
            self.viewport().update()

    def _seen_rows(self) -> list[GanttRow]:
        return [self.outline.row(number) for number in self.grid().seen()]

    def _repaint_difference(self, before: Sequence[GanttRow]) -> None:
        """Paint again what is different while everything else lies where it was; arrows follow the days of a bar."""
        changed = [(old, new) for old, new in zip(before, self._seen_rows(), strict=True) if old != new]
        if any(_place_in_chart(old) != _place_in_chart(new) for old, new in changed):
            self.viewport().update()
        else:
            self.repaint_rows(new.id for _, new in changed)

    def rows_changed(self, row_ids: Collection[str]) -> None:
        """These rows are different, and bars or links with them; the ids and their order are the same."""
        self.outline.forget(row_ids)
        if self._links is not None and self._links.of is not self.outline.source.links:
            self._links = None
        self._show_days()
        self.repaint_rows(row_ids)
        self.repaint_chart()

    def _show_days(self) -> None:
        before, left = self._timeline.first, self.horizontalScrollBar().value()
        self._timeline.show(self.outline.source.span(), self.today)
        self._lay_out()
        if self._placed:
            moved = (before - self._timeline.first).days * self._timeline.day_width
            self.horizontalScrollBar().setValue(round(left + moved))

    def grid(self) -> Grid:
        """Where everything lies now."""
        size = self.viewport().size()
        return Grid(
            size.width(),
            size.height(),
            tuple(column.width for column in self._columns),
            self._table_width,
            self.verticalScrollBar().value(),
            self.horizontalScrollBar().value(),
            self._timeline.scale(max(0, size.width() - self._table_width)),
            len(self.outline),
        )

    def link_ways(self, numbers: range, dragged: Dragged = NOT_DRAGGED) -> Iterator[tuple[GanttLink, list[QPointF]]]:
        """The arrows that cross these rows, with their corners; `dragged` bars are elsewhere than the plan says."""
        grid = self.grid()
        for link in self.links_at(numbers):
            if corners := way(grid, self.outline, link, dragged):
                yield link, corners

    def links_at(self, numbers: range) -> Iterator[GanttLink]:
        """The links that cross these rows."""
        if not numbers:
            return
        if self._links is None:
            self._links = LinkIndex(self.outline.source.links, self.outline)
        yield from self._links.crossing(self.outline.place(numbers[0]), self.outline.place(numbers[-1]))

    def repaint_rows(self, row_ids: Iterable[str]) -> None:
        """Paint these rows again, where they are seen."""
        grid = self.grid()
        for row_id in row_ids:
            number = self.outline.number_of(row_id)
            if number is not None and number in grid.seen():
                self.viewport().update(grid.row_rectangle(number))

    def repaint_chart(self, top: int = 0, bottom: int | None = None) -> None:
        """Paint what is beside the table again, or only what lies between two heights below the header."""
        size = self.viewport().size()
        top, bottom = (0, size.height()) if bottom is None else (max(HEADER, top), min(size.height(), bottom))
        self.viewport().update(self._table_width, top, size.width() - self._table_width, bottom - top)

    # zoom and place ---------------------------------------------------------------------------------------------

    def zoom(self) -> str:
        """The present zoom."""
        return self._timeline.zoom

    def set_zoom(self, name: str) -> None:
        """`day`, `week`, `month`, or `fit` for all of it."""
        room = max(_NARROWEST_CHART, self.viewport().width() - self._table_width)
        self._change_day_width(self._timeline.fitting(room) if name == "fit" else ZOOMS[name], room / 2)
        self._timeline.zoom = name
        if name == "fit":
            self.horizontalScrollBar().setValue(0)
        self.zoomed.emit(name)

    def day_width(self) -> float:
        """Pixels of a day."""
        return self._timeline.day_width

    def set_day_width(self, pixels: float) -> None:
        """Zoom so that a day is so wide."""
        self._change_day_width(pixels, 0)

    def go_to(self, day: date) -> None:
        """Bring a day to the first third of the chart."""
        grid = self.grid()
        self.horizontalScrollBar().setValue(int(grid.scale.x(day) - (grid.width - grid.table_width) / 3))

    def scroll_to_row(self, number: int) -> None:
        """Bring a row into view."""
        top, bar = number * ROW, self.verticalScrollBar()
        room = self.viewport().height() - HEADER
        bar.setValue(min(top, max(bar.value(), top + ROW - room)))

    def scroll_while_dragging(self, across: int, down: int) -> None:
        """Follow the pointer over an edge; the chart grows where it ends."""
        bar = self.horizontalScrollBar()
        if across > 0 and bar.value() == bar.maximum():
            self._timeline.reach_on()
            self._lay_out()
        elif across < 0 and bar.value() == 0:
            first = self._timeline.first
            self._timeline.reach_back()
            self._lay_out()
            bar.setValue(round((first - self._timeline.first).days * self._timeline.day_width))
        bar.setValue(bar.value() + across)
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + down)

    def _change_day_width(self, day_width: float, pivot: float) -> None:
        """Zoom around a pixel of the chart."""
        day = (self.horizontalScrollBar().value() + pivot) / self._timeline.day_width
        self._timeline.set_day_width(day_width)
        self._lay_out()
        self.horizontalScrollBar().setValue(int(day * self._timeline.day_width - pivot))
        self.repaint_chart()

    def _place(self) -> None:
        """Bring today into view once the first rows are seen."""
        if not self._placed and len(self.outline) and self.isVisible():
            self._placed = True
            span = self.outline.source.span()
            day = self.today or (span[0] if span else None)
            if day is not None:
                self.go_to(day)

    def _lay_out(self) -> None:
        room = self.viewport().width() - self._table_width
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, int(self._timeline.scale(max(0, room)).width) - room))
        across.setPageStep(max(1, room))
        across.setSingleStep(int(self._timeline.day_width) + 1)
        rows_height = self.viewport().height() - HEADER
        down.setRange(0, max(0, len(self.outline) * ROW - rows_height))
        down.setPageStep(max(1, rows_height))
        down.setSingleStep(ROW)

    # Qt ---------------------------------------------------------------------------------------------------------

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Rows that stay in view are moved as they are; only a chart that went sideways is painted anew."""
        if dx:
            self.repaint_chart()
        if dy and (dy * self.viewport().devicePixelRatioF()).is_integer():
            size = self.viewport().size()
            self.viewport().scroll(0, dy, QRect(0, HEADER, size.width(), size.height() - HEADER))
        elif dy:
            self.viewport().update()
        self.scrolled.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms at the pointer, Shift scrolls sideways."""
        turned = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            pivot = max(0.0, event.position().x() - self._table_width)
            self._change_day_width(self._timeline.day_width * (_WHEEL if turned > 0 else 1 / _WHEEL), pivot)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - turned)
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """Find today when seen for the first time."""
        super().showEvent(event)
        self._lay_out()
        self._place()


def _place_in_chart(row: GanttRow) -> tuple[object, ...]:
    return row.id, row.level, row.kind, row.start, row.finish, row.milestone
