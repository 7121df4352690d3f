"""What a page can only say once all pages are made: of how many it is, and where a section begins."""

from collections.abc import Callable
from typing import Any, Final

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from cae_desktop.exports.pdf_style import TextStyle, colour
from cae_desktop.exports.pdf_text import draw_text, one_line

_LINE: Final = 15.0
_WIDEST: Final = 2_000.0
"""Points that hold every page there is; what is drawn late is not cut at them."""
_ROOM_FOR_PAGE: Final = 24.0


class LateCanvas(Canvas):
    """A canvas that knows where its sections begin, and keeps some drawings until the last page is made."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.page_of: dict[str, int] = {}
        self.pages = 0
        self._late: list[Callable[[Any], None]] = []

    def draw_late(self, draw: Callable[[Any], None]) -> None:
        """Have `draw(canvas)` called when all pages are made; it draws where the canvas is now."""
        self.doForm(self._name(len(self._late)))
        self._late.append(draw)

    def showPage(self) -> None:
        """Count pages."""
        super().showPage()
        self.pages += 1

    def save(self) -> None:
        """Draw what was kept, then write the document."""
        for number, draw in enumerate(self._late):
            self.beginForm(self._name(number), 0, 0, _WIDEST, _WIDEST)
            draw(self)
            self.endForm()
        super().save()

    def _name(self, number: int) -> str:
        return f"late-{number}"


class ContentsLine(Flowable):
    """A section's name and the page it begins on; a click leads there. `level` 1 stands in from the left."""

    def __init__(self, text: str, key: str, level: int) -> None:
        super().__init__()
        self._text, self._key = text, key
        self._left = 12.0 * level
        self._style = TextStyle(9.5, bold=level == 0) if level == 0 else TextStyle(9, "text_secondary")

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """One line."""
        self.width, self.height = width, _LINE
        return width, _LINE

    def draw(self) -> None:
        """The name and the dots at once, the page when it is known."""
        canvas: Any = self.canv
        style = self._style
        room = self.width - self._left - _ROOM_FOR_PAGE
        text = one_line(self._text, style, room)
        draw_text(canvas, self._left, 4, text, style)
        begin = self._left + stringWidth(text, style.font, style.size) + 6
        canvas.setStrokeColor(colour("line_strong"))
        canvas.setLineWidth(0.7)
        canvas.setDash(0.7, 3)
        canvas.line(begin, 5, self.width - _ROOM_FOR_PAGE, 5)
        canvas.setDash()
        canvas.linkRect("", self._key, (0, 0, self.width, _LINE), relative=1, thickness=0)
        canvas.draw_late(self._draw_page)

    def _draw_page(self, canvas: LateCanvas) -> None:
        right = TextStyle(self._style.size, self._style.colour, align="right")
        draw_text(canvas, 0, 4, str(canvas.page_of[self._key]), right, self.width)
