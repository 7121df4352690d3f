"""Plans go out to other programs and come back as they were; MPXJ agrees with what we write and schedule."""

import random
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import icalendar
import pytest

from cae_desktop import wording
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import CalendarKind, ConstraintKind, DependencyKind, Phase, Role, ScheduleMode
from cae_desktop.services import exchange
from cae_desktop.services.exchange import ImportedPlan
from cae_desktop.services.plan_outline import PlannedStep
from cae_desktop.services.workspace import Workspace
from cae_desktop.translations import translator
from tests.imports.test_project_xml import link, task, written
from tests.services.mpxj_reading import MpxjTask, read_by_mpxj

FS, SS = DependencyKind.FINISH_TO_START, DependencyKind.START_TO_START
FF, SF = DependencyKind.FINISH_TO_FINISH, DependencyKind.START_TO_FINISH
LINK_TYPES = {FF: "0", FS: "1", SF: "2", SS: "3"}
NAMES_OF_KINDS = {FF: "FF", FS: "FS", SF: "SF", SS: "SS"}
NEW_CYCLE = "导入的周期"
SEPTEMBER = "<StartDate>2026-09-21T08:00:00</StartDate>"
"""A plan from here meets Mid-Autumn, the National Day holiday and a weekend worked for it."""


def steps_of(workspace: Workspace, cycle: str) -> dict[str, PlannedStep]:
    cycle_id = workspace.dealership.cycle_named(cycle)
    return {step.row.name: step for step in workspace.plan.plan(cycle_id).steps}


def days_of(workspace: Workspace, cycle: str) -> dict[str, tuple[date, date]]:
    return {name: (step.row.start, step.row.finish) for name, step in steps_of(workspace, cycle).items()}


def after(uid: int, kind: DependencyKind = FS, lag: int = 0) -> str:
    return link(uid, f"<Type>{LINK_TYPES[kind]}</Type><LinkLag>{lag * 4800}</LinkLag><LagFormat>7</LagFormat>")


def lasting(uid: int, days: int, fields: str = "", name: str = "") -> str:
    return task(uid, fields, name=name or f"S{uid}", duration=f"PT{days * 8}H0M0S")


def imported(workspace: Workspace, folder: Path, tasks: str, head: str = SEPTEMBER, rest: str = "") -> ImportedPlan:
    return workspace.exchange.import_plan(written(folder, tasks, head, after=rest), NEW_CYCLE)


def linked(workspace: Workspace, cycle: str) -> set[tuple[str, str, DependencyKind, int]]:
    plan = workspace.plan.plan(workspace.dealership.cycle_named(cycle))
    names = {step.row.id: step.row.name for step in plan.steps}
    return {(names[one.predecessor_id], names[one.successor_id], one.kind, one.lag_days) for one in plan.dependencies}


# import ---------------------------------------------------------------------------------------------------------


def test_a_network_is_scheduled_from_the_start_of_the_project(workspace: Workspace, tmp_path: Path) -> None:
    tasks = (
        lasting(1, 3)
        + lasting(2, 4, after(1))
        + lasting(3, 1, after(1))
        + lasting(4, 2, after(2) + after(3, lag=1))
        + lasting(5, 0, after(4), "完成")
    )
    plan = imported(workspace, tmp_path, tasks)
    assert (plan.steps, plan.links, plan.span_working_days) == (5, 5, 9)
    assert plan.critical == ("S1", "S2", "S4", "完成")
    assert plan.refused == ()
    assert plan.notes == ()
    assert days_of(workspace, NEW_CYCLE) == {
        "S1": (date(2026, 9, 21), date(2026, 9, 23)),
        "S2": (date(2026, 9, 24), date(2026, 9, 30)),
        "S3": (date(2026, 9, 24), date(2026, 9, 24)),
        "S4": (date(2026, 10, 8), date(2026, 10, 9)),
        "完成": (date(2026, 10, 9), date(2026, 10, 9)),
    }
    assert all(step.row.mode is ScheduleMode.AUTO for step in steps_of(workspace, NEW_CYCLE).values())
    assert steps_of(workspace, NEW_CYCLE)["完成"].row.milestone


def test_a_new_cycle_gets_the_days_of_the_project_and_one_undo_takes_everything_back(
    workspace: Workspace, tmp_path: Path
) -> None:
    before = (workspace.dealership.cycles(), workspace.dealership.people())
    rest = (
        "<Resources><Resource><UID>1</UID><Name>新同事</Name></Resource></Resources>"
        "<Assignments><Assignment><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID></Assignment></Assignments>"
    )
    imported(workspace, tmp_path, lasting(1, 3) + lasting(2, 2, after(1)), rest=rest)
    cycle = workspace.dealership.cycle(workspace.dealership.cycle_named(NEW_CYCLE))
    assert (cycle.start, cycle.finish) == (date(2026, 9, 21), date(2026, 9, 28))
    assert workspace.dealership.people()[-1].role is Role.OTHER
    assert workspace.history.undo_label() == "import-plan"
    workspace.history.undo()
    assert (workspace.dealership.cycles(), workspace.dealership.people()) == before


def test_a_cycle_that_exists_gets_one_package_more(workspace: Workspace, cycle_id: str, tmp_path: Path) -> None:
    workspace.plan.add_package(cycle_id, "已有活动包")
    path = written(tmp_path, lasting(1, 1), f"<Title>秋季计划</Title>{SEPTEMBER}")
    plan = workspace.exchange.import_plan(path, "2026 年第四季度")
    assert plan.cycle_id == cycle_id
    assert [package.row.name for package in workspace.plan.plan(cycle_id).packages] == ["已有活动包", "秋季计划"]


def test_outer_summaries_become_activities_and_deeper_ones_a_part_of_the_name(
    workspace: Workspace, tmp_path: Path
) -> None:
    levels = ((1, 1, "店头活动日"), (2, 2, "准备"), (3, 3, "邀约"), (4, 2, "接待"), (5, 1, "单独一步"))
    tasks = "".join(lasting(uid, 1, f"<OutlineLevel>{level}</OutlineLevel>", name) for uid, level, name in levels)
    plan = imported(workspace, tmp_path, tasks, f"<Title>十月</Title>{SEPTEMBER}")
    (package,) = workspace.plan.plan(plan.cycle_id).packages
    assert [(one.row.name, [step.row.name for step in one.steps]) for one in package.activities] == [
        ("店头活动日", ["准备 › 邀约", "接待"]),
        ("十月", ["单独一步"]),
    ]
    assert package.activities[0].row.kind_number == 2


def test_people_are_found_by_name_and_others_are_added(
    workspace: Workspace, person: dict[str, str], tmp_path: Path
) -> None:
    names = ("林珊", "锐影展览", "新同事", "海报纸")
    resources = "".join(
        f"<Resource><UID>{uid}</UID><Name>{name}</Name><Type>{0 if name == '海报纸' else 1}</Type></Resource>"
        for uid, name in enumerate(names, start=1)
    )
    pairs = ((1, 1), (1, 2), (2, 3), (2, 4), (3, 3), (3, 1))
    assignments = "".join(
        f"<Assignment><TaskUID>{task_uid}</TaskUID><ResourceUID>{uid}</ResourceUID></Assignment>"
        for task_uid, uid in pairs
    )
    rest = f"<Resources>{resources}</Resources><Assignments>{assignments}</Assignments>"
    plan = imported(workspace, tmp_path, lasting(1, 1) + lasting(2, 1) + lasting(3, 1), rest=rest)
    steps = steps_of(workspace, NEW_CYCLE)
    assert (steps["S1"].row.owner_id, steps["S1"].row.partner_name) == (person["林珊"], "锐影展览")
    assert [steps[name].row.owner_name for name in ("S2", "S3")] == ["新同事", "新同事"]
    assert [(one.place, one.reason.code) for one in plan.refused] == [("UID 2 · S2", "resource-is-no-person")]
    assert [(one.place, one.reason.values["names"]) for one in plan.notes] == [("UID 3 · S3", "林珊")]


def test_nothing_begins_before_the_project(workspace: Workspace, tmp_path: Path) -> None:
    tasks = lasting(1, 1) + lasting(2, 5, after(1, FF)) + lasting(3, 2, after(1, SS, -3)) + lasting(4, 2, after(1, SF))
    imported(workspace, tmp_path, tasks)
    assert {start for start, _ in days_of(workspace, NEW_CYCLE).values()} == {date(2026, 9, 21)}


@pytest.mark.parametrize(
    ("number", "day", "start", "constraint"),
    [
        (2, "2026-09-28", date(2026, 9, 28), ConstraintKind.START_ON),
        (3, "2026-09-29", date(2026, 9, 28), ConstraintKind.FINISH_ON),
        (4, "2026-09-28", date(2026, 9, 28), ConstraintKind.NOT_EARLIER),
        (4, "2026-09-01", date(2026, 9, 21), ConstraintKind.NOT_EARLIER),
        (6, "2026-09-29", date(2026, 9, 28), ConstraintKind.NOT_EARLIER),
    ],
)
def test_constraints_are_kept(
    workspace: Workspace, tmp_path: Path, number: int, day: str, start: date, constraint: ConstraintKind
) -> None:
    fields = f"<ConstraintType>{number}</ConstraintType><ConstraintDate>{day}T08:00:00</ConstraintDate>"
    imported(workspace, tmp_path, lasting(1, 2, fields))
    step = steps_of(workspace, NEW_CYCLE)["S1"].row
    assert (step.start, step.constraint_kind) == (start, constraint)


@pytest.mark.parametrize(("number", "day", "deadline"), [(5, "2026-09-28", 29), (7, "2026-09-28", 28)])
def test_a_latest_day_becomes_a_deadline(
    workspace: Workspace, tmp_path: Path, number: int, day: str, deadline: int
) -> None:
    fields = f"<ConstraintType>{number}</ConstraintType><ConstraintDate>{day}T08:00:00</ConstraintDate>"
    imported(workspace, tmp_path, lasting(1, 2, fields))
    step = steps_of(workspace, NEW_CYCLE)["S1"].row
    assert (step.start, step.deadline) == (date(2026, 9, 21), date(2026, 9, deadline))


def test_a_manual_task_keeps_its_days(workspace: Workspace, tmp_path: Path) -> None:
    fields = "<Manual>1</Manual><Start>2026-10-01T08:00:00</Start><Finish>2026-10-03T17:00:00</Finish>"
    imported(workspace, tmp_path, lasting(1, 1) + lasting(2, 3, fields + after(1)))
    step = steps_of(workspace, NEW_CYCLE)["S2"].row
    assert (step.mode, step.start, step.finish) == (ScheduleMode.MANUAL, date(2026, 10, 1), date(2026, 10, 3))


def test_what_was_imported_stays_when_the_plan_is_scheduled_again(workspace: Workspace, tmp_path: Path) -> None:
    for seed in range(5):
        cycle = f"周期 {seed}"
        workspace.exchange.import_plan(written(tmp_path, network(seed), SEPTEMBER), cycle)
        before = days_of(workspace, cycle)
        ids = [step.row.id for step in steps_of(workspace, cycle).values()]
        workspace.plan.change_steps([(step_id, "mode", ScheduleMode.AUTO) for step_id in ids])
        assert days_of(workspace, cycle) == before


def test_links_that_make_no_sense_are_refused_and_the_rest_is_imported(workspace: Workspace, tmp_path: Path) -> None:
    tasks = (
        f"<Task><UID>1</UID><Name>总</Name><OutlineLevel>1</OutlineLevel>{after(3)}</Task>"
        + lasting(2, 1, "<OutlineLevel>2</OutlineLevel>" + after(2) + after(77) + after(1))
        + lasting(3, 1, "<OutlineLevel>2</OutlineLevel>" + after(2) + after(2, SS))
    )
    plan = imported(workspace, tmp_path, tasks)
    assert [(one.place, one.reason.code) for one in plan.refused] == [
        ("UID 1 · 总", "link-is-of-a-summary"),
        ("UID 2 · S2", "link-is-to-itself"),
        ("UID 2 · S2", "link-names-no-task"),
        ("UID 2 · S2", "link-is-to-a-summary"),
        ("UID 3 · S3", "link-is-there-already"),
    ]
    assert linked(workspace, NEW_CYCLE) == {("S2", "S3", FS, 0)}


def refusal_of(workspace: Workspace, folder: Path, tasks: str, head: str = SEPTEMBER) -> CaeError:
    """The refusal of a plan, which leaves no trace."""
    before = (workspace.dealership.cycles(), workspace.history.undo_label())
    with pytest.raises(CaeError) as refusal:
        imported(workspace, folder, tasks, head)
    assert (workspace.dealership.cycles(), workspace.history.undo_label()) == before
    return refusal.value


def test_tasks_that_wait_for_each_other_are_refused_by_name_and_nothing_is_changed(
    workspace: Workspace, tmp_path: Path
) -> None:
    tasks = lasting(1, 1, after(3)) + lasting(2, 1, after(1)) + lasting(3, 1, after(2)) + lasting(4, 1)
    refusal = refusal_of(workspace, tmp_path, tasks)
    assert refusal.code == "imported-plan-goes-in-circles"
    path = str(refusal.values["path"]).split(" → ")
    assert path[0] == path[-1]
    assert set(path) == {"S1", "S2", "S3"}


def test_a_plan_that_ends_after_the_last_calendar_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    tasks = lasting(1, 9999) + "".join(lasting(uid, 9999, after(uid - 1)) for uid in range(2, 400))
    assert refusal_of(workspace, tmp_path, tasks).code == "plan-is-too-long"


def test_a_plan_without_any_day_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    assert refusal_of(workspace, tmp_path, lasting(1, 1), head="").code == "plan-has-no-start"


def test_the_first_day_of_a_task_is_a_start_too(workspace: Workspace, tmp_path: Path) -> None:
    tasks = lasting(1, 1, "<Start>2026-10-15T08:00:00</Start>") + lasting(2, 1, "<Start>2026-10-14T08:00:00</Start>")
    imported(workspace, tmp_path, tasks, head="")
    assert days_of(workspace, NEW_CYCLE)["S1"] == (date(2026, 10, 14), date(2026, 10, 14))


def test_a_calendar_without_our_holidays_is_told(workspace: Workspace, tmp_path: Path) -> None:
    head = f"{SEPTEMBER}<CalendarUID>1</CalendarUID><Calendars><Calendar><UID>1</UID></Calendar></Calendars>"
    plan = imported(workspace, tmp_path, lasting(1, 20, "<Finish>2026-10-16T17:00:00</Finish>"), head)
    assert [one.reason.code for one in plan.notes] == ["calendars-of-the-file-are-not-kept"]


# export ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def planned(workspace: Workspace, cycle_id: str, person: dict[str, str]) -> str:
    """An activity over the National Day holiday: every kind of link, a lag, a milestone, a deadline, money, owners."""
    package_id = workspace.plan.add_package(cycle_id, "秋季置换月")
    day = date(2026, 10, 24)
    activity_id = workspace.plan.add_activity(package_id, "秋季店头品鉴会", 2, day, day)
    first = date(2026, 9, 21)
    add = workspace.plan.add_step
    steps = [
        add(activity_id, "确定主题", Phase.PREPARE, first, date(2026, 9, 23), owner_id=person["林珊"]),
        add(activity_id, "制作<物料> & 海报", Phase.PREPARE, first, date(2026, 9, 30), budget_fen=980_050),
        add(activity_id, "邀约电话", Phase.PREPARE, first, date(2026, 9, 25), owner_id=person["王莉"]),
        add(activity_id, "场地布置", Phase.PREPARE, first, date(2026, 9, 22)),
        add(activity_id, "准备就绪", Phase.PREPARE, first, first, milestone=True),
        add(activity_id, "现场接待", Phase.EXECUTE, first, date(2026, 9, 22), budget_fen=300_000),
        add(activity_id, "人工安排", Phase.FOLLOW_UP, date(2026, 10, 17), date(2026, 10, 18), mode=ScheduleMode.MANUAL),
    ]
    for before, behind, kind, lag in (
        (0, 1, FS, 0),
        (0, 2, SS, 2),
        (1, 3, FF, 1),
        (3, 4, FS, 0),
        (2, 4, FS, 0),
        (4, 5, FS, 1),
    ):
        workspace.plan.link_steps(steps[before], steps[behind], kind, lag)
    workspace.plan.change_step(steps[2], "deadline", date(2026, 10, 16))
    workspace.plan.take_baseline(activity_id, "启动会议")
    return activity_id


def exported(workspace: Workspace, cycle: str, path: Path, activity_id: str | None = None) -> Path:
    workspace.exchange.export_plan(workspace.dealership.cycle_named(cycle), path, activity_id)
    return path


def test_a_plan_that_went_out_comes_back_as_it_was(
    workspace: Workspace, cycle_id: str, planned: str, tmp_path: Path
) -> None:
    cycle = workspace.dealership.cycle(cycle_id).name
    plan = workspace.exchange.import_plan(exported(workspace, cycle, tmp_path / "计划.xml"), NEW_CYCLE)
    assert (plan.refused, plan.notes) == ((), ())
    assert days_of(workspace, NEW_CYCLE) == days_of(workspace, cycle)
    assert linked(workspace, NEW_CYCLE) == linked(workspace, cycle)
    before, now = steps_of(workspace, cycle), steps_of(workspace, NEW_CYCLE)
    for name, step in before.items():
        came, went = now[name].row, step.row
        for field in ("phase", "owner_id", "milestone", "budget_fen", "mode", "deadline", "percent"):
            assert getattr(came, field) == getattr(went, field), (name, field)
        assert now[name].baseline is not None
        assert step.baseline is not None
        assert (now[name].baseline.start, now[name].baseline.budget_fen) == (
            step.baseline.start,
            step.baseline.budget_fen,
        )
    (activity,) = workspace.plan.plan(plan.cycle_id).activities
    assert (activity.row.name, activity.row.kind_number) == ("秋季店头品鉴会", 2)


def test_mpxj_reads_what_we_write(workspace: Workspace, cycle_id: str, planned: str, tmp_path: Path) -> None:
    cycle = workspace.dealership.cycle(cycle_id).name
    path = exported(workspace, cycle, tmp_path / "计划.xml")
    (tasks,) = read_by_mpxj([path])
    by_name = {one.name: one for one in tasks}
    steps = steps_of(workspace, cycle)
    assert {name: (one.start, one.finish) for name, one in by_name.items() if not one.summary} == days_of(
        workspace, cycle
    )
    assert links_of(tasks) == linked(workspace, cycle)
    assert by_name["秋季店头品鉴会"].summary
    assert by_name["准备就绪"].milestone
    assert by_name["制作<物料> & 海报"].cost == "9800.5"
    assert by_name["邀约电话"].deadline == "2026-10-16T17:00"
    assert by_name["确定主题"].people == "林珊"
    assert by_name["确定主题"].category == "准备"
    assert by_name["现场接待"].baseline_finish == f"{steps['现场接待'].row.finish}T17:00"
    came = workspace.exchange.import_plan(path, NEW_CYCLE)
    assert {one.name for one in tasks if one.critical and not one.summary} == set(came.critical)


def links_of(tasks: list[MpxjTask]) -> set[tuple[str, str, DependencyKind, int]]:
    names = {one.uid: one.name for one in tasks}
    kinds = {name: kind for kind, name in NAMES_OF_KINDS.items()}
    return {
        (names[int(uid)], one.name, kinds[kind], int(lag))
        for one in tasks
        for uid, kind, lag in (text.split(",") for text in one.links.split())
    }


def network(seed: int) -> str:
    """A random network over the holidays, with all kinds of links, leads and lags, earliest days and milestones."""
    chance = random.Random(seed)  # noqa: S311 (a test)
    tasks = []
    for uid in range(1, 26):
        length = chance.choice((0, 1, 2, 3, 4, 6))
        kinds = (FS, FS, SS, FF, SF) if length else (FS,)
        before = chance.sample(range(1, uid), min(uid - 1, chance.randint(0, 3)))
        lags = (0, 0, 0, 1, 3, -1) if length else (0, 0, 1)
        links = "".join(after(one, chance.choice(kinds), chance.choice(lags)) for one in before)
        constraint = ""
        if length and chance.random() < 0.2:
            day = date(2026, 10, chance.choice((9, 12, 13, 14, 15)))
            constraint = f"<ConstraintType>{chance.choice((4, 6))}</ConstraintType>"
            constraint += f"<ConstraintDate>{day}T08:00:00</ConstraintDate>"
        tasks.append(lasting(uid, length, constraint + links))
    return "".join(tasks)


def test_mpxj_schedules_random_networks_as_we_do(workspace: Workspace, tmp_path: Path) -> None:
    files, critical, days = [], [], []
    for seed in range(20):
        cycle = f"周期 {seed}"
        plan = workspace.exchange.import_plan(written(tmp_path, network(seed), SEPTEMBER), cycle)
        critical.append(set(plan.critical))
        days.append(days_of(workspace, cycle))
        files.append(exported(workspace, cycle, tmp_path / f"{seed}.xml"))
    for way in ("read", "schedule"):
        for number, tasks in enumerate(read_by_mpxj(files, way)):
            leaves = [one for one in tasks if not one.summary]
            assert {one.name: (one.start, one.finish) for one in leaves} == days[number], (way, number)
            assert {one.name for one in leaves if one.critical} == critical[number], (way, number)


@pytest.mark.parametrize("kind", list(CalendarKind))
def test_the_calendar_of_an_activity_goes_out_and_comes_back(
    workspace: Workspace, cycle_id: str, planned: str, kind: CalendarKind, tmp_path: Path
) -> None:
    workspace.calendar.set_opening_weekdays({1, 2, 3, 4, 5, 6})
    workspace.calendar.set_day(date(2026, 9, 29), off=True, name="盘点")
    workspace.plan.change_activity(planned, "calendar", kind)
    cycle = workspace.dealership.cycle(cycle_id).name
    path = exported(workspace, cycle, tmp_path / "计划.xml")
    plan = workspace.exchange.import_plan(path, NEW_CYCLE)
    assert plan.notes == ()
    assert days_of(workspace, NEW_CYCLE) == days_of(workspace, cycle)
    (activity,) = workspace.plan.plan(plan.cycle_id).activities
    assert activity.row.calendar is kind
    (tasks,) = read_by_mpxj([path], "schedule")
    assert {one.name: (one.start, one.finish) for one in tasks if not one.summary} == days_of(workspace, cycle)


def test_one_activity_is_exported_alone_and_its_steps_stay_where_they_are(
    workspace: Workspace, cycle_id: str, planned: str, tmp_path: Path
) -> None:
    other = workspace.plan.add_activity(
        workspace.plan.plan(cycle_id).packages[0].row.id, "电话开拓", 13, date(2026, 11, 2), date(2026, 11, 3)
    )
    step = workspace.plan.add_step(other, "拨打电话", Phase.EXECUTE, date(2026, 11, 2), date(2026, 11, 3))
    last = next(one.row.id for one in workspace.plan.plan(cycle_id).steps if one.row.name == "现场接待")
    workspace.plan.link_steps(last, step, FS, 10)
    shown = next(one.row for one in workspace.plan.plan(cycle_id).steps if one.row.id == step)
    cycle = workspace.dealership.cycle(cycle_id).name
    plan = workspace.exchange.import_plan(exported(workspace, cycle, tmp_path / "一个.xml", other), NEW_CYCLE)
    assert (plan.steps, plan.links) == (1, 0)
    assert days_of(workspace, NEW_CYCLE) == {"拨打电话": (shown.start, shown.finish)}


def test_a_step_in_progress_keeps_its_actuals(
    workspace: Workspace, cycle_id: str, planned: str, tmp_path: Path
) -> None:
    ids = {step.row.name: step.row.id for step in workspace.plan.plan(cycle_id).steps}
    with workspace.database.write("edit-step") as session:
        from cae_desktop.db.models import WorkStep

        step = session.get(WorkStep, ids["确定主题"])
        assert step is not None
        step.actual_start, step.actual_finish = date(2026, 9, 22), date(2026, 9, 25)
        step.actual_cost_fen, step.percent = 12_300, 100
    cycle = workspace.dealership.cycle(cycle_id).name
    path = exported(workspace, cycle, tmp_path / "计划.xml")
    workspace.exchange.import_plan(path, NEW_CYCLE)
    row = steps_of(workspace, NEW_CYCLE)["确定主题"].row
    assert (row.actual_start, row.actual_finish) == (date(2026, 9, 22), date(2026, 9, 25))
    assert (row.actual_cost_fen, row.percent) == (12_300, 100)
    assert days_of(workspace, NEW_CYCLE) == days_of(workspace, cycle)
    ((_, done, *_),) = read_by_mpxj([path], "schedule")
    assert done.name == "确定主题"


def test_a_plan_without_steps_is_not_exported(workspace: Workspace, cycle_id: str, tmp_path: Path) -> None:
    for export in (workspace.exchange.export_plan, lambda one, path: workspace.exchange.export_steps(one, None, path)):
        with pytest.raises(CaeError) as refusal:
            export(cycle_id, tmp_path / "leer.xml")
        assert refusal.value.code == "plan-has-no-steps"
    assert list(tmp_path.glob("leer*")) == []


def test_a_folder_that_is_missing_is_told(workspace: Workspace, cycle_id: str, planned: str, tmp_path: Path) -> None:
    with pytest.raises(CaeError) as refusal:
        workspace.exchange.export_plan(cycle_id, tmp_path / "nirgends" / "plan.xml")
    assert refusal.value.code == "report-cannot-be-written"


# calendar -------------------------------------------------------------------------------------------------------


def test_the_steps_of_a_person_are_whole_days_in_a_calendar(
    workspace: Workspace, cycle_id: str, planned: str, person: dict[str, str], tmp_path: Path
) -> None:
    path = tmp_path / "林珊.ics"
    assert workspace.exchange.export_steps(cycle_id, person["林珊"], path) == 1
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    (event,) = calendar.walk("VEVENT")
    assert str(event["summary"]) == "确定主题 · 秋季店头品鉴会"
    assert event.decoded("dtstart") == date(2026, 9, 21)
    assert event.decoded("dtend") == date(2026, 9, 23) + timedelta(days=1)
    assert event.decoded("dtstamp") == datetime(2026, 10, 15, 4, tzinfo=UTC)
    assert str(calendar["x-wr-calname"]) == "林珊 · 2026 年第四季度"
    assert event.errors == []
    assert max(len(line) for line in path.read_bytes().split(b"\r\n")) <= 75


def test_an_entry_is_the_same_one_in_every_export(
    workspace: Workspace, cycle_id: str, planned: str, tmp_path: Path
) -> None:
    uids = []
    for name in ("one.ics", "two.ics"):
        assert workspace.exchange.export_steps(cycle_id, None, tmp_path / name) == 7
        calendar = icalendar.Calendar.from_ical((tmp_path / name).read_bytes())
        uids.append([str(event["uid"]) for event in calendar.walk("VEVENT")])
    assert uids[0] == uids[1]
    assert len(set(uids[0])) == 7


def test_names_are_looked_up(workspace: Workspace, cycle_id: str, planned: str, person: dict[str, str]) -> None:
    assert workspace.exchange.activity_named(cycle_id, " 秋季店头品鉴会 ") == planned
    assert workspace.exchange.person_named("林珊") == person["林珊"]
    for look_up, code in (
        (lambda: workspace.exchange.activity_named(cycle_id, "无"), "no-such-activity"),
        (lambda: workspace.exchange.person_named("无"), "no-such-person"),
    ):
        with pytest.raises(CaeError) as refusal:
            look_up()
        assert refusal.value.code == code


def test_every_remark_has_a_sentence() -> None:
    package = Path(exchange.__file__).parents[1]
    sources = ("imports/project_xml.py", "services/imported_network.py", "services/exchange.py")
    used = {
        code
        for source in sources
        for code in re.findall(
            r'(?:refuse|note|CaeError)\([^")]*"([a-z-]+)"', (package / source).read_text(encoding="utf-8")
        )
    }
    assert len(used) > 25
    assert used - set(wording.exchange.errors(translator("en"))) <= {"dependency-cycle"}
