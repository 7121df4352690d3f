"""What makes a goal a goal, and whether the goals fit each other."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.goals import (
    check_funnel,
    is_below_baseline,
    missing_signatures,
    require_goal,
    require_open_goals,
)
from cae_desktop.domain.words import SIGNING_ROLES, Role, Stage

CYCLE = (date(2026, 10, 1), date(2026, 12, 31))
ATTENTION, CONTACT, INTEREST = Stage


@pytest.mark.parametrize(
    ("name", "target", "start", "finish", "code"),
    [
        ("  ", 10, *CYCLE, "goal-needs-a-name"),
        ("更多联系", 0, *CYCLE, "goal-needs-a-target"),
        ("更多联系", -5, *CYCLE, "goal-needs-a-target"),
        ("更多联系", 10, CYCLE[1], CYCLE[0], "goal-finishes-before-it-starts"),
        ("更多联系", 10, date(2026, 9, 30), CYCLE[1], "goal-is-outside-the-cycle"),
        ("更多联系", 10, CYCLE[0], date(2027, 1, 1), "goal-is-outside-the-cycle"),
    ],
)
def test_a_goal_that_cannot_be_measured_is_refused(
    name: str, target: int, start: date, finish: date, code: str
) -> None:
    with pytest.raises(CaeError) as refused:
        require_goal(name, target, start, finish, CYCLE)
    assert refused.value.code == code


def test_a_goal_may_take_the_whole_cycle_or_one_day_of_it() -> None:
    require_goal("更多联系", 1, *CYCLE, CYCLE)
    require_goal("更多联系", 1, CYCLE[1], CYCLE[1], CYCLE)


@pytest.mark.parametrize(("baseline", "below"), [(None, False), (99, False), (100, True), (101, True), (0, False)])
def test_a_goal_should_ask_for_more_than_there_was(baseline: int | None, below: bool) -> None:
    assert is_below_baseline(baseline, 100) is below


def test_the_funnel_compares_planned_rates_with_the_dealers_own() -> None:
    first, second = check_funnel(
        {ATTENTION: 4000, CONTACT: 400, INTEREST: 100}, {ATTENTION: 10_000, CONTACT: 2000, INTEREST: 400}
    )
    assert (first.before, first.after, second.before, second.after) == (ATTENTION, CONTACT, CONTACT, INTEREST)
    assert (first.planned, first.history, first.expected, first.needed) == (0.1, 0.2, 800, 2000)
    assert (second.planned, second.history, second.expected, second.needed) == (0.25, 0.2, 80, 500)
    assert not first.is_high
    assert second.is_high


def test_a_tenth_above_history_is_still_in_line_with_it() -> None:
    history = {ATTENTION: 10_000, CONTACT: 2000}
    assert not check_funnel({ATTENTION: 1000, CONTACT: 219}, history)[0].is_high
    assert check_funnel({ATTENTION: 1000, CONTACT: 221}, history)[0].is_high


def test_a_later_stage_larger_than_the_one_before_is_noticed() -> None:
    assert check_funnel({ATTENTION: 100, CONTACT: 101}, {})[0].widens
    assert not check_funnel({ATTENTION: 100, CONTACT: 100}, {})[0].widens


@given(
    st.dictionaries(st.sampled_from(Stage), st.integers(0, 10**7)),
    st.dictionaries(st.sampled_from(Stage), st.integers(0, 10**7)),
)
def test_unknown_figures_stay_unknown(targets: dict[Stage, int], history: dict[Stage, int]) -> None:
    for step in check_funnel(targets, history):
        assert (step.planned is not None) == bool(targets.get(step.before) and targets.get(step.after))
        assert (step.history is not None) == bool(history.get(step.before) and history.get(step.after))
        assert step.history is not None or (step.expected is None and step.needed is None)


def test_four_managers_sign_in_their_order() -> None:
    assert missing_signatures([]) == SIGNING_ROLES
    assert missing_signatures([Role.SALES_MANAGER, Role.SALES_CONSULTANT]) == (
        Role.GENERAL_MANAGER,
        Role.MARKET_MANAGER,
        Role.FINANCE_MANAGER,
    )
    assert missing_signatures(SIGNING_ROLES) == ()


def test_confirmed_goals_are_closed_to_changes() -> None:
    require_open_goals(confirmed=False)
    with pytest.raises(CaeError, match="goals-are-confirmed"):
        require_open_goals(confirmed=True)
