"""What the forms of the method are filled in with, read at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cae_desktop.db.queries import control as control_queries
from cae_desktop.db.queries import dealership as dealership_queries
from cae_desktop.db.queries import plan as plan_queries
from cae_desktop.db.queries.progress import cycle_counts
from cae_desktop.db.queries.reports import own_kind_names
from cae_desktop.db.queries.results import ActivityResult, activity_results
from cae_desktop.domain.claims import ProofState
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import Stage
from cae_desktop.services.catalogue import load_catalogue
from cae_desktop.services.claims import proof_states
from cae_desktop.services.evaluation import Evaluation, evaluation_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class ActivityFacts:
    """An activity with everything its forms ask for."""

    row: plan_queries.ActivityRow
    package: plan_queries.PackageRow
    manager: str
    steps: Sequence[plan_queries.StepRow]
    lines: Sequence[plan_queries.BudgetLineRow]
    problems: Sequence[control_queries.ProblemRow]
    evaluation: Evaluation
    proofs: Sequence[ProofState]


@dataclass(frozen=True, slots=True)
class CycleFacts:
    """A cycle for its forms: `activities` in the order of the plan; names of kinds and of partners."""

    dealership: str
    cycle: dealership_queries.CycleRow
    kinds: Mapping[int, str]
    partners: Mapping[str, str]
    packages: Sequence[plan_queries.PackageRow]
    activities: Sequence[ActivityFacts]
    results: Mapping[str, ActivityResult]
    decisions: Mapping[str, Sequence[control_queries.DecisionRow]]
    """By id of the problem that they answer."""
    problems: Sequence[control_queries.ProblemRow]
    targets: Mapping[Stage, int]
    """What the goals of the cycle want of a stage."""


def kind_names(session: "Session", language: str) -> dict[int, str]:
    """Names of all kinds of activity by number; the dealership's own ones as it wrote them."""
    shipped = {kind.number: kind.name.in_language(language) for kind in load_catalogue().kinds}
    return shipped | own_kind_names(session)


def cycle_facts(session: "Session", cycle_id: str, language: str) -> CycleFacts:
    """Read a cycle for its forms. Raises CaeError("no-cycle-to-report")."""
    dealership = dealership_queries.dealership(session)
    cycle = dealership_queries.cycle(session, cycle_id)
    if dealership is None or cycle is None:
        raise CaeError("no-cycle-to-report")
    decided: dict[str, list[control_queries.DecisionRow]] = {}
    for row in control_queries.decisions(session, cycle_id):
        if row.problem_id is not None:
            decided.setdefault(row.problem_id, []).append(row)
    return CycleFacts(
        dealership.name,
        cycle,
        kind_names(session, language),
        {row.id: row.name for row in dealership_queries.partners(session, with_former=True)},
        plan_queries.packages(session, cycle_id),
        _activities(session, cycle_id),
        {row.id: row for row in activity_results(session, cycle_id)},
        decided,
        control_queries.problems(session, cycle_id),
        cycle_counts(session, cycle_id).goal_targets,
    )


def _activities(session: "Session", cycle_id: str) -> tuple[ActivityFacts, ...]:
    packages = {row.id: row for row in plan_queries.packages(session, cycle_id)}
    people = {row.id: row.name for row in dealership_queries.people(session, with_former=True)}
    problems = control_queries.problems(session, cycle_id)
    return tuple(
        ActivityFacts(
            row,
            packages[row.package_id],
            people.get(row.manager_id or "", ""),
            plan_queries.steps_of_activity(session, row.id),
            plan_queries.budget_lines(session, row.id),
            [problem for problem in problems if problem.activity_id == row.id],
            evaluation_of(session, row.id),
            proof_states(session, row.id, row.kind_number, row.finish),
        )
        for row in plan_queries.activities(session, cycle_id)
    )
