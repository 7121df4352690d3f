"""One writer per dealership file: an operating-system lock that a killed program cannot leave behind."""

import getpass
import json
import platform
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from cae_desktop.domain.errors import CaeError


class WriterLock:
    """Held while the file is open. A note beside the file says who holds it and survives an unclean end.

    Raises CaeError("file-is-open-elsewhere", person, computer, since) when somebody else holds it.
    """

    def __init__(self, path: Path) -> None:
        self._lock = FileLock(_beside(path, ".lock"), timeout=0)
        self._note = _beside(path, ".open")
        try:
            self._lock.acquire()
        except Timeout as held:
            raise CaeError("file-is-open-elsewhere", **self._holder(), path=str(path)) from held
        self.was_left_open = self._note.exists()
        self._note.write_text(json.dumps(_me()), encoding="utf-8")

    def release(self) -> None:
        """Give the file free; nothing is left beside it."""
        self._note.unlink(missing_ok=True)
        self._lock.release()
        Path(self._lock.lock_file).unlink(missing_ok=True)

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
