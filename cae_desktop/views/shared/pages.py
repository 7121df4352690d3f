"""Pages of a PDF as pictures: for the preview and for printers."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from threading import Lock
from typing import Final

import pypdfium2
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from cae_desktop.ui import theme

_POINTS_PER_INCH: Final = 72
_GAP: Final = 16
_WIDEST: Final = 1000
_one_at_a_time: Final = Lock()
"""PDFium may be used by one thread only, for giving its things back too: nothing is left to the garbage collector."""


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    with _one_at_a_time, closing(pypdfium2.PdfDocument(pdf)) as document:
        return len(document)


def page_size(pdf: bytes) -> tuple[float, float]:
    """Width and height of the first page in points."""
    with _one_at_a_time, closing(pypdfium2.PdfDocument(pdf)) as document:
        width, height = document.get_page_size(0)
        return width, height


def page_image(pdf: bytes, page: int, dots_per_inch: float) -> QImage:
    """One page, counted from 0."""
    with _one_at_a_time, closing(pypdfium2.PdfDocument(pdf)) as document:
        drawn = document[page].render(scale=dots_per_inch / _POINTS_PER_INCH, prefer_bgrx=True)
        with closing(drawn) as bitmap:
            data = bytes(bitmap.buffer)
            image = QImage(data, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
            return image.copy()  # the bytes go away


def page_images(pdf: bytes, dots_per_inch: float, most: int) -> Iterator[QImage]:
    """The first pages."""
    for page in range(min(most, page_count(pdf))):
        yield page_image(pdf, page, dots_per_inch)


class PageView(QScrollArea):
    """Pages below each other, as wide as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self._paper = _Paper()
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setWidget(self._paper)

    def set_pages(self, images: Sequence[QImage]) -> None:
        """Show other pages; the place in the document is kept."""
        self._paper.images = images
        self._fit()
        self._paper.update()

    def pages(self) -> int:
        """How many pages are shown."""
        return len(self._paper.images)

    def describe(self, text: str) -> None:
        """What a screen reader says."""
        self.setAccessibleName(text)
        self._paper.setAccessibleName(text)

    def _fit(self) -> None:
        width = self.viewport().width()
        self._paper.resize(width, self._paper.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pages as wide as the view."""
        super().resizeEvent(event)
        self._fit()


class _Paper(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.images: Sequence[QImage] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def heightForWidth(self, width: int) -> int:
        """All pages below each other."""
        return _GAP + sum(self._size(image, width).height() + _GAP for image in self.images)

    def _size(self, image: QImage, width: int) -> QSize:
        wide = min(width - 2 * _GAP, _WIDEST)
        return QSize(wide, round(wide * image.height() / image.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages that can be seen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        colours = theme.current()
        painter.fillRect(event.rect(), colours.colour("sunken"))
        top = _GAP
        for image in self.images:
            size = self._size(image, self.width())
            area = QRectF((self.width() - size.width()) / 2, top, size.width(), size.height())
            if area.toRect().intersects(event.rect()):
                painter.drawImage(area, image)
                painter.setPen(colours.colour("line_strong"))
                painter.drawRect(area)
            top += size.height() + _GAP
