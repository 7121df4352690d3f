"""The cards that were found as a table: only their ids are held, and the lines of the blocks looked at last."""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from cae_desktop.db.queries.card_list import ListedCard
from cae_desktop.views.cards.card_columns import CardColumn

Index = QModelIndex | QPersistentModelIndex
ReadLines = Callable[[Sequence[str]], dict[str, ListedCard]]
_BLOCK: Final = 32
_MOST_BLOCKS: Final = 32
_SEEN: Final = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class CardModel(QAbstractTableModel):
    """Ids in their order; a line is read with its whole block when it is looked at."""

    def __init__(self, read_lines: ReadLines, columns: Sequence[CardColumn]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.ids: Sequence[str] = ()
        self._read_lines = read_lines
        self._blocks: OrderedDict[int, dict[str, ListedCard]] = OrderedDict()

    def set_ids(self, ids: Sequence[str]) -> None:
        """Show other cards, or the same ones read again."""
        self._blocks.clear()
        if ids == self.ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, len(self.columns) - 1))
            return
        self.beginResetModel()
        self.ids = ids
        self.endResetModel()

    def line(self, row: int) -> ListedCard | None:
        """The card of a row; None when it was deleted by somebody a moment ago."""
        number = row // _BLOCK
        if number not in self._blocks:
            self._blocks[number] = self._read_lines(self.ids[number * _BLOCK : (number + 1) * _BLOCK])
            if len(self._blocks) > _MOST_BLOCKS:
                self._blocks.popitem(last=False)
        self._blocks.move_to_end(number)
        return self._blocks[number].get(self.ids[row])

    def lines(self) -> Iterator[ListedCard]:
        """All cards in their order."""
        return (line for row in range(len(self.ids)) if (line := self.line(row)) is not None)

    # Qt ---------------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """One for each card."""
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """As given."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return _LEFT if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell; a phone is masked. No tooltips, which a projector would show above everything."""
        if role != Qt.ItemDataRole.DisplayRole or not index.isValid():
            return None
        line = self.line(index.row())
        return "" if line is None else self.columns[index.column()].text(line)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cards are chosen here and changed beside."""
        return _SEEN if index.isValid() else Qt.ItemFlag.NoItemFlags
