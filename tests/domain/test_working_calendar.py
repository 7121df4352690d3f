import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cae_desktop import paths
from cae_desktop.domain.words import CalendarKind
from cae_desktop.domain.working_calendar import (
    DaySource,
    SpecialDay,
    WorkingCalendar,
    make_calendar,
    merged_days,
    parse_days,
)

TABLE = json.loads(paths.resource("calendar", "holidays_cn.json").read_text(encoding="utf-8"))
DAYS = parse_days(TABLE)
OFFICIAL = sorted({one.day.year for one in DAYS if one.source is DaySource.OFFICIAL})


@st.composite
def calendars(draw: st.DrawFn) -> WorkingCalendar:
    near = st.integers(min_value=0, max_value=90).map(lambda number: date(2026, 1, 1) + timedelta(days=number))
    off = draw(st.sets(near, max_size=25))
    worked = draw(st.frozensets(near, max_size=15))
    week = draw(st.frozensets(st.integers(min_value=0, max_value=6), min_size=1))
    return WorkingCalendar(dict.fromkeys(off, ("假", "off")), worked, week)


def slow_add(calendar: WorkingCalendar, day: date, count: int) -> date:
    step = timedelta(days=1 if count >= 0 else -1)
    day = calendar.next_working(day) if count >= 0 else calendar.previous_working(day)
    for _ in range(abs(count)):
        day += step
        while not calendar.is_working(day):
            day += step
    return day


@given(calendars(), st.dates(date(2025, 12, 1), date(2026, 5, 1)), st.integers(min_value=-80, max_value=80))
def test_adding_and_counting_agree_with_going_day_by_day(calendar: WorkingCalendar, day: date, count: int) -> None:
    reached = calendar.add_working_days(day, count)
    assert reached == slow_add(calendar, day, count)
    first, last = sorted((day, reached))
    walked = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    assert calendar.working_days(first, last) == sum(calendar.is_working(one) for one in walked)
    assert calendar.working_days(last, first - timedelta(days=1)) == 0


@pytest.mark.parametrize("year", OFFICIAL)
def test_every_official_day_is_confirmed_by_another_source(year: int) -> None:
    """Day by day, without exception; the name of one made-up day (补假) differs, where two festivals fell together."""
    other = pytest.importorskip("chinese_calendar", reason="chinesecalendar is a development dependency")
    calendar, names = make_calendar(DAYS), {one.value: one.chinese for one in other.Holiday}
    day = date(year, 1, 1)
    while day.year == year:
        assert calendar.is_working(day) == other.is_workday(day), day
        is_off, name = other.get_holiday_detail(day)
        if is_off and name is not None:
            assert names[name] in calendar.holiday_name(day, "zh_CN") or day == date(2020, 10, 6), day
        day += timedelta(days=1)


def test_years_not_announced_are_estimates() -> None:
    assert list(range(2019, 2027)) == OFFICIAL
    estimated = {one.day.year for one in DAYS if one.source is DaySource.ESTIMATE}
    assert estimated == {2027, 2028}
    calendar = make_calendar(DAYS)
    assert [calendar.is_estimate(date(year, 6, 1)) for year in (2018, 2019, 2026, 2027, 2028, 2029)] == [
        True, False, False, True, True, True,
    ]  # fmt: skip
    assert not WorkingCalendar().is_estimate(date(2027, 1, 1))


def test_estimates_name_no_working_weekends() -> None:
    assert not any(one.source is DaySource.ESTIMATE and not one.off for one in DAYS)


def test_days_are_in_order_and_named_in_both_languages() -> None:
    assert [one.day for one in DAYS] == sorted({one.day for one in DAYS})
    assert all(one.zh and one.en for one in DAYS)


def test_later_sources_win() -> None:
    day, other = date(2027, 5, 1), date(2027, 5, 3)

    def said(one: date, source: DaySource, *, off: bool) -> SpecialDay:
        return SpecialDay(one, off, source.value, source.value, source)

    shipped = [said(day, DaySource.ESTIMATE, off=True), said(other, DaySource.ESTIMATE, off=True)]
    notice = {2027: [said(day, DaySource.NOTICE, off=True)]}
    assert [one.source for one in merged_days(shipped, notice, ())] == [DaySource.NOTICE]
    own = [said(day, DaySource.OWN, off=False)]
    merged = merged_days(shipped, notice, own)
    assert merged == tuple(own)
    assert make_calendar(merged).is_working(day)


def test_every_day_is_worked_in_the_calendar_of_every_day() -> None:
    calendar = make_calendar(DAYS, CalendarKind.EVERY_DAY)
    assert calendar.working_days(date(2026, 1, 1), date(2026, 12, 31)) == 365
    assert calendar.add_working_days(date(2026, 2, 14), 10) == date(2026, 2, 24)


def test_an_open_house_follows_its_own_weekdays() -> None:
    calendar = make_calendar(DAYS, CalendarKind.OPENING_DAYS, frozenset({1, 2, 3, 4, 5, 6}))
    assert not calendar.is_working(date(2026, 10, 5))  # a Monday
    assert calendar.is_working(date(2026, 10, 3))
    assert calendar.working_days(date(2026, 2, 15), date(2026, 2, 23)) == 0
