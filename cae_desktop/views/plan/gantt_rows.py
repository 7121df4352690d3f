"""Turns the plan of a cycle into the rows, cells and links of the Gantt view."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetrics

from cae_desktop.db.queries.dealership import PersonRow
from cae_desktop.domain.money import format_yuan
from cae_desktop.domain.words import Phase
from cae_desktop.services.plan_outline import CyclePlan, PlannedActivity, PlannedPackage, PlannedStep
from cae_desktop.ui import theme
from cae_desktop.ui.gantt import GanttColumn, GanttLink, GanttPlan, GanttRow

translate = QCoreApplication.translate
KEYS: Final = ("name", "owner_id", "phase", "start", "finish", "duration", "budget_fen", "predecessors")
Refused = Mapping[tuple[str, str], tuple[str, str]]
"""What was typed and why it was refused, by id of the row and key of the column."""


def columns(word: Callable[[StrEnum], str], people: Sequence[PersonRow]) -> tuple[GanttColumn, ...]:
    """The columns of the table at the left."""
    phases = [(phase, word(phase)) for phase in Phase]
    metrics = QFontMetrics(theme.font("table"))
    widest = max(metrics.horizontalAdvance(text) for _, text in phases)
    owners = [(None, "—"), *((person.id, person.name) for person in people)]
    return (
        GanttColumn("name", translate("Plan", "Work step"), 210),
        GanttColumn("owner_id", translate("Plan", "Owner"), 64, choices=owners),
        GanttColumn("phase", translate("Plan", "Phase"), widest + 22, choices=phases),
        GanttColumn("start", translate("Plan", "Start"), 54, right=True),
        GanttColumn("finish", translate("Plan", "Finish"), 54, right=True),
        GanttColumn("duration", translate("Plan", "Days"), 44, right=True),
        GanttColumn("budget_fen", translate("Plan", "Budget"), 74, right=True),
        GanttColumn("predecessors", translate("Plan", "After"), 60),
    )


class GanttRows:
    """Builds a `GanttPlan`; refused cells keep what was typed."""

    def __init__(self, word: Callable[[StrEnum], str], people: Mapping[str, str], today: date) -> None:
        self._word, self._people, self._today = word, people, today
        self._refused: Refused = {}

    def build(self, plan: CyclePlan, refused: Refused) -> GanttPlan:
        """Packages, their activities, their steps."""
        self._refused = refused
        rows: list[GanttRow] = []
        for package in plan.packages:
            rows.append(self._package(package))
            for activity in package.activities:
                rows.append(self._activity(activity))
                rows.extend(self._step(step) for step in activity.steps)
        links = tuple(GanttLink(link.predecessor_id, link.successor_id, link.kind.value) for link in plan.dependencies)
        return GanttPlan(tuple(rows), links)

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
            tooltip=self._tip(package.row.id, package.row.theme or package.row.name),
            editable=frozenset({"name"}),
            values=self._values(package.row.id, {"name": package.row.name}),
        )

    def _activity(self, activity: PlannedActivity) -> GanttRow:
        row = activity.row
        cells = {
            "name": f"{row.number} {row.name}",
            "owner_id": self._people.get(row.manager_id or "", ""),
            "start": _day(row.start),
            "finish": _day(row.finish),
            "budget_fen": format_yuan(activity.budget_fen),
        }
        held = translate("Plan", "Held {start} – {finish}; work from {first} to {last}").format(
            start=row.start, finish=row.finish, first=activity.first_day, last=activity.last_day
        )
        values = {"name": row.name, "owner_id": row.manager_id, **_iso(row.start, row.finish)}
        return GanttRow(
            id=row.id,
            level=1,
            kind="summary",
            cells=self._cells(row.id, cells),
            start=activity.first_day,
            finish=activity.last_day,
            tone="text_secondary",
            tooltip=self._tip(row.id, f"{row.name}\n{held}"),
            editable=frozenset({"name", "owner_id", "start", "finish"}),
            values=self._values(row.id, values),
        )

    def _step(self, step: PlannedStep) -> GanttRow:
        row = step.row
        cells = {
            "name": f"{row.number} {row.name}",
            "owner_id": row.owner_name,
            "phase": self._word(row.phase),
            "start": _day(row.start),
            "finish": _day(row.finish),
            "duration": str(step.duration),
            "budget_fen": format_yuan(row.budget_fen),
            "predecessors": step.predecessors,
        }
        values = {
            "name": row.name,
            "owner_id": row.owner_id,
            "phase": row.phase,
            **_iso(row.start, row.finish),
            "duration": str(step.duration),
            "budget_fen": _plain_yuan(row.budget_fen),
            "predecessors": step.predecessors,
        }
        actual_finish = row.actual_finish or (self._today if row.actual_start else None)
        return GanttRow(
            id=row.id,
            level=2,
            kind="bar",
            cells=self._cells(row.id, cells),
            start=row.start,
            finish=row.finish,
            percent=row.percent,
            tone=f"phase_{row.phase.value}",
            label=row.owner_name,
            actual_start=row.actual_start,
            actual_finish=actual_finish,
            actual_late=actual_finish is not None and actual_finish > row.finish,
            baseline_start=step.baseline.start if step.baseline else None,
            baseline_finish=step.baseline.finish if step.baseline else None,
            conflict=bool(step.conflicts),
            milestone=row.milestone,
            tooltip=self._tip(row.id, _step_tip(step)),
            editable=frozenset(KEYS),
            values=self._values(row.id, values),
        )

    def _cells(self, row_id: str, cells: Mapping[str, str]) -> tuple[str, ...]:
        return tuple(self._refused.get((row_id, key), (cells.get(key, ""), ""))[0] for key in KEYS)

    def _values(self, row_id: str, values: Mapping[str, Any]) -> tuple[tuple[str, Any], ...]:
        return tuple((key, self._refused.get((row_id, key), (value, ""))[0]) for key, value in values.items())

    def _tip(self, row_id: str, text: str) -> str:
        complaints = [f"▲ {sentence}" for (of_row, _), (_, sentence) in self._refused.items() if of_row == row_id]
        return "\n".join((*complaints, text))


def _step_tip(step: PlannedStep) -> str:
    lines = [step.row.name, f"{step.row.start} – {step.row.finish}"]
    if step.row.done_when:
        lines.append(translate("Plan", "Done when: {text}").format(text=step.row.done_when))
    if step.baseline is not None:
        lines.append(
            translate("Plan", "Baseline: {start} – {finish}").format(
                start=step.baseline.start, finish=step.baseline.finish
            )
        )
    if step.conflicts:
        lines.append(translate("Plan", "▲ Starts too early after: {names}").format(names=", ".join(step.conflicts)))
    return "\n".join(lines)


def _day(day: date | None) -> str:
    return "" if day is None else f"{day.month}/{day.day:02d}"


def _iso(start: date, finish: date) -> dict[str, str]:
    return {"start": start.isoformat(), "finish": finish.isoformat()}


def _plain_yuan(fen: int) -> str:
    return f"{fen / 100:.2f}".removesuffix(".00")
