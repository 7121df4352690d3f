import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cae_desktop.domain.words import Stage
from cae_desktop.services.goals_page import GoalsPage
from cae_desktop.services.workspace import Workspace
from cae_desktop.ui.change_feed import ChangeFeed
from cae_desktop.ui.tasks import TaskRunner
from cae_desktop.views.goals.goal_card import GoalCard
from cae_desktop.views.goals.page import GoalsScreen
from cae_desktop.views.shared.screen import ScreenContext
from tests.past_cycle_example import make_past_cycle


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace, cycle_id: str) -> GoalsScreen:
    feed = ChangeFeed()
    workspace.database.subscribe(feed.announce)
    page = GoalsScreen(ScreenContext(workspace, cycle_id, "zh_CN", feed, TaskRunner()))
    qtbot.addWidget(page)
    page.resize(1224, 872)
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.fixture
def card(screen: GoalsScreen) -> GoalCard:
    goal_id = screen.workspace.goals.add_goal(screen.context.cycle_id, Stage.CONTACT, "活动留资", 1200, baseline=142)
    return screen.columns[Stage.CONTACT].cards[goal_id]


def page(screen: GoalsScreen) -> GoalsPage:
    return screen.workspace.goals.page(screen.context.cycle_id, "zh_CN")


def enter(qtbot: QtBot, field: object, text: str) -> None:
    field.setText(text)  # type: ignore[attr-defined]
    qtbot.keyClick(field, Qt.Key.Key_Return)


def sign_all(screen: GoalsScreen) -> None:
    for place in range(4):
        screen.sign_off.rows[place].button.click()


def test_a_goal_is_added_by_keyboard_alone(qtbot: QtBot, screen: GoalsScreen) -> None:
    new = screen.columns[Stage.ATTENTION].new
    new.open.click()
    enter(qtbot, new.name, "新能源车型知晓")
    enter(qtbot, new.target, "1,200")
    (goal,) = page(screen).goals
    assert (goal.row.stage, goal.row.name, goal.row.target) == (Stage.ATTENTION, "新能源车型知晓", 1200)
    assert new.open.isVisible()


def test_a_goal_without_a_target_is_explained_and_what_was_typed_stays(qtbot: QtBot, screen: GoalsScreen) -> None:
    new = screen.columns[Stage.ATTENTION].new
    new.open.click()
    new.name.setText("知晓")
    enter(qtbot, new.target, "很多")
    assert "很多" in new.error.text()
    assert (new.name.text(), new.target.text()) == ("知晓", "很多")
    new.cancel.click()
    assert page(screen).goals == ()


def test_a_goal_is_edited_in_place(qtbot: QtBot, screen: GoalsScreen, card: GoalCard) -> None:
    assert card.target.text() == "1,200"
    enter(qtbot, card.target, "１３００")
    enter(qtbot, card.start, "11/1")
    enter(qtbot, card.counted_in, "张信息卡")
    row = page(screen).goals[0].row
    assert (row.target, row.start.isoformat(), row.metric) == (1300, "2026-11-01", "张信息卡")
    assert card.start.text() == "11/01"


def test_a_wrong_field_says_why_and_keeps_the_text_until_it_is_right(
    qtbot: QtBot, screen: GoalsScreen, card: GoalCard
) -> None:
    enter(qtbot, card.finish, "2027-02-01")
    assert "2026-12-31" in card.error.text()
    assert card.finish.text() == "2027-02-01"
    screen.refresh()
    assert card.finish.text() == "2027-02-01"
    enter(qtbot, card.finish, "12/1")
    assert not card.error.isVisible()
    assert card.finish.text() == "12/01"


def test_a_goal_is_tied_to_a_problem(screen: GoalsScreen, card: GoalCard) -> None:
    problem_id = screen.workspace.situation.add_problem(screen.context.cycle_id, "响应慢")
    card.problem.setCurrentIndex(1)
    card.problem.activated.emit(1)
    assert page(screen).goals[0].row.problem_id == problem_id
    assert "1" in card.problem.short_text()


def test_a_deleted_goal_comes_back_by_undo(screen: GoalsScreen, card: GoalCard) -> None:
    card.remove.click()
    assert screen.columns[Stage.CONTACT].cards == {}
    screen.workspace.history.undo()
    assert len(screen.columns[Stage.CONTACT].cards) == 1


def test_confirming_without_signatures_says_who_is_missing(screen: GoalsScreen, card: GoalCard) -> None:
    screen.next.click()
    assert "周建国" in screen.messages.text()
    assert not page(screen).confirmed


def test_four_signatures_confirm_lock_and_reopen(qtbot: QtBot, screen: GoalsScreen, card: GoalCard) -> None:
    sign_all(screen)
    screen.next.click()
    assert page(screen).confirmed
    assert card.name.isReadOnly()
    assert not card.remove.isVisible()
    assert not screen.columns[Stage.CONTACT].new.isVisible()
    with qtbot.waitSignal(screen.navigation_requested) as asked:
        screen.next.click()
    assert asked.args == ["selector", None]
    screen.sign_off.reopen.click()
    assert screen.sign_off.error.isVisible()
    enter(qtbot, screen.sign_off.reason, "厂家政策变化")
    assert not page(screen).confirmed
    assert not card.name.isReadOnly()
    assert screen.confirmations.isVisible()
    assert page(screen).confirmations[0].reason == "厂家政策变化"


def test_a_signature_is_withdrawn_by_its_button(screen: GoalsScreen, card: GoalCard) -> None:
    screen.sign_off.rows[0].button.click()
    assert page(screen).signatures[0].signature is not None
    screen.sign_off.rows[0].button.click()
    assert page(screen).signatures[0].signature is None


def test_budget_and_time_frame_are_edited_in_place(qtbot: QtBot, screen: GoalsScreen) -> None:
    form = screen.frame.form
    enter(qtbot, form.editor("budget_fen"), "8.5万")
    assert page(screen).cycle.budget_fen == 85_000_00
    enter(qtbot, form.editor("finish"), "2026-09-01")
    assert form.error("finish")
    assert form.editor("finish").text() == "2026-09-01"
    enter(qtbot, form.editor("finish"), "12/10")
    assert form.error("finish") == ""
    assert page(screen).cycle.finish.isoformat() == "2026-12-10"


def test_a_goal_out_of_proportion_is_warned_about_with_numbers(screen: GoalsScreen, card: GoalCard) -> None:
    make_past_cycle(screen.workspace)
    screen.workspace.goals.add_goal(screen.context.cycle_id, Stage.ATTENTION, "知晓", 5_000)
    (text,) = screen.warnings.texts()
    assert "1,000" in text
    assert "6,000" in text


def test_previous_goes_back_to_the_problems(qtbot: QtBot, screen: GoalsScreen) -> None:
    with qtbot.waitSignal(screen.navigation_requested) as asked:
        screen.previous.click()
    assert asked.args == ["situation", "problems"]
