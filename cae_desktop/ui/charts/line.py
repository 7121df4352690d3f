"""Lines over days: plan dashed, actual solid with its last value, today marked."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from cae_desktop.ui import theme
from cae_desktop.ui.widgets.marks import Mark


@dataclass(frozen=True, slots=True)
class Series:
    """Points in order of days; `tone` is the name of a colour token."""

    name: str
    points: tuple[tuple[date, float], ...]
    tone: str = "accent"
    dashed: bool = False
    area: bool = False
    label_last: bool = False


class LineChart(Mark):
    """One or more series over the same days."""

    def __init__(self, number: Callable[[float], str] = "{:,.0f}".format) -> None:
        super().__init__()
        self._number = number
        self._series: tuple[Series, ...] = ()
        self._today: date | None = None
        self._today_text = ""
        self.setMinimumSize(200, 110)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_series(self, series: Sequence[Series], today: date | None = None, today_text: str = "") -> None:
        """Show these lines; a series without points is left out."""
        shown = tuple(one for one in series if one.points)
        if (shown, today, today_text) == (self._series, self._today, self._today_text):
            return
        self._series, self._today, self._today_text = shown, today, today_text
        self.setAccessibleDescription(
            "; ".join(f"{one.name}: {self._number(one.points[-1][1])}" for one in self._series)
        )
        self.update()

    def sizeHint(self) -> QSize:
        """A comfortable size."""
        return QSize(420, 220)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Grid, axis, lines, today."""
        if not self._series:
            return
        painter = self.painter()
        painter.setFont(theme.font("caption"))
        days = [day for one in self._series for day, _ in one.points]
        first, last = min(days), max(days)
        top = nice_ceiling(max(value for one in self._series for _, value in one.points))
        left = max(painter.fontMetrics().horizontalAdvance(self._number(top * part / 4)) for part in range(5)) + 12
        area = QRectF(left, 14, self.width() - left - 16, self.height() - 40)
        self._paint_grid(painter, area, top)
        self._paint_days(painter, area, first, last)

        def place(day: date, value: float) -> QPointF:
            span = max(1, (last - first).days)
            return QPointF(
                area.left() + area.width() * (day - first).days / span, area.bottom() - area.height() * value / top
            )

        placed = [(one, [place(*point) for point in one.points]) for one in self._series]
        for one, points in placed:
            self._paint_line(painter, one, points, area)
        taken: list[QRectF] = []
        for one, points in placed:
            if one.label_last:
                taken.append(self._paint_last(painter, one, points[-1], area, taken))

    def _paint_grid(self, painter: QPainter, area: QRectF, top: float) -> None:
        colours = theme.current()
        for part in range(5):
            y = area.bottom() - area.height() * part / 4
            painter.setPen(QPen(colours.colour("line"), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(colours.colour("text_tertiary"))
            box = QRectF(0, y - 9, area.left() - 8, 18)
            painter.drawText(
                box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._number(top * part / 4)
            )

    def _paint_days(self, painter: QPainter, area: QRectF, first: date, last: date) -> None:
        colours = theme.current()
        painter.setPen(colours.colour("text_tertiary"))
        row = QRectF(area.left() - 20, area.bottom() + 6, area.width() + 36, 18)
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft, f"{first:%m/%d}")
        painter.drawText(row, Qt.AlignmentFlag.AlignRight, f"{last:%m/%d}")
        if self._today is None or not first <= self._today <= last:
            return
        x = area.left() + area.width() * (self._today - first).days / max(1, (last - first).days)
        painter.setPen(QPen(colours.colour("today"), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        if area.left() + 50 < x < area.right() - 50:
            painter.setPen(colours.colour("today"))
            painter.drawText(QRectF(x - 40, area.bottom() + 6, 80, 18), Qt.AlignmentFlag.AlignHCenter, self._today_text)

    def _paint_line(self, painter: QPainter, one: Series, points: list[QPointF], area: QRectF) -> None:
        colour = theme.current().colour(one.tone)
        if one.area and len(points) > 1:
            ground = QPolygonF([QPointF(points[0].x(), area.bottom()), *points, QPointF(points[-1].x(), area.bottom())])
            soft = theme.current().colour(one.tone)
            soft.setAlpha(28)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(soft)
            painter.drawPolygon(ground)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        style = Qt.PenStyle.DashLine if one.dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour, 1.6 if one.dashed else 2.4, style))
        painter.drawPolyline(QPolygonF(points))

    def _paint_last(
        self, painter: QPainter, one: Series, point: QPointF, area: QRectF, taken: Sequence[QRectF]
    ) -> QRectF:
        """Dot and figure of the last point; the figure keeps clear of those already drawn. Returns its place."""
        colour = theme.current().colour(one.tone)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(point, 4.5, 4.5)
        painter.setFont(theme.font("caption", bold=True))
        painter.setPen(colour)
        text = self._number(one.points[-1][1])
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(text) + 2.0
        x = point.x() + 8 if point.x() + 10 + width < self.width() else point.x() - width - 8
        box = QRectF(x, max(area.top() - 12, point.y() - 8 - metrics.ascent()), width, metrics.height())
        while any(box.intersects(other) for other in taken) and box.bottom() + 2 < area.bottom():
            box.translate(0, 4)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        return box


def nice_ceiling(value: float) -> float:
    """The next value of 1, 2, 2.5, 5 × 10ⁿ; 4 quarter lines then have readable numbers. At least 4."""
    if value <= 4:
        return 4.0
    power = 10.0 ** math.floor(math.log10(value))
    return next(step * power for step in (1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10) if step * power >= value)
