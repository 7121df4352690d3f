"""The current cell, and typing into it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QInputMethodEvent

from cae_desktop.ui.gantt.cell_editor import CellEditor
from cae_desktop.ui.gantt.plan import GanttRow

if TYPE_CHECKING:
    from cae_desktop.ui.gantt.view import GanttView


class Cells(QObject):
    """The current column of the current row; what is typed there is told by the view's `cell_edited`."""

    def __init__(self, view: "GanttView") -> None:
        super().__init__(view)
        self._view = view
        self.column = 0
        self._editor = CellEditor(view)
        self._editor.edited.connect(view.cell_edited)
        self._editor.left.connect(self._on_left)

    def go_to(self, column: int) -> None:
        """Make another cell of the row the current one."""
        self.column = min(len(self._view.columns) - 1, max(0, column))
        self._view.repaint_rows((self._view.current_id(),))
        self._view.tell_place()

    def rectangle(self) -> QRect | None:
        """Where the current cell lies."""
        number = self._view.selection.number()
        return self._view.grid().cell(number, self.column) if number >= 0 else None

    def can_type(self) -> bool:
        """Whether the current cell can be typed into."""
        row = self._row()
        return row is not None and self._view.columns[self.column].key in row.editable

    def edit(self, typed: str = "", *, go: bool = True) -> None:
        """Start typing, or tell that the row itself was meant; `typed` is the key that began it."""
        row, place = self._row(), self.rectangle()
        if row is None or place is None:
            return
        if not self.can_type():
            self._view.row_activated.emit(row.id)
            return
        column = self._view.columns[self.column]
        value = dict(row.values).get(column.key, row.cells[self.column])
        self._editor.open(row.id, column, value, typed, place, go=go)

    def compose(self, event: QInputMethodEvent) -> None:
        """Composing text begins to edit, like any other key."""
        if not self._editor.is_open() and (event.preeditString() or event.commitString()):
            self.edit(go=not event.preeditString())
        self._editor.compose(event)

    def follow(self) -> None:
        """Keep the editor over its cell in a view of another size."""
        place = self.rectangle()
        if place is not None:
            self._editor.move_to(place)

    def close(self) -> None:
        """End the typing; what was typed is told."""
        self._editor.close()

    def _row(self) -> GanttRow | None:
        number = self._view.selection.number()
        return self._view.outline.row(number) if number >= 0 else None

    def _on_left(self, rows: int, columns: int) -> None:
        """Enter goes down, Tab to the next cell that can be typed into."""
        self._view.setFocus()
        row, keys = self._row(), [column.key for column in self._view.columns]
        to = self.column + columns
        while row is not None and columns and 0 <= to < len(keys) and keys[to] not in row.editable:
            to += columns
        if 0 <= to < len(keys):
            self.go_to(to)
        if rows:
            self._view.go_by(rows)
