"""Days as whole numbers, so that a schedule of thousands of steps is additions and look-ups.

An instant is the beginning of a day, written as its ordinal (`date.toordinal()`); a step occupies the instants from its
start up to the day after its finish.
"""

from datetime import date
from threading import Lock
from typing import Final

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.working_calendar import WorkingCalendar

EARLIER: Final = 700
"""Days before the first known one to which steps may be drawn by their links; tables reach further back."""
_BEFORE: Final = 1500
_GROWTH: Final = 1000
_KEPT: Final = 16


class DayTable:
    """The working days of a calendar by their numbers; it grows at its end as far as it is asked.

    `days` are the instants at which a working day begins, `numbers` says for every instant from `first` on how many of
    them lie before it. That is also the number of the first working day at or after the instant.
    """

    def __init__(self, calendar: WorkingCalendar, first: int) -> None:
        self.first = first
        self.days: list[int] = []
        self.numbers: list[int] = [0]
        self._calendar = calendar
        self._growing = Lock()
        self._grow()

    def number(self, instant: int) -> int:
        """How many working days lie before an instant."""
        while instant - self.first >= len(self.numbers):
            self._grow()
        return self.numbers[max(0, instant - self.first)]

    def day(self, number: int) -> int:
        """The instant at which the working day of this number begins."""
        while number >= len(self.days):
            self._grow()
        return self.days[max(0, number)]

    def _grow(self) -> None:
        """Add some years. Raises CaeError("schedule-has-no-end") where the calendar of mankind ends."""
        with self._growing:
            begin = self.first + len(self.numbers) - 1
            if begin + _GROWTH > date.max.toordinal():
                raise CaeError("schedule-has-no-end")
            for ordinal in range(begin, begin + _GROWTH):
                if self._calendar.is_working(date.fromordinal(ordinal)):
                    self.days.append(ordinal)
                self.numbers.append(len(self.days))


_tables: dict[int, tuple[WorkingCalendar, DayTable]] = {}


def day_table(calendar: WorkingCalendar, instant: int) -> DayTable:
    """The table of a calendar from well before an instant on; those of the last calendars are kept."""
    kept = _tables.get(id(calendar))
    if kept is not None and kept[0] is calendar and kept[1].first <= instant - _BEFORE // 2:
        return kept[1]
    if len(_tables) >= _KEPT:
        _tables.clear()
    table = DayTable(calendar, max(1, instant - _BEFORE))
    _tables[id(calendar)] = (calendar, table)
    return table
