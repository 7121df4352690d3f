from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cae_desktop.domain.words import Phase
from cae_desktop.services.workspace import Workspace
from cae_desktop.ui.change_feed import ChangeFeed
from cae_desktop.ui.tasks import TaskRunner
from cae_desktop.views.experience.page import ExperienceScreen
from cae_desktop.views.shared.screen import ScreenContext
from tests.activity_example import ActivityExample, make_activity_example
from tests.past_cycle_example import make_past_cycle

LEFT = Qt.MouseButton.LeftButton
CALLS = "邀约电话 300 通"


@pytest.fixture
def example(workspace: Workspace, cycle_id: str, person: dict[str, str]) -> ActivityExample:
    made = make_activity_example(workspace, cycle_id)
    row_id = workspace.evaluation.add_experience(
        made.activity_id, "分时段邀约", step_id=made.step[CALLS], person_id=person["赵敏"], proposal="提前一周"
    )
    workspace.evaluation.keep(row_id, kept=True)
    return made


@pytest.fixture
def screen(qtbot: QtBot, qapp: QApplication, workspace: Workspace, cycle_id: str) -> ExperienceScreen:
    feed = ChangeFeed()
    workspace.database.subscribe(feed.announce)
    made = ExperienceScreen(ScreenContext(workspace, cycle_id, "zh_CN", feed, TaskRunner()))
    qtbot.addWidget(made)
    made.resize(1224, 870)
    with qtbot.waitExposed(made):
        made.show()
    return made


def titles(screen: ExperienceScreen) -> list[str]:
    return [row.title for row in screen.table.model().rows]


def choose(field: Any, value: object) -> None:
    field.set_value(value)
    field.activated.emit(field.currentIndex())


def test_an_empty_base_leads_to_the_evaluation(qtbot: QtBot, screen: ExperienceScreen) -> None:
    with qtbot.waitSignal(screen.navigation_requested) as asked:
        qtbot.mouseClick(screen.empty.button, LEFT)
    assert asked.args == ["evaluation", None]
    screen.tabs.setCurrentIndex(1)
    assert screen.no_partners.isVisible()


def test_kept_experience_of_all_cycles_is_listed_with_where_it_comes_from(
    example: ActivityExample, screen: ExperienceScreen
) -> None:
    make_past_cycle(screen.workspace)
    assert titles(screen) == ["分时段邀约", "邀约名单提前两周准备"]
    cells = [screen.table.model().index(0, column).data() for column in range(6)]
    assert cells == ["分时段邀约", "秋季店头品鉴会", CALLS, "赵敏", "2026 年第四季度", "2026-10-15"]
    assert "提前一周" in screen.texts.text()


def test_it_is_searched_and_filtered_by_phase_and_person(
    qtbot: QtBot, example: ActivityExample, screen: ExperienceScreen
) -> None:
    make_past_cycle(screen.workspace)
    screen.search.setText("名单 清凉")
    assert titles(screen) == ["邀约名单提前两周准备"]
    screen.search.clear()
    choose(screen.phase, Phase.PREPARE)
    assert titles(screen) == ["分时段邀约"]
    choose(screen.phase, Phase.EXECUTE)
    assert titles(screen) == []
    assert screen.nothing_found.isVisible()
    qtbot.mouseClick(screen.nothing_found.button, LEFT)
    assert len(titles(screen)) == 2
    choose(screen.person, "赵敏")
    assert titles(screen) == ["分时段邀约"]
    choose(screen.person, None)
    choose(screen.kind, 2)
    assert len(titles(screen)) == 2


def test_a_row_opens_the_evaluation_of_its_activity_in_whatever_cycle(
    qtbot: QtBot, example: ActivityExample, screen: ExperienceScreen
) -> None:
    past = make_past_cycle(screen.workspace)
    (activity,) = screen.workspace.progress.activities(past)
    for row, expected in ((0, example.activity_id), (1, activity.id)):
        screen.table.select_row(screen.table.model().rows[row].id)
        with qtbot.waitSignal(screen.navigation_requested) as asked:
            qtbot.keyClick(screen.table, Qt.Key.Key_Return)
        assert asked.args == ["evaluation", expected]


def test_what_is_no_longer_kept_leaves_the_base(example: ActivityExample, screen: ExperienceScreen) -> None:
    (row,) = screen.table.model().rows
    screen.workspace.evaluation.keep(row.id, kept=False)
    assert screen.empty.isVisible()
    screen.workspace.history.undo()
    assert titles(screen) == ["分时段邀约"]


def test_partners_are_compared_by_their_averages(example: ActivityExample, screen: ExperienceScreen) -> None:
    service = screen.workspace.evaluation
    partner = screen.workspace.dealership.partners()[0]
    for activity_id, stars in ((example.activity_id, 4), (example.empty_activity_id, 3)):
        row_id = service.evaluate_partner(activity_id, partner.id)
        service.change_partner_evaluation(row_id, "quality", stars)
    screen.tabs.setCurrentIndex(1)
    cells = [screen.partners_table.model().index(0, column).data() for column in range(5)]
    assert cells == [partner.name, partner.service, "2", "3.5", "—"]
