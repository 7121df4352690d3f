"""The sheet on which somebody writes his experience before the final meeting, and how it is known afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cae_desktop.domain.errors import CaeError

VERSION: Final = 1
SHEET_OF_MARK: Final = "CAE"
TOLD: Final = ("title", "went_well", "went_badly", "proposal")
"""What is written beside each step, in this order, from the second column on."""
STEP_PLACE: Final = len(TOLD) + 1
"""The column, hidden, that holds the step; so rows may be sorted. Beside it stands the experience told before."""
_WIDTH: Final = STEP_PLACE + 2
_MARK: Final = "CAE-EXPERIENCE"
_LONGEST_TITLE: Final = 80


@dataclass(frozen=True, slots=True)
class SheetMark:
    """What the hidden sheet says: where the head is (`row` from 0), whose sheet it is, about which activity."""

    sheet: str
    row: int
    activity_id: str
    person_id: str


@dataclass(frozen=True, slots=True)
class ToldExperience:
    """A row somebody filled in; without a step it is about the whole activity.

    `experience_id` is the experience that stood in the row when the sheet was made.
    """

    step_id: str | None
    experience_id: str | None
    title: str
    went_well: str
    went_badly: str
    proposal: str


def mark_rows(mark: SheetMark) -> tuple[tuple[str, ...], ...]:
    """The hidden sheet."""
    return (
        (_MARK, str(VERSION)),
        ("activity", mark.activity_id),
        ("person", mark.person_id),
        ("sheet", mark.sheet),
        ("row", str(mark.row)),
    )


def read_mark(rows: Sequence[Sequence[object]]) -> SheetMark | None:
    """What a hidden sheet says; None when it is none of these or damaged.

    Raises CaeError("form-is-newer") for a sheet of a newer program.
    """
    said = {_text(row[0]): _text(row[1]) for row in rows[:5] if len(row) > 1}
    version, row = _number(said.get(_MARK, "")), _number(said.get("row", ""))
    if version is not None and version > VERSION:
        raise CaeError("form-is-newer")
    known = [said.get(key, "") for key in ("sheet", "activity", "person")]
    if version is None or row is None or not all(known):
        return None
    return SheetMark(known[0], row, known[1], known[2])


def told_in(rows: Sequence[Sequence[object]], mark: SheetMark) -> tuple[ToldExperience, ...]:
    """The rows in which something was written. Without a headline its first words are one."""
    rows_below = ([_text(cell) for cell in row] for row in rows[mark.row + 1 :])
    padded = ([*texts, *[""] * _WIDTH][:_WIDTH] for texts in rows_below)
    return tuple(_told(texts) for texts in padded if any(texts[1:STEP_PLACE]))


def _told(texts: Sequence[str]) -> ToldExperience:
    title, well, badly, proposal = texts[1:STEP_PLACE]
    step_id, experience_id = texts[STEP_PLACE:]
    headline = title or _headline(well, badly, proposal)
    return ToldExperience(step_id or None, experience_id or None, headline, well, badly, proposal)


def _headline(*texts: str) -> str:
    first = next(text for text in texts if text).splitlines()[0]
    return first if len(first) <= _LONGEST_TITLE else f"{first[: _LONGEST_TITLE - 1]}…"


def _text(cell: object) -> str:
    return str(cell).strip()


def _number(text: str) -> int | None:
    """A whole number; table programs may have made 1.0 of it."""
    text = text.removesuffix(".0")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else None
