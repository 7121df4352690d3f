"""What the columns of a list mean: guessed, shown with examples, and corrected by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cae_desktop.domain.card_fields import Field
from cae_desktop.services.card_import import CardList
from cae_desktop.ui.sheet import CellStyle, Column, SheetModel, SheetTable
from cae_desktop.wording.card_lists import column_heads

translate = QCoreApplication.translate
_EXAMPLES: Final = 3


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """A column of a sheet with its word, some of its cells, and the field it means ("" for none)."""

    id: str
    sheet: str
    word: str
    examples: str
    field: str


class ImportColumns(QWidget):
    """A line for each column of the list."""

    mapped = Signal(object)
    """The list with the heads as they were corrected."""

    def __init__(self) -> None:
        super().__init__()
        self._source: CardList | None = None
        self._model = SheetModel(
            (
                Column("sheet", self.tr("Sheet"), width=90),
                Column("word", self.tr("In the list"), width=150),
                Column("field", self.tr("Stands for"), kind="choice", editable=True, choices=_choices(), width=150),
                Column("examples", self.tr("Examples"), stretch=True),
            ),
            display=_shown,
            commit=self._commit,
            style=lambda row, _: None if row.field else CellStyle(ink="text_secondary"),
        )
        self.table = SheetTable(self._model, row_height=28)
        self.table.setAccessibleName(self.tr("Columns of the list"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)

    def show_list(self, source: CardList) -> None:
        """Show the columns of all sheets that hold customers; of the first one when none does."""
        self._source = source
        shown = [sheet for sheet in source.sheets if sheet.name in source.heads] or list(source.sheets[:1])
        rows = [row for sheet in shown for row in _rows_of(source, sheet.name, sheet.rows)]
        self.table.set_rows(rows)
        self.table.setColumnHidden(0, len(shown) < 2)

    def _commit(self, row_id: str, key: str, value: str) -> str | None:
        assert self._source is not None  # noqa: S101 (rows come from a list)
        sheet, _, place = row_id.rpartition("|")
        head = self._source.heads.get(sheet) or self._source.empty_head()
        fields = {**head.fields, int(place): Field(value)} if value else dict(head.fields)
        if not value:
            fields.pop(int(place), None)
        heads = {**self._source.heads, sheet: replace(head, fields=dict(sorted(fields.items())))}
        self.mapped.emit(replace(self._source, heads=heads))
        return None


def _rows_of(source: CardList, sheet: str, rows: Sequence[Sequence[object]]) -> list[ColumnRow]:
    head = source.heads.get(sheet) or source.empty_head()
    words = rows[head.row] if head.row >= 0 else ()
    below = rows[head.row + 1 : head.row + 1 + _EXAMPLES]
    width = max((len(row) for row in (words, *below)), default=0)
    return [
        ColumnRow(
            id=f"{sheet}|{place}",
            sheet=sheet,
            word=_cell(words, place),
            examples=" · ".join(text for row in below if (text := _cell(row, place))),
            field=_value(head.fields, place),
        )
        for place in range(width)
    ]


def _value(fields: Mapping[int, Field], place: int) -> str:
    return fields[place].value if place in fields else ""


def _cell(row: Sequence[object], place: int) -> str:
    cell = row[place] if place < len(row) else ""
    return f"{cell:.0f}" if isinstance(cell, float) and cell.is_integer() else str(cell or "")[:40]


def _choices() -> list[tuple[str, str]]:
    heads = column_heads(translate)
    return [("", translate("ImportColumns", "— not imported —")), *((one.value, heads[one.value]) for one in Field)]


def _shown(row: ColumnRow, key: str, value: object) -> str:
    return dict(_choices())[row.field] if key == "field" else str(value)
