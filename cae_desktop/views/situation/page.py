"""Step 1, situation analysis: nine analyses, the self-check, and the problems by priority."""

from typing import Any, ClassVar, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QWidget

from cae_desktop.domain.words import Side
from cae_desktop.services.situation_page import SituationPage
from cae_desktop.ui.widgets import Card, EmptyState, PathStep, Scroll, StepPath
from cae_desktop.views.shared.screen import Screen, ScreenContext
from cae_desktop.views.situation.analysis_list import AnalysisList
from cae_desktop.views.situation.analysis_panel import AnalysisPanel
from cae_desktop.views.situation.problems import ProblemPriority, ProblemsCard
from cae_desktop.views.situation.self_check import CommonProblemsCard, SelfCheck

SELF_CHECK: Final = "self_check"
PROBLEMS: Final = "problems"
GOALS: Final = "goals"
_NARROW: Final = 1150


class SituationScreen(Screen):
    """A wizard through nine analyses, self-check and priorities; every place can be gone to at any time.

    `self._place` is the key of an analysis, `SELF_CHECK` or `PROBLEMS`.
    """

    watched: ClassVar[frozenset[str]] = frozenset(
        {
            "analysis",
            "indicator",
            "competitor",
            "competitor_value",
            "finding",
            "self_check",
            "situation_problem",
            "past_activity",
            "activity",
            "experience",
            "activity_kind",
        }
    )

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, "", "")
        self.header.title.setText(self.tr("Situation analysis"))
        self._page: SituationPage = self.workspace.situation.page(context.cycle_id, context.language)
        self._place = self._page.analyses[0].key
        self._build()
        self._lay_out()
        self._connect()

    # build ------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.paste = self.header.add_button(self.tr("Paste from Excel"), icon="clipboard-paste")
        self.previous = self.header.add_button(self.tr("Previous"))
        self.next = self.header.add_button(self.tr("Next"), primary=True)
        self.list = AnalysisList(self._page.analyses, self.word)
        self.path = StepPath(compact=True)
        self.empty = EmptyState(
            self.tr("The analysis of this cycle has not begun"),
            self.tr(
                "Nine analyses with proposed indicators wait to be filled; what you find becomes a ranked problem."
            ),
            self.tr("Start analysis"),
        )
        self.panel = AnalysisPanel(self)
        self.self_check = SelfCheck(self._page.self_check)
        self.priority = ProblemPriority(self)
        self.problems = ProblemsCard()
        self.common = CommonProblemsCard(self._page.self_check)

    def _lay_out(self) -> None:
        way = Card()
        way.body.addWidget(self.path)
        way.layout().setContentsMargins(18, 6, 18, 6)  # type: ignore[union-attr]  # a card has a layout
        self._pages = QStackedWidget()
        begin = Card()
        begin.body.addWidget(self.empty)
        self._scrolls = {page: _scrolling(page) for page in (self.panel, self.self_check, self.priority)}
        for page in (begin, *self._scrolls.values()):
            self._pages.addWidget(page)
        self._begin = begin
        self._side = side = Scroll()
        side.body.addWidget(self.problems)
        side.body.addWidget(self.common)
        side.body.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(14)
        below.addWidget(self._pages, 1)
        below.addWidget(side)
        grid = QGridLayout()
        grid.setSpacing(14)
        grid.addWidget(self.list, 0, 0, 2, 1)
        grid.addWidget(way, 0, 1)
        grid.addLayout(below, 1, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(1, 1)
        self.body.addLayout(grid)

    def _connect(self) -> None:
        self.paste.clicked.connect(self._on_paste)
        self.previous.clicked.connect(self._on_previous)
        self.next.clicked.connect(self._on_next)
        self.empty.button.clicked.connect(self._on_start)
        self.list.chosen.connect(self._on_place_chosen)
        self.path.chosen.connect(self._on_part_chosen)
        self.self_check.answered.connect(self._on_answered)
        self.self_check.noted.connect(self._on_problem_noted)
        self.problems.added.connect(self._on_problem_noted)

    # public -----------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the step and the analysis in front."""
        self._page = self.workspace.situation.page(self.context.cycle_id, self.context.language)
        self.list.show_lines(self._page.analyses, self._place)
        self.problems.show_problems(self._page.problems)
        self.common.show_lines(self._page.self_check)
        self.self_check.show_lines(self._page.self_check)
        self.priority.show_page(self._page)
        self._show_place()

    def show_target(self, target: Any) -> None:
        """Go to an analysis by its key, or to SELF_CHECK or PROBLEMS."""
        if target in self._places():
            self._place = str(target)
            self.refresh()

    # parts ------------------------------------------------------------------------------------------------------

    def _places(self) -> tuple[str, ...]:
        return (*(line.key for line in self._page.analyses), SELF_CHECK, PROBLEMS)

    def _part(self) -> str:
        sides = {line.key: line.side.value for line in self._page.analyses}
        return sides.get(self._place, self._place)

    def _analysis_id(self) -> str | None:
        return next((line.id for line in self._page.analyses if line.key == self._place), None)

    def _show_place(self) -> None:
        analysis_id = self._analysis_id()
        is_analysis = self._part() in set(Side)
        if analysis_id is not None:
            self.panel.show_page(self.workspace.situation.analysis(analysis_id, self.context.language))
        front: QWidget = {SELF_CHECK: self._scrolls[self.self_check], PROBLEMS: self._scrolls[self.priority]}.get(
            self._place, self._scrolls[self.panel] if analysis_id else self._begin
        )
        self._pages.setCurrentWidget(front)
        self._side.setVisible(self._place != PROBLEMS)
        self.common.setVisible(self._place != SELF_CHECK)
        self.paste.setEnabled(is_analysis and analysis_id is not None)
        self._show_path()

    def _show_path(self) -> None:
        page = self._page
        steps = (
            PathStep(Side.OWN_STATE, self.word(Side.OWN_STATE), done=page.side_is_done(Side.OWN_STATE)),
            PathStep(Side.ENVIRONMENT, self.word(Side.ENVIRONMENT), done=page.side_is_done(Side.ENVIRONMENT)),
            PathStep(SELF_CHECK, self.tr("Self-check"), done=page.self_check_is_done),
            PathStep(PROBLEMS, self.tr("Problems"), done=bool(page.problems)),
            PathStep(GOALS, self.tr("Goals")),
        )
        self.path.set_steps(steps, self._part())
        number = [step.key for step in steps].index(self._part())
        subtitle = self.tr("Part {number} of {count}: {name}")
        self.header.set_subtitle(subtitle.format(number=number + 1, count=len(steps), name=steps[number].title))
        self.previous.setEnabled(self._place != self._places()[0])
        self.next.setText(self._next_text())

    def _next_text(self) -> str:
        if self._part() in set(Side) and not self._page.started:
            return self.tr("Start analysis")
        return self.tr("Next: goals") if self._place == PROBLEMS else self.tr("Next")

    def _go(self, place: str) -> None:
        self._place = place
        self.refresh()

    # slots ------------------------------------------------------------------------------------------------------

    def _on_paste(self) -> None:
        self.panel.paste_clipboard()

    def _on_start(self) -> None:
        self.attempt(self.workspace.situation.start, self.context.cycle_id, self.context.language)

    def _on_next(self) -> None:
        places = self._places()
        if self._part() in set(Side) and not self._page.started:
            self._on_start()
        elif self._place == PROBLEMS:
            self.go_to(GOALS)
        else:
            self._go(places[places.index(self._place) + 1])

    def _on_previous(self) -> None:
        places = self._places()
        self._go(places[max(0, places.index(self._place) - 1)])

    def _on_place_chosen(self, key: str) -> None:
        self._go(key)

    def _on_part_chosen(self, part: str) -> None:
        if part == GOALS:
            self.go_to(GOALS)
        elif part != self._part():
            self._go(next((line.key for line in self._page.analyses if line.side.value == part), part))

    def _on_answered(self, key: str, applies: bool | None) -> None:
        self.attempt(self.workspace.situation.answer_self_check, self.context.cycle_id, key, applies)

    def _on_problem_noted(self, text: str) -> None:
        situation = self.workspace.situation
        self.attempt(situation.add_problem, self.context.cycle_id, text, analysis_id=self._analysis_id())

    # Qt ---------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a small screen the analysis in the middle gets the room."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        self.list.setFixedWidth(214 if narrow else 232)
        self._side.setFixedWidth(240 if narrow else 274)


def _scrolling(content: QWidget) -> Scroll:
    scroll = Scroll()
    scroll.body.addWidget(content, 1)
    return scroll
