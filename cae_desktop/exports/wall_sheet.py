"""A table for the wall: what PDF and workbook both show. A tone colours the last column of a row."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from cae_desktop.domain.money import format_amount

NOTHING: Final = "—"
Value = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class WallColumn:
    """A column: its head, its share of the width, and what it holds: text, money (fen), count, percent or day.

    `said` is what a cell says in running text, where `{}` stands for its value.
    """

    head: str
    width: float
    kind: str = "text"
    said: str = " · {}"


@dataclass(frozen=True, slots=True)
class WallSheet:
    """One page or more: a headline, figures as label and value, and rows. `name` is short, for a tab."""

    name: str
    title: str
    caption: str
    figures: Sequence[tuple[str, str]]
    columns: Sequence[WallColumn]
    rows: Sequence[Sequence[Value]]
    tones: Sequence[str]
    empty: str
    """What is said instead of rows where there are none."""


def shown(column: WallColumn, value: Value) -> str:
    """The value of a cell in words; money in whole yuan."""
    if value is None or value == "":
        return NOTHING
    if isinstance(value, date):
        return value.isoformat()
    if column.kind == "money" and isinstance(value, int):
        return format_amount(round(value / 100) * 100)
    return f"{value}%" if column.kind == "percent" else str(value)
