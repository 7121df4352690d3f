"""The goals of a cycle and their confirmations as frozen rows."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from cae_desktop.db.models import Goal, GoalConfirmation
from cae_desktop.db.queries.progress import goals_are_confirmed
from cae_desktop.domain.words import Stage

__all__ = ["ConfirmationRow", "GoalRow", "confirmations", "goals", "goals_are_confirmed", "next_goal_position"]


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A target for one stage; `baseline` is None where nobody knows it."""

    id: str
    stage: Stage
    name: str
    metric: str
    baseline: int | None
    target: int
    start: date
    finish: date
    target_group: str
    problem_id: str | None


@dataclass(frozen=True, slots=True)
class ConfirmationRow:
    """When the goals were confirmed and, if they were reopened, when and why."""

    id: str
    confirmed_at: datetime
    reopened_at: datetime | None
    reason: str


def goals(session: Session, cycle_id: str) -> tuple[GoalRow, ...]:
    """The goals of a cycle, in the order they were written."""
    query = select(Goal).where(Goal.cycle_id == cycle_id).order_by(Goal.position, Goal.id)
    return tuple(
        GoalRow(
            row.id,
            row.stage,
            row.name,
            row.metric,
            row.baseline,
            row.target,
            row.start,
            row.finish,
            row.target_group,
            row.problem_id,
        )
        for row in session.scalars(query)
    )


def confirmations(session: Session, cycle_id: str) -> tuple[ConfirmationRow, ...]:
    """All confirmations of a cycle's goals, the newest first."""
    query = (
        select(GoalConfirmation)
        .where(GoalConfirmation.cycle_id == cycle_id)
        .order_by(GoalConfirmation.confirmed_at.desc(), GoalConfirmation.id.desc())
    )
    return tuple(
        ConfirmationRow(row.id, row.confirmed_at, row.reopened_at, row.reason) for row in session.scalars(query)
    )


def next_goal_position(session: Session, cycle_id: str) -> int:
    """The position after the last goal of a cycle."""
    highest = session.scalar(select(func.max(Goal.position)).where(Goal.cycle_id == cycle_id))
    return 0 if highest is None else highest + 1
