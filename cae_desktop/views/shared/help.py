"""The help window: the shipped text in the reader's language."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from cae_desktop import paths


class HelpWindow(QWidget):
    """Shows the help beside the work; closing it forgets it."""

    def __init__(self, parent: QWidget, language: str) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Help"))
        self.resize(860, 760)
        text = QTextBrowser()
        text.setOpenLinks(False)
        text.document().setDocumentMargin(24)
        text.setMarkdown(paths.resource("help", f"{language}.md").read_text(encoding="utf-8"))
        text.setAccessibleName(self.windowTitle())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(text)
