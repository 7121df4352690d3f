"""Tables on slides: how many rows fit, and thin lines between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any, Final

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches, Pt

from cae_desktop.exports.text import legal
from cae_desktop.exports.xlsx_style import colour

_SIZE: Final = 13
_POINT: Final = 12_700
"""English metric units, in which slides are measured."""
_MARGIN: Final = Inches(0.08)
_BESIDE_NUMBER: Final = Inches(0.3)
_NO_STYLE: Final = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_MOST_LINES: Final = 4
_LINE: Final = 1.25
"""Height of a line to the size of its letters."""
_WIDE: Final = 0x2E80
"""Characters from here on are as wide as they are high; others take a bit more than half of it."""


@dataclass(frozen=True, slots=True)
class SlideColumn:
    """A column: its head and its share of the width; numbers stand at the right."""

    head: str
    share: float
    number: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A text in the colour of a token."""

    text: str
    tone: str = "text"
    bold: bool = False


def parts_that_fit(
    columns: Sequence[SlideColumn], rows: Sequence[Sequence[Cell]], width: int, room: int
) -> Iterator[list[Sequence[Cell]]]:
    """The rows in parts that, with a head above, are no higher than `room`; nothing for no rows."""
    part: list[Sequence[Cell]] = []
    left = room - _height(1)
    for row in rows:
        height = _height(_lines(columns, row, width))
        if part and height > left:
            yield part
            part, left = [], room - _height(1)
        part.append(row)
        left -= height
    if part:
        yield part


def add_table(
    slide: Any, columns: Sequence[SlideColumn], rows: Sequence[Sequence[Cell]], place: tuple[int, int, int]
) -> int:
    """Put a table at `place` (left, top, width); returns where it ends."""
    left, top, width = place
    heights = [_height(1), *(_height(_lines(columns, row, width)) for row in rows)]
    frame = slide.shapes.add_table(len(rows) + 1, len(columns), left, top, width, sum(heights))
    table = frame.table
    frame._element.graphic.graphicData.tbl.tblPr.find(qn("a:tableStyleId")).text = _NO_STYLE
    for number, share in enumerate(_widths(columns, width)):
        table.columns[number].width = share
    heads = [Cell(column.head, "text_secondary") for column in columns]
    for number, (row, height) in enumerate(zip([heads, *rows], heights, strict=True)):
        table.rows[number].height = height
        for column, cell in enumerate(row):
            text = _shortened(cell.text, _widths(columns, width)[column])
            _fill(table.cell(number, column), text, cell, right=columns[column].number)
            if column and columns[column - 1].number and not columns[column].number:
                table.cell(number, column).margin_left = _BESIDE_NUMBER
            _line_below(table.cell(number, column), "text" if number == 0 else "line")
    return top + sum(heights)


def _widths(columns: Sequence[SlideColumn], width: int) -> list[int]:
    whole = sum(column.share for column in columns)
    return [int(width * column.share / whole) for column in columns]


def _height(lines: int) -> int:
    return int(lines * _SIZE * _LINE * _POINT) + 2 * _MARGIN


def _lines(columns: Sequence[SlideColumn], row: Sequence[Cell], width: int) -> int:
    """How many lines the highest cell takes."""
    pairs = zip(row, _widths(columns, width), strict=True)
    return max(min(_MOST_LINES, ceil(_length(cell.text) / _letters(room))) for cell, room in pairs) or 1


def _letters(width: int) -> float:
    """How many wide characters stand on a line; words that are not broken take some of the room."""
    return (width - 2 * _MARGIN) / (_SIZE * _POINT) * 0.94


def _length(text: str) -> float:
    """The length of a text in wide characters."""
    return sum(1.0 if ord(character) >= _WIDE else 0.56 for character in text)


def _shortened(text: str, width: int) -> str:
    """What stands on the most lines a cell may have; the rest is … ."""
    plain = legal(text, 2_000).replace("\n", " ")
    room = _letters(width) * _MOST_LINES
    if _length(plain) <= room:
        return plain
    used = 1.0
    for place, character in enumerate(plain):
        used += _length(character)
        if used > room:
            return f"{plain[:place]}…"
    return plain


def _fill(cell: Any, text: str, style: Cell, *, right: bool) -> None:
    cell.margin_left = cell.margin_right = cell.margin_top = cell.margin_bottom = _MARGIN
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    frame = cell.text_frame
    frame.word_wrap = True
    paragraph = frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.RIGHT if right else PP_ALIGN.LEFT
    run = paragraph.add_run()
    run.text = text
    run.font.size, run.font.bold = Pt(_SIZE), style.bold
    run.font.color.rgb = RGBColor(*bytes.fromhex(colour(style.tone).removeprefix("#")))


def _line_below(cell: Any, tone: str) -> None:
    fill = f'<a:solidFill><a:srgbClr val="{colour(tone).removeprefix("#").upper()}"/></a:solidFill>'
    cell._tc.get_or_add_tcPr().append(parse_xml(f'<a:lnB {nsdecls("a")} w="{_POINT}">{fill}</a:lnB>'))
