"""The Gantt view: scrolling, zoom, selection, folding, and typing into the table."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from html import escape
from typing import Any

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QToolTip, QWidget

from cae_desktop.ui.gantt.painting import HEADER, INDENT, ROW, GanttPainter
from cae_desktop.ui.gantt.plan import GanttColumn, GanttPlan, GanttRow
from cae_desktop.ui.gantt.scale import ZOOMS, Scale
from cae_desktop.ui.widgets.editors import Choice

_MARGIN = timedelta(days=7)


def _weekday(day: date) -> bool:
    return day.weekday() < 5


def _never(day: date) -> bool:
    return False


class GanttView(QAbstractScrollArea):
    """Rows as a table at the left and as bars at the right.

    Enter, F2, typing or a double click edit the current cell; `cell_edited(id, key, value)` tells what was typed and
    the owner shows a new plan. ← → choose the column, ↑ ↓ the row, + and − zoom, T goes to today, F fits everything.
    """

    row_selected = Signal(str)
    row_activated = Signal(str)
    cell_edited = Signal(str, str, object)
    zoomed = Signal(str)
    delete_requested = Signal(str)
    menu_requested = Signal(str, object)

    def __init__(self, columns: Sequence[GanttColumn]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.is_working: Callable[[date], bool] = _weekday
        self.is_holiday: Callable[[date], bool] = _never
        self.today: date | None = None
        self.today_text = ""
        self.week_text: Callable[[date], str] = "{:%Y-%m-%d}".format
        self.month_text: Callable[[date], str] = "{:%Y-%m}".format
        self._plan = GanttPlan()
        self._rows: list[GanttRow] = []
        self._parents: set[str] = set()
        self._folded: set[str] = set()
        self._current = -1
        self._column = 0
        self._zoom = "week"
        self._day_width = ZOOMS["week"]
        self._table_width = sum(column.width for column in columns)
        self._editor: QWidget | None = None
        self._edited: tuple[str, str] | None = None
        self._placed = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.horizontalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    # public -----------------------------------------------------------------------------------------------------

    def show_plan(self, plan: GanttPlan) -> None:
        """Show another plan; current row, folding and place stay where the ids are the same."""
        current = self.current_id()
        self._plan = plan
        self._parents = {
            row.id for row, below in zip(plan.rows, plan.rows[1:], strict=False) if below.level > row.level
        } | {row.id for row in plan.rows if row.kind == "summary"}
        self._unfold()
        self._current = next((number for number, row in enumerate(self._rows) if row.id == current), -1)
        self._lay_out()
        if not self._placed and plan.rows:
            self._placed = True
            self.go_to(self.today or plan.span(date.min)[0])
        self.viewport().update()

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
        first, last = self._plan.span(self.today or date.min)
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

    # layout -----------------------------------------------------------------------------------------------------

    def _scale(self) -> Scale:
        first, last = self._plan.span(self.today or date(2000, 1, 3))
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
        return list(enumerate(self._rows))[first:last]

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
        self.row_selected.emit(self.current_id())

    def _cell_rectangle(self, number: int, column: int) -> QRect:
        x = sum(one.width for one in self.columns[:column])
        y = HEADER + number * ROW - self.verticalScrollBar().value()
        return QRect(x, y, self.columns[column].width, ROW)

    def _edit(self, typed: str) -> None:
        if not 0 <= self._current < len(self._rows):
            return
        row, column = self._rows[self._current], self.columns[self._column]
        if column.key not in row.editable:
            self.row_activated.emit(row.id)
            return
        self._finish_editing()
        value = dict(row.values).get(column.key, row.cells[self._column])
        self._edited = (row.id, column.key)
        self._editor = self._choice(column, value) if column.choices else self._line(column, value, typed)
        self._editor.setParent(self.viewport())
        self._editor.setProperty("cell", True)
        self._editor.setAccessibleName(column.title)
        self._editor.setGeometry(self._cell_rectangle(self._current, self._column))
        self._editor.show()
        self._editor.setFocus()
        self._editor.installEventFilter(self)

    def _choice(self, column: GanttColumn, value: Any) -> QWidget:
        editor = Choice(column.choices)
        editor.set_value(value)
        editor.committed.connect(self._on_chosen)
        return editor

    def _line(self, column: GanttColumn, value: Any, typed: str) -> QWidget:
        editor = QLineEdit(typed or str(value))
        editor.setAlignment(Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft)
        editor.setModified(bool(typed))
        if not typed:
            editor.selectAll()
        return editor

    def _finish_editing(self, *, write: bool = True) -> None:
        editor, edited = self._editor, self._edited
        self._editor, self._edited = None, None
        if editor is None or edited is None:
            return
        editor.removeEventFilter(self)
        editor.hide()
        editor.deleteLater()
        if write and isinstance(editor, QLineEdit) and editor.isModified():
            self.cell_edited.emit(*edited, editor.text())

    def _on_chosen(self, value: object) -> None:
        edited = self._edited
        self._finish_editing(write=False)
        self.setFocus()
        if edited is not None:
            self.cell_edited.emit(*edited, value)

    def _on_scrolled(self) -> None:
        self._finish_editing()
        self.viewport().update()

    # Qt ---------------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        """Enter, Tab, Esc and leaving end the typing."""
        if watched is self._editor and event.type() == QEvent.Type.FocusOut and not isinstance(watched, Choice):
            self._finish_editing()
        elif watched is self._editor and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            moves = {
                Qt.Key.Key_Return: (1, 0),
                Qt.Key.Key_Enter: (1, 0),
                Qt.Key.Key_Tab: (0, 1),
                Qt.Key.Key_Backtab: (0, -1),
            }
            key = Qt.Key(event.key())
            if key == Qt.Key.Key_Escape or (key in moves and not isinstance(watched, Choice)):
                self.setFocus()
                self._finish_editing(write=key != Qt.Key.Key_Escape)
                down, across = moves.get(key, (0, 0))
                self._column = min(len(self.columns) - 1, max(0, self._column + across))
                if down:
                    self._set_current(self._current + down)
                self.viewport().update()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, edit, fold, zoom."""
        key = Qt.Key(event.key())
        rows = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -12, Qt.Key.Key_PageDown: 12}
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
        elif not (plain and self._chart_key(event.text())):
            self._type(event, plain=plain)

    def _type(self, event: QKeyEvent, *, plain: bool) -> None:
        if plain and event.text().isprintable() and event.text():
            self._edit(event.text())
        else:
            super().keyPressEvent(event)

    def _chart_key(self, text: str) -> bool:
        current = self._rows[self._current] if 0 <= self._current < len(self._rows) else None
        if current is not None and self.columns[self._column].key in current.editable:
            return False
        zooms = ("month", "week", "day")
        place = zooms.index(self._zoom) if self._zoom in zooms else 1
        if text in ("+", "="):
            self.set_zoom(zooms[min(2, place + 1)])
        elif text == "-":
            self.set_zoom(zooms[max(0, place - 1)])
        elif text in ("t", "T") and self.today is not None:
            self.go_to(self.today)
        elif text in ("f", "F"):
            self.set_zoom("fit")
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a row and, in the table, a cell; the triangle folds."""
        self._finish_editing()
        x, number = int(event.position().x()), self._row_at(int(event.position().y()))
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
        self._finish_editing()
        self._lay_out()

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
        places = {row.id: (number, row) for number, row in enumerate(self._rows)}
        numbers = [number for number, _ in visible]
        frame.calendar(scale, self.is_working, self.is_holiday)
        if numbers:
            frame.row_lines(numbers[0], numbers[-1], self._current)
        frame.links(scale, self._plan.links, places)
        frame.bars(scale, visible)
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
