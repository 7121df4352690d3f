"""What the car maker wants to see before he pays his share of an activity, and until when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

LARGEST_FILE: Final = 10 * 1024 * 1024
"""Bytes of one attachment."""


class Proof(StrEnum):
    """A kind of proof."""

    CONTRACT = "contract"
    RATE_CARD = "rate_card"
    INVOICE = "invoice"
    PLACEMENT = "placement"
    PHOTOS = "photos"
    LEAD_LIST = "lead_list"


_ALWAYS: Final = (Proof.CONTRACT, Proof.INVOICE)
_BY_GROUP: Final = {
    "advertising": (Proof.CONTRACT, Proof.RATE_CARD, Proof.INVOICE, Proof.PLACEMENT, Proof.PHOTOS),
    "interactive": (*_ALWAYS, Proof.PHOTOS, Proof.LEAD_LIST),
    "direct_marketing": (*_ALWAYS, Proof.LEAD_LIST),
    "public_relations": (*_ALWAYS, Proof.PLACEMENT, Proof.PHOTOS),
    "sales_promotion": (*_ALWAYS, Proof.PHOTOS, Proof.LEAD_LIST),
}
_BEGINNINGS: Final = (
    (b"%PDF-", "application/pdf"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"PK\x03\x04", "application/zip"),
)
_OFFICE: Final = {
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@dataclass(frozen=True, slots=True)
class ClaimRules:
    """Until when the maker takes a claim: so many days after the activity ends, and after its quarter where he says so.

    `days_after_quarter` is 0 where quarters do not matter.
    """

    days_after_finish: int = 30
    days_after_quarter: int = 0


MOST_DAYS_TO_CLAIM: Final = 366


@dataclass(frozen=True, slots=True)
class ProofState:
    """A proof of an activity; `files` counts what is attached, `done_on` is the day it was complete."""

    proof: Proof
    due: date
    done_on: date | None
    files: int

    def is_late(self, today: date) -> bool:
        """Whether its day has passed without it."""
        return self.done_on is None and self.due < today


def proofs_of(group: str) -> tuple[Proof, ...]:
    """The proofs for a group of the toolbox, in the order of a checklist; own groups need contract and invoice."""
    return _BY_GROUP.get(group, _ALWAYS)


def claim_due(finish: date, rules: ClaimRules) -> date:
    """The last day to claim support for an activity that ends on `finish`: whichever rule ends first."""
    due = finish + timedelta(days=rules.days_after_finish)
    if not rules.days_after_quarter:
        return due
    return min(due, _end_of_quarter(finish) + timedelta(days=rules.days_after_quarter))


def _end_of_quarter(day: date) -> date:
    month = (day.month - 1) // 3 * 3 + 3
    first_of_next = date(day.year + month // 12, month % 12 + 1, 1)
    return first_of_next - timedelta(days=1)


def missing(states: Iterable[ProofState]) -> int:
    """How many proofs are not there yet."""
    return sum(state.done_on is None for state in states)


def media_type(name: str, beginning: bytes) -> str | None:
    """The type of a file by its first bytes, never by its name alone; None when it is none that is taken."""
    found = next((kind for start, kind in _BEGINNINGS if beginning.startswith(start)), None)
    if found != "application/zip":
        return found
    return next((kind for suffix, kind in _OFFICE.items() if name.lower().endswith(suffix)), None)
