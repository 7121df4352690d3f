"""The plan of one package: what it is about, the goals and the budget its activities share, and its activities."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.domain.money import format_amount, format_yuan
from cae_desktop.services.package_totals import TARGETS, Shared, package_totals
from cae_desktop.services.plan_outline import PlannedActivity, PlannedPackage
from cae_desktop.ui.sheet import Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import AmountField, ElidedLabel, Form, Label, NoteField, NumberField, TextField
from cae_desktop.ui.widgets.editors import mark_wrong

translate = QCoreApplication.translate
_BUDGET: Final = "budget_fen"
_FEWEST_ROWS: Final = 1
_MOST_ROWS: Final = 12


@dataclass(frozen=True, slots=True)
class _Line:
    """An activity as a row of the package's table."""

    id: str
    name: str
    kind: str
    held: str
    budget_fen: int
    target_attention: int | None
    target_contact: int | None
    target_interest: int | None
    target_orders: int | None


class SharedField(QWidget):
    """What the package is to reach or may cost, and beside it what its activities add up to."""

    committed = Signal(object)

    def __init__(self, field: NumberField | AmountField) -> None:
        super().__init__()
        self.field = field
        self.field.setMaximumWidth(92)
        self.sum = ElidedLabel(role="caption")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(field, 2)
        row.addWidget(self.sum, 3)
        self.setFocusProxy(field)
        field.committed.connect(self.committed)

    def setAccessibleName(self, name: str) -> None:
        """The field is what is read out."""
        self.field.setAccessibleName(name)

    def set_value(self, value: Any) -> None:
        """Show what is set, without telling."""
        self.field.set_value(value)

    def show_sum(self, text: str, *, warns: bool) -> None:
        """Say how the activities stand to it."""
        self.sum.setText(f"▲ {text}" if warns else text)
        self.sum.setProperty("role", "error" if warns else "caption")
        self.sum.style().unpolish(self.sum)
        self.sum.style().polish(self.sum)


class PackageForm(QWidget):
    """Every field is saved when it is left; a refused one keeps what was typed and says why."""

    changed = Signal(str, str, object)
    """Id of the package, name of the column, what was typed."""

    activity_chosen = Signal(str)
    """An activity of the table was opened by Enter or a double click."""

    def __init__(self, kinds: Sequence[tuple[int, str]]) -> None:
        super().__init__()
        self._package_id = ""
        self._kinds = dict(kinds)
        self._fields: dict[str, tuple[Form, Any]] = {}
        about, goals = Form(), Form(columns=2)
        self._add(about, "name", translate("Plan", "Name"), TextField())
        self._add(about, "theme", translate("Plan", "Theme"), TextField())
        self._add(about, "occasion", translate("Plan", "Occasion"), TextField())
        self._add_shared(goals)
        self._add(goals, "note", translate("Plan", "Remark"), NoteField(lines=1))
        self.activities = self._table()
        self.period = Label(role="caption", wrap=True)
        fields = QHBoxLayout()
        fields.setSpacing(28)
        for form, share in ((about, 2), (goals, 7)):
            column = QVBoxLayout()
            column.addWidget(form)
            column.addStretch(1)
            fields.addLayout(column, share)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(8)
        layout.addLayout(fields)
        layout.addWidget(self.period)
        layout.addWidget(self.activities)

    def _add_shared(self, form: Form) -> None:
        names = (
            translate("Plan", "Goal: attention"),
            translate("Plan", "Goal: contacts"),
            translate("Plan", "Goal: interest"),
            translate("Plan", "Goal: orders"),
        )
        for key, name in zip(TARGETS, names, strict=True):
            self._add(form, key, name, SharedField(NumberField("—")))
        self._add(form, _BUDGET, translate("Plan", "Budget limit"), SharedField(AmountField("—")))

    def _table(self) -> SheetTable:
        columns = (
            Column("name", translate("Plan", "Activity"), stretch=True, width=160),
            Column("kind", translate("Plan", "Kind"), width=150),
            Column("held", translate("Plan", "Held"), width=110),
            Column(_BUDGET, translate("Plan", "Budget"), "money", width=96),
            Column("target_attention", translate("Plan", "Attention"), "number", width=84),
            Column("target_contact", translate("Plan", "Contact"), "number", width=84),
            Column("target_interest", translate("Plan", "Interest"), "number", width=84),
            Column("target_orders", translate("Plan", "Orders"), "number", width=84),
        )
        table = SheetTable(SheetModel(columns), row_height=28)
        table.setAccessibleName(translate("Plan", "Activities of the package"))
        table.row_activated.connect(self.activity_chosen)
        return table

    def _add(self, form: Form, key: str, name: str, field: Any) -> None:
        form.add(key, name, field)
        field.committed.connect(self._on_committed)
        self._fields[key] = (form, field)

    def field(self, key: str) -> Any:
        """The editor of a field by its column's name."""
        return self._fields[key][1]

    def error(self, key: str) -> str:
        """What stands under a field."""
        return self._fields[key][0].error(key)

    def show_package(self, package: PlannedPackage) -> None:
        """Show a package; refused fields of the same one keep what was typed."""
        if package.row.id != self._package_id:
            self._package_id = package.row.id
            for key in self._fields:
                self.show_error(key, None)
        for key, (_, field) in self._fields.items():
            if not field.property("wrong"):
                field.set_value(_shown(key, getattr(package.row, key)))
        self._show_totals(package)
        self._show_activities(package)

    def show_error(self, key: str, sentence: str | None) -> None:
        """Say under a field what is wrong, or that nothing is."""
        form, field = self._fields[key]
        form.show_error(key, sentence)
        if isinstance(field, SharedField):
            mark_wrong(field.field, wrong=bool(sentence))

    def _show_totals(self, package: PlannedPackage) -> None:
        totals = package_totals(package)
        for key, shared in totals.targets.items():
            self.field(key).show_sum(_goal_text(shared), warns=(shared.left or 0) > 0)
        self.field(_BUDGET).show_sum(_budget_text(totals.budget), warns=(totals.budget.left or 0) < 0)

    def _show_activities(self, package: PlannedPackage) -> None:
        first, last = package.first_day, package.last_day
        self.period.setText(
            translate("Plan", "From {first} to {last}, working days: {n}").format(
                first=first.isoformat(), last=last.isoformat(), n=package.duration
            )
            if first and last
            else translate("Plan", "Add activities to the package; their sums then stand beside its goals.")
        )
        self.activities.set_rows([_line(one, self._kinds) for one in package.activities])
        self.activities.fit_height(max(_FEWEST_ROWS, min(_MOST_ROWS, len(package.activities))))

    def _on_committed(self, value: object) -> None:
        key = next(key for key, (_, field) in self._fields.items() if field is self.sender())
        self.changed.emit(self._package_id, key, value)


def _shown(key: str, value: Any) -> Any:
    return format_amount(value) if key == _BUDGET and value is not None else value


def _goal_text(shared: Shared) -> str:
    if shared.planned is None and shared.limit is None:
        return ""
    if shared.left is None:
        return translate("Plan", "Sum {planned}").format(planned=shared.planned)
    if shared.left > 0:
        text = translate("Plan", "Sum {planned}, {left} short")
        return text.format(planned=shared.planned or 0, left=shared.left)
    return translate("Plan", "Sum {planned} ✓").format(planned=shared.planned or 0)


def _budget_text(shared: Shared) -> str:
    if shared.planned is None and shared.limit is None:
        return ""
    planned = format_yuan(shared.planned or 0)
    if shared.left is None:
        return translate("Plan", "Sum {planned}").format(planned=planned)
    if shared.left < 0:
        text = translate("Plan", "Sum {planned}, {over} over")
        return text.format(planned=planned, over=format_yuan(-shared.left))
    return translate("Plan", "Sum {planned}, {left} left").format(planned=planned, left=format_yuan(shared.left))


def _line(activity: PlannedActivity, kinds: dict[int, str]) -> _Line:
    row = activity.row
    return _Line(
        id=row.id,
        name=row.name,
        kind=kinds.get(row.kind_number, "—"),
        held=_period(row.start, row.finish),
        budget_fen=activity.budget_fen,
        target_attention=row.target_attention,
        target_contact=row.target_contact,
        target_interest=row.target_interest,
        target_orders=row.target_orders,
    )


def _period(start: date, finish: date) -> str:
    return f"{start:%m/%d}" if start == finish else f"{start:%m/%d}–{finish:%m/%d}"
