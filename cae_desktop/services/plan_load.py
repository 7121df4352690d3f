"""What follows from a plan over time: how much each person has at once, and how the money adds up by day."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from cae_desktop.db.queries.plan import StepRow
from cae_desktop.domain.control import EarnedValue, StepFacts, earned_value
from cae_desktop.domain.levelling import Levelling, People, level
from cae_desktop.domain.working_calendar import WorkingCalendar
from cae_desktop.services.plan_network import engine_links
from cae_desktop.services.plan_outline import CyclePlan, PlannedStep

STEPS_AT_ONCE: Final = 2
"""How many work steps a person can have at once; one more is too many."""

_WEEK: Final = timedelta(days=7)
Leave = Mapping[str, Sequence[tuple[date, date]]]
"""Days on which people are away (first and last), by id of the person."""


@dataclass(frozen=True, slots=True)
class PersonLoad:
    """One person's work steps at once, by week: the most on any day. `away` are the days of leave in each week."""

    person_id: str
    name: str
    steps: tuple[int, ...]
    away: tuple[int, ...]
    step_ids: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class PeopleLoad:
    """Weeks by their Mondays, and everybody who owns a step, those with the most to do first."""

    weeks: tuple[date, ...] = ()
    people: tuple[PersonLoad, ...] = ()


@dataclass(frozen=True, slots=True)
class BudgetCurve:
    """Money summed up by day, in fen.

    `planned` falls due when a step is to end, `actual` when it ended, or by today. `forecast` leads from what is spent
    to the estimate at completion on the last planned day; it is empty while nothing is spent or all is done.
    `committed_fen` is what the budget lines are ordered or signed for.
    """

    planned: tuple[tuple[date, int], ...]
    actual: tuple[tuple[date, int], ...]
    forecast: tuple[tuple[date, int], ...]
    earned: EarnedValue
    committed_fen: int = 0


def people_load(plan: CyclePlan, leave: Leave) -> PeopleLoad:
    """Count the steps everybody has at once in each week, on the days on which they are worked.

    Steps of cancelled activities are no work.
    """
    owned = [step for step in plan.steps_to_do if step.row.owner_id is not None]
    if not owned:
        return PeopleLoad()
    weeks = _weeks(min(step.row.start for step in owned), max(step.row.finish for step in owned))
    place = {monday: number for number, monday in enumerate(weeks)}
    by_person: dict[str, list[PlannedStep]] = {}
    for step in owned:
        by_person.setdefault(step.row.owner_id or "", []).append(step)
    people = [_person_load(plan, steps, place, leave.get(person, ())) for person, steps in by_person.items()]
    return PeopleLoad(weeks, tuple(sorted(people, key=lambda one: -sum(one.steps))))


def _person_load(
    plan: CyclePlan, steps: Sequence[PlannedStep], place: Mapping[date, int], leave: Sequence[tuple[date, date]]
) -> PersonLoad:
    at_once: Counter[date] = Counter()
    ids: list[dict[str, None]] = [{} for _ in place]
    for step in steps:
        calendar = plan.island_of(step.row.activity_id).tasks[step.row.id].calendar
        for day in _days_of(step.row, calendar):
            at_once[day] += 1
            ids[place[_monday(day)]][step.row.id] = None
    most = [0] * len(place)
    for day, count in at_once.items():
        week = place[_monday(day)]
        most[week] = max(most[week], count)
    away = [0] * len(place)
    for day in (day for first, last in leave for day in _every_day(first, last)):
        if _monday(day) in place:
            away[place[_monday(day)]] += 1
    row = steps[0].row
    return PersonLoad(row.owner_id or "", row.owner_name, tuple(most), tuple(away), tuple(map(tuple, ids)))


def _days_of(row: StepRow, calendar: WorkingCalendar) -> Iterable[date]:
    return (day for day in _every_day(row.start, row.finish) if calendar.is_working(day))


def _every_day(first: date, last: date) -> Iterable[date]:
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _weeks(first: date, last: date) -> tuple[date, ...]:
    monday, weeks = _monday(first), []
    while monday <= last:
        weeks.append(monday)
        monday += _WEEK
    return tuple(weeks)


def levelled(plan: CyclePlan, leave: Leave) -> Levelling:
    """Propose later starts within slack for people who have too much at once; see `domain.levelling`."""

    def is_away(person_id: str, day: date) -> bool:
        return any(first <= day <= last for first, last in leave.get(person_id, ()))

    to_do = [step.row for step in plan.steps_to_do if not step.row.actual_finish]
    owners = {row.id: row.owner_id for row in to_do if row.owner_id}
    tasks = [task for island in plan.islands for task in island.tasks.values()]
    return level(tasks, engine_links(plan.dependencies), People(owners, STEPS_AT_ONCE, is_away))


def settled(row: StepRow) -> StepRow:
    """A step of a cancelled activity as money sees it: it was to cost what it has cost, and is over."""
    return replace(row, budget_fen=row.actual_cost_fen or 0, percent=100)


def budget_curve(rows: Sequence[StepRow], today: date, committed_fen: int = 0) -> BudgetCurve:
    """Planned and actual money of these steps by day, and what it will come to."""
    facts = [
        StepFacts(
            row.start, row.finish, row.budget_fen, row.actual_start, row.actual_finish, row.actual_cost_fen, row.percent
        )
        for row in rows
    ]
    earned = earned_value(facts, today)
    planned = [(row.finish, row.budget_fen) for row in rows]
    actual = [(row.actual_finish or today, row.actual_cost_fen) for row in rows if row.actual_cost_fen is not None]
    starts = [row.start for row in rows]
    spent = _summed_up(actual, starts)
    return BudgetCurve(_summed_up(planned, starts), spent, _forecast(rows, spent, earned), earned, committed_fen)


def _forecast(
    rows: Sequence[StepRow], spent: Sequence[tuple[date, int]], earned: EarnedValue
) -> tuple[tuple[date, int], ...]:
    estimate = earned.estimate_at_completion_fen
    last_day = max((row.finish for row in rows), default=None)
    if not spent or estimate is None or last_day is None or last_day <= spent[-1][0]:
        return ()
    return (spent[-1], (last_day, max(estimate, spent[-1][1])))


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
