"""What an activity of a kind brings for its money: learnt from the dealer's own results, honest about doubt.

The model, for one kind of activity and one stage of the funnel
----------------------------------------------------------------
Activity *i* cost x_i (in ¥10,000) and brought y_i people. Its results are counts that scatter more than chance alone,
because days, weather and people differ: given the true yield θ per ¥10,000,

    E[y_i] = θ·x_i        Var[y_i] = μ_i + φ·μ_i²,   μ_i = θ·x_i

(the negative binomial, or Gamma–Poisson, with over-dispersion φ; Cameron & Trivedi, *Regression Analysis of Count
Data*, NB2). One activity then says as much about log θ as I_i = 1 / (1/μ_i + φ) people would in a plain Poisson count.

* Prior: θ ~ Gamma with mean m and the weight of a = 1.5 people. m is the mark of the matrix in force as a factor
  (0 → 0.1, 1 → 0.4, 2 → 1, 3 → 2) times the level of this dealer: his results over all kinds, against what the
  marks alone would give, pulled towards our own guess (`USUAL_YIELD`) with the weight of one activity.
* Update: conjugate, with the weights of the information instead of the bare counts,

    A = a + Σ w_i·I_i        M = (a·m + Σ w_i·I_i·y_i/x_i) / A,        θ | data ≈ Gamma(shape A, mean M)

  solved by repetition, since μ_i needs M. w_i = 0.95^(quarters ago) lets recent cycles count more; a result farther
  than 2.5 standard deviations from M counts less in proportion (Huber), so that one absurd figure does not rule; a
  single result of a kind is held against the prior, from 6 standard deviations on.
* φ is shared by all kinds of a stage: Pearson's estimate over all activities, pulled towards 0.25 with the weight of
  six activities.

Quantiles of the Gamma are Wilson & Hilferty's (1931), good to 2 % from A = 1 on. `benchmarks/calibration.py` measures
how often the ranges hold the truth.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from cae_desktop.domain.words import Stage

TEN_THOUSAND_FEN: Final = 1_000_000
MARK_FACTORS: Final = (0.1, 0.4, 1.0, 2.0)
"""What a mark of 0 to 3 means for the yield: our own judgement."""
USUAL_YIELD: Final[Mapping[Stage, float]] = {Stage.ATTENTION: 300.0, Stage.CONTACT: 40.0, Stage.INTEREST: 10.0}
"""People per ¥10,000 of a kind marked 2, where nothing is known: our own judgement, soon outweighed."""
PRIOR_WEIGHT: Final = 1.5
USUAL_DISPERSION: Final = 0.25
_DISPERSION_WEIGHT: Final = 6.0
_KEPT_EACH_QUARTER: Final = 0.95
_FARTHEST: Final = 2.5
_FARTHEST_ALONE: Final = 6.0
_ROUNDS: Final = 8
_DAYS_OF_A_QUARTER: Final = 91.3
_TAIL: Final = 1.2815515655446004
"""Standard normal quantile of 90 %: 80 % lie between the two tails."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an activity that is over cost (fen) and brought to a stage; `id` finds it again."""

    id: str
    kind_number: int
    start: date
    cost_fen: int
    count: int


@dataclass(frozen=True, slots=True)
class Effect:
    """People per ¥10,000 that a kind brings to a stage: a Gamma distribution. `based_on` are the activities behind."""

    mean: float
    shape: float
    based_on: tuple[str, ...]

    @property
    def median(self) -> float:
        """As likely more as less."""
        return self.quantile(0.0)

    @property
    def low(self) -> float:
        """Only one in ten is lower."""
        return self.quantile(-_TAIL)

    @property
    def high(self) -> float:
        """Only one in ten is higher."""
        return self.quantile(_TAIL)

    def quantile(self, normal: float) -> float:
        """The yield at this quantile of the standard normal (Wilson–Hilferty)."""
        root = 1 - 1 / (9 * self.shape) + normal / (3 * math.sqrt(self.shape))
        return float(self.mean * max(0.0, root) ** 3)

    def of(self, cost_fen: int) -> float:
        """People to expect for this much money."""
        return self.mean * cost_fen / TEN_THOUSAND_FEN


@dataclass(frozen=True, slots=True)
class StageEffects:
    """The effects of all kinds at one stage, and how much single activities scatter around them."""

    by_kind: Mapping[int, Effect]
    dispersion: float


@dataclass(frozen=True, slots=True)
class Passage:
    """How many people one activity had at a stage and how many of them went on to the next."""

    id: str
    start: date
    before: int
    after: int


def learn_rate(passages: Sequence[Passage], today: date) -> Effect | None:
    """The rate from one stage to the next, with its range: the model above with people in place of money.

    There is no matrix for rates: the prior is the dealer's own pooled rate, with the usual weight. None where nobody
    was ever counted at the first stage, or nobody went on.
    """
    told = [one for one in passages if one.before > 0]
    people, went_on = sum(one.before for one in told), sum(one.after for one in told)
    if not people or not went_on:
        return None
    outcomes = [Outcome(one.id, 0, one.start, one.before * TEN_THOUSAND_FEN, one.after) for one in told]
    prior, dispersion = went_on / people, USUAL_DISPERSION
    effect = Effect(prior, PRIOR_WEIGHT, ())
    for _ in range(_ROUNDS):
        effect = _effect(outcomes, prior, effect.mean, dispersion, today)
        dispersion = _dispersion(outcomes, {0: effect.mean})
    return effect


def learn(outcomes: Sequence[Outcome], marks: Mapping[int, int], stage: Stage, today: date) -> StageEffects:
    """Learn the effects of the kinds in `marks` at a stage; activities that cost nothing say nothing here."""
    told = [one for one in outcomes if one.cost_fen > 0 and one.kind_number in marks]
    level = _level(told, marks, stage)
    priors = {kind: level * MARK_FACTORS[mark] for kind, mark in marks.items()}
    means, dispersion = dict(priors), USUAL_DISPERSION
    effects: dict[int, Effect] = {}
    for _ in range(_ROUNDS):
        effects = {
            kind: _effect(
                [one for one in told if one.kind_number == kind], priors[kind], means[kind], dispersion, today
            )
            for kind in marks
        }
        means = {kind: effect.mean for kind, effect in effects.items()}
        dispersion = _dispersion(told, means)
    return StageEffects(effects, dispersion)


def _level(told: Sequence[Outcome], marks: Mapping[int, int], stage: Stage) -> float:
    """The dealer's yield for a kind marked 2; every activity counts alike, our own guess like one more."""
    usual = USUAL_YIELD[stage]
    yields = [one.count / _money(one) / MARK_FACTORS[marks[one.kind_number]] for one in told]
    bounded = [min(max(one, usual / 20), usual * 20) for one in yields]
    return math.exp((math.log(usual) + sum(map(math.log, bounded))) / (1 + len(bounded)))


def _effect(told: Sequence[Outcome], prior: float, mean: float, dispersion: float, today: date) -> Effect:
    weight, total = PRIOR_WEIGHT, PRIOR_WEIGHT * prior
    for one in told:
        information = _recent(one, today) * _information(one, mean, dispersion)
        if len(told) > 1:
            information *= _trust(one, mean, dispersion, _FARTHEST)
        else:  # there is nothing to be far from but the prior, which knows little
            information *= _trust(one, prior, dispersion, _FARTHEST_ALONE)
        weight += information
        total += information * one.count / _money(one)
    return Effect(total / weight, weight, tuple(one.id for one in told))


def _information(one: Outcome, mean: float, dispersion: float) -> float:
    return 1 / (1 / max(mean * _money(one), 1e-9) + dispersion)


def _trust(one: Outcome, mean: float, dispersion: float, farthest: float) -> float:
    """Less than 1 for a result that is absurdly far from what was to be expected (Huber's weight)."""
    expected = mean * _money(one)
    distance = abs(one.count - expected) / math.sqrt(expected + dispersion * expected**2 + 1e-9)
    return min(1.0, farthest / distance) if distance else 1.0


def _dispersion(told: Iterable[Outcome], means: Mapping[int, float]) -> float:
    """Pearson's estimate of φ, each activity bounded, pulled towards the usual one."""
    total, count = USUAL_DISPERSION * _DISPERSION_WEIGHT, _DISPERSION_WEIGHT
    for one in told:
        expected = means[one.kind_number] * _money(one)
        if expected >= 1:
            total += min(max(((one.count - expected) ** 2 - expected) / expected**2, -1.0), 4.0)
            count += 1
    return min(max(total / count, 0.02), 2.0)


def _recent(one: Outcome, today: date) -> float:
    quarters = max(0.0, (today - one.start).days / _DAYS_OF_A_QUARTER)
    return float(_KEPT_EACH_QUARTER**quarters)


def _money(one: Outcome) -> float:
    return one.cost_fen / TEN_THOUSAND_FEN
