"""The line at the bottom: saved, backed up, which file; undo, commands, language."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from cae_desktop.ui.widgets import Button, Label

if TYPE_CHECKING:
    from cae_desktop.services.workspace import Workspace

translate = QCoreApplication.translate


class StatusLine(QFrame):
    """Says that nothing is lost."""

    undo_clicked = Signal()
    palette_clicked = Signal()
    language_clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self._saved = Label(role="caption")
        self._backup = Label(role="caption")
        self._file = Label(role="caption")
        undo = Button(translate("StatusLine", "Undo Ctrl+Z"), flat=True)
        palette = Button(translate("StatusLine", "Commands Ctrl+K"), flat=True)
        language = Button("中文 / EN", flat=True)
        undo.clicked.connect(self.undo_clicked)
        palette.clicked.connect(self.palette_clicked)
        language.clicked.connect(self.language_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 2, 16, 2)
        layout.setSpacing(16)
        for label in (self._saved, self._backup, self._file):
            layout.addWidget(label)
        layout.addStretch(1)
        for button in (undo, palette, language):
            layout.addWidget(button)

    def show_file(self, workspace: "Workspace") -> None:
        """Which file is open, and when it was last backed up."""
        from cae_desktop.services.backup import last_backup  # after the first paint

        self._file.setText(workspace.database.path.name)
        moment = last_backup(workspace.database.path)
        self._backup.setText(
            translate("StatusLine", "Backup: {moment}").format(moment=f"{moment.astimezone():%m-%d %H:%M}")
            if moment
            else translate("StatusLine", "No backup yet")
        )
        if not self._saved.text():
            self._saved.setText(
                translate("StatusLine", "○ Read-only: changes are not possible")
                if workspace.database.read_only
                else translate("StatusLine", "● Every change is saved at once")
            )

    def show_saved(self) -> None:
        """A change has just reached the disk."""
        moment = datetime.now().astimezone()
        self._saved.setText(translate("StatusLine", "● Saved {moment}").format(moment=f"{moment:%H:%M}"))
