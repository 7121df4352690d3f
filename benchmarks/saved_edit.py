"""From the key to the painted screen: an edit saved with the durability of a bare SQLite commit, and shown everywhere.

Promised: 1.5 x a bare commit of the same durability measured in the same run, plus 16 ms (one frame).

Usage: python benchmarks/saved_edit.py [edits]
"""

import os
import statistics
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from sqlcipher3 import dbapi2 as dbapi

from cae_desktop.app import Program, make_application
from cae_desktop.services.sample import write_sample
from cae_desktop.services.workspace import Workspace, open_workspace
from cae_desktop.views import screens
from cae_desktop.views.preferences import Preferences

COMMIT_FACTOR = 1.5
SEEN_MS = 16.0


def main() -> int:
    edits = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    with tempfile.TemporaryDirectory() as folder:
        path = write_sample(Path(folder) / "sample.cae", date(2026, 10, 15))
        commit, edit = _commits(path, Path(folder), edits)
        allowed = COMMIT_FACTOR * commit + SEEN_MS
        seen = _until_seen(path, Path(folder), edits)
    print(f"bare commit {commit:.2f} ms, saved edit {edit:.2f} ms ({edit / commit:.2f} x)")
    print(f"slowest screen shows a saved edit {seen:.1f} ms after the key, promised {allowed:.1f} ms")
    return 0 if seen <= allowed else 1


def _commits(path: Path, folder: Path, edits: int) -> tuple[float, float]:
    """Medians in milliseconds of a bare commit and of an edit through the service, measured in turns."""
    bare = _bare(folder / "bare.db")
    workspace = open_workspace(path)
    step = _a_step(workspace)
    commits, saved = [], []
    for number in range(edits):
        begin = time.perf_counter()
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("UPDATE work_step SET remark = ? WHERE id = 'x'", (f"r{number}",))
        bare.execute("COMMIT")
        middle = time.perf_counter()
        workspace.plan.change_step(step, "description", f"r{number}")
        saved.append((time.perf_counter() - middle) * 1000)
        commits.append((middle - begin) * 1000)
    workspace.close()
    bare.close()
    return statistics.median(commits), statistics.median(saved)


def _bare(path: Path) -> Any:
    connection = dbapi.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA journal_mode=TRUNCATE")
    connection.execute("PRAGMA synchronous=EXTRA")
    connection.execute("PRAGMA secure_delete=ON")
    connection.execute("CREATE TABLE work_step (id TEXT PRIMARY KEY, remark TEXT)")
    connection.execute("INSERT INTO work_step VALUES ('x', '')")
    return connection


def _until_seen(path: Path, folder: Path, edits: int) -> float:
    qt = make_application()
    program = Program(Preferences(folder / "preferences.ini"))
    workspace = open_workspace(path)
    program.window.resize(1440, 900)
    program.window.show()
    program.show(workspace)
    step = _a_step(workspace)
    slowest = 0.0
    for entry in screens.ALL:
        program.window.show_screen(entry.name)
        _settle(qt)
        times = []
        for number in range(max(5, edits // 6)):
            begin = time.perf_counter()
            workspace.plan.change_step(step, "description", f"{entry.name} {number}")
            _settle(qt)
            times.append((time.perf_counter() - begin) * 1000)
        print(f"{entry.name:12} {statistics.median(times):6.1f} ms until painted")
        slowest = max(slowest, statistics.median(times))
    program.finish()
    return slowest


def _settle(qt: QCoreApplication) -> None:
    qt.sendPostedEvents()
    qt.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    qt.processEvents()


def _a_step(workspace: Workspace) -> str:
    cycle = workspace.progress.newest_cycle_id()
    activity = workspace.progress.activities(cycle)[0]
    return workspace.control.board(activity.id).steps[0].plan.id


if __name__ == "__main__":
    sys.exit(main())
