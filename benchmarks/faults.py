"""Faults the program must survive, many times: killed processes, flipped bits, full disks, exports cut off.

Promised: of 1,000 processes killed (kill -9) in the middle of edits, imports, updates of an old file and backups no
committed change is lost, no import is half there, no file and no backup is unreadable. Of 500 files with flipped bits
each opens, or is told to be damaged while its backup is offered; nothing else is ever raised. A disk that is full at
whatever write is told, nothing is lost, and when there is room again the program goes on. An export cut off at any
moment leaves the old file or the new one. The full disk is a real one, a small file system in memory: it needs root.

Usage: python benchmarks/faults.py [kills] [flips] [full disks] [cut exports]
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from datetime import date
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from sqlcipher3 import dbapi2 as dbapi

from cae_desktop.db.backup import is_sound
from cae_desktop.db.salvage import salvage
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import Role
from cae_desktop.services.backup import BackupReason, backups_of
from cae_desktop.services.papers import REPORT, PaperOrder
from cae_desktop.services.sample import write_sample
from cae_desktop.services.workspace import Workspace, open_workspace

KILLS, FLIPS, FULL, CUT = 1_000, 500, 200, 200
TODAY = date(2026, 10, 15)
LISTED = 200
_DISK = 16_000_000
"""Bytes of the disk that gets full."""
LONGEST_SECONDS = 0.25
TOLD = frozenset({"file-is-damaged", "file-cannot-be-read", "file-is-not-a-dealership", "file-is-newer"})
"""What a manager may be told of a file whose bits were flipped; all lead to its backups or leave it alone."""
_forked = get_context("fork")
Work = Callable[[Path, Connection], None]


def main() -> int:
    given = [int(text) for text in sys.argv[1:]]
    counts = (*given, *(KILLS, FLIPS, FULL, CUT)[len(given) :])
    dice = random.Random(7)  # noqa: S311 (no secret)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sample = write_sample(folder / "sample.cae", TODAY)
        found = [
            *killed(folder, sample, counts[0], dice),
            *flipped(folder, sample, counts[1], dice),
            *full_disks(folder, sample, counts[2], dice),
            *cut_exports(folder, sample, counts[3], dice),
        ]
    for line in found[:20]:
        print("   ", line)
    print(f"faults that were not survived: {len(found)}: {'BROKEN' if found else 'kept'}")
    return 1 if found else 0


# killed in the middle -------------------------------------------------------------------------------------------


def killed(folder: Path, sample: Path, count: int, dice: random.Random) -> list[str]:
    """Kill so many processes at random moments of their work; what was not survived."""
    names = ("edits", "import", "update", "backup")
    works: tuple[Work, ...] = (_edit, _import, _update, _back_up)
    leads = folder / "leads.csv"
    lines = [f"客户{number},199{number:08d}" for number in range(LISTED)]
    leads.write_text("\n".join(["姓名,手机", *lines]), encoding="utf-8")
    path, found = folder / "killed.cae", []
    done: Counter[str] = Counter()
    for number in range(count):
        name, work = names[number % len(works)], works[number % len(works)]
        if number % 40 < len(works) or name == "update":
            _fresh(sample, path)
        if name == "update":
            _age(path)
        acknowledged = _kill_while(work, path, dice.uniform(0, LONGEST_SECONDS))
        done[name] += len(acknowledged)
        found += [f"{name} {number}: {wrong}" for wrong in _survived(path, acknowledged)]
    told = ", ".join(f"{name} {times}" for name, times in done.items())
    print(f"{count:,} processes killed, acknowledged before: {told}; {len(found)} not survived")
    return found


def _edit(path: Path, tell: Connection) -> None:
    workspace = open_workspace(path)
    for number in range(10_000):
        name = f"p{os.getpid()}-{number}"
        workspace.dealership.add_person(name, Role.OTHER)
        tell.send(name)


def _import(path: Path, tell: Connection) -> None:
    workspace = open_workspace(path)
    activity = workspace.progress.activities(workspace.progress.newest_cycle_id())[0].id
    service = workspace.card_import
    service.write(service.preview(service.read(path.with_name("leads.csv")), activity), activity)
    tell.send("list")


def _update(path: Path, tell: Connection) -> None:
    open_workspace(path)
    tell.send("updated")


def _back_up(path: Path, tell: Connection) -> None:
    workspace = open_workspace(path)
    for _ in range(3):
        workspace.backups.make(BackupReason.DAILY)
    tell.send("backups")


def _kill_while(work: Work, path: Path, seconds: float) -> list[str]:
    """Start the work in a process of its own, kill it after a while; what it had acknowledged by then."""
    here, there = _forked.Pipe(duplex=False)
    process = _forked.Process(target=work, args=(path, there))
    process.start()
    there.close()
    time.sleep(seconds)
    os.kill(process.pid or 0, signal.SIGKILL)
    process.join()
    acknowledged = []
    while True:
        try:
            acknowledged.append(here.recv())
        except (EOFError, OSError):
            return acknowledged


def _survived(path: Path, acknowledged: list[str]) -> list[str]:
    wrong = []
    try:
        workspace = open_workspace(path)
    except CaeError as error:
        return [f"does not open: {error.code}"]
    people = {person.name for person in workspace.dealership.people()}
    wrong += [f"{name} is lost" for name in acknowledged if name.startswith("p") and name not in people]
    listed = _listed(workspace)
    if listed not in (0, LISTED) or ("list" in acknowledged and listed != LISTED):
        wrong.append(f"{listed} cards of a list of {LISTED}")
    unsound = [backup.path.name for backup in backups_of(path) if not workspace.backups.is_sound(backup)]
    wrong += [f"{name} is not sound" for name in unsound]
    workspace.close()
    return [*wrong, *([] if is_sound(path) else ["the file is not sound"])]


def _listed(workspace: Workspace) -> int:
    with workspace.database.read() as session:
        query = "SELECT count(*) FROM customer_card WHERE name LIKE '客户%'"
        return int(session.connection().exec_driver_sql(query).scalar_one())


def _fresh(sample: Path, path: Path) -> None:
    """The sample anew, without backups."""
    shutil.rmtree(path.with_name(f"{path.stem} backups"), ignore_errors=True)
    path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
    shutil.copy(sample, path)


def _age(path: Path) -> None:
    """Make a file say that it is of an older program, so that it is brought up to date at opening."""
    connection = dbapi.connect(str(path))
    connection.execute("PRAGMA user_version=0")
    connection.close()


# flipped bits ---------------------------------------------------------------------------------------------------


def flipped(folder: Path, sample: Path, count: int, dice: random.Random) -> list[str]:
    """Flip bits of so many copies in a page each; what was raised that is not told to the user."""
    path, found = folder / "flipped.cae", []
    ends: Counter[str] = Counter()
    _fresh(sample, path)
    workspace = open_workspace(path)
    workspace.backups.make(BackupReason.DAILY)
    workspace.close()
    whole = sample.read_bytes()
    for number in range(count):
        damaged = bytearray(whole)
        page = dice.randrange(len(whole) // 4096)
        for _ in range(dice.randint(1, 16)):
            damaged[page * 4096 + dice.randrange(4096)] ^= 1 << dice.randrange(8)
        path.write_bytes(damaged)
        try:
            ends[_opened(path, folder / "salvaged.cae")] += 1
        except Exception as error:  # noqa: BLE001 (whatever it is, it should not be)
            found.append(f"flip {number} in page {page}: {type(error).__name__}: {error}")
        if not any(is_backup for is_backup in backups_of(path)):
            found.append(f"flip {number}: no backup is offered")
    told = ", ".join(f"{end} {times}" for end, times in ends.most_common())
    print(f"{count:,} files with flipped bits: {told}; {len(found)} not survived")
    return found


def _opened(path: Path, target: Path) -> str:
    """How opening and reading a damaged file ended; damage is looked at and salvaged as the window does."""
    try:
        workspace = open_workspace(path)
    except CaeError as error:
        if error.code not in TOLD:
            raise
        if error.code == "file-is-damaged":
            _looked_at_and_salvaged(path, target)
        return error.code
    try:
        _read_everything(workspace)
    except CaeError as error:
        if error.code not in TOLD:
            raise
        return f"read: {error.code}"
    finally:
        workspace.close()
    return "opens"


def _looked_at_and_salvaged(path: Path, target: Path) -> None:
    try:
        open_workspace(path, damaged=True).close()
    except CaeError as error:
        if error.code not in TOLD:
            raise
    target.unlink(missing_ok=True)
    try:
        salvage(path, target)
    except CaeError as error:
        if error.code not in TOLD | {"nothing-can-be-read"}:
            raise


def _read_everything(workspace: Workspace) -> None:
    cycle = workspace.progress.newest_cycle_id()
    workspace.progress.of_cycle(cycle)
    workspace.overview.of_cycle(cycle)
    workspace.plan.plan(cycle)
    workspace.cards.lines(cycle)
    workspace.boards.page(cycle, None)
    workspace.reports.cycle_report(cycle, "")


# full disks -----------------------------------------------------------------------------------------------------


def full_disks(folder: Path, sample: Path, count: int, dice: random.Random) -> list[str]:
    """Let the disk be full after so many more bytes, again and again; what was lost or raised."""
    disk, found = folder / "disk", []
    if not count:
        return []
    disk.mkdir()
    mounted = subprocess.run(["/bin/mount", "-t", "tmpfs", "-o", f"size={_DISK}", "tmpfs", str(disk)], check=False)
    if mounted.returncode:
        print("full disks: not run, mounting a small disk needs root")
        return []
    try:
        for number in range(count):
            for file in disk.iterdir():
                shutil.rmtree(file) if file.is_dir() else file.unlink()
            shutil.copy(sample, disk / "full.cae")
            told = _told_by(_write_until_full, disk / "full.cae", dice.randrange(0, 60_000))
            found += [f"full disk {number}: {wrong}" for wrong in [*told, *_survived(disk / "full.cae", [])]]
    finally:
        subprocess.run(["/bin/umount", str(disk)], check=True)
    print(f"{count:,} full disks: {len(found)} not survived")
    return found


def _told_by(work: Callable[[Path, Connection, int], None], path: Path, more: int) -> list[str]:
    here, there = _forked.Pipe(duplex=False)
    process = _forked.Process(target=work, args=(path, there, more))
    process.start()
    there.close()
    try:
        told = here.recv()
    except EOFError:
        told = ["ended without a word"]
    process.join()
    return list(told)


def _write_until_full(path: Path, tell: Connection, more: int) -> None:
    """Edit until there is no room, then with room again; tells what was not as it should be."""
    workspace = open_workspace(path)
    ballast = path.with_name("ballast")
    ballast.write_bytes(bytes(max(0, shutil.disk_usage(path.parent).free - more)))
    names, wrong = [], []
    try:
        for number in range(100_000):
            workspace.dealership.add_person(f"{number} " + "x" * 300, Role.OTHER)
            names.append(f"{number} ")
        wrong.append("the disk never was full")
    except CaeError as error:
        wrong += [] if error.code == "disk-is-full" else [f"told {error.code}"]
    ballast.unlink()
    workspace.dealership.add_person("again", Role.OTHER)
    kept = {f"{person.name.split(' ')[0]} " for person in workspace.dealership.people()}
    tell.send([*wrong, *([] if set(names) <= kept else ["an edit is lost"])])
    workspace.close()


# exports cut off ------------------------------------------------------------------------------------------------


def cut_exports(folder: Path, sample: Path, count: int, dice: random.Random) -> list[str]:
    """Kill a process that writes the same workbook again and again; files that are neither the old nor a new one."""
    path, target, found = folder / "exported.cae", folder / "out", []
    _fresh(sample, path)
    for number in range(count):
        _kill_while(_export, path, dice.uniform(0.1, 0.8))
        for file in target.glob("*.xlsx") if target.exists() else ():
            if not zipfile.is_zipfile(file) or zipfile.ZipFile(file).testzip() is not None:
                found.append(f"export {number}: {file.name} is half a file")
    print(f"{count:,} exports cut off: {len(found)} not survived; {len(list(target.glob('*')))} files there")
    return found


def _export(path: Path, tell: Connection) -> None:
    workspace = open_workspace(path)
    order = PaperOrder(REPORT, workspace.progress.newest_cycle_id())
    for _ in range(100):
        workspace.papers.write(order, path.with_name("out"), ("xlsx",))


if __name__ == "__main__":
    sys.exit(main())
