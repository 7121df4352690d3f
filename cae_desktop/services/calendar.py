"""The working calendar: Chinese public holidays, the yearly notice, the dealership's own days and personal leave."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Final

from cae_desktop import paths
from cae_desktop.db.database import Committed, Database
from cae_desktop.db.models import CalendarDay, Leave, Person
from cae_desktop.db.queries import calendar as queries
from cae_desktop.db.queries.calendar import LeaveRow
from cae_desktop.db.queries.settings import setting, store_setting
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.holiday_notice import NoticeDay, NoticeReading, english_name, read_notice
from cae_desktop.domain.holiday_rows import pasted_rows, read_rows
from cae_desktop.domain.words import CalendarKind
from cae_desktop.domain.working_calendar import (
    WHOLE_WEEK,
    DaySource,
    SpecialDay,
    WorkingCalendar,
    announced_years,
    make_calendar,
    merged_days,
    parse_days,
)
from cae_desktop.imports.holiday_files import read_holiday_file
from cae_desktop.services.dealership import existing

_OPENING: Final = "opening_weekdays"
_NOTICES: Final = "holiday_notices"


@cache
def _shipped_days() -> tuple[SpecialDay, ...]:
    return parse_days(json.loads(paths.resource("calendar", "holidays_cn.json").read_text(encoding="utf-8")))


@cache
def load_calendar() -> WorkingCalendar:
    """The calendar that comes with the program; years not announced yet are estimates."""
    return make_calendar(_shipped_days())


@dataclass(frozen=True, slots=True)
class _Snapshot:
    """What the file said after the last commit that touched the calendar."""

    days: Mapping[date, SpecialDay]
    opening: frozenset[int]
    noticed: frozenset[int]
    calendars: Mapping[CalendarKind, WorkingCalendar]


class CalendarService:
    """Verbs on the dealership's calendar.

    `calendar()` answers from memory at any time, within a transaction and from any thread; it is read anew after every
    commit that touches it, undo included.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._reading = Lock()
        self._read()
        database.subscribe(self._on_committed)

    def calendar(self, kind: CalendarKind = CalendarKind.WORKING_DAYS) -> WorkingCalendar:
        """The calendar by which steps of this kind are worked."""
        return self._now.calendars[kind]

    def years(self) -> range:
        """The years the special days of which are known or estimated."""
        return range(min(self._now.days).year, max(self._now.days).year + 1)

    def days(self, year: int) -> tuple[SpecialDay, ...]:
        """The days of a year that are not like their weekday, in order, with who says so."""
        return tuple(one for day, one in self._now.days.items() if day.year == year)

    def has_notice(self, year: int) -> bool:
        """Whether the notice of this year was taken over."""
        return year in self._now.noticed

    def set_day(self, day: date, *, off: bool, name: str = "") -> None:
        """Close or open the house on a day, whatever the notice says."""
        with self._database.write("edit-calendar-day") as session:
            row = queries.own_day(session, day)
            if row is None:
                session.add(CalendarDay(day=day, off=off, name=name.strip()))
            else:
                row.off, row.name = off, name.strip()

    def clear_day(self, day: date) -> None:
        """Follow the notice again on a day; nothing happens when the dealership said nothing about it."""
        with self._database.write("clear-calendar-day") as session:
            row = queries.own_day(session, day)
            if row is not None:
                session.delete(row)

    def read_notice(self, text: str, year: int) -> NoticeReading:
        """What a pasted notice, or a block pasted from Excel, says about a year; nothing is changed."""
        rows = pasted_rows(text)
        return read_notice(text, year) if rows is None else read_rows(rows, year)

    def read_notice_file(self, path: Path, year: int) -> NoticeReading:
        """What a calendar file or a table says about a year; nothing is changed. Raises CaeError."""
        return read_holiday_file(path, year)

    def import_notice(self, year: int, days: Sequence[NoticeDay]) -> None:
        """Take the notice of a year over; it takes the place of all that was known or estimated for that year.

        Raises CaeError("notice-holds-no-days").
        """
        if not any(one.day.year == year for one in days):
            raise CaeError("notice-holds-no-days")
        with self._database.write("import-notice") as session:
            notices = setting(session, _NOTICES, {})
            notices[str(year)] = [[str(one.day), one.off, one.name] for one in sorted(days, key=_by_day)]
            store_setting(session, _NOTICES, notices)

    def forget_notice(self, year: int) -> None:
        """Go back to what came with the program for this year."""
        with self._database.write("forget-notice") as session:
            notices = setting(session, _NOTICES, {})
            if notices.pop(str(year), None) is not None:
                store_setting(session, _NOTICES, notices)

    def opening_weekdays(self) -> frozenset[int]:
        """Weekdays on which the house is open, Monday is 0; every day unless it was set."""
        return self._now.opening

    def set_opening_weekdays(self, weekdays: Iterable[int]) -> None:
        """Set the weekdays on which the house is open. Raises CaeError("house-is-never-open")."""
        chosen = sorted(WHOLE_WEEK & frozenset(weekdays))
        if not chosen:
            raise CaeError("house-is-never-open")
        with self._database.write("edit-opening-days") as session:
            store_setting(session, _OPENING, chosen)

    def leaves(self, start: date | None = None, finish: date | None = None) -> tuple[LeaveRow, ...]:
        """Leave with at least one day from `start` to `finish`, by first day; all of it without them."""
        with self._database.read() as session:
            return queries.leaves(session, start, finish)

    def add_leave(self, person_id: str, start: date, finish: date, note: str = "") -> str:
        """Note that a person is away; returns the id. Raises CaeError("leave-ends-before-it-starts")."""
        _require_order(start, finish)
        with self._database.write("add-leave") as session:
            leave = Leave(person_id=existing(session, Person, person_id).id, start=start, finish=finish, note=note)
            session.add(leave)
            session.flush()
            return leave.id

    def change_leave(self, leave_id: str, field: str, value: object) -> None:
        """Set `person_id`, `start`, `finish` or `note` of a leave. Raises CaeError("leave-ends-before-it-starts")."""
        with self._database.write("edit-leave") as session:
            leave = existing(session, Leave, leave_id)
            setattr(leave, field, value)
            if field == "person_id":
                existing(session, Person, leave.person_id)
            _require_order(leave.start, leave.finish)

    def delete_leave(self, leave_ids: Iterable[str]) -> None:
        """Take leave back, in one step."""
        with self._database.write("delete-leave") as session:
            for leave_id in leave_ids:
                session.delete(existing(session, Leave, leave_id))

    def _read(self) -> None:
        """Read while nobody else does, so that an older state never replaces a newer one."""
        with self._reading:
            with self._database.read() as session:
                own = queries.own_days(session)
                notices = setting(session, _NOTICES, {})
                opening = frozenset(setting(session, _OPENING, WHOLE_WEEK))
            self._now = _snapshot(own, notices, opening)

    def _on_committed(self, notice: Committed) -> None:
        if notice.touches("calendar_day", "setting"):
            self._read()


def _snapshot(own: Iterable[queries.OwnDayRow], stored: Mapping[str, Any], opening: frozenset[int]) -> _Snapshot:
    shipped = _shipped_days()
    notices = {int(year): [_noticed(*one) for one in days] for year, days in stored.items()}
    days = merged_days(
        shipped, notices, [SpecialDay(one.day, one.off, one.name, one.name, DaySource.OWN) for one in own]
    )
    announced = announced_years(shipped, notices)
    calendars = {kind: make_calendar(days, kind, opening, announced) for kind in CalendarKind}
    return _Snapshot({one.day: one for one in days}, opening, frozenset(notices), calendars)


def _owned(row: queries.OwnDayRow) -> SpecialDay:
    return SpecialDay(row.day, row.off, row.name, row.name, DaySource.OWN)


def _noticed(day: str, off: bool, name: str) -> SpecialDay:
    return SpecialDay(date.fromisoformat(day), off, name, english_name(name), DaySource.NOTICE)


def _by_day(one: NoticeDay) -> date:
    return one.day


def _require_order(start: date, finish: date) -> None:
    if finish < start:
        raise CaeError("leave-ends-before-it-starts")
