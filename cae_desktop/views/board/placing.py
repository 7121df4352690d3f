"""On which screen the board lies; the choice is remembered by the screen's name and serial number.

Screens are asked for anew each time: one that was unplugged is no longer a valid object, and a full-screen window whose
screen is gone keeps its place beside the screens that are left.
"""

from typing import Final

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from cae_desktop.views.preferences import Preferences

_SCREEN: Final = "board/screen"


def identity(screen: QScreen) -> str:
    """What a screen is known by when it is plugged in again."""
    return f"{screen.name()}|{screen.serialNumber()}"


def remember_screen(known_as: str) -> None:
    """The board goes to this screen from now on; "" leaves the choice to the program."""
    Preferences().remember_text(_SCREEN, known_as)


def remembered_screen() -> str:
    """What was chosen last."""
    return Preferences().text(_SCREEN)


def screen_for(manager: QScreen) -> QScreen:
    """The chosen screen if it is there, else one that is not the manager's, else his own."""
    screens = QGuiApplication.screens()
    chosen = next((screen for screen in screens if identity(screen) == remembered_screen()), None)
    return chosen or next((screen for screen in screens if screen is not manager), manager)


class ScreenKeeper(QObject):
    """Keeps a window on its screen through unplugging, plugging in again and another resolution."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._known_as = ""
        self._is_lost = False
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)  # noqa: S101
        application.screenRemoved.connect(self._on_screen_removed)
        application.screenAdded.connect(self._on_screen_added)
        for screen in application.screens():
            self._watch(screen)

    def fill(self, screen: QScreen) -> None:
        """Cover a whole screen."""
        self._known_as, self._is_lost = identity(screen), False
        handle = self._window.windowHandle()
        if handle is not None:
            handle.setScreen(screen)  # a window that is shown fills the screen it belongs to, wherever it is moved
        self._window.setGeometry(screen.geometry())
        self._window.showFullScreen()
        self._window.raise_()
        self._window.activateWindow()

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_geometry_changed, Qt.ConnectionType.UniqueConnection)

    def _on_geometry_changed(self, _: QRect) -> None:
        for screen in QGuiApplication.screens():
            if identity(screen) == self._known_as and self._window.isFullScreen():
                self._window.setGeometry(screen.geometry())

    def _on_screen_removed(self, screen: QScreen) -> None:
        if self._window.isFullScreen() and identity(screen) == self._known_as:
            self._is_lost = True
        QTimer.singleShot(0, self, self._return_to_a_screen)  # Qt moves the window after this signal

    def _return_to_a_screen(self) -> None:
        """Lie on a screen that exists, as an ordinary window that does not cover the manager's work."""
        screens = QGuiApplication.screens()
        is_seen = any(screen.geometry().contains(self._window.frameGeometry().center()) for screen in screens)
        if screens and self._window.isVisible() and (self._is_lost or not is_seen):
            self._window.showNormal()
            self._window.setGeometry(_most_of(QGuiApplication.primaryScreen().availableGeometry()))
            self._window.raise_()

    def _on_screen_added(self, screen: QScreen) -> None:
        self._watch(screen)
        if self._is_lost and identity(screen) == self._known_as:
            self.fill(screen)


def _most_of(room: QRect) -> QRect:
    inner = QRect(0, 0, room.width() * 4 // 5, room.height() * 4 // 5)
    inner.moveCenter(room.center())
    return inner
