from datetime import date

import pytest

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import SIGNING_ROLES, Role, Stage
from cae_desktop.services.goals_page import GoalsPage
from cae_desktop.services.workspace import Workspace
from tests.past_cycle_example import make_past_cycle

MANAGERS = ("周建国", "林珊", "何伟", "徐静")


def page(workspace: Workspace, cycle_id: str) -> GoalsPage:
    return workspace.goals.page(cycle_id, "zh_CN")


@pytest.fixture
def goal_id(workspace: Workspace, cycle_id: str) -> str:
    return workspace.goals.add_goal(cycle_id, Stage.CONTACT, "活动留资", 200, metric="张信息卡", baseline=142)


def sign_all(workspace: Workspace, cycle_id: str, person: dict[str, str]) -> None:
    for name in MANAGERS:
        workspace.goals.sign(cycle_id, person[name])


def test_a_goal_without_days_runs_as_long_as_the_cycle(workspace: Workspace, cycle_id: str, goal_id: str) -> None:
    (goal,) = page(workspace, cycle_id).of_stage(Stage.CONTACT)
    assert (goal.row.start, goal.row.finish) == (date(2026, 10, 8), date(2026, 12, 31))
    assert (goal.row.baseline, goal.row.target, goal.problem) == (142, 200, None)


def test_a_goal_shows_the_problem_it_answers(workspace: Workspace, cycle_id: str, goal_id: str) -> None:
    problem_id = workspace.situation.add_problem(cycle_id, "线上线索响应慢")
    workspace.goals.change_goal(goal_id, "problem_id", problem_id)
    problem = page(workspace, cycle_id).goals[0].problem
    assert problem is not None
    assert (problem.rank, problem.text) == (1, "线上线索响应慢")
    workspace.situation.remove_problems([problem_id])
    assert page(workspace, cycle_id).goals[0].problem is None


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("name", " ", "goal-needs-a-name"),
        ("target", 0, "goal-needs-a-target"),
        ("baseline", -1, "number-is-negative"),
        ("finish", date(2026, 10, 7), "goal-finishes-before-it-starts"),
        ("finish", date(2027, 1, 1), "goal-is-outside-the-cycle"),
    ],
)
def test_a_goal_that_cannot_be_measured_is_refused(
    workspace: Workspace, cycle_id: str, goal_id: str, field: str, value: object, code: str
) -> None:
    before = page(workspace, cycle_id)
    with pytest.raises(CaeError, match=code):
        workspace.goals.change_goal(goal_id, field, value)
    assert page(workspace, cycle_id) == before


def test_goals_are_confirmed_only_with_all_four_signatures(
    workspace: Workspace, cycle_id: str, goal_id: str, person: dict[str, str]
) -> None:
    workspace.goals.sign(cycle_id, person["林珊"])
    with pytest.raises(CaeError, match="signatures-are-missing") as refused:
        workspace.goals.confirm(cycle_id)
    assert refused.value.values == {"names": "周建国 · 何伟 · 徐静"}
    sign_all(workspace, cycle_id, person)
    workspace.goals.confirm(cycle_id)
    assert page(workspace, cycle_id).confirmed
    assert page(workspace, cycle_id).all_signed


def test_a_role_that_nobody_has_is_named(
    workspace: Workspace, cycle_id: str, goal_id: str, person: dict[str, str]
) -> None:
    workspace.dealership.change_person(person["徐静"], "active", False)
    with pytest.raises(CaeError, match="nobody-is-finance-manager"):
        workspace.goals.confirm(cycle_id)


def test_without_a_goal_nothing_is_signed_or_confirmed(
    workspace: Workspace, cycle_id: str, person: dict[str, str]
) -> None:
    with pytest.raises(CaeError, match="goals-are-missing"):
        workspace.goals.sign(cycle_id, person["林珊"])
    with pytest.raises(CaeError, match="goals-are-missing"):
        workspace.goals.confirm(cycle_id)


def test_a_sales_consultant_does_not_sign(
    workspace: Workspace, cycle_id: str, goal_id: str, person: dict[str, str]
) -> None:
    with pytest.raises(CaeError, match="role-does-not-sign"):
        workspace.goals.sign(cycle_id, person["王莉"])


def test_a_signature_can_be_withdrawn_before_the_confirmation(
    workspace: Workspace, cycle_id: str, goal_id: str, person: dict[str, str]
) -> None:
    workspace.goals.sign(cycle_id, person["周建国"])
    line = page(workspace, cycle_id).signatures[0]
    assert line.role is Role.GENERAL_MANAGER
    assert line.signature is not None
    workspace.goals.withdraw_signature(line.signature.id)
    assert page(workspace, cycle_id).signatures[0].signature is None


def test_confirmed_goals_cannot_be_changed_in_any_way(
    workspace: Workspace, cycle_id: str, goal_id: str, person: dict[str, str]
) -> None:
    sign_all(workspace, cycle_id, person)
    workspace.goals.confirm(cycle_id)
    signature = page(workspace, cycle_id).signatures[0].signature
    assert signature is not None
    for change in (
        lambda: workspace.goals.add_goal(cycle_id, Stage.ATTENTION, "知晓", 900),
        lambda: workspace.goals.change_goal(goal_id, "target", 300),
        lambda: workspace.goals.remove_goal(goal_id),
        lambda: workspace.goals.withdraw_signature(signature.id),
        lambda: workspace.goals.sign(cycle_id, person["林珊"]),
        lambda: workspace.goals.confirm(cycle_id),
    ):
        with pytest.raises(CaeError, match="goals-are-confirmed"):
            change()


def test_what_is_changed_after_signing_has_to_be_signed_anew(
    workspace: Workspace, cycle_id: str, person: dict[str, str]
) -> None:
    goal_id = workspace.goals.add_goal(cycle_id, Stage.CONTACT, "活动留资", 50)
    sign_all(workspace, cycle_id, person)
    workspace.goals.change_goal(goal_id, "target", 50)
    assert page(workspace, cycle_id).all_signed
    workspace.goals.change_goal(goal_id, "target", 5000)
    assert [line.signature for line in page(workspace, cycle_id).signatures] == [None] * len(SIGNING_ROLES)
    workspace.history.undo()
    assert page(workspace, cycle_id).all_signed


def test_reopening_needs_a_reason_is_recorded_and_withdraws_the_signatures(
    workspace: Workspace, cycle_id: str, goal_id: str, person: dict[str, str]
) -> None:
    sign_all(workspace, cycle_id, person)
    workspace.goals.confirm(cycle_id)
    with pytest.raises(CaeError, match="reason-is-missing"):
        workspace.goals.reopen(cycle_id, "  ")
    workspace.goals.reopen(cycle_id, "厂家政策变化")
    shown = page(workspace, cycle_id)
    assert not shown.confirmed
    assert [line.signature for line in shown.signatures] == [None] * len(SIGNING_ROLES)
    assert shown.confirmations[0].reason == "厂家政策变化"
    assert shown.confirmations[0].reopened_at is not None
    workspace.goals.change_goal(goal_id, "target", 260)
    with pytest.raises(CaeError, match="goals-are-not-confirmed"):
        workspace.goals.reopen(cycle_id, "再改")


def test_undo_takes_a_confirmation_and_a_reopening_back(
    workspace: Workspace, cycle_id: str, goal_id: str, person: dict[str, str]
) -> None:
    sign_all(workspace, cycle_id, person)
    workspace.goals.confirm(cycle_id)
    confirmed = page(workspace, cycle_id)
    workspace.goals.reopen(cycle_id, "厂家政策变化")
    workspace.history.undo()
    assert page(workspace, cycle_id) == confirmed
    workspace.history.undo()
    assert not page(workspace, cycle_id).confirmed


def test_a_deleted_goal_comes_back_by_undo(workspace: Workspace, cycle_id: str, goal_id: str) -> None:
    before = page(workspace, cycle_id)
    workspace.goals.remove_goal(goal_id)
    assert page(workspace, cycle_id).goals == ()
    workspace.history.undo()
    assert page(workspace, cycle_id) == before


def test_the_funnel_without_history_says_so(workspace: Workspace, cycle_id: str, goal_id: str) -> None:
    funnel = page(workspace, cycle_id).funnel
    assert funnel.activities == 0
    assert [step.history for step in funnel.steps] == [None, None]
    assert funnel.totals == {Stage.ATTENTION: None, Stage.CONTACT: 200, Stage.INTEREST: None}
    assert funnel.expected_orders is None


def test_the_funnel_holds_the_goals_against_earlier_cycles(workspace: Workspace, cycle_id: str) -> None:
    make_past_cycle(workspace)
    for stage, target in ((Stage.ATTENTION, 1_000), (Stage.CONTACT, 260), (Stage.INTEREST, 60)):
        workspace.goals.add_goal(cycle_id, stage, "目标", target)
    funnel = page(workspace, cycle_id).funnel
    first, second = funnel.steps
    assert (first.history, first.expected, first.needed) == (0.2, 200, 1_300)
    assert funnel.high() == (first,)
    assert second.history == 0.25
    assert (funnel.order_rate, funnel.expected_orders, funnel.cycles) == (0.3, 18, 1)


def test_the_rates_have_the_range_that_their_activities_leave(workspace: Workspace, cycle_id: str) -> None:
    make_past_cycle(workspace)
    workspace.goals.add_goal(cycle_id, Stage.INTEREST, "意向", 60)
    funnel = page(workspace, cycle_id).funnel
    for step in funnel.steps:
        assert step.low is not None
        assert step.history is not None
        assert step.high is not None
        assert 0 < step.low < step.history < step.high
    assert funnel.order_range is not None
    low, high = funnel.order_range
    assert 0 < low < 18 < high
