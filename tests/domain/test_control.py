"""Every rule of the board by its sentence."""

from datetime import date

import pytest

from cae_desktop.domain.control import (
    ControlRules,
    StepFacts,
    earned_value,
    over_budget_percent,
    planned_percent,
    progress_percent,
    step_status,
    worst,
)
from cae_desktop.domain.words import StepStatus

START, FINISH = date(2026, 10, 5), date(2026, 10, 14)


def facts(**changes: object) -> StepFacts:
    values: dict[str, object] = {
        "start": START,
        "finish": FINISH,
        "budget_fen": 100_000,
        "actual_start": None,
        "actual_finish": None,
        "actual_cost_fen": None,
        "percent": 0,
    }
    return StepFacts(**(values | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("step", "today", "status", "reason"),
    [
        (facts(), date(2026, 10, 4), StepStatus.NOT_STARTED, ""),
        (facts(), START, StepStatus.NOT_STARTED, ""),
        (facts(), date(2026, 10, 7), StepStatus.AT_RISK, "late-start"),
        (facts(actual_start=START, percent=50), date(2026, 10, 9), StepStatus.ON_TRACK, ""),
        (facts(actual_start=START, percent=20), date(2026, 10, 9), StepStatus.AT_RISK, "behind"),
        (facts(actual_start=START, percent=75), date(2026, 10, 12), StepStatus.AT_RISK, "due-soon"),
        (facts(actual_start=START, percent=85), date(2026, 10, 12), StepStatus.ON_TRACK, ""),
        (facts(actual_start=START, percent=99), date(2026, 10, 16), StepStatus.LATE, "late"),
        (
            facts(actual_start=START, percent=60, actual_cost_fen=100_001),
            date(2026, 10, 9),
            StepStatus.LATE,
            "over-budget",
        ),
        (facts(actual_start=START, actual_finish=FINISH, percent=100), date(2026, 12, 1), StepStatus.DONE, ""),
    ],
)
def test_a_step_stands_by_the_stated_rules(step: StepFacts, today: date, status: StepStatus, reason: str) -> None:
    result = step_status(step, today)
    assert (result.status, result.reason) == (status, reason)


def test_a_finished_step_still_tells_its_delay_and_overspending() -> None:
    result = step_status(
        facts(actual_start=START, actual_finish=date(2026, 10, 17), actual_cost_fen=112_000), date(2026, 12, 1)
    )
    assert (result.status, result.days, result.over_percent) == (StepStatus.DONE, 3, 12)


def test_thresholds_are_the_dealerships() -> None:
    step = facts(actual_start=START, percent=20)
    assert step_status(step, date(2026, 10, 9), ControlRules(behind_points=50)).status is StepStatus.ON_TRACK
    assert over_budget_percent(104, 100, 5) == 0
    assert over_budget_percent(50, 0) == 100


def test_a_parent_shows_its_worst_child() -> None:
    assert worst([StepStatus.DONE, StepStatus.AT_RISK, StepStatus.LATE]) is StepStatus.LATE
    assert worst([StepStatus.DONE, StepStatus.DONE]) is StepStatus.DONE
    assert worst([StepStatus.DONE, StepStatus.NOT_STARTED]) is StepStatus.ON_TRACK
    assert worst([]) is StepStatus.NOT_STARTED


def test_the_linear_plan_counts_both_ends() -> None:
    assert planned_percent(START, FINISH, date(2026, 10, 4)) == 0
    assert planned_percent(START, FINISH, START) == 10
    assert planned_percent(START, FINISH, FINISH) == 100
    assert planned_percent(START, START, START) == 100


def test_progress_weighs_by_length_and_is_unknown_without_steps() -> None:
    long, short = facts(), facts(finish=START)
    assert progress_percent([(long, 0), (short, 100)]) == 9
    assert progress_percent([]) is None


def test_earned_value_follows_its_formulas() -> None:
    steps = [
        facts(actual_start=START, actual_finish=FINISH, actual_cost_fen=120_000, percent=100),
        facts(actual_start=START, percent=50, actual_cost_fen=40_000),
    ]
    value = earned_value(steps, date(2026, 10, 9))
    assert (value.planned_value_fen, value.earned_value_fen, value.actual_cost_fen) == (100_000, 150_000, 160_000)
    assert value.cost_index == pytest.approx(0.9375)
    assert value.schedule_index == pytest.approx(1.5)
    assert value.estimate_at_completion_fen == round(200_000 / 0.9375)
    nothing = earned_value([], START)
    assert (nothing.cost_index, nothing.schedule_index, nothing.estimate_at_completion_fen) == (None, None, None)
