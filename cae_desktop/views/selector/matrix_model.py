"""The matrix of kinds and stages as a Qt model; it holds frozen rows and asks the page to change them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal

from cae_desktop.domain.catalogue import HIGHEST_MARK, Basis
from cae_desktop.domain.money import whole_yuan
from cae_desktop.domain.words import Stage
from cae_desktop.services.selection_board import KindLine, Mark, SelectionBoard

translate = QCoreApplication.translate
LINE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
MARK_ROLE: Final = Qt.ItemDataRole.UserRole + 2
_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX: Final = QModelIndex()


class Column(IntEnum):
    """The columns of the matrix."""

    TICK = 0
    NUMBER = 1
    NAME = 2
    ATTENTION = 3
    CONTACT = 4
    INTEREST = 5
    HELD = 6
    COST = 7
    SCORE = 8


STAGES: Final = {Column.ATTENTION: Stage.ATTENTION, Column.CONTACT: Stage.CONTACT, Column.INTEREST: Stage.INTEREST}

FIGURES: Final = frozenset({Column.HELD, Column.COST, Column.SCORE})
"""Columns whose figures come from past activities."""


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A heading between the kinds."""

    name: str


def signs(mark: int) -> str:
    """A mark as it is printed: "+++", or "–" for none."""
    return "+" * mark or "–"


class MatrixModel(QAbstractTableModel):
    """Kinds in rows; ticked kinds are in the mix."""

    kind_ticked = Signal(int, bool)
    mark_given = Signal(int, object, int)

    def __init__(self, stage_names: dict[Stage, str]) -> None:
        super().__init__()
        self._stage_names = stage_names
        self._board: SelectionBoard | None = None
        self._rows: Sequence[GroupRow | KindLine] = ()
        self._ticked: frozenset[int] = frozenset()
        self._needle = ""
        self._by_score = False

    def show_board(self, board: SelectionBoard) -> None:
        """Show other rows; the place of the cursor is the view's business."""
        self._board = board
        self._ticked = frozenset(slot.kind_number for slot in board.slots if not slot.cancelled)
        self._arrange()

    def set_needle(self, needle: str) -> None:
        """Show only kinds whose number, name or examples contain this text."""
        self._needle = needle.strip().casefold()
        self._arrange()

    def sort_by_score(self, by_score: bool) -> None:
        """Order by match instead of by group."""
        self._by_score = by_score
        self._arrange()

    def row_of(self, kind_number: int) -> int | None:
        """The row of a kind; None while it is filtered out."""
        for row, line in enumerate(self._rows):
            if isinstance(line, KindLine) and line.number == kind_number:
                return row
        return None

    def line(self, row: int) -> KindLine | None:
        """The kind in a row; None for a heading."""
        line = self._rows[row] if 0 <= row < len(self._rows) else None
        return line if isinstance(line, KindLine) else None

    def group_rows(self) -> tuple[int, ...]:
        """The rows that are headings."""
        return tuple(row for row, line in enumerate(self._rows) if isinstance(line, GroupRow))

    def _arrange(self) -> None:
        self.beginResetModel()
        lines = [line for line in (self._board.kinds if self._board else ()) if self._is_wanted(line)]
        best_first = sorted(lines, key=lambda line: -(line.score or 0))
        self._rows = best_first if self._by_score else _grouped(lines)
        self.endResetModel()

    def _is_wanted(self, line: KindLine) -> bool:
        text = " ".join((str(line.number), line.name, *line.examples)).casefold()
        return self._needle in text

    # Qt overrides -----------------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        """Kinds and headings."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        """Always the same."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles; under a stage its target."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = Column(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_alignment(column)) | int(Qt.TextFlag.TextWordWrap)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if column in STAGES:
            return self._stage_title(STAGES[column])
        return {
            Column.TICK: "",
            Column.NUMBER: "#",
            Column.NAME: translate("Selector", "Kind of activity, examples"),
            Column.HELD: translate("Selector", "Held"),
            Column.COST: translate("Selector", "Per contact"),
            Column.SCORE: translate("Selector", "Match"),
        }[column]

    def _stage_title(self, stage: Stage) -> str:
        target = self._board.targets.get(stage) if self._board else None
        shown = translate("Selector", "Target {number}").format(number=f"{target:,}" if target else "—")
        return f"{self._stage_names[stage]}\n{shown}"

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings cannot be reached."""
        if self.line(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain | Qt.ItemFlag.ItemIsUserCheckable if index.column() == Column.TICK else plain

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts, tips, and the row itself for the delegate."""
        line = self._rows[index.row()]
        if isinstance(line, GroupRow):
            return line.name if role == Qt.ItemDataRole.DisplayRole and index.column() == 0 else None
        column = Column(index.column())
        if role == LINE_ROLE:
            return line
        if role == MARK_ROLE:
            return line.marks[STAGES[column]] if column in STAGES else None
        if role == Qt.ItemDataRole.CheckStateRole and column is Column.TICK:
            return Qt.CheckState.Checked if line.number in self._ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(line, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.name}, {_text(line, column)}"
        return _tip(line, column) if role == Qt.ItemDataRole.ToolTipRole else None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for a tick or a mark; the rows change when the page has read them anew."""
        line = self.line(index.row())
        if line is None:
            return False
        column = Column(index.column())
        if role == Qt.ItemDataRole.CheckStateRole:
            self.kind_ticked.emit(line.number, Qt.CheckState(value) is Qt.CheckState.Checked)
            return True
        if column in STAGES and 0 <= int(value) <= HIGHEST_MARK:
            self.mark_given.emit(line.number, STAGES[column], int(value))
            return True
        return False


def _grouped(lines: Sequence[KindLine]) -> list[GroupRow | KindLine]:
    rows: list[GroupRow | KindLine] = []
    groups = dict.fromkeys(line.group_key for line in lines)
    for key in groups:
        members = [line for line in lines if line.group_key == key]
        rows.append(GroupRow(members[0].group_name))
        rows.extend(members)
    return rows


def _alignment(column: Column) -> Qt.AlignmentFlag:
    if column in STAGES:
        return Qt.AlignmentFlag.AlignCenter
    left = column in (Column.NAME, Column.SCORE)
    return Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight)


def _text(line: KindLine, column: Column) -> str:
    if column in STAGES:
        return signs(line.marks[STAGES[column]].mark)
    return {
        Column.TICK: "",
        Column.NUMBER: str(line.number),
        Column.NAME: line.name,
        Column.HELD: translate("Selector", "{n} ×").format(n=line.times_held) if line.times_held else "—",
        Column.COST: "—" if line.cost_per_contact_fen is None else f"¥{whole_yuan(line.cost_per_contact_fen)}",
        Column.SCORE: "—" if line.score is None else str(line.score),
    }[column]


def _tip(line: KindLine, column: Column) -> str | None:
    if column in STAGES:
        return mark_tip(line.marks[STAGES[column]])
    if column is Column.NAME:
        return "\n".join((line.name, *line.examples))
    if column is Column.COST and line.cost_per_contact_fen is None:
        return translate("Selector", "No past activity of this kind has both costs and contacts.")
    if column is Column.SCORE and line.score is None:
        return translate("Selector", "Goals with targets are needed to rank the kinds.")
    return None


def mark_tip(mark: Mark) -> str:
    """Why the default mark is proposed, and the dealership's own mark with its note."""
    if mark.default is None:
        lines = [translate("Selector", "Your own kind: {mark}").format(mark=signs(mark.mark))]
    else:
        proposed = translate("Selector", "Proposed {mark}: {reason} ({basis})")
        lines = [proposed.format(mark=signs(mark.default), reason=mark.reason, basis=basis_name(mark.basis))]
        if mark.own:
            lines.append(translate("Selector", "Your mark: {mark}").format(mark=signs(mark.mark)))
    if mark.note:
        lines.append(mark.note)
    lines.append(translate("Selector", "Keys 0–3 or a click change it; Delete goes back to the proposal."))
    return "\n".join(lines)


def basis_name(basis: Basis | None) -> str:
    """What a proposal rests on, in words."""
    return {
        Basis.SOURCES: translate("Selector", "published figures"),
        Basis.MIXED: translate("Selector", "partly published figures"),
        Basis.JUDGEMENT: translate("Selector", "our judgement"),
        None: "",
    }[basis]
