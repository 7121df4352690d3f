"""Text on PDF pages: drawn as it is, never read as markup, and broken the Chinese way.

ReportLab's own paragraph reads its text as markup and breaks Chinese lines by Japanese rules. Ours does neither: no
line begins with a closing mark or ends with an opening one, Latin words and numbers stay whole where they fit.
"""

import re
from typing import Any, Final

from reportlab.pdfbase.pdfmetrics import getFont, stringWidth
from reportlab.platypus import Flowable

from cae_desktop.exports.pdf_style import BODY, TextStyle, colour
from cae_desktop.exports.text import printable

LONGEST_TEXT: Final = 5_000
_LONGEST_LINE: Final = 200
_MISSING: Final = "□"
NEVER_FIRST: Final = frozenset("，。、：；！？）》〉」』】〕〗”’…—～·％℃,.:;!?)]}%")
NEVER_LAST: Final = frozenset("（《〈「『【〔〖“‘￥¥([{$#№")
_EMPTY_LINES: Final = re.compile(r"\n(?:[^\S\n]*\n){2,}")
_UNITS: Final = re.compile(
    r"\n|[^\S\n]+|[\u2010-\u206f\u2e80-\uffff\U00020000-\U0003ffff]|[^\s\u2010-\u206f\u2e80-\uffff\U00020000-\U0003ffff]+"
)


class PlainText(Flowable):
    """A text that fills the width it is given; usable alone and in table cells."""

    def __init__(self, text: str, style: TextStyle = BODY, *, space_after: float = 0) -> None:
        super().__init__()
        self.text = _EMPTY_LINES.sub("\n\n", drawable(text, LONGEST_TEXT).strip())
        self.style = style
        self.spaceAfter = space_after
        self._lines: tuple[str, ...] = ()
        self._broken_for = -1.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Break into lines; returns width and height that are taken."""
        if width != self._broken_for:
            self._lines, self._broken_for = break_lines(self.text, self.style, width), width
        self.width, self.height = width, len(self._lines) * self.style.leading
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """What fits into the height, and the rest. Lines stay as wrapped: a splitting table forgets its padding."""
        if not self._lines:
            self.wrap(width, height)
        fitting = int(height // self.style.leading)
        if fitting >= len(self._lines):
            return [self]
        if fitting < 1:
            return []
        parts = (self._lines[:fitting], self._lines[fitting:])
        return [PlainText("\n".join(lines), self.style, space_after=self.spaceAfter) for lines in parts]

    def draw(self) -> None:
        """Draw the lines."""
        canvas: Any = self.canv
        baseline = (
            self.height - self.style.leading + (self.style.leading - self.style.size) / 2 + self.style.size * 0.12
        )
        for place, line in enumerate(self._lines):
            draw_text(canvas, 0, baseline - place * self.style.leading, line, self.style, self.width)


def drawable(text: str, longest: int) -> str:
    """The printable text, with □ for what the fonts do not have (emoji, the rarest characters)."""
    font: Any = getFont(BODY.font)
    known = font.face.charToGlyph
    return "".join(char if char == "\n" or ord(char) in known else _MISSING for char in printable(text, longest))


def draw_text(canvas: Any, x: float, y: float, text: str, style: TextStyle, width: float = 0) -> None:
    """Draw one line with its baseline at `y`, aligned within `width`."""
    canvas.setFont(style.font, style.size)
    canvas.setFillColor(colour(style.colour))
    if style.align == "right":
        canvas.drawRightString(x + width, y, text)
    elif style.align == "centre":
        canvas.drawCentredString(x + width / 2, y, text)
    else:
        canvas.drawString(x, y, text)


def one_line(text: str, style: TextStyle, width: float) -> str:
    """The text on one line, cut with … where the width ends."""
    line = drawable(text, _LONGEST_LINE).replace("\n", " ")
    if _width(line, style) <= width:
        return line
    while line and _width(f"{line}…", style) > width:
        line = line[:-1]
    return f"{line}…"


def break_lines(text: str, style: TextStyle, width: float) -> tuple[str, ...]:
    """Lines that fit the width."""
    lines: list[str] = []
    current = ""
    for unit in _kept_together(_UNITS.findall(text)):
        if unit == "\n":
            lines.append(current.rstrip())
            current = ""
        elif _width(current + unit.rstrip(), style) <= width:
            current += unit if current else unit.lstrip()
        else:
            if current.strip():
                lines.append(current.rstrip())
            *full, current = _chopped(unit.lstrip(), style, width)
            lines += full
    return (*lines, current.rstrip())


def _kept_together(units: list[str]) -> list[str]:
    """Join what must not be parted: closing marks to what precedes them, opening marks to what follows."""
    joined: list[str] = []
    for unit in units:
        before = joined[-1].rstrip(" ") if joined else ""
        parted = not before or before[-1] == "\n" or unit == "\n"
        if not parted and (unit[0] in NEVER_FIRST or before[-1] in NEVER_LAST):
            joined[-1] += unit
        elif joined and unit.isspace() and unit != "\n" and joined[-1] != "\n":
            joined[-1] += unit  # so that a mark after a space still finds its word
        else:
            joined.append(unit)
    return joined


def _chopped(unit: str, style: TextStyle, width: float) -> list[str]:
    """Pieces of a run that is too long for one line."""
    pieces: list[str] = []
    while _width(unit, style) > width and len(unit) > 1:
        cut = _fitting(unit, style, width)
        pieces.append(unit[:cut])
        unit = unit[cut:]
    return [*pieces, unit]


def _fitting(unit: str, style: TextStyle, width: float) -> int:
    """How many characters fit, at least one, without leaving a forbidden mark at either side where it can be helped."""
    fits, used = 0, 0.0
    while fits < len(unit) and (used := used + _width(unit[fits], style)) <= width:
        fits += 1
    cut = fits
    while cut > 1 and (unit[cut] in NEVER_FIRST or unit[cut - 1] in NEVER_LAST):
        cut -= 1
    return max(1, cut if cut > 1 else fits)


def _width(text: str, style: TextStyle) -> float:
    return float(stringWidth(text, style.font, style.size))
