"""Packages of other cycles, to be copied from."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from cae_desktop.db.models import Activity, Cycle, Package, WorkStep


@dataclass(frozen=True, slots=True)
class EarlierPackageRow:
    """A package of another cycle with at least one activity; money in fen, None while no cost was reported.

    `held_from` is the first day an activity is held, `first_day` the first one anything is done; `proposed_day` lies
    as many days behind the start of the present cycle as `first_day` behind the start of its own.
    """

    id: str
    name: str
    cycle_name: str
    activities: int
    held_from: date
    first_day: date
    proposed_day: date
    budget_fen: int
    actual_cost_fen: int | None

    @property
    def year(self) -> int:
        """The year its activities begin in."""
        return self.held_from.year

    @property
    def quarter(self) -> int:
        """The quarter its activities begin in, 1 to 4."""
        return (self.held_from.month + 2) // 3


def packages_of_other_cycles(session: Session, cycle_id: str) -> tuple[EarlierPackageRow, ...]:
    """Packages that can be copied into a cycle, the newest first."""
    own = session.get_one(Cycle, cycle_id)
    query = (
        select(
            Package.id,
            Package.name,
            Cycle.name.label("cycle_name"),
            Cycle.start.label("cycle_start"),
            func.count(Activity.id.distinct()).label("activities"),
            func.min(Activity.start).label("held_from"),
            func.min(WorkStep.start).label("first_step"),
            func.coalesce(func.sum(WorkStep.budget_fen), 0).label("budget"),
            func.sum(WorkStep.actual_cost_fen).label("cost"),
        )
        .join(Cycle, Cycle.id == Package.cycle_id)
        .join(Activity, Activity.package_id == Package.id)
        .outerjoin(WorkStep, WorkStep.activity_id == Activity.id)
        .where(Package.cycle_id != cycle_id)
        .group_by(Package.id)
        .order_by(func.min(Activity.start).desc(), Package.id)
    )
    return tuple(
        EarlierPackageRow(
            id=row.id,
            name=row.name,
            cycle_name=row.cycle_name,
            activities=row.activities,
            held_from=row.held_from,
            first_day=(first_day := min(row.held_from, row.first_step or row.held_from)),
            proposed_day=own.start + (first_day - row.cycle_start),
            budget_fen=int(row.budget),
            actual_cost_fen=row.cost,
        )
        for row in session.execute(query)
    )
