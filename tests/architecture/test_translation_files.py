"""The translation files are finished, and what watches over them sees every kind of fault."""

import shutil
import subprocess
import sys
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = """
from PySide6.QtCore import QCoreApplication, QObject

class Page(QObject):
    def texts(self):
        return self.tr("Plan"), self.tr("{n} of {all}").format(n=1, all=2), self.tr("SWOT")

def outside():
    return QCoreApplication.translate("Named", "Named by Qt")

def engine(translate):
    return translate("Report", "Given to the engine")
"""
CHINESE = {
    ("Page", "Plan"): "计划",
    ("Page", "{n} of {all}"): "{all} 中的 {n}",
    ("Page", "SWOT"): "SWOT",
    ("Named", "Named by Qt"): "由 Qt 命名",
    ("Report", "Given to the engine"): "交给引擎",
}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A program of one screen with one finished file of translations."""
    (tmp_path / "packaging").mkdir()
    shutil.copy(ROOT / "packaging" / "translations.py", tmp_path / "packaging")
    screen = tmp_path / "cae_desktop" / "views" / "plan"
    screen.mkdir(parents=True)
    (screen / "__init__.py").touch()
    (screen / "page.py").write_text(SOURCE, encoding="utf-8")
    _write(tmp_path, "plan", CHINESE)
    return tmp_path


def _write(tree: Path, area: str, translations: dict[tuple[str, str], str], state: str = "") -> None:
    contexts = "".join(
        f"<context><name>{context}</name><message><source>{escape(source)}</source>"
        f"<translation{state}>{escape(text)}</translation></message></context>"
        for (context, source), text in translations.items()
    )
    folder = tree / "resources" / "i18n" / "zh_CN"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{area}.ts").write_text(
        f'<?xml version="1.0" encoding="utf-8"?><TS version="2.1" language="zh_CN">{contexts}</TS>', encoding="utf-8"
    )


def _run(tree: Path, command: str) -> tuple[int, str]:
    script = tree / "packaging" / "translations.py"
    result = subprocess.run([sys.executable, script, command], capture_output=True, text=True, check=False)
    return result.returncode, result.stdout + result.stderr


def test_every_translation_is_finished() -> None:
    code, said = _run(ROOT, "check")
    assert code == 0, said


def test_texts_of_windows_and_of_the_engine_are_collected(tree: Path) -> None:
    assert _run(tree, "check") == (0, "translations: 0 to mend\n")


@pytest.mark.parametrize(
    ("source", "text", "fault"),
    [
        ("Plan", "", "unfinished"),
        ("Plan", "  ", "unfinished"),
        ("Plan", "Planning", "not Chinese"),
        ("{n} of {all}", "{n} 中", "other placeholders"),
    ],
)
def test_a_bad_translation_is_named(tree: Path, source: str, text: str, fault: str) -> None:
    _write(tree, "plan", CHINESE | {("Page", source): text})
    code, said = _run(tree, "check")
    assert code == 1
    assert f"plan: {fault}: ('Page', '{source}')" in said


def test_an_unfinished_file_is_named(tree: Path) -> None:
    _write(tree, "plan", CHINESE, state=' type="unfinished"')
    assert _run(tree, "check")[0] == 1


def test_a_text_that_nobody_collected_is_named(tree: Path) -> None:
    page = tree / "cae_desktop" / "views" / "plan" / "page.py"
    page.write_text(f'{SOURCE}\n    translate("Report", "Written today")\n', encoding="utf-8")
    assert "plan: not collected: ('Report', 'Written today')" in _run(tree, "check")[1]
    assert _run(tree, "update")[0] == 0
    assert "plan: unfinished: ('Report', 'Written today')" in _run(tree, "check")[1]


def test_a_text_that_is_gone_is_named(tree: Path) -> None:
    _write(tree, "plan", CHINESE | {("Page", "Gone"): "没有了"})
    assert "plan: no longer used: ('Page', 'Gone')" in _run(tree, "check")[1]


def test_a_file_without_sources_is_named(tree: Path) -> None:
    _write(tree, "old", {})
    assert "old: no such area" in _run(tree, "check")[1]


def test_two_wordings_of_one_text_are_named(tree: Path) -> None:
    other = tree / "cae_desktop" / "views" / "shared"
    other.mkdir()
    (other / "__init__.py").write_text('translate("Report", "Given to the engine")\n', encoding="utf-8")
    _write(tree, "shared", {("Report", "Given to the engine"): "给引擎"})
    assert "shared: worded otherwise in another area: ('Report', 'Given to the engine')" in _run(tree, "check")[1]


def test_windows_get_one_compiled_file_made_anew_only_when_needed(tree: Path) -> None:
    compiled = tree / "resources" / "i18n" / "zh_CN.qm"
    assert _run(tree, "release") == (0, "")
    first = compiled.stat().st_mtime_ns
    assert _run(tree, "release") == (0, "")
    assert compiled.stat().st_mtime_ns == first
    compiled.unlink()
    assert _run(tree, "release") == (0, "")
    assert compiled.exists()


def test_a_wrong_command_is_refused() -> None:
    assert _run(ROOT, "sell")[0] == 2
