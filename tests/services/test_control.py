"""What may be reported on the board, problems and decisions."""

from datetime import date
from typing import Any

import pytest

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import ActivityState, MeetingKind, ProblemState, StepStatus
from cae_desktop.services.board import BoardStep
from cae_desktop.services.clock import SetClock
from cae_desktop.services.control import ProblemDetails
from cae_desktop.services.workspace import Workspace
from cae_desktop.wording.control import concerns
from tests.activity_example import ActivityExample, make_activity_example

CALLS, VENUE, MEDIA = "邀约电话 300 通", "场地布置与物料制作", "媒体与礼品确认"
OCT_1, OCT_4, OCT_15 = date(2026, 10, 1), date(2026, 10, 4), date(2026, 10, 15)


@pytest.fixture
def example(workspace: Workspace, cycle_id: str) -> ActivityExample:
    return make_activity_example(workspace, cycle_id)


def shown(workspace: Workspace, example: ActivityExample, name: str) -> BoardStep:
    return next(row for row in workspace.control.board(example.activity_id).steps if row.plan.name == name)


def test_what_is_reported_is_on_the_board_and_starts_the_activity(
    workspace: Workspace, example: ActivityExample
) -> None:
    workspace.control.report_step(example.step[CALLS], OCT_1, None, 86_000, 80, "还差 60 通")

    row = shown(workspace, example, CALLS)
    assert (row.plan.actual_start, row.plan.actual_cost_fen, row.plan.percent) == (OCT_1, 86_000, 80)
    board = workspace.control.board(example.activity_id)
    assert board.activities[0].state is ActivityState.RUNNING
    assert board.cost_fen == 86_000
    assert board.budget_fen == 2_400_000


def test_a_finished_step_is_wholly_done(workspace: Workspace, example: ActivityExample) -> None:
    workspace.control.report_step(example.step[VENUE], OCT_1, OCT_4, 1_035_000, 40, "")

    row = shown(workspace, example, VENUE)
    assert row.plan.percent == 100
    assert row.status is StepStatus.DONE
    assert row.days_late == 2
    assert row.over_percent > 0


def test_what_is_written_in_a_cell_is_kept_as_one_report_a_day(workspace: Workspace, example: ActivityExample) -> None:
    step_id = example.step[CALLS]
    workspace.control.change_actual(step_id, "actual_start", OCT_1)
    workspace.control.change_actual(step_id, "percent", 30)
    workspace.control.change_actual(step_id, "remark", "名单有误")

    (report,) = workspace.control.reports_on_step(step_id)
    assert (report.actual_start, report.percent, report.remark) == (OCT_1, 30, "名单有误")


def test_every_meeting_keeps_its_own_report(
    workspace: Workspace, cycle_id: str, example: ActivityExample, clock: SetClock
) -> None:
    first = workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR)
    workspace.control.change_actual(example.step[CALLS], "percent", 30, first)
    clock.day = date(2026, 10, 22)
    second = workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR)
    workspace.control.change_actual(example.step[CALLS], "percent", 60, second)

    reports = workspace.control.reports_on_step(example.step[CALLS])
    assert [(report.meeting_id, report.percent) for report in reports] == [(second, 60), (first, 30)]


def test_writing_the_same_again_changes_nothing(workspace: Workspace, example: ActivityExample) -> None:
    workspace.control.change_actual(example.step[CALLS], "percent", 30)
    before = len(workspace.control.reports_on_step(example.step[CALLS]))
    workspace.control.change_actual(example.step[CALLS], "percent", 30)
    assert len(workspace.control.reports_on_step(example.step[CALLS])) == before


@pytest.mark.parametrize(
    ("actuals", "code"),
    [
        ((OCT_4, OCT_1, None, 0), "finish-before-start"),
        ((None, OCT_1, None, 0), "finish-without-start"),
        ((OCT_1, date(2026, 10, 16), None, 0), "actual-is-in-the-future"),
        ((date(2026, 10, 16), None, None, 0), "actual-is-in-the-future"),
        ((None, None, None, 101), "percent-out-of-range"),
        ((None, None, None, -1), "percent-out-of-range"),
        ((None, None, -1, 0), "amount-is-negative"),
    ],
)
def test_impossible_reports_are_refused_and_nothing_is_written(
    workspace: Workspace, example: ActivityExample, actuals: Any, code: str
) -> None:
    with pytest.raises(CaeError) as refused:
        workspace.control.report_step(example.step[CALLS], *actuals, "")
    assert refused.value.code == code
    assert workspace.control.reports_on_step(example.step[CALLS]) == ()


def test_a_finished_step_cannot_be_half_done(workspace: Workspace, example: ActivityExample) -> None:
    workspace.control.report_step(example.step[VENUE], OCT_1, OCT_4, None, 0, "")
    with pytest.raises(CaeError, match="step-is-finished"):
        workspace.control.change_actual(example.step[VENUE], "percent", 50)


def test_a_report_can_be_taken_back(workspace: Workspace, example: ActivityExample) -> None:
    workspace.control.report_step(example.step[CALLS], OCT_1, None, 86_000, 80, "")
    workspace.history.undo()
    assert shown(workspace, example, CALLS).plan.actual_start is None
    assert workspace.control.board(example.activity_id).activities[0].state is ActivityState.PLANNED


def test_the_board_counts_in_days_money_and_goals(workspace: Workspace, example: ActivityExample) -> None:
    board = workspace.control.board(example.activity_id)
    assert board.days_until == 3
    assert board.place == 0
    assert board.cost_fen is None
    assert board.goal is not None
    assert (board.goal.target, board.goal.actual) == (120, None)
    assert len(board.steps) == 7


def test_an_activity_without_steps_has_a_board_too(workspace: Workspace, example: ActivityExample) -> None:
    board = workspace.control.board(example.empty_activity_id)
    assert board.steps == ()
    assert board.progress_percent is None
    assert board.goal is None


def test_a_problem_of_a_step_is_raised_by_its_owner(
    workspace: Workspace, cycle_id: str, example: ActivityExample, person: dict[str, str]
) -> None:
    details = ProblemDetails(step_id=example.step[MEDIA], cost_effect_fen=40_000, proposal="改用厂家物料")
    workspace.control.raise_problem(cycle_id, " 礼品供应商涨价 12% ", details)
    workspace.control.raise_problem(cycle_id, "名单中 61 个号码无效")

    first, second = workspace.control.problems(cycle_id)
    assert (first.number, first.text, first.raised_by_name) == (1, "礼品供应商涨价 12%", "王莉")
    assert (first.activity_id, first.step_name, first.decided) == (example.activity_id, MEDIA, False)
    assert (second.number, second.activity_id) == (2, None)


def test_a_decision_hands_the_problem_to_somebody(
    workspace: Workspace, cycle_id: str, example: ActivityExample, person: dict[str, str]
) -> None:
    problem_id = workspace.control.raise_problem(cycle_id, "礼品涨价", ProblemDetails(step_id=example.step[MEDIA]))
    decision_id = workspace.control.decide(
        cycle_id, "改用厂家物料", problem_id, owner_id=person["王莉"], due=date(2026, 10, 18)
    )

    (problem,) = workspace.control.problems(cycle_id)
    assert (problem.decided, problem.owner_name, problem.due) == (True, "王莉", date(2026, 10, 18))
    (decision,) = workspace.control.decisions(cycle_id)
    assert (decision.decided_by_name, decision.problem_number, decision.done_on) == ("林珊", 1, None)

    workspace.control.finish_decision(decision_id)
    assert workspace.control.decisions(cycle_id)[0].done_on == OCT_15
    workspace.control.finish_decision(decision_id, done=False)
    assert workspace.control.decisions(cycle_id)[0].done_on is None


def test_a_problem_is_asked_about_until_it_is_solved(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    problem_id = workspace.control.raise_problem(cycle_id, "名单有误", ProblemDetails(step_id=example.step[CALLS]))
    meeting_id = workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR)
    workspace.control.review_problem(problem_id, meeting_id, ProblemState.STILL_EXISTS, "补充名单中")
    assert workspace.control.problems(cycle_id)[0].state is ProblemState.STILL_EXISTS

    workspace.control.solve_problem(problem_id, "补充保养到期客户 80 名", meeting_id)
    (problem,) = workspace.control.problems(cycle_id)
    assert (problem.state, problem.solved_on) == (ProblemState.SOLVED, OCT_15)
    board = workspace.control.board(example.activity_id)
    assert (len(board.problems), board.problems_solved) == (0, 1)


def test_what_needs_attention_comes_most_urgent_first_and_in_words(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    workspace.control.report_step(example.step[VENUE], OCT_1, OCT_4, 1_035_000, 100, "")
    workspace.control.report_step(example.step[CALLS], OCT_1, None, None, 80, "")
    workspace.control.raise_problem(cycle_id, "礼品涨价", ProblemDetails(step_id=example.step[MEDIA]))

    rows = workspace.control.needs_attention(cycle_id)
    assert rows[0].code == "step-is-late"
    assert "problem-is-undecided" in {row.code for row in rows}
    sentences = concerns(lambda _context, text: text)
    assert all(sentences[row.code].format(**row.values) for row in rows)


def test_a_cycle_without_activities_needs_nothing(workspace: Workspace, cycle_id: str) -> None:
    assert workspace.control.needs_attention(cycle_id) == ()
    assert workspace.control.first_activity_id(cycle_id) is None
