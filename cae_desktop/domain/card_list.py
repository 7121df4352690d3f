"""Lists of customers as they really come: where the head is, what its words mean, and what each row says."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import zip_longest
from typing import Final

from cae_desktop.domain.card_fields import HEADS, Field
from cae_desktop.domain.cards import Phone, has_lost_digits, read_phones
from cae_desktop.domain.dates import parse_day
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import Salutation

Cell = object
"""What a reader gives: text, number, day, moment, True or False, or nothing ("" or None)."""

LONGEST_NAME: Final = 60
LONGEST_TEXT: Final = 2_000
_SEARCHED_ROWS: Final = 40
_EXCEL_EPOCH: Final = date(1899, 12, 30)
_SERIALS: Final = range(36_526, 73_051)
"""Excel's numbers of the days 2000-01-01 to 2099-12-31."""


_FIELD_OF_HEAD: Final = {head: field_ for field_, heads in HEADS.items() for head in heads.split()}
_PARTS_OF_HEADS: Final = sorted(
    (head for head in _FIELD_OF_HEAD if len(head) > 2 or head in ("姓名", "手机", "电话")), key=len, reverse=True
)
"""Words that are understood inside longer ones too (请填写您的手机号码), the longest first."""
_HEAD_NOISE: Final = re.compile(r"[\s*:：_\-.·、/\\#＊]|[(（\[【].*?[)）\]】]|必填|选填")

_SUMS: Final = frozenset({"合计", "总计", "小计", "共计", "总数", "total", "subtotal", "sum", "grandtotal"})
_NOTHING: Final = frozenset({"", "-", "--", "—", "/", "无", "n/a", "na", "null", "none", "nan", "#n/a", "暂无", "未知"})
_ERRORS: Final = frozenset({"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#GETTING_DATA"})
_ADDRESSES: Final[Mapping[str, Salutation]] = {
    "先生": Salutation.MR, "男": Salutation.MR, "男士": Salutation.MR, "mr": Salutation.MR, "m": Salutation.MR,
    "male": Salutation.MR, "女士": Salutation.MS, "小姐": Salutation.MS, "女": Salutation.MS, "太太": Salutation.MS,
    "ms": Salutation.MS, "mrs": Salutation.MS, "miss": Salutation.MS, "f": Salutation.MS, "female": Salutation.MS,
}  # fmt: skip
_ADDRESSED: Final = re.compile(r"(?P<name>.+?)\s*[(（]?(?P<address>先生|女士|小姐|太太|男士)[)）]?")
_ADDRESSED_FIRST: Final = re.compile(r"(?P<address>mr|ms|mrs|miss)\.?\s+(?P<name>.+)", re.IGNORECASE)


class OnDuplicate(StrEnum):
    """What to do with a row whose customer has a card already."""

    MERGE = "merge"
    SKIP = "skip"
    NEW = "new"


class RowState(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    MERGED = "merged"
    SKIPPED = "skipped"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Head:
    """Where the head of a list is (`row` counts from 0; -1: it has none) and what its columns mean."""

    row: int
    fields: Mapping[int, Field]

    @property
    def is_useful(self) -> bool:
        """Whether customers can be found with it."""
        return Field.NAME in self.fields.values() or Field.PHONE in self.fields.values()


@dataclass(frozen=True, slots=True)
class ListedCustomer:
    """What a row says; `texts` are further fields of the card, `doubts` what was left out or taken otherwise."""

    name: str
    phones: tuple[Phone, ...] = ()
    salutation: Salutation | None = None
    level: str = ""
    salesperson: str = ""
    made_on: date | None = None
    next_follow_up: date | None = None
    texts: Mapping[str, str] = field(default_factory=dict)
    doubts: tuple[CaeError, ...] = ()

    @property
    def phone_key(self) -> str:
        """What duplicates are found by; "" without a phone."""
        return self.phones[0].key if self.phones else ""


def find_head(rows: Sequence[Sequence[Cell]], known: Mapping[str, Mapping[int, Field]] | None = None) -> Head:
    """The row whose words name most fields, among the first rows; a list without one is read by what its cells hold.

    `known` are mappings chosen earlier, by `head_key`; they go before our own guess.
    """
    best = Head(-1, {})
    for number, row in enumerate(rows[:_SEARCHED_ROWS]):
        mapping = (known or {}).get(head_key(row)) or _fields_of(row)
        head = Head(number, mapping)
        if head.is_useful and len(mapping) > max(1, len(best.fields)):
            best = head
    if best.row >= 0:
        return best
    lone = (_lone_head(number, row) for number, row in enumerate(rows[:_SEARCHED_ROWS]))
    return next((head for head in lone if head), Head(-1, _fields_by_content(rows)))


def head_key(row: Sequence[Cell]) -> str:
    """The words of a head as one text, so that a mapping chosen for it is found again."""
    return "|".join(_head_word(cell) for cell in row).rstrip("|")


def read_row(cells: Sequence[Cell], head: Head, today: date) -> ListedCustomer | None:
    """The customer in a row; None for a row that holds none: empty, a sum, the head again, a form not filled in.

    Days without a year are taken near `today`. Raises CaeError when the row means somebody but cannot be used:
    "listed-phone-lost-digits", "listed-phone-is-none", "listed-nobody", "listed-name-is-too-long",
    "listed-text-is-broken".
    """
    values = _values(cells, head)
    if _holds_nobody(cells, head, values):
        return None
    texts = {one: "; ".join(_text(cell) for cell in found) for one, found in values.items()}
    if any("\ufffd" in text for text in texts.values()):
        raise CaeError("listed-text-is-broken")
    reading = _Reading(today)
    name, salutation = _name(texts.get(Field.NAME, ""))
    phones, beside = _phones(values.get(Field.PHONE, ()))
    more = {one.value: reading.text(texts.get(one, "")) for one in _TEXTS if texts.get(one, "")}
    _add(more, Field.OTHER_CONTACT, [phone.text for phone in phones[1:]])
    _add(more, Field.NOTE, [beside] if beside else [])
    if not name and not phones and not more.get(Field.OTHER_CONTACT, ""):
        raise CaeError("listed-nobody")
    return ListedCustomer(
        name=name,
        phones=phones,
        salutation=salutation or _ADDRESSES.get(texts.get(Field.SALUTATION, "").casefold().rstrip(".")),
        level=_level(texts.get(Field.LEVEL, "")),
        salesperson=texts.get(Field.SALESPERSON, ""),
        made_on=reading.day(values.get(Field.MADE_ON, ())),
        next_follow_up=reading.day(values.get(Field.NEXT_FOLLOW_UP, ())),
        texts=more,
        doubts=tuple(reading.doubts),
    )


_TEXTS: Final = (
    Field.OTHER_CONTACT, Field.AREA, Field.PRESENT_CAR, Field.USE, Field.MODEL, Field.BUDGET, Field.PURCHASE_TIME,
    Field.POINTS_OF_ATTENTION, Field.INFLUENCERS, Field.COMPETITOR_MODELS, Field.SOURCE, Field.NOTE,
)  # fmt: skip


class _Reading:
    """Reads the parts of one row and remembers what it doubted."""

    def __init__(self, today: date) -> None:
        self._today = today
        self.doubts: list[CaeError] = []

    def text(self, text: str) -> str:
        """A text, cut where it is absurdly long."""
        if len(text) > LONGEST_TEXT:
            self.doubts.append(CaeError("listed-text-was-cut", length=LONGEST_TEXT))
        return text[:LONGEST_TEXT]

    def day(self, cells: Sequence[Cell]) -> date | None:
        """A day, however it is written; one that cannot be read is doubted."""
        for cell in cells:
            try:
                return read_day(cell, self._today)
            except CaeError as error:
                self.doubts.append(error)
        return None


def read_day(cell: Cell, today: date) -> date | None:
    """A day written as day, moment, Excel's number, or text as people write it, with or without a time of day.

    Raises CaeError("listed-day-is-none", text=…), also outside 2000 to 2099.
    """
    day = _day(cell, today)
    if day is not None and not 2000 <= day.year <= 2099:
        raise CaeError("listed-day-is-none", text=_text(cell)[:40])
    return day


def _day(cell: Cell, today: date) -> date | None:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = unicodedata.normalize("NFKC", _text(cell))
    if text.casefold() in _NOTHING:
        return None
    if text.isascii() and text.isdigit() and int(text) in _SERIALS:
        return _EXCEL_EPOCH + timedelta(days=int(text))
    first = re.split(r"[ T]\d{1,2}[:：]|\d{1,2}点|星期|周|上午|下午", text)[0]
    try:
        return parse_day(first.strip(), today)
    except CaeError as error:
        raise CaeError("listed-day-is-none", text=text[:40]) from error


def _head_word(cell: Cell) -> str:
    text = unicodedata.normalize("NFKC", cell) if isinstance(cell, str) else ""
    return _HEAD_NOISE.sub("", text).casefold() if len(text) <= 40 else ""


def _fields_of(row: Sequence[Cell]) -> dict[int, Field]:
    """The fields that the words of a row name. Whole words go before words that are only part of a longer head."""
    words = {place: word for place, cell in enumerate(row) if (word := _head_word(cell))}
    found = {place: _FIELD_OF_HEAD[word] for place, word in words.items() if word in _FIELD_OF_HEAD}
    for place, word in words.items():
        field_ = None if place in found else _part_of_head(word)
        if field_ is not None and field_ not in found.values():
            found[place] = field_
    return dict(sorted(found.items()))


def _part_of_head(word: str) -> Field | None:
    if len(word) > 16:
        return None
    return next((_FIELD_OF_HEAD[head] for head in _PARTS_OF_HEADS if head in word), None)


def _lone_head(number: int, row: Sequence[Cell]) -> Head | None:
    """A head of which only one word is known, such as that of a bare list of phones."""
    words = ((place, _head_word(cell)) for place, cell in enumerate(row))
    head = Head(number, {place: _FIELD_OF_HEAD[word] for place, word in words if word in _FIELD_OF_HEAD})
    return head if head.is_useful else None


def _fields_by_content(rows: Sequence[Sequence[Cell]]) -> dict[int, Field]:
    """Without a head: the column with most phones, and the column with most short names."""
    columns = list(zip_longest(*rows[:_SEARCHED_ROWS]))
    places = range(len(columns))
    phones = [sum(bool(read_phones(_text(cell))[0]) for cell in column) for column in columns]
    names = [sum(_looks_like_a_name(_text(cell)) for cell in column) for column in columns]
    phone = max(places, key=lambda place: phones[place], default=-1)
    if phone < 0 or not phones[phone]:
        return {}
    fields = {phone: Field.PHONE}
    name = max((place for place in places if place != phone), key=lambda place: names[place], default=-1)
    if name >= 0 and names[name]:
        fields[name] = Field.NAME
    return dict(sorted(fields.items()))


def _looks_like_a_name(text: str) -> bool:
    return re.fullmatch(r"[\u3400-\u9fff·]{2,4}(\s*(先生|女士|小姐))?", text) is not None


def _values(cells: Sequence[Cell], head: Head) -> dict[Field, list[Cell]]:
    values: dict[Field, list[Cell]] = {}
    for place, field_ in head.fields.items():
        cell = cells[place] if place < len(cells) else None
        text = _text(cell)
        if text.casefold() in _NOTHING and (field_ is not Field.PRESENT_CAR or not text):
            continue
        if text not in _ERRORS:
            values.setdefault(field_, []).append(cell)
    return values


def _holds_nobody(cells: Sequence[Cell], head: Head, values: Mapping[Field, Sequence[Cell]]) -> bool:
    filled = [text for cell in cells if (text := _text(cell))]
    if not filled or any(re.sub(r"[\s:：]", "", text).casefold() in _SUMS for text in filled[:3]):
        return True
    if set(values) & {Field.NAME, Field.PHONE, Field.OTHER_CONTACT}:
        return _is_the_head_again(cells, head) or _is_a_remark(filled)
    return len(filled) == 1 or not values


def _is_a_remark(filled: Sequence[str]) -> bool:
    """A sentence below the list, such as 注：请用正楷填写, stands alone in its row."""
    sentence = len(filled[0]) > 12 or ":" in filled[0] or "：" in filled[0]
    return len(filled) == 1 and sentence and not read_phones(filled[0])[0]


def _is_the_head_again(cells: Sequence[Cell], head: Head) -> bool:
    places = [place for place in head.fields if place < len(cells)]
    return sum(_FIELD_OF_HEAD.get(_head_word(cells[place])) is head.fields[place] for place in places) >= 2


def _name(text: str) -> tuple[str, Salutation | None]:
    """The name and how the customer is addressed: "孙伟 女士", "李先生", "Mr. Wang"."""
    plain = " ".join(text.split())
    if len(plain) > LONGEST_NAME:
        raise CaeError("listed-name-is-too-long", length=LONGEST_NAME)
    found = _ADDRESSED.fullmatch(plain) or _ADDRESSED_FIRST.fullmatch(plain)
    return (found["name"], _ADDRESSES[found["address"].casefold()]) if found else (plain, None)


def _phones(cells: Sequence[Cell]) -> tuple[tuple[Phone, ...], str]:
    phones: dict[str, Phone] = {}
    beside: list[str] = []
    for cell in cells:
        text = _text(cell)
        found, rest = read_phones(text)
        phones |= {phone.key: phone for phone in found}
        beside += [rest] if rest else []
    if beside and not phones:
        code = "listed-phone-lost-digits" if any(has_lost_digits(text) for text in beside) else "listed-phone-is-none"
        raise CaeError(code, text="; ".join(beside)[:40])
    return tuple(phones.values()), "; ".join(beside)


def _level(text: str) -> str:
    found = re.match(r"[A-Za-z]", unicodedata.normalize("NFKC", text))
    return found[0].upper() if found else ""


def _add(texts: dict[str, str], field_: Field, more: Sequence[str]) -> None:
    joined = "; ".join([part for part in (texts.get(field_.value, ""), *more) if part])
    if joined:
        texts[field_.value] = joined[:LONGEST_TEXT]


def _text(cell: Cell) -> str:
    """A cell as somebody reads it: whole numbers without decimals, texts without spaces around them."""
    if cell is None or isinstance(cell, bool):
        return ""
    if isinstance(cell, float):
        return f"{cell:.0f}" if cell.is_integer() and abs(cell) < 1e15 else f"{cell:g}"
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d}"
    return str(cell).strip().strip("\ufeff\u200b")
