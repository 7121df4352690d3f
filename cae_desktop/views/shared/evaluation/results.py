"""What an activity was to reach, what it reached, why, and what that cost."""

from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGridLayout

from cae_desktop.domain.dates import parse_number
from cae_desktop.domain.evaluation import Verdict, cost_per, deviation_percent, verdict
from cae_desktop.domain.money import format_yuan, ratio
from cae_desktop.domain.words import Stage
from cae_desktop.services.evaluation import Evaluation, StageResult
from cae_desktop.ui import theme
from cae_desktop.ui.sheet import CellStyle, Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Card, Label
from cae_desktop.views.shared.evaluation.owner import EvaluationOwner

translate = QCoreApplication.translate
_TONES: Final = {
    Verdict.REACHED: "on_track",
    Verdict.NEARLY: "at_risk",
    Verdict.MISSED: "late",
    Verdict.OPEN: "text_tertiary",
}
_WHOLE_BAR: Final = 1.25
"""The bar ends at 125 %, so that its tick at 100 % shows how far a goal was exceeded."""


class GoalsCard(Card):
    """Stages with plan, actual, share, reason and comment; all that is known only to people is typed in place."""

    def __init__(self, owner: EvaluationOwner, *, narrow: bool = False) -> None:
        super().__init__(
            translate("GoalsCard", "Goal results"),
            translate("GoalsCard", "counted from cards and counts; type another figure where needed"),
        )
        self._owner = owner
        name, figure, share = (84, 58, 120) if narrow else (130, 74, 170)
        self.model = SheetModel(
            (
                Column("stage", self.tr("Goal"), width=name),
                Column("planned", self.tr("Planned"), kind="number", width=figure),
                Column("actual", self.tr("Actual"), kind="number", editable=True, width=figure),
                Column("share", self.tr("Reached"), width=share, paint=_paint_share),
                Column("reason", self.tr("Reason"), editable=True, stretch=True),
                Column("comment", self.tr("Comment, experience"), editable=True, stretch=True),
            ),
            read=_read,
            display=self._display,
            commit=self._on_cell,
            style=_style,
            editable=self._may_edit,
        )
        self.table = SheetTable(self.model)
        self.table.setAccessibleName(self.tr("Goal results"))
        self.body.addWidget(self.table)

    def show_rows(self, evaluation: Evaluation) -> None:
        """Show the stages of an activity."""
        self.table.set_rows(evaluation.stages, draw_all=False)
        self.table.fit_height()

    def _display(self, row: StageResult, key: str, value: Any) -> str:
        if key == "stage":
            return self._owner.word(row.stage)
        if key in ("planned", "actual"):
            return "—" if value is None else f"{value:,}"
        return "" if value is None else str(value)

    def _may_edit(self, row: StageResult, key: str) -> bool:
        return not self._owner.closed

    def _on_cell(self, row_id: str, key: str, value: object) -> str | None:
        return self._owner.refusal(self._set_result, Stage(row_id), key, str(value))

    def _set_result(self, stage: Stage, key: str, text: str) -> None:
        value = parse_number(text) if key == "actual" else text
        self._owner.workspace.evaluation.set_result(self._owner.activity_id, stage, key, value)


class EffectCard(Card):
    """What the activity cost, in all and for each result."""

    def __init__(self) -> None:
        super().__init__(translate("EffectCard", "What it brought"))
        grid = QGridLayout()
        grid.setVerticalSpacing(6)
        grid.setHorizontalSpacing(24)
        self.values: dict[str, Label] = {}
        for row, (key, text) in enumerate(
            (
                ("cost", self.tr("Actual cost")),
                ("deviation", self.tr("Against budget")),
                (Stage.ATTENTION.value, self.tr("Per person reached")),
                (Stage.CONTACT.value, self.tr("Per contact")),
                (Stage.INTEREST.value, self.tr("Per purchase interest")),
                ("orders", self.tr("Orders")),
            )
        ):
            value = self.values[key] = Label("—", role="strong")
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(Label(text, role="caption"), row, 0)
            grid.addWidget(value, row, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)

    def show_rows(self, evaluation: Evaluation) -> None:
        """Show the figures of an activity."""
        result = evaluation.result
        cost = result.actual_cost_fen
        deviation = deviation_percent(cost, result.budget_fen)
        texts = {
            "cost": "—" if cost is None else format_yuan(cost),
            "deviation": "—" if deviation is None else f"{deviation:+.1f}%",
            "orders": "—" if result.counted[Stage.CONTACT] is None else str(result.orders),
        }
        for stage in Stage:
            each = cost_per(cost, result.actual[stage])
            texts[stage.value] = "—" if each is None else format_yuan(round(each / 100) * 100)
        for key, text in texts.items():
            self.values[key].setText(text)


def _read(row: StageResult, key: str) -> Any:
    if key == "share":
        share = ratio(row.actual, row.planned)
        return "—" if share is None else f"{share:.0%}"
    return getattr(row, key)


def _style(row: StageResult, key: str) -> CellStyle | None:
    return CellStyle(bold=True) if key in ("stage", "actual") else None


def _paint_share(painter: QPainter, area: QRect, row: StageResult) -> None:
    """A bar with a tick at 100 %, and the share in figures."""
    colours = theme.current()
    share = ratio(row.actual, row.planned)
    tone = colours.colour(_TONES[verdict(row.actual, row.planned)])
    bar = QRectF(area.left(), area.center().y() - 4, area.width() - 56, 8)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.colour("sunken"))
    painter.drawRoundedRect(bar, 4, 4)
    if share is not None:
        filled = QRectF(bar)
        filled.setWidth(max(8.0, bar.width() * min(1.0, share / _WHOLE_BAR)))
        painter.setBrush(tone)
        painter.drawRoundedRect(filled, 4, 4)
    tick = bar.left() + bar.width() / _WHOLE_BAR
    painter.setPen(QPen(colours.colour("text"), 2))
    painter.drawLine(QPointF(tick, bar.top() - 2), QPointF(tick, bar.bottom() + 2))
    painter.setPen(tone)
    painter.setFont(theme.font("table", bold=True))
    right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    painter.drawText(QRectF(area.right() - 50, area.top(), 50, area.height()), right, str(_read(row, "share")))
