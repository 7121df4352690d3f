"""The view of a sheet: moving, typing, copying and pasting as in a spreadsheet."""

from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLineEdit,
    QMenu,
    QStyledItemDelegate,
    QTableView,
    QToolTip,
    QWidget,
)

from cae_desktop.ui.sheet.delegate import SheetDelegate
from cae_desktop.ui.sheet.model import Column, SheetModel

_HINT_MS = 8000


class SheetTable(QTableView):
    """The view of a `SheetModel`.

    `row_activated` is told by Enter on a cell that cannot be edited or a double click; `delete_requested` by
    Ctrl+Delete or the menu; `add_requested` by Tab or Enter behind the last row, or by the placeholder. `paste_block`
    receives a pasted block that reaches beyond the last row: first row, first column key, and the lines; without it
    the block is cut off there. `moved` tells where a row was dragged to. `typed` is as of `SheetDelegate`.
    """

    row_activated = Signal(str)
    row_selected = Signal(str)
    delete_requested = Signal(list)
    add_requested = Signal()
    moved = Signal(str, int)
    typed = Signal(str, str, object)

    def __init__(self, model: SheetModel, *, row_height: int = 34, movable: bool = False) -> None:
        super().__init__()
        self.paste_block: Callable[[int, str, list[list[str]]], None] | None = None
        self.can_add = False
        self.can_delete = False
        self._model = model
        self.setModel(model)
        delegate = SheetDelegate(self)
        delegate.typed.connect(self.typed)
        self.setItemDelegate(delegate)
        self._set_behaviour()
        self._lay_out_rows(row_height, movable=movable)
        self._lay_out_columns()
        self.customContextMenuRequested.connect(self._on_menu)
        self.doubleClicked.connect(self._on_double_clicked)
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.verticalHeader().sectionMoved.connect(self._on_section_moved)
        model.refused.connect(self._on_refused)

    def _set_behaviour(self) -> None:
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

    def _lay_out_rows(self, row_height: int, *, movable: bool) -> None:
        vertical = self.verticalHeader()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setDefaultSectionSize(row_height)
        vertical.setVisible(movable)
        vertical.setSectionsMovable(movable)
        vertical.setFixedWidth(18 if movable else 0)

    def _lay_out_columns(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(32)
        for number, column in enumerate(self._model.columns):
            self.setColumnWidth(number, column.width)
            if column.stretch:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)

    # public -----------------------------------------------------------------------------------------------------

    def set_rows(self, rows: Sequence[Any], *, draw_all: bool = True) -> None:
        """Show other rows and keep the current one if it is still there; see `SheetModel.set_rows`."""
        current, column = self.current_id(), self.currentIndex().column()
        self._model.set_rows(rows, draw_all=draw_all)
        if current and self.current_id() != current:
            self.select_row(current, max(0, column))

    def set_placeholder(self, text: str) -> None:
        """Invite to add a row, in a pale last line: a click, Enter or typing there tells `add_requested`."""
        self.can_add = True
        self._model.set_placeholder(text)

    def current_id(self) -> str:
        """The id of the current row; "" when there is none."""
        index = self.currentIndex()
        return str(self._model.rows[index.row()].id) if index.isValid() and index.row() < len(self._model.rows) else ""

    def selected_ids(self) -> list[str]:
        """Ids of all rows with a selected cell, from top to bottom."""
        numbers = sorted({index.row() for index in self._selected()})
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

    def commit_editor(self) -> None:
        """Write what is being typed in a cell, as Enter does; without effect while nothing is."""
        index = self.currentIndex()
        editor = self.indexWidget(index)
        if isinstance(editor, QLineEdit):
            text, typed = editor.text(), editor.isModified()
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)  # first: what is written may change rows
            if typed:
                self._model.setData(index, text)

    def resume(self, row_id: str, key: str, text: str) -> None:
        """Go on typing in a cell where somebody was interrupted; nothing where the row is gone."""
        if any(row.id == row_id for row in self._model.rows):
            self.edit_cell(row_id, key)
            editor = self.indexWidget(self.currentIndex())
            if isinstance(editor, QLineEdit):
                editor.clear()
                editor.insert(text)

    def fit_height(self, rows: int = 0) -> None:
        """Be just as high as all rows (at least `rows`), for tables inside a scrolling page."""
        count = max(rows, self._model.rowCount())
        height = self.horizontalHeader().sizeHint().height() + count * self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(height + 2 * self.frameWidth() + 2)

    def column_widths(self) -> dict[str, int]:
        """The columns' widths in pixels, for its owner to keep."""
        return {column.key: self.columnWidth(number) for number, column in enumerate(self._model.columns)}

    def restore_column_widths(self, widths: Mapping[str, int]) -> None:
        """Give the columns the widths that were kept; columns that are new keep their own."""
        for number, column in enumerate(self._model.columns):
            if not column.stretch and column.key in widths:
                self.setColumnWidth(number, widths[column.key])

    # clipboard --------------------------------------------------------------------------------------------------

    def copy(self) -> None:
        """Put the selected cells on the clipboard, for Excel."""
        selected = {(index.row(), index.column()) for index in self._selected()}
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
        """Write the clipboard's cells from the current one on; a single one into all selected cells."""
        start = self.currentIndex()
        lines = [line.split("\t") for line in QGuiApplication.clipboard().text().rstrip("\r\n").splitlines()]
        if not lines:
            return
        first = max(0, start.row())
        if self.paste_block is not None and first + len(lines) > len(self._model.rows):
            self.paste_block(first, self._model.columns[max(0, start.column())].key, lines)
        elif len(lines) == len(lines[0]) == 1:
            self._fill_selected(lines[0][0])
        elif start.isValid():
            self._paste_cells(start.row(), start.column(), lines)

    def _paste_cells(self, top: int, left: int, lines: list[list[str]]) -> None:
        rows = self._model.rows[top : top + len(lines)]  # a write may bring other rows
        for row, line in zip(rows, lines, strict=False):
            for column, text in zip(self._model.columns[left:], line, strict=False):
                if self._model.can_edit(row, column):
                    self._model.write(row.id, column, _chosen(column, text))

    def _copied(self, row: int, column: int) -> str:
        frozen, definition = self._model.rows[row], self._model.columns[column]
        text = (
            self._model.text(frozen, definition)
            if definition.kind == "choice"
            else self._model.edit_text(frozen, definition)
        )
        return text.replace("\t", " ").replace("\n", " ")

    def _selected(self) -> list[QModelIndex]:
        """The selected cells of real rows."""
        return [index for index in self.selectedIndexes() if not self._model.is_placeholder(index)]

    def _fill_selected(self, text: str, but: tuple[str, ...] = ("check",)) -> None:
        """Write a text into all selected cells that may be changed."""
        cells = [(self._model.rows[index.row()], self._model.columns[index.column()]) for index in self._selected()]
        for row, column in cells:
            editable = column.kind not in but and self._model.can_edit(row, column)
            if editable and text != self._model.edit_text(row, column):
                self._model.write(row.id, column, _chosen(column, text))

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
        if self.current_id() and not self._model.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.row_activated.emit(self.current_id())

    def _on_row_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        self.row_selected.emit(self.current_id())

    def _on_refused(self, index: QModelIndex, sentence: str) -> None:
        """Say below the cell why its text was not accepted."""
        if self.isVisible():
            below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            QToolTip.showText(below, f"<p>▲ {escape(sentence)}</p>", self.viewport(), self.visualRect(index), _HINT_MS)

    def _on_section_moved(self, logical: int, old: int, new: int) -> None:
        if old == new:
            return
        header = self.verticalHeader()
        header.blockSignals(True)  # putting the section back is not the user's move
        header.moveSection(new, old)
        header.blockSignals(False)
        self.viewport().update()
        if logical < len(self._model.rows):
            self.moved.emit(self._model.rows[logical].id, min(new, len(self._model.rows) - 1))

    def _add(self, typed: str = "") -> None:
        """Ask for a new row; what was typed into the placeholder goes on in the cell that its owner opens."""
        self.add_requested.emit()
        editor = QApplication.focusWidget()
        if typed and isinstance(editor, QLineEdit) and self.isAncestorOf(editor):
            editor.clear()
            editor.insert(typed)

    # Qt ---------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, paste, clear, delete, go on."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self.state() is QAbstractItemView.State.EditingState:
            if not enter:  # a line passes on the Enter that ends it
                super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() == Qt.Key.Key_Delete and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._on_delete()
        elif event.key() == Qt.Key.Key_Delete:
            self._fill_selected("", but=("check", "choice"))
        elif enter and not event.modifiers():
            self._on_enter()
        elif self._model.is_placeholder(self.currentIndex()) and event.text().strip() and event.text().isprintable():
            self._add(event.text())
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Composed text begins a new row on the placeholder, and an edit elsewhere even if it comes all at once."""
        closed = self.state() is not QAbstractItemView.State.EditingState
        at_once = bool(event.commitString()) and not event.preeditString()
        if self._model.is_placeholder(self.currentIndex()) and (event.preeditString() or at_once):
            self.add_requested.emit()
            self._pass_on(event)
        else:
            super().inputMethodEvent(event)
            if closed and at_once:  # Qt opens the editor for it, but keeps the text
                self._pass_on(event)

    def _pass_on(self, event: QInputMethodEvent) -> None:
        editor = QApplication.focusWidget()
        if isinstance(editor, QLineEdit) and self.isAncestorOf(editor):
            QApplication.sendEvent(editor, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the placeholder adds a row."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and self._model.is_placeholder(index):
            self._add()

    def _on_enter(self) -> None:
        index = self.currentIndex()
        if self._model.is_placeholder(index):
            self._add()
        elif index.isValid() and not self._model.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.row_activated.emit(self.current_id())
        elif index.isValid() and index.row() + 1 < self._model.rowCount():
            self.setCurrentIndex(index.siblingAtRow(index.row() + 1))
        elif self.can_add:
            self.add_requested.emit()

    def closeEditor(self, editor: QWidget, hint: QStyledItemDelegate.EndEditHint) -> None:
        """After Enter go down one row, after Tab to the next cell; a refused text keeps us in its cell."""
        hints = QStyledItemDelegate.EndEditHint
        index = self.currentIndex()
        if self._is_refused(index) or (hint is hints.EditNextItem and self._is_last(index)):
            super().closeEditor(editor, hints.NoHint)
            if not self._is_refused(index) and self.can_add:
                self.add_requested.emit()
            return
        super().closeEditor(editor, hint)
        if hint is hints.SubmitModelCache and index.row() + 1 < self._model.rowCount():
            self.setCurrentIndex(self._model.index(index.row() + 1, index.column()))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab leaves the table behind its last cell (before the first one backwards), or adds a row there."""
        index = self.currentIndex()
        if forward and self.can_add and self._is_last(index):
            self.add_requested.emit()
            return True
        first = index.row() <= 0 and index.column() <= 0
        if (forward and self._is_last(index)) or (not forward and first):
            return QWidget.focusNextPrevChild(self, forward)
        return super().focusNextPrevChild(forward)

    def _is_last(self, index: QModelIndex) -> bool:
        """Whether nothing stands behind a cell."""
        return index.row() >= len(self._model.rows) - 1 and index.column() == len(self._model.columns) - 1

    def _is_refused(self, index: QModelIndex) -> bool:
        if not index.isValid() or index.row() >= len(self._model.rows):
            return False
        return self._model.refusal(self._model.rows[index.row()], self._model.columns[index.column()]) is not None


def _chosen(column: Column, text: str) -> Any:
    """The value a pasted text stands for."""
    if column.kind != "choice":
        return text
    return next((value for value, shown in column.choices if shown == text.strip()), text)
