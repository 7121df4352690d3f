"""Templates on the plan screen: save an activity's plan as one, begin an activity with one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction

from cae_desktop.views.plan.inline_form import NameForm
from cae_desktop.views.plan.templates import ApplyTemplateForm

if TYPE_CHECKING:
    from cae_desktop.db.queries.templates import TemplateRow
    from cae_desktop.services.plan_outline import PlannedActivity
    from cae_desktop.views.plan.page import PlanScreen

translate = QCoreApplication.translate


class TemplateEdits(QObject):
    """The page puts `forms` above the plan and `actions` into its menu, and tells the current activity by `offer`."""

    def __init__(self, screen: "PlanScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._templates = screen.workspace.templates
        self._activity: PlannedActivity | None = None
        self._kind_number = 0
        self.save_form = NameForm(translate("Plan", "Name of the template"))
        self.apply_form = ApplyTemplateForm()
        self.forms = (self.save_form, self.apply_form)
        self.save = QAction(translate("Plan", "Save as template…"), self)
        self.apply = QAction(translate("Plan", "Apply template…"), self)
        self.actions = (self.save, self.apply)
        self.save.triggered.connect(self.ask_name)
        self.apply.triggered.connect(self.ask_template)
        self.save_form.submitted.connect(self._on_save)
        self.apply_form.submitted.connect(self._on_apply)
        self.apply_form.renamed.connect(self._on_renamed)
        self.apply_form.deleted.connect(self._on_deleted)
        for form in self.forms:
            form.closed.connect(self._on_closed)
        self.offer(None)

    # public -----------------------------------------------------------------------------------------------------

    def offer(self, activity: "PlannedActivity | None") -> None:
        """Leave what makes sense for the current activity; an open form stays with the one it was opened for."""
        self._activity = activity
        self.save.setEnabled(activity is not None and bool(activity.steps))
        self.apply.setEnabled(activity is not None)

    def ask_name(self) -> None:
        """Open the form that saves the current activity's plan."""
        if self._activity is not None:
            self.apply_form.hide()
            name = self._activity.row.name
            text = translate("Plan", "Keep the work steps of “{activity}” as a template of its kind")
            self.save_form.ask(self._activity.row.id, text.format(activity=name), name)

    def ask_template(self) -> None:
        """Open the form that adds work steps to the current activity."""
        if self._activity is not None:
            self.save_form.hide()
            self._kind_number = self._activity.row.kind_number
            self.apply_form.ask(self._activity.row.id, self._activity.row.name, self._offered())

    # slots ------------------------------------------------------------------------------------------------------

    def _on_save(self, activity_id: str, name: str) -> None:
        sentence = self._screen.refusal(self._templates.save_as_template, activity_id, name)
        self.save_form.form.show_error("name", sentence)
        if sentence is None:
            self.save_form.close_form()
            text = self.tr("The template “{name}” is saved. The selector plans the next activity of this kind with it.")
            self._screen.messages.show_message(text.format(name=name.strip()), tone="on_track")

    def _on_apply(self, activity_id: str, template_id: str, replace: bool) -> None:
        added: list[int] = []

        def add() -> None:
            language, templates = self._screen.context.language, self._templates
            added.append(
                templates.apply_template(activity_id, template_id, replace=replace)
                if template_id
                else templates.apply_catalogue_template(activity_id, language, replace=replace)
            )

        sentence = self._screen.refusal(add)
        self.apply_form.form.show_error("template", sentence)
        if sentence is None:
            self.apply_form.close_form()
            text = self.tr("Work steps added: {n}. Ctrl+Z takes it back.")
            self._screen.messages.show_message(text.format(n=added[0]), tone="on_track")

    def _on_renamed(self, template_id: str, name: str) -> None:
        sentence = self._screen.refusal(self._templates.rename_template, template_id, name)
        if sentence is None:
            self.apply_form.offer(self._offered(), template_id)
        else:
            self.apply_form.form.show_error("name", sentence)

    def _on_deleted(self, template_id: str) -> None:
        sentence = self._screen.refusal(self._templates.delete_template, template_id)
        self.apply_form.offer(self._offered(), "")
        self.apply_form.form.show_error("template", sentence)

    def _on_closed(self) -> None:
        self._screen.gantt.setFocus()

    def _offered(self) -> "tuple[TemplateRow, ...]":
        return self._templates.templates(self._screen.context.language, self._kind_number)
