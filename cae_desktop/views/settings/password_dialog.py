"""Sets, changes or takes away the password of the file."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout

from cae_desktop.domain.errors import CaeError
from cae_desktop.services.passwords import PasswordChange, require_password
from cae_desktop.ui.widgets import Button, Form, Label, TextField
from cae_desktop.wording import error_sentence

if TYPE_CHECKING:
    from cae_desktop.views.shared.screen import Screen

translate = QCoreApplication.translate


class PasswordDialog(QDialog):
    """`wanted` gives the change; it is made while the file is closed, and the file is opened again."""

    wanted = Signal(object)

    def __init__(self, screen: "Screen") -> None:
        super().__init__(screen)
        self._database = screen.workspace.database
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Password"))
        self.form = Form()
        for key, text in (("new", self.tr("New password")), ("again", self.tr("Once more"))):
            field = TextField()
            field.setEchoMode(QLineEdit.EchoMode.Password)
            self.form.add(key, text, field)
        self.take_away = Button(self.tr("Take the password away"), flat=True)
        self.take_away.setVisible(self._database.key is not None)
        cancel = Button(self.tr("Cancel"))
        self.accept_button = Button(self.tr("Set password"), primary=True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.take_away)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.accept_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(Label(self.windowTitle(), role="section"))
        layout.addWidget(
            Label(
                self.tr(
                    "With a password the file and its backups can only be read by those who know it. Nobody can help "
                    "when it is forgotten, but the recovery sheet: print it afterwards and lock it away."
                ),
                role="caption",
                wrap=True,
            )
        )
        layout.addWidget(self.form)
        layout.addLayout(buttons)
        self.setMinimumWidth(520)
        cancel.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self._on_accept)
        self.take_away.clicked.connect(self._on_take_away)

    def _on_accept(self) -> None:
        self.form.clear_errors()
        password = self.form.editor("new").text()
        try:
            require_password(password, self.form.editor("again").text())
        except CaeError as error:
            key = "again" if error.code == "passwords-differ" else "new"
            self.form.show_error(key, error_sentence(error, translate))
            return
        self._ask(password)

    def _on_take_away(self) -> None:
        self._ask("")

    def _ask(self, password: str) -> None:
        change = PasswordChange(self._database.path, self._database.key, password)
        self.accept()
        self.wanted.emit(change)
