"""Packages on the plan screen: the fields of their form, and copying one from another cycle."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction

from cae_desktop.domain.dates import parse_number
from cae_desktop.domain.money import parse_amount
from cae_desktop.views.plan.templates import CopyPackageForm
from cae_desktop.views.plan.typed import required_day

if TYPE_CHECKING:
    from cae_desktop.views.plan.page import PlanScreen

translate = QCoreApplication.translate


class PackageEdits(QObject):
    """The page puts `forms` above the plan and `actions` into its menu; made after the page's details."""

    def __init__(self, screen: "PlanScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self.copy_form = CopyPackageForm()
        self.forms = (self.copy_form,)
        self.copy = QAction(translate("Plan", "Copy a package from an earlier cycle…"), self)
        self.actions = (self.copy,)
        self.copy.triggered.connect(self.ask_package)
        self.copy_form.submitted.connect(self._on_copy)
        self.copy_form.closed.connect(self._on_closed)
        screen.details.package.changed.connect(self.change)
        screen.details.package.activity_chosen.connect(screen.gantt.select_row)

    # public -----------------------------------------------------------------------------------------------------

    def change(self, package_id: str, key: str, typed: object) -> None:
        """Write a field of the package's form; a refused one keeps what was typed."""
        sentence = self._screen.refusal(self._change, package_id, key, str(typed))
        self._screen.details.package.show_error(key, sentence)
        self._screen.show_current()

    def ask_package(self) -> None:
        """Open the form that copies a package of another cycle."""
        self.copy_form.ask(self._screen.workspace.copies.earlier_packages(self._screen.context.cycle_id))

    # slots ------------------------------------------------------------------------------------------------------

    def _on_copy(self, package_id: str, typed: str) -> None:
        copied: list[str] = []

        def copy() -> None:
            day = required_day(typed, self._screen.workspace.clock.today())
            copies, cycle_id = self._screen.workspace.copies, self._screen.context.cycle_id
            copied.append(copies.copy_package(package_id, cycle_id, day))

        sentence = self._screen.refusal(copy)
        self.copy_form.form.show_error("first_day", sentence)
        if sentence is None:
            self.copy_form.close_form()
            self._screen.show_target(copied[0])
            text = self.tr("The package is copied with all its activities. Ctrl+Z takes it back.")
            self._screen.messages.show_message(text, tone="on_track")

    def _on_closed(self) -> None:
        self._screen.gantt.setFocus()

    def _change(self, package_id: str, key: str, typed: str) -> None:
        value: str | int | None = typed
        if key == "budget_fen":
            value = parse_amount(typed)
        elif key.startswith("target_"):
            value = parse_number(typed)
        self._screen.workspace.plan.change_package(package_id, key, value)
