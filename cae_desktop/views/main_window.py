"""The window: rail, one screen at a time, status line, and the commands that work everywhere.

Screens do not know each other; they ask this window for navigation. A change of language, theme or cycle makes the
screens anew, so no screen carries code for it.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from cae_desktop.ui.messages import MessageBar
from cae_desktop.views import screens
from cae_desktop.views.commands import Commands
from cae_desktop.views.preferences import Preferences
from cae_desktop.views.rail import Badge, Rail
from cae_desktop.views.status_line import StatusLine

if TYPE_CHECKING:
    from cae_desktop.db.database import Committed
    from cae_desktop.services.progress import CycleProgress
    from cae_desktop.services.workspace import Workspace
    from cae_desktop.ui.change_feed import ChangeFeed
    from cae_desktop.ui.tasks import TaskRunner
    from cae_desktop.views.shared.screen import Screen
    from cae_desktop.views.tour import Tour

translate = QCoreApplication.translate
_FOLD_BELOW: Final = 1180
_RAIL_FOLLOWS_MS: Final = 120


class MainWindow(QMainWindow):
    """The window of one dealership file, or the welcome page while none is open."""

    file_requested = Signal(str)
    new_file_requested = Signal()
    sample_requested = Signal()
    replacement_requested = Signal(object)
    language_chosen = Signal(str)
    theme_chosen = Signal(str)

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.preferences = preferences
        self.workspace: Workspace | None = None
        self.cycle_id = ""
        self._feed: ChangeFeed | None = None
        self._tasks: TaskRunner | None = None
        self._screens: dict[str, Screen] = {}
        self._current = screens.OVERVIEW.name
        self.tour: Tour | None = None
        self._progress_timer = QTimer(self)  # the rail follows when the hands rest; the screen is first
        self._progress_timer.setSingleShot(True)
        self._progress_timer.setInterval(_RAIL_FOLLOWS_MS)
        self._progress_timer.timeout.connect(self._update_progress)
        self.setAcceptDrops(True)
        self.setMinimumSize(1024, 640)
        self.commands = Commands(self)
        self._build()
        self._restore_place()

    # build ------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.rail = Rail()
        self.pages = QStackedWidget()
        self.messages = MessageBar()
        self.status = StatusLine()
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self.rail)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.messages)
        right.addWidget(self.pages, 1)
        upper.addLayout(right, 1)
        central = QWidget()
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(upper, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(central)
        self.rail.chosen.connect(self.show_screen)
        self.rail.menu_requested.connect(self.commands.open_menu)
        self.status.undo_clicked.connect(self.commands.undo.trigger)
        self.status.palette_clicked.connect(self.commands.palette.trigger)
        self.status.language_clicked.connect(self.commands.switch_language)
        self.rail.setEnabled(self.workspace is not None)
        self._fold_rail()
        self._update_title()

    def _restore_place(self) -> None:
        self.resize(1440, 900)
        place = self.preferences.geometry("main")
        if not place.isEmpty():
            self.restoreGeometry(place)
        on_screen = any(screen.geometry().intersects(self.frameGeometry()) for screen in QGuiApplication.screens())
        if not on_screen:
            self.move(QGuiApplication.primaryScreen().availableGeometry().topLeft())

    # public -----------------------------------------------------------------------------------------------------

    def show_workspace(self, workspace: "Workspace", feed: "ChangeFeed", tasks: "TaskRunner") -> None:
        """Show an open file at its newest open cycle; a meeting that is being held comes first."""
        if feed is not self._feed:  # the same feed tells of one file after the other
            feed.announced.connect(self._on_announced)
        self.workspace, self._feed, self._tasks = workspace, feed, tasks
        self.cycle_id = workspace.progress.newest_cycle_id()
        self.drop_screens()  # with all they have outside of the window: it shows another file
        if workspace.meetings.running(self.cycle_id) is not None:
            self._current = screens.MEETINGS.name  # the program was closed or killed in the middle of it
        self.rebuild()

    def show_welcome(self, page: QWidget) -> None:
        """Show a page in place of the screens while no file is open."""
        if self.tour is not None:
            self.tour.end()
        self.drop_screens()
        self.rail.setEnabled(False)
        wanted = page.focusWidget()  # forgotten when the page gets a parent
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_cycle(self, cycle_id: str) -> None:
        """Look at another cycle."""
        self.cycle_id = cycle_id
        self.rebuild()

    def rebuild(self) -> None:
        """Make shell and screens anew, in the present language and theme, and show the same screen again."""
        passed_on = {name: screen.pass_on() for name, screen in self._screens.items()}
        self.drop_screens()
        self.commands.retranslate()
        self._build()
        self._update_shell()
        if self.workspace is None:
            return
        for name, thing in passed_on.items():
            if thing is not None:
                self._make_screen(name, thing)
        self.show_screen(self._current)
        if self.tour is not None:
            self.tour.show_step()

    def start_tour(self, *, once: bool = False) -> None:
        """Show the tour; `once`: only to whom it is new, and never in the middle of a meeting."""
        from cae_desktop.views.tour import Tour, was_seen  # only when needed

        if self.workspace is None or self.tour is not None:
            return
        busy = self.workspace.meetings.running(self.cycle_id) is not None
        if not once or not (busy or was_seen(self)):
            self.tour = Tour(self)

    def show_screen(self, name: str, target: object = None) -> None:
        """Bring a screen to the front; `target` tells it what to show."""
        if self.workspace is None:
            return
        screen = self._screens.get(name) or self._make_screen(name)
        self._current = name
        self.rail.choose(name)
        self.pages.setCurrentWidget(screen)
        if target is not None:
            screen.show_target(target)
        screen.setFocus(Qt.FocusReason.OtherFocusReason)

    def drop_screens(self) -> None:
        """Let all screens go, with what they have outside of the window."""
        for screen in self._screens.values():
            screen.drop()
            self.pages.removeWidget(screen)
            screen.deleteLater()
        self._screens.clear()

    @property
    def current_name(self) -> str:
        """The name of the screen in front."""
        return self._current

    def current_screen(self) -> "Screen | None":
        """The screen in front, if a file is open."""
        return self._screens.get(self._current)

    # parts ------------------------------------------------------------------------------------------------------

    def _make_screen(self, name: str, passed_on: object = None) -> "Screen":
        from cae_desktop.views.shared.screen import ScreenContext  # after the first paint

        assert self.workspace is not None and self._feed is not None and self._tasks is not None  # noqa: S101, PT018
        language = self.preferences.language
        context = ScreenContext(self.workspace, self.cycle_id, language, self._feed, self._tasks, passed_on)
        screen = screens.BY_NAME[name].make(context)
        screen.navigation_requested.connect(self.show_screen)
        screen.cycle_wanted.connect(self._on_cycle_wanted)
        screen.replacement_wanted.connect(self.replacement_requested)
        self._screens[name] = screen
        self.pages.addWidget(screen)
        return screen

    def _update_shell(self) -> None:
        if self.workspace is None:
            return
        self._update_progress()
        self.status.show_file(self.workspace)
        self.commands.update_history()
        self._update_title()

    def _update_progress(self) -> None:
        if self.workspace is None:
            return
        progress = self.workspace.progress.of_cycle(self.cycle_id)
        self.rail.head.show_names(progress.dealership, progress.cycle)
        self.rail.show_badges(rail_badges(progress))

    def _on_cycle_wanted(self, cycle_id: str) -> None:
        self._current = screens.SITUATION.name
        self.show_cycle(cycle_id)

    def _fold_rail(self) -> None:
        self.rail.fold(folded=self.width() < _FOLD_BELOW)

    def _update_title(self) -> None:
        name = translate("MainWindow", "CAE Desktop")
        if self.workspace is not None:
            name = f"{self.workspace.database.path.stem} — {name}"
            if self.workspace.database.read_only:
                name = translate("MainWindow", "{name} (read-only)").format(name=name)
        self.setWindowTitle(name)

    # slots ------------------------------------------------------------------------------------------------------

    def _on_announced(self, notice: "Committed") -> None:
        self._progress_timer.start()
        self.commands.update_history()
        self.status.show_saved()

    # Qt ---------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rail in a narrow window."""
        super().resizeEvent(event)
        self._fold_rail()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place; every edit is saved already."""
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()  # a note being typed is committed when its field is left
        self.preferences.remember_geometry("main", self.saveGeometry())
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a dealership file dropped on the window."""
        if _dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open it."""
        path = _dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.file_requested.emit(path)


def rail_badges(progress: "CycleProgress") -> dict[str, Badge]:
    """How far each step is, as the rail shows it."""
    counts = progress.counts
    steps = sum(phase.total for phase in counts.phases.values())
    return {
        "situation": Badge(f"{counts.analyses_done}/9", counts.analyses_done == 9, 1),
        "goals": Badge(f"{counts.goal_signatures}/4", counts.goals_confirmed and counts.goal_signatures >= 4, 2),
        "selector": Badge(str(counts.selected or ""), counts.selection_decided, 3),
        "plan": Badge(str(steps or ""), counts.activities > 0, 4),
        "cards": Badge(str(counts.cards or "")),
        "meetings": Badge(str(counts.meetings or "")),
        "experience": Badge(str(counts.kept_experiences or "")),
    }


def _dropped_file(event: QDropEvent) -> str | None:
    for address in event.mimeData().urls():
        if address.isLocalFile() and address.toLocalFile().endswith(".cae"):
            return address.toLocalFile()
    return None
