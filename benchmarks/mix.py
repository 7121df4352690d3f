"""Whether the recommended mix is worth following, on simulated dealers whose true effects are known.

Every dealer has held ten activities of each of eight kinds (`calibration.py`) and has the same budget for three mixes:
the recommended one, last year's again (six activities of kinds drawn by chance, the sizes scaled to the budget), and
the budget split equally over all kinds. Goals are hard but possible: 90 % of the most that any single kind could
bring for the budget, on average over the stages. Each mix is judged by its expected attainment under the truth.
Promised: recommended ≥ the others on at least 95 % of the dealers. Run: python benchmarks/mix.py [dealers]
"""

import random
import sys
import time
from collections.abc import Sequence

from calibration import DISPERSION, KINDS, TODAY, dealer, outcome

from cae_desktop.domain.effects import TEN_THOUSAND_FEN, Effect, StageEffects, learn
from cae_desktop.domain.mix import SIZES, MixLimits, Offer, attainment, scenarios
from cae_desktop.domain.words import Stage
from cae_desktop.services.mix_solver import best_mix

BUDGET_FEN = 9_000_000
ACTIVITIES = 10
SURE = 1e6


def simulated(dice: random.Random) -> tuple[dict[Stage, StageEffects], dict[Stage, dict[int, float]]]:
    """What a dealer learnt, and the truth."""
    learnt, truth = {}, {}
    for stage in Stage:
        marks, true = dealer(dice, stage)
        outcomes = [outcome(dice, kind, true[kind], n) for kind in marks for n in range(ACTIVITIES)]
        learnt[stage], truth[stage] = learn(outcomes, marks, stage, TODAY), true
    return learnt, truth


def last_year(dice: random.Random) -> list[Offer]:
    """Six activities of kinds drawn by chance, together as dear as the budget."""
    drawn = [(dice.randint(1, KINDS), dice.uniform(0.5, 1.5)) for _ in range(6)]
    total = sum(size for _, size in drawn)
    return [Offer(kind, round(BUDGET_FEN * size / total)) for kind, size in drawn]


def main() -> int:
    """Print the comparison; exit 1 when the promise is broken."""
    dealers = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    dice = random.Random(20261002)  # noqa: S311 (a simulation)
    better = {"last year": 0, "equal split": 0}
    reached: dict[str, list[float]] = {"recommended": [], "last year": [], "equal split": []}
    slowest = 0.0
    for _ in range(dealers):
        learnt, truth = simulated(dice)
        certain = {
            stage: StageEffects({kind: Effect(value, SURE, ()) for kind, value in truth[stage].items()}, DISPERSION)
            for stage in Stage
        }
        targets = {
            stage: round(0.9 * max(truth[stage].values()) * BUDGET_FEN / TEN_THOUSAND_FEN / 3) for stage in Stage
        }
        offers = [Offer(kind, round(1_500_000 * size)) for kind in range(1, KINDS + 1) for size in SIZES]
        started = time.perf_counter()
        best = best_mix(offers, scenarios(learnt), targets, MixLimits(BUDGET_FEN)).mix
        slowest = max(slowest, time.perf_counter() - started)
        equal = [Offer(kind, BUDGET_FEN // KINDS) for kind in range(1, KINDS + 1)]
        mixes: dict[str, Sequence[Offer]] = {"recommended": best, "last year": last_year(dice), "equal split": equal}
        for name, mix in mixes.items():
            reached[name].append(attainment(mix, scenarios(certain), targets))
        for name in better:
            better[name] += reached["recommended"][-1] >= reached[name][-1]
    for name, shares in reached.items():
        print(f"{name:12} expected attainment {sum(shares) / dealers:.1%}")
    for name, count in better.items():
        print(f"recommended ≥ {name}: {count / dealers:.1%} of {dealers} dealers")
    print(f"slowest answer {slowest:.2f} s")
    kept = all(count >= 0.95 * dealers for count in better.values()) and slowest <= 2.0
    print("kept" if kept else "BROKEN: 95 % and 2 s are promised")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
