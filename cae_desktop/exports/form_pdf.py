"""Forms as PDF on A4 or, larger, on A3: fields and tables in frames to write into, signatures, "page x of y"."""

from collections.abc import Iterator, Sequence
from functools import partial
from io import BytesIO
from typing import Any, Final

from reportlab.lib.pagesizes import A3, A4, landscape
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    KeepTogether,
    LongTable,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Spacer,
    Table,
)

from cae_desktop.exports.form import NUMBERS, Form, FormColumn, FormField, FormPart, written
from cae_desktop.exports.pdf_late import LateCanvas
from cae_desktop.exports.pdf_page import SectionTitle
from cae_desktop.exports.pdf_style import REGULAR, TextStyle, colour, register_fonts
from cae_desktop.exports.pdf_text import PlainText, draw_text, one_line
from cae_desktop.exports.text import printable
from cae_desktop.exports.wall_pdf import LONGEST_TITLE, MARGIN, frame
from cae_desktop.exports.wall_sheet import Value
from cae_desktop.translations import Translate

_SIZE: Final = 8.5
_ROW: Final = 19.0
"""The least height of a row, for a hand that writes."""
_ROWS_BELOW_HEAD: Final = 5
_LABEL: Final = 78.0
_TEXT, _FAINT = TextStyle(_SIZE), TextStyle(_SIZE, "text_secondary")
_LARGER: Final = A3[0] / A4[0]


def form_pdf(
    forms: Sequence[Form], translate: Translate, language: str, *, paper: str = "A4", invariant: bool = False
) -> bytes:
    """The finished PDF; every form begins on a page of its own. On A3, for the wall, everything is larger."""
    register_fonts()
    scale = _LARGER if paper == "A3" else 1.0
    target = BytesIO()
    document = _document(target, forms, language, invariant=invariant)
    document.addPageTemplates(
        [
            PageTemplate(str(place), [frame(*_room(form))], _page(form, translate, scale), pagesize=_paper(form, scale))
            for place, form in enumerate(forms)
        ]
    )
    document.build(list(_story(forms)), canvasmaker=LateCanvas)
    return target.getvalue()


def _document(target: BytesIO, forms: Sequence[Form], language: str, *, invariant: bool) -> BaseDocTemplate:
    return BaseDocTemplate(
        target,
        pagesize=_paper(forms[0]),
        title=printable(forms[0].title, LONGEST_TITLE),
        subject=printable(forms[0].name, LONGEST_TITLE),
        creator="CAE Desktop",
        lang=language.replace("_", "-"),
        displayDocTitle=1,
        initialFontName=REGULAR,
        invariant=int(invariant),
    )


def _paper(form: Form, scale: float = 1.0) -> tuple[float, float]:
    width, height = landscape(A4) if form.across else A4
    return width * scale, height * scale


def _room(form: Form) -> tuple[float, float]:
    width, height = _paper(form)
    return width - 2 * MARGIN, height - 2 * MARGIN - 20


def _story(forms: Sequence[Form]) -> Iterator[Flowable]:
    for place, form in enumerate(forms):
        if place:
            yield NextPageTemplate(str(place))
            yield PageBreak()
        width, _ = _room(form)
        if form.name != form.title:
            yield PlainText(form.name, _FAINT)
        yield _Title(form.title, TextStyle(16, bold=True))
        yield PlainText(form.caption, _FAINT, space_after=4)
        for number, part in enumerate(form.parts):
            yield from _heading(part.name, f"part-{place}-{number}")
            yield _fields(part.fields, width) if part.fields else _table(part, form.total, width)
        if form.signatures:
            yield KeepTogether([Spacer(1, 30), _signatures(form.signatures, width)])


def _heading(name: str, key: str) -> Iterator[Flowable]:
    """A heading that keeps a few rows of a table with it, not all of them."""
    yield CondPageBreak(_ROWS_BELOW_HEAD * _ROW)
    title = SectionTitle(name, key, 1)
    title.keepWithNext = False
    yield title


class _Title(PlainText):
    """The headline, which is a bookmark above those of its sections."""

    def draw(self) -> None:
        """Draw, and remember the place."""
        canvas: Any = self.canv
        key = f"form-{canvas.getPageNumber()}"
        canvas.bookmarkPage(key)
        canvas.addOutlineEntry(one_line(self.text, TextStyle(), 400), key, 0, closed=0)
        super().draw()


def _fields(fields: Sequence[FormField], width: float) -> Flowable:
    lines: list[list[Any]] = []
    spans: list[Any] = []
    heights = []
    for pair in _pairs(fields):
        cells = [cell for field in pair for cell in (PlainText(field.label, _FAINT), _value(field))]
        if len(pair) == 1:
            spans.append(("SPAN", (1, len(lines)), (3, len(lines))))
        else:
            spans.append(("BACKGROUND", (2, len(lines)), (2, len(lines)), colour("background")))
        lines.append([*cells, *[""] * (4 - len(cells))])
        room = width - _LABEL if len(pair) == 1 else width / 2 - _LABEL
        heights.append(max(_height(field, room - 8) for field in pair))
    half = width / 2 - _LABEL
    table = Table(lines, colWidths=[_LABEL, half, _LABEL, half], rowHeights=heights)
    table.setStyle([*_grid(), ("BACKGROUND", (0, 0), (0, -1), colour("background")), *spans])
    return table


def _pairs(fields: Sequence[FormField]) -> Iterator[list[FormField]]:
    """Fields two by two; a wide one alone."""
    waiting: list[FormField] = []
    for field in fields:
        if field.wide and waiting:
            yield waiting
            waiting = []
        waiting.append(field)
        if field.wide or len(waiting) == 2:
            yield waiting
            waiting = []
    if waiting:
        yield waiting


def _value(field: FormField) -> PlainText:
    return PlainText(written(field.kind, field.value), _TEXT)


def _height(field: FormField, room: float) -> float:
    label = PlainText(field.label, _FAINT).wrap(_LABEL - 8, 0)[1]
    value = _value(field).wrap(room, 0)[1]
    return float(max(_ROW, label + 6, value + 6, field.lines * _TEXT.leading + 6))


def _table(part: FormPart, total: str, width: float) -> Flowable:
    whole = sum(column.width for column in part.columns)
    widths = [width * column.width / whole for column in part.columns]
    rows = list(part.rows) or [[None] * len(part.columns)] * part.room
    cells = [[_cell(column, value) for column, value in zip(part.columns, row, strict=True)] for row in rows]
    heads = [_text(column, column.head, "text_secondary") for column in part.columns]
    sums = part.sums()
    lines: list[Any] = [("BACKGROUND", (0, 0), (-1, 0), colour("background"))]
    if sums is not None:
        last = [_cell(column, value, bold=True) for column, value in zip(part.columns, sums, strict=True)]
        cells.append([PlainText(total, TextStyle(_SIZE, bold=True)), *last[1:]])
        lines.append(("SPAN", (0, -1), (_first_summed(part) - 1, -1)))
    table = LongTable(
        [heads, *cells], colWidths=widths, repeatRows=1, splitInRow=1, minRowHeights=[_ROW] * (len(cells) + 1)
    )
    table.setStyle([*_grid(), *lines])
    return table


def _first_summed(part: FormPart) -> int:
    return next(place for place, column in enumerate(part.columns) if column.summed)


def _cell(column: FormColumn, value: Value, *, bold: bool = False) -> PlainText:
    return _text(column, written(column.kind, value), "text", bold=bold)


def _text(column: FormColumn, text: str, ink: str, *, bold: bool = False) -> PlainText:
    return PlainText(text, TextStyle(_SIZE - 0.5, ink, bold, "right" if column.kind in NUMBERS else "left"))


def _signatures(roles: Sequence[str], width: float) -> Flowable:
    gap = 12.0
    each = (width - gap * (len(roles) - 1)) / len(roles)
    cells: list[Any] = []
    widths: list[float] = []
    lines: list[Any] = []
    for place, role in enumerate(roles):
        if place:
            cells.append("")
            widths.append(gap)
        lines.append(("LINEABOVE", (len(cells), 0), (len(cells), 0), 0.75, colour("done")))
        cells.append(PlainText(role, TextStyle(7.5, "text_secondary")))
        widths.append(each)
    table = Table([cells], colWidths=widths)
    table.setStyle([*lines, ("LEFTPADDING", (0, 0), (-1, -1), 0), ("FONTNAME", (0, 0), (-1, -1), REGULAR)])
    return table


def _grid() -> list[Any]:
    sides = (("LEFTPADDING", 4), ("RIGHTPADDING", 4), ("TOPPADDING", 3), ("BOTTOMPADDING", 3))
    return [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("GRID", (0, 0), (-1, -1), 0.5, colour("line_strong")),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        *((side, (0, 0), (-1, -1), size) for side, size in sides),
    ]


def _page(form: Form, translate: Translate, scale: float) -> Any:
    right = TextStyle(7.5, "text_tertiary", align="right")

    def draw_number(number: int, width: float, canvas: LateCanvas) -> None:
        text = translate("Report", "Page {page} of {pages}").format(page=number, pages=canvas.pages)
        draw_text(canvas, MARGIN, 22, text, right, width)

    def draw(canvas: Any, document: BaseDocTemplate) -> None:
        canvas.scale(scale, scale)  # all that follows on this page is laid out as on A4
        style = TextStyle(7.5, "text_tertiary")
        width = _room(form)[0]
        draw_text(canvas, MARGIN, 22, one_line(f"{form.name} · {form.title}", style, width * 0.75), style)
        canvas.draw_late(partial(draw_number, canvas.getPageNumber(), width))

    return draw
