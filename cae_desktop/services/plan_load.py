"""What follows from a plan over time: how much each person has at once, and how the money adds up by day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from cae_desktop.db.queries.plan import StepRow
from cae_desktop.domain.working_calendar import WorkingCalendar

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class PersonLoad:
    """One person's work steps at once, by week: the most on any day of the week."""

    person_id: str
    name: str
    steps: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PeopleLoad:
    """Weeks by their Mondays, and everybody who owns a step."""

    weeks: tuple[date, ...]
    people: tuple[PersonLoad, ...]


@dataclass(frozen=True, slots=True)
class BudgetCurve:
    """Money summed up by day, in fen. `actual` counts reported costs on the day their step ended, or until today."""

    planned: tuple[tuple[date, int], ...]
    actual: tuple[tuple[date, int], ...]


def people_load(steps: Iterable[StepRow], calendar: WorkingCalendar) -> PeopleLoad:
    """Count the steps everybody has at once in each week; days off count only for steps that have no working day."""
    owned = [step for step in steps if step.owner_id is not None]
    if not owned:
        return PeopleLoad((), ())
    monday = min(step.start for step in owned)
    monday -= timedelta(days=monday.weekday())
    last = max(step.finish for step in owned)
    weeks: list[date] = []
    while monday <= last:
        weeks.append(monday)
        monday += _WEEK
    by_person: dict[str, list[StepRow]] = {}
    for step in owned:
        by_person.setdefault(step.owner_id or "", []).append(step)
    people = tuple(
        PersonLoad(person, rows[0].owner_name, tuple(_most_at_once(rows, week, calendar) for week in weeks))
        for person, rows in by_person.items()
    )
    return PeopleLoad(tuple(weeks), tuple(sorted(people, key=lambda one: -sum(one.steps))))


def _most_at_once(steps: Iterable[StepRow], monday: date, calendar: WorkingCalendar) -> int:
    days = (monday + timedelta(days=number) for number in range(7))
    return max(sum(_works_on(step, day, calendar) for step in steps) for day in days)


def _works_on(step: StepRow, day: date, calendar: WorkingCalendar) -> bool:
    if not step.start <= day <= step.finish:
        return False
    return calendar.is_working(day) or calendar.working_days(step.start, step.finish) == 0


def budget_curve(steps: Iterable[StepRow], today: date) -> BudgetCurve:
    """Planned budgets fall due when their steps are to end; actual costs when they ended."""
    rows = list(steps)
    planned = [(row.finish, row.budget_fen) for row in rows]
    actual = [(row.actual_finish or today, row.actual_cost_fen) for row in rows if row.actual_cost_fen is not None]
    starts = [row.start for row in rows]
    return BudgetCurve(_summed_up(planned, starts), _summed_up(actual, starts))


def _summed_up(amounts: Iterable[tuple[date, int]], starts: Iterable[date]) -> tuple[tuple[date, int], ...]:
    by_day: dict[date, int] = {}
    for day, fen in amounts:
        by_day[day] = by_day.get(day, 0) + fen
    if not by_day:
        return ()
    first = min((*starts, *by_day))
    points, total = [] if first in by_day else [(first, 0)], 0
    for day in sorted(by_day):
        total += by_day[day]
        points.append((day, total))
    return tuple(points)
