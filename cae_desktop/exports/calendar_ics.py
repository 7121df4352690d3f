"""Work steps as a calendar that phones and office programs subscribe to (iCalendar, RFC 5545)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from icalendar import Calendar, Event

from cae_desktop.exports.files import written_whole
from cae_desktop.exports.text import legal

_LONGEST: Final = 2_000


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """Whole days in a calendar, both included. The same `id` is the same entry in every later export."""

    id: str
    title: str
    start: date
    finish: date
    text: str
    category: str


def write_calendar(name: str, entries: Iterable[CalendarEntry], path: Path, now: datetime) -> None:
    """Write a calendar of all-day entries; `now` is the moment (UTC) at which they were as they are.

    Raises CaeError as `exports.files.written_whole`.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//CAE Desktop//CAE Desktop//ZH")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", legal(name, _LONGEST))
    for entry in entries:
        calendar.add_component(_event(entry, now))
    with written_whole(path) as part:
        part.write_bytes(calendar.to_ical())


def _event(entry: CalendarEntry, now: datetime) -> Event:
    event = Event()
    event.add("uid", f"{entry.id}@cae-desktop")
    event.add("dtstamp", now)
    event.add("dtstart", entry.start)
    event.add("dtend", entry.finish + timedelta(days=1))  # the first day that is free again
    event.add("summary", legal(entry.title, _LONGEST))
    if entry.text:
        event.add("description", legal(entry.text, _LONGEST))
    event.add("categories", [legal(entry.category, _LONGEST)])
    event.add("transp", "TRANSPARENT")
    return event
