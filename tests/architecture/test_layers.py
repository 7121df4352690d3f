"""The rules of ARCHITECTURE.md hold, and every one of them is able to fail."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

VIOLATIONS = {
    "Arrows only point down": ("domain/money.py", "from cae_desktop import paths, views"),
    "Only db speaks SQL": ("services/clock.py", "import sqlalchemy"),
    "Only exports and imports touch office libraries": ("services/clock.py", "import xlsxwriter"),
    "The engine knows no Qt": ("services/clock.py", "import PySide6.QtCore"),
    "The toolkit knows nothing of the method": ("ui/tasks.py", "from cae_desktop.domain import money"),
    "Screens do not know each other": ("views/goals/__init__.py", "import cae_desktop.views.plan"),
}


def _lint(folder: Path) -> str:
    result = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return result.stdout + result.stderr


def test_every_rule_is_kept() -> None:
    said = _lint(ROOT)
    assert "0 broken" in said, said


@pytest.mark.parametrize("rule", VIOLATIONS)
def test_a_planted_violation_is_found(rule: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "cae_desktop", tmp_path / "cae_desktop", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    file, line = VIOLATIONS[rule]
    target = tmp_path / "cae_desktop" / file
    target.write_text(f"{target.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")
    assert f"{rule} BROKEN" in _lint(tmp_path)


def test_every_rule_has_a_violation_that_proves_it() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    rules = {
        line.split('"')[1] for line in text.splitlines() if line.startswith("name = ") and "cae-desktop" not in line
    }
    assert rules == set(VIOLATIONS)
