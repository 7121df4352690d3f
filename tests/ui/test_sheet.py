from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cae_desktop.ui import theme
from cae_desktop.ui.sheet import CellStyle, Column, SheetModel, SheetTable, plain_text


@dataclass(frozen=True)
class Step:
    id: str
    name: str
    count: int | None = None
    cost: int | None = None
    day: date | None = None
    phase: str = "prepare"
    done: bool = False
    not_shown: str = ""


COLUMNS = (
    Column("done", "", "check", editable=True, width=32),
    Column("name", "工作步骤", editable=True, stretch=True),
    Column("count", "数量", "number", editable=True),
    Column("cost", "预算", "money", editable=True),
    Column("phase", "阶段", "choice", editable=True, choices=(("prepare", "准备"), ("execute", "执行"))),
    Column("day", "日期", "day"),
)


class Owner:
    """What a screen does: writes cells, refuses some, and shows the rows again."""

    def __init__(self) -> None:
        self.rows = [Step("a", "邀约电话", 300, 120000), Step("b", "物料", 1, None), Step("c", "礼品", 80, 45000)]
        self.written: list[tuple[str, str, Any]] = []
        self.page: QWidget | None = None
        self.model = SheetModel(COLUMNS, commit=self.commit, style=self.style)
        self.table = SheetTable(self.model, movable=True)
        self.table.set_rows(self.rows)

    def commit(self, row_id: str, key: str, value: Any) -> str | None:
        if key == "count" and not str(value).isdigit():
            return "请输入整数。"
        self.written.append((row_id, key, value))
        value = int(value) if key == "count" else value
        self.show([replace(row, **{key: value}) if row.id == row_id else row for row in self.rows])
        return None

    def style(self, row: Step, key: str) -> CellStyle | None:
        return CellStyle(ink="late", bold=True) if row.done else None

    def show(self, rows: Sequence[Step]) -> None:
        self.rows = list(rows)
        self.table.set_rows(self.rows)

    def add(self) -> None:
        new = Step(f"new{len(self.rows)}", "")
        self.show([*self.rows, new])
        self.table.edit_cell(new.id, "name")

    def go_to(self, row: int, key: str) -> None:
        keys = [column.key for column in COLUMNS]
        self.table.setCurrentIndex(self.model.index(row, keys.index(key)))

    def text(self, row: int, key: str) -> str:
        return self.model.text(self.model.rows[row], next(column for column in COLUMNS if column.key == key))


@pytest.fixture
def owner(qtbot: QtBot) -> Owner:
    owner = Owner()
    qtbot.addWidget(owner.table)
    owner.table.resize(720, 400)
    with qtbot.waitExposed(owner.table):
        owner.table.show()
    owner.table.activateWindow()
    owner.table.setFocus()
    return owner


def line(owner: Owner) -> QLineEdit:
    editor = owner.table.viewport().focusWidget()
    assert isinstance(editor, QLineEdit)
    return editor


def beside(qtbot: QtBot, owner: Owner) -> QLineEdit:
    """A field that comes after the table."""
    owner.page = QWidget()
    layout = QVBoxLayout(owner.page)
    layout.addWidget(owner.table)
    field = QLineEdit()
    layout.addWidget(field)
    qtbot.addWidget(owner.page)
    with qtbot.waitExposed(owner.page):
        owner.page.show()
    owner.page.activateWindow()
    return field


def test_the_model_keeps_the_rules_of_qt(owner: Owner, qtmodeltester: Any) -> None:
    qtmodeltester.check(owner.model)
    owner.table.set_placeholder("＋ 添加步骤")
    qtmodeltester.check(owner.model)


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        ("money", 123456, "¥1,234.56"),
        ("money", 120000, "¥1,200"),
        ("money", None, "—"),
        ("number", 1200, "1,200"),
        ("percent", 80, "80%"),
        ("day", date(2026, 10, 8), "2026-10-08"),
        ("text", None, ""),
    ],
)
def test_values_are_shown_as_people_write_them(kind: str, value: Any, text: str) -> None:
    assert plain_text(Column("key", "title", kind), value) == text


def test_typing_replaces_a_cell_and_enter_goes_down_one_row(qtbot: QtBot, owner: Owner) -> None:
    owner.go_to(0, "count")
    qtbot.keyClick(owner.table, "7")
    qtbot.keyClicks(line(owner), "5")
    qtbot.keyClick(line(owner), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: owner.table.currentIndex().row() == 1)
    assert owner.written == [("a", "count", "75")]


def test_tab_goes_on_in_the_next_cell(qtbot: QtBot, owner: Owner) -> None:
    owner.go_to(0, "count")
    qtbot.keyClick(owner.table, "7")
    qtbot.keyClick(line(owner), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: owner.table.currentIndex().column() == 3)
    assert owner.written == [("a", "count", "7")]


def test_a_refused_text_stays_and_says_why(qtbot: QtBot, owner: Owner) -> None:
    owner.go_to(0, "count")
    qtbot.keyClick(owner.table, "x")
    qtbot.keyClick(line(owner), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: owner.text(0, "count") == "x")
    assert "请输入整数。" in owner.model.index(0, 2).data(Qt.ItemDataRole.ToolTipRole)
    assert owner.table.currentIndex().row() == 0
    qtbot.keyClick(owner.table, "9")
    qtbot.keyClick(line(owner), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: owner.written == [("a", "count", "9")])
    assert owner.model.index(0, 2).data(Qt.ItemDataRole.ToolTipRole) is None


def test_a_refused_text_survives_a_change_elsewhere(owner: Owner) -> None:
    owner.model.write("a", COLUMNS[2], "x")
    owner.commit("b", "name", "展具")
    assert owner.text(0, "count") == "x"


def test_what_is_being_typed_survives_a_change_from_elsewhere(qtbot: QtBot, owner: Owner) -> None:
    owner.go_to(1, "name")
    qtbot.keyClick(owner.table, "z")
    owner.show([replace(row, count=5) for row in owner.rows])
    assert line(owner).text() == "z"
    owner.show([Step("new", "在前面"), *owner.rows])
    assert line(owner).text() == "z"
    qtbot.keyClick(line(owner), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: owner.written == [("b", "name", "z")])


def test_the_current_row_stays_when_rows_come_go_and_move(owner: Owner) -> None:
    owner.go_to(1, "name")
    a, b, c = owner.rows
    for rows in ([c, b, a], [b], [Step("d", "新"), b, c], [c, a, b]):
        owner.show(rows)
        assert owner.table.current_id() == "b"
        assert [row.id for row in owner.model.rows] == [row.id for row in rows]
    owner.show([Step("x", "全新")])
    assert owner.table.current_id() in ("", "x")


def test_rows_that_stay_equal_need_not_be_drawn_again(owner: Owner) -> None:
    drawn: list[tuple[int, int]] = []
    owner.model.dataChanged.connect(lambda first, last: drawn.append((first.row(), last.row())))
    owner.model.set_rows(owner.rows, draw_all=False)
    assert drawn == []
    owner.model.set_rows([owner.rows[0], replace(owner.rows[1], name="展具"), owner.rows[2]], draw_all=False)
    assert drawn == [(1, 1)]
    owner.model.set_rows([replace(row, not_shown="…") for row in owner.model.rows], draw_all=False)
    assert drawn == [(1, 1)]
    assert owner.model.rows[0].not_shown == "…"
    owner.model.set_rows([*owner.model.rows, Step("d", "新")], draw_all=False)
    assert owner.model.rows[-1].name == "新"


def test_very_different_rows_are_shown_anew(owner: Owner) -> None:
    many = [Step(f"n{number}", str(number)) for number in range(300)]
    owner.show([row for pair in zip(many[::2], many[1::2], strict=True) for row in pair])
    owner.show(many[::3])
    assert owner.model.rowCount() == 100


def test_copied_cells_fit_into_excel(qtbot: QtBot, owner: Owner) -> None:
    owner.table.selectAll()
    qtbot.keyClick(owner.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].split("\t")[1:5] == ["邀约电话", "300", "1200", "准备"]
    assert len(lines) == 3


def test_a_block_of_excel_fills_the_cells_from_the_current_one_on(qtbot: QtBot, owner: Owner) -> None:
    QGuiApplication.clipboard().setText("展具\t5\r\n舞台\t6\r\n")
    owner.go_to(1, "name")
    qtbot.keyClick(owner.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert owner.written == [("b", "name", "展具"), ("b", "count", "5"), ("c", "name", "舞台"), ("c", "count", "6")]


def test_one_copied_cell_fills_all_selected_cells(qtbot: QtBot, owner: Owner) -> None:
    QGuiApplication.clipboard().setText("9")
    owner.table.selectColumn(2)
    qtbot.keyClick(owner.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [row.count for row in owner.rows] == [9, 9, 9]


def test_a_block_that_reaches_beyond_the_last_row_is_handed_over_whole(qtbot: QtBot, owner: Owner) -> None:
    blocks: list[tuple[int, str, list[list[str]]]] = []

    def take(first: int, key: str, lines: list[list[str]]) -> None:
        blocks.append((first, key, lines))

    owner.table.paste_block = take
    owner.table.set_placeholder("＋ 添加步骤")
    QGuiApplication.clipboard().setText("甲\t1\n乙\t2")
    owner.go_to(3, "name")
    owner.table.paste()
    assert blocks == [(3, "name", [["甲", "1"], ["乙", "2"]])]
    assert owner.written == []


def test_delete_empties_the_selected_cells(qtbot: QtBot, owner: Owner) -> None:
    owner.table.selectColumn(1)
    qtbot.keyClick(owner.table, Qt.Key.Key_Delete)
    assert [row.name for row in owner.rows] == ["", "", ""]


def test_rows_are_deleted_only_where_that_is_allowed(qtbot: QtBot, owner: Owner) -> None:
    told: list[list[str]] = []
    owner.table.delete_requested.connect(told.append)
    owner.go_to(1, "name")
    qtbot.keyClick(owner.table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    owner.table.can_delete = True
    qtbot.keyClick(owner.table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert told == [["b"]]


def test_a_check_cell_is_toggled_by_click_and_space(qtbot: QtBot, owner: Owner) -> None:
    owner.go_to(0, "done")
    qtbot.keyClick(owner.table, Qt.Key.Key_Space)
    place = owner.table.visualRect(owner.model.index(1, 0)).center()
    qtbot.mouseClick(owner.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert owner.written == [("a", "done", True), ("b", "done", True)]


def test_the_placeholder_takes_the_first_key_into_a_new_row(qtbot: QtBot, owner: Owner) -> None:
    owner.table.set_placeholder("＋ 添加步骤")
    owner.table.add_requested.connect(owner.add)
    owner.go_to(3, "name")
    assert owner.table.current_id() == ""
    qtbot.keyClick(owner.table, "k")
    assert line(owner).text() == "k"
    qtbot.keyClick(line(owner), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: owner.written == [("new3", "name", "k")])


def test_the_placeholder_takes_composed_text_into_a_new_row(owner: Owner) -> None:
    owner.table.set_placeholder("＋ 添加步骤")
    owner.table.add_requested.connect(owner.add)
    owner.go_to(3, "name")
    event = QInputMethodEvent()
    event.setCommitString("舞台")
    QApplication.sendEvent(owner.table, event)
    assert line(owner).text() == "舞台"


def test_composing_begins_to_edit_a_cell(owner: Owner) -> None:
    owner.go_to(0, "name")
    event = QInputMethodEvent()
    event.setCommitString("试驾")
    QApplication.sendEvent(owner.table, event)
    assert line(owner).text() == "试驾"


def test_a_click_on_the_placeholder_asks_for_a_row(qtbot: QtBot, owner: Owner) -> None:
    owner.table.set_placeholder("＋ 添加步骤")
    place = owner.table.visualRect(owner.model.index(3, 1)).center()
    with qtbot.waitSignal(owner.table.add_requested):
        qtbot.mouseClick(owner.table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_tab_behind_the_last_cell_adds_a_row_or_leaves(qtbot: QtBot, owner: Owner) -> None:
    owner.go_to(2, "day")
    owner.table.can_add = True
    with qtbot.waitSignal(owner.table.add_requested):
        qtbot.keyClick(owner.table, Qt.Key.Key_Tab)
    owner.table.can_add = False
    field = beside(qtbot, owner)
    owner.table.setFocus()
    with qtbot.assertNotEmitted(owner.table.add_requested):
        qtbot.keyClick(owner.table, Qt.Key.Key_Tab)
    assert owner.table.currentIndex().row() == 2
    assert field.hasFocus()


def test_enter_on_a_fixed_cell_opens_the_row(qtbot: QtBot, owner: Owner) -> None:
    owner.go_to(1, "day")
    with qtbot.waitSignal(owner.table.row_activated) as told:
        qtbot.keyClick(owner.table, Qt.Key.Key_Return)
    assert told.args == ["b"]


def test_a_dragged_row_is_told_and_put_back(qtbot: QtBot, owner: Owner) -> None:
    with qtbot.waitSignal(owner.table.moved) as told:
        owner.table.verticalHeader().moveSection(0, 2)
    assert told.args == ["a", 2]
    assert owner.table.verticalHeader().visualIndex(0) == 0


def test_widths_of_columns_can_be_kept(owner: Owner) -> None:
    owner.table.setColumnWidth(3, 166)
    kept = owner.table.column_widths()
    other = SheetTable(SheetModel(COLUMNS))
    other.restore_column_widths({**kept, "gone": 50})
    assert other.columnWidth(3) == 166


def test_everything_is_painted_in_every_state(owner: Owner) -> None:
    owner.table.set_placeholder("＋ 添加步骤")
    owner.model.write("a", COLUMNS[2], "x")
    owner.commit("c", "done", True)
    owner.table.selectAll()
    assert not owner.table.grab().isNull()


def test_the_menu_offers_what_the_keys_do(qtbot: QtBot, qapp: QApplication, owner: Owner) -> None:
    theme.apply(qapp, "light")
    owner.table.can_add = owner.table.can_delete = True
    owner.go_to(0, "name")
    owner.table.customContextMenuRequested.emit(QPoint(5, 5))
    menu = owner.table.findChild(QMenu)
    assert not menu.grab().isNull()
    assert [action.text() for action in menu.actions()] == ["Copy", "Paste", "Add row", "Delete rows"]
    with qtbot.waitSignal(owner.table.delete_requested):
        menu.actions()[-1].trigger()
    menu.close()
