"""Steps follow their links, drags are one change, and a plan that is read in part is the plan read whole."""

import random
from collections.abc import Callable
from datetime import date

import pytest

from cae_desktop.db.database import Committed
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import CalendarKind, ConstraintKind, DependencyKind, Phase, ScheduleMode
from cae_desktop.services.plan_outline import CyclePlan
from cae_desktop.services.plan_preview import if_moved, if_resized
from cae_desktop.services.workspace import Workspace

MONDAY = date(2026, 10, 12)


@pytest.fixture
def activity_id(workspace: Workspace, cycle_id: str) -> str:
    package = workspace.plan.add_package(cycle_id, "秋季置换月")
    return workspace.plan.add_activity(package, "店头品鉴会", 2, date(2026, 10, 24), date(2026, 10, 24))


@pytest.fixture
def chain(workspace: Workspace, activity_id: str) -> tuple[str, str, str]:
    """Mon 12–Wed 14, then Thu 15–Fri 16, then Mon 19 October, each waiting for the one before."""
    add = workspace.plan.add_step
    steps = (
        add(activity_id, "确定主题", Phase.PREPARE, date(2026, 10, 12), date(2026, 10, 14)),
        add(activity_id, "制作物料", Phase.PREPARE, date(2026, 10, 15), date(2026, 10, 16)),
        add(activity_id, "现场接待", Phase.EXECUTE, date(2026, 10, 19), date(2026, 10, 19)),
    )
    workspace.plan.link_in_order(steps)
    return steps


def days(workspace: Workspace, cycle_id: str) -> list[tuple[int, int]]:
    """Day of the month of start and finish of every step."""
    return [(step.row.start.day, step.row.finish.day) for step in workspace.plan.plan(cycle_id).steps]


def test_what_depends_on_a_moved_step_follows_and_comes_back_with_it(
    workspace: Workspace, cycle_id: str, chain: tuple[str, str, str]
) -> None:
    workspace.plan.move_steps([chain[0]], 2)
    assert days(workspace, cycle_id) == [(14, 16), (19, 20), (21, 21)]
    workspace.plan.move_steps([chain[0]], -2)
    assert days(workspace, cycle_id) == [(12, 14), (15, 16), (19, 19)]


def test_a_move_with_all_that_follows_is_one_undo_step(
    workspace: Workspace, cycle_id: str, chain: tuple[str, str, str]
) -> None:
    workspace.plan.move_steps([chain[0]], 7)
    workspace.history.undo()
    assert days(workspace, cycle_id) == [(12, 14), (15, 16), (19, 19)]


def test_a_manual_step_keeps_its_days_and_shows_the_conflict_until_it_is_pushed(
    workspace: Workspace, cycle_id: str, chain: tuple[str, str, str]
) -> None:
    workspace.plan.change_step(chain[1], "mode", ScheduleMode.MANUAL)
    workspace.plan.change_step(chain[0], "duration", 5)
    steps = workspace.plan.plan(cycle_id).steps
    assert [step.row.start.day for step in steps] == [12, 15, 19]
    assert steps[1].conflicts == ("确定主题",)
    assert workspace.plan.push_followers(cycle_id) == 2
    assert days(workspace, cycle_id) == [(12, 16), (19, 20), (21, 21)]


def test_a_step_that_was_put_on_a_weekend_stays_there(workspace: Workspace, cycle_id: str, activity_id: str) -> None:
    saturday, sunday = date(2026, 10, 24), date(2026, 10, 25)
    workspace.plan.add_step(activity_id, "现场接待与试驾", Phase.EXECUTE, saturday, sunday)
    assert days(workspace, cycle_id) == [(24, 25)]


def test_an_activity_that_runs_every_day_counts_weekends(
    workspace: Workspace, cycle_id: str, activity_id: str, chain: tuple[str, str, str]
) -> None:
    workspace.plan.change_activity(activity_id, "calendar", CalendarKind.EVERY_DAY)
    workspace.plan.change_step(chain[1], "duration", 4)
    assert days(workspace, cycle_id)[1:] == [(15, 18), (19, 19)]


def test_a_typed_start_keeps_the_length_and_is_never_pulled_earlier(
    workspace: Workspace, cycle_id: str, chain: tuple[str, str, str]
) -> None:
    workspace.plan.change_step(chain[1], "start", date(2026, 10, 20))
    assert days(workspace, cycle_id) == [(12, 14), (20, 21), (22, 22)]
    row = workspace.plan.plan(cycle_id).steps[1].row
    assert (row.constraint_kind, row.constraint_day) == (ConstraintKind.NOT_EARLIER, date(2026, 10, 20))


def test_as_soon_as_possible_pulls_a_step_to_its_predecessors(
    workspace: Workspace, cycle_id: str, chain: tuple[str, str, str]
) -> None:
    workspace.plan.change_step(chain[1], "start", date(2026, 10, 20))
    workspace.plan.change_step(chain[1], "constraint_kind", ConstraintKind.AS_SOON_AS_POSSIBLE)
    assert days(workspace, cycle_id)[1] == (15, 16)


def test_a_step_tied_to_a_day_shows_the_conflict_instead_of_moving(
    workspace: Workspace, cycle_id: str, chain: tuple[str, str, str]
) -> None:
    workspace.plan.change_step(chain[2], "constraint_kind", ConstraintKind.START_ON)
    workspace.plan.change_step(chain[0], "duration", 5)
    steps = workspace.plan.plan(cycle_id).steps
    assert steps[2].row.start == date(2026, 10, 19)
    assert steps[2].in_conflict


def test_an_edge_that_is_dragged_changes_the_length(
    workspace: Workspace, cycle_id: str, chain: tuple[str, str, str]
) -> None:
    workspace.plan.resize_step(chain[0], date(2026, 10, 12), date(2026, 10, 15))
    assert days(workspace, cycle_id) == [(12, 15), (16, 19), (20, 20)]
    with pytest.raises(CaeError) as refused:
        workspace.plan.resize_step(chain[0], date(2026, 10, 15), date(2026, 10, 12))
    assert refused.value.code == "step-finishes-before-it-starts"


def test_an_activity_is_moved_with_all_its_steps_but_those_that_started(
    workspace: Workspace, cycle_id: str, activity_id: str, chain: tuple[str, str, str]
) -> None:
    workspace.control.change_actual(chain[0], "actual_start", date(2026, 10, 12))
    workspace.plan.shift_activity(activity_id, 7)
    plan = workspace.plan.plan(cycle_id)
    assert plan.activities[0].row.start == date(2026, 10, 31)
    assert days(workspace, cycle_id) == [(12, 14), (22, 23), (26, 26)]


def test_a_link_gets_another_kind_and_lag_and_can_be_removed(
    workspace: Workspace, cycle_id: str, chain: tuple[str, str, str]
) -> None:
    link = workspace.plan.plan(cycle_id).dependencies[0]
    workspace.plan.change_link(link.id, DependencyKind.FINISH_TO_START, 2)
    assert days(workspace, cycle_id)[1] == (19, 20)
    assert workspace.plan.plan(cycle_id).steps[1].predecessors == "1FS+2"
    workspace.plan.delete_links([link.id])
    assert days(workspace, cycle_id)[1] == (19, 20)
    assert workspace.plan.plan(cycle_id).steps[1].predecessors == ""


def test_two_steps_are_linked_once(workspace: Workspace, cycle_id: str, chain: tuple[str, str, str]) -> None:
    workspace.plan.link_steps(chain[0], chain[1], DependencyKind.START_TO_START)
    assert [link.kind.value for link in workspace.plan.plan(cycle_id).dependencies] == ["FS", "SS"]


def test_steps_that_would_wait_for_each_other_leave_the_plan_as_it_was(
    workspace: Workspace, cycle_id: str, chain: tuple[str, str, str]
) -> None:
    before = workspace.plan.plan(cycle_id)
    with pytest.raises(CaeError) as refused:
        workspace.plan.link_steps(chain[2], chain[0])
    assert refused.value.code == "dependency-cycle"
    assert workspace.plan.plan(cycle_id).dependencies == before.dependencies


def test_slack_and_critical_steps_are_told(
    workspace: Workspace, cycle_id: str, activity_id: str, chain: tuple[str, str, str]
) -> None:
    workspace.plan.add_step(activity_id, "邀约电话", Phase.PREPARE, date(2026, 10, 13), date(2026, 10, 14))
    steps = workspace.plan.plan(cycle_id).steps
    assert [step.critical for step in steps] == [True, True, True, False]
    assert (steps[3].total_slack, steps[3].latest_finish) == (3, date(2026, 10, 19))


def test_a_missed_deadline_is_told(workspace: Workspace, cycle_id: str, chain: tuple[str, str, str]) -> None:
    workspace.plan.change_step(chain[1], "deadline", date(2026, 10, 15))
    assert [step.misses_deadline for step in workspace.plan.plan(cycle_id).steps] == [False, True, False]


def test_unfinished_steps_of_somebody_who_leaves_are_given_to_another(
    workspace: Workspace, cycle_id: str, chain: tuple[str, str, str], person: dict[str, str]
) -> None:
    for step_id in chain:
        workspace.plan.change_step(step_id, "owner_id", person["王莉"])
    workspace.control.report_step(chain[0], MONDAY, MONDAY, None, 100, "")
    assert workspace.plan.open_steps_of(person["王莉"]) == ("制作物料", "现场接待")
    workspace.dealership.let_go(person["王莉"], person["赵敏"])
    assert [step.row.owner_name for step in workspace.plan.plan(cycle_id).steps] == ["王莉", "赵敏", "赵敏"]
    assert "王莉" not in [one.name for one in workspace.dealership.people()]
    workspace.history.undo()
    assert [step.row.owner_name for step in workspace.plan.plan(cycle_id).steps] == ["王莉"] * 3
    assert "王莉" in [one.name for one in workspace.dealership.people()]


def test_a_preview_says_what_the_drag_will_do(workspace: Workspace, cycle_id: str, chain: tuple[str, str, str]) -> None:
    plan = workspace.plan.plan(cycle_id)
    foreseen = if_moved(plan, [chain[0]], 2)
    workspace.plan.move_steps([chain[0]], 2)
    after = workspace.plan.plan(cycle_id)
    assert {step.row.id: (step.row.start, step.row.finish) for step in after.steps} == {
        step_id: (day.start, day.finish) for step_id, day in foreseen.items()
    }
    foreseen = if_resized(after, chain[1], date(2026, 10, 19), date(2026, 10, 22))
    workspace.plan.resize_step(chain[1], date(2026, 10, 19), date(2026, 10, 22))
    steps = workspace.plan.plan(cycle_id).steps
    assert {step_id: day.finish.day for step_id, day in foreseen.items()} == {
        step.row.id: step.row.finish.day for step in steps[1:]
    }


@pytest.mark.parametrize("seed", range(6))
def test_a_plan_read_in_part_is_the_plan_read_whole(workspace: Workspace, cycle_id: str, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 (a test's dice)
    package = workspace.plan.add_package(cycle_id, "包")
    activities = [workspace.plan.add_activity(package, f"活动{n}", 2, MONDAY, MONDAY) for n in range(4)]
    heard: list[Committed] = []
    workspace.database.subscribe(heard.append)
    for n in range(12):
        workspace.plan.add_step(activities[n % 4], f"步骤{n}", Phase.PREPARE, MONDAY, date(2026, 10, 13))
    plan = workspace.plan.plan(cycle_id)
    whole = 0
    for _ in range(40):
        heard.clear()
        try:
            chance.choice(verbs(workspace, plan, chance))()
        except CaeError:
            continue
        for notice in heard:
            renewed = workspace.plan.renewed(plan, notice.change_set)
            whole += renewed is None
            plan = renewed or workspace.plan.plan(cycle_id)
        read = workspace.plan.plan(cycle_id)
        assert plan.packages == read.packages
        assert set(plan.dependencies) == set(read.dependencies)
    assert whole == 0


def verbs(workspace: Workspace, plan: CyclePlan, chance: random.Random) -> list[Callable[[], object]]:
    """What a planner might do next, at random places."""
    one, other = (chance.choice(plan.steps).row for _ in range(2))
    links = plan.dependencies
    kind, lag, by = chance.choice(list(DependencyKind)), chance.randint(-1, 3), chance.randint(-4, 6)
    service = workspace.plan
    return [
        lambda: service.link_steps(one.id, other.id, kind, lag),
        lambda: service.link_steps(one.id, other.id),
        lambda: service.move_steps([one.id, other.id], by),
        lambda: service.change_step(one.id, "duration", abs(by) + 1),
        lambda: service.change_step(one.id, "name", f"改{by}"),
        lambda: service.move_step(one.id, by),
        lambda: service.add_step(one.activity_id, "新", Phase.EXECUTE, one.start, one.finish, after=one.id),
        lambda: service.change_activity(one.activity_id, "name", f"活动{by}"),
        lambda: service.shift_activity(one.activity_id, by),
        lambda: service.delete_links([chance.choice(links).id]) if links else None,
        lambda: service.delete_steps([one.id]) if len(plan.steps) > 4 else None,
        lambda: workspace.control.change_actual(one.id, "percent", 40),
        lambda: workspace.history.undo() if workspace.history.undo_label() else None,
    ]
