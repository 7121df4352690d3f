"""What is printed on paper that customers fill in by hand: rows of fields, and who asks for what."""

from dataclasses import dataclass
from typing import Literal

CardSize = Literal["A5", "A6"]


@dataclass(frozen=True, slots=True)
class BlankField:
    """A box to write in; `share` is its part of the row's width. With `choices`, boxes to tick."""

    label: str
    share: float = 1.0
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Occasion:
    """Where customers are met: the dealership, the activity with its days, and its code ("" without an activity)."""

    dealership: str
    activity: str
    days: str
    code: str


@dataclass(frozen=True, slots=True)
class BlankCard:
    """A yellow card before anything is written on it.

    `rows` are for the customer, `office` for the dealership. `consent` is what the customer agrees to, in the ways of
    `means`, by signing at `signature`; `version` names its wording.
    """

    title: str
    occasion: Occasion
    rows: tuple[tuple[BlankField, ...], ...]
    office: tuple[BlankField, ...]
    consent: str
    means: BlankField
    signature: str
    version: str


@dataclass(frozen=True, slots=True)
class SignInSheet:
    """A list in which visitors write themselves; `heads` with the share of each column, `lines` to write on a page."""

    title: str
    occasion: Occasion
    heads: tuple[tuple[str, float], ...]
    lines: int
    consent: str
    page: str
