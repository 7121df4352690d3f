import logging
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType
from pytestqt.qtbot import QtBot

from cae_desktop.ui.faults import Faults, HardCrashes, PlacesOnly, describe

CANARIES = ("王小明", "13800138000", "想看七座车")
TEXT = " ".join(CANARIES)


def fault() -> BaseException:
    """An exception with a cause, both full of personal data."""
    try:
        try:
            raise KeyError(TEXT)
        except KeyError as cause:
            raise ValueError(f"no card for {TEXT}") from cause
    except ValueError as error:
        return error


def shows_no_canary(text: str) -> bool:
    return not any(canary in text for canary in CANARIES)


def test_a_fault_is_described_by_kinds_and_places_the_cause_first() -> None:
    lines = describe(fault()).splitlines()
    assert lines[0] == "builtins.KeyError"
    assert lines[2] == "builtins.ValueError"
    assert lines[1].startswith("  tests.ui.test_faults:")
    assert lines[1].endswith(" fault")


def test_a_description_holds_no_text_and_no_folder() -> None:
    described = describe(fault())
    assert shows_no_canary(described)
    assert "/" not in described
    assert "\\" not in described


def test_an_endless_recursion_is_told_in_few_lines() -> None:
    def again() -> None:
        again()

    with pytest.raises(RecursionError) as caught:
        again()
    assert len(describe(caught.value).splitlines()) == 61


def test_causes_that_go_in_a_circle_end() -> None:
    one, two = ValueError(), KeyError()
    one.__cause__, two.__cause__ = two, one
    assert describe(one) == "builtins.KeyError\nbuiltins.ValueError"


def test_log_lines_of_libraries_keep_their_place_and_lose_their_text() -> None:
    error = fault()
    record = logging.LogRecord(
        "sqlalchemy", logging.ERROR, "engine.py", 12, TEXT, None, (type(error), error, error.__traceback__)
    )
    record.exc_text = TEXT  # as another handler leaves it
    line = PlacesOnly().format(record)
    assert "ERROR sqlalchemy engine:12\nbuiltins.KeyError" in line
    assert shows_no_canary(line)


def test_a_fault_is_logged_once_and_announced_each_time(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    faults, told = Faults(), []
    faults.found.connect(told.append)
    error = fault()
    for _ in range(42):
        faults.report(type(error), error, error.__traceback__)
    assert len(told) == 42
    assert len(caplog.records) == 1
    assert shows_no_canary(caplog.text)
    caplog.clear()


def test_the_words_of_qt_are_not_logged(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    faults = Faults()
    faults.note_qt_message(QtMsgType.QtWarningMsg, QMessageLogContext(), TEXT)
    faults.note_qt_message(QtMsgType.QtDebugMsg, QMessageLogContext(), TEXT)
    assert len(caplog.records) == 1
    assert "QtWarningMsg" in caplog.text
    assert shows_no_canary(caplog.text)
    caplog.clear()


def test_what_ends_a_thread_is_told(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> None:
        raise ValueError(TEXT)

    faults = Faults()
    monkeypatch.setattr(threading, "excepthook", faults.report_thread)
    with qtbot.waitSignal(faults.found) as told:
        threading.Thread(target=fail).start()
    assert told.args is not None
    assert told.args[0].startswith("builtins.ValueError")
    assert shows_no_canary(caplog.text)
    caplog.clear()


def test_a_hard_crash_is_told_at_the_next_start_without_folders(tmp_path: Path) -> None:
    crash = (
        "import ctypes, pathlib; from cae_desktop.ui.faults import HardCrashes; "
        f"kept = HardCrashes(pathlib.Path({str(tmp_path)!r})); kept.watch(); ctypes.string_at(0)"
    )
    assert subprocess.run([sys.executable, "-c", crash], capture_output=True, check=False).returncode != 0
    following = (
        "import pathlib; from cae_desktop.ui.faults import HardCrashes; "
        f"kept = HardCrashes(pathlib.Path({str(tmp_path)!r})); print(kept.watch()); kept.end()"
    )
    told = subprocess.run([sys.executable, "-c", following], capture_output=True, text=True, check=True).stdout
    assert "string_at" in told
    assert '"__init__.py"' in told
    assert "ctypes/" not in told
    again = subprocess.run([sys.executable, "-c", following], capture_output=True, text=True, check=True).stdout
    assert again.strip() == ""


def test_a_folder_that_cannot_be_written_keeps_nobody_from_working(tmp_path: Path) -> None:
    assert HardCrashes(tmp_path / "missing").watch() == ""
