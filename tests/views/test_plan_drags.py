"""Bars are dragged with a real mouse; every drag is one change that Ctrl+Z takes back."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from cae_desktop.domain.words import Phase
from cae_desktop.services.plan_outline import PlannedStep
from cae_desktop.services.workspace import Workspace
from cae_desktop.ui.change_feed import ChangeFeed
from cae_desktop.ui.tasks import TaskRunner
from cae_desktop.views.plan.page import PlanScreen
from cae_desktop.views.shared.screen import ScreenContext

LEFT = Qt.MouseButton.LeftButton
DAY = 17
"""Pixels of a day at the zoom by weeks."""


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace, cycle_id: str) -> PlanScreen:
    feed = ChangeFeed()
    workspace.database.subscribe(feed.announce)
    plan = workspace.plan
    activity = plan.add_activity(
        plan.add_package(cycle_id, "秋季置换月"), "品鉴会", 2, date(2026, 10, 24), date(2026, 10, 24)
    )
    plan.link_in_order(
        [
            plan.add_step(activity, "确定主题", Phase.PREPARE, date(2026, 10, 12), date(2026, 10, 14)),
            plan.add_step(activity, "制作物料", Phase.PREPARE, date(2026, 10, 15), date(2026, 10, 16)),
            plan.add_step(activity, "现场接待", Phase.EXECUTE, date(2026, 10, 19), date(2026, 10, 19)),
        ]
    )
    page = PlanScreen(ScreenContext(workspace, cycle_id, "zh_CN", feed, TaskRunner()))
    qtbot.addWidget(page)
    page.resize(1500, 900)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return page


def steps(screen: PlanScreen) -> tuple[PlannedStep, ...]:
    return screen.workspace.plan.plan(screen.context.cycle_id).steps


def days(screen: PlanScreen) -> list[tuple[int, int]]:
    return [(step.row.start.day, step.row.finish.day) for step in steps(screen)]


def bar(screen: PlanScreen, number: int) -> tuple[QPointF, QPointF]:
    """Left and right end of the bar of a step in the view."""
    gantt, row = screen.gantt, steps(screen)[number].row
    place = gantt.outline.number_of(row.id)
    assert place is not None
    area = gantt.grid().bar((row.start, row.finish), place)
    return QPointF(area.left(), area.center().y()), QPointF(area.right(), area.center().y())


def drag(qtbot: QtBot, screen: PlanScreen, start: QPointF, by: int, *, let_go: bool = True) -> None:
    view, begin = screen.gantt.viewport(), start.toPoint()
    qtbot.mouseMove(view, begin)
    qtbot.mousePress(view, LEFT, pos=begin)
    for part in (by // 3, by * 2 // 3, by):
        qtbot.mouseMove(view, begin + QPoint(part, 0))
    if let_go:
        qtbot.mouseRelease(view, LEFT, pos=begin + QPoint(by, 0))


def middle(screen: PlanScreen, number: int) -> QPointF:
    left, right = bar(screen, number)
    return (left + right) / 2


def test_a_bar_that_is_dragged_takes_what_depends_on_it_along(qtbot: QtBot, screen: PlanScreen) -> None:
    drag(qtbot, screen, middle(screen, 0), 2 * DAY)
    assert days(screen) == [(14, 16), (19, 20), (21, 21)]
    assert screen.workspace.history.undo_label() == "move-in-time"
    screen.workspace.history.undo()
    assert days(screen) == [(12, 14), (15, 16), (19, 19)]


def test_escape_ends_a_drag_without_a_change(qtbot: QtBot, screen: PlanScreen) -> None:
    before = screen.workspace.history.undo_label()
    drag(qtbot, screen, middle(screen, 0), 3 * DAY, let_go=False)
    qtbot.keyClick(screen.gantt, Qt.Key.Key_Escape)
    qtbot.mouseRelease(screen.gantt.viewport(), LEFT)
    assert days(screen) == [(12, 14), (15, 16), (19, 19)]
    assert screen.workspace.history.undo_label() == before


def test_the_label_of_a_drag_says_the_days_and_what_moves_along(screen: PlanScreen) -> None:
    first = steps(screen)[0].row
    preview = screen.drags.preview(first.id, "move", date(2026, 10, 14))
    assert preview is not None
    assert (preview.start, preview.finish) == (date(2026, 10, 14), date(2026, 10, 16))
    assert preview.text == "10/14 – 10/16\nMoves along: 制作物料, 现场接待"
    assert len(preview.moved) == 2


def test_an_edge_that_is_dragged_changes_the_length(qtbot: QtBot, screen: PlanScreen) -> None:
    _, right = bar(screen, 0)
    drag(qtbot, screen, right - QPointF(1, 0), DAY)
    assert days(screen) == [(12, 15), (16, 19), (20, 20)]


def test_several_chosen_steps_move_together(qtbot: QtBot, screen: PlanScreen) -> None:
    screen.gantt.select_rows([step.row.id for step in steps(screen)[:2]])
    drag(qtbot, screen, middle(screen, 0), 7 * DAY)
    assert days(screen) == [(19, 21), (22, 23), (26, 26)]
    screen.workspace.history.undo()
    assert days(screen) == [(12, 14), (15, 16), (19, 19)]


def test_the_bracket_of_an_activity_moves_all_of_it(screen: PlanScreen) -> None:
    activity = screen.plan.activities[0]
    screen.gantt.bar_moved.emit([activity.row.id], activity.row.id, date(2026, 10, 19))
    assert days(screen) == [(19, 21), (22, 23), (26, 26)]
    assert screen.plan.activities[0].row.start == date(2026, 10, 31)


def test_steps_are_chosen_and_linked_by_keys(qtbot: QtBot, screen: PlanScreen) -> None:
    screen.edits.unlink_chosen()
    screen.gantt.select_rows([step.row.id for step in steps(screen)])
    screen.commands.unlink.trigger()
    assert screen.plan.dependencies == ()
    screen.commands.link.trigger()
    assert [step.predecessors for step in steps(screen)] == ["", "1", "2"]


def test_keys_move_the_chosen_steps_by_working_days(qtbot: QtBot, screen: PlanScreen) -> None:
    screen.gantt.select_row(steps(screen)[2].row.id)
    screen.gantt.setFocus()
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(screen.gantt, Qt.Key.Key_Right, modifiers)
    assert days(screen)[2] == (20, 20)
    qtbot.keyClick(screen.gantt, Qt.Key.Key_Right, modifiers | Qt.KeyboardModifier.AltModifier)
    assert days(screen)[2] == (20, 21)


def test_rows_of_a_table_program_are_pasted_as_steps(screen: PlanScreen) -> None:
    screen.gantt.select_row(steps(screen)[2].row.id)
    QGuiApplication.clipboard().setText("线索回访\t王莉\tFollow up\t10/20\t10/21\t\t1200\n\n满意度回访\t\t\t10/22\n")
    screen.gantt.paste_requested.emit(QGuiApplication.clipboard().text())
    added = steps(screen)[3:]
    assert [(one.row.name, one.row.owner_name, one.row.phase, one.row.budget_fen) for one in added] == [
        ("线索回访", "王莉", Phase.FOLLOW_UP, 120_000),
        ("满意度回访", "", Phase.EXECUTE, 0),
    ]
    assert added[1].row.finish == date(2026, 10, 22)


def test_pasted_rows_with_a_mistake_change_nothing_and_name_the_line(screen: PlanScreen) -> None:
    screen.gantt.select_row(steps(screen)[2].row.id)
    screen.gantt.paste_requested.emit("线索回访\t谁\n满意度\t\t\t昨天\n")
    assert len(steps(screen)) == 3
    assert "Line 1: “谁” is not one of the choices for “Owner”." in screen.messages.text()
    assert "Line 2" in screen.messages.text()


def test_copied_rows_come_back_as_they_were(screen: PlanScreen) -> None:
    screen.gantt.select_rows([step.row.id for step in steps(screen)[:2]])
    screen.gantt.copy()
    screen.gantt.select_row(steps(screen)[2].row.id)
    screen.gantt.paste_requested.emit(QGuiApplication.clipboard().text())
    assert [step.row.name for step in steps(screen)][3:] == ["确定主题", "制作物料"]
    assert days(screen)[3:] == [(12, 14), (15, 16)]


def test_only_the_steps_that_are_wanted_are_shown(screen: PlanScreen, person: dict[str, str]) -> None:
    screen.workspace.plan.change_step(steps(screen)[1].row.id, "owner_id", person["王莉"])
    screen.table.filter.person.set_value(person["王莉"])
    screen.table.filter.changed.emit()
    assert list(screen.gantt.outline.source.ids)[2:] == [steps(screen)[1].row.id]
    screen.table.filter.clear()
    assert len(screen.gantt.outline.source.ids) == 5


def test_typing_finds_a_step(qtbot: QtBot, screen: PlanScreen) -> None:
    screen.focus_search()
    screen.table.filter.search.setText("接待")
    assert screen.current() == steps(screen)[2].row.id
