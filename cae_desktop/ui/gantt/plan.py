"""What a Gantt view shows, as plain frozen data."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class GanttColumn:
    """A column of the table at the left; the first one carries the tree. `choices` makes its editor a choice."""

    key: str
    title: str
    width: int
    right: bool = False
    choices: Sequence[tuple[Any, str]] = ()


@dataclass(frozen=True, slots=True)
class GanttRow:
    """One row. `kind` is "summary" (a bracket) or "bar"; `tone` is the name of a colour token.

    `cells` are the shown texts of the columns, `editable` the keys of columns that may be typed into, `values` what an
    editor starts with where that differs from the shown text. A row without days has no bar.
    """

    id: str
    level: int
    kind: str
    cells: tuple[str, ...]
    start: date | None = None
    finish: date | None = None
    percent: int = 0
    tone: str = "accent"
    label: str = ""
    actual_start: date | None = None
    actual_finish: date | None = None
    actual_late: bool = False
    baseline_start: date | None = None
    baseline_finish: date | None = None
    conflict: bool = False
    milestone: bool = False
    tooltip: str = ""
    editable: frozenset[str] = frozenset()
    values: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class GanttLink:
    """An arrow from one row's bar to another's: FS, SS, FF or SF."""

    from_id: str
    to_id: str
    kind: str = "FS"


@dataclass(frozen=True, slots=True)
class GanttPlan:
    """Rows in order of the tree, and the links between them."""

    rows: tuple[GanttRow, ...] = ()
    links: tuple[GanttLink, ...] = ()

    def span(self, today: date) -> tuple[date, date]:
        """First and last day of everything; today when there is nothing."""
        days = [
            day
            for row in self.rows
            for day in (
                row.start,
                row.finish,
                row.actual_start,
                row.actual_finish,
                row.baseline_start,
                row.baseline_finish,
            )
            if day is not None
        ]
        return (min(days), max(days)) if days else (today, today)
