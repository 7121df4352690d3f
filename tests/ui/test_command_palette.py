import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cae_desktop.ui.command_palette import Command, CommandPalette


@pytest.fixture
def ran() -> list[str]:
    return []


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(1000, 700)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def palette(window: QWidget, ran: list[str]) -> CommandPalette:
    def remember(name: str) -> object:
        def run() -> None:
            ran.append(name)

        return run

    commands = [
        Command("report", "导出厂家报告", "命令", "export pdf huodong", "", remember("report")),
        Command("plan", "活动计划", "页面", "plan gantt", "Ctrl+4", remember("plan")),
        Command("selector", "活动选择", "页面", "selector", "Ctrl+3", remember("selector")),
    ]
    palette = CommandPalette(window, commands)
    palette.show()
    return palette


def titles(palette: CommandPalette) -> list[str]:
    return [palette.list.item(row).text() for row in range(palette.list.count())]


def test_words_are_found_in_title_group_and_keywords(palette: CommandPalette) -> None:
    palette.search.setText("GANTT 页面")
    assert titles(palette) == ["活动计划"]


def test_what_begins_with_the_typed_text_comes_first(palette: CommandPalette) -> None:
    palette.search.setText("活动")
    assert titles(palette) == ["活动计划", "活动选择"]
    palette.search.setText("huodong")
    assert titles(palette) == ["导出厂家报告"]


def test_arrows_and_enter_run_a_command(qtbot: QtBot, palette: CommandPalette, ran: list[str]) -> None:
    with qtbot.waitSignal(palette.destroyed):
        qtbot.keyClick(palette.search, Qt.Key.Key_Down)
        qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert ran == ["plan"]


def test_escape_runs_nothing(qtbot: QtBot, palette: CommandPalette, ran: list[str]) -> None:
    with qtbot.waitSignal(palette.destroyed):
        qtbot.keyClick(palette.search, Qt.Key.Key_Escape)
    assert ran == []


def test_composed_text_is_searched_after_its_commit(palette: CommandPalette) -> None:
    composing = QInputMethodEvent("xuan", [])
    QApplication.sendEvent(palette.search, composing)
    assert len(titles(palette)) == 3
    committed = QInputMethodEvent()
    committed.setCommitString("选择")
    QApplication.sendEvent(palette.search, committed)
    assert titles(palette) == ["活动选择"]


def test_nothing_found_is_said(qtbot: QtBot, palette: CommandPalette, ran: list[str]) -> None:
    palette.search.setText("zzz")
    assert palette.nothing.isVisible()
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert ran == []
