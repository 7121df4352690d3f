"""How steps and their actuals are written and read, on the board as in a meeting."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from cae_desktop.domain.dates import parse_day, parse_number
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.money import parse_amount
from cae_desktop.domain.words import StepStatus
from cae_desktop.services.board import BoardStep

translate = QCoreApplication.translate

SHAPES: Final[Mapping[StepStatus, str]] = {
    StepStatus.ON_TRACK: "●",
    StepStatus.AT_RISK: "▲",
    StepStatus.LATE: "■",
    StepStatus.DONE: "✓",
    StepStatus.NOT_STARTED: "○",
    StepStatus.CANCELLED: "×",
}
TONES: Final[Mapping[StepStatus, str]] = {
    StepStatus.ON_TRACK: "on_track",
    StepStatus.AT_RISK: "at_risk",
    StepStatus.LATE: "late",
    StepStatus.DONE: "done",
    StepStatus.NOT_STARTED: "text_tertiary",
    StepStatus.CANCELLED: "text_tertiary",
}

_FREE: Final = frozenset({"free", "免费"})


def status_text(row: BoardStep) -> str:
    """How a step stands, in a word and the figure that matters."""
    if row.status is StepStatus.DONE:
        late = translate("StepStatus", "Done, +{days} d")
        return late.format(days=row.days_late) if row.days_late else translate("StepStatus", "Done")
    if row.status is StepStatus.CANCELLED:
        return translate("StepStatus", "Cancelled")
    if row.days_late:
        return translate("StepStatus", "{days} d late").format(days=row.days_late)
    if row.over_percent > 0:
        return translate("StepStatus", "{percent}% over").format(percent=row.over_percent)
    if row.plan.actual_start is None and row.plan.percent == 0:
        return translate("StepStatus", "Not started")
    return translate("StepStatus", "Running {percent}%").format(percent=row.plan.percent)


def read_actual(key: str, text: str, today: date) -> Any:
    """A typed actual as the value of the field `key` of `Actuals`; nothing typed means nothing is known.

    A cost of 0 is more often a slip than a gift, and would look like a bill that came: it is refused, and what really
    cost nothing is written as a word (“free”, “免费”).
    Raises CaeError: "not-a-day", "not-an-amount", "not-a-number", "cost-is-zero".
    """
    text = text.strip()
    if key == "remark":
        return text
    if key == "percent":
        return parse_number(text) or 0
    return _read_cost(text) if key == "actual_cost_fen" else parse_day(text, today)


def _read_cost(text: str) -> int | None:
    if text.lower() in _FREE:
        return 0
    cost = parse_amount(text)
    if cost == 0:
        raise CaeError("cost-is-zero")
    return cost


def clock_text(seconds: int) -> str:
    """Minutes and seconds, with hours from the first on."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"
