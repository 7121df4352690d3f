"""Habits that a linter does not know."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel

from cae_desktop.translations import translator
from cae_desktop.wording import _SUBJECTS
from tests.architecture.habits import HABITS, faults

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "cae_desktop").rglob("*.py"))


@pytest.mark.parametrize("habit", HABITS)
def test_no_source_has(habit: str) -> None:
    found = [
        f"{source.relative_to(ROOT)}:{line}"
        for source in SOURCES
        for line in faults(habit, source.name, source.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize("habit", HABITS)
def test_every_habit_is_seen_when_it_is_there(habit: str) -> None:
    for example in HABITS[habit].examples:
        assert faults(habit, "page.py", example), example


MADE = {
    ".git",
    ".venv",
    ".hypothesis",
    "build",
    "dist",
    "__pycache__",
    ".mypy_cache",
    ".ruff_cache",
    ".import_linter_cache",
}
ADDRESS = re.compile(
    rb"|".join([b"pypi" + rb"\.org", rb"files\." + b"pythonhosted", b"npm" + b"js", b"/wo" + b"rk/", b"/root" + b"/"])
)


def test_the_repository_names_no_registry_and_no_machine() -> None:
    files = [file for file in ROOT.rglob("*") if not MADE.intersection(file.relative_to(ROOT).parts) and file.is_file()]
    assert len(files) > 100
    assert [file for file in files if ADDRESS.search(file.read_bytes())] == []
    assert "://" not in (ROOT / "requirements.lock").read_text(encoding="utf-8")


def _codes(pattern: str) -> set[str]:
    return {code for source in SOURCES for code in re.findall(pattern, source.read_text(encoding="utf-8"))}


def test_every_refusal_has_a_sentence() -> None:
    raised = _codes(r'raise CaeError\(\s*"([a-z-]+)"')
    told = {code for subject in _SUBJECTS for code in subject.errors(translator("en"))}
    assert raised - told == set()


def test_every_action_has_a_name() -> None:
    labels = _codes(r'\.write\(\s*"([a-z-]+)"')
    named = {label for subject in _SUBJECTS for label in subject.actions(translator("en"))}
    assert labels - named == set()


def test_fonts_and_icons_have_their_licence_beside_them() -> None:
    drawn = {file.parent for kind in ("*.ttf", "*.otf", "*.svg") for file in (ROOT / "resources").rglob(kind)}
    assert drawn == {ROOT / "resources/fonts", ROOT / "resources/icons"}
    assert "SIL OPEN FONT LICENSE" in (ROOT / "resources/fonts/OFL.txt").read_text(encoding="utf-8").upper()
    assert "ISC" in (ROOT / "resources/icons/LICENSE").read_text(encoding="utf-8")


def test_the_qt_binding_keeps_none_and_true_alive(qtbot) -> None:  # type: ignore[no-untyped-def]
    class Emitter(QObject):
        told = Signal(bool)

    label, emitter = QLabel(), Emitter()
    qtbot.addWidget(label)
    none, true = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(2000):
        label.setText("x")
        emitter.told.emit(True)
    assert sys.getrefcount(None) - none > -100
    assert sys.getrefcount(True) - true > -100


def test_nothing_heavy_is_loaded_before_the_first_paint() -> None:
    code = """
import sys
from cae_desktop.app import Program, make_application
from cae_desktop.views.preferences import Preferences
app = make_application()
program = Program(Preferences())
def painted():
    heavy = {"sqlalchemy", "alembic", "openpyxl", "xlsxwriter", "reportlab", "numpy"}
    print("LOADED", sorted(heavy & set(sys.modules)), flush=True)
    app.quit()
program.start(None, painted=painted)
app.exec()
program.finish()
"""
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert "LOADED []" in result.stdout, result.stdout + result.stderr
