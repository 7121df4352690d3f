"""The plan of a cycle as rows, cells and links of the Gantt view, each made when it is painted."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetrics

from cae_desktop.db.queries.dealership import PartnerRow, PersonRow
from cae_desktop.domain.money import format_yuan
from cae_desktop.domain.words import Phase, ScheduleMode
from cae_desktop.services.plan_outline import CyclePlan, PlannedActivity, PlannedPackage, PlannedStep
from cae_desktop.ui import theme
from cae_desktop.ui.gantt import EVERY_DRAG, GanttColumn, GanttLink, GanttRow
from cae_desktop.views.plan.tooltips import activity_tip, step_tip

translate = QCoreApplication.translate
FIRST_COLUMNS: Final = ("name", "owner_id", "phase", "start", "finish", "duration", "budget_fen", "predecessors")
_CANCELLED: Final = "× "
Refused = Mapping[tuple[str, str], tuple[str, str]]
"""What was typed and why it was refused, by id of the row and key of the column."""


def all_columns(
    word: Callable[[StrEnum], str], people: Sequence[PersonRow], partners: Sequence[PartnerRow]
) -> dict[str, GanttColumn]:
    """Every column the table may have, by key, in their order."""
    phases = [(phase, word(phase)) for phase in Phase]
    modes = [(mode, word(mode)) for mode in ScheduleMode]
    owners = [(None, "—"), *((person.id, person.name) for person in people)]
    offered = [(None, "—"), *((partner.id, partner.name) for partner in partners)]
    columns = (
        GanttColumn("name", translate("Plan", "Work step"), 240),
        GanttColumn("owner_id", translate("Plan", "Owner"), 64, choices=owners),
        GanttColumn("phase", translate("Plan", "Phase"), _widest(phases), choices=phases),
        GanttColumn("start", translate("Plan", "Start"), 54, right=True),
        GanttColumn("finish", translate("Plan", "Finish"), 54, right=True),
        GanttColumn("duration", translate("Plan", "Days"), 44, right=True),
        GanttColumn("budget_fen", translate("Plan", "Budget"), 74, right=True),
        GanttColumn("predecessors", translate("Plan", "After"), 60),
        GanttColumn("percent", translate("Plan", "Done"), 54, right=True),
        GanttColumn("total_slack", translate("Plan", "Slack"), 50, right=True),
        GanttColumn("deadline", translate("Plan", "Deadline"), 62, right=True),
        GanttColumn("mode", translate("Plan", "Dates"), _widest(modes), choices=modes),
        GanttColumn("partner_id", translate("Plan", "Partner"), 90, choices=offered),
        GanttColumn("actual_cost_fen", translate("Plan", "Spent"), 74, right=True),
    )
    return {column.key: column for column in columns}


def _widest(choices: Sequence[tuple[object, str]]) -> int:
    metrics = QFontMetrics(theme.font("table"))
    return max(metrics.horizontalAdvance(text) for _, text in choices) + 22


class PlanSource:
    """A `GanttSource` over a plan. `shows` leaves steps out; refused cells keep what was typed."""

    def __init__(
        self,
        plan: CyclePlan,
        keys: Sequence[str],
        word: Callable[[StrEnum], str],
        names: Mapping[str, str],
        today: date,
        refused: Refused,
        shows: Callable[[PlannedStep], bool] | None = None,
    ) -> None:
        self._plan, self._keys, self._word, self._names = plan, tuple(keys), word, names
        self._today, self._refused = today, refused
        self._items: list[PlannedPackage | PlannedActivity | PlannedStep] = []
        for package in plan.packages:
            self._items.append(package)
            for activity in package.activities:
                steps = activity.steps if shows is None else [step for step in activity.steps if shows(step)]
                if shows is None or steps:
                    self._items += (activity, *steps)
        self.ids = [item.row.id for item in self._items]

    @cached_property
    def levels(self) -> Sequence[int]:
        """0 for packages, 1 for activities, 2 for steps."""
        depth = {PlannedPackage: 0, PlannedActivity: 1, PlannedStep: 2}
        return [depth[type(item)] for item in self._items]

    @cached_property
    def links(self) -> Sequence[GanttLink]:
        """The links between steps; one between two critical steps is critical."""
        critical = {step.row.id for step in self._plan.steps if step.critical}
        return [
            GanttLink(
                link.predecessor_id,
                link.successor_id,
                link.kind.value,
                link.id,
                link.lag_days,
                link.predecessor_id in critical and link.successor_id in critical,
            )
            for link in self._plan.dependencies
        ]

    def row(self, place: int) -> GanttRow:
        """The row at a place."""
        item = self._items[place]
        if isinstance(item, PlannedStep):
            return self._step(item)
        return self._activity(item) if isinstance(item, PlannedActivity) else self._package(item)

    def days(self, place: int) -> tuple[date, date] | None:
        """First and last day of a row's bar."""
        item = self._items[place]
        if isinstance(item, PlannedStep):
            return item.row.start, item.row.finish
        first, last = item.first_day, item.last_day
        return None if first is None or last is None else (first, last)

    def span(self) -> tuple[date, date] | None:
        """First and last day of everything drawn."""
        spans = [activity.drawn_days for activity in self._plan.activities]
        return (min(first for first, _ in spans), max(last for _, last in spans)) if spans else None

    # rows -------------------------------------------------------------------------------------------------------

    def _package(self, package: PlannedPackage) -> GanttRow:
        first, last = package.first_day, package.last_day
        cells = {
            "name": package.row.name,
            "start": _day(first),
            "finish": _day(last),
            "duration": "" if package.duration is None else str(package.duration),
            "budget_fen": format_yuan(package.budget_fen),
        }
        return GanttRow(
            id=package.row.id,
            level=0,
            kind="summary",
            cells=self._cells(package.row.id, cells),
            start=first,
            finish=last,
            tone="text",
            tooltip=package.row.theme or package.row.name,
            editable=frozenset({"name"}),
            values=self._values(package.row.id, {"name": package.row.name}),
            cell_notes=self._notes(package.row.id),
        )

    def _activity(self, activity: PlannedActivity) -> GanttRow:
        row = activity.row
        spent = activity.actual_cost_fen
        cells = {
            "name": self._named(activity),
            "owner_id": self._names.get(row.manager_id or "", ""),
            "start": _day(row.start),
            "finish": _day(row.finish),
            "budget_fen": format_yuan(activity.budget_fen),
            "actual_cost_fen": "" if spent is None else format_yuan(spent),
        }
        values = {"name": row.name, "owner_id": row.manager_id, **_iso(row.start, row.finish)}
        return GanttRow(
            id=row.id,
            level=1,
            kind="summary",
            cells=self._cells(row.id, cells),
            start=activity.first_day,
            finish=activity.last_day,
            tone="text_secondary",
            tooltip=activity_tip(activity),
            editable=frozenset({"name", "owner_id", "start", "finish"}),
            values=self._values(row.id, values),
            movable=frozenset({"move"}) if row.state.is_open else frozenset(),
            cell_notes=self._notes(row.id),
        )

    def _named(self, activity: PlannedActivity) -> str:
        row = activity.row
        state = f" · {self._word(row.state)}" if row.is_cancelled else ""
        return f"{row.number} {_CANCELLED if state else ''}{row.name}{state}"

    def _step(self, step: PlannedStep) -> GanttRow:
        row = step.row
        actual_finish = row.actual_finish or (self._today if row.actual_start else None)
        started = row.actual_start is not None
        return GanttRow(
            id=row.id,
            level=2,
            kind="bar",
            cells=self._cells(row.id, self._texts(step)),
            start=row.start,
            finish=row.finish,
            percent=row.percent,
            tone="text_tertiary" if step.cancelled else f"phase_{row.phase.value}",
            label=row.owner_name,
            actual_start=row.actual_start,
            actual_finish=actual_finish,
            actual_late=actual_finish is not None and actual_finish > row.finish,
            baseline_start=step.baseline.start if step.baseline else None,
            baseline_finish=step.baseline.finish if step.baseline else None,
            conflict=step.in_conflict,
            milestone=row.milestone,
            tooltip=step_tip(step, self._plan, self._word),
            editable=frozenset(FIRST_COLUMNS) | {"deadline", "mode", "partner_id", "percent"},
            values=self._values(row.id, _values_of(step)),
            critical=step.critical,
            slack_finish=step.latest_finish if step.latest_finish > row.finish and not started else None,
            deadline=row.deadline,
            movable=_drags(step),
            cell_notes=self._notes(row.id),
        )

    def _texts(self, step: PlannedStep) -> dict[str, str]:
        row = step.row
        spent = row.actual_cost_fen
        return {
            "name": f"{row.number} {_CANCELLED if step.cancelled and not row.actual_finish else ''}{row.name}",
            "owner_id": row.owner_name,
            "phase": self._word(row.phase),
            "start": _day(row.start),
            "finish": _day(row.finish),
            "duration": str(step.duration),
            "budget_fen": format_yuan(row.budget_fen),
            "predecessors": step.predecessors,
            "percent": f"{row.percent}%",
            "total_slack": "" if row.actual_finish else str(step.total_slack),
            "deadline": _day(row.deadline),
            "mode": self._word(row.mode),
            "partner_id": row.partner_name,
            "actual_cost_fen": "" if spent is None else format_yuan(spent),
        }

    # cells ------------------------------------------------------------------------------------------------------

    def _cells(self, row_id: str, texts: Mapping[str, str]) -> tuple[str, ...]:
        return tuple(self._refused.get((row_id, key), (texts.get(key, ""), ""))[0] for key in self._keys)

    def _values(self, row_id: str, values: Mapping[str, Any]) -> tuple[tuple[str, Any], ...]:
        return tuple((key, self._refused.get((row_id, key), (value, ""))[0]) for key, value in values.items())

    def _notes(self, row_id: str) -> tuple[tuple[str, str], ...]:
        return tuple((key, sentence) for (of_row, key), (_, sentence) in self._refused.items() if of_row == row_id)


def _drags(step: PlannedStep) -> frozenset[str]:
    if step.cancelled:
        return frozenset()
    return EVERY_DRAG - {"start", "finish"} if step.row.milestone else EVERY_DRAG


def _values_of(step: PlannedStep) -> dict[str, Any]:
    row = step.row
    return {
        "name": row.name,
        "owner_id": row.owner_id,
        "phase": row.phase,
        **_iso(row.start, row.finish),
        "duration": str(step.duration),
        "budget_fen": _plain_yuan(row.budget_fen),
        "predecessors": step.predecessors,
        "percent": str(row.percent),
        "deadline": row.deadline.isoformat() if row.deadline else "",
        "mode": row.mode,
        "partner_id": row.partner_id,
    }


def _day(day: date | None) -> str:
    return "" if day is None else f"{day.month}/{day.day:02d}"


def _iso(start: date, finish: date) -> dict[str, str]:
    return {"start": start.isoformat(), "finish": finish.isoformat()}


def _plain_yuan(fen: int) -> str:
    return f"{fen / 100:.2f}".removesuffix(".00")
