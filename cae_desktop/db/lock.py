"""One writer per dealership file: an operating-system lock that a killed program cannot leave behind."""

import getpass
import json
import platform
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from cae_desktop.db.faults import disk_told_as_rules
from cae_desktop.domain.errors import CaeError


class WriterLock:
    """Held while the file is open. A note beside the file says who holds it and survives an unclean end.

    Raises CaeError("file-is-open-elsewhere", person, computer, since) when somebody else holds it, and "disk-is-full"
    or "file-cannot-be-opened" when nothing can be written beside the file; then nothing is held.
    """

    def __init__(self, path: Path) -> None:
        self._lock = FileLock(_beside(path, ".lock"), timeout=0)
        self._note = _beside(path, ".open")
        self._acquire(path)
        left_open = self._note.exists()
        try:
            with disk_told_as_rules(str(path)):
                self._note.write_text(json.dumps(_me()), encoding="utf-8")
        except CaeError:
            if not left_open:
                self._note.unlink(missing_ok=True)
            self._let_go()
            raise

    def release(self) -> None:
        """Give the file free; nothing is left beside it."""
        self._note.unlink(missing_ok=True)
        self._let_go()

    def _acquire(self, path: Path) -> None:
        with disk_told_as_rules(str(path)):
            try:
                self._lock.acquire()
            except Timeout as held:
                raise CaeError("file-is-open-elsewhere", **self._holder(), path=str(path)) from held

    def _let_go(self) -> None:
        """The lock file goes while it is held, so that nobody can lock a file that is about to vanish."""
        with suppress(PermissionError):  # Windows removes it by itself, after the release
            Path(self._lock.lock_file).unlink(missing_ok=True)
        self._lock.release()

    def _holder(self) -> dict[str, str]:
        try:
            told = json.loads(self._note.read_text(encoding="utf-8"))
            return {key: str(told[key]) for key in ("person", "computer", "since")}
        except (OSError, ValueError, KeyError, TypeError):
            return {"person": "—", "computer": "—", "since": "—"}


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(f".{path.name}{suffix}")


def _me() -> dict[str, str]:
    return {
        "person": getpass.getuser(),
        "computer": platform.node(),
        "since": datetime.now(UTC).isoformat(timespec="seconds"),
    }
