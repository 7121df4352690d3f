from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip
from pytestqt.qtbot import QtBot

from cae_desktop.domain.words import CalendarKind
from cae_desktop.domain.working_calendar import DaySource
from cae_desktop.services.workspace import Workspace
from cae_desktop.ui.change_feed import ChangeFeed
from cae_desktop.ui.sheet import SheetTable
from cae_desktop.ui.tasks import TaskRunner
from cae_desktop.ui.widgets import Choice
from cae_desktop.views.settings.calendar_tab import CalendarTab
from cae_desktop.views.settings.notice_dialog import NoticeDialog
from cae_desktop.views.settings.page import SettingsScreen
from cae_desktop.views.shared.screen import ScreenContext

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key
NOTICE = """国务院办公厅关于2027年部分节假日安排的通知
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日至11日放假调休，共7天。1月31日（周日）上班。"""


def make_screen(qtbot: QtBot, workspace: Workspace, cycle_id: str, language: str = "en") -> SettingsScreen:
    feed = ChangeFeed()
    workspace.database.subscribe(feed.announce)
    made = SettingsScreen(ScreenContext(workspace, cycle_id, language, feed, TaskRunner()))
    qtbot.addWidget(made)
    made.resize(1212, 860)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def screen(qtbot: QtBot, qapp: QApplication, workspace: Workspace, cycle_id: str) -> SettingsScreen:
    made = make_screen(qtbot, workspace, cycle_id)
    made.show_target("calendar")
    return made


@pytest.fixture
def tab(screen: SettingsScreen) -> CalendarTab:
    return screen.calendar


def own_days(workspace: Workspace, year: int = 2026) -> dict[date, bool]:
    return {one.day: one.off for one in workspace.calendar.days(year) if one.source is DaySource.OWN}


def press(qtbot: QtBot, tab: CalendarTab, *keys: Qt.Key) -> None:
    tab.grid.setFocus()
    for key in keys:
        qtbot.keyClick(tab.grid, key)


def place(tab: CalendarTab, day: date) -> Any:
    return tab.grid.cell(day).center().toPoint()


def open_notice(qtbot: QtBot, screen: SettingsScreen) -> NoticeDialog:
    qtbot.mouseClick(screen._add, LEFT)
    (dialog,) = screen.findChildren(NoticeDialog)
    return dialog


def test_the_year_opens_at_today(tab: CalendarTab) -> None:
    assert tab.year.value() == 2026
    assert tab.grid.current_day() == date(2026, 10, 15)
    assert tab.day.text() == "Thursday, 15 October 2026"
    assert tab.state.text() == "Working day"
    assert "Announced" in tab.pill.text()


def test_arrows_pages_home_and_end_go_through_the_year(qtbot: QtBot, tab: CalendarTab) -> None:
    press(qtbot, tab, Key.Key_Left, Key.Key_Up)
    assert tab.grid.current_day() == date(2026, 10, 7)
    assert tab.state.text() == "Day off · National Day · announced"
    assert "National Day" in tab.grid.accessibleDescription()
    press(qtbot, tab, Key.Key_PageDown)
    assert tab.grid.current_day() == date(2026, 11, 7)
    press(qtbot, tab, Key.Key_End, Key.Key_Right, Key.Key_PageDown)
    assert tab.grid.current_day() == date(2026, 12, 31)
    press(qtbot, tab, Key.Key_Home, Key.Key_Left)
    assert tab.grid.current_day() == date(2026, 1, 1)


def test_space_closes_a_working_day_and_takes_it_back(qtbot: QtBot, tab: CalendarTab, workspace: Workspace) -> None:
    press(qtbot, tab, Key.Key_Space)
    assert own_days(workspace) == {date(2026, 10, 15): True}
    assert tab.setting.value() is True
    press(qtbot, tab, Key.Key_Space)
    assert own_days(workspace) == {}
    assert tab.setting.value() is None


def test_a_double_click_works_on_a_free_day(qtbot: QtBot, tab: CalendarTab, workspace: Workspace) -> None:
    saturday = date(2026, 10, 24)
    qtbot.mouseClick(tab.grid, LEFT, pos=place(tab, saturday))
    assert (tab.grid.current_day(), own_days(workspace)) == (saturday, {})
    qtbot.mouseDClick(tab.grid, LEFT, pos=place(tab, saturday))
    assert own_days(workspace) == {saturday: False}
    assert tab.state.text() == "Worked · set here"


def test_a_weekend_is_closed_by_choice_and_given_a_reason(qtbot: QtBot, tab: CalendarTab, workspace: Workspace) -> None:
    saturday = date(2026, 10, 24)
    qtbot.mouseClick(tab.grid, LEFT, pos=place(tab, saturday))
    tab.setting.setFocus()
    qtbot.keyClick(tab.setting, Key.Key_Down)
    assert own_days(workspace) == {saturday: True}
    assert not workspace.calendar.calendar(CalendarKind.OPENING_DAYS).is_working(saturday)
    event = QInputMethodEvent()
    event.setCommitString("盘点")
    tab.name.setFocus()
    QApplication.sendEvent(tab.name, event)
    qtbot.keyClick(tab.name, Key.Key_Return)
    assert tab.state.text() == "Day off · 盘点 · set here"
    assert own_days(workspace) == {saturday: True}
    workspace.history.undo()
    workspace.history.undo()
    assert own_days(workspace) == {}


def test_the_tooltip_says_what_a_day_is(tab: CalendarTab) -> None:
    point = place(tab, date(2026, 10, 10))
    event = QHelpEvent(QEvent.Type.ToolTip, point, tab.grid.mapToGlobal(point))
    QApplication.sendEvent(tab.grid, event)
    assert "Saturday, 10 October 2026: Worked · Working weekend · announced" in QToolTip.text()
    QToolTip.hideText()


def test_years_are_turned_with_buttons_and_choice(qtbot: QtBot, tab: CalendarTab) -> None:
    qtbot.mouseClick(tab.on, LEFT)
    assert tab.year.value() == 2027
    assert tab.grid.current_day() == date(2027, 10, 15)
    assert "Estimate" in tab.pill.text()
    assert "normally in November" in tab.source.text()
    qtbot.mouseClick(tab.on, LEFT)
    assert not tab.on.isEnabled()
    for _ in range(9):
        qtbot.mouseClick(tab.back, LEFT)
    assert (tab.year.value(), tab.back.isEnabled()) == (2019, False)


def test_opening_weekdays_are_set_and_one_must_stay(qtbot: QtBot, screen: SettingsScreen, workspace: Workspace) -> None:
    tab = screen.calendar
    for check in tab.weekdays[:6]:
        check.click()
    assert workspace.calendar.opening_weekdays() == {6}
    tab.weekdays[6].click()
    assert workspace.calendar.opening_weekdays() == {6}
    assert tab.weekdays[6].isChecked()
    assert "at least one day" in screen.messages.text()


def test_a_pasted_notice_is_shown_before_it_is_taken_over(
    qtbot: QtBot, screen: SettingsScreen, workspace: Workspace
) -> None:
    dialog = open_notice(qtbot, screen)
    assert not dialog.take.isEnabled()
    dialog.text.setPlainText(NOTICE)
    assert dialog.year.value() == 2027
    rows = {row.id: row for row in dialog._model.rows}
    assert (rows["2027-02-11"].state, rows["2027-02-11"].now, rows["2027-02-11"].changes) == (
        "Day off", "Working day", True,
    )  # fmt: skip
    assert (rows["2027-02-05"].name, rows["2027-02-05"].changes) == ("Spring Festival", False)
    assert (rows["2027-05-03"].state, rows["2027-05-03"].changes) == ("Not named", True)
    assert workspace.calendar.days(2027)[0].source is DaySource.ESTIMATE
    assert dialog.take.text() == "Take over 11 days of 2027"
    qtbot.mouseClick(dialog.take, LEFT)
    assert workspace.calendar.has_notice(2027)
    assert screen.calendar.year.value() == 2027
    assert "From the notice" in screen.calendar.pill.text()
    workspace.history.undo()
    assert "Estimate" in screen.calendar.pill.text()
    workspace.history.redo()
    qtbot.mouseClick(screen.calendar.forget, LEFT)
    assert not workspace.calendar.has_notice(2027)


def test_what_cannot_be_read_is_told_with_its_line(qtbot: QtBot, screen: SettingsScreen) -> None:
    dialog = open_notice(qtbot, screen)
    dialog.text.setPlainText(NOTICE + "\n三、清明节：4月35日放假。")
    assert "Line 4, “三、清明节：4月35日放假。”" in dialog.refused.text()
    assert "4月35日" in dialog.refused.text()
    assert dialog.take.isEnabled()
    dialog.text.setPlainText("三、清明节：4月35日放假。" * 9)
    assert "… and 5 more" in dialog.refused.text()
    assert not dialog.take.isEnabled()
    dialog.text.setPlainText("今天天气很好")
    assert "No day of" in dialog.refused.text()
    dialog.reject()


def test_a_file_is_read_for_the_chosen_year(
    qtbot: QtBot, screen: SettingsScreen, workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "放假.csv"
    path.write_text("2027-01-01,元旦,休\n2028-01-01,元旦,休\n", encoding="utf-8")
    dialog = open_notice(qtbot, screen)
    dialog.text.setPlainText("今天天气很好")
    dialog.year.set_value(2027)
    dialog.read_file(str(path))
    assert dialog.source.text() == "放假.csv"
    assert "2028-01-01 is not a day of 2027" in dialog.refused.text()
    assert dialog.take.text() == "Take over 1 days of 2027"
    dialog.read_file(str(tmp_path / "bild.pdf"))
    assert "of another kind" in dialog.refused.text()
    assert not dialog.take.isEnabled()
    dialog.text.setPlainText(NOTICE)
    assert dialog.source.text() == ""
    assert dialog.take.isEnabled()
    dialog.reject()
    assert not workspace.calendar.has_notice(2027)


def test_a_year_beyond_the_known_ones_is_offered_while_its_notice_is_there(
    qtbot: QtBot, screen: SettingsScreen, workspace: Workspace
) -> None:
    dialog = open_notice(qtbot, screen)
    dialog.text.setPlainText(NOTICE.replace("2027", "2031").replace("（周五）", "").replace("（周日）", ""))
    assert dialog.year.value() == 2031
    qtbot.mouseClick(dialog.take, LEFT)
    assert screen.calendar.year.value() == 2031
    qtbot.mouseClick(screen.calendar.back, LEFT)
    assert "Not known" in screen.calendar.pill.text()
    workspace.history.undo()
    assert screen.calendar.year.value() == 2026


def editor_in(qtbot: QtBot, table: SheetTable) -> QLineEdit:
    qtbot.waitUntil(lambda: any(one.isVisible() for one in table.findChildren(QLineEdit)))
    return next(one for one in table.findChildren(QLineEdit) if one.isVisible())


def type_in(qtbot: QtBot, table: SheetTable, row_id: str, key: str, text: str) -> None:
    table.edit_cell(row_id, key)
    editor = editor_in(qtbot, table)
    editor.setText(text)
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: not any(one.isVisible() for one in table.findChildren(QLineEdit)))


def choose_in(qtbot: QtBot, table: SheetTable, text: str) -> None:
    """Choose in the list that opened in the current cell."""
    choice = table.findChild(Choice)
    assert choice is not None
    qtbot.waitUntil(lambda: choice.view().isVisible())
    choice.setCurrentText(text)
    qtbot.keyClick(choice.view(), Key.Key_Return)
    qtbot.waitUntil(lambda: table.findChild(Choice) is None)


def test_leave_is_entered_in_its_table(qtbot: QtBot, screen: SettingsScreen, workspace: Workspace) -> None:
    screen.show_target("leave")
    qtbot.mouseClick(screen._add, LEFT)
    (row,) = workspace.calendar.leaves()
    assert (row.person_name, row.start, row.finish) == ("周建国", date(2026, 10, 15), date(2026, 10, 15))
    table = screen.leave.table
    choose_in(qtbot, table, "王莉")
    type_in(qtbot, table, row.id, "finish", "10/23")
    type_in(qtbot, table, row.id, "note", "年假")
    (row,) = workspace.calendar.leaves()
    assert (row.person_name, row.finish, row.note) == ("王莉", date(2026, 10, 23), "年假")
    days = table.model().index(0, 3)
    assert days.data() == "7"
    type_in(qtbot, table, row.id, "finish", "2026-10-01")
    told = table.model().index(0, 2).data(Qt.ItemDataRole.ToolTipRole)
    assert "before it starts" in told
    table.select_row(row.id)
    table.delete_requested.emit([row.id])
    assert workspace.calendar.leaves() == ()


def test_leave_needs_people(qtbot: QtBot, qapp: QApplication, empty_workspace: Workspace) -> None:
    cycle_id = empty_workspace.dealership.add_cycle("秋", date(2026, 10, 8), date(2026, 12, 31))
    screen = make_screen(qtbot, empty_workspace, cycle_id)
    screen.show_target("leave")
    qtbot.mouseClick(screen._add, LEFT)
    assert "Add people first" in screen.messages.text()


def test_the_year_is_drawn_at_any_width(qtbot: QtBot, qapp: QApplication, workspace: Workspace, cycle_id: str) -> None:
    screen = make_screen(qtbot, workspace, cycle_id, "zh_CN")
    screen.show_target("calendar")
    tab = screen.calendar
    for width in (900, 1052, 1212, 1900):
        screen.resize(width, 660)
        qtbot.waitUntil(lambda: tab.grid.height() >= tab.grid.minimumSizeHint().height())
        right = max(tab.grid.cell(date(2026, month, 31)).right() for month in (1, 3, 5, 7, 8, 10, 12))
        assert right <= tab.grid.width() + 1
        assert not tab.grid.grab().toImage().isNull()
    press(qtbot, tab, Key.Key_End)
    assert tab.pane.verticalScrollBar().value() > 0
