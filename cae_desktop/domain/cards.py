"""Customer cards: phones as they are really written, stages, follow-up days."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from cae_desktop.domain.words import Stage

_EXPONENT: Final = re.compile(r"\d(\.\d+)?[eE]\+?\d+")
_EXTENSION: Final = re.compile(r"(转|分机|ext\.?|#)\s*(\d{1,6})$", re.IGNORECASE)
_MOBILE: Final = re.compile(r"1[3-9]\d{9}")
_LANDLINE: Final = re.compile(r"0\d{9,11}")
_LOCAL: Final = re.compile(r"[2-9]\d{6,7}")
_SERVICE: Final = re.compile(r"[48]00\d{7}")


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone number. `key` is equal for every spelling of the same number; `text` is how we write it."""

    key: str
    text: str
    is_mobile: bool


def read_phone(text: str) -> Phone | None:
    """Read a Chinese phone number in any spelling; None when there is none.

    Understands full-width digits, spaces and dashes, +86 and 0086, numbers that a table program turned into "1.38E+10",
    area codes, 400 and 800 numbers, and extensions (转, 分机, ext, #).
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    if _EXPONENT.fullmatch(plain):
        plain = f"{float(plain):.0f}"
    plain = plain.removesuffix(".0")
    extension = ""
    if found := _EXTENSION.search(plain):
        extension, plain = found[2], plain[: found.start()]
    digits = re.sub(r"[\s()\-–—.·]", "", plain)
    digits = re.sub(r"^(\+86|0086|86(?=1[3-9]\d{9}$))", "", digits)
    if not digits.isascii() or not digits.isdigit():
        return None
    if _MOBILE.fullmatch(digits):
        return Phone(digits, f"{digits[:3]} {digits[3:7]} {digits[7:]}", is_mobile=True)
    if any(pattern.fullmatch(digits) for pattern in (_LANDLINE, _LOCAL, _SERVICE)):
        shown = f"{digits}-{extension}" if extension else digits
        return Phone(shown, shown, is_mobile=False)
    return None


def mask_phone(text: str) -> str:
    """The number with its middle hidden: "159 **** 8832"; short ones keep their last two digits."""
    digits = re.sub(r"\D", "", text)
    if not digits:
        return ""
    if len(digits) < 8:
        return f"**** {digits[-2:]}"
    return f"{digits[:3]} **** {digits[-4:]}"


class Due(StrEnum):
    """When the next call is due."""

    OVERDUE = "overdue"
    TODAY = "today"
    LATER = "later"
    NONE = "none"


def due(next_follow_up: date | None, today: date) -> Due:
    """Classify a card's next follow-up."""
    if next_follow_up is None:
        return Due.NONE
    if next_follow_up < today:
        return Due.OVERDUE
    return Due.TODAY if next_follow_up == today else Due.LATER


def next_follow_up(level: str, today: date, days: Mapping[str, int | None]) -> date | None:
    """The day of the next call by the level's days; None for a level without follow-up."""
    wait = days.get(level)
    return None if wait is None else today + timedelta(days=wait)


def counts_as_contact(phone_key: str, other_contact: str) -> bool:
    """A card counts as contact when the customer can be reached."""
    return bool(phone_key or other_contact.strip())


def stages_up_to(stage: Stage) -> tuple[Stage, ...]:
    """The stages a customer has passed, himself in the last one."""
    order = tuple(Stage)
    return order[: order.index(stage) + 1]
