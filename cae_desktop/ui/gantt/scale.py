"""From days to pixels and back, and what the two header lines say at each zoom."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

ZOOMS: Final = {"day": 34.0, "week": 17.0, "month": 6.0}


@dataclass(frozen=True, slots=True)
class Scale:
    """`first` is at pixel 0; a day is `day_width` wide."""

    first: date
    last: date
    day_width: float

    def x(self, day: date) -> float:
        """Left edge of a day."""
        return (day - self.first).days * self.day_width

    def day(self, x: float) -> date:
        """The day at a pixel."""
        return self.first + timedelta(days=int(x // self.day_width))

    @property
    def width(self) -> float:
        """All days."""
        return ((self.last - self.first).days + 1) * self.day_width

    def days(self, left: float, right: float) -> Iterator[date]:
        """The days between two pixels."""
        day, end = max(self.first, self.day(left)), min(self.last, self.day(right))
        while day <= end:
            yield day
            day += timedelta(days=1)


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())
