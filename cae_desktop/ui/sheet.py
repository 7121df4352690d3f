"""A table that works like a spreadsheet: type to edit, Tab and Enter go on, Ctrl+C and Ctrl+V exchange with Excel.

`SheetModel` shows frozen rows (anything with an `id`) through `Column`s; a commit callable writes a cell and answers with
the sentence that refuses it, or None. A refused text stays in its cell, marked, with the sentence as tooltip.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from cae_desktop.ui import theme
from cae_desktop.ui.widgets.editors import Choice

Index = QModelIndex | QPersistentModelIndex
_RIGHT: Final = frozenset({"number", "money", "percent", "day"})


@dataclass(frozen=True, slots=True)
class Column:
    """A column. `kind` is text, number, money, day, percent, choice or check; it decides alignment and editor."""

    key: str
    title: str
    kind: str = "text"
    editable: bool = False
    choices: Sequence[tuple[Any, str]] = ()
    width: int = 100
    stretch: bool = False
    paint: Callable[[QPainter, Any, Any], None] | None = None
    """Paints the cell instead of text: painter, rectangle, row."""


@dataclass(frozen=True, slots=True)
class CellStyle:
    """How a cell looks: the name of a colour token for its text and its ground, and whether it is bold."""

    ink: str = ""
    ground: str = ""
    bold: bool = False


Read = Callable[[Any, str], Any]
Commit = Callable[[str, str, Any], str | None]
Style = Callable[[Any, str], CellStyle | None]


def read_attribute(row: Any, key: str) -> Any:
    """The value of a cell when columns are named like the row's fields."""
    return getattr(row, key)


class SheetModel(QAbstractTableModel):
    """Frozen rows as a table."""

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        read: Read = read_attribute,
        display: Callable[[Any, str, Any], str] | None = None,
        commit: Commit | None = None,
        style: Style | None = None,
        editable: Callable[[Any, str], bool] | None = None,
    ) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.rows: tuple[Any, ...] = ()
        self._read, self._display, self._commit, self._style, self._editable = read, display, commit, style, editable
        self._refused: dict[tuple[str, str], tuple[str, str]] = {}

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show other rows; where the ids are the same, the selection stays."""
        same = [row.id for row in rows] == [row.id for row in self.rows]
        if same:
            self.rows = tuple(rows)
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.columns) - 1))
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """One row each."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """As given."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Titles, aligned like their columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_alignment(self.columns[section]))
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, tooltip and check state of a cell."""
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row, column)
        if role == Qt.ItemDataRole.EditRole:
            return self.edit_text(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_alignment(column))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(row, column)
        if role == Qt.ItemDataRole.CheckStateRole and column.kind == "check":
            return Qt.CheckState.Checked if self._read(row, column.key) else Qt.CheckState.Unchecked
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Editable where the column is and the row allows it."""
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        row, column = self.rows[index.row()], self.columns[index.column()]
        if not self.can_edit(row, column):
            return flags
        return flags | (Qt.ItemFlag.ItemIsUserCheckable if column.kind == "check" else Qt.ItemFlag.ItemIsEditable)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Write a cell through the commit callable."""
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return self.write(row.id, column, Qt.CheckState(value) is Qt.CheckState.Checked) is None
        unchanged = (
            value == self.edit_text(row, column) if column.kind != "choice" else value == self.value(row, column)
        )
        if unchanged:
            return False
        return self.write(row.id, column, value) is None

    def write(self, row_id: str, column: Column, value: Any) -> str | None:
        """Write a value; returns the sentence that refuses it, and keeps what was typed."""
        if self._commit is None:
            return None
        refusal = self._commit(row_id, column.key, value)
        if refusal is None:
            self._refused.pop((row_id, column.key), None)
        else:
            self._refused[row_id, column.key] = (str(value), refusal)
        return refusal

    def can_edit(self, row: Any, column: Column) -> bool:
        """Whether a cell may be changed."""
        return (
            column.editable and self._commit is not None and (self._editable is None or self._editable(row, column.key))
        )

    def value(self, row: Any, column: Column) -> Any:
        """The value behind a cell."""
        return self._read(row, column.key)

    def text(self, row: Any, column: Column) -> str:
        """What a cell shows."""
        refused = self._refused.get((row.id, column.key))
        if refused is not None:
            return refused[0]
        value = self._read(row, column.key)
        if self._display is not None:
            return self._display(row, column.key, value)
        return plain_text(column, value)

    def edit_text(self, row: Any, column: Column) -> str:
        """What the editor starts with."""
        refused = self._refused.get((row.id, column.key))
        if refused is not None:
            return refused[0]
        value = self._read(row, column.key)
        if value is None:
            return ""
        if column.kind == "money" and isinstance(value, int):
            return f"{value / 100:.2f}".removesuffix(".00")
        return value.isoformat() if isinstance(value, date) else str(value)

    def refusal(self, row: Any, column: Column) -> str | None:
        """Why the text of a cell was refused."""
        refused = self._refused.get((row.id, column.key))
        return None if refused is None else refused[1]

    def style(self, row: Any, column: Column) -> CellStyle | None:
        """How a cell looks."""
        return self._style(row, column.key) if self._style else None

    def _tooltip(self, row: Any, column: Column) -> str | None:
        refusal = self.refusal(row, column)
        return f"<p>{escape(refusal)}</p>" if refusal else None


def plain_text(column: Column, value: Any) -> str:
    """How a value is shown when nobody says otherwise; "—" for a figure that is not known."""
    if column.kind == "choice":
        return next((text for choice, text in column.choices if choice == value), "")
    if column.kind == "check":
        return ""
    if value is None:
        return "—" if column.kind in _RIGHT else ""
    if column.kind == "money":
        return f"¥{value / 100:,.2f}".removesuffix(".00")
    if column.kind == "number":
        return f"{value:,}"
    if column.kind == "percent":
        return f"{value}%"
    return value.isoformat() if isinstance(value, date) else str(value)


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.kind in _RIGHT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class SheetDelegate(QStyledItemDelegate):
    """Draws cells with the fewest calls, and edits them with a line or a choice."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, text or painted content, line below."""
        model = index.model()
        assert isinstance(model, SheetModel)  # noqa: S101 (set by SheetTable)
        row, column = model.rows[index.row()], model.columns[index.column()]
        colours = theme.current()
        style = model.style(row, column) or CellStyle()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        area = option.rect
        ground = "accent_soft" if selected else style.ground
        refused = model.refusal(row, column) is not None
        if refused or ground:
            painter.fillRect(area, colours.colour("late_soft" if refused else ground))
        painter.setPen(colours.colour("line"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if column.kind == "check":
            super().paint(painter, option, index)
            return
        if column.paint is not None:
            painter.save()
            column.paint(painter, area.adjusted(8, 0, -8, 0), row)
            painter.restore()
            return
        font = QFont(option.font)
        font.setBold(style.bold)
        painter.setFont(font)
        painter.setPen(QColor(colours.late) if refused else colours.colour(style.ink or "text"))
        room = area.adjusted(8, 0, -8, 0)
        text = model.text(row, column).replace("\n", " ")
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(_alignment(column)), text)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A choice or a line."""
        model = index.model()
        assert isinstance(model, SheetModel)  # noqa: S101 (set by SheetTable)
        column = model.columns[index.column()]
        editor: QWidget
        if column.kind == "choice":
            editor = Choice(column.choices)
            editor.setParent(parent)
            editor.committed.connect(self._on_chosen)
        else:
            editor = QLineEdit(parent)
            editor.setAlignment(_alignment(column))
        editor.setProperty("cell", True)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Start with what the cell holds."""
        model = index.model()
        assert isinstance(model, SheetModel)  # noqa: S101 (set by SheetTable)
        row, column = model.rows[index.row()], model.columns[index.column()]
        if isinstance(editor, Choice):
            editor.set_value(model.value(row, column))
        elif isinstance(editor, QLineEdit):
            editor.setText(model.edit_text(row, column))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        """Write what was typed."""
        value = (
            editor.value() if isinstance(editor, Choice) else editor.text() if isinstance(editor, QLineEdit) else None
        )
        model.setData(index, value)

    def _on_chosen(self, _: object) -> None:
        editor = self.sender()
        if isinstance(editor, QWidget):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)


class SheetTable(QTableView):
    """The view of a `SheetModel`.

    `row_activated` is told by Enter on a cell that cannot be edited or a double click; `delete_requested` by Ctrl+Delete or the
    menu; `add_requested` by Tab or Enter behind the last row. `paste_block` receives a pasted block that reaches beyond the
    last row: first row, first column key, and the lines; without it the block is cut off there.
    """

    row_activated = Signal(str)
    row_selected = Signal(str)
    delete_requested = Signal(list)
    add_requested = Signal()
    moved = Signal(str, int)

    def __init__(self, model: SheetModel, *, row_height: int = 34, movable: bool = False) -> None:
        super().__init__()
        self.paste_block: Callable[[int, str, list[list[str]]], None] | None = None
        self.can_add = False
        self.can_delete = False
        self._movable = movable
        self._model = model
        self.setModel(model)
        self.setItemDelegate(SheetDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(True)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.doubleClicked.connect(self._on_double_clicked)
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)
        vertical = self.verticalHeader()
        vertical.setDefaultSectionSize(row_height)
        vertical.setVisible(movable)
        vertical.setSectionsMovable(movable)
        vertical.setFixedWidth(18 if movable else 0)
        vertical.sectionMoved.connect(self._on_section_moved)
        self._lay_out_columns()

    def _lay_out_columns(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(32)
        for number, column in enumerate(self._model.columns):
            self.setColumnWidth(number, column.width)
            if column.stretch:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)

    # public -----------------------------------------------------------------------------------------------------

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show other rows and keep the current one if it is still there."""
        current, column = self.current_id(), self.currentIndex().column()
        self._model.set_rows(rows)
        if current and self.current_id() != current:
            self.select_row(current, max(0, column))

    def current_id(self) -> str:
        """The id of the current row; "" when there is none."""
        index = self.currentIndex()
        return str(self._model.rows[index.row()].id) if index.isValid() and index.row() < len(self._model.rows) else ""

    def selected_ids(self) -> list[str]:
        """Ids of all rows with a selected cell, from top to bottom."""
        numbers = sorted({index.row() for index in self.selectedIndexes()})
        return [self._model.rows[number].id for number in numbers]

    def select_row(self, row_id: str, column: int = 0) -> None:
        """Go to a row."""
        for number, row in enumerate(self._model.rows):
            if row.id == row_id:
                self.setCurrentIndex(self._model.index(number, column))
                return

    def edit_cell(self, row_id: str, key: str) -> None:
        """Go to a cell and start typing."""
        keys = [column.key for column in self._model.columns]
        self.select_row(row_id, keys.index(key))
        self.edit(self.currentIndex())

    def fit_height(self, rows: int = 0) -> None:
        """Be just as high as all rows (at least `rows`), for tables inside a scrolling page."""
        count = max(rows, self._model.rowCount())
        height = self.horizontalHeader().sizeHint().height() + count * self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(height + 2 * self.frameWidth() + 2)

    # clipboard --------------------------------------------------------------------------------------------------

    def copy(self) -> None:
        """Put the selected cells on the clipboard, for Excel."""
        selected = {(index.row(), index.column()) for index in self.selectedIndexes()}
        if not selected:
            return
        rows = sorted({row for row, _ in selected})
        columns = sorted({column for _, column in selected})
        lines = [
            "\t".join(self._copied(row, column) if (row, column) in selected else "" for column in columns)
            for row in rows
        ]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def paste(self) -> None:
        """Write the clipboard's cells from the current one on."""
        start = self.currentIndex()
        lines = [line.split("\t") for line in QGuiApplication.clipboard().text().rstrip("\r\n").splitlines()]
        if not lines:
            return
        first = max(0, start.row())
        if self.paste_block is not None and first + len(lines) > len(self._model.rows):
            self.paste_block(first, self._model.columns[max(0, start.column())].key, lines)
            return
        if start.isValid():
            self._paste_cells(start.row(), start.column(), lines)

    def _paste_cells(self, top: int, left: int, lines: list[list[str]]) -> None:
        ids = [row.id for row in self._model.rows[top : top + len(lines)]]
        rows = dict(zip(ids, self._model.rows[top:], strict=False))
        for row_id, line in zip(ids, lines, strict=False):
            for column, text in zip(self._model.columns[left:], line, strict=False):
                if self._model.can_edit(rows[row_id], column):
                    self._model.write(row_id, column, _chosen(column, text))

    def _copied(self, row: int, column: int) -> str:
        frozen, definition = self._model.rows[row], self._model.columns[column]
        text = (
            self._model.text(frozen, definition)
            if definition.kind == "choice"
            else self._model.edit_text(frozen, definition)
        )
        return text.replace("\t", " ").replace("\n", " ")

    def _clear_selected(self) -> None:
        for index in self.selectedIndexes():
            row, column = self._model.rows[index.row()], self._model.columns[index.column()]
            if self._model.can_edit(row, column) and column.kind not in ("choice", "check"):
                self._model.setData(index, "")

    # slots ------------------------------------------------------------------------------------------------------

    def _on_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Copy"), QKeySequence(QKeySequence.StandardKey.Copy), self.copy)
        menu.addAction(self.tr("Paste"), QKeySequence(QKeySequence.StandardKey.Paste), self.paste)
        if self.can_add:
            menu.addAction(self.tr("Add row"), self.add_requested.emit)
        if self.can_delete and self.selected_ids():
            menu.addAction(self.tr("Delete rows"), QKeySequence("Ctrl+Delete"), self._on_delete)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(place))

    def _on_delete(self) -> None:
        if self.can_delete and self.selected_ids():
            self.delete_requested.emit(self.selected_ids())

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if not self._model.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.row_activated.emit(self.current_id())

    def _on_row_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        self.row_selected.emit(self.current_id())

    def _on_section_moved(self, logical: int, old: int, new: int) -> None:
        if old == new:
            return
        row_id = self._model.rows[logical].id
        header = self.verticalHeader()
        header.blockSignals(True)  # putting the section back is not the user's move
        header.moveSection(new, old)
        header.blockSignals(False)
        self.moved.emit(row_id, new)

    # Qt ---------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, paste, clear, delete, go on."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() == Qt.Key.Key_Delete and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._on_delete()
        elif event.key() == Qt.Key.Key_Delete:
            self._clear_selected()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._on_enter()
        else:
            super().keyPressEvent(event)

    def _on_enter(self) -> None:
        index = self.currentIndex()
        if index.isValid() and not self._model.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.row_activated.emit(self.current_id())
        elif index.isValid() and index.row() + 1 < len(self._model.rows):
            self.setCurrentIndex(index.siblingAtRow(index.row() + 1))
        elif self.can_add:
            self.add_requested.emit()

    def closeEditor(self, editor: QWidget, hint: QStyledItemDelegate.EndEditHint) -> None:
        """After Enter go down one row."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        super().closeEditor(editor, hint)
        if hint is QStyledItemDelegate.EndEditHint.SubmitModelCache and row + 1 < len(self._model.rows):
            self.setCurrentIndex(self._model.index(row + 1, column))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab leaves the table behind its last cell, or adds a row there."""
        index = self.currentIndex()
        last = index.row() == len(self._model.rows) - 1 and index.column() == len(self._model.columns) - 1
        if forward and last and self.can_add:
            self.add_requested.emit()
            return True
        return super().focusNextPrevChild(forward)


def _chosen(column: Column, text: str) -> Any:
    """The value a pasted text stands for."""
    if column.kind != "choice":
        return text
    return next((value for value, shown in column.choices if shown == text.strip()), text)
