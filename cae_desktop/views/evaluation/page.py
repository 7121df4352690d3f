"""Evaluation of an activity: results against goals, experience, partners, people, and closing it."""

from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.domain.dates import parse_number
from cae_desktop.domain.evaluation import Verdict, cost_per, deviation_percent, verdict
from cae_desktop.domain.money import format_yuan, ratio
from cae_desktop.domain.words import CycleState, Stage
from cae_desktop.services.evaluation import Evaluation, StageResult
from cae_desktop.ui import theme
from cae_desktop.ui.sheet import CellStyle, Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Button, Card, Choice, EmptyState, Label
from cae_desktop.views.evaluation.experiences import ExperienceCard
from cae_desktop.views.evaluation.people import PartnerCard, StaffCard
from cae_desktop.views.shared.screen import Screen, ScreenContext

translate = QCoreApplication.translate
_TONES = {Verdict.REACHED: "on_track", Verdict.NEARLY: "at_risk", Verdict.MISSED: "late", Verdict.OPEN: "text_tertiary"}


class EvaluationScreen(Screen):
    """One activity at a time."""

    watched: ClassVar[frozenset[str]] = frozenset(
        {
            "activity",
            "goal_result",
            "experience",
            "partner_evaluation",
            "staff_evaluation",
            "work_step",
            "customer_card",
            "attention_count",
            "partner",
            "person",
            "meeting",
            "cycle",
        }
    )

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, translate("Screens", "Evaluation"))
        self.header.set_subtitle(self.tr("compare with the goals, keep experience, rate partners"))
        self._evaluation: Evaluation | None = None
        self._choice = Choice()
        self._choice.setAccessibleName(self.tr("Activity"))
        self._choice.committed.connect(self._on_activity)
        self.header.add(self._choice)
        self._close = self.header.add_button("", primary=True)
        self._close.clicked.connect(self._on_close)
        self._content = QWidget()
        self._build()
        self._empty = EmptyState(
            self.tr("Nothing to evaluate yet"),
            self.tr("Choose activities and make a plan first; every planned activity is evaluated here."),
            self.tr("Choose activities"),
        )
        self._empty.button.clicked.connect(self._on_choose)
        self.body.addWidget(self._content, 1)
        self.body.addWidget(self._empty, 1)

    # build ------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.experiences = ExperienceCard(self)
        self.partners = PartnerCard(self)
        self.staff = StaffCard(self)
        right = QVBoxLayout()
        right.setSpacing(14)
        right.addWidget(self._build_effect())
        right.addWidget(self._build_final())
        right.addStretch(1)
        lower = QHBoxLayout()
        lower.setSpacing(14)
        people = QVBoxLayout()
        people.setSpacing(14)
        people.addWidget(self.partners, 1)
        people.addWidget(self.staff, 1)
        lower.addWidget(self.experiences, 2)
        lower.addLayout(people, 3)
        layout = QGridLayout(self._content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(self._build_goals(), 0, 0)
        layout.addLayout(lower, 1, 0)
        layout.addLayout(right, 0, 1, 2, 1)
        layout.setColumnStretch(0, 4)
        layout.setColumnStretch(1, 1)
        layout.setRowStretch(1, 1)

    def _build_goals(self) -> Card:
        self._goals = SheetModel(
            (
                Column("stage", self.tr("Goal"), width=130),
                Column("planned", self.tr("Planned"), kind="number", width=80),
                Column("actual", self.tr("Actual"), kind="number", editable=True, width=80),
                Column("share", self.tr("Reached"), width=190, paint=self._paint_share),
                Column("reason", self.tr("Reason"), editable=True, stretch=True),
                Column("comment", self.tr("Comment, experience"), editable=True, width=220),
            ),
            read=_read_goal,
            display=self._display_goal,
            commit=self._on_goal_cell,
            style=_style_goal,
        )
        self._goals_table = SheetTable(self._goals)
        self._goals_table.setAccessibleName(self.tr("Goal results"))
        self._goals_card = Card(
            self.tr("Goal results"), self.tr("counted from cards and counts; type another figure where needed")
        )
        self._goals_card.body.addWidget(self._goals_table)
        return self._goals_card

    def _build_effect(self) -> Card:
        card = Card(self.tr("What it brought"))
        grid = QGridLayout()
        grid.setVerticalSpacing(10)
        self._effects: dict[str, Label] = {}
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
            self._effects[key] = Label("—", role="strong")
            grid.addWidget(Label(text, role="caption"), row, 0)
            grid.addWidget(self._effects[key], row, 1)
        grid.setColumnStretch(0, 1)
        card.body.addLayout(grid)
        return card

    def _build_final(self) -> Card:
        card = Card(self.tr("Final meeting"))
        self._final = Label(role="caption", wrap=True)
        go = Button(self.tr("Prepare the final meeting"))
        go.clicked.connect(self._on_final)
        self._cycle_button = Button(self.tr("Close the cycle"))
        self._cycle_button.clicked.connect(self._on_close_cycle)
        for widget in (self._final, go, self._cycle_button):
            card.body.addWidget(widget)
        return card

    # public -----------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the chosen activity, else the first that is not closed."""
        rows = self.workspace.progress.activities(self.context.cycle_id)
        self._choice.set_choices([(row.id, row.name) for row in rows])
        if rows and self._choice.value() is None:
            first = next((row for row in rows if row.state.value != "closed"), rows[0])
            self._choice.set_value(first.id)
        for widget in (self._content, self._choice, self._close):
            widget.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        if rows:
            self._evaluation = self.workspace.evaluation.of_activity(self._choice.value())
            self._show(self._evaluation, all_closed=all(row.state.value == "closed" for row in rows))

    def show_target(self, target: Any) -> None:
        """Show an activity by its id."""
        self._choice.set_value(target)
        self.refresh()

    @property
    def activity_id(self) -> str:
        """The activity that is shown."""
        return str(self._choice.value() or "")

    # parts ------------------------------------------------------------------------------------------------------

    def _show(self, evaluation: Evaluation, *, all_closed: bool) -> None:
        self._goals_table.set_rows(evaluation.stages)
        self._goals_table.fit_height()
        self._show_effect(evaluation)
        self._close.setText(self.tr("Reopen evaluation") if evaluation.closed else self.tr("Complete and archive"))
        self._final.setText(
            self.tr("Held or planned on {day}.").format(day=evaluation.final_meeting)
            if evaluation.final_meeting
            else self.tr("Not planned yet: results, experience and partners are discussed there.")
        )
        cycle = self.workspace.dealership.cycle(self.context.cycle_id)
        self._cycle_button.setVisible(all_closed and cycle.state is CycleState.OPEN)
        self.experiences.show_rows(evaluation)
        self.partners.show_rows(evaluation)
        self.staff.show_rows(evaluation)

    def _show_effect(self, evaluation: Evaluation) -> None:
        result = evaluation.result
        cost = result.actual_cost_fen
        deviation = deviation_percent(cost, result.budget_fen)
        texts = {
            "cost": "—" if cost is None else format_yuan(cost),
            "deviation": "—" if deviation is None else f"{deviation:+.1f}%",
            "orders": str(result.orders),
        }
        for stage in Stage:
            each = cost_per(cost, result.actual[stage])
            texts[stage.value] = "—" if each is None else format_yuan(round(each / 100) * 100)
        for key, text in texts.items():
            self._effects[key].setText(text)

    def _display_goal(self, row: StageResult, key: str, value: Any) -> str:
        if key == "stage":
            return self.word(row.stage)
        if key in ("planned", "actual"):
            return "—" if value is None else f"{value:,}"
        return str(value or "")

    def _paint_share(self, painter: QPainter, area: Any, row: StageResult) -> None:
        colours = theme.current()
        share = ratio(row.actual, row.planned)
        tone = _TONES[verdict(row.actual, row.planned)]
        bar = QRectF(area.left(), area.center().y() - 4, area.width() - 56, 8)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colours.colour("sunken"))
        painter.setBrush(colours.colour("sunken"))
        painter.drawRoundedRect(bar, 4, 4)
        if share is not None:
            filled = QRectF(bar)
            filled.setWidth(max(6.0, bar.width() * min(1.0, share)))
            painter.setPen(colours.colour(tone))
            painter.setBrush(colours.colour(tone))
            painter.drawRoundedRect(filled, 4, 4)
        painter.setPen(colours.colour(tone))
        painter.setFont(theme.font("table", bold=True))
        text = "—" if share is None else f"{share:.0%}"
        painter.drawText(QRectF(area.right() - 50, area.top(), 50, area.height()), 0x82, text)

    # slots ------------------------------------------------------------------------------------------------------

    def _on_activity(self, _: object) -> None:
        self.refresh()

    def _on_goal_cell(self, row_id: str, key: str, value: object) -> str | None:
        return self.refusal(self._set_result, Stage(row_id), key, str(value))

    def _set_result(self, stage: Stage, key: str, text: str) -> None:
        value = parse_number(text) if key == "actual" else text
        self.workspace.evaluation.set_result(self.activity_id, stage, key, value)

    def _on_close(self) -> None:
        service = self.workspace.evaluation
        if self._evaluation is not None and self._evaluation.closed:
            self.attempt(service.reopen_activity, self.activity_id)
        elif self.attempt(service.close_activity, self.activity_id):
            self.messages.show_message(
                self.tr("Archived. Its results now help the next choice of activities."), tone="on_track"
            )

    def _on_final(self) -> None:
        self.go_to("meetings", "final")

    def _on_choose(self) -> None:
        self.go_to("selector")

    def _on_close_cycle(self) -> None:
        if self.attempt(self.workspace.dealership.close_cycle, self.context.cycle_id):
            self.go_to("settings", "cycles")


def _read_goal(row: StageResult, key: str) -> Any:
    return None if key == "share" else getattr(row, key)


def _style_goal(row: StageResult, key: str) -> CellStyle | None:
    return CellStyle(bold=True) if key in ("stage", "actual") else None
