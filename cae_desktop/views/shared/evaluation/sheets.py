"""Experience sheets out to everybody and back, from the card of experiences."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMenu

from cae_desktop.services.experience_sheets import SheetsRead
from cae_desktop.ui.widgets import Button
from cae_desktop.views.shared.evaluation.owner import EvaluationOwner
from cae_desktop.wording import error_sentence


class SheetsButton(Button):
    """A menu: a sheet for everybody into a folder, filled-in sheets from files."""

    def __init__(self, owner: EvaluationOwner) -> None:
        super().__init__(self.tr("Experience sheets"), flat=True)
        self.setToolTip(self.tr("People write their experience in Excel before the final meeting"))
        self._owner = owner
        menu = QMenu(self)
        menu.addAction(self.tr("A sheet for everybody…")).triggered.connect(self._ask_folder)
        menu.addAction(self.tr("Read filled-in sheets…")).triggered.connect(self._ask_files)
        self.setMenu(menu)

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder for the sheets"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.write_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_files(self) -> None:
        dialog = QFileDialog(self, self.tr("Filled-in sheets"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(self.tr("Excel workbooks (*.xlsx *.xls)"))
        dialog.filesSelected.connect(self.read_from)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write_to(self, folder: str) -> None:
        """Write a sheet for everybody who has a step."""
        self._owner.attempt(self._write, Path(folder))

    def read_from(self, files: list[str]) -> None:
        """Read sheets and say what came of it."""
        self._owner.attempt(self._read, [Path(file) for file in files])

    def _write(self, folder: Path) -> None:
        service = self._owner.workspace.experience_sheets
        paths = service.write(folder, self._owner.activity_id, self._owner.language)
        text = self.tr("Saved in {folder}: {count} sheets.").format(folder=folder.name or str(folder), count=len(paths))
        self._owner.tell(text, "on_track")

    def _read(self, files: list[Path]) -> None:
        read = self._owner.workspace.experience_sheets.read(files)
        self._owner.tell(self._told(read), "at_risk" if read.refused else "on_track")

    def _told(self, read: SheetsRead) -> str:
        text = self.tr("Taken from the sheets: {added} new, {changed} changed. Ctrl+Z takes them back.")
        if not read.added and not read.changed:
            text = self.tr("Nothing new stands on the sheets.")
        refusals = [error_sentence(error, QCoreApplication.translate) for error in read.refused]
        return " ".join((text.format(added=read.added, changed=read.changed), *refusals))
