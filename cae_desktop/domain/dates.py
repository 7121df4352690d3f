"""Days as people type them."""

import re
import unicodedata
from datetime import date, time
from typing import Final

from cae_desktop.domain.errors import CaeError

_WITH_YEAR: Final = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_WITHOUT_YEAR: Final = re.compile(r"(\d{1,2})[-/.月](\d{1,2})日?")
_DIGITS: Final = re.compile(r"(\d{4})(\d{2})(\d{2})")


def parse_day(text: str, near: date) -> date | None:
    """The day that was typed: "2026-10-08", "10/8", "10月8日", "20261008", full-width digits too; None for nothing.

    Without a year it is the one whose day lies nearest to `near`. Raises CaeError("not-a-day", text=…).
    """
    plain = unicodedata.normalize("NFKC", text).replace(" ", "")
    if not plain or plain == "—":
        return None
    try:
        for pattern in (_WITH_YEAR, _DIGITS):
            if found := pattern.fullmatch(plain):
                year, month, day = (int(part) for part in found.groups())
                return date(year, month, day)
        if found := _WITHOUT_YEAR.fullmatch(plain):
            return _nearest(int(found[1]), int(found[2]), near)
    except ValueError as error:
        raise CaeError("not-a-day", text=text.strip()) from error
    raise CaeError("not-a-day", text=text.strip())


def parse_time(text: str) -> time:
    """The time of day that was typed, as 15:00. Raises CaeError("not-a-time", text=…)."""
    plain = unicodedata.normalize("NFKC", text).strip().zfill(5)
    try:
        return time.fromisoformat(plain).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError as error:
        raise CaeError("not-a-time", text=text.strip()) from error


def parse_number(text: str) -> int | None:
    """The whole number that was typed, with or without separators and %; None for nothing.

    Raises CaeError("not-a-number", text=…); numbers below zero are refused as well.
    """
    plain = re.sub(r"[\s,%]", "", unicodedata.normalize("NFKC", text))
    if not plain or plain == "—":
        return None
    if not plain.isascii() or not plain.isdigit() or len(plain) > 12:
        raise CaeError("not-a-number", text=text.strip())
    return int(plain)


def _nearest(month: int, day: int, near: date) -> date:
    candidates = []
    for year in (near.year - 1, near.year, near.year + 1):
        try:
            candidates.append(date(year, month, day))
        except ValueError:
            continue  # 29 February exists in some years only
    if not candidates:
        raise ValueError("no such day in any year")
    return min(candidates, key=lambda candidate: abs((candidate - near).days))
