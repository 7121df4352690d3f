"""How far a cycle is, counted."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Select, func, select
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
from cae_desktop.domain.words import ActivityState, Phase, SignOffSubject, Stage


@dataclass(frozen=True, slots=True)
class PhaseCount:
    """Work steps of one phase over all activities of a cycle."""

    total: int
    done: int


@dataclass(frozen=True, slots=True)
class CycleCounts:
    """Plain counts of one cycle; `kept_experiences` counts the whole file."""

    analyses_done: int
    goal_targets: Mapping[Stage, int]
    goals_confirmed: bool
    goal_signatures: int
    selected: int
    selection_decided: bool
    activities: int
    activities_closed: int
    phases: Mapping[Phase, PhaseCount]
    cards: int
    meetings: int
    kept_experiences: int


def cycle_counts(session: Session, cycle_id: str) -> CycleCounts:
    """Count one cycle."""
    states = {
        state: int(count)
        for state, count in session.execute(
            select(Activity.state, func.count())
            .join(Package, Package.id == Activity.package_id)
            .where(Package.cycle_id == cycle_id)
            .group_by(Activity.state)
        )
    }
    counted = session.execute(select(*(query.scalar_subquery() for query in _counts_of(cycle_id)))).one()
    analyses_done, signatures, selected, decided, cards, meetings, kept = (int(count) for count in counted)
    return CycleCounts(
        analyses_done=analyses_done,
        goal_targets=_goal_targets(session, cycle_id),
        goals_confirmed=goals_are_confirmed(session, cycle_id),
        goal_signatures=signatures,
        selected=selected,
        selection_decided=decided > 0,
        activities=sum(states.values()),
        activities_closed=states.get(ActivityState.CLOSED, 0),
        phases=_phases(session, cycle_id),
        cards=cards,
        meetings=meetings,
        kept_experiences=kept,
    )


def _counts_of(cycle_id: str) -> tuple[Select[int], ...]:
    """One count each, so that the file is asked once for all of them."""
    count = select(func.count())
    return (
        count.where(Analysis.cycle_id == cycle_id, Analysis.done),
        count.where(SignOff.cycle_id == cycle_id, SignOff.subject == SignOffSubject.GOALS),
        count.where(SelectedActivity.cycle_id == cycle_id),
        count.where(Selection.cycle_id == cycle_id, Selection.decided_at.is_not(None)),
        count.select_from(CustomerCard)
        .join(Activity, Activity.id == CustomerCard.activity_id)
        .join(Package, Package.id == Activity.package_id)
        .where(Package.cycle_id == cycle_id),
        count.where(Meeting.cycle_id == cycle_id),
        count.where(Experience.kept.is_(True)),
    )


def goals_are_confirmed(session: Session, cycle_id: str) -> bool:
    """Whether the newest confirmation of a cycle has not been reopened."""
    newest = session.scalars(
        select(GoalConfirmation)
        .where(GoalConfirmation.cycle_id == cycle_id)
        .order_by(GoalConfirmation.confirmed_at.desc(), GoalConfirmation.id.desc())
    ).first()
    return newest is not None and newest.reopened_at is None


def _goal_targets(session: Session, cycle_id: str) -> dict[Stage, int]:
    rows = session.execute(
        select(Goal.stage, func.sum(Goal.target)).where(Goal.cycle_id == cycle_id).group_by(Goal.stage)
    )
    return {stage: int(total) for stage, total in rows}


def _phases(session: Session, cycle_id: str) -> dict[Phase, PhaseCount]:
    rows = session.execute(
        select(WorkStep.phase, func.count(), func.count(WorkStep.actual_finish))
        .join(Activity, Activity.id == WorkStep.activity_id)
        .join(Package, Package.id == Activity.package_id)
        .where(Package.cycle_id == cycle_id)
        .group_by(WorkStep.phase)
    )
    found = {phase: PhaseCount(total, done) for phase, total, done in rows}
    return {phase: found.get(phase, PhaseCount(0, 0)) for phase in Phase}
