"""Blank yellow cards as PDF: A5 or A6 across, one on a page or several on an A4 sheet with cut marks."""

from io import BytesIO
from typing import Any, Final

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from cae_desktop.exports.blank_card import BlankCard, CardSize
from cae_desktop.exports.blank_fields import draw_choices, draw_lines, draw_row, paragraph
from cae_desktop.exports.pdf_style import TextStyle, colour, new_canvas
from cae_desktop.exports.pdf_text import draw_text, one_line
from cae_desktop.exports.qr_code import draw_qr_code

_SIZES: Final[dict[CardSize, tuple[float, float]]] = {"A5": (210 * mm, 148 * mm), "A6": (148 * mm, 105 * mm)}
_SHEETS: Final[dict[CardSize, tuple[float, float]]] = {"A5": A4, "A6": landscape(A4)}
_LETTERS: Final[dict[CardSize, float]] = {"A5": 8.0, "A6": 6.2}
_MARGIN: Final = 7 * mm
_MARK: Final = 5 * mm
_QUIET: Final = 5.0
"""Room around the code, which readers need."""
_MOST_CONSENT_LINES: Final = 4


def yellow_cards_pdf(
    card: BlankCard, size: CardSize, count: int, *, several: bool, language: str, invariant: bool = False
) -> bytes:
    """The finished PDF of `count` equal cards; `several` puts them side by side on A4."""
    width, height = _SIZES[size]
    page = _SHEETS[size] if several else (width, height)
    target = BytesIO()
    title = f"{card.title} {card.occasion.activity}".strip()
    canvas = new_canvas(target, page, title, language, invariant=invariant)
    canvas.beginForm("card", 0, 0, width, height)
    _Drawing(canvas, width, height, _LETTERS[size]).card(card)
    canvas.endForm()
    places = _places(page, width, height)
    for first in range(0, count, len(places)):
        for x, y in places[: count - first]:
            canvas.saveState()
            canvas.translate(x, y)
            canvas.doForm("card")
            canvas.restoreState()
        if several:
            _draw_marks(canvas, page, width, height)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _places(page: tuple[float, float], width: float, height: float) -> list[tuple[float, float]]:
    """Lower left corners of the cards on a page, row by row from the top, each in the middle of its part."""
    across, down = round(page[0] / width), round(page[1] / height)
    wide, high = page[0] / across, page[1] / down
    left, bottom = (wide - width) / 2, (high - height) / 2
    return [
        (column * wide + left, page[1] - (row + 1) * high + bottom) for row in range(down) for column in range(across)
    ]


def _draw_marks(canvas: Any, page: tuple[float, float], width: float, height: float) -> None:
    """Short lines at the edges where the sheet is cut, and a small cross where two cuts meet."""
    wide, high = page
    across, down = round(wide / width), round(high / height)
    xs = [wide * column / across for column in range(1, across)]
    ys = [high * row / down for row in range(1, down)]
    arm = _MARK / 2
    canvas.setStrokeColor(colour("text_secondary"))
    canvas.setLineWidth(0.4)
    canvas.lines(
        [
            *((x, end, x, end + way * _MARK) for x in xs for end, way in ((0, 1), (high, -1))),
            *((end, y, end + way * _MARK, y) for y in ys for end, way in ((0, 1), (wide, -1))),
            *((x - arm, y, x + arm, y) for x in xs for y in ys),
            *((x, y - arm, x, y + arm) for x in xs for y in ys),
        ]
    )


class _Drawing:
    """One card from the top down; `letters` is the size of what fields say."""

    def __init__(self, canvas: Any, width: float, height: float, letters: float) -> None:
        self._canvas, self._width, self._height, self._letters = canvas, width, height, letters
        self._inner = width - 2 * _MARGIN

    def card(self, card: BlankCard) -> None:
        head = self._draw_head(card)
        foot = self._draw_consent(card)
        row = (head - foot) / (len(card.rows) + 1)
        draw_row(self._canvas, _MARGIN, foot, self._inner, row, card.office, self._letters)
        for place, fields in enumerate(card.rows):
            y = head - (place + 1) * row
            draw_row(self._canvas, _MARGIN, y, self._inner, row, fields, self._letters)

    def _draw_head(self, card: BlankCard) -> float:
        """The yellow band with dealership, activity and code; returns where the fields begin."""
        canvas, letters, occasion = self._canvas, self._letters, card.occasion
        band = letters * 6.6
        bottom = self._height - _MARGIN - band
        canvas.setFillColor(colour("card_yellow"))
        canvas.rect(_MARGIN, bottom, self._inner, band, stroke=0, fill=1)
        code = band - 2 * _QUIET if occasion.code else 0
        if occasion.code:
            draw_qr_code(canvas, _MARGIN + self._inner - code - _QUIET, bottom + _QUIET, code, occasion.code)
        room, left = self._inner - code - 18, _MARGIN + 6
        for text, style, up in (
            (occasion.dealership, TextStyle(letters * 1.1, "text_secondary"), 4.9),
            (occasion.activity or card.title, TextStyle(letters * 1.9, bold=True), 2.6),
            ("  ·  ".join(filter(None, (card.title, occasion.days))), TextStyle(letters * 1.1, "text_secondary"), 0.9),
        ):
            draw_text(canvas, left, bottom + letters * up, one_line(text, style, room), style)
        return bottom - letters * 0.6

    def _draw_consent(self, card: BlankCard) -> float:
        """What the customer agrees to, with a line for the signature; returns where the fields end."""
        canvas, letters = self._canvas, self._letters
        style = TextStyle(letters, "text_secondary")
        text, line = TextStyle(letters * 0.95), _MARGIN + letters * 0.3
        self._draw_signature(card, line, style)
        ways = line + letters * 2.3
        draw_text(canvas, _MARGIN, ways, card.means.label, style)
        start = stringWidth(card.means.label, style.font, style.size) + letters * 1.5
        draw_choices(canvas, _MARGIN + start, ways, self._inner - start, card.means.choices, TextStyle(letters))
        lines = paragraph(card.consent, text, self._inner, _MOST_CONSENT_LINES)
        top = ways + letters * 1.6 + len(lines) * text.leading
        draw_lines(canvas, _MARGIN, top, lines, text)
        return top + letters * 0.7

    def _draw_signature(self, card: BlankCard, y: float, style: TextStyle) -> None:
        canvas = self._canvas
        draw_text(canvas, _MARGIN, y, card.signature, style)
        start = _MARGIN + stringWidth(card.signature, style.font, style.size) + style.size
        canvas.setStrokeColor(colour("line_strong"))
        canvas.setLineWidth(0.5)
        canvas.line(start, y - 2, _MARGIN + self._inner * 0.8, y - 2)
        faint = TextStyle(style.size * 0.85, "text_tertiary", align="right")
        draw_text(canvas, _MARGIN, y, one_line(card.version, faint, self._inner * 0.2), faint, self._inner)
