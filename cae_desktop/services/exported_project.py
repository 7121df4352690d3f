"""The plan of a cycle, or one activity of it, as programs of project management exchange plans."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from cae_desktop.db.queries.plan import ActivityRow, BaselineStepRow, DependencyRow, StepRow
from cae_desktop.domain.project import (
    Project,
    ProjectBaseline,
    ProjectCalendar,
    ProjectConstraint,
    ProjectException,
    ProjectLink,
    ProjectResource,
    ProjectTask,
)
from cae_desktop.domain.schedule import Schedule
from cae_desktop.domain.words import CalendarKind, ConstraintKind, ScheduleMode
from cae_desktop.domain.working_calendar import WorkingCalendar
from cae_desktop.services.plan_network import Calendars, engine_links, engine_tasks
from cae_desktop.translations import Translate
from cae_desktop.wording import words

_ALL_DONE: Final = 100
_CONSTRAINTS: Final = {
    ConstraintKind.AS_SOON_AS_POSSIBLE: ProjectConstraint.AS_SOON_AS_POSSIBLE,
    ConstraintKind.NOT_EARLIER: ProjectConstraint.START_NOT_EARLIER,
    ConstraintKind.START_ON: ProjectConstraint.START_ON,
    ConstraintKind.FINISH_ON: ProjectConstraint.FINISH_ON,
}
_PROJECT_CALENDAR: Final = 1
"""Working days, the first kind of calendar."""


@dataclass(frozen=True, slots=True)
class PlanToExport:
    """What was read of a plan; `packages` and `kinds` are names by id and number."""

    name: str
    activities: Sequence[ActivityRow]
    steps: Sequence[StepRow]
    dependencies: Sequence[DependencyRow]
    baselines: Mapping[str, BaselineStepRow]
    packages: Mapping[str, str]
    kinds: Mapping[int, str]


def exported_project(plan: PlanToExport, calendars: Calendars, translate: Translate, language: str) -> Project:
    """Activities are the outermost level, their work steps the second; an activity without steps is a task itself."""
    return _Export(plan, calendars, translate, language).project()


class _Export:
    def __init__(self, plan: PlanToExport, calendars: Calendars, translate: Translate, language: str) -> None:
        self._plan = plan
        self._calendars = calendars
        self._translate = translate
        self._language = language
        self._word = words(translate)
        self._steps = _by_activity(plan.steps)
        self._uids = self._numbers()
        self._resources = _resources(plan.steps)
        self._links = _into(plan.dependencies, self._uids)
        self._by_id = {step.id: step for step in plan.steps}
        kinds = {row.id: row.calendar for row in plan.activities}
        tasks = engine_tasks(plan.steps, kinds, calendars)
        self._tasks = {task.id: replace(task, group="") for task in tasks}  # slack against the end of the whole project
        links = engine_links(link for own in self._links.values() for link in own)
        self._schedule = Schedule(self._tasks.values(), links)
        self._critical = self._schedule.critical()
        self._calendar_uids: dict[int, int] = {}
        for uid, kind in enumerate(CalendarKind, start=1):
            self._calendar_uids.setdefault(id(calendars(kind)), uid)

    def project(self) -> Project:
        tasks = tuple(task for activity in self._plan.activities for task in self._of_activity(activity))
        first = min((task.start for task in tasks if task.start is not None), default=None)
        return Project(
            name=self._plan.name,
            start=first,
            tasks=tuple(task if task.summary else _not_before_its_days(task, first) for task in tasks),
            resources=tuple(ProjectResource(uid, name) for name, uid in self._resources.items()),
            calendars=self._written_calendars(tasks),
            calendar_uid=_PROJECT_CALENDAR,
        )

    def _numbers(self) -> dict[str, int]:
        ids = (
            one_id
            for activity in self._plan.activities
            for one_id in (activity.id, *(step.id for step in self._steps.get(activity.id, ())))
        )
        return {one_id: uid for uid, one_id in enumerate(ids, start=1)}

    def _of_activity(self, activity: ActivityRow) -> Iterable[ProjectTask]:
        steps = tuple(self._step(row) for row in self._steps.get(activity.id, ()))
        about = ProjectTask(
            uid=self._uids[activity.id],
            name=activity.name,
            summary=bool(steps),
            start=min((step.start for step in steps if step.start), default=activity.start),
            finish=max((step.finish for step in steps if step.finish), default=activity.finish),
            manual=not steps,
            category=self._plan.kinds.get(activity.kind_number, ""),
            package=self._plan.packages.get(activity.package_id, ""),
            calendar_uid=self._calendar_uid(self._calendars(activity.calendar)),
        )
        yield _summed_up(about, steps, self._between(about, activity.calendar))
        yield from steps

    def _between(self, task: ProjectTask, kind: CalendarKind) -> int:
        if task.start is None or task.finish is None:
            return 0
        return max(1, self._calendars(kind).working_days(task.start, task.finish))

    def _step(self, row: StepRow) -> ProjectTask:
        engine = self._tasks[row.id]
        latest = self._schedule.latest(row.id)
        automatic = row.mode is ScheduleMode.AUTO
        baseline = self._plan.baselines.get(row.id)
        names = (row.owner_name, row.partner_name)
        return ProjectTask(
            uid=self._uids[row.id],
            name=row.name,
            level=2,
            start=row.start,
            finish=row.finish,
            duration=engine.duration,
            manual=not automatic,
            constraint=_CONSTRAINTS[row.constraint_kind] if automatic else ProjectConstraint.AS_SOON_AS_POSSIBLE,
            constraint_day=row.constraint_day if automatic else None,
            deadline=row.deadline,
            percent=_ALL_DONE if row.actual_finish is not None else row.percent,
            actual_start=row.actual_start,
            actual_finish=row.actual_finish,
            cost_fen=row.budget_fen,
            actual_cost_fen=row.actual_cost_fen,
            notes=row.description,
            category=self._word(row.phase),
            links=tuple(
                ProjectLink(self._uids[link.predecessor_id], link.kind, link.lag_days)
                for link in self._links.get(row.id, ())
            ),
            resource_uids=tuple(self._resources[name] for name in dict.fromkeys(names) if name),
            baseline=None
            if baseline is None
            else ProjectBaseline(baseline.start, baseline.finish, baseline.budget_fen),
            calendar_uid=self._calendar_uid(engine.calendar),
            ends_day=row.milestone and self._ends_day(row),
            critical=row.id in self._critical and row.actual_finish is None,
            total_slack=self._schedule.total_slack(row.id),
            free_slack=self._schedule.free_slack(row.id),
            latest_start=latest.start,
            latest_finish=latest.finish,
        )

    def _ends_day(self, row: StepRow) -> bool:
        """Whether a milestone is where its predecessors end, and not where its constraint puts it."""
        links = self._links.get(row.id, ())
        put = row.constraint_day == row.start and row.mode is ScheduleMode.AUTO
        return bool(links) and not (put and all(self._by_id[link.predecessor_id].finish < row.start for link in links))

    def _calendar_uid(self, calendar: WorkingCalendar) -> int | None:
        uid = self._calendar_uids[id(calendar)]
        return None if uid == _PROJECT_CALENDAR else uid

    def _written_calendars(self, tasks: Iterable[ProjectTask]) -> tuple[ProjectCalendar, ...]:
        days = [day for task in tasks for day in (task.start, task.finish) if day is not None]
        years = range(min(days).year, max(days).year + 1) if days else range(0)
        return tuple(
            written_calendar(uid, self._word(kind), self._calendars(kind), years, self._language)
            for uid, kind in enumerate(CalendarKind, start=1)
            if self._calendar_uids.get(id(self._calendars(kind))) == uid
        )


def written_calendar(uid: int, name: str, calendar: WorkingCalendar, years: range, language: str) -> ProjectCalendar:
    """A calendar as a week and the days of some years that differ from it, e.g. public holidays and worked weekends."""
    days = [day for year in years for day in _days_of(year)]
    week = tuple(_mostly(calendar.is_working(day) for day in days if day.weekday() == weekday) for weekday in range(7))
    differing = [day for day in days if calendar.is_working(day) != week[day.weekday()]]
    exceptions: list[ProjectException] = []
    for day in differing:
        one = ProjectException(day, day, calendar.is_working(day), calendar.holiday_name(day, language))
        last = exceptions[-1] if exceptions else None
        if last and last.last + timedelta(days=1) == day and (last.working, last.name) == (one.working, one.name):
            exceptions[-1] = replace(last, last=day)
        else:
            exceptions.append(one)
    return ProjectCalendar(uid, name, week, tuple(exceptions))


def _by_activity(steps: Iterable[StepRow]) -> dict[str, list[StepRow]]:
    found: dict[str, list[StepRow]] = {}
    for step in steps:
        found.setdefault(step.activity_id, []).append(step)
    return found


def _into(dependencies: Iterable[DependencyRow], known: Collection[str]) -> dict[str, list[DependencyRow]]:
    """Links by the step they end at, as far as both steps are exported."""
    found: dict[str, list[DependencyRow]] = {}
    for link in dependencies:
        if link.predecessor_id in known and link.successor_id in known:
            found.setdefault(link.successor_id, []).append(link)
    return found


def _resources(steps: Iterable[StepRow]) -> dict[str, int]:
    names = dict.fromkeys(name for step in steps for name in (step.owner_name, step.partner_name) if name)
    return {name: uid for uid, name in enumerate(names, start=1)}


def _not_before_its_days(task: ProjectTask, first: date | None) -> ProjectTask:
    """A step that waits for nothing stays at its own days; other programs would put it at the start of the project."""
    free = task.constraint is ProjectConstraint.AS_SOON_AS_POSSIBLE and not task.manual and not task.links
    if not free or task.start == first:
        return task
    return replace(task, constraint=ProjectConstraint.START_NOT_EARLIER, constraint_day=task.start)


def _summed_up(activity: ProjectTask, steps: Sequence[ProjectTask], duration: int) -> ProjectTask:
    spent = [step.actual_cost_fen for step in steps if step.actual_cost_fen is not None]
    length = sum(step.duration or 0 for step in steps)
    done = sum((step.duration or 0) * step.percent for step in steps)
    return replace(
        activity,
        duration=duration,
        cost_fen=sum(step.cost_fen or 0 for step in steps),
        actual_cost_fen=sum(spent) if spent else None,
        percent=done // length if length else 0,
        critical=any(step.critical for step in steps),
    )


def _days_of(year: int) -> Iterable[date]:
    first = date(year, 1, 1)
    return (first + timedelta(days=number) for number in range((date(year + 1, 1, 1) - first).days))


def _mostly(answers: Iterable[bool]) -> bool:
    known = list(answers)
    return 2 * sum(known) > len(known)
