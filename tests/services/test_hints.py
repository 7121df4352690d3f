"""Experience offered where it helps, counted where it is taken up, and written into the next plan."""

from datetime import date

import pytest

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import MeetingKind, Phase
from cae_desktop.services.workspace import Workspace
from tests.activity_example import ActivityExample, make_activity_example
from tests.past_cycle_example import make_past_cycle

CALLS = "邀约电话 300 通"
KIND = 2


@pytest.fixture
def example(workspace: Workspace, cycle_id: str) -> ActivityExample:
    make_past_cycle(workspace)
    return make_activity_example(workspace, cycle_id)


def keep(workspace: Workspace, activity_id: str, title: str, step_id: str | None = None, proposal: str = "") -> str:
    made = workspace.evaluation.add_experience(activity_id, title, step_id=step_id, proposal=proposal)
    workspace.evaluation.keep(made, kept=True)
    return made


def next_activity(workspace: Workspace, cycle_id: str) -> str:
    package = workspace.plan.add_package(cycle_id, "冬季")
    day = date(2026, 12, 5)
    return workspace.plan.add_activity(package, "冬季品鉴会", KIND, day, day)


def test_the_most_fitting_experience_of_a_kind_comes_first(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    keep(workspace, example.activity_id, "分时段邀约", example.step[CALLS])
    workspace.evaluation.add_experience(example.activity_id, "没人决定过的")
    activity = next_activity(workspace, cycle_id)
    hints = workspace.hints.of_kind

    def titles(**of: object) -> list[str]:
        return [hint.experience.title for hint in hints(KIND, activity_id=activity, **of)]  # type: ignore[arg-type]

    assert titles(step_name=CALLS) == ["分时段邀约", "邀约名单提前两周准备"]
    assert titles(phase=Phase.PREPARE) == ["分时段邀约", "邀约名单提前两周准备"]
    assert titles(phase=Phase.FOLLOW_UP) == ["邀约名单提前两周准备", "分时段邀约"]
    assert [hint.experience.title for hint in hints(KIND, activity_id=example.activity_id)] == ["邀约名单提前两周准备"]
    assert hints(3) == ()


def test_an_experience_is_taken_up_once_and_can_be_dropped(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    kept = keep(workspace, example.activity_id, "分时段邀约")
    activity = next_activity(workspace, cycle_id)
    for _ in range(2):
        workspace.hints.use(kept, activity)
    assert workspace.experience.uses() == {kept: 1}
    (hint,) = (hint for hint in workspace.hints.of_kind(KIND, activity_id=activity) if hint.id == kept)
    assert (hint.uses, hint.used_here) == (1, True)
    workspace.hints.drop(kept, activity)
    assert workspace.experience.uses() == {}
    with pytest.raises(CaeError, match="row-is-gone"):
        workspace.hints.use("gone", activity)


def test_a_kick_off_is_prepared_with_what_the_last_one_taught(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    meetings = workspace.meetings
    for kind, expected in ((MeetingKind.KICK_OFF, {"邀约名单提前两周准备"}), (MeetingKind.REGULAR, set())):
        meeting = meetings.prepare(cycle_id, kind, language="zh_CN")
        prepared = meetings.preparation(meetings.page(meeting), meetings.kept_before(meeting))
        assert {lesson.experience.title for lesson in prepared.lessons} == expected


def test_an_experience_about_a_step_is_in_the_plan_that_is_made_next(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    kept = keep(workspace, example.activity_id, "分时段邀约", example.step[CALLS], "提前一周")
    assert workspace.templates.learn_from(kept) == "秋季店头品鉴会"
    with pytest.raises(CaeError, match="experience-is-in-template"):
        workspace.templates.learn_from(kept)
    activity = next_activity(workspace, cycle_id)
    (template,) = workspace.templates.templates("zh_CN")
    workspace.templates.apply_template(activity, template.id)
    planned = workspace.plan.plan(cycle_id).activity(activity)
    assert planned is not None
    (step,) = (step.row for step in planned.steps if step.row.name == CALLS)
    assert "★ 分时段邀约: 提前一周" in step.description


def test_an_experience_about_the_whole_becomes_a_step_of_the_preparation(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    kept = keep(workspace, example.activity_id, "先定供应商", proposal="提前一个月比价")
    workspace.templates.learn_from(kept)
    (row,) = workspace.templates.templates("zh_CN")
    steps = workspace.templates.template(row.id).steps
    place = [step.name for step in steps].index("先定供应商")
    assert steps[place].phase is Phase.PREPARE
    assert all(step.phase is not Phase.PREPARE for step in steps[place + 1 :])
    assert "提前一个月比价" in steps[place].description


def test_nothing_is_written_where_there_are_no_steps(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    kept = keep(workspace, next_activity(workspace, cycle_id), "早点开始")
    with pytest.raises(CaeError, match="activity-has-no-steps"):
        workspace.templates.learn_from(kept)
