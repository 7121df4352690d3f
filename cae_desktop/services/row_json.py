"""Frozen rows as JSON and back, by the types of their fields.

What was written by an older version may lack a field, or have one too many: an unknown field is dropped, a missing one
is read as nothing (None, 0, "", an empty tuple or mapping), so that a kept picture can always be shown.
"""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, TypeVar, get_args, get_origin, get_type_hints

Row = TypeVar("Row")
_NOTHING: Final = {str: "", int: 0, bool: False}


def to_json(row: object) -> str:
    """A frozen row with everything in it."""
    return json.dumps(_plain(row), ensure_ascii=False, separators=(",", ":"))


def from_json(kind: type[Row], text: str) -> Row:
    """The row that was written. Raises ValueError when the text is no such row."""
    row: Row = _typed(kind, json.loads(text))
    return row


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple | frozenset):
        return [_plain(one) for one in value]
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    return value.isoformat() if isinstance(value, date) else value


def _typed(kind: Any, value: Any) -> Any:
    if get_origin(kind) is UnionType:
        return None if value is None else _typed(_without_none(kind), value)
    if is_dataclass(kind):
        return _row(kind, value)
    if get_origin(kind) in (tuple, frozenset):
        return get_origin(kind)(_typed(get_args(kind)[0], one) for one in value or ())
    if get_origin(kind) is Mapping:
        key_kind, value_kind = get_args(kind)
        return {_typed(key_kind, key): _typed(value_kind, one) for key, one in (value or {}).items()}
    if value is None:
        return _NOTHING.get(kind)
    if isinstance(kind, type) and issubclass(kind, (date, datetime)):
        return kind.fromisoformat(value)
    return kind(value) if isinstance(kind, type) and issubclass(kind, StrEnum) else value


def _row(kind: Any, value: Any) -> Any:
    if not isinstance(value, dict):
        raise ValueError(kind.__name__)
    return kind(**{name: _typed(hint, value.get(name)) for name, hint in _hints(kind).items()})


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _without_none(kind: Any) -> Any:
    return next(one for one in get_args(kind) if one is not NoneType)
