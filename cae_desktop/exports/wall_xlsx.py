"""Sheets for the wall as a workbook: a tab for each, its table real, printed across."""

from collections.abc import Sequence
from io import BytesIO
from typing import Final

from xlsxwriter import Workbook

from cae_desktop.exports.wall_sheet import Value, WallColumn, WallSheet
from cae_desktop.exports.xlsx_style import COUNT, DAY, NO_GUESSES, SHARE, YUAN, Col, Sheet, Styles

_FORMATS: Final = {"money": YUAN, "count": COUNT, "percent": SHARE, "day": DAY, "text": ""}
_CHARACTERS: Final = 120
"""Width of all columns together."""


def wall_workbook(sheets: Sequence[WallSheet]) -> bytes:
    """The finished workbook."""
    target = BytesIO()
    workbook = Workbook(target, NO_GUESSES)
    styles = Styles(workbook)
    for number, sheet in enumerate(sheets, 1):
        _write(Sheet(workbook, styles, tab(number, sheet.name)), sheet, number)
    workbook.close()
    return target.getvalue()


def _write(page: Sheet, sheet: WallSheet, number: int) -> None:
    page.title(sheet.title, sheet.caption)
    for label, value in sheet.figures:
        page.put(page.row, 0, label, page.styles())
        page.put(page.row, 1, value, page.styles(bold=True))
        page.row += 1
    page.row += 1
    whole = sum(column.width for column in sheet.columns)
    columns = [
        Col(column.head, max(6, column.width / whole * _CHARACTERS), _FORMATS[column.kind]) for column in sheet.columns
    ]
    rows = [_values(sheet.columns, values) for values in sheet.rows]
    head = page.row
    page.table(f"wall_{number}", columns, rows, sheet.tones)
    page.widths(columns)
    page.print_on_a4(sheet.title, "", "&P / &N", repeat=head)


def _values(columns: Sequence[WallColumn], values: Sequence[Value]) -> list[Value]:
    """Money in yuan, shares as shares, so that Excel can count with them."""
    factors = {"money": 100, "percent": 100}
    return [
        value / factors[column.kind] if column.kind in factors and isinstance(value, int) else value
        for column, value in zip(columns, values, strict=True)
    ]


def tab(number: int, name: str) -> str:
    """A name that Excel accepts for a tab, and that no other has."""
    plain = "".join(char for char in name if char not in "[]:*?/\\'")[:24].strip()
    return f"{number} {plain}".strip()
