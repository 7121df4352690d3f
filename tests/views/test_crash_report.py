import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cae_desktop.app import Program
from cae_desktop.ui.i18n import set_language
from cae_desktop.views.preferences import Preferences
from cae_desktop.views.shared.crash_report import CrashReport

CANARIES = ("王小明", "13800138000", "想看七座车")
LEFT = Qt.MouseButton.LeftButton

RUN = """
import logging, sys, threading
from PySide6.QtCore import QTimer, qWarning
from cae_desktop import app

TEXT = "王小明 13800138000 想看七座车"

def in_slot():
    raise ValueError(TEXT)

def in_thread():
    raise KeyError(TEXT)

def everything():
    threading.Thread(target=in_thread).start()
    qWarning(TEXT)
    logging.getLogger("library").error(TEXT)
    try:
        in_slot()
    except ValueError:
        logging.getLogger("library").exception(TEXT)

made = app.make_application

def make():
    qt = made()
    QTimer.singleShot(300, in_slot)
    QTimer.singleShot(300, everything)
    QTimer.singleShot(1500, qt.quit)
    return qt

app.make_application = make
sys.exit(app.run_window(None))
"""


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    preferences = Preferences(tmp_path / "p.ini")
    preferences.language = "en"
    made = Program(preferences)
    qtbot.addWidget(made.window)
    with qtbot.waitExposed(made.window):
        made.window.show()
    yield made
    made.finish()


def reports(program: Program) -> list[CrashReport]:
    return program.window.findChildren(CrashReport)


def test_a_fault_is_told_beside_the_work_and_its_report_can_be_copied(qtbot: QtBot, program: Program) -> None:
    program.faults.found.emit("builtins.ValueError")
    (report,) = reports(program)
    assert report.isVisible()
    assert not report.isModal()
    assert report.report.isHidden()
    qtbot.mouseClick(report.show_report, LEFT)
    assert report.report.isVisible()
    qtbot.mouseClick(report.copy, LEFT)
    assert QApplication.clipboard().text().endswith("builtins.ValueError")
    assert QApplication.clipboard().text().startswith("CAE Desktop")
    qtbot.keyClick(report, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not reports(program))


def test_the_report_shown_and_copied_names_no_customer(
    qtbot: QtBot, program: Program, caplog: pytest.LogCaptureFixture
) -> None:
    program.tasks.start(failing, lambda _: None, program._on_failed)
    qtbot.waitUntil(lambda: bool(reports(program)))
    (report,) = reports(program)
    qtbot.mouseClick(report.show_report, LEFT)
    qtbot.mouseClick(report.copy, LEFT)
    shown = " ".join([report.report.toPlainText(), *(label.text() for label in report.findChildren(QLabel))])
    everywhere = shown + QApplication.clipboard().text() + program.window.messages.text() + caplog.text
    assert "builtins.ValueError" in shown
    assert "tests.views.test_crash_report" in shown
    assert [canary for canary in CANARIES if canary in everywhere] == []
    caplog.clear()


def failing(progress: object) -> None:
    """Work beside the window that fails with a customer in its words and in those of its cause."""
    try:
        raise KeyError(*CANARIES)
    except KeyError as cause:
        raise ValueError(f"no card for {' '.join(CANARIES)}") from cause


def test_a_fault_that_comes_again_is_told_in_the_bar_only(qtbot: QtBot, program: Program) -> None:
    for _ in range(3):
        program.faults.found.emit("builtins.ValueError")
    assert len(reports(program)) == 1
    qtbot.mouseClick(reports(program)[0].go_on, LEFT)
    qtbot.waitUntil(lambda: not reports(program))
    program.window.messages.hide()
    program.faults.found.emit("builtins.ValueError")
    assert not reports(program)
    assert program.window.messages.isVisible()


def test_a_hard_crash_is_offered_at_the_next_start(qtbot: QtBot, program: Program) -> None:
    program.tell_of_fault("Fatal Python error: Segmentation fault", earlier=True)
    assert reports(program)[0].windowTitle() == "CAE Desktop closed by itself last time"


def test_the_report_speaks_chinese(qtbot: QtBot, program: Program) -> None:
    set_language("zh_CN")
    program.tell_of_fault("builtins.ValueError")
    assert reports(program)[0].windowTitle() == "发生了意外情况"


def test_no_personal_data_of_faults_reach_the_log_or_the_terminal(tmp_path: Path) -> None:
    homes = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    run = subprocess.run([sys.executable, "-c", RUN], env={**os.environ, **homes}, capture_output=True, check=False)
    assert run.returncode == 0
    written = {file: file.read_text(encoding="utf-8") for file in tmp_path.rglob("*.log")}
    (log,) = [text for file, text in written.items() if file.name == "cae-desktop.log"]
    assert "builtins.ValueError" in log
    assert " in_slot" in log
    assert "builtins.KeyError" in log
    assert " in_thread" in log
    assert "QtWarningMsg" in log
    assert "library" in log
    everything = "".join(written.values()) + (run.stdout + run.stderr).decode()
    assert [canary for canary in CANARIES if canary in everything] == []
