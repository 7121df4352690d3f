"""What activities brought and cost: the figures that goals, board, selector, evaluation and report share.

Money of an activity is the sum over its work steps (docs/decisions/0006): `budget_fen` planned, `actual_cost_fen` real.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple

from sqlalchemy import ColumnElement, and_, bindparam, func, or_, select
from sqlalchemy.orm import Session

from cae_desktop.db.models import Activity, AttentionCount, CustomerCard, Cycle, GoalResult, Package, WorkStep
from cae_desktop.db.remembered import remembered
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
    cancelled_on: date | None = None
    cancel_reason: str = ""

    @property
    def is_cancelled(self) -> bool:
        """Whether it does not take place."""
        return self.state is ActivityState.CANCELLED

    @property
    def bound_fen(self) -> int:
        """What it takes of the money there is: its budget; once it is cancelled only what was spent till then."""
        return (self.actual_cost_fen or 0) if self.is_cancelled else self.budget_fen


class _Planned(NamedTuple):
    """An activity as it was planned, in the order of the columns of `_RESULTS`."""

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
    target_attention: int | None
    target_contact: int | None
    target_interest: int | None
    target_orders: int | None
    cancelled_on: date | None
    cancel_reason: str


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


_RESULTS: Final = (
    select(
        Activity.id,
        Package.cycle_id,
        Cycle.name.label("cycle_name"),
        Activity.package_id,
        Activity.number,
        Activity.kind_number,
        Activity.name,
        Activity.start,
        Activity.finish,
        Activity.state,
        Activity.target_attention,
        Activity.target_contact,
        Activity.target_interest,
        Activity.target_orders,
        Activity.cancelled_on,
        Activity.cancel_reason,
    )
    .join(Package, Package.id == Activity.package_id)
    .join(Cycle, Cycle.id == Package.cycle_id)
    .order_by(Cycle.start, Package.position, Package.id, Activity.position, Activity.number)
)
_RESULTS_OF_CYCLE: Final = _RESULTS.where(Package.cycle_id == bindparam("cycle"))
_ATTENTION: Final = select(AttentionCount.activity_id, func.sum(AttentionCount.count)).group_by(
    AttentionCount.activity_id
)
_CARDS: Final = (
    select(
        CustomerCard.activity_id,
        func.count().filter(has_contact()),
        func.count().filter(and_(has_contact(), has_interest())),
        func.count().filter(CustomerCard.result == CardResult.ORDER),
    )
    .where(CustomerCard.activity_id.is_not(None))
    .group_by(CustomerCard.activity_id)
)
_MONEY: Final = select(
    WorkStep.activity_id, func.sum(WorkStep.budget_fen), func.sum(WorkStep.actual_cost_fen)
).group_by(WorkStep.activity_id)
_WRITTEN: Final = select(GoalResult.activity_id, GoalResult.stage, GoalResult.actual).where(
    GoalResult.actual.is_not(None)
)


def activity_results(session: Session, cycle_id: str | None = None) -> tuple[ActivityResult, ...]:
    """All activities of a cycle, or of the file, in the order of the plan."""
    if cycle_id is None:
        rows = remembered(session, _RESULTS, _Planned)
    else:
        rows = remembered(session, _RESULTS_OF_CYCLE, _Planned, cycle=cycle_id)
    attention = {activity_id: int(count) for activity_id, count in remembered(session, _ATTENTION, _columns)}
    cards = {activity_id: counts for activity_id, *counts in remembered(session, _CARDS, _columns)}
    money = {activity_id: (int(budget), cost) for activity_id, budget, cost in remembered(session, _MONEY, _columns)}
    written: dict[str, dict[Stage, int | None]] = {}
    for activity_id, stage, actual in remembered(session, _WRITTEN, _columns):
        written.setdefault(activity_id, {})[stage] = actual
    results = []
    for row in rows:
        contact, interest, orders = cards.get(row.id, (None, None, 0))
        counted = {Stage.ATTENTION: attention.get(row.id), Stage.CONTACT: contact, Stage.INTEREST: interest}
        budget, cost = money.get(row.id, (0, None))
        results.append(
            ActivityResult(
                id=row.id,
                cycle_id=row.cycle_id,
                cycle_name=row.cycle_name,
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
                counted=counted,
                actual=counted | written.get(row.id, {}),
                target_orders=row.target_orders,
                orders=orders,
                budget_fen=budget,
                actual_cost_fen=cost,
                cancelled_on=row.cancelled_on,
                cancel_reason=row.cancel_reason,
            )
        )
    return tuple(results)


def _columns(*columns: Any) -> tuple[Any, ...]:
    return columns
