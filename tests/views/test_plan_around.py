"""What stands around the chart of the plan: columns, baselines, load, money."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from cae_desktop.domain.words import Phase
from cae_desktop.services.workspace import Workspace
from cae_desktop.ui.change_feed import ChangeFeed
from cae_desktop.ui.tasks import TaskRunner
from cae_desktop.views.plan import details
from cae_desktop.views.plan.load import LoadPanel
from cae_desktop.views.plan.page import PlanScreen
from cae_desktop.views.shared.screen import ScreenContext

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key
MONDAY, FRIDAY = date(2026, 10, 12), date(2026, 10, 16)


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace, cycle_id: str, person: dict[str, str]) -> PlanScreen:
    """A plan in which 王莉 has three steps on one Monday, with room to move them."""
    plan = workspace.plan
    activity = plan.add_activity(plan.add_package(cycle_id, "秋季置换月"), "品鉴会", 2, FRIDAY, FRIDAY)
    plan.add_step(activity, "总控", Phase.PREPARE, MONDAY, FRIDAY, owner_id=person["赵敏"], budget_fen=1_000_00)
    for number in range(3):
        plan.add_step(activity, f"邀约{number}", Phase.PREPARE, MONDAY, MONDAY, owner_id=person["王莉"])
    feed = ChangeFeed()
    workspace.database.subscribe(feed.announce)
    page = PlanScreen(ScreenContext(workspace, cycle_id, "zh_CN", feed, TaskRunner()))
    qtbot.addWidget(page)
    page.resize(1224, 900)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return page


@pytest.fixture
def load(qtbot: QtBot, screen: PlanScreen) -> LoadPanel:
    screen.details.open_view(details.LOAD)
    panel = screen.details.load
    qtbot.waitUntil(lambda: bool(panel.heat.accessibleDescription()))
    return panel


def menu_of(screen: PlanScreen) -> QMenu:
    return next(menu for menu in screen.findChildren(QMenu) if menu.isVisible())


def choose(qtbot: QtBot, menu: QMenu, action: QAction) -> None:
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())


def starts(screen: PlanScreen) -> list[date]:
    return [step.row.start for step in screen.workspace.plan.plan(screen.context.cycle_id).steps]


def test_columns_are_ticked_in_the_menu_of_the_titles(qtbot: QtBot, screen: PlanScreen) -> None:
    shown = [column.key for column in screen.gantt.columns]
    qtbot.mousePress(screen.gantt.viewport(), Qt.MouseButton.RightButton, pos=QPoint(30, 20))
    menu = menu_of(screen)
    phase = next(action for action in menu.actions() if action.data() == "phase")
    assert not next(action for action in menu.actions() if action.data() == "name").isEnabled()
    choose(qtbot, menu, phase)
    assert [column.key for column in screen.gantt.columns] == [key for key in shown if key != "phase"]
    qtbot.mousePress(screen.gantt.viewport(), Qt.MouseButton.RightButton, pos=QPoint(30, 20))
    menu = menu_of(screen)
    choose(qtbot, menu, next(action for action in menu.actions() if action.data() == "phase"))
    assert [column.key for column in screen.gantt.columns] == shown


def test_a_baseline_is_kept_and_chosen_in_its_menu(qtbot: QtBot, screen: PlanScreen) -> None:
    step = screen.plan.steps[1].row.id
    screen.gantt.select_row(step)
    for number in range(2):
        qtbot.mouseClick(screen.buttons.baseline, LEFT)
        menu = menu_of(screen)
        choose(qtbot, menu, menu.actions()[0])
        form = screen.baselines.form
        qtbot.waitUntil(form.isVisible)
        if number:
            form.name.setText("启动会后")
        qtbot.keyClick(form.name, Key.Key_Return)
        assert not form.isVisible()
        screen.workspace.plan.change_step(step, "start", date(2026, 10, 13 + number))
        qtbot.waitUntil(lambda day=13 + number: starts(screen)[1] == date(2026, 10, day))  # type: ignore[misc]
    assert ghost(screen, step) == date(2026, 10, 13)
    qtbot.mouseClick(screen.buttons.baseline, LEFT)
    menu = menu_of(screen)
    named = [action for action in menu.actions() if action.isCheckable()]
    assert [action.isChecked() for action in named] == [True, False, False]
    assert named[1].text() == "启动会后"
    choose(qtbot, menu, named[-1])
    qtbot.waitUntil(lambda: ghost(screen, step) == MONDAY)


def ghost(screen: PlanScreen, step_id: str) -> date | None:
    """Where the chart draws the baseline of a step."""
    outline = screen.gantt.outline
    place = outline.place_of(step_id)
    assert place is not None
    return outline.row_at(place).baseline_start


def test_a_cell_of_the_load_leads_to_its_steps(qtbot: QtBot, screen: PlanScreen, load: LoadPanel) -> None:
    assert "王莉: 3" in load.heat.accessibleDescription()
    place = QPoint(load.heat.width() - 20, 36)  # the first person in the only week
    qtbot.mouseClick(load.heat, LEFT, pos=place)
    assert [name(screen, row_id) for row_id in screen.gantt.selected_ids()] == ["邀约0", "邀约1", "邀约2"]


def test_a_cell_of_the_load_is_reached_by_keys(qtbot: QtBot, screen: PlanScreen, load: LoadPanel) -> None:
    load.heat.setFocus()
    for key in (Key.Key_Down, Key.Key_Right, Key.Key_Down, Key.Key_Return):
        qtbot.keyClick(load.heat, key)
    assert [name(screen, row_id) for row_id in screen.gantt.selected_ids()] == ["总控"]


def name(screen: PlanScreen, row_id: str) -> str:
    step = screen.plan.step(row_id)
    assert step is not None
    return step.row.name


def test_levelling_shows_before_and_after_and_is_one_undo_step(
    qtbot: QtBot, screen: PlanScreen, load: LoadPanel
) -> None:
    before = starts(screen)
    qtbot.mouseClick(load.level, LEFT)
    assert load.proposal.isVisible()
    assert "1 → 0" in load.proposal.summary.text()
    assert "邀约" in load.proposal.moves.text()
    qtbot.mouseClick(load.proposal.cancel, LEFT)
    assert not load.proposal.isVisible()
    assert starts(screen) == before
    qtbot.mouseClick(load.level, LEFT)
    qtbot.mouseClick(load.proposal.accept, LEFT)
    assert not load.proposal.isVisible()
    assert sum(new != old for new, old in zip(starts(screen), before, strict=True)) == 1
    qtbot.waitUntil(lambda: not load.level.isEnabled())
    screen.workspace.history.undo()
    assert starts(screen) == before


def test_money_is_told_as_budget_committed_and_earned(qtbot: QtBot, screen: PlanScreen, load: LoadPanel) -> None:
    plan = screen.workspace.plan
    line = plan.add_budget_line(screen.plan.activities[0].row.id, "展具", price_fen=900_00)
    plan.change_budget_line(line, "committed_fen", 850_00)
    screen.workspace.control.report_step(screen.plan.steps[0].row.id, None, None, None, 50, "")
    qtbot.waitUntil(lambda: "¥850" in load.money_text())
    assert "EV ¥500" in load.money_text()
