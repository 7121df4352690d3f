"""Sheets below each other on upright A4 pages: minutes, which are read and filed, not hung on a wall."""

from collections.abc import Sequence
from io import BytesIO
from typing import Final

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, PageTemplate, Spacer

from cae_desktop.exports.pdf_style import REGULAR, TextStyle, register_fonts
from cae_desktop.exports.pdf_text import PlainText
from cae_desktop.exports.text import printable
from cae_desktop.exports.wall_pdf import LONGEST_TITLE, MARGIN, WallPages, frame
from cae_desktop.exports.wall_sheet import WallSheet
from cae_desktop.translations import Translate

_SIZE: Final = 9.0


def flowing_pdf(sheets: Sequence[WallSheet], translate: Translate, *, invariant: bool = False) -> bytes:
    """The finished PDF; the headline is that of the first sheet, every sheet is a section with its name."""
    register_fonts()
    target = BytesIO()
    document = BaseDocTemplate(
        target,
        pagesize=A4,
        title=printable(sheets[0].title, LONGEST_TITLE),
        creator="CAE Desktop",
        initialFontName=REGULAR,
        invariant=int(invariant),
    )
    width, height = A4[0] - 2 * MARGIN, A4[1] - 2 * MARGIN - 20
    pages = WallPages(sheets, _SIZE, translate)
    document.addPageTemplates([PageTemplate("all", [frame(width, height)], onPage=pages.foot_of(sheets[0]))])
    document.build(_story(pages, sheets, width), canvasmaker=Canvas)
    return target.getvalue()


def _story(pages: WallPages, sheets: Sequence[WallSheet], width: float) -> list[Flowable]:
    story: list[Flowable] = [
        PlainText(sheets[0].title, TextStyle(_SIZE * 2, bold=True)),
        PlainText(sheets[0].caption, TextStyle(_SIZE, "text_secondary")),
    ]
    for sheet in sheets:
        heading = PlainText(sheet.name, TextStyle(_SIZE * 1.25, bold=True), space_after=_SIZE * 0.3)
        heading.keepWithNext = True
        story += [Spacer(1, _SIZE * 1.6), heading, pages.table(sheet, width)]
    return story
