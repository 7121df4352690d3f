"""The form of one activity: what it is about, for whom, where, when, by whom, and what it should bring."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.db.queries.dealership import PersonRow
from cae_desktop.db.queries.plan import ActivityRow
from cae_desktop.domain.words import ActivityCategory, CalendarKind, SlotRole
from cae_desktop.ui.widgets import Choice, DayField, Form, NoteField, NumberField, TextField

translate = QCoreApplication.translate
_TARGETS: Final = ("target_attention", "target_contact", "target_interest", "target_orders")


class Categories(QWidget):
    """Tick marks for the categories of the official form."""

    committed = Signal(object)

    def __init__(self, word: Callable[[StrEnum], str]) -> None:
        super().__init__()
        self._boxes = {category: QCheckBox(word(category)) for category in ActivityCategory}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        for box in self._boxes.values():
            layout.addWidget(box)
            box.clicked.connect(self._on_clicked)

    def set_value(self, categories: frozenset[ActivityCategory]) -> None:
        """Show which are ticked, without telling."""
        for category, box in self._boxes.items():
            box.setChecked(category in categories)

    def _on_clicked(self) -> None:
        self.committed.emit(frozenset(category for category, box in self._boxes.items() if box.isChecked()))


class ActivityForm(QWidget):
    """Every field is saved when it is left; a refused one keeps what was typed and says why."""

    changed = Signal(str, str, object)

    def __init__(
        self, word: Callable[[StrEnum], str], kinds: Sequence[tuple[int, str]], people: Sequence[PersonRow]
    ) -> None:
        super().__init__()
        self._activity_id = ""
        self._forms = (Form(), Form(), Form())
        self._fields: dict[str, tuple[Form, Any]] = {}
        managers = [(None, "—"), *((person.id, person.name) for person in people)]
        roles = [(None, "—"), *((role, word(role)) for role in SlotRole)]
        about, where, aims = self._forms
        self._add(about, "name", translate("Plan", "Name"), TextField())
        self._add(about, "theme", translate("Plan", "Theme"), TextField())
        self._add(about, "kind_number", translate("Plan", "Kind"), _narrow(Choice(kinds)))
        self._add(about, "slot_role", translate("Plan", "Role in the package"), _narrow(Choice(roles)))
        self._add(about, "categories", translate("Plan", "Categories"), Categories(word))
        self._add(where, "target_group", translate("Plan", "Target group"), TextField())
        self._add(where, "place", translate("Plan", "Place"), TextField())
        self._add(where, "start", translate("Plan", "Held from"), DayField())
        self._add(where, "finish", translate("Plan", "Held to"), DayField())
        calendars = [(kind, word(kind)) for kind in CalendarKind]
        self._add(where, "calendar", translate("Plan", "Worked on"), _narrow(Choice(calendars)))
        self._add(where, "manager_id", translate("Plan", "Manager"), _narrow(Choice(managers)))
        self._add(where, "risks", translate("Plan", "Risks"), NoteField(lines=2))
        self._add_targets(aims)
        self._add(aims, "background", translate("Plan", "Background"), NoteField(lines=3))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(28)
        for form in self._forms:
            row.addWidget(form, 1)

    def _add_targets(self, form: Form) -> None:
        names = (
            translate("Plan", "Target: attention"),
            translate("Plan", "Target: contacts"),
            translate("Plan", "Target: purchase interest"),
            translate("Plan", "Target: orders"),
        )
        for key, name in zip(_TARGETS, names, strict=True):
            self._add(form, key, name, NumberField("—"))

    def _add(self, form: Form, key: str, name: str, field: Any) -> None:
        form.add(key, name, field)
        field.committed.connect(self._on_committed)
        self._fields[key] = (form, field)

    def field(self, key: str) -> Any:
        """The editor of a field by its column's name."""
        return self._fields[key][1]

    def show_activity(self, row: ActivityRow) -> None:
        """Show an activity; refused fields of the same one keep what was typed."""
        if row.id != self._activity_id:
            self._activity_id = row.id
            for form in self._forms:
                form.clear_errors()
        for key, (_, field) in self._fields.items():
            if not field.property("wrong"):
                field.set_value(getattr(row, key))

    def show_error(self, key: str, sentence: str | None) -> None:
        """Say under a field what is wrong, or that nothing is."""
        self._fields[key][0].show_error(key, sentence)

    def _on_committed(self, value: object) -> None:
        key = next(key for key, (_, field) in self._fields.items() if field is self.sender())
        self.changed.emit(self._activity_id, key, value)


def _narrow(choice: Choice) -> Choice:
    choice.setMinimumContentsLength(8)
    choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return choice
