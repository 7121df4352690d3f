"""The cost items of an activity as a sheet, and how their sum stands to the budget of its steps."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.db.queries.dealership import PartnerRow
from cae_desktop.db.queries.plan import BudgetLineRow
from cae_desktop.domain.money import format_yuan
from cae_desktop.services.plan_outline import PlannedActivity
from cae_desktop.ui.sheet import Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Button, Label

translate = QCoreApplication.translate


class BudgetTable(QWidget):
    """Type to edit; Enter behind the last row adds one, Ctrl+Delete removes rows."""

    add_requested = Signal(str)
    delete_requested = Signal(list)
    spread_requested = Signal(str)

    def __init__(self, partners: Sequence[PartnerRow], commit: Callable[[str, str, Any], str | None]) -> None:
        super().__init__()
        self._activity_id = ""
        self._steps: list[tuple[str | None, str]] = []  # filled anew for every activity
        offered = [(None, "—"), *((partner.id, partner.name) for partner in partners)]
        self._columns = (
            Column("item", translate("Plan", "Item"), editable=True, stretch=True, width=160),
            Column("partner_id", translate("Plan", "Partner"), "choice", editable=True, choices=offered, width=120),
            Column(
                "step_id", translate("Plan", "For work step"), "choice", editable=True, choices=self._steps, width=130
            ),
            Column("quantity_thousandths", translate("Plan", "Quantity"), "number", editable=True, width=76),
            Column("unit", translate("Plan", "Unit"), editable=True, width=60),
            Column("price_fen", translate("Plan", "Price"), "money", editable=True, width=96),
            Column("amount_fen", translate("Plan", "Amount"), "money", width=100),
            Column("support_fen", translate("Plan", "Maker's support"), "money", editable=True, width=112),
            Column("committed_fen", translate("Plan", "Committed"), "money", editable=True, width=100),
            Column("actual_fen", translate("Plan", "Actual"), "money", editable=True, width=100),
        )
        self.model = SheetModel(self._columns, read=_read, commit=commit)
        self.table = SheetTable(self.model, row_height=28)
        self.table.can_add = self.table.can_delete = True
        self.table.setMinimumHeight(90)
        self.table.add_requested.connect(self._on_add)
        self.table.delete_requested.connect(self.delete_requested)
        self.add = Button(translate("Plan", "Add budget line"), flat=True, icon="plus")
        self.add.clicked.connect(self._on_add)
        self.spread = Button(translate("Plan", "Spread over the work steps"), flat=True)
        self.spread.setToolTip(
            translate("Plan", "Budgets of the work steps become what these lines cost; the rest in proportion")
        )
        self.spread.clicked.connect(self._on_spread)
        self._sum = Label(role="caption")
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addWidget(self.spread)
        foot.addStretch(1)
        foot.addWidget(self._sum)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)

    def show_lines(self, activity: PlannedActivity, lines: Sequence[BudgetLineRow]) -> None:
        """Show the cost items of an activity."""
        self._activity_id = activity.row.id
        self._steps[:] = [(None, "—"), *((step.row.id, step.row.name) for step in activity.steps)]
        self.table.set_rows(lines)
        total = sum(line.amount_fen for line in lines)
        self.spread.setEnabled(bool(activity.steps) and total not in (0, activity.budget_fen))
        own = total - sum(line.support_fen for line in lines)
        text = translate(
            "Plan", "Sum {total}, of it own money {own}; budget of the work steps {budget}, difference {rest}"
        )
        self._sum.setText(
            text.format(
                total=format_yuan(total),
                own=format_yuan(own),
                budget=format_yuan(activity.budget_fen),
                rest=format_yuan(activity.budget_fen - total),
            )
        )

    def _on_add(self) -> None:
        self.add_requested.emit(self._activity_id)

    def _on_spread(self) -> None:
        self.spread_requested.emit(self._activity_id)


def _read(row: BudgetLineRow, key: str) -> Any:
    if key == "quantity_thousandths":
        whole, part = divmod(row.quantity_thousandths, 1000)
        return whole if not part else row.quantity_thousandths / 1000
    return getattr(row, key)
