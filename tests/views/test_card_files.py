"""Lists of customers in and out with the real dialogs."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cae_desktop.domain.card_columns import AS_DOCUMENTED
from cae_desktop.domain.card_fields import Field
from cae_desktop.domain.card_list import OnDuplicate, RowState
from cae_desktop.services.cards import NewCard
from cae_desktop.services.workspace import Workspace
from cae_desktop.ui.change_feed import ChangeFeed
from cae_desktop.ui.tasks import TaskRunner
from cae_desktop.views.cards.import_dialog import ImportDialog
from cae_desktop.views.cards.page import CardsScreen
from cae_desktop.views.shared.pages import page_count, page_size
from cae_desktop.views.shared.printing import printer_for
from cae_desktop.views.shared.screen import ScreenContext
from tests.activity_example import ActivityExample, make_activity_example

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def example(workspace: Workspace, cycle_id: str) -> ActivityExample:
    return make_activity_example(workspace, cycle_id)


@pytest.fixture
def screen(
    qtbot: QtBot, qapp: QApplication, workspace: Workspace, cycle_id: str, example: ActivityExample
) -> CardsScreen:
    workspace.cards.add_card(NewCard("沈佳怡", example.activity_id, phone="13800002000"))
    feed = ChangeFeed()
    workspace.database.subscribe(feed.announce)
    made = CardsScreen(ScreenContext(workspace, cycle_id, "zh_CN", feed, TaskRunner()))
    qtbot.addWidget(made)
    made.resize(1224, 870)
    with qtbot.waitExposed(made):
        made.show()
    return made


def opened(qtbot: QtBot, screen: CardsScreen, text: str, folder: Path) -> ImportDialog:
    path = folder / "名单.csv"
    path.write_text(text, encoding="gb18030")
    dialog = screen.files.open_import(str(path))
    qtbot.waitUntil(screen.context.tasks.is_idle)
    return dialog


def names(screen: CardsScreen) -> set[str]:
    return {line.name for line in screen.workspace.cards.lines(screen.context.cycle_id)}


def test_a_list_is_looked_at_imported_and_taken_back(qtbot: QtBot, screen: CardsScreen, tmp_path: Path) -> None:
    text = "签到表,\n姓名,电话\n沈佳怡,13800002000\n曾子涵,13900002000\n陈,1.38E+10\n"
    dialog = opened(qtbot, screen, text, tmp_path)
    assert [line.state for line in dialog.rows.table.model().rows] == [RowState.MERGED, RowState.NEW, RowState.REJECTED]
    assert [row.field for row in dialog.columns.table.model().rows] == [Field.NAME, Field.PHONE]
    assert names(screen) == {"沈佳怡"}
    qtbot.mouseClick(dialog.take, LEFT)
    qtbot.waitUntil(lambda: names(screen) == {"沈佳怡", "曾子涵"})
    qtbot.waitUntil(lambda: "1 new cards" in screen.messages.text())
    assert "1 rows could not be used" in screen.messages.text()
    screen.workspace.history.undo()
    assert names(screen) == {"沈佳怡"}


def test_duplicates_are_decided_by_rule_and_one_by_one(qtbot: QtBot, screen: CardsScreen, tmp_path: Path) -> None:
    dialog = opened(qtbot, screen, "姓名,电话\n沈,13800002000\n王,13900002000\n", tmp_path)
    dialog.rule.set_value(OnDuplicate.SKIP)
    dialog.rule.activated.emit(dialog.rule.currentIndex())
    assert dialog.rows.table.model().rows[0].state is RowState.SKIPPED
    model = dialog.rows.table.model()
    assert model.setData(model.index(0, 4), OnDuplicate.NEW)
    qtbot.mouseClick(dialog.take, LEFT)
    qtbot.waitUntil(lambda: names(screen) == {"沈佳怡", "沈", "王"})


def test_a_column_that_was_not_understood_is_mapped_by_hand(qtbot: QtBot, screen: CardsScreen, tmp_path: Path) -> None:
    dialog = opened(qtbot, screen, "甲,乙\n李,车展\n", tmp_path)
    assert dialog.error.isVisible()
    assert not dialog.take.isEnabled()
    model = dialog.columns.table.model()
    assert model.setData(model.index(0, 2), Field.NAME.value)
    qtbot.waitUntil(dialog.take.isEnabled)
    assert not dialog.error.isVisible()
    qtbot.mouseClick(dialog.take, LEFT)
    qtbot.waitUntil(lambda: "李" in names(screen))


def test_a_list_that_cannot_be_read_is_said_in_the_dialog(qtbot: QtBot, screen: CardsScreen, tmp_path: Path) -> None:
    path = tmp_path / "名单.xlsx"
    path.write_bytes(b"\x89PNG")
    dialog = screen.files.open_import(str(path))
    qtbot.waitUntil(screen.context.tasks.is_idle)
    qtbot.waitUntil(dialog.error.isVisible)
    assert "no list of customers" in dialog.error.text()
    dialog.reject()


def test_rows_that_could_not_be_used_are_saved(qtbot: QtBot, screen: CardsScreen, tmp_path: Path) -> None:
    dialog = opened(qtbot, screen, "姓名,电话\n陈,12\n王,13900002000\n", tmp_path)
    with qtbot.waitSignal(dialog.imported):
        qtbot.mouseClick(dialog.take, LEFT)
    screen.files.save_rejects(str(tmp_path / "未导入.xlsx"))
    sheet = openpyxl.load_workbook(tmp_path / "未导入.xlsx").active
    assert sheet is not None
    assert sheet["A2"].value == "陈"
    assert "未导入.xlsx" in screen.messages.text()


def test_cards_leave_with_a_purpose_only(qtbot: QtBot, screen: CardsScreen, tmp_path: Path) -> None:
    dialog = screen.files.open_export()
    qtbot.mouseClick(dialog.export, LEFT)
    assert "needed for" in dialog.error.text()
    dialog.purpose.setText("移交 DMS")
    with qtbot.waitSignal(dialog.exported) as exported:
        dialog.write(str(tmp_path / "客户.xlsx"))
    assert exported.args == [tmp_path / "客户.xlsx", 1]
    again = screen.files.open_export()
    assert [row.purpose for row in again.log.model().rows] == ["移交 DMS"]
    again.purpose.setText("再次")
    again.write(str(tmp_path / "又.xlsx"))
    assert again.error.isVisible()
    assert not (tmp_path / "又.xlsx").exists()
    again.reject()


@pytest.mark.parametrize("words", ["shen", "sjy", "shenjia", "沈佳", "2000", "SJY 2000"])
def test_a_card_is_found_by_name_pinyin_and_digits(qtbot: QtBot, screen: CardsScreen, words: str) -> None:
    screen.workspace.cards.add_card(NewCard("单雨桐", phone="13900003000"))
    screen.search.setText(words)
    assert [line.name for line in screen.list.table.model().lines()] == ["沈佳怡"]


def test_selected_cards_are_merged_and_come_apart_again(qtbot: QtBot, screen: CardsScreen) -> None:
    screen.files.merge_selected()
    assert "two cards" in screen.messages.text()
    screen.workspace.cards.add_card(NewCard("沈小姐", phone="13900003000"))
    screen.list.table.selectAll()
    screen.files.merge_selected()
    assert names(screen) == {"沈佳怡"}
    assert "2 cards are one" in screen.messages.text()
    screen.workspace.history.undo()
    assert names(screen) == {"沈佳怡", "沈小姐"}


def test_cards_for_an_activity_are_seen_chosen_and_saved(qtbot: QtBot, screen: CardsScreen, tmp_path: Path) -> None:
    dialog = screen.files.open_paper()
    assert not dialog.print.isEnabled()
    qtbot.waitUntil(lambda: bool(dialog.pdf))
    assert (dialog.pages.text(), dialog.view.pages(), page_size(dialog.pdf)[0] > 800) == ("Pages: 10", 3, True)
    dialog.sheets.set_value(False)
    dialog.sheets.activated.emit(dialog.sheets.currentIndex())
    dialog.count.selectAll()
    qtbot.keyClicks(dialog.count, "7")
    assert not dialog.save.isEnabled()
    qtbot.waitUntil(lambda: bool(dialog.pdf))
    assert (dialog.pages.text(), page_size(dialog.pdf)[0] < 430) == ("Pages: 7", True)
    dialog.write(str(tmp_path / "黄卡.pdf"))
    assert page_count((tmp_path / "黄卡.pdf").read_bytes()) == 7
    assert "黄卡.pdf" in screen.messages.text()


def test_a_number_of_cards_that_cannot_be_is_explained_in_place(qtbot: QtBot, screen: CardsScreen) -> None:
    dialog = screen.files.open_paper()
    for typed in ("0", "many", ""):
        dialog.count.selectAll()
        qtbot.keyClick(dialog.count, Qt.Key.Key_Delete)
        qtbot.keyClicks(dialog.count, typed)
        qtbot.waitUntil(lambda: bool(dialog.form.error("count")))
        assert not dialog.print.isEnabled()
        dialog.form.clear_errors()
    dialog.reject()


def test_a_sheet_across_is_printed_across_in_its_true_size(screen: CardsScreen) -> None:
    printer = printer_for(screen.workspace.blank_cards.sign_in(None, 1))
    layout = printer.pageLayout()
    assert layout.orientation() is QPageLayout.Orientation.Landscape
    assert layout.pageSize().id() is QPageSize.PageSizeId.A4


def test_a_form_that_comes_back_chooses_its_activity_and_asks_for_no_columns(
    qtbot: QtBot, screen: CardsScreen, example: ActivityExample, tmp_path: Path
) -> None:
    asked = screen.files.open_form()
    asked.activity.set_value(example.empty_activity_id)
    path = tmp_path / "伙伴.xlsx"
    asked.write(str(path))
    assert "伙伴.xlsx" in screen.messages.text()
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["A6"], book.worksheets[0]["C6"] = "曾子涵", "13900002000"
    book.save(path)
    dialog = screen.files.open_import(str(path))
    qtbot.waitUntil(dialog.take.isEnabled)
    assert dialog.activity.value() == example.empty_activity_id
    assert not dialog.columns.isVisible()
    qtbot.mouseClick(dialog.take, LEFT)
    qtbot.waitUntil(lambda: names(screen) == {"沈佳怡", "曾子涵"})


def test_columns_are_arranged_as_the_other_system_wants_them(qtbot: QtBot, screen: CardsScreen) -> None:
    export = screen.files.open_export()
    dialog = export.open_columns()
    model = dialog.table.model()
    dialog.table.select_row("phone")
    for _ in range(2):
        qtbot.mouseClick(dialog.up, LEFT)
    assert [row.key for row in model.rows[:3]] == ["number", "phone", "name"]
    assert model.setData(model.index(1, 2), "客户电话")
    assert model.setData(model.index(0, 0), False)
    dialog.table.moved.emit("name", 0)
    qtbot.mouseClick(dialog.keep, LEFT)
    kept = screen.workspace.card_export.columns()
    assert [(one.key, one.head, one.included) for one in kept[:3]] == [
        ("name", "", True),
        ("number", "", False),
        ("phone", "客户电话", True),
    ]
    again = export.open_columns()
    qtbot.mouseClick(again.reset, LEFT)
    qtbot.mouseClick(again.keep, LEFT)
    assert screen.workspace.card_export.columns() == AS_DOCUMENTED
    export.reject()


def test_two_columns_of_one_name_are_explained_and_not_kept(qtbot: QtBot, screen: CardsScreen) -> None:
    export = screen.files.open_export()
    dialog = export.open_columns()
    model = dialog.table.model()
    assert model.setData(model.index(1, 2), "手机")
    qtbot.mouseClick(dialog.keep, LEFT)
    assert "“手机”" in dialog.error.text()
    assert screen.workspace.card_export.columns() == AS_DOCUMENTED
    dialog.reject()
    export.reject()
