"""Write resources/calendar/holidays_cn.json from the `holidays` package; run by hand when a year was announced.

Needs `holidays` and `chinesecalendar` in the environment; the second one checks the first. A year that chinesecalendar
does not know is not announced yet and is marked as estimate.

Usage: python packaging/make_holidays.py 2025 2026 2027
"""

import json
import sys
from datetime import date, timedelta
from pathlib import Path

import chinese_calendar
import holidays

TARGET = Path(__file__).parents[1] / "resources" / "calendar" / "holidays_cn.json"


def main() -> None:
    entries = [entry for year in sys.argv[1:] for entry in _year(int(year))]
    TARGET.parent.mkdir(exist_ok=True)
    lines = ",\n".join(f"  {json.dumps(entry, ensure_ascii=False)}" for entry in entries)
    TARGET.write_text(f'{{"days": [\n{lines}\n]}}\n', encoding="utf-8")
    print(f"{len(entries)} days")


def _year(year: int) -> list[dict[str, object]]:
    chinese = holidays.country_holidays("CN", years=year, language="zh_CN")
    english = holidays.country_holidays("CN", years=year, language="en_US")
    source = _check(year, chinese)
    entries = [
        {"day": day.isoformat(), "zh": chinese[day], "en": english[day], "off": True, "source": source}
        for day in sorted(chinese)
    ]
    worked = sorted(day for day in chinese.weekend_workdays if day.year == year)
    entries += [
        {"day": day.isoformat(), "zh": "调休上班", "en": "Working weekend", "off": False, "source": source}
        for day in worked
    ]
    return sorted(entries, key=lambda entry: str(entry["day"]))


def _check(year: int, chinese: holidays.HolidayBase) -> str:
    """`official` when both packages agree on every day; a disagreement stops the script."""
    day = date(year, 1, 1)
    try:
        chinese_calendar.is_workday(day)
    except NotImplementedError:
        return "estimate"
    while day.year == year:
        if chinese.is_working_day(day) != chinese_calendar.is_workday(day):
            sys.exit(f"the packages disagree on {day}")
        day += timedelta(days=1)
    return "official"


if __name__ == "__main__":
    main()
