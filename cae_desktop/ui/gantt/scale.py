"""From days to pixels and back, and how far the chart reaches."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

ZOOMS: Final = {"day": 34.0, "week": 17.0, "month": 6.0}
MARGIN: Final = timedelta(days=7)
_NARROWEST_DAY, _WIDEST_DAY = 0.2, 60.0
_NOWHERE: Final = date(2000, 1, 3)


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


class Timeline:
    """The days a chart shows: those of the plan, a week around them, and as many more as a drag has asked for."""

    def __init__(self) -> None:
        self.zoom = "week"
        self.day_width = ZOOMS["week"]
        self.first, self.last = _NOWHERE, _NOWHERE

    def show(self, span: tuple[date, date] | None, today: date | None) -> None:
        """Begin anew with the days of another plan."""
        first, last = span or (today or _NOWHERE, today or _NOWHERE)
        self.first, self.last = first - MARGIN, last + MARGIN

    def reach_back(self) -> None:
        """Show another week before the first."""
        self.first -= MARGIN

    def reach_on(self) -> None:
        """Show another week behind the last."""
        self.last += MARGIN

    def scale(self, room: int) -> Scale:
        """The days and their pixels; they fill `room` pixels at least."""
        filling = self.first + timedelta(days=int(room / self.day_width) + 1)
        return Scale(self.first, max(self.last, filling), self.day_width)

    def set_day_width(self, day_width: float) -> None:
        """Zoom within what can still be seen."""
        self.day_width = min(_WIDEST_DAY, max(_NARROWEST_DAY, day_width))

    def fitting(self, room: int) -> float:
        """The width of a day with which everything fits into `room` pixels."""
        return room / ((self.last - self.first).days + 1)


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())
