from datetime import date

import pytest

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import CalendarKind, ConstraintKind, DependencyKind, Phase, ScheduleMode
from cae_desktop.services.held_days import HeldDays
from cae_desktop.services.plan_outline import PlannedActivity, PlannedStep
from cae_desktop.services.workspace import Workspace

SATURDAY = date(2026, 10, 24)
SUNDAY = date(2026, 10, 25)
LATER = date(2026, 11, 21)  # a Saturday as well


@pytest.fixture
def package_id(workspace: Workspace, cycle_id: str) -> str:
    return workspace.plan.add_package(cycle_id, "秋季置换月")


@pytest.fixture
def event(workspace: Workspace, package_id: str, person: dict[str, str]) -> str:
    """A weekend with a milestone, two steps before it, one throughout and one after it."""
    plan = workspace.plan
    event = plan.add_activity(package_id, "秋季品鉴会", 2, SATURDAY, SUNDAY)
    add = plan.add_step
    theme = add(event, "确定主题", Phase.PREPARE, date(2026, 10, 12), date(2026, 10, 14), budget_fen=100_00)
    agreed = add(event, "方案批准", Phase.PREPARE, date(2026, 10, 15), date(2026, 10, 15), milestone=True)
    stage = add(
        event,
        "布展",
        Phase.PREPARE,
        date(2026, 10, 22),
        date(2026, 10, 23),
        owner_id=person["王莉"],
        budget_fen=900_00,
        description="搭建展台",
        done_when="验收签字",
    )
    held = add(event, "现场接待", Phase.EXECUTE, SATURDAY, SUNDAY, mode=ScheduleMode.MANUAL)
    calls = add(event, "48 小时内回访", Phase.FOLLOW_UP, date(2026, 10, 26), date(2026, 10, 27))
    plan.link_steps(theme, agreed)
    plan.link_steps(agreed, stage, DependencyKind.FINISH_TO_START, 2)
    plan.link_steps(stage, held)
    plan.link_steps(held, calls)
    workspace.control.change_actual(theme, "actual_start", date(2026, 10, 12))
    return event


@pytest.fixture
def later(workspace: Workspace, package_id: str) -> str:
    """An activity of the same kind without steps, four weeks later."""
    return workspace.plan.add_activity(package_id, "冬季品鉴会", 2, LATER, date(2026, 11, 22))


def planned(workspace: Workspace, cycle_id: str, activity_id: str) -> PlannedActivity:
    activity = workspace.plan.plan(cycle_id).activity(activity_id)
    assert activity is not None
    return activity


def step(activity: PlannedActivity, name: str) -> PlannedStep:
    return next(one for one in activity.steps if one.row.name == name)


def days(activity: PlannedActivity) -> list[tuple[str, date, date]]:
    return [(one.row.name, one.row.start, one.row.finish) for one in activity.steps]


def test_a_template_keeps_days_relative_to_the_days_the_activity_is_held(workspace: Workspace, event: str) -> None:
    template = workspace.templates.template(workspace.templates.save_as_template(event, "店头品鉴会"))
    assert [(one.name, one.offset_days, one.duration_days) for one in template.steps] == [
        ("确定主题", -10, 3),
        ("方案批准", -7, 0),
        ("布展", -2, 2),
        ("现场接待", 0, 0),
        ("48 小时内回访", 1, 2),
    ]
    assert [link.lag_days for link in template.links] == [0, 2, 0, 0]
    assert template.row.budget_fen == 1000_00


def test_a_template_moved_by_whole_weeks_gives_the_same_plan_without_people_and_actuals(
    workspace: Workspace, cycle_id: str, event: str, later: str
) -> None:
    template = workspace.templates.save_as_template(event, "店头品鉴会")
    assert workspace.templates.apply_template(later, template) == 5
    made = planned(workspace, cycle_id, later)
    assert days(made) == [
        ("确定主题", date(2026, 11, 9), date(2026, 11, 11)),
        ("方案批准", date(2026, 11, 12), date(2026, 11, 12)),
        ("布展", date(2026, 11, 19), date(2026, 11, 20)),
        ("现场接待", LATER, date(2026, 11, 22)),
        ("48 小时内回访", date(2026, 11, 23), date(2026, 11, 24)),
    ]
    assert [one.predecessors for one in made.steps] == ["", "1", "2FS+2", "3", "4"]
    assert all(one.row.owner_id is None and one.row.actual_start is None for one in made.steps)
    stage = step(made, "布展").row
    assert (stage.budget_fen, stage.description, stage.done_when) == (900_00, "搭建展台", "验收签字")
    assert not any(one.in_conflict for one in made.steps)
    workspace.history.undo()
    assert planned(workspace, cycle_id, later).steps == ()


def test_automatic_steps_of_a_template_do_not_begin_earlier_but_are_pushed(
    workspace: Workspace, cycle_id: str, event: str, later: str
) -> None:
    workspace.templates.apply_template(later, workspace.templates.save_as_template(event, "店头品鉴会"))
    made = planned(workspace, cycle_id, later)
    theme, stage = step(made, "确定主题").row, step(made, "布展").row
    assert (stage.mode, stage.constraint_kind) == (ScheduleMode.AUTO, ConstraintKind.NOT_EARLIER)
    assert stage.constraint_day == stage.start
    assert step(made, "现场接待").row.mode is ScheduleMode.MANUAL
    workspace.plan.change_step(theme.id, "duration", 1)
    assert step(planned(workspace, cycle_id, later), "布展").row.start == stage.start
    workspace.plan.change_step(theme.id, "duration", 12)
    assert step(planned(workspace, cycle_id, later), "布展").row.start > stage.start


def test_what_is_done_throughout_lasts_as_long_as_the_other_activity_and_the_follow_up_comes_after_it(
    workspace: Workspace, cycle_id: str, package_id: str, event: str
) -> None:
    template = workspace.templates.save_as_template(event, "店头品鉴会")
    week = workspace.plan.add_activity(package_id, "车展", 9, date(2026, 11, 2), date(2026, 11, 8))
    workspace.templates.apply_template(week, template)
    made = days(planned(workspace, cycle_id, week))
    assert made[3:] == [
        ("现场接待", date(2026, 11, 2), date(2026, 11, 8)),
        ("48 小时内回访", date(2026, 11, 9), date(2026, 11, 10)),
    ]
    assert made[2] == ("布展", date(2026, 10, 29), date(2026, 10, 30))


def test_replacing_keeps_what_has_begun_and_adding_keeps_everything(
    workspace: Workspace, cycle_id: str, event: str
) -> None:
    template = workspace.templates.save_as_template(event, "店头品鉴会")
    workspace.templates.apply_template(event, template, replace=True)
    names = [one.row.name for one in planned(workspace, cycle_id, event).steps]
    assert names == ["确定主题", "确定主题", "方案批准", "布展", "现场接待", "48 小时内回访"]
    workspace.templates.apply_template(event, template)
    assert len(planned(workspace, cycle_id, event).steps) == 11


def test_the_toolbox_gives_owners_links_and_shares_of_the_budget_lines(
    workspace: Workspace, cycle_id: str, later: str
) -> None:
    workspace.plan.add_budget_line(later, "物料", price_fen=20_000_00)
    assert workspace.templates.apply_catalogue_template(later, "zh_CN") == 9
    made = planned(workspace, cycle_id, later)
    assert made.budget_fen == 20_000_00
    assert made.steps[0].row.owner_name == "林珊"
    assert {one.row.mode for one in made.steps} == {ScheduleMode.AUTO}
    assert not any(one.in_conflict for one in made.steps)
    awaited = {link.predecessor_id for link in workspace.plan.plan(cycle_id).dependencies}
    assert {one.row.id for one in made.steps if one.row.phase is Phase.PREPARE} <= awaited
    workspace.templates.apply_catalogue_template(later, "zh_CN", replace=True)
    made = planned(workspace, cycle_id, later)
    assert (len(made.steps), made.budget_fen) == (9, 20_000_00)


@pytest.mark.parametrize("number", range(1, 22))
def test_every_kind_has_steps_in_all_phases_without_conflict(
    workspace: Workspace, cycle_id: str, package_id: str, number: int
) -> None:
    activity = workspace.plan.add_activity(package_id, "活动", number, LATER, date(2026, 11, 22))
    workspace.templates.apply_catalogue_template(activity, "en")
    made = planned(workspace, cycle_id, activity)
    assert [phase for phase in Phase if any(one.row.phase is phase for one in made.steps)] == list(Phase)
    assert not any(one.in_conflict for one in made.steps)
    follow_up = [one for one in made.steps if one.row.phase is Phase.FOLLOW_UP]
    assert all(one.predecessors for one in follow_up)


def test_own_templates_come_newest_first_and_the_toolbox_last(workspace: Workspace, event: str) -> None:
    first = workspace.templates.save_as_template(event, "品鉴会")
    second = workspace.templates.save_as_template(event, "大型品鉴会")
    listed = workspace.templates.templates("zh_CN", 2)
    assert [row.id for row in listed] == [second, first, ""]
    assert (listed[-1].name, listed[-1].made_at) == ("店头活动", None)
    assert [row.id for row in workspace.templates.templates("zh_CN")] == [second, first]
    assert [row.id for row in workspace.templates.templates("en", 9)] == [""]


def test_templates_are_renamed_and_deleted(workspace: Workspace, cycle_id: str, event: str) -> None:
    template = workspace.templates.save_as_template(event, "品鉴会")
    other = workspace.templates.save_as_template(event, "大型品鉴会")
    workspace.templates.rename_template(template, "小型品鉴会")
    workspace.templates.rename_template(template, "小型品鉴会")
    for name, code in (("大型品鉴会", "template-name-is-taken"), (" ", "text-is-missing")):
        with pytest.raises(CaeError) as refusal:
            workspace.templates.rename_template(template, name)
        assert refusal.value.code == code
    workspace.templates.delete_template(other)
    assert [row.name for row in workspace.templates.templates("en")] == ["小型品鉴会"]
    with pytest.raises(CaeError):
        workspace.templates.template(other)
    with pytest.raises(CaeError):
        workspace.templates.apply_template(event, other)
    workspace.history.undo()
    assert len(workspace.templates.template(other).steps) == 5
    assert len(planned(workspace, cycle_id, event).steps) == 5


def test_an_activity_without_steps_makes_no_template(workspace: Workspace, later: str) -> None:
    with pytest.raises(CaeError) as refusal:
        workspace.templates.save_as_template(later, "空")
    assert refusal.value.code == "activity-has-no-steps"


def test_the_selector_plans_with_the_newest_own_template_and_the_decided_budget(
    workspace: Workspace, cycle_id: str, event: str
) -> None:
    workspace.templates.save_as_template(event, "店头品鉴会")
    workspace.selection.choose(cycle_id, 2, "冬季品鉴会", start=LATER, finish=LATER, budget_fen=5_000_00)
    workspace.selection.choose(cycle_id, 9, "商圈展示", start=LATER, finish=LATER, budget_fen=5_000_00)
    own, shipped = workspace.selection.generate_plan(cycle_id, "冬季", "zh_CN")
    made = planned(workspace, cycle_id, own)
    assert [one.row.name for one in made.steps] == ["确定主题", "方案批准", "布展", "现场接待", "48 小时内回访"]
    assert (step(made, "确定主题").row.budget_fen, made.budget_fen) == (500_00, 5_000_00)
    assert planned(workspace, cycle_id, shipped).steps[0].row.name == "选址、签订场地合同并办理手续"


def test_a_template_without_amounts_puts_the_decided_budget_on_the_execution(
    workspace: Workspace, cycle_id: str, package_id: str
) -> None:
    activity = workspace.plan.add_activity(package_id, "品鉴会", 2, SATURDAY, SATURDAY)
    workspace.plan.add_step(activity, "邀约", Phase.PREPARE, date(2026, 10, 19), date(2026, 10, 21))
    workspace.plan.add_step(activity, "接待", Phase.EXECUTE, SATURDAY, SATURDAY)
    workspace.templates.save_as_template(activity, "无预算")
    workspace.selection.choose(cycle_id, 2, "冬季", start=LATER, finish=LATER, budget_fen=700_00)
    (made,) = workspace.selection.generate_plan(cycle_id, "冬季", "zh_CN")
    assert [one.row.budget_fen for one in planned(workspace, cycle_id, made).steps] == [0, 700_00]


@pytest.mark.parametrize("kind", CalendarKind)
@pytest.mark.parametrize("phase", Phase)
def test_a_place_around_the_held_days_leads_back_to_the_same_days(
    workspace: Workspace, kind: CalendarKind, phase: Phase
) -> None:
    calendars = workspace.calendar.calendar
    held = HeldDays(SATURDAY, SUNDAY, kind, calendars)
    for first, last in (
        (date(2026, 9, 28), date(2026, 10, 9)),
        (date(2026, 10, 22), date(2026, 10, 23)),
        (SATURDAY, SUNDAY),
        (SUNDAY, SUNDAY),
        (date(2026, 10, 26), date(2026, 10, 30)),
    ):
        place = held.place(first, last, phase, milestone=False)
        assert held.days(place, phase, milestone=False) == (first, last)
