from pathlib import Path
from typing import Any

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from cae_desktop.domain.words import Phase, Stage
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
    return [row.title for row in screen.experiences.table.model().rows]


def choose(field: Any, value: object) -> None:
    field.set_value(value)
    field.activated.emit(field.currentIndex())


def test_an_empty_base_leads_to_the_evaluation(qtbot: QtBot, screen: ExperienceScreen) -> None:
    with qtbot.waitSignal(screen.navigation_requested) as asked:
        qtbot.mouseClick(screen.experiences.empty.button, LEFT)
    assert asked.args == ["evaluation", None]
    screen.tabs.setCurrentIndex(1)
    assert screen.partners.nobody.isVisible()


def test_kept_experience_of_all_cycles_is_listed_with_where_it_comes_from(
    example: ActivityExample, screen: ExperienceScreen
) -> None:
    make_past_cycle(screen.workspace)
    assert titles(screen) == ["分时段邀约", "邀约名单提前两周准备"]
    cells = [screen.experiences.table.model().index(0, column).data() for column in range(6)]
    assert cells == ["分时段邀约", "秋季店头品鉴会", CALLS, "赵敏", "2026 年第四季度", "2026-10-15"]
    assert "提前一周" in screen.experiences.texts.text()


def test_it_is_searched_and_filtered_by_phase_and_person(
    qtbot: QtBot, example: ActivityExample, screen: ExperienceScreen
) -> None:
    make_past_cycle(screen.workspace)
    screen.experiences.filters.search.setText("名单 清凉")
    assert titles(screen) == ["邀约名单提前两周准备"]
    screen.experiences.filters.search.clear()
    choose(screen.experiences.filters.choices["phase"], Phase.PREPARE)
    assert titles(screen) == ["分时段邀约"]
    screen.experiences.filters.search.setText("清凉")
    assert titles(screen) == []
    assert screen.experiences.nothing_found.isVisible()
    qtbot.mouseClick(screen.experiences.nothing_found.button, LEFT)
    assert len(titles(screen)) == 2
    choose(screen.experiences.filters.choices["person"], "赵敏")
    assert titles(screen) == ["分时段邀约"]
    choose(screen.experiences.filters.choices["person"], None)
    choose(screen.experiences.filters.choices["kind"], 2)
    assert len(titles(screen)) == 2
    choose(screen.experiences.filters.choices["cycle"], "2026 年第三季度")
    assert titles(screen) == ["邀约名单提前两周准备"]
    choose(screen.experiences.filters.choices["cycle"], None)
    choose(screen.experiences.filters.choices["stage"], Stage.CONTACT)
    assert titles(screen) == ["分时段邀约"]  # the other activity was to reach nothing


def test_a_row_opens_the_evaluation_of_its_activity_in_whatever_cycle(
    qtbot: QtBot, example: ActivityExample, screen: ExperienceScreen
) -> None:
    past = make_past_cycle(screen.workspace)
    (activity,) = screen.workspace.progress.activities(past)
    for row, expected in ((0, example.activity_id), (1, activity.id)):
        screen.experiences.table.select_row(screen.experiences.table.model().rows[row].id)
        with qtbot.waitSignal(screen.navigation_requested) as asked:
            qtbot.keyClick(screen.experiences.table, Qt.Key.Key_Return)
        assert asked.args == ["evaluation", expected]


def test_what_is_no_longer_kept_leaves_the_base(example: ActivityExample, screen: ExperienceScreen) -> None:
    (row,) = screen.experiences.table.model().rows
    screen.workspace.evaluation.keep(row.id, kept=False)
    assert screen.experiences.empty.isVisible()
    screen.workspace.history.undo()
    assert titles(screen) == ["分时段邀约"]


def test_an_experience_is_written_into_the_template_once(
    qtbot: QtBot, example: ActivityExample, screen: ExperienceScreen
) -> None:
    qtbot.mouseClick(screen.experiences.into_template, LEFT)
    assert "秋季店头品鉴会" in screen.messages.text()
    assert len(screen.workspace.templates.templates("zh_CN")) == 1
    qtbot.mouseClick(screen.experiences.into_template, LEFT)
    assert "has this experience already" in screen.messages.text()
    screen.workspace.history.undo()
    assert screen.workspace.templates.templates("zh_CN") == ()


def test_what_is_listed_becomes_a_booklet(
    qtbot: QtBot, example: ActivityExample, screen: ExperienceScreen, tmp_path: Path
) -> None:
    make_past_cycle(screen.workspace)
    qtbot.mouseClick(screen.booklet, LEFT)
    (dialog,) = screen.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "经验.pdf"))
    dialog.reject()
    qtbot.waitUntil(lambda: bool(screen.messages.text()), timeout=20_000)
    with PdfDocument(tmp_path / "经验.pdf") as document:
        text = "".join(document[0].get_textpage().get_text_bounded().split())
    for words in ("经验手册", "分时段邀约", "提前一周", "邀约名单提前两周准备", "清凉看车"):
        assert words in text


def test_partners_are_compared_by_their_averages_and_seen_over_time(
    qtbot: QtBot, example: ActivityExample, screen: ExperienceScreen
) -> None:
    service = screen.workspace.evaluation
    partner = screen.workspace.dealership.partners()[0]
    for activity_id, stars in ((example.activity_id, 4), (example.empty_activity_id, 3)):
        row_id = service.evaluate_partner(activity_id, partner.id)
        service.change_partner_evaluation(row_id, "quality", stars)
    screen.tabs.setCurrentIndex(1)
    cells = [screen.partners.table.model().index(0, column).data() for column in range(5)]
    assert cells == [partner.name, partner.service, "2", "3.5", "—"]
    screen.partners.table.select_row(partner.id)
    history = screen.partners.history
    assert [history.model().index(row, 3).data() for row in range(2)] == ["4", "3"]
    history.setCurrentIndex(history.model().index(0, 0))
    with qtbot.waitSignal(screen.navigation_requested) as asked:
        qtbot.keyClick(history, Qt.Key.Key_Return)
    assert asked.args == ["evaluation", example.activity_id]
