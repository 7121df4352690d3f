"""Painting of the Gantt view: only what is visible, one call per colour where it pays."""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from cae_desktop.ui import theme
from cae_desktop.ui.gantt.plan import GanttColumn, GanttLink, GanttRow
from cae_desktop.ui.gantt.scale import Scale, monday_of

ROW: Final = 27
HEADER: Final = 44
BAR: Final = 12
INDENT: Final = 14


class GanttPainter:
    """Paints one frame. `top` and `left` are the scroll offsets, `table_width` is where the chart begins."""

    def __init__(self, painter: QPainter, width: int, height: int, table_width: int, top: int, left: int) -> None:
        self.painter = painter
        self.width, self.height, self.table_width, self.top, self.left = width, height, table_width, top, left
        self.colours = theme.current()
        painter.fillRect(0, 0, width, height, self.colours.colour("surface"))

    def row_y(self, number: int) -> float:
        """Top of a row."""
        return HEADER + number * ROW - self.top

    def chart_x(self, scale: Scale, day: date) -> float:
        """Left edge of a day in the chart."""
        return self.table_width + scale.x(day) - self.left

    # chart ------------------------------------------------------------------------------------------------------

    def calendar(self, scale: Scale, is_working: Callable[[date], bool], is_holiday: Callable[[date], bool]) -> None:
        """Shade days off, holidays darker than weekends."""
        shades = defaultdict(list)
        for day in scale.days(self.left, self.left + self.width - self.table_width):
            if not is_working(day):
                key = "holiday" if is_holiday(day) else "weekend"
                x = self.chart_x(scale, day)
                shades[key].append(QRectF(x, HEADER, scale.day_width + 0.5, self.height - HEADER))
        self.painter.setPen(Qt.PenStyle.NoPen)
        for key, rectangles in shades.items():
            self.painter.setBrush(self.colours.colour(key))
            self.painter.drawRects(rectangles)

    def row_lines(self, first: int, last: int, selected: int, to: int | None = None) -> None:
        """Thin lines under the rows, and the ground of the selected one, up to pixel `to` or over all the width."""
        width = self.width if to is None else to
        if first <= selected <= last:
            ground = self.colours.colour("accent_soft")
            ground.setAlpha(150)
            self.painter.fillRect(QRectF(0, self.row_y(selected), width, ROW), ground)
        lines = [QLineF(0, self.row_y(n + 1) - 0.5, width, self.row_y(n + 1) - 0.5) for n in range(first, last + 1)]
        self.painter.setPen(QPen(self.colours.colour("line"), 1))
        self.painter.drawLines(lines)

    def bars(self, scale: Scale, rows: Sequence[tuple[int, GanttRow]], leaving: Collection[str] = ()) -> None:
        """Baselines, bars, progress, actual lines, brackets, labels; those of `leaving` rows keep clear of the link."""
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.setFont(theme.font("caption"))
        for number, row in rows:
            if row.start is None or row.finish is None:
                continue
            area = QRectF(
                self.chart_x(scale, row.start),
                self.row_y(number) + 6,
                scale.x(row.finish + timedelta(days=1)) - scale.x(row.start),
                BAR,
            )
            self._ghost(scale, row, number)
            if row.kind == "summary":
                self._bracket(area, row)
            elif row.milestone:
                self._diamond(area)
            else:
                self._bar(area, row)
            self._actual(scale, row, number)
            self.painter.setPen(self.colours.colour("text_secondary"))
            gap = 11 if row.id in leaving else 7
            self.painter.drawText(QPointF(area.right() + gap, area.bottom() - 1), row.label)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def links(self, scale: Scale, links: Sequence[GanttLink], places: dict[str, tuple[int, GanttRow]]) -> None:
        """Elbows with arrow heads between visible rows."""
        self.painter.setPen(QPen(self.colours.colour("text_tertiary"), 1))
        lines: list[QLineF] = []
        heads: list[QPolygonF] = []
        for link in links:
            if link.from_id in places and link.to_id in places:
                self._elbow(scale, link, places, lines, heads)
        self.painter.drawLines(lines)
        self.painter.setBrush(self.colours.colour("text_tertiary"))
        for head in heads:
            self.painter.drawPolygon(head)

    def today(self, scale: Scale, today: date, text: str) -> None:
        """A red line and its flag in the header."""
        x = self.chart_x(scale, today) + scale.day_width / 2
        if x < self.table_width:
            return
        self.painter.setPen(QPen(self.colours.colour("today"), 1.5))
        self.painter.drawLine(QPointF(x, HEADER - 2), QPointF(x, self.height))
        self.painter.setFont(theme.font("caption", bold=True))
        width = self.painter.fontMetrics().horizontalAdvance(text) + 10
        flag = QRectF(x - width / 2, 24, width, 18)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.colours.colour("today"))
        self.painter.drawRoundedRect(flag, 4, 4)
        self.painter.setPen(QColor(self.colours.on_accent))
        self.painter.drawText(flag, Qt.AlignmentFlag.AlignCenter, text)

    def chart_header(self, scale: Scale, week_text: Callable[[date], str], month_text: Callable[[date], str]) -> None:
        """Weeks over days; months over weeks when days are narrow."""
        ground = QRectF(self.table_width, 0, self.width - self.table_width, HEADER)
        self.painter.fillRect(ground, self.colours.colour("surface"))
        self.painter.setFont(theme.font("caption"))
        narrow = scale.day_width < 12
        visible = list(scale.days(self.left, self.left + ground.width()))
        if not visible:
            return
        begin = monday_of(visible[0])
        weeks = [begin + timedelta(days=7 * n) for n in range((visible[-1] - begin).days // 7 + 1)]
        months = sorted({day.replace(day=1) for day in visible})
        if narrow:
            self._captions(scale, months, month_text, 0, _days_in_month)
            self._captions(scale, weeks, "{:%m/%d}".format, 22, _days_in_week)
        else:
            self._captions(scale, weeks, week_text, 0, _days_in_week)
            self._day_numbers(scale, visible)
        self.painter.setPen(QPen(self.colours.colour("line_strong"), 1))
        self.painter.drawLine(QPointF(self.table_width, HEADER - 0.5), QPointF(self.width, HEADER - 0.5))

    def _captions(
        self, scale: Scale, starts: Sequence[date], text: Callable[[date], str], y: float, days: Callable[[date], int]
    ) -> None:
        """Names of weeks or months; where one has no room, all say only what stands before their dot."""
        metrics = self.painter.fontMetrics()
        short = any(metrics.horizontalAdvance(text(start)) > days(start) * scale.day_width - 8 for start in starts)
        for start in starts:
            x = self.chart_x(scale, start)
            width = days(start) * scale.day_width
            self.painter.setPen(QPen(self.colours.colour("line_strong"), 1))
            self.painter.drawLine(QPointF(x, y), QPointF(x, HEADER))
            shown = max(x, float(self.table_width))
            room = x + width - shown - 6
            self.painter.setPen(self.colours.colour("text_secondary"))
            cut_off = short or metrics.horizontalAdvance(text(start)) > room
            fitting = text(start).split(" · ")[0] if cut_off else text(start)
            fitting = metrics.elidedText(fitting, Qt.TextElideMode.ElideRight, int(room))
            if room > 24:
                self.painter.drawText(QRectF(shown + 4, y, room, 22), Qt.AlignmentFlag.AlignVCenter, fitting)

    def _day_numbers(self, scale: Scale, days: Sequence[date]) -> None:
        for day in days:
            ink = "text_tertiary" if day.weekday() >= 5 else "text_secondary"
            self.painter.setPen(self.colours.colour(ink))
            box = QRectF(self.chart_x(scale, day), 22, scale.day_width, 22)
            self.painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(day.day))

    def _ghost(self, scale: Scale, row: GanttRow, number: int) -> None:
        if row.baseline_start is None or row.baseline_finish is None:
            return
        x = self.chart_x(scale, row.baseline_start)
        width = self.chart_x(scale, row.baseline_finish + timedelta(days=1)) - x
        self.painter.setPen(QPen(self.colours.colour("line_strong"), 1))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(QRectF(x, self.row_y(number) + 4, width, BAR + 4), 3, 3)

    def _bracket(self, area: QRectF, row: GanttRow) -> None:
        y = area.top() + 2
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.colours.colour("text" if row.level == 0 else "text_secondary"))
        self.painter.drawRect(QRectF(area.left(), y, area.width(), 4))
        for x, by in ((area.left(), 5), (area.right(), -5)):
            self.painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(x + by, y), QPointF(x, y + 9)]))

    def _diamond(self, area: QRectF) -> None:
        centre = QPointF(area.left() + area.width() / 2, area.center().y())
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.colours.colour("text"))
        around = (QPointF(0, -7), QPointF(7, 0), QPointF(0, 7), QPointF(-7, 0))
        self.painter.drawPolygon(QPolygonF([centre + by for by in around]))

    def _bar(self, area: QRectF, row: GanttRow) -> None:
        soft = self.colours.colour(row.tone)
        soft.setAlpha(80)
        self.painter.setPen(QPen(self.colours.colour("late"), 1.2) if row.conflict else Qt.PenStyle.NoPen)
        self.painter.setBrush(soft)
        self.painter.drawRoundedRect(area, 3, 3)
        self.painter.setPen(Qt.PenStyle.NoPen)
        if row.percent:
            done = QRectF(area)
            done.setWidth(max(4.0, area.width() * min(100, row.percent) / 100))
            self.painter.setBrush(self.colours.colour(row.tone))
            self.painter.drawRoundedRect(done, 3, 3)

    def _actual(self, scale: Scale, row: GanttRow, number: int) -> None:
        if row.actual_start is None or row.actual_finish is None:
            return
        y = self.row_y(number) + 6 + BAR + 3
        x = self.chart_x(scale, row.actual_start)
        width = self.chart_x(scale, row.actual_finish + timedelta(days=1)) - x
        self.painter.fillRect(QRectF(x, y, width, 3), self.colours.colour("late" if row.actual_late else "text"))

    def _elbow(
        self,
        scale: Scale,
        link: GanttLink,
        places: dict[str, tuple[int, GanttRow]],
        lines: list[QLineF],
        heads: list[QPolygonF],
    ) -> None:
        (from_number, from_row), (to_number, to_row) = places[link.from_id], places[link.to_id]
        if from_row.start is None or from_row.finish is None or to_row.start is None or to_row.finish is None:
            return
        after = timedelta(days=1)
        leaves_end, enters_end = link.kind[0] == "F", link.kind[1] == "F"
        x1 = self.chart_x(scale, from_row.finish + after if leaves_end else from_row.start)
        x2 = self.chart_x(scale, to_row.finish + after if enters_end else to_row.start)
        y1, y2 = self.row_y(from_number) + 12, self.row_y(to_number) + 12
        side = 1 if enters_end else -1
        turn = x1 + 6 if leaves_end else x1 - 6
        if not enters_end and turn > x2 - 6:
            middle = (self.row_y(to_number) if y2 > y1 else self.row_y(to_number + 1)) - 1
            points = [
                QPointF(x1, y1),
                QPointF(turn, y1),
                QPointF(turn, middle),
                QPointF(x2 - 8, middle),
                QPointF(x2 - 8, y2),
            ]
        else:
            points = [QPointF(x1, y1), QPointF(turn, y1), QPointF(turn, y2)]
        points.append(QPointF(x2, y2))
        lines.extend(QLineF(a, b) for a, b in pairwise(points))
        tip = QPointF(x2, y2)
        heads.append(QPolygonF([tip, tip + QPointF(side * 6, -3.5), tip + QPointF(side * 6, 3.5)]))

    # table ------------------------------------------------------------------------------------------------------

    def table_ground(self) -> None:
        """White under the table, so that bars never show through."""
        self.painter.fillRect(QRectF(0, 0, self.table_width, self.height), self.colours.colour("surface"))

    def table(
        self, columns: Sequence[GanttColumn], rows: Sequence[tuple[int, GanttRow]], folded: set[str], parents: set[str]
    ) -> None:
        """Names with their indent, and the other cells."""
        for number, row in rows:
            x = 0.0
            y = self.row_y(number)
            for index, column in enumerate(columns):
                box = QRectF(x, y, column.width, ROW)
                self._cell(box, column, row, index, folded, parents)
                x += column.width
        self.painter.setPen(QPen(self.colours.colour("line_strong"), 1))
        self.painter.drawLine(QPointF(self.table_width - 0.5, 0), QPointF(self.table_width - 0.5, self.height))

    def table_header(self, columns: Sequence[GanttColumn]) -> None:
        """Titles of the columns."""
        self.painter.fillRect(QRectF(0, 0, self.table_width, HEADER), self.colours.colour("surface"))
        self.painter.setFont(theme.font("caption"))
        self.painter.setPen(self.colours.colour("text_secondary"))
        x = 0.0
        for column in columns:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            box = QRectF(x + 8, 0, column.width - 16, HEADER)
            self.painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, column.title)
            x += column.width
        self.painter.setPen(QPen(self.colours.colour("line_strong"), 1))
        self.painter.drawLine(QPointF(0, HEADER - 0.5), QPointF(self.table_width, HEADER - 0.5))

    def _cell(
        self, box: QRectF, column: GanttColumn, row: GanttRow, index: int, folded: set[str], parents: set[str]
    ) -> None:
        bold = row.kind == "summary"
        self.painter.setFont(theme.font("table", bold=bold))
        self.painter.setPen(self.colours.colour("late" if row.conflict and index == 0 else "text"))
        room = box.adjusted(8, 0, -8, 0)
        text = row.cells[index]
        if index == 0:
            room.setLeft(room.left() + row.level * INDENT)
            if row.id in parents:
                self.painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, "▸" if row.id in folded else "▾")
                room.setLeft(room.left() + 14)
            else:
                self.painter.fillRect(QRectF(room.left(), box.center().y() - 4, 8, 8), self.colours.colour(row.tone))
                room.setLeft(room.left() + 16)
        elif not bold:
            self.painter.setPen(self.colours.colour("text_secondary"))
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        text = self.painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
        self.painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, text)


def _days_in_week(start: date) -> int:
    return 7


def _days_in_month(start: date) -> int:
    return ((start.replace(day=28) + timedelta(days=4)).replace(day=1) - start).days
