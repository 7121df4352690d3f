"""Control board: what is projected, the problems of the cycle, and how things went from meeting to meeting."""

from typing import Any, ClassVar

from PySide6.QtWidgets import QStackedWidget, QTabWidget

from cae_desktop.ui.widgets import EmptyState
from cae_desktop.views.board.files import BoardFiles
from cae_desktop.views.board.history_tab import HistoryTab
from cae_desktop.views.board.now_tab import NowTab
from cae_desktop.views.board.presentation import Presentation
from cae_desktop.views.board.problems_tab import ProblemsTab
from cae_desktop.views.board.reading import WATCHED
from cae_desktop.views.board.window import BoardWindow
from cae_desktop.views.screens import titles
from cae_desktop.views.shared.screen import Screen, ScreenContext

_PROJECT = "project"


class BoardScreen(Screen):
    """The manager's side of the board."""

    watched: ClassVar[frozenset[str]] = WATCHED | {"problem_review"}

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, titles()["board"])
        passed_on = context.passed_on
        self.window_on_screen = passed_on if isinstance(passed_on, BoardWindow) else None
        self.presentation = self.window_on_screen.presentation if self.window_on_screen else Presentation(context)
        self.presentation.setParent(self)
        self._is_begun = False
        self.now = NowTab(self.presentation)
        self.problems = ProblemsTab(context)
        self.history = HistoryTab(self.presentation)
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        for tab, text in (
            (self.now, self.tr("Board")),
            (self.problems, self.tr("Problems")),
            (self.history, self.tr("From meeting to meeting")),
        ):
            self._tabs.addTab(tab, text)
        self._empty = EmptyState(
            self.tr("Nothing to control yet"),
            self.tr("The board shows an activity with its work steps: plan against actual, cost, problems."),
            self.tr("Go to the activity plan"),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._tabs)
        self._stack.addWidget(self._empty)
        self.body.addWidget(self._stack)
        self.files = BoardFiles(self)
        self._to_meetings = self.header.add_button(self.tr("Meetings"))
        self._save = self.header.add_button(self.tr("Save as…"))
        self._save.setMenu(self.files.menu())
        self._project = self.header.add_button(self.tr("Project  F5"), primary=True, icon="presentation")
        self._connect()

    def _connect(self) -> None:
        self._project.clicked.connect(self.project)
        self._to_meetings.clicked.connect(self._on_to_meetings)
        self._empty.button.clicked.connect(self._on_to_plan)
        self._tabs.currentChanged.connect(self._on_tab_changed)
        self.now.preview.surface.row_chosen.connect(self._on_row_chosen)
        self.now.preview.surface.row_activated.connect(self._on_row_activated)
        self.now.pages.row_activated.connect(self._on_page_activated)
        self.presentation.changed.connect(self._show_subtitle)
        self.problems.refused.connect(self._on_refused)
        if self.window_on_screen is not None:
            self.window_on_screen.destroyed.connect(self._on_window_destroyed)
            self.presentation.move_to(self.context)
            self._is_begun = True

    # public -----------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the board and the tab that is seen."""
        first = self.workspace.control.first_activity_id(self.context.cycle_id)
        self._stack.setCurrentIndex(0 if first else 1)
        self._project.setEnabled(first is not None)
        self._save.setEnabled(first is not None)
        if first is None:
            return
        if not self._is_begun:
            self._is_begun = True
            self.presentation.show_page(first)
        elif not self.presentation.is_projected:  # else it follows by itself
            self.presentation.reload()
        self._reload_tab()

    def show_target(self, target: Any) -> None:
        """Project the board ("project"), show the problems ("problems"), or the activity with this id."""
        if not self._is_begun:
            self.reload()
        if target == _PROJECT:
            self.project()
        elif target == "problems":
            self._tabs.setCurrentWidget(self.problems)
        else:
            self._tabs.setCurrentWidget(self.now)
            self.presentation.show_page(str(target))

    def project(self) -> None:
        """Open the board over a whole screen, or bring the open one to the front."""
        if not self._is_begun:
            return
        if self.window_on_screen is None:
            self.window_on_screen = BoardWindow(self.presentation, self.window())
            self.window_on_screen.destroyed.connect(self._on_window_destroyed)
        self.window_on_screen.project()

    def pass_on(self) -> BoardWindow | None:
        """The projected window, with whatever is being typed in it."""
        window, self.window_on_screen = self.window_on_screen, None
        if window is not None:
            window.destroyed.disconnect(self._on_window_destroyed)
            self.presentation.setParent(None)
        return window

    def drop(self) -> None:
        """Take the board off the projector."""
        if self.window_on_screen is not None:
            self.window_on_screen.close()

    # parts ------------------------------------------------------------------------------------------------------

    def _reload_tab(self) -> None:
        tab = self._tabs.currentWidget()
        if isinstance(tab, (NowTab, ProblemsTab, HistoryTab)):
            tab.reload()

    def _show_subtitle(self) -> None:
        if self.presentation.scene is not None:
            self.header.set_subtitle(self.presentation.scene.board.name)

    # slots ------------------------------------------------------------------------------------------------------

    def _on_tab_changed(self, _: int) -> None:
        if self._is_begun:
            self.problems.activity_id = self.presentation.page
            self._reload_tab()

    def _on_page_activated(self, page: str) -> None:
        if page in (row.id for row in self.workspace.progress.activities(self.context.cycle_id)):
            self.go_to("plan", page)

    def _on_row_chosen(self, place: int) -> None:
        self.presentation.choose(place)

    def _on_row_activated(self, place: int) -> None:
        """A double click: into the activity, or into the cells of the step."""
        self.presentation.choose(place)
        scene = self.presentation.scene
        if scene is None:
            return
        if scene.chosen_line is not None:
            self.presentation.show_page(scene.chosen_line.id)
        elif scene.chosen_step is not None:
            self.now.steps.table.edit_cell(scene.chosen_step.id, "percent")

    def _on_window_destroyed(self) -> None:
        self.window_on_screen = None

    def _on_to_meetings(self) -> None:
        self.go_to("meetings")

    def _on_to_plan(self) -> None:
        self.go_to("plan")

    def _on_refused(self, sentence: str) -> None:
        self.messages.show_message(sentence, tone="late")
