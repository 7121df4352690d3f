"""The steps of a plan as the schedule engine sees them, and its answer written into a change that is being made."""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from cae_desktop.db.models import WorkStep
from cae_desktop.db.queries import plan as queries
from cae_desktop.domain.links import Link
from cae_desktop.domain.schedule import Schedule, Task
from cae_desktop.domain.words import CalendarKind, ScheduleMode
from cae_desktop.domain.working_calendar import WorkingCalendar
from cae_desktop.services.dealership import existing

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Calendars = Callable[[CalendarKind], WorkingCalendar]
"""The dealership's calendar of each kind."""


def work_calendar(start: date, finish: date, kind: CalendarKind, calendars: Calendars) -> WorkingCalendar:
    """The calendar a step is worked by: its activity's, or every day when it was put on a day off on purpose."""
    calendar = calendars(kind)
    if calendar.is_working(start) and calendar.is_working(finish):
        return calendar
    return calendars(CalendarKind.EVERY_DAY)


def working_length(start: date, finish: date, calendar: WorkingCalendar, *, milestone: bool) -> int:
    """Working days a step takes, at least 1; a milestone takes none."""
    return 0 if milestone else max(1, calendar.working_days(start, finish))


def engine_tasks(
    rows: Iterable[queries.StepRow], kinds: Mapping[str, CalendarKind], calendars: Calendars
) -> tuple[Task, ...]:
    """Steps as the engine sees them; `kinds` are the calendars of their activities."""
    return tuple(_task(row, kinds[row.activity_id], calendars) for row in rows)


def engine_links(links: Iterable[queries.DependencyRow]) -> tuple[Link, ...]:
    """Links as the engine sees them."""
    return tuple(Link(link.predecessor_id, link.successor_id, link.kind, link.lag_days) for link in links)


def settle(session: "Session", step_ids: Collection[str], calendars: Calendars) -> None:
    """Give the automatic steps among these, and those linked with them, the days that links and constraints allow.

    To be called at the end of every change of days, links, modes or calendars. Raises CaeError("dependency-cycle").
    """
    session.flush()
    ids = queries.linked_with(session, step_ids)
    rows = queries.steps_by_id(session, ids)
    kinds = queries.calendars_of(session, {row.activity_id for row in rows})
    links = engine_links(queries.links_among(session, ids))
    for step_id, days in Schedule(engine_tasks(rows, kinds, calendars), links).changed().items():
        step = existing(session, WorkStep, step_id)
        step.start, step.finish = days.start, days.finish


def _task(row: queries.StepRow, kind: CalendarKind, calendars: Calendars) -> Task:
    calendar = work_calendar(row.start, row.finish, kind, calendars)
    return Task(
        id=row.id,
        name=row.name,
        start=row.start,
        finish=row.finish,
        duration=working_length(row.start, row.finish, calendar, milestone=row.milestone),
        calendar=calendar,
        group=row.activity_id,
        manual=row.mode is ScheduleMode.MANUAL,
        fixed=row.actual_start is not None,
        constraint=row.constraint_kind,
        constraint_day=row.constraint_day,
        deadline=row.deadline,
    )
