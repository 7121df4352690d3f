"""Small forms: keep an activity's plan as a template, begin an activity with one, copy an earlier package."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox

from cae_desktop.db.queries.packages import EarlierPackageRow
from cae_desktop.db.queries.templates import TemplateRow
from cae_desktop.domain.money import format_yuan
from cae_desktop.ui.widgets import Button, Choice, DayField, ElidedLabel, TextField
from cae_desktop.views.plan.inline_form import InlineForm

translate = QCoreApplication.translate


class ApplyTemplateForm(InlineForm):
    """Offers own templates and the toolbox's; own ones can be renamed and deleted here."""

    submitted = Signal(str, str, bool)
    """Id of the activity, id of the template ("" for the toolbox's), whether to replace steps that have not begun."""

    renamed = Signal(str, str)
    deleted = Signal(str)

    def __init__(self) -> None:
        super().__init__(translate("Plan", "Add the work steps"), translate("Plan", "Cancel"))
        self._activity_id = ""
        self._templates: dict[str, TemplateRow] = {}
        self.template = Choice()
        self.template.setMinimumContentsLength(16)
        self.name = TextField()
        self.content = ElidedLabel(role="caption")
        self.replace = QCheckBox(translate("Plan", "Replace the work steps that have not begun"))
        self.delete = Button(translate("Plan", "Delete template"), flat=True, icon="x")
        for beside in (self.content, self.replace):
            beside.setMinimumHeight(self.template.sizeHint().height())
        self.form.add("template", translate("Plan", "Template"), self.template)
        self.form.add("name", translate("Plan", "Rename"), self.name)
        self.form.add("content", translate("Plan", "Holds"), self.content)
        self.form.add("replace", "", self.replace)
        self.replace.setAccessibleName(self.replace.text())
        self.buttons.addWidget(self.delete)
        self.template.committed.connect(self._on_chosen)
        self.name.committed.connect(self._on_renamed)
        self.delete.clicked.connect(self._on_delete)

    def ask(self, activity_id: str, activity_name: str, templates: Sequence[TemplateRow]) -> None:
        """Offer the templates for an activity, the first one chosen."""
        self._activity_id = activity_id
        self.replace.setChecked(False)
        self.offer(templates, templates[0].id)
        text = translate("Plan", "Work steps for “{activity}” from a template")
        self.open_form(text.format(activity=activity_name))
        self.template.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, templates: Sequence[TemplateRow], chosen: str) -> None:
        """Offer other templates, for one was renamed or deleted."""
        self._templates = {row.id: row for row in templates}
        self.template.set_choices([(row.id, _name(row)) for row in templates])
        self.template.set_value(chosen if chosen in self._templates else templates[0].id)
        self._show_template()

    def _show_template(self) -> None:
        row = self._templates[self.template.value()]
        self.form.clear_errors()
        self.name.set_value(row.name if row.id else "")
        self.name.setEnabled(bool(row.id))
        self.delete.setEnabled(bool(row.id))
        self.content.setText(_content(row))

    def _on_chosen(self, value: object) -> None:
        self._show_template()

    def _on_renamed(self, name: object) -> None:
        self.renamed.emit(self.template.value(), str(name))

    def _on_delete(self) -> None:
        self.deleted.emit(self.template.value())

    def _on_accept(self) -> None:
        self.submitted.emit(self._activity_id, self.template.value(), self.replace.isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter behind a new name renames, and no more."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.name.hasFocus():
            event.accept()
        else:
            super().keyPressEvent(event)


class CopyPackageForm(InlineForm):
    """Offers the packages of other cycles and asks on which day the copy begins."""

    submitted = Signal(str, str)
    """Id of the package, the first day as it was typed."""

    def __init__(self) -> None:
        super().__init__(translate("Plan", "Copy the package"), translate("Plan", "Cancel"))
        self._rows: dict[str, EarlierPackageRow] = {}
        self.package = Choice()
        self.package.setMinimumContentsLength(24)
        self.first_day = DayField()
        self.form.add("package", translate("Plan", "Package"), self.package)
        self.form.add("first_day", translate("Plan", "First day"), self.first_day)
        self.package.committed.connect(self._on_chosen)

    def ask(self, rows: Sequence[EarlierPackageRow]) -> None:
        """Offer packages, the newest first; without any, say so."""
        self._rows = {row.id: row for row in rows}
        self.package.set_choices([(row.id, _earlier(row)) for row in rows])
        for part in (self.form, self.accept):
            part.setVisible(bool(rows))
        if not rows:
            self.open_form(translate("Plan", "No other cycle has a package with activities yet."))
            self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.package.set_value(rows[0].id)
        self._on_chosen(rows[0].id)
        self.open_form(
            translate("Plan", "Copy a package: distances stay in working days, weekend events keep their weekday")
        )
        self.package.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, package_id: Any) -> None:
        self.form.clear_errors()
        self.first_day.setText(self._rows[package_id].proposed_day.isoformat())

    def _on_accept(self) -> None:
        self.submitted.emit(self.package.value(), self.first_day.text())


def _name(row: TemplateRow) -> str:
    return row.name if row.id else translate("Plan", "Toolbox: {kind}").format(kind=row.name)


def _content(row: TemplateRow) -> str:
    if row.made_at is None:
        return translate("Plan", "work steps: {n}, with owners by role").format(n=row.steps)
    day = row.made_at.astimezone().date().isoformat()
    text = translate("Plan", "work steps: {n}, {amount}, saved on {day}")
    return text.format(n=row.steps, amount=format_yuan(row.budget_fen), day=day)


def _earlier(row: EarlierPackageRow) -> str:
    quarter = translate("Plan", "{year} Q{quarter}").format(year=row.year, quarter=row.quarter)
    count = translate("Plan", "activities: {n}").format(n=row.activities)
    cost = row.budget_fen if row.actual_cost_fen is None else row.actual_cost_fen
    known = translate("Plan", "planned") if row.actual_cost_fen is None else translate("Plan", "spent")
    return f"{quarter} · {row.name} · {count} · {known} {format_yuan(cost)}"
