"""The whole chart on paper or as a picture: every row and every day, in the light theme, as vectors."""

import math
from typing import Final

from PySide6.QtCore import QMarginsF, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter, QRegion
from PySide6.QtWidgets import QWidget

from cae_desktop.ui import theme
from cae_desktop.ui.gantt.grid import HEADER, ROW
from cae_desktop.ui.gantt.view import GanttView

_MARGIN_MM: Final = 10
_DOTS_PER_INCH: Final = 144
_TITLE: Final = 30
_LONGEST_SIDE: Final = 16000
"""Pixels of the longest side of a picture; a larger chart becomes smaller there, not cut."""
_PAGE: Final = QSize(1400, 940)
"""What one of several pages shows of the chart, in its pixels: A4 landscape at a size that can be read."""


class ChartPaper:
    """A copy of a view's rows and columns that is never on a screen; delete it when the last page is painted."""

    def __init__(self, view: GanttView, title: str) -> None:
        self._title = title
        self._chart = chart = GanttView(view.columns)
        chart.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        chart.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        chart.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        chart.is_working, chart.is_holiday = view.is_working, view.is_holiday
        chart.today, chart.today_text = view.today, view.today_text
        chart.week_text, chart.month_text = view.week_text, view.month_text
        chart.set_day_width(view.day_width())
        chart.show_plan(view.outline.source)
        chart.show()
        grid = chart.grid()
        self._table = grid.table_width
        chart.resize(self._table, HEADER + ROW)  # the chart fills the view at least
        self._days_and_rows = QSize(math.ceil(chart.grid().scale.width), len(chart.outline) * ROW)

    def pdf(self, path: str, size: QPageSize.PageSizeId, *, one_page: bool) -> int:
        """Write a PDF, landscape; returns its number of pages. Raises OSError when the file cannot be written."""
        writer = QPdfWriter(path)
        writer.setTitle(self._title)
        writer.setResolution(_DOTS_PER_INCH)
        margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
        landscape = QPageLayout.Orientation.Landscape
        writer.setPageLayout(QPageLayout(QPageSize(size), landscape, margins, QPageLayout.Unit.Millimeter))
        return self.paint_on(writer, one_page=one_page, name=path)

    def paint_on(self, device: QPagedPaintDevice, *, one_page: bool, name: str = "") -> int:
        """Paint on a printer or into a PDF: all on one page, or on as many as it takes to be read.

        Returns the number of pages. Raises OSError(name) when the device cannot be painted on.
        """
        painter = QPainter()
        if not painter.begin(device):
            raise OSError(name)
        parts = [QRect(QPoint(0, 0), self._days_and_rows)] if one_page else self._parts()
        for number, part in enumerate(parts, start=1):
            if number > 1:
                device.newPage()
            title = self._title if one_page else f"{self._title}   {number} / {len(parts)}"
            self._page(painter, QRectF(painter.viewport()), part, title)
        painter.end()
        return len(parts)

    def picture(self, path: str) -> None:
        """Write a PNG of all of it, in twice the size of the screen where that is possible. Raises OSError."""
        size = self._show(QRect(QPoint(0, 0), self._days_and_rows))
        scale = min(2.0, _LONGEST_SIDE / max(size.width(), size.height()))
        image = QImage(size * scale, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.scale(scale, scale)
        self._draw(painter)
        painter.end()
        if not image.save(path):
            raise OSError(path)

    def _parts(self) -> list[QRect]:
        """Days and rows of a page each, in pixels of the chart; the table and the header are repeated on every page."""
        days = _PAGE.width() - self._table
        rows = (_PAGE.height() - HEADER) // ROW * ROW
        whole = QRect(QPoint(0, 0), self._days_and_rows)
        return [
            QRect(left, top, days, rows).intersected(whole)
            for top in range(0, whole.height(), rows)
            for left in range(0, whole.width(), days)
        ]

    def _page(self, painter: QPainter, room: QRectF, part: QRect, title: str) -> None:
        """A title, and below it a part of the chart as large as it fits, but not larger than it is read best."""
        size = self._show(part)
        scale = min(room.width() / max(size.width(), _PAGE.width()), room.height() / (size.height() + _TITLE))
        painter.save()
        painter.scale(scale, scale)
        painter.setFont(theme.font("section", bold=True))
        painter.setPen(theme.named("light").colour("text"))
        painter.drawText(QRectF(0, 0, room.width() / scale, _TITLE), Qt.AlignmentFlag.AlignVCenter, title)
        painter.translate(0, _TITLE)
        painter.setClipRect(QRect(QPoint(0, 0), size))
        self._draw(painter)
        painter.restore()

    def _show(self, part: QRect) -> QSize:
        """Scroll the chart to some days and rows, and make it as large as they are; returns its size."""
        size = QSize(self._table + part.width(), HEADER + part.height())
        self._chart.resize(size)
        self._chart.horizontalScrollBar().setValue(part.left())
        self._chart.verticalScrollBar().setValue(part.top())
        return size

    def _draw(self, painter: QPainter) -> None:
        with theme.painted_as("light"):
            self._chart.viewport().render(painter, QPoint(0, 0), QRegion(), QWidget.RenderFlag.DrawChildren)
