"""Copies of an open file that are whole and proved so."""

import os
from pathlib import Path

from sqlalchemy import Engine
from sqlcipher3 import dbapi2 as dbapi

from cae_desktop.db.faults import told_as_rules
from cae_desktop.domain.errors import CaeError


def back_up(engine: Engine, target: Path) -> None:
    """Copy the open file to `target` in one step, check the copy, then give it its name.

    Raises CaeError "disk-is-full" or "file-cannot-be-opened"; an older `target` is untouched then.
    """
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    with told_as_rules(str(target)):
        copy = dbapi.connect(str(part))
        try:
            with engine.connect() as connection:
                connection.connection.driver_connection.backup(copy)  # type: ignore[union-attr]
            sound = copy.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
        finally:
            copy.close()
    if not sound:
        part.unlink()
        raise CaeError("file-is-damaged", path=str(target))
    _flush_to_disk(part)
    part.replace(target)


def _flush_to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
