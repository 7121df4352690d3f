"""What the table has no room for: what a work step means, when it is done, who does it, what ties its dates."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from cae_desktop.db.queries.dealership import PartnerRow
from cae_desktop.domain.words import ConstraintKind, ScheduleMode
from cae_desktop.services.plan_outline import PlannedStep
from cae_desktop.ui.widgets import Choice, DayField, Form, NoteField, TextField
from cae_desktop.wording import words

translate = QCoreApplication.translate


class Milestone(QCheckBox):
    """Yes or no as a field."""

    committed = Signal(object)

    def __init__(self) -> None:
        super().__init__(translate("Plan", "A day to reach, without work of its own"))
        self.clicked.connect(self._on_clicked)

    def set_value(self, value: Any) -> None:
        """Show it without telling."""
        self.setChecked(bool(value))

    def _on_clicked(self, checked: bool) -> None:
        self.committed.emit(checked)


class StepForm(QWidget):
    """Fields of one work step, each saved when it is left."""

    changed = Signal(str, str, object)

    def __init__(self, partners: Sequence[PartnerRow]) -> None:
        super().__init__()
        self._step_id = ""
        self._left, self._right, self._days = Form(), Form(), Form()
        self._fields: dict[str, tuple[Form, Any]] = {}
        offered = [(None, "—"), *((partner.id, partner.name) for partner in partners)]
        self._add(self._left, "name", translate("Plan", "Work step"), TextField())
        self._add(self._left, "description", translate("Plan", "Description"), NoteField(lines=4))
        self._add(self._right, "done_when", translate("Plan", "Done when"), NoteField(lines=2))
        self._add(self._right, "partner_id", translate("Plan", "Partner"), Choice(offered))
        self._add(self._right, "milestone", translate("Plan", "Milestone"), Milestone())
        word = words(translate)
        self._add(self._days, "mode", translate("Plan", "Dates"), Choice([(mode, word(mode)) for mode in ScheduleMode]))
        kinds = [(kind, word(kind)) for kind in ConstraintKind]
        self._add(self._days, "constraint_kind", translate("Plan", "Constraint"), Choice(kinds))
        self._add(self._days, "constraint_day", translate("Plan", "Constraint day"), DayField())
        self._add(self._days, "deadline", translate("Plan", "Deadline"), DayField())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(28)
        row.addWidget(self._left, 1)
        row.addWidget(self._right, 1)
        row.addWidget(self._days, 1)

    def _add(self, form: Form, key: str, name: str, field: Any) -> None:
        form.add(key, name, field)
        field.committed.connect(self._on_committed)
        self._fields[key] = (form, field)

    def field(self, key: str) -> Any:
        """The editor of a field by its column's name."""
        return self._fields[key][1]

    def show_step(self, step: PlannedStep) -> None:
        """Show a step; refused fields of the same one keep what was typed."""
        if step.row.id != self._step_id:
            self._step_id = step.row.id
            self._left.clear_errors()
            self._right.clear_errors()
            self._days.clear_errors()
        for key, (_, field) in self._fields.items():
            if not field.property("wrong"):
                field.set_value(getattr(step.row, key))
        automatic = step.row.mode is ScheduleMode.AUTO
        self.field("constraint_kind").setEnabled(automatic)
        tied = step.row.constraint_kind is not ConstraintKind.AS_SOON_AS_POSSIBLE
        self.field("constraint_day").setEnabled(automatic and tied)

    def show_error(self, key: str, sentence: str | None) -> None:
        """Say under a field what is wrong, or that nothing is."""
        self._fields[key][0].show_error(key, sentence)

    def _on_committed(self, value: object) -> None:
        key = next(key for key, (_, field) in self._fields.items() if field is self.sender())
        self.changed.emit(self._step_id, key, value)
