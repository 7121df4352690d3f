from datetime import date

import pytest

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import ActivityCategory, DependencyKind, Phase, ScheduleMode
from cae_desktop.services.plan_links import parse_links
from cae_desktop.services.plan_outline import PlannedStep
from cae_desktop.services.workspace import Workspace

EVENT = date(2026, 10, 24)


@pytest.fixture
def package_id(workspace: Workspace, cycle_id: str) -> str:
    return workspace.plan.add_package(cycle_id, "秋季置换月", theme="以旧换新")


@pytest.fixture
def activity_id(workspace: Workspace, package_id: str) -> str:
    return workspace.plan.add_activity(package_id, "秋季店头品鉴会", 2, EVENT, EVENT)


@pytest.fixture
def three_steps(workspace: Workspace, activity_id: str) -> tuple[str, str, str]:
    """Monday 12 to Wednesday 14, Thursday 15 to Friday 16, Monday 19 October."""
    add = workspace.plan.add_step
    return (
        add(activity_id, "确定主题", Phase.PREPARE, date(2026, 10, 12), date(2026, 10, 14), budget_fen=100_00),
        add(activity_id, "制作物料", Phase.PREPARE, date(2026, 10, 15), date(2026, 10, 16), budget_fen=900_00),
        add(activity_id, "现场接待", Phase.EXECUTE, date(2026, 10, 19), date(2026, 10, 19)),
    )


def steps_of(workspace: Workspace, cycle_id: str) -> tuple[PlannedStep, ...]:
    return tuple(step for activity in workspace.plan.plan(cycle_id).activities for step in activity.steps)


def names(workspace: Workspace, cycle_id: str) -> list[str]:
    return [step.row.name for step in steps_of(workspace, cycle_id)]


def test_a_plan_built_by_hand_reads_back_as_a_tree(
    workspace: Workspace, cycle_id: str, three_steps: tuple[str, str, str]
) -> None:
    plan = workspace.plan.plan(cycle_id)
    assert [package.row.name for package in plan.packages] == ["秋季置换月"]
    (activity,) = plan.packages[0].activities
    assert activity.row.number == 1
    assert [(step.row.number, step.row.name, step.duration) for step in activity.steps] == [
        (1, "确定主题", 3),
        (2, "制作物料", 2),
        (3, "现场接待", 1),
    ]
    assert activity.budget_fen == 1000_00
    assert (activity.first_day, activity.last_day) == (date(2026, 10, 12), EVENT)


def test_a_step_that_would_end_before_it_starts_is_refused_and_nothing_is_written(
    workspace: Workspace, cycle_id: str, three_steps: tuple[str, str, str]
) -> None:
    with pytest.raises(CaeError) as refusal:
        workspace.plan.change_step(three_steps[0], "finish", date(2026, 10, 1))
    assert refusal.value.code == "step-finishes-before-it-starts"
    assert steps_of(workspace, cycle_id)[0].row.finish == date(2026, 10, 14)


def test_a_start_after_the_finish_takes_the_finish_along_and_keeps_the_duration(
    workspace: Workspace, cycle_id: str, three_steps: tuple[str, str, str]
) -> None:
    workspace.plan.change_step(three_steps[0], "start", date(2026, 10, 22))
    step = steps_of(workspace, cycle_id)[0]
    assert (step.row.start, step.row.finish, step.duration) == (date(2026, 10, 22), date(2026, 10, 26), 3)


def test_a_duration_counts_working_days(workspace: Workspace, cycle_id: str, three_steps: tuple[str, str, str]) -> None:
    workspace.plan.change_step(three_steps[1], "duration", 4)
    assert steps_of(workspace, cycle_id)[1].row.finish == date(2026, 10, 20)


def test_links_are_written_as_planners_write_them(
    workspace: Workspace, cycle_id: str, three_steps: tuple[str, str, str]
) -> None:
    workspace.plan.set_predecessors(three_steps[2], "1ss+2，2")
    assert steps_of(workspace, cycle_id)[2].predecessors == "1SS+2, 2"
    workspace.plan.set_predecessors(three_steps[2], "")
    assert steps_of(workspace, cycle_id)[2].predecessors == ""


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("3", (None, 3, DependencyKind.FINISH_TO_START, 0)),
        ("３ＳＳ＋２", (None, 3, DependencyKind.START_TO_START, 2)),
        ("2.4FF-1", (2, 4, DependencyKind.FINISH_TO_FINISH, -1)),
    ],
)
def test_a_link_says_step_kind_and_lag(text: str, read: tuple[object, ...]) -> None:
    (link,) = parse_links(text)
    assert (link.activity_number, link.step_number, link.kind, link.lag_days) == read


@pytest.mark.parametrize(
    ("text", "code"),
    [("三", "not-a-predecessor"), ("9", "no-such-step"), ("1", "step-waits-for-itself"), ("1;;x", "not-a-predecessor")],
)
def test_what_names_no_other_step_is_refused(
    workspace: Workspace, three_steps: tuple[str, str, str], text: str, code: str
) -> None:
    with pytest.raises(CaeError) as refusal:
        workspace.plan.set_predecessors(three_steps[0], text)
    assert refusal.value.code == code


def test_steps_that_would_wait_for_each_other_are_refused_and_named(
    workspace: Workspace, cycle_id: str, three_steps: tuple[str, str, str]
) -> None:
    workspace.plan.set_predecessors(three_steps[1], "1")
    workspace.plan.set_predecessors(three_steps[2], "2")
    with pytest.raises(CaeError) as refusal:
        workspace.plan.set_predecessors(three_steps[0], "3")
    assert refusal.value.code == "dependency-cycle"
    for name in ("确定主题", "制作物料", "现场接待"):
        assert name in str(refusal.value.values["path"])
    assert steps_of(workspace, cycle_id)[0].predecessors == ""


def test_a_step_that_starts_too_early_is_a_conflict_and_can_be_pushed_in_one_undo_step(
    workspace: Workspace, cycle_id: str, three_steps: tuple[str, str, str]
) -> None:
    workspace.plan.set_predecessors(three_steps[1], "1")
    workspace.plan.set_predecessors(three_steps[2], "2")
    workspace.plan.change_steps([(step_id, "mode", ScheduleMode.MANUAL) for step_id in three_steps])
    assert not any(step.conflicts for step in steps_of(workspace, cycle_id))
    workspace.plan.change_step(three_steps[0], "finish", date(2026, 10, 16))
    assert [step.row.name for step in steps_of(workspace, cycle_id) if step.conflicts] == ["制作物料"]
    assert workspace.plan.push_followers(cycle_id) == 2
    steps = steps_of(workspace, cycle_id)
    assert [(step.row.start.day, step.row.finish.day) for step in steps] == [(12, 16), (19, 20), (21, 21)]
    workspace.history.undo()
    assert [step.row.start.day for step in steps_of(workspace, cycle_id)] == [12, 15, 19]


def test_pushing_moves_no_step_that_has_really_started(
    workspace: Workspace, cycle_id: str, three_steps: tuple[str, str, str]
) -> None:
    workspace.plan.set_predecessors(three_steps[1], "1")
    with workspace.database.write("edit-step") as session:
        from cae_desktop.db.models import WorkStep

        session.get_one(WorkStep, three_steps[1]).actual_start = date(2026, 10, 15)
    workspace.plan.change_step(three_steps[0], "finish", date(2026, 10, 16))
    with pytest.raises(CaeError) as refusal:
        workspace.plan.push_followers(cycle_id)
    assert refusal.value.code == "nothing-to-move"


def test_steps_are_inserted_moved_copied_and_deleted(
    workspace: Workspace, cycle_id: str, activity_id: str, three_steps: tuple[str, str, str]
) -> None:
    plan = workspace.plan
    plan.add_step(activity_id, "场地布置", Phase.PREPARE, EVENT, EVENT, after=three_steps[0])
    assert names(workspace, cycle_id) == ["确定主题", "场地布置", "制作物料", "现场接待"]
    plan.move_step(three_steps[2], -1)
    plan.move_step(three_steps[0], -5)
    assert names(workspace, cycle_id) == ["确定主题", "场地布置", "现场接待", "制作物料"]
    plan.copy_steps(three_steps[:2])
    assert names(workspace, cycle_id)[2:] == ["现场接待", "制作物料", "确定主题", "制作物料"] or names(
        workspace, cycle_id
    )[-2:] == ["确定主题", "制作物料"]
    plan.delete_steps(three_steps)
    assert names(workspace, cycle_id) == ["场地布置", "确定主题", "制作物料"]


def test_deleting_a_linked_step_removes_its_links_and_undo_brings_both_back(
    workspace: Workspace, cycle_id: str, three_steps: tuple[str, str, str]
) -> None:
    workspace.plan.set_predecessors(three_steps[1], "1")
    workspace.plan.delete_steps([three_steps[0]])
    assert workspace.plan.plan(cycle_id).dependencies == ()
    workspace.history.undo()
    assert steps_of(workspace, cycle_id)[1].predecessors == "1"


def test_pasted_cells_are_one_change(
    workspace: Workspace, cycle_id: str, person: dict[str, str], three_steps: tuple[str, str, str]
) -> None:
    workspace.plan.change_steps([(step_id, "owner_id", person["赵敏"]) for step_id in three_steps])
    assert {step.row.owner_name for step in steps_of(workspace, cycle_id)} == {"赵敏"}
    workspace.history.undo()
    assert {step.row.owner_name for step in steps_of(workspace, cycle_id)} == {""}


def test_the_form_of_an_activity_is_kept_field_by_field(workspace: Workspace, cycle_id: str, activity_id: str) -> None:
    workspace.plan.change_activity(
        activity_id, "categories", {ActivityCategory.OWNER_TRADE_IN, ActivityCategory.TARGET_GROUP}
    )
    workspace.plan.change_activity(activity_id, "target_contact", 50)
    workspace.plan.change_activity(activity_id, "place", "一号展厅")
    (activity,) = workspace.plan.plan(cycle_id).activities
    assert activity.row.categories == {ActivityCategory.OWNER_TRADE_IN, ActivityCategory.TARGET_GROUP}
    assert (activity.row.target_contact, activity.row.place) == (50, "一号展厅")
    with pytest.raises(CaeError):
        workspace.plan.change_activity(activity_id, "finish", date(2026, 10, 1))


def test_activity_numbers_are_unique_in_the_file(workspace: Workspace, package_id: str, activity_id: str) -> None:
    workspace.plan.add_activity(package_id, "商圈展示", 9, EVENT, EVENT)
    other = workspace.dealership.add_cycle("2027 年第一季度", date(2027, 1, 1), date(2027, 3, 31))
    elsewhere = workspace.plan.add_package(other, "开年")
    workspace.plan.add_activity(elsewhere, "开年试驾", 1, date(2027, 2, 1), date(2027, 2, 1))
    assert [activity.row.number for activity in workspace.plan.plan(other).activities] == [3]


def test_budget_lines_multiply_quantity_and_price(workspace: Workspace, activity_id: str) -> None:
    line_id = workspace.plan.add_budget_line(
        activity_id, "横幅", quantity_thousandths=26_000, unit="条", price_fen=138_46
    )
    workspace.plan.change_budget_line(line_id, "support_fen", 1_800_00)
    (line,) = workspace.plan.budget_lines(activity_id)
    assert (line.amount_fen, line.support_fen, line.committed_fen) == (3_599_96, 1_800_00, None)
    with pytest.raises(CaeError):
        workspace.plan.change_budget_line(line_id, "price_fen", -1)
    workspace.plan.delete_budget_lines([line_id])
    assert workspace.plan.budget_lines(activity_id) == ()


def test_a_baseline_keeps_the_plan_as_it_was(
    workspace: Workspace, cycle_id: str, activity_id: str, three_steps: tuple[str, str, str]
) -> None:
    workspace.plan.take_baseline(activity_id, "启动会议")
    workspace.plan.change_step(three_steps[1], "finish", date(2026, 10, 21))
    step = steps_of(workspace, cycle_id)[1]
    assert step.baseline is not None
    assert step.baseline.finish == date(2026, 10, 16)
    assert [baseline.name for baseline in workspace.plan.baselines(activity_id)] == ["启动会议"]


def test_people_load_counts_parallel_steps_of_a_week(
    workspace: Workspace, cycle_id: str, person: dict[str, str], three_steps: tuple[str, str, str]
) -> None:
    workspace.plan.change_steps([(step_id, "owner_id", person["王莉"]) for step_id in three_steps])
    load = workspace.plan.load(workspace.plan.plan(cycle_id))
    assert load.weeks[0] == date(2026, 10, 12)
    assert {row.name: row.steps for row in load.people} == {"王莉": (1, 1)}


def test_the_budget_curve_spreads_planned_money_over_the_days_of_the_steps(
    workspace: Workspace, cycle_id: str, three_steps: tuple[str, str, str]
) -> None:
    curve = workspace.plan.budget_curve(workspace.plan.plan(cycle_id))
    assert curve.planned[-1] == (date(2026, 10, 19), 1000_00)
    assert curve.actual == ()


def test_the_budget_curve_tells_what_is_committed(
    workspace: Workspace, cycle_id: str, activity_id: str, three_steps: tuple[str, str, str]
) -> None:
    line = workspace.plan.add_budget_line(activity_id, "展具", price_fen=3_000_00)
    workspace.plan.add_budget_line(activity_id, "礼品", price_fen=500_00)
    workspace.plan.change_budget_line(line, "committed_fen", 2_800_00)
    plan = workspace.plan.plan(cycle_id)
    assert workspace.plan.budget_curve(plan).committed_fen == 2_800_00
    assert workspace.plan.budget_curve(plan, activity_id).committed_fen == 2_800_00


def test_budget_lines_give_the_steps_their_budgets(
    workspace: Workspace, cycle_id: str, activity_id: str, three_steps: tuple[str, str, str]
) -> None:
    workspace.plan.add_budget_line(activity_id, "展具", price_fen=3_000_00, step_id=three_steps[1])
    workspace.plan.add_budget_line(activity_id, "礼品", quantity_thousandths=100_000, price_fen=20_00)
    workspace.plan.spread_budget_lines(activity_id)
    budgets = [step.row.budget_fen for step in steps_of(workspace, cycle_id)]
    assert budgets == [200_00, 4_800_00, 0]
    workspace.history.undo()
    assert [step.row.budget_fen for step in steps_of(workspace, cycle_id)] == [100_00, 900_00, 0]


def test_without_budget_lines_nothing_is_spread(
    workspace: Workspace, activity_id: str, three_steps: tuple[str, str, str]
) -> None:
    with pytest.raises(CaeError) as refused:
        workspace.plan.spread_budget_lines(activity_id)
    assert refused.value.code == "no-budget-lines"


def test_leave_and_too_many_steps_are_levelled_in_one_undo_step(
    workspace: Workspace, cycle_id: str, activity_id: str, person: dict[str, str]
) -> None:
    monday, friday = date(2026, 10, 12), date(2026, 10, 16)
    workspace.plan.add_step(activity_id, "总控", Phase.PREPARE, monday, friday, owner_id=person["赵敏"])
    for number in range(3):
        workspace.plan.add_step(activity_id, f"邀约{number}", Phase.PREPARE, monday, monday, owner_id=person["王莉"])
    workspace.calendar.add_leave(person["王莉"], date(2026, 10, 13), date(2026, 10, 13))
    plan = workspace.plan.plan(cycle_id)
    load = next(one for one in workspace.plan.load(plan).people if one.name == "王莉")
    assert (load.steps, load.away) == ((3,), (1,))
    assert len(load.step_ids[0]) == 3
    proposal = workspace.plan.levelling(plan)
    assert (proposal.before, proposal.after) == (1, 0)
    assert set(proposal.begun.values()) == {date(2026, 10, 14)}
    workspace.plan.level_load(proposal.begun)
    assert max(workspace.plan.load(workspace.plan.plan(cycle_id)).people[0].steps) <= 2
    workspace.history.undo()
    assert workspace.plan.plan(cycle_id).steps == plan.steps


def test_the_forecast_reaches_the_estimate_at_completion(
    workspace: Workspace, cycle_id: str, three_steps: tuple[str, str, str]
) -> None:
    workspace.control.report_step(three_steps[0], date(2026, 10, 12), date(2026, 10, 14), 200_00, 100, "")
    curve = workspace.plan.budget_curve(workspace.plan.plan(cycle_id))
    assert curve.actual[-1] == (date(2026, 10, 14), 200_00)
    assert curve.earned.cost_index == 0.5
    assert curve.forecast == ((date(2026, 10, 14), 200_00), (date(2026, 10, 19), 2_000_00))
