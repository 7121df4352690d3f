"""Preparing, holding and closing the three kinds of meeting."""

import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta

import pytest

from cae_desktop.db.database import Committed
from cae_desktop.db.queries.plan import baseline_steps
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.meetings import MeetingRules
from cae_desktop.domain.words import MeetingKind, MeetingState, ProblemState, Role, Stage
from cae_desktop.services.clock import SetClock
from cae_desktop.services.control import ProblemDetails
from cae_desktop.services.preparation import Gap, Preparation
from cae_desktop.services.workspace import Workspace, open_workspace
from cae_desktop.wording import words
from tests.activity_example import ActivityExample, make_activity_example

CALLS = "邀约电话 300 通"


class MinuteClock(SetClock):
    """A clock that tests move by minutes."""

    def __init__(self, day: date) -> None:
        super().__init__(day)
        self.minutes = 0

    def now(self) -> datetime:
        return super().now() + timedelta(minutes=self.minutes)


@pytest.fixture
def clock() -> MinuteClock:
    return MinuteClock(date(2026, 10, 15))


@pytest.fixture
def example(workspace: Workspace, cycle_id: str) -> ActivityExample:
    return make_activity_example(workspace, cycle_id)


def english(_context: str, text: str) -> str:
    return text


@pytest.mark.parametrize("kind", list(MeetingKind))
def test_every_kind_of_meeting_is_prepared_held_and_closed(
    workspace: Workspace, cycle_id: str, example: ActivityExample, kind: MeetingKind
) -> None:
    meeting_id = workspace.meetings.prepare(cycle_id, kind, place="展厅二楼")
    page = workspace.meetings.page(meeting_id)
    assert (page.meeting.number, page.meeting.state) == (1, MeetingState.PREPARED)
    assert len(page.attendance) == 7
    assert page.agenda
    assert {"王莉", "赵敏", "陈涛"} <= {item.person_name for item in page.agenda}
    assert page.current is None

    workspace.meetings.start(meeting_id)
    assert workspace.meetings.page(meeting_id).current == page.agenda[0]
    running = workspace.meetings.running(cycle_id)
    assert running is not None
    assert running.id == meeting_id

    workspace.meetings.close(meeting_id)
    page = workspace.meetings.page(meeting_id)
    assert page.meeting.state is MeetingState.CLOSED
    assert page.meeting.closed_at is not None
    assert workspace.meetings.running(cycle_id) is None


def test_regular_meetings_follow_each_other_by_a_week(workspace: Workspace, cycle_id: str) -> None:
    planned = datetime(2026, 10, 13, 7, tzinfo=UTC)
    workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR, planned)
    second = workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR)
    page = workspace.meetings.page(second)
    assert (page.meeting.number, page.meeting.planned_at) == (2, planned + timedelta(days=7))


def test_time_goes_to_the_topic_that_is_spoken_about(
    workspace: Workspace, cycle_id: str, example: ActivityExample, clock: MinuteClock
) -> None:
    meeting_id = workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR)
    workspace.meetings.start(meeting_id)
    clock.minutes = 4
    workspace.meetings.next_topic(meeting_id)
    clock.minutes = 6
    page = workspace.meetings.page(meeting_id)
    assert page.agenda[0].spent_seconds == 240
    assert page.current == page.agenda[1]
    assert workspace.meetings.elapsed_seconds(page) == 120

    workspace.meetings.previous_topic(meeting_id)
    clock.minutes = 7
    page = workspace.meetings.page(meeting_id)
    assert page.current is not None
    assert page.current.id == page.agenda[0].id
    assert workspace.meetings.elapsed_seconds(page) == 300
    assert page.agenda[1].spent_seconds == 120


def test_time_without_the_program_is_charged_to_nobody(
    workspace: Workspace, cycle_id: str, example: ActivityExample, clock: MinuteClock
) -> None:
    meetings = workspace.meetings
    meeting_id = meetings.prepare(cycle_id, MeetingKind.REGULAR)
    path = workspace.database.path
    workspace.close()
    script = f"""
import os, signal
from datetime import date, timedelta
from pathlib import Path
from cae_desktop.services.clock import SetClock
from cae_desktop.services.workspace import open_workspace

class MinuteClock(SetClock):
    minutes = 0
    def now(self):
        return super().now() + timedelta(minutes=self.minutes)

clock = MinuteClock(date(2026, 10, 15))
meetings = open_workspace(Path({str(path)!r}), clock).meetings
meetings.start({meeting_id!r})
clock.minutes = 4
meetings.keep_time()
os.kill(os.getpid(), signal.SIGKILL)
"""
    killed = subprocess.run([sys.executable, "-c", script], check=False)
    assert killed.returncode != 0

    clock.minutes = 90
    again = open_workspace(path, clock)
    page = again.meetings.page(meeting_id)
    assert page.meeting.state is MeetingState.RUNNING
    assert again.meetings.elapsed_seconds(page) == 240
    clock.minutes = 92
    again.meetings.keep_time()
    assert again.meetings.page(meeting_id).agenda[0].spent_seconds == 360
    again.close()


def test_a_sleep_of_the_computer_is_charged_to_nobody(
    workspace: Workspace, cycle_id: str, example: ActivityExample, clock: MinuteClock
) -> None:
    meetings = workspace.meetings
    meeting_id = meetings.prepare(cycle_id, MeetingKind.REGULAR)
    meetings.start(meeting_id)
    for clock.minutes in (1, 2, 60, 61):
        meetings.keep_time()
    assert meetings.page(meeting_id).agenda[0].spent_seconds == 180


def test_keeping_the_time_is_no_edit(
    workspace: Workspace, cycle_id: str, example: ActivityExample, clock: MinuteClock
) -> None:
    meetings = workspace.meetings
    meeting_id = meetings.prepare(cycle_id, MeetingKind.REGULAR)
    meetings.start(meeting_id)
    heard: list[Committed] = []
    workspace.database.subscribe(heard.append)
    clock.minutes = 3
    meetings.keep_time()
    assert (heard, workspace.history.undo_label()) == ([], "start-meeting")
    assert meetings.page(meeting_id).agenda[0].spent_seconds == 180

    meetings.close(meeting_id)
    clock.minutes = 30
    meetings.keep_time()
    assert meetings.page(meeting_id).agenda[0].spent_seconds == 180


def test_undoing_an_older_edit_takes_no_time_from_the_speaker(
    workspace: Workspace, cycle_id: str, example: ActivityExample, clock: MinuteClock
) -> None:
    meetings = workspace.meetings
    meeting_id = meetings.prepare(cycle_id, MeetingKind.REGULAR)
    meetings.start(meeting_id)
    first, last = meetings.page(meeting_id).agenda[0], meetings.page(meeting_id).agenda[-1]
    clock.minutes = 1
    meetings.tick_topic(last.id, done=True)
    meetings.keep_time()
    clock.minutes = 2
    meetings.keep_time()
    workspace.history.undo()
    page = meetings.page(meeting_id)
    assert page.current is not None
    assert page.current.id == first.id
    assert meetings.elapsed_seconds(page) == 120


def test_the_final_meeting_keeps_the_limits_of_the_method(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    meetings = workspace.meetings
    page = meetings.page(meetings.prepare(cycle_id, MeetingKind.FINAL))
    turns = [(item.person_name, item.minutes) for item in page.agenda if item.person_id]
    assert turns[:4] == [("何伟", 2), ("何伟", 5), ("王莉", 4), ("王莉", 5)]

    rules = workspace.meeting_rules
    rules.change_minutes("longest_own_steps", 3)
    rules.change_minutes("longest_activity", 2)
    page = meetings.page(meetings.prepare(cycle_id, MeetingKind.FINAL))
    assert [item.minutes for item in page.agenda if item.person_id] == [2, 2, 3, 2, 3, 2, 3, 2]
    rules.change_minutes("longest_own_steps", None)
    assert rules.rules() == MeetingRules(10, 2)
    for name, value in (("longest_activity", 0), ("longest_activity", 6), ("longest_own_steps", 11)):
        with pytest.raises(CaeError, match="minutes-out-of-range"):
            rules.change_minutes(name, value)


def test_the_end_of_the_final_meeting_locks_the_records(
    workspace: Workspace, cycle_id: str, example: ActivityExample, clock: MinuteClock
) -> None:
    meetings, evaluation = workspace.meetings, workspace.evaluation
    clock.day = date(2026, 10, 30)
    meeting_id = meetings.prepare(cycle_id, MeetingKind.FINAL)
    missing, later = meetings.records_to_lock(meeting_id)
    assert (missing.obstacle and missing.obstacle.code) == "result-is-missing"
    assert (later.obstacle and later.obstacle.code) == "activity-is-not-over"
    with pytest.raises(CaeError, match="result-is-missing"):
        meetings.close(meeting_id, [missing.activity_id])
    assert meetings.page(meeting_id).meeting.state is MeetingState.PREPARED

    evaluation.set_result(example.activity_id, Stage.CONTACT, "actual", 130)
    meetings.close(meeting_id, [example.activity_id])
    assert evaluation.of_activity(example.activity_id).closed
    assert not evaluation.of_activity(example.empty_activity_id).closed
    for change in (
        lambda: evaluation.set_result(example.activity_id, Stage.CONTACT, "actual", 1),
        lambda: workspace.control.change_actual(example.step[CALLS], "percent", 10),
    ):
        with pytest.raises(CaeError, match="activity-is-closed"):
            change()

    workspace.history.undo()
    assert not evaluation.of_activity(example.activity_id).closed
    assert meetings.page(meeting_id).meeting.state is MeetingState.PREPARED


def test_reopening_a_record_is_kept_in_the_minutes_of_its_final_meeting(
    workspace: Workspace, cycle_id: str, example: ActivityExample, clock: MinuteClock
) -> None:
    clock.day = date(2026, 10, 30)
    workspace.evaluation.set_result(example.activity_id, Stage.CONTACT, "actual", 130)
    meeting_id = workspace.meetings.prepare(cycle_id, MeetingKind.FINAL)
    workspace.meetings.close(meeting_id, [example.activity_id])
    assert "秋季店头品鉴会: locked 2026-10-30" in workspace.minutes.text(meeting_id, english)

    clock.day = date(2026, 11, 2)
    workspace.evaluation.reopen_activity(example.activity_id, "秋季店头品鉴会的记录已重新开启。")
    text = workspace.minutes.text(meeting_id, english)
    assert "秋季店头品鉴会: locked 2026-10-30" in text, "it was, and the minutes stay as they were"
    assert "【After the meeting】\n秋季店头品鉴会的记录已重新开启。 · 2026-11-02" in text
    (decision,) = workspace.control.decisions(cycle_id)
    assert decision.done_on == date(2026, 11, 2)
    workspace.history.undo()
    assert workspace.control.decisions(cycle_id) == ()


def test_only_one_meeting_is_held_at_a_time(workspace: Workspace, cycle_id: str) -> None:
    first = workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR)
    second = workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR)
    workspace.meetings.start(first)
    with pytest.raises(CaeError, match="another-meeting-is-held"):
        workspace.meetings.start(second)


def test_a_closed_meeting_cannot_be_changed(
    workspace: Workspace, cycle_id: str, example: ActivityExample, person: dict[str, str]
) -> None:
    meetings, control = workspace.meetings, workspace.control
    meeting_id = meetings.prepare(cycle_id, MeetingKind.REGULAR)
    note_id = meetings.note(meeting_id, "名单需补充")
    problem_id = control.raise_problem(cycle_id, "名单有误", meeting_id=meeting_id)
    item = meetings.page(meeting_id).agenda[0]
    meetings.start(meeting_id)
    meetings.close(meeting_id)

    for change in (
        lambda: meetings.note(meeting_id, "还有"),
        lambda: meetings.change_note(note_id, "改"),
        lambda: meetings.remove_note(note_id),
        lambda: meetings.set_present(meeting_id, person["王莉"], present=False),
        lambda: meetings.tick_topic(item.id, done=True),
        lambda: meetings.next_topic(meeting_id),
        lambda: meetings.previous_topic(meeting_id),
        lambda: meetings.change(meeting_id, "place", "别处"),
        lambda: meetings.close(meeting_id),
        lambda: meetings.start(meeting_id),
        lambda: meetings.remove(meeting_id),
        lambda: control.change_actual(example.step[CALLS], "percent", 10, meeting_id),
        lambda: control.raise_problem(cycle_id, "新问题", meeting_id=meeting_id),
        lambda: control.review_problem(problem_id, meeting_id, ProblemState.SOLVED),
        lambda: control.decide(cycle_id, "决定", problem_id, meeting_id=meeting_id),
    ):
        with pytest.raises(CaeError, match="meeting-is-closed"):
            change()


def test_closing_a_kick_off_takes_a_picture_of_the_plan(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    meeting_id = workspace.meetings.prepare(cycle_id, MeetingKind.KICK_OFF, activity_ids=(example.activity_id,))
    workspace.meetings.close(meeting_id)
    with workspace.database.read() as session:
        kept = baseline_steps(session, [example.activity_id])
    assert len(kept) == 7
    assert kept[example.step[CALLS]].finish == date(2026, 10, 16)


def test_the_kick_off_says_what_the_plan_lacks(workspace: Workspace, cycle_id: str, example: ActivityExample) -> None:
    meeting_id = workspace.meetings.prepare(cycle_id, MeetingKind.KICK_OFF)
    workspace.plan.change_step(example.step[CALLS], "owner_id", None)
    missing = prepared(workspace, meeting_id).missing
    assert [(row.gap, row.target) for row in missing if row.gap is not Gap.DATES] == [
        (Gap.OWNER, example.step[CALLS]),
        (Gap.STEPS, example.empty_activity_id),
    ]
    regular = workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR)
    assert prepared(workspace, regular).missing == ()


def test_the_kick_off_asks_about_days_gone_by_and_partners_without_a_budget(
    workspace: Workspace, cycle_id: str, example: ActivityExample, clock: MinuteClock
) -> None:
    meeting_id = workspace.meetings.prepare(cycle_id, MeetingKind.KICK_OFF, activity_ids=(example.activity_id,))
    partner_id = workspace.dealership.add_partner("锦程广告")
    workspace.plan.change_step(example.step[CALLS], "partner_id", partner_id)
    workspace.plan.change_step(example.step[CALLS], "budget_fen", 0)
    workspace.plan.change_step(example.step[CALLS], "start", date(2026, 9, 1))
    asked = [row for row in prepared(workspace, meeting_id).missing if row.target == example.step[CALLS]]
    assert [(row.gap, row.day) for row in asked] == [(Gap.DATES, date(2026, 9, 1)), (Gap.PARTNER_BUDGET, None)]
    workspace.plan.change_step(example.step[CALLS], "budget_fen", 48_000)
    workspace.control.change_actuals(example.step[CALLS], {"actual_start": date(2026, 9, 1)})
    assert [row for row in prepared(workspace, meeting_id).missing if row.target == example.step[CALLS]] == []


def test_a_meeting_is_told_what_is_late_what_is_due_and_what_changed(
    workspace: Workspace, cycle_id: str, example: ActivityExample, clock: SetClock
) -> None:
    clock.day = date(2026, 10, 8)
    workspace.meetings.close(workspace.meetings.prepare(cycle_id, MeetingKind.KICK_OFF))
    clock.day = date(2026, 10, 14)
    planned = datetime(2026, 10, 16, 7, tzinfo=UTC)
    meeting_id = workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR, planned)
    unfinished = [row.plan for row in workspace.meetings.page(meeting_id).steps if row.plan.actual_finish is None]
    told = prepared(workspace, meeting_id)
    assert [step.id for step in told.late] == [step.id for step in unfinished if step.finish < date(2026, 10, 14)]
    assert example.step[CALLS] in [step.id for step in told.due]
    assert not told.changes.steps
    workspace.control.change_actual(example.step[CALLS], "percent", 35, meeting_id)
    (change,) = prepared(workspace, meeting_id).changes.steps
    assert (change.now.id, change.percent_gained, change.has_begun) == (example.step[CALLS], 35, False)


def test_a_meeting_is_told_of_money_people_and_activities_that_came_since(
    workspace: Workspace, cycle_id: str, example: ActivityExample, person: dict[str, str], clock: SetClock
) -> None:
    clock.day = date(2026, 10, 2)
    workspace.meetings.close(workspace.meetings.prepare(cycle_id, MeetingKind.KICK_OFF))
    meeting_id = workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR)
    assert not prepared(workspace, meeting_id).changes
    assert not prepared(workspace, meeting_id).over

    step = next(row for row in workspace.meetings.page(meeting_id).steps if row.id == example.step[CALLS])
    workspace.plan.change_step(step.id, "owner_id", person["陈涛"])
    workspace.control.change_actuals(
        step.id, {"actual_start": date(2026, 10, 1), "actual_cost_fen": step.plan.budget_fen * 3 // 2}
    )
    package_id = workspace.plan.add_package(cycle_id, "外拓月")
    added = workspace.plan.add_activity(package_id, "外拓", 3, date(2026, 11, 2), date(2026, 11, 8))
    told = prepared(workspace, meeting_id)
    (change,) = told.changes.steps
    assert (change.owner_changed, change.has_begun, change.days_moved) == (True, True, False)
    assert [row.id for row in told.over] == [step.id]
    assert [(row.id, row.name, row.steps) for row in told.changes.added] == [(added, "外拓", 0)]


def test_a_meeting_without_any_activity_says_so(workspace: Workspace, cycle_id: str) -> None:
    for kind in MeetingKind:
        meeting_id = workspace.meetings.prepare(cycle_id, kind)
        assert [row.gap for row in prepared(workspace, meeting_id).missing] == [Gap.ACTIVITIES]


def test_regular_meetings_are_held_on_the_set_weekday_at_the_set_time(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    workspace.meeting_rules.change_weekday(1)
    workspace.meeting_rules.change_start(9 * 60 + 30)
    first = workspace.meetings.usual_time(cycle_id, MeetingKind.REGULAR).astimezone()
    assert (first.date(), first.time()) == (date(2026, 10, 20), time(9, 30))
    workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR)
    second = workspace.meetings.usual_time(cycle_id, MeetingKind.REGULAR).astimezone()
    assert second == first + timedelta(weeks=1)


def test_a_series_has_a_meeting_for_every_week_but_those_on_a_holiday(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR, datetime(2026, 10, 20, 7, tzinfo=UTC), "展厅二楼")
    workspace.calendar.set_day(date(2026, 11, 3), off=True, name="店庆")
    finish = workspace.dealership.cycle(cycle_id).finish
    made = workspace.meetings.prepare_series(cycle_id)
    rows = [row for row in reversed(workspace.meetings.meetings(cycle_id)) if row.id in made]
    days = [row.planned_at.astimezone().date() for row in rows]
    expected = [date(2026, 10, 27), *(date(2026, 11, 10) + timedelta(weeks=n) for n in range(20))]
    assert days == [day for day in expected if day <= finish]
    assert [row.number for row in rows] == list(range(2, len(rows) + 2))
    assert {row.place for row in rows} == {"展厅二楼"}
    with pytest.raises(CaeError, match="cycle-is-over"):
        workspace.meetings.prepare_series(cycle_id)
    workspace.history.undo()
    assert len(workspace.meetings.meetings(cycle_id)) == 1


def prepared(workspace: Workspace, meeting_id: str) -> Preparation:
    meetings = workspace.meetings
    return meetings.preparation(meetings.page(meeting_id), meetings.kept_before(meeting_id))


def test_the_talk_with_a_person_is_written_until_the_kick_off_ends(
    workspace: Workspace, cycle_id: str, example: ActivityExample, person: dict[str, str]
) -> None:
    meetings = workspace.meetings
    meeting_id = meetings.prepare(cycle_id, MeetingKind.KICK_OFF)
    meetings.note_talk(meeting_id, person["赵敏"], "understood", True)
    meetings.note_talk(meeting_id, person["赵敏"], "questions", " 名单谁给？ ")
    talk = meetings.page(meeting_id).talk_with(person["赵敏"])
    assert talk is not None
    assert (talk.name, talk.understood, talk.questions) == ("赵敏", True, "名单谁给？")
    workspace.history.undo()
    workspace.history.undo()
    assert meetings.page(meeting_id).talks == ()
    meetings.close(meeting_id)
    with pytest.raises(CaeError, match="meeting-is-closed"):
        meetings.note_talk(meeting_id, person["赵敏"], "understood", True)


def test_left_over_problems_are_asked_about(workspace: Workspace, cycle_id: str, example: ActivityExample) -> None:
    old = workspace.control.raise_problem(cycle_id, "名单有误", ProblemDetails(step_id=example.step[CALLS]))
    meeting_id = workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR)
    workspace.control.raise_problem(cycle_id, "礼品涨价", meeting_id=meeting_id)

    first, second = workspace.meetings.page(meeting_id).left_over
    assert (first.problem.id, first.is_new, first.review) == (old, False, None)
    assert second.is_new

    workspace.control.review_problem(old, meeting_id, ProblemState.SOLVED, "已补充")
    review = workspace.meetings.page(meeting_id).left_over[0].review
    assert review is not None
    assert review.state is ProblemState.SOLVED


def test_a_problem_nobody_asked_about_stays_in_the_minutes_and_comes_back(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    meetings, control = workspace.meetings, workspace.control
    asked, decided, not_asked = (control.raise_problem(cycle_id, text) for text in ("名单有误", "缺礼品", "礼品涨价"))
    meeting_id = meetings.prepare(cycle_id, MeetingKind.REGULAR)
    control.review_problem(asked, meeting_id, ProblemState.STILL_EXISTS)
    control.decide(cycle_id, "改用厂家物料", decided, meeting_id=meeting_id)
    control.raise_problem(cycle_id, "场地太小", meeting_id=meeting_id)
    assert [row.problem.id for row in meetings.page(meeting_id).unasked] == [not_asked]

    meetings.close(meeting_id)
    assert [row.problem.id for row in meetings.page(meeting_id).unasked] == [not_asked]
    text = workspace.minutes.text(meeting_id, english)
    assert "3. 礼品涨价 — ▲ Open, not asked about" in text
    assert text.count("not asked about") == 1
    following = meetings.page(meetings.prepare(cycle_id, MeetingKind.REGULAR))
    assert len(following.unasked) == 4


def test_a_problem_left_open_in_a_locked_record_is_asked_about_again(
    workspace: Workspace, cycle_id: str, example: ActivityExample, clock: MinuteClock
) -> None:
    meetings, control = workspace.meetings, workspace.control
    clock.day = date(2026, 11, 20)
    details = ProblemDetails(activity_id=example.activity_id)
    problem_id = control.raise_problem(cycle_id, "供应商欠发票", details)
    workspace.evaluation.set_result(example.activity_id, Stage.CONTACT, "actual", 130)
    meetings.close(meetings.prepare(cycle_id, MeetingKind.FINAL), [example.activity_id])
    following = meetings.prepare(cycle_id, MeetingKind.REGULAR)
    assert [row.problem.id for row in meetings.page(following).left_over] == [problem_id]

    about_another = meetings.prepare(cycle_id, MeetingKind.REGULAR, activity_ids=(example.empty_activity_id,))
    workspace.evaluation.reopen_activity(example.activity_id, "重新开启")
    assert meetings.page(about_another).left_over == (), "it goes on, in meetings of its own"


def test_a_problem_of_a_cancelled_activity_is_asked_about_still(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    details = ProblemDetails(activity_id=example.activity_id)
    problem_id = workspace.control.raise_problem(cycle_id, "定金未退", details)
    workspace.evaluation.cancel_activity(example.activity_id, "场地取消")
    page = workspace.meetings.page(workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR))
    assert [row.problem.id for row in page.left_over] == [problem_id]
    assert example.activity_id not in {row.id for row in page.activities}


def test_whoever_gets_steps_after_the_preparation_has_his_turn(
    workspace: Workspace, cycle_id: str, example: ActivityExample, person: dict[str, str]
) -> None:
    meetings, plan = workspace.meetings, workspace.plan
    owners = {row.plan.name: row.plan.owner_id for row in workspace.control.board(example.activity_id).steps}
    for step_id in example.step.values():
        plan.change_step(step_id, "owner_id", None)
    meeting_id = meetings.prepare(cycle_id, MeetingKind.KICK_OFF)
    common = [item.topic for item in meetings.page(meeting_id).agenda]
    assert not any(item.person_id for item in meetings.page(meeting_id).agenda)
    meetings.change_topic(meetings.page(meeting_id).agenda[0].id, "minutes", 7)

    for name, step_id in example.step.items():
        plan.change_step(step_id, "owner_id", owners[name])
    newcomer = workspace.dealership.add_person("新来", Role.SALES_CONSULTANT)
    meetings.start(meeting_id)
    page = meetings.page(meeting_id)
    assert [item.topic for item in page.agenda if item.person_id is None] == common
    assert {item.person_id for item in page.agenda if item.person_id} == {*owners.values()} - {None}
    assert [item.person_id for item in page.agenda[: len(common)]] == [None] * len(common)
    assert page.agenda[0].minutes == 7
    assert newcomer in {row.person_id for row in page.attendance}

    plan.change_step(example.step[CALLS], "owner_id", newcomer)  # while the plan is walked through
    meetings.next_topic(meeting_id, "en")
    *_, last = meetings.page(meeting_id).agenda
    assert (last.person_id, last.topic) == (newcomer, "One to one: every salesperson confirms the task")


def test_whoever_has_no_steps_any_more_is_not_called(
    workspace: Workspace, cycle_id: str, example: ActivityExample, person: dict[str, str]
) -> None:
    meetings = workspace.meetings
    meeting_id = meetings.prepare(cycle_id, MeetingKind.FINAL)
    turns = [item.person_name for item in meetings.page(meeting_id).agenda]
    assert turns.count("赵敏") == 2
    for row in workspace.control.board(example.activity_id).steps:
        if row.plan.owner_id == person["赵敏"]:
            workspace.plan.change_step(row.id, "owner_id", person["王莉"])
    workspace.dealership.change_person(person["赵敏"], "active", False)
    meetings.start(meeting_id)
    page = meetings.page(meeting_id)
    assert [item.person_name for item in page.agenda] == [name for name in turns if name != "赵敏"]
    assert "赵敏" not in {row.name for row in page.attendance}


def test_the_minutes_say_who_was_there_what_was_said_and_decided(
    workspace: Workspace, cycle_id: str, example: ActivityExample, person: dict[str, str]
) -> None:
    meeting_id = workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR, place="展厅二楼")
    workspace.meetings.start(meeting_id)
    workspace.meetings.set_present(meeting_id, person["何伟"], present=False)
    workspace.meetings.note(meeting_id, "保养到期客户 80 名今天导出", person_id=person["陈涛"])
    workspace.control.change_actual(example.step[CALLS], "percent", 80, meeting_id)
    problem_id = workspace.control.raise_problem(cycle_id, "号码无效", meeting_id=meeting_id)
    workspace.control.decide(
        cycle_id, "补充名单", problem_id, person["赵敏"], date(2026, 10, 18), meeting_id=meeting_id
    )
    workspace.meetings.close(meeting_id)

    text = workspace.minutes.text(meeting_id, english)
    assert words(english)(ProblemState.OPEN) in text
    for part in (
        "展厅二楼",
        "Absent: 何伟",
        "保养到期客户 80 名今天导出",
        CALLS,
        "80%",
        "号码无效",
        "赵敏 · by 2026-10-18",
    ):
        assert part in text


def test_preparing_a_meeting_is_one_undo(workspace: Workspace, cycle_id: str) -> None:
    workspace.meetings.prepare(cycle_id, MeetingKind.FINAL)
    workspace.history.undo()
    assert workspace.meetings.meetings(cycle_id) == ()
