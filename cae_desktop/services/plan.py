"""Verbs of step 3, planning: packages, activities, work steps and their links, budget lines, baselines.

Every verb is one change and one undo step. Money is in fen, durations and lags are in working days.
"""

import json
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from cae_desktop.db.changes import ChangeSet
from cae_desktop.db.models import Activity, Baseline, BaselineStep, BudgetLine, Package, WorkStep
from cae_desktop.db.queries import plan as queries
from cae_desktop.db.queries.selection import highest_activity_number
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.levelling import Levelling
from cae_desktop.domain.schedule import split_budget
from cae_desktop.domain.words import ActivityCategory, SlotRole
from cae_desktop.services.dealership import existing, required
from cae_desktop.services.plan_load import BudgetCurve, PeopleLoad, budget_curve, levelled, people_load, settled
from cae_desktop.services.plan_network import settle
from cae_desktop.services.plan_outline import CyclePlan, outline, renewed
from cae_desktop.services.plan_steps import WorkStepVerbs, require_field, shift

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_PACKAGE_TEXTS: Final = frozenset({"name", "theme", "occasion", "note"})
_PACKAGE_TARGETS: Final = frozenset({"target_attention", "target_contact", "target_interest", "target_orders"})
_PACKAGE_FIELDS: Final = _PACKAGE_TEXTS | _PACKAGE_TARGETS | {"budget_fen"}
_ACTIVITY_FIELDS: Final = frozenset(
    {
        "name",
        "theme",
        "background",
        "kind_number",
        "categories",
        "slot_role",
        "target_group",
        "place",
        "start",
        "finish",
        "manager_id",
        "target_attention",
        "target_contact",
        "target_interest",
        "target_orders",
        "risks",
        "calendar",
    }
)
_LINE_FIELDS: Final = frozenset(
    {
        "item",
        "step_id",
        "partner_id",
        "quantity_thousandths",
        "unit",
        "price_fen",
        "support_fen",
        "committed_fen",
        "actual_fen",
    }
)


class PlanService(WorkStepVerbs):
    """Verbs on the plan of a cycle; those on work steps are in `WorkStepVerbs`."""

    # read -------------------------------------------------------------------------------------------------------

    def plan(self, cycle_id: str, baseline: str = "") -> CyclePlan:
        """The whole plan of a cycle, numbered and scheduled, compared with a baseline (the newest of each activity)."""
        with self._database.read() as session:
            return outline(session, cycle_id, self._calendars, baseline)

    def renewed(self, plan: CyclePlan, changes: ChangeSet, baseline: str = "") -> CyclePlan | None:
        """The plan after a change, read only as far as it may be another; None when `plan()` must read it whole."""
        with self._database.read() as session:
            return renewed(session, plan, changes, self._calendars, baseline)

    def baseline_names(self, cycle_id: str) -> tuple[str, ...]:
        """Names of the baselines of a cycle's activities, the newest first."""
        with self._database.read() as session:
            return queries.baseline_names(session, cycle_id)

    def load(self, plan: CyclePlan) -> PeopleLoad:
        """How many work steps everybody has at once, week by week."""
        with self._database.read() as session:
            return people_load(plan, queries.leave_of_everybody(session))

    def levelling(self, plan: CyclePlan) -> Levelling:
        """Propose later starts within slack for people who have too much at once; nothing is changed."""
        with self._database.read() as session:
            leave = queries.leave_of_everybody(session)
        return levelled(plan, leave)

    def budget_curve(self, plan: CyclePlan, activity_id: str = "") -> BudgetCurve:
        """Planned, actual and expected money of the plan or of one of its activities, summed up by day."""
        activity = plan.activity(activity_id)
        activities = (activity,) if activity else plan.activities
        with self._database.read() as session:
            committed = queries.committed_fen(session, [one.row.id for one in activities])
        rows = [settled(step.row) if one.row.is_cancelled else step.row for one in activities for step in one.steps]
        return budget_curve(rows, self._clock.today(), committed)

    def budget_lines(self, activity_id: str) -> tuple[queries.BudgetLineRow, ...]:
        """Cost items of an activity."""
        with self._database.read() as session:
            return queries.budget_lines(session, activity_id)

    def baselines(self, activity_id: str) -> tuple[queries.BaselineRow, ...]:
        """Baselines of an activity, the newest first."""
        with self._database.read() as session:
            return queries.baselines(session, activity_id)

    # packages ---------------------------------------------------------------------------------------------------

    def add_package(self, cycle_id: str, name: str, theme: str = "", occasion: str = "") -> str:
        """Add a package at the end; returns its id. Raises CaeError("text-is-missing")."""
        with self._database.write("add-package") as session:
            position = queries.next_position(session, Package, Package.cycle_id, cycle_id)
            package = Package(cycle_id=cycle_id, name=required(name), theme=theme, occasion=occasion, position=position)
            session.add(package)
            session.flush()
            return package.id

    def change_package(self, package_id: str, field: str, value: str | int | None) -> None:
        """Set `name`, `theme`, `occasion`, `note`, a shared target (`target_…`) or the shared `budget_fen`.

        Raises CaeError: "text-is-missing", "target-is-negative", "amount-is-negative".
        """
        require_field(field, _PACKAGE_FIELDS)
        if isinstance(value, int) and value < 0:
            raise CaeError("target-is-negative" if field in _PACKAGE_TARGETS else "amount-is-negative")
        with self._database.write("edit-package") as session:
            package = existing(session, Package, package_id)
            setattr(package, field, required(str(value)) if field == "name" else value)

    def delete_package(self, package_id: str) -> None:
        """Delete a package with its activities and their steps."""
        with self._database.write("delete-package") as session:
            session.delete(existing(session, Package, package_id))

    # activities -------------------------------------------------------------------------------------------------

    def add_activity(
        self,
        package_id: str,
        name: str,
        kind_number: int,
        start: date,
        finish: date,
        *,
        slot_role: SlotRole | None = None,
        manager_id: str | None = None,
    ) -> str:
        """Add an activity without steps at the end of a package; returns its id.

        Raises CaeError: "text-is-missing", "activity-finishes-before-it-starts".
        """
        _require_activity_order(start, finish)
        with self._database.write("add-activity") as session:
            activity = Activity(
                package_id=existing(session, Package, package_id).id,
                number=highest_activity_number(session) + 1,
                kind_number=kind_number,
                name=required(name),
                slot_role=slot_role,
                start=start,
                finish=finish,
                manager_id=manager_id,
                position=queries.next_position(session, Activity, Activity.package_id, package_id),
            )
            session.add(activity)
            session.flush()
            return activity.id

    def change_activity(self, activity_id: str, field: str, value: object) -> None:
        """Set one field of an activity by its column's name; `categories` takes a set of `ActivityCategory`.

        Raises CaeError: "text-is-missing", "activity-finishes-before-it-starts", "target-is-negative".
        """
        require_field(field, _ACTIVITY_FIELDS)
        if field.startswith("target_") and isinstance(value, int) and value < 0:
            raise CaeError("target-is-negative")
        with self._database.write("edit-activity") as session:
            activity = existing(session, Activity, activity_id)
            setattr(activity, field, _stored(field, value))
            _require_activity_order(activity.start, activity.finish)
            if field == "calendar":
                settle(session, [row.id for row in queries.steps_of_activity(session, activity_id)], self._calendars)

    def delete_activity(self, activity_id: str) -> None:
        """Delete an activity with its steps, budget lines and cards' link to it."""
        with self._database.write("delete-activity") as session:
            session.delete(existing(session, Activity, activity_id))

    def move_activity(self, activity_id: str, by: int) -> None:
        """Move an activity up (negative) or down among those of its package; at the edge nothing happens."""
        with self._database.write("move-activity") as session:
            activity = existing(session, Activity, activity_id)
            rows = queries.rows_in_order(session, Activity, Activity.package_id, activity.package_id)
            shift(rows, activity, by)

    # budget lines -----------------------------------------------------------------------------------------------

    def add_budget_line(
        self,
        activity_id: str,
        item: str,
        *,
        quantity_thousandths: int = 1000,
        unit: str = "",
        price_fen: int = 0,
        support_fen: int = 0,
        partner_id: str | None = None,
        step_id: str | None = None,
    ) -> str:
        """Add a cost item at the end; returns its id. Raises CaeError: "text-is-missing", "amount-is-negative"."""
        line = BudgetLine(
            activity_id=activity_id,
            step_id=step_id,
            item=required(item),
            partner_id=partner_id,
            quantity_thousandths=quantity_thousandths,
            unit=unit,
            price_fen=price_fen,
            support_fen=support_fen,
        )
        _require_line(line)
        with self._database.write("add-budget-line") as session:
            existing(session, Activity, activity_id)
            line.position = queries.next_position(session, BudgetLine, BudgetLine.activity_id, activity_id)
            session.add(line)
            session.flush()
            return line.id

    def change_budget_line(self, line_id: str, field: str, value: object) -> None:
        """Set one field of a cost item by its column's name. Raises CaeError as `add_budget_line`."""
        require_field(field, _LINE_FIELDS)
        with self._database.write("edit-budget-line") as session:
            line = existing(session, BudgetLine, line_id)
            setattr(line, field, required(str(value)) if field == "item" else value)
            _require_line(line)

    def delete_budget_lines(self, line_ids: Sequence[str]) -> None:
        """Delete cost items."""
        with self._database.write("delete-budget-line") as session:
            for line_id in line_ids:
                session.delete(existing(session, BudgetLine, line_id))

    def spread_budget_lines(self, activity_id: str) -> None:
        """Let the budgets of an activity's steps be what its cost items come to.

        An item for one step counts there; the others are split in proportion to the present budgets of the steps, or
        evenly while there are none. Raises CaeError: "no-budget-lines", "activity-has-no-steps".
        """
        with self._database.write("spread-budget") as session:
            lines = queries.budget_lines(session, activity_id)
            steps = queries.rows_in_order(session, WorkStep, WorkStep.activity_id, activity_id)
            if not lines:
                raise CaeError("no-budget-lines")
            if not steps:
                raise CaeError("activity-has-no-steps")
            own = Counter[str]()
            for line in lines:
                own[line.step_id or ""] += line.amount_fen
            shares = [step.budget_fen for step in steps]
            parts = split_budget(own[""], shares if any(shares) else [1] * len(steps))
            for step, part in zip(steps, parts, strict=True):
                step.budget_fen = own[step.id] + part

    # baselines --------------------------------------------------------------------------------------------------

    def take_baseline(self, activity_id: str, name: str) -> str:
        """Keep a named picture of an activity's plan; returns its id.

        Raises CaeError: "text-is-missing", "activity-has-no-steps".
        """
        with self._database.write("take-baseline") as session:
            return baseline_of(session, activity_id, name, self._clock.now())


def baseline_of(session: "Session", activity_id: str, name: str, taken_at: datetime) -> str:
    """Take a baseline inside a change that is being made, e.g. the closing of a kick-off; see `take_baseline`."""
    steps = queries.steps_of_activity(session, existing(session, Activity, activity_id).id)
    if not steps:
        raise CaeError("activity-has-no-steps")
    baseline = Baseline(activity_id=activity_id, name=required(name), taken_at=taken_at)
    session.add(baseline)
    session.flush()
    session.add_all(
        BaselineStep(
            baseline_id=baseline.id,
            step_id=step.id,
            name=step.name,
            start=step.start,
            finish=step.finish,
            budget_fen=step.budget_fen,
        )
        for step in steps
    )
    return baseline.id


def _stored(field: str, value: Any) -> object:
    if field == "name":
        return required(str(value))
    if field == "categories":
        return json.dumps([category.value for category in ActivityCategory if category in value])
    return value


def _require_activity_order(start: date, finish: date) -> None:
    if finish < start:
        raise CaeError("activity-finishes-before-it-starts")


def _require_line(line: BudgetLine) -> None:
    amounts = (line.quantity_thousandths, line.price_fen, line.support_fen, line.committed_fen, line.actual_fen)
    if any(amount is not None and amount < 0 for amount in amounts):
        raise CaeError("amount-is-negative")
