"""The control board by its keys, and its screen in the main window."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage, QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cae_desktop.domain.words import MeetingKind, ProblemState
from cae_desktop.services.control import ProblemDetails
from cae_desktop.services.workspace import Workspace
from cae_desktop.ui import theme
from cae_desktop.ui.change_feed import ChangeFeed
from cae_desktop.ui.tasks import TaskRunner
from cae_desktop.views.board.canvas import contrast, readable
from cae_desktop.views.board.page import BoardScreen
from cae_desktop.views.board.table import FIRST_ROW, ROW
from cae_desktop.views.board.window import BoardWindow
from cae_desktop.views.shared.screen import ScreenContext
from tests.activity_example import ActivityExample, make_activity_example

CALLS = "邀约电话 300 通"
Key = Qt.Key


@pytest.fixture
def example(workspace: Workspace, cycle_id: str) -> ActivityExample:
    return make_activity_example(workspace, cycle_id)


@pytest.fixture
def context(qapp: QApplication, workspace: Workspace, cycle_id: str) -> ScreenContext:
    feed = ChangeFeed()
    workspace.database.subscribe(feed.announce)
    return ScreenContext(workspace, cycle_id, "zh_CN", feed, TaskRunner())


@pytest.fixture
def board(qtbot: QtBot, context: ScreenContext, example: ActivityExample) -> BoardWindow:
    window = BoardWindow(context, example.activity_id)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)  # qtbot closes it
    qtbot.addWidget(window)
    window.resize(1920, 1080)
    window.show()
    return window


def press(qtbot: QtBot, board: BoardWindow, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(board, key)


def shown(board: BoardWindow, place: int) -> Any:
    assert board.scene is not None
    return board.scene.board.steps[place].plan


def test_arrows_choose_steps_and_stop_at_the_ends(qtbot: QtBot, board: BoardWindow) -> None:
    press(qtbot, board, Key.Key_Up)
    assert board.scene is not None
    assert board.scene.chosen == 0
    press(qtbot, board, *[Key.Key_Down] * 9)
    assert board.scene.chosen == 6


def test_left_and_right_go_round_the_activities(qtbot: QtBot, board: BoardWindow, example: ActivityExample) -> None:
    press(qtbot, board, Key.Key_Right)
    assert board.activity_id == example.empty_activity_id
    press(qtbot, board, Key.Key_Right)
    assert board.activity_id == example.activity_id
    press(qtbot, board, Key.Key_Left)
    assert board.activity_id == example.empty_activity_id


def test_enter_writes_actuals_without_leaving_the_board(qtbot: QtBot, board: BoardWindow, workspace: Workspace) -> None:
    press(qtbot, board, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    form = board.form
    assert form is not None
    form.edits["actual_start"].setText("9/30")
    form.edits["actual_cost_fen"].setText("860")
    form.edits["percent"].setText("80%")
    remark = form.edits["remark"]
    event = QInputMethodEvent()
    event.setCommitString("还差六十通")
    QApplication.sendEvent(remark, event)
    qtbot.keyClick(remark, Key.Key_Return)

    assert board.form is None
    step = shown(board, 2)
    assert (step.actual_start, step.actual_cost_fen, step.percent, step.remark) == (
        date(2026, 9, 30),
        86_000,
        80,
        "还差六十通",
    )


@pytest.mark.parametrize(
    ("field", "text"),
    [("actual_start", "昨天"), ("actual_cost_fen", "很多"), ("percent", "全部"), ("actual_finish", "2026-10-01")],
)
def test_what_is_refused_is_said_and_stays_typed(qtbot: QtBot, board: BoardWindow, field: str, text: str) -> None:
    press(qtbot, board, Key.Key_Return)
    form = board.form
    assert form is not None
    form.edits[field].setText(text)
    qtbot.keyClick(form.edits[field], Key.Key_Return)
    assert board.form is form
    assert form.error()
    assert form.edits[field].text() == text
    assert shown(board, 0).actual_start is None


def test_escape_cancels_the_form_before_it_leaves_the_board(qtbot: QtBot, board: BoardWindow) -> None:
    press(qtbot, board, Key.Key_Return)
    assert board.form is not None
    qtbot.keyClick(board.form.edits["remark"], Key.Key_Escape)
    assert board.form is None
    assert board.isVisible()


def test_keys_typed_into_the_form_are_not_commands(qtbot: QtBot, board: BoardWindow) -> None:
    press(qtbot, board, Key.Key_Return)
    assert board.form is not None
    remark = board.form.edits["remark"]
    qtbot.keyClicks(remark, "dbnp")
    assert remark.text() == "dbnp"
    assert board.surface.colours.name == "dark"
    assert not board.surface.blank


def test_p_notes_a_problem_of_the_chosen_step(
    qtbot: QtBot, board: BoardWindow, workspace: Workspace, cycle_id: str
) -> None:
    press(qtbot, board, Key.Key_Down, Key.Key_Down, Key.Key_P)
    assert board.form is not None
    board.form.edits["text"].setText("名单中 61 个号码无效")
    qtbot.keyClick(board.form.edits["text"], Key.Key_Return)
    (problem,) = workspace.control.problems(cycle_id)
    assert (problem.step_name, problem.raised_by_name) == (CALLS, "赵敏")
    assert board.scene is not None
    assert len(board.scene.board.problems) == 1


def test_n_calls_the_next_speaker_of_the_running_meeting(
    qtbot: QtBot, board: BoardWindow, workspace: Workspace, cycle_id: str
) -> None:
    meeting_id = workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR)
    workspace.meetings.start(meeting_id)
    press(qtbot, board, Key.Key_N)
    assert board.scene is not None
    assert board.scene.speaker is not None
    assert board.scene.speaker.is_person
    assert workspace.meetings.page(meeting_id).agenda[0].done


def test_d_changes_the_dress_and_b_blanks(qtbot: QtBot, board: BoardWindow) -> None:
    press(qtbot, board, Key.Key_D)
    assert board.surface.colours.name == "light"
    press(qtbot, board, Key.Key_B)
    assert QImage(board.surface.grab().toImage()).pixelColor(5, 5).name() == "#000000"
    press(qtbot, board, Key.Key_B)
    assert not board.surface.blank


def test_what_is_changed_elsewhere_shows_at_once_and_keeps_what_is_typed(
    qtbot: QtBot, board: BoardWindow, workspace: Workspace, example: ActivityExample
) -> None:
    press(qtbot, board, Key.Key_Return)
    assert board.form is not None
    board.form.edits["remark"].setText("写到一半")
    workspace.control.change_actual(example.step[CALLS], "percent", 40)
    assert shown(board, 2).percent == 40
    assert board.form.edits["remark"].text() == "写到一半"


def test_a_board_whose_screen_is_gone_comes_back_with_what_is_typed(qtbot: QtBot, board: BoardWindow) -> None:
    board.showFullScreen()
    qtbot.waitUntil(board.isFullScreen)
    press(qtbot, board, Key.Key_Return)
    assert board.form is not None
    board.form.edits["remark"].setText("写到一半")
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.screenRemoved.emit(board.screen())

    room = QGuiApplication.primaryScreen().geometry()
    qtbot.waitUntil(lambda: not board.isFullScreen() and room.contains(board.geometry().center()))
    assert board.form is not None
    assert board.form.edits["remark"].text() == "写到一半"


def test_more_than_a_page_of_steps_is_paged_and_never_shrunk(
    qtbot: QtBot, board: BoardWindow, workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    from cae_desktop.db.models import WorkStep
    from cae_desktop.domain.words import Phase

    with workspace.database.write("report-step") as session:
        for number in range(7, 25):
            session.add(
                WorkStep(
                    activity_id=example.activity_id,
                    position=number,
                    phase=Phase.FOLLOW_UP,
                    name=f"步骤 {number}",
                    start=date(2026, 10, 20),
                    finish=date(2026, 10, 21),
                )
            )
    assert board.scene is not None
    assert (board.scene.pages, len(board.scene.shown)) == (3, 10)
    press(qtbot, board, Key.Key_PageDown)
    assert (board.scene.page, board.scene.chosen) == (1, 10)
    workspace.control.raise_problem(cycle_id, "问题", ProblemDetails(activity_id=example.activity_id))
    assert (board.scene.pages, len(board.scene.shown)) == (4, 8)


def test_a_click_chooses_and_a_double_click_edits(qtbot: QtBot, board: BoardWindow) -> None:
    place = QPoint(300, int(FIRST_ROW + 3.5 * ROW))
    qtbot.mouseClick(board.surface, Qt.MouseButton.LeftButton, pos=place)
    assert board.scene is not None
    assert board.scene.chosen == 3
    qtbot.mouseDClick(board.surface, Qt.MouseButton.LeftButton, pos=place)
    assert board.form is not None


def test_deleting_the_projected_activity_closes_the_board(
    qtbot: QtBot, board: BoardWindow, workspace: Workspace, example: ActivityExample
) -> None:
    from cae_desktop.db.models import Activity

    with workspace.database.write("report-step") as session:
        session.delete(session.get(Activity, example.activity_id))
    assert not board.isVisible()


@pytest.fixture
def screen(qtbot: QtBot, context: ScreenContext, example: ActivityExample) -> BoardScreen:
    made = BoardScreen(context)
    qtbot.addWidget(made)
    made.resize(1224, 870)
    made.show()
    return made


def test_the_screen_projects_and_follows_the_chosen_activity(screen: BoardScreen, example: ActivityExample) -> None:
    screen.show_target("project")
    window = screen.window_on_screen
    assert window is not None
    assert window.isVisible()
    assert window.activity_id == example.activity_id
    screen.activities.select_row(example.empty_activity_id)
    assert window.activity_id == example.empty_activity_id
    window.close()


def test_another_screen_may_ask_for_an_activity(screen: BoardScreen, example: ActivityExample) -> None:
    screen.show_target(example.empty_activity_id)
    assert screen.activities.current_id() == example.empty_activity_id


def test_a_problem_is_noted_edited_and_decided_on_the_screen(
    qtbot: QtBot, screen: BoardScreen, workspace: Workspace, cycle_id: str, person: dict[str, str]
) -> None:
    problems = screen.problems
    problems.input.setText("礼品涨价")
    qtbot.keyClick(problems.input, Key.Key_Return)
    (row,) = workspace.control.problems(cycle_id)
    model = problems.table.model()
    keys = [column.key for column in model.columns]
    model.setData(model.index(0, keys.index("due")), "10/20")
    model.setData(model.index(0, keys.index("owner_id")), person["王莉"])
    model.setData(model.index(0, keys.index("state")), ProblemState.STILL_EXISTS)
    qtbot.mouseClick(problems.decide, Qt.MouseButton.LeftButton)
    problems.answer.text.setPlainText("改用厂家物料")
    qtbot.mouseClick(problems.answer.accept, Qt.MouseButton.LeftButton)

    (row,) = workspace.control.problems(cycle_id)
    assert (row.due, row.owner_name, row.state, row.decided) == (
        date(2026, 10, 20),
        "王莉",
        ProblemState.STILL_EXISTS,
        True,
    )
    assert not problems.answer.isVisible()


def test_a_wrong_day_is_said_in_the_cell_and_in_the_form(qtbot: QtBot, screen: BoardScreen) -> None:
    problems = screen.problems
    problems.input.setText("礼品涨价")
    qtbot.keyClick(problems.input, Key.Key_Return)
    model = problems.table.model()
    due = [column.key for column in model.columns].index("due")
    model.setData(model.index(0, due), "改天")
    assert model.index(0, due).data() == "改天"
    qtbot.mouseClick(problems.decide, Qt.MouseButton.LeftButton)
    problems.answer.due.setText("改天")
    qtbot.mouseClick(problems.answer.accept, Qt.MouseButton.LeftButton)
    assert problems.answer.isVisible()
    assert problems.answer.due.text() == "改天"


def test_a_cycle_without_activities_says_what_belongs_here(
    qtbot: QtBot, context: ScreenContext, tmp_path: Path
) -> None:
    made = BoardScreen(context)
    qtbot.addWidget(made)
    made.show()
    wanted: list[tuple[str, object]] = []
    made.navigation_requested.connect(lambda name, target: wanted.append((name, target)))
    made.show_target("project")
    assert made.window_on_screen is None
    made._empty.button.click()
    assert wanted == [("plan", None)]


@pytest.mark.parametrize("name", ["dark", "light"])
def test_every_word_on_the_board_stands_out_seven_to_one(name: str) -> None:
    dress = theme.named(name)
    for token in ("text", "text_secondary", "text_tertiary", "on_track", "at_risk", "late", "accent"):
        ink = readable(dress.colour(token), dress.colour("background"), dress.colour("text"))
        assert contrast(ink, dress.colour("background")) >= 7


def test_a_refused_key_is_said_at_the_foot_until_the_next_key(qtbot: QtBot, board: BoardWindow) -> None:
    board.say("不能修改")
    assert board.scene is not None
    board.reload()
    assert board.scene.notice == "不能修改"
    press(qtbot, board, Key.Key_Down)
    assert board.scene.notice == ""
