"""Sheets for the wall as PDF, on A3 or A4 across: headline, figures, and a table whose head is on every page."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any, Final

from reportlab.lib.pagesizes import A3, A4, landscape
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Spacer,
    Table,
    TableStyle,
)

from cae_desktop.exports.pdf_style import REGULAR, TextStyle, colour, register_fonts
from cae_desktop.exports.pdf_text import PlainText, draw_text, one_line
from cae_desktop.exports.text import printable
from cae_desktop.exports.wall_sheet import Value, WallColumn, WallSheet, shown
from cae_desktop.translations import Translate

PAPERS: Final = {"A3": A3, "A4": A4}
_SIZES: Final = {"A3": 12.0, "A4": 8.5}
_RIGHT_KINDS: Final = frozenset({"money", "count", "percent"})
MARGIN: Final = 36.0
LONGEST_TITLE: Final = 200


def wall_pdf(sheets: Sequence[WallSheet], paper: str, translate: Translate, *, invariant: bool = False) -> bytes:
    """The finished PDF; `paper` is A3 or A4. Every sheet begins on a page of its own."""
    register_fonts()
    width, height = landscape(PAPERS[paper])
    target = BytesIO()
    document = BaseDocTemplate(
        target,
        pagesize=(width, height),
        title=printable(sheets[0].title, LONGEST_TITLE),
        creator="CAE Desktop",
        initialFontName=REGULAR,
        invariant=int(invariant),
    )
    inner, room = width - 2 * MARGIN, height - 2 * MARGIN - 20
    pages = WallPages(sheets, _SIZES[paper], translate)
    document.addPageTemplates(
        [
            PageTemplate(str(place), [frame(inner, room)], onPage=pages.foot_of(sheet))
            for place, sheet in enumerate(sheets)
        ]
    )
    document.build(pages.story(inner), canvasmaker=Canvas)
    return target.getvalue()


class WallPages:
    """What the pages of sheets are made of, in one size of letters (points)."""

    def __init__(self, sheets: Sequence[WallSheet], size: float, translate: Translate) -> None:
        self._sheets, self._size, self.translate = sheets, size, translate

    def story(self, width: float) -> list[Flowable]:
        """Every sheet on pages of its own."""
        story: list[Flowable] = []
        for place, sheet in enumerate(self._sheets):
            if place:
                story += [NextPageTemplate(str(place)), PageBreak()]
            story += self._sheet(sheet, width)
        return story

    def _sheet(self, sheet: WallSheet, width: float) -> list[Flowable]:
        size = self._size
        parts: list[Flowable] = [
            PlainText(sheet.title, TextStyle(size * 2, bold=True)),
            PlainText(sheet.caption, TextStyle(size, "text_secondary"), space_after=size * 0.8),
        ]
        if sheet.figures:
            parts += [self._figures(sheet, width), Spacer(1, size)]
        if sheet.rows:
            return [*parts, self.table(sheet, width)]
        return [*parts, PlainText(sheet.empty, TextStyle(size, "text_secondary"))]

    def _figures(self, sheet: WallSheet, width: float) -> Table:
        size = self._size
        cells = [
            [
                PlainText(label, TextStyle(size * 0.9, "text_secondary")),
                PlainText(value, TextStyle(size * 1.5, bold=True)),
            ]
            for label, value in sheet.figures
        ]
        table = Table([cells], colWidths=[width / len(cells)] * len(cells))
        table.setStyle(TableStyle([("BOX", (0, 0), (-1, -1), 0.75, colour("line_strong")), *_padding(size)]))
        return table

    def table(self, sheet: WallSheet, width: float) -> Table:
        """The rows under their heads, which are on every page."""
        whole = sum(column.width for column in sheet.columns)
        heads = [self._cell(column, column.head, "text_secondary") for column in sheet.columns]
        rows = [self._row(sheet, values, tone) for values, tone in zip(sheet.rows, sheet.tones, strict=True)]
        widths = [width * column.width / whole for column in sheet.columns]
        table = Table([heads, *rows], colWidths=widths, repeatRows=1)
        lines: list[Any] = [
            ("LINEBELOW", (0, 0), (-1, 0), 1, colour("line_strong")),
            ("LINEBELOW", (0, 1), (-1, -1), 0.5, colour("line")),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ]
        table.setStyle(TableStyle([*lines, *_padding(self._size)]))
        return table

    def _row(self, sheet: WallSheet, values: Sequence[Value], tone: str) -> list[PlainText]:
        last = len(sheet.columns) - 1
        return [
            self._cell(column, shown(column, value), tone if place == last else "text", bold=place == last)
            for place, (column, value) in enumerate(zip(sheet.columns, values, strict=True))
        ]

    def _cell(self, column: WallColumn, text: str, ink: str, *, bold: bool = False) -> PlainText:
        align = "right" if column.kind in _RIGHT_KINDS else "left"
        return PlainText(text, TextStyle(self._size, ink, bold, align))

    def foot_of(self, sheet: WallSheet) -> Any:
        """Draws name and number of a page."""

        def draw(canvas: Any, document: BaseDocTemplate) -> None:
            style = TextStyle(self._size * 0.85, "text_tertiary")
            width = document.pagesize[0] - 2 * MARGIN
            draw_text(canvas, MARGIN, 22, one_line(sheet.title, style, width * 0.7), style)
            page = self.translate("Wall", "Page {page}").format(page=canvas.getPageNumber())
            right = TextStyle(style.size, style.colour, align="right")
            draw_text(canvas, MARGIN, 22, page, right, width)

        return draw


def frame(width: float, height: float) -> Frame:
    """Where the content of a page stands."""
    return Frame(MARGIN, MARGIN + 20, width, height, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)


def _padding(size: float) -> list[tuple[Any, ...]]:
    sides = (("TOPPADDING", 0.4), ("BOTTOMPADDING", 0.5), ("LEFTPADDING", 0.5), ("RIGHTPADDING", 0.5))
    return [(side, (0, 0), (-1, -1), size * share) for side, share in sides]
