"""Reads lists of customers: workbooks (.xlsx, .xlsm, .xls) and separated text (.csv, .txt) as rows of plain cells."""

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cae_desktop.domain.errors import CaeError

SUFFIXES: Final = (".xlsx", ".xlsm", ".xls", ".csv", ".txt")
MOST_ROWS: Final = 200_000
_TEXTS: Final = (".csv", ".txt")
_LARGEST: Final = 60_000_000
_LARGEST_UNPACKED: Final = 400_000_000
_MOST_PLACES: Final = 6_000_000
"""Rows times columns; the reader keeps room for every place between the first and the last cell."""
_USUAL_WIDTH: Final = 26
_LONGEST_CELL: Final = 1 << 17
_PIECE: Final = 1 << 20
_OVERLAP: Final = 64
_FAR_ROW: Final = re.compile(rb"""\br=["'][A-Z]*(?:[2-9]\d{5}|\d{7,})["']""")
_WIDE_COLUMN: Final = re.compile(rb"""\br=["']([A-Z]{2,})\d+["']""")
_ROW: Final = re.compile(rb"""\br=["'][A-Z]*(\d+)["']""")
_SHAPES: Final = bytes.maketrans(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ123456789'", b"A" * 26 + b"0" * 9 + b'"')
"""Letters, digits and quotes made alike: what is looked for is then found by comparing bytes, ten times as fast."""
_FAR_ROW_SHAPES: Final = (b'"000000', b"A000000")
_WIDE_SHAPE: Final = b'"AA'
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE: Final = "EncryptedPackage".encode("utf-16-le")
_BROKEN: Final = "\ufffd"
_MOST_BROKEN: Final = 0.02
"""Share of unreadable characters above which a text is taken for damaged as a whole."""


@dataclass(frozen=True, slots=True)
class ListSheet:
    """One sheet as rows of cells; the first row of `rows` is row 1 of the sheet."""

    name: str
    visible: bool
    rows: Sequence[Sequence[object]]


def read_card_list(path: Path) -> tuple[ListSheet, ...]:
    """The sheets of a list; text files have one.

    Unreadable characters of a text become U+FFFD. Raises CaeError, with little memory used: "list-cannot-be-read",
    "list-is-of-another-kind", "list-is-too-large", "list-is-too-wide", "list-is-encrypted", "list-is-damaged",
    "list-is-a-web-page", "list-is-empty".
    """
    if path.suffix.lower() not in SUFFIXES:
        raise CaeError("list-is-of-another-kind", name=path.name)
    content = _content(path)
    if not content.strip():
        raise CaeError("list-is-empty", name=path.name)
    read = _read_text if path.suffix.lower() in _TEXTS and not _is_workbook(content) else _read_workbook
    return read(content, path.name)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise CaeError("list-is-too-large", name=path.name, rows=MOST_ROWS)
        return path.read_bytes()
    except OSError as error:
        raise CaeError("list-cannot-be-read", name=path.name) from error


def _is_workbook(content: bytes) -> bool:
    return content.startswith((b"PK\x03\x04", _OLE))


# workbooks ------------------------------------------------------------------------------------------------------------


def _read_workbook(content: bytes, name: str) -> tuple[ListSheet, ...]:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

    _require_workbook(content, name)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        return tuple(
            ListSheet(
                sheet.name,
                sheet.visible == SheetVisibleEnum.Visible,
                workbook.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False),
            )
            for sheet in workbook.sheets_metadata
            if sheet.typ == SheetTypeEnum.WorkSheet
        )
    except PasswordError as error:
        raise CaeError("list-is-encrypted", name=name) from error
    except (CalamineError, zipfile.BadZipFile, ValueError, OverflowError) as error:
        raise CaeError("list-is-damaged", name=name) from error


def _require_workbook(content: bytes, name: str) -> None:
    """Look before reading: kind, password, size once unpacked, and how far the cells reach."""
    if content.startswith(_OLE):
        if _ENCRYPTED_PACKAGE in content:
            raise CaeError("list-is-encrypted", name=name)
        return
    if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<":
        raise CaeError("list-is-a-web-page", name=name)
    if not content.startswith(b"PK\x03\x04"):
        raise CaeError("list-is-of-another-kind", name=name)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            _require_bounded(packed, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError) as error:
        raise CaeError("list-is-damaged", name=name) from error


def _require_bounded(packed: zipfile.ZipFile, name: str) -> None:
    parts = packed.infolist()
    names = {part.filename for part in parts}
    if "xl/workbook.xml" not in names and "xl/workbook.bin" not in names:
        raise CaeError("list-is-of-another-kind", name=name)
    if any(part.flag_bits & 1 for part in parts):
        raise CaeError("list-is-encrypted", name=name)
    if len(names) != len(parts) or sum(part.file_size for part in parts) > _LARGEST_UNPACKED:
        raise CaeError("list-is-too-large", name=name, rows=MOST_ROWS)
    for part in parts:
        if part.filename.startswith("xl/worksheets/") and part.filename.endswith(".xml"):
            _require_near_cells(packed, part, name)


def _require_near_cells(packed: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> None:
    """Refuse a sheet whose cells reach beyond what a list can be; reads it once, as bytes."""
    rows = width = last_row = 0
    tail = b""
    with packed.open(part) as stream:
        while piece := stream.read(_PIECE):
            text = tail + piece
            tail = text[-_OVERLAP:]
            shape = text.translate(_SHAPES)
            rows += piece.count(b"<row")
            far = any(one in shape for one in _FAR_ROW_SHAPES) and _FAR_ROW.search(text)
            if rows > MOST_ROWS or far:
                raise CaeError("list-is-too-large", name=name, rows=MOST_ROWS)
            if _WIDE_SHAPE in shape:
                width = max([width, *(_number_of(letters) for letters in set(_WIDE_COLUMN.findall(text)))])
            if width > _USUAL_WIDTH:
                last_row = max([last_row, rows, *map(int, _ROW.findall(text))])
                if width * last_row > _MOST_PLACES:
                    raise CaeError("list-is-too-wide", name=name)


def _number_of(letters: bytes) -> int:
    """The number of a column: A is 1, AA is 27."""
    number = 0
    for letter in letters[:4]:
        number = number * 26 + letter - 64
    return number


# text -----------------------------------------------------------------------------------------------------------------


def _read_text(content: bytes, name: str) -> tuple[ListSheet, ...]:
    text = _decoded(content, name)
    if "\0" in text or text.count(_BROKEN) > _MOST_BROKEN * len(text):
        raise CaeError("list-is-damaged", name=name)
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    csv.field_size_limit(_LONGEST_CELL)
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(lines), delimiter=_separator(lines), skipinitialspace=True):
            rows.append(row)
            if len(rows) > MOST_ROWS:
                raise CaeError("list-is-too-large", name=name, rows=MOST_ROWS)
    except csv.Error as error:
        raise CaeError("list-is-damaged", name=name) from error
    return (ListSheet("", True, rows),)


def _decoded(content: bytes, name: str) -> str:
    """By its mark, else strict UTF-8, else GB 18030; with broken bytes the reading that leaves fewer of them."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    if encoding := _utf16_without_mark(content[:2_000]):
        return content.decode(encoding, errors="replace")
    for encoding in ("utf-8", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    readings = [content.decode(encoding, errors="replace") for encoding in ("utf-8", "gb18030")]
    return min(readings, key=lambda reading: reading.count(_BROKEN))


def _utf16_without_mark(start: bytes) -> str:
    """The encoding, when a line end fills two bytes, one of them zero; "" otherwise."""
    ends = [place for place, byte in enumerate(start) if byte == 0x0A]
    if any(place % 2 == 0 and start[place + 1 : place + 2] == b"\0" for place in ends):
        return "utf-16-le"
    if any(place % 2 == 1 and start[place - 1] == 0 for place in ends):
        return "utf-16-be"
    return ""


def _separator(text: str) -> str:
    """What stands most often in the first lines: comma, tab, semicolon or bar."""
    start = "\n".join(text.split("\n", 20)[:20])
    return max(",\t;|", key=start.count)
