from datetime import UTC, date, datetime

import pytest

from cae_desktop.domain.words import MeetingKind, Stage, StepStatus
from cae_desktop.services.cards import NewCard
from cae_desktop.services.clock import SetClock
from cae_desktop.services.overview import Overview
from cae_desktop.services.workspace import Workspace
from tests.activity_example import ActivityExample, make_activity_example


@pytest.fixture
def example(workspace: Workspace, cycle_id: str) -> ActivityExample:
    return make_activity_example(workspace, cycle_id)


def overview(workspace: Workspace, cycle_id: str) -> Overview:
    found = workspace.overview.of_cycle(cycle_id)
    assert found is not None
    return found


def test_a_cycle_that_does_not_exist_has_no_overview(workspace: Workspace) -> None:
    assert workspace.overview.of_cycle("nowhere") is None


def test_an_empty_cycle_has_nothing_to_tell(workspace: Workspace, cycle_id: str) -> None:
    found = overview(workspace, cycle_id)
    assert (found.attention, found.coming, found.meeting, found.follow_ups_due) == ((), (), None, 0)
    assert (found.contacts, found.planned_contacts) == ((), ())


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (date(2026, 9, 1), 1),
        (date(2026, 10, 8), 1),
        (date(2026, 10, 14), 1),
        (date(2026, 10, 15), 2),
        (date(2026, 12, 31), 13),
        (date(2027, 6, 1), 13),
    ],
)
def test_the_week_of_the_cycle_never_leaves_it(
    workspace: Workspace, clock: SetClock, cycle_id: str, day: date, week: int
) -> None:
    clock.day = day
    found = overview(workspace, cycle_id)
    assert (found.week, found.weeks) == (week, 13)


def test_what_is_late_is_told_with_its_activity(workspace: Workspace, cycle_id: str, example: ActivityExample) -> None:
    attention = overview(workspace, cycle_id).attention
    assert StepStatus.LATE in {item.status for item in attention}
    assert {item.activity_id for item in attention} == {example.activity_id}
    assert {item.activity_name for item in attention} == {"秋季店头品鉴会"}


def test_the_coming_week_begins_today_and_is_in_order(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    coming = overview(workspace, cycle_id).coming
    days = [step.day for step in coming]
    assert days == sorted(days)
    assert {step.name for step in coming} == {
        "邀约电话 300 通",
        "活动现场接待与试驾",
        "到店客户 48 小时回访",
        "线索录入与分级",
    }


def test_the_next_meeting_is_the_one_prepared(workspace: Workspace, cycle_id: str, example: ActivityExample) -> None:
    meeting = workspace.meetings.prepare(
        cycle_id, MeetingKind.REGULAR, datetime(2026, 10, 16, 7, tzinfo=UTC), activity_ids=(example.activity_id,)
    )
    found = overview(workspace, cycle_id).meeting
    assert found is not None
    assert found.id == meeting


def test_calls_that_are_due_are_counted_until_the_card_is_closed(
    workspace: Workspace, clock: SetClock, cycle_id: str, example: ActivityExample
) -> None:
    for number, level in enumerate(("N", "C", "O")):
        workspace.cards.add_card(
            NewCard(f"客户{number}", example.activity_id, phone=f"1990000000{number}", level=level)
        )
    assert overview(workspace, cycle_id).follow_ups_due == 0
    clock.day = date(2026, 10, 16)
    assert overview(workspace, cycle_id).follow_ups_due == 1
    clock.day = date(2026, 12, 1)
    assert overview(workspace, cycle_id).follow_ups_due == 2


def test_contacts_grow_from_nothing_to_today_and_the_plan_to_its_goal(
    workspace: Workspace, clock: SetClock, cycle_id: str, example: ActivityExample
) -> None:
    workspace.goals.add_goal(cycle_id, Stage.CONTACT, "留下联系方式", 120, metric="联系客户")
    for number, day in enumerate((10, 10, 13)):
        clock.day = date(2026, 10, day)
        workspace.cards.add_card(NewCard("客户", example.activity_id, phone=f"1990000001{number}"))
    clock.day = date(2026, 10, 15)
    found = overview(workspace, cycle_id)
    assert found.contacts == (
        (date(2026, 10, 8), 0),
        (date(2026, 10, 10), 2),
        (date(2026, 10, 13), 3),
        (date(2026, 10, 15), 3),
    )
    assert found.planned_contacts == ((date(2026, 10, 8), 0), (date(2026, 12, 31), 120))


def test_contacts_made_before_the_cycle_begin_count_from_its_first_day(
    workspace: Workspace, clock: SetClock, cycle_id: str, example: ActivityExample
) -> None:
    clock.day = date(2026, 9, 20)
    workspace.cards.add_card(NewCard("客户", example.activity_id, phone="19900000021"))
    clock.day = date(2026, 10, 15)
    assert overview(workspace, cycle_id).contacts[0] == (date(2026, 10, 8), 1)
