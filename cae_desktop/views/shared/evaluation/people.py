"""Partners and people of an activity, rated with reasons."""

from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter

from cae_desktop.db.queries.experience import PartnerEvaluationRow
from cae_desktop.domain.dates import parse_number
from cae_desktop.domain.money import format_yuan, parse_amount
from cae_desktop.services.evaluation import Evaluation, StaffRow
from cae_desktop.ui.sheet import CellStyle, Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Card, Choice, Label
from cae_desktop.ui.widgets.marks import paint_stars
from cae_desktop.views.shared.evaluation.owner import EvaluationOwner

translate = QCoreApplication.translate
_PITCH: Final = 11.5
_STARS_WIDTH: Final = 74
_CRITERIA: Final = ("quality", "punctuality", "price", "cooperation")


def _rating(text: str) -> int | None:
    """The stars that were typed; nothing or 0 is none."""
    return parse_number(text) or None


class PartnerCard(Card):
    """Partner evaluations: type 1–5 into a cell; reasons are needed before the activity is archived."""

    def __init__(self, owner: EvaluationOwner) -> None:
        super().__init__(translate("PartnerCard", "Partners"), " ")
        self._owner = owner
        self._add = Choice()
        self._add.setPlaceholderText(self.tr("+ partner"))
        self._add.setAccessibleName(self.tr("Add partner to evaluate"))
        self._add.committed.connect(self._on_add)
        self.head.addWidget(self._add)
        stars = [
            Column(key, text, editable=True, width=_STARS_WIDTH, paint=_StarsOf(key))
            for key, text in zip(
                _CRITERIA,
                (self.tr("Quality"), self.tr("On time"), self.tr("Price"), self.tr("Helpful")),
                strict=True,
            )
        ]
        self._model = SheetModel(
            (
                Column("partner_name", self.tr("Partner"), width=84),
                Column("contract_fen", self.tr("Contract"), kind="money", editable=True, width=72),
                Column("agreed", self.tr("Agreed"), editable=True, width=86),
                *stars,
                Column("reasons", self.tr("Reasons"), editable=True, stretch=True),
                Column("use_again", self.tr("Again"), kind="check", editable=True, width=48),
            ),
            commit=self._on_cell,
            editable=self._may_edit,
            display=_display_partner,
            style=_style_partner,
        )
        self.table = SheetTable(self._model)
        self.table.can_delete = True
        self.table.setAccessibleName(self.tr("Partners"))
        self.table.delete_requested.connect(self._on_delete)
        self._nothing = Label(
            self.tr("No partner rated yet. Choose one above; a rating of 1–5 needs its reasons."), "caption", wrap=True
        )
        self.body.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.table)

    def show_rows(self, evaluation: Evaluation) -> None:
        """Show the partners of an activity and offer the others."""
        self.table.set_rows(evaluation.partners, draw_all=False)
        self.table.setVisible(bool(evaluation.partners))
        self._nothing.setVisible(not evaluation.partners)
        there = {row.partner_id for row in evaluation.partners}
        others = [row for row in self._owner.workspace.dealership.partners() if row.id not in there]
        self._add.set_choices([(row.id, row.name) for row in others])
        self._add.setCurrentIndex(-1)
        self._add.setEnabled(bool(others))
        self._add.setVisible(not evaluation.closed)

    def _may_edit(self, row: PartnerEvaluationRow, key: str) -> bool:
        return not self._owner.closed

    def _on_add(self, partner_id: object) -> None:
        service = self._owner.workspace.evaluation
        self._owner.attempt(service.evaluate_partner, self._owner.activity_id, str(partner_id))

    def _on_delete(self, ids: list[str]) -> None:
        for row_id in ids:
            self._owner.attempt(self._owner.workspace.evaluation.delete_partner_evaluation, row_id)

    def _on_cell(self, row_id: str, key: str, value: object) -> str | None:
        return self._owner.refusal(self._change, row_id, key, value)

    def _change(self, row_id: str, key: str, value: object) -> None:
        if key in _CRITERIA:
            value = _rating(str(value))
        elif key == "contract_fen":
            value = parse_amount(str(value))
        self._owner.workspace.evaluation.change_partner_evaluation(row_id, key, value)


class StaffCard(Card):
    """People: counted figures, the manager's stars and remark. Never shown on the board."""

    def __init__(self, owner: EvaluationOwner) -> None:
        super().__init__(translate("StaffCard", "People"), translate("StaffCard", "for the market manager only"))
        self._owner = owner
        self._model = SheetModel(
            (
                Column("name", self.tr("Person"), width=80),
                Column("steps", self.tr("Steps"), kind="number", width=56),
                Column("on_time_percent", self.tr("On time"), kind="percent", width=70),
                Column("cost_deviation_percent", self.tr("Cost"), kind="number", width=76),
                Column("cards", self.tr("Cards"), kind="number", width=60),
                Column("rating", self.tr("Rating"), editable=True, width=_STARS_WIDTH, paint=_StarsOf("rating")),
                Column("remark", self.tr("Remark"), editable=True, stretch=True),
            ),
            display=_display_staff,
            commit=self._on_cell,
            editable=self._may_edit,
        )
        self.table = SheetTable(self._model)
        self.table.setAccessibleName(self.tr("People"))
        self.body.addWidget(self.table)

    def show_rows(self, evaluation: Evaluation) -> None:
        """Show the people who had steps."""
        self.table.set_rows(evaluation.staff, draw_all=False)

    def _may_edit(self, row: StaffRow, key: str) -> bool:
        return not self._owner.closed

    def _on_cell(self, row_id: str, key: str, value: object) -> str | None:
        return self._owner.refusal(self._change, row_id, key, str(value))

    def _change(self, row_id: str, key: str, text: str) -> None:
        value = _rating(text) if key == "rating" else text
        self._owner.workspace.evaluation.evaluate_person(self._owner.activity_id, row_id, key, value)


class _StarsOf:
    """Paints the rating of one column as stars."""

    def __init__(self, key: str) -> None:
        self._key = key

    def __call__(self, painter: QPainter, area: Any, row: PartnerEvaluationRow | StaffRow) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_stars(painter, QRectF(area), getattr(row, self._key) or 0, pitch=_PITCH)


def _display_partner(row: PartnerEvaluationRow, key: str, value: Any) -> str:
    if key == "reasons" and _lacks_reasons(row):
        return translate("PartnerCard", "why?")
    if key == "contract_fen":
        return "—" if value is None else format_yuan(value)
    return "" if value is None else str(value)


def _style_partner(row: PartnerEvaluationRow, key: str) -> CellStyle | None:
    if key == "reasons" and _lacks_reasons(row):
        return CellStyle(ink="late")
    return CellStyle(bold=True) if key == "partner_name" else None


def _lacks_reasons(row: PartnerEvaluationRow) -> bool:
    return not row.reasons.strip() and any(getattr(row, key) for key in _CRITERIA)


def _display_staff(row: StaffRow, key: str, value: Any) -> str:
    if value is None:
        return "—"
    if key == "on_time_percent":
        return f"{value}%"
    if key == "cost_deviation_percent":
        return f"{value:+.0f}%"
    return str(value)
