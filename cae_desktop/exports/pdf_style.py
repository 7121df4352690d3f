"""Fonts, colours and sizes of PDF pages; colours come from the same tokens as the windows. Lengths in points."""

import json
from dataclasses import dataclass
from functools import cache
from threading import Lock
from typing import Any, BinaryIO, Final

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfbase import pdfmetrics, ttfonts
from reportlab.pdfgen.canvas import Canvas

from cae_desktop import paths
from cae_desktop.exports.text import printable

REGULAR: Final = "NotoSansSC"
BOLD: Final = "NotoSansSC-Bold"
_LONGEST_TITLE: Final = 200
_FILES: Final = {REGULAR: "NotoSansSC-Regular.ttf", BOLD: "NotoSansSC-Bold.ttf"}


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a text is set; `align` is left, right or centre, `colour` a token, `size` in points."""

    size: float = 8.5
    colour: str = "text"
    bold: bool = False
    align: str = "left"

    @property
    def font(self) -> str:
        """Name of the embedded font."""
        return BOLD if self.bold else REGULAR

    @property
    def leading(self) -> float:
        """Distance of lines."""
        return self.size * 1.5


one_pdf_at_a_time: Final = Lock()
"""The fonts of a PDF are kept by its library while it is made, for one at a time."""
BODY: Final = TextStyle()
"""Running text and table cells."""


@cache
def register_fonts() -> None:
    """Make the shipped fonts known; every text of a PDF is set in one of them, and they are embedded."""
    ttfonts.makeToUnicodeCMap = _unicode_map
    for name, file in _FILES.items():
        pdfmetrics.registerFont(ttfonts.TTFont(name, str(paths.resource("fonts", file))))


def new_canvas(target: BinaryIO, size: tuple[float, float], title: str, language: str, *, invariant: bool) -> Canvas:
    """A document that is drawn by hand; `size` of its pages, `language` as readers of the screen need it."""
    register_fonts()
    first: Any = REGULAR  # the library's types are wrong here
    canvas = Canvas(
        target, pagesize=size, initialFontName=first, lang=language.replace("_", "-"), invariant=int(invariant)
    )
    canvas.setTitle(printable(title, _LONGEST_TITLE))
    canvas.setCreator("CAE Desktop")
    return canvas


@cache
def colour(token: str) -> Color:
    """A colour of the light theme."""
    return HexColor(_tokens()[token])


@cache
def _tokens() -> dict[str, str]:
    light: dict[str, str] = json.loads(paths.resource("theme", "tokens.json").read_text(encoding="utf-8"))["light"]
    return light


def _unicode_map(fontname: str, subset: list[int]) -> str:
    """The map from glyphs to text, so that text is copied as it was written.

    ReportLab's own writes five digits for characters beyond the first plane; PDF wants UTF-16 there.
    """
    entries = "\n".join(f"<{place:02X}> <{chr(code).encode('utf-16-be').hex()}>" for place, code in enumerate(subset))
    return f"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo
<< /Registry ({fontname}) /Ordering ({fontname}) /Supplement 0 >> def
/CMapName /{fontname} def
/CMapType 2 def
1 begincodespacerange
<00> <{len(subset) - 1:02X}>
endcodespacerange
{len(subset)} beginbfchar
{entries}
endbfchar
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
