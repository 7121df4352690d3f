"""Evaluation: goals reached, what a result cost, how partners and people worked."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Final

from cae_desktop.domain.money import ratio

_REACHED: Final = 1.0
_NEARLY: Final = 0.8


class Verdict(StrEnum):
    """How a goal came out: reached from 100 %, nearly from 80 %, else missed; open without figures."""

    REACHED = "reached"
    NEARLY = "nearly"
    MISSED = "missed"
    OPEN = "open"


def verdict(actual: int | None, target: int | None) -> Verdict:
    """The verdict of a goal."""
    share = ratio(actual, target)
    if share is None:
        return Verdict.OPEN
    if share >= _REACHED:
        return Verdict.REACHED
    return Verdict.NEARLY if share >= _NEARLY else Verdict.MISSED


def cost_per(cost_fen: int | None, results: int | None) -> int | None:
    """Fen per result, rounded; None without cost or results."""
    share = ratio(cost_fen, results)
    return None if share is None else round(share)


def per_ten_thousand(results: int | None, cost_fen: int | None) -> float | None:
    """Results per ¥10,000; None without cost or figures."""
    return ratio(None if results is None else results * 1_000_000, cost_fen)


def deviation_percent(actual_fen: int | None, budget_fen: int) -> float | None:
    """How many percent the cost is above (+) or below (−) the budget; None where unknown."""
    share = ratio(actual_fen, budget_fen)
    return None if share is None else (share - 1) * 100


def on_time_percent(steps: Iterable[tuple[date, date | None]]) -> int | None:
    """Share of finished steps that finished by their planned day, in percent; takes (planned, actual) finishes."""
    finished = [(planned, actual) for planned, actual in steps if actual is not None]
    if not finished:
        return None
    return round(100 * sum(actual <= planned for planned, actual in finished) / len(finished))


def average(ratings: Iterable[int | None]) -> float | None:
    """Mean of the ratings given; None when none was."""
    given = [rating for rating in ratings if rating is not None]
    return sum(given) / len(given) if given else None
