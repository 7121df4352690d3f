"""The Gantt view as a screen reader sees it: a tree of rows, each with its cells and its bar."""

from typing import TYPE_CHECKING, Final
from weakref import ref

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QColor, QWindow
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import isValid

from cae_desktop.ui.gantt.plan import GanttRow

if TYPE_CHECKING:
    from cae_desktop.ui.gantt.view import GanttView

_KEPT_ROWS: Final = 200
_Role, _Text = QAccessible.Role, QAccessible.Text


class _Part(QAccessibleInterface):
    """A painted part of a row. It knows the row's id alone, and finds everything else when it is asked."""

    def __init__(self, tree: "GanttAccessible", row_id: str, role: QAccessible.Role) -> None:
        super().__init__()
        self.tree, self.row_id = tree, row_id
        self._role = role
        QAccessible.registerAccessibleInterface(self)

    def number(self) -> int:
        """Where the row is seen; -1 when it is not."""
        number = self.tree.view.outline.number_of(self.row_id) if self.tree.isValid() else None
        return -1 if number is None else number

    def row(self) -> GanttRow:
        """The row as it is now."""
        return self.tree.view.outline.row(self.number())

    def on_screen(self, place: QRect) -> QRect:
        """A rectangle of the viewport on the screen."""
        return place.translated(self.tree.view.viewport().mapToGlobal(place.topLeft()) - place.topLeft())

    def isValid(self) -> bool:
        """Whether the row is still seen."""
        return self.number() >= 0

    def object(self) -> QObject | None:  # type: ignore[override]  # painted parts have none
        """Painted parts are no objects."""
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        """The window of the view."""
        return self.tree.view.window().windowHandle()

    def role(self) -> QAccessible.Role:
        """Row, cell or picture."""
        return self._role

    def parent(self) -> QAccessibleInterface:
        """The row a cell or a bar lies in."""
        return self.tree.part(self.row_id)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Cells and bars have no parts."""
        return None

    def childCount(self) -> int:
        """Cells and bars have no parts."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Cells and bars have no parts."""
        return -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Cells and bars have no parts."""
        return None

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Texts are edited in the view."""

    def state(self) -> QAccessible.State:
        """A row can be selected."""
        state = QAccessible.State()
        if self.isValid():
            selection = self.tree.view.selection
            state.selectable = state.focusable = True
            state.selected = self.row_id in selection.selected
            state.focused = self.row_id == selection.current and self.tree.view.hasFocus()
        return state

    def foregroundColor(self) -> QColor:
        """Left to the theme."""
        return QColor()

    def backgroundColor(self) -> QColor:
        """Left to the theme."""
        return QColor()


class RowAccessible(_Part):
    """A row: named by its first cell, explained by its tip; its parts are the cells and, behind them, the bar."""

    def __init__(self, tree: "GanttAccessible", row_id: str) -> None:
        super().__init__(tree, row_id, _Role.TreeItem)
        self._parts: dict[int, _Part] = {}

    def parent(self) -> QAccessibleInterface:
        """The view."""
        return self.tree

    def text(self, kind: QAccessible.Text) -> str:
        """The name and the tip."""
        row = self.row()
        texts = {_Text.Name: row.cells[0] if row.cells else row.id, _Text.Description: row.tooltip}
        return texts.get(kind, "")

    def rect(self) -> QRect:
        """The whole width of the row."""
        return self.on_screen(self.tree.view.grid().row_rectangle(self.number()))

    def childCount(self) -> int:
        """Every column, and the bar where there is one."""
        return len(self.tree.view.columns) + (self.row().start is not None)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """A cell, or the bar."""
        if not 0 <= index < self.childCount():
            return None
        if index not in self._parts:
            is_bar = index == len(self.tree.view.columns)
            self._parts[index] = (
                BarAccessible(self.tree, self.row_id) if is_bar else CellAccessible(self.tree, self.row_id, index)
            )
        return self._parts[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Which of its parts it is."""
        return next((index for index, part in self._parts.items() if part is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The cell or the bar at a point of the screen."""
        children = (self.child(index) for index in range(self.childCount()))
        return next((child for child in children if child is not None and child.rect().contains(x, y)), None)

    def state(self) -> QAccessible.State:
        """A row with others below it is open or closed."""
        state, outline = super().state(), self.tree.view.outline
        place = outline.place_of(self.row_id)
        if self.isValid() and place is not None and outline.is_parent(place):
            state.expandable = True
            state.expanded = not outline.is_folded(self.row_id)
            state.collapsed = outline.is_folded(self.row_id)
        return state

    def forget(self) -> None:
        """Take it and its parts off the list of what can be asked for."""
        for part in (*self._parts.values(), self):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(part))
        self._parts.clear()


class CellAccessible(_Part):
    """A cell: named by its column and its text, explained by what is wrong with it."""

    def __init__(self, tree: "GanttAccessible", row_id: str, column: int) -> None:
        super().__init__(tree, row_id, _Role.Cell)
        self._column = column

    def text(self, kind: QAccessible.Text) -> str:
        """Title and text, e.g. "Owner: 王莉"; "—" where there is nothing."""
        row, column = self.row(), self.tree.view.columns[self._column]
        if kind is _Text.Description:
            return dict(row.cell_notes).get(column.key, "")
        return f"{column.title}: {row.cells[self._column] or '—'}" if kind is _Text.Name else ""

    def rect(self) -> QRect:
        """The cell."""
        return self.on_screen(self.tree.view.grid().cell(self.number(), self._column))

    def state(self) -> QAccessible.State:
        """Editable or not; one cell has the focus."""
        state = super().state()
        if self.isValid():
            state.editable = self.tree.view.columns[self._column].key in self.row().editable
            state.readOnly = not state.editable
            state.focused = bool(state.focused) and self.tree.view.cells.column == self._column
        return state


class BarAccessible(_Part):
    """A bar of the chart: named like its row, explained in words."""

    def __init__(self, tree: "GanttAccessible", row_id: str) -> None:
        super().__init__(tree, row_id, _Role.Graphic)

    def text(self, kind: QAccessible.Text) -> str:
        """The row's name, and its tip or its days."""
        row = self.row()
        words = row.tooltip or f"{row.start} – {row.finish}"
        return {_Text.Name: row.cells[0] if row.cells else row.id, _Text.Description: words}.get(kind, "")

    def rect(self) -> QRect:
        """The bar, as far as it would reach."""
        row = self.row()
        if row.start is None or row.finish is None:
            return QRect()
        return self.on_screen(self.tree.view.grid().bar((row.start, row.finish), self.number()).toRect())


class GanttAccessible(QAccessibleWidget):
    """The view: its rows, made when they are asked for, and behind them the widgets it is made of."""

    def __init__(self, view: "GanttView") -> None:
        super().__init__(view, _Role.Tree, view.accessibleName())
        self._view = ref(view)
        self._kept: dict[str, RowAccessible] = {}

    @property
    def view(self) -> "GanttView":
        """The view, while it exists: what Qt holds must not keep it alive."""
        view = self._view()
        if view is None:
            raise ReferenceError("the Gantt view is gone")
        return view

    def isValid(self) -> bool:
        """Whether the view still exists."""
        view = self._view()
        return view is not None and isValid(view)

    def part(self, row_id: str) -> RowAccessible:
        """A row; only some hundred are kept."""
        row = self._kept.get(row_id)
        if row is None:
            if len(self._kept) >= _KEPT_ROWS:
                self._kept.pop(next(iter(self._kept))).forget()
            row = self._kept[row_id] = RowAccessible(self, row_id)
        return row

    def childCount(self) -> int:
        """The rows that are not folded, and the widgets."""
        return len(self.view.outline) + len(self._widgets())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """A row, wherever it is scrolled to, or a widget."""
        rows = len(self.view.outline)
        if 0 <= index < rows:
            return self.part(self.view.outline.id(index))
        widgets = self._widgets()
        return QAccessible.queryAccessibleInterface(widgets[index - rows]) if 0 <= index - rows < len(widgets) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The number of a row, or the place of a widget behind the rows."""
        if isinstance(child, RowAccessible):
            return child.number()
        widgets = self._widgets()
        return len(self.view.outline) + widgets.index(child.object()) if child.object() in widgets else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The row at a point of the screen."""
        number = self.view.grid().row_at(self.view.viewport().mapFromGlobal(QPoint(x, y)).y())
        return None if number is None else self.child(number)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The current cell."""
        if self.view.selection.number() < 0:
            return None
        return self.part(self.view.current_id()).child(self.view.cells.column)

    def forget(self) -> None:
        """Nothing can be asked for any more."""
        while self._kept:
            self._kept.popitem()[1].forget()

    def _widgets(self) -> list[QObject]:
        view = self.view
        bars = [bar for bar in (view.horizontalScrollBar(), view.verticalScrollBar()) if bar.isVisible()]
        return [view.viewport(), *bars]


def tell_focus(view: "GanttView") -> None:
    """Tell a screen reader, where there is one, which cell is the current one."""
    if QAccessible.isActive() and view.hasFocus():
        cell = view.accessible().focusChild()
        if cell is not None:
            QAccessible.updateAccessibility(QAccessibleEvent(cell, QAccessible.Event.Focus))
