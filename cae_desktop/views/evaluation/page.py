"""Evaluation of an activity: results against goals, experience, partners, people, and closing it."""

from collections.abc import Sequence
from typing import Any, ClassVar, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from cae_desktop.db.queries.learning import PastOutcome
from cae_desktop.db.queries.results import ActivityResult
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import CycleState
from cae_desktop.services.evaluation import Evaluation
from cae_desktop.ui.widgets import Button, Card, Choice, EmptyState, Label, Scroll
from cae_desktop.views.evaluation.cycle_close import CycleCloseDialog
from cae_desktop.views.shared.behind import show_behind
from cae_desktop.views.shared.cancelling import CancelDialog
from cae_desktop.views.shared.evaluation.experiences import ExperienceCard
from cae_desktop.views.shared.evaluation.people import PartnerCard, StaffCard
from cae_desktop.views.shared.evaluation.results import EffectCard, GoalsCard
from cae_desktop.views.shared.screen import Screen, ScreenContext

translate = QCoreApplication.translate
_ROOM_BESIDE: Final = 1150


class EvaluationScreen(Screen):
    """One activity at a time."""

    watched: ClassVar[frozenset[str]] = frozenset(
        {
            "activity",
            "goal_result",
            "experience",
            "partner_evaluation",
            "staff_evaluation",
            "work_step",
            "customer_card",
            "attention_count",
            "partner",
            "person",
            "meeting",
            "past_activity",
            "cycle",
        }
    )

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, translate("Screens", "Evaluation"))
        self._evaluation: Evaluation | None = None
        self._wanted = ""
        self._choice = Choice()
        self._choice.setAccessibleName(self.tr("Activity"))
        self._choice.committed.connect(self._on_activity)
        self.header.add(self._choice)
        self.cancel_button = self.header.add_button("")
        self.cancel_button.clicked.connect(self._on_cancel)
        self.close_button = self.header.add_button("", primary=True)
        self.close_button.clicked.connect(self._on_close)
        self._content = Scroll()
        self._build()
        self._empty = EmptyState(
            self.tr("Nothing to evaluate yet"),
            self.tr("Choose activities and make a plan first; every planned activity is evaluated here."),
            self.tr("Choose activities"),
        )
        self._empty.button.clicked.connect(self._on_choose)
        self.body.addWidget(self._content, 1)
        self.body.addWidget(self._empty, 1)

    # build ------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.goals = GoalsCard(self)
        self.effect = EffectCard(self)
        self.effect.earlier_wanted.connect(self._on_earlier_wanted)
        self.experiences = ExperienceCard(self)
        self.partners = PartnerCard(self)
        self.staff = StaffCard(self)
        left, people = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(14)
        left.addWidget(self.experiences, 1)
        left.addWidget(self._build_final())
        people.setSpacing(14)
        people.addWidget(self.partners, 2)
        people.addWidget(self.staff, 3)
        self.experiences.setMinimumHeight(240)
        self.partners.setMinimumHeight(180)
        self.staff.setMinimumHeight(220)
        upper = QHBoxLayout()
        lower = self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        upper.setSpacing(14)
        upper.addWidget(self.goals, 1)
        upper.addWidget(self.effect)
        lower.setSpacing(14)
        lower.addLayout(left, 1)
        lower.addLayout(people, 2)
        layout = self._content.body
        layout.setSpacing(14)
        layout.addLayout(upper)
        layout.addLayout(lower, 1)

    def _build_final(self) -> Card:
        card = Card(self.tr("Final meeting"))
        self._final = Label(role="caption", wrap=True)
        self.final_button = Button(self.tr("Prepare the final meeting"))
        self.final_button.clicked.connect(self._on_final)
        self.cycle_button = Button("")
        self.cycle_button.clicked.connect(self._on_close_cycle)
        buttons = QHBoxLayout()
        buttons.addWidget(self.final_button)
        buttons.addWidget(self.cycle_button)
        buttons.addStretch(1)
        card.body.addWidget(self._final)
        card.body.addLayout(buttons)
        return card

    # public -----------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the chosen activity, else the first that is not closed."""
        rows = self.workspace.progress.activities(self.context.cycle_id)
        shown = self._offer(rows)
        for widget in (self._content, self._choice, self.cancel_button, self.close_button):
            widget.setVisible(shown)
        self._empty.setVisible(not shown)
        if shown:
            self._evaluation = self.workspace.evaluation.of_activity(self.activity_id)
            self._show(self._evaluation)
            self._show_cycle()

    def show_target(self, target: Any) -> None:
        """Show an activity by its id; it may belong to another cycle."""
        self._wanted = str(target)
        self.refresh()

    @property
    def activity_id(self) -> str:
        """The activity that is shown; "" while there is none."""
        return str(self._choice.value() or "")

    @property
    def language(self) -> str:
        """The language files are written in."""
        return self.context.language

    def tell(self, sentence: str, tone: str) -> None:
        """Say what was done."""
        self.messages.show_message(sentence, tone=tone)

    @property
    def speaker_id(self) -> None:
        """Nobody reports here; who told an experience is chosen."""
        return None

    @property
    def closed(self) -> bool:
        """Whether the record that is shown is locked."""
        return self._evaluation is not None and self._evaluation.closed

    # parts ------------------------------------------------------------------------------------------------------

    def _offer(self, rows: Sequence[ActivityResult]) -> bool:
        """Offer the activities of the cycle, and the one that was asked for. Returns whether there is one."""
        choices = [(row.id, f"× {row.name}" if row.is_cancelled else row.name) for row in rows]
        if self._wanted and self._wanted not in [row.id for row in rows]:
            choices += self._of_other_cycle(self._wanted)
        self._choice.set_choices(choices)
        if self._wanted in [value for value, _ in choices]:
            self._choice.set_value(self._wanted)
        if self._choice.value() is None and rows:
            first = next((row for row in rows if row.state.is_open), rows[0])
            self._choice.set_value(first.id)
        return self._choice.value() is not None

    def _of_other_cycle(self, activity_id: str) -> list[tuple[str, str]]:
        try:
            result = self.workspace.evaluation.of_activity(activity_id).result
        except CaeError:
            return []  # it was deleted meanwhile
        return [(result.id, f"{result.name} · {result.cycle_name}")]

    def _show(self, evaluation: Evaluation) -> None:
        closed, cancelled = evaluation.closed, evaluation.result.is_cancelled
        self.header.set_subtitle(self._standing(evaluation))
        self.close_button.setText(self.tr("Reopen evaluation") if closed else self.tr("Complete and archive"))
        self.close_button.setVisible(not cancelled)
        self.cancel_button.setText(self.tr("Take back the cancelling") if cancelled else self.tr("Cancel activity…"))
        self.cancel_button.setVisible(not closed)
        self._final.setText(
            self.tr("Held or planned on {day}.").format(day=evaluation.final_meeting)
            if evaluation.final_meeting
            else self.tr("Not planned yet: results, experience and partners are discussed there.")
        )
        for card in (self.goals, self.effect, self.experiences, self.partners, self.staff):
            card.show_rows(evaluation)

    def _standing(self, evaluation: Evaluation) -> str:
        result = evaluation.result
        if result.is_cancelled:
            said = self.tr("× cancelled on {day}: {reason}")
            return said.format(day=result.cancelled_on, reason=result.cancel_reason)
        if evaluation.closed:
            return self.tr("archived; to change something, reopen the evaluation")
        return self.tr("compare with the goals, keep experience, rate partners")

    def _show_cycle(self) -> None:
        """A cycle is closed here; the newest one, once it is closed, is followed by the next."""
        newest = self.workspace.dealership.cycles()[0]
        cycle = self.workspace.dealership.cycle(self.context.cycle_id)
        is_open = cycle.state is CycleState.OPEN
        self.cycle_button.setText(self.tr("Close the cycle…") if is_open else self.tr("Begin the next cycle…"))
        self.cycle_button.setVisible(is_open or cycle.id == newest.id)

    # slots ------------------------------------------------------------------------------------------------------

    def _on_activity(self, activity_id: object) -> None:
        self._wanted = str(activity_id)
        self.refresh()

    def _on_close(self) -> None:
        service = self.workspace.evaluation
        if self.closed:
            note = self.tr("The record of {activity} was reopened.").format(activity=self._choice.currentText())
            self.attempt(service.reopen_activity, self.activity_id, note)
        elif self.attempt(service.close_activity, self.activity_id):
            self.messages.show_message(
                self.tr("Archived. Its results now help the next choice of activities."), tone="on_track"
            )

    def _on_cancel(self) -> None:
        assert self._evaluation is not None  # noqa: S101 (the button is shown with an activity only)
        result = self._evaluation.result
        if result.is_cancelled:
            self.attempt(self.workspace.evaluation.hold_after_all, result.id)
        else:
            self.cancelling = CancelDialog(self, result.id, result.name)
            self.cancelling.open()

    def _on_earlier_wanted(self, figure: str, outcomes: Sequence[PastOutcome]) -> None:
        show_behind(self, figure, outcomes)

    def _on_final(self) -> None:
        self.go_to("meetings", "final")

    def _on_choose(self) -> None:
        self.go_to("selector")

    def _on_close_cycle(self) -> None:
        self.turn = CycleCloseDialog(self)
        self.turn.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put partners and people below the experience when they have no room beside it."""
        super().resizeEvent(event)
        beside = self.width() >= _ROOM_BESIDE
        directions = QBoxLayout.Direction
        self._lower.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
