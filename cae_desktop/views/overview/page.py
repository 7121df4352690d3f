"""Overview: where we are in the six steps, what needs the manager now, when the next meeting is."""

from datetime import date
from typing import ClassVar, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.db.queries.progress import CycleCounts
from cae_desktop.domain.money import format_yuan, ratio, whole_yuan
from cae_desktop.domain.words import Phase, Stage
from cae_desktop.services.overview import Overview
from cae_desktop.services.progress import CycleProgress, MethodStep
from cae_desktop.ui.charts import LineChart, Series
from cae_desktop.ui.widgets import Card, EmptyState, KpiTile, PathStep, StepPath
from cae_desktop.views.overview.lists import AttentionList, ComingList, MeetingCard
from cae_desktop.views.shared.screen import Screen, ScreenContext

translate = QCoreApplication.translate
_SCREENS: Final = {
    MethodStep.SITUATION: "situation",
    MethodStep.GOALS: "goals",
    MethodStep.PLANNING: "plan",
    MethodStep.PREPARATION: "board",
    MethodStep.EXECUTION: "board",
    MethodStep.EVALUATION: "evaluation",
}


class OverviewScreen(Screen):
    """The first thing a manager sees in the morning."""

    watched: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, translate("Screens", "Overview"))
        self._primary = self.header.add_button("", primary=True)
        self._primary.clicked.connect(self._on_next_step)
        self._step = MethodStep.SITUATION
        self._content = QWidget()
        self._build()
        self._empty = EmptyState(
            self.tr("There is no cycle yet"),
            self.tr("A cycle is one round of the six steps, normally a quarter. Add one in the settings."),
            self.tr("Open settings"),
        )
        self._empty.button.clicked.connect(self._on_settings)
        self.body.addWidget(self._content, 1)
        self.body.addWidget(self._empty, 1)

    # build ------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._path = StepPath()
        self._path.chosen.connect(self._on_step_chosen)
        path_card = Card()
        path_card.body.addWidget(self._path)
        self._tiles = {stage: KpiTile(self.word(stage)) for stage in Stage}
        self._cost = KpiTile(self.tr("Actual cost"))
        tiles = QHBoxLayout()
        tiles.setSpacing(14)
        for tile in (*self._tiles.values(), self._cost):
            tiles.addWidget(tile, 1)
        self._attention = AttentionList()
        self._attention.chosen.connect(self.go_to)
        self._chart = LineChart()
        growth = Card(self.tr("Growth of contacts"), self.tr("actual against plan"))
        growth.body.addWidget(self._chart, 1)
        left = QVBoxLayout()
        left.setSpacing(14)
        left.addWidget(path_card)
        left.addLayout(tiles)
        lower = QHBoxLayout()
        lower.setSpacing(14)
        lower.addWidget(self._attention, 1)
        lower.addWidget(growth, 1)
        left.addLayout(lower, 1)
        self._meeting = MeetingCard()
        self._meeting.chosen.connect(self.go_to)
        self._coming = ComingList()
        self._coming.chosen.connect(self.go_to)
        right = QVBoxLayout()
        right.setSpacing(14)
        right.addWidget(self._meeting)
        right.addWidget(self._coming, 1)
        layout = QGridLayout(self._content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(16)
        layout.addLayout(left, 0, 0)
        layout.addLayout(right, 0, 1)
        layout.setColumnStretch(0, 3)
        layout.setColumnStretch(1, 1)

    # public -----------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read everything in one go."""
        overview = self.workspace.overview.of_cycle(self.context.cycle_id)
        self._content.setVisible(overview is not None)
        self._empty.setVisible(overview is None)
        self._primary.setVisible(overview is not None)
        if overview is not None:
            self._show(overview)

    # parts ------------------------------------------------------------------------------------------------------

    def _show(self, overview: Overview) -> None:
        progress = overview.progress
        self.header.set_subtitle(
            self.tr("{cycle} · week {week} of {weeks}").format(
                cycle=progress.cycle, week=overview.week, weeks=overview.weeks
            )
        )
        self._show_path(progress)
        self._show_tiles(progress)
        self._attention.show_items(overview.attention, overview.follow_ups_due)
        self._meeting.show_meeting(overview.meeting)
        self._coming.show_steps(overview.coming)
        self._chart.show_series(
            (
                Series(self.tr("Plan"), _points(overview.planned_contacts), "text_tertiary", dashed=True),
                Series(self.tr("Actual"), _points(overview.contacts), area=True, label_last=True),
            ),
            overview.today,
            self.tr("Today"),
        )

    def _show_path(self, progress: CycleProgress) -> None:
        self._step = progress.current_step()
        captions = self._captions(progress)
        steps = [
            PathStep(str(step.value), title, captions[step], progress.is_done(step))
            for step, title in self._step_titles().items()
        ]
        self._path.set_steps(steps, str(self._step.value))
        self._primary.setText(
            self.tr("Continue: {step}").format(step=self._step_titles()[self._step]).replace("&", "&&")
        )

    def _step_titles(self) -> dict[MethodStep, str]:
        return {
            MethodStep.SITUATION: self.tr("Situation analysis"),
            MethodStep.GOALS: self.tr("Goal confirmation"),
            MethodStep.PLANNING: self.tr("Activity plan"),
            MethodStep.PREPARATION: self.tr("Preparation"),
            MethodStep.EXECUTION: self.tr("Execution"),
            MethodStep.EVALUATION: self.tr("Evaluation"),
        }

    def _captions(self, progress: CycleProgress) -> dict[MethodStep, str]:
        counts = progress.counts
        prepare, execute = counts.phases[Phase.PREPARE], counts.phases[Phase.EXECUTE]
        return {
            MethodStep.SITUATION: self.tr("analyses {done}/9").format(done=counts.analyses_done),
            MethodStep.GOALS: self.tr("signatures {done}/4").format(done=counts.goal_signatures),
            MethodStep.PLANNING: self._activities(counts),
            MethodStep.PREPARATION: self.tr("steps {done}/{total}").format(done=prepare.done, total=prepare.total),
            MethodStep.EXECUTION: self.tr("steps {done}/{total}").format(done=execute.done, total=execute.total),
            MethodStep.EVALUATION: self.tr("archived {done}/{total}").format(
                done=counts.activities_closed, total=counts.activities
            ),
        }

    def _activities(self, counts: CycleCounts) -> str:
        text = self.tr("activities {count}").format(count=counts.activities)
        if not counts.activities_cancelled:
            return text
        return self.tr("{activities} · × cancelled {count}").format(activities=text, count=counts.activities_cancelled)

    def _show_tiles(self, progress: CycleProgress) -> None:
        for stage, tile in self._tiles.items():
            actual, target = progress.actual[stage], progress.counts.goal_targets.get(stage)
            tile.show_value(
                "—" if actual is None else f"{actual:,}",
                f"{target:,}" if target else "",
                ratio(actual, target),
                f"stage_{stage.value}",
            )
        cost = progress.actual_cost_fen
        over = cost is not None and progress.budget_fen > 0 and cost > progress.budget_fen
        self._cost.show_value(
            "—" if cost is None else f"¥{whole_yuan(cost)}",
            format_yuan(progress.budget_fen) if progress.budget_fen else "",
            ratio(cost, progress.budget_fen),
            "late" if over else "on_track",
        )

    # slots ------------------------------------------------------------------------------------------------------

    def _on_step_chosen(self, key: str) -> None:
        self.go_to(_SCREENS[MethodStep(int(key))])

    def _on_next_step(self) -> None:
        choosing = self._step is MethodStep.PLANNING and not self._has_selection()
        self.go_to("selector" if choosing else _SCREENS[self._step])

    def _has_selection(self) -> bool:
        return self.workspace.progress.of_cycle(self.context.cycle_id).counts.selection_decided

    def _on_settings(self) -> None:
        self.go_to("settings", "cycles")


def _points(points: tuple[tuple[date, int], ...]) -> tuple[tuple[date, float], ...]:
    return tuple((day, float(value)) for day, value in points)
