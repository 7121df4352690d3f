"""Change sets: what a transaction changed, recorded by temporary triggers, and how to take it back.

The technique is SQLite's own "Automatic Undo/Redo": every trigger writes the statement that takes its row back into a
temporary table. Cascades, bulk statements and link tables are seen too. Applying a change set records the opposite one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection

UNRECORDED: Final = frozenset({"alembic_version", "stored_file", "card_export", "erasure"})
"""Tables whose changes are neither undone nor announced: bytes are only ever added, and undo would carry them about as
text; that customers' data left the program or was erased stays noted, whatever is undone."""

_NEWEST_FIRST: Final = "SELECT table_name, row_id, statement FROM temp.change_log ORDER BY sequence DESC"


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Statements that take one transaction back (newest first), and the ids of the rows it touched, by table."""

    statements: tuple[str, ...]
    rows: Mapping[str, frozenset[str]]

    def __bool__(self) -> bool:
        return bool(self.statements)


def start_recording(connection: Connection) -> None:
    """Create the temporary log and its triggers on every table of the file but a few.

    The file itself holds none of them. Tables in `UNRECORDED` are not watched.
    """
    connection.exec_driver_sql(
        "CREATE TEMP TABLE change_log (sequence INTEGER PRIMARY KEY, table_name TEXT, row_id TEXT, statement TEXT)"
    )
    names = connection.exec_driver_sql(
        "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    )
    for name in set(names.scalars()) - UNRECORDED:
        _watch(connection, name)


def collect(connection: Connection) -> ChangeSet:
    """Take the log of the current transaction; call before its commit."""
    cursor = connection.connection.cursor()  # as in `apply`
    logged = cursor.execute(_NEWEST_FIRST).fetchall()
    cursor.execute("DELETE FROM temp.change_log")
    cursor.close()
    rows: dict[str, set[str]] = {}
    for table, row_id, _ in logged:
        rows.setdefault(table, set()).add(row_id)
    return ChangeSet(
        tuple(statement for _, _, statement in logged),
        {table: frozenset(ids) for table, ids in rows.items()},
    )


def apply(connection: Connection, change_set: ChangeSet) -> None:
    """Take a transaction back inside the current one; constraints are checked at its commit."""
    cursor = connection.connection.cursor()  # SQLAlchemy would add ten times what a statement takes
    for statement in change_set.statements:
        cursor.execute(statement)
    cursor.close()


def _watch(connection: Connection, table: str) -> None:
    columns = [row.name for row in connection.exec_driver_sql(f'PRAGMA main.table_info("{table}")')]
    for event, row, statement in (
        ("INSERT", "new", f"'DELETE FROM \"{table}\" WHERE id=' || quote(new.id)"),
        ("UPDATE", "new", _restore_by_update(table, columns)),
        ("DELETE", "old", _restore_by_insert(table, columns)),
    ):
        connection.exec_driver_sql(
            f'CREATE TEMP TRIGGER "log_{table}_{event}" AFTER {event} ON main."{table}" BEGIN'
            f" INSERT INTO change_log (table_name, row_id, statement)"
            f" VALUES ('{table}', {row}.id, {statement}); END"
        )


def _restore_by_update(table: str, columns: list[str]) -> str:
    assignments = " || ',' || ".join(f'\'"{column}"=\' || quote(old."{column}")' for column in columns)
    return f"'UPDATE \"{table}\" SET ' || {assignments} || ' WHERE id=' || quote(new.id)"


def _restore_by_insert(table: str, columns: list[str]) -> str:
    names = ",".join(f'"{column}"' for column in columns)
    values = " || ',' || ".join(f'quote(old."{column}")' for column in columns)
    return f"'INSERT INTO \"{table}\" ({names}) VALUES (' || {values} || ')'"
