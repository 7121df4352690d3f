"""Rows of one table written by the driver itself; the triggers record them for undo like any others.

For 100,000 rows SQLAlchemy's parameters take longer than SQLite takes to write them.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from sqlalchemy import Column, Table
from sqlalchemy.dialects.sqlite.base import SQLiteDialect
from sqlalchemy.orm import Session

from cae_desktop.db.models.base import Row

Values = Mapping[str, Any]
_DIALECT = SQLiteDialect()


def insert_rows(session: Session, model: type[Row], rows: Sequence[Values]) -> None:
    """Insert rows that all name the same columns; the others take their defaults."""
    if not rows:
        return
    insertion = _insertion(model, tuple(rows[0]))
    cells = [_stored(column, [row[column.name] for row in rows]) for column in insertion.named]
    cells += [_stored(column, _defaults(column, len(rows))) for column in insertion.defaulted]
    _execute(session, insertion.statement, cells)


def update_rows(session: Session, model: type[Row], rows: Mapping[str, Values]) -> None:
    """Set columns of rows by id; all name the same columns."""
    if not rows:
        return
    table = cast("Table", model.__table__)
    columns = [table.columns[name] for name in next(iter(rows.values()))]
    assignments = ",".join(f'"{column.name}"=?' for column in columns)
    cells = [_stored(column, [row[column.name] for row in rows.values()]) for column in columns]
    statement = f'UPDATE "{table.name}" SET {assignments} WHERE id=?'  # noqa: S608 (names of our tables)
    _execute(session, statement, [*cells, rows])


def delete_rows(session: Session, model: type[Row], ids: Sequence[str]) -> None:
    """Delete rows by id, with everything that belongs to them."""
    if ids:
        table = cast("Table", model.__table__)
        _execute(session, f'DELETE FROM "{table.name}" WHERE id=?', [ids])  # noqa: S608 (names of our tables)


@dataclass(frozen=True, slots=True)
class _Insertion:
    statement: str
    named: tuple[Column[Any], ...]
    defaulted: tuple[Column[Any], ...]


@cache
def _insertion(model: type[Row], names: tuple[str, ...]) -> _Insertion:
    table = cast("Table", model.__table__)
    named = tuple(table.columns[name] for name in names)
    defaulted = tuple(one for one in table.columns if one.name not in names and one.default is not None)
    columns = ",".join(f'"{column.name}"' for column in named + defaulted)
    places = ",".join("?" * len(named + defaulted))
    statement = f'INSERT INTO "{table.name}" ({columns}) VALUES ({places})'  # noqa: S608 (names of our tables)
    return _Insertion(statement, named, defaulted)


def _execute(session: Session, statement: str, cells: Sequence[Iterable[Any]]) -> None:
    """Execute a statement for every row; `cells` are columns."""
    session.flush()  # what these rows refer to may be waiting there
    cursor = session.connection().connection.cursor()
    cursor.executemany(statement, cast("Any", zip(*cells, strict=True)))
    cursor.close()


def _stored(column: Column[Any], values: Sequence[Any]) -> Iterable[Any]:
    """Values of a column as they are written into the file."""
    process = _processor(column)
    return map(process, values) if process else values


@cache
def _processor(column: Column[Any]) -> Callable[[Any], Any] | None:
    return column.type.bind_processor(_DIALECT)


def _defaults(column: Column[Any], count: int) -> list[Any]:
    default = cast("Any", column.default)
    return [default.arg(None) for _ in range(count)] if default.is_callable else [default.arg] * count
