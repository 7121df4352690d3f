from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPaintEvent
from pytestqt.qtbot import QtBot

from cae_desktop.ui import theme
from cae_desktop.ui.gantt import GanttPlan, GanttPreview, GanttView
from cae_desktop.ui.gantt.drag import BarDrag
from cae_desktop.ui.gantt.grid import INDENT
from tests.ui.gantt.conftest import Told
from tests.ui.gantt.plans import CONTROL, DAY, PLAN, Hand


def picture(view: GanttView) -> QImage:
    return view.grab().toImage()


def test_a_dragged_bar_is_told_once_with_its_new_start(hand: Hand, told: Told) -> None:
    begin = hand.middle("s2")
    hand.drag(begin, hand.by_days(begin, 3))
    assert told.all == [("bar_moved", ["s2"], "s2", date(2026, 10, 1))]


def test_the_view_itself_moves_nothing(view: GanttView, hand: Hand) -> None:
    before, begin = hand.bar("s2"), hand.middle("s2")
    hand.drag(begin, hand.by_days(begin, 3))
    assert hand.bar("s2") == before
    assert not view.mouse.is_dragging()


def test_all_selected_bars_are_dragged_together(hand: Hand, told: Told) -> None:
    hand.click(hand.cell("s1"))
    hand.click(hand.cell("s5"), CONTROL)
    begin = hand.middle("s1")
    hand.press(begin)
    hand.to(hand.by_days(begin, 2))
    assert hand.view.mouse.picture().moved == {"s5": (date(2026, 10, 14), date(2026, 10, 18))}
    hand.release(hand.by_days(begin, 2))
    assert told.all == [("bar_moved", ["s1", "s5"], "s1", date(2026, 9, 23))]
    assert hand.view.selected_ids() == ["s1", "s5"]


def test_a_click_on_one_of_several_selected_bars_selects_it_alone(hand: Hand, told: Told) -> None:
    hand.click(hand.cell("s1"))
    hand.click(hand.cell("s5"), CONTROL)
    hand.click(hand.middle("s1"))
    assert hand.view.selected_ids() == ["s1"]
    assert told.all == []


@pytest.mark.parametrize(
    ("edge", "days", "expected"),
    [
        ("finish", 4, date(2026, 10, 6)),
        ("finish", -2, date(2026, 9, 30)),
        ("finish", -20, date(2026, 9, 28)),
        ("start", -3, date(2026, 9, 25)),
        ("start", 20, date(2026, 10, 2)),
    ],
)
def test_an_edge_changes_the_duration_down_to_one_day(
    hand: Hand, told: Told, edge: str, days: int, expected: date
) -> None:
    begin = hand.edge("s2", edge)
    hand.drag(begin, hand.by_days(begin, days))
    assert told.all == [("bar_resized", "s2", edge, expected)]


def test_progress_is_dragged_in_steps_of_five(hand: Hand, told: Told) -> None:
    hand.drag(hand.progress("s2", 40), hand.progress("s2", 72))
    hand.drag(hand.progress("s2", 40), hand.progress("s2", 300))
    assert told.all == [("percent_dragged", "s2", 70), ("percent_dragged", "s2", 100)]


@pytest.mark.parametrize(("end", "kind"), [("finish", "FS"), ("start", "SS")])
def test_a_line_from_a_dot_to_another_bar_links_them(hand: Hand, told: Told, end: str, kind: str) -> None:
    hand.drag(hand.dot("s2", end), hand.middle("s5"))
    assert told.all == [("link_drawn", "s2", "s5", kind)]


@pytest.mark.parametrize("target", ["s2", "package"])
def test_a_line_to_nowhere_or_to_the_bar_itself_links_nothing(hand: Hand, told: Told, target: str) -> None:
    hand.drag(hand.dot("s2", "finish"), hand.middle(target))
    hand.drag(hand.dot("s2", "finish"), QPoint(1200, 380))
    assert told.all == []


@pytest.mark.parametrize("part", ["middle", "finish", "start", "dot", "progress"])
def test_escape_cancels_every_drag(qtbot: QtBot, view: GanttView, hand: Hand, told: Told, part: str) -> None:
    places = {
        "middle": hand.middle("s2"),
        "dot": hand.dot("s2", "finish"),
        "progress": hand.progress("s2", 40),
        "start": hand.edge("s2", "start"),
        "finish": hand.edge("s2", "finish"),
    }
    begin, end = places[part], hand.middle("s5")
    hand.click(hand.cell("s2"))
    view.mouse.leave()
    before = picture(view)
    hand.press(begin)
    hand.to(end)
    assert view.mouse.is_dragging()
    assert picture(view) != before
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not view.mouse.is_dragging()
    view.mouse.leave()
    assert picture(view) == before
    hand.release(end)
    assert told.all == []


def test_a_press_without_movement_is_no_drag(hand: Hand, told: Told) -> None:
    begin = hand.middle("s2")
    hand.press(begin)
    hand.qtbot.mouseMove(hand.view.viewport(), begin + QPoint(2, 1))
    hand.release(begin + QPoint(2, 1))
    begin = hand.middle("s5")
    hand.press(begin)
    hand.to(hand.by_days(begin, 3))
    hand.to(begin)
    hand.release(begin)
    assert told.all == []


def test_a_row_that_is_not_movable_is_not_dragged(view: GanttView, hand: Hand, told: Told) -> None:
    begin = hand.middle("activity")
    hand.drag(begin, hand.by_days(begin, 3))
    assert told.all == []
    assert view.current_id() == "activity"


def test_the_owner_is_asked_once_for_every_day(view: GanttView, hand: Hand) -> None:
    asked: list[tuple[str, str, date]] = []

    def preview(row_id: str, edge: str, day: date) -> GanttPreview:
        asked.append((row_id, edge, day))
        return GanttPreview(day + DAY, day + 6 * DAY, "10/02 – 10/07\n一起移动: s5", {"s5": (day, day)})

    view.preview = preview
    begin = hand.middle("s2")
    hand.press(begin)
    for pixels in range(6, 40):
        hand.qtbot.mouseMove(view.viewport(), begin + QPoint(pixels, 0))
    shown = view.mouse.picture()
    assert len(asked) == len(set(asked)) <= 3
    assert asked[-1] == ("s2", "move", date(2026, 9, 30))
    assert shown.row is not None
    assert (shown.row.start, shown.row.finish) == (date(2026, 10, 1), date(2026, 10, 6))
    assert shown.moved == {"s5": (date(2026, 9, 30), date(2026, 9, 30))}
    assert "一起移动" in shown.text
    assert not view.grab().isNull()
    hand.release(begin)


@pytest.mark.parametrize("part", ["middle", "finish", "dot", "progress"])
def test_what_a_drag_leaves_on_the_screen_is_what_a_whole_painting_shows(
    qtbot: QtBot, view: GanttView, hand: Hand, part: str
) -> None:
    view.preview = lambda row_id, edge, day: GanttPreview(day, day + 5 * DAY, "一起移动: s5", {"s5": (day, day + DAY)})
    places = {"middle": hand.middle("s2"), "dot": hand.dot("s2", "finish"), "progress": hand.progress("s2", 40)}
    begin = places.get(part, hand.edge("s2", "finish"))
    whole, painted = view.viewport().rect(), _Painted(view)
    hand.press(begin)
    for place in (begin + QPoint(60, 0), hand.middle("s5"), begin - QPoint(50, 40), begin + QPoint(150, 0)):
        hand.to(place)
        qtbot.wait(1)
        assert _seen(view) == picture(view)
    if part != "dot":
        assert any(area.height() < whole.height() * 0.8 for area in painted.areas)
    hand.release(begin)


class _Painted(QObject):
    """Which parts of a view were painted."""

    def __init__(self, view: GanttView) -> None:
        super().__init__(view)
        self.areas: list[QRect] = []
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.areas.append(event.rect())
        return False


def _seen(view: GanttView) -> QImage:
    """What stands on the screen, put together from all that was painted."""
    return view.screen().grabWindow(view.winId()).toImage().convertToFormat(picture(view).format())


def test_a_drag_ends_when_the_plan_changes_meanwhile(view: GanttView, hand: Hand, told: Told) -> None:
    begin = hand.middle("s2")
    hand.press(begin)
    hand.to(hand.by_days(begin, 3))
    view.show_plan(GanttPlan(PLAN.rows[:4], ()))
    hand.release(begin)
    assert told.all == []


def test_the_owner_may_show_the_new_plan_at_once(view: GanttView, hand: Hand, told: Told) -> None:
    view.bar_moved.connect(_Shows(view))
    begin = hand.middle("s2")
    hand.drag(begin, hand.by_days(begin, 3))
    assert [name for name, *_ in told.all] == ["bar_moved"]


class _Shows:
    def __init__(self, view: GanttView) -> None:
        self.view = view

    def __call__(self, *told: object) -> None:
        self.view.show_plan(GanttPlan(PLAN.rows, ()))


def test_the_chart_follows_a_drag_over_its_edge(qtbot: QtBot, view: GanttView, hand: Hand, told: Told) -> None:
    view.set_zoom("day")
    view.go_to(date(2026, 9, 28))
    begin = hand.middle("s2")
    hand.press(begin)
    hand.to(QPoint(view.viewport().width() - 2, begin.y()))
    last = view.grid().scale.last
    qtbot.waitUntil(lambda: view.grid().scale.last > last)
    hand.release(QPoint(view.viewport().width() - 2, begin.y()))
    name, ids, grabbed, start = told.all[0]
    assert (name, ids, grabbed) == ("bar_moved", ["s2"], "s2")
    assert start > date(2026, 10, 20)


def test_the_chart_grows_before_its_first_day_too(qtbot: QtBot, view: GanttView, hand: Hand) -> None:
    view.horizontalScrollBar().setValue(0)
    begin, first = hand.middle("s1"), view.grid().scale.first
    hand.press(begin)
    hand.to(QPoint(view.grid().table_width + 2, begin.y()))
    qtbot.waitUntil(lambda: view.grid().scale.first < first)
    qtbot.keyClick(view, Qt.Key.Key_Escape)


def test_a_column_gets_its_width_back(qtbot: QtBot, view: GanttView, hand: Hand, told: Told) -> None:
    border = QPoint(view.grid().table_width, 200)
    hand.press(border)
    hand.to(border - QPoint(60, 0))
    assert view.column_widths()["name"] == 140
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.column_widths()["name"] == 200
    assert told.all == []


def test_a_double_click_on_a_border_makes_the_column_fit(qtbot: QtBot, view: GanttView, told: Told) -> None:
    view.restore_column_widths({"name": 40})
    border = QPoint(view.grid().table_width, 200)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=border)
    width = view.column_widths()["name"]
    assert 40 < width < 200
    for number in range(len(view.outline)):
        row = view.outline.row(number)
        metrics = QFontMetrics(theme.font("table", bold=row.kind == "summary"))
        assert metrics.horizontalAdvance(row.cells[0]) + row.level * INDENT < width
    assert told.all == []


def test_another_button_ends_a_drag(qtbot: QtBot, view: GanttView, hand: Hand, told: Told) -> None:
    begin = hand.middle("s2")
    hand.press(begin)
    hand.to(hand.by_days(begin, 3))
    qtbot.mousePress(view.viewport(), Qt.MouseButton.RightButton, pos=begin)
    hand.release(begin)
    assert told.all == []


def test_a_bar_can_be_dragged_back_to_where_it_was(view: GanttView) -> None:
    row = PLAN.rows[3]
    assert row.start is not None
    assert row.finish is not None
    drag = BarDrag(view, row, (row.start, row.finish), "move", QPoint(700, 100))
    drag.move(QPoint(800, 100))
    drag.move(QPoint(700, 100))
    assert drag.picture().row == row


def test_the_end_of_the_progress_can_be_taken_on_the_bar_itself(hand: Hand, told: Told) -> None:
    box = hand.bar("s2")
    begin = QPoint(round(box.left() + box.width() * 0.4), int(box.center().y()))
    hand.drag(begin, begin + QPoint(-round(box.width() * 0.2), 0))
    assert told.all == [("percent_dragged", "s2", 20)]
