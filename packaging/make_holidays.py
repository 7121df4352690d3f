"""Write resources/calendar/holidays_cn.json from the `holidays` package; run by hand when a year was announced.

Needs `holidays` and `chinesecalendar` in the environment; the second one checks the first, day by day. A year that
chinesecalendar does not know is not announced yet and is marked as estimate: its legal holidays are known, the
weekends worked to make up for longer holidays are not.

Usage: python packaging/make_holidays.py 2019 2028      (first and last year)
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import chinese_calendar
import holidays

TARGET = Path(__file__).parents[1] / "resources" / "calendar" / "holidays_cn.json"
ONE_DAY = timedelta(days=1)
ENGLISH = {
    "元旦": "New Year's Day",
    "春节": "Spring Festival",
    "清明节": "Tomb-Sweeping Day",
    "劳动节": "Labour Day",
    "端午节": "Dragon Boat Festival",
    "中秋节": "Mid-Autumn Festival",
    "国庆节": "National Day",
}
"""The seven holidays of the State Council's notices; the eve (农历除夕) is part of the Spring Festival."""


def main() -> None:
    first, last = int(sys.argv[1]), int(sys.argv[2])
    entries = [entry for year in range(first, last + 1) for entry in _year(year)]
    TARGET.parent.mkdir(exist_ok=True)
    lines = ",\n".join(f"  {json.dumps(entry, ensure_ascii=False)}" for entry in entries)
    TARGET.write_text(f'{{"days": [\n{lines}\n]}}\n', encoding="utf-8")
    print(f"{len(entries)} days")


def _year(year: int) -> list[dict[str, object]]:
    table = holidays.country_holidays("CN", years=(year - 1, year, year + 1), language="zh_CN")
    source = _check(year, table)
    found = [
        (day, "、".join(names), " · ".join(ENGLISH[name] for name in names), True)
        for day, names in _days_off(year, table)
    ]
    found += [(day, "调休上班", "Working weekend", False) for day in sorted(table.weekend_workdays) if day.year == year]
    return [{"day": str(day), "zh": zh, "en": en, "off": off, "source": source} for day, zh, en, off in sorted(found)]


def _days_off(year: int, table: holidays.HolidayBase) -> Iterator[tuple[date, list[str]]]:
    """Every free day in a row with a holiday, weekends too, under the holiday's name (two may fall on one day)."""
    for day in _days(year):
        row = _free_days_around(day, table)
        names = Counter(name for one in row for name in _holidays(table.get(one, "")))
        if names:
            yield day, _holidays(table.get(day, "")) or [names.most_common(1)[0][0]]


def _free_days_around(day: date, table: holidays.HolidayBase) -> list[date]:
    if table.is_working_day(day):
        return []
    first = last = day
    while not table.is_working_day(first - ONE_DAY):
        first -= ONE_DAY
    while not table.is_working_day(last + ONE_DAY):
        last += ONE_DAY
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def _holidays(name: str) -> list[str]:
    """Of the seven names those that are told; none for an exchanged day (休息日)."""
    name = name.replace("农历除夕", "春节")
    return [known for known in ENGLISH if known in name]


def _check(year: int, table: holidays.HolidayBase) -> str:
    """`official` when both packages agree on every day; a disagreement stops the script."""
    for day in _days(year):
        try:
            agreed = table.is_working_day(day) == chinese_calendar.is_workday(day)
        except NotImplementedError:
            return "estimate"
        if not agreed:
            sys.exit(f"the packages disagree on {day}")
    return "official"


def _days(year: int) -> Iterator[date]:
    day = date(year, 1, 1)
    while day.year == year:
        yield day
        day += ONE_DAY


if __name__ == "__main__":
    main()
