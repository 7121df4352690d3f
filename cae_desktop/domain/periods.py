"""Months and quarters that a report can be about, by keys as people write them: "2026-11", "2026-Q4"."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

_KEY: Final = re.compile(r"(\d{4})-(?:(\d{2})|Q([1-4]))")


@dataclass(frozen=True, slots=True)
class Period:
    """From a first to a last day."""

    key: str
    start: date
    finish: date

    def meets(self, start: date, finish: date) -> bool:
        """Whether something that lasts from `start` to `finish` has a day in it."""
        return start <= self.finish and self.start <= finish


def period(key: str) -> Period | None:
    """The month or quarter of a key; None when it is none."""
    match = _KEY.fullmatch(key)
    if match is None:
        return None
    year, month, quarter = (int(part or 0) for part in match.groups())
    first, last = (quarter * 3 - 2, quarter * 3) if quarter else (month, month)
    if not (year and 1 <= first <= last <= 12):
        return None
    return Period(key, date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def periods(start: date, finish: date) -> Iterator[Period]:
    """The quarters, then the months, that have a day between `start` and `finish`."""
    years = range(start.year, finish.year + 1)
    quarters = (f"{year}-Q{number}" for year in years for number in range(1, 5))
    months = (f"{year}-{number:02}" for year in years for number in range(1, 13))
    for key in (*quarters, *months):
        found = period(key)
        if found is not None and found.meets(start, finish):
            yield found
