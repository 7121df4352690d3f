"""The plan of a cycle as frozen rows: packages, activities, work steps with links, budget lines, baselines."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from cae_desktop.db.models import (
    Activity,
    Baseline,
    BaselineStep,
    BudgetLine,
    Dependency,
    Package,
    Partner,
    Person,
    WorkStep,
)
from cae_desktop.domain.words import (
    ActivityCategory,
    ActivityState,
    CalendarKind,
    ConstraintKind,
    DependencyKind,
    Phase,
    ScheduleMode,
    SlotRole,
)


@dataclass(frozen=True, slots=True)
class PackageRow:
    """Several activities around one occasion, with the goals and the budget they share (fen; None: not set)."""

    id: str
    name: str
    theme: str
    occasion: str
    note: str
    target_attention: int | None
    target_contact: int | None
    target_interest: int | None
    target_orders: int | None
    budget_fen: int | None


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """An activity as its form shows it; `start`–`finish` are the days it is held."""

    id: str
    package_id: str
    number: int
    kind_number: int
    name: str
    theme: str
    background: str
    categories: frozenset[ActivityCategory]
    slot_role: SlotRole | None
    target_group: str
    place: str
    start: date
    finish: date
    manager_id: str | None
    target_attention: int | None
    target_contact: int | None
    target_interest: int | None
    target_orders: int | None
    risks: str
    state: ActivityState
    calendar: CalendarKind


@dataclass(frozen=True, slots=True)
class StepRow:
    """A work step; `number` counts from 1 within its activity. Money in fen."""

    id: str
    activity_id: str
    number: int
    phase: Phase
    name: str
    description: str
    done_when: str
    owner_id: str | None
    owner_name: str
    partner_id: str | None
    partner_name: str
    start: date
    finish: date
    milestone: bool
    budget_fen: int
    actual_start: date | None
    actual_finish: date | None
    actual_cost_fen: int | None
    percent: int
    remark: str
    mode: ScheduleMode
    constraint_kind: ConstraintKind
    constraint_day: date | None
    deadline: date | None


@dataclass(frozen=True, slots=True)
class DependencyRow:
    """A link between two steps; lag in working days."""

    id: str
    predecessor_id: str
    successor_id: str
    kind: DependencyKind
    lag_days: int


@dataclass(frozen=True, slots=True)
class BudgetLineRow:
    """What money is for; `quantity_thousandths` in thousandths of `unit`, money in fen."""

    id: str
    activity_id: str
    step_id: str | None
    item: str
    partner_id: str | None
    quantity_thousandths: int
    unit: str
    price_fen: int
    support_fen: int
    committed_fen: int | None
    actual_fen: int | None

    @property
    def amount_fen(self) -> int:
        """Quantity times price, rounded to the nearest fen (half up)."""
        return (self.quantity_thousandths * self.price_fen + 500) // 1000


@dataclass(frozen=True, slots=True)
class BaselineStepRow:
    """What a step was when its activity's newest baseline was taken."""

    step_id: str
    start: date
    finish: date
    budget_fen: int


@dataclass(frozen=True, slots=True)
class BaselineRow:
    """A baseline of an activity."""

    id: str
    activity_id: str
    name: str
    taken_at: datetime


def packages(session: Session, cycle_id: str) -> tuple[PackageRow, ...]:
    """Packages of a cycle in their own order."""
    query = select(Package).where(Package.cycle_id == cycle_id).order_by(Package.position, Package.id)
    return tuple(
        PackageRow(
            row.id,
            row.name,
            row.theme,
            row.occasion,
            row.note,
            row.target_attention,
            row.target_contact,
            row.target_interest,
            row.target_orders,
            row.budget_fen,
        )
        for row in session.scalars(query)
    )


def activities(session: Session, cycle_id: str) -> tuple[ActivityRow, ...]:
    """Activities of a cycle in the order of the plan."""
    query = (
        select(Activity)
        .join(Package, Package.id == Activity.package_id)
        .where(Package.cycle_id == cycle_id)
        .order_by(Package.position, Package.id, Activity.position, Activity.number)
    )
    return tuple(_activity_row(row) for row in session.scalars(query))


def activity(session: Session, activity_id: str) -> ActivityRow | None:
    """One activity; None when it was deleted."""
    row = session.get(Activity, activity_id)
    return None if row is None else _activity_row(row)


def steps(session: Session, cycle_id: str) -> tuple[StepRow, ...]:
    """Work steps of a cycle in the order of the plan."""
    query = (
        _steps()
        .join(Package, Package.id == Activity.package_id)
        .where(Package.cycle_id == cycle_id)
        .order_by(Package.position, Package.id, Activity.position, Activity.number, WorkStep.position, WorkStep.id)
    )
    return _step_rows(session, query)


def steps_of_activity(session: Session, activity_id: str) -> tuple[StepRow, ...]:
    """Work steps of one activity in order."""
    query = _steps().where(WorkStep.activity_id == activity_id).order_by(WorkStep.position, WorkStep.id)
    return _step_rows(session, query)


def steps_of_activities(session: Session, activity_ids: Sequence[str]) -> tuple[StepRow, ...]:
    """Work steps of several activities, activity by activity as they are given, asked for at once."""
    query = _steps().where(WorkStep.activity_id.in_(activity_ids)).order_by(WorkStep.position, WorkStep.id)
    places = {activity_id: place for place, activity_id in enumerate(activity_ids)}
    return tuple(sorted(_step_rows(session, query), key=lambda row: (places[row.activity_id], row.number)))


def dependencies(session: Session, cycle_id: str) -> tuple[DependencyRow, ...]:
    """Links between the steps of a cycle, in the order in which they were made."""
    successor = aliased(WorkStep)
    query = (
        select(Dependency)
        .join(successor, successor.id == Dependency.successor_id)
        .join(Activity, Activity.id == successor.activity_id)
        .join(Package, Package.id == Activity.package_id)
        .where(Package.cycle_id == cycle_id)
        .order_by(Dependency.id)
    )
    return tuple(
        DependencyRow(row.id, row.predecessor_id, row.successor_id, row.kind, row.lag_days)
        for row in session.scalars(query)
    )


def links_into(session: Session, step_id: str) -> tuple[str, ...]:
    """Ids of the links that end at a step."""
    return tuple(session.scalars(select(Dependency.id).where(Dependency.successor_id == step_id)))


def cycle_of_step(session: Session, step_id: str) -> str | None:
    """The cycle a step belongs to."""
    return session.scalar(
        select(Package.cycle_id)
        .join(Activity, Activity.package_id == Package.id)
        .join(WorkStep, WorkStep.activity_id == Activity.id)
        .where(WorkStep.id == step_id)
    )


def budget_lines(session: Session, activity_id: str) -> tuple[BudgetLineRow, ...]:
    """Cost items of an activity in their own order."""
    query = select(BudgetLine).where(BudgetLine.activity_id == activity_id).order_by(BudgetLine.position, BudgetLine.id)
    return tuple(
        BudgetLineRow(
            row.id,
            row.activity_id,
            row.step_id,
            row.item,
            row.partner_id,
            row.quantity_thousandths,
            row.unit,
            row.price_fen,
            row.support_fen,
            row.committed_fen,
            row.actual_fen,
        )
        for row in session.scalars(query)
    )


def baselines(session: Session, activity_id: str) -> tuple[BaselineRow, ...]:
    """Baselines of an activity, the newest first."""
    query = (
        select(Baseline)
        .where(Baseline.activity_id == activity_id)
        .order_by(Baseline.taken_at.desc(), Baseline.id.desc())
    )
    return tuple(BaselineRow(row.id, row.activity_id, row.name, row.taken_at) for row in session.scalars(query))


def newest_baseline_steps(session: Session, activity_ids: Iterable[str]) -> dict[str, BaselineStepRow]:
    """What the steps were in the newest baseline of their activity, by id of the step."""
    newest = [taken[0].id for taken in (baselines(session, activity_id) for activity_id in activity_ids) if taken]
    query = select(BaselineStep).where(BaselineStep.baseline_id.in_(newest), BaselineStep.step_id.is_not(None))
    return {
        row.step_id: BaselineStepRow(row.step_id, row.start, row.finish, row.budget_fen)
        for row in session.scalars(query)
        if row.step_id is not None
    }


def rows_in_order(session: Session, model: type[Any], parent: InstrumentedAttribute[str], parent_id: str) -> list[Any]:
    """The rows of a parent by position, for renumbering inside a write."""
    return list(session.scalars(select(model).where(parent == parent_id).order_by(model.position, model.id)))


def _steps() -> Select[WorkStep, str | None, str | None]:
    return (
        select(WorkStep, Person.name, Partner.name)
        .join(Activity, Activity.id == WorkStep.activity_id)
        .outerjoin(Person, Person.id == WorkStep.owner_id)
        .outerjoin(Partner, Partner.id == WorkStep.partner_id)
    )


def _step_rows(session: Session, query: Select[WorkStep, str | None, str | None]) -> tuple[StepRow, ...]:
    rows: list[StepRow] = []
    numbers: dict[str, int] = {}
    for row, owner, partner in session.execute(query):
        number = numbers[row.activity_id] = numbers.get(row.activity_id, 0) + 1
        rows.append(_step_row(row, number, owner or "", partner or ""))
    return tuple(rows)


def _step_row(row: WorkStep, number: int, owner: str, partner: str) -> StepRow:
    return StepRow(
        id=row.id,
        activity_id=row.activity_id,
        number=number,
        phase=row.phase,
        name=row.name,
        description=row.description,
        done_when=row.done_when,
        owner_id=row.owner_id,
        owner_name=owner,
        partner_id=row.partner_id,
        partner_name=partner,
        start=row.start,
        finish=row.finish,
        milestone=row.milestone,
        budget_fen=row.budget_fen,
        actual_start=row.actual_start,
        actual_finish=row.actual_finish,
        actual_cost_fen=row.actual_cost_fen,
        percent=row.percent,
        remark=row.remark,
        mode=row.mode,
        constraint_kind=row.constraint_kind,
        constraint_day=row.constraint_day,
        deadline=row.deadline,
    )


def _activity_row(row: Activity) -> ActivityRow:
    return ActivityRow(
        id=row.id,
        package_id=row.package_id,
        number=row.number,
        kind_number=row.kind_number,
        name=row.name,
        theme=row.theme,
        background=row.background,
        categories=frozenset(ActivityCategory(value) for value in json.loads(row.categories)),
        slot_role=row.slot_role,
        target_group=row.target_group,
        place=row.place,
        start=row.start,
        finish=row.finish,
        manager_id=row.manager_id,
        target_attention=row.target_attention,
        target_contact=row.target_contact,
        target_interest=row.target_interest,
        target_orders=row.target_orders,
        risks=row.risks,
        state=row.state,
        calendar=row.calendar,
    )


def next_position(session: Session, model: type[Any], parent: InstrumentedAttribute[str], parent_id: str) -> int:
    """The position after the last row of a parent."""
    highest = session.scalar(select(func.max(model.position)).where(parent == parent_id))
    return 0 if highest is None else int(highest) + 1
