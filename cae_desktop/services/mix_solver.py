"""Finds the mix with the highest expected attainment of the goals: integer programming with HiGHS.

    maximise   Σ_w Σ_s t_ws ÷ (|W|·|S|)  −  0.02 · cost ÷ budget
    so that    t_ws ≤ 1,  t_ws · target_s ≤ Σ_j people_jsw · n_j       for every scenario w and stage s with a goal
               Σ_j cost_j · n_j ≤ budget,  Σ_j n_j ≤ most activities,  Σ_j staff days_j · n_j ≤ staff days
               Σ_{j of kind k} n_j ≤ most of a kind,  ≥ 1 for kinds that must be, = 0 for those that must not
               Σ_k z_k ≥ fewest kinds,  z_k ≤ Σ_{j of kind k} n_j

n_j is how often offer j is taken, z_k whether kind k is; scenarios (`domain.mix.scenarios`) make doubtful kinds worth
less where a goal can be missed. The price of money leaves unspent what would hardly change anything.
"""

import math
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.mix import SCENARIOS, MixLimits, Offer, Yields, require_possible
from cae_desktop.domain.words import Stage

PRICE_OF_MONEY: Final = 0.02
_GAP: Final = 0.001


@dataclass(frozen=True, slots=True)
class Solution:
    """The offers taken, each as often as it is; `gap` is how far (as a share) a better mix could at most be away."""

    mix: tuple[Offer, ...]
    gap: float


def best_mix(
    offers: Sequence[Offer], yields: Yields, targets: Mapping[Stage, int], limits: MixLimits, seconds: float = 1.0
) -> Solution:
    """Solve within `seconds`. Raises CaeError as `domain.mix.require_possible` when limits contradict each other."""
    require_possible(offers, targets, limits)
    offers = [offer for offer in offers if limits.allows(offer)]
    model = _Model(_solver(), seconds)
    taken = [
        model.add_integer(limits.most_of_a_kind, -PRICE_OF_MONEY * offer.cost_fen / limits.budget_fen)
        for offer in offers
    ]
    stages = [stage for stage, target in targets.items() if target]
    for stage in stages:
        for scenario in range(SCENARIOS):
            share = model.add_share(1 / (SCENARIOS * len(stages)))
            people = [-offer.people(yields, stage, scenario) / targets[stage] for offer in offers]
            model.require([share, *taken], [1.0, *people], at_most=0)
    _limit(model, offers, taken, limits)
    counts = model.solved(taken)
    if counts is None:  # all else was looked at before
        raise CaeError("mix-variety-is-impossible", kinds=limits.fewest_kinds)
    mix = tuple(offer for offer, count in zip(offers, counts, strict=True) for _ in range(count))
    return Solution(mix, model.gap())


class _Model:
    """A linear model to maximise, built column by column and row by row; HiGHS' own expressions are far slower."""

    def __init__(self, solver: Any, seconds: float) -> None:
        self._solver = solver
        self._columns = 0
        for name, value in (("output_flag", False), ("time_limit", seconds), ("mip_rel_gap", _GAP), ("threads", 1)):
            solver.setOptionValue(name, value)

    def add_integer(self, most: int, worth: float) -> int:
        """A count from 0 to `most`."""
        from highspy import HighsVarType

        column = self._add(most, worth)
        self._solver.changeColIntegrality(column, HighsVarType.kInteger)
        return column

    def add_share(self, worth: float) -> int:
        """A number from 0 to 1."""
        return self._add(1, worth)

    def require(
        self,
        columns: Sequence[int],
        factors: Sequence[float],
        *,
        at_least: float = -math.inf,
        at_most: float = math.inf,
    ) -> None:
        """Keep a weighted sum of columns between two bounds."""
        self._solver.addRow(at_least, at_most, len(columns), columns, factors)

    def solved(self, columns: Sequence[int]) -> list[int] | None:
        """Solve, and give these columns of the best answer found; None when the limits leave none."""
        from highspy import HighsModelStatus, ObjSense

        self._solver.changeObjectiveSense(ObjSense.kMaximize)
        self._solver.run()
        if self._solver.getModelStatus() == HighsModelStatus.kInfeasible:
            return None
        values = self._solver.getSolution().col_value
        return [round(values[column]) for column in columns]

    def gap(self) -> float:
        """How far a better answer could be away at most, as a share."""
        return max(0.0, float(self._solver.getInfo().mip_gap))

    def _add(self, most: float, worth: float) -> int:
        self._solver.addVar(0, most)
        self._solver.changeColCost(self._columns, worth)
        self._columns += 1
        return self._columns - 1


def _solver() -> Any:
    """HiGHS, without its greeting on standard output, where the result of a command stands."""
    import highspy

    try:
        kept = os.dup(1)
    except OSError:  # a program without console has no standard output
        return highspy.Highs()  # type: ignore[no-untyped-call]
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), 1)
        try:
            return highspy.Highs()  # type: ignore[no-untyped-call]
        finally:
            os.dup2(kept, 1)
            os.close(kept)


def _limit(model: _Model, offers: Sequence[Offer], taken: Sequence[int], limits: MixLimits) -> None:
    model.require(taken, [offer.cost_fen / 100 for offer in offers], at_most=limits.budget_fen / 100)
    model.require(taken, [1.0] * len(taken), at_most=limits.most_activities)
    if limits.staff_days is not None:
        model.require(taken, [offer.staff_days for offer in offers], at_most=limits.staff_days)
    chosen = []
    for kind in sorted({offer.kind_number for offer in offers}):
        of_kind = [column for offer, column in zip(offers, taken, strict=True) if offer.kind_number == kind]
        needed = float(kind in limits.must)
        model.require(of_kind, [1.0] * len(of_kind), at_least=needed, at_most=limits.most_of_a_kind)
        is_chosen = model.add_integer(1, 0.0)
        model.require([is_chosen, *of_kind], [1.0, *[-1.0] * len(of_kind)], at_most=0)
        chosen.append(is_chosen)
    model.require(chosen, [1.0] * len(chosen), at_least=limits.fewest_kinds)
