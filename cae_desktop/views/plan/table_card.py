"""The upper part of the plan screen: filter, conflicts, and the Gantt view with its menus."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cae_desktop.db.queries.dealership import PersonRow
from cae_desktop.services.plan_outline import PlannedStep
from cae_desktop.ui.gantt import GanttView
from cae_desktop.ui.widgets import Button, Card, Label
from cae_desktop.views.plan.filter_bar import FilterBar

translate = QCoreApplication.translate


class ConflictStrip(QWidget):
    """Names the steps that start too early and offers to push them; hidden while there are none."""

    push_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text = Label(role="error", wrap=True)
        self.push = Button(translate("Plan", "Push what depends on it"))
        self.push.clicked.connect(self.push_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 8, 6)
        row.addWidget(self.text, 1)
        row.addWidget(self.push)

    def show_conflicts(self, steps: Sequence[PlannedStep]) -> None:
        """Name the steps and what they should wait for."""
        names = [
            translate("PlanScreen", "{step} (after {others})").format(step=s.row.name, others=", ".join(s.conflicts))
            for s in steps
        ]
        text = translate("PlanScreen", "▲ Starting before what they wait for is done: {names}")
        self.text.setText(text.format(names="; ".join(names)))
        self.setVisible(bool(names))


class TableCard(Card):
    """Filter and conflicts above the Gantt view."""

    def __init__(self, gantt: GanttView, word: Callable[[StrEnum], str], people: Sequence[PersonRow]) -> None:
        super().__init__()
        self.filter = FilterBar(word, people)
        self.conflicts = ConflictStrip()
        self.layout().setContentsMargins(1, 1, 1, 1)  # type: ignore[union-attr]  # a card has a layout
        self.body.setSpacing(0)
        self.body.addWidget(self.filter)
        self.body.addWidget(self.conflicts)
        self.body.addWidget(gantt, 1)
