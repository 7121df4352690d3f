"""A painter with the theme's colours and fonts; texts are shaped once."""

from math import floor
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QStaticText

from cae_desktop.ui import theme
from cae_desktop.ui.gantt.grid import Grid

_KEPT_TEXTS: Final = 4000


class Texts:
    """Texts as they fit into a width, shaped: measuring and shaping cost ten times as much as drawing."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, int, str, bool], Shaped] = {}
        self._fonts: dict[tuple[str, bool], tuple[QFont, QFontMetrics]] = {}

    def font(self, role: str, *, bold: bool) -> tuple[QFont, QFontMetrics]:
        """The theme's font and its measures; one object each, so that shaped texts know it again."""
        font = self._fonts.get((role, bold))
        if font is None:
            made = theme.font(role, bold=bold)
            font = self._fonts[role, bold] = (made, QFontMetrics(made))
        return font

    def advance(self, text: str, role: str, *, bold: bool) -> int:
        """How wide a text is."""
        return self.font(role, bold=bold)[1].horizontalAdvance(text)

    def fitting(self, text: str, room: int, role: str, bold: bool) -> "Shaped":
        """The text, elided where it is wider than `room`."""
        key = (text, room, role, bold)
        made = self._made.get(key)
        if made is None:
            if len(self._made) >= _KEPT_TEXTS:
                self._made.clear()
            made = self._made[key] = self._shape(text, room, role, bold=bold)
        return made

    def _shape(self, text: str, room: int, role: str, *, bold: bool) -> "Shaped":
        font, metrics = self.font(role, bold=bold)
        shaped = QStaticText(metrics.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, room))
        shaped.setTextFormat(Qt.TextFormat.PlainText)
        shaped.prepare(font=font)
        return font, shaped, shaped.size().width(), shaped.size().height()


Shaped = tuple[QFont, QStaticText, float, float]
"""A text with its font, its width and its height."""


class Canvas:
    """One painting of the view, or of the part of it that has changed (`dirty`)."""

    def __init__(self, painter: QPainter, grid: Grid, dirty: QRect, texts: Texts) -> None:
        self.painter, self.grid, self.dirty = painter, grid, dirty
        self.numbers = grid.seen(dirty.top(), dirty.bottom())
        self._texts = texts
        self._theme = theme.current()
        self._ink = ""  # colour of the pen while it writes
        self._font: QFont | None = None
        self._colours: dict[str, QColor] = {}
        self._softs: dict[tuple[str, int], QColor] = {}
        self._pens: dict[tuple[str, float, Qt.PenStyle], QPen] = {}

    def colour(self, key: str) -> QColor:
        """The colour of a token."""
        colour = self._colours.get(key)
        if colour is None:
            colour = self._colours[key] = self._theme.colour(key)
        return colour

    def advance(self, text: str, role: str = "caption", *, bold: bool = False) -> int:
        """How wide a text is."""
        return self._texts.advance(text, role, bold=bold)

    def soft(self, key: str, alpha: int) -> QColor:
        """A colour that lets the ground shine through."""
        colour = self._softs.get((key, alpha))
        if colour is None:
            colour = self._softs[key, alpha] = QColor(self.colour(key))
            colour.setAlpha(alpha)
        return colour

    def pen(self, key: str, width: float = 1.0, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> None:
        """Draw lines in a colour, and fill nothing."""
        self._ink = ""
        pen = self._pens.get((key, width, style))
        if pen is None:
            pen = self._pens[key, width, style] = QPen(self.colour(key), width, style)
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)

    def brush(self, colour: QColor) -> None:
        """Fill with a colour, and draw no lines."""
        self._ink = ""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(colour)

    def text(
        self,
        box: QRectF,
        text: str,
        ink: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        *,
        role: str = "caption",
        bold: bool = False,
    ) -> None:
        """One line in the middle of a box's height, elided where it does not fit."""
        if not text:
            return
        font, shaped, width, height = self._texts.fitting(text, int(box.width()), role, bold)
        x = box.x()
        if side is Qt.AlignmentFlag.AlignRight:
            x += box.width() - width
        elif side is Qt.AlignmentFlag.AlignCenter:
            x += (box.width() - width) / 2
        if self._font is not font:
            self._font = font
            self.painter.setFont(font)
        if self._ink != ink:
            self._ink = ink
            self.painter.setPen(self.colour(ink))
        # not round(), which goes to even numbers: a text would jump by a pixel when it is scrolled
        self.painter.drawStaticText(floor(x + 0.5), floor(box.y() + (box.height() - height) / 2 + 0.5), shaped)
