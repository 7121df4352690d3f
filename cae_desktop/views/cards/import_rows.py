"""What becomes of every row of a list, with its reason; duplicates can be decided one by one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cae_desktop.domain.card_list import OnDuplicate, RowState
from cae_desktop.domain.cards import mask_phone
from cae_desktop.services.card_import import ImportPreview
from cae_desktop.services.listed_rows import ListedRow
from cae_desktop.ui.sheet import CellStyle, Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Chips
from cae_desktop.wording import error_sentence

translate = QCoreApplication.translate
_INKS: Final = {RowState.REJECTED: "late", RowState.SKIPPED: "text_secondary", RowState.MERGED: "accent"}
_DOUBTFUL: Final = "doubtful"


@dataclass(frozen=True, slots=True)
class RowLine:
    """A row as the preview shows it; `decision` is set where the customer has a card already."""

    id: str
    number: str
    name: str
    phone: str
    state: RowState
    decision: OnDuplicate | None
    reason: str
    doubtful: bool


class ImportRows(QWidget):
    """The rows, filtered by their state."""

    def __init__(self) -> None:
        super().__init__()
        self.decisions: dict[int, OnDuplicate] = {}
        self._lines: list[RowLine] = []
        self._rule = OnDuplicate.MERGE
        self.chips = Chips()
        for key, text, tone in (
            ("all", self.tr("All"), ""),
            (RowState.NEW.value, self.tr("New"), ""),
            (RowState.MERGED.value, self.tr("Merged"), ""),
            (RowState.SKIPPED.value, self.tr("Skipped"), ""),
            (RowState.REJECTED.value, self.tr("Left out"), "late"),
            (_DOUBTFUL, self.tr("With remarks"), ""),
        ):
            self.chips.add(key, text, tone=tone)
        self._model = SheetModel(
            (
                Column("number", self.tr("Row"), width=80),
                Column("name", self.tr("Name"), width=110),
                Column("phone", self.tr("Phone"), width=120),
                Column("state", self.tr("Becomes"), width=90),
                Column("decision", self.tr("Known customer"), kind="choice", editable=True, choices=rules(), width=130),
                Column("reason", self.tr("Remark"), stretch=True),
            ),
            display=self._shown,
            commit=self._commit,
            style=lambda row, key: CellStyle(ink=_INKS.get(row.state, ""), bold=True) if key == "state" else None,
            editable=lambda row, _: row.decision is not None,
        )
        self.table = SheetTable(self._model, row_height=28)
        self.table.setAccessibleName(self.tr("Rows of the list"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.chips)
        layout.addWidget(self.table, 1)
        self.chips.chosen.connect(self._on_filter)

    def show_preview(self, preview: ImportPreview, rule: OnDuplicate) -> None:
        """Show all rows; decisions made by hand before stay."""
        self._rule = rule
        self._lines = [self._line(place, row, preview.rows) for place, row in enumerate(preview.rows)]
        self.chips.set_count("all", len(self._lines))
        for state in RowState:
            self.chips.set_count(state.value, preview.count(state))
        self.chips.set_count(_DOUBTFUL, sum(line.doubtful for line in self._lines))
        self._show_filtered()

    # parts ------------------------------------------------------------------------------------------------------

    def _show_filtered(self) -> None:
        wanted = self.chips.value()
        self.table.set_rows(
            [
                line
                for line in self._lines
                if wanted in ("all", line.state.value) or (wanted == _DOUBTFUL and line.doubtful)
            ]
        )

    def _line(self, place: int, row: ListedRow, rows: Sequence[ListedRow]) -> RowLine:
        customer = row.customer
        remarks = [error_sentence(one, translate) for one in (*([row.reason] if row.reason else []), *row.doubts)]
        if row.state is RowState.MERGED:
            remarks.insert(0, _same_as(row, rows))
        return RowLine(
            id=str(place),
            number=f"{row.sheet} {row.number}".strip(),
            name=(customer.name or translate("ImportRows", "no name yet")) if customer else "",
            phone=mask_phone(customer.phones[0].text) if customer and customer.phones else "",
            state=row.state,
            decision=self.decisions.get(place, self._rule) if row.known or row.repeats is not None else None,
            reason=" ".join(remarks),
            doubtful=bool(row.doubts),
        )

    def _commit(self, row_id: str, key: str, value: Any) -> str | None:
        self.decisions[int(row_id)] = value
        self._lines = [replace(line, decision=value) if line.id == row_id else line for line in self._lines]
        self._show_filtered()
        return None

    def _shown(self, row: RowLine, key: str, value: Any) -> str:
        if key == "state":
            return _state_word(row.state)
        if key == "decision":
            return dict(rules())[row.decision] if row.decision else ""
        return str(value)

    # slots ------------------------------------------------------------------------------------------------------

    def _on_filter(self, _: str) -> None:
        self._show_filtered()


def rules() -> list[tuple[OnDuplicate, str]]:
    """What can be done with a customer who has a card."""
    return [
        (OnDuplicate.MERGE, translate("ImportRows", "add to the card")),
        (OnDuplicate.SKIP, translate("ImportRows", "skip the row")),
        (OnDuplicate.NEW, translate("ImportRows", "make a new card")),
    ]


def _same_as(row: ListedRow, rows: Sequence[ListedRow]) -> str:
    if row.known:
        return translate("ImportRows", "Same as card No. {number}.").format(number=row.known.number)
    first = rows[row.repeats] if row.repeats is not None else row
    return translate("ImportRows", "Repeats row {number}.").format(number=first.number)


def _state_word(state: RowState) -> str:
    return {
        RowState.NEW: translate("ImportRows", "new card"),
        RowState.MERGED: translate("ImportRows", "added"),
        RowState.SKIPPED: translate("ImportRows", "skipped"),
        RowState.REJECTED: translate("ImportRows", "left out"),
    }[state]
