from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cae_desktop.ui.gantt import GanttPlan, GanttView
from tests.ui.gantt.conftest import Told
from tests.ui.gantt.plans import ALT, CONTROL, PLAN, SHIFT, Hand

Key = Qt.Key


def test_control_and_shift_select_several_rows(qtbot: QtBot, view: GanttView, hand: Hand) -> None:
    with qtbot.waitSignals([view.row_selected, view.selection_changed]):
        hand.click(hand.cell("s1"))
    hand.click(hand.cell("s5"), CONTROL)
    assert view.selected_ids() == ["s1", "s5"]
    hand.click(hand.cell("s1"), CONTROL)
    assert view.selected_ids() == ["s5"]
    hand.click(hand.cell("s2"))
    hand.click(hand.cell("s4"), SHIFT)
    assert view.selected_ids() == ["s2", "s3", "s4"]
    hand.click(hand.cell("s1"), SHIFT)
    assert view.selected_ids() == ["s1", "s2"]
    assert view.current_id() == "s1"


def test_shift_and_arrows_select_too(qtbot: QtBot, view: GanttView) -> None:
    view.select_row("s1")
    qtbot.keyClick(view, Key.Key_Down, SHIFT)
    qtbot.keyClick(view, Key.Key_Down, SHIFT)
    assert view.selected_ids() == ["s1", "s2", "s3"]
    qtbot.keyClick(view, Key.Key_Up, SHIFT)
    assert view.selected_ids() == ["s1", "s2"]
    qtbot.keyClick(view, Key.Key_End, SHIFT)
    assert view.selected_ids()[-1] == "s5"
    qtbot.keyClick(view, Key.Key_Escape)
    assert view.selected_ids() == ["s5"]


def test_control_a_selects_what_is_not_folded(qtbot: QtBot, view: GanttView) -> None:
    view.select_row("activity")
    qtbot.keyClick(view, Key.Key_Space)
    with qtbot.waitSignal(view.selection_changed):
        qtbot.keyClick(view, Key.Key_A, CONTROL)
    assert view.selected_ids() == ["package", "activity", "other", "s5"]


def test_a_right_click_keeps_a_selection_it_hits(view: GanttView, hand: Hand, told: Told) -> None:
    view.select_rows(["s1", "s2"])
    hand.right_click(hand.cell("s1"))
    assert view.selected_ids() == ["s1", "s2"]
    hand.right_click(hand.cell("s5"))
    assert view.selected_ids() == ["s5"]
    assert [values[:2] for values in told.all] == [("menu_requested", "s1"), ("menu_requested", "s5")]


def test_a_right_click_on_the_titles_asks_for_columns(hand: Hand, told: Told) -> None:
    hand.right_click(QPoint(50, 10))
    hand.right_click(QPoint(200, 10))
    assert [name for name, _ in told.all] == ["columns_menu_requested"] * 2


def test_delete_and_moves_are_told_for_all_selected_rows(qtbot: QtBot, view: GanttView, told: Told) -> None:
    qtbot.keyClick(view, Key.Key_Delete)
    assert told.all == []
    view.select_rows(["s5", "s2"])
    qtbot.keyClick(view, Key.Key_Delete)
    qtbot.keyClick(view, Key.Key_Up, ALT)
    qtbot.keyClick(view, Key.Key_Down, ALT)
    assert told.all == [("delete_requested", ["s2", "s5"]), ("move_requested", -1), ("move_requested", 1)]


def test_bars_are_moved_by_keys(qtbot: QtBot, view: GanttView, told: Told) -> None:
    view.select_row("s2")
    for side in (Key.Key_Left, Key.Key_Right):
        qtbot.keyClick(view, side, CONTROL | SHIFT)
        qtbot.keyClick(view, side, CONTROL | SHIFT | ALT)
    days = [("nudge_requested", by, edge) for by in (-1, 1) for edge in ("move", "finish")]
    assert told.all == days
    assert view.selected_ids() == ["s2"]


def test_rows_are_copied_with_their_titles(qtbot: QtBot, view: GanttView, told: Told) -> None:
    view.select_rows(["s4", "s1"])
    qtbot.keyClick(view, Key.Key_C, CONTROL)
    assert QApplication.clipboard().text() == "工作步骤\t工期\t阶段\ns1\t5 天\t准备\n无日期\t\t"
    assert view.copied_ids == ("s1", "s4")
    qtbot.keyClick(view, Key.Key_V, CONTROL)
    assert told.all == [("paste_requested", QApplication.clipboard().text())]


def test_nothing_is_pasted_from_an_empty_clipboard(qtbot: QtBot, view: GanttView, told: Told) -> None:
    QApplication.clipboard().clear()
    qtbot.keyClick(view, Key.Key_V, CONTROL)
    assert told.all == []


def test_a_page_down_is_what_is_seen(qtbot: QtBot, view: GanttView) -> None:
    view.resize(1300, 44 + 4 * 27 + view.horizontalScrollBar().height())
    view.select_row("package")
    qtbot.keyClick(view, Key.Key_PageDown)
    assert view.outline.number_of(view.current_id()) == len(view.grid().seen()) - 2


def test_the_selection_outlives_a_change_and_gives_way_to_what_is_there(qtbot: QtBot, view: GanttView) -> None:
    view.select_rows(["s1", "s2", "s3"])
    rest = GanttPlan(tuple(row for row in PLAN.rows if row.id != "s2"), ())
    with qtbot.waitSignal(view.selection_changed):
        view.show_plan(rest)
    assert view.selected_ids() == ["s1", "s3"]
    assert view.current_id() == "s3"
    view.show_plan(GanttPlan(tuple(row for row in PLAN.rows if row.id not in ("s1", "s2", "s3")), ()))
    assert view.current_id() == "s4"
    view.show_plan(GanttPlan())
    assert view.current_id() == ""
    assert view.selected_ids() == []


def test_folding_takes_the_current_row_up(qtbot: QtBot, view: GanttView, hand: Hand) -> None:
    view.select_row("s2")
    view.toggle("activity")
    assert view.current_id() == "activity"
    view.select_row("s2")
    assert view.current_id() == "s2"
    assert view.outline.number_of("s2") == 3
    view.select_row("nobody")
    assert view.current_id() == "s2"


def test_rows_are_found_by_their_first_cell(qtbot: QtBot, view: GanttView) -> None:
    view.select_row("package")
    assert view.find_text(" S2 ")
    assert view.current_id() == "s2"
    assert view.find_text("s")
    assert view.current_id() == "s2"
    assert view.find_next()
    assert view.current_id() == "s3"
    assert view.find_previous()
    assert view.current_id() == "s2"
    view.toggle("activity")
    assert view.find_text("无日期")
    assert view.current_id() == "s4"
    assert not view.grab().isNull()
    assert not view.find_text("没有")
    assert not view.find_text("")
    assert view.current_id() == "s4"


def test_tab_goes_on_to_the_next_cell_that_can_be_typed_into(qtbot: QtBot, view: GanttView) -> None:
    view.select_row("s1")
    view.edit_cell("s1", "name")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    qtbot.keyClick(view, "8")
    with qtbot.waitSignal(view.cell_edited) as told:
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert told.args == ["s1", "days", "8"]
