from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cae_desktop.domain.words import Phase, Role
from cae_desktop.services.workspace import Workspace
from cae_desktop.ui.change_feed import ChangeFeed
from cae_desktop.ui.sheet import SheetTable
from cae_desktop.ui.tasks import TaskRunner
from cae_desktop.views.settings.page import SettingsScreen
from cae_desktop.views.shared.screen import ScreenContext

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


@pytest.fixture
def screen(qtbot: QtBot, qapp: QApplication, workspace: Workspace, cycle_id: str) -> SettingsScreen:
    feed = ChangeFeed()
    workspace.database.subscribe(feed.announce)
    made = SettingsScreen(ScreenContext(workspace, cycle_id, "en", feed, TaskRunner()))
    qtbot.addWidget(made)
    made.resize(1212, 860)
    with qtbot.waitExposed(made):
        made.show()
    return made


def write(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    """Replace what a field holds as an input method does, and press Enter."""
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Key.Key_Delete)
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)
    qtbot.keyClick(field, Key.Key_Return)


def editor_in(qtbot: QtBot, table: SheetTable) -> QLineEdit:
    qtbot.waitUntil(lambda: any(one.isVisible() for one in table.findChildren(QLineEdit)))
    return next(one for one in table.findChildren(QLineEdit) if one.isVisible())


def commit(qtbot: QtBot, table: SheetTable, text: str) -> None:
    """Type over the cell that is open and wait until the sheet has taken it."""
    write(qtbot, editor_in(qtbot, table), text)
    qtbot.waitUntil(lambda: not any(one.isVisible() for one in table.findChildren(QLineEdit)))


def type_in(qtbot: QtBot, table: SheetTable, row_id: str, key: str, text: str) -> None:
    table.edit_cell(row_id, key)
    commit(qtbot, table, text)


def cell(table: Any, row_id: str, key: str) -> Any:
    model = table.model()
    row = [row.id for row in model.rows].index(row_id)
    return model.index(row, [column.key for column in model.columns].index(key))


def test_the_dealership_is_edited_in_place(qtbot: QtBot, screen: SettingsScreen, workspace: Workspace) -> None:
    write(qtbot, screen._form.editor("city"), "无锡")
    row = workspace.dealership.dealership()
    assert row is not None
    assert row.city == "无锡"
    workspace.history.undo()
    screen._form.editor("city").clearFocus()
    screen.refresh()
    assert screen._form.editor("city").value() == "苏州"


def test_a_dealership_without_a_name_is_refused_beside_the_field(
    qtbot: QtBot, screen: SettingsScreen, workspace: Workspace
) -> None:
    write(qtbot, screen._form.editor("name"), "  ")
    assert "cannot stay empty" in screen._form.error("name")
    assert workspace.dealership.dealership().name == "华东锦程"  # type: ignore[union-attr]
    write(qtbot, screen._form.editor("name"), "华东锦程二店")
    assert screen._form.error("name") == ""
    assert workspace.dealership.dealership().name == "华东锦程二店"  # type: ignore[union-attr]


def test_the_button_offers_what_the_tab_holds(screen: SettingsScreen) -> None:
    shown = []
    for index in range(6):
        screen._tabs.setCurrentIndex(index)
        shown.append(screen._add.text() if screen._add.isVisible() else "")
    assert shown == ["", "Add person", "Add partner", "Add cycle", "Take over a notice…", "Add leave"]


def test_a_person_is_added_and_named_at_once(qtbot: QtBot, screen: SettingsScreen, workspace: Workspace) -> None:
    screen._tabs.setCurrentIndex(1)
    qtbot.mouseClick(screen._add, LEFT)
    commit(qtbot, screen._people_table, "孙悦")
    newest = workspace.dealership.people()[-1]
    assert (newest.name, newest.role) == ("孙悦", Role.SALES_CONSULTANT)


def test_a_person_without_a_name_is_refused_in_the_cell(
    qtbot: QtBot, screen: SettingsScreen, workspace: Workspace, person: dict[str, str]
) -> None:
    screen.show_target(person["王莉"])
    assert screen._tabs.currentIndex() == 1
    assert screen._people_table.current_id() == person["王莉"]
    type_in(qtbot, screen._people_table, person["王莉"], "name", " ")
    assert "王莉" in [row.name for row in workspace.dealership.people()]
    told = cell(screen._people_table, person["王莉"], "name").data(Qt.ItemDataRole.ToolTipRole)
    assert "cannot stay empty" in told


def test_those_who_left_stay_in_the_list(screen: SettingsScreen, workspace: Workspace, person: dict[str, str]) -> None:
    screen._tabs.setCurrentIndex(1)
    index = cell(screen._people_table, person["王莉"], "active")
    assert index.model().setData(index, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert "王莉" not in [row.name for row in workspace.dealership.people()]
    assert person["王莉"] in [row.id for row in screen._people.rows]


def test_a_partner_is_added_and_named_at_once(qtbot: QtBot, screen: SettingsScreen, workspace: Workspace) -> None:
    screen._tabs.setCurrentIndex(2)
    qtbot.mouseClick(screen._add, LEFT)
    commit(qtbot, screen._partners_table, "新锐礼品")
    assert {row.name for row in workspace.dealership.partners()} == {"锐影展览", "都市传媒", "新锐礼品"}


def test_the_next_cycle_is_added_with_its_quarter(qtbot: QtBot, screen: SettingsScreen, workspace: Workspace) -> None:
    screen.show_target("cycles")
    qtbot.mouseClick(screen._add, LEFT)
    qtbot.keyClick(editor_in(qtbot, screen._cycles_table), Key.Key_Return)
    assert [cycle.name for cycle in workspace.dealership.cycles()] == ["Q1 2027", "2026 年第四季度"]


@pytest.mark.parametrize(
    ("key", "text", "expected"),
    [
        ("budget_fen", "９.５万", 9_500_000),
        ("support_fen", "¥1,200.50", 120_050),
        ("budget_fen", "", 0),
        ("name", "秋季", "秋季"),
    ],
)
def test_a_cycle_takes_figures_as_people_type_them(
    qtbot: QtBot, screen: SettingsScreen, workspace: Workspace, cycle_id: str, key: str, text: str, expected: object
) -> None:
    screen.show_target("cycles")
    type_in(qtbot, screen._cycles_table, cycle_id, key, text)
    assert getattr(workspace.dealership.cycle(cycle_id), key) == expected


@pytest.mark.parametrize(
    ("key", "text", "said"),
    [
        ("budget_fen", "很多", "not an amount"),
        ("budget_fen", "-5", "not an amount"),
        ("start", "2026-02-30", "not a day"),
        ("start", "", "not a day"),
        ("finish", "2026-10-01", "before"),
    ],
)
def test_a_wrong_figure_of_a_cycle_is_refused_and_kept_in_its_cell(
    qtbot: QtBot, screen: SettingsScreen, workspace: Workspace, cycle_id: str, key: str, text: str, said: str
) -> None:
    before = workspace.dealership.cycle(cycle_id)
    screen.show_target("cycles")
    type_in(qtbot, screen._cycles_table, cycle_id, key, text)
    assert workspace.dealership.cycle(cycle_id) == before
    index = cell(screen._cycles_table, cycle_id, key)
    assert said in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.EditRole) == text


def test_somebody_with_unfinished_steps_does_not_leave_before_they_are_given_away(
    qtbot: QtBot, screen: SettingsScreen, person: dict[str, str], cycle_id: str
) -> None:
    plan = screen.workspace.plan
    activity = plan.add_activity(plan.add_package(cycle_id, "包"), "品鉴会", 2, date(2026, 10, 24), date(2026, 10, 24))
    day = date(2026, 10, 20)
    plan.add_step(activity, "邀约电话", Phase.PREPARE, day, day, owner_id=person["王莉"])
    screen.refresh()
    screen._tabs.setCurrentIndex(1)
    assert screen._on_person_cell(person["王莉"], "active", False) is None
    assert screen.hand_over.isVisible()
    assert "邀约电话" in screen.hand_over.text.text()
    assert "王莉" in [one.name for one in screen.workspace.dealership.people()]
    screen.hand_over.successor.set_value(person["赵敏"])
    qtbot.mouseClick(screen.hand_over.accept, Qt.MouseButton.LeftButton)
    assert "王莉" not in [one.name for one in screen.workspace.dealership.people()]
    assert plan.plan(cycle_id).steps[0].row.owner_name == "赵敏"


def test_day_and_limits_of_meetings_are_set_refused_and_taken_back(
    qtbot: QtBot, screen: SettingsScreen, workspace: Workspace
) -> None:
    screen.show_target("meetings")
    tab, rules = screen.meetings, workspace.meeting_rules
    assert tab.weekday.isVisible()
    tab.weekday.setFocus()
    qtbot.keyClick(tab.weekday, Qt.Key.Key_Down)
    tab.weekday.activated.emit(tab.weekday.currentIndex())
    assert rules.rules().weekday == 0
    write(qtbot, tab.start, "9：30")
    assert (rules.rules().minute, tab.start.text()) == (9 * 60 + 30, "09:30")
    write(qtbot, tab.start, "late")
    assert tab.form.error("start")
    assert rules.rules().minute == 9 * 60 + 30
    minutes = tab.form.editor("longest_activity")
    write(qtbot, minutes, "0")
    assert tab.form.error("longest_activity")
    write(qtbot, minutes, "")
    assert (minutes.text(), rules.rules().longest_activity) == ("5", 5)


def test_rules_of_the_board_are_set_refused_and_taken_back(
    qtbot: QtBot, screen: SettingsScreen, workspace: Workspace
) -> None:
    screen.show_target("rules")
    form = screen.rules.board
    field = form.editor("behind_points")
    assert field.isVisible()
    write(qtbot, field, "25")
    assert workspace.boards.rules().behind_points == 25
    for wrong in ("viel", "101", "-5"):
        write(qtbot, field, wrong)
        assert form.error("behind_points")
        assert workspace.boards.rules().behind_points == 25
    write(qtbot, field, "")
    assert (field.text(), form.error("behind_points")) == ("15", "")
    assert workspace.boards.rules().behind_points == 15


def test_days_of_a_claim_are_set_and_refused(qtbot: QtBot, screen: SettingsScreen, workspace: Workspace) -> None:
    screen.show_target("rules")
    form = screen.rules.claims
    write(qtbot, form.editor("days_after_finish"), "45")
    write(qtbot, form.editor("days_after_quarter"), "viele")
    assert form.error("days_after_quarter")
    rules = workspace.claims.rules()
    assert (rules.days_after_finish, rules.days_after_quarter) == (45, 0)


def test_days_of_a_level_are_typed_and_a_level_is_added(qtbot: QtBot, screen: SettingsScreen) -> None:
    screen.show_target("levels")
    tab = screen.levels
    keys = [column.key for column in tab.model.columns]
    high = next(number for number, level in enumerate(tab.model.rows) if level.key == "H")
    assert tab.model.setData(tab.model.index(high, keys.index("follow_up_days")), "5")
    assert not tab.model.setData(tab.model.index(high, keys.index("follow_up_days")), "0")
    days = {level.key: level.follow_up_days for level in screen.workspace.card_levels.levels("en")}
    assert days["H"] == 5
    qtbot.mouseClick(tab.add, LEFT)
    assert tab.form.error("key")
    for name, text in (("key", "v"), ("meaning", "owner of a test car"), ("days", "4")):
        tab.form.editor(name).setText(text)
    qtbot.mouseClick(tab.add, LEFT)
    assert [level.key for level in tab.model.rows][-1] == "V"
    tab.table.delete_requested.emit(["H", "V"])
    assert "V" not in [level.key for level in tab.model.rows]
    assert "H" in [level.key for level in tab.model.rows]
