"""Builds every part once and connects them. Paints the window first; the engine is loaded behind it."""

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from cae_desktop import paths
from cae_desktop.domain.errors import CaeError
from cae_desktop.ui import i18n, theme
from cae_desktop.ui.change_feed import ChangeFeed
from cae_desktop.ui.faults import Faults, HardCrashes, log_to_file
from cae_desktop.ui.tasks import Progress, TaskRunner
from cae_desktop.views.main_window import MainWindow
from cae_desktop.views.meeting_pulse import MeetingPulse
from cae_desktop.views.preferences import Preferences

if TYPE_CHECKING:
    from cae_desktop.db.key import FileKey
    from cae_desktop.services.passwords import PasswordChange
    from cae_desktop.services.places import FileMove
    from cae_desktop.services.restore import Replacement
    from cae_desktop.services.workspace import Workspace

translate = QCoreApplication.translate
_BACKUP_EVERY_MS: Final = 30 * 60 * 1000
_COLLECT_AFTER: Final = (50_000, 20, 20)
"""New objects before the youngest are looked through, and rounds before the older ones are."""


def run_window(path: Path | None) -> int:
    """Open the window, with a file if one is named or was open last; returns the exit code."""
    qt = make_application()
    folder = _data_folder() / "logs"
    log_to_file(folder)
    crashes = HardCrashes(folder)
    earlier = crashes.watch()
    program = Program(Preferences())
    program.faults.watch()
    program.start(path)
    if earlier:
        program.tell_of_fault(earlier, earlier=True)
    code = qt.exec()
    program.finish()
    crashes.end()
    return code


def make_application() -> QApplication:
    """The Qt application with the names that folders and window systems use.

    Reading a plan makes tens of thousands of rows and no circles; looking for circles that often took half the time.
    """
    gc.set_threshold(*_COLLECT_AFTER)
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("cae-desktop")
    qt.setOrganizationName("CAE Desktop")
    qt.setDesktopFileName("cae-desktop")
    qt.setWindowIcon(QIcon(str(paths.resource("icons", "app.svg"))))
    return qt


class Program(QObject):
    """One window and the file it shows."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.preferences = preferences
        i18n.set_language(preferences.language)
        theme.apply(_application(), preferences.theme)
        self.faults = Faults(self)
        self.faults.found.connect(self.tell_of_fault)
        self._told_faults: set[str] = set()
        self.tasks = TaskRunner(self)
        self.feed = ChangeFeed(self)
        self.window = MainWindow(preferences)
        self.window.file_requested.connect(self.open_path)
        self.window.new_file_requested.connect(self.show_new_dealership)
        self.window.sample_requested.connect(self.open_sample)
        self.window.replacement_requested.connect(self.replace_file)
        self.window.language_chosen.connect(self._on_language_chosen)
        self.window.theme_chosen.connect(self._on_theme_chosen)
        self._backup_timer = QTimer(self)
        self._backup_timer.setInterval(_BACKUP_EVERY_MS)
        self._backup_timer.timeout.connect(self._on_backup_timer)
        self.pulse = MeetingPulse(self)
        self.pulse.failed.connect(self._on_failed)
        self._wanted: Path | None = None
        self._opening = _Opening(Path())
        self._painted: Callable[[], None] | None = None

    def start(self, path: Path | None, painted: Callable[[], None] | None = None) -> None:
        """Show the window; load the engine and the file once it is painted, and tell `painted` then."""
        self._painted = painted
        recent = self.preferences.recent_files()
        self._wanted = path or (recent[0] if recent else None)
        self.window.show()
        QTimer.singleShot(0, self._on_first_paint)

    def finish(self) -> None:
        """Let background work end and close the file."""
        self.tasks.shut_down()
        self._close_file()

    def show(self, workspace: "Workspace") -> None:
        """Show an open file in place of the present one."""
        self._close_file()
        workspace.database.subscribe(self.feed.announce)
        self.preferences.remember_file(workspace.database.path)
        self.window.show_workspace(workspace, self.feed, self.tasks)
        self._back_up(workspace, opening=True)
        self._backup_timer.start()
        self.pulse.follow(workspace)

    def open_path(self, path: str, typed: str = "", *, damaged: bool = False) -> None:
        """Open a file in the background, with the password or recovery code that was typed.

        The present one stays until the new one is open; a file known to be damaged is opened for reading only.
        """
        self._opening = _Opening(Path(path), typed, damaged=damaged)
        self.tasks.start(self._opening, self._on_opened, self._on_not_opened)

    def open_sample(self) -> None:
        """Open the sample dealership, made anew when this computer has none."""
        self.tasks.start(_OpeningSample(sample_path()), self._on_opened, self._on_failed)

    def replace_file(self, replacement: "Replacement | PasswordChange | FileMove") -> None:
        """Close the file, have it written anew, and open what is there then; refused, that is the file as before."""
        from cae_desktop.views.shared.waiting import WaitingPage  # after the first paint

        self.window.show_welcome(WaitingPage(translate("App", "The file is written anew; this takes a moment…")))
        self._close_file()
        self.tasks.start(_Replacing(replacement), self._on_replaced, self._on_failed)

    def show_new_dealership(self) -> None:
        """Ask for the data of a new dealership."""
        self._show_welcome(new=True)

    def tell_of_fault(self, description: str, *, earlier: bool = False) -> None:
        """Say that something unforeseen happened; a fault that comes again is told in the bar only."""
        from cae_desktop.views.shared.crash_report import CrashReport  # only when needed

        self.window.messages.show_message(
            translate("App", "Something unexpected happened. Everything you entered before is saved."), tone="late"
        )
        if description not in self._told_faults and not self.window.findChildren(CrashReport):
            self._told_faults.add(description)
            CrashReport(self.window, description, earlier=earlier).show()

    # slots ------------------------------------------------------------------------------------------------------

    def _on_first_paint(self) -> None:
        if self._painted is not None:
            self._painted()
        if self._wanted is None:
            self.tasks.start(_load_engine, self._on_engine_loaded, self._on_failed)
        else:
            self.open_path(str(self._wanted))

    def _on_engine_loaded(self, _: object) -> None:
        self._show_welcome(new=False)

    def _on_opened(self, workspace: "Workspace") -> None:
        from cae_desktop.services.places import risk_of  # after the first paint
        from cae_desktop.wording.file import risks

        self.show(workspace)
        self.window.start_tour(once=True)
        risk = risk_of(workspace.database.path)
        if risk is not None:
            text = translate("App", "{risk} Settings › File and backups moves it.")
            self.window.messages.show_message(text.format(risk=risks(translate)[risk]), tone="at_risk")

    def _on_not_opened(self, error: BaseException) -> None:
        """Ask for the password, or show the ways out of damage; all else is said, and all about a file given up."""
        opening = self._opening
        code = error.code if isinstance(error, CaeError) and error.values.get("path") == str(opening.path) else ""
        if code in ("password-is-needed", "password-is-wrong"):
            self._show_password(opening.path, error if opening.typed else None)
        elif code == "file-is-damaged" and not opening.damaged:
            self._show_damaged(opening.path, opening.key)
        else:
            self._on_failed(error)

    def _on_password(self, path: str, typed: str) -> None:
        self.open_path(path, typed)

    def _on_look(self, path: str) -> None:
        self.open_path(path, damaged=True)

    def _on_other_file(self) -> None:
        if self.window.workspace is None:
            self._show_welcome(new=False)
        else:
            self.window.rebuild()

    def _on_replaced(self, replaced: "tuple[Workspace, CaeError | None, str]") -> None:
        workspace, refusal, done = replaced
        self.show(workspace)
        if refusal is not None:
            self._on_failed(refusal)
            return
        self.window.messages.show_message(
            {
                "password": translate(
                    "App", "The file and its backups have the password now. Print the recovery sheet in the settings."
                ),
                "moved": translate("App", "The file and its backups lie in their new folder now."),
                "no-password": translate("App", "The file and its backups have no password any more."),
                "backup": translate(
                    "App", "The backup is open. The file as it was is kept among the backups, so you can go back."
                ),
            }[done],
            tone="on_track",
        )

    def _on_backup_timer(self) -> None:
        if self.window.workspace is not None:
            self._back_up(self.window.workspace, opening=False)

    def _on_backed_up(self, made: bool) -> None:
        if made and self.window.workspace is not None:
            self.window.status.show_file(self.window.workspace)

    def _on_backup_failed(self, error: BaseException) -> None:
        if not (isinstance(error, CaeError) and error.code == "file-is-closed"):
            self._on_failed(error)

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, CaeError):
            self.faults.report(type(error), error, error.__traceback__)
            return
        from cae_desktop.wording import error_sentence  # after the first paint

        if self.window.workspace is None:
            self._show_welcome(new=False)
        self.window.messages.show_message(error_sentence(error, translate), tone="late")

    def _on_language_chosen(self, language: str) -> None:
        self.preferences.language = language
        i18n.set_language(language)
        self._rebuild()

    def _on_theme_chosen(self, name: str) -> None:
        self.preferences.theme = name
        theme.apply(_application(), name)
        self._rebuild()

    # parts ------------------------------------------------------------------------------------------------------

    def _rebuild(self) -> None:
        self.window.rebuild()
        if self.window.workspace is None:
            self._show_welcome(new=False)

    def _show_welcome(self, *, new: bool) -> None:
        from cae_desktop.views.welcome.page import WelcomePage  # after the first paint

        page = WelcomePage(self.preferences, new=new, can_go_back=self.window.workspace is not None)
        page.file_requested.connect(self.open_path)
        page.sample_requested.connect(self.open_sample)
        page.created.connect(self._on_opened)
        page.cancelled.connect(self.window.rebuild)
        self.window.show_welcome(page)

    def _show_password(self, path: Path, error: BaseException | None) -> None:
        from cae_desktop.views.welcome.locked import PasswordPage  # only when needed
        from cae_desktop.wording import error_sentence

        page = PasswordPage(path, error_sentence(error, translate) if isinstance(error, CaeError) else "")
        page.entered.connect(self._on_password)
        page.cancelled.connect(self._on_other_file)
        self.window.show_welcome(page)

    def _show_damaged(self, path: Path, key: "FileKey | None") -> None:
        from cae_desktop.services.backup import backups_of  # only when needed
        from cae_desktop.views.welcome.damaged import DamagedPage

        page = DamagedPage(path, key, backups_of(path), self.tasks)
        page.replacement_wanted.connect(self.replace_file)
        page.look_wanted.connect(self._on_look)
        page.opened.connect(self.open_path)
        page.cancelled.connect(self._on_other_file)
        self.window.show_welcome(page)

    def _back_up(self, workspace: "Workspace", *, opening: bool) -> None:
        """Beside the window, so that opening never waits for it."""
        self.tasks.start(_BackingUp(workspace, opening=opening), self._on_backed_up, self._on_backup_failed)

    def _close_file(self) -> None:
        if self.window.workspace is not None:
            self.window.drop_screens()  # what is half typed in them is kept in the file
            self.pulse.stop()
            self.window.workspace.close()
            self.window.workspace = None


class _Opening:
    """Opens a file when called from a worker thread; `key` is known once what was typed fits."""

    def __init__(self, path: Path, typed: str = "", *, damaged: bool = False) -> None:
        self.path, self.typed, self.damaged = path, typed, damaged
        self.key: FileKey | None = None

    def __call__(self, progress: Progress) -> "Workspace":
        from cae_desktop.services.passwords import key_from
        from cae_desktop.services.workspace import open_workspace

        if self.typed:
            self.key = key_from(self.path, self.typed)
        return open_workspace(self.path, key=self.key, damaged=self.damaged)


class _Replacing:
    """Writes a closed file anew and opens it, when called from a worker thread; tells what was done."""

    def __init__(self, replacement: "Replacement | PasswordChange | FileMove") -> None:
        self._replacement = replacement

    def __call__(self, progress: Progress) -> "tuple[Workspace, CaeError | None, str]":
        from cae_desktop.services.passwords import PasswordChange
        from cae_desktop.services.places import FileMove
        from cae_desktop.services.workspace import open_workspace

        refusal: CaeError | None = None
        key, done = self._replacement.key, "backup"
        try:
            key = self._replacement()
        except CaeError as error:
            refusal = error
        if isinstance(self._replacement, FileMove):
            done = "moved"
        elif isinstance(self._replacement, PasswordChange):
            done = "password" if self._replacement.password else "no-password"
        return open_workspace(self._replacement.target, key=key), refusal, done


class _BackingUp:
    """Makes the backup that is due when called from a worker thread."""

    def __init__(self, workspace: "Workspace", *, opening: bool) -> None:
        self._backups = workspace.backups
        self._opening = opening

    def __call__(self, progress: Progress) -> bool:
        return self._backups.make_if_due(opening=self._opening)


class _OpeningSample:
    """Opens the sample dealership when called from a worker thread."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __call__(self, progress: Progress) -> "Workspace":
        from cae_desktop.services.sample import write_sample
        from cae_desktop.services.workspace import open_workspace

        if not self._path.exists():
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_sample(self._path)
        return open_workspace(self._path)


def sample_path() -> Path:
    """Where this computer keeps the sample dealership."""
    return _data_folder() / "sample.cae"


def _data_folder() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation))


def _load_engine(progress: Progress) -> None:
    import cae_desktop.services.workspace  # noqa: F401 (loads it)


def _application() -> QApplication:
    qt = QApplication.instance()
    if not isinstance(qt, QApplication):
        raise TypeError("the Qt application has not been made")
    return qt
