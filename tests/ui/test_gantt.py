from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cae_desktop.ui.gantt import GanttColumn, GanttLink, GanttPlan, GanttRow, GanttView
from cae_desktop.ui.gantt.painting import HEADER, ROW
from cae_desktop.ui.gantt.scale import Scale, monday_of

COLUMNS = (
    GanttColumn("name", "工作步骤", 200),
    GanttColumn("days", "工期", 60, right=True),
    GanttColumn("phase", "阶段", 80, choices=(("prepare", "准备"), ("execute", "执行"))),
)
EDITABLE = frozenset({"name", "days", "phase"})


def summary(row_id: str, level: int) -> GanttRow:
    return GanttRow(row_id, level, "summary", (row_id, "31 天", ""), date(2026, 9, 21), date(2026, 10, 21))


def step(row_id: str, start: date, days: int = 5) -> GanttRow:
    finish = start + timedelta(days=days - 1)
    return GanttRow(
        row_id, 2, "bar", (row_id, f"{days} 天", "准备"), start, finish, 40, editable=EDITABLE, label="王莉"
    )


PLAN = GanttPlan(
    (
        summary("package", 0),
        summary("activity", 1),
        replace(step("s1", date(2026, 9, 21)), actual_start=date(2026, 9, 21), actual_finish=date(2026, 9, 28)),
        replace(step("s2", date(2026, 9, 28)), baseline_start=date(2026, 9, 25), baseline_finish=date(2026, 10, 1)),
        replace(step("s3", date(2026, 10, 19), 1), milestone=True),
        GanttRow("s4", 2, "bar", ("无日期", "", ""), editable=EDITABLE),
        summary("other", 1),
        replace(step("s5", date(2026, 10, 12)), conflict=True),
    ),
    (*(GanttLink("s1", "s2", kind) for kind in ("FS", "SS", "FF", "SF")), GanttLink("s2", "s4")),
)


@pytest.fixture
def view(qtbot: QtBot) -> GanttView:
    view = GanttView(COLUMNS)
    view.today, view.today_text = date(2026, 10, 6), "今天"
    view.resize(1000, 400)
    qtbot.addWidget(view)
    view.show_plan(PLAN)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    view.setFocus()
    return view


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
    today = view._scale().x(view.today)
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
    place = QPointF(700, 200)
    x = place.x() - sum(column.width for column in COLUMNS)
    before = view._scale().day(view.horizontalScrollBar().value() + x)
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
    after = view._scale().day(view.horizontalScrollBar().value() + x)
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
    visible = view._visible()
    assert len(visible) < 20
    assert len(view._drawn_links(visible)) <= len(visible) + 1
    assert not view.grab().isNull()
