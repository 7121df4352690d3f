"""The plan of a cycle as a tree: packages, activities, work steps with what follows from their rows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from cae_desktop.db.queries import plan as queries
from cae_desktop.domain import schedule
from cae_desktop.domain.working_calendar import WorkingCalendar
from cae_desktop.services.plan_links import write_links
from cae_desktop.services.plan_steps import schedule_steps

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A work step in its plan. `duration` is in working days.

    `predecessors` are written as they are typed; `conflicts` names the steps for which this one starts too early;
    `baseline` is what it was in the newest baseline.
    """

    row: queries.StepRow
    predecessors: str
    duration: int
    conflicts: tuple[str, ...]
    baseline: queries.BaselineStepRow | None


@dataclass(frozen=True, slots=True)
class PlannedActivity:
    """An activity with its steps. Days reach from the first to the last day of activity and steps; money in fen."""

    row: queries.ActivityRow
    steps: tuple[PlannedStep, ...]
    duration: int

    @property
    def first_day(self) -> date:
        """The first day anything is done for it."""
        return min([self.row.start, *(step.row.start for step in self.steps)])

    @property
    def last_day(self) -> date:
        """The last day anything is done for it."""
        return max([self.row.finish, *(step.row.finish for step in self.steps)])

    @property
    def budget_fen(self) -> int:
        """The budget: the sum over its steps."""
        return sum(step.row.budget_fen for step in self.steps)

    @property
    def actual_cost_fen(self) -> int | None:
        """What was spent, as far as it is reported; None while nothing is."""
        known = [step.row.actual_cost_fen for step in self.steps if step.row.actual_cost_fen is not None]
        return sum(known) if known else None


@dataclass(frozen=True, slots=True)
class PlannedPackage:
    """A package with its activities."""

    row: queries.PackageRow
    activities: tuple[PlannedActivity, ...]
    duration: int | None

    @property
    def first_day(self) -> date | None:
        """The first day of its activities; None while it is empty."""
        return min((activity.first_day for activity in self.activities), default=None)

    @property
    def last_day(self) -> date | None:
        """The last day of its activities; None while it is empty."""
        return max((activity.last_day for activity in self.activities), default=None)

    @property
    def budget_fen(self) -> int:
        """The sum over its activities."""
        return sum(activity.budget_fen for activity in self.activities)


@dataclass(frozen=True, slots=True)
class CyclePlan:
    """The whole plan of a cycle."""

    packages: tuple[PlannedPackage, ...]
    dependencies: tuple[queries.DependencyRow, ...]

    @property
    def activities(self) -> tuple[PlannedActivity, ...]:
        """All activities in order."""
        return tuple(activity for package in self.packages for activity in package.activities)

    @property
    def steps(self) -> tuple[PlannedStep, ...]:
        """All steps in order."""
        return tuple(step for activity in self.activities for step in activity.steps)

    def activity(self, activity_id: str) -> PlannedActivity | None:
        """One activity; None when it is gone."""
        return next((activity for activity in self.activities if activity.row.id == activity_id), None)

    def step(self, step_id: str) -> PlannedStep | None:
        """One step; None when it is gone."""
        return next((step for step in self.steps if step.row.id == step_id), None)


def outline(session: "Session", cycle_id: str, calendar: WorkingCalendar) -> CyclePlan:
    """Read the plan of a cycle as a tree."""
    activities = queries.activities(session, cycle_id)
    steps = queries.steps(session, cycle_id)
    links = queries.dependencies(session, cycle_id)
    planner = _Planner(
        calendar,
        {row.id: row for row in steps},
        {row.id: row for row in activities},
        links,
        queries.newest_baseline_steps(session, [row.id for row in activities]),
    )
    planned = [planner.activity(row, [step for step in steps if step.activity_id == row.id]) for row in activities]
    packages = tuple(
        planner.package(row, tuple(one for one in planned if one.row.package_id == row.id))
        for row in queries.packages(session, cycle_id)
    )
    return CyclePlan(packages, links)


class _Planner:
    """Puts rows, links and baselines of one cycle together."""

    def __init__(
        self,
        calendar: WorkingCalendar,
        steps: Mapping[str, queries.StepRow],
        activities: Mapping[str, queries.ActivityRow],
        links: Iterable[queries.DependencyRow],
        baseline: Mapping[str, queries.BaselineStepRow],
    ) -> None:
        self._calendar, self._steps, self._activities, self._baseline = calendar, steps, activities, baseline
        self._links_into: dict[str, list[queries.DependencyRow]] = {}
        for link in links:
            self._links_into.setdefault(link.successor_id, []).append(link)
        rules = [schedule.Link(link.predecessor_id, link.successor_id, link.kind, link.lag_days) for link in links]
        self._early: dict[str, list[str]] = {}
        for violated in schedule.violated_links(schedule_steps(steps.values()), rules, calendar):
            self._early.setdefault(violated.successor_id, []).append(steps[violated.predecessor_id].name)

    def step(self, row: queries.StepRow) -> PlannedStep:
        links = self._links_into.get(row.id, ())
        return PlannedStep(
            row=row,
            predecessors=write_links(row, links, self._steps, self._activities),
            duration=self._days(row.start, row.finish),
            conflicts=tuple(self._early.get(row.id, ())),
            baseline=self._baseline.get(row.id),
        )

    def activity(self, row: queries.ActivityRow, steps: Iterable[queries.StepRow]) -> PlannedActivity:
        planned = PlannedActivity(row, tuple(self.step(step) for step in steps), 0)
        return replace(planned, duration=self._days(planned.first_day, planned.last_day))

    def package(self, row: queries.PackageRow, activities: tuple[PlannedActivity, ...]) -> PlannedPackage:
        planned = PlannedPackage(row, activities, None)
        first, last = planned.first_day, planned.last_day
        return replace(planned, duration=self._days(first, last)) if first and last else planned

    def _days(self, first: date, last: date) -> int:
        """Working days; a weekend event counts as one."""
        return max(1, self._calendar.working_days(first, last))
