"""Choice of activities: how well a kind fits the confirmed goals, and what is wrong with a mix."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cae_desktop.domain.words import Stage

HIGHEST_MARK: Final = 3
MOST_SLOTS: Final = 6
GOOD_MARK: Final = 2
CRISIS_PR: Final = 17

Marks = Mapping[Stage, int]


def match_score(marks: Marks, targets: Mapping[Stage, int], expected: Mapping[Stage, float] | None = None) -> int:
    """0–100: the marks of a kind weighted by how much of each stage's goal is still missing.

    Weight of a stage = share of its goal not yet expected from the mix (1 without history, 0 without a goal);
    score = 100 × Σ weight × mark ÷ (3 × Σ weight). Without goals all stages weigh the same. Our own formula.
    """
    weights = {stage: _missing_share(stage, targets, expected or {}) for stage in Stage}
    if not any(weights.values()):
        weights = {stage: 1.0 if targets.get(stage) or not any(targets.values()) else 0.0 for stage in Stage}
    total = sum(weights.values())
    return round(100 * sum(weights[stage] * marks.get(stage, 0) for stage in Stage) / (HIGHEST_MARK * total))


def coverage(mix: Sequence[Marks]) -> dict[Stage, int]:
    """Sum of the marks of a mix by stage."""
    return {stage: sum(marks.get(stage, 0) for marks in mix) for stage in Stage}


@dataclass(frozen=True, slots=True)
class Chosen:
    """One activity of a mix, as the rules see it."""

    kind_number: int
    group_key: str
    marks: Marks
    budget_fen: int


@dataclass(frozen=True, slots=True)
class MixWarning:
    """Something to think about: uncovered-stage (`stage`), one-group, over-budget (`fen`), too-many, crisis-pr."""

    code: str
    stage: Stage | None = None
    fen: int = 0


def mix_warnings(
    mix: Sequence[Chosen], goal_stages: Collection[Stage], budget_limit_fen: int
) -> tuple[MixWarning, ...]:
    """What the managers should know before they decide; nothing for an empty mix."""
    if not mix:
        return ()
    warnings = [
        MixWarning("uncovered-stage", stage)
        for stage in Stage
        if stage in goal_stages and max(chosen.marks.get(stage, 0) for chosen in mix) < GOOD_MARK
    ]
    if len(mix) > 1 and len({chosen.group_key for chosen in mix}) == 1:
        warnings.append(MixWarning("one-group"))
    spent = sum(chosen.budget_fen for chosen in mix)
    if budget_limit_fen and spent > budget_limit_fen:
        warnings.append(MixWarning("over-budget", fen=spent - budget_limit_fen))
    if len(mix) > MOST_SLOTS:
        warnings.append(MixWarning("too-many"))
    if any(chosen.kind_number == CRISIS_PR for chosen in mix) and goal_stages:
        warnings.append(MixWarning("crisis-pr"))
    return tuple(warnings)


@dataclass(frozen=True, slots=True)
class PastResult:
    """What earlier activities of one kind brought and cost, summed over the activities that counted the stage."""

    activities: int
    cost_fen: int
    results: int

    def expected_for(self, budget_fen: int) -> float | None:
        """Results to expect of a budget at the past return; None without a past or without cost."""
        return self.results * budget_fen / self.cost_fen if self.activities and self.cost_fen else None


def _missing_share(stage: Stage, targets: Mapping[Stage, int], expected: Mapping[Stage, float]) -> float:
    target = targets.get(stage, 0)
    return max(0.0, 1.0 - expected.get(stage, 0.0) / target) if target else 0.0
