"""Drawing in the board's own measure: 1080 units high whatever the screen, so nothing ever shrinks below its size.

Larger letters make the board fewer units high and wide: it shows fewer rows, never smaller ones.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPolygonF,
    QRegion,
    QStaticText,
    QTextLayout,
    QTransform,
)

from cae_desktop.domain.words import StepStatus
from cae_desktop.ui.theme import FONT_FAMILY, Theme

HEIGHT: Final = 1080.0
MARGIN: Final = 44.0
SMALL: Final = 22
"""The least size: 2 % of the height is 21.6 units."""
BODY: Final = 27
TWO_LINES: Final = 24
GROUNDS: Final = ("background", "surface", "sunken")
"""What text stands on: the board, its cards and foot, the chosen row."""
_WANTED_CONTRAST: Final = 7.0
_REACH: Final = 3.0  # units by which lines and letters stand out of their box
_OFF_THE_LINES: Final = 4.0
_LEFT: Final = Qt.AlignmentFlag.AlignLeft
_CENTRE: Final = Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of text whose glyphs are laid out already; width and height in units."""

    text: QStaticText
    width: float
    height: float


class Canvas:
    """A painter with the board's colours, fonts and shapes; all measures in units."""

    def __init__(
        self, painter: QPainter, colours: Theme, width: float, height: float, dirty: QRegion | None = None
    ) -> None:
        self.painter = painter
        self.colours = colours
        self.width = width
        self.height = height
        self._scale = painter.transform().m11()
        self._dirty = dirty
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, width, height), QColor(colours.background))

    def is_dirty(self, box: QRectF, reach: float = _REACH) -> bool:
        """Whether anything in a box, or so far around it, is to be drawn; the rest would be drawn for nothing."""
        if self._dirty is None:
            return True
        around = box.adjusted(-reach, -reach, reach, reach)
        pixels = self.painter.transform().mapRect(around)
        return self._dirty.intersects(pixels.toAlignedRect())

    def is_text_dirty(self, top: float, bottom: float) -> bool:
        """Whether letters between two heights are to be drawn: they keep off the lines at both edges."""
        return self.is_dirty(self.band(top, bottom), -_OFF_THE_LINES)

    def band(self, top: float, bottom: float) -> QRectF:
        """All the width between two heights."""
        return QRectF(0, top, self.width, bottom - top)

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
        line = _line(text, pixels, bold, round(box.width()), self._scale)
        left = box.left() if align is _LEFT else box.right() - line.width
        if align is _CENTRE:
            left = box.center().x() - line.width / 2
        self.painter.setFont(_font(pixels, bold)[0])
        self.painter.setPen(_ink(colour, self.colours))
        self.painter.drawStaticText(QPointF(left, box.center().y() - line.height / 2), line.text)
        return line.width

    def name(self, box: QRectF, text: str, colour: str) -> None:
        """Write a name in bold; one that is too long takes two lines of smaller letters before it is shortened."""
        lines = _lines(text, round(box.width()))
        if len(lines) == 1:
            pixels = BODY if width_of(text, BODY, bold=True) <= box.width() else TWO_LINES
            self.text(box, text, pixels, colour, bold=True)
            return
        half = box.height() / 2
        for line, top in zip(lines, (box.top() + 2, box.top() + half - 2), strict=True):
            self.text(QRectF(box.left(), top, box.width(), half), line, TWO_LINES, colour, bold=True)

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
        """The shape of a status: ● ▲ ■ ✓ ○ ×, drawn so that no font is needed."""
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
        elif status is StepStatus.CANCELLED:
            self.painter.drawLines([QLineF(box.topLeft(), box.bottomRight()), QLineF(box.topRight(), box.bottomLeft())])
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
            StepStatus.CANCELLED: self.colours.text_tertiary,
        }[status]


def width_of(text: str, pixels: int, *, bold: bool = False) -> float:
    """How wide a line is, in units."""
    return _font(pixels, bold)[1].horizontalAdvance(text)


@cache
def _font(pixels: int, bold: bool) -> tuple[QFont, QFontMetricsF]:
    font = QFont(FONT_FAMILY)
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font, QFontMetricsF(font)


@lru_cache(4096)
def _line(text: str, pixels: int, bold: bool, room: int, scale: float) -> _Line:
    """Shortened to its room. One for each scale, as the glyphs of another scale would be laid out anew each time."""
    font, metrics = _font(pixels, bold)
    shown = metrics.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, room)
    static = QStaticText(shown)
    static.setTextFormat(Qt.TextFormat.PlainText)
    static.prepare(QTransform.fromScale(scale, scale), font)
    return _Line(static, metrics.horizontalAdvance(shown), metrics.height())


@lru_cache(4096)
def _lines(text: str, width: int) -> tuple[str, ...]:
    """The text as one line, or as two of which the second may still be too long."""
    text = text.replace("\n", " ")
    if _font(BODY, True)[1].horizontalAdvance(text) <= width:
        return (text,)
    layout = QTextLayout(text, _font(TWO_LINES, True)[0])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    first = line.textLength()
    layout.endLayout()
    rest = text[first:].lstrip()
    return (text[:first].rstrip(), rest) if rest else (text,)


@cache
def _ink(colour: str, colours: Theme) -> QColor:
    return readable(QColor(colour), colours)


def readable(colour: QColor, colours: Theme) -> QColor:
    """The colour, moved towards the text colour until it stands 7:1 off every ground of the board (WCAG 2.2, 1.4.6)."""
    towards = colours.colour("text")
    grounds = [colours.colour(ground) for ground in GROUNDS]
    for step in range(20):
        share = step / 20
        mixed = QColor.fromRgbF(
            *(
                getattr(colour, channel)() * (1 - share) + getattr(towards, channel)() * share
                for channel in ("redF", "greenF", "blueF")
            )
        )
        if all(contrast(mixed, ground) >= _WANTED_CONTRAST for ground in grounds):
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
