"""What the final meeting writes beside the steps: results, experience, partners, people of one activity at a time."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cae_desktop.db.queries.meetings import MeetingActivityRow
from cae_desktop.domain.errors import CaeError
from cae_desktop.services.evaluation import Evaluation
from cae_desktop.ui.widgets import Chips, Choice
from cae_desktop.views.shared.evaluation.experiences import ExperienceCard
from cae_desktop.views.shared.evaluation.people import PartnerCard, StaffCard
from cae_desktop.views.shared.evaluation.results import EffectCard, GoalsCard
from cae_desktop.views.shared.screen import ScreenContext
from cae_desktop.wording import error_sentence, words

STEPS: Final = "steps"
RESULTS: Final = "results"
EXPERIENCE: Final = "experience"
PARTNERS: Final = "partners"
PEOPLE: Final = "people"


class EvaluationPanel(QWidget):
    """The steps alone, or with chips that lead to the parts of the evaluation. It is the cards' `EvaluationOwner`."""

    refused = Signal(str)
    done = Signal(str, str)
    """What was done, and the tone in which it is said."""

    def __init__(self, context: ScreenContext, steps: QWidget) -> None:
        super().__init__()
        self.workspace = context.workspace
        self.language = context.language
        self.word = words(QCoreApplication.translate)
        self._speaker_id: str | None = None
        self._evaluation: Evaluation | None = None
        self.parts = Chips(
            (
                (STEPS, self.tr("Work steps")),
                (RESULTS, self.tr("Results")),
                (EXPERIENCE, self.tr("Experience")),
                (PARTNERS, self.tr("Partners")),
                (PEOPLE, self.tr("People")),
            )
        )
        self.activity = Choice()
        self.activity.setAccessibleName(self.tr("Activity"))
        self.goals = GoalsCard(self, narrow=True)
        self.effect = EffectCard(self, leads_on=False)
        self.experiences = ExperienceCard(self)
        self.partners = PartnerCard(self)
        self.staff = StaffCard(self)
        self._pages = {
            STEPS: steps,
            RESULTS: self._results(),
            EXPERIENCE: self.experiences,
            PARTNERS: self.partners,
            PEOPLE: self.staff,
        }
        self._stack = QStackedWidget()
        self._lay_out()
        self.parts.chosen.connect(self._on_part)
        self.activity.committed.connect(self._on_activity)

    def _results(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(self.goals)
        layout.addWidget(self.effect)
        layout.addStretch(1)
        return page

    def _lay_out(self) -> None:
        for page in self._pages.values():
            self._stack.addWidget(page)
        head = QHBoxLayout()
        head.addWidget(self.parts, 1)
        head.addWidget(self.activity)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)

    # public -----------------------------------------------------------------------------------------------------

    def show_steps_alone(self) -> None:
        """For meetings that evaluate nothing, and when one is over."""
        self.parts.hide()
        self.parts.choose(STEPS)
        self.refresh()

    def show_activities(self, activities: Sequence[MeetingActivityRow], speaker_id: str | None) -> None:
        """Offer the parts of the evaluation of these activities; what is told is told by the speaker."""
        self._speaker_id = speaker_id
        self.parts.setVisible(bool(activities))
        self.activity.set_choices([(row.id, row.name) for row in activities])
        if self.activity.value() is None and activities:
            self.activity.set_value(activities[0].id)
        self.refresh()

    @property
    def activity_id(self) -> str:
        """The activity that is evaluated; "" while there is none."""
        return str(self.activity.value() or "")

    @property
    def speaker_id(self) -> str | None:
        """Who reports now; None for a topic without a speaker."""
        return self._speaker_id

    @property
    def closed(self) -> bool:
        """Whether the record that is shown is locked."""
        return self._evaluation is not None and self._evaluation.closed

    def refresh(self) -> None:
        """Read and show the part that is seen."""
        part = self.parts.value()
        self.activity.setVisible(part != STEPS)
        if part != STEPS:
            self._evaluation = self.workspace.evaluation.of_activity(self.activity_id)
            for card in (self.goals, self.effect, self.experiences, self.partners, self.staff):
                card.show_rows(self._evaluation)
        self._stack.setCurrentWidget(self._pages[part])

    def tell(self, sentence: str, tone: str) -> None:
        """Say what was done."""
        self.done.emit(sentence, tone)

    def attempt(self, verb: Callable[..., object], *args: Any, **kwargs: Any) -> bool:
        """Run a service verb; what is refused is told. Returns whether it was done."""
        sentence = self.refusal(verb, *args, **kwargs)
        if sentence is not None:
            self.refused.emit(sentence)
        return sentence is None

    def refusal(self, verb: Callable[..., object], *args: Any, **kwargs: Any) -> str | None:
        """Run a service verb; returns None when it was done, else the sentence to show beside the field."""
        try:
            verb(*args, **kwargs)
        except CaeError as error:
            return error_sentence(error, QCoreApplication.translate)
        return None

    # slots ------------------------------------------------------------------------------------------------------

    def _on_part(self, _: str) -> None:
        self.refresh()

    def _on_activity(self, _: object) -> None:
        self.refresh()
