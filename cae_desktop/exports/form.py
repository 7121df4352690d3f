"""A form of the method: what its PDF and its workbook both show, filled in or blank."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from cae_desktop.domain.money import format_amount
from cae_desktop.exports.wall_sheet import Value, WallColumn

NUMBERS: Final = frozenset({"money", "count", "percent"})


@dataclass(frozen=True, slots=True)
class FormColumn(WallColumn):
    """A column of a form's table; money is exact, to the fen. `summed` columns have their sum below."""

    summed: bool = False


@dataclass(frozen=True, slots=True)
class FormField:
    """A label and what stands beside it. `lines` is the least room to write in; a `wide` one has the line alone."""

    label: str
    value: Value = None
    kind: str = "text"
    wide: bool = False
    lines: int = 1


@dataclass(frozen=True, slots=True)
class FormPart:
    """A section: fields, or a table. `room` rows are left empty where a table has no others."""

    name: str
    fields: Sequence[FormField] = ()
    columns: Sequence[FormColumn] = ()
    rows: Sequence[Sequence[Value]] = ()
    room: int = 0

    def sums(self) -> list[Value] | None:
        """The sums below the table, None where no column is summed; an empty form has empty ones."""
        if not any(column.summed for column in self.columns):
            return None
        return [self._sum(place) if column.summed else None for place, column in enumerate(self.columns)]

    def _sum(self, place: int) -> Value:
        known = [row[place] for row in self.rows]
        figures = [value for value in known if isinstance(value, (int, float))]
        return sum(figures) if figures else None


@dataclass(frozen=True, slots=True)
class Form:
    """A form with who signs it. `across` turns the paper; `total` names the rows of sums."""

    name: str
    title: str
    caption: str
    parts: Sequence[FormPart]
    signatures: Sequence[str]
    total: str
    across: bool = False


def written(kind: str, value: Value) -> str:
    """What is written; nothing where there is nothing, since a form has its room for it."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if kind == "money" and isinstance(value, int):
        return format_amount(value)
    return f"{value}%" if kind == "percent" else str(value)
