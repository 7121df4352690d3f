"""Reads the State Council's yearly notice of public holidays (国务院办公厅关于…年部分节假日安排的通知), as pasted.

Every day that is named is off (放假, 补休, 连休) or worked (上班) by the first such word behind it. What cannot be
read is reported with its line; nothing is guessed.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from cae_desktop.domain.errors import CaeError

WORKED_NAME: Final = "调休上班"
_ENGLISH: Final = {
    "元旦": "New Year's Day",
    "春节": "Spring Festival",
    "除夕": "Spring Festival",
    "清明": "Tomb-Sweeping Day",
    "劳动": "Labour Day",
    "端午": "Dragon Boat Festival",
    "中秋": "Mid-Autumn Festival",
    "国庆": "National Day",
    "上班": "Working weekend",
    "补班": "Working weekend",
}
_WEEKDAYS: Final = "一二三四五六日"
_LONGEST: Final = 20
_ONE_DAY: Final = timedelta(days=1)
_TITLE: Final = re.compile(r"(20\d\d)年(?:部分)?(?:节假日|节日|放假|元旦)")
_SENTENCE: Final = re.compile(r"[^。;]+")
_NUMBER: Final = "[一二三四五六七八九十]+、"
_NAME: Final = "(?:元旦|春节|清明节?|(?:国际)?劳动节|端午节?|中秋节?|国庆节?)"
_NAMES: Final = f"{_NAME}(?:[、和及与]{_NAME}){{0,3}}"
_NUMBERED: Final = re.compile(rf"^{_NUMBER}([^\d:(]{{2,20}}):")
_BEGINS: Final = re.compile(rf"(?:{_NUMBER}[^\d:(]{{2,20}}|{_NAMES}):")
_TOKEN: Final = re.compile(
    rf"(?P<holiday>{_NAMES}):"
    r"|(?:(?P<year>\d{4})年)?(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日(?:\((?P<aside>[^()]{0,30})\))?"
    r"|共?(?P<count>\d{1,2})天"
    r"|(?P<until>[至到]|[-—–―~]+)"
    r"|(?P<weekend>与周末连休)|(?P<off>放假|补休|连休|休假)|(?P<work>上班|补班)"
)
_WEEKDAY: Final = re.compile(r"(?:周|星期|礼拜)([一二三四五六日天])")
_NO_RULE: Final = re.compile(r"鼓励.*|国务院办公厅\d{4}年\d{1,2}月\d{1,2}日")
"""Advice and the signature set no day."""


@dataclass(frozen=True, slots=True)
class NoticeDay:
    """A day of the notice: off, or worked to make up for one that is."""

    day: date
    off: bool
    name: str


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """What could not be read: the number of its line (row, event), its text, and why."""

    number: int
    text: str
    error: CaeError


@dataclass(frozen=True, slots=True)
class NoticeReading:
    """What was read: the days in order, each once, and what was refused."""

    year: int
    days: tuple[NoticeDay, ...]
    refused: tuple[RefusedLine, ...]


def english_name(name: str) -> str:
    """The English name of a holiday or of several ("国庆节、中秋节"); the name itself when it is not known."""
    found = [english for chinese, english in _ENGLISH.items() if chinese in name]
    return " · ".join(dict.fromkeys(found)) or name


def notice_year(text: str) -> int | None:
    """The year in the title of a notice; None when it is not told."""
    found = _TITLE.search(_plain(text))
    return int(found[1]) if found else None


def read_notice(text: str, year: int) -> NoticeReading:
    """Read a pasted notice. `year` counts for days without one when the text does not tell it in its title."""
    year = notice_year(text) or year
    plain, starts = _joined(text)
    lines = text.splitlines()
    holiday = ""
    days: list[tuple[int, str, NoticeDay]] = []
    refused: list[RefusedLine] = []
    for sentence in _SENTENCE.finditer(plain):
        number = bisect_right(starts, sentence.start())
        line = lines[number - 1].strip()[:80]
        reader = _SentenceReader(year, holiday)
        try:
            days += [(number, line, one) for one in reader.read(sentence[0])]
        except CaeError as error:
            refused.append(RefusedLine(number, line, error))
        holiday = reader.holiday
    return collected(year, days, refused)


def collected(year: int, days: Iterable[tuple[int, str, NoticeDay]], refused: Iterable[RefusedLine]) -> NoticeReading:
    """Days (each with number and text of its line) as a reading of `year`.

    Days of another year are refused (but for the last days of December before), and days that are off and worked.
    """
    found: dict[date, NoticeDay] = {}
    wrong = list(refused)
    for number, text, one in days:
        error = _contradiction(one, found.get(one.day), year)
        if error is None:
            found.setdefault(one.day, one)
        elif (number, error.code) not in [(other.number, other.error.code) for other in wrong[-1:]]:
            wrong.append(RefusedLine(number, text, error))
    return NoticeReading(year, tuple(found[day] for day in sorted(found)), tuple(wrong))


def _contradiction(one: NoticeDay, known: NoticeDay | None, year: int) -> CaeError | None:
    if one.day.year != year and (one.day.year, one.day.month) != (year - 1, 12):
        return CaeError("notice-day-of-another-year", day=one.day, year=year)
    if known is not None and known.off != one.off:
        return CaeError("notice-day-is-off-and-worked", day=one.day)
    return None


class _SentenceReader:
    """Goes through a sentence from word to word; remembers the days that wait for “off” or “worked”."""

    def __init__(self, year: int, holiday: str) -> None:
        self.holiday = holiday
        self._year = year
        self._waiting: list[date] = []
        self._last: date | None = None
        self._last_end = -1
        self._is_range = False
        self._just_off: list[date] = []
        self._found: list[NoticeDay] = []

    def read(self, sentence: str) -> list[NoticeDay]:
        """The days that the sentence sets. Raises CaeError for what is wrong in it; then it sets none."""
        if heading := _NUMBERED.match(sentence):
            self.holiday = heading[1]
        for token in _TOKEN.finditer(_NO_RULE.sub("", sentence)):
            self._take(token)
        if self._waiting:
            raise CaeError("notice-day-neither-off-nor-worked", day=self._waiting[0])
        return self._found

    def _take(self, token: re.Match[str]) -> None:
        if token["holiday"]:
            self.holiday = token["holiday"]
        elif token["day"]:
            self._take_day(token)
        elif token["until"]:
            self._is_range = token.start() == self._last_end
        elif token["count"]:
            self._check_count(int(token["count"]))
        elif token["work"]:
            self._found += [NoticeDay(day, False, WORKED_NAME) for day in self._waiting]
            self._waiting = []
        else:
            self._take_off(joins_weekend=bool(token["weekend"]))

    def _take_day(self, token: re.Match[str]) -> None:
        day = self._day(token)
        _check_weekday(day, token["aside"] or "")
        if self._is_range and self._last is not None:
            length = (day - self._last).days
            if not 0 <= length < _LONGEST:
                raise CaeError("notice-range-is-wrong", start=self._last, finish=day)
            self._waiting += [self._last + timedelta(days=number) for number in range(1, length + 1)]
        else:
            self._waiting.append(day)
        self._last, self._last_end, self._is_range = day, token.end(), False

    def _day(self, token: re.Match[str]) -> date:
        """The day of a token; month and year as in the day before it, where they are left out."""
        month = int(token["month"] or (self._last.month if self._last else 0))
        year = int(token["year"] or self._guess_year(month))
        try:
            day = date(year, month, int(token["day"]))
        except ValueError as error:
            raise CaeError("not-a-day", text=token[0]) from error
        if abs(year - self._year) > 1:
            raise CaeError("notice-day-of-another-year", day=day, year=self._year)
        return day

    def _guess_year(self, month: int) -> int:
        """New Year's holiday may begin in the December before; a range from December ends in the year after."""
        if self._is_range and self._last is not None:
            return self._last.year + (month < self._last.month)
        return self._year - ("元旦" in self.holiday and month == 12)

    def _take_off(self, *, joins_weekend: bool) -> None:
        if self._waiting:
            self._just_off, self._waiting = self._waiting, []
        if joins_weekend:
            self._just_off = _with_weekend(self._just_off)
        known = {one.day for one in self._found}
        self._found += [NoticeDay(day, True, self.holiday) for day in self._just_off if day not in known]

    def _check_count(self, count: int) -> None:
        if self._just_off and len(self._just_off) != count:
            raise CaeError("notice-count-differs", count=count, found=len(self._just_off), day=self._just_off[0])


def _check_weekday(day: date, aside: str) -> None:
    told = _WEEKDAY.search(aside)
    if told and _WEEKDAYS.index(told[1].replace("天", "日")) != day.weekday():
        raise CaeError("notice-weekday-differs", day=day, told=told[0])


def _with_weekend(days: Iterable[date]) -> list[date]:
    """The days with the Saturday and Sunday right before or behind them."""
    found = sorted(days)
    while found and (found[0] - _ONE_DAY).weekday() >= 5:
        found.insert(0, found[0] - _ONE_DAY)
    while found and (found[-1] + _ONE_DAY).weekday() >= 5:
        found.append(found[-1] + _ONE_DAY)
    return found


def _plain(text: str) -> str:
    """Without spaces and with narrow digits and signs."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def _joined(text: str) -> tuple[str, list[int]]:
    """All lines in one, since pasted sentences are broken anywhere, and where each line starts in it.

    A line that begins with the name of a holiday begins a sentence, even if the one before has no full stop.
    """
    starts, parts, length = [], [], 0
    for line in text.splitlines():
        plain = _plain(line)
        if _BEGINS.match(plain):
            plain = f"。{plain}"
        starts.append(length)
        parts.append(plain)
        length += len(plain)
    return "".join(parts), starts
