"""How often the learnt ranges hold the truth, on simulated dealers whose true effects are known.

Every dealer has a level of his own, kinds that depart from the matrix, and activities that scatter. Promised: after ten
activities of each kind 75–85 % of the 80 % ranges hold the true yield. Run: python benchmarks/calibration.py [dealers]
"""

import math
import random
import sys
from datetime import date, timedelta

from cae_desktop.domain.effects import MARK_FACTORS, TEN_THOUSAND_FEN, USUAL_YIELD, Outcome, learn
from cae_desktop.domain.words import Stage

TODAY = date(2026, 10, 1)
KINDS = 8
DISPERSION = 0.25


def dealer(dice: random.Random, stage: Stage) -> tuple[dict[int, int], dict[int, float]]:
    """Marks and true yields per ¥10,000: within a factor of about two of the matrix, at a level of the dealer's own."""
    marks = {kind: dice.randint(0, 3) for kind in range(1, KINDS + 1)}
    level = USUAL_YIELD[stage] * math.exp(dice.gauss(0, 0.6))
    return marks, {kind: level * MARK_FACTORS[mark] * math.exp(dice.gauss(0, 0.6)) for kind, mark in marks.items()}


def outcome(dice: random.Random, kind: int, true: float, number: int) -> Outcome:
    """One activity of between ¥3,000 and ¥30,000 within the last two years."""
    cost = round(TEN_THOUSAND_FEN * dice.uniform(0.3, 3))
    expected = true * cost / TEN_THOUSAND_FEN
    count = poisson(dice, expected * dice.gammavariate(1 / DISPERSION, DISPERSION))
    return Outcome(f"{kind}-{number}", kind, TODAY - timedelta(days=dice.randint(1, 700)), cost, count)


def poisson(dice: random.Random, mean: float) -> int:
    """A Poisson count; Knuth's way for small means, the normal beyond."""
    if mean > 200:
        return max(0, round(dice.gauss(mean, math.sqrt(mean))))
    limit, product, count = math.exp(-mean), dice.random(), 0
    while product > limit:
        product *= dice.random()
        count += 1
    return count


def coverage(dice: random.Random, stage: Stage, activities: int, dealers: int) -> tuple[float, float]:
    """Share of ranges that hold the truth, and the mean width of a range as high ÷ low."""
    held = total = 0
    width = 0.0
    for _ in range(dealers):
        marks, truth = dealer(dice, stage)
        outcomes = [outcome(dice, kind, truth[kind], n) for kind in marks for n in range(activities)]
        for kind, effect in learn(outcomes, marks, stage, TODAY).by_kind.items():
            held += effect.low <= truth[kind] <= effect.high
            width += math.log(max(effect.high, 1e-6) / max(effect.low, 1e-6))
            total += 1
    return held / total, math.exp(width / total)


def main() -> int:
    """Print the table; exit 1 when the promise is broken."""
    dealers = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    dice = random.Random(20261001)  # noqa: S311 (a simulation)
    kept = True
    print("stage      activities of each kind: share of 80 % ranges that hold the truth (high ÷ low)")
    for stage in Stage:
        cells = []
        for activities in (0, 1, 3, 10, 30):
            share, width = coverage(dice, stage, activities, dealers)
            cells.append(f"{activities}: {share:.0%} ({width:.1f})")
            kept &= activities != 10 or 0.75 <= share <= 0.85
        print(f"{stage.value:10} {'   '.join(cells)}")
    print("kept" if kept else "BROKEN: 75–85 % are promised at ten activities")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
