"""A whole, checked backup of a 100 MB dealership file against a plain durable copy of the same file, round robin.

Usage: python benchmarks/backup.py [rounds]
Prints as well what happens beside the window: how long an edit waits at most, and packing.
"""

import os
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

from cae_desktop.db.backup import pack
from cae_desktop.db.models import StoredFile
from cae_desktop.domain.words import Role
from cae_desktop.services.backup import backup_folder
from cae_desktop.services.sample import write_sample
from cae_desktop.services.workspace import Workspace, open_workspace

PROMISE = 2.0
SIZE = 100_000_000
PHOTO = 400_000


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as folder:
        path = write_sample(Path(folder) / "big.cae")
        workspace = open_workspace(path)
        _fill(workspace)
        target = backup_folder(path) / "copy.cae"
        target.parent.mkdir(exist_ok=True)
        ratios = []
        for _ in range(rounds):
            copied = _milliseconds(lambda: _copy(path, target))
            backed_up = _milliseconds(lambda: workspace.database.back_up_to(target))
            ratios.append(backed_up / copied)
            print(f"copy {copied:6.1f} ms   backup {backed_up:6.1f} ms   ratio {backed_up / copied:.2f}")
        waited = _longest_edit_while(workspace, lambda: workspace.database.back_up_to(target))
        size = target.stat().st_size
        packing = _milliseconds(lambda: pack(target))
        packed = target.with_name("copy.cae.gz").stat().st_size
        workspace.close()
    ratio = statistics.median(ratios)
    print(f"an edit waits at most {waited:.0f} ms; packing beside the window {packing:.0f} ms: {packed / size:.0%}")
    print(f"median {ratio:.2f}, promised {PROMISE}: {'kept' if ratio <= PROMISE else 'BROKEN'}")
    return 0 if ratio <= PROMISE else 1


def _fill(workspace: Workspace) -> None:
    """Photos as evidence, which is what makes a dealership's file large."""
    with workspace.database.write("edit-step") as session:
        for number in range(SIZE // PHOTO):
            session.add(StoredFile(sha256=f"{number:064}", size=PHOTO, content=os.urandom(PHOTO)))


def _copy(path: Path, target: Path) -> None:
    shutil.copyfile(path, target)
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def _longest_edit_while(workspace: Workspace, work: Callable[[], None]) -> float:
    worker = threading.Thread(target=work)
    worker.start()
    longest = 0.0
    while worker.is_alive():
        longest = max(longest, _milliseconds(lambda: workspace.dealership.add_person("王莉", Role.OTHER)))
    worker.join()
    return longest


def _milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    sys.exit(main())
