"""The board of all activities, its history from meeting to meeting, its rules and the manager's own word."""

from dataclasses import replace
from datetime import date

import pytest

from cae_desktop.db.models import Activity, BoardPicture
from cae_desktop.domain.control import ControlRules
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import MeetingKind, ProblemState, Stage, StepStatus
from cae_desktop.services.board import Board
from cae_desktop.services.cards import NewCard
from cae_desktop.services.clock import SetClock
from cae_desktop.services.control import ProblemDetails
from cae_desktop.services.package_board import PackageBoard
from cae_desktop.services.problem_history import days_open
from cae_desktop.services.row_json import from_json, to_json
from cae_desktop.services.workspace import Workspace
from tests.activity_example import ActivityExample, make_activity_example

CALLS, VENUE, MEDIA = "邀约电话 300 通", "场地布置与物料制作", "媒体与礼品确认"
OCT_1, OCT_4 = date(2026, 10, 1), date(2026, 10, 4)


@pytest.fixture
def example(workspace: Workspace, cycle_id: str) -> ActivityExample:
    return make_activity_example(workspace, cycle_id)


def package(workspace: Workspace, cycle_id: str) -> PackageBoard:
    page = workspace.boards.page(cycle_id, None)
    assert isinstance(page, PackageBoard)
    return page


def held_meeting(workspace: Workspace, cycle_id: str) -> str:
    meeting_id = workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR)
    workspace.meetings.start(meeting_id)
    workspace.meetings.close(meeting_id)
    return meeting_id


def test_the_page_of_all_sums_what_the_activities_show(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    workspace.control.report_step(example.step[VENUE], OCT_1, OCT_4, 1_035_000, 100, "")
    workspace.control.raise_problem(cycle_id, "礼品涨价", ProblemDetails(step_id=example.step[MEDIA]))

    page, one = package(workspace, cycle_id), workspace.control.board(example.activity_id)
    assert (page.package_name, page.budget_fen, page.cost_fen) == ("秋季置换月", one.budget_fen, 1_035_000)
    assert (page.progress_percent, page.planned_percent) == (one.progress_percent, one.planned_percent)
    assert page.goal is not None
    assert (page.goal.stage, page.goal.target, page.goal.actual) == (Stage.CONTACT, 120, None)
    full, empty = page.lines
    assert (full.status, full.problems) == (StepStatus.LATE, 1)
    assert (full.next_step, full.next_owner, full.next_day) == ("确定主题与邀约名单", "王莉", date(2026, 9, 25))
    assert (empty.progress_percent, empty.cost_fen, empty.goal, empty.next_day) == (None, None, None, None)


def test_a_cycle_without_activities_has_a_page_too(workspace: Workspace, cycle_id: str) -> None:
    page = package(workspace, cycle_id)
    assert (page.lines, page.progress_percent, page.cost_fen, page.goal) == ((), None, None, None)


def test_a_closed_meeting_keeps_the_board_as_it_was(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    workspace.control.report_step(example.step[CALLS], OCT_1, None, 86_000, 80, "还差 60 通")
    before = workspace.boards.page(cycle_id, example.activity_id), package(workspace, cycle_id)
    meeting_id = held_meeting(workspace, cycle_id)
    workspace.control.report_step(example.step[CALLS], OCT_1, OCT_4, 99_000, 100, "打完")

    assert [row.id for row in workspace.boards.kept(cycle_id)] == [meeting_id]
    assert workspace.boards.past_pages(meeting_id) == (example.activity_id, example.empty_activity_id)
    assert workspace.boards.past_page(meeting_id, example.activity_id) == before[0]
    assert workspace.boards.past_page(meeting_id, None) == before[1]


def test_a_picture_of_a_deleted_activity_is_not_taken_for_that_of_all(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    meeting_id = held_meeting(workspace, cycle_id)
    with workspace.database.write("report-step") as session:
        session.delete(session.get(Activity, example.activity_id))
    assert isinstance(workspace.boards.past_page(meeting_id, None), PackageBoard)
    assert workspace.boards.past_pages(meeting_id) == (example.empty_activity_id,)
    with pytest.raises(CaeError, match="no-picture-kept"):
        workspace.boards.past_page(meeting_id, example.activity_id)


def test_progress_cost_and_problems_are_followed_from_meeting_to_meeting(
    workspace: Workspace, cycle_id: str, example: ActivityExample, clock: SetClock
) -> None:
    first = held_meeting(workspace, cycle_id)
    clock.day = date(2026, 10, 16)
    workspace.control.report_step(example.step[VENUE], OCT_1, OCT_4, 1_035_000, 100, "")
    workspace.control.raise_problem(cycle_id, "礼品涨价", ProblemDetails(step_id=example.step[MEDIA]))
    for page in (None, example.activity_id):
        points = workspace.boards.trend(cycle_id, page)
        assert [(point.day, point.meeting_id) for point in points] == [
            (date(2026, 10, 15), first),
            (date(2026, 10, 16), None),
        ]
        assert [(point.cost_fen, point.problems) for point in points] == [(None, 0), (1_035_000, 1)]


def test_closing_a_meeting_and_its_pictures_are_undone_together(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    held_meeting(workspace, cycle_id)
    workspace.history.undo()
    with workspace.database.read() as session:
        assert session.query(BoardPicture).count() == 0
    workspace.history.redo()
    assert len(workspace.boards.kept(cycle_id)) == 1


def test_a_picture_of_another_version_can_still_be_shown(workspace: Workspace, example: ActivityExample) -> None:
    board = workspace.control.board(example.activity_id)
    text = to_json(board)
    assert from_json(Board, text) == board
    older = text.replace('"remark":', '"no longer known":').replace('"days_until":', '"another name":')
    assert from_json(Board, older) == replace(board, days_until=0)
    with pytest.raises(ValueError, match="Board"):
        from_json(Board, "[]")


def test_the_managers_word_goes_before_the_rules_and_needs_a_reason(
    workspace: Workspace, example: ActivityExample
) -> None:
    boards, step_id = workspace.boards, example.step[CALLS]

    def shown() -> tuple[StepStatus, bool, str]:
        row = next(row for row in workspace.control.board(example.activity_id).steps if row.id == step_id)
        return row.status, row.is_own, row.plan.own_status_reason

    with pytest.raises(CaeError, match="reason-is-missing"):
        boards.set_status(step_id, StepStatus.ON_TRACK, "  ")
    boards.set_status(step_id, StepStatus.ON_TRACK, " 名单明天到 ")
    assert shown() == (StepStatus.ON_TRACK, True, "名单明天到")
    workspace.history.undo()
    assert shown() == (StepStatus.AT_RISK, False, "")
    workspace.history.redo()
    workspace.control.report_step(step_id, OCT_1, OCT_4, None, 100, "")
    assert shown()[:2] == (StepStatus.DONE, False)
    with pytest.raises(CaeError, match="step-is-finished"):
        boards.set_status(step_id, StepStatus.LATE, "不对")
    boards.set_status(step_id, None)
    assert shown() == (StepStatus.DONE, False, "")


def test_thresholds_are_kept_in_the_file_and_change_every_status(
    workspace: Workspace, example: ActivityExample
) -> None:
    workspace.control.report_step(example.step[MEDIA], OCT_4, None, 460_000, 50, "")
    assert workspace.boards.rules() == ControlRules()
    workspace.boards.change_rule("cost_tolerance_percent", 5)
    row = next(row for row in workspace.control.board(example.activity_id).steps if row.plan.name == MEDIA)
    assert row.over_percent == 0
    for wrong in (-1, 101):
        with pytest.raises(CaeError, match="rule-out-of-range"):
            workspace.boards.change_rule("behind_points", wrong)
    workspace.boards.change_rule("cost_tolerance_percent", None)
    assert workspace.boards.rules() == ControlRules()


def test_two_who_write_different_fields_of_a_step_keep_both(workspace: Workspace, example: ActivityExample) -> None:
    step_id = example.step[CALLS]
    workspace.control.change_actuals(step_id, {"percent": 40})
    workspace.control.change_actuals(step_id, {"actual_start": OCT_1, "remark": "开始了"})
    row = next(row.plan for row in workspace.control.board(example.activity_id).steps if row.id == step_id)
    assert (row.percent, row.actual_start, row.remark) == (40, OCT_1, "开始了")


def test_a_problem_tells_what_became_of_it(
    workspace: Workspace, cycle_id: str, example: ActivityExample, person: dict[str, str], clock: SetClock
) -> None:
    control = workspace.control
    problem_id = control.raise_problem(cycle_id, "名单有误", ProblemDetails(step_id=example.step[CALLS]))
    clock.day = date(2026, 10, 16)
    meeting_id = workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR)
    workspace.meetings.start(meeting_id)
    control.review_problem(problem_id, meeting_id, ProblemState.STILL_EXISTS, "补充名单中")
    control.decide(cycle_id, "换供应商", problem_id, person["王莉"])
    clock.day = date(2026, 10, 19)
    assert days_open(control.problems(cycle_id)[0], clock.day) == 4
    control.solve_problem(problem_id, "补充 80 名")
    clock.day = date(2026, 10, 30)
    assert days_open(control.problems(cycle_id)[0], clock.day) == 4

    events = workspace.boards.problem_history(cycle_id, problem_id)
    assert [(event.day.day, event.code, event.text, event.who) for event in events] == [
        (15, "raised", "名单有误", "赵敏"),
        (16, "answered", "补充名单中", ""),
        (16, "decided", "换供应商", "王莉"),
        (19, "solved", "补充 80 名", ""),
    ]
    with pytest.raises(CaeError, match="row-is-gone"):
        workspace.boards.problem_history(cycle_id, "gone")


def test_no_customer_is_in_a_kept_picture(workspace: Workspace, cycle_id: str, example: ActivityExample) -> None:
    workspace.cards.add_card(NewCard("孙悦然", example.activity_id, phone="13812345678"))
    held_meeting(workspace, cycle_id)
    with workspace.database.read() as session:
        kept = [picture.content for picture in session.query(BoardPicture)]
    assert len(kept) == 3
    assert not any("孙悦然" in content or "13812345678" in content for content in kept)
