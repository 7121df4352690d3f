"""How partners worked: their averages, and the history of one of them."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cae_desktop.services.experience import ExperienceService
from cae_desktop.ui.sheet import CellStyle, Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Card, EmptyState


class PartnersTab(QWidget):
    """Partners above, the evaluations of the chosen one below; `opened` gives an activity."""

    opened = Signal(str)
    evaluation_wanted = Signal()

    def __init__(self, service: ExperienceService) -> None:
        super().__init__()
        self._service = service
        figures = (
            ("quality", self.tr("Quality")),
            ("punctuality", self.tr("On time")),
            ("price", self.tr("Price")),
            ("cooperation", self.tr("Co-operation")),
        )
        self.table = SheetTable(
            SheetModel(
                (
                    Column("name", self.tr("Partner"), stretch=True, width=160),
                    Column("service", self.tr("Service"), width=200),
                    Column("activities", self.tr("Activities"), kind="number", width=60),
                    *(Column(key, text, kind="number", width=56) for key, text in figures),
                    Column("overall", self.tr("Average"), kind="number", width=60),
                ),
                display=_display,
                style=_bold_name,
            )
        )
        self.table.setAccessibleName(self.tr("Partners"))
        self.history = SheetTable(
            SheetModel(
                (
                    Column("activity_name", self.tr("Activity"), width=160),
                    Column("cycle_name", self.tr("Cycle"), width=130),
                    Column("contract_fen", self.tr("Contract"), kind="money", width=76),
                    *(Column(key, text, kind="number", width=46) for key, text in figures),
                    Column("use_again", self.tr("Use again"), width=64),
                    Column("reasons", self.tr("Reasons"), stretch=True, width=120),
                ),
                display=self._display_evaluation,
            )
        )
        self.history.setAccessibleName(self.tr("History of the partner"))
        self.history.row_activated.connect(self._on_opened)
        self.table.row_selected.connect(self._on_selected)
        self.nobody = EmptyState(
            self.tr("No partner rated yet"),
            self.tr("Partners are rated in the evaluation of an activity; their averages are compared here."),
            self.tr("Go to the evaluation"),
        )
        self.nobody.button.clicked.connect(self.evaluation_wanted)
        self._lay_out()

    def _lay_out(self) -> None:
        self._list = Card()
        self._list.body.addWidget(self.table)
        self._past = Card(self.tr("History"), " ")
        self._past.body.addWidget(self.history)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._list, 1)
        column.addWidget(self._past, 1)
        column.addWidget(self.nobody, 1)

    def reload(self) -> None:
        """Read every partner that was evaluated."""
        partners = self._service.partners()
        self.table.set_rows(partners, draw_all=False)
        for widget in (self._list, self._past):
            widget.setVisible(bool(partners))
        self.nobody.setVisible(not partners)
        if partners and not self.table.current_id():
            self.table.select_row(partners[0].id)
        self._on_selected(self.table.current_id())

    def _display_evaluation(self, row: object, key: str, value: Any) -> str:
        if key == "use_again" and value is not None:
            return self.tr("yes") if value else self.tr("no")
        if key == "contract_fen" and value is not None:
            return f"¥{value // 100:,}"
        return _display(row, key, value)

    def _on_selected(self, partner_id: str) -> None:
        self.history.set_rows(self._service.partner_history(partner_id), draw_all=False)

    def _on_opened(self, evaluation_id: str) -> None:
        model = self.history.model()
        assert isinstance(model, SheetModel)  # noqa: S101 (set by SheetTable)
        self.opened.emit(next(row.activity_id for row in model.rows if row.id == evaluation_id))


def _display(row: object, key: str, value: Any) -> str:
    if value is None:
        return "—"
    return f"{value:.1f}" if isinstance(value, float) else str(value)


def _bold_name(row: object, key: str) -> CellStyle | None:
    return CellStyle(bold=True) if key == "name" else CellStyle(ink="text_secondary")
