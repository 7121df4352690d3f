"""Customer cards: phones as they are really written, stages, follow-up days."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from cae_desktop.domain.words import Stage

_EXPONENT: Final = re.compile(r"\d(\.(?P<decimals>\d+))?[eE]\+?\d+")
_FEWEST_DECIMALS: Final = 6
_BETWEEN_PHONES: Final = re.compile(r"[/;；、，,|\n\r]|\s+或\s*|或")
_REMARK: Final = re.compile(r"\(([^\d)][^)]*)\)")
_MOBILE_INSIDE: Final = re.compile(r"(?<![\d.])(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d){8}(?!\d)")
_NAMED_EXTENSION: Final = re.compile(r"(?P<number>.*?)(转|分机|ext\.?|#)(?P<extension>\d{1,6})", re.IGNORECASE)
_DASHED_EXTENSION: Final = re.compile(
    r"(?P<number>\(?0\d{2,3}\)?-?\d{7,8}|[48]00-?\d{3}-?\d{4}|(?![48]00)[2-9]\d{6,7})-(?P<extension>\d{1,6})"
)
_MOBILE: Final = re.compile(r"(?:0|86)?(1[3-9]\d{9})")
_USUAL_MOBILE: Final = re.compile(r"(?:\+86[ -]?)?(1[3-9]\d)[ -]?(\d{4})[ -]?(\d{4})", re.ASCII)
_AREA_AND_NUMBER: Final = re.compile(r"(10|2\d|[3-9]\d{2})\d{7,8}")
_LANDLINE: Final = re.compile(rf"0{_AREA_AND_NUMBER.pattern}")
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

    Understands full-width digits, spaces and dashes, invisible marks of copied text, +86 and 0086, a 0 before a mobile,
    numbers that a table program turned into "1.3800002E+10", area codes, 400 and 800 numbers, and extensions (转, 分机,
    ext, #, or a last dash as we write them ourselves). None when digits were lost, see `has_lost_digits`.
    """
    if usual := _USUAL_MOBILE.fullmatch(text):  # nine of ten in a list; the same answer as below, sooner
        return Phone("".join(usual.groups()), " ".join(usual.groups()), is_mobile=True)
    plain = _plain(text)
    if _is_rounded(plain):
        return None
    if _EXPONENT.fullmatch(plain):
        plain = f"{float(plain):.0f}"
    found = _NAMED_EXTENSION.fullmatch(plain) or _DASHED_EXTENSION.fullmatch(plain)
    extension = found["extension"] if found else ""
    digits = _as_dialled_in_china(re.sub(r"[()\-.·]", "", found["number"] if found else plain))
    if not digits.isascii() or not digits.isdigit():
        return None
    if mobile := _MOBILE.fullmatch(digits):
        key = mobile[1]
        return Phone(key, f"{key[:3]} {key[3:7]} {key[7:]}", is_mobile=True)
    if any(pattern.fullmatch(digits) for pattern in (_LANDLINE, _LOCAL, _SERVICE)):
        shown = f"{digits}-{extension}" if extension else digits
        return Phone(shown, shown, is_mobile=False)
    return None


def has_lost_digits(text: str) -> bool:
    """Whether this is a number of which only the first digits are left ("1.38E+10"): nobody can be called there."""
    return _is_rounded(_plain(text))


def read_phones(text: str) -> tuple[tuple[Phone, ...], str]:
    """All phone numbers of a cell in their order, each once, and the words beside them ("13800002000/微信同号")."""
    if phone := read_phone(text):
        return (phone,), ""
    phones: dict[str, Phone] = {}
    words: list[str] = []
    for part in _BETWEEN_PHONES.split(text):
        found, rest = _phones_of_part(part)
        phones |= {phone.key: phone for phone in found}
        words += [rest] if rest else []
    return tuple(phones.values()), "; ".join(words)


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


def _phones_of_part(part: str) -> tuple[list[Phone], str]:
    """The phones in a text that may hold other words too; mobiles first, since they find their customer."""
    if phone := read_phone(part):
        return [phone], ""
    plain = _REMARK.sub(r" \1 ", unicodedata.normalize("NFKC", part))
    words = [*_MOBILE_INSIDE.findall(plain), *_MOBILE_INSIDE.sub(" ", plain).split()]
    read = [(word, read_phone(word)) for word in words]
    phones = [phone for _, phone in read if phone]
    beside = " ".join(word for word, phone in read if not phone)
    return phones, beside if phones else part.strip()


def _plain(text: str) -> str:
    """What was typed with plain digits and dashes only, without spaces and the invisible marks of copied text."""
    plain = unicodedata.normalize("NFKC", text)
    plain = "".join(character for character in plain if unicodedata.category(character) != "Cf")
    plain = re.sub(r"[‐–—−]", "-", re.sub(r"\s", "", plain))
    return plain.removesuffix(".0")


def _is_rounded(plain: str) -> bool:
    """Whether a table program rounded the number for show; Excel gives at most five decimals, programs give all."""
    found = _EXPONENT.fullmatch(plain)
    return found is not None and len(found["decimals"] or "") < _FEWEST_DECIMALS


def _as_dialled_in_china(digits: str) -> str:
    """Without the country code; an area code gets its 0 back."""
    for country in ("+86", "0086"):
        if digits.startswith(country):
            inside = digits.removeprefix(country)
            return f"0{inside}" if _AREA_AND_NUMBER.fullmatch(inside) and not _SERVICE.fullmatch(inside) else inside
    return digits
