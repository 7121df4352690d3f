"""Rows that are asked for again and again, kept in memory until a commit touches their tables.

Screens read everything they show after every commit. Most of it is as it was: what the file says about goals does not
change by the budget of a step. `remembered` asks the file only for what can have changed.
"""

import re
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from typing import Any, Final, TypeVar

from sqlalchemy import Select
from sqlalchemy.orm import Session

from cae_desktop.db.changes import UNRECORDED
from cae_desktop.db.models.base import Row

R = TypeVar("R")
MEMORY: Final = "memory"
"""Where a session that only reads carries the memory; one that writes has none and sees its own changes."""
_MOST: Final = 500
_tables: dict[Select[*tuple[Any, ...]], frozenset[str]] = {}


class RowMemory:
    """Frozen rows by statement and parameters, the longest unused forgotten first. Used under the database's lock."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, tuple[frozenset[str], tuple[Any, ...]]] = OrderedDict()

    def recall(self, key: Hashable, tables: frozenset[str], read: Callable[[], tuple[R, ...]]) -> tuple[R, ...]:
        """The rows kept for `key`, or what `read` gives, kept from now on."""
        if key in self._kept:
            self._kept.move_to_end(key)
        else:
            self._kept[key] = (tables, read())
            if len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        return self._kept[key][1]

    def forget(self, changed: Iterable[str]) -> None:
        """Forget the rows that came from any of these tables."""
        touched = frozenset(changed)
        for key in [key for key, (tables, _) in self._kept.items() if tables & touched]:
            del self._kept[key]


def remembered(
    session: Session, statement: Select[*tuple[Any, ...]], make: Callable[..., R], **parameters: Hashable
) -> tuple[R, ...]:
    """The rows of a statement that is defined once, each made from its columns into something frozen."""

    def read() -> tuple[R, ...]:
        return tuple(make(*row) for row in session.execute(statement, parameters))

    memory: RowMemory | None = session.info.get(MEMORY)
    if memory is None:
        return read()
    tables = _tables_of(statement)
    if tables & UNRECORDED:
        return read()
    return memory.recall((statement, make, *parameters.items()), tables, read)


def _tables_of(statement: Select[*tuple[Any, ...]]) -> frozenset[str]:
    """Every table whose name stands in the statement; a column of that name only makes it forgotten too often."""
    if statement not in _tables:
        words = set(re.findall(r"\w+", str(statement)))
        _tables[statement] = frozenset(words & Row.metadata.tables.keys())
    return _tables[statement]
