"""The funnel of customers as a table; Enter or a double click leads to the cards behind a line."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cae_desktop.domain.money import format_yuan
from cae_desktop.domain.words import Stage
from cae_desktop.services.card_funnel import WHOLE, FunnelBy, FunnelRow
from cae_desktop.ui.sheet import CellStyle, Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Card, Chips, EmptyState

if TYPE_CHECKING:
    from cae_desktop.views.shared.screen import Screen

translate = QCoreApplication.translate


class FunnelPanel(QWidget):
    """By activity, kind, salesperson or week. `cards_wanted` gives the field of the list's filter and its value."""

    cards_wanted = Signal(str, str)

    def __init__(self, screen: "Screen") -> None:
        super().__init__()
        self._screen = screen
        self.by = Chips(
            [
                (FunnelBy.ACTIVITY, self.tr("By activity")),
                (FunnelBy.KIND, self.tr("By kind")),
                (FunnelBy.SALESPERSON, self.tr("By consultant")),
                (FunnelBy.WEEK, self.tr("By week")),
            ]
        )
        word = screen.word
        self.table = SheetTable(
            SheetModel(
                (
                    Column("name", self.tr("Where from"), stretch=True, width=150),
                    Column("attention", word(Stage.ATTENTION), kind="number", width=76),
                    Column("contact_rate", "→", kind="percent", width=66),
                    Column("contact", word(Stage.CONTACT), kind="number", width=76),
                    Column("interest_rate", "→", kind="percent", width=66),
                    Column("interest", word(Stage.INTEREST), kind="number", width=92),
                    Column("handed_over", self.tr("Handed over"), kind="number", width=92),
                    Column("order_rate", "→", kind="percent", width=66),
                    Column("orders", self.tr("Orders"), kind="number", width=66),
                    Column("lost", self.tr("Lost"), kind="number", width=66),
                    Column("per_contact_fen", self.tr("¥ per contact"), kind="money", width=104),
                    Column("per_interest_fen", self.tr("¥ per interest"), kind="money", width=104),
                ),
                display=self._display,
                style=_style,
            ),
            row_height=40,
        )
        self.table.setAccessibleName(self.tr("Funnel"))
        self.empty = EmptyState(
            self.tr("Nothing to count yet"),
            self.tr("Cards and counts of attention fill the funnel by themselves."),
            self.tr("Back to the cards"),
        )
        card = Card(self.tr("Funnel"), self.tr("how many came how far, and what that cost"))
        card.body.addWidget(self.table, 1)
        card.body.addWidget(self.empty, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.by)
        layout.addWidget(card, 1)
        self.by.chosen.connect(self._on_by)
        self.table.row_activated.connect(self._on_activated)

    def reload(self) -> None:
        """Count anew, while it is seen."""
        if not self.isVisible():
            return
        context = self._screen.context
        by = FunnelBy(self.by.value())
        rows = self._screen.workspace.card_funnel.rows(context.cycle_id, by, context.language)
        self.table.set_rows(rows, draw_all=False)
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)

    def _display(self, row: FunnelRow, key: str, value: Any) -> str:
        if key == "name":
            nobody = {
                FunnelBy.SALESPERSON: self.tr("nobody"),
                FunnelBy.ACTIVITY: self.tr("without an activity"),
                FunnelBy.KIND: self.tr("without an activity"),
            }
            return self.tr("All") if row.id == WHOLE else str(value) or nobody.get(FunnelBy(self.by.value()), "")
        if value is None:
            return "—"
        if key.endswith("_rate"):
            return f"{value:.0%}"
        return format_yuan(round(value / 100) * 100) if key.endswith("_fen") else f"{value:,}"

    def _on_by(self, _: str) -> None:
        self.reload()

    def _on_activated(self, row_id: str) -> None:
        field = {FunnelBy.ACTIVITY: "activity_id", FunnelBy.SALESPERSON: "salesperson_id"}.get(
            FunnelBy(self.by.value())
        )
        if field is not None and row_id not in ("", WHOLE):
            self.cards_wanted.emit(field, row_id)


def _style(row: FunnelRow, key: str) -> CellStyle | None:
    if row.id == WHOLE or key == "name":
        return CellStyle(bold=True)
    return CellStyle(ink="text_secondary") if key.endswith("_rate") else None
