"""Every test runs offscreen, with the bundled font only, far from the user's settings, and fails on any noise."""

import atexit
import logging
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from itertools import count
from pathlib import Path

_home = tempfile.mkdtemp(prefix="cae-tests-")
atexit.register(shutil.rmtree, _home, ignore_errors=True)
_fonts = Path(_home) / "fonts.conf"
_fonts.write_text(
    "<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'><fontconfig></fontconfig>", encoding="utf-8"
)
os.environ.update(
    QT_QPA_PLATFORM="offscreen",
    FONTCONFIG_FILE=str(_fonts),
    HOME=_home,
    XDG_CONFIG_HOME=f"{_home}/config",
    XDG_DATA_HOME=f"{_home}/data",
    XDG_CACHE_HOME=f"{_home}/cache",
)

import pytest  # noqa: E402 (Qt reads the environment when it is imported)
from hypothesis import settings  # noqa: E402

from tests.fixtures import *  # noqa: E402, F403

settings.register_profile("cae", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("cae")

_numbers = count()
_QUIET = ("This plugin does not support", "QFont::setPixelSize")
"""What the offscreen platform always says."""


@pytest.fixture(autouse=True)
def nothing_unexpected(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log or of Qt, or a thread left running, fails the test; nothing is remembered from another."""
    from PySide6.QtCore import QSettings, QtMsgType, qInstallMessageHandler

    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, f"{_home}/config/{next(_numbers)}")
    said: list[str] = []

    def listen(kind: QtMsgType, context: object, message: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and kind is not QtMsgType.QtInfoMsg and not message.startswith(_QUIET):
            said.append(message)

    before = set(threading.enumerate())
    qInstallMessageHandler(listen)
    yield
    qInstallMessageHandler(None)
    phases = ("setup", "call")
    logged = [record.getMessage() for phase in phases for record in caplog.get_records(phase) if _is_alarm(record)]
    assert logged == []
    assert said == []
    assert _left_running(before) == []


@pytest.fixture(autouse=True)
def windows_in_english() -> Iterator[None]:
    """A test that spoke another language leaves English to the next one."""
    yield
    i18n = sys.modules.get("cae_desktop.ui.i18n")
    if i18n is not None and i18n.language() != "en":
        i18n.set_language("en")


def _is_alarm(record: logging.LogRecord) -> bool:
    return record.levelno >= logging.WARNING


def _left_running(before: set[threading.Thread]) -> list[threading.Thread]:
    """Threads started since; one that is just ending gets a second for it. Qt's pool threads end by themselves."""
    started = [
        thread
        for thread in threading.enumerate()
        if thread not in before and not isinstance(thread, threading._DummyThread)
    ]
    for thread in started:
        thread.join(1)
    return [thread for thread in started if thread.is_alive()]
