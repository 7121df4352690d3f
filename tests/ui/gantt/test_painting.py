import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect
from PySide6.QtGui import QColor, QImage, QPaintEvent
from PySide6.QtWidgets import QApplication

from cae_desktop.ui import theme
from cae_desktop.ui.gantt import GanttLink, GanttPlan, GanttView
from cae_desktop.ui.gantt.hits import words_at
from tests.ui.gantt.plans import COLUMNS, DAY, PLAN, Hand, step

CRITICAL = replace(
    step("critical", date(2026, 10, 5)),
    percent=0,
    critical=True,
    slack_finish=date(2026, 10, 14),
    deadline=date(2026, 10, 16),
    cell_notes=(("days", "zu kurz"), ("gone", "no such column")),
)


def colours(image: QImage, area: QRect) -> set[str]:
    ratio = image.devicePixelRatio()
    xs = range(int(area.left() * ratio), int(area.right() * ratio) + 1)
    ys = range(int(area.top() * ratio), int(area.bottom() * ratio) + 1)
    return {QColor(image.pixel(x, y)).name().upper() for x in xs for y in ys}


@pytest.fixture(params=["light", "dark"])
def themed(request: pytest.FixtureRequest, qapp: QApplication, view: GanttView) -> Iterator[theme.Theme]:
    theme.apply(qapp, request.param)
    view.today = None  # its line has the colour of what is late
    view.show_plan(GanttPlan((step("plain", date(2026, 10, 5)), CRITICAL), (GanttLink("plain", "critical", id="l"),)))
    yield theme.current()
    theme.apply(qapp, "light")


def test_critical_conflict_and_slack_can_be_told_apart(view: GanttView, hand: Hand, themed: theme.Theme) -> None:
    view.show_plan(GanttPlan((CRITICAL, replace(step("conflict", date(2026, 10, 5)), percent=0, conflict=True))))
    image = view.grab().toImage()
    critical, conflict = hand.bar("critical").toRect(), hand.bar("conflict").toRect()
    assert themed.at_risk.upper() in colours(image, critical)
    assert themed.late.upper() not in colours(image, critical)
    assert themed.late.upper() in colours(image, conflict)
    tail = QRect(critical.right() + 4, critical.bottom(), 60, 4)
    assert len(colours(image, tail)) > 1
    arrow = QRect(int(view.grid().x(date(2026, 10, 17))) - 2, critical.top() - 3, 4, 8)
    assert themed.text_secondary.upper() in colours(image, arrow)


def test_no_half_label_stands_at_the_edge_of_the_chart(view: GanttView, hand: Hand, themed: theme.Theme) -> None:
    named = replace(step("before", date(2026, 10, 5)), label="高峻高峻高峻")
    view.show_plan(GanttPlan((named, step("after", date(2026, 12, 20)))))
    table, scroll = view.grid().table_width, view.horizontalScrollBar()
    scroll.setValue(scroll.value() + hand.bar("before").toRect().right() - table + 20)
    box = hand.bar("before").toRect()
    assert box.right() < table
    area = QRect(table + 2, box.top() - 3, 60, box.height() + 6)
    without = len(colours(view.grab().toImage(), area))
    scroll.setValue(scroll.value() - 40)
    assert len(colours(view.grab().toImage(), area.translated(20, 0))) > without + 5


def test_a_missed_deadline_is_red(view: GanttView, hand: Hand, themed: theme.Theme) -> None:
    view.show_plan(GanttPlan((replace(CRITICAL, deadline=date(2026, 10, 6)),)))
    box = hand.bar("critical").toRect()
    arrow = QRect(int(view.grid().x(date(2026, 10, 7))) - 2, box.top() - 3, 4, 8)
    assert themed.late.upper() in colours(view.grab().toImage(), arrow)


def test_a_cell_with_a_note_is_outlined_and_says_why(view: GanttView, hand: Hand, themed: theme.Theme) -> None:
    cell = view.grid().cell(1, 1)
    assert themed.late.upper() in colours(view.grab().toImage(), cell)
    assert words_at(view, cell.center())[0] == "zu kurz"
    assert words_at(view, hand.cell("critical"))[0] == "critical"
    assert words_at(view, QPoint(20, 390)) == []


def test_handles_are_shown_where_the_pointer_is(view: GanttView, hand: Hand, themed: theme.Theme) -> None:
    place = hand.dot("plain", "finish")
    around = QRect(place - QPoint(5, 5), place + QPoint(5, 5))
    assert themed.accent.upper() not in colours(view.grab().toImage(), around)
    hand.to(hand.middle("plain"))
    assert view.mouse.hovered == "plain"
    assert len(colours(view.grab().toImage(), around)) > 2
    view.mouse.leave()
    assert view.mouse.hovered == ""


def test_the_chosen_arrow_is_marked(view: GanttView, themed: theme.Theme) -> None:
    before = view.grab().toImage()
    view.select_link("l")
    assert view.grab().toImage() != before


@pytest.mark.parametrize("scale", ["1", "1.25", "1.5", "2"])
def test_what_is_scrolled_looks_like_what_is_painted_anew(scale: str) -> None:
    environment = {**os.environ, "QT_SCALE_FACTOR": scale}
    subprocess.run([sys.executable, "-m", "tests.ui.gantt.scaled", scale], env=environment, check=True, timeout=60)


@pytest.mark.parametrize("zoom", ["day", "week", "month", "fit"])
def test_years_are_painted_as_well_as_weeks(view: GanttView, zoom: str) -> None:
    long = step("long", date(2024, 2, 29), 2000)
    view.show_plan(GanttPlan((long, step("short", date(2026, 10, 1)))))
    view.set_zoom(zoom)
    assert not view.grab().isNull()
    if zoom == "fit":
        assert view.horizontalScrollBar().maximum() == 0


def test_rows_are_made_when_they_are_seen_and_not_before(view: GanttView) -> None:
    source = Counting(50_000)
    view.show_plan(source)
    view.grab()
    assert 0 < source.made < 60
    for _ in range(300):
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 270)
        view.grab()
    assert view.outline.kept() <= 400
    made = source.made
    view.set_zoom("month")
    view.grab()
    assert source.made == made


def test_only_changed_rows_that_are_seen_are_made_again(view: GanttView) -> None:
    source = Counting(5_000)
    view.show_plan(source)
    view.grab()
    source.made = 0
    view.rows_changed(["n1", "n2", "n4000", "nobody"])
    view.grab()
    assert source.made == 2


def test_another_cell_paints_its_row_alone_and_another_day_the_chart(view: GanttView, painted: list[QRect]) -> None:
    cheaper = replace(PLAN.rows[2], cells=("便宜", *PLAN.rows[2].cells[1:]))
    rows = (*PLAN.rows[:2], cheaper, *PLAN.rows[3:])
    view.show_plan(GanttPlan(rows, PLAN.links))
    QApplication.processEvents()
    assert [area.height() for area in painted] == [27]
    assert view.grid().row_rectangle(2).contains(painted[0])
    assert view.grab().toImage() == fresh(view, GanttPlan(rows, PLAN.links))
    assert cheaper.start is not None
    later = replace(cheaper, start=cheaper.start + DAY)
    painted.clear()
    view.show_plan(GanttPlan((*PLAN.rows[:2], later, *PLAN.rows[3:]), PLAN.links))
    QApplication.processEvents()
    assert [area.height() for area in painted] == [view.viewport().height()]


def test_the_same_plan_paints_nothing(view: GanttView, painted: list[QRect]) -> None:
    view.show_plan(GanttPlan(PLAN.rows, PLAN.links))
    QApplication.processEvents()
    assert painted == []


def test_what_is_left_in_the_chart_stays_when_the_plan_begins_earlier(view: GanttView, hand: Hand) -> None:
    view.resize(800, 400)
    view.go_to(date(2026, 10, 19))
    before = hand.bar("s3")
    view.show_plan(GanttPlan((*PLAN.rows, step("early", date(2026, 6, 1))), ()))
    assert hand.bar("s3") == before


def test_a_narrow_window_is_painted_too(view: GanttView) -> None:
    view.resize(200, 100)
    view.columns = COLUMNS
    view.set_zoom("fit")
    assert not view.grab().isNull()
    assert view.grid().row_at(QPointF(10, 5).y()) is None


@pytest.fixture
def painted(view: GanttView) -> Iterator[list[QRect]]:
    """The areas painted from now on."""
    QApplication.processEvents()
    areas: list[QRect] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if isinstance(event, QPaintEvent):
                areas.append(event.rect())
            return False

    watch = Watch()
    view.viewport().installEventFilter(watch)
    yield areas
    view.viewport().removeEventFilter(watch)


def fresh(view: GanttView, plan: GanttPlan) -> QImage:
    """The view as it is when everything is painted."""
    view.show_plan(plan)
    view.viewport().update()
    return view.grab().toImage()


class Counting:
    """Rows made on demand, counted."""

    def __init__(self, count: int) -> None:
        self.ids = [f"n{number}" for number in range(count)]
        self.levels = [0] * count
        self.links = ()
        self.made = 0

    def span(self) -> tuple[date, date]:
        return date(2026, 1, 1), date(2026, 12, 31)

    def days(self, place: int) -> tuple[date, date]:
        start = date(2026, 1, 1) + timedelta(days=place % 300)
        return start, start + 4 * DAY

    def row(self, place: int) -> object:
        self.made += 1
        return step(self.ids[place], self.days(place)[0])
