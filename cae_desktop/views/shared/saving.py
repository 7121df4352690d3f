"""Asks where a file goes, writes it beside the window, and says where it lies."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from cae_desktop.domain.errors import CaeError
from cae_desktop.wording import error_sentence

if TYPE_CHECKING:
    from cae_desktop.ui.tasks import Progress
    from cae_desktop.views.shared.screen import Screen

Write = Callable[[Path], None]


class Saving(QObject):
    """Saves what a screen can write."""

    def __init__(self, screen: "Screen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._folder: Path | None = None
        self._write: Write | None = None
        screen.messages.action_clicked.connect(self.open_folder)

    def ask(self, name: str, suffix: str, write: Write) -> None:
        """Ask for a file, with a name to begin with (pdf or xlsx), and let `write` fill it."""
        self._write = write
        dialog = QFileDialog(self._screen, self.tr("Save as"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.setNameFilter(self.tr("PDF (*.pdf)") if suffix == "pdf" else self.tr("Excel (*.xlsx)"))
        dialog.selectFile(f"{name}.{suffix}")
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, path: str, write: Write) -> None:
        """Write a file beside the window and say so."""

        def work(progress: "Progress") -> Path:
            write(Path(path))
            return Path(path)

        self._screen.context.tasks.start(work, self._tell_saved, self._on_failed)

    def open_folder(self) -> None:
        """Show the folder of the file that was saved last."""
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _on_file_selected(self, path: str) -> None:
        if self._write is not None:
            self.save(path, self._write)

    def _tell_saved(self, path: Path) -> None:
        self._folder = path.parent
        text = self.tr("Saved: {name}").format(name=path.name)
        self._screen.messages.show_message(text, tone="on_track", action=self.tr("Open folder"))

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, CaeError):
            raise error
        self._screen.messages.show_message(error_sentence(error, QCoreApplication.translate), tone="late")
