"""How well a kind of activity fits the goals, and what is wrong with a mix."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cae_desktop.domain.selection import (
    CRISIS_PR,
    MOST_SLOTS,
    Chosen,
    PastResult,
    coverage,
    match_score,
    mix_warnings,
)
from cae_desktop.domain.words import Stage

ATTENTION, CONTACT, INTEREST = Stage
MARKS = st.fixed_dictionaries({stage: st.integers(0, 3) for stage in Stage})
FIGURES = st.dictionaries(st.sampled_from(Stage), st.integers(0, 100_000))


def chosen(number: int = 1, group: str = "a", marks: tuple[int, int, int] = (3, 3, 3), fen: int = 0) -> Chosen:
    return Chosen(number, group, dict(zip(Stage, marks, strict=True)), fen)


def codes(mix: list[Chosen], stages: tuple[Stage, ...] = tuple(Stage), limit: int = 0) -> list[str]:
    return [warning.code for warning in mix_warnings(mix, stages, limit)]


@given(MARKS, FIGURES, st.dictionaries(st.sampled_from(Stage), st.floats(0, 1e6)))
def test_a_score_lies_between_nothing_and_a_hundred(
    marks: dict[Stage, int], targets: dict[Stage, int], expected: dict[Stage, float]
) -> None:
    assert 0 <= match_score(marks, targets, expected) <= 100


@given(MARKS, FIGURES)
def test_a_better_mark_never_lowers_the_score(marks: dict[Stage, int], targets: dict[Stage, int]) -> None:
    for stage in Stage:
        better = {**marks, stage: min(3, marks[stage] + 1)}
        assert match_score(better, targets) >= match_score(marks, targets)


@pytest.mark.parametrize(
    ("marks", "targets", "expected", "score"),
    [
        ((3, 3, 3), {CONTACT: 100}, {}, 100),
        ((0, 0, 0), {CONTACT: 100}, {}, 0),
        ((3, 0, 0), {CONTACT: 100}, {}, 0),
        ((0, 3, 0), {CONTACT: 100}, {}, 100),
        ((3, 0, 0), {ATTENTION: 100, CONTACT: 100}, {}, 50),
        ((3, 0, 0), {ATTENTION: 100, CONTACT: 100}, {ATTENTION: 50.0}, 33),
        ((3, 0, 0), {ATTENTION: 100, CONTACT: 100}, {ATTENTION: 100.0}, 0),
        ((3, 0, 0), {ATTENTION: 100, CONTACT: 100}, {ATTENTION: 100.0, CONTACT: 100.0}, 50),
        ((3, 1, 2), {}, {}, 67),
    ],
)
def test_marks_are_weighed_by_what_is_missing_of_each_goal(
    marks: tuple[int, int, int], targets: dict[Stage, int], expected: dict[Stage, float], score: int
) -> None:
    assert match_score(dict(zip(Stage, marks, strict=True)), targets, expected) == score


def test_coverage_sums_the_marks_of_a_mix() -> None:
    assert coverage([{ATTENTION: 3, CONTACT: 1}, {CONTACT: 2, INTEREST: 1}]) == {ATTENTION: 3, CONTACT: 3, INTEREST: 1}
    assert coverage([]) == dict.fromkeys(Stage, 0)


def test_an_empty_mix_and_a_good_one_need_no_word() -> None:
    assert codes([]) == []
    assert codes([chosen(group="a", fen=500), chosen(2, "b", fen=500)], limit=1000) == []


def test_a_stage_with_a_goal_needs_an_activity_that_is_good_at_it() -> None:
    weak = [chosen(marks=(3, 1, 1)), chosen(2, "b", (3, 1, 2))]
    warnings = mix_warnings(weak, (ATTENTION, CONTACT), 0)
    assert [(warning.code, warning.stage) for warning in warnings] == [("uncovered-stage", CONTACT)]
    assert codes(weak, (ATTENTION,)) == []


def test_one_group_alone_is_one_sided() -> None:
    assert codes([chosen(1, "a"), chosen(2, "a")]) == ["one-group"]
    assert codes([chosen(1, "a")]) == []


def test_a_mix_over_the_budget_says_by_how_much() -> None:
    warnings = mix_warnings([chosen(fen=600), chosen(2, "b", fen=500)], tuple(Stage), 1000)
    assert [(warning.code, warning.fen) for warning in warnings] == [("over-budget", 100)]
    assert codes([chosen(fen=600)], limit=0) == []


def test_more_activities_than_a_package_holds_are_too_many() -> None:
    mix = [chosen(number, str(number)) for number in range(MOST_SLOTS)]
    assert codes(mix) == []
    assert codes([*mix, chosen(99, "z")]) == ["too-many"]


def test_crisis_work_is_no_way_to_a_goal() -> None:
    mix = [chosen(CRISIS_PR), chosen(2, "b")]
    assert codes(mix) == ["crisis-pr"]
    assert codes(mix, ()) == []


def test_results_are_expected_at_the_past_return() -> None:
    assert PastResult(2, 800_000, 80).expected_for(400_000) == 40
    assert PastResult(0, 0, 0).expected_for(400_000) is None
    assert PastResult(1, 0, 80).expected_for(400_000) is None
