"""The plan of a cycle as frozen rows: packages, activities, work steps with links, budget lines, baselines."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import bindparam, case, func, or_, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from cae_desktop.db.models import (
    Activity,
    Baseline,
    BaselineStep,
    BudgetLine,
    Dependency,
    Leave,
    Package,
    Partner,
    Person,
    WorkStep,
)
from cae_desktop.db.remembered import remembered
from cae_desktop.db.types import DamagedValueError, json_of
from cae_desktop.domain.words import (
    ActivityCategory,
    ActivityState,
    CalendarKind,
    ConstraintKind,
    DependencyKind,
    Phase,
    ScheduleMode,
    SlotRole,
    StepStatus,
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
    position: int
    cancelled_on: date | None
    cancel_reason: str

    @property
    def is_cancelled(self) -> bool:
        """Whether it does not take place."""
        return self.state is ActivityState.CANCELLED


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
    own_status: StepStatus | None
    own_status_reason: str


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


_PACKAGES: Final = (
    select(
        Package.id,
        Package.name,
        Package.theme,
        Package.occasion,
        Package.note,
        Package.target_attention,
        Package.target_contact,
        Package.target_interest,
        Package.target_orders,
        Package.budget_fen,
    )
    .where(Package.cycle_id == bindparam("cycle"))
    .order_by(Package.position, Package.id)
)
_IN_ORDER_OF_THE_PLAN: Final = (
    select(Activity)
    .join(Package, Package.id == Activity.package_id)
    .order_by(Package.position, Package.id, Activity.position, Activity.number)
)
_BUDGET_LINES: Final = (
    select(
        BudgetLine.id,
        BudgetLine.activity_id,
        BudgetLine.step_id,
        BudgetLine.item,
        BudgetLine.partner_id,
        BudgetLine.quantity_thousandths,
        BudgetLine.unit,
        BudgetLine.price_fen,
        BudgetLine.support_fen,
        BudgetLine.committed_fen,
        BudgetLine.actual_fen,
    )
    .where(BudgetLine.activity_id == bindparam("activity"))
    .order_by(BudgetLine.position, BudgetLine.id)
)
_ACTIVITIES: Final = _IN_ORDER_OF_THE_PLAN.where(Package.cycle_id == bindparam("cycle"))
_SOME_ACTIVITIES: Final = _IN_ORDER_OF_THE_PLAN.where(Activity.id.in_(bindparam("ids", expanding=True)))
_CANCELLED: Final = select(Activity.id).where(Activity.state == ActivityState.CANCELLED)
_BASELINES: Final = (
    select(Baseline.activity_id, Baseline.id)
    .where(Baseline.activity_id.in_(bindparam("activities", expanding=True)))
    .order_by(Baseline.taken_at, Baseline.id)
)
_BASELINES_OF_A_NAME: Final = _BASELINES.where(Baseline.name == bindparam("name"))
_BASELINE_STEPS: Final = select(
    BaselineStep.step_id, BaselineStep.start, BaselineStep.finish, BaselineStep.budget_fen
).where(BaselineStep.baseline_id.in_(bindparam("baselines", expanding=True)), BaselineStep.step_id.is_not(None))


def packages(session: Session, cycle_id: str) -> tuple[PackageRow, ...]:
    """Packages of a cycle in their own order."""
    return remembered(session, _PACKAGES, PackageRow, cycle=cycle_id)


def activities(session: Session, cycle_id: str) -> tuple[ActivityRow, ...]:
    """Activities of a cycle in the order of the plan."""
    return remembered(session, _ACTIVITIES, _activity_row, cycle=cycle_id)


def activity_states(session: Session, cycle_id: str) -> dict[str, ActivityState]:
    """The state of each activity of a cycle, in the order of the plan."""
    return {row.id: row.state for row in activities(session, cycle_id)}


def cancelled_activities(session: Session) -> frozenset[str]:
    """The activities of the file that do not take place."""
    return frozenset(remembered(session, _CANCELLED, str))


def activity(session: Session, activity_id: str) -> ActivityRow | None:
    """One activity; None when it was deleted."""
    row = session.get(Activity, activity_id)
    return None if row is None else _activity_row(row)


def steps(session: Session, cycle_id: str) -> tuple[StepRow, ...]:
    """Work steps of a cycle in the order of the plan."""
    query = (
        _STEPS.join(Package, Package.id == Activity.package_id)
        .where(Package.cycle_id == cycle_id)
        .order_by(Package.position, Package.id, Activity.position, Activity.number, WorkStep.position, WorkStep.id)
    )
    return _step_rows(session.execute(query))


def steps_of_activity(session: Session, activity_id: str) -> tuple[StepRow, ...]:
    """Work steps of one activity in order."""
    query = _STEPS.where(WorkStep.activity_id == activity_id).order_by(WorkStep.position, WorkStep.id)
    return _step_rows(session.execute(query))


def steps_of_activities(session: Session, activity_ids: Sequence[str]) -> tuple[StepRow, ...]:
    """Work steps of several activities, activity by activity as they are given, asked for at once."""
    rows = session.execute(_STEPS_OF_ACTIVITIES, {"activities": tuple(activity_ids)})
    places = {activity_id: place for place, activity_id in enumerate(activity_ids)}
    return tuple(sorted(_step_rows(rows), key=lambda row: (places[row.activity_id], row.number)))


def dependencies(session: Session, cycle_id: str) -> tuple[DependencyRow, ...]:
    """Links between the steps of a cycle, in the order in which they were made."""
    successor = aliased(WorkStep)
    query = (
        _LINKS.join(successor, successor.id == Dependency.successor_id)
        .join(Activity, Activity.id == successor.activity_id)
        .join(Package, Package.id == Activity.package_id)
        .where(Package.cycle_id == cycle_id)
        .order_by(Dependency.id)
    )
    return tuple(DependencyRow(*row) for row in session.execute(query))


def links_into(session: Session, step_id: str) -> tuple[str, ...]:
    """Ids of the links that end at a step."""
    return tuple(session.scalars(select(Dependency.id).where(Dependency.successor_id == step_id)))


def links_between(session: Session, predecessor_id: str, successor_id: str) -> tuple[str, ...]:
    """Ids of the links from one step to another."""
    query = select(Dependency.id).where(
        Dependency.predecessor_id == predecessor_id, Dependency.successor_id == successor_id
    )
    return tuple(session.scalars(query))


def open_steps_of(session: Session, person_id: str) -> tuple[str, ...]:
    """Names of a person's steps that are not finished, in any cycle."""
    query = select(WorkStep.name).where(WorkStep.owner_id == person_id, WorkStep.actual_finish.is_(None))
    return tuple(session.scalars(query.order_by(WorkStep.start, WorkStep.id)))


def give_open_steps(session: Session, person_id: str, to_id: str | None) -> None:
    """Let somebody else, or nobody, own a person's unfinished steps."""
    unfinished = update(WorkStep).where(WorkStep.owner_id == person_id, WorkStep.actual_finish.is_(None))
    session.execute(unfinished.values(owner_id=to_id))


def leave_of_everybody(session: Session) -> dict[str, tuple[tuple[date, date], ...]]:
    """First and last day of every leave, by id of the person."""
    leave: dict[str, tuple[tuple[date, date], ...]] = {}
    for person_id, first, last in session.execute(select(Leave.person_id, Leave.start, Leave.finish)):
        leave[person_id] = (*leave.get(person_id, ()), (first, last))
    return leave


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
    return remembered(session, _BUDGET_LINES, BudgetLineRow, activity=activity_id)


def committed_fen(session: Session, activity_ids: Collection[str]) -> int:
    """What the budget lines of these activities have been ordered or signed for, in fen."""
    query = select(func.sum(BudgetLine.committed_fen)).where(BudgetLine.activity_id.in_(activity_ids))
    return session.scalar(query) or 0


def baselines(session: Session, activity_id: str) -> tuple[BaselineRow, ...]:
    """Baselines of an activity, the newest first."""
    query = (
        select(Baseline)
        .where(Baseline.activity_id == activity_id)
        .order_by(Baseline.taken_at.desc(), Baseline.id.desc())
    )
    return tuple(BaselineRow(row.id, row.activity_id, row.name, row.taken_at) for row in session.scalars(query))


def baseline_names(session: Session, cycle_id: str) -> tuple[str, ...]:
    """Names of the baselines of a cycle's activities, the newest first."""
    query = (
        select(Baseline.name)
        .join(Activity, Activity.id == Baseline.activity_id)
        .join(Package, Package.id == Activity.package_id)
        .where(Package.cycle_id == cycle_id)
        .group_by(Baseline.name)
        .order_by(func.max(Baseline.taken_at).desc())
    )
    return tuple(session.scalars(query))


def baseline_steps(session: Session, activity_ids: Collection[str], name: str = "") -> dict[str, BaselineStepRow]:
    """What the steps were in the baseline of that name, or the newest one of their activity, by id of the step."""
    activities = tuple(sorted(activity_ids))
    if name:
        found = remembered(session, _BASELINES_OF_A_NAME, _pair, activities=activities, name=name)
    else:
        found = remembered(session, _BASELINES, _pair, activities=activities)
    chosen = dict(found)
    if not chosen:
        return {}
    steps = remembered(session, _BASELINE_STEPS, BaselineStepRow, baselines=tuple(chosen.values()))
    return {row.step_id: row for row in steps}


def _pair(activity_id: str, baseline_id: str) -> tuple[str, str]:
    return activity_id, baseline_id


def rows_in_order(session: Session, model: type[Any], parent: InstrumentedAttribute[str], parent_id: str) -> list[Any]:
    """The rows of a parent by position, for renumbering inside a write."""
    return list(session.scalars(select(model).where(parent == parent_id).order_by(model.position, model.id)))


def linked_with(session: Session, step_ids: Collection[str]) -> frozenset[str]:
    """These steps and all that are linked with them, in either direction and however indirectly."""
    reached = select(WorkStep.id).where(WorkStep.id.in_(step_ids)).cte("reached", recursive=True)
    other_end = case(
        (Dependency.predecessor_id == reached.c.id, Dependency.successor_id), else_=Dependency.predecessor_id
    )
    at_either_end = or_(Dependency.predecessor_id == reached.c.id, Dependency.successor_id == reached.c.id)
    reached = reached.union(select(other_end).select_from(reached.join(Dependency, at_either_end)))
    return frozenset(session.scalars(select(reached.c.id)))


def links_among(session: Session, step_ids: Collection[str]) -> tuple[DependencyRow, ...]:
    """The links that end at one of these steps, in the order in which they were made."""
    query = _LINKS.where(Dependency.successor_id.in_(step_ids)).order_by(Dependency.id)
    return tuple(DependencyRow(*row) for row in session.execute(query))


def links_of_activities(session: Session, activity_ids: Collection[str]) -> tuple[DependencyRow, ...]:
    """The links that end at a step of these activities, in the order in which they were made."""
    query = _LINKS.join(WorkStep, WorkStep.id == Dependency.successor_id).where(WorkStep.activity_id.in_(activity_ids))
    return tuple(DependencyRow(*row) for row in session.execute(query.order_by(Dependency.id)))


def links_by_id(session: Session, link_ids: Collection[str]) -> tuple[DependencyRow, ...]:
    """Some links; those that are gone are left out."""
    if not link_ids:
        return ()
    return tuple(DependencyRow(*row) for row in session.execute(_LINKS.where(Dependency.id.in_(link_ids))))


def activities_by_id(session: Session, activity_ids: Collection[str]) -> tuple[ActivityRow, ...]:
    """Some activities in the order of the plan; those that are gone are left out."""
    return remembered(session, _SOME_ACTIVITIES, _activity_row, ids=tuple(sorted(activity_ids)))


def steps_by_id(session: Session, step_ids: Collection[str]) -> tuple[StepRow, ...]:
    """Some work steps; their `number` is 0, for it needs the steps beside them."""
    return tuple(_step_row(row, 0) for row in session.execute(_STEPS.where(WorkStep.id.in_(step_ids))))


def activities_of_steps(session: Session, step_ids: Collection[str]) -> dict[str, str]:
    """Which activity each step belongs to."""
    return dict(session.execute(_ACTIVITIES_OF_STEPS, {"steps": tuple(step_ids)}).all())


def calendars_of(session: Session, activity_ids: Collection[str]) -> dict[str, CalendarKind]:
    """The calendar of each activity."""
    query = select(Activity.id, Activity.calendar).where(Activity.id.in_(activity_ids))
    return dict(session.execute(query).all())


_STEPS: Final = (
    select(
        WorkStep.id,
        WorkStep.activity_id,
        WorkStep.phase,
        WorkStep.name,
        WorkStep.description,
        WorkStep.done_when,
        WorkStep.owner_id,
        func.coalesce(Person.name, ""),
        WorkStep.partner_id,
        func.coalesce(Partner.name, ""),
        WorkStep.start,
        WorkStep.finish,
        WorkStep.milestone,
        WorkStep.budget_fen,
        WorkStep.actual_start,
        WorkStep.actual_finish,
        WorkStep.actual_cost_fen,
        WorkStep.percent,
        WorkStep.remark,
        WorkStep.mode,
        WorkStep.constraint_kind,
        WorkStep.constraint_day,
        WorkStep.deadline,
        WorkStep.own_status,
        WorkStep.own_status_reason,
    )
    .join(Activity, Activity.id == WorkStep.activity_id)
    .outerjoin(Person, Person.id == WorkStep.owner_id)
    .outerjoin(Partner, Partner.id == WorkStep.partner_id)
)

_STEPS_OF_ACTIVITIES: Final = _STEPS.where(WorkStep.activity_id.in_(bindparam("activities", expanding=True))).order_by(
    WorkStep.position, WorkStep.id
)

_ACTIVITIES_OF_STEPS: Final = select(WorkStep.id, WorkStep.activity_id).where(
    WorkStep.id.in_(bindparam("steps", expanding=True))
)

_LINKS: Final = select(
    Dependency.id, Dependency.predecessor_id, Dependency.successor_id, Dependency.kind, Dependency.lag_days
)


def _step_rows(found: Iterable[Any]) -> tuple[StepRow, ...]:
    rows: list[StepRow] = []
    numbers: dict[str, int] = {}
    for step_id, activity_id, *rest in found:
        number = numbers[activity_id] = numbers.get(activity_id, 0) + 1
        rows.append(StepRow(step_id, activity_id, number, *rest))
    return tuple(rows)


def _step_row(row: Any, number: int) -> StepRow:
    step_id, activity_id, *rest = row
    return StepRow(step_id, activity_id, number, *rest)


def _categories(text: str) -> frozenset[ActivityCategory]:
    try:
        return frozenset(ActivityCategory(value) for value in json_of(text))
    except ValueError as error:
        raise DamagedValueError(text[:40]) from error


def _activity_row(row: Activity) -> ActivityRow:
    return ActivityRow(
        id=row.id,
        package_id=row.package_id,
        number=row.number,
        kind_number=row.kind_number,
        name=row.name,
        theme=row.theme,
        background=row.background,
        categories=_categories(row.categories),
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
        position=row.position,
        cancelled_on=row.cancelled_on,
        cancel_reason=row.cancel_reason,
    )


def next_position(session: Session, model: type[Any], parent: InstrumentedAttribute[str], parent_id: str) -> int:
    """The position after the last row of a parent."""
    highest = session.scalar(select(func.max(model.position)).where(parent == parent_id))
    return 0 if highest is None else int(highest) + 1
