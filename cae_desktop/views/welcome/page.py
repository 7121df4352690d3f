"""The first page: create a dealership, open a file, or look at the sample."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cae_desktop.db.key import new_key
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import SIGNING_ROLES, Role
from cae_desktop.services.dealership import NewPerson
from cae_desktop.services.passwords import require_password
from cae_desktop.services.workspace import Workspace, create_workspace
from cae_desktop.ui.messages import MessageBar
from cae_desktop.ui.widgets import Button, Card, Form, Label, NoteField, Scroll, TextField
from cae_desktop.views.preferences import Preferences
from cae_desktop.wording import error_sentence
from cae_desktop.wording.words import words

translate = QCoreApplication.translate
_UNSAFE: Final = '<>:"/\\|?*'


class WelcomePage(QWidget):
    """Shown while no file is open, and for a new dealership."""

    file_requested = Signal(str)
    sample_requested = Signal()
    created = Signal(object)
    cancelled = Signal()

    def __init__(self, preferences: Preferences, *, new: bool, can_go_back: bool) -> None:
        super().__init__()
        self._preferences = preferences
        self._word = words(translate)
        self.messages = MessageBar()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.messages)
        columns = QHBoxLayout()
        columns.setContentsMargins(48, 36, 48, 36)
        columns.setSpacing(24)
        columns.addWidget(self._new_card(can_go_back=can_go_back), 3)
        columns.addWidget(self._open_card(), 2)
        layout.addLayout(columns, 1)
        (self.form.editor("name") if new else self.sample).setFocus()

    # build ------------------------------------------------------------------------------------------------------

    def _new_card(self, *, can_go_back: bool) -> Card:
        card = Card(self.tr("New dealership"), self.tr("two minutes; everything can be changed later"))
        scroll = Scroll()
        self.form = Form()
        self.form.add("name", self.tr("Dealership name"), TextField())
        self.form.add("code", self.tr("Dealer code"), TextField())
        self.form.add("brand", self.tr("Brand"), TextField())
        self.form.add("city", self.tr("City"), TextField())
        for role in SIGNING_ROLES:
            self.form.add(role.value, self._word(role), TextField(self.tr("name")))
        consultants = NoteField(self.tr("one name on each line"), lines=4)
        self.form.add("consultants", self.tr("Sales consultants"), consultants)
        for key, text in (("password", self.tr("Password")), ("again", self.tr("Once more"))):
            field = TextField(self.tr("only if the file is to have one"))
            field.setEchoMode(QLineEdit.EchoMode.Password)
            self.form.add(key, text, field)
        scroll.body.addWidget(self.form)
        scroll.body.addStretch(1)
        card.body.addWidget(scroll, 1)
        buttons = QHBoxLayout()
        self.place = Label(role="faint", wrap=True)
        self.place.setText(self.tr("The file is kept in {folder}").format(folder=self._folder()))
        change = Button(self.tr("Change folder…"), flat=True)
        change.clicked.connect(self._on_change_folder)
        self.create_button = Button(self.tr("Create dealership"), primary=True)
        self.create_button.clicked.connect(self._on_create)
        buttons.addWidget(self.place, 1)
        buttons.addWidget(change)
        if can_go_back:
            back = Button(self.tr("Back"))
            back.clicked.connect(self.cancelled)
            buttons.addWidget(back)
        buttons.addWidget(self.create_button)
        card.body.addLayout(buttons)
        return card

    def _open_card(self) -> Card:
        card = Card(self.tr("Open a dealership"))
        self.sample = _Way(self.tr("Look at the sample dealership"), "book-open")
        self.sample.clicked.connect(self.sample_requested)
        what = Label(
            self.tr(
                "A dealership in the middle of a cycle, with plan, board and cards. "
                "Try everything; your own data stays as it is."
            ),
            role="caption",
            wrap=True,
        )
        other = _Way(self.tr("Open a file…"), "folder-open")
        other.clicked.connect(self._on_open)
        card.body.addWidget(self.sample)
        card.body.addWidget(what)
        card.body.addSpacing(8)
        card.body.addWidget(other)
        recent = self._preferences.recent_files()
        if recent:
            card.body.addSpacing(8)
            card.body.addWidget(Label(self.tr("Recent files"), role="caption"))
        for path in recent:
            button = _Way(path.name, "file-text", flat=True)
            button.setToolTip(str(path))
            button.setProperty("path", str(path))
            button.clicked.connect(self._on_recent)
            card.body.addWidget(button)
        card.body.addStretch(1)
        card.body.addWidget(
            Label(
                self.tr("Every change is saved at once, everything can be undone, and a backup is made every day."),
                role="faint",
                wrap=True,
            )
        )
        return card

    # slots ------------------------------------------------------------------------------------------------------

    def _on_create(self) -> None:
        self.form.clear_errors()
        name = self.form.editor("name").value().strip()
        if not name:
            self.form.show_error("name", self.tr("Please write the name of the dealership."))
            self.form.editor("name").setFocus()
            return
        try:
            workspace = self._create(name)
        except CaeError as error:
            if error.code in ("password-is-too-short", "passwords-differ"):
                self.form.show_error("password", error_sentence(error, translate))
                return
            self.messages.show_message(error_sentence(error, translate), tone="late")
            return
        self.created.emit(workspace)

    def _create(self, name: str) -> Workspace:
        password = self.form.editor("password").text()
        if password or self.form.editor("again").text():
            require_password(password, self.form.editor("again").text())
        path = Path(self._folder()) / f"{_file_name(name)}.cae"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:  # the drive is gone, or it may not be written
            raise CaeError("folder-is-missing", path=str(path)) from error
        workspace = create_workspace(path, key=new_key(password) if password else None)
        workspace.dealership.found(
            name,
            self.form.editor("code").value(),
            self.form.editor("brand").value(),
            self.form.editor("city").value(),
            self._people(),
        )
        workspace.dealership.add_next_cycle(self._preferences.language)
        return workspace

    def _people(self) -> tuple[NewPerson, ...]:
        managers = [
            NewPerson(typed, role) for role in SIGNING_ROLES if (typed := self.form.editor(role.value).value().strip())
        ]
        lines = str(self.form.editor("consultants").value()).splitlines()
        return (*managers, *(NewPerson(line.strip(), Role.SALES_CONSULTANT) for line in lines if line.strip()))

    def _on_open(self) -> None:
        dialog = QFileDialog(self, self.tr("Open a file…"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(translate("Commands", "Dealership files (*.cae)"))
        dialog.fileSelected.connect(self.file_requested)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_change_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Change folder…"), self._folder())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._on_folder_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_folder_chosen(self, folder: str) -> None:
        self._preferences.remember_text("folder", folder)
        self.place.setText(self.tr("The file is kept in {folder}").format(folder=folder))

    def _on_recent(self) -> None:
        self.file_requested.emit(str(self.sender().property("path")))

    def _folder(self) -> str:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return self._preferences.text("folder", str(Path(documents) / "CAE Desktop"))


class _Way(Button):
    """A way into a file, one under the other; Enter takes it as well as a click."""

    def __init__(self, text: str, icon: str, *, flat: bool = False) -> None:
        super().__init__(text, flat=flat, icon=icon)
        self.setProperty("aligned", "left")
        self.setAutoDefault(True)


def _file_name(name: str) -> str:
    """The dealership's name as a file name that every system takes."""
    safe = "".join("_" if character in _UNSAFE or not character.isprintable() else character for character in name)
    return safe.strip(" .")[:80] or "CAE"
