from datetime import date

import pytest

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import ActivityState, ConstraintKind, Phase, ScheduleMode, SlotRole
from cae_desktop.services.package_totals import package_totals
from cae_desktop.services.plan_outline import CyclePlan, PlannedPackage
from cae_desktop.services.workspace import Workspace

SATURDAY = date(2026, 10, 24)


@pytest.fixture
def spring(workspace: Workspace) -> str:
    """The second quarter of 2027."""
    return workspace.dealership.add_cycle("2027 年第二季度", date(2027, 4, 1), date(2027, 6, 30), 8_000_000, 0)


@pytest.fixture
def package_id(workspace: Workspace, cycle_id: str, person: dict[str, str]) -> str:
    """A week-day campaign and a Saturday event that waits for it, with goals, money and actuals."""
    plan = workspace.plan
    package = plan.add_package(cycle_id, "秋季置换月", theme="以旧换新", occasion="国庆")
    plan.change_package(package, "target_contact", 200)
    plan.change_package(package, "budget_fen", 30_000_00)
    monday, friday = date(2026, 10, 19), date(2026, 10, 23)
    calls = plan.add_activity(package, "电话邀约", 13, monday, friday, manager_id=person["林珊"])
    event = plan.add_activity(package, "品鉴会", 2, SATURDAY, SATURDAY, slot_role=SlotRole.CONVERT)
    plan.change_activity(calls, "target_contact", 120)
    plan.change_activity(event, "target_contact", 50)
    listed = plan.add_step(calls, "筛选名单", Phase.PREPARE, date(2026, 10, 12), date(2026, 10, 14), budget_fen=500_00)
    plan.change_step(listed, "owner_id", person["王莉"])
    called = plan.add_step(calls, "拨打电话", Phase.EXECUTE, monday, friday)
    held = plan.add_step(event, "现场接待", Phase.EXECUTE, SATURDAY, SATURDAY, budget_fen=2_000_00)
    plan.change_step(called, "deadline", friday)
    plan.link_steps(listed, called)
    plan.link_steps(called, held)
    line = plan.add_budget_line(event, "茶点", price_fen=1_800_00, step_id=held)
    plan.change_budget_line(line, "actual_fen", 1_900_00)
    plan.take_baseline(event, "启动")
    workspace.control.change_actual(listed, "actual_start", date(2026, 10, 12))
    workspace.control.change_actual(listed, "actual_cost_fen", 600_00)
    return package


def only_package(plan: CyclePlan) -> PlannedPackage:
    (package,) = plan.packages
    return package


def test_a_copy_begins_on_the_chosen_day_and_keeps_its_distances_in_working_days(
    workspace: Workspace, spring: str, package_id: str
) -> None:
    copied = workspace.copies.copy_package(package_id, spring, date(2027, 4, 12))
    package = only_package(workspace.plan.plan(spring))
    assert package.row.id == copied
    assert package.first_day == date(2027, 4, 12)
    calls, event = package.activities
    assert (calls.row.start, calls.row.finish) == (date(2027, 4, 19), date(2027, 4, 23))
    assert [(one.row.start, one.row.finish) for one in calls.steps] == [
        (date(2027, 4, 12), date(2027, 4, 14)),
        (date(2027, 4, 19), date(2027, 4, 23)),
    ]
    assert calls.steps[1].row.deadline == date(2027, 4, 23)
    assert (event.row.start, event.steps[0].row.start) == (date(2027, 4, 24), date(2027, 4, 24))


@pytest.mark.parametrize(
    ("first_day", "held"),
    [
        (date(2027, 4, 14), date(2027, 4, 24)),  # seven working days later is Friday 23 April
        (date(2027, 4, 16), date(2027, 4, 24)),  # Tuesday 27
        (date(2027, 4, 19), date(2027, 5, 1)),  # Wednesday 28
    ],
)
def test_an_activity_on_a_weekend_moves_by_whole_weeks(
    workspace: Workspace, cycle_id: str, spring: str, first_day: date, held: date
) -> None:
    package = workspace.plan.add_package(cycle_id, "品鉴会")
    event = workspace.plan.add_activity(package, "品鉴会", 2, SATURDAY, SATURDAY)
    workspace.plan.add_step(event, "邀约", Phase.PREPARE, date(2026, 10, 14), date(2026, 10, 16))
    workspace.copies.copy_package(package, spring, first_day)
    (activity,) = workspace.plan.plan(spring).activities
    assert activity.row.start.weekday() == 5
    assert activity.row.start == held
    assert activity.steps[0].row.start.weekday() < 5


def test_a_copy_has_goals_links_and_money_but_nothing_of_what_happened(
    workspace: Workspace, cycle_id: str, spring: str, package_id: str, person: dict[str, str]
) -> None:
    workspace.copies.copy_package(package_id, spring, date(2027, 4, 12))
    package = only_package(workspace.plan.plan(spring))
    calls, event = package.activities
    assert (package.row.theme, package.row.occasion, package.row.target_contact) == ("以旧换新", "国庆", 200)
    assert (calls.row.target_contact, calls.row.manager_id) == (120, person["林珊"])
    assert event.row.slot_role is SlotRole.CONVERT
    assert [one.row.number for one in package.activities] == [3, 4]
    assert {one.row.state for one in package.activities} == {ActivityState.PLANNED}
    assert [one.predecessors for one in (*calls.steps, *event.steps)] == ["", "1", "3.2"]
    assert calls.steps[0].row.owner_id == person["王莉"]
    assert calls.steps[0].row.actual_start is None
    assert package.budget_fen == 2_500_00
    (line,) = workspace.plan.budget_lines(event.row.id)
    assert (line.item, line.amount_fen, line.actual_fen, line.step_id) == (
        "茶点",
        1_800_00,
        None,
        event.steps[0].row.id,
    )
    assert workspace.plan.baselines(event.row.id) == ()
    first = calls.steps[0].row
    assert (first.mode, first.constraint_kind, first.constraint_day) == (
        ScheduleMode.AUTO,
        ConstraintKind.NOT_EARLIER,
        first.start,
    )
    workspace.history.undo()
    assert workspace.plan.plan(spring).packages == ()
    assert len(workspace.plan.plan(cycle_id).steps) == 3


def test_who_left_is_not_asked_again(
    workspace: Workspace, spring: str, package_id: str, person: dict[str, str]
) -> None:
    workspace.dealership.change_person(person["王莉"], "active", False)
    workspace.copies.copy_package(package_id, spring, date(2027, 4, 12))
    assert workspace.plan.plan(spring).steps[0].row.owner_id is None


def test_a_single_activity_is_copied_without_the_links_that_lead_out_of_it(
    workspace: Workspace, spring: str, cycle_id: str, package_id: str
) -> None:
    _, event = workspace.plan.plan(cycle_id).activities
    target = workspace.plan.add_package(spring, "春季")
    copied = workspace.copies.copy_activity(event.row.id, target, date(2027, 5, 13))
    activity = workspace.plan.plan(spring).activity(copied)
    assert activity is not None
    assert (activity.row.start, activity.steps[0].predecessors) == (date(2027, 5, 15), "")


@pytest.mark.parametrize("first_day", [date(2026, 10, 8), date(2027, 7, 1), date.max])
def test_a_copy_outside_of_its_cycle_is_refused_and_nothing_is_written(
    workspace: Workspace, spring: str, package_id: str, first_day: date
) -> None:
    with pytest.raises(CaeError) as refusal:
        workspace.copies.copy_package(package_id, spring, first_day)
    assert refusal.value.code == "copy-is-outside-cycle"
    assert workspace.plan.plan(spring).packages == ()


def test_packages_of_other_cycles_are_listed_with_what_they_cost(
    workspace: Workspace, cycle_id: str, spring: str, package_id: str
) -> None:
    workspace.plan.add_package(spring, "自己的")
    workspace.plan.add_package(cycle_id, "空的")
    (row,) = workspace.copies.earlier_packages(spring)
    assert (row.id, row.year, row.quarter, row.activities) == (package_id, 2026, 4, 2)
    assert (row.budget_fen, row.actual_cost_fen) == (2_500_00, 600_00)
    assert (row.first_day, row.proposed_day) == (date(2026, 10, 12), date(2027, 4, 5))
    assert workspace.copies.earlier_packages(cycle_id) == ()


def test_a_package_says_what_its_activities_leave_of_its_goals_and_budget(
    workspace: Workspace, cycle_id: str, package_id: str
) -> None:
    totals = package_totals(only_package(workspace.plan.plan(cycle_id)))
    contact, interest = totals.targets["target_contact"], totals.targets["target_interest"]
    assert (contact.limit, contact.planned, contact.left) == (200, 170, 30)
    assert (interest.limit, interest.planned, interest.left) == (None, None, None)
    assert (totals.budget.planned, totals.budget.left) == (2_500_00, 27_500_00)
    workspace.plan.change_package(package_id, "budget_fen", None)
    assert package_totals(only_package(workspace.plan.plan(cycle_id))).budget.left is None


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("target_orders", -1, "target-is-negative"),
        ("budget_fen", -1, "amount-is-negative"),
        ("name", " ", "text-is-missing"),
    ],
)
def test_impossible_values_of_a_package_are_refused(
    workspace: Workspace, package_id: str, field: str, value: str | int, code: str
) -> None:
    with pytest.raises(CaeError) as refusal:
        workspace.plan.change_package(package_id, field, value)
    assert refusal.value.code == code
