"""A small plan for the tests of the Gantt view, and the places of its parts in the window."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRectF, Qt
from pytestqt.qtbot import QtBot

from cae_desktop.ui.gantt import EVERY_DRAG, GanttColumn, GanttLink, GanttPlan, GanttRow, GanttView

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
SHIFT, CONTROL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
COLUMNS = (
    GanttColumn("name", "工作步骤", 200),
    GanttColumn("days", "工期", 60, right=True),
    GanttColumn("phase", "阶段", 80, choices=(("prepare", "准备"), ("execute", "执行"))),
)
EDITABLE = frozenset({"name", "days", "phase"})
DAY = timedelta(days=1)


def summary(row_id: str, level: int) -> GanttRow:
    return GanttRow(row_id, level, "summary", (row_id, "31 天", ""), date(2026, 9, 21), date(2026, 10, 21))


def step(row_id: str, start: date, days: int = 5) -> GanttRow:
    finish = start + timedelta(days=days - 1)
    cells = (row_id, f"{days} 天", "准备")
    return GanttRow(
        row_id,
        2,
        "bar",
        cells,
        start,
        finish,
        40,
        editable=EDITABLE,
        label="王莉",
        movable=EVERY_DRAG,
        tooltip=f"{row_id}\n{start} – {finish}",
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
        replace(step("s5", date(2026, 10, 12)), conflict=True, slack_finish=date(2026, 10, 20)),
    ),
    (
        *(GanttLink("s1", "s2", kind, id=f"s1-s2-{kind}") for kind in ("FS", "SS", "FF", "SF")),
        GanttLink("s2", "s4"),
        GanttLink("s2", "s5", "FS", id="s2-s5", critical=True),
    ),
)


class Hand:
    """The user's mouse over a view."""

    def __init__(self, qtbot: QtBot, view: GanttView) -> None:
        self.qtbot, self.view = qtbot, view

    def bar(self, row_id: str) -> QRectF:
        number, place = self.view.outline.number_of(row_id), self.view.outline.place_of(row_id)
        assert number is not None
        assert place is not None
        days = self.view.outline.source.days(place)
        assert days is not None
        return self.view.grid().bar(days, number)

    def middle(self, row_id: str) -> QPoint:
        """On the bar, where it is neither an edge nor its progress."""
        box = self.bar(row_id)
        return QPoint(int(box.left() + box.width() * 0.6), int(box.center().y()))

    def edge(self, row_id: str, edge: str) -> QPoint:
        box = self.bar(row_id)
        return QPoint(int(box.right() - 2 if edge == "finish" else box.left() + 2), int(box.center().y()))

    def dot(self, row_id: str, end: str) -> QPoint:
        box = self.bar(row_id)
        return QPoint(int(box.right() + 8 if end == "finish" else box.left() - 8), int(box.center().y()))

    def progress(self, row_id: str, percent: int) -> QPoint:
        box = self.bar(row_id)
        return QPoint(int(box.left() + box.width() * percent / 100), int(box.bottom() + 3))

    def cell(self, row_id: str, column: int = 0) -> QPoint:
        number = self.view.outline.number_of(row_id)
        assert number is not None
        return self.view.grid().cell(number, column).center()

    def by_days(self, place: QPoint, days: int) -> QPoint:
        return place + QPoint(int(days * self.view.grid().scale.day_width), 0)

    def press(self, place: QPoint, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.mouseMove(self.view.viewport(), place)
        self.qtbot.mousePress(self.view.viewport(), LEFT, keys, place)

    def to(self, place: QPoint) -> None:
        self.qtbot.mouseMove(self.view.viewport(), place - QPoint(12, 0))
        self.qtbot.mouseMove(self.view.viewport(), place)

    def release(self, place: QPoint) -> None:
        self.qtbot.mouseRelease(self.view.viewport(), LEFT, pos=place)

    def drag(self, begin: QPoint, end: QPoint) -> None:
        self.press(begin)
        self.to(end)
        self.release(end)

    def click(self, place: QPoint, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.mouseClick(self.view.viewport(), LEFT, keys, place)

    def right_click(self, place: QPoint) -> None:
        self.qtbot.mouseClick(self.view.viewport(), RIGHT, pos=place)
