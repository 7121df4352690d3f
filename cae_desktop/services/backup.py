"""Backups made without being asked: on the first opening of a day and before the file is brought up to date."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from cae_desktop.db.database import Database
from cae_desktop.services.clock import Clock

_KEPT: Final = 14
_NAME: Final = re.compile(r".*\.(?P<stamp>\d{8}-\d{6})\.(?P<why>daily|before-update-\d+)\.cae")


def backup_folder(path: Path) -> Path:
    """Where the backups of a dealership file lie: a folder beside it."""
    return path.with_name(f"{path.stem} backups")


def last_backup(path: Path) -> datetime | None:
    """The moment of the newest backup, UTC; None when there is none."""
    stamps = [_stamp_of(file) for file in _backups(path)]
    return max(stamps, default=None)


def back_up_daily(database: Database, clock: Clock) -> None:
    """Make today's backup unless there is one, and let go of the oldest beyond fourteen."""
    newest = last_backup(database.path)
    if newest is None or newest.astimezone().date() < clock.now().astimezone().date():
        database.back_up_to(_target(database.path, clock, "daily"))
        _let_go_of_old(database.path)


class BackupBeforeUpdate:
    """Makes the backup a migration asks for."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._path = path
        self._clock = clock

    def __call__(self, copy_to: Callable[[Path], None], level: int) -> None:
        """Copy the file as it is at `level`."""
        copy_to(_target(self._path, self._clock, f"before-update-{level}"))


def _target(path: Path, clock: Clock, why: str) -> Path:
    folder = backup_folder(path)
    folder.mkdir(exist_ok=True)
    return folder / f"{path.stem}.{clock.now():%Y%m%d-%H%M%S}.{why}.cae"


def _backups(path: Path) -> list[Path]:
    folder = backup_folder(path)
    if not folder.is_dir():
        return []
    return sorted((file for file in folder.iterdir() if _NAME.fullmatch(file.name)), key=_stamp_of)


def _stamp_of(file: Path) -> datetime:
    match = _NAME.fullmatch(file.name)
    if match is None:
        raise ValueError(f"not a backup's name: {file.name}")
    return datetime.strptime(match["stamp"], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)


def _let_go_of_old(path: Path) -> None:
    for file in [file for file in _backups(path) if ".daily." in file.name][:-_KEPT]:
        file.unlink()
