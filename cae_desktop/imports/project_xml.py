"""Plans of MS Project: its XML format (MSPDI), which most programs of project management write too."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Final

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.project import (
    Project,
    ProjectBaseline,
    ProjectCalendar,
    ProjectConstraint,
    ProjectException,
    ProjectLink,
    ProjectResource,
    ProjectTask,
    Remark,
    place_of,
)
from cae_desktop.domain.words import DependencyKind
from cae_desktop.imports.xml_records import Record, Shape, read_record

NAMESPACE: Final = "http://schemas.microsoft.com/project"

_TASK: Final = Shape(
    frozenset(
        (
            "UID",
            "Name",
            "Active",
            "Manual",
            "IsNull",
            "OutlineLevel",
            "Start",
            "Finish",
            "Duration",
            "DurationFormat",
            "ManualStart",
            "ManualFinish",
            "Summary",
            "ExternalTask",
            "FixedCost",
            "Cost",
            "PercentComplete",
            "ActualStart",
            "ActualFinish",
            "ActualCost",
            "ConstraintType",
            "ConstraintDate",
            "Deadline",
            "CalendarUID",
            "Notes",
        )
    ),
    {
        "PredecessorLink": Shape(frozenset(("PredecessorUID", "Type", "CrossProject", "LinkLag", "LagFormat"))),
        "Baseline": Shape(frozenset(("Number", "Start", "Finish", "Cost"))),
        "ExtendedAttribute": Shape(frozenset(("FieldID", "Value"))),
    },
)
_TIMES: Final = frozenset(("DayType", "DayWorking", "FromDate", "ToDate"))
_CALENDAR: Final = Shape(
    frozenset(("UID", "Name")),
    {
        "WeekDay": Shape(_TIMES, transparent=frozenset(("TimePeriod",))),
        "Exception": Shape(_TIMES, transparent=frozenset(("TimePeriod",))),
    },
    frozenset(("WeekDays", "Exceptions")),
)
_PROJECT: Final = Shape(
    frozenset(("Name", "Title", "StartDate", "ScheduleFromStart", "MinutesPerDay", "CurrencyCode", "CalendarUID")),
    {
        "Task": _TASK,
        "Resource": Shape(frozenset(("UID", "Name", "Type", "IsNull"))),
        "Assignment": Shape(frozenset(("TaskUID", "ResourceUID"))),
        "Calendar": _CALENDAR,
    },
    frozenset(("Tasks", "Resources", "Assignments", "Calendars")),
)

_CATEGORY, _PACKAGE = "188743731", "188743734"  # the fields Text1 and Text2
_LINK_KINDS: Final = {
    "0": DependencyKind.FINISH_TO_FINISH,
    "1": DependencyKind.FINISH_TO_START,
    "2": DependencyKind.START_TO_FINISH,
    "3": DependencyKind.START_TO_START,
}
_DURATION: Final = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?")
_ELAPSED: Final = frozenset(("4", "6", "8", "10", "12", "36", "38", "40", "42", "44"))
_PERCENT: Final = frozenset(("19", "20", "51", "52"))
_MINUTES_OF_A_DAY: Final = 24 * 60
_YEARS: Final = range(2000, 2100)
_LONGEST: Final = 10_000
_LONGEST_NAME: Final = 200
_LARGEST_AMOUNT: Final = Decimal(10) ** 14
_OWN_CURRENCY: Final = "CNY"
_NO_TEXT: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class ReadProject:
    """A plan, what of it was refused, and what was taken otherwise than written."""

    project: Project
    refused: tuple[Remark, ...]
    notes: tuple[Remark, ...]


def read_project(path: Path) -> ReadProject:
    """Read a plan in the XML format of MS Project.

    What makes no sense is left out and told in `refused`. Raises CaeError: "file-is-missing",
    "plan-file-cannot-be-read", "plan-file-is-too-large", "plan-file-is-unsafe", "plan-file-is-damaged",
    "plan-file-is-no-project", "plan-has-no-tasks".
    """
    record = read_record(path, "Project", NAMESPACE, _PROJECT)
    reading = _Reading(record)
    tasks = reading.tasks()
    if not tasks:
        raise CaeError("plan-has-no-tasks", path=str(path))
    reading.remark_on_the_whole()
    return ReadProject(
        Project(
            name=reading.name(path.stem),
            start=reading.start,
            tasks=tasks,
            resources=reading.resources(),
            calendars=reading.calendars(),
            calendar_uid=_whole(record.text("CalendarUID")) or 1,
        ),
        tuple(reading.refused),
        tuple(reading.notes),
    )


@dataclass
class _Reading:
    """Turns the records of one file into a plan; `place` is where it reads at the moment."""

    record: Record
    refused: list[Remark] = field(default_factory=list)
    notes: list[Remark] = field(default_factory=list)
    place: str = ""

    def __post_init__(self) -> None:
        minutes = _whole(self.record.text("MinutesPerDay")) or 0
        self._minutes_per_day = minutes if 0 < minutes <= _MINUTES_OF_A_DAY else 480
        with self._at("Project"):
            self.start = self._day(self.record.text("StartDate"))

    # the whole --------------------------------------------------------------------------------------------------

    def name(self, otherwise: str) -> str:
        """What the project is called."""
        top = next((task for task in self.record.all("Task") if task.text("OutlineLevel") == "0"), None)
        texts = (self.record.text("Title"), top.text("Name") if top else "", self.record.text("Name"), otherwise)
        return next((name for text in texts if (name := _line(text).removesuffix(".xml"))), otherwise)

    def remark_on_the_whole(self) -> None:
        """Tell what the file says as a whole and is not kept here."""
        with self._at("Project"):
            if self.record.text("ScheduleFromStart") == "0":
                self._note("plan-was-scheduled-from-its-end")
            currency = self.record.text("CurrencyCode")
            if currency not in ("", _OWN_CURRENCY) and any(_has_cost(task) for task in self.record.all("Task")):
                self._note("plan-has-another-currency", currency=currency)

    # tasks ------------------------------------------------------------------------------------------------------

    def tasks(self) -> tuple[ProjectTask, ...]:
        """All tasks that can be taken, in the order of the file."""
        resources: dict[str, list[int]] = {}
        for record in self.record.all("Assignment"):
            uid = _whole(record.text("ResourceUID"))
            if uid is not None and uid > 0:
                resources.setdefault(record.text("TaskUID"), []).append(uid)
        records = list(self._records())
        levels = [max(1, _whole(record.text("OutlineLevel")) or 1) for record in records]
        return tuple(
            self._task(record, level, level < following, tuple(resources.get(record.text("UID"), ())))
            for record, level, following in zip(records, levels, (*levels[1:], 0), strict=False)
        )

    def _records(self) -> Iterator[Record]:
        """The tasks that are tasks; others are refused."""
        seen: set[int] = set()
        for record in self.record.all("Task"):
            uid = _whole(record.text("UID"))
            if record.text("IsNull") == "1" or record.text("OutlineLevel") == "0":
                continue
            with self._at(_place(record)):
                if uid is None:
                    self._refuse("task-has-no-number")
                elif uid in seen:
                    self._refuse("task-number-is-taken", number=uid)
                elif record.text("Active") == "0":
                    self._refuse("task-is-inactive")
                elif record.text("ExternalTask") == "1":
                    self._refuse("task-is-of-another-plan")
                else:
                    seen.add(uid)
                    yield record

    def _task(self, record: Record, level: int, summary: bool, resources: tuple[int, ...]) -> ProjectTask:
        summary = summary or record.text("Summary") == "1"
        with self._at(_place(record)):
            manual = record.text("Manual") == "1"
            start = self._day(record.text("ManualStart") if manual else "") or self._day(record.text("Start"))
            finish = self._last_day(record.text("ManualFinish") if manual else "") or self._last_day(
                record.text("Finish")
            )
            constraint, constraint_day = self._constraint(record)
            return ProjectTask(
                uid=_whole(record.text("UID")) or 0,
                name=_line(record.text("Name")) or f"UID {record.text('UID')}",
                level=level,
                summary=summary,
                start=start,
                finish=finish if start is None or finish is None else max(start, finish),
                duration=None if summary else self._duration(record),
                manual=manual,
                constraint=constraint,
                constraint_day=constraint_day,
                deadline=self._last_day(record.text("Deadline")),
                percent=self._percent(record.text("PercentComplete")),
                actual_start=self._day(record.text("ActualStart")),
                actual_finish=self._last_day(record.text("ActualFinish")),
                cost_fen=self._cost(record),
                actual_cost_fen=self._amount(record.text("ActualCost")),
                notes=record.text("Notes"),
                category=_attribute(record, _CATEGORY),
                package=_attribute(record, _PACKAGE),
                links=tuple(self._links(record)),
                resource_uids=resources,
                baseline=self._baseline(record),
                calendar_uid=_positive(record.text("CalendarUID")),
            )

    def _constraint(self, record: Record) -> tuple[ProjectConstraint, date | None]:
        text = record.text("ConstraintType") or "0"
        number = _whole(text)
        if number is None or number not in tuple(ProjectConstraint):
            self._refuse("constraint-is-unknown", text=_line(text))
            return ProjectConstraint.AS_SOON_AS_POSSIBLE, None
        kind = ProjectConstraint(number)
        if kind in (ProjectConstraint.AS_SOON_AS_POSSIBLE, ProjectConstraint.AS_LATE_AS_POSSIBLE):
            return kind, None
        day = self._day(record.text("ConstraintDate"))
        if day is None:
            self._refuse("constraint-has-no-day")
            return ProjectConstraint.AS_SOON_AS_POSSIBLE, None
        return kind, day

    def _links(self, record: Record) -> Iterator[ProjectLink]:
        for link in record.all("PredecessorLink"):
            uid, kind = _whole(link.text("PredecessorUID")), _LINK_KINDS.get(link.text("Type") or "1")
            if link.text("CrossProject") == "1":
                self._refuse("link-is-to-another-plan")
            elif uid is None:
                self._refuse("link-names-no-task", number=_line(link.text("PredecessorUID")))
            elif kind is None:
                self._refuse("link-kind-is-unknown", text=_line(link.text("Type")))
            else:
                yield ProjectLink(uid, kind, self._lag(link, uid))

    def _lag(self, link: Record, uid: int) -> int:
        text, form = link.text("LinkLag") or "0", link.text("LagFormat")
        tenths = _whole(text)
        if tenths is None:
            self._refuse("lag-makes-no-sense", text=_line(text), number=uid)
            return 0
        if tenths and form in _PERCENT:
            self._refuse("lag-is-a-percentage", number=uid)
            return 0
        return self._days(tenths / 10, form, "lag-was-rounded", "lag-makes-no-sense")

    def _duration(self, record: Record) -> int | None:
        text = record.text("Duration")
        if not text:
            return None
        found = _DURATION.fullmatch(text)
        if found is None or text in ("P", "PT") or sum(map(len, filter(None, found.groups()))) > 24:
            self._refuse("duration-makes-no-sense", text=_line(text))
            return None
        days, hours, minutes, seconds = (float(part or 0) for part in found.groups())
        total = days * _MINUTES_OF_A_DAY + hours * 60 + minutes + seconds / 60
        length = self._days(total, record.text("DurationFormat"), "duration-was-rounded", "duration-makes-no-sense")
        return max(1, length) if total else 0

    def _days(self, minutes: float, form: str, rounded: str, refused: str) -> int:
        """Whole working days; of days that run through weekends five of seven are worked."""
        days = minutes / self._minutes_per_day
        if form in _ELAPSED:
            days = minutes / _MINUTES_OF_A_DAY * 5 / 7
        if abs(days) > _LONGEST:
            self._refuse(refused, text=f"{days:g}", number="")
            return 0
        whole = int(days) if days == int(days) else int(days // 1) + 1
        if days != whole or form in _ELAPSED:
            self._note(rounded, days=f"{days:.4g}", whole=whole)
        return whole

    def _baseline(self, record: Record) -> ProjectBaseline | None:
        for baseline in record.all("Baseline"):
            if (baseline.text("Number") or "0") == "0":
                start, finish = self._day(baseline.text("Start")), self._last_day(baseline.text("Finish"))
                if start is not None and finish is not None:
                    cost = self._amount(baseline.text("Cost")) or 0
                    return ProjectBaseline(start, max(start, finish), cost)
        return None

    # the rest ---------------------------------------------------------------------------------------------------

    def resources(self) -> tuple[ProjectResource, ...]:
        """Everybody and everything with a name."""
        return tuple(
            ProjectResource(uid, name, record.text("Type") in ("", "1"))
            for record in self.record.all("Resource")
            if (uid := _whole(record.text("UID"))) and (name := _line(record.text("Name")))
        )

    def calendars(self) -> tuple[ProjectCalendar, ...]:
        """Calendars with their weeks; exceptions as far as their days can be read."""
        return tuple(_calendar(record) for record in self.record.all("Calendar"))

    # values -----------------------------------------------------------------------------------------------------

    def _day(self, text: str) -> date | None:
        moment = self._moment(text)
        return None if moment is None else moment.date()

    def _last_day(self, text: str) -> date | None:
        """The last day of something that ends at a moment; midnight ends the day before."""
        moment = self._moment(text)
        if moment is None:
            return None
        midnight = "T" in text and moment.hour == moment.minute == moment.second == 0
        return (moment - timedelta(days=1) if midnight else moment).date()

    def _moment(self, text: str) -> datetime | None:
        if not text:
            return None
        moment = _moment(text)
        if moment is None:
            self._refuse("day-is-impossible", text=_line(text)[:40])
        return moment

    def _cost(self, record: Record) -> int | None:
        cost = self._amount(record.text("Cost"))
        return self._amount(record.text("FixedCost")) if cost is None else cost

    def _amount(self, text: str) -> int | None:
        """Fen: the format counts in hundredths too."""
        if not text:
            return None
        try:
            amount = Decimal(text)
        except InvalidOperation:
            amount = Decimal("NaN")
        if not amount.is_finite() or not 0 <= amount < _LARGEST_AMOUNT:
            self._refuse("amount-makes-no-sense", text=_line(text)[:40])
            return None
        return int(amount.to_integral_value())

    def _percent(self, text: str) -> int:
        percent = _whole(text or "0")
        if percent is None or not 0 <= percent <= 100:
            self._refuse("percent-makes-no-sense", text=_line(text)[:40])
            return 0
        return percent

    @contextmanager
    def _at(self, place: str) -> Iterator[None]:
        self.place = place
        yield

    def _refuse(self, code: str, **values: object) -> None:
        self.refused.append(Remark(self.place, CaeError(code, **values)))

    def _note(self, code: str, **values: object) -> None:
        self.notes.append(Remark(self.place, CaeError(code, **values)))


def _place(record: Record) -> str:
    return place_of(record.text("UID"), _line(record.text("Name")))


def _calendar(record: Record) -> ProjectCalendar:
    worked = {day.text("DayType"): day.text("DayWorking") == "1" for day in record.all("WeekDay")}
    week = tuple(worked.get(str(number), number in range(2, 7)) for number in (2, 3, 4, 5, 6, 7, 1))
    exceptions = []
    for entry in (*record.all("Exception"), *(day for day in record.all("WeekDay") if day.text("DayType") == "0")):
        first, last = _moment(entry.text("FromDate")), _moment(entry.text("ToDate"))
        if first is not None and last is not None:
            exceptions.append(ProjectException(first.date(), last.date(), entry.text("DayWorking") == "1"))
    return ProjectCalendar(_whole(record.text("UID")) or 0, _line(record.text("Name")), week, tuple(exceptions))


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.year in _YEARS else None


def _whole(text: str | None) -> int | None:
    """A whole number as the format writes it; None for anything else."""
    text = text or ""
    if re.fullmatch(r"[+-]?\d{1,15}(?:\.0*)?", text, re.ASCII) is None:
        return None
    return int(text.partition(".")[0])


def _positive(text: str) -> int | None:
    number = _whole(text)
    return number if number is not None and number > 0 else None


def _line(text: str) -> str:
    """One line of text, as long as a name may be."""
    return _NO_TEXT.sub(" ", text).strip()[:_LONGEST_NAME]


def _attribute(record: Record, field_id: str) -> str:
    found = (part.text("Value") for part in record.all("ExtendedAttribute") if part.text("FieldID") == field_id)
    return _line(next(found, ""))


def _has_cost(task: Record) -> bool:
    values: Mapping[str, str] = task.texts
    return any(values.get(name, "0").strip("0. ") for name in ("Cost", "FixedCost"))
