"""A table for the wall: what PDF and workbook both show. A tone colours the last column of a row."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

Value = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class WallColumn:
    """A column: its head, its share of the width, and what it holds: text, money (fen), count, percent or day."""

    head: str
    width: float
    kind: str = "text"


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
