"""Drawing in the board's own measure: 1080 units high whatever the screen, so nothing ever shrinks below its size."""

from functools import cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from cae_desktop.domain.words import StepStatus
from cae_desktop.ui.theme import FONT_FAMILY, Theme

HEIGHT: Final = 1080.0
MARGIN: Final = 44.0
SMALL: Final = 21
BODY: Final = 27
_WANTED_CONTRAST: Final = 7.0
_LEFT: Final = Qt.AlignmentFlag.AlignLeft


class Canvas:
    """A painter with the board's colours, fonts and shapes; all measures in units of 1/1080 of the height."""

    def __init__(self, painter: QPainter, colours: Theme, width: float) -> None:
        self.painter = painter
        self.colours = colours
        self.width = width
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, width, HEIGHT), QColor(colours.background))

    def text(
        self,
        box: QRectF,
        text: str,
        pixels: int,
        colour: str,
        *,
        bold: bool = False,
        align: Qt.AlignmentFlag = _LEFT,
    ) -> float:
        """Write one line into a box, in the middle of its height, shortened with … ; returns how wide it is."""
        font, metrics = _font(pixels, bold)
        shown = metrics.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, box.width())
        self.painter.setFont(font)
        self.painter.setPen(_readable(colour, self.colours.background, self.colours.text))
        flags = align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
        self.painter.drawText(box, int(flags), shown)
        return metrics.horizontalAdvance(shown)

    def fill(self, box: QRectF, colour: str, radius: float = 0.0) -> None:
        """A filled box, rounded if asked."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(colour))
        self.painter.drawRoundedRect(box, radius, radius)

    def line(self, start: QPointF, end: QPointF, colour: str, thickness: float = 1.5) -> None:
        """A straight line."""
        self.painter.setPen(QPen(QColor(colour), thickness))
        self.painter.drawLine(start, end)

    def bar(self, box: QRectF, share: float, colour: str) -> None:
        """A bar of progress: the whole as a track, the share (0–1) in colour."""
        radius = box.height() / 2
        self.fill(box, self.colours.line_strong, radius)
        if share > 0:
            length = max(box.height(), box.width() * min(1.0, share))
            self.fill(QRectF(box.left(), box.top(), length, box.height()), colour, radius)

    def shape(self, status: StepStatus, box: QRectF, colour: str) -> None:
        """The shape of a status: ● ▲ ■ ✓ ○, drawn so that no font is needed."""
        self.painter.setBrush(QColor(colour))
        self.painter.setPen(Qt.PenStyle.NoPen)
        if status is StepStatus.ON_TRACK:
            self.painter.drawEllipse(box)
        elif status is StepStatus.AT_RISK:
            self.painter.drawPolygon(
                QPolygonF([box.bottomLeft(), QPointF(box.center().x(), box.top()), box.bottomRight()])
            )
        elif status is StepStatus.LATE:
            self.painter.drawRect(box)
        else:
            self._outline(status, box, colour)

    def _outline(self, status: StepStatus, box: QRectF, colour: str) -> None:
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(QColor(colour), 2.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        if status is StepStatus.DONE:
            knee = QPointF(box.left() + box.width() * 0.36, box.bottom() - 1)
            self.painter.drawPolyline([QPointF(box.left(), box.center().y() + 1), knee, box.topRight()])
        else:
            self.painter.drawEllipse(box.adjusted(1, 1, -1, -1))

    def status_colour(self, status: StepStatus) -> str:
        """The colour of a status; a step that has not begun is quiet."""
        return {
            StepStatus.ON_TRACK: self.colours.on_track,
            StepStatus.AT_RISK: self.colours.at_risk,
            StepStatus.LATE: self.colours.late,
            StepStatus.DONE: self.colours.text_secondary,
            StepStatus.NOT_STARTED: self.colours.text_tertiary,
        }[status]


@cache
def _font(pixels: int, bold: bool) -> tuple[QFont, QFontMetricsF]:
    font = QFont(FONT_FAMILY)
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font, QFontMetricsF(font)


@cache
def _readable(colour: str, background: str, towards: str) -> QColor:
    return readable(QColor(colour), QColor(background), QColor(towards))


def readable(colour: QColor, background: QColor, towards: QColor) -> QColor:
    """The colour, moved towards the text colour until it stands 7:1 off the background (WCAG 2.2, 1.4.6)."""
    for step in range(20):
        share = step / 20
        mixed = QColor.fromRgbF(
            *(
                getattr(colour, channel)() * (1 - share) + getattr(towards, channel)() * share
                for channel in ("redF", "greenF", "blueF")
            )
        )
        if contrast(mixed, background) >= _WANTED_CONTRAST:
            return mixed
    return towards


def contrast(first: QColor, second: QColor) -> float:
    """How far two colours stand apart, 1–21 (WCAG 2.2, contrast ratio)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
