"""Hands customers to another system: which, in which form, and what for. The purpose is noted in the file."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import Role
from cae_desktop.ui.sheet import Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Button, Choice, Form, Label, TextField
from cae_desktop.views.cards.columns_dialog import ColumnsDialog
from cae_desktop.wording import error_sentence

if TYPE_CHECKING:
    from cae_desktop.db.queries.card_export import HandOver
    from cae_desktop.views.shared.screen import Screen

translate = QCoreApplication.translate
_ALL, _NEW, _SHOWN = "all", "new", "shown"
_FORMS: Final = ("xlsx", "csv", "vcf")


class ExportDialog(QDialog):
    """Asks for the purpose before customers' data leaves the program, and shows what left it before."""

    exported = Signal(object, int)
    """The file, and how many customers are in it."""

    def __init__(self, screen: "Screen", shown: Sequence[str]) -> None:
        super().__init__(screen)
        self._screen = screen
        self._service = screen.workspace.card_export
        self._shown = tuple(shown)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Export customers"))
        self.resize(720, 560)
        self._build()
        self._show_log()

    # build ------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(Label(self.windowTitle(), role="section"))
        layout.addWidget(
            Label(
                self.tr("The file will hold names and phone numbers. Give it only to whom the purpose needs."),
                role="caption",
                wrap=True,
            )
        )
        self.form = Form()
        self.which = Choice(
            [
                (_NEW, self.tr("not exported yet")),
                (_SHOWN, self.tr("shown in the list ({n})").format(n=len(self._shown))),
                (_ALL, self.tr("all of the file")),
            ]
        )
        self.which.set_value(_NEW)
        self.form_of_file = Choice(
            [("xlsx", "Excel (.xlsx)"), ("csv", "CSV (.csv)"), ("vcf", self.tr("Address cards (.vcf)"))]
        )
        self.form_of_file.set_value("xlsx")
        self.purpose = TextField(self.tr("e.g. hand-over to the DMS"))
        people = [one for one in self._screen.workspace.dealership.people() if one.role is not Role.SALES_CONSULTANT]
        self.made_by = Choice([("", "—"), *((one.name, one.name) for one in people)])
        self.made_by.set_value("")
        self.form.add("which", self.tr("Customers"), self.which)
        self.form.add("form", self.tr("Form"), self.form_of_file)
        self.form.add("purpose", self.tr("Purpose"), self.purpose)
        self.form.add("made_by", self.tr("Exported by"), self.made_by)
        self.error = Label(role="error", wrap=True)
        self.error.hide()
        layout.addWidget(self.form)
        layout.addWidget(self.error)
        layout.addWidget(Label(self.tr("Exported so far"), role="section"))
        layout.addWidget(self._build_log(), 1)
        layout.addLayout(self._build_buttons())

    def _build_log(self) -> SheetTable:
        self._model = SheetModel(
            (
                Column("made_at", self.tr("When"), width=140),
                Column("count", self.tr("Customers"), kind="number", width=80),
                Column("form", self.tr("Form"), width=70),
                Column("purpose", self.tr("Purpose"), stretch=True),
                Column("made_by", self.tr("Exported by"), width=110),
            ),
            display=_shown,
        )
        self.log = SheetTable(self._model, row_height=28)
        self.log.setAccessibleName(self.tr("Exported so far"))
        return self.log

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.columns = Button(self.tr("Columns…"))
        self.columns.clicked.connect(self.open_columns)
        row.addWidget(self.columns)
        cancel = Button(self.tr("Cancel"))
        self.export = Button(self.tr("Export…"), primary=True)
        cancel.clicked.connect(self.reject)
        self.export.clicked.connect(self._on_export)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.export)
        return row

    # public -----------------------------------------------------------------------------------------------------

    def open_columns(self) -> ColumnsDialog:
        """Arrange the columns as the other system wants them."""
        dialog = ColumnsDialog(self, self._service, self._screen.context.language)
        dialog.open()
        return dialog

    def write(self, path: str) -> None:
        """Write the chosen customers to a file."""
        which = self.which.value()
        try:
            count = self._service.export(
                Path(path),
                self.purpose.text(),
                card_ids=self._shown if which == _SHOWN else None,
                only_new=which == _NEW,
                made_by=self.made_by.value(),
                language=self._screen.context.language,
            )
        except CaeError as error:
            self._tell(error)
            return
        self.exported.emit(Path(path), count)
        self.accept()

    # parts ------------------------------------------------------------------------------------------------------

    def _show_log(self) -> None:
        self.log.set_rows(self._service.hand_overs())

    def _tell(self, error: CaeError) -> None:
        self.error.setText(f"▲ {error_sentence(error, translate)}")
        self.error.show()

    # slots ------------------------------------------------------------------------------------------------------

    def _on_export(self) -> None:
        if not self.purpose.text().strip():
            self._tell(CaeError("purpose-is-missing"))
            self.purpose.setFocus()
            return
        form = self.form_of_file.value()
        dialog = QFileDialog(self, self.tr("Export customers"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(form)
        dialog.setNameFilter(f"{self.form_of_file.currentText()} (*.{form})")
        dialog.selectFile(f"{self.tr('Customers')} {self._screen.workspace.clock.today():%Y-%m-%d}.{form}")
        dialog.fileSelected.connect(self.write)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _shown(row: "HandOver", key: str, value: object) -> str:
    return f"{row.made_at.astimezone():%Y-%m-%d %H:%M}" if key == "made_at" else str(value)
