"""What is typed about a step on the board, read and refused field by field."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.money import format_amount
from cae_desktop.services.board import BoardStep
from cae_desktop.views.board.form import Field
from cae_desktop.views.shared.control import read_actual

translate = QCoreApplication.translate
_FIELDS_OF_CODES: Final[Mapping[str, tuple[str, ...]]] = {
    "finish-without-start": ("actual_start",),
    "finish-before-start": ("actual_finish", "actual_start"),
    "actual-is-in-the-future": ("actual_finish", "actual_start"),
    "percent-out-of-range": ("percent",),
    "step-is-finished": ("percent",),
    "amount-is-negative": ("actual_cost_fen",),
}


class FieldError(Exception):
    """A field cannot be read; `key` names it."""

    def __init__(self, key: str, error: CaeError) -> None:
        super().__init__(key)
        self.key = key
        self.error = error


def fields_for(row: BoardStep) -> tuple[Field, ...]:
    """The fields of a step with what is known about it."""
    step = row.plan
    cost = "" if step.actual_cost_fen is None else format_amount(step.actual_cost_fen)
    return (
        Field("actual_start", translate("Board", "Began"), _day(step.actual_start), 3),
        Field("actual_finish", translate("Board", "Finished"), _day(step.actual_finish), 3),
        Field("actual_cost_fen", translate("Board", "Actual cost ¥"), cost, 3),
        Field("percent", translate("Board", "Done %"), str(step.percent), 2),
        Field("remark", translate("Board", "Remark"), step.remark, 9),
    )


def read_actuals(texts: Mapping[str, str], today: date) -> dict[str, Any]:
    """The typed texts as values of `Actuals`; an empty field means nothing is known. Raises FieldError."""
    values: dict[str, Any] = {}
    for key, text in texts.items():
        try:
            values[key] = read_actual(key, text, today)
        except CaeError as error:
            raise FieldError(key, error) from error
    return values


def field_of(error: CaeError, typed: Mapping[str, str]) -> str | None:
    """The field a refused report is about: of those the error may mean, one that was typed in."""
    meant = _FIELDS_OF_CODES.get(error.code, ())
    return next((key for key in meant if key in typed), meant[0] if meant else None)


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()
