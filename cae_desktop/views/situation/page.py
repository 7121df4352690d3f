"""Step 1, situation analysis: nine analyses, the self-check, and the problems by priority."""

from typing import Any, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cae_desktop.domain.dates import parse_day, parse_number
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.money import parse_amount
from cae_desktop.domain.words import FindingKind, Side, Stage
from cae_desktop.services.situation_page import PAST_ACTIVITIES, SituationPage
from cae_desktop.ui.widgets import Card, EmptyState, PathStep, Scroll, StepPath
from cae_desktop.views.shared.screen import Screen, ScreenContext
from cae_desktop.views.situation.analysis_list import AnalysisList
from cae_desktop.views.situation.analysis_panel import AnalysisPanel
from cae_desktop.views.situation.problems import ProblemPriority, ProblemsCard
from cae_desktop.views.situation.self_check import CommonProblemsCard, SelfCheck

SELF_CHECK: Final = "self_check"
PROBLEMS: Final = "problems"
GOALS: Final = "goals"
_INDICATOR_FIELDS: Final = frozenset({"name", "unit", "this_period", "last_period", "source"})


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
            self.tr("Nine analyses with proposed indicators wait to be filled; what you find becomes a ranked problem."),
            self.tr("Start analysis"),
        )
        self.panel = AnalysisPanel(self.word, self._change_indicator, self._change_past)
        self.self_check = SelfCheck(self._page.self_check)
        self.priority = ProblemPriority(self._page.analyses, self._change_problem)
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
        centre = QVBoxLayout()
        centre.setSpacing(12)
        centre.addWidget(way)
        centre.addWidget(self._pages, 1)
        side = Scroll()
        side.setFixedWidth(310)
        side.body.addWidget(self.problems)
        side.body.addWidget(self.common)
        side.body.addStretch(1)
        self.list.setFixedWidth(258)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.list)
        row.addLayout(centre, 1)
        row.addWidget(side)
        self.body.addLayout(row)

    def _connect(self) -> None:
        self.paste.clicked.connect(self._on_paste)
        self.previous.clicked.connect(self._on_previous)
        self.next.clicked.connect(self._on_next)
        self.empty.button.clicked.connect(self._on_start)
        self.list.chosen.connect(self._on_place_chosen)
        self.path.chosen.connect(self._on_part_chosen)
        self.panel.done_ticked.connect(self._on_done)
        self.panel.concluded.connect(self._on_concluded)
        self.panel.indicator_added.connect(self._on_indicator_added)
        self.panel.indicators_removed.connect(self._on_indicators_removed)
        self.panel.rows_pasted.connect(self._on_rows_pasted)
        self.panel.past_added.connect(self._on_past_added)
        self.panel.past_removed.connect(self._on_past_removed)
        self.panel.competitors.added.connect(self._on_competitor_added)
        self.panel.competitors.renamed.connect(self._on_competitor_renamed)
        self.panel.competitors.removed.connect(self._on_competitor_removed)
        self.panel.findings.added.connect(self._on_finding_added)
        self.panel.findings.changed.connect(self._on_finding_changed)
        self.panel.findings.removed.connect(self._on_finding_removed)
        self.self_check.answered.connect(self._on_answered)
        self.self_check.noted.connect(self._on_problem_noted)
        self.problems.added.connect(self._on_problem_noted)
        self.priority.add_requested.connect(self._on_problem_added)
        self.priority.delete_requested.connect(self._on_problems_removed)
        self.priority.moved.connect(self._on_problem_moved)
        self.priority.sort_requested.connect(self._on_sorted)

    # public -----------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the step and the analysis in front."""
        self._page = self.workspace.situation.page(self.context.cycle_id, self.context.language)
        self.list.show_lines(self._page.analyses, self._place)
        self.problems.show_problems(self._page.problems)
        self.common.show_lines(self._page.self_check)
        self.self_check.show_lines(self._page.self_check)
        self.priority.show_problems(self._page.problems, own_order=self._page.own_order)
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
        self.problems.setVisible(self._place != PROBLEMS)
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

    # commits of tables ------------------------------------------------------------------------------------------

    def _change_indicator(self, indicator_id: str, key: str, value: Any) -> str | None:
        situation = self.workspace.situation
        if key in _INDICATOR_FIELDS:
            return self.refusal(situation.change_indicator, indicator_id, key, str(value))
        return self.refusal(situation.set_competitor_value, indicator_id, key, str(value))

    def _change_problem(self, problem_id: str, key: str, value: Any) -> str | None:
        return self.refusal(self.workspace.situation.change_problem, problem_id, key, value)

    def _change_past(self, past_activity_id: str, key: str, value: Any) -> str | None:
        return self.refusal(self._write_past, past_activity_id, key, value)

    def _write_past(self, past_activity_id: str, key: str, value: Any) -> None:
        today = self.workspace.clock.today()
        if key == "cost_fen":
            value = parse_amount(str(value))
        elif key == "orders" or key in set(Stage):
            value = parse_number(str(value))
        elif key == "start":
            value = parse_day(str(value), today)
            if value is None:
                raise CaeError("not-a-day", text="")
        elif key == "kind_number" and not isinstance(value, int):
            raise CaeError("not-a-kind", text=str(value))
        self.workspace.situation.change_past_activity(past_activity_id, key, value)

    # slots ------------------------------------------------------------------------------------------------------

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
