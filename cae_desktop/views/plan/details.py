"""The lower panel: load and money of the cycle, or package, form, cost items and work step of the current row."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from cae_desktop.db.queries.dealership import PartnerRow, PersonRow
from cae_desktop.db.queries.plan import BudgetLineRow
from cae_desktop.services.hints import Hint
from cae_desktop.services.plan_outline import PlannedActivity, PlannedPackage, PlannedStep
from cae_desktop.ui.widgets import Card, Chips, ElidedLabel, Label, Scroll
from cae_desktop.views.plan.activity_form import ActivityForm
from cae_desktop.views.plan.budget_table import BudgetTable
from cae_desktop.views.plan.load import LoadPanel
from cae_desktop.views.plan.package_form import PackageForm
from cae_desktop.views.plan.step_form import StepForm
from cae_desktop.views.shared.hints import HintList

translate = QCoreApplication.translate
LOAD: Final = "load"
PACKAGE: Final = "package"
ACTIVITY: Final = "activity"
STEP: Final = "step"
BUDGET: Final = "budget"
EXPERIENCE: Final = "experience"


class Details(Card):
    """Six views of one place; the one the user chose stays when another row is chosen.

    Where a package has nothing to show in it, the package's own form steps in.
    """

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
        self.package = PackageForm(kinds)
        self.form = ActivityForm(word, kinds, people)
        self.step = StepForm(partners)
        self.budget = BudgetTable(partners, commit_line)
        self.hints = HintList(can_use=True)
        self._hint = Label(translate("Plan", "Choose an activity or a work step in the plan above."), role="caption")
        self.tabs = Chips(
            [
                (LOAD, translate("Plan", "Load and budget curve")),
                (PACKAGE, translate("Plan", "Package plan")),
                (ACTIVITY, translate("Plan", "Activity form")),
                (STEP, translate("Plan", "Work step")),
                (BUDGET, translate("Plan", "Budget lines")),
                (EXPERIENCE, translate("Plan", "Experience")),
            ]
        )
        self.subject = ElidedLabel(role="caption")
        self.subject.setMinimumWidth(120)
        self._pages = QStackedWidget()
        self._views: dict[str, QWidget] = {
            LOAD: self.load,
            PACKAGE: _scrolled(self.package),
            ACTIVITY: _scrolled(self.form),
            STEP: _scrolled(self.step),
            BUDGET: self.budget,
            EXPERIENCE: _scrolled(self.hints),
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
        self._chosen = LOAD
        self._names: list[str] = []
        self._package: PlannedPackage | None = None
        self._has = {view: view == LOAD for view in self._views}
        self._show(LOAD)

    def open_view(self, view: str) -> None:
        """Show one of the views."""
        self._chosen = view
        self._show(view)

    def show_row(
        self,
        activity: PlannedActivity | None,
        step: PlannedStep | None,
        lines: Sequence[BudgetLineRow],
        package: PlannedPackage | None = None,
    ) -> None:
        """Show the current row, and the package it is in, in the views that are about them."""
        is_activity = activity is not None
        self._has |= {ACTIVITY: is_activity, BUDGET: is_activity, EXPERIENCE: is_activity, STEP: step is not None}
        self._has[PACKAGE] = package is not None
        self._names = [part.row.name for part in (package, activity, step) if part is not None]
        self._package = package
        if activity is not None:
            self.form.show_activity(activity.row)
            self.budget.show_lines(activity, lines)
        if step is not None:
            self.step.show_step(step)
        self._show(self._chosen if self._has[self._chosen] or package is None else PACKAGE)

    def show_hints(self, hints: Sequence[Hint]) -> None:
        """Show what earlier activities of the kind taught; the chip counts it."""
        self.hints.show_hints(hints)
        self.tabs.set_count(EXPERIENCE, len(hints))

    def show_people(self, people: Sequence[PersonRow], partners: Sequence[PartnerRow]) -> None:
        """Offer other people and partners."""
        self.form.field("manager_id").set_choices([(None, "—"), *((person.id, person.name) for person in people)])
        self.step.field("partner_id").set_choices([(None, "—"), *((partner.id, partner.name) for partner in partners)])

    def _show(self, view: str) -> None:
        if view == PACKAGE and self._package is not None:
            self.package.show_package(self._package)
        self.tabs.choose(view)
        self._pages.setCurrentWidget(self._views[view] if self._has[view] else self._hint)
        names = self._names[:1] if view == PACKAGE else self._names
        self.subject.setText(" › ".join(names))
        self.subject.setVisible(view != LOAD and bool(names))

    def _on_chosen(self, view: str) -> None:
        self.open_view(view)
        self.view_chosen.emit(view)


def _scrolled(content: QWidget) -> Scroll:
    scroll = Scroll()
    scroll.body.addWidget(content)
    scroll.body.addStretch(1)
    return scroll
