"""From the key to the painted screen: an edit saved with the durability of a bare SQLite commit, and shown everywhere.

Promised on every screen: 1.5 x a bare commit of the same durability, plus 16 ms (one frame). Bare commits and edits
take turns, so that a busy disk slows both. The edit changes the budget of a work step, which most screens show.

Usage: python benchmarks/saved_edit.py [edits on each screen]
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from itertools import count
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
from cae_desktop.views.reports.page import ReportsScreen

COMMIT_FACTOR = 1.5
SEEN_MS = 16.0
_budgets = count(100_000, 100)
_remarks = count()


def main() -> int:
    edits = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    with tempfile.TemporaryDirectory() as folder:
        path = write_sample(Path(folder) / "sample.cae", date(2026, 10, 15))
        bare = _bare(Path(folder) / "bare.db")
        qt = make_application()
        program = Program(Preferences(Path(folder) / "preferences.ini"))
        workspace = open_workspace(path)
        _edit_alone(workspace, bare, edits)
        program.window.resize(1440, 900)
        program.window.show()
        program.show(workspace)
        broken = [entry.name for entry in screens.ALL if not _is_kept(entry.name, program, qt, bare, edits)]
        _preview(program, qt, workspace)
        program.finish()
        bare.close()
    print(f"broken on: {', '.join(broken)}" if broken else "kept on every screen")
    return 1 if broken else 0


def _edit_alone(workspace: Workspace, bare: Any, edits: int) -> None:
    """Print what the edit costs without a window."""
    step = _a_step(workspace)
    commits, saved = _in_turns(lambda: _commit(bare), lambda: _change(workspace, step), 3 * edits)
    print(f"bare commit {commits:.2f} ms, saved edit {saved:.2f} ms ({saved / commits:.2f} x)")


def _is_kept(name: str, program: Program, qt: QCoreApplication, bare: Any, edits: int) -> bool:
    """Print and judge one screen."""
    workspace = program.window.workspace
    assert workspace is not None
    program.window.show_screen(name)
    _settle(qt)
    _until_idle(program, qt)
    step = _a_step(workspace)

    def edit_and_see() -> None:
        _change(workspace, step)
        _settle(qt)

    commit, seen = _in_turns(lambda: _commit(bare), edit_and_see, edits)
    promised = COMMIT_FACTOR * commit + SEEN_MS
    print(
        f"{name:12} {seen:6.1f} ms, bare commit {commit:5.2f} ms, {seen / promised:5.2f} of the {promised:.1f} promised"
    )
    return seen <= promised


def _preview(program: Program, qt: QCoreApplication, workspace: Workspace) -> None:
    """The report is drawn beside the window: print how long after an edit its preview follows."""
    step, times = _a_step(workspace), []
    program.window.show_screen("reports")
    for _ in range(5):
        begin = time.perf_counter()
        _change(workspace, step)
        _until_idle(program, qt)
        times.append((time.perf_counter() - begin) * 1000)
    print(f"the preview of the report follows {statistics.median(times):.0f} ms after an edit (not promised)")


def _in_turns(one: Callable[[], None], other: Callable[[], None], rounds: int) -> tuple[float, float]:
    """Medians of both in milliseconds, measured in turns; the first rounds warm up."""
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds + 3):
        for measured, work in zip(times, (one, other), strict=True):
            begin = time.perf_counter()
            work()
            if number >= 3:
                measured.append((time.perf_counter() - begin) * 1000)
    return statistics.median(times[0]), statistics.median(times[1])


def _bare(path: Path) -> Any:
    connection = dbapi.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA journal_mode=TRUNCATE")
    connection.execute("PRAGMA synchronous=EXTRA")
    connection.execute("PRAGMA secure_delete=ON")
    connection.execute("CREATE TABLE work_step (id TEXT PRIMARY KEY, remark TEXT)")
    connection.execute("INSERT INTO work_step VALUES ('x', '')")
    return connection


def _commit(bare: Any) -> None:
    bare.execute("BEGIN IMMEDIATE")
    bare.execute("UPDATE work_step SET remark = ? WHERE id = 'x'", (f"r{next(_remarks)}",))
    bare.execute("COMMIT")


def _change(workspace: Workspace, step: str) -> None:
    workspace.plan.change_step(step, "budget_fen", next(_budgets))


def _settle(qt: QCoreApplication) -> None:
    qt.sendPostedEvents()
    qt.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    qt.processEvents()


def _until_idle(program: Program, qt: QCoreApplication) -> None:
    """Wait until nothing is drawn beside the window."""
    screen = program.window.current_screen()
    while isinstance(screen, ReportsScreen) and screen.is_drawing:
        qt.processEvents()
        time.sleep(0.001)


def _a_step(workspace: Workspace) -> str:
    cycle = workspace.progress.newest_cycle_id()
    activity = workspace.progress.activities(cycle)[0]
    return workspace.control.board(activity.id).steps[0].plan.id


if __name__ == "__main__":
    sys.exit(main())
