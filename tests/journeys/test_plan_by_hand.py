"""One published plan is built in the plan editor with mouse and keyboard only, in the real main window.

The tour display of an FAW-VW dealer, October 2002 (sources S8): six weeks from detailed plan to conclusion. Budget
lines are of the kinds of a county promotion (S10); owners and the days within the published weeks are a planner's.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cae_desktop.app import Program
from cae_desktop.domain.words import Phase, ScheduleMode
from cae_desktop.services.clock import SetClock
from cae_desktop.services.workspace import create_workspace
from cae_desktop.ui.widgets import Choice
from cae_desktop.views.preferences import Preferences
from tests.fixtures import PEOPLE
from tests.journeys.driving import Driver, button
from tests.ui.gantt.plans import Hand

Key, Text = Qt.Key, QAccessible.Text
WEEKS_1_TO_4 = """撰写巡展详细方案\t林珊\t准备\t2002-9-30\t2002-10-4\t\t0
报区域与市场部审批，修改后启动\t林珊\t准备\t2002-10-7\t2002-10-11\t\t0
确定展位或路线与目的地\t何伟\t准备\t2002-10-14\t2002-10-16\t\t2,000
与商场落实许可、用电与用水\t何伟\t准备\t2002-10-17\t2002-10-18\t\t800
比较三家供应商，签订分工与期限\t赵敏\t准备\t2002-10-21\t2002-10-23\t\t0
设计稿报总部审批\t王莉\t准备\t2002-10-24\t2002-10-25\t\t1500
"""
LINES = (("宣传单", "30000", "份", "0.15"), ("县城海报", "100", "张", "15"), ("皮卡租金", "5", "天", "180"))


class Planner:
    """The manager at the plan editor."""

    def __init__(self, qtbot: QtBot, program: Program, cycle_id: str) -> None:
        self.qtbot, self.program, self.cycle_id = qtbot, program, cycle_id
        self.driver = Driver(qtbot)
        self.driver.click(program.window.rail.items["plan"])
        self.screen: Any = program.window.current_screen()
        self.gantt = self.screen.gantt
        self.hand = Hand(qtbot, self.gantt)

    def plan(self) -> Any:
        return self.program.window.workspace.plan.plan(self.cycle_id)  # type: ignore[union-attr]

    def step(self, beginning: str) -> Any:
        (found,) = (one for one in self.plan().steps if one.row.name.startswith(beginning))
        return found

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        keys = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            keys |= modifier
        self.gantt.setFocus()
        self.qtbot.keyClick(self.gantt, key, keys)

    def name_new_row(self, name: str) -> None:
        self.driver.write(self.driver.editor_in(self.gantt), name)

    def type(self, row_id: str, key: str, text: str) -> None:
        """Click a cell and type over it."""
        self._open_cell(row_id, key)
        self.driver.write(self.driver.editor_in(self.gantt), text)

    def choose(self, row_id: str, key: str, text: str) -> None:
        """Click a cell and choose in it by the arrow keys."""
        self._open_cell(row_id, key)
        choice = next(one for one in self.gantt.findChildren(Choice) if one.isVisible())
        options = choice.view()
        self.qtbot.waitUntil(options.isVisible)
        self.driver.press(options, Key.Key_Home)
        for _ in range(choice.findText(text)):
            self.driver.press(options, Key.Key_Down)
        self.driver.press(options, Key.Key_Return)
        self.qtbot.waitUntil(self.program.window.isActiveWindow)

    def _open_cell(self, row_id: str, key: str) -> None:
        column = [column.key for column in self.gantt.columns].index(key)
        self.hand.click(self.hand.cell(row_id, column))
        self.press(Key.Key_F2)

    def see(self, *beginnings: str) -> None:
        """Bring the bars of these steps into sight."""
        self.gantt.set_zoom("fit")
        for beginning in beginnings:
            self.gantt.select_row(self.step(beginning).row.id)

    def undone_and_done_again(self, before: Any, after: Any) -> None:
        """Ctrl+Z takes back all of the last action, Ctrl+Y repeats it."""
        self.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert days(self.plan()) == before
        self.press(Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
        assert days(self.plan()) == after


@pytest.fixture
def planner(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[Planner]:
    workspace = create_workspace(tmp_path / "巡展.cae", SetClock(date(2002, 9, 30)))
    workspace.dealership.found("一汽大众经销商", "7520001", "大众", "柳州", PEOPLE)
    cycle_id = workspace.dealership.add_cycle("2002 年第四季度", date(2002, 9, 30), date(2002, 12, 31), 2_000_000)
    program = Program(Preferences(tmp_path / "preferences.ini"))
    qtbot.addWidget(program.window)
    program.window.resize(1600, 1000)
    program.show(workspace)
    with qtbot.waitActive(program.window):
        program.window.show()
        program.window.activateWindow()
    yield Planner(qtbot, program, cycle_id)
    program.finish()


def days(plan: Any) -> dict[str, tuple[date, date]]:
    return {step.row.name: (step.row.start, step.row.finish) for step in plan.steps}


def test_a_published_plan_is_built_by_hand(planner: Planner) -> None:
    begin_the_package(planner)
    enter_the_steps(planner)
    link_by_mouse_and_keys(planner)
    drag_bars(planner)
    enter_the_budget(planner)
    everything_has_a_name(planner)
    undo_to_the_empty_plan(planner)


def begin_the_package(planner: Planner) -> None:
    planner.driver.click(planner.screen.empty.button)
    planner.name_new_row("宝来巡回展示与试驾")
    planner.press(Key.Key_A, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
    planner.name_new_row("商场巡展")
    (activity,) = planner.plan().activities
    planner.type(activity.row.id, "finish", "2002-11-1")
    planner.type(activity.row.id, "start", "2002-10-28")
    (activity,) = planner.plan().activities
    assert (activity.row.name, activity.row.start, activity.row.finish) == (
        "商场巡展",
        date(2002, 10, 28),
        date(2002, 11, 1),
    )


def enter_the_steps(planner: Planner) -> None:
    """The published table is pasted from a spreadsheet; the last two weeks are typed."""
    (activity,) = planner.plan().activities
    planner.gantt.select_row(activity.row.id)
    planner.gantt.setFocus()
    planner.driver.paste(planner.gantt, WEEKS_1_TO_4)
    assert planner.screen.messages.text() == ""
    assert len(planner.plan().steps) == 6
    assert planner.step("比较三家").row.owner_name == "赵敏"
    for name, start, finish, phase in (
        ("现场展示，人员讲解", "2002-10-28", "2002-11-1", "执行"),
        ("试驾", "2002-10-30", "2002-11-1", "执行"),
        ("总结，跟踪软文一个月", "2002-11-4", "2002-11-8", "跟踪"),
    ):
        planner.gantt.select_row(planner.plan().steps[-1].row.id)
        planner.press(Key.Key_Insert)
        planner.name_new_row(name)
        new = planner.step(name).row.id
        planner.type(new, "finish", finish)
        planner.type(new, "start", start)
        planner.type(new, "finish", finish)
        planner.choose(new, "phase", phase)
    assert [step.row.phase for step in planner.plan().steps] == [Phase.PREPARE] * 6 + [Phase.EXECUTE] * 2 + [
        Phase.FOLLOW_UP
    ]
    assert planner.step("试驾").row.finish == date(2002, 11, 1)


def link_by_mouse_and_keys(planner: Planner) -> None:
    """An arrow is drawn from dot to bar; the first four are chosen and linked by Ctrl+L."""
    planner.see("试驾", "总结")
    fair, end = planner.step("试驾").row.id, planner.step("总结").row.id
    planner.hand.drag(planner.hand.dot(fair, "finish"), planner.hand.middle(end))
    (link,) = planner.plan().dependencies
    assert (link.predecessor_id, link.successor_id) == (fair, end)

    first = planner.plan().steps[0].row.id
    planner.hand.click(planner.hand.cell(first))
    for _ in range(3):
        planner.press(Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    planner.press(Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert [step.predecessors for step in planner.plan().steps[:4]] == ["", "1", "2", "3"]
    assert len(planner.plan().dependencies) == 4


def drag_bars(planner: Planner) -> None:
    """The first step is moved a week: what waits for it follows, in one action. Then an edge and progress."""
    planner.see("撰写")
    first = planner.step("撰写").row.id
    planner.hand.click(planner.hand.cell(first))
    before = days(planner.plan())
    planner.hand.drag(planner.hand.middle(first), planner.hand.by_days(planner.hand.middle(first), 7))
    after = days(planner.plan())
    assert after["撰写巡展详细方案"] == (date(2002, 10, 7), date(2002, 10, 11))
    assert after["确定展位或路线与目的地"][0] == date(2002, 10, 21)
    planner.undone_and_done_again(before, after)

    edge = planner.hand.edge(first, "finish")
    before = after
    planner.hand.drag(edge, planner.hand.by_days(edge, -3))
    after = days(planner.plan())
    assert after["撰写巡展详细方案"] == (date(2002, 10, 7), date(2002, 10, 8))
    assert after["报区域与市场部审批，修改后启动"][0] == date(2002, 10, 9)
    planner.undone_and_done_again(before, after)

    planner.hand.click(planner.hand.cell(first))
    begin = planner.hand.progress(first, 0)
    planner.hand.drag(begin, begin + QPoint(int(planner.hand.bar(first).width()) + 20, 0))
    assert planner.step("撰写").row.percent == 100
    planner.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert planner.step("撰写").row.percent == 0


def enter_the_budget(planner: Planner) -> None:
    planner.hand.click(planner.hand.cell(planner.plan().activities[0].row.id))
    planner.driver.click(button(planner.screen.details.tabs, "预算明细"))
    budget = planner.screen.details.budget
    (activity,) = planner.plan().activities
    lines = planner.program.window.workspace.plan.budget_lines  # type: ignore[union-attr]
    for item, quantity, unit, price in LINES:
        known = {line.id for line in lines(activity.row.id)}
        planner.driver.click(budget.add)
        (new,) = {line.id for line in lines(activity.row.id)} - known
        planner.driver.finish(budget.table, item)
        for key, text in (("quantity_thousandths", quantity), ("unit", unit), ("price_fen", price)):
            planner.driver.cell(budget.table, new, key, text)
    assert [line.amount_fen for line in lines(activity.row.id)] == [450_000, 150_000, 90_000]
    planner.driver.click(budget.spread)
    assert planner.plan().activities[0].budget_fen == 690_000


def everything_has_a_name(planner: Planner) -> None:
    """What a screen reader would say of every row, cell and bar."""
    tree = QAccessible.queryAccessibleInterface(planner.gantt)
    rows = [part for part in children(tree) if part.role() == QAccessible.Role.TreeItem]
    steps = planner.plan().steps
    assert [row.text(Text.Name) for row in rows][2:] == [f"{step.row.number} {step.row.name}" for step in steps]
    assert all(part.text(Text.Name) for row in rows for part in children(row))
    bars = [part for row in rows for part in children(row) if part.role() == QAccessible.Role.Graphic]
    assert len(bars) == len(rows)


def undo_to_the_empty_plan(planner: Planner) -> None:
    history = planner.program.window.workspace.history  # type: ignore[union-attr]
    steps = 0
    while planner.plan().packages:
        assert history.undo_label()
        planner.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        steps += 1
    assert planner.screen.empty.isVisible()
    for _ in range(steps):
        planner.press(Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert planner.step("总结").row.mode in ScheduleMode
    assert len(planner.plan().dependencies) == 4
    assert planner.plan().activities[0].budget_fen == 690_000


def children(part: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for index in range(part.childCount()):
        child = part.child(index)
        assert child is not None
        yield child
