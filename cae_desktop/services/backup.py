"""Backups: made without being asked, listed, checked, thinned out, and put back.

A backup is first a whole and checked copy beside the file, which takes hardly longer than copying it. `tidy` packs it
later and lets go of the old ones, on another thread if need be. An encrypted file's backups have its password and are
not packed: noise does not get smaller.
"""

import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from cae_desktop.db.backup import PACKED, is_sound, pack, unpack
from cae_desktop.db.database import Database
from cae_desktop.db.dealership_file import looked_at, row_counts
from cae_desktop.db.key import looks_encrypted
from cae_desktop.db.queries.erasures import erasure_lines
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.retention import BackupReason, Made, holds_erased, is_due, kept
from cae_desktop.services.clock import Clock

_REASONS: Final = "|".join(BackupReason)
_NAME: Final = re.compile(rf".*\.(?P<stamp>\d{{8}}-\d{{6}})\.(?P<reason>{_REASONS})(-\d+)?\.cae(\.gz)?")
_STAMP: Final = "%Y%m%d-%H%M%S"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup of a dealership file: where it lies, its moment (UTC), why it was made, and its bytes."""

    path: Path
    moment: datetime
    reason: BackupReason
    size: int

    @property
    def id(self) -> str:
        """The file's name."""
        return self.path.name


@dataclass(frozen=True, slots=True)
class Difference:
    """How many rows a table has in the open file and in a backup."""

    table: str
    now: int
    then: int


def backup_folder(path: Path) -> Path:
    """Where the backups of a dealership file lie: a folder beside it."""
    return path.with_name(f"{path.stem} backups")


def backups_of(path: Path) -> tuple[Backup, ...]:
    """The backups of a dealership file, the newest first. Files of other names in their folder are none.

    One that is packed or let go on another thread meanwhile is left out.
    """
    folder = backup_folder(path)
    if not folder.is_dir():
        return ()
    read = (_backup(file, match) for file in folder.iterdir() if (match := _NAME.fullmatch(file.name)))
    found = [backup for backup in read if backup is not None]
    return tuple(sorted(found, key=lambda backup: (backup.moment, backup.id), reverse=True))


def last_backup(path: Path) -> datetime | None:
    """The moment of the newest backup, UTC; None when there is none."""
    return max((backup.moment for backup in backups_of(path)), default=None)


def backup_target(path: Path, clock: Clock, reason: BackupReason, level: str = "") -> Path:
    """Where a backup made now goes; its folder is there afterwards. Raises CaeError("backup-folder-cannot-be-made")."""
    return _made_folder(backup_folder(path)) / f"{path.stem}.{clock.now():{_STAMP}}.{reason}{level}.cae"


class BackupService:
    """What can be done with the backups of the open file."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def backups(self) -> tuple[Backup, ...]:
        """All backups, the newest first."""
        return backups_of(self._database.path)

    def make(self, reason: BackupReason) -> Path:
        """Make a whole and checked backup now; services call it before they do what is hard to take back.

        Raises CaeError "disk-is-full", "file-is-damaged", "file-cannot-be-opened"; nothing is left half then.
        """
        target = backup_target(self._database.path, self._clock, reason)
        self._database.back_up_to(target)
        return target

    def make_in(self, folder: Path) -> Path:
        """Make a packed backup in a folder of the user's choice; one with a password stays as it is.

        Raises CaeError as `make`, and "backup-folder-cannot-be-made".
        """
        name = f"{self._database.path.stem}.{self._clock.now():{_STAMP}}.{BackupReason.BY_HAND}.cae"
        target = _made_folder(folder) / name
        self._database.back_up_to(target)
        return target if looks_encrypted(target) else pack(target)

    def before_import(self) -> None:
        """Make the backup an import begins with. Raises CaeError as `make`; the import has not begun then."""
        self.make(BackupReason.BEFORE_IMPORT)

    def before_closing_a_cycle(self) -> None:
        """Keep what the file held when a cycle was closed. Raises CaeError as `make`; nothing is closed then."""
        self.make(BackupReason.CYCLE_CLOSED)

    def make_if_due(self, *, opening: bool) -> bool:
        """Make a backup if anything changed since the newest one, at an opening or on a new day, and tidy up."""
        if self._database.read_only:
            return False
        now = self._clock.now().astimezone()
        past = [backup for backup in self.backups() if backup.moment <= now]
        newest = past[0].moment.astimezone() if past else None
        due = is_due(newest, now, opening=opening, changed=not past or self._changed_since(past[0]))
        if due:
            self.make(BackupReason.OPENED if opening else BackupReason.DAILY)
        if due or opening:
            self.tidy()
        return due

    def tidy(self) -> None:
        """Pack what is not packed and let go of what is too old, or holds customers who were erased long ago."""
        for backup in self.backups():
            if backup.path.suffix != PACKED and not looks_encrypted(backup.path):
                pack(backup.path)
        now = self._clock.now().astimezone()
        with self._database.read() as session:
            erased = [line.erased_at for line in erasure_lines(session)]
        keep = kept((_made(backup) for backup in self.backups()), now)
        for backup in self.backups():
            if _made(backup) not in keep or holds_erased(_made(backup), erased, now):
                backup.path.unlink(missing_ok=True)

    def differences(self, backup: Backup) -> tuple[Difference, ...]:
        """Of which kinds of rows the backup has more or fewer than the open file.

        Raises CaeError "file-is-damaged", "disk-is-full", "file-cannot-be-opened", and as opening does.
        """
        with unpacked(backup.path) as copy, looked_at(copy, self._database.key) as engine:
            then = row_counts(engine)
        with looked_at(self._database.path, self._database.key) as engine:
            now = row_counts(engine)
        tables = sorted(now | then)
        found = (Difference(table, now.get(table, 0), then.get(table, 0)) for table in tables)
        return tuple(one for one in found if one.now != one.then)

    def is_sound(self, backup: Backup) -> bool:
        """Unpack, open and check a backup."""
        try:
            with unpacked(backup.path) as copy:
                return is_sound(copy, self._database.key)
        except CaeError:
            return False

    def _changed_since(self, backup: Backup) -> bool:
        """A backup carries the moment of the file's own last change, so that no clock has to be trusted."""
        return backup.path.stat().st_mtime_ns // 1000 != self._database.path.stat().st_mtime_ns // 1000


class BackupBeforeUpdate:
    """Makes the backup a migration asks for."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._path = path
        self._clock = clock

    def __call__(self, copy_to: Callable[[Path], None], level: int) -> None:
        """Copy the file as it is at `level`."""
        copy_to(backup_target(self._path, self._clock, BackupReason.BEFORE_UPDATE, f"-{level}"))


@contextmanager
def unpacked(backup: Path) -> Iterator[Path]:
    """A backup as a file that can be opened, in a folder beside it that is gone afterwards.

    Raises CaeError "file-is-damaged", "disk-is-full", "file-cannot-be-opened".
    """
    with tempfile.TemporaryDirectory(prefix=".", dir=backup.parent) as folder:
        copy = Path(folder) / "copy.cae"
        unpack(backup, copy)
        yield copy


def _made_folder(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CaeError("backup-folder-cannot-be-made", path=str(folder)) from error
    return folder


def _backup(file: Path, match: re.Match[str]) -> Backup | None:
    try:
        size = file.stat().st_size
    except FileNotFoundError:
        return None
    moment = datetime.strptime(match["stamp"], _STAMP).replace(tzinfo=UTC)
    return Backup(file, moment, BackupReason(match["reason"]), size)


def _made(backup: Backup) -> Made:
    return Made(backup.moment.astimezone(), backup.reason)
