from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QHelpEvent, QInputMethodEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip
from pytestqt.qtbot import QtBot

from cae_desktop.ui.gantt import GanttLink, GanttPlan, GanttView
from cae_desktop.ui.gantt.grid import HEADER, ROW
from cae_desktop.ui.gantt.scale import Scale, monday_of
from cae_desktop.ui.widgets.editors import Choice
from tests.ui.gantt.plans import COLUMNS, PLAN, Hand, step, summary


def editor(view: GanttView) -> QLineEdit:
    return next(line for line in view.findChildren(QLineEdit) if line.isVisible())


def press(qtbot: QtBot, view: GanttView, x: int, y: int) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, y))


def visible_ids(qtbot: QtBot, view: GanttView) -> list[str]:
    """The rows as the arrow keys find them."""
    qtbot.keyClick(view, Qt.Key.Key_Home)
    ids = [view.current_id()]
    for _ in PLAN.rows:
        qtbot.keyClick(view, Qt.Key.Key_Down)
        ids.append(view.current_id())
    return list(dict.fromkeys(ids))


def test_days_and_pixels_agree() -> None:
    scale = Scale(date(2026, 9, 14), date(2026, 11, 1), 17.0)
    for number in range(40):
        day = scale.first + timedelta(days=number)
        assert scale.day(scale.x(day)) == scale.day(scale.x(day) + 16.9) == day
        assert monday_of(day).weekday() == 0


def test_today_is_in_view_at_first(view: GanttView) -> None:
    left = view.horizontalScrollBar().value()
    today = view.grid().scale.x(view.today)
    assert left < today < left + view.viewport().width() - sum(column.width for column in COLUMNS)


def test_every_zoom_is_painted(qtbot: QtBot, view: GanttView) -> None:
    for zoom in ("day", "week", "month", "fit"):
        with qtbot.waitSignal(view.zoomed):
            view.set_zoom(zoom)
        assert not view.grab().isNull()
    assert view.horizontalScrollBar().value() == 0


def test_an_empty_plan_is_painted(view: GanttView) -> None:
    view.show_plan(GanttPlan())
    assert not view.grab().isNull()
    assert view.current_id() == ""


def test_folding_hides_what_is_below(qtbot: QtBot, view: GanttView) -> None:
    assert visible_ids(qtbot, view) == [row.id for row in PLAN.rows]
    view.select_row("activity")
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert visible_ids(qtbot, view) == ["package", "activity", "other", "s5"]
    press(qtbot, view, 8 + 14 + 4, HEADER + ROW + ROW // 2)
    assert len(visible_ids(qtbot, view)) == len(PLAN.rows)


def test_the_current_row_stays_when_the_plan_changes(qtbot: QtBot, view: GanttView) -> None:
    view.select_row("s3")
    with qtbot.assertNotEmitted(view.row_selected):
        view.show_plan(GanttPlan((PLAN.rows[0], PLAN.rows[4])))
    assert view.current_id() == "s3"


def test_typing_edits_a_cell_and_enter_goes_down(qtbot: QtBot, view: GanttView) -> None:
    view.select_row("s1")
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, "7")
    with qtbot.waitSignal(view.cell_edited) as told:
        qtbot.keyClick(editor(view), Qt.Key.Key_Return)
    assert told.args == ["s1", "days", "7"]
    assert view.current_id() == "s2"


def test_escape_and_an_untouched_cell_change_nothing(qtbot: QtBot, view: GanttView) -> None:
    view.select_row("s1")
    with qtbot.assertNotEmitted(view.cell_edited):
        qtbot.keyClick(view, "x")
        qtbot.keyClick(editor(view), Qt.Key.Key_Escape)
        qtbot.keyClick(view, Qt.Key.Key_F2)
        qtbot.keyClick(editor(view), Qt.Key.Key_Return)


def test_composed_text_edits_a_cell(qtbot: QtBot, view: GanttView) -> None:
    view.select_row("s1")
    QApplication.sendEvent(view, QInputMethodEvent("shijia", []))
    committed = QInputMethodEvent()
    committed.setCommitString("试驾")
    QApplication.sendEvent(view, committed)
    assert editor(view).hasFocus()
    with qtbot.waitSignal(view.cell_edited) as told:
        qtbot.keyClick(editor(view), Qt.Key.Key_Return)
    assert told.args == ["s1", "name", "试驾"]


def test_a_fixed_cell_opens_its_row(qtbot: QtBot, view: GanttView) -> None:
    view.select_row("package")
    with qtbot.waitSignal(view.row_activated) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == ["package"]


def test_keys_zoom_where_they_do_not_begin_a_text(qtbot: QtBot, view: GanttView) -> None:
    view.select_row("package")
    qtbot.keyClick(view, "+")
    assert view.zoom() == "day"
    view.select_row("s1")
    qtbot.keyClick(view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom() == "week"
    qtbot.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom() == "fit"


def test_the_wheel_zooms_at_the_pointer(view: GanttView) -> None:
    view.resize(1000, 400)
    place = QPointF(700, 200)
    x = place.x() - sum(column.width for column in COLUMNS)
    before = view.grid().scale.day(view.horizontalScrollBar().value() + x)
    control = Qt.KeyboardModifier.ControlModifier
    for _ in range(3):
        event = QWheelEvent(
            place,
            view.mapToGlobal(place),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            control,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        view.wheelEvent(event)
    after = view.grid().scale.day(view.horizontalScrollBar().value() + x)
    assert abs((after - before).days) <= 1


def test_the_border_of_the_chart_can_be_dragged_and_kept(qtbot: QtBot, view: GanttView) -> None:
    border = sum(column.width for column in COLUMNS)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(border, 200))
    qtbot.mouseMove(view.viewport(), QPoint(border - 60, 200))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(border - 60, 200))
    assert view.column_widths()["name"] == 140
    view.columns = COLUMNS
    assert view.columns[0].width == 140
    view.restore_column_widths({"days": 90})
    assert view.column_widths() == {"name": 140, "days": 90, "phase": 80}


def test_the_current_row_is_read_to_those_who_cannot_see_it(view: GanttView) -> None:
    view.select_row("s1")
    assert view.accessibleDescription() == "s1, 5 天, 准备"


def test_ten_thousand_rows_are_painted_by_looking_at_the_visible_ones(view: GanttView) -> None:
    rows = [summary("all", 0)]
    rows += [step(f"n{number}", date(2026, 1, 1) + timedelta(days=number % 300)) for number in range(10_000)]
    links = tuple(GanttLink(f"n{number}", f"n{number + 1}") for number in range(9_999))
    view.show_plan(GanttPlan(tuple(rows), links))
    view.select_row("n5000")
    visible = view.grid().seen()
    assert len(visible) < 20
    assert len(list(view.link_ways(visible))) <= len(visible) + 1
    assert not view.grab().isNull()


def wheel(view: GanttView, turned: QPoint, keys: Qt.KeyboardModifier) -> None:
    place, phase, button = QPointF(700, 200), Qt.ScrollPhase.NoScrollPhase, Qt.MouseButton.NoButton
    QApplication.sendEvent(
        view.viewport(), QWheelEvent(place, view.mapToGlobal(place), QPoint(), turned, button, keys, phase, False)
    )


def test_the_wheel_scrolls_down_and_with_shift_sideways(view: GanttView) -> None:
    view.resize(800, 200)
    down, across = view.verticalScrollBar(), view.horizontalScrollBar()
    across.setValue(0)
    wheel(view, QPoint(0, -120), Qt.KeyboardModifier.NoModifier)
    assert (down.value() > 0, across.value()) == (True, 0)
    before = down.value()
    wheel(view, QPoint(0, -120), Qt.KeyboardModifier.ShiftModifier)
    assert (down.value(), across.value()) == (before, 120)


def test_a_double_click_edits_a_cell_or_opens_the_row_of_a_bar(qtbot: QtBot, view: GanttView, hand: Hand) -> None:
    hand.click(hand.cell("s1"))
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=hand.cell("s1"))
    assert editor(view).text() == "s1"
    hand.click(hand.middle("s2"))
    with qtbot.waitSignal(view.row_activated) as told:
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=hand.middle("s2"))
    assert told.args == ["s2"]
    with qtbot.assertNotEmitted(view.row_activated):
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 10))


def test_a_choice_is_told_when_it_is_made(qtbot: QtBot, view: GanttView) -> None:
    view.edit_cell("s1", "phase")
    choice = view.findChild(Choice)
    assert choice is not None
    qtbot.waitUntil(choice.view().isVisible)
    qtbot.keyClick(choice.view(), Qt.Key.Key_Down)
    with qtbot.waitSignal(view.cell_edited) as told:
        qtbot.keyClick(choice.view(), Qt.Key.Key_Return)
    assert told.args == ["s1", "phase", "execute"]


def test_tab_goes_from_cell_to_cell(qtbot: QtBot, view: GanttView) -> None:
    view.select_row("s1")
    for expected in (1, 2, 2):
        qtbot.keyClick(view, Qt.Key.Key_Tab)
        assert view.cells.column == expected
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Backtab)
    assert view.cells.column == 1


def test_the_input_method_opens_beside_the_current_cell(view: GanttView) -> None:
    view.select_row("s1")
    assert view.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is True
    assert view.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle) == view.grid().cell(2, 0)


def test_t_goes_to_today(qtbot: QtBot, view: GanttView) -> None:
    view.resize(700, 300)
    view.select_row("package")
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())
    qtbot.keyClick(view, Qt.Key.Key_T)
    grid = view.grid()
    assert grid.table_width < grid.x(date(2026, 10, 6)) < grid.width


def test_tips_say_in_words_what_is_there(view: GanttView, hand: Hand) -> None:
    for place, expected in ((hand.middle("s1"), "2026-09-21"), (QPoint(20, 390), "")):
        event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
        QApplication.sendEvent(view.viewport(), event)
        assert expected in QToolTip.text()
    QToolTip.hideText()


def test_a_drag_ends_when_another_window_comes_to_the_front(view: GanttView, hand: Hand) -> None:
    begin = hand.middle("s2")
    hand.press(begin)
    hand.to(hand.by_days(begin, 3))
    QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason))
    assert not view.mouse.is_dragging()
