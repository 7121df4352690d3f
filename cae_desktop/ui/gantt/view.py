"""The Gantt view: a tree table and a chart in one, edited by mouse and keyboard."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from html import escape
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip

from cae_desktop.ui.gantt.accessible import GanttAccessible, tell_focus
from cae_desktop.ui.gantt.cells import Cells
from cae_desktop.ui.gantt.clipboard import rows_as_text
from cae_desktop.ui.gantt.drag import DragPicture
from cae_desktop.ui.gantt.hits import words_at
from cae_desktop.ui.gantt.keys import Keys
from cae_desktop.ui.gantt.mouse import Mouse
from cae_desktop.ui.gantt.painting import Painting
from cae_desktop.ui.gantt.plan import GanttColumn, GanttPreview, GanttSource
from cae_desktop.ui.gantt.selectable import SelectableGantt


@cache
def _let_screen_readers_in() -> None:
    QAccessible.installFactory(_accessible)


def _accessible(name: str, thing: QObject) -> QAccessibleInterface | None:
    return thing.accessible() if isinstance(thing, GanttView) else None


class GanttView(SelectableGantt):
    """Tells what the user wants done; the owner does it and shows the plan anew. The view itself changes nothing.

    Cells: Enter, F2, typing or a double click edit the current one. ← → choose the column, ↑ ↓ the row, Space folds.
    Rows: Ctrl and Shift select several, Ctrl+A all; Ctrl+C copies them as text with a line of titles, Ctrl+V, Delete
    and Alt+↑↓ are told to the owner. Bars: what a row's `movable` names can be dragged, Esc cancels; Ctrl+Shift+← →
    moves them by a day, with Alt their finish. + and − zoom, T goes to today, F fits everything; in a cell that can be
    typed into they want Ctrl. Columns, and the border of the chart, can be dragged.
    """

    row_activated = Signal(str)
    cell_edited = Signal(str, str, object)
    delete_requested = Signal(list)
    menu_requested = Signal(str, object)
    columns_menu_requested = Signal(object)
    bar_moved = Signal(list, str, object)
    bar_resized = Signal(str, str, object)
    percent_dragged = Signal(str, int)
    link_drawn = Signal(str, str, str)
    link_menu_requested = Signal(str, object)
    link_delete_requested = Signal(str)
    move_requested = Signal(int)
    nudge_requested = Signal(int, str)
    paste_requested = Signal(str)

    def __init__(self, columns: Sequence[GanttColumn]) -> None:
        super().__init__(columns)
        self.preview: Callable[[str, str, date], GanttPreview | None] | None = None
        self.copied_ids: tuple[str, ...] = ()
        self.cells = Cells(self)
        self.mouse = Mouse(self)
        self._keys = Keys(self)
        self._painting = Painting(self)
        self._accessible: GanttAccessible | None = None
        _let_screen_readers_in()
        self.scrolled.connect(self._on_view_scrolled)
        self.row_selected.connect(self.tell_place)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.viewport().setMouseTracking(True)

    # rows -------------------------------------------------------------------------------------------------------

    def show_plan(self, source: GanttSource) -> None:
        """Show other rows; current row, selection, folding and place stay where the ids are the same."""
        self.mouse.cancel()
        self._painting.forget_calendar()
        self._show_source(source)

    def copy(self) -> None:
        """Put the selected rows on the clipboard: titles, then a line for each, cells parted by tabs."""
        self.copied_ids = tuple(self.selected_ids())
        if self.copied_ids:
            rows = (self.outline.source.row(self.outline.place_of(row_id) or 0) for row_id in self.copied_ids)
            QGuiApplication.clipboard().setText(rows_as_text(self.columns, rows))

    def tell_place(self) -> None:
        """Tell those who cannot see it where the keyboard is."""
        number = self.selection.number()
        if number >= 0:
            self.setAccessibleDescription(", ".join(filter(None, self.outline.row(number).cells)))
        tell_focus(self)

    def accessible(self) -> GanttAccessible:
        """The view as a screen reader sees it; made when the first one asks."""
        if self._accessible is None:
            self._accessible = GanttAccessible(self)
            self.destroyed.connect(self._accessible.forget)
        return self._accessible

    def edit_cell(self, row_id: str, key: str) -> None:
        """Start typing into a cell."""
        self.select_row(row_id)
        self.cells.go_to([column.key for column in self.columns].index(key))
        self.cells.edit()

    def _on_view_scrolled(self) -> None:
        self.cells.close()
        self.mouse.scrolled()

    # Qt ---------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, select, edit, fold, copy, zoom."""
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Composing text begins to edit the current cell, like any other key."""
        self.cells.compose(event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:
        """Where the window of the input method belongs."""
        if query == Qt.InputMethodQuery.ImEnabled:
            return True
        if query == Qt.InputMethodQuery.ImCursorRectangle and self.cells.rectangle() is not None:
            return self.cells.rectangle()
        return super().inputMethodQuery(query)

    def fit_column(self, column: int) -> None:
        """Make a column as wide as what is written in it, while some chart remains."""
        width = min(self.grid().room_for_column(column), self._painting.fitting_width(column))
        self.restore_column_widths({self.columns[column].key: width})

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose, fold, or begin a drag."""
        self.cells.close()
        self.mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or show what can be dragged."""
        self.mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop."""
        self.mouse.release()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Make a column fit what is in it, edit the cell, or tell that the bar was meant."""
        border = self.grid().border_at(event.position().toPoint())
        if border is not None:
            self.fit_column(border)
            return
        if self.grid().row_at(event.position().y()) is None:
            return
        if event.position().x() < self.grid().table_width:
            self.cells.edit()
        else:
            self.row_activated.emit(self.current_id())

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab moves between cells and leaves the view behind the last column."""
        column = self.cells.column + (1 if forward else -1)
        if self.hasFocus() and 0 <= column < len(self.columns):
            self.cells.go_to(column)
            return True
        return super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A drag ends when another window comes to the front."""
        if event.reason() is Qt.FocusReason.ActiveWindowFocusReason:
            self.mouse.cancel()
        super().focusOutEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say in words what the row is, and first what is wrong with the cell."""
        if event.type() == QEvent.Type.Leave:
            self.mouse.leave()
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            lines = "<br>".join(escape(line) for line in words_at(self, event.pos()))
            QToolTip.showText(event.globalPos(), f"<p>{lines}</p>" if lines else "", self)
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self.cells.follow()

    def reach_of(self, picture: DragPicture, pointer: QPoint) -> tuple[int, int]:
        """From where to where down the chart a drag is seen."""
        return self._painting.reach(picture, pointer)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Chart first, then the table over it, then both headers."""
        self._painting.paint(QPainter(self.viewport()), event.rect())
