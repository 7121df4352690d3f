"""Goal confirmation: what makes a goal a goal, and whether the goals fit each other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import SIGNING_ROLES, Role, Stage

HIGH_TOLERANCE: Final = 1.1
"""A planned rate up to 10 % above history still counts as in line with it."""


def require_goal(name: str, target: int, start: date, finish: date, cycle: tuple[date, date]) -> None:
    """Raise CaeError when a goal cannot be measured.

    "goal-needs-a-name", "goal-needs-a-target", "goal-finishes-before-it-starts", "goal-is-outside-the-cycle".
    """
    if not name.strip():
        raise CaeError("goal-needs-a-name")
    if target <= 0:
        raise CaeError("goal-needs-a-target")
    if finish < start:
        raise CaeError("goal-finishes-before-it-starts")
    if start < cycle[0] or finish > cycle[1]:
        raise CaeError("goal-is-outside-the-cycle", start=cycle[0].isoformat(), finish=cycle[1].isoformat())


def is_below_baseline(baseline: int | None, target: int) -> bool:
    """Whether a goal asks for no more than there was: worth a warning, not a refusal."""
    return baseline is not None and target <= baseline


@dataclass(frozen=True, slots=True)
class FunnelStep:
    """From one stage to the next. `planned` and `history` are rates (0.2 = 20 %), None where unknown.

    `expected` is what the first stage's goal brings at the historic rate, `needed` what it must be for the second's.
    Eight times in ten the rate lies between `low` and `high` (`domain.effects.learn_rate`).
    """

    before: Stage
    after: Stage
    planned: float | None
    history: float | None
    expected: int | None
    needed: int | None
    low: float | None = None
    high: float | None = None

    @property
    def is_high(self) -> bool:
        """Whether the second goal asks for more than history promises."""
        return self.planned is not None and self.history is not None and self.planned > self.history * HIGH_TOLERANCE

    @property
    def widens(self) -> bool:
        """Whether the second goal is larger than the first."""
        return self.planned is not None and self.planned > 1


def check_funnel(targets: Mapping[Stage, int], history: Mapping[Stage, int]) -> tuple[FunnelStep, ...]:
    """Compare the goals' rates with the dealer's own; `history` are the totals of earlier cycles by stage."""
    return tuple(_funnel_step(before, after, targets, history) for before, after in pairwise(Stage))


def missing_signatures(signed: Iterable[Role]) -> tuple[Role, ...]:
    """Which of the four managers have not signed."""
    done = set(signed)
    return tuple(role for role in SIGNING_ROLES if role not in done)


def require_open_goals(*, confirmed: bool) -> None:
    """Raise CaeError("goals-are-confirmed"): confirmed goals change only after they were reopened."""
    if confirmed:
        raise CaeError("goals-are-confirmed")


def _funnel_step(before: Stage, after: Stage, targets: Mapping[Stage, int], history: Mapping[Stage, int]) -> FunnelStep:
    first, second = targets.get(before, 0), targets.get(after, 0)
    past_first, past_second = history.get(before, 0), history.get(after, 0)
    rate = past_second / past_first if past_first and past_second else None
    return FunnelStep(
        before,
        after,
        planned=second / first if first and second else None,
        history=rate,
        expected=round(first * rate) if rate is not None and first else None,
        needed=round(second / rate) if rate and second else None,
    )
