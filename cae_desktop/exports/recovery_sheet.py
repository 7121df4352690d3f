"""The sheet with the recovery code of a file, to be printed and kept in a safe place."""

from io import BytesIO
from typing import Final

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from cae_desktop.exports.pdf_style import TextStyle, register_fonts
from cae_desktop.exports.pdf_text import draw_text, one_line
from cae_desktop.exports.wall_pdf import MARGIN
from cae_desktop.translations import Translate

_GROUPS_IN_LINE: Final = 6


def recovery_sheet(code: str, file: str, day: str, translate: Translate, *, invariant: bool = False) -> bytes:
    """The finished PDF; `code` in groups parted by blanks."""
    register_fonts()
    target = BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=int(invariant))
    canvas.setTitle(translate("Recovery", "Recovery code"))
    width, top = A4[0] - 2 * MARGIN, A4[1] - MARGIN
    groups, plain, faint = code.split(" "), TextStyle(11), TextStyle(11, "text_secondary")
    lines = [
        (translate("Recovery", "Recovery code"), TextStyle(22, bold=True), 40),
        (one_line(f"{file} · {day}", faint, width), faint, 34),
        (translate("Recovery", "Opens the file when the password is forgotten. Type it in place of it."), plain, 18),
        (translate("Recovery", "Whoever has this sheet can read all customers: keep it locked away."), plain, 40),
        *(
            ("   ".join(groups[place : place + _GROUPS_IN_LINE]), TextStyle(18, bold=True), 34)
            for place in range(0, len(groups), _GROUPS_IN_LINE)
        ),
        (translate("Recovery", "A new password makes this sheet worthless; print a new one then."), faint, 18),
    ]
    y = top
    for text, style, step in lines:
        y -= step
        draw_text(canvas, MARGIN, y, text, style)
    canvas.showPage()
    canvas.save()
    return target.getvalue()
