from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from cae_desktop.domain.words import Phase, ScheduleMode
from cae_desktop.services.workspace import Workspace
from cae_desktop.ui.change_feed import ChangeFeed
from cae_desktop.ui.tasks import TaskRunner
from cae_desktop.ui.widgets import Choice
from cae_desktop.views.plan import details
from cae_desktop.views.plan.page import PlanScreen
from cae_desktop.views.shared.screen import ScreenContext


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace, cycle_id: str) -> PlanScreen:
    feed = ChangeFeed()
    workspace.database.subscribe(feed.announce)
    page = PlanScreen(ScreenContext(workspace, cycle_id, "zh_CN", feed, TaskRunner()))
    qtbot.addWidget(page)
    page.resize(1224, 820)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return page


@pytest.fixture
def step_ids(screen: PlanScreen) -> tuple[str, str]:
    plan = screen.workspace.plan
    package = plan.add_package(screen.context.cycle_id, "秋季置换月")
    activity = plan.add_activity(package, "品鉴会", 2, date(2026, 10, 24), date(2026, 10, 24))
    return (
        plan.add_step(activity, "确定主题", Phase.PREPARE, date(2026, 10, 12), date(2026, 10, 14)),
        plan.add_step(activity, "制作物料", Phase.PREPARE, date(2026, 10, 15), date(2026, 10, 16)),
    )


def open_editor(screen: PlanScreen) -> QLineEdit | None:
    """The line the user types into; one that is closed may still wait to be deleted."""
    return next((line for line in screen.gantt.findChildren(QLineEdit) if line.isVisible()), None)


def type_into(qtbot: QtBot, screen: PlanScreen, row_id: str, key: str, text: str) -> None:
    """Type into a cell as a user does: go there, paste, Enter."""
    screen.gantt.setFocus()
    screen.gantt.edit_cell(row_id, key)
    editor = open_editor(screen)
    assert editor is not None
    editor.selectAll()
    QGuiApplication.clipboard().setText(text)
    editor.paste()
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: open_editor(screen) is None)


def test_a_plan_is_begun_by_hand_with_package_activity_and_step(qtbot: QtBot, screen: PlanScreen) -> None:
    assert screen.pages.currentWidget() is screen.empty
    qtbot.mouseClick(screen.empty.button, Qt.MouseButton.LeftButton)
    editor = open_editor(screen)
    assert editor is not None
    editor.selectAll()
    editor.insert("秋季置换月")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    screen.commands.add_activity.trigger()
    qtbot.keyClick(open_editor(screen), Qt.Key.Key_Return)
    screen.commands.add_step.trigger()
    qtbot.keyClick(open_editor(screen), Qt.Key.Key_Return)
    plan = screen.workspace.plan.plan(screen.context.cycle_id)
    assert plan.packages[0].row.name == "秋季置换月"
    assert len(plan.steps) == 1


def test_cells_are_typed_and_saved(qtbot: QtBot, screen: PlanScreen, step_ids: tuple[str, str]) -> None:
    first, second = step_ids
    type_into(qtbot, screen, first, "name", "确定主题与名单")
    type_into(qtbot, screen, first, "finish", "10/16")
    type_into(qtbot, screen, first, "budget_fen", "1.2万")
    type_into(qtbot, screen, second, "predecessors", "1SS+2")
    step, follower = screen.workspace.plan.plan(screen.context.cycle_id).steps
    assert (step.row.name, step.row.finish, step.row.budget_fen) == ("确定主题与名单", date(2026, 10, 16), 12_000_00)
    assert follower.predecessors == "1SS+2"


def test_an_owner_is_chosen_in_its_cell(
    qtbot: QtBot, screen: PlanScreen, step_ids: tuple[str, str], person: dict[str, str]
) -> None:
    screen.gantt.edit_cell(step_ids[0], "owner_id")
    editor = screen.gantt.findChild(Choice)
    assert editor is not None
    editor.setCurrentIndex(editor.findText("赵敏"))
    editor.activated.emit(editor.currentIndex())
    assert screen.workspace.plan.plan(screen.context.cycle_id).steps[0].row.owner_id == person["赵敏"]


def test_a_refused_cell_keeps_what_was_typed_and_says_why(
    qtbot: QtBot, screen: PlanScreen, step_ids: tuple[str, str]
) -> None:
    type_into(qtbot, screen, step_ids[0], "finish", "10/1")
    assert screen.messages.isVisible()
    assert "确定主题" in screen.messages.text()
    assert screen.edits.refused[step_ids[0], "finish"][0] == "10/1"
    assert screen.workspace.plan.plan(screen.context.cycle_id).steps[0].row.finish == date(2026, 10, 14)
    type_into(qtbot, screen, step_ids[0], "finish", "10/13")
    assert screen.edits.refused == {}
    assert not screen.messages.isVisible()


def test_a_step_that_starts_too_early_is_named_and_pushed_by_a_button(
    qtbot: QtBot, screen: PlanScreen, step_ids: tuple[str, str]
) -> None:
    screen.workspace.plan.set_predecessors(step_ids[1], "1")
    screen.workspace.plan.change_step(step_ids[1], "mode", ScheduleMode.MANUAL)
    conflicts = screen.table.conflicts
    assert not conflicts.isVisible()
    screen.workspace.plan.change_step(step_ids[0], "finish", date(2026, 10, 16))
    assert conflicts.isVisible()
    assert "制作物料" in conflicts.text.text()
    qtbot.mouseClick(conflicts.push, Qt.MouseButton.LeftButton)
    assert not conflicts.isVisible()
    assert screen.workspace.plan.plan(screen.context.cycle_id).steps[1].row.start == date(2026, 10, 19)


def test_steps_are_moved_copied_and_deleted_by_keys(
    qtbot: QtBot, screen: PlanScreen, step_ids: tuple[str, str]
) -> None:
    screen.gantt.select_row(step_ids[1])
    screen.commands.up.trigger()
    screen.commands.duplicate.trigger()
    names = [step.row.name for step in screen.workspace.plan.plan(screen.context.cycle_id).steps]
    assert names == ["制作物料", "制作物料", "确定主题"]
    screen.gantt.select_row(step_ids[1])
    screen.commands.delete.trigger()
    names = [step.row.name for step in screen.workspace.plan.plan(screen.context.cycle_id).steps]
    assert names == ["制作物料", "确定主题"]


def test_the_form_of_the_activity_saves_each_field_and_explains_a_wrong_one(
    qtbot: QtBot, screen: PlanScreen, step_ids: tuple[str, str]
) -> None:
    screen.gantt.select_row(step_ids[0])
    screen.details.open_view(details.ACTIVITY)
    form = screen.details.form
    form.field("place").setText("一号展厅")
    qtbot.keyClick(form.field("place"), Qt.Key.Key_Return)
    form.field("target_contact").setText("五十")
    qtbot.keyClick(form.field("target_contact"), Qt.Key.Key_Return)
    assert form.field("target_contact").text() == "五十"
    assert form.field("target_contact").property("wrong")
    form.field("target_contact").setText("50")
    qtbot.keyClick(form.field("target_contact"), Qt.Key.Key_Return)
    (activity,) = screen.workspace.plan.plan(screen.context.cycle_id).activities
    assert (activity.row.place, activity.row.target_contact) == ("一号展厅", 50)


def test_budget_lines_are_typed_into_a_sheet(qtbot: QtBot, screen: PlanScreen, step_ids: tuple[str, str]) -> None:
    screen.gantt.select_row(step_ids[0])
    screen.details.open_view(details.BUDGET)
    qtbot.mouseClick(screen.details.budget.add, Qt.MouseButton.LeftButton)
    (activity,) = screen.workspace.plan.plan(screen.context.cycle_id).activities
    (line,) = screen.workspace.plan.budget_lines(activity.row.id)
    model = screen.details.budget.model
    for key, text in (("quantity_thousandths", "26"), ("price_fen", "138.5"), ("committed_fen", "")):
        column = next(column for column in model.columns if column.key == key)
        assert model.write(line.id, column, text) is None
    (line,) = screen.workspace.plan.budget_lines(activity.row.id)
    assert (line.amount_fen, line.committed_fen) == (3_601_00, None)


def test_the_primary_button_leads_to_the_kick_off(qtbot: QtBot, screen: PlanScreen, step_ids: tuple[str, str]) -> None:
    with qtbot.waitSignal(screen.navigation_requested) as asked:
        qtbot.mouseClick(screen.buttons.primary, Qt.MouseButton.LeftButton)
    assert asked.args == ["meetings", "kick_off"]


def test_a_single_digit_typed_over_a_cell_is_saved(qtbot: QtBot, screen: PlanScreen, step_ids: tuple[str, str]) -> None:
    screen.gantt.setFocus()
    screen.gantt.select_row(step_ids[1])
    for _ in range(7):
        qtbot.keyClick(screen.gantt, Qt.Key.Key_Right)
    qtbot.keyClick(screen.gantt, "1")
    editor = open_editor(screen)
    assert editor is not None
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert screen.workspace.plan.plan(screen.context.cycle_id).steps[1].predecessors == "1"


def test_a_whole_step_is_entered_by_keyboard_alone(qtbot: QtBot, screen: PlanScreen, step_ids: tuple[str, str]) -> None:
    screen.gantt.setFocus()
    screen.gantt.select_row(step_ids[1])
    qtbot.keyClick(screen.gantt, Qt.Key.Key_Insert)
    for text in ("Guests", "", "", "10/20", "10/22", "", "1500"):
        if text and open_editor(screen) is None:
            qtbot.keyClick(screen.gantt, text[0])
            text = text[1:]
        for character in text:
            qtbot.keyClick(open_editor(screen), character)
        editor = open_editor(screen)
        qtbot.keyClick(editor or screen.gantt, Qt.Key.Key_Tab if editor else Qt.Key.Key_Right)
    step = screen.workspace.plan.plan(screen.context.cycle_id).steps[-1]
    assert (step.row.name, step.row.start, step.row.finish, step.row.budget_fen) == (
        "Guests",
        date(2026, 10, 20),
        date(2026, 10, 22),
        1500_00,
    )
