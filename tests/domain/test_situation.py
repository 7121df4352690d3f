"""Rating and ranking of problems, figures as they are typed, progress of an analysis."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.situation import analysis_progress, leader, problem_score, ranked, typed_number

RATINGS = st.integers(1, 5)


@dataclass(frozen=True)
class Problem:
    name: str
    impact: int = 3
    urgency: int = 3
    controllability: int = 3
    position: int | None = None


@given(RATINGS, RATINGS, RATINGS)
def test_a_score_is_the_product_of_the_ratings(impact: int, urgency: int, controllability: int) -> None:
    assert problem_score(impact, urgency, controllability) == impact * urgency * controllability


@pytest.mark.parametrize("ratings", [(0, 3, 3), (3, 6, 3), (3, 3, -1)])
def test_a_rating_outside_one_to_five_is_refused(ratings: tuple[int, int, int]) -> None:
    with pytest.raises(CaeError, match="rating-out-of-range"):
        problem_score(*ratings)


def test_the_managers_order_goes_before_the_score() -> None:
    problems = (
        Problem("small", 1, 1, 1),
        Problem("second", position=2),
        Problem("large", 5, 5, 5),
        Problem("first", 1, 1, 1, position=1),
    )
    assert [problem.name for problem in ranked(problems)] == ["first", "second", "large", "small"]


def test_equal_problems_keep_the_order_in_which_they_were_written() -> None:
    problems = tuple(Problem(str(number)) for number in range(4))
    assert ranked(problems) == problems


@given(st.lists(st.tuples(RATINGS, RATINGS, RATINGS), max_size=12))
def test_unordered_problems_are_ranked_from_the_highest_score(ratings: list[tuple[int, int, int]]) -> None:
    problems = tuple(Problem(str(number), *rating) for number, rating in enumerate(ratings))
    scores = [problem_score(one.impact, one.urgency, one.controllability) for one in ranked(problems)]
    assert scores == sorted(scores, reverse=True)
    assert set(ranked(problems)) == set(problems)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("8.6%", 8.6),
        ("1,200 台", 1200),
        ("１，２００", 1200),
        ("14.9万", 149_000),
        ("14.9 万元", 149_000),
        ("-3", -3),
        ("约 35 组", 35),
        ("", None),
        ("无数据", None),
    ],
)
def test_a_figure_is_read_as_it_was_typed(text: str, number: float | None) -> None:
    assert typed_number(text) == (pytest.approx(number) if number is not None else None)


@given(st.text(max_size=30))
def test_no_text_breaks_the_comparison(text: str) -> None:
    number = typed_number(text)
    assert number is None or isinstance(number, float)


@pytest.mark.parametrize(
    ("own", "others", "place"),
    [
        ("8%", ["9%", "11%", "7%"], 1),
        ("12%", ["9%", "11%"], None),
        ("9%", ["9%"], None),
        ("", ["9%", "无"], 0),
        ("8%", [], None),
        ("8%", ["", "无"], None),
        ("9 万", ["10 万", "99999"], 0),
    ],
)
def test_the_leader_is_whoever_is_highest_above_us(own: str, others: list[str], place: int | None) -> None:
    assert leader(own, others) == place


@given(st.integers(0, 20), st.integers(0, 20), st.integers(0, 5))
def test_an_analysis_is_complete_only_when_it_is_called_done(filled: int, more: int, findings: int) -> None:
    assert 0 <= analysis_progress(filled, filled + more, findings, done=False) < 1
    assert analysis_progress(filled, filled + more, findings, done=True) == 1


def test_indicators_count_four_fifths_and_a_finding_one_fifth() -> None:
    assert analysis_progress(5, 10, 0, done=False) == pytest.approx(0.4)
    assert analysis_progress(5, 10, 3, done=False) == pytest.approx(0.6)
    assert analysis_progress(0, 0, 0, done=False) == 0
