"""A stage with its goals and their sum."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from cae_desktop.domain.dates import parse_day, parse_number
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import Stage
from cae_desktop.services.goals_page import GoalsPage
from cae_desktop.ui import theme
from cae_desktop.ui.widgets import Card, Label
from cae_desktop.views.goals.goal_card import GoalCard, NewGoal
from cae_desktop.views.shared.screen import Screen

translate = QCoreApplication.translate
_TOP: Final = 5


class StageColumn(Card):
    """Definition, goals edited in place, and the line for another one."""

    def __init__(self, screen: Screen, stage: Stage) -> None:
        super().__init__()
        self._screen = screen
        self._goals = screen.workspace.goals
        self.stage = stage
        self.cards: dict[str, GoalCard] = {}
        self._near = date.min  # days without a year are read near the cycle's first day
        definition = screen.workspace.catalogue.stage(stage)
        self._total = Label("—", role="kpi")
        self._total.setStyleSheet("font-size: 22px;")
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self.new = NewGoal()
        self.new.submitted.connect(self._on_submitted)
        self.layout().setContentsMargins(12, 14, 12, 14)  # type: ignore[union-attr]  # a card has a layout
        head = QHBoxLayout()
        head.addWidget(Label(screen.word(stage), role="section"), 1)
        head.addWidget(self._total)
        self.body.addLayout(head)
        self.body.addWidget(Label(definition.definition.in_language(screen.context.language), "caption", wrap=True))
        self.body.addLayout(self._list)
        self.body.addWidget(self.new)
        self.body.addStretch(1)
        self.setAccessibleName(screen.word(stage))

    def _tone(self) -> str:
        return f"stage_{self.stage.value}"

    def show_page(self, page: GoalsPage) -> None:
        """Show the goals of this stage; cards stay where the goals are the same ones."""
        goals = page.of_stage(self.stage)
        self._near = page.cycle.start
        if [goal.row.id for goal in goals] != list(self.cards):
            self._rebuild([goal.row.id for goal in goals])
        for goal in goals:
            self.cards[goal.row.id].show_goal(goal, page)
        total = page.funnel.totals[self.stage]
        self._total.setText("—" if total is None else f"{total:,}")
        self.new.setVisible(not page.confirmed)

    def _rebuild(self, goal_ids: Sequence[str]) -> None:
        for goal_id in [goal_id for goal_id in self.cards if goal_id not in goal_ids]:
            card = self.cards.pop(goal_id)
            card.hide()
            card.deleteLater()
        kept = self.cards
        self.cards = {goal_id: kept.get(goal_id) or self._new_card() for goal_id in goal_ids}
        for place, card in enumerate(self.cards.values()):
            self._list.insertWidget(place, card)

    def _new_card(self) -> GoalCard:
        card = GoalCard()
        card.changed.connect(self._on_changed)
        card.removed.connect(self._on_removed)
        return card

    # slots ------------------------------------------------------------------------------------------------------

    def _on_changed(self, goal_id: str, key: str, value: object) -> None:
        card = self.cards[goal_id]
        card.show_error(key, None)
        card.show_error(key, self._screen.refusal(self._change, goal_id, key, value))

    def _change(self, goal_id: str, key: str, value: object) -> None:
        self._goals.change_goal(goal_id, key, self._typed(key, value))

    def _typed(self, key: str, value: object) -> object:
        if key == "baseline":
            return parse_number(str(value))
        if key == "target":
            return parse_number(str(value)) or 0
        if key in ("start", "finish"):
            day = parse_day(str(value), self._near)
            if day is None:
                raise CaeError("not-a-day", text=str(value))
            return day
        return value

    def _on_removed(self, goal_id: str) -> None:
        self._screen.attempt(self._goals.remove_goal, goal_id)

    def _on_submitted(self, name: str, target: str) -> None:
        sentence = self._screen.refusal(self._add, name, target)
        if sentence is None:
            self.new.close_form()
        else:
            self.new.show_error(sentence)

    def _add(self, name: str, target: str) -> None:
        self._goals.add_goal(self._screen.context.cycle_id, self.stage, name, parse_number(target) or 0)

    # Qt ---------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card, and the colour of the stage along its top."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), 10, 10)
        painter.setClipPath(outline)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(0, 0, self.width(), _TOP, theme.current().colour(self._tone()))
