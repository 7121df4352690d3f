"""What an activity was to reach, what it reached, why, and what that cost."""

from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGridLayout

from cae_desktop.db.queries.learning import PastOutcome
from cae_desktop.domain.dates import parse_number
from cae_desktop.domain.evaluation import Verdict, cost_per, deviation_percent, verdict
from cae_desktop.domain.money import format_yuan
from cae_desktop.domain.words import Stage
from cae_desktop.services.evaluation import ORDERS, EffectComparison, Evaluation, StageResult
from cae_desktop.ui import theme
from cae_desktop.ui.sheet import CellStyle, Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Button, Card, Label
from cae_desktop.views.shared.evaluation.owner import EvaluationOwner

translate = QCoreApplication.translate
_TONES: Final = {
    Verdict.REACHED: "on_track",
    Verdict.NEARLY: "at_risk",
    Verdict.MISSED: "late",
    Verdict.OPEN: "text_tertiary",
}
_WITH_FEN: Final = 1_000
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
    """What the activity cost, in all and for each result: really, as planned, and in its kind so far.

    `earlier_wanted` asks for the activities of the kind that the figures "so far" rest on, with the text of the figure;
    where there is no way to them (`leads_on`), it is not offered.
    """

    earlier_wanted = Signal(str, object)

    def __init__(self, owner: EvaluationOwner, *, leads_on: bool = True) -> None:
        super().__init__(translate("EffectCard", "What it brought"))
        self._owner, self._leads_on = owner, leads_on
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(6)
        self._grid.setHorizontalSpacing(18)
        self.values: dict[str, Label] = {}
        self.planned: dict[str, Label] = {}
        self.so_far: dict[str, Button] = {}
        self.earlier = Button("", kind="link")
        self.earlier.setToolTip(self.tr("The activities of this kind that are over, one by one"))
        self.earlier.clicked.connect(self._on_earlier)
        self._behind: tuple[PastOutcome, ...] = ()
        self._lay_out()
        self.body.addLayout(self._grid)

    def _lay_out(self) -> None:
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(Label(self.tr("really"), role="faint"), 0, 1, right)
        self._grid.addWidget(Label(self.tr("planned"), role="faint"), 0, 2, right)
        self._grid.addWidget(self.earlier, 0, 3, right)
        for row, (key, text) in enumerate(
            (
                ("cost", self.tr("Cost")),
                (Stage.ATTENTION.value, self.tr("Per person reached")),
                (Stage.CONTACT.value, self.tr("Per contact")),
                (Stage.INTEREST.value, self.tr("Per purchase interest")),
                (ORDERS, self.tr("Per order")),
            ),
            start=1,
        ):
            self._grid.addWidget(Label(text, role="caption"), row, 0)
            for column, (labels, role) in enumerate(((self.values, "strong"), (self.planned, "caption")), start=1):
                label = labels[key] = Label("—", role=role)
                self._grid.addWidget(label, row, column, right)
            figure = self.so_far[key] = Button("—", kind="link")
            figure.setProperty("figure", text)
            figure.clicked.connect(self._on_earlier)
            self._grid.addWidget(figure, row, 3, right)
        self.deviation = Label(role="faint")
        self._grid.addWidget(self.deviation, 6, 0, 1, 4)
        self._grid.setColumnStretch(0, 1)

    def show_rows(self, evaluation: Evaluation) -> None:
        """Show the figures of an activity."""
        result = evaluation.result
        cost = result.actual_cost_fen
        compared = self._owner.workspace.evaluation.comparison(result.id)
        self._behind = compared.behind
        self.earlier.setText(self.tr("{count} earlier").format(count=len(self._behind)))
        self.earlier.setEnabled(self._leads_on and bool(self._behind))
        self._show_so_far(compared)
        orders = result.orders if result.counted[Stage.CONTACT] is not None else None
        really = {stage.value: cost_per(cost, result.actual[stage]) for stage in Stage} | {
            ORDERS: cost_per(cost, orders)
        }
        self.values["cost"].setText(_yuan(cost))
        self.planned["cost"].setText(_yuan(result.budget_fen or None))
        for key, each in really.items():
            self.values[key].setText(_yuan(each))
            self.planned[key].setText(_yuan(compared.planned[key]))
        deviation = None if result.is_cancelled else deviation_percent(cost, result.budget_fen)
        self.deviation.setText(self._deviation(deviation, orders))

    def _show_so_far(self, compared: EffectComparison) -> None:
        for key, figure in self.so_far.items():
            value = compared.so_far.get(key)
            figure.setText(_yuan(value))
            figure.setEnabled(self._leads_on and value is not None)
            name = self.tr("{figure} in this kind so far: {value}")
            figure.setAccessibleName(name.format(figure=figure.property("figure"), value=_yuan(value)))

    def _deviation(self, percent: float | None, orders: int | None) -> str:
        parts = []
        if percent is not None:
            parts.append(self.tr("{percent} against the budget").format(percent=f"{percent:+.1f}%"))
        if orders is not None:
            parts.append(self.tr("orders: {count}").format(count=orders))
        return " · ".join(parts)

    def _on_earlier(self) -> None:
        figure = next((one for one in self.so_far.values() if one is self.sender()), None)
        text = self.earlier.toolTip() if figure is None else figure.accessibleName()
        self.earlier_wanted.emit(text, self._behind)


def _yuan(fen: int | None) -> str:
    """Whole yuan; below ¥10 the fen too, since a person reached may cost less than one."""
    if fen is None:
        return "—"
    return format_yuan(fen if fen < _WITH_FEN else round(fen / 100) * 100)


def _read(row: StageResult, key: str) -> Any:
    if key == "share":
        return "—" if row.share is None else f"{row.share:.0%}"
    return getattr(row, key)


def _style(row: StageResult, key: str) -> CellStyle | None:
    return CellStyle(bold=True) if key in ("stage", "actual") else None


def _paint_share(painter: QPainter, area: QRect, row: StageResult) -> None:
    """A bar with a tick at 100 %, and the share in figures."""
    colours = theme.current()
    share = row.share
    tone = colours.colour(_TONES[Verdict.OPEN if row.cancelled else verdict(row.actual, row.planned)])
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
