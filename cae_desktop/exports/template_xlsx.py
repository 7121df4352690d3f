"""Fills a workbook of the car maker's: its formats and formulas stay, words in double braces and names get values.

`{{dealership}}` stands in a cell, alone or inside a sentence; a name of Excel that means one cell is filled too. A
field of a list, `{{activities.name}}`, is filled downwards from its cell, as far as the cells below are empty.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any, Final

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.template_fields import Value
from cae_desktop.exports.text import legal

_BRACES: Final = re.compile(r"\{\{\s*([^{}]{1,60}?)\s*\}\}")
_LONGEST: Final = 32_000
_NOT_KEPT: Final = ("xl/charts/", "xl/media/", "xl/pivotTables/", "xl/vbaProject")
_LARGEST_UNPACKED: Final = 200_000_000


@dataclass(frozen=True, slots=True)
class FilledTemplate:
    """The finished workbook, and how many rows of lists had no empty cells left."""

    content: bytes
    left_out: int


def words_in(content: bytes) -> tuple[str, ...]:
    """What can be filled in a workbook: words in braces and names of single cells, in their order.

    Raises CaeError("template-is-no-workbook").
    """
    book = _opened(content)
    found = [word for sheet in book.worksheets for cell in _cells(sheet) for word in _BRACES.findall(cell.value)]
    return tuple(dict.fromkeys((*found, *(name for name, _ in _named_cells(book)))))


def loses_something(content: bytes) -> bool:
    """Whether the workbook has charts, pictures or macros, which are not kept when it is filled."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return any(name.startswith(_NOT_KEPT) for name in package.namelist())


def filled_template(
    content: bytes,
    mapping: Mapping[str, str],
    values: Mapping[str, Value],
    lists: Mapping[str, Sequence[Mapping[str, Value]]],
) -> FilledTemplate:
    """The workbook with the values of the fields that `mapping` gives for its words. Raises as `words_in`."""
    book = _opened(content)
    left_out = 0
    for sheet in book.worksheets:
        columns: list[tuple[Any, str, str]] = []
        for cell in list(_cells(sheet)):
            words = _BRACES.findall(cell.value)
            fields = [mapping.get(word, "") for word in words]
            if len(words) == 1 and _BRACES.fullmatch(cell.value.strip()) and fields[0]:
                if "." in fields[0]:
                    columns.append((cell, *fields[0].split(".", 1)))
                else:
                    _write(cell, values.get(fields[0]))
            elif any(fields):
                _write(cell, _BRACES.sub(lambda found: _said(values.get(mapping.get(found[1], ""))), cell.value))
        left_out += _fill_lists(sheet, columns, lists)
    for name, cell in _named_cells(book):
        field = mapping.get(name, "")
        if field and "." not in field:
            _write(cell, values.get(field))
    target = io.BytesIO()
    book.save(target)
    return FilledTemplate(target.getvalue(), left_out)


def _fill_lists(
    sheet: Any, columns: Sequence[tuple[Any, str, str]], lists: Mapping[str, Sequence[Mapping[str, Value]]]
) -> int:
    """Write lists downwards; a list ends above the first cell that holds something. Returns what had no room."""
    left_out = 0
    for name in dict.fromkeys(name for _, name, _ in columns):
        own = [(cell, column) for cell, one, column in columns if one == name]
        rows = lists.get(name, ())
        room = min((_room(sheet, cell, len(rows)) for cell, _ in own), default=0)
        left_out += max(0, len(rows) - room)
        for cell, column in own:
            for place in range(max(1, room)):
                below = sheet.cell(cell.row + place, cell.column)
                if place and not below.has_style and cell.has_style:
                    below._style = copy(cell._style)
                _write(below, rows[place].get(column) if place < len(rows) else None)
    return left_out


def _room(sheet: Any, cell: Any, wanted: int) -> int:
    for place in range(1, wanted):
        if sheet.cell(cell.row + place, cell.column).value is not None:
            return place
    return wanted


def _write(cell: Any, value: Value) -> None:
    """A value as what it is; a text is never a formula."""
    if isinstance(value, str):
        cell.value = legal(value, _LONGEST)
        cell.data_type = "s"
    else:
        cell.value = value


def _said(value: Value) -> str:
    if value is None:
        return ""
    return f"{value:,.2f}".removesuffix(".00") if isinstance(value, float) else str(value)


def _cells(sheet: Any) -> Iterator[Any]:
    """The cells that hold words in braces."""
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, str) and cell.data_type == "s" and "{{" in cell.value:
                yield cell


def _named_cells(book: Any) -> Iterator[tuple[str, Any]]:
    for name, definition in book.defined_names.items():
        places = list(definition.destinations) if definition.attr_text and "!" in definition.attr_text else []
        if len(places) == 1 and places[0][0] in book.sheetnames:
            found = book[places[0][0]][places[0][1].replace("$", "")]
            if not isinstance(found, tuple) and not name.startswith("_xlnm"):
                yield name, found


def _opened(content: bytes) -> Any:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            if sum(part.file_size for part in package.infolist()) > _LARGEST_UNPACKED:
                raise CaeError("template-is-no-workbook")
        return load_workbook(io.BytesIO(content))
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, TypeError, EOFError) as error:
        raise CaeError("template-is-no-workbook") from error
