from datetime import UTC, date, datetime
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cae_desktop.domain.words import MeetingKind, Stage
from cae_desktop.services.cards import NewCard
from cae_desktop.services.clock import SetClock
from cae_desktop.services.workspace import Workspace
from cae_desktop.ui.change_feed import ChangeFeed
from cae_desktop.ui.tasks import TaskRunner
from cae_desktop.views.overview.page import OverviewScreen
from cae_desktop.views.shared.screen import ScreenContext
from tests.activity_example import ActivityExample, make_activity_example

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def example(workspace: Workspace, cycle_id: str) -> ActivityExample:
    return make_activity_example(workspace, cycle_id)


@pytest.fixture
def screen(qtbot: QtBot, qapp: QApplication, workspace: Workspace, cycle_id: str) -> OverviewScreen:
    return make(qtbot, workspace, cycle_id)


def make(qtbot: QtBot, workspace: Workspace, cycle_id: str) -> OverviewScreen:
    feed = ChangeFeed()
    workspace.database.subscribe(feed.announce)
    made = OverviewScreen(ScreenContext(workspace, cycle_id, "en", feed, TaskRunner()))
    qtbot.addWidget(made)
    made.resize(1212, 860)
    with qtbot.waitExposed(made):
        made.show()
    return made


def texts(screen: OverviewScreen) -> str:
    found: list[Any] = [one for one in screen.findChildren(QWidget) if hasattr(one, "text") and one.isVisible()]
    return "\n".join(str(one.text()) for one in found)


def button(screen: OverviewScreen, text: str) -> QPushButton:
    return next(one for one in screen.findChildren(QPushButton) if one.isVisible() and one.text() == text)


def test_a_file_without_a_cycle_leads_to_the_settings(qtbot: QtBot, workspace: Workspace) -> None:
    screen = make(qtbot, workspace, "")
    assert not screen._primary.isVisible()
    with qtbot.waitSignal(screen.navigation_requested) as asked:
        qtbot.mouseClick(button(screen, "Open settings"), LEFT)
    assert asked.args == ["settings", "cycles"]


def test_an_empty_cycle_shows_dashes_and_the_first_step(screen: OverviewScreen) -> None:
    assert screen._primary.text() == "Continue: Situation analysis"
    assert [tile.accessibleDescription() for tile in screen._tiles.values()] == ["— "] * 3
    assert screen._cost.accessibleDescription() == "— "
    assert "Nothing is late, at risk or waiting for a decision." in texts(screen)
    assert "No meeting is prepared." in texts(screen)


def test_the_primary_button_continues_with_the_current_step(qtbot: QtBot, screen: OverviewScreen) -> None:
    with qtbot.waitSignal(screen.navigation_requested) as asked:
        qtbot.mouseClick(screen._primary, LEFT)
    assert asked.args[0] == "situation"


@pytest.mark.parametrize(
    ("number", "name"),
    [(1, "situation"), (2, "goals"), (3, "plan"), (4, "board"), (5, "board"), (6, "evaluation")],
)
def test_every_step_of_the_path_leads_to_its_screen(
    qtbot: QtBot, screen: OverviewScreen, number: int, name: str
) -> None:
    path = screen._path
    with qtbot.waitSignal(screen.navigation_requested) as asked:
        qtbot.mouseClick(path, LEFT, pos=QPoint(int(path.width() * (number - 0.5) / 6), 28))
    assert asked.args[0] == name


def test_figures_stand_against_their_goals(
    screen: OverviewScreen, workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    workspace.goals.add_goal(cycle_id, Stage.CONTACT, "留下联系方式", 120, metric="联系客户")
    workspace.cards.add_card(NewCard("客户", example.activity_id, phone="19900000001"))
    workspace.control.report_step(
        example.step["场地布置与物料制作"], date(2026, 10, 1), date(2026, 10, 2), 1_035_000, 100, ""
    )
    assert screen._tiles[Stage.CONTACT].accessibleDescription() == "1 / 120"
    assert screen._cost.accessibleDescription() == "¥10,350 / ¥24,000"


def test_what_is_late_leads_to_the_board_of_its_activity(
    qtbot: QtBot, screen: OverviewScreen, example: ActivityExample
) -> None:
    screen.refresh()
    with qtbot.waitSignal(screen.navigation_requested) as asked:
        qtbot.mouseClick(button(screen, "Open"), LEFT)
    assert asked.args == ["board", example.activity_id]


def test_due_calls_are_counted_and_lead_to_the_cards(
    qtbot: QtBot, screen: OverviewScreen, workspace: Workspace, clock: SetClock, cycle_id: str
) -> None:
    workspace.cards.add_card(NewCard("欧阳测试客", make_activity_example(workspace, cycle_id).activity_id))
    clock.day = date(2026, 10, 20)
    screen.refresh()
    qtbot.waitUntil(lambda: "Customer cards to call today: 1" in texts(screen))
    assert "欧阳测试客" not in texts(screen)
    call = next(
        one for one in screen.findChildren(QPushButton) if one.isVisible() and "to call today" in one.accessibleName()
    )
    with qtbot.waitSignal(screen.navigation_requested) as asked:
        call.click()
    assert asked.args == ["cards", "due"]


def test_the_next_meeting_is_told_and_opened(
    qtbot: QtBot, screen: OverviewScreen, workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    meeting = workspace.meetings.prepare(
        cycle_id, MeetingKind.REGULAR, datetime(2026, 10, 16, 7, tzinfo=UTC), "二楼会议室"
    )
    assert "二楼会议室" in texts(screen)
    with qtbot.waitSignal(screen.navigation_requested) as asked:
        qtbot.mouseClick(button(screen, "Open the meeting"), LEFT)
    assert asked.args == ["meetings", meeting]


def test_the_board_is_projected_from_here(qtbot: QtBot, screen: OverviewScreen) -> None:
    with qtbot.waitSignal(screen.navigation_requested) as asked:
        qtbot.mouseClick(button(screen, "Project the board   F5"), LEFT)
    assert asked.args == ["board", "project"]


def test_the_coming_week_is_listed_with_its_owners(screen: OverviewScreen, example: ActivityExample) -> None:
    screen.refresh()
    shown = texts(screen)
    assert "10/18" in shown
    assert "活动现场接待与试驾" in shown
    assert "何伟" in shown
    assert "媒体与礼品确认" not in shown.split("The coming week")[1]
