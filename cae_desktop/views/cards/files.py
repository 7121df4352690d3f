"""Lists of customers in and out, from the cards screen."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QFileDialog

from cae_desktop.domain.card_list import RowState
from cae_desktop.views.cards.export_dialog import ExportDialog
from cae_desktop.views.cards.form_dialog import FormDialog
from cae_desktop.views.cards.import_dialog import ImportDialog
from cae_desktop.views.cards.paper_dialog import PaperDialog

if TYPE_CHECKING:
    from cae_desktop.services.card_import import ImportPreview
    from cae_desktop.views.cards.page import CardsScreen


class CardFiles(QObject):
    """Actions of one cards screen; what a message offers is done by `act`."""

    def __init__(self, screen: "CardsScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._offer: Callable[[], None] | None = None
        self._done: ImportPreview | None = None
        self._folder = ""
        self.actions = (
            self._action(self.tr("Import a list of customers…"), self._ask_import),
            self._action(self.tr("Export customers…"), self._ask_export),
            self._action(self.tr("Export records for a CRM…"), self._ask_records),
            self._action(self.tr("Calls of the day on paper…"), self._ask_calls),
            self._action(self.tr("Cards on paper…"), self.open_paper),
            self._action(self.tr("Excel form for a partner…"), self.open_form),
            self._action(self.tr("Merge the selected cards"), self.merge_selected),
        )
        screen.messages.action_clicked.connect(self._on_action)

    def _action(self, text: str, slot: Callable[[], object]) -> QAction:
        action = QAction(text, self._screen)
        action.triggered.connect(slot)
        return action

    def _ask_export(self) -> None:
        """A list of which only the newest cards are read must not be handed over as if it were all of it."""
        if self._screen.reader.index.is_whole:
            self.open_export()
            return
        self._screen.messages.show_message(
            self.tr("The list is still being read; a part of it would be missing. Please try again in a moment."),
            tone="at_risk",
        )

    # public -----------------------------------------------------------------------------------------------------

    def open_import(self, path: str) -> ImportDialog:
        """Show what would become of a list."""
        dialog = ImportDialog(self._screen, path)
        dialog.imported.connect(self._on_imported)
        dialog.open()
        return dialog

    def open_export(self) -> ExportDialog:
        """Ask what is handed over and what for."""
        dialog = ExportDialog(self._screen, self._screen.list.shown_ids())
        dialog.exported.connect(self._on_exported)
        dialog.open()
        return dialog

    def open_paper(self) -> PaperDialog:
        """Show blank cards and the sign-in sheet of an activity."""
        dialog = PaperDialog(self._screen)
        dialog.saved.connect(self._tell_saved)
        dialog.open()
        return dialog

    def open_form(self) -> FormDialog:
        """Ask for which activity a partner's form is made."""
        dialog = FormDialog(self._screen)
        dialog.saved.connect(self._tell_saved)
        dialog.open()
        return dialog

    def merge_selected(self) -> None:
        """Make one card of those selected in the list, and show it."""
        selected = self._screen.list.table.selected_ids()
        if self._screen.attempt(self._screen.workspace.cards.merge_cards, selected):
            self._screen.messages.show_message(
                self.tr("{n} cards are one card now. Ctrl+Z takes it back.").format(n=len(selected)), tone="on_track"
            )

    def save_calls(self, path: str) -> None:
        """Write the calls of the day, a sheet for each consultant."""
        context = self._screen.context
        export = self._screen.workspace.call_list.export
        if self._screen.attempt(export, Path(path), context.cycle_id, language=context.language):
            self._tell_saved(Path(path))

    def save_records(self, path: str) -> None:
        """Write what the method keeps beside customers."""
        service, language = self._screen.workspace.records, self._screen.context.language
        if self._screen.attempt(service.export, Path(path), language):
            self._tell_saved(Path(path))

    def save_rejects(self, path: str) -> None:
        """Save the rows of the last import that could not be used."""
        service, language = self._screen.workspace.card_import, self._screen.context.language
        if self._done and self._screen.attempt(service.write_rejects, self._done, Path(path), language):
            self._tell_saved(Path(path))

    # slots ------------------------------------------------------------------------------------------------------

    def _ask_import(self) -> None:
        dialog = QFileDialog(self._screen, self.tr("Import a list of customers"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Lists (*.xlsx *.xlsm *.xls *.csv *.txt)"))
        dialog.fileSelected.connect(self.open_import)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_imported(self, done: "ImportPreview") -> None:
        new, merged, skipped, rejected = (done.count(state) for state in RowState)
        text = self.tr(
            "{new} new cards, {merged} rows added to cards, {skipped} skipped. Ctrl+Z takes it back."
        ).format(new=new, merged=merged, skipped=skipped)
        if rejected:
            text = f"{text} {self.tr('{n} rows could not be used.').format(n=rejected)}"
        self._done, self._offer = done, self._ask_rejects if rejected else None
        self._screen.messages.show_message(
            text, tone="at_risk" if rejected else "on_track", action=self.tr("Save these rows…") if rejected else ""
        )

    def _ask_rejects(self) -> None:
        title = self.tr("Save the rows that could not be used")
        self._ask_target(title, self.tr("Left out"), "Excel (*.xlsx)", self.save_rejects)

    def _ask_records(self) -> None:
        title = self.tr("Export records for a CRM")
        self._ask_target(title, self.tr("Records"), "Excel (*.xlsx);;JSON (*.json)", self.save_records)

    def _ask_calls(self) -> None:
        name = f"{self.tr('Calls of the day')} {self._screen.workspace.clock.today()}"
        self._ask_target(self.tr("Calls of the day on paper"), name, "PDF (*.pdf);;Excel (*.xlsx)", self.save_calls)

    def _ask_target(self, title: str, name: str, forms: str, save: Callable[[str], None]) -> None:
        dialog = QFileDialog(self._screen, title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        suffix = "pdf" if forms.startswith("PDF") else "xlsx"
        dialog.setDefaultSuffix(suffix)
        dialog.setNameFilter(forms)
        dialog.selectFile(f"{name}.{suffix}")
        dialog.fileSelected.connect(save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_exported(self, path: Path, count: int) -> None:
        self._tell_saved(path, self.tr("{n} customers exported: {name}").format(n=count, name=path.name))

    def _tell_saved(self, path: Path, text: str = "") -> None:
        self._folder, self._offer = str(path.parent), self._open_folder
        self._screen.messages.show_message(
            text or self.tr("Saved: {name}").format(name=path.name), tone="on_track", action=self.tr("Open folder")
        )

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder))

    def _on_action(self) -> None:
        if self._offer is not None:
            self._offer()
