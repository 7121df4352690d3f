"""What activities brought and cost: the figures that goals, board, selector, evaluation and report share.

Money of an activity is the sum over its work steps (docs/decisions/0006): `budget_fen` planned, `actual_cost_fen` real.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from cae_desktop.db.models import Activity, AttentionCount, CustomerCard, Cycle, GoalResult, Package, WorkStep
from cae_desktop.domain.words import ActivityState, CardResult, Stage


@dataclass(frozen=True, slots=True)
class ActivityResult:
    """One activity: its targets and results by stage, orders, and money in fen.

    `counted` comes from counts of attention (None while nobody has counted) and from cards (None before the first one);
    `actual` is what the evaluation wrote instead, where it did.
    `actual_cost_fen` is None while no cost was reported.
    """

    id: str
    cycle_id: str
    cycle_name: str
    package_id: str
    number: int
    kind_number: int
    name: str
    start: date
    finish: date
    state: ActivityState
    target: Mapping[Stage, int | None]
    counted: Mapping[Stage, int | None]
    actual: Mapping[Stage, int | None]
    target_orders: int | None
    orders: int
    budget_fen: int
    actual_cost_fen: int | None


def has_contact() -> ColumnElement[bool]:
    """Cards that count as contact: with a valid way of contact."""
    return or_(CustomerCard.phone_key != "", CustomerCard.other_contact != "")


def has_interest() -> ColumnElement[bool]:
    """Cards that count as purchase interest: in this stage or beyond (handed over, ordered)."""
    return or_(
        CustomerCard.stage == Stage.INTEREST,
        CustomerCard.handed_over_on.is_not(None),
        CustomerCard.result == CardResult.ORDER,
    )


def activity_results(session: Session, cycle_id: str | None = None) -> tuple[ActivityResult, ...]:
    """All activities of a cycle, or of the file, in the order of the plan."""
    query = (
        select(Activity, Package.cycle_id, Cycle.name)
        .join(Package, Package.id == Activity.package_id)
        .join(Cycle, Cycle.id == Package.cycle_id)
        .order_by(Cycle.start, Package.position, Package.id, Activity.position, Activity.number)
    )
    if cycle_id is not None:
        query = query.where(Package.cycle_id == cycle_id)
    attention = _sums(session, select(AttentionCount.activity_id, func.sum(AttentionCount.count)))
    cards = _cards(session)
    money = _money(session)
    written = _written(session)

    def counted(activity_id: str) -> dict[Stage, int | None]:
        of_cards = cards.get(activity_id)
        return {
            Stage.ATTENTION: attention.get(activity_id),
            Stage.CONTACT: of_cards.contact if of_cards else None,
            Stage.INTEREST: of_cards.interest if of_cards else None,
        }

    return tuple(
        ActivityResult(
            id=row.id,
            cycle_id=of_cycle,
            cycle_name=cycle_name,
            package_id=row.package_id,
            number=row.number,
            kind_number=row.kind_number,
            name=row.name,
            start=row.start,
            finish=row.finish,
            state=row.state,
            target={
                Stage.ATTENTION: row.target_attention,
                Stage.CONTACT: row.target_contact,
                Stage.INTEREST: row.target_interest,
            },
            counted=counted(row.id),
            actual=counted(row.id) | written.get(row.id, {}),
            target_orders=row.target_orders,
            orders=cards[row.id].orders if row.id in cards else 0,
            budget_fen=money[row.id][0] if row.id in money else 0,
            actual_cost_fen=money[row.id][1] if row.id in money else None,
        )
        for row, of_cycle, cycle_name in session.execute(query)
    )


def _written(session: Session) -> dict[str, dict[Stage, int | None]]:
    written: dict[str, dict[Stage, int | None]] = {}
    for row in session.scalars(select(GoalResult).where(GoalResult.actual.is_not(None))):
        written.setdefault(row.activity_id, {})[row.stage] = row.actual
    return written


@dataclass(frozen=True, slots=True)
class _CardCounts:
    contact: int
    interest: int
    orders: int


def _cards(session: Session) -> dict[str, _CardCounts]:
    """Counts of cards by activity; an activity without cards is missing."""
    query = select(
        CustomerCard.activity_id,
        func.count().filter(has_contact()),
        func.count().filter(and_(has_contact(), has_interest())),
        func.count().filter(CustomerCard.result == CardResult.ORDER),
    ).group_by(CustomerCard.activity_id)
    return {
        activity_id: _CardCounts(contact, interest, orders)
        for activity_id, contact, interest, orders in session.execute(query)
        if activity_id is not None
    }


def _money(session: Session) -> dict[str, tuple[int, int | None]]:
    """Budget and actual cost by activity, in fen."""
    query = select(WorkStep.activity_id, func.sum(WorkStep.budget_fen), func.sum(WorkStep.actual_cost_fen)).group_by(
        WorkStep.activity_id
    )
    return {activity_id: (int(budget), cost) for activity_id, budget, cost in session.execute(query)}


def _sums(session: Session, query: Select[*tuple[Any, ...]]) -> dict[str, int]:
    grouped = query.group_by(query.selected_columns[0])
    return {key: int(value) for key, value in session.execute(grouped) if key is not None and value is not None}
