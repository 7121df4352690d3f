import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cae_desktop.domain.words import Role, SignOffSubject, Stage
from cae_desktop.services.workspace import Workspace
from cae_desktop.ui.change_feed import ChangeFeed
from cae_desktop.ui.tasks import TaskRunner
from cae_desktop.views.selector.matrix_model import MARK_ROLE, Column
from cae_desktop.views.selector.page import SelectorScreen
from cae_desktop.views.shared.screen import ScreenContext

DISPLAY = 9


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace, cycle_id: str) -> SelectorScreen:
    feed = ChangeFeed()
    workspace.database.subscribe(feed.announce)
    page = SelectorScreen(ScreenContext(workspace, cycle_id, "zh_CN", feed, TaskRunner()))
    qtbot.addWidget(page)
    page.resize(1224, 820)
    with qtbot.waitExposed(page):
        page.show()
    page.matrix.setFocus()
    return page


def mark(screen: SelectorScreen, kind: int, column: Column) -> int:
    row = screen.model.row_of(kind)
    assert row is not None
    return int(screen.model.index(row, column).data(MARK_ROLE).mark)


def slots(screen: SelectorScreen) -> list[int]:
    board = screen.workspace.selection.board(screen.context.cycle_id, "zh_CN")
    return [slot.kind_number for slot in board.slots]


def test_keys_0_to_3_give_a_mark_and_delete_goes_back(qtbot: QtBot, screen: SelectorScreen) -> None:
    screen.matrix.go_to_kind(DISPLAY, Column.INTEREST)
    qtbot.keyClicks(screen.matrix, "3")
    assert mark(screen, DISPLAY, Column.INTEREST) == 3
    qtbot.keyClick(screen.matrix, Qt.Key.Key_Delete)
    assert mark(screen, DISPLAY, Column.INTEREST) == 1


def test_a_click_on_a_dot_goes_to_the_next_mark(qtbot: QtBot, screen: SelectorScreen) -> None:
    row = screen.model.row_of(DISPLAY)
    assert row is not None
    place = screen.matrix.visualRect(screen.model.index(row, Column.INTEREST)).center()
    qtbot.mouseClick(screen.matrix.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert mark(screen, DISPLAY, Column.INTEREST) == 2


def test_the_tooltip_of_an_own_mark_still_tells_the_proposal_and_its_reason(screen: SelectorScreen) -> None:
    screen.workspace.selection.set_mark(DISPLAY, Stage.INTEREST, 3, "车展效果好")
    row = screen.model.row_of(DISPLAY)
    assert row is not None
    tip = screen.model.index(row, Column.INTEREST).data(Qt.ItemDataRole.ToolTipRole)
    default = screen.workspace.catalogue.kind(DISPLAY).fit[Stage.INTEREST]
    assert default.reason.zh in tip
    assert "+++" in tip
    assert "车展效果好" in tip


def test_space_ticks_a_kind_into_the_mix_and_out_again(qtbot: QtBot, screen: SelectorScreen) -> None:
    screen.matrix.go_to_kind(DISPLAY, Column.NAME)
    qtbot.keyClick(screen.matrix, Qt.Key.Key_Space)
    assert slots(screen) == [DISPLAY]
    assert len(screen.mix.editors()) == 1
    qtbot.keyClick(screen.matrix, Qt.Key.Key_Space)
    assert slots(screen) == []


def test_a_slot_is_edited_in_place_and_keeps_what_was_refused(qtbot: QtBot, screen: SelectorScreen) -> None:
    screen.workspace.selection.choose(screen.context.cycle_id, DISPLAY, "展示")
    (editor,) = screen.mix.editors()
    editor.budget.setText("4.15万")
    qtbot.keyClick(editor.budget, Qt.Key.Key_Return)
    board = screen.workspace.selection.board(screen.context.cycle_id, "zh_CN")
    assert board.slots[0].budget_fen == 41_500_00
    editor.start.setText("下周")
    qtbot.keyClick(editor.start, Qt.Key.Key_Return)
    assert editor.start.text() == "下周"
    assert "下周" in editor.error.text()
    editor.start.setText("11/1")
    qtbot.keyClick(editor.start, Qt.Key.Key_Return)
    assert not editor.error.isVisible()
    assert editor.start.text() == "2026-11-01"


def test_the_filter_finds_a_kind_by_its_examples(screen: SelectorScreen) -> None:
    screen.search.setText("高尔夫")
    assert [screen.model.line(row).name for row in range(screen.model.rowCount()) if screen.model.line(row)] == [
        "店外活动"
    ]


def test_the_managers_sign_in_the_decision_card(qtbot: QtBot, screen: SelectorScreen) -> None:
    qtbot.mouseClick(screen.decision.button(Role.GENERAL_MANAGER), Qt.MouseButton.LeftButton)
    signed = screen.workspace.dealership.sign_offs(screen.context.cycle_id, SignOffSubject.SELECTION)
    assert [row.person_name for row in signed] == ["周建国"]
    qtbot.mouseClick(screen.decision.button(Role.GENERAL_MANAGER), Qt.MouseButton.LeftButton)
    assert screen.workspace.dealership.sign_offs(screen.context.cycle_id, SignOffSubject.SELECTION) == ()


def test_the_primary_button_makes_the_plan_and_goes_there(qtbot: QtBot, screen: SelectorScreen) -> None:
    screen.workspace.selection.choose(screen.context.cycle_id, DISPLAY, "展示")
    screen.decision.package.setText("秋季置换月")
    with qtbot.waitSignal(screen.navigation_requested) as asked:
        qtbot.mouseClick(screen.generate, Qt.MouseButton.LeftButton)
    assert asked.args == ["plan", None]
    assert screen.workspace.plan.plan(screen.context.cycle_id).packages[0].row.name == "秋季置换月"


def test_an_empty_mix_cannot_be_planned_and_the_page_says_so(qtbot: QtBot, screen: SelectorScreen) -> None:
    qtbot.mouseClick(screen.generate, Qt.MouseButton.LeftButton)
    assert screen.messages.isVisible()
    assert screen.workspace.plan.plan(screen.context.cycle_id).packages == ()


def test_a_kind_of_ones_own_is_added_in_the_toolbox(qtbot: QtBot, screen: SelectorScreen) -> None:
    screen.toolbox_button.click()
    qtbot.mouseClick(screen.own_kind.add, Qt.MouseButton.LeftButton)
    assert screen.own_kind.form.error("name")
    screen.own_kind.form.editor("name").setText("直播")
    qtbot.mouseClick(screen.own_kind.add, Qt.MouseButton.LeftButton)
    assert screen.model.row_of(21) is not None
    screen.matrix.go_to_kind(21, Column.NAME)
    assert "直播" in screen.toolbox.title.text()
