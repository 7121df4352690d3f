"""An activity that does not take place keeps its record, is no evidence, and gives its money back."""

from datetime import date, datetime, timedelta

import pytest

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import ActivityState, MeetingKind, Phase, Stage, StepStatus
from cae_desktop.services.cards import NewCard
from cae_desktop.services.clock import SetClock
from cae_desktop.services.cycle_close import CloseItem
from cae_desktop.services.evaluation import Evaluation
from cae_desktop.services.package_totals import package_totals
from cae_desktop.services.workspace import Workspace
from tests.activity_example import ActivityExample, make_activity_example
from tests.fixtures import TODAY
from tests.past_cycle_example import make_past_cycle

STAND = "场地布置与物料制作"
CALLS = "邀约电话 300 通"
REASON = "台风预警，场地方取消"
SPENT = 300_000


@pytest.fixture
def example(workspace: Workspace, cycle_id: str) -> ActivityExample:
    """One step of the activity has cost ¥3,000."""
    example = make_activity_example(workspace, cycle_id)
    workspace.control.report_step(example.step[STAND], date(2026, 9, 25), None, SPENT, 40, "")
    return example


@pytest.fixture
def activity_id(example: ActivityExample) -> str:
    return example.activity_id


def evaluation(workspace: Workspace, activity_id: str) -> Evaluation:
    return workspace.evaluation.of_activity(activity_id)


def test_a_cancelled_activity_keeps_its_record_and_says_why(workspace: Workspace, activity_id: str) -> None:
    workspace.cards.add_card(NewCard("沈", activity_id, phone="15900008832"))
    workspace.evaluation.cancel_activity(activity_id, f"  {REASON} ", date(2026, 10, 14))
    found = evaluation(workspace, activity_id)
    assert found.result.state is ActivityState.CANCELLED
    assert (found.result.cancelled_on, found.result.cancel_reason) == (date(2026, 10, 14), REASON)
    assert (found.result.actual_cost_fen, found.result.bound_fen) == (SPENT, SPENT)
    assert found.result.actual[Stage.CONTACT] == 1
    assert [(row.title, row.kept) for row in found.experiences] == [(REASON, None)]


def test_cancelling_wants_a_reason_and_a_day_that_has_come(workspace: Workspace, activity_id: str) -> None:
    with pytest.raises(CaeError, match="text-is-missing"):
        workspace.evaluation.cancel_activity(activity_id, " ")
    with pytest.raises(CaeError, match="cancelled-in-the-future"):
        workspace.evaluation.cancel_activity(activity_id, REASON, TODAY + timedelta(days=1))
    assert evaluation(workspace, activity_id).result.state is ActivityState.RUNNING
    workspace.evaluation.cancel_activity(activity_id, REASON)
    for verb in (workspace.evaluation.cancel_activity, workspace.evaluation.reopen_activity):
        with pytest.raises(CaeError, match="activity-is-cancelled"):
            verb(activity_id, REASON)
    with pytest.raises(CaeError, match="activity-is-cancelled"):
        workspace.evaluation.close_activity(activity_id)


def test_it_is_taken_back_by_undo_and_by_its_verb(workspace: Workspace, example: ActivityExample) -> None:
    for activity_id, before in (
        (example.activity_id, ActivityState.RUNNING),
        (example.empty_activity_id, ActivityState.PLANNED),
    ):
        workspace.evaluation.cancel_activity(activity_id, REASON)
        workspace.history.undo()
        assert evaluation(workspace, activity_id).result.state is before
        assert evaluation(workspace, activity_id).experiences == ()
        workspace.evaluation.cancel_activity(activity_id, REASON)
        workspace.evaluation.hold_after_all(activity_id)
        result = evaluation(workspace, activity_id).result
        assert (result.state, result.cancelled_on, result.cancel_reason) == (before, None, "")
        workspace.evaluation.cancel_activity(activity_id, REASON)
        assert len(evaluation(workspace, activity_id).experiences) == 1


def test_its_bills_still_come_in_but_no_work_is_reported(workspace: Workspace, example: ActivityExample) -> None:
    workspace.evaluation.cancel_activity(example.activity_id, REASON)
    workspace.control.change_actuals(example.step[STAND], {"actual_cost_fen": 350_000, "remark": "退场费"})
    assert evaluation(workspace, example.activity_id).result.bound_fen == 350_000
    with pytest.raises(CaeError, match="activity-is-cancelled"):
        workspace.control.change_actual(example.step[CALLS], "percent", 50)


def test_it_is_neither_late_nor_at_risk_nor_asked_about(
    workspace: Workspace, cycle_id: str, example: ActivityExample, clock: SetClock
) -> None:
    meeting = workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR, datetime(2026, 10, 21, 9).astimezone(), "zh_CN")
    workspace.evaluation.cancel_activity(example.activity_id, REASON)
    clock.day = date(2026, 10, 20)
    board = workspace.control.board(example.activity_id)
    assert {step.status for step in board.steps} == {StepStatus.CANCELLED}
    assert {step.days_late for step in board.steps} == {0}
    assert workspace.control.needs_attention(cycle_id) == ()
    assert workspace.control.first_activity_id(cycle_id) == example.empty_activity_id
    page = workspace.meetings.page(meeting)
    assert [row.id for row in page.activities] == [example.empty_activity_id]
    assert page.steps == ()
    overview = workspace.overview.of_cycle(cycle_id)
    assert overview is not None
    assert overview.coming == ()


def test_a_meeting_that_was_held_still_tells_what_it_was_about(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    meeting = workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR, datetime(2026, 10, 15, 9).astimezone(), "zh_CN")
    workspace.meetings.start(meeting)
    workspace.meetings.close(meeting)
    workspace.evaluation.cancel_activity(example.activity_id, REASON)
    assert example.activity_id in [row.id for row in workspace.meetings.page(meeting).activities]


def test_its_money_is_free_again_but_for_what_was_spent(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    planned = workspace.progress.of_cycle(cycle_id).budget_fen
    assert planned > SPENT
    workspace.evaluation.cancel_activity(example.activity_id, REASON)
    progress = workspace.progress.of_cycle(cycle_id)
    assert (progress.budget_fen, progress.actual_cost_fen) == (SPENT, SPENT)
    assert (progress.counts.activities, progress.counts.phases[Phase.EXECUTE].total) == (1, 0)
    (package,) = workspace.plan.plan(cycle_id).packages
    assert package.budget_fen == SPENT
    assert package_totals(package).targets["target_contact"].planned is None
    curve = workspace.plan.budget_curve(workspace.plan.plan(cycle_id))
    assert [line[-1][1] for line in (curve.planned, curve.actual, curve.forecast)] == [SPENT] * 3


def test_nobody_has_its_steps_to_do_and_its_days_break_nothing(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    workspace.plan.link_steps(example.step["活动现场接待与试驾"], example.step[CALLS])
    assert any(step.in_conflict for step in workspace.plan.plan(cycle_id).steps)
    workspace.evaluation.cancel_activity(example.activity_id, REASON)
    plan = workspace.plan.plan(cycle_id)
    assert not any(step.in_conflict or step.critical for step in plan.steps)
    assert workspace.plan.load(plan).people == ()


def test_the_mix_pays_for_it_only_what_was_spent(workspace: Workspace, cycle_id: str) -> None:
    make_past_cycle(workspace)
    workspace.goals.add_goal(cycle_id, Stage.CONTACT, "留资", 100)
    slot = workspace.selection.choose(cycle_id, 2, "秋季品鉴会", budget_fen=2_000_000)
    (activity_id,) = workspace.selection.generate_plan(cycle_id, "秋季", "zh_CN")
    other = workspace.selection.choose(cycle_id, 3, "租赁到期邀约", budget_fen=500_000)
    board = workspace.selection.board(cycle_id, "zh_CN")
    assert (board.budget_fen, board.expectations[1].low) == (2_500_000, 80)
    workspace.evaluation.cancel_activity(activity_id, REASON)
    board = workspace.selection.board(cycle_id, "zh_CN")
    assert {row.id: row.cancelled for row in board.slots} == {slot: True, other: False}
    assert (board.budget_fen, board.expectations[1].low) == (500_000, None)
    (next_id,) = workspace.selection.generate_plan(cycle_id, "秋季", "zh_CN")
    assert evaluation(workspace, next_id).result.target[Stage.CONTACT] == 100, "the goal is to be reached without it"


def test_it_is_no_evidence_about_its_kind(workspace: Workspace, cycle_id: str, example: ActivityExample) -> None:
    make_past_cycle(workspace)
    before = workspace.learning.learnt("zh_CN")
    workspace.evaluation.cancel_activity(example.activity_id, REASON)
    workspace.dealership.add_cycle("下一季", date(2027, 1, 1), date(2027, 3, 31))
    after = workspace.learning.learnt("zh_CN")
    assert after == before
    kind = workspace.selection.board(cycle_id, "zh_CN").kind(2)
    assert kind is not None
    assert kind.times_held == 1
    assert workspace.evaluation.comparison(example.activity_id).behind[0].name == "清凉看车"


def test_what_it_took_up_does_not_count_as_used(workspace: Workspace, example: ActivityExample) -> None:
    make_past_cycle(workspace)
    (hint,) = workspace.hints.of_kind(2)
    for activity_id in (example.activity_id, example.empty_activity_id):
        workspace.hints.use(hint.id, activity_id)
    workspace.evaluation.cancel_activity(example.activity_id, REASON)
    assert workspace.experience.uses() == {hint.id: 1}
    (hint,) = workspace.hints.of_kind(2, activity_id=example.activity_id)
    assert (hint.uses, hint.used_here) == (1, True)


def test_why_it_was_cancelled_is_experience_for_the_next_of_its_kind(workspace: Workspace, activity_id: str) -> None:
    workspace.evaluation.cancel_activity(activity_id, REASON)
    (row,) = evaluation(workspace, activity_id).experiences
    workspace.evaluation.keep(row.id, kept=True)
    assert [hint.experience.title for hint in workspace.hints.of_kind(2)] == [REASON]


def test_a_cycle_is_closed_without_its_evaluation(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    workspace.evaluation.cancel_activity(example.activity_id, REASON)
    workspace.evaluation.close_activity(example.empty_activity_id)
    checks = {row.item: row for row in workspace.cycle_close.checklist(cycle_id)}
    assert (checks[CloseItem.ACTIVITIES].done, checks[CloseItem.ACTIVITIES].total) == (1, 1)
    assert example.activity_id not in {row.activity_id for row in checks.values()}
    workspace.cycle_close.close(cycle_id)


def test_the_maker_reads_that_it_was_cancelled(workspace: Workspace, cycle_id: str, activity_id: str) -> None:
    workspace.evaluation.cancel_activity(activity_id, REASON)
    report = workspace.reports.cycle_report(cycle_id, "王莉")
    told = {row.name: row for row in report.activities}["秋季店头品鉴会"]
    assert told.standing.status is StepStatus.CANCELLED
    assert (told.budget_fen, told.actual_cost_fen) == (SPENT, SPENT)
    assert (told.standing.cancelled_on, told.standing.reason) == (TODAY, REASON)
    assert report.costs.planned[-1][1] == SPENT
