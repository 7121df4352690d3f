"""The file of the dealership: where it lies, its backups, and the way back to one of them."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.domain.errors import CaeError
from cae_desktop.services.backup import Backup, Difference
from cae_desktop.services.places import FileMove, risk_of
from cae_desktop.services.restore import Replacement
from cae_desktop.ui.sheet import Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Button, Card, ElidedLabel, Label
from cae_desktop.views.settings.password_dialog import PasswordDialog
from cae_desktop.views.shared.saving import Saving
from cae_desktop.wording import error_sentence
from cae_desktop.wording.file import reasons, risks

if TYPE_CHECKING:
    from cae_desktop.ui.tasks import Progress
    from cae_desktop.views.shared.screen import Screen

translate = QCoreApplication.translate
_MEGABYTE: Final = 1_000_000
_PACKED: Final = "{:,.1f} MB"


class FileTab(QWidget):
    """A backup is looked into before it takes the place of the file; the file itself is kept then."""

    replacement_wanted = Signal(object)

    def __init__(self, screen: "Screen") -> None:
        super().__init__()
        self._screen = screen
        self._workspace = screen.workspace
        self._looked_at: Backup | None = None
        self.path = ElidedLabel(role="strong")
        self.about = Label(role="caption")
        self.table = self._make_table()
        self.look = Button(self.tr("What differs?"))
        self.differences = Label(role="body", wrap=True)
        self.go_back = Button(self.tr("Go back to this backup"))
        self.compact = Button(self.tr("Make the file smaller"))
        self.move_button = Button(self.tr("Move…"))
        self.risk = Label(role="error", wrap=True)
        self.password = Button(self.tr("Password…"))
        self.recovery = Button(self.tr("Recovery sheet…"))
        self.saving = Saving(screen)
        self._lay_out()
        self.look.clicked.connect(self._on_look)
        self.go_back.clicked.connect(self._on_go_back)
        self.compact.clicked.connect(self._on_compact)
        self.move_button.clicked.connect(self._on_move)
        self.password.clicked.connect(self._on_password)
        self.recovery.clicked.connect(self._on_recovery)
        self.table.row_selected.connect(self._on_selected)

    def _make_table(self) -> SheetTable:
        model = SheetModel(
            (
                Column("moment", self.tr("Made"), width=170),
                Column("reason", self.tr("Why"), stretch=True, width=180),
                Column("size", self.tr("Size"), "number", width=100),
            ),
            display=self._display,
        )
        table = SheetTable(model)
        table.setAccessibleName(self.tr("Backups"))
        return table

    def _lay_out(self) -> None:
        file = Card(self.tr("This file"), self.tr("every change is saved in it at once"))
        folder = Button(self.tr("Open its folder"))
        folder.clicked.connect(self._on_folder)
        head = QHBoxLayout()
        head.addWidget(self.path, 1)
        head.addWidget(folder)
        head.addWidget(self.move_button)
        head.addWidget(self.recovery)
        head.addWidget(self.password)
        head.addWidget(self.compact)
        file.body.addLayout(head)
        file.body.addWidget(self.about)
        file.body.addWidget(self.risk)
        backups = Card(self.tr("Backups"), self.tr("made by themselves: 7 daily, 4 weekly, 12 monthly ones are kept"))
        backups.body.addWidget(self.table, 1)
        backups.body.addWidget(self.differences)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.look)
        buttons.addWidget(self.go_back)
        backups.body.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(file)
        layout.addWidget(backups, 1)

    def reload(self) -> None:
        """Read the backups; the file itself is written all the time."""
        path = self._workspace.database.path
        self.path.setText(str(path))
        backups = self._workspace.backups.backups()
        size = _PACKED.format(path.stat().st_size / _MEGABYTE) if path.exists() else "—"
        last = f"{backups[0].moment.astimezone():%Y-%m-%d %H:%M}" if backups else "—"
        self.about.setText(self.tr("{size} · newest backup {last}").format(size=size, last=last))
        self.table.set_rows(backups)
        if backups and not self.table.current_id():
            self.table.select_row(backups[0].id)
        self._show_looked_at()
        database = self._workspace.database
        risk = risk_of(path)
        self.risk.setText(f"▲ {risks(translate)[risk]}" if risk is not None else "")
        self.risk.setVisible(risk is not None)
        for button in (self.compact, self.password, self.move_button):
            button.setEnabled(not database.read_only)
        self.password.setText(self.tr("Set a password…") if database.key is None else self.tr("Change the password…"))
        self.recovery.setVisible(database.key is not None)

    def _display(self, row: Backup, key: str, value: Any) -> str:
        if key == "moment":
            return f"{row.moment.astimezone():%Y-%m-%d %H:%M}"
        return reasons(translate)[row.reason] if key == "reason" else _PACKED.format(row.size / _MEGABYTE)

    def _chosen(self) -> Backup | None:
        return next((row for row in self._workspace.backups.backups() if row.id == self.table.current_id()), None)

    def _show_looked_at(self) -> None:
        """Only a backup that was looked into can take the place of the file."""
        chosen = self.table.current_id()
        self.look.setEnabled(bool(chosen))
        looked = self._looked_at is not None and self._looked_at.id == chosen
        self.differences.setVisible(looked)
        self.go_back.setEnabled(looked and not self._workspace.database.read_only)

    def _in_words(self, rows: tuple[Difference, ...]) -> str:
        names = {
            "customer_card": self.tr("customer cards"),
            "follow_up": self.tr("talks with customers"),
            "activity": self.tr("activities"),
            "work_step": self.tr("work steps"),
            "meeting": self.tr("meetings"),
            "meeting_note": self.tr("notes of meetings"),
            "problem": self.tr("problems"),
            "decision": self.tr("decisions"),
            "experience": self.tr("experiences"),
            "goal": self.tr("goals"),
            "cycle": self.tr("cycles"),
            "person": self.tr("people"),
            "partner": self.tr("partners"),
        }
        told = [
            self.tr("{what}: {then} instead of {now}").format(what=names[row.table], then=row.then, now=row.now)
            for row in rows
            if row.table in names
        ]
        others = sum(row.table not in names for row in rows)
        if others:
            told.append(self.tr("other lists that differ: {count}").format(count=others))
        if not told:
            return self.tr("It has as many entries of everything as the file now; single entries may differ.")
        return self.tr("If you go back: {list}.").format(list=self.tr("; ").join(told))

    # slots ------------------------------------------------------------------------------------------------------

    def _on_selected(self, _: str) -> None:
        self._show_looked_at()

    def _on_look(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            self.reload()  # it was let go meanwhile
            return
        backups = self._workspace.backups

        def work(progress: "Progress") -> tuple[Backup, tuple[Difference, ...]]:
            return chosen, backups.differences(chosen)

        self.look.setEnabled(False)
        self.differences.setText(self.tr("Looking into the backup…"))
        self.differences.show()
        self._screen.context.tasks.start(work, self._on_looked, self._on_failed)

    def _on_looked(self, found: tuple[Backup, tuple[Difference, ...]]) -> None:
        self._looked_at, rows = found
        self.differences.setText(self._in_words(rows))
        self._show_looked_at()

    def _on_go_back(self) -> None:
        if self._looked_at is not None:
            database = self._workspace.database
            self.replacement_wanted.emit(Replacement(self._looked_at.path, database.path, database.key))

    def move_to(self, folder: str) -> None:
        """Have the file moved into another folder, with its backups."""
        database = self._workspace.database
        self.replacement_wanted.emit(FileMove(database.path, Path(folder), database.key))

    def _on_move(self) -> None:
        dialog = QFileDialog(self, self.tr("Move the file into"), str(self._workspace.database.path.parent))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.move_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_password(self) -> None:
        dialog = PasswordDialog(self._screen)
        dialog.wanted.connect(self.replacement_wanted)
        dialog.open()

    def _on_recovery(self) -> None:
        self.saving.ask(self.tr("Recovery code"), "pdf", self.write_recovery_sheet)

    def write_recovery_sheet(self, path: Path) -> None:
        """Write the sheet that opens the file without its password."""
        from cae_desktop.services.passwords import write_recovery_sheet

        database = self._workspace.database
        if database.key is not None:
            today = self._workspace.clock.today()
            write_recovery_sheet(path, database.key, database.path.name, today, self._screen.context.language)

    def _on_compact(self) -> None:
        database = self._workspace.database
        before = database.path.stat().st_size

        def work(progress: "Progress") -> int:
            database.compact()
            return before - database.path.stat().st_size

        self.compact.setEnabled(False)
        self._screen.context.tasks.start(work, self._on_compacted, self._on_failed)

    def _on_compacted(self, saved: int) -> None:
        self.reload()
        text = self.tr("The file is now smaller by {size}.").format(size=_PACKED.format(max(0, saved) / _MEGABYTE))
        self._screen.messages.show_message(text, tone="on_track")

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, CaeError):
            raise error
        self.reload()
        self._screen.messages.show_message(error_sentence(error, translate), tone="late")

    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(self._workspace.database.path).parent)))
