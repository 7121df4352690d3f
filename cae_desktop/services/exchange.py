"""Verbs of exchange with other programs: plans of MS Project in and out, work steps as a calendar."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cae_desktop.db.database import Database
from cae_desktop.db.models import (
    Activity,
    Baseline,
    BaselineStep,
    Cycle,
    Dependency,
    Package,
    Person,
    WorkStep,
)
from cae_desktop.db.queries import dealership as dealership_queries
from cae_desktop.db.queries import plan as queries
from cae_desktop.db.queries.reports import own_kind_names
from cae_desktop.db.queries.selection import highest_activity_number
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.project import Project, ProjectTask, Remark
from cae_desktop.domain.words import CalendarKind, Phase, Role, ScheduleMode
from cae_desktop.services.catalogue import load_catalogue
from cae_desktop.services.clock import Clock
from cae_desktop.services.dealership import required
from cae_desktop.services.exported_project import PlanToExport, exported_project
from cae_desktop.services.imported_network import Network, NetworkActivity, NetworkStep, build_network
from cae_desktop.services.plan_network import Calendars
from cae_desktop.translations import translator
from cae_desktop.wording import words

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_USUAL_KIND: Final = 2
"""Showroom event: what an activity is taken for when nothing says what it is."""
_LANGUAGES: Final = ("zh_CN", "en")


@dataclass(frozen=True, slots=True)
class ImportedPlan:
    """What came of a file.

    `span_working_days` reaches from the first start to the last finish; `critical` names the steps without slack
    against the end of the whole project, in the order in which they happen. `refused` was left out, `notes` was taken
    otherwise than written.
    """

    cycle_id: str
    package_id: str
    cycle: str
    package: str
    steps: int
    links: int
    span_working_days: int
    critical: tuple[str, ...]
    refused: tuple[Remark, ...]
    notes: tuple[Remark, ...]


class ExchangeService:
    """Reads and writes plans of other programs."""

    def __init__(
        self, database: Database, clock: Clock, calendars: Calendars, before_import: Callable[[], object]
    ) -> None:
        self._database = database
        self._clock = clock
        self._calendars = calendars
        self._before_import = before_import

    def import_plan(self, path: Path, cycle_name: str) -> ImportedPlan:
        """Add a plan of MS Project (XML) to a cycle as a new package, scheduled from its start; one undo step.

        A cycle of this name is made if there is none. Raises CaeError, and nothing is changed: "text-is-missing", those
        of `imports.project_xml.read_project` and of `services.imported_network.build_network`.
        """
        from cae_desktop.imports.project_xml import read_project

        cycle_name = required(cycle_name)
        read = read_project(path)
        network = build_network(read.project, self._calendars_now())
        self._before_import()
        with self._database.write("import-plan") as session:
            cycle_id = _cycle_named(session, cycle_name, network)
            writing = _Import(session, read.project, network, self._clock)
            package_id = writing.write(cycle_id)
        return ImportedPlan(
            cycle_id=cycle_id,
            package_id=package_id,
            cycle=cycle_name,
            package=read.project.name,
            steps=sum(len(activity.steps) for activity in network.activities),
            links=len(network.links),
            span_working_days=network.span_working_days,
            critical=network.critical,
            refused=(*read.refused, *network.refused),
            notes=(*read.notes, *network.notes, *writing.notes),
        )

    def export_plan(self, cycle_id: str, path: Path, activity_id: str | None = None, language: str = "zh_CN") -> int:
        """Write the plan of a cycle, or of one activity, for MS Project (XML); returns the number of work steps.

        Raises CaeError: "plan-has-no-steps", "target-is-open", "disk-is-full", "report-cannot-be-written".
        """
        from cae_desktop.exports.project_xml import write_project

        translate = translator(language)
        with self._database.read() as session:
            plan = _plan_to_export(session, cycle_id, activity_id, language)
        if not plan.steps:
            raise CaeError("plan-has-no-steps")
        write_project(exported_project(plan, self._calendars_now(), translate, language), path, translate)
        return len(plan.steps)

    def export_steps(
        self,
        cycle_id: str,
        person_id: str | None,
        path: Path,
        activity_id: str | None = None,
        language: str = "zh_CN",
    ) -> int:
        """Write somebody's work steps, or everybody's, as a calendar file (.ics); returns their number.

        Raises CaeError as `export_plan`.
        """
        from cae_desktop.exports.calendar_ics import CalendarEntry, write_calendar

        word = words(translator(language))
        with self._database.read() as session:
            plan = _plan_to_export(session, cycle_id, activity_id, language)
        activities = {row.id: row.name for row in plan.activities}
        steps = [row for row in plan.steps if person_id is None or row.owner_id == person_id]
        if not steps:
            raise CaeError("plan-has-no-steps")
        entries = (
            CalendarEntry(
                id=row.id,
                title=f"{row.name} · {activities[row.activity_id]}",
                start=row.start,
                finish=row.finish,
                text="\n".join(text for text in (word(row.phase), row.description, row.done_when) if text),
                category=activities[row.activity_id],
            )
            for row in steps
        )
        name = plan.name if person_id is None else f"{steps[0].owner_name} · {plan.name}"
        write_calendar(name, entries, path, self._clock.now())
        return len(steps)

    def _calendars_now(self) -> Calendars:
        """The calendars as they are, whatever is changed of them meanwhile."""
        return {kind: self._calendars(kind) for kind in CalendarKind}.__getitem__

    def activity_named(self, cycle_id: str, name: str) -> str:
        """The id of the cycle's activity with this name. Raises CaeError("no-such-activity", name=…)."""
        with self._database.read() as session:
            rows = queries.activities(session, cycle_id)
        return _named(((row.name, row.id) for row in rows), name, "no-such-activity")

    def person_named(self, name: str) -> str:
        """The id of the person with this name. Raises CaeError("no-such-person", name=…)."""
        with self._database.read() as session:
            rows = dealership_queries.people(session, with_former=True)
        return _named(((row.name, row.id) for row in rows), name, "no-such-person")


class _Import:
    """Writes a network into a change that is being made."""

    def __init__(self, session: "Session", project: Project, network: Network, clock: Clock) -> None:
        self._session = session
        self._project = project
        self._network = network
        self._clock = clock
        self._kinds = _kind_numbers(session)
        self._phases = _phases()
        self._people = _by_name(dealership_queries.people(session, with_former=True))
        self._partners = _by_name(dealership_queries.partners(session, with_former=True))
        self._resources = {resource.uid: resource for resource in project.resources if resource.works}
        self.notes: list[Remark] = []

    def write(self, cycle_id: str) -> str:
        """Add package, activities, steps, links and baseline; returns the package."""
        position = queries.next_position(self._session, Package, Package.cycle_id, cycle_id)
        package = Package(cycle_id=cycle_id, name=self._project.name, position=position)
        self._session.add(package)
        self._session.flush()
        self._add_people()
        steps: dict[str, WorkStep] = {}
        number = highest_activity_number(self._session)
        for place, activity in enumerate(self._network.activities):
            steps |= self._add_activity(package.id, activity, number + place + 1, place)
        self._session.add_all(
            Dependency(
                predecessor_id=steps[link.predecessor_id].id,
                successor_id=steps[link.successor_id].id,
                kind=link.kind,
                lag_days=link.lag_days,
            )
            for link in self._network.links
        )
        return package.id

    def _add_people(self) -> None:
        """Those who work on tasks and whom nobody knows yet."""
        position = dealership_queries.last_position_of_people(self._session) + 1
        uids = {uid for task in self._project.tasks for uid in task.resource_uids}
        for resource in self._project.resources:
            key = _key(resource.name)
            if resource.uid in uids and resource.works and key not in self._people and key not in self._partners:
                person = Person(name=resource.name, role=Role.OTHER, position=position)
                self._session.add(person)
                self._session.flush()
                self._people[key] = person.id
                position += 1

    def _add_activity(
        self, package_id: str, activity: NetworkActivity, number: int, position: int
    ) -> dict[str, WorkStep]:
        first, last = self._held(activity)
        row = Activity(
            package_id=package_id,
            number=number,
            kind_number=self._kind_of(activity),
            name=activity.name,
            start=first,
            finish=last,
            position=position,
            calendar=activity.calendar,
        )
        self._session.add(row)
        self._session.flush()
        steps = {step.planned.id: self._step(row.id, place, step) for place, step in enumerate(activity.steps)}
        self._session.add_all(steps.values())
        self._session.flush()
        self._add_baseline(row.id, activity, steps)
        return steps

    def _held(self, activity: NetworkActivity) -> tuple[date, date]:
        """The days the activity is held: those of its steps of execution, or of all."""
        days = [step.days for step in activity.steps if self._phase_of(step.task) is Phase.EXECUTE]
        days = days or [step.days for step in activity.steps]
        return min(one.start for one in days), max(one.finish for one in days)

    def _step(self, activity_id: str, position: int, step: NetworkStep) -> WorkStep:
        task, planned = step.task, step.planned
        begun = task.actual_start
        if task.actual_finish is not None:
            begun = min(task.actual_finish, begun or step.days.start)
        return WorkStep(
            activity_id=activity_id,
            position=position,
            phase=self._phase_of(task),
            name=step.name,
            description=task.notes,
            owner_id=self._one_of(self._people, task),
            partner_id=self._one_of(self._partners, task),
            start=step.days.start,
            finish=step.days.finish,
            milestone=planned.duration == 0,
            budget_fen=task.cost_fen or 0,
            actual_start=begun,
            actual_finish=task.actual_finish,
            actual_cost_fen=task.actual_cost_fen if begun is not None else None,
            percent=task.percent,
            mode=ScheduleMode.MANUAL if planned.manual else ScheduleMode.AUTO,
            constraint_kind=planned.constraint,
            constraint_day=planned.constraint_day,
            deadline=planned.deadline,
        )

    def _add_baseline(self, activity_id: str, activity: NetworkActivity, steps: Mapping[str, WorkStep]) -> None:
        kept = [(step, step.task.baseline) for step in activity.steps if step.task.baseline is not None]
        if not kept:
            return
        baseline = Baseline(activity_id=activity_id, name=self._project.name, taken_at=self._clock.now())
        self._session.add(baseline)
        self._session.flush()
        self._session.add_all(
            BaselineStep(
                baseline_id=baseline.id,
                step_id=steps[step.planned.id].id,
                name=step.name,
                start=was.start,
                finish=was.finish,
                budget_fen=was.cost_fen,
            )
            for step, was in kept
            if was is not None
        )

    def _one_of(self, known: Mapping[str, str], task: ProjectTask) -> str | None:
        names = [self._resources[uid].name for uid in task.resource_uids if uid in self._resources]
        found = [name for name in names if _key(name) in known]
        if len(found) > 1:
            others = CaeError("step-has-one-owner", names=", ".join(found[1:]))
            self.notes.append(Remark(task.place, others))
        return known[_key(found[0])] if found else None

    def _phase_of(self, task: ProjectTask) -> Phase:
        return self._phases.get(_key(task.category), Phase.EXECUTE)

    def _kind_of(self, activity: NetworkActivity) -> int:
        """The kind that is named, or whose name the activity's name contains, or the usual one."""
        named = self._kinds.get(_key(activity.category)) or self._kinds.get(_key(activity.name))
        contained = (number for name, number in self._kinds.items() if name in _key(activity.name))
        return named or next(contained, _USUAL_KIND)


def _cycle_named(session: "Session", name: str, network: Network) -> str:
    known = {_key(row.name): row.id for row in dealership_queries.cycles(session)}
    if _key(name) in known:
        return known[_key(name)]
    cycle = Cycle(name=name, start=network.first, finish=network.last)
    session.add(cycle)
    session.flush()
    return cycle.id


def _plan_to_export(session: "Session", cycle_id: str, activity_id: str | None, language: str) -> PlanToExport:
    cycle = dealership_queries.cycle(session, cycle_id)
    activities = queries.activities(session, cycle_id)
    if activity_id is not None:
        activities = tuple(row for row in activities if row.id == activity_id)
    if cycle is None or not activities:
        raise CaeError("plan-has-no-steps")
    ids = [row.id for row in activities]
    kinds = {kind.number: kind.name.in_language(language) for kind in load_catalogue().kinds}
    return PlanToExport(
        name=cycle.name if activity_id is None else activities[0].name,
        activities=activities,
        steps=queries.steps_of_activities(session, ids),
        dependencies=queries.dependencies(session, cycle_id),
        baselines=queries.baseline_steps(session, ids),
        packages={row.id: row.name for row in queries.packages(session, cycle_id)},
        kinds=kinds | own_kind_names(session),
    )


def _kind_numbers(session: "Session") -> dict[str, int]:
    shipped = {
        _key(kind.name.in_language(language)): kind.number for language in _LANGUAGES for kind in load_catalogue().kinds
    }
    return shipped | {_key(name): number for number, name in own_kind_names(session).items()}


def _phases() -> dict[str, Phase]:
    return {_key(words(translator(language))(phase)): phase for language in _LANGUAGES for phase in Phase}


def _by_name(rows: Iterable[dealership_queries.PersonRow | dealership_queries.PartnerRow]) -> dict[str, str]:
    """Ids by name; who works here goes before who left."""
    return {_key(row.name): row.id for row in sorted(rows, key=lambda row: row.active)}


def _named(rows: Iterable[tuple[str, str]], name: str, code: str) -> str:
    for known, row_id in rows:
        if _key(known) == _key(name):
            return row_id
    raise CaeError(code, name=name)


def _key(name: str) -> str:
    """A name as it is compared: without spaces around it, full-width signs or case."""
    return unicodedata.normalize("NFKC", name).strip().casefold()
