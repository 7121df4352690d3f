"""Takes out of a damaged file every row that can still be read, into a new one."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2 as dbapi

from cae_desktop.db.backup import is_sound
from cae_desktop.db.dealership_file import create_file
from cae_desktop.db.engine import connect_to
from cae_desktop.db.faults import disk_told_as_rules
from cae_desktop.db.key import FileKey
from cae_desktop.db.models.base import Row
from cae_desktop.domain.errors import CaeError

_ROWS_OF_A_PAGE: Final = 400
_MOST_FAILURES: Final = 5_000
"""So many parts of a table that cannot be read are looked at; then the rest of it is given up."""
_ROUNDS: Final = 20


@dataclass(frozen=True, slots=True)
class Salvaged:
    """The new file, how many rows it has, and in which tables some could not be read or belonged to lost ones."""

    file: Path
    rows: int
    harmed: tuple[str, ...]


def salvage(source: Path, target: Path, key: FileKey | None = None) -> Salvaged:
    """Write what can be read of `source`, which is not changed, to a new file with the same key.

    Where a table cannot be read in one go it is read in ever smaller parts, down to single rows. What refers to a lost
    row refers to nothing, or goes with it where it cannot be without it.
    Raises CaeError: "file-exists", "nothing-can-be-read", "disk-is-full", and as `create_file`.
    """
    create_file(target, key).close()
    kept = False
    try:
        with disk_told_as_rules(str(target)):
            result = _copied(source, target, key)
        kept = True
    finally:
        if not kept:
            target.unlink(missing_ok=True)
    return result


def _copied(source: Path, target: Path, key: FileKey | None) -> Salvaged:
    old, new = connect_to(source, "ro", key), connect_to(target, "rw", key)
    old.text_factory = lambda raw: raw.decode("utf-8", "replace")
    try:
        new.execute("PRAGMA foreign_keys=OFF")
        new.execute("BEGIN")
        harmed: set[str] = set()
        rows = 0
        for table in Row.metadata.sorted_tables:
            reader = _Reader(old, table.name, _columns(new, table.name))
            marks = ", ".join("?" * len(reader.columns))
            names = ", ".join(f'"{name}"' for name in reader.columns)
            insert = f'INSERT OR IGNORE INTO "{table.name}" ({names}) VALUES ({marks})'  # noqa: S608 (our own names)
            for values in reader:
                rows += _inserted(new, insert, values)
            if reader.lost:
                harmed.add(table.name)
        if not rows:
            raise CaeError("nothing-can-be-read", path=str(source))
        harmed |= _mended(new)
        new.execute("COMMIT")
    finally:
        old.close()
        new.close()
    if not is_sound(target, key):
        raise CaeError("nothing-can-be-read", path=str(source))
    return Salvaged(target, rows, tuple(sorted(harmed)))


class _Reader:
    """The rows of a table that can be read; `lost` once one could not."""

    def __init__(self, connection: Any, table: str, wanted: list[str]) -> None:
        self._connection, self._table = connection, table
        self.lost = False
        try:
            known = set(_columns(connection, table))
        except dbapi.DatabaseError:
            known = set()
        self.columns = [name for name in wanted if name in known] or wanted
        self.lost = not known

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        if self.lost:
            return
        pages = self._connection.execute("PRAGMA page_count").fetchone()[0]
        first, last = self._edge("min", 1), self._edge("max", pages * _ROWS_OF_A_PAGE)
        yield from self._between(first, last)

    def _edge(self, function: str, otherwise: int) -> int:
        try:
            found = self._connection.execute(f'SELECT {function}(rowid) FROM "{self._table}"').fetchone()[0]  # noqa: S608
        except dbapi.DatabaseError:
            return otherwise
        return 0 if found is None else int(found)

    def _between(self, first: int, last: int) -> Iterator[tuple[Any, ...]]:
        """The rows from one rowid to another; a part that cannot be read is cut in half until it is a single row."""
        names = ", ".join(f'"{name}"' for name in self.columns)
        question = f'SELECT {names} FROM "{self._table}" WHERE rowid BETWEEN ? AND ?'  # noqa: S608 (our own names)
        parts, failures = [(first, last)], 0
        while parts and failures < _MOST_FAILURES:
            begin, end = parts.pop()
            try:
                yield from self._connection.execute(question, (begin, end)).fetchall()
            except dbapi.DatabaseError:
                self.lost = True
                failures += 1
                if begin >= end:
                    continue
                middle = begin + (end - begin) // 2
                parts += [(middle + 1, end), (begin, middle)]


def _columns(connection: Any, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]


def _inserted(connection: Any, insert: str, values: tuple[Any, ...]) -> int:
    """1 when the row is whole enough to be kept."""
    try:
        return int(connection.execute(insert, values).rowcount > 0)
    except dbapi.IntegrityError:  # a damaged value that no column takes
        return 0


def _mended(connection: Any) -> set[str]:
    """Let nothing refer to a row that is lost; the tables in which something did."""
    touched: set[str] = set()
    for _ in range(_ROUNDS):
        orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
        if not orphans:
            break
        for table, rowid, _, number in orphans:
            touched.add(table)
            link = next(row for row in connection.execute(f'PRAGMA foreign_key_list("{table}")') if row[0] == number)
            column = link[3]
            needed = any(
                row[1] == column and row[3] for row in connection.execute(f'PRAGMA table_info("{table}")').fetchall()
            )
            act = f'DELETE FROM "{table}"' if needed else f'UPDATE "{table}" SET "{column}" = NULL'  # noqa: S608
            connection.execute(f"{act} WHERE rowid = ?", (rowid,))
    return touched
