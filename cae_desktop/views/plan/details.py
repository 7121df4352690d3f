"""The lower panel: load and money of the cycle, or the form, cost items and work step of the current row."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from cae_desktop.db.queries.dealership import PartnerRow, PersonRow
from cae_desktop.db.queries.plan import BudgetLineRow
from cae_desktop.services.plan_outline import PlannedActivity, PlannedStep
from cae_desktop.ui.widgets import Card, Chips, ElidedLabel, Label, Scroll
from cae_desktop.views.plan.activity_form import ActivityForm
from cae_desktop.views.plan.budget_table import BudgetTable
from cae_desktop.views.plan.load import LoadPanel
from cae_desktop.views.plan.step_form import StepForm

translate = QCoreApplication.translate
LOAD: Final = "load"
ACTIVITY: Final = "activity"
STEP: Final = "step"
BUDGET: Final = "budget"


class Details(Card):
    """Four views of one place; the one the user chose stays when another row is chosen."""

    view_chosen = Signal(str)

    def __init__(
        self,
        word: Callable[[StrEnum], str],
        kinds: Sequence[tuple[int, str]],
        people: Sequence[PersonRow],
        partners: Sequence[PartnerRow],
        commit_line: Callable[[str, str, Any], str | None],
    ) -> None:
        super().__init__()
        self.load = LoadPanel()
        self.form = ActivityForm(word, kinds, people)
        self.step = StepForm(partners)
        self.budget = BudgetTable(partners, commit_line)
        self._hint = Label(translate("Plan", "Choose an activity or a work step in the plan above."), role="caption")
        self.tabs = Chips(
            [
                (LOAD, translate("Plan", "Load and budget curve")),
                (ACTIVITY, translate("Plan", "Activity form")),
                (STEP, translate("Plan", "Work step")),
                (BUDGET, translate("Plan", "Budget lines")),
            ]
        )
        self.subject = ElidedLabel(role="caption")
        self.subject.setMinimumWidth(120)
        self._pages = QStackedWidget()
        self._views: dict[str, QWidget] = {
            LOAD: self.load,
            ACTIVITY: _scrolled(self.form),
            STEP: _scrolled(self.step),
            BUDGET: self.budget,
        }
        for view in (*self._views.values(), self._hint):
            self._pages.addWidget(view)
        self.body.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.tabs)
        head.addWidget(self.subject, 1)
        self.body.addLayout(head)
        self.body.addWidget(self._pages, 1)
        self.tabs.chosen.connect(self._on_chosen)
        self._has: dict[str, bool] = {LOAD: True, ACTIVITY: False, STEP: False, BUDGET: False}
        self._show_chosen()

    def open_view(self, view: str) -> None:
        """Show one of the views."""
        self.tabs.choose(view)
        self._show_chosen()

    def show_row(
        self,
        activity: PlannedActivity | None,
        step: PlannedStep | None,
        lines: Sequence[BudgetLineRow],
    ) -> None:
        """Show the current row in the views that are about it."""
        self._has |= {ACTIVITY: activity is not None, BUDGET: activity is not None, STEP: step is not None}
        names = [activity.row.name] if activity else []
        names += [step.row.name] if step else []
        self.subject.setText(" › ".join(names))
        if activity is not None:
            self.form.show_activity(activity.row)
            self.budget.show_lines(activity, lines)
        if step is not None:
            self.step.show_step(step)
        self._show_chosen()

    def show_people(self, people: Sequence[PersonRow], partners: Sequence[PartnerRow]) -> None:
        """Offer other people and partners."""
        self.form.field("manager_id").set_choices([(None, "—"), *((person.id, person.name) for person in people)])
        self.step.field("partner_id").set_choices([(None, "—"), *((partner.id, partner.name) for partner in partners)])

    def _show_chosen(self) -> None:
        view = self.tabs.value()
        self._pages.setCurrentWidget(self._views[view] if self._has[view] else self._hint)
        self.subject.setVisible(view != LOAD and bool(self.subject.text()))

    def _on_chosen(self, view: str) -> None:
        self._show_chosen()
        self.view_chosen.emit(view)


def _scrolled(content: QWidget) -> Scroll:
    scroll = Scroll()
    scroll.body.addWidget(content)
    scroll.body.addStretch(1)
    return scroll
