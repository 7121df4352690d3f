"""The time, passed in so that nothing else asks the computer for it."""

from datetime import UTC, date, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the moment and the business day."""

    def now(self) -> datetime:
        """The moment, aware, in UTC."""

    def today(self) -> date:
        """The day on the wall of the office."""


class SystemClock:
    """The computer's clock and time zone."""

    def now(self) -> datetime:
        """The moment, aware, in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """The day in the computer's time zone."""
        return datetime.now().astimezone().date()


class SetClock:
    """A clock that stands where it is set: for the sample dealership, pictures and tests. Noon in China."""

    def __init__(self, day: date) -> None:
        self.day = day

    def now(self) -> datetime:
        """04:00 UTC of the day, which is noon in China."""
        return datetime(self.day.year, self.day.month, self.day.day, 4, tzinfo=UTC)

    def today(self) -> date:
        """The day it was set to."""
        return self.day
