"""The board and the problems on paper and in Excel."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu

from cae_desktop.domain.errors import CaeError
from cae_desktop.wording import error_sentence

if TYPE_CHECKING:
    from cae_desktop.ui.tasks import Progress
    from cae_desktop.views.board.page import BoardScreen

Write = Callable[[Path], None]


class BoardFiles(QObject):
    """Asks where to, and writes beside the window."""

    def __init__(self, screen: "BoardScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._folder: Path | None = None
        self._write: Write | None = None
        screen.messages.action_clicked.connect(self.open_folder)

    def menu(self) -> QMenu:
        """What can be saved."""
        menu = QMenu(self._screen)
        for text, slot in (
            (self.tr("This page as PDF (A3)…"), self._ask_page_a3),
            (self.tr("This page as PDF (A4)…"), self._ask_page_a4),
            (self.tr("All pages as PDF (A3)…"), self._ask_all_a3),
            (self.tr("All pages as Excel…"), self._ask_all_workbook),
            (self.tr("Problems as PDF (A4)…"), self._ask_problems_pdf),
            (self.tr("Problems as Excel…"), self._ask_problems_workbook),
        ):
            action = QAction(text, menu)
            action.triggered.connect(slot)
            menu.addAction(action)
        return menu

    # what -------------------------------------------------------------------------------------------------------

    def page_writer(self, paper: str) -> Write:
        """Writes the page that is shown, today's or that of a past meeting."""
        presentation, context = self._screen.presentation, self._screen.context
        return partial(
            self._screen.workspace.walls.export_page,
            cycle_id=context.cycle_id,
            page=presentation.page,
            past=presentation.past,
            paper=paper,
            language=context.language,
        )

    def pages_writer(self) -> Write:
        """Writes the pages of all activities."""
        context = self._screen.context
        walls = self._screen.workspace.walls
        return partial(walls.export_boards, cycle_id=context.cycle_id, language=context.language)

    def problems_writer(self) -> Write:
        """Writes the problems of the cycle."""
        context = self._screen.context
        walls = self._screen.workspace.walls
        return partial(walls.export_problems, cycle_id=context.cycle_id, language=context.language)

    def save(self, path: str, write: Write) -> None:
        """Write a file beside the window and say so."""

        def work(progress: "Progress") -> Path:
            write(Path(path))
            return Path(path)

        self._screen.context.tasks.start(work, self._tell_saved, self._on_failed)

    # asking -----------------------------------------------------------------------------------------------------

    def _ask_page_a3(self) -> None:
        self._ask(self.tr("Control board"), "pdf", self.page_writer("A3"))

    def _ask_page_a4(self) -> None:
        self._ask(self.tr("Control board"), "pdf", self.page_writer("A4"))

    def _ask_all_a3(self) -> None:
        self._ask(self.tr("Control boards"), "pdf", self.pages_writer())

    def _ask_all_workbook(self) -> None:
        self._ask(self.tr("Control boards"), "xlsx", self.pages_writer())

    def _ask_problems_pdf(self) -> None:
        self._ask(self.tr("Problems"), "pdf", self.problems_writer())

    def _ask_problems_workbook(self) -> None:
        self._ask(self.tr("Problems"), "xlsx", self.problems_writer())

    def _ask(self, name: str, suffix: str, write: Write) -> None:
        self._write = write
        dialog = QFileDialog(self._screen, self.tr("Save for the wall"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.setNameFilter(self.tr("PDF (*.pdf)") if suffix == "pdf" else self.tr("Excel (*.xlsx)"))
        dialog.selectFile(f"{name}.{suffix}")
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_file_selected(self, path: str) -> None:
        if self._write is not None:
            self.save(path, self._write)

    # telling ----------------------------------------------------------------------------------------------------

    def _tell_saved(self, path: Path) -> None:
        self._folder = path.parent
        text = self.tr("Saved: {name}").format(name=path.name)
        self._screen.messages.show_message(text, tone="on_track", action=self.tr("Open folder"))

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, CaeError):
            raise error
        self._screen.messages.show_message(error_sentence(error, QCoreApplication.translate), tone="late")

    def open_folder(self) -> None:
        """Show the folder of the file that was saved last."""
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
