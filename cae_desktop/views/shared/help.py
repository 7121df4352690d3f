"""The manual in a window beside the work, at the page of the screen in front."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QTextBrowser, QVBoxLayout, QWidget

from cae_desktop.domain.errors import CaeError
from cae_desktop.ui.messages import MessageBar
from cae_desktop.ui.widgets import Button
from cae_desktop.views.shared.manual import BEGINNING, fill, pages, write_pdf
from cae_desktop.wording import error_sentence

_PICTURE: Final = 690


class HelpWindow(QWidget):
    """Contents at the left, the page beside it; closing it forgets it."""

    def __init__(self, parent: QWidget, language: str, page: str = BEGINNING) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Help"))
        self.resize(1000, 780)
        self._language = language
        self._pages = pages(language)
        self.messages = MessageBar()
        self.contents = QListWidget()
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.addItems([page.title for page in self._pages])
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(24)
        self.text.setAccessibleName(self.windowTitle())
        self.save = Button(self.tr("Save as PDF…"), icon="download")
        self._lay_out()
        self.contents.currentRowChanged.connect(self._on_chosen)
        self.save.clicked.connect(self._on_save)
        self.show_page(page)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(12, 12, 0, 12)
        left.addWidget(self.contents, 1)
        left.addWidget(self.save)
        self.contents.setFixedWidth(190)
        self.contents.setSpacing(3)
        columns = QHBoxLayout()
        columns.setSpacing(12)
        columns.addLayout(left)
        columns.addWidget(self.text, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.messages)
        layout.addLayout(columns, 1)

    def show_page(self, name: str) -> None:
        """Turn to a page by the name of its screen."""
        names = [page.name for page in self._pages]
        self.contents.setCurrentRow(names.index(name) if name in names else 0)

    def save_to(self, path: Path) -> None:
        """Write the whole manual as a PDF."""
        try:
            write_pdf(path, self._language)
        except CaeError as error:
            self.messages.show_message(error_sentence(error, QCoreApplication.translate), tone="late")
        else:
            self.messages.show_message(self.tr("Saved: {path}").format(path=path), tone="on_track")

    def _on_chosen(self, row: int) -> None:
        pixels = round(_PICTURE * self.devicePixelRatioF())
        fill(self.text.document(), self._pages[row].text, self._language, _PICTURE, pixels)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)  # a window that is shown later scrolls to its cursor

    def _on_save(self) -> None:
        dialog = QFileDialog(self, self.save.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.fileSelected.connect(self._on_named)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_named(self, path: str) -> None:
        self.save_to(Path(path))
