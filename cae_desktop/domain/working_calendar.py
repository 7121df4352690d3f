"""Which days are worked: weekends are free, public holidays are free, and some weekends are worked to make up for them.

A calendar is made of special days: those that come with the program, the yearly notice a dealership took over, and its
own days. Every source wins over the ones before it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property
from typing import Any, Final

from cae_desktop.domain.words import CalendarKind

OFFICE_WEEK: Final = frozenset(range(5))
WHOLE_WEEK: Final = frozenset(range(7))
SPRING_FESTIVAL: Final = "春节"
_ONE_DAY = timedelta(days=1)


class DaySource(StrEnum):
    """Who says that a day is special."""

    OFFICIAL = "official"
    """Announced by the State Council; comes with the program."""
    ESTIMATE = "estimate"
    """The legal holidays of a year whose exchanged days were not announced when the program was made."""
    NOTICE = "notice"
    """The yearly notice, taken over by the dealership."""
    OWN = "own"
    """Set by the dealership itself."""


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A day that is not like its weekday: off, or worked though others of its weekday are free."""

    day: date
    off: bool
    zh: str
    en: str
    source: DaySource


@dataclass(frozen=True, eq=False)
class WorkingCalendar:
    """`days_off` maps days off to their names (zh, en); `worked_weekends` are worked although their weekday is free.

    `week` are the weekdays that are worked (Monday is 0), at least one. Outside of `announced_years` the days off are
    an estimate; None when nothing is known about that.
    """

    days_off: Mapping[date, tuple[str, str]] = field(default_factory=dict)
    worked_weekends: frozenset[date] = frozenset()
    week: frozenset[int] = OFFICE_WEEK
    announced_years: frozenset[int] | None = None

    def is_working(self, day: date) -> bool:
        """Whether work goes on on this day."""
        if day in self.worked_weekends:
            return True
        return day.weekday() in self.week and day not in self.days_off

    def is_holiday(self, day: date) -> bool:
        """Whether it is a public holiday or a day off of the dealership."""
        return day in self.days_off

    def is_estimate(self, day: date) -> bool:
        """Whether the days off of this day's year were not announced yet."""
        return self.announced_years is not None and day.year not in self.announced_years

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
        """The working day `count` working days after (or before) `day`; 0 gives the next working day itself.

        Each round goes on by as many days as are still missing, of which most were worked: few rounds are needed.
        """
        if count < 0:
            return self._back(self.previous_working(day), -count)
        day = self.next_working(day)
        while count:
            reached = day + timedelta(days=count)
            count -= self.working_days(day + _ONE_DAY, reached)
            day = reached
        return day

    def working_days(self, start: date, finish: date) -> int:
        """Number of working days from `start` to `finish`, both included; 0 when finish is before start."""
        if finish < start:
            return 0
        weeks, rest = divmod((finish - start).days + 1, 7)
        first, week = start.weekday(), self.week
        count = weeks * len(week) + sum((first + number) % 7 in week for number in range(rest))
        return count - _between(self._lost, start, finish) + _between(self._gained, start, finish)

    def _back(self, day: date, count: int) -> date:
        while count:
            reached = day - timedelta(days=count)
            count -= self.working_days(reached, day - _ONE_DAY)
            day = reached
        return day

    @cached_property
    def _lost(self) -> tuple[date, ...]:
        """Days off on weekdays that are worked."""
        return tuple(sorted(day for day in self.days_off if day.weekday() in self.week and not self.is_working(day)))

    @cached_property
    def _gained(self) -> tuple[date, ...]:
        """Worked days on weekdays that are free."""
        return tuple(sorted(day for day in self.worked_weekends if day.weekday() not in self.week))


def parse_days(table: Mapping[str, Any]) -> tuple[SpecialDay, ...]:
    """Read the shipped file: `{"days": [{"day", "zh", "en", "off", "source"}]}`. Raises KeyError or ValueError."""
    return tuple(
        SpecialDay(
            date.fromisoformat(entry["day"]),
            bool(entry["off"]),
            str(entry["zh"]),
            str(entry["en"]),
            DaySource(entry["source"]),
        )
        for entry in table["days"]
    )


def parse_calendar(table: Mapping[str, Any]) -> WorkingCalendar:
    """The calendar of the shipped file alone, see `parse_days`."""
    return make_calendar(parse_days(table))


def merged_days(
    shipped: Iterable[SpecialDay], notices: Mapping[int, Sequence[SpecialDay]], own: Iterable[SpecialDay]
) -> tuple[SpecialDay, ...]:
    """The special days that count, by day. A notice takes the place of all that was shipped for its year."""
    days = {one.day: one for one in shipped if one.day.year not in notices}
    for year in sorted(notices):
        days.update((one.day, one) for one in notices[year])
    days.update((one.day, one) for one in own)
    return tuple(days[day] for day in sorted(days))


def announced_years(days: Iterable[SpecialDay], notices: Iterable[int]) -> frozenset[int]:
    """Years of which more than the legal holidays is known."""
    return frozenset(one.day.year for one in days if one.source is DaySource.OFFICIAL) | frozenset(notices)


def make_calendar(
    days: Sequence[SpecialDay],
    kind: CalendarKind = CalendarKind.WORKING_DAYS,
    opening_week: frozenset[int] = WHOLE_WEEK,
    announced: frozenset[int] | None = None,
) -> WorkingCalendar:
    """The calendar of a kind.

    Opening days: the house is open on its weekdays, on public holidays too (they are selling days), but not during the
    Spring Festival and on days off of its own. Every day: no day is free.
    """
    announced = announced_years(days, ()) if announced is None else announced
    if kind is CalendarKind.EVERY_DAY:
        return WorkingCalendar(week=WHOLE_WEEK)
    counting = days if kind is CalendarKind.WORKING_DAYS else [one for one in days if _closes_or_opens(one)]
    return WorkingCalendar(
        {one.day: (one.zh, one.en) for one in counting if one.off},
        frozenset(one.day for one in counting if not one.off),
        OFFICE_WEEK if kind is CalendarKind.WORKING_DAYS else opening_week,
        announced,
    )


def _closes_or_opens(one: SpecialDay) -> bool:
    """Whether a special day says something about the opening of the house."""
    return one.source is DaySource.OWN or (one.off and SPRING_FESTIVAL in one.zh)


def _between(days: Sequence[date], start: date, finish: date) -> int:
    return bisect_right(days, finish) - bisect_left(days, start)
