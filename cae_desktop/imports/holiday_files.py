"""Reads holidays from a calendar file (.ics) or a table (.xlsx, .xls, .ods, .csv)."""

import csv
import io
import re
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.holiday_notice import WORKED_NAME, NoticeDay, NoticeReading, RefusedLine, collected
from cae_desktop.domain.holiday_rows import read_rows

if TYPE_CHECKING:
    from icalendar import Event

SUFFIXES: Final = (".ics", ".xlsx", ".xls", ".ods", ".csv", ".txt")
_LARGEST: Final = 2_000_000
_LARGEST_UNPACKED: Final = 20_000_000
_MOST_ROWS: Final = 5_000
_LONGEST_EVENT: Final = 20
_OFF: Final = re.compile(r"[(\[【]?(?:放假|休息|休假|假期|休)[)\]】]?")


def read_holiday_file(path: Path, year: int) -> NoticeReading:
    """The holidays of `year` in a file; every row or event that cannot be read is told with its number.

    Raises CaeError: "holiday-file-cannot-be-read", "holiday-file-is-too-large", "holiday-file-is-of-another-kind".
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise CaeError("holiday-file-is-of-another-kind", name=path.name)
    content = _content(path)
    try:
        if suffix == ".ics":
            return _read_events(content, year)
        rows = _text_rows(content) if suffix in (".csv", ".txt") else _sheet_rows(path, content)
    except ValueError as error:
        raise CaeError("holiday-file-cannot-be-read", name=path.name) from error
    if len(rows) > _MOST_ROWS:
        raise CaeError("holiday-file-is-too-large", name=path.name)
    return read_rows(rows, year)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise CaeError("holiday-file-is-too-large", name=path.name)
        return path.read_bytes()
    except OSError as error:
        raise CaeError("holiday-file-cannot-be-read", name=path.name) from error


def _text_rows(content: bytes) -> list[tuple[int, Sequence[object]]]:
    """Rows of comma-separated text, in UTF-8 or, as Excel in China writes it, GB 18030."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("gb18030")
    separator = "\t" if "\t" in text.partition("\n")[0] else ","
    reader = csv.reader(io.StringIO(text), delimiter=separator)
    try:
        return [(reader.line_num, row) for row in reader]
    except csv.Error as error:
        raise ValueError("not a table") from error


def _sheet_rows(path: Path, content: bytes) -> list[tuple[int, Sequence[object]]]:
    """Rows of the first sheet. A packed file that would grow without measure is refused before it is unpacked."""
    from python_calamine import CalamineError, CalamineWorkbook

    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(part.file_size for part in packed.infolist()) > _LARGEST_UNPACKED:
                raise CaeError("holiday-file-is-too-large", name=path.name)
    try:
        sheet = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0)
        return list(enumerate(sheet.to_python(skip_empty_area=False, nrows=_MOST_ROWS + 1), 1))
    except (CalamineError, zipfile.BadZipFile) as error:
        raise ValueError("not a workbook") from error


def _read_events(content: bytes, year: int) -> NoticeReading:
    """Events named “春节（休）”, “国庆节 班”; the number told with a refusal is the event's place in the file."""
    from icalendar import Calendar, Event

    days: list[tuple[int, str, NoticeDay]] = []
    refused: list[RefusedLine] = []
    for number, event in enumerate(Calendar.from_ical(content).walk("VEVENT"), 1):
        assert isinstance(event, Event)  # noqa: S101 (that is what was asked for)
        summary = normalize("NFKC", str(event.get("SUMMARY", "")))[:80]
        try:
            days += [(number, summary, one) for one in _event_days(event, summary)]
        except CaeError as error:
            refused.append(RefusedLine(number, summary, error))
    return collected(year, days, refused)


def _event_days(event: "Event", summary: str) -> list[NoticeDay]:
    """The days of an event, all of them or none."""
    start, finish = _span(event, summary)
    worked = "班" in summary
    if not worked and not _OFF.search(summary):
        raise CaeError("notice-day-neither-off-nor-worked", day=start)
    name = WORKED_NAME if worked else _OFF.sub("", summary).strip()
    return [NoticeDay(start + timedelta(days=number), not worked, name) for number in range((finish - start).days + 1)]


def _span(event: "Event", summary: str) -> tuple[date, date]:
    """First and last day; an event of whole days ends before its end."""
    try:
        start, end = _day(event.start), _day(event.end)
        finish = end if isinstance(event.end, datetime) else max(start, end - timedelta(days=1))
    except (ValueError, OverflowError) as error:
        raise CaeError("not-a-day", text=summary) from error
    if "RRULE" in event:
        raise CaeError("holiday-event-repeats")
    if not 0 <= (finish - start).days < _LONGEST_EVENT:
        raise CaeError("notice-range-is-wrong", start=start, finish=finish)
    return start, finish


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
