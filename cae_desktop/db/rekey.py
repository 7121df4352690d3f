"""Gives a closed file another password, or none: a new one is written whole, then it takes the old one's place."""

import os
from pathlib import Path
from typing import Final

from cae_desktop.db.backup import is_sound
from cae_desktop.db.engine import APPLICATION_ID, connect_to
from cae_desktop.db.faults import disk_told_as_rules
from cae_desktop.db.key import FileKey
from cae_desktop.domain.errors import CaeError

_PLAIN: Final = "''"


def write_with_key(source: Path, key: FileKey | None, target: Path, new: FileKey | None) -> None:
    """Write a closed file to `target` with another key (None: without one); `target` is there whole or not at all.

    Raises CaeError "disk-is-full", "file-is-damaged", "file-cannot-be-opened".
    """
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        with disk_told_as_rules(str(source)):
            connection = connect_to(source, "rw", key)
            try:
                level = connection.execute("PRAGMA user_version").fetchone()[0]
                literal = new.literal if new is not None else _PLAIN
                connection.execute(f"ATTACH DATABASE ? AS other KEY {literal}", (str(part),))
                connection.execute("SELECT sqlcipher_export('other')").fetchone()
                connection.execute(f"PRAGMA other.application_id={APPLICATION_ID}")
                connection.execute(f"PRAGMA other.user_version={int(level)}")
                connection.execute("DETACH DATABASE other")
            finally:
                connection.close()
            if not is_sound(part, new):
                raise CaeError("file-is-damaged", path=str(source))
            with part.open("rb+") as file:
                os.fsync(file.fileno())
            part.replace(target)
    finally:
        part.unlink(missing_ok=True)
