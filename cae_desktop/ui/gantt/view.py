"""The Gantt view: scrolling, zoom, selection, folding, and typing into the table."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from html import escape
from typing import Any, Final

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip

from cae_desktop.ui.gantt.cell_editor import CellEditor
from cae_desktop.ui.gantt.painting import HEADER, INDENT, ROW, GanttPainter
from cae_desktop.ui.gantt.plan import GanttColumn, GanttLink, GanttPlan, GanttRow
from cae_desktop.ui.gantt.scale import ZOOMS, Scale

_MARGIN: Final = timedelta(days=7)
_GRIP: Final = 4
_NARROWEST_COLUMN: Final = 40
_NARROWEST_CHART: Final = 160
_FEW_LINKS: Final = 2000


def _weekday(day: date) -> bool:
    return day.weekday() < 5


def _never(day: date) -> bool:
    return False


class GanttView(QAbstractScrollArea):
    """Rows as a table at the left and as bars at the right.

    Enter, F2, typing or a double click edit the current cell; `cell_edited(id, key, value)` tells what was typed and
    the owner shows a new plan. ← → choose the column, ↑ ↓ the row, Space folds. + and − zoom, T goes to today, F fits
    everything; in a cell that can be typed into they want Ctrl. Columns, and the border of the chart, can be dragged.
    """

    row_selected = Signal(str)
    row_activated = Signal(str)
    cell_edited = Signal(str, str, object)
    zoomed = Signal(str)
    delete_requested = Signal(str)
    menu_requested = Signal(str, object)

    def __init__(self, columns: Sequence[GanttColumn]) -> None:
        super().__init__()
        self._widths: dict[str, int] = {}
        self._columns: tuple[GanttColumn, ...] = ()
        self._table_width = 0
        self.is_working: Callable[[date], bool] = _weekday
        self.is_holiday: Callable[[date], bool] = _never
        self.today: date | None = None
        self.today_text = ""
        self.week_text: Callable[[date], str] = "{:%Y-%m-%d}".format
        self.month_text: Callable[[date], str] = "{:%Y-%m}".format
        self._plan = GanttPlan()
        self._span = self._plan.span(date(2000, 1, 3))
        self._rows: list[GanttRow] = []
        self._places: dict[str, tuple[int, GanttRow]] = {}
        self._links_of: dict[str, list[GanttLink]] = {}
        self._parents: set[str] = set()
        self._folded: set[str] = set()
        self._current = -1
        self._column = 0
        self._zoom = "week"
        self._day_width = ZOOMS["week"]
        self._placed = False
        self._dragged: tuple[int, int] | None = None
        self._editor = CellEditor(self)
        self._editor.edited.connect(self.cell_edited)
        self._editor.left.connect(self._on_editor_left)
        self.columns = tuple(columns)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.horizontalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def columns(self) -> tuple[GanttColumn, ...]:
        """The columns of the table; new ones keep the widths the user has dragged."""
        return self._columns

    @columns.setter
    def columns(self, columns: Sequence[GanttColumn]) -> None:
        self._columns = tuple(replace(one, width=self._widths.get(one.key, one.width)) for one in columns)
        self._table_width = sum(column.width for column in self._columns)

    # public -----------------------------------------------------------------------------------------------------

    def show_plan(self, plan: GanttPlan) -> None:
        """Show another plan; current row, folding and place stay where the ids are the same."""
        current = self.current_id()
        self._plan = plan
        self._span = plan.span(self.today or date(2000, 1, 3))
        self._links_of = {}
        for link in plan.links:
            for row_id in {link.from_id, link.to_id}:
                self._links_of.setdefault(row_id, []).append(link)
        self._parents = {
            row.id for row, below in zip(plan.rows, plan.rows[1:], strict=False) if below.level > row.level
        } | {row.id for row in plan.rows if row.kind == "summary"}
        self._unfold()
        self._current = next((number for number, row in enumerate(self._rows) if row.id == current), -1)
        self._lay_out()
        self._place()
        self.viewport().update()

    def _place(self) -> None:
        """Bring today into view once the first rows are seen."""
        if not self._placed and self._rows and self.isVisible():
            self._placed = True
            self.go_to(self.today or self._span[0])

    def current_id(self) -> str:
        """The id of the current row; "" when there is none."""
        return self._rows[self._current].id if 0 <= self._current < len(self._rows) else ""

    def select_row(self, row_id: str) -> None:
        """Make a row the current one and bring it into view."""
        for number, row in enumerate(self._rows):
            if row.id == row_id:
                self._set_current(number)
                return

    def edit_cell(self, row_id: str, key: str) -> None:
        """Start typing into a cell."""
        self.select_row(row_id)
        self._column = [column.key for column in self.columns].index(key)
        self._edit("")

    def set_zoom(self, name: str) -> None:
        """`day`, `week`, `month`, or `fit` for all of it."""
        first, last = self._span
        room = max(200, self.viewport().width() - self._table_width)
        days = (last - first).days + 1 + 2 * _MARGIN.days
        self._change_width(room / days if name == "fit" else ZOOMS[name], room / 2)
        self._zoom = name
        if name == "fit":
            self.horizontalScrollBar().setValue(0)
        self.zoomed.emit(name)

    def zoom(self) -> str:
        """The present zoom."""
        return self._zoom

    def go_to(self, day: date) -> None:
        """Bring a day to the first third of the chart."""
        room = self.viewport().width() - self._table_width
        self.horizontalScrollBar().setValue(int(self._scale().x(day) - room / 3))

    def column_widths(self) -> dict[str, int]:
        """The columns' widths in pixels, for its owner to keep."""
        return {column.key: column.width for column in self.columns}

    def restore_column_widths(self, widths: Mapping[str, int]) -> None:
        """Give the columns the widths that were kept."""
        self._widths.update({key: max(_NARROWEST_COLUMN, width) for key, width in widths.items()})
        self.columns = self._columns
        self._lay_out()
        self.viewport().update()

    # layout -----------------------------------------------------------------------------------------------------

    def _scale(self) -> Scale:
        first, last = self._span
        room = max(0, self.viewport().width() - self._table_width)
        filling = int(room / self._day_width) + 1
        last = max(last + _MARGIN, first - _MARGIN + timedelta(days=filling))
        return Scale(first - _MARGIN, last, self._day_width)

    def _lay_out(self) -> None:
        room = self.viewport().width() - self._table_width
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, int(self._scale().width) - room))
        across.setPageStep(max(1, room))
        across.setSingleStep(int(self._day_width) + 1)
        rows_height = self.viewport().height() - HEADER
        down.setRange(0, max(0, len(self._rows) * ROW - rows_height))
        down.setPageStep(max(1, rows_height))
        down.setSingleStep(ROW)

    def _unfold(self) -> None:
        self._rows = []
        hidden_below: int | None = None
        for row in self._plan.rows:
            if hidden_below is not None and row.level > hidden_below:
                continue
            hidden_below = row.level if row.id in self._folded else None
            self._rows.append(row)
        self._places = {row.id: (number, row) for number, row in enumerate(self._rows)}

    def _toggle(self, row_id: str) -> None:
        self._folded ^= {row_id}
        current = self.current_id()
        self._unfold()
        self._current = next((number for number, row in enumerate(self._rows) if row.id == current), -1)
        self._lay_out()
        self.viewport().update()

    def _change_width(self, day_width: float, pivot: float) -> None:
        day = (self.horizontalScrollBar().value() + pivot) / self._day_width
        self._day_width = min(60.0, max(1.5, day_width))
        self._lay_out()
        self.horizontalScrollBar().setValue(int(day * self._day_width - pivot))
        self.viewport().update()

    def _visible(self) -> list[tuple[int, GanttRow]]:
        first = self.verticalScrollBar().value() // ROW
        last = first + (self.viewport().height() - HEADER) // ROW + 2
        return list(enumerate(self._rows[first:last], start=first))

    def _drawn_links(self, visible: Sequence[tuple[int, GanttRow]]) -> Sequence[GanttLink]:
        """The links that touch a visible row; of few links all, for some only pass by."""
        if len(self._plan.links) <= _FEW_LINKS:
            return self._plan.links
        touching = (link for _, row in visible for link in self._links_of.get(row.id, ()))
        return list(dict.fromkeys(touching))

    # current cell -----------------------------------------------------------------------------------------------

    def _set_current(self, number: int) -> None:
        if not self._rows:
            return
        self._current = min(len(self._rows) - 1, max(0, number))
        top, bar = self._current * ROW, self.verticalScrollBar()
        room = self.viewport().height() - HEADER
        if top < bar.value():
            bar.setValue(top)
        elif top + ROW > bar.value() + room:
            bar.setValue(top + ROW - room)
        self.viewport().update()
        self.setAccessibleDescription(", ".join(filter(None, self._rows[self._current].cells)))
        self.row_selected.emit(self.current_id())

    def _cell_rectangle(self, number: int, column: int) -> QRect:
        x = sum(one.width for one in self.columns[:column])
        y = HEADER + number * ROW - self.verticalScrollBar().value()
        return QRect(x, y, self.columns[column].width, ROW)

    def _edit(self, typed: str, *, go: bool = True) -> None:
        if not 0 <= self._current < len(self._rows):
            return
        row, column = self._rows[self._current], self.columns[self._column]
        if column.key not in row.editable:
            self.row_activated.emit(row.id)
            return
        value = dict(row.values).get(column.key, row.cells[self._column])
        place = self._cell_rectangle(self._current, self._column)
        self._editor.open(row.id, column, value, typed, place, go=go)

    def _on_editor_left(self, rows: int, columns: int) -> None:
        self.setFocus()
        self._column = min(len(self.columns) - 1, max(0, self._column + columns))
        if rows:
            self._set_current(self._current + rows)
        self.viewport().update()

    def _on_scrolled(self) -> None:
        self._editor.close()
        self.viewport().update()

    # Qt ---------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, edit, fold, zoom."""
        key = Qt.Key(event.key())
        rows = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -12, Qt.Key.Key_PageDown: 12}
        rows |= {Qt.Key.Key_Home: -len(self._rows), Qt.Key.Key_End: len(self._rows)}
        columns = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if plain and key in rows:
            self._set_current(self._current + rows[key])
        elif plain and key in columns:
            self._column = min(len(self.columns) - 1, max(0, self._column + columns[key]))
            self.viewport().update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._edit("")
        elif key == Qt.Key.Key_Space and self.current_id() in self._parents:
            self._toggle(self.current_id())
        elif key == Qt.Key.Key_Delete and self.current_id():
            self.delete_requested.emit(self.current_id())
        elif not self._chart_key(event, plain=plain):
            self._type(event, plain=plain)

    def _type(self, event: QKeyEvent, *, plain: bool) -> None:
        if plain and event.text().isprintable() and event.text():
            self._edit(event.text())
        else:
            super().keyPressEvent(event)

    def _chart_key(self, event: QKeyEvent, *, plain: bool) -> bool:
        """Zoom and place; without Ctrl only where the key does not begin a text."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        current = self._rows[self._current] if 0 <= self._current < len(self._rows) else None
        typing = current is not None and self.columns[self._column].key in current.editable
        if not control and (typing or not plain):
            return False
        zooms = ("month", "week", "day")
        place = zooms.index(self._zoom) if self._zoom in zooms else 1
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.set_zoom(zooms[min(2, place + 1)])
        elif key == Qt.Key.Key_Minus:
            self.set_zoom(zooms[max(0, place - 1)])
        elif key == Qt.Key.Key_T and self.today is not None:
            self.go_to(self.today)
        elif (key == Qt.Key.Key_F and not control) or (key == Qt.Key.Key_0 and control):
            self.set_zoom("fit")
        else:
            return False
        return True

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Composing text begins to edit the current cell, like any other key."""
        if not self._editor.is_open() and (event.preeditString() or event.commitString()):
            self._edit("", go=not event.preeditString())
        self._editor.compose(event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:
        """Where the window of the input method belongs."""
        if query == Qt.InputMethodQuery.ImEnabled:
            return True
        if query == Qt.InputMethodQuery.ImCursorRectangle and self.current_id():
            return self._cell_rectangle(self._current, self._column)
        return super().inputMethodQuery(query)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a row and, in the table, a cell; the triangle folds."""
        self._editor.close()
        x, number = int(event.position().x()), self._row_at(int(event.position().y()))
        border = self._border_at(event.position().toPoint())
        if border is not None and event.button() is Qt.MouseButton.LeftButton:
            self._dragged = (border, x - self.columns[border].width)
            return
        if number is None:
            return
        self._column = self._column_at(x) if x < self._table_width else self._column
        self._set_current(number)
        row = self._rows[number]
        left = 8 + row.level * INDENT
        if row.id in self._parents and left - 4 <= x <= left + 14:
            self._toggle(row.id)
        elif event.button() is Qt.MouseButton.RightButton:
            self.menu_requested.emit(row.id, event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the border of a column, or show that it can be dragged."""
        place = event.position().toPoint()
        if self._dragged is None:
            on_border = self._border_at(place) is not None
            self.viewport().setCursor(Qt.CursorShape.SplitHCursor if on_border else Qt.CursorShape.ArrowCursor)
            return
        number, origin = self._dragged
        column = self.columns[number]
        room = self.viewport().width() - _NARROWEST_CHART - (self._table_width - column.width)
        self.restore_column_widths({column.key: min(room, place.x() - origin)})

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The border stays where it was dragged to."""
        self._dragged = None

    def _border_at(self, place: QPoint) -> int | None:
        """The column whose width a drag from here would change; the chart's border changes the first one."""
        if place.y() >= HEADER:
            return 0 if abs(place.x() - self._table_width) <= _GRIP else None
        right = 0
        for number, column in enumerate(self.columns):
            right += column.width
            if abs(place.x() - right) <= _GRIP:
                return number
        return None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the cell, or tell that the bar was meant."""
        if self._row_at(int(event.position().y())) is None:
            return
        if event.position().x() < self._table_width:
            self._edit("")
        else:
            self.row_activated.emit(self.current_id())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms at the pointer, Shift scrolls sideways."""
        turned = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            pivot = max(0.0, event.position().x() - self._table_width)
            self._change_width(self._day_width * (1.15 if turned > 0 else 1 / 1.15), pivot)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - turned)
        else:
            super().wheelEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab moves between cells and leaves the view behind the last column."""
        column = self._column + (1 if forward else -1)
        if self.hasFocus() and 0 <= column < len(self.columns):
            self._column = column
            self.viewport().update()
            return True
        return super().focusNextPrevChild(forward)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say in words what the row is."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._row_at(event.pos().y())
            text = self._rows[number].tooltip if number is not None else ""
            lines = "<br>".join(escape(line) for line in text.splitlines())
            QToolTip.showText(event.globalPos(), f"<p>{lines}</p>" if text else "", self)
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self._editor.close()
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """Find today when seen for the first time."""
        super().showEvent(event)
        self._lay_out()
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Chart first, then the table over it, then both headers."""
        painter = QPainter(self.viewport())
        size = self.viewport().size()
        frame = GanttPainter(
            painter,
            size.width(),
            size.height(),
            self._table_width,
            self.verticalScrollBar().value(),
            self.horizontalScrollBar().value(),
        )
        scale, visible = self._scale(), self._visible()
        numbers = [number for number, _ in visible]
        frame.calendar(scale, self.is_working, self.is_holiday)
        if numbers:
            frame.row_lines(numbers[0], numbers[-1], self._current)
        links = self._drawn_links(visible)
        frame.links(scale, links, self._places)
        frame.bars(scale, visible, {link.from_id for link in links if link.kind[0] == "F"})
        frame.chart_header(scale, self.week_text, self.month_text)
        if self.today is not None:
            frame.today(scale, self.today, self.today_text)
        frame.table_ground()
        if numbers:
            frame.row_lines(numbers[0], numbers[-1], self._current, to=self._table_width)
        frame.table(self.columns, visible, self._folded, self._parents)
        self._paint_current_cell(painter, frame)
        frame.table_header(self.columns)

    def _paint_current_cell(self, painter: QPainter, frame: GanttPainter) -> None:
        if self.hasFocus() and 0 <= self._current < len(self._rows):
            painter.setPen(frame.colours.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self._cell_rectangle(self._current, self._column).adjusted(0, 0, -1, -1))

    def _row_at(self, y: int) -> int | None:
        number = (y - HEADER + self.verticalScrollBar().value()) // ROW
        return number if y >= HEADER and 0 <= number < len(self._rows) else None

    def _column_at(self, x: int) -> int:
        for number, column in enumerate(self.columns):
            x -= column.width
            if x < 0:
                return number
        return len(self.columns) - 1
