"""Moving work within its slack so that nobody has more at once than he can do.

A documented heuristic, not an optimum (finding the best answer is NP-hard: Blazewicz, Lenstra and Rinnooy Kan 1983):
the earliest overloaded day is relieved first, by the later start of one of its steps that takes away the most overload;
of equal ones the shortest move wins. No step moves beyond its total slack, so no activity ends later.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from cae_desktop.domain.links import Link
from cae_desktop.domain.schedule import Days, Schedule, Task
from cae_desktop.domain.words import ConstraintKind

_ONE_DAY: Final = timedelta(days=1)
_MOST_MOVES: Final = 60
"""A proposal with more moves than this could not be judged by anybody."""

PersonDay = tuple[str, date]


@dataclass(frozen=True, slots=True)
class Levelling:
    """What is proposed: the new days of every step that moves; overload in person-days before and after."""

    days: Mapping[str, Days]
    begun: Mapping[str, date]
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class People:
    """Who owns which step, how many steps one person can have at once, and who is away when."""

    owner_of: Mapping[str, str]
    at_once: int
    is_away: Callable[[str, date], bool]


def work_days(task: Task, days: Days) -> Iterator[date]:
    """The days on which a step is worked."""
    day = days.start
    while day <= days.finish:
        if task.calendar.is_working(day):
            yield day
        day += _ONE_DAY


def overload(load: Mapping[PersonDay, int], people: People) -> int:
    """Steps too many, summed up over people and days; every step on a day of leave is one too many."""
    return sum(_too_many(person_day, count, people) for person_day, count in load.items())


def level(tasks: Sequence[Task], links: Sequence[Link], people: People) -> Levelling:
    """Propose later starts that lessen the overload. Steps that have started and hard-constrained ones stay."""
    present = {task.id: task for task in tasks}
    first = Schedule(tasks, links)
    planned = {task.id: first.days(task.id) for task in tasks}
    load = _load(present, planned, people)
    before = overload(load, people)
    begun: dict[str, date] = {}
    relieved: set[PersonDay] = set()
    while len(begun) < _MOST_MOVES:
        found = _first_overloaded(load, people, relieved)
        if found is None:
            break
        schedule = Schedule(present.values(), links)
        best = _best_move(found, schedule, present, load, people)
        if best is None:
            relieved.add(found)  # nothing helps here
            continue
        task, moved = best
        for step_id, days in moved.items():
            _shift(load, present[step_id], schedule.days(step_id), days, people)
            present[step_id] = replace(present[step_id], start=days.start, finish=days.finish)
        present[task.id] = task
        begun[task.id] = task.start
    last = Schedule(present.values(), links)
    changed = {step_id: last.days(step_id) for step_id in present if last.days(step_id) != planned[step_id]}
    return Levelling(changed, begun, before, overload(load, people))


def _load(tasks: Mapping[str, Task], planned: Mapping[str, Days], people: People) -> Counter[PersonDay]:
    load: Counter[PersonDay] = Counter()
    for step_id, owner in people.owner_of.items():
        load.update((owner, day) for day in work_days(tasks[step_id], planned[step_id]))
    return load


def _too_many(person_day: PersonDay, count: int, people: People) -> int:
    return count if count and people.is_away(*person_day) else max(0, count - people.at_once)


def _first_overloaded(load: Mapping[PersonDay, int], people: People, hopeless: set[PersonDay]) -> PersonDay | None:
    too_full = [one for one, count in load.items() if one not in hopeless and _too_many(one, count, people)]
    return min(too_full, key=lambda one: (one[1], one[0]), default=None)


def _best_move(
    place: PersonDay, schedule: Schedule, tasks: Mapping[str, Task], load: Counter[PersonDay], people: People
) -> tuple[Task, Mapping[str, Days]] | None:
    """The later start of one of the steps of that day that takes away the most overload; None when none does."""
    best: tuple[int, int, Task, Mapping[str, Days]] | None = None
    for task in _movable_on(place, schedule, tasks, people):
        for distance, day in _later_starts(task, schedule):
            later = _begun_on(task, day)
            moved = schedule.if_changed(later)
            gain = _gain(moved, schedule, tasks, load, people)
            if gain > 0 and (best is None or (gain, -distance) > (best[0], -best[1])):
                best = (gain, distance, later, moved)
    return None if best is None else (best[2], best[3])


def _movable_on(place: PersonDay, schedule: Schedule, tasks: Mapping[str, Task], people: People) -> Iterator[Task]:
    person, day = place
    for step_id, owner in people.owner_of.items():
        task, days = tasks[step_id], schedule.days(step_id)
        tied = task.constraint in (ConstraintKind.START_ON, ConstraintKind.FINISH_ON)
        if owner == person and days.start <= day <= days.finish and not task.fixed and not tied:
            yield task


def _later_starts(task: Task, schedule: Schedule) -> Iterator[tuple[int, date]]:
    start = schedule.days(task.id).start
    for distance in range(1, schedule.total_slack(task.id) + 1):
        yield distance, task.calendar.add_working_days(start, distance)


def _begun_on(task: Task, day: date) -> Task:
    finish = max(day, task.calendar.add_working_days(day, task.duration - 1)) if task.duration else day
    return replace(task, start=day, finish=finish, constraint=ConstraintKind.NOT_EARLIER, constraint_day=day)


def _gain(
    moved: Mapping[str, Days],
    schedule: Schedule,
    tasks: Mapping[str, Task],
    load: Counter[PersonDay],
    people: People,
) -> int:
    difference: Counter[PersonDay] = Counter()
    for step_id, days in moved.items():
        _shift(difference, tasks[step_id], schedule.days(step_id), days, people)
    return sum(
        _too_many(place, load[place], people) - _too_many(place, load[place] + by, people)
        for place, by in difference.items()
    )


def _shift(load: Counter[PersonDay], task: Task, before: Days, after: Days, people: People) -> None:
    owner = people.owner_of.get(task.id)
    if owner is not None:
        for day in work_days(task, before):
            load[owner, day] -= 1
        for day in work_days(task, after):
            load[owner, day] += 1
