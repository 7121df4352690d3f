"""About the program: version, licence, and whom it owes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from cae_desktop import __version__
from cae_desktop.ui.widgets import Label


class AboutDialog(QDialog):
    """A few lines and a button."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About CAE Desktop"))
        self.setMinimumWidth(460)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(Label(self.tr("CAE Desktop {version}").format(version=__version__), role="title"))
        for sentence in self._sentences():
            label = Label(sentence, role="body")
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            layout.addWidget(label)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def _sentences(self) -> tuple[str, ...]:
        return (
            self.tr(
                "Customer Acquisition Excellence for the dealer's marketing office. Works offline, keeps one file."
            ),
            self.tr("Licensed under the Apache License 2.0. Parts by others are listed in THIRD_PARTY.md."),
            self.tr(
                "Uses Qt for Python (LGPL 3), SQLCipher by Zetetic LLC, Noto Sans SC (OFL 1.1), Lucide icons (ISC)."
            ),
        )
