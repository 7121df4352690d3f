"""The control board of one activity, read from the file.

No row here has a field for customers' data: the board is projected.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import TYPE_CHECKING

from cae_desktop.db.queries import control as queries
from cae_desktop.db.queries import plan as plan_queries
from cae_desktop.db.queries.results import ActivityResult, activity_results
from cae_desktop.db.queries.settings import setting
from cae_desktop.domain.control import ControlRules, StepFacts, planned_percent, progress_percent, step_status
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import ActivityState, ProblemState, Stage, StepStatus

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class BoardStep:
    """A step with its status; `days_late` counts calendar days past the plan, `over_percent` money above budget.

    `is_own` tells that the manager gave the status, not the rules.
    """

    plan: plan_queries.StepRow
    status: StepStatus
    days_late: int
    over_percent: int
    is_own: bool = False

    @property
    def id(self) -> str:
        """The id of the step."""
        return self.plan.id


@dataclass(frozen=True, slots=True)
class GoalFigure:
    """What an activity is to bring for a stage and has brought; None while nobody has counted."""

    stage: Stage
    actual: int | None
    target: int | None


@dataclass(frozen=True, slots=True)
class BoardPlace:
    """An activity among those of its cycle."""

    id: str
    name: str
    state: ActivityState
    start: date
    finish: date


@dataclass(frozen=True, slots=True)
class Board:
    """One activity as the control board shows it. Money in fen, percentages whole, None where there is no data.

    `days_until` counts calendar days to its first day, below zero once it has begun. While it is cancelled
    (`cancelled_on`) nothing is planned any more: `planned_percent` is None and `budget_fen` what was spent.
    """

    id: str
    cycle_id: str
    name: str
    package_name: str
    today: date
    start: date
    finish: date
    days_until: int
    activities: tuple[BoardPlace, ...]
    steps: tuple[BoardStep, ...]
    progress_percent: int | None
    planned_percent: int | None
    budget_fen: int
    cost_fen: int | None
    goals: tuple[GoalFigure, ...]
    problems: tuple[queries.ProblemRow, ...]
    problems_new: int
    problems_solved: int
    cancelled_on: date | None = None

    @property
    def rows(self) -> tuple[BoardStep, ...]:
        """What the lines of the board are."""
        return self.steps

    @property
    def place(self) -> int:
        """The activity's place in its cycle, from 0."""
        return next(place for place, activity in enumerate(self.activities) if activity.id == self.id)

    @property
    def goal(self) -> GoalFigure | None:
        """The goal figure the board leads with: contact, else the first that has a target."""
        return leading_goal(self.goals)


def first_activity_id(session: "Session", cycle_id: str) -> str | None:
    """The first activity that is still worked at, else the first; None in a cycle without activities."""
    states = plan_queries.activity_states(session, cycle_id)
    open_ones = [activity_id for activity_id, state in states.items() if state.is_open]
    return next(iter((*open_ones, *states)), None)


def board(session: "Session", activity_id: str, today: date) -> Board:
    """Read the board of an activity. Raises CaeError("row-is-gone")."""
    cycle_id = queries.cycle_of_activity(session, activity_id)
    if cycle_id is None:
        raise CaeError("row-is-gone")
    results = activity_results(session, cycle_id)
    result = next(row for row in results if row.id == activity_id)
    packages = {row.id: row.name for row in plan_queries.packages(session, cycle_id)}
    steps = steps_with_status(session, [activity_id], today)
    problems = [row for row in queries.problems(session, cycle_id) if row.activity_id == activity_id]
    done, planned = progress_of(steps, today)
    return Board(
        id=activity_id,
        cycle_id=cycle_id,
        name=result.name,
        package_name=packages[result.package_id],
        today=today,
        start=result.start,
        finish=result.finish,
        days_until=(result.start - today).days,
        activities=tuple(BoardPlace(row.id, row.name, row.state, row.start, row.finish) for row in results),
        steps=steps,
        progress_percent=done,
        planned_percent=None if result.is_cancelled else planned,
        budget_fen=result.bound_fen,
        cost_fen=result.actual_cost_fen,
        goals=goals_of(result),
        problems=tuple(row for row in problems if row.state is not ProblemState.SOLVED),
        problems_new=sum(row.raised_on > today - timedelta(days=7) for row in problems),
        problems_solved=sum(row.state is ProblemState.SOLVED for row in problems),
        cancelled_on=result.cancelled_on,
    )


def steps_with_status(session: "Session", activity_ids: Iterable[str], today: date) -> tuple[BoardStep, ...]:
    """The steps of activities in the order of the plan, judged by the dealership's rules."""
    rules, cancelled = control_rules(session), plan_queries.cancelled_activities(session)
    steps = plan_queries.steps_of_activities(session, tuple(activity_ids))
    return tuple(_judged(step, today, rules, cancelled=step.activity_id in cancelled) for step in steps)


def control_rules(session: "Session") -> ControlRules:
    """The dealership's thresholds (setting "control_rules": any fields of `ControlRules`), else the defaults."""
    stored = setting(session, "control_rules", {})
    known = {field.name for field in fields(ControlRules)}
    return ControlRules(**{name: value for name, value in stored.items() if name in known})


def progress_of(steps: Iterable[BoardStep], today: date) -> tuple[int | None, int | None]:
    """What is done and what should be, in percent."""
    plans = [step.plan for step in steps]
    return (
        progress_percent((plan, plan.percent) for plan in plans),
        progress_percent((plan, planned_percent(plan.start, plan.finish, today)) for plan in plans),
    )


def goals_of(result: ActivityResult) -> tuple[GoalFigure, ...]:
    """The three stages of an activity."""
    return tuple(GoalFigure(stage, result.actual[stage], result.target[stage]) for stage in Stage)


def leading_goal(goals: Iterable[GoalFigure]) -> GoalFigure | None:
    """Contact, else the first stage that has a target."""
    with_target = {goal.stage: goal for goal in goals if goal.target is not None}
    return with_target.get(Stage.CONTACT) or next(iter(with_target.values()), None)


def _judged(step: plan_queries.StepRow, today: date, rules: ControlRules, *, cancelled: bool) -> BoardStep:
    """By the rules; the manager's own word goes before them until the step is finished or cancelled."""
    judged = step_status(_facts(step, cancelled=cancelled), today, rules)
    own = step.own_status if judged.status not in (StepStatus.DONE, StepStatus.CANCELLED) else None
    status = own or judged.status
    late = judged.days if status in (StepStatus.LATE, StepStatus.DONE) else 0
    return BoardStep(step, status, late, judged.over_percent, own is not None)


def _facts(step: plan_queries.StepRow, *, cancelled: bool) -> StepFacts:
    return StepFacts(
        step.start,
        step.finish,
        step.budget_fen,
        step.actual_start,
        step.actual_finish,
        step.actual_cost_fen,
        step.percent,
        cancelled,
    )
