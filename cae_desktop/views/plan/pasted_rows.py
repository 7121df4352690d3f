"""Rows pasted from a table program, read as work steps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import Phase
from cae_desktop.services.plan_steps import NewStep
from cae_desktop.ui.gantt import GanttColumn
from cae_desktop.views.plan.typed import typed_value
from cae_desktop.wording import error_sentence

translate = QCoreApplication.translate
_TAKEN: Final = frozenset({"name", "owner_id", "phase", "start", "finish", "duration", "budget_fen", "partner_id"})


@dataclass(frozen=True, slots=True)
class Defaults:
    """What a pasted row gets where it says nothing."""

    phase: Phase
    day: date
    today: date


@dataclass(frozen=True, slots=True)
class PastedRows:
    """Steps that were read, and sentences about lines that could not be; with one of these nothing is taken."""

    steps: tuple[NewStep, ...]
    durations: tuple[int | None, ...]
    complaints: tuple[str, ...]


def read_rows(text: str, columns: Sequence[GanttColumn], defaults: Defaults) -> PastedRows:
    """Read tab-separated lines. A first line of titles says what the columns are, else they are as in the table."""
    lines = [line.split("\t") for line in text.splitlines() if line.strip()]
    titles = {column.title.strip().casefold(): column for column in columns}
    order = list(columns)
    numbered = list(enumerate(lines, start=1))
    if lines and sum(cell.strip().casefold() in titles for cell in lines[0]) >= min(2, len(lines[0])):
        order = [titles.get(cell.strip().casefold(), GanttColumn("", "", 0)) for cell in lines[0]]
        numbered = numbered[1:]
    steps, durations, complaints = [], [], []
    for number, cells in numbered:
        try:
            fields = _fields(cells, order, defaults)
            durations.append(fields.pop("duration", None))
            steps.append(_step(fields, defaults))
        except CaeError as error:
            sentence = error_sentence(error, translate)
            complaints.append(translate("Plan", "Line {line}: {sentence}").format(line=number, sentence=sentence))
    return PastedRows(tuple(steps), tuple(durations), tuple(complaints))


def _fields(cells: Sequence[str], order: Sequence[GanttColumn], defaults: Defaults) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for column, cell in zip(order, cells, strict=False):
        typed = cell.strip()
        if column.key in _TAKEN and typed:
            value = _chosen(column, typed) if column.choices else typed_value(column.key, typed, defaults.today)
            fields[column.key] = value
    return fields


def _chosen(column: GanttColumn, typed: str) -> Any:
    """The choice with this text. Raises CaeError("not-a-choice")."""
    for value, text in column.choices:
        if text.casefold() == typed.casefold():
            return value
    raise CaeError("not-a-choice", column=column.title, text=typed)


def _step(fields: Mapping[str, Any], defaults: Defaults) -> NewStep:
    start = fields.get("start", defaults.day)
    return NewStep(
        name=fields.get("name", ""),
        phase=fields.get("phase", defaults.phase),
        start=start,
        finish=fields.get("finish", start),
        owner_id=fields.get("owner_id"),
        partner_id=fields.get("partner_id"),
        budget_fen=fields.get("budget_fen", 0),
    )
