"""The control board by its keys, and its screen in the main window."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QInputMethodEvent, QPainter, QStaticText
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cae_desktop.domain.words import MeetingKind, ProblemState, StepStatus
from cae_desktop.services.board import Board
from cae_desktop.services.clock import SetClock
from cae_desktop.services.control import ProblemDetails
from cae_desktop.services.workspace import Workspace
from cae_desktop.ui import theme
from cae_desktop.ui.change_feed import ChangeFeed
from cae_desktop.ui.tasks import TaskRunner
from cae_desktop.views.board.canvas import GROUNDS, contrast, readable
from cae_desktop.views.board.drawing import draw_board
from cae_desktop.views.board.page import BoardScreen
from cae_desktop.views.board.presentation import Presentation
from cae_desktop.views.board.scene import FIRST_ROW, ROW, Scene
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
    window = BoardWindow(Presentation(context, example.activity_id))
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)  # qtbot closes it
    qtbot.addWidget(window)
    window.resize(1920, 1080)
    window.show()
    return window


def press(qtbot: QtBot, board: BoardWindow, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(board, key)


def scene(board: BoardWindow) -> Scene:
    assert board.presentation.projected is not None
    return board.presentation.projected


def shown(board: BoardWindow, place: int) -> Any:
    row: Any = scene(board).board.rows[place]
    return row.plan


def test_arrows_choose_steps_and_stop_at_the_ends(qtbot: QtBot, board: BoardWindow) -> None:
    press(qtbot, board, Key.Key_Up)
    assert scene(board).chosen == 0
    press(qtbot, board, *[Key.Key_Down] * 9)
    assert scene(board).chosen == 6


def test_left_and_right_go_round_all_pages(qtbot: QtBot, board: BoardWindow, example: ActivityExample) -> None:
    for key, page in (
        (Key.Key_Right, example.empty_activity_id),
        (Key.Key_Right, None),
        (Key.Key_Right, example.activity_id),
        (Key.Key_Left, None),
    ):
        press(qtbot, board, key)
        assert board.presentation.page == page


def test_enter_on_the_page_of_all_goes_into_the_activity(
    qtbot: QtBot, board: BoardWindow, example: ActivityExample
) -> None:
    press(qtbot, board, Key.Key_Home, Key.Key_Down, Key.Key_Return)
    assert board.presentation.page == example.empty_activity_id


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
    [
        ("actual_start", "昨天"),
        ("actual_start", "2026-12-24"),
        ("actual_cost_fen", "很多"),
        ("actual_cost_fen", "-500"),
        ("actual_cost_fen", "0"),
        ("percent", "全部"),
        ("percent", "101"),
        ("actual_finish", "2026-10-01"),
    ],
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


@pytest.mark.parametrize(
    ("field", "text", "kept"),
    [
        ("actual_start", "2026-12-24", date(2026, 10, 1)),
        ("actual_finish", "2026-09-28", None),
        ("actual_finish", "2026-12-24", None),
        ("actual_cost_fen", "0", 50_000),
        ("actual_cost_fen", "很多", 50_000),
        ("actual_cost_fen", "-1", 50_000),
    ],
)
def test_bad_input_is_told_in_place_on_both_windows_and_the_old_value_stays(
    qtbot: QtBot,
    board: BoardWindow,
    screen: BoardScreen,
    workspace: Workspace,
    example: ActivityExample,
    field: str,
    text: str,
    kept: object,
) -> None:
    workspace.control.change_actuals(
        example.step[CALLS], {"actual_start": date(2026, 10, 1), "actual_cost_fen": 50_000}
    )
    press(qtbot, board, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    form = board.form
    assert form is not None
    form.edits[field].setText(text)
    qtbot.keyClick(form.edits[field], Key.Key_Return)
    assert form.error()
    assert form.edits[field].text() == text

    model = screen.now.steps.table.model()
    cell = model.index(2, [column.key for column in model.columns].index(field))
    model.setData(cell, text)
    assert cell.data() == text
    assert cell.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert getattr(workspace.control.board(example.activity_id).steps[2].plan, field) == kept


@pytest.mark.parametrize("word", ["免费", "free", "Free"])
def test_a_step_that_cost_nothing_is_written_as_a_word(
    qtbot: QtBot, board: BoardWindow, workspace: Workspace, example: ActivityExample, word: str
) -> None:
    press(qtbot, board, Key.Key_Return)
    assert board.form is not None
    board.form.edits["actual_cost_fen"].setText(word)
    qtbot.keyClick(board.form.edits["actual_cost_fen"], Key.Key_Return)
    assert board.form is None
    assert workspace.control.board(example.activity_id).steps[0].plan.actual_cost_fen == 0


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
    assert len(scene(board).board.problems) == 1


def test_n_calls_the_next_speaker_of_the_running_meeting(
    qtbot: QtBot, board: BoardWindow, workspace: Workspace, cycle_id: str
) -> None:
    meeting_id = workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR)
    workspace.meetings.start(meeting_id)
    press(qtbot, board, Key.Key_N)
    assert scene(board).speaker is not None
    assert scene(board).speaker.is_person
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


def test_a_computer_that_slept_over_midnight_shows_the_new_day_and_keeps_what_is_typed(
    qtbot: QtBot, board: BoardWindow, clock: SetClock
) -> None:
    press(qtbot, board, Key.Key_Return)
    assert board.form is not None
    board.form.edits["remark"].setText("写到一半")
    clock.day = date(2026, 10, 16)
    qtbot.waitUntil(lambda: scene(board).board.today == clock.day)
    assert board.form.edits["remark"].text() == "写到一半"


def test_another_resolution_lays_the_form_anew_and_keeps_what_is_typed(qtbot: QtBot, board: BoardWindow) -> None:
    press(qtbot, board, Key.Key_Return)
    assert board.form is not None
    board.form.edits["remark"].setText("写到一半")
    board.resize(1280, 720)
    assert board.form.geometry().right() < 1280
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
    assert (scene(board).pages, len(scene(board).shown_steps)) == (3, 10)
    press(qtbot, board, Key.Key_PageDown)
    assert (scene(board).page, scene(board).chosen) == (1, 10)
    workspace.control.raise_problem(cycle_id, "问题", ProblemDetails(activity_id=example.activity_id))
    assert (scene(board).pages, len(scene(board).shown_steps)) == (4, 8)


def test_a_click_chooses_and_a_double_click_edits(qtbot: QtBot, board: BoardWindow) -> None:
    place = QPoint(300, int(FIRST_ROW + 3.5 * ROW))
    qtbot.mouseClick(board.surface, Qt.MouseButton.LeftButton, pos=place)
    assert scene(board).chosen == 3
    qtbot.mouseDClick(board.surface, Qt.MouseButton.LeftButton, pos=place)
    assert board.form is not None


def test_deleting_the_projected_activity_leaves_all_the_others(
    qtbot: QtBot, board: BoardWindow, workspace: Workspace, example: ActivityExample
) -> None:
    from cae_desktop.db.models import Activity

    with workspace.database.write("report-step") as session:
        session.delete(session.get(Activity, example.activity_id))
    assert board.isVisible()
    assert board.presentation.page is None


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
    assert window.presentation.page == example.activity_id
    screen.now.pages.select_row(example.empty_activity_id)
    assert window.presentation.page == example.empty_activity_id
    window.close()


def test_another_screen_may_ask_for_an_activity(screen: BoardScreen, example: ActivityExample) -> None:
    screen.show_target(example.empty_activity_id)
    assert screen.now.pages.current_id() == example.empty_activity_id


def test_a_problem_is_noted_edited_and_decided_on_the_screen(
    qtbot: QtBot, screen: BoardScreen, workspace: Workspace, cycle_id: str, person: dict[str, str]
) -> None:
    screen.show_target("problems")
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
    screen.show_target("problems")
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
        ink = readable(dress.colour(token), dress)
        assert min(contrast(ink, dress.colour(ground)) for ground in GROUNDS) >= 7


def test_a_refused_key_is_said_at_the_foot_until_the_next_key(qtbot: QtBot, board: BoardWindow) -> None:
    board.presentation.say("不能修改")
    board.presentation.reload()
    assert scene(board).notice == "不能修改"
    press(qtbot, board, Key.Key_Down)
    assert scene(board).notice == ""


def test_a_frozen_picture_stands_still_until_somebody_moves_at_the_board(
    qtbot: QtBot, board: BoardWindow, workspace: Workspace, example: ActivityExample
) -> None:
    press(qtbot, board, Key.Key_F)
    board.presentation.show_page(None)
    workspace.control.change_actual(example.step[CALLS], "percent", 40)
    assert shown(board, 2).percent == 0
    press(qtbot, board, Key.Key_F)
    assert board.presentation.projected == board.presentation.scene
    assert not isinstance(scene(board).board, Board)


def test_what_two_type_into_different_fields_is_kept_and_the_last_of_one_field_wins(
    qtbot: QtBot, board: BoardWindow, workspace: Workspace, example: ActivityExample
) -> None:
    press(qtbot, board, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    form = board.form
    assert form is not None
    form.edits["remark"].setText("还差六十通")
    workspace.control.change_actuals(example.step[CALLS], {"percent": 40, "remark": "别人写的"})
    assert form.edits["percent"].text() == "40"
    qtbot.keyClick(form.edits["remark"], Key.Key_Return)
    assert (shown(board, 2).percent, shown(board, 2).remark) == (40, "还差六十通")
    qtbot.keyClick(board, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shown(board, 2).remark == "别人写的"


def test_larger_letters_show_fewer_rows(qtbot: QtBot, board: BoardWindow) -> None:
    before = scene(board).page_length
    press(qtbot, board, Key.Key_Plus, Key.Key_Plus)
    assert scene(board).page_length < before
    press(qtbot, board, Key.Key_Minus, Key.Key_Minus)
    assert scene(board).page_length == before


def test_the_board_of_a_past_meeting_is_shown_and_stays_as_it_was(
    qtbot: QtBot, board: BoardWindow, workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    meeting_id = workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR)
    workspace.meetings.start(meeting_id)
    workspace.meetings.close(meeting_id)
    workspace.control.change_actual(example.step[CALLS], "percent", 40)
    board.presentation.show_past(meeting_id)
    assert shown(board, 2).percent == 0
    press(qtbot, board, Key.Key_Return)
    assert board.form is None
    assert scene(board).notice


def test_pages_turn_by_themselves_but_not_while_somebody_types(qtbot: QtBot, board: BoardWindow) -> None:
    press(qtbot, board, Key.Key_R)
    assert scene(board).clock
    page = board.presentation.page
    press(qtbot, board, Key.Key_Return)
    board.presentation.turn_on()
    assert board.presentation.page == page
    assert board.form is not None
    qtbot.keyClick(board.form.edits["remark"], Key.Key_Escape)
    board.presentation.turn_on()
    assert board.presentation.page != page


@pytest.mark.parametrize("page", ["activity", "all"])
@pytest.mark.parametrize("enlarged", [1.0, 1.3])
@pytest.mark.parametrize("dress", ["dark", "light"])
def test_every_text_is_two_percent_high_and_stands_out_seven_to_one_on_its_ground(
    monkeypatch: pytest.MonkeyPatch,
    context: ScreenContext,
    example: ActivityExample,
    page: str,
    enlarged: float,
    dress: str,
) -> None:
    workspace = context.workspace
    workspace.control.change_actuals(
        example.step[CALLS], {"actual_start": date(2026, 10, 1), "actual_cost_fen": 150_000}
    )
    workspace.control.raise_problem(context.cycle_id, "礼品涨价", ProblemDetails(step_id=example.step[CALLS]))
    presentation = Presentation(context, example.activity_id if page == "activity" else None)
    presentation.set_projected(projected=True)
    assert presentation.scene is not None
    drawn: list[tuple[str, float, float]] = []
    real = QPainter.drawStaticText

    def noted(painter: QPainter, place: QPointF, text: QStaticText) -> None:
        image = painter.device()
        assert isinstance(image, QImage)
        corner = painter.transform().map(place).toPoint()
        ground = image.pixelColor(max(0, corner.x()), corner.y())
        height = painter.font().pixelSize() * painter.transform().m22() / image.height()
        drawn.append((text.text(), height, contrast(painter.pen().color(), ground)))
        real(painter, place, text)

    monkeypatch.setattr(QPainter, "drawStaticText", noted)
    for width, height in ((1280, 720), (1920, 1080), (3840, 2160), (1024, 768)):
        image = QImage(width, height, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        draw_board(painter, width, height, replace(presentation.scene, height=1080 / enlarged), theme.named(dress))
        painter.end()
    assert len(drawn) > 100
    assert [text for text in drawn if text[1] < 0.02 or text[2] < 7] == []


@pytest.mark.parametrize("name", ["dark", "light"])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3840, 2160)])
def test_what_is_typed_on_the_board_is_as_legible_as_the_board(
    qtbot: QtBot, board: BoardWindow, name: str, size: tuple[int, int]
) -> None:
    if name == "light":
        press(qtbot, board, Key.Key_D)
    board.resize(*size)
    press(qtbot, board, Key.Key_Return)
    form = board.form
    assert form is not None
    form.show_error("不是日期")
    texts: list[QWidget] = [*form.findChildren(QLabel), *form.findChildren(QLineEdit)]
    for widget in texts:
        ink = widget.palette().color(widget.foregroundRole())
        ground = theme.named(name).colour("background" if isinstance(widget, QLineEdit) else "surface")
        assert widget.font().pixelSize() >= 0.02 * size[1]
        assert contrast(ink, ground) >= 7


def test_the_manager_types_actuals_and_gives_a_status_with_its_reason(
    qtbot: QtBot, screen: BoardScreen, workspace: Workspace, example: ActivityExample
) -> None:
    steps = screen.now.steps
    model = steps.table.model()
    keys = [column.key for column in steps._rows.columns]
    model.setData(model.index(2, keys.index("percent")), "40")
    model.setData(model.index(2, keys.index("own_status")), StepStatus.LATE)
    steps.reason.setText("名单没到")
    qtbot.keyClick(steps.reason, Key.Key_Return)
    row = workspace.control.board(example.activity_id).steps[2]
    assert (row.plan.percent, row.status, row.plan.own_status_reason) == (40, StepStatus.LATE, "名单没到")
