"""Who has how much at once, and how the money runs: two cards below the plan."""

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.domain.money import format_yuan
from cae_desktop.services.plan_load import BudgetCurve, PeopleLoad
from cae_desktop.ui.charts import HeatGrid, HeatRow, LineChart, Series
from cae_desktop.ui.widgets import Label, Scroll

translate = QCoreApplication.translate
TOO_MANY = 3


class LoadPanel(QWidget):
    """People's load by week at the left, the budget curve at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.heat = HeatGrid(TOO_MANY)
        self.heat.setAccessibleName(translate("Plan", "People's load"))
        self._nobody = Label(translate("Plan", "Work steps without an owner do not count here."), role="faint")
        self.curve = LineChart(_thousands)
        self.curve.setAccessibleName(translate("Plan", "Budget curve"))
        people = QVBoxLayout()
        people.setSpacing(6)
        people.addLayout(
            _heading(
                translate("Plan", "People's load"), translate("Plan", "work steps at once in a week; 3 is too many")
            )
        )
        scroll = Scroll()
        scroll.body.addWidget(self.heat)
        scroll.body.addWidget(self._nobody)
        scroll.body.addStretch(1)
        people.addWidget(scroll, 1)
        money = QVBoxLayout()
        money.setSpacing(6)
        self._used = Label(role="caption")
        head = _heading(translate("Plan", "Budget curve"), translate("Plan", "planned (dashed), actual"))
        head.addWidget(self._used)
        money.addLayout(head)
        money.addWidget(self.curve, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(28)
        row.addLayout(people, 5)
        row.addLayout(money, 4)

    def show_load(self, load: PeopleLoad) -> None:
        """Show the load of people, week by week."""
        heads = [f"{week.month}/{week.day:02d}" for week in load.weeks]
        self.heat.show_rows(heads, [HeatRow(person.name, person.steps) for person in load.people])
        self.heat.setVisible(bool(load.people))

    def show_curve(self, curve: BudgetCurve, today: date) -> None:
        """Show planned and actual money, summed up by day."""
        planned = Series(translate("Plan", "planned"), curve.planned, "text_tertiary", dashed=True)
        actual = Series(translate("Plan", "actual"), curve.actual, "accent", area=True, label_last=True)
        self.curve.show_series((planned, actual), today, translate("Plan", "Today"))
        used = format_yuan(curve.actual[-1][1]) if curve.actual else "—"
        budget = format_yuan(curve.planned[-1][1]) if curve.planned else "—"
        self._used.setText(translate("Plan", "used {used} of {budget}").format(used=used, budget=budget))


def _heading(title: str, caption: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(Label(title, role="section"))
    row.addWidget(Label(caption, role="faint"))
    row.addStretch(1)
    return row


def _thousands(fen: float) -> str:
    return format_yuan(round(fen))
