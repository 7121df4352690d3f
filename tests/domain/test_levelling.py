"""Levelling relieves people within slack, and never makes an activity end later."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from cae_desktop.domain.levelling import People, level, overload, work_days
from cae_desktop.domain.links import Link
from cae_desktop.domain.schedule import Schedule, Task
from cae_desktop.domain.working_calendar import WorkingCalendar

OFFICE = WorkingCalendar()
MONDAY = date(2026, 10, 12)


def nobody_is_away(person: str, day: date) -> bool:
    return False


def task(name: str, first: int, days: int, **more: object) -> Task:
    start = OFFICE.next_working(MONDAY + timedelta(days=first))
    return Task(name, name, start, OFFICE.add_working_days(start, days - 1), days, OFFICE, "a", **more)  # type: ignore[arg-type]


def test_the_step_with_slack_gives_way() -> None:
    tasks = [task("a", 0, 2), task("b", 0, 2), task("c", 0, 2), task("end", 0, 5)]
    people = People({"a": "王莉", "b": "王莉", "c": "王莉"}, 2, nobody_is_away)
    proposal = level(tasks, [], people)
    assert (proposal.before, proposal.after) == (2, 0)
    assert len(proposal.begun) == 1
    assert set(proposal.begun.values()) == {MONDAY + timedelta(days=2)}


def test_what_depends_on_a_moved_step_moves_along() -> None:
    tasks = [task("a", 0, 1), task("b", 0, 1), task("c", 0, 1), task("d", 1, 1), task("end", 0, 5)]
    people = People({"a": "王莉", "b": "王莉", "c": "王莉"}, 2, nobody_is_away)
    links = [Link("a", "d"), Link("b", "d"), Link("c", "d")]
    proposal = level(tasks, links, people)
    assert proposal.after == 0
    assert proposal.days["d"].start == MONDAY + timedelta(days=2)


def test_nobody_works_while_he_is_away() -> None:
    def is_away(person: str, day: date) -> bool:
        return person == "王莉" and day in (MONDAY, MONDAY + timedelta(days=1))

    tasks = [task("a", 0, 1), task("end", 0, 5)]
    proposal = level(tasks, [], People({"a": "王莉"}, 2, is_away))
    assert proposal.begun == {"a": MONDAY + timedelta(days=2)}


def test_steps_without_slack_and_steps_that_started_stay() -> None:
    tasks = [task("a", 0, 5), task("b", 0, 5), task("c", 0, 1, fixed=True)]
    proposal = level(tasks, [], People({"a": "王莉", "b": "王莉", "c": "王莉"}, 2, nobody_is_away))
    assert proposal.begun == {}
    assert proposal.before == proposal.after == 1


@st.composite
def plans(draw: st.DrawFn) -> tuple[list[Task], list[Link], dict[str, str]]:
    count = draw(st.integers(2, 10))
    tasks = [task(f"s{n}", draw(st.integers(0, 8)), draw(st.integers(1, 4))) for n in range(count)]
    links = [
        Link(f"s{before}", f"s{after}")
        for after in range(count)
        for before in draw(st.sets(st.integers(0, max(0, after - 1)), max_size=1))
        if before < after
    ]
    return tasks, links, {one.id: draw(st.sampled_from("甲乙")) for one in tasks}


@settings(max_examples=150)
@given(plans())
def test_a_proposal_lessens_the_overload_keeps_links_and_ends_no_activity_later(
    plan: tuple[list[Task], list[Link], dict[str, str]],
) -> None:
    tasks, links, owners = plan
    people = People(owners, 1, nobody_is_away)
    before = Schedule(tasks, links)
    proposal = level(tasks, links, people)
    days = {one.id: proposal.days.get(one.id, before.days(one.id)) for one in tasks}
    load = Counter((owners[one.id], day) for one in tasks for day in work_days(one, days[one.id]))
    assert overload(load, people) == proposal.after <= proposal.before
    assert max(one.finish for one in days.values()) <= max(before.days(one.id).finish for one in tasks)
    assert all(days[link.successor_id].start > days[link.predecessor_id].finish for link in links)
    assert all(days[step_id].start >= before.days(step_id).start for step_id in days)
