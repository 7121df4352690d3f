"""What was typed into a cell of the cycles table, as a value."""

from datetime import date

from cae_desktop.domain.dates import parse_day
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.money import parse_amount


def cell_value(key: str, text: str, near: date) -> object:
    """The value for a column of a cycle. Raises CaeError: "not-a-day", "not-an-amount"."""
    if key in ("start", "finish"):
        day = parse_day(text, near)
        if day is None:
            raise CaeError("not-a-day", text=text)
        return day
    if key in ("budget_fen", "support_fen"):
        return parse_amount(text) or 0
    return text
