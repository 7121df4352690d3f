"""What a Gantt view shows, as plain frozen data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Final, Protocol

EVERY_DRAG: Final = frozenset({"move", "start", "finish", "percent", "link"})
"""All that can be dragged at a bar: itself, its two edges, its progress, and links from its dots."""


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
    editor starts with where that differs from the shown text, `cell_notes` what is wrong with a cell, by its key.
    `movable` says which of `EVERY_DRAG` the mouse may do. A row without days has no bar.
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
    critical: bool = False
    slack_finish: date | None = None
    deadline: date | None = None
    movable: frozenset[str] = frozenset()
    cell_notes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class GanttLink:
    """An arrow from one row's bar to another's: FS, SS, FF or SF. `lag` is for its owner; it is not drawn."""

    from_id: str
    to_id: str
    kind: str = "FS"
    id: str = ""
    lag: int = 0
    critical: bool = False


@dataclass(frozen=True, slots=True)
class GanttPreview:
    """What a drag would do: the dragged bar at `start`–`finish`, what else moves, and `text` saying so in words."""

    start: date
    finish: date
    text: str = ""
    moved: Mapping[str, tuple[date, date]] = field(default_factory=dict)


class GanttSource(Protocol):
    """Rows in the order of the tree; each is made only when it is painted or asked for."""

    @property
    def ids(self) -> Sequence[str]:
        """The id of every row, all different."""

    @property
    def levels(self) -> Sequence[int]:
        """How deep every row lies in the tree, beginning with 0."""

    @property
    def links(self) -> Sequence[GanttLink]:
        """The links between the rows."""

    def row(self, place: int) -> GanttRow:
        """The row at a place of `ids`."""

    def days(self, place: int) -> tuple[date, date] | None:
        """First and last day of a row's bar, without making the row."""

    def span(self) -> tuple[date, date] | None:
        """First and last day of everything that is drawn."""


@dataclass(frozen=True)
class GanttPlan:
    """A `GanttSource` whose rows are all made: simple, for plans of some hundred rows."""

    rows: tuple[GanttRow, ...] = ()
    links: tuple[GanttLink, ...] = ()

    @cached_property
    def ids(self) -> Sequence[str]:
        """The ids of the rows."""
        return [row.id for row in self.rows]

    @cached_property
    def levels(self) -> Sequence[int]:
        """The levels of the rows."""
        return [row.level for row in self.rows]

    def row(self, place: int) -> GanttRow:
        """The row at a place."""
        return self.rows[place]

    def days(self, place: int) -> tuple[date, date] | None:
        """First and last day of a row's bar."""
        row = self.rows[place]
        return None if row.start is None or row.finish is None else (row.start, row.finish)

    def span(self) -> tuple[date, date] | None:
        """First and last day of bars, actual lines, baselines, slack and deadlines."""
        days = [day for row in self.rows for day in _drawn_days(row) if day is not None]
        return (min(days), max(days)) if days else None


def _drawn_days(row: GanttRow) -> tuple[date | None, ...]:
    plan = (row.start, row.finish, row.slack_finish, row.deadline)
    return (*plan, row.actual_start, row.actual_finish, row.baseline_start, row.baseline_finish)
