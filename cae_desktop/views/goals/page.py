"""Step 2, goal confirmation: goals for three stages, the funnel check, and the four managers' sign-off."""

from typing import Any, ClassVar

from PySide6.QtWidgets import QHBoxLayout

from cae_desktop.domain.words import Stage
from cae_desktop.services.goals_page import GoalsPage
from cae_desktop.ui.widgets import Scroll
from cae_desktop.views.goals.frame_card import FrameCard
from cae_desktop.views.goals.funnel_card import FunnelCard, Warnings
from cae_desktop.views.goals.sign_off_card import ConfirmationsCard, SignOffCard
from cae_desktop.views.goals.stage_column import StageColumn
from cae_desktop.views.shared.behind import show_behind
from cae_desktop.views.shared.screen import Screen, ScreenContext


class GoalsScreen(Screen):
    """Three columns of goals over the funnel; sign-off, frame and warnings at the right."""

    watched: ClassVar[frozenset[str]] = frozenset(
        {
            "goal",
            "goal_confirmation",
            "sign_off",
            "cycle",
            "person",
            "situation_problem",
            "activity",
            "customer_card",
            "attention_count",
        }
    )

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, "", "")
        self.header.title.setText(self.tr("Goal confirmation"))
        self.header.set_subtitle(self.tr("Every goal answers a problem, can be measured and has its time"))
        self._page: GoalsPage | None = None
        self._build()
        self._lay_out()
        self._connect()

    # build ------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.previous = self.header.add_button(self.tr("Previous"))
        self.next = self.header.add_button(self.tr("Confirm goals"), primary=True)
        self.columns = {stage: StageColumn(self, stage) for stage in Stage}
        self.funnel = FunnelCard(self.word)
        self.funnel.behind_wanted.connect(self._on_behind_wanted)
        self.sign_off = SignOffCard(self)
        self.frame = FrameCard(self)
        self.warnings = Warnings(self.word)
        self.warnings.behind_wanted.connect(self._on_behind_wanted)
        self.confirmations = ConfirmationsCard()

    def _lay_out(self) -> None:
        content = Scroll()
        stages = QHBoxLayout()
        stages.setSpacing(14)
        for column in self.columns.values():
            stages.addWidget(column, 1)
        content.body.setSpacing(14)
        content.body.addLayout(stages, 1)
        content.body.addWidget(self.funnel)
        self.funnel.setMinimumHeight(210)
        side = Scroll()
        side.setFixedWidth(298)
        for card in (self.sign_off, self.frame, self.warnings, self.confirmations):
            side.body.addWidget(card)
        side.body.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(content, 1)
        row.addWidget(side)
        self.body.addLayout(row)

    def _connect(self) -> None:
        self.previous.clicked.connect(self._on_previous)
        self.next.clicked.connect(self._on_next)

    # public -----------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the goals, the check and the signatures."""
        page = self.workspace.goals.page(self.context.cycle_id, self.context.language)
        self._page = page
        for column in self.columns.values():
            column.show_page(page)
        self.funnel.show_page(page)
        self.sign_off.show_page(page)
        self.frame.show_page(page)
        self.warnings.show_page(page)
        self.confirmations.show_page(page)
        self.next.setText(self.tr("Next: choice of activities") if page.confirmed else self.tr("Confirm goals"))

    def show_target(self, target: Any) -> None:
        """Put the cursor into the goal with this id."""
        if self._page is None:
            self.reload()
        for column in self.columns.values():
            if target in column.cards:
                column.cards[target].name.setFocus()

    # slots ------------------------------------------------------------------------------------------------------

    def _on_behind_wanted(self) -> None:
        assert self._page is not None  # noqa: S101 (asked by what shows it)
        show_behind(self, self.tr("Rates between the stages in earlier cycles"), self._page.funnel.behind)

    def _on_previous(self) -> None:
        self.go_to("situation", "problems")

    def _on_next(self) -> None:
        if self._page is not None and self._page.confirmed:
            self.go_to("selector")
        else:
            self.attempt(self.workspace.goals.confirm, self.context.cycle_id)
