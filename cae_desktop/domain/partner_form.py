"""The form that partners fill in: its columns, and the hidden sheet by which it is known when it comes back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cae_desktop.domain.activity_code import activity_code, activity_in_code
from cae_desktop.domain.card_fields import Field
from cae_desktop.domain.errors import CaeError

VERSION: Final = 1
SHEET_OF_MARK: Final = "CAE"
FIELDS: Final = (
    Field.NAME, Field.SALUTATION, Field.PHONE, Field.OTHER_CONTACT, Field.MODEL, Field.PURCHASE_TIME, Field.BUDGET,
    Field.PRESENT_CAR, Field.AREA, Field.MADE_ON, Field.NOTE,
)  # fmt: skip
"""What a partner is asked for, in this order. Changing it needs no new version: a form says itself what it asks for."""
_MARK: Final = "CAE-FORM"


@dataclass(frozen=True, slots=True)
class FormMark:
    """What the hidden sheet says: where the head is (`row` from 0), what its columns mean, and whose activity it is."""

    sheet: str
    row: int
    fields: Mapping[int, Field]
    activity_id: str | None


def mark_rows(mark: FormMark) -> tuple[tuple[str, ...], ...]:
    """The hidden sheet of a form."""
    return (
        (_MARK, str(VERSION)),
        ("activity", activity_code(mark.activity_id) if mark.activity_id else ""),
        ("sheet", mark.sheet),
        ("row", str(mark.row)),
        ("fields", *(mark.fields[place].value for place in sorted(mark.fields))),
    )


def read_mark(rows: Sequence[Sequence[object]]) -> FormMark | None:
    """What a hidden sheet says; None when it is none of ours or damaged.

    Raises CaeError("form-is-newer") for a form of a newer program.
    """
    texts = [[str(cell).strip() for cell in row] for row in rows[:5]]
    if not texts or texts[0][:1] != [_MARK]:
        return None
    said = {row[0]: row[1:] for row in texts if row}
    version = _number(said[_MARK])
    if version is not None and version > VERSION:
        raise CaeError("form-is-newer")
    row = _number(said.get("row", []))
    known = {field.value: field for field in Field}
    fields = {place: known[key] for place, key in enumerate(said.get("fields", [])) if key in known}
    if version is None or row is None or not said.get("sheet") or not fields:
        return None
    return FormMark(said["sheet"][0], row, fields, activity_in_code("".join(said.get("activity", [])[:1])))


def _number(cells: Sequence[str]) -> int | None:
    """A whole number; table programs may have made 1.0 of it."""
    text = cells[0].removesuffix(".0") if cells else ""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else None
