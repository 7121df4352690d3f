"""Bringing a dealership file back from a backup. What stood in its place is kept among the backups."""

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cae_desktop.db.backup import unpack
from cae_desktop.db.dealership_file import looked_at, problems_in, row_counts
from cae_desktop.db.faults import disk_told_as_rules
from cae_desktop.db.key import FileKey
from cae_desktop.db.lock import WriterLock
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.retention import BackupReason
from cae_desktop.services.backup import backup_target
from cae_desktop.services.clock import Clock, SystemClock
from cae_desktop.services.personal_data import erased_in, reapply_erasures


@dataclass(frozen=True, slots=True)
class Restored:
    """The file that was brought back, its rows by table, and where the file it replaced is kept."""

    file: Path
    rows: Mapping[str, int]
    kept: Path | None


@dataclass(frozen=True, slots=True)
class Replacement:
    """A backup that is to take the place of the open file."""

    backup: Path
    target: Path
    key: FileKey | None = None

    def __call__(self) -> FileKey | None:
        """Do it; the file must be closed. Returns the key that opens it then. Raises CaeError as `restore`."""
        restore(self.backup, self.target, self.key)
        return self.key


def restore(backup: Path, target: Path, key: FileKey | None = None, clock: Clock | None = None) -> Restored:
    """Write a checked backup out to `target`, which is replaced in one moment; nobody may have it open.

    Customers who were erased in the file that is replaced are erased in the one that comes back too.
    Raises CaeError, and `target` is as before: "file-is-missing", "file-is-damaged", "file-is-not-a-dealership",
    "file-is-newer", "password-is-needed", "password-is-wrong", "file-is-open-elsewhere", "disk-is-full",
    "file-cannot-be-opened".
    """
    if not backup.is_file():
        raise CaeError("file-is-missing", path=str(backup))
    if target.exists() and backup.samefile(target):
        raise CaeError("file-exists", path=str(target))
    part = target.with_name(f"{target.name}.part")
    try:
        with disk_told_as_rules(str(target)):
            unpack(backup, part)
            rows = _checked(part, backup, key)
            if target.exists() and (erased := erased_in(target, key)):
                reapply_erasures(part, erased, key)
                rows = _checked(part, backup, key)
            lock = WriterLock(target)
            try:
                kept = _keep(target, clock or SystemClock()) if target.exists() else None
                part.replace(target)
            finally:
                lock.release()
    finally:
        part.unlink(missing_ok=True)
    return Restored(target, rows, kept)


def _checked(part: Path, backup: Path, key: FileKey | None) -> dict[str, int]:
    try:
        with looked_at(part, key) as engine:
            if problems_in(engine):
                raise CaeError("file-is-damaged")
            return row_counts(engine)
    except CaeError as error:
        raise CaeError(error.code, **{**error.values, "path": str(backup)}) from error


def _keep(target: Path, clock: Clock) -> Path:
    """Copy the file that will be replaced, with the journal of a change that was cut off; then let the journal go."""
    kept = backup_target(target, clock, BackupReason.BEFORE_RESTORE)
    journal, kept_journal = (path.with_name(f"{path.name}-journal") for path in (target, kept))
    _copy(target, kept)
    if journal.exists():
        _copy(journal, kept_journal)
        journal.unlink()
    return kept


def _copy(source: Path, target: Path) -> None:
    shutil.copy2(source, target)
    with target.open("rb+") as file:
        os.fsync(file.fileno())
