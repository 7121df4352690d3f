"""Finding and filtering the rows of the plan: a text, a person, a phase, a state."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from cae_desktop.db.queries.dealership import PersonRow
from cae_desktop.domain.control import StepFacts, step_status
from cae_desktop.domain.words import Phase, StepStatus
from cae_desktop.services.plan_outline import PlannedStep
from cae_desktop.ui.widgets import Button, Choice, Label

translate = QCoreApplication.translate
ALL: Final = "*"
NOBODY: Final = ""
CRITICAL: Final = "critical"
CONFLICT: Final = "conflict"


class FilterBar(QWidget):
    """Tells `changed` when other rows are wanted, and what the user looks for while he types and with every Enter."""

    changed = Signal()
    find_requested = Signal(str)
    find_next_requested = Signal()

    def __init__(self, word: Callable[[StrEnum], str], people: Sequence[PersonRow]) -> None:
        super().__init__()
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("Plan", "Find a work step…"))
        self.search.setAccessibleName(translate("Plan", "Find a work step"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(220)
        self.person = Choice([])
        self.person.setAccessibleName(translate("Plan", "Owner"))
        self.show_people(people)
        self.phase = Choice([(ALL, translate("Plan", "All phases")), *((phase, word(phase)) for phase in Phase)])
        self.phase.setAccessibleName(translate("Plan", "Phase"))
        states = [(status, word(status)) for status in StepStatus]
        self.state = Choice(
            [
                (ALL, translate("Plan", "All states")),
                *states,
                (CRITICAL, translate("Plan", "Critical")),
                (CONFLICT, translate("Plan", "In conflict")),
            ]
        )
        self.state.setAccessibleName(translate("Plan", "State"))
        self._count = Label(role="caption")
        self._clear = Button(translate("Plan", "Show all"), flat=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        for widget in (self.search, self.person, self.phase, self.state, self._count, self._clear):
            row.addWidget(widget)
        row.addStretch(1)
        for choice in (self.person, self.phase, self.state):
            choice.set_value(ALL)
            choice.committed.connect(self._on_chosen)
        self.search.textChanged.connect(self.find_requested)
        self.search.returnPressed.connect(self.find_next_requested)
        self._clear.clicked.connect(self.clear)
        self._show_whether_filtered()

    def show_people(self, people: Sequence[PersonRow]) -> None:
        """Offer other people; the chosen one stays."""
        everybody = [(ALL, translate("Plan", "Everybody")), (NOBODY, translate("Plan", "Without an owner"))]
        self.person.set_choices([*everybody, *((person.id, person.name) for person in people)])

    def is_filtering(self) -> bool:
        """Whether some rows may be left out."""
        return any(choice.value() != ALL for choice in (self.person, self.phase, self.state))

    def chosen_person(self) -> str | None:
        """The person who is filtered for; None for everybody."""
        return self.person.value() if self.person.value() not in (ALL, NOBODY) else None

    def shows(self, today: date) -> Callable[[PlannedStep], bool] | None:
        """Whether a step is wanted; None while all are."""
        if not self.is_filtering():
            return None
        person, phase, state = self.person.value(), self.phase.value(), self.state.value()

        def wanted(step: PlannedStep) -> bool:
            return (
                (person == ALL or (step.row.owner_id or NOBODY) == person)
                and phase in (ALL, step.row.phase)
                and (state == ALL or _is_in(step, state, today))
            )

        return wanted

    def show_count(self, shown: int, total: int) -> None:
        """Say how many of how many steps are left."""
        self._count.setText(
            translate("Plan", "{shown} of {total} work steps").format(shown=shown, total=total)
            if self.is_filtering()
            else ""
        )

    def clear(self) -> None:
        """Show everything again."""
        for choice in (self.person, self.phase, self.state):
            choice.set_value(ALL)
        self._on_chosen(ALL)

    def _on_chosen(self, value: object) -> None:
        self._show_whether_filtered()
        self.changed.emit()

    def _show_whether_filtered(self) -> None:
        self._clear.setVisible(self.is_filtering())
        self._count.setVisible(self.is_filtering())


def _is_in(step: PlannedStep, state: Any, today: date) -> bool:
    if state == CRITICAL:
        return step.critical
    if state == CONFLICT:
        return step.in_conflict
    row = step.row
    facts = StepFacts(
        row.start,
        row.finish,
        row.budget_fen,
        row.actual_start,
        row.actual_finish,
        row.actual_cost_fen,
        row.percent,
        step.cancelled,
    )
    return step_status(facts, today).status is state
