"""Reads a list of activities from before the program: where its head is, and what each row says."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from cae_desktop.domain.dates import parse_day, parse_number
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.money import parse_amount

_HEAD_WITHIN: Final = 60


class PastField(StrEnum):
    """What a column of such a list can be."""

    KIND = "kind_number"
    NAME = "name"
    START = "start"
    COST = "cost_fen"
    ATTENTION = "attention"
    CONTACT = "contact"
    INTEREST = "interest"
    ORDERS = "orders"
    NOTE = "note"


_WORDS: Final[Mapping[PastField, Sequence[str]]] = {
    PastField.KIND: ("种类", "类型", "类别", "kind", "type"),
    PastField.ORDERS: ("订单", "成交", "order"),
    PastField.INTEREST: ("购买兴趣", "意向", "interest"),
    PastField.CONTACT: ("联系", "留资", "线索", "建卡", "contact", "lead"),
    PastField.ATTENTION: ("关注", "到场", "人数", "客流", "attention", "visitor", "reach"),
    PastField.COST: ("费用", "花费", "金额", "预算", "cost", "spent", "budget"),
    PastField.START: ("日期", "时间", "开始", "day", "date", "start"),
    PastField.NAME: ("活动", "名称", "activity", "name"),
    PastField.NOTE: ("备注", "说明", "note", "remark"),
}
"""Parts of a head's words, the telling ones first: 活动类型 is a kind, 活动日期 a day, 活动 the name."""
_COUNTS: Final = (PastField.ATTENTION, PastField.CONTACT, PastField.INTEREST, PastField.ORDERS)


@dataclass(frozen=True, slots=True)
class PastListed:
    """An activity as a row tells it: its kind and values by field; money in fen, None where the row says nothing."""

    kind_number: int
    name: str
    start: date
    values: Mapping[str, object]


def find_past_head(rows: Sequence[Sequence[object]]) -> tuple[int, Mapping[PastField, int]]:
    """The row of the head and the column of each field; the first with a name, a day and anything counted.

    Raises CaeError("past-list-has-no-head").
    """
    for number, row in enumerate(rows[:_HEAD_WITHIN]):
        found: dict[PastField, int] = {}
        for column, cell in enumerate(row):
            field = _field_of(cell)
            if field is not None:
                found.setdefault(field, column)
        if {PastField.NAME, PastField.START} <= found.keys() and found.keys() & {PastField.COST, *_COUNTS}:
            return number, found
    raise CaeError("past-list-has-no-head")


def read_past_row(
    row: Sequence[object], head: Mapping[PastField, int], kinds: Mapping[str, int], today: date
) -> PastListed | None:
    """What a row says; None for one without a name. `kinds` are numbers by the name of the kind.

    Raises CaeError: "not-a-kind" (text), "not-a-day", "not-a-number", "not-an-amount".
    """
    cells = {field: row[column] if column < len(row) else None for field, column in head.items()}
    name = _text(cells.get(PastField.NAME))
    if not name or _field_of(name) is PastField.NAME or _is_sum(name):
        return None
    values: dict[str, object] = {field.value: _count(cells.get(field)) for field in _COUNTS}
    values[PastField.COST.value] = _amount(cells.get(PastField.COST))
    values[PastField.NOTE.value] = _text(cells.get(PastField.NOTE))
    return PastListed(
        _kind(cells.get(PastField.KIND), name, kinds), name, _day(cells.get(PastField.START), today), values
    )


def _field_of(cell: object) -> PastField | None:
    text = _plain(cell)
    if not text or len(text) > 30:
        return None
    return next((field for field, words in _WORDS.items() if any(word in text for word in words)), None)


def _is_sum(name: str) -> bool:
    return _plain(name) in ("合计", "总计", "小计", "total", "sum")


def _kind(cell: object, name: str, kinds: Mapping[str, int]) -> int:
    """By its number, its name, or a kind's name inside the activity's own name where there is no such column."""
    text = _plain(cell)
    number = re.match(r"\d+", text)
    if number and int(number.group()) in kinds.values():
        return int(number.group())
    wanted = text or _plain(name)
    for kind, found in kinds.items():
        if _plain(kind) == wanted or (wanted and _plain(kind) in wanted):
            return found
    raise CaeError("not-a-kind", text=_text(cell) or name)


def _day(cell: object, today: date) -> date:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = _text(cell)
    first = re.split(r"\s*(?:至|到|~|—|–| - )\s*", text)[0]
    day = parse_day(first, today)
    if day is None:
        raise CaeError("not-a-day", text=text)
    return day


def _count(cell: object) -> int | None:
    return parse_number(_text(cell).removesuffix("人").removesuffix("个"))


def _amount(cell: object) -> int | None:
    return parse_amount(_text(cell).removesuffix("元"))


def _text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell).strip()


def _plain(cell: object) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", _text(cell))).casefold()
