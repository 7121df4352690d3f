"""The sheet on which the visitors of an activity write themselves in: A4 across, with what they agree to."""

from io import BytesIO
from typing import Any, Final

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm

from cae_desktop.exports.blank_card import SignInSheet
from cae_desktop.exports.blank_fields import draw_lines, paragraph
from cae_desktop.exports.pdf_style import TextStyle, colour, new_canvas
from cae_desktop.exports.pdf_text import draw_text, one_line
from cae_desktop.exports.qr_code import draw_qr_code

_WIDTH, _HEIGHT = landscape(A4)
_MARGIN: Final = 12 * mm
_INNER: Final = _WIDTH - 2 * _MARGIN
_HEAD: Final = 22 * mm
_FOOT: Final = 17 * mm
_TABLE_HEAD: Final = 7 * mm
_CAPTION: Final = TextStyle(9, "text_secondary")


def sign_in_pdf(sheet: SignInSheet, pages: int, language: str, *, invariant: bool = False) -> bytes:
    """The finished PDF; its lines are numbered on over all pages."""
    target = BytesIO()
    title = f"{sheet.title} {sheet.occasion.activity}".strip()
    canvas = new_canvas(target, (_WIDTH, _HEIGHT), title, language, invariant=invariant)
    for page in range(pages):
        _draw_head(canvas, sheet)
        _draw_table(canvas, sheet, page * sheet.lines)
        _draw_foot(canvas, sheet, page + 1, pages)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _draw_head(canvas: Any, sheet: SignInSheet) -> None:
    occasion, top = sheet.occasion, _HEIGHT - _MARGIN
    code = _HEAD - 4 * mm if occasion.code else 0
    if occasion.code:
        draw_qr_code(canvas, _WIDTH - _MARGIN - code, top - code, code, occasion.code)
    room = _INNER - code - 12
    big = TextStyle(18, bold=True)
    draw_text(canvas, _MARGIN, top - 18, one_line(occasion.activity or sheet.title, big, room), big)
    caption = "  ·  ".join(filter(None, (sheet.title, occasion.days, occasion.dealership)))
    draw_text(canvas, _MARGIN, top - 38, one_line(caption, _CAPTION, room), _CAPTION)


def _draw_table(canvas: Any, sheet: SignInSheet, before: int) -> None:
    top, bottom = _HEIGHT - _MARGIN - _HEAD, _MARGIN + _FOOT
    row = (top - bottom - _TABLE_HEAD) / sheet.lines
    lefts = _lefts(sheet)
    canvas.setFillColor(colour("card_yellow"))
    canvas.rect(_MARGIN, top - _TABLE_HEAD, _INNER, _TABLE_HEAD, stroke=0, fill=1)
    ends = [*lefts[1:], _MARGIN + _INNER]
    for (head, _), left, end in zip(sheet.heads, lefts, ends, strict=True):
        draw_text(canvas, left + 4, top - _TABLE_HEAD + 6, one_line(head, _CAPTION, end - left - 6), _CAPTION)
    for line in range(sheet.lines):
        faint = TextStyle(9, "text_tertiary", align="centre")
        y = top - _TABLE_HEAD - (line + 0.5) * row - 3
        draw_text(canvas, _MARGIN, y, str(before + line + 1), faint, lefts[1] - _MARGIN)
    canvas.setStrokeColor(colour("line_strong"))
    canvas.setLineWidth(0.5)
    canvas.grid([*lefts, _MARGIN + _INNER], [top, *(top - _TABLE_HEAD - line * row for line in range(sheet.lines + 1))])


def _draw_foot(canvas: Any, sheet: SignInSheet, page: int, pages: int) -> None:
    text = TextStyle(8, "text_secondary")
    draw_lines(canvas, _MARGIN, _MARGIN + _FOOT - 6, paragraph(sheet.consent, text, _INNER, 3), text)
    right = TextStyle(8, "text_tertiary", align="right")
    draw_text(canvas, _MARGIN, _MARGIN - 6, sheet.page.format(page=page, pages=pages), right, _INNER)


def _lefts(sheet: SignInSheet) -> list[float]:
    """Where the columns begin."""
    whole = sum(share for _, share in sheet.heads)
    lefts, x = [], _MARGIN
    for _, share in sheet.heads:
        lefts.append(x)
        x += _INNER * share / whole
    return lefts
