"""Files that appear whole or not at all."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Final

from cae_desktop.domain.errors import CaeError

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC})


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """Give a name beside `path` to write to; it replaces `path` at the end, and is removed when something fails.

    Raises CaeError: "target-is-open" (another program has the file), "disk-is-full", "report-cannot-be-written".
    """
    part = path.with_name(f"{path.name}.part")
    try:
        yield part
        part.replace(path)
    except PermissionError as error:
        raise CaeError("target-is-open", path=str(path)) from error
    except OSError as error:
        code = "disk-is-full" if error.errno in _FULL else "report-cannot-be-written"
        raise CaeError(code, path=str(path)) from error
    finally:
        part.unlink(missing_ok=True)


def free_name(path: Path) -> Path:
    """The path itself, or with the next free number: "report (2).pdf"."""
    numbered = (path.with_name(f"{path.stem} ({number}){path.suffix}") for number in count(2))
    return path if not path.exists() else next(other for other in numbered if not other.exists())


def make_folder(folder: Path) -> None:
    """Make a folder and those above it. Raises CaeError("report-folder-cannot-be-made")."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CaeError("report-folder-cannot-be-made", path=str(folder)) from error
