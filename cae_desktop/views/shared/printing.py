"""The pages of a PDF on a printer, as they look in the preview."""

from typing import Final

from PySide6.QtCore import QRect, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from cae_desktop.views.shared.pages import page_count, page_image, page_size

_FINE_ENOUGH: Final = 300


def printer_for(pdf: bytes) -> QPrinter:
    """A printer set to the paper of a PDF's first page, in its true size; what is near the edge may not be printed."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    wide, high = page_size(pdf)
    printer.setPageSize(QPageSize(QSizeF(min(wide, high), max(wide, high)), QPageSize.Unit.Point))
    if wide > high:
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setFullPage(True)
    return printer


def print_pdf(pdf: bytes, printer: QPrinter) -> int:
    """Paint the pages the printer was asked for, each as large as its paper allows; returns how many."""
    count = page_count(pdf)
    first = max(1, printer.fromPage())
    last = min(count, printer.toPage() or count)
    painter = QPainter()
    if not painter.begin(printer):
        return 0
    for number in range(first, last + 1):
        if number > first:
            printer.newPage()
        _paint(painter, pdf, number - 1, printer)
    painter.end()
    return last - first + 1


def _paint(painter: QPainter, pdf: bytes, page: int, printer: QPrinter) -> None:
    image = page_image(pdf, page, min(printer.resolution(), _FINE_ENOUGH))
    paper = painter.viewport()
    size = image.size().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    area = QRect((paper.width() - size.width()) // 2, 0, size.width(), size.height())
    painter.drawImage(area, image)
