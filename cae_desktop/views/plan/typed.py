"""What was typed into a cell or field of the plan, read as the value it stands for."""

import unicodedata
from collections.abc import Callable
from datetime import date
from typing import Any, Final

from cae_desktop.domain.dates import parse_day, parse_number
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.money import parse_amount

_DAYS: Final = frozenset({"start", "finish"})
_AMOUNTS: Final = frozenset({"budget_fen", "price_fen", "support_fen"})
_AMOUNTS_OR_NOTHING: Final = frozenset({"committed_fen", "actual_fen"})
_DAYS_OR_NOTHING: Final = frozenset({"deadline", "constraint_day"})
_NUMBERS: Final = frozenset({"duration"})
_PERCENTS: Final = frozenset({"percent"})
_NUMBERS_OR_NOTHING: Final = frozenset({"target_attention", "target_contact", "target_interest", "target_orders"})


def typed_value(key: str, value: Any, today: date) -> Any:
    """The value of a field named like its column.

    Raises CaeError: "not-a-day", "not-an-amount", "not-a-number".
    """
    if not isinstance(value, str):
        return value
    if key in _DAYS:
        return required_day(value, today)
    if key in _DAYS_OR_NOTHING:
        return parse_day(value, today)
    readers: tuple[tuple[frozenset[str], Callable[[str], Any]], ...] = (
        (_AMOUNTS, amount),
        (_AMOUNTS_OR_NOTHING, parse_amount),
        (_NUMBERS, _number),
        (_PERCENTS, _percent),
        (_NUMBERS_OR_NOTHING, parse_number),
    )
    return next((read(value) for keys, read in readers if key in keys), value)


def required_day(text: str, today: date) -> date:
    """A day that cannot be left out. Raises CaeError("not-a-day")."""
    day = parse_day(text, today)
    if day is None:
        raise CaeError("not-a-day", text=text)
    return day


def amount(text: str) -> int:
    """An amount in fen; nothing is 0. Raises CaeError("not-an-amount")."""
    return parse_amount(text) or 0


def thousandths(text: str) -> int:
    """A quantity such as "2.5" in thousandths. Raises CaeError("not-a-number")."""
    plain = unicodedata.normalize("NFKC", text).replace(",", "").strip()
    whole, _, part = plain.partition(".")
    if not (whole or part) or not (whole + part).isdecimal() or len(part) > 3:
        raise CaeError("not-a-number", text=text)
    return int(whole or "0") * 1000 + int(part.ljust(3, "0"))


def _number(text: str) -> int:
    number = parse_number(text)
    if number is None:
        raise CaeError("not-a-number", text=text)
    return number


def _percent(text: str) -> int:
    return _number(unicodedata.normalize("NFKC", text).strip().removesuffix("%") or "0")
