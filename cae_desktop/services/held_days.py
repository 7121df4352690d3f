"""Where the work steps of an activity lie around the days it is held, so that they can be laid around others."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from cae_desktop.domain.words import CalendarKind, Phase
from cae_desktop.domain.working_calendar import WorkingCalendar
from cae_desktop.services.plan_network import Calendars, work_calendar, working_length

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a step lies: working days from the activity's first held day, negative before it, and its length.

    A step of the follow-up is counted from the last held day. A `duration` of 0 means as long as the activity is held;
    milestones have it too and take no days.
    """

    offset: int
    duration: int


@dataclass(frozen=True)
class HeldDays:
    """The days an activity is held, in the calendar its steps are worked by; held days count as worked."""

    first: date
    last: date
    kind: CalendarKind
    calendars: Calendars

    def place(self, start: date, finish: date, phase: Phase, *, milestone: bool) -> Place:
        """Where a step lies."""
        offset = self.offset(start, phase)
        throughout = phase is Phase.EXECUTE and (start, finish) == (self.first, self.last)
        if milestone or throughout:
            return Place(offset, 0)
        calendar = work_calendar(start, finish, self.kind, self.calendars)
        return Place(offset, working_length(start, finish, calendar, milestone=False))

    def days(self, place: Place, phase: Phase, *, milestone: bool) -> tuple[date, date]:
        """First and last day of a step that lies there."""
        start = self.day(place.offset, phase)
        if milestone:
            return start, start
        if place.duration == 0:
            return start, max(start, self.last)
        calendar = work_calendar(start, start, self.kind, self.calendars)
        return start, calendar.add_working_days(start, place.duration - 1)

    def offset(self, day: date, phase: Phase) -> int:
        """Working days from the first held day (of the follow-up: the last one) to a day; negative before it."""
        anchor = self._anchor(phase)
        if day < anchor:
            return -self._calendar.working_days(day, anchor - _ONE_DAY)
        return self._calendar.working_days(anchor + _ONE_DAY, self._calendar.next_working(day))

    def day(self, offset: int, phase: Phase) -> date:
        """The day that lies so many working days from there."""
        return self._calendar.add_working_days(self._anchor(phase), offset)

    def _anchor(self, phase: Phase) -> date:
        return self.last if phase is Phase.FOLLOW_UP else self.first

    @cached_property
    def _calendar(self) -> WorkingCalendar:
        calendar = self.calendars(self.kind)
        held = {self.first + timedelta(days=number) for number in range((self.last - self.first).days + 1)}
        return replace(calendar, worked_weekends=calendar.worked_weekends | held)
