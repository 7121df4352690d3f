"""What is drawn without a display: pictures of every screen, and the manual as a PDF."""

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from cae_desktop.app import Program, make_application
from cae_desktop.services.clock import Clock, SetClock, SystemClock
from cae_desktop.services.workspace import Workspace, open_workspace
from cae_desktop.ui import theme
from cae_desktop.views import screens
from cae_desktop.views.board.presentation import Presentation
from cae_desktop.views.board.window import BoardWindow
from cae_desktop.views.preferences import Preferences

_ROUND_MS = 20
_QUIET_ROUNDS = 5
BOARD = "projected"
"""Name of the picture of the board as it is projected; always 1920×1080."""


def take_pictures(
    file: Path,
    folder: Path,
    *,
    screens: tuple[str, ...] = (),
    language: str = "zh_CN",
    theme_name: str = "light",
    size: tuple[int, int] = (1440, 900),
    today: date | None = None,
) -> list[Path]:
    """Write a PNG of every screen (or of those named) and of the projected board; returns the files.

    The file is opened for reading only. Raises CaeError as opening does; ValueError for an unknown screen.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    clock: Clock = SetClock(today) if today else SystemClock()
    workspace = open_workspace(file, clock, read_only=True)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        preferences = Preferences(Path(home) / "preferences.ini")
        preferences.language, preferences.theme = language, theme_name
        qt = _qt_application()
        tour = Tour(Program(preferences), workspace, folder, _wanted(screens), size)
        before, sys.excepthook = sys.excepthook, tour.stop  # Qt would go on after an error in a slot
        tour.start()
        qt.exec()
        sys.excepthook = before
        tour.program.finish()
    if tour.failure is not None:
        raise tour.failure
    return tour.files


def print_manual(target: Path, language: str) -> None:
    """Write the user manual as a PDF. Raises CaeError as `views.shared.manual.write_pdf`."""
    from cae_desktop.views.shared.manual import write_pdf

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    theme.apply(_qt_application(), "light")
    write_pdf(target, language)


def _qt_application() -> QApplication:
    qt = QApplication.instance()
    return qt if isinstance(qt, QApplication) else make_application()


def _wanted(names: tuple[str, ...]) -> list[str]:
    known = [*screens.BY_NAME, BOARD]
    unknown = set(names) - set(known)
    if unknown:
        raise ValueError(f"no such screen: {', '.join(sorted(unknown))}")
    return [name for name in known if not names or name in names]


class Tour(QObject):
    """Shows one screen after the other and grabs each when it has come to rest."""

    def __init__(
        self, program: Program, workspace: Workspace, folder: Path, names: list[str], size: tuple[int, int]
    ) -> None:
        super().__init__()
        self.program = program
        self.files: list[Path] = []
        self._workspace = workspace
        self._folder = folder
        self.failure: BaseException | None = None
        self._names = names
        self._size = size
        self._board: BoardWindow | None = None

    def start(self) -> None:
        """Begin once the event loop runs."""
        window = self.program.window
        window.resize(*self._size)
        window.show()
        self.program.show(self._workspace)
        QTimer.singleShot(0, self._show_next)

    def stop(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """End the tour because a screen failed."""
        self.failure = error
        QApplication.quit()

    def _show_next(self) -> None:
        if not self._names:
            QApplication.quit()
            return
        if self._names[0] == BOARD:
            self._show_board()
        else:
            self.program.window.show_screen(self._names[0])
        self._after_rest(self._grab)

    def _show_board(self) -> None:
        screen = self.program.window.current_screen()
        if screen is None:
            raise RuntimeError("no file is open")
        activity = self._workspace.control.first_activity_id(screen.context.cycle_id)
        if activity is None:
            return
        self._board = BoardWindow(Presentation(screen.context, activity))
        self._board.resize(1920, 1080)
        self._board.show()

    def _after_rest(self, then: Callable[[], None]) -> None:
        self._then, self._quiet = then, 0
        QTimer.singleShot(_ROUND_MS, self._on_rest)

    def _on_rest(self) -> None:
        """Layouts inside layouts find their sizes one after the other: one quiet round is not enough."""
        self._quiet = self._quiet + 1 if self.program.tasks.is_idle() else 0
        if self._quiet == _QUIET_ROUNDS:
            self._then()
        else:
            QTimer.singleShot(_ROUND_MS, self._on_rest)

    def _grab(self) -> None:
        name = self._names.pop(0)
        widget: QWidget = self._board if name == BOARD and self._board is not None else self.program.window
        path = self._folder / f"{name}.png"
        widget.grab().save(str(path))
        self.files.append(path)
        if self._board is not None:
            self._board.close()
            self._board = None
        QTimer.singleShot(0, self._show_next)
