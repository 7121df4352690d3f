"""Where a dealership file lies, and moving it to a better place."""

import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from cae_desktop.db.backup import is_sound
from cae_desktop.db.faults import disk_told_as_rules
from cae_desktop.db.key import FileKey
from cae_desktop.db.lock import WriterLock
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.places import NETWORK_SYSTEMS, Risk, is_network_path, is_synchronised, kind_of_mount
from cae_desktop.services.backup import backup_folder

_REMOVABLE: Final = 2
_REMOTE: Final = 4
"""Answers of Windows' GetDriveType."""
_MOUNTS: Final = Path("/proc/self/mounts")


def risk_of(path: Path) -> Risk | None:
    """Why a file is not safe where it lies; None where nothing is known against it."""
    whole = path.resolve()
    if is_network_path(str(whole)):
        return Risk.NETWORK
    drive = _drive_type(whole) if sys.platform == "win32" else 0
    if drive == _REMOTE or kind_of_mount(str(whole.parent), _mounts()) in NETWORK_SYSTEMS:
        return Risk.NETWORK
    if is_synchronised(whole.parent.parts):
        return Risk.SYNCHRONISED
    return Risk.REMOVABLE if drive == _REMOVABLE else None


@dataclass(slots=True)
class FileMove:
    """A closed file that is to lie in another folder, with its backups. `target` is where it lies now."""

    source: Path
    folder: Path
    key: FileKey | None = None
    target: Path = field(init=False)

    def __post_init__(self) -> None:
        """Until it is moved it lies where it was."""
        self.target = self.source

    def __call__(self) -> FileKey | None:
        """Copy, check the copy, then let the old file go. Returns the key that opens it.

        Raises CaeError: "file-exists", "file-is-open-elsewhere", "disk-is-full", "file-is-damaged",
        "file-cannot-be-opened"; the file is where it was then, and nothing is left in the other folder.
        """
        target = self.folder / self.source.name
        old, new = backup_folder(self.source), backup_folder(target)
        if target.exists() or new.exists():
            raise CaeError("file-exists", path=str(target if target.exists() else new))
        lock = WriterLock(self.source)
        try:
            with disk_told_as_rules(str(target)):
                _copied_whole(self.source, target, self.key)
                if old.is_dir():
                    shutil.copytree(old, new)
                self.source.unlink()  # while nobody else can have it open and write into it
        except CaeError:
            target.unlink(missing_ok=True)
            shutil.rmtree(new, ignore_errors=True)
            raise
        finally:
            lock.release()
        self.target = target
        shutil.rmtree(old, ignore_errors=True)
        return self.key


def _copied_whole(source: Path, target: Path, key: FileKey | None) -> None:
    part = target.with_name(f"{target.name}.part")
    try:
        shutil.copy2(source, part)
        if not is_sound(part, key):
            raise CaeError("file-is-damaged", path=str(source))
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _mounts() -> list[tuple[str, str]]:
    try:
        lines = _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    return [(parts[1].replace("\\040", " "), parts[2]) for line in lines if len(parts := line.split(" ")) > 2]


def _drive_type(path: Path) -> int:
    import ctypes

    windows = getattr(ctypes, "windll", None)
    return int(windows.kernel32.GetDriveTypeW(path.anchor)) if windows is not None else 0
