"""Who has how much at once, and how the money runs: two cards below the plan."""

from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.domain.money import format_yuan, whole_yuan
from cae_desktop.services.plan_load import STEPS_AT_ONCE, BudgetCurve, PeopleLoad
from cae_desktop.ui.charts import HeatGrid, HeatRow, LineChart, Series
from cae_desktop.ui.widgets import Button, ElidedLabel, Label, Scroll
from cae_desktop.views.plan.level_proposal import LevelProposal

translate = QCoreApplication.translate
TOO_MANY: Final = STEPS_AT_ONCE + 1


class LoadPanel(QWidget):
    """People's load by week at the left, the budget curve at the right."""

    steps_chosen = Signal(list)
    """Ids of the steps behind a clicked cell."""

    level_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._load = PeopleLoad()
        self.heat = HeatGrid(TOO_MANY)
        self.heat.setAccessibleName(translate("Plan", "People's load"))
        self.heat.cell_clicked.connect(self._on_cell_clicked)
        self.level = Button(translate("Plan", "Level…"), flat=True)
        self.level.setToolTip(translate("Plan", "Propose later starts within slack for people who have too much"))
        self.level.clicked.connect(self.level_requested)
        self.proposal = LevelProposal()
        self._nobody = Label(translate("Plan", "Work steps without an owner do not count here."), role="faint")
        self.curve = LineChart(_thousands)
        self.curve.setAccessibleName(translate("Plan", "Budget curve"))
        self._used = Label(role="caption", wrap=True)
        self._indices = ElidedLabel(role="faint")
        self.curve.setToolTip(
            translate(
                "Plan",
                "PV: what should have been done by today, in money. EV: what is done. CPI = EV ÷ used money, "
                "SPI = EV ÷ PV; below 1 costs more, or comes later, than planned.",
            )
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(28)
        row.addLayout(self._people_side(), 5)
        row.addLayout(self._money_side(), 4)

    def _people_side(self) -> QVBoxLayout:
        people = QVBoxLayout()
        people.setSpacing(6)
        caption = translate("Plan", "work steps at once in a week; {limit} is too many").format(limit=TOO_MANY)
        head = _heading(translate("Plan", "People's load"), caption)
        head.addWidget(self.level)
        people.addLayout(head)
        people.addWidget(self.proposal)
        scroll = Scroll()
        scroll.body.addWidget(self.heat)
        scroll.body.addWidget(self._nobody)
        scroll.body.addStretch(1)
        people.addWidget(scroll, 1)
        return people

    def _money_side(self) -> QVBoxLayout:
        money = QVBoxLayout()
        money.setSpacing(6)
        head = _heading(
            translate("Plan", "Budget curve"), translate("Plan", "planned (dashed), actual, forecast (dotted)")
        )
        money.addLayout(head)
        money.addWidget(self._used)
        money.addWidget(self.curve, 1)
        money.addWidget(self._indices)
        return money

    def show_load(self, load: PeopleLoad) -> None:
        """Show the load of people, week by week."""
        self._load = load
        heads = [f"{week.month}/{week.day:02d}" for week in load.weeks]
        self.heat.show_rows(heads, [HeatRow(person.name, person.steps) for person in load.people])
        self.heat.setVisible(bool(load.people))
        too_much = any(count >= TOO_MANY for person in load.people for count in person.steps)
        on_leave = any(away and count for one in load.people for away, count in zip(one.away, one.steps, strict=True))
        self.level.setEnabled(too_much or on_leave)

    def show_curve(self, curve: BudgetCurve, today: date) -> None:
        """Show planned and actual money, summed up by day, and what it will come to."""
        planned = Series(translate("Plan", "planned"), curve.planned, "text_tertiary", dashed=True)
        actual = Series(translate("Plan", "actual"), curve.actual, "accent", area=True, label_last=True)
        forecast = Series(translate("Plan", "forecast"), curve.forecast, "accent", dashed=True)
        self.curve.show_series((planned, forecast, actual), today, translate("Plan", "Today"))
        earned = curve.earned
        used = format_yuan(curve.actual[-1][1]) if curve.actual else "—"
        budget = format_yuan(earned.budget_at_completion_fen)
        estimate = earned.estimate_at_completion_fen
        self._used.setText(
            translate("Plan", "used {used} of {budget}, committed {committed}; expected at the end {estimate}").format(
                used=used,
                budget=budget,
                committed=format_yuan(curve.committed_fen),
                estimate="—" if estimate is None else f"¥{whole_yuan(estimate)}",
            )
        )
        self._indices.setText(
            translate("Plan", "PV {planned} · EV {earned} · CPI {cpi} · SPI {spi}").format(
                planned=f"¥{whole_yuan(earned.planned_value_fen)}",
                earned=f"¥{whole_yuan(earned.earned_value_fen)}",
                cpi=_index(earned.cost_index),
                spi=_index(earned.schedule_index),
            )
        )

    def money_text(self) -> str:
        """The figures around the curve in words."""
        return f"{self._used.text()}\n{self._indices.text()}"

    def _on_cell_clicked(self, person: int, week: int) -> None:
        steps = self._load.people[person].step_ids[week]
        if steps:
            self.steps_chosen.emit(list(steps))


def _heading(title: str, caption: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(Label(title, role="section"))
    row.addWidget(Label(caption, role="faint"))
    row.addStretch(1)
    return row


def _thousands(fen: float) -> str:
    return format_yuan(round(fen))


def _index(value: float | None) -> str:
    return "—" if value is None else f"{value:.2f}"
