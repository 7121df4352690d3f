"""Situation analysis: rating and ranking of problems, comparing figures as they were typed, progress."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final, Protocol, TypeVar

from cae_desktop.domain.errors import CaeError

LOWEST_RATING: Final = 1
HIGHEST_RATING: Final = 5
_NUMBER: Final = re.compile(r"[-+]?\d[\d,]*\.?\d*")


class Rated(Protocol):
    """A problem with its three ratings and the place the managers gave it."""

    @property
    def impact(self) -> int:
        """1–5."""

    @property
    def urgency(self) -> int:
        """1–5."""

    @property
    def controllability(self) -> int:
        """1–5."""

    @property
    def position(self) -> int | None:
        """None while nobody ordered by hand."""


RatedProblem = TypeVar("RatedProblem", bound=Rated)


def require_rating(rating: int) -> None:
    """Raise CaeError("rating-out-of-range") unless 1–5."""
    if not LOWEST_RATING <= rating <= HIGHEST_RATING:
        raise CaeError("rating-out-of-range")


def problem_score(impact: int, urgency: int, controllability: int) -> int:
    """Impact × urgency × controllability, 1–125. Raises CaeError("rating-out-of-range")."""
    for rating in (impact, urgency, controllability):
        require_rating(rating)
    return impact * urgency * controllability


def ranked(problems: Sequence[RatedProblem]) -> tuple[RatedProblem, ...]:
    """Problems by priority: the managers' own order first, then the score, the highest first."""

    def order(problem: RatedProblem) -> tuple[bool, int, int]:
        score = problem_score(problem.impact, problem.urgency, problem.controllability)
        return (problem.position is None, problem.position or 0, -score)

    return tuple(sorted(problems, key=order))


def typed_number(text: str) -> float | None:
    """The number in a figure as typed ("8.6%", "1,200 台", "14.9万"); None when there is none."""
    plain = unicodedata.normalize("NFKC", text)
    found = _NUMBER.search(plain)
    if found is None:
        return None
    number = float(found[0].replace(",", ""))
    return number * 10_000 if plain[found.end() :].lstrip().startswith("万") else number


def leader(own: str, others: Iterable[str]) -> int | None:
    """Place among `others` of the figure that is highest and above our own; None when nobody leads."""
    best, place = typed_number(own), None
    for number, text in enumerate(others):
        value = typed_number(text)
        if value is not None and (best is None or value > best):
            best, place = value, number
    return place


def analysis_progress(filled: int, indicators: int, findings: int, *, done: bool) -> float:
    """0–1: indicators filled count four fifths, at least one finding one fifth; an analysis called done is 1."""
    if done:
        return 1.0
    share = filled / indicators if indicators else 0.0
    return min(0.99, 0.8 * share + (0.2 if findings else 0.0))
