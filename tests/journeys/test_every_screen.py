"""Every screen opens in every language, in a language half as long again, in both themes, empty and full."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cae_desktop.app import Program
from cae_desktop.services.clock import SetClock
from cae_desktop.services.sample import write_sample
from cae_desktop.services.workspace import Workspace, open_workspace
from cae_desktop.ui.widgets import Scroll
from cae_desktop.views import screens
from cae_desktop.views.preferences import Preferences

TODAY = date(2026, 10, 15)


class LongLanguage(QTranslator):
    """Says everything half as long again."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return text + "~" * (len(text) // 2)

    def isEmpty(self) -> bool:
        return False


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sample(tmp_path_factory.mktemp("sample") / "sample.cae", TODAY)


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[Program]:
    preferences = Preferences(tmp_path / "preferences.ini")
    preferences.theme = "light"
    made = Program(preferences)
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    made.finish()


def _visit(qtbot: QtBot, program: Program) -> list[str]:
    """Open every screen; returns what is cut at its right edge."""
    nameless: list[str] = []
    cut: list[str] = []
    for entry in screens.ALL:
        program.window.show_screen(entry.name)
        screen = program.window.current_screen()
        assert screen is not None
        qtbot.waitUntil(screen.isVisible)
        assert not program.window.grab().isNull()
        nameless += [f"{entry.name}: {widget}" for widget in _nameless(screen)]
        cut += _cut(screen)
    qtbot.waitUntil(program.tasks.is_idle, timeout=30_000)
    assert sorted(set(nameless)) == []
    return cut


def _cut(screen: QWidget) -> list[str]:
    """Parts that scroll downwards only and are wider than their room, so that their right edge is cut."""
    areas = [area for area in screen.findChildren(Scroll) if area.isVisible()]
    return [
        f"{type(screen).__name__}: {content.minimumSizeHint().width()} in {area.viewport().width()}"
        for area in areas
        if (content := area.widget()) and content.minimumSizeHint().width() > area.viewport().width()
    ]


def _nameless(screen: QWidget) -> list[str]:
    """Widgets a keyboard reaches that a screen reader could not name."""
    return [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in screen.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and type(widget).__name__ not in ("QScrollArea", "Scroll", "QTabBar", "QTabWidget", "QLineEdit", "QHeaderView")
        and not (widget.accessibleName() or getattr(widget, "text", str)() or getattr(widget, "placeholderText", str)())
    ]


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900)])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_screen_of_the_sample_opens(
    qtbot: QtBot, program: Program, sample: Path, language: str, theme: str, size: tuple[int, int]
) -> None:
    program.window.resize(*size)
    program.show(open_workspace(sample, SetClock(TODAY), read_only=True))
    program.window.theme_chosen.emit(theme)
    program.window.language_chosen.emit(language)
    assert _visit(qtbot, program) == []


def test_every_screen_of_an_empty_cycle_opens(
    qtbot: QtBot, program: Program, workspace: Workspace, cycle_id: str
) -> None:
    path = workspace.database.path
    workspace.close()
    program.show(open_workspace(path, SetClock(TODAY)))
    _visit(qtbot, program)


def test_every_screen_opens_in_a_language_half_as_long_again(qtbot: QtBot, program: Program, sample: Path) -> None:
    long_language = LongLanguage()
    QCoreApplication.installTranslator(long_language)
    try:
        program.window.resize(1280, 720)
        program.show(open_workspace(sample, SetClock(TODAY), read_only=True))
        _visit(qtbot, program)
        assert "~" in program.window.rail.items["overview"].text()
    finally:
        QCoreApplication.removeTranslator(long_language)
