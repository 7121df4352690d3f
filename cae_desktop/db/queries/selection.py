"""The choice of activities as frozen rows: own kinds and marks, the chosen mix, the decision, and past results."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from cae_desktop.db.models import Activity, ActivityKind, Fit, PastActivity, SelectedActivity, Selection
from cae_desktop.db.queries.results import activity_results
from cae_desktop.domain.words import ActivityState, SlotRole, Stage


@dataclass(frozen=True, slots=True)
class OwnKindRow:
    """A kind of activity the dealership added, numbered from 21."""

    number: int
    group_key: str
    name: str
    examples: str


@dataclass(frozen=True, slots=True)
class OwnMarkRow:
    """The dealership's own mark in place of the default matrix."""

    mark: int
    note: str


@dataclass(frozen=True, slots=True)
class SlotRow:
    """A slot of the chosen mix; `activity_id` is set once a plan was made of it. Money in fen."""

    id: str
    kind_number: int
    name: str
    slot_role: SlotRole
    start: date
    finish: date
    budget_fen: int
    activity_id: str | None


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """The managers' decision; `decided_at` is None while it is only prepared."""

    decided_at: datetime | None
    note: str


@dataclass(frozen=True, slots=True)
class PastRow:
    """An activity that is over: what it cost (fen) and brought; None where nobody wrote it down."""

    kind_number: int
    name: str
    start: date
    cost_fen: int | None
    results: Mapping[Stage, int | None]
    orders: int | None


def own_kinds(session: Session) -> tuple[OwnKindRow, ...]:
    """The kinds the dealership added and still uses, by number."""
    query = select(ActivityKind).where(ActivityKind.active.is_(True)).order_by(ActivityKind.number)
    return tuple(OwnKindRow(row.number, row.group_key, row.name, row.examples) for row in session.scalars(query))


def next_kind_number(session: Session, first: int) -> int:
    """The number for the next kind of the dealership's own, never one used before."""
    return max(first, (session.scalar(select(func.max(ActivityKind.number))) or 0) + 1)


def own_kind_id(session: Session, number: int) -> str | None:
    """The id of an own kind; None for a shipped or unknown one."""
    return session.scalar(select(ActivityKind.id).where(ActivityKind.number == number))


def own_marks(session: Session) -> dict[tuple[int, Stage], OwnMarkRow]:
    """The dealership's own marks by kind and stage."""
    rows = session.scalars(select(Fit).order_by(Fit.id))
    return {(row.kind_number, row.stage): OwnMarkRow(row.mark, row.note) for row in rows}


def fit_id(session: Session, kind_number: int, stage: Stage) -> str | None:
    """The id of the own mark for a kind and a stage."""
    return session.scalar(select(Fit.id).where(Fit.kind_number == kind_number, Fit.stage == stage))


def slots(session: Session, cycle_id: str) -> tuple[SlotRow, ...]:
    """The chosen mix of a cycle in its own order."""
    query = (
        select(SelectedActivity)
        .where(SelectedActivity.cycle_id == cycle_id)
        .order_by(SelectedActivity.position, SelectedActivity.id)
    )
    return tuple(
        SlotRow(
            row.id, row.kind_number, row.name, row.slot_role, row.start, row.finish, row.budget_fen, row.activity_id
        )
        for row in session.scalars(query)
    )


def next_slot_position(session: Session, cycle_id: str) -> int:
    """The position after the last slot of a cycle."""
    highest = session.scalar(select(func.max(SelectedActivity.position)).where(SelectedActivity.cycle_id == cycle_id))
    return 0 if highest is None else highest + 1


def decision(session: Session, cycle_id: str) -> DecisionRow:
    """The decision of a cycle; an empty one while nothing was written."""
    row = session.scalars(select(Selection).where(Selection.cycle_id == cycle_id)).first()
    return DecisionRow(None, "") if row is None else DecisionRow(row.decided_at, row.note)


def selection_id(session: Session, cycle_id: str) -> str | None:
    """The id of the decision's row, if there is one."""
    return session.scalar(select(Selection.id).where(Selection.cycle_id == cycle_id))


def past_results(session: Session) -> tuple[PastRow, ...]:
    """Every activity that is over: those closed in this file, and older ones entered for the review."""
    closed = (
        PastRow(result.kind_number, result.name, result.start, result.actual_cost_fen, result.actual, result.orders)
        for result in activity_results(session)
        if result.state is ActivityState.CLOSED
    )
    older = (
        PastRow(
            row.kind_number,
            row.name,
            row.start,
            row.cost_fen,
            {Stage.ATTENTION: row.attention, Stage.CONTACT: row.contact, Stage.INTEREST: row.interest},
            row.orders,
        )
        for row in session.scalars(select(PastActivity).order_by(PastActivity.start, PastActivity.id))
    )
    return tuple(sorted((*closed, *older), key=lambda past: past.start, reverse=True))


def highest_activity_number(session: Session) -> int:
    """The highest number an activity of the file has; 0 without activities."""
    return session.scalar(select(func.max(Activity.number))) or 0
