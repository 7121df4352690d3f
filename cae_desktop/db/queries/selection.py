"""The choice of activities as frozen rows: own kinds and marks, the chosen mix, and the decision."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from cae_desktop.db.models import Activity, ActivityKind, Fit, SelectedActivity, Selection
from cae_desktop.db.remembered import remembered
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
    """A slot of the chosen mix; `activity_id` is set once a plan was made of it. Money in fen.

    `cancelled` tells that this activity does not take place.
    """

    id: str
    kind_number: int
    name: str
    slot_role: SlotRole
    start: date
    finish: date
    budget_fen: int
    activity_id: str | None
    cancelled: bool


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """The managers' decision; `decided_at` is None while it is only prepared."""

    decided_at: datetime | None
    note: str


_OWN_KINDS: Final = (
    select(ActivityKind.number, ActivityKind.group_key, ActivityKind.name, ActivityKind.examples)
    .where(ActivityKind.active.is_(True))
    .order_by(ActivityKind.number)
)
_OWN_MARKS: Final = select(Fit.kind_number, Fit.stage, Fit.mark, Fit.note).order_by(Fit.id)
_SLOTS: Final = (
    select(
        SelectedActivity.id,
        SelectedActivity.kind_number,
        SelectedActivity.name,
        SelectedActivity.slot_role,
        SelectedActivity.start,
        SelectedActivity.finish,
        SelectedActivity.budget_fen,
        SelectedActivity.activity_id,
        func.coalesce(Activity.state == ActivityState.CANCELLED, False),
    )
    .outerjoin(Activity, Activity.id == SelectedActivity.activity_id)
    .where(SelectedActivity.cycle_id == bindparam("cycle"))
    .order_by(SelectedActivity.position, SelectedActivity.id)
)
_DECISION: Final = select(Selection.decided_at, Selection.note).where(Selection.cycle_id == bindparam("cycle"))


def own_kinds(session: Session) -> tuple[OwnKindRow, ...]:
    """The kinds the dealership added and still uses, by number."""
    return remembered(session, _OWN_KINDS, OwnKindRow)


def next_kind_number(session: Session, first: int) -> int:
    """The number for the next kind of the dealership's own, never one used before."""
    return max(first, (session.scalar(select(func.max(ActivityKind.number))) or 0) + 1)


def own_kind_id(session: Session, number: int) -> str | None:
    """The id of an own kind; None for a shipped or unknown one."""
    return session.scalar(select(ActivityKind.id).where(ActivityKind.number == number))


def own_marks(session: Session) -> dict[tuple[int, Stage], OwnMarkRow]:
    """The dealership's own marks by kind and stage."""
    return dict(remembered(session, _OWN_MARKS, _own_mark))


def fit_id(session: Session, kind_number: int, stage: Stage) -> str | None:
    """The id of the own mark for a kind and a stage."""
    return session.scalar(select(Fit.id).where(Fit.kind_number == kind_number, Fit.stage == stage))


def slots(session: Session, cycle_id: str) -> tuple[SlotRow, ...]:
    """The chosen mix of a cycle in its own order."""
    return remembered(session, _SLOTS, SlotRow, cycle=cycle_id)


def next_slot_position(session: Session, cycle_id: str) -> int:
    """The position after the last slot of a cycle."""
    highest = session.scalar(select(func.max(SelectedActivity.position)).where(SelectedActivity.cycle_id == cycle_id))
    return 0 if highest is None else highest + 1


def decision(session: Session, cycle_id: str) -> DecisionRow:
    """The decision of a cycle; an empty one while nothing was written."""
    return next(iter(remembered(session, _DECISION, DecisionRow, cycle=cycle_id)), DecisionRow(None, ""))


def selection_id(session: Session, cycle_id: str) -> str | None:
    """The id of the decision's row, if there is one."""
    return session.scalar(select(Selection.id).where(Selection.cycle_id == cycle_id))


def highest_activity_number(session: Session) -> int:
    """The highest number an activity of the file has; 0 without activities."""
    return session.scalar(select(func.max(Activity.number))) or 0


def _own_mark(kind_number: int, stage: Stage, mark: int, note: str) -> tuple[tuple[int, Stage], OwnMarkRow]:
    return (kind_number, stage), OwnMarkRow(mark, note)
