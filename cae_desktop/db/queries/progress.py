"""How far a cycle is, counted."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from sqlalchemy import BindParameter, bindparam, func, select
from sqlalchemy.orm import Session

from cae_desktop.db.models import (
    Activity,
    Analysis,
    CustomerCard,
    Experience,
    Goal,
    GoalConfirmation,
    Meeting,
    Package,
    SelectedActivity,
    Selection,
    SignOff,
    WorkStep,
)
from cae_desktop.db.remembered import remembered
from cae_desktop.domain.words import ActivityState, Phase, SignOffSubject, Stage

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class PhaseCount:
    """Work steps of one phase over all activities of a cycle."""

    total: int
    done: int


@dataclass(frozen=True, slots=True)
class CycleCounts:
    """Plain counts of one cycle; `kept_experiences` counts the whole file.

    Cancelled activities are counted apart, their steps not at all.
    """

    analyses_done: int
    goal_targets: Mapping[Stage, int]
    goals_confirmed: bool
    goal_signatures: int
    selected: int
    selection_decided: bool
    activities: int
    activities_closed: int
    activities_cancelled: int
    phases: Mapping[Phase, PhaseCount]
    cards: int
    meetings: int
    kept_experiences: int


_CYCLE: Final[BindParameter[str]] = bindparam("cycle")
_COUNT: Final = select(func.count())
_COUNTS: Final = (
    _COUNT.where(Analysis.cycle_id == _CYCLE, Analysis.done),
    _COUNT.where(SignOff.cycle_id == _CYCLE, SignOff.subject == SignOffSubject.GOALS),
    _COUNT.where(SelectedActivity.cycle_id == _CYCLE),
    _COUNT.where(Selection.cycle_id == _CYCLE, Selection.decided_at.is_not(None)),
    _COUNT.select_from(CustomerCard)
    .join(Activity, Activity.id == CustomerCard.activity_id)
    .join(Package, Package.id == Activity.package_id)
    .where(Package.cycle_id == _CYCLE),
    _COUNT.where(Meeting.cycle_id == _CYCLE),
    _COUNT.where(Experience.kept.is_(True)),
)
_STATES: Final = (
    select(Activity.state, func.count())
    .join(Package, Package.id == Activity.package_id)
    .where(Package.cycle_id == _CYCLE)
    .group_by(Activity.state)
)
_CONFIRMATIONS: Final = (
    select(GoalConfirmation.reopened_at.is_(None))
    .where(GoalConfirmation.cycle_id == _CYCLE)
    .order_by(GoalConfirmation.confirmed_at.desc(), GoalConfirmation.id.desc())
    .limit(1)
)
_GOAL_TARGETS: Final = select(Goal.stage, func.sum(Goal.target)).where(Goal.cycle_id == _CYCLE).group_by(Goal.stage)
_PHASES: Final = (
    select(WorkStep.phase, func.count(), func.count(WorkStep.actual_finish))
    .join(Activity, Activity.id == WorkStep.activity_id)
    .join(Package, Package.id == Activity.package_id)
    .where(Package.cycle_id == _CYCLE, Activity.state != ActivityState.CANCELLED)
    .group_by(WorkStep.phase)
)


def cycle_counts(session: Session, cycle_id: str) -> CycleCounts:
    """Count one cycle."""
    states: dict[ActivityState, int] = dict(remembered(session, _STATES, _pair, cycle=cycle_id))
    cancelled = states.get(ActivityState.CANCELLED, 0)
    analyses_done, signatures, selected, decided, cards, meetings, kept = (
        remembered(session, count, int, cycle=cycle_id)[0] for count in _COUNTS
    )
    return CycleCounts(
        analyses_done=analyses_done,
        goal_targets=dict(remembered(session, _GOAL_TARGETS, _pair, cycle=cycle_id)),
        goals_confirmed=goals_are_confirmed(session, cycle_id),
        goal_signatures=signatures,
        selected=selected,
        selection_decided=decided > 0,
        activities=sum(states.values()) - cancelled,
        activities_closed=states.get(ActivityState.CLOSED, 0),
        activities_cancelled=cancelled,
        phases=_phases(session, cycle_id),
        cards=cards,
        meetings=meetings,
        kept_experiences=kept,
    )


def goals_are_confirmed(session: Session, cycle_id: str) -> bool:
    """Whether the newest confirmation of a cycle has not been reopened."""
    return remembered(session, _CONFIRMATIONS, bool, cycle=cycle_id) == (True,)


def _pair(of: K, count: int) -> tuple[K, int]:
    return of, int(count)


def _phases(session: Session, cycle_id: str) -> dict[Phase, PhaseCount]:
    found = {phase: PhaseCount(total, done) for phase, total, done in session.execute(_PHASES, {"cycle": cycle_id})}
    return {phase: found.get(phase, PhaseCount(0, 0)) for phase in Phase}
