"""Plans as MS Project reads them: its XML format (MSPDI). The order of elements is that of Microsoft's schema.

Days run from 08:00 to 17:00 with an hour's break; a working day is eight hours. Amounts are in hundredths, so in fen.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, ElementTree, SubElement

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
from cae_desktop.domain.words import DependencyKind
from cae_desktop.exports.files import written_whole
from cae_desktop.exports.text import legal
from cae_desktop.translations import Translate

NAMESPACE: Final = "http://schemas.microsoft.com/project"
MINUTES_PER_DAY: Final = 480

_TENTHS_PER_DAY: Final = MINUTES_PER_DAY * 10
_IN_DAYS: Final = 7
_PRORATED: Final = 3
_WORK, _MATERIAL = 1, 0
_SHIFTS: Final = (("08:00:00", "12:00:00"), ("13:00:00", "17:00:00"))
_LINK_TYPES: Final = {
    DependencyKind.FINISH_TO_FINISH: 0,
    DependencyKind.FINISH_TO_START: 1,
    DependencyKind.START_TO_FINISH: 2,
    DependencyKind.START_TO_START: 3,
}
_CATEGORY, _PACKAGE = 188743731, 188743734
_LONGEST_NAME: Final = 255
_LONGEST_NOTE: Final = 20_000


def write_project(project: Project, path: Path, translate: Translate) -> None:
    """Write a plan; its tasks have days and durations. A file of the same name is replaced once the new one is whole.

    Raises CaeError as `exports.files.written_whole`.
    """
    root = Element("Project", {"xmlns": NAMESPACE})
    _head(root, project)
    _fields(root, translate)
    calendars = SubElement(root, "Calendars")
    for calendar in project.calendars:
        _calendar(calendars, calendar)
    tasks = SubElement(root, "Tasks")
    numbers = _outline_numbers(project.tasks)
    for position, (task, number) in enumerate(zip(project.tasks, numbers, strict=True), start=1):
        _task(tasks, task, position, number)
    resources = SubElement(root, "Resources")
    for position, resource in enumerate(project.resources, start=1):
        _resource(resources, resource, position)
    _assignments(SubElement(root, "Assignments"), project.tasks)
    with written_whole(path) as part:
        ElementTree(root).write(part, encoding="utf-8", xml_declaration=True)


def _head(root: Element, project: Project) -> None:
    days = [day for task in project.tasks for day in (task.start, task.finish) if day is not None]
    first = project.start or min(days)
    _add(root, "SaveVersion", 14)
    _add(root, "Name", _name(project.name))
    _add(root, "Title", _name(project.name))
    _add(root, "ScheduleFromStart", 1)
    _add(root, "StartDate", _morning(first))
    _add(root, "FinishDate", _evening(max(days, default=first)))
    _add(root, "CriticalSlackLimit", 0)
    _add(root, "CurrencyDigits", 2)
    _add(root, "CurrencySymbol", "¥")
    _add(root, "CurrencyCode", "CNY")
    _add(root, "CurrencySymbolPosition", 0)
    _add(root, "CalendarUID", project.calendar_uid)
    _add(root, "DefaultStartTime", _SHIFTS[0][0])
    _add(root, "DefaultFinishTime", _SHIFTS[-1][1])
    _add(root, "MinutesPerDay", MINUTES_PER_DAY)
    _add(root, "MinutesPerWeek", MINUTES_PER_DAY * 5)
    _add(root, "DaysPerMonth", 20)
    _add(root, "DurationFormat", _IN_DAYS)
    _add(root, "HonorConstraints", 1)
    _add(root, "MultipleCriticalPaths", 0)
    _add(root, "WeekStartDay", 1)


def _fields(root: Element, translate: Translate) -> None:
    """The two fields of our own: the phase or kind, and the package."""
    fields = SubElement(root, "ExtendedAttributes")
    for number, name, alias in (
        (_CATEGORY, "Text1", translate("ProjectXml", "Phase or kind")),
        (_PACKAGE, "Text2", translate("ProjectXml", "Package")),
    ):
        attribute = SubElement(fields, "ExtendedAttribute")
        _add(attribute, "FieldID", number)
        _add(attribute, "FieldName", name)
        _add(attribute, "Alias", alias)


def _calendar(parent: Element, calendar: ProjectCalendar) -> None:
    element = SubElement(parent, "Calendar")
    _add(element, "UID", calendar.uid)
    _add(element, "Name", _name(calendar.name))
    _add(element, "IsBaseCalendar", 1)
    _add(element, "BaseCalendarUID", -1)
    days = SubElement(element, "WeekDays")
    for day_type, weekday in enumerate((6, 0, 1, 2, 3, 4, 5), start=1):  # the format's week begins on Sunday
        day = SubElement(days, "WeekDay")
        _add(day, "DayType", day_type)
        _worked(day, working=calendar.week[weekday])
    if calendar.exceptions:
        exceptions = SubElement(element, "Exceptions")
        for exception in calendar.exceptions:
            _exception(exceptions, exception)


def _exception(parent: Element, exception: ProjectException) -> None:
    element = SubElement(parent, "Exception")
    _add(element, "EnteredByOccurrences", 0)
    period = SubElement(element, "TimePeriod")
    _add(period, "FromDate", f"{exception.first.isoformat()}T00:00:00")
    _add(period, "ToDate", f"{exception.last.isoformat()}T23:59:00")
    _add(element, "Occurrences", (exception.last - exception.first).days + 1)
    if exception.name:
        _add(element, "Name", _name(exception.name))
    _add(element, "Type", 1)
    _worked(element, working=exception.working)


def _worked(day: Element, *, working: bool) -> None:
    _add(day, "DayWorking", working)
    if working:
        times = SubElement(day, "WorkingTimes")
        for begin, end in _SHIFTS:
            shift = SubElement(times, "WorkingTime")
            _add(shift, "FromTime", begin)
            _add(shift, "ToTime", end)


def _task(parent: Element, task: ProjectTask, position: int, number: str) -> None:
    element = SubElement(parent, "Task")
    _add(element, "UID", task.uid)
    _add(element, "ID", position)
    _add(element, "Name", _name(task.name))
    _add(element, "Active", 1)
    _add(element, "Manual", task.manual)
    _add(element, "Type", 1)
    _add(element, "IsNull", 0)
    _add(element, "WBS", number)
    _add(element, "OutlineNumber", number)
    _add(element, "OutlineLevel", task.level)
    _add(element, "Priority", 500)
    _days(element, task)
    _slack(element, task)
    _costs_and_actuals(element, task)
    _conditions(element, task)
    if task.notes:
        _add(element, "Notes", legal(task.notes, _LONGEST_NOTE))
    for link in task.links:
        _link(element, link)
    _attributes(element, task)
    if task.baseline is not None:
        _baseline(element, task.baseline)
    if task.manual:
        _add(element, "ManualStart", _begin(task))
        _add(element, "ManualFinish", _end(task))
        _add(element, "ManualDuration", _duration(task.duration))


def _days(element: Element, task: ProjectTask) -> None:
    _add(element, "Start", _begin(task))
    _add(element, "Finish", _end(task))
    _add(element, "Duration", _duration(task.duration))
    _add(element, "DurationFormat", _IN_DAYS)
    _add(element, "Estimated", 0)
    _add(element, "Milestone", _is_milestone(task))
    _add(element, "Summary", task.summary)


def _slack(element: Element, task: ProjectTask) -> None:
    _add(element, "Critical", task.critical)
    _add(element, "EarlyStart", _begin(task))
    _add(element, "EarlyFinish", _end(task))
    if task.latest_start is not None and task.latest_finish is not None and not _is_milestone(task):
        _add(element, "LateStart", _morning(task.latest_start))
        _add(element, "LateFinish", _evening(task.latest_finish))
    if not task.summary:
        _add(element, "FreeSlack", task.free_slack * _TENTHS_PER_DAY)
        _add(element, "TotalSlack", task.total_slack * _TENTHS_PER_DAY)
        _add(element, "StartSlack", task.total_slack * _TENTHS_PER_DAY)
        _add(element, "FinishSlack", task.total_slack * _TENTHS_PER_DAY)


def _costs_and_actuals(element: Element, task: ProjectTask) -> None:
    if task.cost_fen is not None and not task.summary:
        _add(element, "FixedCost", task.cost_fen)
    _add(element, "FixedCostAccrual", _PRORATED)
    _add(element, "PercentComplete", task.percent)
    if task.cost_fen is not None:
        _add(element, "Cost", task.cost_fen)
    if task.actual_start is not None:
        _add(element, "ActualStart", _morning(task.actual_start))
    if task.actual_finish is not None:
        _add(element, "ActualFinish", _evening(task.actual_finish))
    if not task.summary:
        _add(element, "ActualDuration", _duration(task.duration, task.percent))
    if task.actual_cost_fen is not None:
        _add(element, "ActualCost", task.actual_cost_fen)
    if not task.summary:
        _add(element, "RemainingDuration", _duration(task.duration, 100 - task.percent))


def _conditions(element: Element, task: ProjectTask) -> None:
    _add(element, "ConstraintType", int(task.constraint))
    _add(element, "CalendarUID", -1 if task.calendar_uid is None else task.calendar_uid)
    if task.constraint_day is not None:
        at_end = task.constraint is ProjectConstraint.FINISH_ON and not _is_milestone(task)
        _add(element, "ConstraintDate", (_evening if at_end else _morning)(task.constraint_day))
    if task.deadline is not None:
        _add(element, "Deadline", _evening(task.deadline))
    if task.calendar_uid is not None:
        _add(element, "IgnoreResourceCalendar", 1)


def _link(task: Element, link: ProjectLink) -> None:
    element = SubElement(task, "PredecessorLink")
    _add(element, "PredecessorUID", link.predecessor_uid)
    _add(element, "Type", _LINK_TYPES[link.kind])
    _add(element, "CrossProject", 0)
    _add(element, "LinkLag", link.lag_days * _TENTHS_PER_DAY)
    _add(element, "LagFormat", _IN_DAYS)


def _attributes(task: Element, row: ProjectTask) -> None:
    for number, value in ((_CATEGORY, row.category), (_PACKAGE, row.package)):
        if value:
            element = SubElement(task, "ExtendedAttribute")
            _add(element, "FieldID", number)
            _add(element, "Value", _name(value))


def _baseline(task: Element, baseline: ProjectBaseline) -> None:
    element = SubElement(task, "Baseline")
    _add(element, "Number", 0)
    _add(element, "Start", _morning(baseline.start))
    _add(element, "Finish", _evening(baseline.finish))
    _add(element, "Cost", baseline.cost_fen)


def _resource(parent: Element, resource: ProjectResource, position: int) -> None:
    element = SubElement(parent, "Resource")
    _add(element, "UID", resource.uid)
    _add(element, "ID", position)
    _add(element, "Name", _name(resource.name))
    _add(element, "Type", _WORK if resource.works else _MATERIAL)
    _add(element, "IsNull", 0)
    _add(element, "MaxUnits", 1)
    _add(element, "StandardRate", 0)


def _assignments(parent: Element, tasks: Iterable[ProjectTask]) -> None:
    pairs = ((task, resource_uid) for task in tasks for resource_uid in task.resource_uids)
    for uid, (task, resource_uid) in enumerate(pairs, start=1):
        element = SubElement(parent, "Assignment")
        _add(element, "UID", uid)
        _add(element, "TaskUID", task.uid)
        _add(element, "ResourceUID", resource_uid)
        _add(element, "Finish", _end(task))
        _add(element, "Start", _begin(task))
        _add(element, "Units", 1)
        _add(element, "Work", _duration(task.duration))


def _outline_numbers(tasks: Iterable[ProjectTask]) -> list[str]:
    """1, 1.1, 1.2, 2 … by the levels of the tasks."""
    counts: list[int] = []
    numbers = []
    for task in tasks:
        counts = [*counts[: task.level], *([0] * (task.level - len(counts)))]
        counts[task.level - 1] += 1
        numbers.append(".".join(map(str, counts)))
    return numbers


def _begin(task: ProjectTask) -> str:
    return (_evening if _is_milestone(task) and task.ends_day else _morning)(_day(task.start))


def _end(task: ProjectTask) -> str:
    return (_morning if _is_milestone(task) and not task.ends_day else _evening)(_day(task.finish))


def _is_milestone(task: ProjectTask) -> bool:
    return task.duration == 0 and not task.summary


def _day(day: date | None) -> date:
    if day is None:
        raise ValueError("a task that is written has its days")
    return day


def _duration(days: int | None, percent: int = 100) -> str:
    hours, minutes = divmod((days or 0) * MINUTES_PER_DAY * percent // 100, 60)
    return f"PT{hours}H{minutes}M0S"


def _morning(day: date) -> str:
    return f"{day.isoformat()}T{_SHIFTS[0][0]}"


def _evening(day: date) -> str:
    return f"{day.isoformat()}T{_SHIFTS[-1][1]}"


def _name(text: str) -> str:
    return " ".join(legal(text, _LONGEST_NAME).split())


def _add(parent: Element, name: str, value: object) -> None:
    SubElement(parent, name).text = str(int(value)) if isinstance(value, bool) else str(value)
