"""Rules of the schedule, one by one; `test_schedule_oracle` proves them on random networks."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.links import Link
from cae_desktop.domain.schedule import Conflict, ConflictKind, Days, Schedule, Task, pushed_later, split_budget
from cae_desktop.domain.words import ConstraintKind, DependencyKind
from cae_desktop.domain.working_calendar import WorkingCalendar

OFFICE = WorkingCalendar()
MONDAY = date(2026, 10, 12)
"""The first of the days in these tests; `day(4)` is its Friday, `day(5)` a Saturday."""


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def task(name: str, first: int, last: int, **more: Any) -> Task:
    start, finish = day(first), day(last)
    duration = more.pop("duration", max(1, OFFICE.working_days(start, finish)))
    return Task(name, name, start, finish, duration, more.pop("calendar", OFFICE), **more)


def numbers(days: Days) -> tuple[int, int]:
    return (days.start - MONDAY).days, (days.finish - MONDAY).days


@pytest.mark.parametrize(
    ("kind", "lag", "expected"),
    [
        (DependencyKind.FINISH_TO_START, 0, (7, 8)),
        (DependencyKind.FINISH_TO_START, 2, (9, 10)),
        (DependencyKind.FINISH_TO_START, -1, (4, 7)),
        (DependencyKind.START_TO_START, 0, (0, 1)),
        (DependencyKind.START_TO_START, 3, (3, 4)),
        (DependencyKind.FINISH_TO_FINISH, 0, (3, 4)),
        (DependencyKind.FINISH_TO_FINISH, 1, (4, 7)),
        (DependencyKind.START_TO_FINISH, 2, (0, 1)),
    ],
)
def test_each_kind_of_link_over_a_weekend(kind: DependencyKind, lag: int, expected: tuple[int, int]) -> None:
    schedule = Schedule([task("a", 0, 4), task("b", 14, 15)], [Link("a", "b", kind, lag)])
    assert numbers(schedule.days("b")) == expected


def test_a_step_that_waits_for_nothing_stays_and_one_on_a_day_off_begins_after_it() -> None:
    schedule = Schedule([task("a", 2, 3), task("b", 5, 7)], [])
    assert numbers(schedule.days("a")) == (2, 3)
    assert numbers(schedule.days("b")) == (7, 7)
    assert set(schedule.changed()) == {"b"}


@pytest.mark.parametrize(
    ("constraint", "on", "expected"),
    [
        (ConstraintKind.NOT_EARLIER, 9, (9, 10)),
        (ConstraintKind.NOT_EARLIER, 0, (7, 8)),
        (ConstraintKind.START_ON, 2, (2, 3)),
        (ConstraintKind.FINISH_ON, 10, (9, 10)),
    ],
)
def test_constraints_besides_links(constraint: ConstraintKind, on: int, expected: tuple[int, int]) -> None:
    tied = task("b", 14, 15, constraint=constraint, constraint_day=day(on))
    schedule = Schedule([task("a", 0, 4), tied], [Link("a", "b")])
    assert numbers(schedule.days("b")) == expected


def test_a_hard_constraint_that_breaks_a_link_is_a_conflict() -> None:
    tied = task("b", 2, 3, constraint=ConstraintKind.START_ON, constraint_day=day(2))
    schedule = Schedule([task("a", 0, 4), tied], [Link("a", "b")])
    assert schedule.conflicts() == (Conflict("b", ConflictKind.LINK, "a"),)
    assert schedule.total_slack("a") == -3


def test_a_manual_step_keeps_its_days_and_is_in_conflict() -> None:
    schedule = Schedule([task("a", 0, 4), task("b", 3, 7, manual=True)], [Link("a", "b")])
    assert numbers(schedule.days("b")) == (3, 7)
    assert schedule.conflicts() == (Conflict("b", ConflictKind.LINK, "a"),)


def test_a_step_that_has_started_keeps_its_days_without_conflict() -> None:
    schedule = Schedule([task("a", 0, 4), task("b", 3, 7, fixed=True)], [Link("a", "b")])
    assert schedule.conflicts() == ()
    assert schedule.changed() == {}


def test_a_milestone_falls_on_the_day_its_predecessor_ends_and_what_waits_for_it_begins_the_next() -> None:
    tasks = [task("a", 0, 4), task("m", 14, 14, duration=0), task("b", 14, 14)]
    schedule = Schedule(tasks, [Link("a", "m"), Link("m", "b")])
    assert numbers(schedule.days("m")) == (4, 4)
    assert numbers(schedule.days("b")) == (7, 7)


def test_a_milestone_that_waits_for_nothing_is_at_the_beginning_of_its_day() -> None:
    schedule = Schedule([task("m", 2, 2, duration=0), task("b", 14, 14)], [Link("m", "b")])
    assert numbers(schedule.days("b")) == (2, 2)


def test_slack_counts_against_the_end_of_its_own_activity() -> None:
    tasks = [task("a", 0, 1, group="x"), task("b", 0, 4, group="x"), task("c", 0, 0, group="y")]
    schedule = Schedule(tasks, [])
    assert {name: schedule.total_slack(name) for name in "abc"} == {"a": 3, "b": 0, "c": 0}
    assert schedule.critical() == {"b", "c"}
    assert numbers(schedule.latest("a")) == (3, 4)


def test_free_slack_ends_where_the_next_step_begins() -> None:
    tasks = [task("a", 0, 0), task("b", 0, 2), task("c", 7, 8), task("d", 0, 10)]
    schedule = Schedule(tasks, [Link("a", "c"), Link("b", "c")])
    assert {name: schedule.free_slack(name) for name in "abc"} == {"a": 2, "b": 0, "c": 4}
    assert schedule.total_slack("a") == 6


def test_a_deadline_limits_slack_and_a_missed_one_is_a_conflict() -> None:
    schedule = Schedule([task("a", 0, 1, deadline=day(2)), task("b", 0, 4, deadline=day(3))], [])
    assert schedule.total_slack("a") == 1
    assert schedule.total_slack("b") == -1
    assert schedule.conflicts() == (Conflict("b", ConflictKind.DEADLINE),)


def test_what_would_move_is_told_without_moving_it() -> None:
    first = task("a", 0, 1)
    schedule = Schedule([first, task("b", 2, 3), task("c", 0, 0)], [Link("a", "b")])
    later = task("a", 1, 2, constraint=ConstraintKind.NOT_EARLIER, constraint_day=day(1))
    assert {name: numbers(days) for name, days in schedule.if_changed(later).items()} == {"a": (1, 2), "b": (3, 4)}
    assert numbers(schedule.days("b")) == (2, 3)


def test_pushing_moves_manual_steps_later_but_none_earlier_and_none_that_started() -> None:
    tasks = [
        task("a", 0, 4),
        task("b", 3, 4, manual=True),
        task("c", 4, 4, manual=True),
        task("d", 2, 3, fixed=True),
        task("e", 20, 20, manual=True),
    ]
    moved = pushed_later(tasks, [Link("a", "b"), Link("b", "c"), Link("a", "d"), Link("a", "e")])
    assert {name: numbers(days) for name, days in moved.items()} == {"b": (7, 8), "c": (9, 9)}


def test_a_circle_is_refused_with_its_path() -> None:
    tasks = [task(name, 0, 0) for name in ("方案", "合同", "布展", "拍照")]
    links = [Link("方案", "合同"), Link("合同", "布展"), Link("布展", "方案"), Link("布展", "拍照")]
    with pytest.raises(CaeError) as refusal:
        Schedule(tasks, links)
    path = str(refusal.value.values["path"]).split(" → ")
    assert path[0] == path[-1]
    assert set(pairwise(path)) == {("方案", "合同"), ("合同", "布展"), ("布展", "方案")}


def test_a_chain_over_many_years_is_scheduled() -> None:
    tasks = [task(str(number), 0, 4) for number in range(3000)]
    schedule = Schedule(tasks, [Link(str(number), str(number + 1)) for number in range(2999)])
    assert schedule.days("2999").finish == MONDAY + timedelta(weeks=2999, days=4)


def test_a_plan_beyond_the_last_year_is_refused() -> None:
    with pytest.raises(CaeError) as refusal:
        Schedule([task("a", 0, 0, duration=3_000_000)], [])
    assert refusal.value.code == "schedule-has-no-end"


def test_a_link_to_a_step_that_is_not_there_does_not_count() -> None:
    assert Schedule([task("a", 0, 0)], [Link("a", "gone"), Link("gone", "a")]).changed() == {}


@given(st.integers(min_value=0, max_value=10**9), st.lists(st.integers(min_value=0, max_value=100), max_size=12))
def test_a_budget_is_split_without_a_fen_lost(total: int, shares: list[int]) -> None:
    parts = split_budget(total, shares)
    assert len(parts) == len(shares)
    assert sum(parts) == (total if sum(shares) else 0)
    assert all(part >= 0 for part in parts)
