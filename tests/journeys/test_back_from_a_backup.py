"""A manager loses something, looks into a backup and goes back to it in the window; the file as it was is kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cae_desktop.app import Program
from cae_desktop.domain.retention import BackupReason
from cae_desktop.services.workspace import Workspace
from cae_desktop.views.preferences import Preferences
from cae_desktop.views.settings.page import SettingsScreen

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, workspace: Workspace, tmp_path: Path) -> Program:
    program = Program(Preferences(tmp_path / "preferences.ini"))
    qtbot.addWidget(program.window)
    program.window.show()
    program.show(workspace)
    qtbot.waitUntil(program.tasks.is_idle)
    yield program
    program.finish()


def file_tab(program: Program) -> SettingsScreen:
    program.window.show_screen("settings", "file")
    screen = program.window.current_screen()
    assert isinstance(screen, SettingsScreen)
    return screen


def test_overwritten_partners_are_brought_back_and_the_file_as_it_was_is_kept(qtbot: QtBot, program: Program) -> None:
    workspace = program.window.workspace
    path = workspace.database.path
    workspace.backups.make(BackupReason.BY_HAND)
    for partner in workspace.dealership.partners():
        workspace.dealership.change_partner(partner.id, "name", "写错了")
    workspace.dealership.add_partner("后来的伙伴")

    tab = file_tab(program).file
    tab.reload()
    assert not tab.go_back.isEnabled()
    qtbot.mouseClick(tab.look, LEFT)
    qtbot.waitUntil(tab.go_back.isEnabled)
    assert "2" in tab.differences.text()
    assert "3" in tab.differences.text()
    qtbot.mouseClick(tab.go_back, LEFT)
    qtbot.waitUntil(lambda: program.window.workspace not in (None, workspace))
    qtbot.waitUntil(program.tasks.is_idle)
    now = program.window.workspace
    assert now.database.path == path
    assert [row.name for row in now.dealership.partners()] == ["都市传媒", "锐影展览"]
    assert program.window.messages.text()

    before = next(row for row in now.backups.backups() if row.reason is BackupReason.BEFORE_RESTORE)
    tab = file_tab(program).file
    tab.reload()
    tab.table.select_row(before.id)
    qtbot.mouseClick(tab.look, LEFT)
    qtbot.waitUntil(tab.go_back.isEnabled)
    qtbot.mouseClick(tab.go_back, LEFT)
    qtbot.waitUntil(lambda: program.window.workspace not in (None, now))
    assert [row.name for row in program.window.workspace.dealership.partners()] == ["写错了", "写错了", "后来的伙伴"]


def test_a_damaged_backup_is_refused_and_the_file_opens_as_it_was(qtbot: QtBot, program: Program) -> None:
    workspace = program.window.workspace
    made = workspace.backups.make(BackupReason.BY_HAND)
    tab = file_tab(program).file
    tab.reload()
    tab.table.select_row(made.name)
    qtbot.mouseClick(tab.look, LEFT)
    qtbot.waitUntil(tab.go_back.isEnabled)
    made.write_bytes(made.read_bytes()[:5000])
    qtbot.mouseClick(tab.go_back, LEFT)
    qtbot.waitUntil(lambda: program.window.workspace not in (None, workspace))
    qtbot.waitUntil(program.tasks.is_idle)
    assert [row.name for row in program.window.workspace.dealership.partners()] == ["都市传媒", "锐影展览"]
    assert program.window.messages.text()


def test_a_damaged_backup_says_so_when_it_is_looked_into(qtbot: QtBot, program: Program) -> None:
    made = program.window.workspace.backups.make(BackupReason.BY_HAND)
    made.write_bytes(b"SQLite format 3\0" + bytes(200))
    screen = file_tab(program)
    screen.file.reload()
    screen.file.table.select_row(made.name)
    qtbot.mouseClick(screen.file.look, LEFT)
    qtbot.waitUntil(lambda: bool(screen.messages.text()))
    assert not screen.file.go_back.isEnabled()


def test_the_file_is_made_smaller_and_says_by_how_much(qtbot: QtBot, program: Program) -> None:
    screen = file_tab(program)
    qtbot.mouseClick(screen.file.compact, LEFT)
    qtbot.waitUntil(lambda: "MB" in screen.messages.text())
