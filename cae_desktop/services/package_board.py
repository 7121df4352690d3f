"""The control board of all activities of a cycle, read from the file. No customers' data, like the board of one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from cae_desktop.db.queries import control as queries
from cae_desktop.db.queries import plan as plan_queries
from cae_desktop.db.queries.dealership import cycle
from cae_desktop.db.queries.results import ActivityResult, activity_results
from cae_desktop.domain.control import worst
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import ActivityState, ProblemState, Stage, StepStatus
from cae_desktop.services.board import BoardStep, GoalFigure, goals_of, leading_goal, progress_of, steps_with_status

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class ActivityLine:
    """One activity among all: money in fen, percentages whole, None where there is no data or it is cancelled.

    `next_day` is when its next unfinished step ends (`next_step`, by `next_owner`); None when all are finished.
    `problems` counts those that are not solved.
    """

    id: str
    name: str
    start: date
    finish: date
    state: ActivityState
    status: StepStatus
    progress_percent: int | None
    planned_percent: int | None
    budget_fen: int
    cost_fen: int | None
    goal: GoalFigure | None
    next_step: str
    next_owner: str
    next_day: date | None
    problems: int


@dataclass(frozen=True, slots=True)
class PackageBoard:
    """All activities of a cycle, and the sums over those that are held; cancelled ones add what they have cost.

    `package_name` is empty when there are several packages.
    """

    cycle_id: str
    name: str
    package_name: str
    today: date
    lines: tuple[ActivityLine, ...]
    progress_percent: int | None
    planned_percent: int | None
    budget_fen: int
    cost_fen: int | None
    goal: GoalFigure | None
    problems: tuple[queries.ProblemRow, ...]
    problems_new: int
    problems_solved: int

    @property
    def rows(self) -> tuple[ActivityLine, ...]:
        """What the lines of the board are."""
        return self.lines


def package_board(session: "Session", cycle_id: str, today: date) -> PackageBoard:
    """Read the board of all activities of a cycle. Raises CaeError("row-is-gone")."""
    row = cycle(session, cycle_id)
    if row is None:
        raise CaeError("row-is-gone")
    results = activity_results(session, cycle_id)
    packages = plan_queries.packages(session, cycle_id)
    steps = steps_with_status(session, [result.id for result in results], today)
    held = [result for result in results if not result.is_cancelled]
    held_ids = {result.id for result in held}
    problems = queries.problems(session, cycle_id)
    unsolved = tuple(problem for problem in problems if problem.state is not ProblemState.SOLVED)
    costs = [result.actual_cost_fen for result in results if result.actual_cost_fen is not None]
    done, planned = progress_of([step for step in steps if step.plan.activity_id in held_ids], today)
    steps_of = {activity: tuple(own) for activity, own in groupby(steps, lambda step: step.plan.activity_id)}
    return PackageBoard(
        cycle_id=cycle_id,
        name=row.name,
        package_name=packages[0].name if len(packages) == 1 else "",
        today=today,
        lines=tuple(_line(result, steps_of.get(result.id, ()), unsolved, today) for result in results),
        progress_percent=done,
        planned_percent=planned,
        budget_fen=sum(result.bound_fen for result in results),
        cost_fen=sum(costs) if costs else None,
        goal=_sum_of_goals(held),
        problems=unsolved,
        problems_new=sum(problem.raised_on > today - timedelta(days=7) for problem in problems),
        problems_solved=len(problems) - len(unsolved),
    )


def _line(
    result: ActivityResult, steps: Sequence[BoardStep], problems: Iterable[queries.ProblemRow], today: date
) -> ActivityLine:
    unfinished = [step.plan for step in steps if step.plan.actual_finish is None and not result.is_cancelled]
    following = min(unfinished, key=lambda step: (step.finish, step.number), default=None)
    done, planned = progress_of(steps, today)
    return ActivityLine(
        id=result.id,
        name=result.name,
        start=result.start,
        finish=result.finish,
        state=result.state,
        status=StepStatus.CANCELLED if result.is_cancelled else worst(step.status for step in steps),
        progress_percent=None if result.is_cancelled else done,
        planned_percent=None if result.is_cancelled else planned,
        budget_fen=result.bound_fen,
        cost_fen=result.actual_cost_fen,
        goal=leading_goal(goals_of(result)),
        next_step=following.name if following else "",
        next_owner=following.owner_name if following else "",
        next_day=following.finish if following else None,
        problems=sum(problem.activity_id == result.id for problem in problems),
    )


def _sum_of_goals(results: Sequence[ActivityResult]) -> GoalFigure | None:
    """The leading stage over all activities; what nobody has counted stays unknown."""
    sums = []
    for stage in Stage:
        targets = [result.target[stage] for result in results]
        actuals = [result.actual[stage] for result in results]
        sums.append(GoalFigure(stage, _known_sum(actuals), _known_sum(targets)))
    return leading_goal(sums)


def _known_sum(values: Iterable[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None
