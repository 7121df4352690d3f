from datetime import date

import pytest

from cae_desktop.db.models import Goal, PastActivity
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import Phase, Role, SlotRole, Stage
from cae_desktop.services.selection_board import KindLine, SelectionBoard
from cae_desktop.services.workspace import Workspace

EVENT = date(2026, 11, 7)


def board(workspace: Workspace, cycle_id: str) -> SelectionBoard:
    return workspace.selection.board(cycle_id, "zh_CN")


def kind(workspace: Workspace, cycle_id: str, number: int) -> KindLine:
    line = board(workspace, cycle_id).kind(number)
    assert line is not None
    return line


def add_goal(workspace: Workspace, cycle_id: str, stage: Stage, target: int) -> None:
    with workspace.database.write("add-package") as session:
        session.add(
            Goal(
                cycle_id=cycle_id,
                stage=stage,
                name="目标",
                target=target,
                start=date(2026, 10, 8),
                finish=date(2026, 12, 31),
            )
        )


def add_past(workspace: Workspace, kind_number: int, cost_fen: int | None, contact: int | None, day: int = 1) -> None:
    with workspace.database.write("add-package") as session:
        session.add(
            PastActivity(
                kind_number=kind_number,
                name="旧活动",
                start=date(2026, 5, day),
                cost_fen=cost_fen,
                attention=None,
                contact=contact,
                interest=None,
                orders=None,
            )
        )


def test_the_toolbox_shows_twenty_kinds_with_default_marks_and_reasons(workspace: Workspace, cycle_id: str) -> None:
    shown = board(workspace, cycle_id)
    assert [line.number for line in shown.kinds] == list(range(1, 21))
    mark = kind(workspace, cycle_id, 2).marks[Stage.INTEREST]
    assert (mark.mark, mark.default, mark.own) == (3, 3, False)
    assert "4S" in mark.reason


def test_an_own_mark_is_kept_with_a_note_and_the_default_stays_visible(workspace: Workspace, cycle_id: str) -> None:
    workspace.selection.set_mark(2, Stage.ATTENTION, 3, "本店展厅临街")
    mark = kind(workspace, cycle_id, 2).marks[Stage.ATTENTION]
    assert (mark.mark, mark.default, mark.own, mark.note) == (3, 1, True, "本店展厅临街")
    workspace.selection.set_mark(2, Stage.ATTENTION, 2)
    assert kind(workspace, cycle_id, 2).marks[Stage.ATTENTION].note == "本店展厅临街"
    workspace.selection.reset_mark(2, Stage.ATTENTION)
    assert kind(workspace, cycle_id, 2).marks[Stage.ATTENTION].mark == 1
    with pytest.raises(CaeError):
        workspace.selection.set_mark(2, Stage.ATTENTION, 4)


def test_own_kinds_are_numbered_from_21_and_never_reuse_a_number(workspace: Workspace, cycle_id: str) -> None:
    assert workspace.selection.add_kind("直播", "advertising", "抖音直播间") == 21
    workspace.selection.retire_kind(21)
    assert board(workspace, cycle_id).kind(21) is None
    assert workspace.selection.add_kind("异业合作", "public_relations") == 22
    assert kind(workspace, cycle_id, 22).own
    workspace.selection.set_mark(22, Stage.CONTACT, 2)
    assert kind(workspace, cycle_id, 22).marks[Stage.CONTACT].default is None
    with pytest.raises(CaeError):
        workspace.selection.change_kind(3, "name", "别的")


def test_history_gives_times_held_and_cost_per_contact(workspace: Workspace, cycle_id: str) -> None:
    add_past(workspace, 13, 3_000_00, 100, 1)
    add_past(workspace, 13, 1_000_00, 100, 2)
    add_past(workspace, 13, None, 50, 3)
    line = kind(workspace, cycle_id, 13)
    assert (line.times_held, line.cost_per_contact_fen) == (3, 20_00)
    assert kind(workspace, cycle_id, 1).cost_per_contact_fen is None


def test_without_goals_nothing_is_ranked(workspace: Workspace, cycle_id: str) -> None:
    assert {line.score for line in board(workspace, cycle_id).kinds} == {None}


def test_kinds_that_serve_the_goals_better_score_higher(workspace: Workspace, cycle_id: str) -> None:
    add_goal(workspace, cycle_id, Stage.INTEREST, 90)
    scores = {line.number: line.score or 0 for line in board(workspace, cycle_id).kinds}
    assert scores[2] > scores[9] > scores[6]
    assert all(0 <= score <= 100 for score in scores.values())


def test_a_chosen_kind_leaves_time_for_preparation_and_gets_the_role_of_its_best_mark(
    workspace: Workspace, cycle_id: str
) -> None:
    workspace.selection.choose(cycle_id, 2, "秋季店头品鉴会")
    (slot,) = board(workspace, cycle_id).slots
    assert slot.slot_role is SlotRole.CONVERT
    assert slot.start == date(2026, 10, 29)  # 15 October and two weeks of preparation


def test_a_slot_is_edited_in_place(workspace: Workspace, cycle_id: str) -> None:
    slot_id = workspace.selection.choose(cycle_id, 2, "品鉴会", start=EVENT, finish=date(2026, 11, 8))
    workspace.selection.change_slot(slot_id, "start", date(2026, 11, 14))
    workspace.selection.change_slot(slot_id, "budget_fen", 26_000_00)
    shown = board(workspace, cycle_id)
    assert (shown.slots[0].start, shown.slots[0].finish) == (date(2026, 11, 14), date(2026, 11, 15))
    assert (shown.budget_fen, shown.budget_limit_fen) == (26_000_00, 90_000_00)
    with pytest.raises(CaeError):
        workspace.selection.change_slot(slot_id, "finish", date(2026, 11, 1))


def test_expectations_rest_on_history_and_say_when_there_is_none(workspace: Workspace, cycle_id: str) -> None:
    add_past(workspace, 13, None, 40, 1)
    add_past(workspace, 13, None, 60, 2)
    workspace.selection.choose(cycle_id, 13, "租赁到期客户邀约")
    workspace.selection.choose(cycle_id, 9, "商圈展示")
    expected = {row.stage: row for row in board(workspace, cycle_id).expectations}
    contact = expected[Stage.CONTACT]
    assert (contact.low, contact.high, contact.based_on, contact.unknown) == (40, 60, 2, ("商圈展示",))
    assert (expected[Stage.INTEREST].low, expected[Stage.INTEREST].based_on) == (None, 0)


def test_generating_a_plan_makes_package_activities_steps_and_links_in_one_change(
    workspace: Workspace, cycle_id: str
) -> None:
    add_goal(workspace, cycle_id, Stage.CONTACT, 260)
    workspace.selection.choose(cycle_id, 2, "品鉴会", start=EVENT, finish=EVENT, budget_fen=26_000_01)
    workspace.selection.choose(cycle_id, 13, "电话邀约", start=date(2026, 10, 26), finish=EVENT, budget_fen=4_800_00)
    made = workspace.selection.generate_plan(cycle_id, "秋季置换月", "zh_CN")
    plan = workspace.plan.plan(cycle_id)
    assert [activity.row.id for activity in plan.activities] == list(made)
    event, calls = plan.activities
    assert (event.row.number, event.budget_fen, calls.budget_fen) == (1, 26_000_01, 4_800_00)
    assert (event.row.target_contact or 0) + (calls.row.target_contact or 0) == 260
    assert event.row.target_attention is None
    assert event.steps[0].row.name == "确定主题与邀约名单"
    assert not any(step.conflicts for step in plan.steps)
    assert plan.dependencies
    shown = board(workspace, cycle_id)
    assert shown.decision.decided_at is not None
    assert [slot.activity_id for slot in shown.slots] == list(made)
    workspace.history.undo()
    assert workspace.plan.plan(cycle_id).packages == ()
    assert board(workspace, cycle_id).decision.decided_at is None


def test_owners_follow_their_roles_and_consultants_take_turns(workspace: Workspace, cycle_id: str) -> None:
    workspace.selection.choose(cycle_id, 2, "品鉴会", start=EVENT)
    workspace.selection.generate_plan(cycle_id, "秋季", "zh_CN")
    steps = workspace.plan.plan(cycle_id).steps
    roles = {row.id: row.role for row in workspace.dealership.people()}
    assert steps[0].row.owner_name == "林珊"
    consultants = [
        step.row.owner_name
        for step in steps
        if step.row.owner_id is not None and roles[step.row.owner_id] is Role.SALES_CONSULTANT
    ]
    assert consultants[:3] == ["王莉", "赵敏", "陈涛"]


def test_steps_of_the_plan_fall_on_working_days_except_where_the_activity_itself_does_not(
    workspace: Workspace, cycle_id: str
) -> None:
    workspace.selection.choose(cycle_id, 2, "周末品鉴会", start=EVENT)  # a Saturday
    workspace.selection.generate_plan(cycle_id, "秋季", "zh_CN")
    for step in workspace.plan.plan(cycle_id).steps:
        if step.row.phase is Phase.PREPARE:
            assert step.row.start.weekday() < 5, step.row.name
        if step.row.phase is Phase.EXECUTE:
            assert step.row.start == EVENT


def test_generating_again_adds_only_what_is_not_planned_yet(workspace: Workspace, cycle_id: str) -> None:
    workspace.selection.choose(cycle_id, 2, "品鉴会", start=EVENT)
    first = workspace.selection.generate_plan(cycle_id, "秋季", "zh_CN")
    with pytest.raises(CaeError) as refusal:
        workspace.selection.generate_plan(cycle_id, "秋季", "zh_CN")
    assert refusal.value.code == "nothing-to-plan"
    workspace.selection.choose(cycle_id, 9, "展示", start=EVENT)
    second = workspace.selection.generate_plan(cycle_id, "秋季", "zh_CN")
    plan = workspace.plan.plan(cycle_id)
    assert len(plan.packages) == 1
    assert [activity.row.id for activity in plan.activities] == [*first, *second]


def test_a_planned_slot_is_not_dropped_before_its_activity(workspace: Workspace, cycle_id: str) -> None:
    slot_id = workspace.selection.choose(cycle_id, 2, "品鉴会", start=EVENT)
    (activity_id,) = workspace.selection.generate_plan(cycle_id, "秋季", "zh_CN")
    with pytest.raises(CaeError) as refusal:
        workspace.selection.drop_slot(slot_id)
    assert refusal.value.code == "slot-is-planned"
    workspace.plan.delete_activity(activity_id)
    workspace.selection.drop_slot(slot_id)
    assert board(workspace, cycle_id).slots == ()
