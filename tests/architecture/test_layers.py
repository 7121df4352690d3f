"""The rules of ARCHITECTURE.md hold, and every one of them is able to fail."""

import ast
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "cae_desktop"
RULES: list[dict[str, Any]] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
    "importlinter"
]["contracts"]

LAYERS, SQL, OFFICE = (
    "Arrows only point down",
    "Only db speaks SQL",
    "Only exports and imports touch office libraries",
)
QT, TOOLKIT, SCREENS = (
    "The engine knows no Qt",
    "The toolkit knows nothing of the method",
    "Screens do not know each other",
)

VIOLATIONS = [
    (LAYERS, "domain/money.py", "from cae_desktop import paths, views"),
    (LAYERS, "services/clock.py", "from cae_desktop.ui import tasks"),
    (LAYERS, "exports/files.py", "from cae_desktop.db import ids"),
    (LAYERS, "views/screens.py", "from cae_desktop import app"),
    (LAYERS, "paths.py", "from cae_desktop import translations"),
    (LAYERS, "helpers.py", "from cae_desktop import paths"),
    (SQL, "services/clock.py", "import sqlalchemy"),
    (SQL, "views/screens.py", "import sqlcipher3"),
    (OFFICE, "services/clock.py", "import xlsxwriter"),
    (OFFICE, "db/ids.py", "import openpyxl"),
    (QT, "services/clock.py", "import PySide6.QtCore"),
    (QT, "exports/files.py", "import PySide6.QtGui"),
    (TOOLKIT, "ui/tasks.py", "from cae_desktop.domain import money"),
    (TOOLKIT, "ui/tasks.py", "from cae_desktop.exports import files"),
    (SCREENS, "views/goals/__init__.py", "import cae_desktop.views.plan"),
]

CLOCKS_AND_FILES = {"today", "now", "utcnow", "time", "open", "read_text", "read_bytes", "write_text", "write_bytes"}


def _lint(folder: Path) -> str:
    result = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return result.stdout + result.stderr


def _rule(name: str) -> dict[str, Any]:
    (rule,) = (rule for rule in RULES if rule["name"] == name)
    return rule


def _parts(folder: Path, prefix: str) -> set[str]:
    """Modules and packages in a folder by their full name."""
    folders = {path.name for path in folder.iterdir() if (path / "__init__.py").exists()}
    modules = {path.stem for path in folder.glob("*.py") if path.name != "__init__.py"}
    return {f"{prefix}.{name}" for name in folders | modules}


def test_every_rule_is_kept() -> None:
    said = _lint(ROOT)
    assert "0 broken" in said, said


@pytest.mark.parametrize(("rule", "file", "line"), VIOLATIONS)
def test_a_planted_violation_is_found(rule: str, file: str, line: str, tmp_path: Path) -> None:
    shutil.copytree(PACKAGE, tmp_path / "cae_desktop", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    target = tmp_path / "cae_desktop" / file
    before = target.read_text(encoding="utf-8") if target.exists() else ""
    target.write_text(f"{before}\n{line}\n", encoding="utf-8")
    assert f"{rule} BROKEN" in _lint(tmp_path)


def test_every_rule_has_a_violation_that_proves_it() -> None:
    assert {rule["name"] for rule in RULES} == {rule for rule, _, _ in VIOLATIONS}


@pytest.mark.parametrize(
    ("rule", "free"),
    [
        (SQL, {"db"}),
        (OFFICE, {"exports", "imports"}),
        (QT, {"__main__", "app", "pictures", "ui", "views"}),
    ],
)
def test_a_new_part_of_the_program_comes_under_every_rule(rule: str, free: set[str]) -> None:
    expected = _parts(PACKAGE, "cae_desktop") - {f"cae_desktop.{name}" for name in free}
    assert set(_rule(rule)["source_modules"]) == expected


def test_a_new_screen_comes_under_the_rule_of_screens() -> None:
    folders = {name for name in _parts(PACKAGE / "views", "cae_desktop.views") if _is_folder(name)}
    assert set(_rule(SCREENS)["modules"]) == folders - {"cae_desktop.views.shared"}


def _is_folder(module: str) -> bool:
    return ROOT.joinpath(*module.split(".")).is_dir()


def _outside_the_domain(source: str) -> Iterator[str]:
    """What a source of the domain may not have: other libraries, other layers, a clock, a file."""
    for node in ast.walk(ast.parse(source)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if name in CLOCKS_AND_FILES:
                yield f"{name}()"
        yield from (
            name
            for name in names
            if name.split(".")[0] not in sys.stdlib_module_names and not name.startswith("cae_desktop.domain.")
        )


def test_the_domain_needs_the_standard_library_only_and_neither_clock_nor_files() -> None:
    found = [
        f"{file.name}: {fault}"
        for file in sorted((PACKAGE / "domain").rglob("*.py"))
        for fault in _outside_the_domain(file.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "line",
    [
        "import numpy",
        "from filelock import FileLock",
        "from cae_desktop import paths",
        "from datetime import date; day = date.today()",
        "text = open('notes.txt')",
    ],
)
def test_the_rule_of_the_domain_is_able_to_fail(line: str) -> None:
    assert list(_outside_the_domain(line)) != []
