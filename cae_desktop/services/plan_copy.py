"""Copying packages and activities into another place of the plan, with their dates moved along."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from cae_desktop.db.database import Database
from cae_desktop.db.models import Activity, BudgetLine, Cycle, Dependency, Package, WorkStep
from cae_desktop.db.queries import plan as queries
from cae_desktop.db.queries.dealership import partners, people
from cae_desktop.db.queries.packages import EarlierPackageRow, packages_of_other_cycles
from cae_desktop.db.queries.selection import highest_activity_number
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import ActivityState, CalendarKind, ConstraintKind
from cae_desktop.services.dealership import existing
from cae_desktop.services.held_days import HeldDays
from cae_desktop.services.plan_network import Calendars, settle

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_PREPARATION: Final = timedelta(days=92)
"""How long before its cycle the preparation of a package may begin."""

_OF_A_PACKAGE: Final = (
    "name",
    "theme",
    "occasion",
    "note",
    "target_attention",
    "target_contact",
    "target_interest",
    "target_orders",
    "budget_fen",
)
_OF_AN_ACTIVITY: Final = (
    "kind_number",
    "name",
    "theme",
    "background",
    "categories",
    "slot_role",
    "target_group",
    "place",
    "target_attention",
    "target_contact",
    "target_interest",
    "target_orders",
    "risks",
    "calendar",
)
_OF_A_STEP: Final = (
    "position",
    "phase",
    "name",
    "description",
    "done_when",
    "milestone",
    "budget_fen",
    "mode",
    "constraint_kind",
)
_OF_A_LINE: Final = ("item", "quantity_thousandths", "unit", "price_fen", "support_fen", "position")


class CopyService:
    """Verbs that plan again what was planned before; every verb is one undo step.

    Plans, people and targets are copied, but nothing of what really happened: no actuals, cards, baselines or states.
    """

    def __init__(self, database: Database, calendars: Calendars) -> None:
        self._database = database
        self._calendars = calendars

    def earlier_packages(self, cycle_id: str) -> tuple[EarlierPackageRow, ...]:
        """Packages of other cycles, the newest first."""
        with self._database.read() as session:
            existing(session, Cycle, cycle_id)
            return packages_of_other_cycles(session, cycle_id)

    def copy_package(self, package_id: str, into_cycle_id: str, first_day: date) -> str:
        """Copy a package so that its first day falls on `first_day`, or the next working day; returns the id.

        Everything keeps its distance in working days. An activity that is held on a day off keeps its weekdays: it
        moves by the nearest number of whole weeks. Raises CaeError("copy-is-outside-cycle").
        """
        with self._database.write("copy-package") as session:
            cycle = existing(session, Cycle, into_cycle_id)
            _require_within(cycle, first_day)
            package = existing(session, Package, package_id)
            position = queries.next_position(session, Package, Package.cycle_id, cycle.id)
            copy = Package(cycle_id=cycle.id, position=position, **_values(package, _OF_A_PACKAGE))
            session.add(copy)
            session.flush()
            activities = queries.rows_in_order(session, Activity, Activity.package_id, package_id)
            _Copying(session, self._calendars).copy(activities, copy.id, first_day)
            return copy.id

    def copy_activity(self, activity_id: str, package_id: str, first_day: date) -> str:
        """Copy an activity into a package, as `copy_package` does; returns the id."""
        with self._database.write("copy-activity") as session:
            package = existing(session, Package, package_id)
            _require_within(existing(session, Cycle, package.cycle_id), first_day)
            copying = _Copying(session, self._calendars)
            (copy,) = copying.copy((existing(session, Activity, activity_id),), package_id, first_day)
            return copy.id


class _Copying:
    """Copies some activities together with the links between them."""

    def __init__(self, session: "Session", calendars: Calendars) -> None:
        self._session, self._calendars = session, calendars
        self._working = calendars(CalendarKind.WORKING_DAYS)
        self._people: set[str | None] = {row.id for row in people(session)}
        self._partners: set[str | None] = {row.id for row in partners(session)}

    def copy(self, activities: Sequence[Activity], package_id: str, first_day: date) -> tuple[Activity, ...]:
        rows = queries.steps_of_activities(self._session, [activity.id for activity in activities])
        origin = min((*(row.start for row in rows), *(one.start for one in activities)), default=first_day)
        copies: list[Activity] = []
        steps: dict[str, WorkStep] = {}
        for activity in activities:
            copies.append(self._activity(activity, package_id, *self._held(activity, origin, first_day)))
            steps |= self._steps(activity, copies[-1])
        self._links([one.id for one in activities], steps)
        settle(self._session, [step.id for step in steps.values()], self._calendars)
        return tuple(copies)

    def _held(self, activity: Activity, origin: date, first_day: date) -> tuple[date, date]:
        """The days the copy is held."""
        calendar, start, finish = self._working, activity.start, activity.finish
        after = calendar.working_days(origin + timedelta(days=1), start)
        day = calendar.add_working_days(first_day, after)
        if calendar.is_working(start) and calendar.is_working(finish):
            return day, calendar.add_working_days(day, calendar.working_days(start, finish) - 1)
        weeks = timedelta(weeks=((day - start).days + 3) // 7)
        return start + weeks, finish + weeks

    def _activity(self, activity: Activity, package_id: str, start: date, finish: date) -> Activity:
        copy = Activity(
            package_id=package_id,
            number=highest_activity_number(self._session) + 1,
            start=start,
            finish=finish,
            manager_id=_known(activity.manager_id, self._people),
            state=ActivityState.PLANNED,
            position=queries.next_position(self._session, Activity, Activity.package_id, package_id),
            **_values(activity, _OF_AN_ACTIVITY),
        )
        self._session.add(copy)
        self._session.flush()
        return copy

    def _steps(self, activity: Activity, copy: Activity) -> dict[str, WorkStep]:
        """Copy the steps and budget lines of an activity; the new steps by the ids of the old ones."""
        before = HeldDays(activity.start, activity.finish, activity.calendar, self._calendars)
        after = HeldDays(copy.start, copy.finish, activity.calendar, self._calendars)
        rows = queries.rows_in_order(self._session, WorkStep, WorkStep.activity_id, activity.id)
        steps = {row.id: self._step(row, copy.id, before, after) for row in rows}
        self._session.add_all(steps.values())
        self._session.flush()
        for line in queries.rows_in_order(self._session, BudgetLine, BudgetLine.activity_id, activity.id):
            self._session.add(self._line(line, copy.id, steps))
        return steps

    def _step(self, step: WorkStep, activity_id: str, before: HeldDays, after: HeldDays) -> WorkStep:
        place = before.place(step.start, step.finish, step.phase, milestone=step.milestone)
        start, finish = after.days(place, step.phase, milestone=step.milestone)
        deadline = step.deadline and after.day(before.offset(step.deadline, step.phase), step.phase)
        return WorkStep(
            activity_id=activity_id,
            owner_id=_known(step.owner_id, self._people),
            partner_id=_known(step.partner_id, self._partners),
            start=start,
            finish=finish,
            constraint_day=_constraint_day(step.constraint_kind, start, finish),
            deadline=deadline,
            **_values(step, _OF_A_STEP),
        )

    def _line(self, line: BudgetLine, activity_id: str, steps: Mapping[str, WorkStep]) -> BudgetLine:
        step = steps.get(line.step_id or "")
        return BudgetLine(
            activity_id=activity_id,
            step_id=step.id if step else None,
            partner_id=_known(line.partner_id, self._partners),
            **_values(line, _OF_A_LINE),
        )

    def _links(self, activity_ids: Sequence[str], steps: Mapping[str, WorkStep]) -> None:
        self._session.add_all(
            Dependency(
                predecessor_id=steps[link.predecessor_id].id,
                successor_id=steps[link.successor_id].id,
                kind=link.kind,
                lag_days=link.lag_days,
            )
            for link in queries.links_of_activities(self._session, activity_ids)
            if link.predecessor_id in steps
        )


def _require_within(cycle: Cycle, first_day: date) -> None:
    if not cycle.start - _PREPARATION <= first_day <= cycle.finish:
        raise CaeError("copy-is-outside-cycle", start=cycle.start.isoformat(), finish=cycle.finish.isoformat())


def _constraint_day(kind: ConstraintKind, start: date, finish: date) -> date | None:
    if kind is ConstraintKind.AS_SOON_AS_POSSIBLE:
        return None
    return finish if kind is ConstraintKind.FINISH_ON else start


def _known(row_id: str | None, known: Collection[str | None]) -> str | None:
    """Who left, or a partner no longer worked with, is not asked again."""
    return row_id if row_id in known else None


def _values(row: Any, names: Iterable[str]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in names}
