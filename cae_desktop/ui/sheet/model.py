"""Frozen rows as a table: what a cell holds, shows, may become, and why a text was refused."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QPainter

from cae_desktop.ui import theme

Index = QModelIndex | QPersistentModelIndex
_RIGHT: Final = frozenset({"number", "money", "percent", "day"})
_MOST_RUNS: Final = 40
_SEEN: Final = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
_TYPED: Final = _SEEN | Qt.ItemFlag.ItemIsEditable
_TICKED: Final = _SEEN | Qt.ItemFlag.ItemIsUserCheckable


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
    """Frozen rows as a table. `refused` tells where and why a text was not accepted."""

    refused = Signal(QModelIndex, str)

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
        self.placeholder = ""
        self._read, self._display, self._commit, self._style, self._editable = read, display, commit, style, editable
        self._refused: dict[tuple[str, str], tuple[str, str]] = {}

    def set_rows(self, rows: Sequence[Any], *, draw_all: bool = True) -> None:
        """Show other rows. Rows with the same id keep their selection, and an editor that is open in them.

        A refused text waits for its row to be shown again.

        Without `draw_all` cells that look the same are not drawn again: for tables whose cells depend on their own row
        alone.
        """
        new, before = tuple(rows), {row.id: row for row in self.rows}
        if not self._rearrange(new):
            self.beginResetModel()
            self.rows = new
            self.endResetModel()
            return
        self.rows = new
        changed = [number for number, row in enumerate(new) if draw_all or self._is_seen(before.get(row.id), row)]
        if changed:
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], len(self.columns) - 1))

    def _is_seen(self, before: Any, after: Any) -> bool:
        """Whether a change of a row can be seen, or typed over, in any of its cells."""
        if before is None or before == after:
            return before is None
        return any(self._look(before, column) != self._look(after, column) for column in self.columns)

    def _look(self, row: Any, column: Column) -> Any:
        if column.paint is not None:
            return row
        return self.text(row, column), self.edit_text(row, column), self.style(row, column), self.can_edit(row, column)

    def set_placeholder(self, text: str) -> None:
        """Show a pale last line that invites to add a row; "" for none."""
        self.beginResetModel()
        self.placeholder = text
        self.endResetModel()

    def is_placeholder(self, index: Index) -> bool:
        """Whether a cell belongs to the line that invites to add a row."""
        return index.isValid() and index.row() >= len(self.rows)

    def _rearrange(self, new: Sequence[Any]) -> bool:
        """Take the rows that are gone away, sort the others, add the new ones. False when that is too much work."""
        old_ids, new_ids = [row.id for row in self.rows], [row.id for row in new]
        if old_ids == new_ids:
            return True
        present, kept = set(old_ids), set(new_ids)
        gone = list(_runs([one not in kept for one in old_ids]))
        added = list(_runs([one not in present for one in new_ids]))
        if len(gone) + len(added) > _MOST_RUNS or len(kept) != len(new_ids) or not present & kept:
            return False
        for first, last in reversed(gone):
            self.beginRemoveRows(QModelIndex(), first, last)
            self.rows = self.rows[:first] + self.rows[last + 1 :]
            self.endRemoveRows()
        self._sort([one for one in new_ids if one in present])
        for first, last in added:
            self.beginInsertRows(QModelIndex(), first, last)
            self.rows = (*self.rows[:first], *new[first : last + 1], *self.rows[first:])
            self.endInsertRows()
        return True

    def _sort(self, ids: Sequence[str]) -> None:
        if ids == [row.id for row in self.rows]:
            return
        self.layoutAboutToBeChanged.emit()
        number = {row_id: place for place, row_id in enumerate(ids)}
        before = [row.id for row in self.rows]
        self.rows = tuple(sorted(self.rows, key=lambda row: number[row.id]))
        for index in self.persistentIndexList():
            if index.row() < len(before):
                self.changePersistentIndex(index, self.index(number[before[index.row()]], index.column()))
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """One for each row, and the line that invites to add one."""
        return 0 if parent.isValid() else len(self.rows) + bool(self.placeholder)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """As given."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Titles, aligned like their columns; grips beside rows that can be moved."""
        if orientation is Qt.Orientation.Vertical and role == Qt.ItemDataRole.DecorationRole:
            return theme.icon("grip-vertical") if section < len(self.rows) else None
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(alignment(self.columns[section]))
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, tooltip and check state of a cell."""
        if not index.isValid() or self.is_placeholder(index):
            return self._invitation(index, role)
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row, column)
        if role == Qt.ItemDataRole.EditRole:
            return self.edit_text(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(alignment(column))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(row, column)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.refusal(row, column)
        if role == Qt.ItemDataRole.CheckStateRole and column.kind == "check":
            return Qt.CheckState.Checked if self._read(row, column.key) else Qt.CheckState.Unchecked
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Editable where the column is and the row allows it."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.is_placeholder(index):
            return _SEEN
        row, column = self.rows[index.row()], self.columns[index.column()]
        if not self.can_edit(row, column):
            return _SEEN
        return _TICKED if column.kind == "check" else _TYPED

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Write a cell through the commit callable."""
        if not index.isValid() or self.is_placeholder(index):
            return False
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
        self._tell(row_id, column, refusal)
        return refusal

    def _tell(self, row_id: str, column: Column, refusal: str | None) -> None:
        """Let the cell be drawn anew, unless the commit has taken the row away."""
        for number, row in enumerate(self.rows):
            if row.id == row_id:
                index = self.index(number, self.columns.index(column))
                self.dataChanged.emit(index, index)
                if refusal is not None:
                    self.refused.emit(index, refusal)
                return

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

    def _invitation(self, index: Index, role: int) -> Any:
        if index.isValid() and role == Qt.ItemDataRole.DisplayRole:
            return self.placeholder if index.column() == self.invitation_column() else ""
        return None

    def invitation_column(self) -> int:
        """Where the placeholder stands: in the first column with text."""
        return next((number for number, column in enumerate(self.columns) if column.kind == "text"), 0)

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


def alignment(column: Column) -> Qt.AlignmentFlag:
    """Figures and days stand at the right, everything else at the left."""
    side = Qt.AlignmentFlag.AlignRight if column.kind in _RIGHT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _runs(marks: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """First and last place of each run of True."""
    first = None
    for place, mark in enumerate([*marks, False]):
        if mark and first is None:
            first = place
        elif not mark and first is not None:
            yield first, place - 1
            first = None
