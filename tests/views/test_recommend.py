"""The recommended mix with the real dialog: limits, own figures, wishes, and taking it over."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cae_desktop.domain.words import Stage
from cae_desktop.services.workspace import Workspace
from cae_desktop.ui.change_feed import ChangeFeed
from cae_desktop.ui.tasks import TaskRunner
from cae_desktop.views.selector.learnt_table import MUST, NEVER
from cae_desktop.views.selector.page import SelectorScreen
from cae_desktop.views.selector.recommend_dialog import RecommendDialog
from cae_desktop.views.shared.screen import ScreenContext

LEFT = Qt.MouseButton.LeftButton
NAMES = 0
WISH = 5


@pytest.fixture
def screen(qtbot: QtBot, qapp: QApplication, workspace: Workspace, cycle_id: str) -> SelectorScreen:
    feed = ChangeFeed()
    workspace.database.subscribe(feed.announce)
    page = SelectorScreen(ScreenContext(workspace, cycle_id, "zh_CN", feed, TaskRunner()))
    qtbot.addWidget(page)
    page.resize(1224, 820)
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.fixture
def dialog(qtbot: QtBot, screen: SelectorScreen, workspace: Workspace, cycle_id: str) -> RecommendDialog:
    workspace.goals.add_goal(cycle_id, Stage.CONTACT, "新客户", 60)
    return answered(qtbot, screen.open_recommendation())


def answered(qtbot: QtBot, dialog: RecommendDialog) -> RecommendDialog:
    qtbot.waitUntil(
        lambda: dialog.bar.isHidden() and (dialog.take.isEnabled() or dialog.error.isVisible()), timeout=9_000
    )
    return dialog


def chosen(screen: SelectorScreen) -> list[int]:
    return [slot.kind_number for slot in screen.workspace.selection.board(screen.context.cycle_id, "zh_CN").slots]


def test_a_mix_is_recommended_and_taken_over(qtbot: QtBot, screen: SelectorScreen, dialog: RecommendDialog) -> None:
    assert dialog.budget.text() == "90,000"
    assert "¥90,000" in dialog.headline.text()
    assert len(dialog.curve.model().rows) > 3
    qtbot.mouseClick(dialog.take, LEFT)
    assert len(set(chosen(screen))) >= 2
    screen.workspace.history.undo()
    assert chosen(screen) == []


def test_wishes_are_kept(qtbot: QtBot, screen: SelectorScreen, dialog: RecommendDialog) -> None:
    model = dialog.learnt.table.model()
    assert model.setData(model.index(0, WISH), MUST)
    assert model.setData(model.index(10, WISH), NEVER)
    must, never = int(model.rows[0].id), int(model.rows[10].id)
    qtbot.waitUntil(lambda: not dialog.bar.isHidden(), timeout=3_000)
    answered(qtbot, dialog)
    qtbot.mouseClick(dialog.take, LEFT)
    assert must in chosen(screen)
    assert never not in chosen(screen)


def test_an_own_figure_replaces_what_was_learnt(qtbot: QtBot, dialog: RecommendDialog, workspace: Workspace) -> None:
    model = dialog.learnt.table.model()
    number = int(model.rows[1].id)
    assert model.setData(model.index(1, 2), "80")
    assert workspace.learning.learnt("zh_CN").of(number, Stage.CONTACT).overruled == ""
    assert model.index(1, 2).data() == "++  ✎ 80"
    dialog.learnt.table.setCurrentIndex(model.index(1, 2))
    dialog.learnt.note.setText("新场地")
    qtbot.keyClick(dialog.learnt.note, Qt.Key.Key_Return)
    assert workspace.learning.learnt("zh_CN").of(number, Stage.CONTACT).overruled == "新场地"
    dialog.learnt.table.setCurrentIndex(model.index(2, 2))
    assert dialog.learnt.note.isHidden()
    assert model.setData(model.index(1, 2), "")
    assert workspace.learning.learnt("zh_CN").of(number, Stage.CONTACT).overruled is None
    qtbot.waitUntil(lambda: not dialog.bar.isHidden(), timeout=3_000)
    answered(qtbot, dialog)


def test_what_contradicts_is_said_in_place(qtbot: QtBot, dialog: RecommendDialog) -> None:
    dialog.budget.setText("abc")
    qtbot.keyClick(dialog.budget, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.error.isVisible)
    assert not dialog.take.isEnabled()
    dialog.budget.setText("50")
    qtbot.keyClick(dialog.budget, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "cheapest" in dialog.error.text(), timeout=5_000)
    dialog.budget.setText("3万")
    qtbot.keyClick(dialog.budget, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.take.isEnabled(), timeout=9_000)
    assert not dialog.error.isVisible()


def test_without_goals_it_says_what_is_missing(qtbot: QtBot, screen: SelectorScreen) -> None:
    dialog = answered(qtbot, screen.open_recommendation())
    assert "goal" in dialog.error.text()
    dialog.reject()


def test_time_and_staff_limit_the_mix(qtbot: QtBot, dialog: RecommendDialog, workspace: Workspace) -> None:
    capacity = workspace.learning.capacity(dialog._screen.context.cycle_id)
    assert dialog.calendar_days.text() == str(capacity.calendar_days)
    assert str(capacity.staff_days) in dialog.staff_days.toolTip()
    dialog.calendar_days.setText("3")
    dialog.calendar_days.committed.emit("3")
    qtbot.waitUntil(lambda: "within 3 days" in dialog.error.text(), timeout=9_000)
    dialog.calendar_days.setText("")
    dialog.staff_days.setText("60")
    dialog.staff_days.committed.emit("60")
    qtbot.waitUntil(lambda: bool(dialog._found) and 0 < dialog._found.staff_days <= 60, timeout=9_000)
