"""The board in small as it is projected, its pages, the projector, and the actuals to be typed."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.services.board import Board
from cae_desktop.ui import theme
from cae_desktop.ui.sheet import Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Card, Choice
from cae_desktop.views.board.presentation import Presentation
from cae_desktop.views.board.preview import Preview
from cae_desktop.views.board.projector_card import ProjectorCard
from cae_desktop.views.board.reading import title_of
from cae_desktop.views.board.rows import PageRow, page_rows
from cae_desktop.views.board.scene import Scene
from cae_desktop.views.board.steps_card import StepsCard
from cae_desktop.wording import words


class NowTab(QWidget):
    """Chooses what the board shows."""

    def __init__(self, presentation: Presentation) -> None:
        super().__init__()
        self._presentation = presentation
        self._shown: Scene | None = None
        self._word = words(QCoreApplication.translate)
        self.preview = Preview()
        self.pages = SheetTable(self._model(), row_height=36)
        self.pages.setSelectionBehavior(SheetTable.SelectionBehavior.SelectRows)
        self.pages.setAccessibleName(self.tr("Pages"))
        self.as_of = Choice()
        self.as_of.setAccessibleName(self.tr("As of"))
        self.projector = ProjectorCard(presentation)
        self.steps = StepsCard(presentation)
        self._lay_out()
        self.as_of.committed.connect(presentation.show_past)
        self.pages.row_selected.connect(self._on_page_selected)
        self.steps.step_selected.connect(self._on_step_selected)
        presentation.changed.connect(self.show_scene)

    def _model(self) -> SheetModel:
        columns = (
            Column("name", self.tr("Page"), stretch=True, width=140),
            Column("held", self.tr("Held"), width=92),
            Column("state", self.tr("State"), width=72),
        )
        return SheetModel(columns)

    def _lay_out(self) -> None:
        pages = Card(self.tr("Pages"), " ")
        pages.head.addWidget(self.as_of)
        pages.body.addWidget(self.pages)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(pages, 1)
        right.addWidget(self.projector)
        upper = QHBoxLayout()
        upper.setSpacing(16)
        upper.addWidget(self.preview, 7)
        upper.addLayout(right, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(upper, 3)
        layout.addWidget(self.steps, 2)

    # public -----------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the meetings whose board can be shown."""
        context = self._presentation.context
        kept = context.workspace.boards.kept(context.cycle_id)
        self.as_of.set_choices([(None, self.tr("Now")), *((meeting.id, title_of(meeting)) for meeting in kept)])
        self.as_of.setVisible(bool(kept))
        self.as_of.set_value(self._presentation.past)
        if self._shown is not self._presentation.scene:
            self.show_scene()

    def show_scene(self) -> None:
        """Show what is projected; while that is frozen, what the manager looks at."""
        presentation, scene = self._presentation, self._presentation.scene
        self._shown = scene
        if scene is None:
            return
        self.preview.surface.show_scene(scene, theme.named(presentation.dress), blank=presentation.is_blank)
        self.as_of.set_value(presentation.past)
        self.pages.set_rows(page_rows(presentation, self._word, self.tr("All activities")), draw_all=False)
        self.pages.select_row(PageRow.id_of(presentation.page))
        self.projector.show_state()
        is_activity = isinstance(scene.board, Board)
        self.steps.setVisible(is_activity)
        if isinstance(scene.board, Board):
            self.steps.show_board(scene.board, scene.chosen)

    # slots ------------------------------------------------------------------------------------------------------

    def _on_page_selected(self, row_id: str) -> None:
        if row_id and row_id != PageRow.id_of(self._presentation.page):
            self._presentation.show_page(PageRow.page_of(row_id))

    def _on_step_selected(self, step_id: str) -> None:
        scene = self._presentation.scene
        rows: tuple[Any, ...] = scene.board.rows if scene else ()
        place = next((place for place, row in enumerate(rows) if row.id == step_id), None)
        if scene is not None and place is not None and place != scene.chosen:
            self._presentation.choose(place)
