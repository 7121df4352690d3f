"""One connection to one dealership file, with the settings that survive a power cut.

Settings and their reasons: docs/decisions/0001. They were chosen by measurement: TRUNCATE with EXTRA lost nothing
in simulated power cuts, where write-ahead logging lost acknowledged commits.
"""

from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as dbapi

from cae_desktop.db.key import FileKey

APPLICATION_ID: Final = 0x43414544  # "CAED", at byte 68 of the file
_PRAGMAS: Final = (
    "synchronous=EXTRA",
    "foreign_keys=ON",
    "recursive_triggers=ON",  # INSERT OR REPLACE then tells the old row to the change log
    "secure_delete=ON",
    "temp_store=MEMORY",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "busy_timeout=5000",
)


def make_engine(path: Path, *, key: FileKey | None = None, create: bool = False, read_only: bool = False) -> Engine:
    """Engine with a single connection, so that the temporary change log is always there.

    Never creates a file unless `create`; the path may hold any characters. With a `key` the file is encrypted.
    """
    mode = "ro" if read_only else "rwc" if create else "rw"

    def connect() -> Any:
        connection = connect_to(path, mode, key)
        _apply_settings(connection, read_only=read_only)
        return connection

    engine = create_engine("sqlite://", module=dbapi, creator=connect, poolclass=StaticPool, hide_parameters=True)
    event.listen(engine, "begin", _begin)
    return engine


def connect_to(path: Path, mode: str, key: FileKey | None) -> Any:
    """A bare connection in SQLite's `mode` (ro, rw, rwc), unlocked when there is a key."""
    address = f"{path.resolve().as_uri()}?mode={mode}"
    connection = dbapi.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    if key is not None:
        connection.execute(f"PRAGMA key={key.literal}")
    connection.execute("PRAGMA cipher_log=off")  # else damage is written to the terminal
    return connection


def writing(connection: Connection) -> Connection:
    """The same connection, whose next transaction takes the write lock at its start."""
    return connection.execution_options(cae_writing=True)


def _begin(connection: Connection) -> None:
    wants_to_write = connection.get_execution_options().get("cae_writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if wants_to_write else "BEGIN")


def _apply_settings(connection: Any, *, read_only: bool) -> None:
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    if not read_only:
        cursor.execute("PRAGMA journal_mode=TRUNCATE")
    cursor.close()
