"""Column types that a STRICT SQLite table and PostgreSQL both hold without loss.

Texts, days, flags and words pass plain functions on their way: a plan has thousands of them, and the usual way of
SQLAlchemy (`process_bind_param`, `process_result_value`) calls two functions for each.
"""

import json
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any

from sqlalchemy import Dialect, Integer, Text, TypeDecorator

# Control characters and lone surrogates mean nothing in a text field; PDF, XML and undo texts break on them.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class DamagedValueError(ValueError):
    """What stands in the file can never have been written there: bits of it have flipped."""


def json_of(text: str) -> Any:
    """What a text that holds JSON says. Raises DamagedValueError."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise DamagedValueError(text[:40]) from error


@lru_cache(4096)
def _day(text: str | None) -> date | None:
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError as error:
        raise DamagedValueError(text) from error


def _text_of_day(day: date | None) -> str | None:
    if isinstance(day, datetime):
        raise TypeError("a day is a date, not a datetime")
    return None if day is None else day.isoformat()


def _printable(text: str | None) -> str | None:
    """Less control characters; most texts have none, which is quickly seen."""
    return text if not text or text.isprintable() else _UNPRINTABLE.sub("", text)


def _number_of_flag(flag: bool | None) -> int | None:
    return None if flag is None else int(flag)


def _flag(number: int | None) -> bool | None:
    return None if number is None else bool(number)


class PlainText(TypeDecorator[str]):
    """What the user typed, less control characters."""

    impl = Text
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[str | None], str | None]:
        """Clean on the way in."""
        return _printable


class Day(TypeDecorator[date]):
    """A calendar day as ISO text."""

    impl = Text
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[date | None], str | None]:
        """Write `2026-10-08`; a datetime is refused because its day depends on the time zone."""
        return _text_of_day

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str | None], date | None]:
        """Read it back."""
        return _day


class Stamp(TypeDecorator[datetime]):
    """A moment in UTC as ISO text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Write `2026-10-08T07:00:00+00:00`; a stamp without time zone is refused."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise TypeError("a stamp needs its time zone")
        return value.astimezone(UTC).isoformat(timespec="seconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """Read it back, aware and in UTC."""
        try:
            return None if value is None else datetime.fromisoformat(value)
        except ValueError as error:
            raise DamagedValueError(value) from error


class Flag(TypeDecorator[bool]):
    """Yes or no as 1 or 0."""

    impl = Integer
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[bool | None], int | None]:
        """Write 1 or 0."""
        return _number_of_flag

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[int | None], bool | None]:
        """Read a bool."""
        return _flag


class Word(TypeDecorator[StrEnum]):
    """One word of a fixed vocabulary, stored by value."""

    impl = Text
    cache_ok = True

    def __init__(self, vocabulary: type[StrEnum]) -> None:
        super().__init__()
        self.vocabulary = vocabulary
        self._words: dict[str | None, StrEnum | None] = {word.value: word for word in vocabulary} | {None: None}

    def bind_processor(self, dialect: Dialect) -> Callable[[StrEnum | None], str | None]:
        """Write the value; a word of another vocabulary raises ValueError."""
        return self._text_of

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str | None], Any]:
        """Read the word."""
        return self._word_of

    def _word_of(self, text: str | None) -> StrEnum | None:
        try:
            return self._words[text]
        except KeyError as error:
            raise DamagedValueError(text) from error

    def _text_of(self, value: StrEnum | None) -> str | None:
        return None if value is None else self.vocabulary(value).value
