"""Copies of an open file that are whole and proved so, and their packed form.

SQLite's own backup reads and writes page by page and takes three times as long as copying the bytes. While a read
transaction is open nobody can commit, and in a rollback journal everything committed is in the file itself: its bytes
are then the file. They are read through a descriptor that stays open as long as the connection, because closing any
descriptor of a file gives up all locks a POSIX process has on it. See docs/decisions/0010.
"""

import gzip
import os
import shutil
import zlib
from pathlib import Path
from typing import BinaryIO, Final

from sqlalchemy import Engine
from sqlcipher3 import dbapi2 as dbapi

from cae_desktop.db.engine import APPLICATION_ID, connect_to
from cae_desktop.db.faults import disk_told_as_rules
from cae_desktop.db.key import FileKey
from cae_desktop.domain.errors import CaeError

PACKED: Final = ".gz"
_CHUNK: Final = 1 << 20
_FASTEST: Final = 1


def back_up(engine: Engine, source: BinaryIO, target: Path, key: FileKey | None = None) -> None:
    """Copy the open file, whose bytes `source` reads, to `target`; check the copy, then give it its name.

    Raises CaeError "disk-is-full", "file-is-damaged" or "file-cannot-be-opened"; an older `target` is untouched then.
    """
    part = target.with_name(target.name + ".part")
    try:
        with disk_told_as_rules(str(target)):
            _copy(engine, source, part)
            if not is_sound(part, key):
                raise CaeError("file-is-damaged", path=str(target))
            part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def is_sound(path: Path, key: FileKey | None = None) -> bool:
    """Whether a closed file opens, is a dealership and passes SQLite's check."""
    connection = connect_to(path, "ro", key)
    try:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        answer = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        return bool(application == APPLICATION_ID and answer == "ok")
    except dbapi.DatabaseError:
        return False
    finally:
        connection.close()


def pack(path: Path) -> Path:
    """Compress a closed copy into `path` + ".gz", read it back, and remove the copy. Raises CaeError("disk-is-full").

    gzip at its fastest: every system can unpack it, and its checksum finds a flipped bit that SQLite would not see.
    """
    packed = path.with_name(path.name + PACKED)
    part = packed.with_name(packed.name + ".part")
    try:
        with disk_told_as_rules(str(packed)):
            with path.open("rb") as source, part.open("wb") as file:
                with gzip.GzipFile(path.stem, "wb", _FASTEST, file) as target:
                    shutil.copyfileobj(source, target, _CHUNK)
                _flush_to_disk(file)
            if not _reads_back(part):
                raise CaeError("file-is-damaged", path=str(packed))
            shutil.copystat(path, part)
            part.replace(packed)
    finally:
        part.unlink(missing_ok=True)
    path.unlink()
    return packed


def unpack(backup: Path, target: Path) -> None:
    """Write a packed or plain backup out to `target`. Raises CaeError "file-is-damaged", "disk-is-full"."""
    with disk_told_as_rules(str(backup)):
        try:
            with _opened(backup) as source, target.open("wb") as file:
                shutil.copyfileobj(source, file, _CHUNK)
                _flush_to_disk(file)
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            raise CaeError("file-is-damaged", path=str(backup)) from error


def _copy(engine: Engine, source: BinaryIO, part: Path) -> None:
    with engine.connect() as connection, part.open("wb") as file:
        connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()  # takes the read lock
        source.seek(0)
        shutil.copyfileobj(source, file, _CHUNK)
        connection.rollback()
        _flush_to_disk(file)
    status = os.fstat(source.fileno())
    os.utime(part, ns=(status.st_atime_ns, status.st_mtime_ns))  # says later whether the file changed since


def _opened(backup: Path) -> "BinaryIO | gzip.GzipFile":
    return gzip.open(backup, "rb") if backup.suffix == PACKED else backup.open("rb")


def _reads_back(packed: Path) -> bool:
    try:
        with gzip.open(packed, "rb") as file:
            while file.read(_CHUNK):
                pass
    except (gzip.BadGzipFile, EOFError, zlib.error):
        return False
    return True


def _flush_to_disk(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())
