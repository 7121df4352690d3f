"""Links between work steps as the planner writes them: "3", "3SS+2", "2.3FS-1" (activity 2, step 3)."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from cae_desktop.db.queries.plan import ActivityRow, DependencyRow, StepRow
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import DependencyKind

_ONE_LINK: Final = re.compile(r"(?:(\d{1,6})\.)?(\d{1,6})\s*(FS|SS|FF|SF)?\s*([+-]\s*\d{1,4})?")
_BETWEEN_LINKS: Final = re.compile(r"[,;、\s]\s*(?=\d)")


@dataclass(frozen=True, slots=True)
class WrittenLink:
    """One predecessor as written; `activity_number` is None for a step of the same activity."""

    activity_number: int | None
    step_number: int
    kind: DependencyKind
    lag_days: int


@dataclass(frozen=True, slots=True)
class Link:
    """A predecessor that was found."""

    predecessor_id: str
    kind: DependencyKind
    lag_days: int


def parse_links(text: str) -> tuple[WrittenLink, ...]:
    """Read "3, 5SS+2"; empty text means no predecessor. Raises CaeError("not-a-predecessor", text=…)."""
    written = unicodedata.normalize("NFKC", text).strip().upper()
    return tuple(_parse_one(part.strip()) for part in _BETWEEN_LINKS.split(written) if part.strip()) if written else ()


def _parse_one(part: str) -> WrittenLink:
    match = _ONE_LINK.fullmatch(part)
    if match is None:
        raise CaeError("not-a-predecessor", text=part)
    activity, step, kind, lag = match.groups()
    return WrittenLink(
        int(activity) if activity else None,
        int(step),
        DependencyKind(kind or DependencyKind.FINISH_TO_START),
        int(lag.replace(" ", "")) if lag else 0,
    )


def find_links(
    text: str, step: StepRow, steps: Iterable[StepRow], activities: Iterable[ActivityRow]
) -> tuple[Link, ...]:
    """The predecessors that `text` names for `step`; one written twice counts once, the last one.

    Raises CaeError: "not-a-predecessor", "no-such-step" (number), "step-waits-for-itself".
    """
    numbers = {row.id: row.number for row in activities}
    by_number = {(numbers[row.activity_id], row.number): row.id for row in steps}
    found: dict[str, Link] = {}
    for written in parse_links(text):
        place = (written.activity_number or numbers[step.activity_id], written.step_number)
        predecessor_id = by_number.get(place)
        if predecessor_id is None:
            raise CaeError("no-such-step", number=written.step_number)
        if predecessor_id == step.id:
            raise CaeError("step-waits-for-itself")
        found[predecessor_id] = Link(predecessor_id, written.kind, written.lag_days)
    return tuple(found.values())


def write_links(
    step: StepRow,
    links: Iterable[DependencyRow],
    steps: Mapping[str, StepRow],
    activities: Mapping[str, ActivityRow],
) -> str:
    """The predecessors of a step as they are typed; "" without any."""
    return ", ".join(_write_one(step, link, steps[link.predecessor_id], activities) for link in links)


def _write_one(step: StepRow, link: DependencyRow, predecessor: StepRow, activities: Mapping[str, ActivityRow]) -> str:
    elsewhere = predecessor.activity_id != step.activity_id
    activity = f"{activities[predecessor.activity_id].number}." if elsewhere else ""
    plain = link.kind is DependencyKind.FINISH_TO_START and link.lag_days == 0
    kind = "" if plain else link.kind.value
    lag = f"{link.lag_days:+d}" if link.lag_days else ""
    return f"{activity}{predecessor.number}{kind}{lag}"
