"""Lists of customers as they really come: where the head is, what its words mean, and what each row says."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from itertools import islice, zip_longest
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
_SEARCHED_ROWS_OF_A_LETTER: Final = 500
"""Some lists stand below a whole letter."""
_DIGITS_OF_NUMERALS: Final = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
_NUMERALS: Final = re.compile(
    "[〇零○一二三四五六七八九]{4}(?=年)|[一二三廿卅]?十?[一二三四五六七八九]?(?<=[一二三四五六七八九十廿卅])(?=[月日号])"
)
_EXCEL_EPOCH: Final = date(1899, 12, 30)
_SERIALS: Final = range(36_526, 73_051)
"""Excel's numbers of the days 2000-01-01 to 2099-12-31."""


_FIELD_OF_HEAD: Final = {head: field_ for field_, heads in HEADS.items() for head in heads.split()}
_PARTS_OF_HEADS: Final = sorted(
    (head for head in _FIELD_OF_HEAD if len(head) > 2 or head in ("姓名", "手机", "电话")), key=len, reverse=True
)
"""Words that are understood inside longer ones too (请填写您的手机号码), the longest first."""
_HEAD_NOISE: Final = re.compile(r"[\s*:：_\-.·、/\\#＊]|[(（\[【].*?[)）\]】]|必填|选填")

_SUM: Final = re.compile(r"(合\s*计|总\s*计|小\s*计|共\s*计|总数|(sub|grand)?\s*total|sum)\s*[:：]?", re.IGNORECASE)
_TIME_OF_DAY: Final = re.compile(r"[ T]\d{1,2}[:：]|\d{1,2}点|星期|周|上午|下午")
_BLANKS: Final = " \t\r\n\v\f\u00a0\u2003\u3000\u200b\ufeff"
_WHO: Final = frozenset({Field.NAME, Field.PHONE, Field.OTHER_CONTACT})
_NOTHING: Final = frozenset({"", "-", "--", "—", "/", "无", "n/a", "na", "null", "none", "nan", "#n/a", "暂无", "未知"})
_ERRORS: Final = frozenset({"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#GETTING_DATA"})
_LONGEST_BLANK: Final = max(map(len, _NOTHING | _ERRORS))
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

    A head may be two rows high, with cells merged downwards: what one row leaves empty, the other one names. `known`
    are mappings chosen earlier, by `head_key`; they go before our own guess.
    """
    for first, last in ((0, _SEARCHED_ROWS), (_SEARCHED_ROWS, _SEARCHED_ROWS_OF_A_LETTER)):
        best = Head(-1, {})
        for number, row in enumerate(rows[first:last], start=first):
            mapping = (known or {}).get(head_key(row)) or _fields_of(row)
            head = Head(number, mapping)
            if head.is_useful and len(mapping) > max(1, len(best.fields)):
                best = head
        if best.row >= 0:
            return best if (known or {}).get(head_key(rows[best.row])) else _two_rows_high(rows, best)
    lone = (_lone_head(number, row) for number, row in enumerate(rows[:_SEARCHED_ROWS]))
    return next((head for head in lone if head), Head(-1, _fields_by_content(rows)))


def _two_rows_high(rows: Sequence[Sequence[Cell]], head: Head) -> Head:
    """The head with what the row above it, or the one below, names of the columns that its own row leaves empty."""
    own = rows[head.row]
    empty = {place for place in range(max(map(len, rows[: head.row + 2]))) if not _text_at(own, place)}
    fields = dict(head.fields)
    if head.row > 0:
        above = _fields_of(rows[head.row - 1])
        fields |= {place: field_ for place, field_ in above.items() if place in empty and field_ not in fields.values()}
    if head.row + 1 < len(rows) and _names_the_rest(rows[head.row + 1], head):
        below = _fields_of(rows[head.row + 1])
        return Head(head.row + 1, dict(sorted((fields | below).items())))
    return Head(head.row, dict(sorted(fields.items())))


def _names_the_rest(row: Sequence[Cell], head: Head) -> bool:
    """Whether a row goes on naming fields where the head above it is merged downwards.

    All its words are heads then, and who is listed is named above.
    """
    words = {place: word for place in range(len(row)) if (word := _head_word(row[place]))}
    who = {place for place, field_ in head.fields.items() if field_ in _WHO}
    filled = {place for place in range(len(row)) if _text_at(row, place)}
    return bool(filled) and who.isdisjoint(filled) and all(words.get(place) in _FIELD_OF_HEAD for place in filled)


def _text_at(row: Sequence[Cell], place: int) -> str:
    return _text(row[place]) if place < len(row) else ""


def head_key(row: Sequence[Cell]) -> str:
    """The words of a head as one text, so that a mapping chosen for it is found again."""
    return "|".join(_head_word(cell) for cell in row).rstrip("|")


def read_row(cells: Sequence[Cell], head: Head, today: date) -> ListedCustomer | None:
    """The customer in a row; None for a row that holds none: empty, a sum, the head again, a form not filled in.

    Days without a year are taken near `today`. Raises CaeError when the row means somebody but cannot be used:
    "listed-phone-lost-digits", "listed-phone-is-none", "listed-nobody", "listed-name-is-too-long",
    "listed-text-is-broken".
    """
    words = [cell.strip(_BLANKS) if type(cell) is str else _text(cell) for cell in cells]
    texts = _texts_by_field(words, head)
    if _holds_nobody(words, head, texts):
        return None
    if any("\ufffd" in text for text in texts.values()):
        raise CaeError("listed-text-is-broken")
    doubts: list[CaeError] = []
    name, salutation = _name(texts.get(Field.NAME, ""))
    phones, beside = _phones(texts.get(Field.PHONE, ""))
    more: dict[str, str] = {field_: _bounded(text, doubts) for field_, text in texts.items() if field_ in _TEXTS}
    _add(more, Field.OTHER_CONTACT, [phone.text for phone in phones[1:]])
    _add(more, Field.NOTE, [beside])
    if not name and not phones and Field.OTHER_CONTACT not in more:
        raise CaeError("listed-nobody")
    return ListedCustomer(
        name=name,
        phones=phones,
        salutation=salutation or _ADDRESSES.get(texts.get(Field.SALUTATION, "").casefold().rstrip(".")),
        level=_level(texts.get(Field.LEVEL, "")),
        salesperson=texts.get(Field.SALESPERSON, ""),
        made_on=_day_or_doubt(texts.get(Field.MADE_ON, ""), today, doubts),
        next_follow_up=_day_or_doubt(texts.get(Field.NEXT_FOLLOW_UP, ""), today, doubts),
        texts=more,
        doubts=tuple(doubts),
    )


_TEXTS: Final = frozenset({
    Field.OTHER_CONTACT, Field.AREA, Field.PRESENT_CAR, Field.USE, Field.MODEL, Field.BUDGET, Field.PURCHASE_TIME,
    Field.POINTS_OF_ATTENTION, Field.INFLUENCERS, Field.COMPETITOR_MODELS, Field.SOURCE, Field.NOTE,
})  # fmt: skip


def read_day(cell: Cell, today: date) -> date | None:
    """A day written as day, moment, Excel's number, or text as people write it, with or without a time of day.

    Raises CaeError("listed-day-is-none", text=…), also outside 2000 to 2099.
    """
    day = _day(cell, today)
    if day is not None and not 2000 <= day.year <= 2099:
        raise CaeError("listed-day-is-none", text=_text(cell)[:40])
    return day


@lru_cache(1_000)
def _day_of_text(text: str, today: date) -> date | None:
    """A list says the same few days again and again."""
    return read_day(text, today)


def _day(cell: Cell, today: date) -> date | None:
    text = unicodedata.normalize("NFKC", _text(cell))
    if text.casefold() in _NOTHING:
        return None
    if text.isascii() and text.isdigit() and int(text) in _SERIALS:
        return _EXCEL_EPOCH + timedelta(days=int(text))
    first = _TIME_OF_DAY.split(text, maxsplit=1)[0]
    if _NUMERALS.search(first):
        first = _NUMERALS.sub(_in_digits, first).replace("号", "日")
    try:
        return parse_day(first.strip(), today)
    except CaeError as error:
        raise CaeError("listed-day-is-none", text=text[:40]) from error


def _in_digits(numeral: re.Match[str]) -> str:
    """二〇二六 as 2026, 十 as 10, 二十一 as 21, 廿三 as 23."""
    text = numeral[0].replace("廿", "二十").replace("卅", "三十")
    if "十" not in text:
        return "".join(str(_DIGITS_OF_NUMERALS[sign]) for sign in text)
    tens, ones = text.split("十", maxsplit=1)
    ten = _DIGITS_OF_NUMERALS[tens] if tens else 1
    return str(10 * ten + (_DIGITS_OF_NUMERALS[ones] if ones else 0))


def _day_or_doubt(text: str, today: date, doubts: list[CaeError]) -> date | None:
    try:
        return _day_of_text(text, today) if text else None
    except CaeError as error:
        doubts.append(error)
        return None


def _bounded(text: str, doubts: list[CaeError]) -> str:
    if len(text) <= LONGEST_TEXT:
        return text
    doubts.append(CaeError("listed-text-was-cut", length=LONGEST_TEXT))
    return text[:LONGEST_TEXT]


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


def _texts_by_field(words: Sequence[str], head: Head) -> dict[Field, str]:
    """What the row says of each field; several columns of one field are joined."""
    texts: dict[Field, str] = {}
    for place, field_ in head.fields.items():
        text = words[place] if place < len(words) else ""
        if not text or (len(text) <= _LONGEST_BLANK and _says_nothing(text, field_)):
            continue
        texts[field_] = f"{texts[field_]}; {text}" if field_ in texts else text
    return texts


def _says_nothing(text: str, field_: Field) -> bool:
    return text in _ERRORS or (text.casefold() in _NOTHING and field_ is not Field.PRESENT_CAR)


def _holds_nobody(words: Sequence[str], head: Head, texts: Mapping[Field, str]) -> bool:
    filled = [text for text in words if text]
    if not filled or any(_SUM.fullmatch(text) for text in filled[:3]):
        return True
    if _WHO.isdisjoint(texts):
        return len(filled) == 1 or not texts
    return _is_the_head_again(words, head) or _is_a_remark(filled)


def _is_a_remark(filled: Sequence[str]) -> bool:
    """A sentence below the list, such as 注：请用正楷填写, stands alone in its row."""
    if len(filled) > 1:
        return False
    sentence = len(filled[0]) > 12 or ":" in filled[0] or "：" in filled[0]
    return sentence and not read_phones(filled[0])[0]


def _is_the_head_again(words: Sequence[str], head: Head) -> bool:
    places = (place for place in head.fields if place < len(words))
    return all(_FIELD_OF_HEAD.get(_head_word(words[place])) is head.fields[place] for place in islice(places, 2))


def _name(text: str) -> tuple[str, Salutation | None]:
    """The name and how the customer is addressed: "孙伟 女士", "李先生", "Mr. Wang"."""
    plain = " ".join(text.split())
    if len(plain) > LONGEST_NAME:
        raise CaeError("listed-name-is-too-long", length=LONGEST_NAME)
    found = _ADDRESSED.fullmatch(plain) or _ADDRESSED_FIRST.fullmatch(plain)
    return (found["name"], _ADDRESSES[found["address"].casefold()]) if found else (plain, None)


def _phones(text: str) -> tuple[tuple[Phone, ...], str]:
    phones, beside = read_phones(text)
    if beside and not phones:
        code = "listed-phone-lost-digits" if has_lost_digits(text) else "listed-phone-is-none"
        raise CaeError(code, text=text[:40])
    return phones, beside


def _level(text: str) -> str:
    found = re.match(r"[A-Za-z]", unicodedata.normalize("NFKC", text))
    return found[0].upper() if found else ""


def _add(texts: dict[str, str], field_: Field, more: Sequence[str]) -> None:
    if any(more):
        joined = "; ".join(part for part in (texts.get(field_, ""), *more) if part)
        texts[field_] = joined[:LONGEST_TEXT]


def _text(cell: Cell) -> str:
    """A cell as somebody reads it: whole numbers without decimals, texts without blanks around them."""
    if isinstance(cell, str):
        return cell.strip(_BLANKS)
    if cell is None or isinstance(cell, bool):
        return ""
    if isinstance(cell, float):
        return f"{cell:.0f}" if cell.is_integer() and abs(cell) < 1e15 else f"{cell:g}"
    return f"{cell:%Y-%m-%d}" if isinstance(cell, date) else str(cell)
