"""What the world does to a file, told as rules of ours: full disks, read-only media, moved files, damage."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import sqlalchemy.exc
from sqlcipher3 import dbapi2 as dbapi

from cae_desktop.db.types import DamagedValueError
from cae_desktop.domain.errors import CaeError

_CODES: Final = {
    "SQLITE_FULL": "disk-is-full",
    "SQLITE_READONLY_DBMOVED": "file-was-moved",
    "SQLITE_READONLY": "file-is-read-only",
    "SQLITE_CANTOPEN": "file-cannot-be-opened",
    "SQLITE_PERM": "file-cannot-be-opened",
    "SQLITE_BUSY": "file-is-busy",
    "SQLITE_LOCKED": "file-is-busy",
    "SQLITE_CORRUPT": "file-is-damaged",
    "SQLITE_NOTADB": "file-is-damaged",
    "SQLITE_IOERR": "file-cannot-be-read",
}
_FULL: Final = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG})


def _code_of(error: BaseException | None) -> str | None:
    """The rule that a fault of the engine breaks; what cannot be read as it was written was damaged."""
    if isinstance(error, (UnicodeDecodeError, DamagedValueError)) or str(error).startswith("Could not decode to UTF-8"):
        return "file-is-damaged"
    name = getattr(error, "sqlite_errorname", "")
    while name:
        if name in _CODES:
            return _CODES[name]
        name = name.rpartition("_")[0]
    return None


@contextmanager
def told_as_rules(path: str) -> Iterator[None]:
    """Turn the file's faults into CaeError with `path`; every other database error is a bug and passes unchanged."""
    try:
        yield
    except (sqlalchemy.exc.DBAPIError, dbapi.Error, UnicodeDecodeError, DamagedValueError) as error:
        original = error.orig if isinstance(error, sqlalchemy.exc.DBAPIError) else error
        code = _code_of(original)
        if code is None:
            raise
        raise CaeError(code, path=path) from error


@contextmanager
def disk_told_as_rules(path: str) -> Iterator[None]:
    """The same for work on the bytes of a file, where the operating system speaks beside SQLite."""
    try:
        with told_as_rules(path):
            yield
    except OSError as error:
        raise CaeError("disk-is-full" if error.errno in _FULL else "file-cannot-be-opened", path=path) from error
