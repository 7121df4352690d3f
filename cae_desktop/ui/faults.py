"""Faults nobody foresaw, told by kind and place in the program, never by value.

The text of an exception, of a Qt message or of a library's log line may hold what a user typed: a name, a phone number,
a note. So none of these texts is kept; what is kept is which kind of fault came up, and where.
"""

import faulthandler
import logging
import re
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Final, TextIO

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

_log: Final = logging.getLogger("cae_desktop.faults")
_LOUD: Final = {QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg}
_CHAIN: Final = 10
"""Causes of causes that are followed at most."""
_FRAMES: Final = 60
"""Places of one exception that are told at most, the innermost first choice: an endless recursion has thousands."""
_FOLDER_OF_PLACE: Final = re.compile(r'"[^"\n]*[/\\](?=[^"/\\\n]+")')


class Faults(QObject):
    """Hears of every unforeseen fault, logs it, and announces its description in the thread of the window."""

    found = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._logged: set[str] = set()

    def watch(self) -> None:
        """Hear of faults in slots, in threads, and of what Qt complains about."""
        sys.excepthook = self.report
        threading.excepthook = self.report_thread
        qInstallMessageHandler(self.note_qt_message)

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log a fault once in a run, however often it comes, and announce it each time."""
        description = describe(error.with_traceback(trace))
        self._log_once(f"unforeseen fault\n{description}")
        self.found.emit(description)

    def report_thread(self, arguments: threading.ExceptHookArgs) -> None:
        """Log and announce what ended a thread."""
        if arguments.exc_value is not None and not isinstance(arguments.exc_value, SystemExit):
            self.report(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def note_qt_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """Log that Qt complained and in which of its parts; its words may name files and texts of the user."""
        if kind in _LOUD:
            self._log_once(f"{kind.name} in {context.category}")

    def _log_once(self, text: str) -> None:
        if text not in self._logged:
            self._logged.add(text)
            _log.critical("%s", text)


class HardCrashes:
    """What Python writes when the process itself dies, kept for the next start."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "hard-crash.log"
        self._stream: TextIO | None = None

    def watch(self) -> str:
        """Write down the next hard crash; returns the description of an earlier one, empty if there was none."""
        try:
            self._stream = self._file.open("a+", encoding="utf-8", errors="replace")
            self._stream.seek(0)
            earlier = _FOLDER_OF_PLACE.sub('"', self._stream.read())
            self._stream.truncate(0)
        except OSError:
            return ""  # a full or read-only disk must not keep the program from starting
        faulthandler.enable(self._stream, all_threads=True)
        return earlier.strip()

    def end(self) -> None:
        """The program ended as it should: nothing to tell at the next start."""
        if self._stream is not None:
            faulthandler.disable()
            self._stream.truncate(0)
            self._stream.close()
            self._stream = None


class PlacesOnly(logging.Formatter):
    """Formats log lines; the texts of libraries and of exceptions stay out."""

    def format(self, record: logging.LogRecord) -> str:
        """Time, level, logger and place; the text only if this module wrote it."""
        line = f"{self.formatTime(record)} {record.levelname} {record.name} {record.module}:{record.lineno}"
        if record.name == _log.name:
            line += f" {record.getMessage()}"
        if record.exc_info and record.exc_info[1] is not None:
            line += f"\n{describe(record.exc_info[1])}"
        return line


def describe(error: BaseException) -> str:
    """The kinds and places of an exception and of its causes, the first cause first; no text, no value, no folder."""
    chain: list[BaseException] = []
    present: BaseException | None = error
    while present is not None and present not in chain and len(chain) < _CHAIN:
        chain.append(present)
        present = present.__cause__ or present.__context__
    return "\n".join(_told(each) for each in reversed(chain))


def log_to_file(folder: Path) -> None:
    """Keep the log in a folder; without one if the disk is full or must not be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / "cae-desktop.log", maxBytes=1_000_000, backupCount=5, encoding="utf-8")
    except OSError:
        return
    logging.raiseExceptions = False  # a disk that fills up later is not told on the terminal with the line itself
    handler.setFormatter(PlacesOnly())
    logging.getLogger().addHandler(handler)


def _told(error: BaseException) -> str:
    frames = list(traceback.walk_tb(error.__traceback__))[-_FRAMES:]
    places = [f"  {frame.f_globals.get('__name__', '?')}:{line} {frame.f_code.co_name}" for frame, line in frames]
    kind = type(error)
    return "\n".join([f"{kind.__module__}.{kind.__qualname__}", *places])
