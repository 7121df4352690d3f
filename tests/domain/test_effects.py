"""Learning from past activities: honest with nothing, with little, with much, and with the absurd."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cae_desktop.domain.effects import MARK_FACTORS, USUAL_YIELD, Effect, Outcome, StageEffects, learn
from cae_desktop.domain.words import Stage

TODAY = date(2026, 10, 1)
CONTACT = Stage.CONTACT
MARKS = {1: 3, 2: 2, 3: 0}


def past(kind: int, *counts: int, cost_fen: int = 1_000_000, days_ago: int = 30) -> list[Outcome]:
    day = TODAY - timedelta(days=days_ago)
    return [Outcome(f"{kind}/{n}", kind, day, cost_fen, count) for n, count in enumerate(counts)]


def learnt(*outcomes: list[Outcome]) -> StageEffects:
    return learn([one for part in outcomes for one in part], MARKS, CONTACT, TODAY)


def test_without_history_the_matrix_speaks_with_wide_ranges() -> None:
    effects = learnt().by_kind
    assert [effects[kind].mean for kind in MARKS] == [
        USUAL_YIELD[CONTACT] * MARK_FACTORS[mark] for mark in MARKS.values()
    ]
    assert effects[1].high / effects[1].low > 8
    assert effects[1].based_on == ()


def test_more_activities_move_the_median_and_narrow_the_range() -> None:
    before, some, many = (learnt(past(2, *[90] * n)).by_kind[2] for n in (0, 2, 20))
    assert before.median < some.median < many.median
    assert many.median == pytest.approx(90, rel=0.1)
    assert before.high / before.low > some.high / some.low > many.high / many.low
    assert len(many.based_on) == 20


def test_the_level_of_the_dealer_lifts_kinds_he_never_held() -> None:
    assert learnt(past(2, 200, 220)).by_kind[1].mean > learnt().by_kind[1].mean


def test_recent_results_count_more_than_old_ones() -> None:
    recent_high = learnt(past(2, 100, days_ago=10), past(2, 20, days_ago=1500)).by_kind[2]
    recent_low = learnt(past(2, 20, days_ago=10), past(2, 100, days_ago=1500)).by_kind[2]
    assert recent_high.mean > recent_low.mean


def test_one_absurd_result_does_not_rule() -> None:
    plain = learnt(past(2, 40, 45, 38, 42, 41)).by_kind[2]
    absurd = learnt(past(2, 40, 45, 38, 42, 41, 5_000)).by_kind[2]
    assert absurd.median < 8 * plain.median
    assert absurd.high / absurd.low > plain.high / plain.low


def test_zero_results_and_zero_cost_are_understood() -> None:
    nothing_came = learnt(past(2, 0, 0, 0)).by_kind[2]
    assert 0 < nothing_came.median < 20
    assert nothing_came.low >= 0
    assert learnt(past(2, 50, cost_fen=0)).by_kind[2] == learnt().by_kind[2]


@given(
    st.lists(
        st.tuples(
            st.sampled_from([1, 2, 3, 9]), st.integers(0, 100_000), st.integers(0, 10**9), st.integers(-400, 4_000)
        ),
        max_size=12,
    ),
    st.sampled_from(list(Stage)),
)
def test_no_history_breaks_the_estimate(rows: list[tuple[int, int, int, int]], stage: Stage) -> None:
    outcomes = [
        Outcome(str(n), kind, TODAY - timedelta(days=ago), cost, count)
        for n, (kind, count, cost, ago) in enumerate(rows)
    ]
    for effect in learn(outcomes, MARKS, stage, TODAY).by_kind.values():
        assert 0 <= effect.low <= effect.median <= effect.high < 1e12
        assert effect.mean > 0


def test_the_quantiles_are_those_of_the_gamma_distribution() -> None:
    # from tables of the chi-squared distribution: 10 %, 50 % and 90 % of Gamma(shape 5, mean 5)
    effect = Effect(5.0, 5.0, ())
    assert (effect.low, effect.median, effect.high) == pytest.approx((2.4326, 4.6709, 7.9936), rel=0.01)
