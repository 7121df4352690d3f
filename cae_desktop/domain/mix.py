"""The best mix of activities for a budget: what is offered, what limits it, and what a mix promises."""

import math
import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import NormalDist
from typing import Final

from cae_desktop.domain.effects import TEN_THOUSAND_FEN, StageEffects
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import Stage

SIZES: Final = (0.6, 1.0, 1.5)
"""An activity may be smaller or larger than usual for its kind."""
USUAL_COST_FEN: Final = 1_500_000
SCENARIOS: Final = 24
DRAWS: Final = 2_000
_SEED: Final = 20_261
_NORMAL: Final = NormalDist()

Yields = Mapping[tuple[int, Stage], Sequence[float]]
"""People per ¥10,000 by kind and stage, one for each scenario: what may be true, all scenarios alike in weight."""


@dataclass(frozen=True, slots=True)
class Offer:
    """An activity of a kind at a size: its cost in fen.

    `staff_days` is the work of all its steps, `calendar_days` how long it takes from the first step to the last.
    """

    kind_number: int
    cost_fen: int
    staff_days: float = 0.0
    calendar_days: int = 0

    def people(self, yields: Yields, stage: Stage, scenario: int) -> float:
        """What it brings in a scenario."""
        return yields[self.kind_number, stage][scenario] * self.cost_fen / TEN_THOUSAND_FEN

    def expected(self, effects: Mapping[Stage, StageEffects], stage: Stage) -> float:
        """What it brings on average."""
        return effects[stage].by_kind[self.kind_number].of(self.cost_fen)


@dataclass(frozen=True, slots=True)
class MixLimits:
    """What the managers allow. Money in fen; None where working days of staff or calendar days are not limited."""

    budget_fen: int
    most_activities: int = 6
    most_of_a_kind: int = 2
    fewest_kinds: int = 2
    must: frozenset[int] = frozenset()
    never: frozenset[int] = frozenset()
    staff_days: int | None = None
    calendar_days: int | None = None

    def allows(self, offer: Offer) -> bool:
        """Whether this activity, taken alone, keeps the limits but for money."""
        return (
            offer.kind_number not in self.never
            and (self.calendar_days is None or offer.calendar_days <= self.calendar_days)
            and (self.staff_days is None or offer.staff_days <= self.staff_days)
        )


@dataclass(frozen=True, slots=True)
class StageOutlook:
    """What a mix brings to a stage: expected people, and the range that holds eight of ten outcomes."""

    stage: Stage
    target: int
    expected: float
    low: float
    high: float


def scenarios(effects: Mapping[Stage, StageEffects]) -> Yields:
    """24 ways in which the yields may really be, for choosing a mix that does well in most of them.

    For each kind and stage the range of the Gamma distribution is cut into 24 parts of the same probability and one
    value is taken of each, in shuffled order (Latin hypercube sampling, McKay, Beckman & Conover 1979), always the same
    way. The scatter of a single activity is added to the doubt about the yield.
    """
    dice = random.Random(_SEED)  # noqa: S311 (a simulation)
    found: dict[tuple[int, Stage], Sequence[float]] = {}
    for stage in Stage:
        for kind, effect in effects[stage].by_kind.items():
            both = replace(effect, shape=1 / (1 / effect.shape + effects[stage].dispersion))
            values = [both.quantile(_NORMAL.inv_cdf((part + 0.5) / SCENARIOS)) for part in range(SCENARIOS)]
            mean = sum(values) / SCENARIOS
            values = [value * effect.mean / mean for value in values] if mean else values
            dice.shuffle(values)
            found[kind, stage] = values
    return found


def attainment(mix: Iterable[Offer], yields: Yields, targets: Mapping[Stage, int]) -> float:
    """The share of the goals to expect: the mean over scenarios and goals, each goal at most 1."""
    offers = list(mix)
    wanted = {stage: target for stage, target in targets.items() if target}
    total = sum(
        min(1.0, sum(offer.people(yields, stage, scenario) for offer in offers) / target)
        for stage, target in wanted.items()
        for scenario in range(SCENARIOS)
    )
    return total / SCENARIOS / len(wanted)


def require_consistent(offers: Iterable[Offer], limits: MixLimits) -> None:
    """Say which limits contradict each other whatever money, time and staff there are.

    Raises CaeError: "mix-must-and-never" (kind), "mix-must-is-not-offered" (kind), "mix-musts-are-too-many" (count,
    most), "mix-all-kinds-are-unwanted", "mix-variety-exceeds-activities" (kinds, most),
    "mix-too-few-kinds-are-wanted" (kinds, left).
    """
    offered = {offer.kind_number for offer in offers}
    if both := limits.must & limits.never:
        raise CaeError("mix-must-and-never", kind=min(both))
    if strange := limits.must - offered:
        raise CaeError("mix-must-is-not-offered", kind=min(strange))
    if len(limits.must) > limits.most_activities:
        raise CaeError("mix-musts-are-too-many", count=len(limits.must), most=limits.most_activities)
    wanted = offered - limits.never
    if not wanted:
        raise CaeError("mix-all-kinds-are-unwanted")
    if limits.fewest_kinds > limits.most_activities:
        raise CaeError("mix-variety-exceeds-activities", kinds=limits.fewest_kinds, most=limits.most_activities)
    if limits.fewest_kinds > len(wanted):
        raise CaeError("mix-too-few-kinds-are-wanted", kinds=limits.fewest_kinds, left=len(wanted))


def require_possible(offers: Sequence[Offer], targets: Mapping[Stage, int], limits: MixLimits) -> None:
    """Say which limits contradict each other, before anything is searched.

    Raises CaeError as `require_consistent`, and "mix-has-no-goals", "mix-has-no-budget",
    "mix-must-takes-too-long" (kind, days), "mix-nothing-fits-the-time" (days), "mix-musts-need-too-much-staff" (days,
    most), "mix-nothing-fits-time-and-staff" (days, most), "mix-musts-cost-too-much", "mix-nothing-is-affordable",
    "mix-variety-is-impossible".
    """
    if not any(targets.values()):
        raise CaeError("mix-has-no-goals")
    if limits.budget_fen <= 0:
        raise CaeError("mix-has-no-budget")
    require_consistent(offers, limits)
    _require_time_and_staff([offer for offer in offers if offer.kind_number not in limits.never], limits)
    cheapest = cheapest_of_kinds(offers, limits)
    if not cheapest:
        raise CaeError("mix-nothing-fits-time-and-staff", days=limits.calendar_days, most=limits.staff_days)
    musts = sum(cheapest[kind] for kind in limits.must if kind in cheapest)
    if musts > limits.budget_fen:
        raise CaeError("mix-musts-cost-too-much", cost=musts // 100, budget=limits.budget_fen // 100)
    if min(cheapest.values()) > limits.budget_fen:
        raise CaeError("mix-nothing-is-affordable", cost=min(cheapest.values()) // 100)
    if limits.fewest_kinds > affordable_kinds(offers, limits):
        raise CaeError("mix-variety-is-impossible", kinds=limits.fewest_kinds)


def _require_time_and_staff(offers: Sequence[Offer], limits: MixLimits) -> None:
    quickest = _least(offers, lambda offer: offer.calendar_days)
    if limits.calendar_days is not None:
        for kind in sorted(limits.must & quickest.keys()):
            if quickest[kind] > limits.calendar_days:
                raise CaeError("mix-must-takes-too-long", kind=kind, days=round(quickest[kind]))
        if quickest and min(quickest.values()) > limits.calendar_days:
            raise CaeError("mix-nothing-fits-the-time", days=limits.calendar_days)
    if limits.staff_days is not None:
        easiest = _least(offers, lambda offer: offer.staff_days)
        needed = sum(easiest[kind] for kind in limits.must & easiest.keys()) or min(easiest.values(), default=0.0)
        if needed > limits.staff_days:
            raise CaeError("mix-musts-need-too-much-staff", days=math.ceil(needed), most=limits.staff_days)


def _least(offers: Iterable[Offer], measure: Callable[[Offer], float]) -> dict[int, float]:
    found: dict[int, float] = {}
    for offer in offers:
        found[offer.kind_number] = min(measure(offer), found.get(offer.kind_number, math.inf))
    return found


def cheapest_of_kinds(offers: Iterable[Offer], limits: MixLimits) -> dict[int, int]:
    """The cost of the smallest activity of each kind that may be chosen."""
    cheapest: dict[int, int] = {}
    for offer in offers:
        if limits.allows(offer):
            cheapest[offer.kind_number] = min(offer.cost_fen, cheapest.get(offer.kind_number, offer.cost_fen))
    return cheapest


def affordable_kinds(offers: Sequence[Offer], limits: MixLimits) -> int:
    """How many different kinds money, staff and the number of activities allow, those that must be included."""
    found = _kinds_within(cheapest_of_kinds(offers, limits), limits.budget_fen, limits)
    if limits.staff_days is None:
        return found
    easiest = _least([offer for offer in offers if limits.allows(offer)], lambda offer: offer.staff_days)
    return min(found, _kinds_within(easiest, limits.staff_days, limits))


def _kinds_within(least: Mapping[int, float], there_is: float, limits: MixLimits) -> int:
    """How many kinds fit into what there is, when each takes the least it can."""
    left = there_is - sum(least[kind] for kind in limits.must if kind in least)
    count = len(limits.must & least.keys())
    for needed in sorted(needed for kind, needed in least.items() if kind not in limits.must):
        if needed > left or count >= limits.most_activities:
            break
        left -= needed
        count += 1
    return count


def outlooks(
    mix: Sequence[Offer], effects: Mapping[Stage, StageEffects], targets: Mapping[Stage, int]
) -> tuple[tuple[StageOutlook, ...], float]:
    """What a mix brings to each stage with a goal, and the chance that all goals are reached.

    Drawn 2,000 times, always the same way: the true yield of every kind from its Gamma distribution, then the results
    of every activity with variance μ + φ·μ². Stages are drawn independently of each other.
    """
    dice = random.Random(_SEED)  # noqa: S311 (a simulation)
    draws = {stage: _draws(mix, effects[stage], dice) for stage, target in targets.items() if target}
    reached = [all(draws[stage][number] >= targets[stage] for stage in draws) for number in range(DRAWS)]
    found = []
    for stage, values in draws.items():
        ordered = sorted(values)
        expected = sum(offer.expected(effects, stage) for offer in mix)
        low, high = ordered[DRAWS // 10], ordered[DRAWS * 9 // 10]
        found.append(StageOutlook(stage, targets[stage], expected, low, high))
    return tuple(found), sum(reached) / DRAWS


def _draws(mix: Sequence[Offer], effects: StageEffects, dice: random.Random) -> list[float]:
    """Simulated results of a mix at one stage."""
    kinds = sorted({offer.kind_number for offer in mix})
    values = []
    for _ in range(DRAWS):
        yields = {kind: _gamma(dice, effects.by_kind[kind].mean, effects.by_kind[kind].shape) for kind in kinds}
        total = 0.0
        for offer in mix:
            mean = yields[offer.kind_number] * offer.cost_fen / TEN_THOUSAND_FEN
            total += _gamma(dice, mean, mean / (1 + effects.dispersion * mean))
        values.append(total)
    return values


def _gamma(dice: random.Random, mean: float, shape: float) -> float:
    return dice.gammavariate(shape, mean / shape) if mean > 0 and shape > 0 else 0.0
