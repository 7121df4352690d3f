"""Choice of activities and step 3, planning: packages, activities, budget lines, work steps, baselines."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from cae_desktop.db.models.base import Row, part_of, refers_to
from cae_desktop.domain.words import (
    ActivityState,
    CalendarKind,
    ConstraintKind,
    DependencyKind,
    Phase,
    ScheduleMode,
    SlotRole,
    StepStatus,
)


class Selection(Row):
    """The managers' decision on activities, budget and time frame of a cycle."""

    __tablename__ = "selection"

    cycle_id: Mapped[str] = part_of("cycle", unique=True)
    decided_at: Mapped[datetime | None]
    note: Mapped[str] = mapped_column(default="")


class SelectedActivity(Row):
    """A slot of the chosen mix before (and after) a plan is made of it."""

    __tablename__ = "selected_activity"

    cycle_id: Mapped[str] = part_of("cycle")
    kind_number: Mapped[int]
    name: Mapped[str]
    slot_role: Mapped[SlotRole]
    start: Mapped[date]
    finish: Mapped[date]
    budget_fen: Mapped[int] = mapped_column(default=0)
    position: Mapped[int] = mapped_column(default=0)
    activity_id: Mapped[str | None] = refers_to("activity")


class Package(Row):
    """Several activities around one occasion (活动包), with the goals and the budget they share."""

    __tablename__ = "package"

    cycle_id: Mapped[str] = part_of("cycle")
    name: Mapped[str]
    theme: Mapped[str] = mapped_column(default="")
    occasion: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
    target_attention: Mapped[int | None]
    target_contact: Mapped[int | None]
    target_interest: Mapped[int | None]
    target_orders: Mapped[int | None]
    budget_fen: Mapped[int | None]


class Activity(Row):
    """A single prospect activity. `start`–`finish` are the days it is held; its work steps reach beyond them.

    `categories` is a JSON list of `ActivityCategory` values. `cancelled_on` is set while it is cancelled.
    """

    __tablename__ = "activity"

    package_id: Mapped[str] = part_of("package")
    number: Mapped[int]
    kind_number: Mapped[int]
    name: Mapped[str]
    theme: Mapped[str] = mapped_column(default="")
    background: Mapped[str] = mapped_column(default="")
    categories: Mapped[str] = mapped_column(default="[]")
    slot_role: Mapped[SlotRole | None]
    target_group: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    start: Mapped[date]
    finish: Mapped[date]
    manager_id: Mapped[str | None] = refers_to("person")
    target_attention: Mapped[int | None]
    target_contact: Mapped[int | None]
    target_interest: Mapped[int | None]
    target_orders: Mapped[int | None]
    risks: Mapped[str] = mapped_column(default="")
    state: Mapped[ActivityState] = mapped_column(default=ActivityState.PLANNED)
    closed_on: Mapped[date | None]
    position: Mapped[int] = mapped_column(default=0)
    calendar: Mapped[CalendarKind] = mapped_column(default=CalendarKind.WORKING_DAYS, server_default="working_days")
    cancelled_on: Mapped[date | None]
    cancel_reason: Mapped[str] = mapped_column(default="", server_default="")


class BudgetLine(Row):
    """One cost item. `quantity_thousandths` counts in thousandths of `unit`; a step may carry it."""

    __tablename__ = "budget_line"

    activity_id: Mapped[str] = part_of("activity")
    step_id: Mapped[str | None] = refers_to("work_step")
    item: Mapped[str]
    partner_id: Mapped[str | None] = refers_to("partner")
    quantity_thousandths: Mapped[int] = mapped_column(default=1000)
    unit: Mapped[str] = mapped_column(default="")
    price_fen: Mapped[int] = mapped_column(default=0)
    support_fen: Mapped[int] = mapped_column(default=0)
    committed_fen: Mapped[int | None]
    actual_fen: Mapped[int | None]
    position: Mapped[int] = mapped_column(default=0)


class WorkStep(Row):
    """A work step (细分工作): what, who, when, for how much, and how it really went.

    `start` and `finish` are always its planned days, also where links and constraints gave them (`mode`).
    `own_status` is the manager's word in place of the computed status, with its reason.
    """

    __tablename__ = "work_step"

    activity_id: Mapped[str] = part_of("activity")
    position: Mapped[int]
    phase: Mapped[Phase]
    name: Mapped[str]
    description: Mapped[str] = mapped_column(default="")
    done_when: Mapped[str] = mapped_column(default="")
    owner_id: Mapped[str | None] = refers_to("person")
    partner_id: Mapped[str | None] = refers_to("partner")
    start: Mapped[date]
    finish: Mapped[date]
    milestone: Mapped[bool] = mapped_column(default=False)
    budget_fen: Mapped[int] = mapped_column(default=0)
    actual_start: Mapped[date | None]
    actual_finish: Mapped[date | None]
    actual_cost_fen: Mapped[int | None]
    percent: Mapped[int] = mapped_column(default=0)
    remark: Mapped[str] = mapped_column(default="")
    mode: Mapped[ScheduleMode] = mapped_column(default=ScheduleMode.MANUAL, server_default="manual")
    constraint_kind: Mapped[ConstraintKind] = mapped_column(
        default=ConstraintKind.AS_SOON_AS_POSSIBLE, server_default="as_soon_as_possible"
    )
    constraint_day: Mapped[date | None]
    deadline: Mapped[date | None]
    own_status: Mapped[StepStatus | None]
    own_status_reason: Mapped[str] = mapped_column(default="", server_default="")


class Dependency(Row):
    """A link between two work steps with lag in working days."""

    __tablename__ = "dependency"

    predecessor_id: Mapped[str] = part_of("work_step")
    successor_id: Mapped[str] = part_of("work_step")
    kind: Mapped[DependencyKind] = mapped_column(default=DependencyKind.FINISH_TO_START)
    lag_days: Mapped[int] = mapped_column(default=0)


class Baseline(Row):
    """A named picture of an activity's plan, taken when the kick-off closes."""

    __tablename__ = "baseline"

    activity_id: Mapped[str] = part_of("activity")
    name: Mapped[str]
    taken_at: Mapped[datetime]


class BaselineStep(Row):
    """What one step was in a baseline; it outlives a step that is deleted later."""

    __tablename__ = "baseline_step"

    baseline_id: Mapped[str] = part_of("baseline")
    step_id: Mapped[str | None] = refers_to("work_step")
    name: Mapped[str]
    start: Mapped[date]
    finish: Mapped[date]
    budget_fen: Mapped[int]


class PlanTemplate(Row):
    """A plan to begin an activity of one kind with, saved from an activity of this dealership."""

    __tablename__ = "plan_template"

    kind_number: Mapped[int]
    name: Mapped[str]
    made_at: Mapped[datetime]
    calendar: Mapped[CalendarKind] = mapped_column(default=CalendarKind.WORKING_DAYS)


class PlanTemplateStep(Row):
    """A step of a template.

    `offset_days` counts working days from the activity's first held day, negative before it, and of the follow-up from
    its last; `duration_days` 0 is as long as the activity is held.
    """

    __tablename__ = "plan_template_step"

    template_id: Mapped[str] = part_of("plan_template")
    position: Mapped[int]
    phase: Mapped[Phase]
    name: Mapped[str]
    description: Mapped[str] = mapped_column(default="")
    done_when: Mapped[str] = mapped_column(default="")
    offset_days: Mapped[int]
    duration_days: Mapped[int]
    milestone: Mapped[bool] = mapped_column(default=False)
    mode: Mapped[ScheduleMode] = mapped_column(default=ScheduleMode.AUTO)
    budget_fen: Mapped[int] = mapped_column(default=0)


class PlanTemplateLink(Row):
    """A link between two steps of a template."""

    __tablename__ = "plan_template_link"

    predecessor_id: Mapped[str] = part_of("plan_template_step")
    successor_id: Mapped[str] = part_of("plan_template_step")
    kind: Mapped[DependencyKind] = mapped_column(default=DependencyKind.FINISH_TO_START)
    lag_days: Mapped[int] = mapped_column(default=0)
