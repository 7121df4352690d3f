"""The page of a damaged file: back to a backup, look at it, or save what can be read of it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.db.key import FileKey
from cae_desktop.db.salvage import Salvaged
from cae_desktop.domain.errors import CaeError
from cae_desktop.services.restore import Replacement
from cae_desktop.ui.widgets import Button, Card, Label, Line
from cae_desktop.wording import error_sentence
from cae_desktop.wording.file import reasons

if TYPE_CHECKING:
    from cae_desktop.services.backup import Backup
    from cae_desktop.ui.tasks import TaskRunner

translate = QCoreApplication.translate
_OFFERED: Final = 5
_WIDTH: Final = 700


class DamagedPage(QWidget):
    """Nothing is changed in the file unless a backup takes its place, and it is kept then."""

    replacement_wanted = Signal(object)
    look_wanted = Signal(str)
    opened = Signal(str)
    cancelled = Signal()

    def __init__(self, path: Path, key: FileKey | None, backups: Sequence["Backup"], tasks: "TaskRunner") -> None:
        super().__init__()
        self._path, self._key, self._tasks = path, key, tasks
        self.said = Label(wrap=True)
        self.said.hide()
        self.buttons: list[Button] = []
        self.look = Button(self.tr("Look at it, for reading only"))
        self.save = Button(self.tr("Save what can be read…"))
        card = Card(path.name, self.tr("This file is damaged"))
        card.body.addWidget(
            Label(
                self.tr(
                    "It was not opened for writing, so that nothing gets worse. A disk that fails, a program that "
                    "synchronises folders or a cable that was pulled can be the reason. The way back is a backup:"
                ),
                wrap=True,
            )
        )
        for place, backup in enumerate(backups[:_OFFERED]):
            card.body.addLayout(self._line(backup, newest=place == 0))
        if not backups:
            card.body.addWidget(Label(self.tr("There is no backup beside it."), role="caption"))
        card.body.addWidget(Line())
        card.body.addLayout(self._foot())
        card.body.addWidget(self.said)
        card.setFixedWidth(_WIDTH)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(2)

    def _line(self, backup: "Backup", *, newest: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(Label(f"{backup.moment.astimezone():%Y-%m-%d %H:%M}", role="strong"))
        row.addWidget(Label(reasons(translate)[backup.reason], role="caption"), 1)
        button = Button(self.tr("Go back to it"), primary=newest)
        button.setProperty("backup", str(backup.path))
        button.clicked.connect(self._on_go_back)
        self.buttons.append(button)
        row.addWidget(button)
        return row

    def _foot(self) -> QHBoxLayout:
        other = Button(self.tr("Another file"), flat=True)
        self.look.clicked.connect(self._on_look)
        self.save.clicked.connect(self._on_save)
        other.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.addWidget(self.look)
        row.addWidget(self.save)
        row.addStretch(1)
        row.addWidget(other)
        return row

    def salvage(self, target: str) -> None:
        """Save what can be read to a new file, beside the window, and open it."""
        path = Path(target)

        def work(_: object) -> Salvaged:
            from cae_desktop.db.salvage import salvage

            return salvage(self._path, path, self._key)

        self.save.setEnabled(False)
        self._say(self.tr("Reading what can be read…"))
        self._tasks.start(work, self._on_salvaged, self._on_failed)

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.show()

    # slots ------------------------------------------------------------------------------------------------------

    def _on_go_back(self) -> None:
        backup = Path(str(self.sender().property("backup")))
        self.replacement_wanted.emit(Replacement(backup, self._path, self._key))

    def _on_look(self) -> None:
        self.look_wanted.emit(str(self._path))

    def _on_save(self) -> None:
        dialog = QFileDialog(self, self.tr("Save what can be read"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("cae")
        dialog.setNameFilter(translate("Commands", "Dealership files (*.cae)"))
        dialog.selectFile(self.tr("{name} saved.cae").format(name=self._path.stem))
        dialog.fileSelected.connect(self.salvage)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_salvaged(self, found: Salvaged) -> None:
        self.opened.emit(str(found.file))

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, CaeError):
            raise error
        self.save.setEnabled(True)
        self._say(f"▲ {error_sentence(error, translate)}")
