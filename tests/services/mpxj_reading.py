"""MPXJ, an independent reader and scheduler of plans, asked in a process of its own."""

import importlib.util
import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

PROGRAM = Path(__file__).with_name("mpxj") / "Reread.java"


@dataclass(frozen=True, slots=True)
class MpxjTask:
    """A task as MPXJ sees it; days, working days of eight hours, and yuan."""

    uid: int
    name: str
    start: date
    finish: date
    summary: bool
    milestone: bool
    critical: bool
    duration: int
    slack: int
    links: str
    cost: str
    baseline_finish: str
    deadline: str
    people: str
    category: str


def read_by_mpxj(files: Sequence[Path], way: str = "read") -> list[list[MpxjTask]]:
    """The tasks of every file as MPXJ reads them, or ("schedule") as it schedules them; skips where it cannot run."""
    java, library = shutil.which("java"), importlib.util.find_spec("mpxj")
    if java is None:
        pytest.skip("Java is not installed, so MPXJ cannot run")
    if library is None or library.origin is None:
        pytest.skip("the package mpxj is not installed")
    jars = os.fspath(Path(library.origin).with_name("lib") / "*")
    result = subprocess.run(
        [java, "-Dfile.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8", "-cp", jars, PROGRAM, way, *files],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=100,
    )
    if "compiler" in result.stderr and not result.stdout:
        pytest.skip("Java has no compiler here, so MPXJ cannot be asked")
    assert result.returncode == 0, result.stderr
    tasks: list[list[MpxjTask]] = [[] for _ in files]
    for line in result.stdout.splitlines():
        number, *fields = line.split("\t")
        tasks[int(number) - 1].append(_task(fields))
    return tasks


def _task(fields: Sequence[str]) -> MpxjTask:
    uid, name, start, finish, summary, milestone, critical, duration, slack, *texts = fields
    return MpxjTask(
        int(uid),
        name,
        date.fromisoformat(start),
        date.fromisoformat(finish),
        summary == "true",
        milestone == "true",
        critical == "true",
        int(duration or 0),
        int(slack or 0),
        *texts,
    )
