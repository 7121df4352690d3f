"""A cycle of the sample is closed and the next one begins: what was learnt is there where the next choice is made."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cae_desktop.app import Program
from cae_desktop.domain.words import CycleState, Stage
from cae_desktop.services.clock import SetClock
from cae_desktop.services.sample import write_sample
from cae_desktop.services.workspace import open_workspace
from cae_desktop.ui.widgets import Pill
from cae_desktop.views.preferences import Preferences
from cae_desktop.views.selector.matrix_model import Column
from tests.journeys.driving import Driver

Key = Qt.Key
EXECUTED, EVALUATED = date(2026, 10, 16), date(2026, 12, 2)
TITLE, PROPOSAL = "雨天备用场地提前一周订好", "合同里写明可改期"


class Story:
    """The program on the sample, and the hands on it."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot, self.window = qtbot, program.window
        self.driver = Driver(qtbot)

    @property
    def workspace(self) -> Any:
        return self.window.workspace

    def screen(self, name: str) -> Any:
        self.driver.click(self.window.rail.items[name])
        found = self.window.current_screen()
        assert found is not None
        self.qtbot.waitUntil(found.isVisible)
        return found


@pytest.fixture
def story(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[Story]:
    program = Program(Preferences(tmp_path / "preferences.ini"))
    qtbot.addWidget(program.window)
    program.window.resize(1440, 900)
    program.window.show()
    clock = SetClock(EVALUATED)
    program.show(open_workspace(write_sample(tmp_path / "示例.cae", EXECUTED), clock))
    yield Story(qtbot, program)
    program.finish()


def test_what_a_cycle_taught_is_where_the_next_choice_is_made(story: Story) -> None:
    closing = story.window.cycle_id
    first = story.workspace.progress.activities(closing)[0]
    before = what_is_known(story, first.kind_number)
    evaluate_and_archive(story, closing, first.id)
    begin_the_next_cycle(story, closing)
    review_says_it(story, first.kind_number, before)
    selector_says_it(story, first)
    recommendation_rests_on_it(story, first, before)
    plan_offers_it(story, first)


def what_is_known(story: Story, kind_number: int) -> dict[str, int]:
    learnt = story.workspace.learning.learnt("zh_CN")
    held = sum(one.kind_number == kind_number for one in learnt.outcomes.values())
    return {"activities": len(learnt.outcomes), "held": held}


def evaluate_and_archive(story: Story, cycle_id: str, first_id: str) -> None:
    """Every activity in turn: what cost and results there are stands; the first one's experience is kept by a star."""
    evaluation = story.screen("evaluation")
    for row in story.workspace.progress.activities(cycle_id):
        story.driver.choose(evaluation._choice, row.id)
        if row.id == first_id:
            story.driver.write(evaluation.experiences.new_title, TITLE)
            story.qtbot.waitUntil(lambda: len(evaluation.experiences.lines) == 1)
            (line,) = evaluation.experiences.lines.values()
            story.driver.click(line.star)
            (told,) = story.workspace.evaluation.of_activity(first_id).experiences
            story.workspace.evaluation.change_experience(told.id, "proposal", PROPOSAL)
        for stage in story.workspace.evaluation.of_activity(row.id).stages:
            evaluation.goals.table.edit_cell(stage.id, "reason")
            story.driver.finish(evaluation.goals.table, "按计划执行")
        story.driver.click(evaluation.close_button)
        story.qtbot.waitUntil(lambda: evaluation.closed)


def begin_the_next_cycle(story: Story, cycle_id: str) -> None:
    evaluation = story.screen("evaluation")
    story.driver.click(evaluation.cycle_button)
    turn = evaluation.turn
    assert "✓ 3 / 3" in [pill.text() for pill in turn.findChildren(Pill)]
    story.driver.click(turn.accept_button)
    assert story.workspace.dealership.cycle(cycle_id).state is CycleState.CLOSED
    unsolved = story.workspace.cycle_close.carried_over(cycle_id).problems
    story.driver.click(turn.accept_button)
    story.qtbot.waitUntil(lambda: story.window.cycle_id != cycle_id)
    assert story.window.current_name == "situation"
    situation = story.workspace.situation.page(story.window.cycle_id, "zh_CN")
    assert len(situation.problems) == unsolved > 0
    assert last_periods(story, story.window.cycle_id) == this_periods(story, cycle_id)


def last_periods(story: Story, cycle_id: str) -> list[str]:
    return [line.row.last_period for line in indicators(story, cycle_id)]


def this_periods(story: Story, cycle_id: str) -> list[str]:
    return [line.row.this_period for line in indicators(story, cycle_id)]


def indicators(story: Story, cycle_id: str) -> list[Any]:
    situation = story.workspace.situation
    analyses = situation.page(cycle_id, "zh_CN").analyses
    return [line for one in analyses for line in situation.analysis(one.id, "zh_CN").indicators]


def review_says_it(story: Story, kind_number: int, before: dict[str, int]) -> None:
    """The review of past activities counts it; a line leads to the activities behind."""
    screen = story.screen("situation")
    screen.show_target("past_activities")
    table = screen.panel.review.by_kind
    story.qtbot.waitUntil(table.isVisible)
    (line,) = (row for row in table.model().rows if row.kind_number == kind_number)
    assert line.count == before["held"] + 1
    assert line.experience == TITLE
    table.select_row(line.id)
    story.driver.press(table, Key.Key_Return)
    assert story.window.current_name == "selector"


def selector_says_it(story: Story, first: Any) -> None:
    """The toolbox tells results and experience of the kind, and a click leads to where they come from."""
    selector = story.screen("selector")
    selector.matrix.go_to_kind(first.kind_number, Column.NAME)
    story.qtbot.waitUntil(selector.toolbox.isVisible)
    told = texts_of(selector.toolbox)
    assert f"★ {TITLE}" in told
    assert any(first.name in text for text in told)
    links = [one for one in selector.toolbox.findChildren(QPushButton) if TITLE in one.accessibleName()]
    story.driver.click(links[0])
    assert story.window.current_name == "evaluation"
    assert story.window.current_screen().activity_id == first.id


def recommendation_rests_on_it(story: Story, first: Any, before: dict[str, int]) -> None:
    selector = story.screen("selector")
    story.workspace.goals.add_goal(story.window.cycle_id, Stage.CONTACT, "新联系", 60)
    dialog = selector.open_recommendation()
    dialog.budget.setText("60000")
    dialog.budget.committed.emit("60000")
    story.qtbot.waitUntil(lambda: dialog._found is not None, timeout=20_000)
    assert dialog._found.based_on == before["activities"] + 3
    dialog.learnt.table.select_row(str(first.kind_number))
    behind = [row.name for row in dialog.learnt.past.model().rows]
    assert first.name in behind
    assert len(behind) == before["held"] + 1
    dialog.reject()


def plan_offers_it(story: Story, first: Any) -> None:
    """A new activity of the kind is offered the experience; taking it up counts."""
    start = story.workspace.dealership.cycle(story.window.cycle_id).start
    package = story.workspace.plan.add_package(story.window.cycle_id, "开年第一场")
    activity = story.workspace.plan.add_activity(package, "新春试驾", first.kind_number, start, start)
    plan = story.screen("plan")
    plan.gantt.select_row(activity)
    plan.details.open_view("experience")
    story.driver.click_text(plan.details.hints, "采用")
    (kept,) = (row for row in story.workspace.experience.kept() if row.title == TITLE)
    assert story.workspace.experience.uses()[kept.id] == 1
    story.qtbot.waitUntil(lambda: "✓ 已采用" in buttons_of(plan.details.hints))


def texts_of(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def buttons_of(widget: QWidget) -> list[str]:
    return [button.text() for button in widget.findChildren(QPushButton) if button.isVisible()]
