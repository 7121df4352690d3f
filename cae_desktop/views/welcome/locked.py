"""The page of a file with a password: asks for it, or for the recovery code."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cae_desktop.ui.widgets import Button, Card, Form, Label, TextField


class PasswordPage(QWidget):
    """`entered` gives what was typed; what is wrong is said below the field and stays typed."""

    entered = Signal(str, str)
    """The file, and what was typed."""
    cancelled = Signal()

    def __init__(self, path: Path, refusal: str = "") -> None:
        super().__init__()
        self._path = path
        self.password = TextField(self.tr("password, or the recovery code"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setInputMethodHints(Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhNoPredictiveText)
        self.form = Form()
        self.form.add("password", self.tr("Password"), self.password)
        self.open = Button(self.tr("Open"), primary=True)
        other = Button(self.tr("Another file"))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(other)
        buttons.addWidget(self.open)
        card = Card(path.name, self.tr("This file has a password"))
        card.body.addWidget(self.form)
        hint = self.tr("Forgotten? The recovery sheet has a code that opens the file; type it here.")
        card.body.addWidget(Label(hint, role="faint", wrap=True))
        card.body.addLayout(buttons)
        card.setMaximumWidth(560)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        card.setMinimumWidth(460)
        self.open.clicked.connect(self._on_open)
        self.password.returnPressed.connect(self._on_open)
        other.clicked.connect(self.cancelled)
        if refusal:
            self.form.show_error("password", refusal)
        self.password.setFocus()

    def _on_open(self) -> None:
        if self.password.text() and self.open.isEnabled():
            self.open.setEnabled(False)  # a key takes a moment to be made
            self.entered.emit(str(self._path), self.password.text())
