"""The recommended mix: the solver against brute force, contradictions, and what a real file says."""

import itertools
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cae_desktop.domain.effects import Effect
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.mix import SCENARIOS, MixLimits, Offer, Yields, affordable_kinds, attainment
from cae_desktop.domain.selection import CRISIS_PR
from cae_desktop.domain.words import Stage
from cae_desktop.services.clock import SetClock
from cae_desktop.services.mix_solver import PRICE_OF_MONEY, best_mix
from cae_desktop.services.sample import write_sample
from cae_desktop.services.workspace import Workspace, open_workspace
from tests.fixtures import TODAY

KINDS = (1, 2, 3)
OFFERS = [
    Offer(kind, cost, staff_days=kind * cost / 100_000, calendar_days=20 * kind)
    for kind in KINDS
    for cost in (400_000, 1_000_000)
]
TARGETS = {Stage.ATTENTION: 500, Stage.CONTACT: 80, Stage.INTEREST: 0}


def worth(mix: tuple[Offer, ...], yields: Yields, targets: Mapping[Stage, int], limits: MixLimits) -> float:
    cost = sum(offer.cost_fen for offer in mix)
    return attainment(mix, yields, targets) - PRICE_OF_MONEY * cost / limits.budget_fen


def allowed(mix: tuple[Offer, ...], limits: MixLimits) -> bool:
    counts = [sum(offer.kind_number == kind for offer in mix) for kind in KINDS]
    return (
        sum(offer.cost_fen for offer in mix) <= limits.budget_fen
        and len(mix) <= limits.most_activities
        and max(counts) <= limits.most_of_a_kind
        and sum(count > 0 for count in counts) >= limits.fewest_kinds
        and all(counts[KINDS.index(kind)] for kind in limits.must)
        and not any(counts[KINDS.index(kind)] for kind in limits.never)
        and (limits.staff_days is None or sum(offer.staff_days for offer in mix) <= limits.staff_days)
        and (limits.calendar_days is None or all(offer.calendar_days <= limits.calendar_days for offer in mix))
    )


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.floats(0, 200), min_size=9, max_size=9),
    st.integers(5, 60),
    st.integers(1, 4),
    st.integers(1, 2),
    st.integers(0, 2),
    st.sets(st.sampled_from(KINDS), max_size=1),
    st.sets(st.sampled_from(KINDS), max_size=1),
    st.none() | st.integers(3, 60),
    st.none() | st.integers(10, 70),
)
def test_the_solver_finds_what_trying_everything_finds(
    rates: list[float],
    budget: int,
    most: int,
    most_of_a_kind: int,
    fewest: int,
    must: set[int],
    never: set[int],
    staff_days: int | None,
    calendar_days: int | None,
) -> None:
    wishes = frozenset(must), frozenset(never)
    limits = MixLimits(budget * 100_000, most, most_of_a_kind, fewest, *wishes, staff_days, calendar_days)
    pairs = [(kind, stage) for kind in KINDS for stage in Stage]
    yields = {
        pair: [rate * (0.5 + (number * 7 % SCENARIOS) / SCENARIOS) for number in range(SCENARIOS)]
        for pair, rate in zip(pairs, rates, strict=True)
    }
    mixes = [
        tuple(offer for offer, count in zip(OFFERS, counts, strict=True) for _ in range(count))
        for counts in itertools.product(range(most_of_a_kind + 1), repeat=len(OFFERS))
    ]
    possible = [mix for mix in mixes if allowed(mix, limits)]
    try:
        found = best_mix(OFFERS, yields, TARGETS, limits).mix
    except CaeError:
        assert not [mix for mix in possible if mix]
        return
    assert allowed(found, limits)
    best = max(worth(mix, yields, TARGETS, limits) for mix in possible)
    assert worth(found, yields, TARGETS, limits) == pytest.approx(best, abs=0.002)


FLAT: Yields = {(kind, stage): [50.0] * SCENARIOS for kind in KINDS for stage in Stage}


@pytest.mark.parametrize(
    ("targets", "limits", "code"),
    [
        ({}, MixLimits(1_000_000), "mix-has-no-goals"),
        ({Stage.CONTACT: 0}, MixLimits(1_000_000), "mix-has-no-goals"),
        (TARGETS, MixLimits(0), "mix-has-no-budget"),
        (TARGETS, MixLimits(9_000_000, must=frozenset({1}), never=frozenset({1})), "mix-must-and-never"),
        (TARGETS, MixLimits(9_000_000, most_activities=1, must=frozenset({1, 2})), "mix-musts-are-too-many"),
        (TARGETS, MixLimits(500_000, must=frozenset({1, 2})), "mix-musts-cost-too-much"),
        (TARGETS, MixLimits(100_000), "mix-nothing-is-affordable"),
        (TARGETS, MixLimits(9_000_000, never=frozenset(KINDS)), "mix-all-kinds-are-unwanted"),
        (TARGETS, MixLimits(9_000_000, must=frozenset({17})), "mix-must-is-not-offered"),
        (TARGETS, MixLimits(9_000_000, fewest_kinds=3, most_activities=2), "mix-variety-exceeds-activities"),
        (TARGETS, MixLimits(9_000_000, fewest_kinds=2, never=frozenset({1, 2})), "mix-too-few-kinds-are-wanted"),
        (TARGETS, MixLimits(9_000_000, fewest_kinds=1, never=frozenset({1}), calendar_days=39), "mix-nothing-fits-the"),
        (TARGETS, MixLimits(9_000_000, fewest_kinds=1, calendar_days=20, staff_days=3), "mix-musts-need-too-much"),
        (TARGETS, MixLimits(500_000, fewest_kinds=2), "mix-variety-is-impossible"),
        (TARGETS, MixLimits(9_000_000, must=frozenset({3}), calendar_days=50), "mix-must-takes-too-long"),
        (TARGETS, MixLimits(9_000_000, calendar_days=10), "mix-nothing-fits-the-time"),
        (TARGETS, MixLimits(9_000_000, must=frozenset({1, 2}), staff_days=11), "mix-musts-need-too-much-staff"),
        (TARGETS, MixLimits(9_000_000, fewest_kinds=2, staff_days=8), "mix-variety-is-impossible"),
    ],
)
def test_limits_that_contradict_each_other_are_named(targets: dict[Stage, int], limits: MixLimits, code: str) -> None:
    with pytest.raises(CaeError, match=code):
        best_mix(OFFERS, FLAT, targets, limits)


def test_kinds_that_fit_either_the_time_or_the_staff_but_not_both_are_told() -> None:
    offers = [Offer(1, 400_000, staff_days=30, calendar_days=10), Offer(2, 400_000, staff_days=3, calendar_days=60)]
    with pytest.raises(CaeError, match="mix-nothing-fits-time-and-staff"):
        best_mix(offers, FLAT, TARGETS, MixLimits(9_000_000, staff_days=10, calendar_days=20))


def test_the_variety_that_is_affordable_is_counted() -> None:
    assert affordable_kinds(OFFERS, MixLimits(900_000)) == 2
    assert affordable_kinds(OFFERS, MixLimits(9_000_000, most_activities=1)) == 1


# a real file ----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sample(tmp_path_factory.mktemp("sample") / "示例.cae", TODAY)


def test_the_sample_gets_a_mix_that_explains_itself(sample: Path) -> None:
    workspace = open_workspace(sample, SetClock(TODAY), read_only=True)
    cycle_id = workspace.progress.newest_cycle_id()
    found = workspace.learning.recommend(cycle_id, MixLimits(9_000_000), "zh_CN")
    assert 0 < found.cost_fen <= 9_000_000
    assert found.cost_fen == sum(one.cost_fen * one.count for one in found.activities)
    assert len({one.kind_number for one in found.activities}) >= 2
    assert all(one.without <= found.attainment + 1e-9 for one in found.activities)
    assert 0 <= found.gap < 0.01
    assert found.based_on == len(workspace.learning.learnt("zh_CN").outcomes) > 5
    shares = [share for _, share in found.curve]
    assert all(after >= before for before, after in itertools.pairwise(shares))
    assert all(one.low <= one.expected <= one.high for one in found.outlooks)
    again = workspace.learning.recommend(cycle_id, MixLimits(9_000_000), "zh_CN")
    assert (again.activities, again.outlooks, again.chance) == (found.activities, found.outlooks, found.chance)
    workspace.close()


def test_every_figure_leads_to_the_activities_behind_it(sample: Path) -> None:
    workspace = open_workspace(sample, SetClock(TODAY), read_only=True)
    learnt = workspace.learning.learnt("zh_CN")
    for one in learnt.effects.values():
        for activity_id in one.learnt.based_on:
            assert learnt.outcomes[activity_id].cost_fen
    workspace.close()


def test_the_manager_overrules_a_figure_and_takes_it_back(workspace: Workspace) -> None:
    before = workspace.learning.learnt("zh_CN").of(2, Stage.CONTACT)
    workspace.learning.overrule(2, Stage.CONTACT, 80.0, "新展厅")
    now = workspace.learning.learnt("zh_CN").of(2, Stage.CONTACT)
    assert (now.effect.mean, now.overruled, now.learnt) == (80.0, "新展厅", before.learnt)
    workspace.learning.overrule(2, Stage.CONTACT, 60.0)
    assert workspace.learning.learnt("zh_CN").of(2, Stage.CONTACT).effect.mean == 60.0
    workspace.learning.overrule(2, Stage.CONTACT, None)
    assert workspace.learning.learnt("zh_CN").of(2, Stage.CONTACT) == before
    with pytest.raises(CaeError, match="effect-is-negative"):
        workspace.learning.overrule(2, Stage.CONTACT, -1.0)


def enter(workspace: Workspace, cost_fen: int | None, contacts: int) -> None:
    """An activity of kind 2 from before the program."""
    row = workspace.situation.add_past_activity(2, "店头活动", date(2026, 8, 1))
    workspace.situation.change_past_activity(row, "cost_fen", cost_fen)
    workspace.situation.change_past_activity(row, Stage.CONTACT, contacts)


def contacts_of(workspace: Workspace) -> Effect:
    return workspace.learning.learnt("zh_CN").of(2, Stage.CONTACT).effect


def test_what_cost_nothing_or_nobody_knows_says_nothing(workspace: Workspace, cycle_id: str) -> None:
    before = contacts_of(workspace)
    for cost in (0, None):
        enter(workspace, cost, 50)
    assert contacts_of(workspace) == before
    workspace.goals.add_goal(cycle_id, Stage.CONTACT, "新客户", 60)
    found = workspace.learning.recommend(cycle_id, MixLimits(9_000_000), "zh_CN")
    assert (found.based_on, bool(found.activities)) == (2, True)


def test_zero_results_are_a_result_and_one_absurd_figure_does_not_rule(workspace: Workspace) -> None:
    before = contacts_of(workspace)
    enter(workspace, 1_000_000, 0)
    nothing = contacts_of(workspace)
    assert 0 < nothing.low < nothing.median < before.median
    for _ in range(5):
        enter(workspace, 1_000_000, 40)
    usual = contacts_of(workspace)
    enter(workspace, 1_000_000, 400_000)
    assert usual.median < contacts_of(workspace).median < 2 * usual.median


def test_without_money_or_staff_for_variety_the_answer_says_what_it_had_to_have(
    workspace: Workspace, cycle_id: str
) -> None:
    workspace.goals.add_goal(cycle_id, Stage.CONTACT, "新客户", 60)
    for limits in (MixLimits(1_000_000, fewest_kinds=4), MixLimits(9_000_000, fewest_kinds=4, staff_days=12)):
        found = workspace.learning.recommend(cycle_id, limits, "zh_CN")
        assert found.fewest_kinds == len({one.kind_number for one in found.activities}) == 1


def test_contradicting_wishes_are_named_with_their_kind(workspace: Workspace, cycle_id: str) -> None:
    workspace.goals.add_goal(cycle_id, Stage.CONTACT, "新客户", 60)
    with pytest.raises(CaeError, match="mix-must-is-not-offered") as refused:
        workspace.learning.recommend(cycle_id, MixLimits(9_000_000, must=frozenset({CRISIS_PR})), "zh_CN")
    assert refused.value.values["kind"] == "危机公关"
    with pytest.raises(CaeError, match="mix-variety-exceeds-activities"):
        workspace.learning.recommend(cycle_id, MixLimits(9_000_000, fewest_kinds=6, most_activities=2), "zh_CN")


def test_a_file_without_goals_is_told_so(workspace: Workspace, cycle_id: str) -> None:
    with pytest.raises(CaeError, match="mix-has-no-goals"):
        workspace.learning.recommend(cycle_id, MixLimits(9_000_000), "zh_CN")


def test_a_mix_is_taken_over_in_one_step_of_undo(workspace: Workspace, cycle_id: str) -> None:
    workspace.selection.choose_all(cycle_id, [(2, "店头活动", 300_000), (11, "人员直销", 0)])
    assert [slot.name for slot in workspace.selection.board(cycle_id, "zh_CN").slots] == ["店头活动", "人员直销"]
    workspace.history.undo()
    assert workspace.selection.board(cycle_id, "zh_CN").slots == ()
