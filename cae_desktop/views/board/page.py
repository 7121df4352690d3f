"""Control board: what is projected, in small; the activities; the problems."""

from dataclasses import replace
from typing import Any, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cae_desktop.domain.errors import CaeError
from cae_desktop.ui.sheet import Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Card, EmptyState
from cae_desktop.views.board.preview import Preview
from cae_desktop.views.board.problems import ProblemList
from cae_desktop.views.board.reading import WATCHED, read_scene
from cae_desktop.views.board.window import BoardWindow
from cae_desktop.views.screens import titles
from cae_desktop.views.shared.screen import Screen, ScreenContext

_PROJECT = "project"


class BoardScreen(Screen):
    """Chooses the activity, shows the board as it is projected, and keeps the list of problems."""

    watched: ClassVar[frozenset[str]] = WATCHED

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, titles()["board"])
        self.window_on_screen: BoardWindow | None = None
        self._activity_id: str | None = None
        self._chosen = 0
        self.preview = Preview()
        self.activities = SheetTable(self._model(), row_height=40)
        self.activities.setSelectionBehavior(SheetTable.SelectionBehavior.SelectRows)
        self.activities.setAccessibleName(self.tr("Activities"))
        self.problems = ProblemList(context)
        self._stack = QStackedWidget()
        self._to_meetings = self.header.add_button(self.tr("Meetings"))
        self._project = self.header.add_button(self.tr("Project  F5"), primary=True, icon="presentation")
        self._empty = EmptyState(
            self.tr("Nothing to control yet"),
            self.tr("The board shows an activity with its work steps: plan against actual, cost, problems."),
            self.tr("Go to the activity plan"),
        )
        self._lay_out()
        self._connect()

    def _model(self) -> SheetModel:
        columns = (
            Column("name", self.tr("Activity"), stretch=True, width=160),
            Column("start", self.tr("Held"), "day", width=96),
            Column("state", self.tr("State"), width=84),
        )
        return SheetModel(columns, display=self._display)

    def _display(self, row: Any, key: str, value: Any) -> str:
        if key == "start":
            return f"{row.start:%m/%d}" if row.start == row.finish else f"{row.start:%m/%d}–{row.finish:%m/%d}"
        return self.word(value) if key == "state" else str(value)

    def _lay_out(self) -> None:
        activities = Card(self.tr("Activities"), " ")
        activities.body.addWidget(self.activities)
        upper = QHBoxLayout()
        upper.setSpacing(16)
        upper.addWidget(self.preview, 7)
        upper.addWidget(activities, 3)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addLayout(upper, 3)
        layout.addWidget(self.problems, 2)
        self._stack.addWidget(content)
        self._stack.addWidget(self._empty)
        self.body.addWidget(self._stack)

    def _connect(self) -> None:
        self._project.clicked.connect(self.project)
        self._to_meetings.clicked.connect(self._on_to_meetings)
        self._empty.button.clicked.connect(self._on_to_plan)
        self.activities.row_selected.connect(self._on_activity_selected)
        self.activities.row_activated.connect(self._on_activity_activated)
        self.preview.surface.step_chosen.connect(self._on_step_chosen)
        self.preview.surface.step_activated.connect(self._on_step_activated)
        self.problems.refused.connect(self._on_refused)

    # public -----------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read activities, problems and the chosen board."""
        rows = self.workspace.progress.activities(self.context.cycle_id)
        self._stack.setCurrentIndex(0 if rows else 1)
        self._project.setEnabled(bool(rows))
        ids = [row.id for row in rows]
        if self._activity_id not in ids:
            self._activity_id = self.workspace.control.first_activity_id(self.context.cycle_id)
        self.activities.set_rows(rows)
        self._show_board()

    def show_target(self, target: Any) -> None:
        """Project the board ("project"), or show the activity with this id."""
        if target == _PROJECT:
            self._read_if_needed()
            self.project()
        else:
            self._show_activity(str(target))

    def project(self) -> None:
        """Open the board over a whole screen, or bring the open one to the front."""
        if self._activity_id is None:
            return
        if self.window_on_screen is None:
            window = BoardWindow(self.context, self._activity_id, self)
            window.destroyed.connect(self._on_window_destroyed)
            window.choose_step(self._chosen)
            self.window_on_screen = window
        self.window_on_screen.project()

    # parts ------------------------------------------------------------------------------------------------------

    def _read_if_needed(self) -> None:
        if self._activity_id is None:
            self.reload()

    def _show_activity(self, activity_id: str) -> None:
        self._activity_id, self._chosen = activity_id, 0
        self._show_board()
        if self.window_on_screen is not None and self._activity_id is not None:
            self.window_on_screen.show_activity(self._activity_id)

    def _show_board(self) -> None:
        if self._activity_id is not None:
            try:
                scene = read_scene(self.context, self._activity_id, self._chosen, with_keys=False)
            except CaeError:  # it was deleted meanwhile: begin with the first again
                self._activity_id = self.workspace.control.first_activity_id(self.context.cycle_id)
            else:
                self.preview.show_scene(replace(scene, speaker=None))  # only the projected board keeps time
                self.header.set_subtitle(f"{scene.board.name} · {scene.board.package_name}")
                self.activities.select_row(self._activity_id)
        problems = self.workspace.control.problems(self.context.cycle_id)
        self.problems.show_problems(problems, self._activity_id)

    # slots ------------------------------------------------------------------------------------------------------

    def _on_activity_selected(self, activity_id: str) -> None:
        if activity_id and activity_id != self._activity_id:
            self._show_activity(activity_id)

    def _on_activity_activated(self, activity_id: str) -> None:
        self.go_to("plan", activity_id)

    def _on_step_chosen(self, place: int) -> None:
        self._chosen = place
        self._show_board()
        if self.window_on_screen is not None:
            self.window_on_screen.choose_step(place)

    def _on_step_activated(self, place: int) -> None:
        self._on_step_chosen(place)
        self.project()
        if self.window_on_screen is not None:
            self.window_on_screen.edit_actuals()

    def _on_window_destroyed(self) -> None:
        self.window_on_screen = None

    def _on_to_meetings(self) -> None:
        self.go_to("meetings")

    def _on_to_plan(self) -> None:
        self.go_to("plan")

    def _on_refused(self, sentence: str) -> None:
        self.messages.show_message(sentence, tone="late")
