"""Reads holidays from rows of a table: a day, a name, and off (休) or worked (班), in any order of columns."""

import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Final

from cae_desktop.domain.dates import parse_day
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.holiday_notice import WORKED_NAME, NoticeDay, NoticeReading, RefusedLine, collected

_OFF: Final = frozenset({"休", "放假", "休息", "假", "节假日", "休假", "off", "holiday", "free"})
_WORKED: Final = frozenset({"班", "上班", "补班", "调休上班", "工作", "on", "work", "worked", "working"})


def read_rows(rows: Iterable[tuple[int, Sequence[object]]], year: int) -> NoticeReading:
    """Read numbered rows of cells. Empty rows and a first row without any day (the titles) are passed over."""
    days: list[tuple[int, str, NoticeDay]] = []
    refused: list[RefusedLine] = []
    is_first = True
    for number, row in rows:
        cells = [_plain(cell) for cell in row]
        text = " ".join(filter(None, cells))[:80]
        if not text:
            continue
        try:
            days.append((number, text, _read_row(cells, year)))
        except CaeError as error:
            if not is_first or any(character.isdigit() for character in text):
                refused.append(RefusedLine(number, text, error))
        is_first = False
    return collected(year, days, refused)


def pasted_rows(text: str) -> list[tuple[int, Sequence[object]]] | None:
    """The cells of a block pasted from Excel; None when the text is no table."""
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    if not lines or not all("\t" in line for _, line in lines):
        return None
    return [(number, line.split("\t")) for number, line in lines]


def off_or_worked(word: str) -> bool | None:
    """True for a word that says “off”, False for “worked”, None for any other."""
    word = word.casefold()
    return True if word in _OFF else False if word in _WORKED else None


def _read_row(cells: Sequence[str], year: int) -> NoticeDay:
    filled = [cell for cell in cells if cell]
    states = [cell for cell in filled if off_or_worked(cell) is not None]
    day = parse_day(filled[0], date(year, 7, 1))
    assert day is not None  # noqa: S101 (the cell is filled)
    if len(states) != 1:
        raise CaeError("notice-day-neither-off-nor-worked", day=day)
    names = [cell for cell in filled[1:] if cell not in states]
    off = bool(off_or_worked(states[0]))
    return NoticeDay(day, off, names[0] if names else "" if off else WORKED_NAME)


def _plain(cell: object) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return "" if cell is None else unicodedata.normalize("NFKC", str(cell)).strip()
