import zipfile
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.holiday_notice import NoticeDay
from cae_desktop.domain.holiday_rows import pasted_rows, read_rows
from cae_desktop.imports.holiday_files import read_holiday_file
from cae_desktop.wording import error_sentence

EXPECTED = (
    NoticeDay(date(2027, 2, 5), True, "春节"),
    NoticeDay(date(2027, 2, 6), True, "春节"),
    NoticeDay(date(2027, 2, 20), False, "调休上班"),
)
AS_EXCEL_STORES_IT = datetime(2027, 2, 5)  # noqa: DTZ001 (a cell has no time zone)
CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//holidays//CN
{events}END:VCALENDAR
"""
EVENTS = """BEGIN:VEVENT
UID:1
SUMMARY:春节（休）
DTSTART;VALUE=DATE:20270205
DTEND;VALUE=DATE:20270207
END:VEVENT
BEGIN:VEVENT
UID:2
SUMMARY:春节 补班
DTSTART;VALUE=DATE:20270220
END:VEVENT
"""


def event(*lines: str) -> str:
    return "\n".join(["BEGIN:VEVENT", "UID:9", *lines, "END:VEVENT", ""])


def write_calendar(folder: Path, events: str) -> Path:
    path = folder / "假日.ics"
    path.write_text(CALENDAR.format(events=events).replace("\n", "\r\n"), encoding="utf-8")
    return path


def test_a_calendar_file_is_read_with_its_ends_left_out(tmp_path: Path) -> None:
    reading = read_holiday_file(write_calendar(tmp_path, EVENTS), 2027)
    assert (reading.days, reading.refused) == (EXPECTED, ())


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (("SUMMARY:生日", "DTSTART;VALUE=DATE:20270301"), "notice-day-neither-off-nor-worked"),
        (("SUMMARY:休", "DTSTART;VALUE=DATE:2027xx01"), "not-a-day"),
        (("SUMMARY:休",), "not-a-day"),
        (("SUMMARY:休", "DTSTART;VALUE=DATE:20270301", "DTEND;VALUE=DATE:20270901"), "notice-range-is-wrong"),
        (("SUMMARY:休", "DTSTART;VALUE=DATE:20270301", "RRULE:FREQ=DAILY"), "holiday-event-repeats"),
        (("SUMMARY:休", "DTSTART;VALUE=DATE:20250301", "DTEND;VALUE=DATE:20250304"), "notice-day-of-another-year"),
        (("SUMMARY:春节 班", "DTSTART;VALUE=DATE:20270205"), "notice-day-is-off-and-worked"),
    ],
)
def test_an_event_that_cannot_be_read_is_told_with_its_place(tmp_path: Path, lines: list[str], code: str) -> None:
    reading = read_holiday_file(write_calendar(tmp_path, EVENTS + event(*lines)), 2027)
    assert [(one.number, one.error.code) for one in reading.refused] == [(3, code)]
    assert error_sentence(reading.refused[0].error, lambda _, text: text)
    assert reading.days == EXPECTED


def test_an_event_with_hours_counts_its_days(tmp_path: Path) -> None:
    events = event("SUMMARY:国庆 休", "DTSTART:20271001T000000", "DTEND:20271002T235900")
    assert [one.day.day for one in read_holiday_file(write_calendar(tmp_path, events), 2027).days] == [1, 2]


def test_a_workbook_is_read_whatever_the_order_of_its_columns(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.append(["日期", "类型", "名称"])
    sheet.append([AS_EXCEL_STORES_IT, "休", "春节"])
    sheet.append([])
    sheet.append(["２０２７年２月６日", "放假", "春节"])
    sheet.append([date(2027, 2, 20), "班", None])
    sheet.append(["2027-02-30", "休", "春节"])
    sheet.append(["2027-03-01", "妇女节"])
    path = tmp_path / "放假.xlsx"
    workbook.save(path)
    reading = read_holiday_file(path, 2027)
    assert reading.days == EXPECTED
    assert [(one.number, one.error.code) for one in reading.refused] == [
        (6, "not-a-day"),
        (7, "notice-day-neither-off-nor-worked"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
@pytest.mark.parametrize("separator", [",", "\t"])
def test_a_table_of_text_is_read_as_excel_writes_it(tmp_path: Path, encoding: str, separator: str) -> None:
    rows = ["日期,名称,休班", "2027/2/5,春节,休", "2027-02-06,春节,休", "2月20日,,班"]
    path = tmp_path / "放假.csv"
    path.write_bytes("\r\n".join(rows).replace(",", separator).encode(encoding))
    assert read_holiday_file(path, 2027).days == EXPECTED


def test_a_block_pasted_from_excel_is_a_table_and_a_sentence_is_not() -> None:
    rows = pasted_rows("2027-02-05\t春节\t休\n\n2027-02-06\t春节\t休\n2027-02-20\t\t班\n")
    assert rows is not None
    assert read_rows(rows, 2027).days == EXPECTED
    assert pasted_rows("一、元旦：1月1日放假。") is None
    assert pasted_rows("") is None


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.pdf", b"%PDF", "holiday-file-is-of-another-kind"),
        ("a.xlsx", b"not a workbook", "holiday-file-cannot-be-read"),
        ("a.xlsx", b"PK\x03\x04broken", "holiday-file-cannot-be-read"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "holiday-file-cannot-be-read"),
        ("a.ics", b"hello", "holiday-file-cannot-be-read"),
        ("a.csv", b"\xff\xfe\x00\x00", "holiday-file-cannot-be-read"),
        ("a.csv", b"2027-02-05,x,\xe4\xbc\x91\n" * 200_000, "holiday-file-is-too-large"),
        ("a.csv", b"2027-02-05,x,\xe4\xbc\x91\n" * 6_000, "holiday-file-is-too-large"),
    ],
)
def test_a_file_that_is_no_list_of_holidays_is_refused(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(CaeError, match=code) as refusal:
        read_holiday_file(tmp_path / name, 2027)
    assert refusal.value.values["name"] == name


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CaeError, match="holiday-file-cannot-be-read"):
        read_holiday_file(tmp_path / "gone.ics", 2027)


def test_a_packed_file_that_would_grow_without_measure_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b" " * 25_000_000)
    with pytest.raises(CaeError, match="holiday-file-is-too-large"):
        read_holiday_file(tmp_path / "bomb.xlsx", 2027)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(
    st.sampled_from([".ics", ".csv", ".xlsx"]),
    st.binary(max_size=200) | st.text(alphabet='BEGIN:VCALENDARTSP;=\r\n2027休,\t"-/', max_size=200).map(str.encode),
)
def test_no_content_of_a_file_is_a_bug(tmp_path: Path, suffix: str, content: bytes) -> None:
    path = tmp_path / f"any{suffix}"
    path.write_bytes(content)
    with suppress(CaeError):
        read_holiday_file(path, 2027)
