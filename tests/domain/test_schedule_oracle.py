"""The engine against a slow oracle that knows nothing but `is_working` and walks from day to day."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.links import Link
from cae_desktop.domain.schedule import Conflict, ConflictKind, Days, Schedule, Task
from cae_desktop.domain.words import ConstraintKind, DependencyKind
from cae_desktop.domain.working_calendar import WorkingCalendar

ONE = timedelta(days=1)
BEGIN = date(2026, 9, 21)
OFFICE = WorkingCalendar(
    {date(2026, 10, 1) + ONE * n: ("国庆节", "National Day") for n in range(7)},
    frozenset({date(2026, 9, 27), date(2026, 10, 10)}),
)
HALF = WorkingCalendar({BEGIN + ONE * n: ("", "") for n in range(2, 120, 3)})
FROM_START = (DependencyKind.START_TO_START, DependencyKind.START_TO_FINISH)
TO_FINISH = (DependencyKind.FINISH_TO_FINISH, DependencyKind.START_TO_FINISH)
HARD = (ConstraintKind.START_ON, ConstraintKind.FINISH_ON)


# the oracle -----------------------------------------------------------------------------------------------------


@cache
def _is_working(calendar_id: int, day: date) -> bool:
    return {id(OFFICE): OFFICE, id(HALF): HALF}[calendar_id].is_working(day)


def is_working(calendar: WorkingCalendar, day: date) -> bool:
    return _is_working(id(calendar), day)


def between(calendar: WorkingCalendar, one: date, other: date) -> int:
    """Working days from the beginning of one day to that of the other; negative when the other comes first."""
    if other < one:
        return -between(calendar, other, one)
    return sum(is_working(calendar, one + ONE * n) for n in range((other - one).days))


def working_day(calendar: WorkingCalendar, day: date, by: int = 0) -> date:
    """The first working day at or after a day, and so many further on or back."""
    while not is_working(calendar, day):
        day += ONE
    step = ONE if by > 0 else -ONE
    for _ in range(abs(by)):
        day += step
        while not is_working(calendar, day):
            day += step
    return day


@dataclass(frozen=True)
class Place:
    """Where the oracle has put a task: its first working day, and the instants at which it starts and ends."""

    first: date
    start: date
    end: date
    before: bool = False


class Oracle:
    def __init__(self, tasks: Sequence[Task], links: Sequence[Link]) -> None:
        self.tasks = {task.id: task for task in tasks}
        self.links = links
        self.early: dict[str, Place] = {}
        while len(self.early) < len(tasks):
            for task in tasks:
                into = [link for link in links if link.successor_id == task.id]
                if task.id not in self.early and all(link.predecessor_id in self.early for link in into):
                    self.early[task.id] = self.earliest(task, into)
        self.late: dict[str, date] = {}
        while len(self.late) < len(tasks):
            for task in tasks:
                out = [link for link in links if link.predecessor_id == task.id]
                if task.id not in self.late and all(link.successor_id in self.late for link in out):
                    self.late[task.id] = self.latest_first(task, out)

    def place(self, task: Task, first: date, *, before: bool = False) -> Place:
        if task.duration:
            return Place(first, first, working_day(task.calendar, first, task.duration - 1) + ONE)
        instant = working_day(task.calendar, first, -1) + ONE if before else first
        return Place(first, instant, instant, before)

    def earliest(self, task: Task, into: Sequence[Link]) -> Place:
        if task.manual or task.fixed:
            end = task.finish + ONE
            if task.duration:
                return Place(working_day(task.calendar, task.start), task.start, end)
            instant = end if into else task.start
            return Place(working_day(task.calendar, instant), instant, instant, bool(into))
        own = self.own_first(task)
        if own is not None and (task.constraint in HARD or not into):
            return self.place(task, own)
        if not into:
            return self.place(task, working_day(task.calendar, task.start))
        first = own or working_day(task.calendar, BEGIN - ONE * 60)
        while not all(self.holds(link, task, first) for link in into):
            first = working_day(task.calendar, first, 1)
        earlier = working_day(task.calendar, first, -1)
        binding = [link for link in into if not self.holds(link, task, earlier)]
        before = not task.duration and first != own and all(link.kind not in FROM_START for link in binding)
        return self.place(task, first, before=before)

    def own_first(self, task: Task) -> date | None:
        if task.constraint is ConstraintKind.AS_SOON_AS_POSSIBLE or task.constraint_day is None:
            return None
        if task.constraint is ConstraintKind.FINISH_ON:
            return working_day(task.calendar, task.constraint_day + ONE, -task.duration)
        return working_day(task.calendar, task.constraint_day)

    def holds(self, link: Link, task: Task, first: date) -> bool:
        """Whether a link lets its successor begin on this working day."""
        other = self.early[link.predecessor_id]
        anchor = other.start if link.kind in FROM_START else other.end
        length = task.duration if link.kind in TO_FINISH else 0
        return between(task.calendar, anchor, first) + length >= link.lag_days

    def days(self, step_id: str) -> Days:
        task, place = self.tasks[step_id], self.early[step_id]
        if task.manual or task.fixed:
            return Days(task.start, task.finish)
        first = place.start - ONE if place.before else place.start
        return Days(first, place.end - ONE if task.duration else first)

    def latest_first(self, task: Task, out: Sequence[Link]) -> date:
        """The latest first working day that lets everything else be on its latest days."""
        group_end = max(self.early[one.id].end for one in self.tasks.values() if one.group == task.group)
        first = working_day(task.calendar, group_end)
        while not self.can_begin(task, first, group_end, out):
            first = working_day(task.calendar, first, -1)
        return first

    def can_begin(self, task: Task, first: date, group_end: date, out: Sequence[Link]) -> bool:
        early = self.early[task.id]
        last = working_day(task.calendar, first, task.duration - 1) if task.duration else first
        end = last + ONE if task.duration else first
        if between(task.calendar, first, group_end) < task.duration:
            return False
        if task.deadline is not None and between(task.calendar, first, task.deadline + ONE) < task.duration:
            return False
        if task.constraint in HARD and not task.manual and first > early.first:
            return False
        if not task.duration and early.before:
            end = working_day(task.calendar, first, -1) + ONE
        return all(self.leaves_room(link, first, end) for link in out)

    def leaves_room(self, link: Link, start: date, end: date) -> bool:
        after = self.tasks[link.successor_id]
        if after.fixed:
            return True
        late = self.late[after.id]
        if after.manual:
            late = min(late, self.early[after.id].first)
        length = after.duration if link.kind in TO_FINISH else 0
        return between(after.calendar, start if link.kind in FROM_START else end, late) + length >= link.lag_days

    def total_slack(self, step_id: str) -> int:
        return between(self.tasks[step_id].calendar, self.early[step_id].first, self.late[step_id])

    def conflicts(self) -> set[Conflict]:
        found = set()
        for link in self.links:
            task = self.tasks[link.successor_id]
            keeps = (task.manual or task.constraint in HARD) and not task.fixed
            if keeps and not self.holds(link, task, self.early[task.id].first):
                found.add(Conflict(task.id, ConflictKind.LINK, link.predecessor_id))
        for task in self.tasks.values():
            days = self.days(task.id)
            wrong = {
                ConstraintKind.AS_SOON_AS_POSSIBLE: False,
                ConstraintKind.NOT_EARLIER: task.constraint_day is not None and days.start < task.constraint_day,
                ConstraintKind.START_ON: days.start != task.constraint_day,
                ConstraintKind.FINISH_ON: days.finish != task.constraint_day,
            }[task.constraint]
            if wrong and not task.fixed:
                found.add(Conflict(task.id, ConflictKind.CONSTRAINT))
            if task.deadline is not None and days.finish > task.deadline:
                found.add(Conflict(task.id, ConflictKind.DEADLINE))
        return found


# networks -------------------------------------------------------------------------------------------------------


@st.composite
def some_task(draw: st.DrawFn, number: int) -> Task:
    start = BEGIN + ONE * draw(st.integers(0, 25))
    milestone = draw(st.integers(0, 4)) == 0
    calendar = draw(st.sampled_from([OFFICE, OFFICE, HALF]))
    finish = start if milestone else start + ONE * draw(st.integers(0, 8))
    worked = between(calendar, start, finish + ONE)
    constraint = draw(st.sampled_from([ConstraintKind.AS_SOON_AS_POSSIBLE] * 4 + list(ConstraintKind)))
    return Task(
        f"s{number}",
        f"步骤{number}",
        start,
        finish,
        0 if milestone else max(1, worked),
        calendar,
        group=draw(st.sampled_from(["a", "b"])),
        manual=draw(st.integers(0, 5)) == 0,
        fixed=draw(st.integers(0, 7)) == 0,
        constraint=constraint,
        constraint_day=(
            None if constraint is ConstraintKind.AS_SOON_AS_POSSIBLE else BEGIN + ONE * draw(st.integers(0, 30))
        ),
        deadline=draw(st.one_of(st.none(), st.none(), st.integers(0, 50).map(lambda n: BEGIN + ONE * n))),
    )


@st.composite
def networks(draw: st.DrawFn) -> tuple[list[Task], list[Link]]:
    count = draw(st.integers(1, 9))
    tasks = [draw(some_task(number)) for number in range(count)]
    links = []
    for after in range(1, count):
        for before in draw(st.sets(st.integers(0, after - 1), max_size=3)):
            kind = draw(st.sampled_from([DependencyKind.FINISH_TO_START, *DependencyKind]))
            links.append(Link(f"s{before}", f"s{after}", kind, draw(st.integers(-3, 5))))
    return draw(st.permutations(tasks)), draw(st.permutations(links))


@settings(max_examples=1500)
@given(networks())
def test_early_and_late_days_slack_and_conflicts_are_those_of_the_oracle(
    network: tuple[list[Task], list[Link]],
) -> None:
    tasks, links = network
    schedule, oracle = Schedule(tasks, links), Oracle(tasks, links)
    for task in tasks:
        assert schedule.days(task.id) == oracle.days(task.id)
        assert schedule.total_slack(task.id) == oracle.total_slack(task.id)
    assert schedule.critical() == {task.id for task in tasks if oracle.total_slack(task.id) <= 0}
    assert set(schedule.conflicts()) == oracle.conflicts()
    assert set(schedule.changed()) == {
        task.id for task in tasks if oracle.days(task.id) != Days(task.start, task.finish)
    }


@settings(max_examples=700)
@given(networks(), st.data())
def test_a_change_foretold_is_the_change_that_comes(
    network: tuple[list[Task], list[Link]], data: st.DataObject
) -> None:
    tasks, links = network
    chosen = data.draw(st.sets(st.sampled_from([task.id for task in tasks]), min_size=1, max_size=3))
    new = {}
    for task in tasks:
        if task.id in chosen:
            start = BEGIN + ONE * data.draw(st.integers(0, 40))
            length = 0 if task.duration == 0 else data.draw(st.integers(1, 6))
            finish = start if length == 0 else working_day(task.calendar, start, length - 1)
            new[task.id] = replace(
                task,
                start=start,
                finish=max(start, finish),
                duration=length,
                constraint=ConstraintKind.NOT_EARLIER,
                constraint_day=start,
            )
    before = Schedule(tasks, links)
    after = Schedule([new.get(task.id, task) for task in tasks], links)
    assert before.if_changed(*new.values()) == {
        task.id: after.days(task.id) for task in tasks if after.days(task.id) != before.days(task.id)
    }


def turns_the_day(task: Task, old: Days, new: Days) -> bool:
    """Whether a milestone went from the end of a working day to the beginning of the next one: no working day later."""
    return not task.duration and working_day(task.calendar, old.start + ONE) == new.start


@settings(max_examples=300)
@given(networks())
def test_a_step_that_uses_its_free_slack_moves_no_other(network: tuple[list[Task], list[Link]]) -> None:
    tasks, links = network
    schedule = Schedule(tasks, links)
    for task in tasks:
        free = schedule.free_slack(task.id)
        if task.manual or task.fixed or not task.duration or not free or task.constraint in HARD:
            continue
        day = working_day(task.calendar, schedule.days(task.id).start, free)
        later = replace(task, constraint=ConstraintKind.NOT_EARLIER, constraint_day=day)
        changed = schedule.if_changed(later)
        assert task.id in changed
        assert all(
            turns_the_day(other, schedule.days(other.id), changed[other.id])
            for other in tasks
            if other.id in changed and other is not task
        )


@given(networks(), st.data())
def test_steps_that_wait_for_each_other_are_named_in_their_order(
    network: tuple[list[Task], list[Link]], data: st.DataObject
) -> None:
    tasks, links = network
    assume(links)
    link = data.draw(st.sampled_from(links))
    with pytest.raises(CaeError) as refused:
        Schedule(tasks, [*links, Link(link.successor_id, link.predecessor_id)])
    assert refused.value.code == "dependency-cycle"
    names = str(refused.value.values["path"]).split(" → ")
    waits = {(f"步骤{one.predecessor_id[1:]}", f"步骤{one.successor_id[1:]}") for one in links}
    waits.add((f"步骤{link.successor_id[1:]}", f"步骤{link.predecessor_id[1:]}"))
    assert names[0] == names[-1]
    assert all(pair in waits for pair in pairwise(names))
