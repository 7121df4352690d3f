"""Bars with all that is drawn at them, and the arrows between them."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from cae_desktop.ui.gantt.canvas import Canvas
from cae_desktop.ui.gantt.grid import BAR
from cae_desktop.ui.gantt.plan import GanttLink, GanttRow

DOT: Final = 4.0
"""Radius of the dots from which links are drawn."""
DOT_AWAY: Final = 8.0
"""From a bar's end to the middle of its dot."""
_LABEL_ROOM: Final = 240
_DAY: Final = timedelta(days=1)


class BarPainter:
    """Paints the bars of rows; `leaving` are the ids of rows whose labels make room for an arrow."""

    def __init__(self, canvas: Canvas, leaving: Collection[str], hovered: str) -> None:
        self._canvas, self._grid, self._painter = canvas, canvas.grid, canvas.painter
        self._leaving, self._hovered = leaving, hovered

    def paint(self, number: int, row: GanttRow) -> None:
        """Baseline, slack, bar, progress, actual line, deadline, label."""
        self._ghost(number, row)
        self._actual(number, row)
        if row.start is None or row.finish is None:
            return
        box = self._grid.bar((row.start, row.finish), number)
        if box.left() > self._grid.width:
            return
        self._slack(box, row)
        if row.kind == "summary":
            self._bracket(box, row)
        elif row.milestone:
            self._diamond(box, row)
        else:
            self._bar(box, row)
        self._deadline(number, row)
        self._label(box, row)

    def _ghost(self, number: int, row: GanttRow) -> None:
        if row.baseline_start is None or row.baseline_finish is None:
            return
        box = self._grid.bar((row.baseline_start, row.baseline_finish), number)
        self._canvas.pen("line_strong")
        self._painter.drawRoundedRect(box.adjusted(0, -2, 0, 2), 3, 3)

    def _actual(self, number: int, row: GanttRow) -> None:
        if row.actual_start is None or row.actual_finish is None:
            return
        box = self._grid.bar((row.actual_start, row.actual_finish), number)
        colour = self._canvas.colour("late" if row.actual_late else "text")
        self._painter.fillRect(QRectF(box.left(), box.bottom() + 3, box.width(), 3), colour)

    def _slack(self, box: QRectF, row: GanttRow) -> None:
        if row.slack_finish is None or row.finish is None or row.slack_finish <= row.finish:
            return
        y, end = box.bottom() + 1.5, self._grid.x(row.slack_finish + _DAY)
        self._canvas.pen("text_tertiary", 1.5, Qt.PenStyle.DotLine)
        self._painter.drawLine(QPointF(box.right() + 2, y), QPointF(end, y))
        self._canvas.pen("text_tertiary", 1.5)
        self._painter.drawLine(QPointF(end, y - 3), QPointF(end, y + 3))

    def _bracket(self, box: QRectF, row: GanttRow) -> None:
        y = box.top() + 2
        ink = "at_risk" if row.critical else "text" if row.level == 0 else "text_secondary"
        self._canvas.brush(self._canvas.colour(ink))
        self._painter.drawRect(QRectF(box.left(), y, box.width(), 4))
        for x, by in ((box.left(), 5), (box.right(), -5)):
            self._painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(x + by, y), QPointF(x, y + 9)]))

    def _diamond(self, box: QRectF, row: GanttRow) -> None:
        around = (QPointF(0, -7), QPointF(7, 0), QPointF(0, 7), QPointF(-7, 0))
        self._outline(row)
        self._painter.setBrush(self._canvas.colour("text"))
        self._painter.drawPolygon(QPolygonF([box.center() + by for by in around]))

    def _bar(self, box: QRectF, row: GanttRow) -> None:
        canvas, painter = self._canvas, self._painter
        canvas.brush(canvas.soft(row.tone, 80))
        painter.drawRoundedRect(box, 3, 3)
        if row.percent:
            done = QRectF(box)
            done.setWidth(max(min(4.0, box.width()), box.width() * min(100, row.percent) / 100))
            painter.setBrush(canvas.colour(row.tone))
            painter.drawRoundedRect(done, 3, 3)
        if row.critical or row.conflict:
            self._outline(row)
            painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 2.5, 2.5)

    def _outline(self, row: GanttRow) -> None:
        """Critical and in conflict differ in colour and in the line itself."""
        if row.conflict:
            self._canvas.pen("late", 1.5, Qt.PenStyle.DashLine)
        elif row.critical:
            self._canvas.pen("at_risk", 1.5)
        else:
            self._painter.setPen(Qt.PenStyle.NoPen)

    def _deadline(self, number: int, row: GanttRow) -> None:
        if row.deadline is None:
            return
        x, y = self._grid.x(row.deadline + _DAY), self._grid.row_y(number) + 3
        missed = row.finish is not None and row.finish > row.deadline
        self._canvas.brush(self._canvas.colour("late" if missed else "text_secondary"))
        self._painter.drawRect(QRectF(x - 0.75, y, 1.5, 6))
        self._painter.drawPolygon(QPolygonF([QPointF(x - 4, y + 5), QPointF(x + 4, y + 5), QPointF(x, y + 11)]))

    def _label(self, box: QRectF, row: GanttRow) -> None:
        gap = DOT_AWAY + DOT + 3 if row.id == self._hovered else 11 if row.id in self._leaving else 7
        left = max(box.right(), box.center().x() + 7) + gap if row.milestone else box.right() + gap
        if left < self._grid.table_width:
            return  # half a name would stand at the chart's edge
        area = QRectF(left, box.top() - 4, _LABEL_ROOM, BAR + 6)
        if row.conflict:
            self._canvas.text(area, f"▲ {row.label}", "late")
        else:
            self._canvas.text(area, row.label, "text_secondary")

    def handles(self, box: QRectF, row: GanttRow) -> None:
        """What a bar under the pointer can be dragged by: dots for links, a triangle for its progress."""
        canvas, painter = self._canvas, self._painter
        if "link" in row.movable:
            canvas.pen("accent", 1.5)
            painter.setBrush(canvas.colour("surface"))
            for x in (box.left() - DOT_AWAY, box.right() + DOT_AWAY):
                painter.drawEllipse(QPointF(x, box.center().y()), DOT, DOT)
        if "percent" in row.movable and not row.milestone:
            x, y = progress_x(box, row.percent), box.bottom()
            canvas.pen("surface")
            painter.setBrush(canvas.colour("accent"))
            painter.drawPolygon(QPolygonF([QPointF(x, y - 1), QPointF(x + 6, y + 8), QPointF(x - 6, y + 8)]))


def progress_x(box: QRectF, percent: int) -> float:
    """Where a bar's progress ends."""
    return box.left() + box.width() * min(100, percent) / 100


def paint_links(canvas: Canvas, ways: Iterable[tuple[GanttLink, list[QPointF]]], selected: str) -> None:
    """Elbows with arrow heads; critical ones are darker, the selected one is thick."""
    inks: Mapping[str, list[list[QPointF]]] = {"text_tertiary": [], "text": [], "accent": []}
    for link, corners in ways:
        chosen = selected != "" and link.id == selected
        inks["accent" if chosen else "text" if link.critical else "text_tertiary"].append(corners)
    for ink, arrows in inks.items():
        if arrows:
            canvas.pen(ink, 2 if ink == "accent" else 1)
            canvas.painter.drawLines([QLineF(a, b) for corners in arrows for a, b in pairwise(corners)])
            canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            canvas.brush(canvas.colour(ink))
            for corners in arrows:
                _head(canvas.painter, corners)
            canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _head(painter: QPainter, corners: list[QPointF]) -> None:
    tip = corners[-1]
    back = -6 if corners[-2].x() <= tip.x() else 6
    painter.drawPolygon(QPolygonF([tip, tip + QPointF(back, -3.5), tip + QPointF(back, 3.5)]))


def paint_moved(canvas: Canvas, rows: Iterable[tuple[int, tuple[date, date]]]) -> None:
    """Where other bars would go."""
    canvas.pen("accent", 1.25, Qt.PenStyle.DashLine)
    for number, days in rows:
        canvas.painter.drawRoundedRect(canvas.grid.bar(days, number), 3, 3)
