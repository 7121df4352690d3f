"""An activity is cancelled and taken back with the real dialogs, and every screen says so in words and by a mark."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from cae_desktop.domain.words import ActivityState, SlotRole, StepStatus
from cae_desktop.services.workspace import Workspace
from cae_desktop.ui.change_feed import ChangeFeed
from cae_desktop.ui.tasks import TaskRunner
from cae_desktop.views.evaluation.page import EvaluationScreen
from cae_desktop.views.overview.page import OverviewScreen
from cae_desktop.views.plan.page import PlanScreen
from cae_desktop.views.selector.page import SelectorScreen
from cae_desktop.views.shared.cancelling import CancelDialog
from cae_desktop.views.shared.control import status_text
from cae_desktop.views.shared.screen import Screen, ScreenContext
from cae_desktop.views.situation.page import SituationScreen
from tests.activity_example import ActivityExample, make_activity_example
from tests.past_cycle_example import make_past_cycle

LEFT = Qt.MouseButton.LeftButton
REASON = "台风预警，场地方取消"


@pytest.fixture
def example(qapp: QApplication, workspace: Workspace, cycle_id: str) -> ActivityExample:
    return make_activity_example(workspace, cycle_id)


def shown(qtbot: QtBot, workspace: Workspace, kind: type[Screen], cycle_id: str) -> Screen:
    feed = ChangeFeed()
    workspace.database.subscribe(feed.announce)
    page = kind(ScreenContext(workspace, cycle_id, "zh_CN", feed, TaskRunner()))
    qtbot.addWidget(page)
    page.resize(1224, 870)
    with qtbot.waitExposed(page):
        page.show()
    return page


def state(workspace: Workspace, activity_id: str) -> ActivityState:
    return workspace.evaluation.of_activity(activity_id).result.state


def answer(qtbot: QtBot, dialog: CancelDialog, reason: str, day: str = "") -> None:
    dialog.reason.setPlainText(reason)
    if day:
        dialog.day.setText(day)
    qtbot.mouseClick(dialog.accept_button, LEFT)


def test_the_evaluation_cancels_and_takes_back(
    qtbot: QtBot, workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    screen = shown(qtbot, workspace, EvaluationScreen, cycle_id)
    assert isinstance(screen, EvaluationScreen)
    qtbot.mouseClick(screen.cancel_button, LEFT)
    dialog = screen.cancelling
    answer(qtbot, dialog, "")
    assert dialog.error.isVisible()
    answer(qtbot, dialog, REASON, "2026-10-30")
    assert dialog.error.isVisible(), "the day has not come"
    answer(qtbot, dialog, REASON, "2026-10-14")
    assert state(workspace, example.activity_id) is ActivityState.CANCELLED
    assert screen.header.subtitle.text() == f"× cancelled on 2026-10-14: {REASON}"
    assert screen._choice.currentText() == "× 秋季店头品鉴会"
    assert not screen.close_button.isVisible()
    assert [row.share for row in screen.goals.model.rows] == [None, None, None]
    qtbot.mouseClick(screen.cancel_button, LEFT)
    assert state(workspace, example.activity_id) is ActivityState.PLANNED
    assert screen.close_button.isVisible()


def test_the_plan_cancels_and_takes_back(
    qtbot: QtBot, workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    screen = shown(qtbot, workspace, PlanScreen, cycle_id)
    assert isinstance(screen, PlanScreen)
    screen.gantt.select_row(example.activity_id)
    screen.cancelling.cancel.trigger()
    answer(qtbot, screen.cancelling.dialog, REASON)
    source = screen.gantt.outline.source
    row = source.row(source.ids.index(example.activity_id))
    assert row.cells[0] == "1 × 秋季店头品鉴会 · Cancelled"
    assert (row.movable, REASON in row.tooltip) == (frozenset(), True)
    step = source.row(source.ids.index(example.activity_id) + 1)
    assert step.cells[0].startswith("1 × ")
    assert (step.tone, step.movable) == ("text_tertiary", frozenset())
    assert not screen.cancelling.cancel.isVisible()
    screen.table.filter.state.set_value(StepStatus.CANCELLED)
    screen.table.filter.changed.emit()
    assert len(screen.gantt.outline.source.ids) == 9
    screen.cancelling.take_back.trigger()
    assert state(workspace, example.activity_id) is ActivityState.PLANNED
    assert not screen.cancelling.take_back.isVisible()


def test_overview_board_and_mix_mark_it_quietly(qtbot: QtBot, workspace: Workspace, cycle_id: str) -> None:
    day = date(2026, 11, 7)
    workspace.selection.choose(cycle_id, 2, "秋季品鉴会", slot_role=SlotRole.CONVERT, start=day, budget_fen=800_000)
    (activity_id,) = workspace.selection.generate_plan(cycle_id, "秋季", "zh_CN")
    workspace.evaluation.cancel_activity(activity_id, REASON)
    overview = shown(qtbot, workspace, OverviewScreen, cycle_id)
    assert isinstance(overview, OverviewScreen)
    assert "activities 0 · × cancelled 1" in [step.caption for step in overview._path._steps]
    board = workspace.control.board(activity_id)
    assert {status_text(row) for row in board.steps} == {"Cancelled"}
    selector = shown(qtbot, workspace, SelectorScreen, cycle_id)
    assert "× Cancelled" in [button.text() for button in selector.findChildren(QPushButton)]
    selector.model.kind_ticked.emit(2, True)
    slots = workspace.selection.board(cycle_id, "zh_CN").slots
    assert [slot.cancelled for slot in slots] == [True, False], "the kind may be chosen again"


def test_the_review_of_past_activities_says_what_did_not_take_place(
    qtbot: QtBot, workspace: Workspace, cycle_id: str
) -> None:
    past = make_past_cycle(workspace, state=ActivityState.RUNNING)
    (activity,) = workspace.progress.activities(past)
    workspace.evaluation.cancel_activity(activity.id, REASON)
    workspace.situation.start(cycle_id, "zh_CN")
    screen = shown(qtbot, workspace, SituationScreen, cycle_id)
    assert isinstance(screen, SituationScreen)
    screen.show_target("past_activities")
    review = screen.panel.review
    assert not review.by_kind.isVisible()
    (line,) = (one for one in review.findChildren(QPushButton) if REASON in one.text())
    assert line.text().startswith("× 清凉看车")
    with qtbot.waitSignal(screen.navigation_requested) as wanted:
        qtbot.mouseClick(line, LEFT)
    assert wanted.args == ["evaluation", activity.id]
