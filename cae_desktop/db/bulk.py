"""Many rows of one table at once; the triggers record them for undo like any others."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, insert, update
from sqlalchemy.orm import Session

from cae_desktop.db.models.base import Row

Values = Mapping[str, Any]


def insert_rows(session: Session, model: type[Row], rows: Sequence[Values]) -> None:
    """Insert rows that all name the same columns; the others take their defaults."""
    if rows:
        table: Any = model.__table__
        session.connection().execute(insert(table), list(rows))


def update_rows(session: Session, model: type[Row], rows: Mapping[str, Values]) -> None:
    """Set columns of rows by id; all name the same columns."""
    if not rows:
        return
    columns = next(iter(rows.values()))
    table: Any = model.__table__
    statement = (
        update(table).where(table.c.id == bindparam("row_id")).values({one: bindparam(f"new_{one}") for one in columns})
    )
    values = [{"row_id": row_id, **{f"new_{one}": value for one, value in row.items()}} for row_id, row in rows.items()]
    session.connection().execute(statement, values)
