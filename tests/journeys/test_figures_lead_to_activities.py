"""Each figure that comes from history leads, by a click and by the keyboard, to the activities behind it."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cae_desktop.app import Program
from cae_desktop.domain.words import Stage
from cae_desktop.services.clock import SetClock
from cae_desktop.services.sample import write_sample
from cae_desktop.services.workspace import open_workspace
from cae_desktop.views.preferences import Preferences
from cae_desktop.views.selector.matrix_model import FIGURES, Column
from cae_desktop.views.shared.behind import BehindDialog

LEFT, Key = Qt.MouseButton.LeftButton, Qt.Key
TODAY = date(2026, 10, 16)
FIRST_CYCLE = {"县城广场低首付巡展", "乡镇横幅与海报", "老客户推荐奖励"}
OUTDOOR = "县城广场低首付巡展"
KIND_OF_OUTDOOR = 1


class Hands:
    """The program on the second cycle of the sample, and what a person does with its figures."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot, self.window = qtbot, program.window

    @property
    def workspace(self) -> Any:
        return self.window.workspace

    def screen(self, name: str) -> Any:
        self.qtbot.mouseClick(self.window.rail.items[name], LEFT)
        found = self.window.current_screen()
        assert found is not None
        self.qtbot.waitUntil(found.isVisible)
        return found

    def behind(self, ask: Callable[[], object]) -> set[str]:
        """The names of the activities that open when a figure is asked; put away again."""
        ask()
        self.qtbot.waitUntil(lambda: self._dialog() is not None)
        dialog = self._dialog()
        assert dialog is not None
        names = set(dialog.names)
        self.qtbot.keyClick(dialog, Key.Key_Escape)
        self.qtbot.waitUntil(lambda: self._dialog() is None)
        return names

    def both_ways(self, widget: QWidget) -> set[str]:
        """A button-like figure: by the mouse, and by Space."""
        by_mouse = self.behind(lambda: self.qtbot.mouseClick(widget, LEFT))
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert self.behind(lambda: self.qtbot.keyClick(widget, Key.Key_Space)) == by_mouse
        return by_mouse

    def cell(self, table: Any, row: int, column: int) -> set[str]:
        """A cell of a table: by the mouse, and by Enter with the cursor in it."""
        index = table.model().index(row, column)
        table.scrollTo(index)
        place = table.visualRect(index).center()
        by_mouse = self.behind(lambda: self.qtbot.mouseClick(table.viewport(), LEFT, pos=place))
        table.setCurrentIndex(index)
        assert self.behind(lambda: self.qtbot.keyClick(table, Key.Key_Return)) == by_mouse
        return by_mouse

    def _dialog(self) -> BehindDialog | None:
        shown = [one for one in self.window.findChildren(BehindDialog) if one.isVisible()]
        return shown[0] if shown else None


@pytest.fixture
def hands(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[Hands]:
    program = Program(Preferences(tmp_path / "preferences.ini"))
    qtbot.addWidget(program.window)
    program.window.resize(1440, 900)
    program.window.show()
    program.show(open_workspace(write_sample(tmp_path / "示例.cae", TODAY), SetClock(TODAY)))
    second = program.window.workspace.dealership.cycles()[1]
    program.window.show_cycle(second.id)
    yield Hands(qtbot, program)
    program.finish()


def test_figures_of_the_review_of_past_activities(hands: Hands) -> None:
    screen = hands.screen("situation")
    screen.show_target("past_activities")
    table = screen.panel.review.by_kind
    hands.qtbot.waitUntil(table.isVisible)
    named: set[str] = set()
    figures = ("count", "cost_fen", *Stage, "orders")
    keys = [column.key for column in table.model().columns]
    assert set(keys) - set(figures) == {"kind_name", "experience"}
    for place, line in enumerate(table.model().rows):
        for key in figures:
            names = hands.cell(table, place, keys.index(key))
            assert names == {one.name for one in line.behind}
            named |= names
    assert named == FIRST_CYCLE


def test_figures_of_the_matrix_and_of_what_the_mix_should_bring(hands: Hands) -> None:
    selector = hands.screen("selector")
    model = selector.model
    lines = {row: line for row in range(model.rowCount()) if (line := model.line(row))}
    held = {row: line for row, line in lines.items() if line.past}
    assert len(held) == 7
    for row, line in held.items():
        for column in FIGURES - {Column.SCORE}:
            assert hands.cell(selector.matrix, row, column) == {one.name for one in line.past}
    score = hands.cell(selector.matrix, model.row_of(KIND_OF_OUTDOOR), Column.SCORE)
    board = selector._board
    assert score == {one.name for row in board.expectations for one in row.behind}
    for row in board.expectations:
        names = hands.both_ways(selector.outlook._rows[row.stage].figures)
        assert names == {one.name for one in row.behind}
    toolbox_names_them(hands, selector)


def toolbox_names_them(hands: Hands, selector: Any) -> None:
    """Own results of a kind and its experience open the activity they come from."""
    selector.show_target(KIND_OF_OUTDOOR)
    hands.qtbot.waitUntil(selector.toolbox.isVisible)
    links = [one for one in selector.toolbox.findChildren(QPushButton) if OUTDOOR in one.accessibleName()]
    hands.qtbot.mouseClick(links[0], LEFT)
    evaluation = hands.window.current_screen()
    assert hands.window.current_name == "evaluation"
    assert hands.workspace.evaluation.of_activity(evaluation.activity_id).result.name == OUTDOOR


def test_figures_of_the_recommendation(hands: Hands) -> None:
    dialog = hands.screen("selector").open_recommendation()
    hands.qtbot.waitUntil(lambda: dialog._found is not None, timeout=20_000)
    learnt = hands.workspace.learning.learnt("zh_CN")
    everything = {one.name for one in learnt.outcomes.values()}
    assert len(everything) == 7
    assert hands.both_ways(dialog.behind) == everything
    assert hands.cell(dialog.curve, 0, 0) == everything
    links = [one for one in dialog._lines.findChildren(QPushButton) if one.property("recommended")]
    assert len(links) == sum(one.based_on > 0 for one in dialog._found.activities) > 0
    for link in links:
        kind_number, _ = link.property("recommended")
        names = hands.both_ways(link)
        assert names
        assert names <= {one.name for one in learnt.outcomes.values() if one.kind_number == kind_number}
    for row in dialog.learnt.table.model().rows:
        dialog.learnt.table.select_row(row.id)
        behind = [one.name for one in dialog.learnt.past.model().rows]
        assert len(behind) == row.held
    dialog.learnt.table.select_row(str(KIND_OF_OUTDOOR))
    dialog.learnt.past.setCurrentIndex(dialog.learnt.past.model().index(0, 0))
    hands.qtbot.keyClick(dialog.learnt.past, Key.Key_Return)
    assert hands.window.current_name == "evaluation"


def test_figures_of_the_funnel_of_goals(hands: Hands) -> None:
    goals = hands.screen("goals")
    for figure in (goals.funnel.behind, goals.funnel.funnel):
        assert hands.both_ways(figure) == FIRST_CYCLE
    warnings = goals.warnings.findChildren(QPushButton)
    assert len(warnings) == len(goals._page.funnel.high()) > 0
    for figure in warnings:
        assert hands.both_ways(figure) == FIRST_CYCLE


def test_figures_of_experience_hints(hands: Hands) -> None:
    (kept, *_) = (row for row in hands.workspace.experience.kept() if row.kind_number == KIND_OF_OUTDOOR)
    user = hands.workspace.progress.activities(hands.window.cycle_id)[0]
    hands.workspace.hints.use(kept.id, user.id)
    selector = hands.screen("selector")
    selector.show_target(KIND_OF_OUTDOOR)
    hands.qtbot.waitUntil(selector.toolbox.isVisible)
    uses = [one for one in selector.toolbox.findChildren(QPushButton) if one.property("experience") == kept.id]
    assert hands.both_ways(uses[0]) == {user.name}
    plan = hands.screen("plan")
    package = hands.workspace.plan.plan(hands.window.cycle_id).packages[0].row.id
    new = hands.workspace.plan.add_activity(package, "再来一场巡展", KIND_OF_OUTDOOR, user.start, user.start)
    plan.gantt.select_row(new)
    plan.details.open_view("experience")
    hands.qtbot.waitUntil(lambda: bool(plan.details.hints.findChildren(QPushButton)))
    uses = [one for one in plan.details.hints.findChildren(QPushButton) if "1" in one.text()]
    assert hands.both_ways(uses[0]) == {user.name}


def test_figures_of_the_effectiveness_in_the_evaluation(hands: Hands) -> None:
    day = date(2026, 9, 1)
    package = hands.workspace.plan.plan(hands.window.cycle_id).packages[0].row.id
    again = hands.workspace.plan.add_activity(package, "再来一场巡展", KIND_OF_OUTDOOR, day, day)
    evaluation = hands.screen("evaluation")
    evaluation.show_target(again)
    effect = evaluation.effect
    assert hands.both_ways(effect.earlier) == {OUTDOOR}
    figures = {key: one for key, one in effect.so_far.items() if one.text() != "—"}
    assert set(figures) >= set(Stage)
    for figure in figures.values():
        assert hands.both_ways(figure) == {OUTDOOR}
    assert not effect.so_far["cost"].isEnabled()


def test_an_activity_behind_a_figure_opens_where_it_is_evaluated(hands: Hands) -> None:
    goals = hands.screen("goals")
    hands.qtbot.mouseClick(goals.funnel.behind, LEFT)
    hands.qtbot.waitUntil(lambda: hands._dialog() is not None)
    dialog = hands._dialog()
    assert dialog is not None
    chosen = dialog.table.current_id()
    hands.qtbot.keyClick(dialog.table, Key.Key_Return)
    hands.qtbot.waitUntil(lambda: hands.window.current_name == "evaluation")
    assert hands.window.current_screen().activity_id == chosen
