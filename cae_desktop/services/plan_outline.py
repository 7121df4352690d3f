"""The plan of a cycle as a tree: packages, activities, work steps with what follows from their rows."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Final

from cae_desktop.db.changes import ChangeSet
from cae_desktop.db.queries import plan as queries
from cae_desktop.domain.schedule import ConflictKind, Schedule, Task
from cae_desktop.domain.words import CalendarKind
from cae_desktop.services.plan_links import write_links
from cae_desktop.services.plan_network import Calendars, engine_links, engine_tasks

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A work step in its plan. `duration` is in working days.

    `predecessors` are written as they are typed; `conflicts` names the steps for which this one starts too early;
    `total_slack` and `free_slack` are working days; `latest_finish` is the last day that delays nothing;
    `baseline` is what it was in the baseline that is compared with; `cancelled` tells that its activity does not take
    place: nothing is wrong with its days then.
    """

    row: queries.StepRow
    predecessors: str
    duration: int
    conflicts: tuple[str, ...]
    misses_constraint: bool
    misses_deadline: bool
    total_slack: int
    free_slack: int
    latest_finish: date
    critical: bool
    baseline: queries.BaselineStepRow | None
    cancelled: bool

    @property
    def in_conflict(self) -> bool:
        """Whether it breaks a link, its constraint or its deadline."""
        return bool(self.conflicts) or self.misses_constraint or self.misses_deadline


@dataclass(frozen=True)
class PlannedActivity:
    """An activity with its steps. Days reach from the first to the last day of activity and steps; money in fen."""

    row: queries.ActivityRow
    steps: tuple[PlannedStep, ...]
    duration: int

    @cached_property
    def first_day(self) -> date:
        """The first day anything is done for it."""
        return min([self.row.start, *(step.row.start for step in self.steps)])

    @cached_property
    def last_day(self) -> date:
        """The last day anything is done for it."""
        return max([self.row.finish, *(step.row.finish for step in self.steps)])

    @cached_property
    def drawn_days(self) -> tuple[date, date]:
        """The first and the last day of all that is drawn of it: plan, actuals, baseline, slack, deadlines."""
        days = [day for step in self.steps for day in _drawn_days(step) if day is not None]
        return min([self.first_day, *days]), max([self.last_day, *days])

    @cached_property
    def budget_fen(self) -> int:
        """The budget: the sum over its steps."""
        return sum(step.row.budget_fen for step in self.steps)

    @property
    def bound_fen(self) -> int:
        """What it takes of the money there is: its budget; once it is cancelled only what was spent till then."""
        return (self.actual_cost_fen or 0) if self.row.is_cancelled else self.budget_fen

    @cached_property
    def actual_cost_fen(self) -> int | None:
        """What was spent, as far as it is reported; None while nothing is."""
        known = [step.row.actual_cost_fen for step in self.steps if step.row.actual_cost_fen is not None]
        return sum(known) if known else None


@dataclass(frozen=True)
class PlannedPackage:
    """A package with its activities."""

    row: queries.PackageRow
    activities: tuple[PlannedActivity, ...]
    duration: int | None

    @cached_property
    def first_day(self) -> date | None:
        """The first day of its activities; None while it is empty."""
        return min((activity.first_day for activity in self.activities), default=None)

    @cached_property
    def last_day(self) -> date | None:
        """The last day of its activities; None while it is empty."""
        return max((activity.last_day for activity in self.activities), default=None)

    @cached_property
    def budget_fen(self) -> int:
        """What its activities take of the money."""
        return sum(activity.bound_fen for activity in self.activities)


@dataclass(frozen=True, slots=True)
class Island:
    """Activities that are linked with each other, and their schedule."""

    activity_ids: frozenset[str]
    tasks: Mapping[str, Task]
    schedule: Schedule


@dataclass(frozen=True)
class CyclePlan:
    """The whole plan of a cycle.

    `changed` are the activities that were read anew since the plan it was renewed from; None when all were.
    """

    packages: tuple[PlannedPackage, ...] = ()
    dependencies: tuple[queries.DependencyRow, ...] = ()
    islands: tuple[Island, ...] = ()
    changed: frozenset[str] | None = None

    @cached_property
    def activities(self) -> tuple[PlannedActivity, ...]:
        """All activities in order."""
        return tuple(activity for package in self.packages for activity in package.activities)

    @cached_property
    def steps(self) -> tuple[PlannedStep, ...]:
        """All steps in order."""
        return tuple(step for activity in self.activities for step in activity.steps)

    @property
    def steps_to_do(self) -> tuple[PlannedStep, ...]:
        """All steps in order, without those of cancelled activities."""
        return tuple(step for step in self.steps if not step.cancelled)

    def activity(self, activity_id: str) -> PlannedActivity | None:
        """One activity; None when it is gone."""
        return self._activities_by_id.get(activity_id)

    def step(self, step_id: str) -> PlannedStep | None:
        """One step; None when it is gone."""
        return self._steps_by_id.get(step_id)

    def package(self, package_id: str) -> PlannedPackage | None:
        """One package; None when it is gone."""
        return next((package for package in self.packages if package.row.id == package_id), None)

    def island_of(self, activity_id: str) -> Island:
        """The activities linked with this one."""
        return next(island for island in self.islands if activity_id in island.activity_ids)

    def links_into(self, step_id: str) -> Sequence[queries.DependencyRow]:
        """The links that end at a step."""
        return self._links_into.get(step_id, ())

    @cached_property
    def _links_into(self) -> Mapping[str, Sequence[queries.DependencyRow]]:
        into: dict[str, list[queries.DependencyRow]] = {}
        for link in self.dependencies:
            into.setdefault(link.successor_id, []).append(link)
        return into

    @cached_property
    def _activities_by_id(self) -> Mapping[str, PlannedActivity]:
        return {activity.row.id: activity for activity in self.activities}

    @cached_property
    def _steps_by_id(self) -> Mapping[str, PlannedStep]:
        return {step.row.id: step for step in self.steps}


def outline(session: "Session", cycle_id: str, calendars: Calendars, baseline: str = "") -> CyclePlan:
    """Read the plan of a cycle as a tree, compared with the baseline of that name, or the newest of each activity."""
    part = _read(session, queries.activities(session, cycle_id), calendars, baseline)
    packages = tuple(
        _package(row, [one for one in part.activities if one.row.package_id == row.id], calendars)
        for row in queries.packages(session, cycle_id)
    )
    return CyclePlan(packages, part.dependencies, part.islands)


def renewed(
    session: "Session", plan: CyclePlan, changes: ChangeSet, calendars: Calendars, baseline: str = ""
) -> CyclePlan | None:
    """The plan after a change, with only the activities read anew that it may concern; None when it must be read whole.

    Activities that are linked with a changed one are read again with it, for their slack may be another.
    """
    touched = _touched_activities(session, plan, changes)
    if touched is None:
        return None
    ids = touched.union(*(island.activity_ids for island in plan.islands if island.activity_ids & touched))
    rows = queries.activities_by_id(session, ids)
    if {row.id for row in rows} != ids or any(_moved_elsewhere(plan, row) for row in rows):
        return None
    links = None if "dependency" in changes.rows else plan.dependencies
    part = _read(session, rows, calendars, baseline, links)
    fresh = {activity.row.id: activity for activity in part.activities}
    packages = tuple(
        _package(package.row, [fresh.get(one.row.id, one) for one in package.activities], calendars)
        if any(one.row.id in ids for one in package.activities)
        else package
        for package in plan.packages
    )
    steps = {step.row.id for activity_id in ids for step in _steps_of(plan, activity_id)}
    others = tuple(link for link in plan.dependencies if link.successor_id not in steps)
    islands = tuple(island for island in plan.islands if not island.activity_ids & ids)
    return CyclePlan(packages, (*others, *part.dependencies), (*islands, *part.islands), frozenset(ids))


_OF_SINGLE_ACTIVITIES: Final = frozenset({"activity", "work_step", "dependency"})
_SHOWN: Final = _OF_SINGLE_ACTIVITIES | {
    "package",
    "baseline",
    "baseline_step",
    "person",
    "partner",
    "setting",
    "calendar_day",
}


def _touched_activities(session: "Session", plan: CyclePlan, changes: ChangeSet) -> frozenset[str] | None:
    """The activities a change concerns; None when it concerns more than single ones."""
    tables = _SHOWN.intersection(changes.rows)
    if not tables <= _OF_SINGLE_ACTIVITIES:
        return None
    links = changes.rows.get("dependency", frozenset())
    ends = {link.id: (link.predecessor_id, link.successor_id) for link in plan.dependencies if link.id in links}
    ends |= {link.id: (link.predecessor_id, link.successor_id) for link in queries.links_by_id(session, links)}
    steps = {*changes.rows.get("work_step", ()), *(step for both in ends.values() for step in both)}
    before = {known.row.activity_id for step_id in steps if (known := plan.step(step_id))}
    now = set(queries.activities_of_steps(session, steps).values())
    touched = before | now | changes.rows.get("activity", frozenset())
    return frozenset(touched) if all(plan.activity(activity_id) for activity_id in touched) else None


def _moved_elsewhere(plan: CyclePlan, row: queries.ActivityRow) -> bool:
    """Whether an activity has another place among the others than before."""
    known = plan.activity(row.id)
    return known is None or (known.row.package_id, known.row.position) != (row.package_id, row.position)


def _drawn_days(step: PlannedStep) -> tuple[date | None, ...]:
    before = (step.baseline.start, step.baseline.finish) if step.baseline else ()
    return (step.row.actual_start, step.row.actual_finish, step.latest_finish, step.row.deadline, *before)


def _steps_of(plan: CyclePlan, activity_id: str) -> tuple[PlannedStep, ...]:
    activity = plan.activity(activity_id)
    return activity.steps if activity else ()


@dataclass(frozen=True, slots=True)
class _Part:
    activities: tuple[PlannedActivity, ...]
    dependencies: tuple[queries.DependencyRow, ...]
    islands: tuple[Island, ...]


def _read(
    session: "Session",
    activities: Sequence[queries.ActivityRow],
    calendars: Calendars,
    baseline: str,
    known_links: Sequence[queries.DependencyRow] | None = None,
) -> _Part:
    """Read activities with their steps and links; all that are linked with each other must be among them.

    The links are taken from `known_links` where these still hold.
    """
    by_id = {row.id: row for row in activities}
    steps = queries.steps_of_activities(session, list(by_id))
    if known_links is None:
        links = queries.links_of_activities(session, list(by_id))
    else:
        ids = {row.id for row in steps}
        links = tuple(link for link in known_links if link.successor_id in ids)
    planner = _Planner(calendars, by_id, steps, links, queries.baseline_steps(session, list(by_id), baseline))
    return _Part(tuple(planner.activity(row) for row in activities), links, planner.islands)


class _Planner:
    """Puts rows, links, schedules and baselines together."""

    def __init__(
        self,
        calendars: Calendars,
        activities: Mapping[str, queries.ActivityRow],
        steps: Sequence[queries.StepRow],
        links: Sequence[queries.DependencyRow],
        baseline: Mapping[str, queries.BaselineStepRow],
    ) -> None:
        self._calendars, self._activities, self._baseline = calendars, activities, baseline
        self._steps = {row.id: row for row in steps}
        self._steps_of: dict[str, list[queries.StepRow]] = {row_id: [] for row_id in activities}
        for row in steps:
            self._steps_of[row.activity_id].append(row)
        self._links_into: dict[str, list[queries.DependencyRow]] = {}
        for link in links:
            self._links_into.setdefault(link.successor_id, []).append(link)
        self.islands = tuple(self._island(ids) for ids in self._linked_activities(links))
        self._island_of = {activity_id: island for island in self.islands for activity_id in island.activity_ids}
        self._conflicts: dict[str, list[tuple[ConflictKind, str]]] = {}
        for island in self.islands:
            for conflict in island.schedule.conflicts():
                self._conflicts.setdefault(conflict.step_id, []).append((conflict.kind, conflict.other_id))

    def activity(self, row: queries.ActivityRow) -> PlannedActivity:
        planned = PlannedActivity(row, tuple(self._step(step) for step in self._steps_of[row.id]), 0)
        return replace(planned, duration=_days(planned.first_day, planned.last_day, self._calendars))

    def _step(self, row: queries.StepRow) -> PlannedStep:
        island = self._island_of[row.activity_id]
        cancelled = self._activities[row.activity_id].is_cancelled
        conflicts = () if cancelled else self._conflicts.get(row.id, ())
        kinds = {kind for kind, _ in conflicts}
        task = island.tasks[row.id]
        slack = island.schedule.total_slack(row.id)
        return PlannedStep(
            row=row,
            predecessors=write_links(row, self._links_into.get(row.id, ()), self._steps, self._activities),
            duration=task.duration,
            conflicts=tuple(self._steps[other].name for kind, other in conflicts if kind is ConflictKind.LINK),
            misses_constraint=ConflictKind.CONSTRAINT in kinds,
            misses_deadline=ConflictKind.DEADLINE in kinds,
            total_slack=slack,
            free_slack=island.schedule.free_slack(row.id),
            latest_finish=max(row.finish, island.schedule.latest(row.id).finish),
            critical=slack <= 0 and row.actual_finish is None and not cancelled,
            baseline=self._baseline.get(row.id),
            cancelled=cancelled,
        )

    def _island(self, activity_ids: Collection[str]) -> Island:
        steps = [step for activity_id in activity_ids for step in self._steps_of[activity_id]]
        links = [link for step in steps for link in self._links_into.get(step.id, ())]
        kinds = {activity_id: self._activities[activity_id].calendar for activity_id in activity_ids}
        tasks = engine_tasks(steps, kinds, self._calendars)
        return Island(frozenset(activity_ids), {task.id: task for task in tasks}, Schedule(tasks, engine_links(links)))

    def _linked_activities(self, links: Iterable[queries.DependencyRow]) -> Iterable[Collection[str]]:
        """The activities in groups that are linked within but not with each other."""
        group_of = {activity_id: {activity_id} for activity_id in self._activities}
        for link in links:
            one = group_of[self._steps[link.predecessor_id].activity_id]
            other = group_of[self._steps[link.successor_id].activity_id]
            if one is not other:
                one |= other
                group_of.update(dict.fromkeys(other, one))
        return {id(group): group for group in group_of.values()}.values()


def _package(row: queries.PackageRow, activities: Sequence[PlannedActivity], calendars: Calendars) -> PlannedPackage:
    planned = PlannedPackage(row, tuple(activities), None)
    first, last = planned.first_day, planned.last_day
    return replace(planned, duration=_days(first, last, calendars)) if first and last else planned


def _days(first: date, last: date, calendars: Calendars) -> int:
    """Working days; a weekend event counts as one."""
    return max(1, calendars(CalendarKind.WORKING_DAYS).working_days(first, last))
