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

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "cae_desktop").rglob("*.py"))

FORBIDDEN = {
    "an f-string inside tr() is never translated": re.compile(r"\b(?:tr|translate)\([^)]*\bf\""),
    "a star import loads all of Qt": re.compile(r"from PySide6\.\w+ import \*"),
    "a dialog that waits blocks the program": re.compile(r"(?<!qt)\.exec\(\)|processEvents"),
    "a lambda keeps its window alive": re.compile(r"\.connect\(\s*lambda"),
    "everything else is a bug and must be seen": re.compile(r"except\s*:|except (?:Base)?Exception\b(?!.*noqa)"),
}


@pytest.mark.parametrize("reason", FORBIDDEN)
def test_no_source_has(reason: str) -> None:
    found = [
        f"{source.relative_to(ROOT)}:{number}"
        for source in SOURCES
        for number, line in enumerate(source.read_text(encoding="utf-8").splitlines(), start=1)
        if FORBIDDEN[reason].search(line)
    ]
    assert found == []


def test_pdf_paragraphs_are_made_in_one_place_only() -> None:
    found = [source.name for source in SOURCES if re.search(r"\bParagraph\(", source.read_text(encoding="utf-8"))]
    assert [name for name in found if name != "pdf_text.py"] == []


def test_the_repository_names_no_registry_and_no_machine() -> None:
    address = re.compile(
        "|".join(["pypi" + r"\.org", "files\\." + "pythonhosted", "npm" + "js", "/wo" + "rk/", "/root" + "/"])
    )
    texts = {".py", ".md", ".toml", ".sh", ".lock", ".ps1", ".ts", ".qss", ""}
    made = {
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
    files = [
        file
        for file in ROOT.rglob("*")
        if file.suffix in texts and file.is_file() and not made.intersection(file.relative_to(ROOT).parts)
    ]
    named = [file for file in files if address.search(file.read_text(encoding="utf-8", errors="ignore"))]
    assert len(files) > 100
    assert named == []
    assert "://" not in (ROOT / "requirements.lock").read_text(encoding="utf-8")


def test_every_translation_is_finished() -> None:
    result = subprocess.run(
        [sys.executable, ROOT / "packaging" / "translations.py", "check"], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout


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
