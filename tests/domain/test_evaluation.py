"""Verdicts, costs of a result and averages; no figure where there is no data."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cae_desktop.domain.evaluation import (
    Verdict,
    average,
    cost_per,
    deviation_percent,
    on_time_percent,
    per_ten_thousand,
    verdict,
)

DUE = date(2026, 10, 15)
LATE = date(2026, 10, 16)


@pytest.mark.parametrize(
    ("actual", "target", "expected"),
    [
        (100, 100, Verdict.REACHED),
        (120, 100, Verdict.REACHED),
        (99, 100, Verdict.NEARLY),
        (80, 100, Verdict.NEARLY),
        (79, 100, Verdict.MISSED),
        (0, 100, Verdict.MISSED),
        (None, 100, Verdict.OPEN),
        (5, None, Verdict.OPEN),
        (5, 0, Verdict.OPEN),
    ],
)
def test_a_goal_is_reached_nearly_reached_or_missed(actual: int | None, target: int | None, expected: Verdict) -> None:
    assert verdict(actual, target) is expected


def test_a_result_has_a_cost_only_with_cost_and_results() -> None:
    assert cost_per(1_000_000, 3) == 333_333
    assert cost_per(0, 3) == 0
    assert (cost_per(None, 3), cost_per(1_000_000, None), cost_per(1_000_000, 0)) == (None, None, None)


def test_results_are_told_for_ten_thousand_yuan() -> None:
    assert per_ten_thousand(80, 800_000) == pytest.approx(100)
    assert (per_ten_thousand(None, 800_000), per_ten_thousand(80, 0), per_ten_thousand(80, None)) == (None, None, None)


@given(st.integers(1, 10**12), st.integers(1, 10**6))
def test_both_ways_to_tell_a_cost_agree(cost_fen: int, results: int) -> None:
    rate = per_ten_thousand(results, cost_fen)
    assert rate is not None
    assert cost_per(cost_fen, results) == pytest.approx(1_000_000 / rate, abs=0.51, rel=1e-9)


def test_spending_is_above_or_below_its_budget() -> None:
    assert deviation_percent(110, 100) == pytest.approx(10)
    assert deviation_percent(75, 100) == pytest.approx(-25)
    assert deviation_percent(0, 100) == -100
    assert (deviation_percent(None, 100), deviation_percent(50, 0)) == (None, None)


def test_only_finished_steps_count_as_on_time() -> None:
    assert on_time_percent([(DUE, DUE), (DUE, LATE), (DUE, None)]) == 50
    assert on_time_percent([(DUE, None)]) is None
    assert on_time_percent([]) is None


def test_ratings_not_given_do_not_lower_the_average() -> None:
    assert average([4, None, 5]) == 4.5
    assert average([None]) is None
    assert average([]) is None
