"""Working days: weekends are free, public holidays are free, and some weekends are worked to make up for them."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class WorkingCalendar:
    """`days_off` maps public holidays to their names (zh, en); `worked_weekends` are the days that make up for them."""

    days_off: Mapping[date, tuple[str, str]] = field(default_factory=dict)
    worked_weekends: frozenset[date] = frozenset()

    def is_working(self, day: date) -> bool:
        """Whether an office works on this day."""
        if day in self.worked_weekends:
            return True
        return day.weekday() < 5 and day not in self.days_off

    def is_holiday(self, day: date) -> bool:
        """Whether it is a public holiday."""
        return day in self.days_off

    def holiday_name(self, day: date, language: str) -> str:
        """The holiday's name, "" on other days."""
        zh, en = self.days_off.get(day, ("", ""))
        return zh if language == "zh_CN" else en

    def next_working(self, day: date) -> date:
        """This day if it is worked, else the next one that is."""
        while not self.is_working(day):
            day += _ONE_DAY
        return day

    def previous_working(self, day: date) -> date:
        """This day if it is worked, else the last one before that is."""
        while not self.is_working(day):
            day -= _ONE_DAY
        return day

    def add_working_days(self, day: date, count: int) -> date:
        """The working day `count` working days after (or before) `day`; 0 gives the next working day itself."""
        step = _ONE_DAY if count >= 0 else -_ONE_DAY
        day = self.next_working(day) if count >= 0 else self.previous_working(day)
        for _ in range(abs(count)):
            day += step
            while not self.is_working(day):
                day += step
        return day

    def working_days(self, start: date, finish: date) -> int:
        """Number of working days from `start` to `finish`, both included; 0 when finish is before start."""
        if finish < start:
            return 0
        days = (finish - start).days + 1
        weeks, rest = divmod(days, 7)
        count = weeks * 5 + sum((start + timedelta(days=number)).weekday() < 5 for number in range(rest))
        count -= _between(self._weekday_holidays, start, finish)
        return count + _between(self._worked, start, finish)

    @property
    def _weekday_holidays(self) -> list[date]:
        return sorted(day for day in self.days_off if day.weekday() < 5 and day not in self.worked_weekends)

    @property
    def _worked(self) -> list[date]:
        return sorted(day for day in self.worked_weekends if day.weekday() >= 5)


def parse_calendar(table: Mapping[str, Any]) -> WorkingCalendar:
    """Read the shipped file: `{"days": [{"day", "zh", "en", "off", "source"}]}`. Raises KeyError or ValueError."""
    off, worked = {}, set()
    for entry in table["days"]:
        day = date.fromisoformat(entry["day"])
        if entry["off"]:
            off[day] = (str(entry["zh"]), str(entry["en"]))
        else:
            worked.add(day)
    return WorkingCalendar(off, frozenset(worked))


def _between(days: list[date], start: date, finish: date) -> int:
    return bisect_right(days, finish) - bisect_left(days, start)
