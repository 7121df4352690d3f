"""Boxes to write in by hand, on a PDF page."""

from collections.abc import Sequence
from typing import Any, Final

from reportlab.pdfbase.pdfmetrics import stringWidth

from cae_desktop.exports.blank_card import BlankField
from cae_desktop.exports.pdf_style import TextStyle, colour
from cae_desktop.exports.pdf_text import LONGEST_TEXT, break_lines, draw_text, drawable, one_line

_INSET: Final = 4.0
_BOX: Final = 0.85
"""Side of a box to tick, in heights of its text."""


def draw_row(
    canvas: Any, x: float, y: float, width: float, height: float, row: Sequence[BlankField], size: float
) -> None:
    """Draw fields side by side; `size` is that of what they say."""
    whole = sum(field.share for field in row)
    left = x
    for field in row:
        room = width * field.share / whole
        canvas.setStrokeColor(colour("line_strong"))
        canvas.setLineWidth(0.5)
        canvas.rect(left, y, room, height, stroke=1, fill=0)
        _draw_field(canvas, left + _INSET, y, room - 2 * _INSET, height, field, size)
        left += room


def draw_choices(canvas: Any, x: float, y: float, width: float, choices: Sequence[str], style: TextStyle) -> None:
    """Draw boxes to tick with their words on one line, evenly over the width."""
    side = style.size * _BOX
    room = width / len(choices)
    for place, choice in enumerate(choices):
        left = x + place * room
        canvas.setStrokeColor(colour("text_secondary"))
        canvas.setLineWidth(0.7)
        canvas.rect(left, y - side * 0.12, side, side, stroke=1, fill=0)
        draw_text(canvas, left + side + 3, y, one_line(choice, style, room - side - 5), style)


def paragraph(text: str, style: TextStyle, width: float, most: int) -> tuple[str, ...]:
    """The text in at most `most` lines; the last one tells by … that there was more."""
    lines = break_lines(drawable(text, LONGEST_TEXT), style, width)
    if len(lines) <= most:
        return lines
    return (*lines[: most - 1], one_line("".join(lines[most - 1 : most + 1]), style, width))


def draw_lines(canvas: Any, x: float, top: float, lines: Sequence[str], style: TextStyle) -> None:
    """Draw lines below `top`."""
    for place, line in enumerate(lines):
        draw_text(canvas, x, top - style.size - place * style.leading, line, style)


def _draw_field(canvas: Any, x: float, y: float, width: float, height: float, field: BlankField, size: float) -> None:
    label = TextStyle(size, "text_secondary")
    draw_text(canvas, x, y + height - size - 2, one_line(field.label, label, width), label)
    if field.choices:
        ticks = TextStyle(_fitting(field.choices, width, size * 1.15))
        draw_choices(canvas, x, y + (height - size) * 0.22, width, field.choices, ticks)


def _fitting(choices: Sequence[str], width: float, size: float) -> float:
    """A size in which every choice has room."""
    room = width / len(choices)
    style = TextStyle(size)
    widest = max(stringWidth(choice, style.font, size) for choice in choices) + size * _BOX + 6
    return min(size, size * room / widest)
