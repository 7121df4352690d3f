"""Where a cycle stands in the six steps, for the rail and the overview."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from cae_desktop.db.database import Database
from cae_desktop.db.queries import dealership as dealership_queries
from cae_desktop.db.queries.progress import CycleCounts, PhaseCount, cycle_counts
from cae_desktop.db.queries.results import ActivityResult, activity_results
from cae_desktop.domain.words import SIGNING_ROLES, CycleState, Phase, Stage


class MethodStep(IntEnum):
    """The six steps of the method."""

    SITUATION = 1
    GOALS = 2
    PLANNING = 3
    PREPARATION = 4
    EXECUTION = 5
    EVALUATION = 6


@dataclass(frozen=True, slots=True)
class CycleProgress:
    """One cycle in figures; money in fen. `actual` holds None for a stage nobody has counted yet."""

    dealership: str
    cycle: str
    counts: CycleCounts
    actual: Mapping[Stage, int | None]
    budget_limit_fen: int
    budget_fen: int
    actual_cost_fen: int | None

    def is_done(self, step: MethodStep) -> bool:
        """Whether a step of the method is finished."""
        counts = self.counts
        return {
            MethodStep.SITUATION: counts.analyses_done == 9,
            MethodStep.GOALS: counts.goals_confirmed and counts.goal_signatures >= len(SIGNING_ROLES),
            MethodStep.PLANNING: counts.selection_decided and counts.activities > 0,
            MethodStep.PREPARATION: _finished(counts.phases[Phase.PREPARE]),
            MethodStep.EXECUTION: _finished(counts.phases[Phase.EXECUTE]),
            MethodStep.EVALUATION: 0 < counts.activities == counts.activities_closed,
        }[step]

    def current_step(self) -> MethodStep:
        """The first step that is not finished; evaluation when all are."""
        return next((step for step in MethodStep if not self.is_done(step)), MethodStep.EVALUATION)


class ProgressService:
    """Reads where things stand."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_cycle(self, cycle_id: str) -> CycleProgress:
        """The progress of one cycle; an unknown cycle gives empty figures."""
        with self._database.read() as session:
            dealership = dealership_queries.dealership(session)
            cycle = dealership_queries.cycle(session, cycle_id)
            results = activity_results(session, cycle_id)
            counts = cycle_counts(session, cycle_id)
        return CycleProgress(
            dealership=dealership.name if dealership else "",
            cycle=cycle.name if cycle else "",
            counts=counts,
            actual={stage: _total([result.actual[stage] for result in results]) for stage in Stage},
            budget_limit_fen=cycle.budget_fen if cycle else 0,
            budget_fen=sum(result.bound_fen for result in results),
            actual_cost_fen=_total([result.actual_cost_fen for result in results]),
        )

    def activities(self, cycle_id: str) -> tuple[ActivityResult, ...]:
        """The activities of a cycle with targets, results and money, in the order of the plan."""
        with self._database.read() as session:
            return activity_results(session, cycle_id)

    def newest_cycle_id(self) -> str:
        """The newest open cycle, else the newest; "" in a file without cycles."""
        with self._database.read() as session:
            cycles = dealership_queries.cycles(session)
        still_open = [cycle for cycle in cycles if cycle.state is CycleState.OPEN]
        return next((cycle.id for cycle in (*still_open, *cycles)), "")


def _finished(count: PhaseCount) -> bool:
    return 0 < count.total == count.done


def _total(figures: list[int | None]) -> int | None:
    known = [figure for figure in figures if figure is not None]
    return sum(known) if known else None
