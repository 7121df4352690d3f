"""A plan of another program as activities, steps and links of ours, scheduled from the start of the project.

Nothing is written here: a plan that is refused leaves no trace.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from graphlib import CycleError, TopologicalSorter
from typing import Final

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.links import Link
from cae_desktop.domain.project import Project, ProjectCalendar, ProjectConstraint, ProjectTask, Remark
from cae_desktop.domain.schedule import Days, Schedule, Task
from cae_desktop.domain.words import CalendarKind, ConstraintKind
from cae_desktop.domain.working_calendar import WorkingCalendar
from cae_desktop.services.plan_network import Calendars

BETWEEN_LEVELS: Final = " › "
_LONGEST_LOOK: Final = 1100
_LONGEST_PLAN: Final = 20_000
"""Working days: some eighty years."""


@dataclass(frozen=True, slots=True)
class NetworkStep:
    """A step to be: what the file says of it, its full name, and what the schedule says."""

    task: ProjectTask
    name: str
    planned: Task
    days: Days


@dataclass(frozen=True, slots=True)
class NetworkActivity:
    """An activity to be; `category` is its kind in words, "" when the file does not say."""

    name: str
    category: str
    calendar: CalendarKind
    steps: tuple[NetworkStep, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """A scheduled plan.

    `span_working_days` reaches from the first start to the last finish, both included; `critical` names the steps
    without slack against the end of the whole project, in the order in which they happen.
    """

    activities: tuple[NetworkActivity, ...]
    links: tuple[Link, ...]
    first: date
    last: date
    span_working_days: int
    critical: tuple[str, ...]
    refused: tuple[Remark, ...]
    notes: tuple[Remark, ...]


@dataclass
class _Remarks:
    refused: list[Remark] = field(default_factory=list)
    notes: list[Remark] = field(default_factory=list)

    def refuse(self, task: ProjectTask, code: str, **values: object) -> None:
        self.refused.append(Remark(task.place, CaeError(code, **values)))

    def note(self, place: str, code: str, **values: object) -> None:
        self.notes.append(Remark(place, CaeError(code, **values)))


@dataclass
class _Group:
    name: str
    summary: ProjectTask | None = None
    tasks: list[tuple[ProjectTask, str]] = field(default_factory=list)


def build_network(project: Project, calendars: Calendars) -> Network:
    """Schedule a plan from its start.

    Raises CaeError: "plan-has-no-tasks", "plan-has-no-start", "imported-plan-goes-in-circles" (path),
    "plan-is-too-long".
    """
    groups = [group for group in _groups(project) if group.tasks]
    names = {task.uid: name for group in groups for task, name in group.tasks}
    if not names:
        raise CaeError("plan-has-no-tasks", path=project.name)
    remarks = _Remarks()
    leaves = {task.uid: task for group in groups for task, _ in group.tasks}
    _remark_on_material(project, leaves.values(), remarks)
    links = tuple(_links(project.tasks, leaves, remarks))
    kinds = _CalendarKinds(project, calendars, remarks)
    start = _first_day(project)
    tasks = {uid: _planned(task, names[uid], start, calendars(kinds.of(task)), remarks) for uid, task in leaves.items()}
    try:
        _require_an_end(tasks.values(), links)
        tasks = _held_at_start(tasks, links, start)
        return _network(groups, tasks, links, Schedule(tasks.values(), links), kinds, calendars, remarks)
    except CaeError as error:
        if error.code == "dependency-cycle":
            raise CaeError("imported-plan-goes-in-circles", **error.values) from error
        raise


def _network(
    groups: Iterable[_Group],
    tasks: Mapping[int, Task],
    links: tuple[Link, ...],
    schedule: Schedule,
    kinds: "_CalendarKinds",
    calendars: Calendars,
    remarks: _Remarks,
) -> Network:
    days = {uid: schedule.days(task.id) for uid, task in tasks.items()}
    first, last = min(one.start for one in days.values()), max(one.finish for one in days.values())
    activities = tuple(
        NetworkActivity(
            group.name,
            group.summary.category if group.summary else "",
            kinds.of_group(group),
            tuple(NetworkStep(task, name, tasks[task.uid], days[task.uid]) for task, name in group.tasks),
        )
        for group in groups
    )
    return Network(
        activities=activities,
        links=links,
        first=first,
        last=last,
        span_working_days=calendars(kinds.of_project).working_days(first, last),
        critical=tuple(_in_order(schedule, tasks, links)),
        refused=tuple(remarks.refused),
        notes=tuple(remarks.notes),
    )


def _in_order(schedule: Schedule, tasks: Mapping[int, Task], links: Iterable[Link]) -> Iterable[str]:
    """Names of critical steps as they happen; of steps on the same days the one that others wait for comes first."""
    rank = {step_id: place for place, step_id in enumerate(_in_turn(tasks.values(), links))}
    critical = schedule.critical()
    chosen = [task for task in tasks.values() if task.id in critical]
    return (
        task.name
        for task in sorted(
            chosen, key=lambda one: (schedule.days(one.id).start, schedule.days(one.id).finish, rank[one.id])
        )
    )


def _in_turn(tasks: Iterable[Task], links: Iterable[Link]) -> tuple[str, ...]:
    """Ids of steps, each behind those it waits for; none when they wait for each other, which the schedule refuses."""
    sorter = TopologicalSorter[str]({task.id: () for task in tasks})
    for link in links:
        sorter.add(link.successor_id, link.predecessor_id)
    try:
        return tuple(sorter.static_order())
    except CycleError:
        return ()


def _require_an_end(tasks: Collection[Task], links: Iterable[Link]) -> None:
    """Refuse a chain of steps that no calendar reaches to the end of."""
    lengths = {task.id: task.duration for task in tasks}
    before: dict[str, list[Link]] = {}
    for link in links:
        before.setdefault(link.successor_id, []).append(link)
    reach: dict[str, int] = {}
    for step_id in _in_turn(tasks, links):
        waits = (reach[link.predecessor_id] + max(0, link.lag_days) for link in before.get(step_id, ()))
        reach[step_id] = lengths[step_id] + max(waits, default=0)
    if max(reach.values(), default=0) > _LONGEST_PLAN:
        raise CaeError("plan-is-too-long")


# structure ------------------------------------------------------------------------------------------------------


def _groups(project: Project) -> Iterable[_Group]:
    """Activities to be: the outermost summaries, and one named after the project for tasks outside of them."""
    flat = _Group(project.name)
    groups: list[_Group] = []
    above: list[ProjectTask] = []
    for task in project.tasks:
        above = [summary for summary in above if summary.level < task.level]
        if task.summary:
            if not above:
                groups.append(_Group(task.name, task))
            above.append(task)
        elif above:
            groups[-1].tasks.append((task, BETWEEN_LEVELS.join([*(one.name for one in above[1:]), task.name])))
        else:
            if not flat.tasks:
                groups.append(flat)
            flat.tasks.append((task, task.name))
    return groups


def _links(tasks: Iterable[ProjectTask], leaves: Mapping[int, ProjectTask], remarks: _Remarks) -> Iterable[Link]:
    summaries = {task.uid: task.name for task in tasks if task.summary}
    for task in tasks:
        seen: set[int] = set()
        for link in task.links:
            uid = link.predecessor_uid
            if task.summary:
                remarks.refuse(task, "link-is-of-a-summary")
            elif uid == task.uid:
                remarks.refuse(task, "link-is-to-itself")
            elif uid in summaries:
                remarks.refuse(task, "link-is-to-a-summary", name=summaries[uid])
            elif uid not in leaves:
                remarks.refuse(task, "link-names-no-task", number=uid)
            elif uid in seen:
                remarks.refuse(task, "link-is-there-already", name=leaves[uid].name)
            else:
                seen.add(uid)
                yield Link(str(uid), str(task.uid), link.kind, link.lag_days)


def _remark_on_material(project: Project, leaves: Iterable[ProjectTask], remarks: _Remarks) -> None:
    material = {resource.uid: resource.name for resource in project.resources if not resource.works}
    for task in leaves:
        for uid in task.resource_uids:
            if uid in material:
                remarks.refuse(task, "resource-is-no-person", name=material[uid])


# days -----------------------------------------------------------------------------------------------------------


def _first_day(project: Project) -> date:
    if project.start is not None:
        return project.start
    known = [task.start for task in project.tasks if task.start is not None]
    if not known:
        raise CaeError("plan-has-no-start")
    return min(known)


def _planned(task: ProjectTask, name: str, start: date, calendar: WorkingCalendar, remarks: _Remarks) -> Task:
    duration = _duration(task, calendar)
    kept = task.start or task.actual_start if task.manual or task.actual_start else None
    first = kept or calendar.next_working(start)
    finish = task.finish if kept and task.finish and duration else None
    constraint, day, deadline = _constraint(task, duration, start, calendar, remarks)
    return Task(
        id=str(task.uid),
        name=name,
        start=first,
        finish=finish or (calendar.add_working_days(first, duration - 1) if duration else first),
        duration=duration,
        calendar=calendar,
        manual=task.manual and kept is not None,
        fixed=task.actual_start is not None,
        constraint=constraint,
        constraint_day=day,
        deadline=deadline,
    )


def _duration(task: ProjectTask, calendar: WorkingCalendar) -> int:
    """Working days; where the file says none, those between its days, or one."""
    if task.duration is not None:
        return task.duration
    if task.start is None or task.finish is None:
        return 1
    return max(1, calendar.working_days(task.start, task.finish))


def _constraint(
    task: ProjectTask, duration: int, start: date, calendar: WorkingCalendar, remarks: _Remarks
) -> tuple[ConstraintKind, date | None, date | None]:
    """Our constraint, its day, and the deadline: a latest day is a deadline here."""
    kind, day, deadline = task.constraint, task.constraint_day, task.deadline
    if kind is ProjectConstraint.AS_LATE_AS_POSSIBLE:
        remarks.note(task.place, "as-late-as-possible-is-not-kept")
    if task.manual or day is None:
        return ConstraintKind.AS_SOON_AS_POSSIBLE, None, deadline
    before = max(0, duration - 1)
    if kind is ProjectConstraint.START_NOT_LATER:
        day = calendar.add_working_days(day, before)
    if kind in (ProjectConstraint.START_NOT_LATER, ProjectConstraint.FINISH_NOT_LATER):
        return ConstraintKind.AS_SOON_AS_POSSIBLE, None, min(day, deadline or day)
    if kind is ProjectConstraint.START_ON:
        return ConstraintKind.START_ON, day, deadline
    if kind is ProjectConstraint.FINISH_ON:
        return ConstraintKind.FINISH_ON, day, deadline
    if kind is ProjectConstraint.FINISH_NOT_EARLIER:
        day = calendar.add_working_days(calendar.previous_working(day), -before)
    return ConstraintKind.NOT_EARLIER, max(day, start), deadline


def _held_at_start(tasks: Mapping[int, Task], links: Collection[Link], start: date) -> dict[int, Task]:
    """Let nothing begin before the project: links between finishes, for example, would allow it."""
    schedule = Schedule(tasks.values(), links)
    return {
        uid: replace(task, constraint=ConstraintKind.NOT_EARLIER, constraint_day=start)
        if _is_free(task) and schedule.days(task.id).start < start
        else task
        for uid, task in tasks.items()
    }


def _is_free(task: Task) -> bool:
    return task.constraint is ConstraintKind.AS_SOON_AS_POSSIBLE and not task.manual and not task.fixed


# calendars ------------------------------------------------------------------------------------------------------


class _CalendarKinds:
    """Which of our calendars the calendars of a file are: the one that works on the same days."""

    def __init__(self, project: Project, calendars: Calendars, remarks: _Remarks) -> None:
        days = [day for task in project.tasks for day in (task.start, task.finish) if day is not None]
        if project.start is not None:
            days.append(project.start)
        self._days = _days_between(min(days), max(days)) if days else ()
        self._kinds: dict[int, CalendarKind | None] = {
            calendar.uid: self._like(calendar, calendars) for calendar in project.calendars
        }
        self._project = project.calendar_uid
        self.of_project = self._kinds.get(self._project) or CalendarKind.WORKING_DAYS
        used = {self._project} | {task.calendar_uid for task in project.tasks if task.calendar_uid is not None}
        if any(self._kinds.get(uid, CalendarKind.WORKING_DAYS) is None for uid in used):
            remarks.note(project.name, "calendars-of-the-file-are-not-kept")

    def of(self, task: ProjectTask) -> CalendarKind:
        """The calendar of a task."""
        own = self._kinds.get(self._project if task.calendar_uid is None else task.calendar_uid)
        return own or CalendarKind.WORKING_DAYS

    def of_group(self, group: "_Group") -> CalendarKind:
        """The calendar of an activity: its own, or that of its tasks; single ones may be worked every day anywhere."""
        if group.summary is not None and group.summary.calendar_uid is not None:
            return self.of(group.summary)
        kinds = Counter(self.of(task) for task, _ in group.tasks)
        every_day = kinds.pop(CalendarKind.EVERY_DAY, 0)
        return max(kinds, key=kinds.__getitem__) if kinds or not every_day else CalendarKind.EVERY_DAY

    def _like(self, calendar: ProjectCalendar, calendars: Calendars) -> CalendarKind | None:
        differing = {
            day: exception.working
            for exception in calendar.exceptions
            for day in _days_between(exception.first, exception.last)
        }
        worked = [differing.get(day, calendar.week[day.weekday()]) for day in self._days]
        return next(
            (kind for kind in CalendarKind if worked == [calendars(kind).is_working(day) for day in self._days]), None
        )


def _days_between(first: date, last: date) -> tuple[date, ...]:
    return tuple(first + timedelta(days=number) for number in range(min((last - first).days + 1, _LONGEST_LOOK)))
