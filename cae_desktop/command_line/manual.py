"""The command that writes the user manual."""

import argparse
import os
from collections.abc import Iterator
from typing import Any, Final

from cae_desktop.command_line.options import Result, file_ending_with

COMMANDS: Final = ("manual",)


def add_to(commands: Any) -> Iterator[argparse.ArgumentParser]:
    """The parser of this command."""
    command: argparse.ArgumentParser = commands.add_parser("manual", help="write the user manual as a PDF")
    command.add_argument("target", type=file_ending_with((".pdf",)), metavar="PDF")
    command.set_defaults(run=_manual)
    yield command


def _manual(options: argparse.Namespace) -> Result:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from cae_desktop.app import make_application
    from cae_desktop.ui import theme
    from cae_desktop.views.shared.manual import write_pdf

    qt = QApplication.instance()
    theme.apply(qt if isinstance(qt, QApplication) else make_application(), "light")
    write_pdf(options.target, options.lang)
    return {"file": str(options.target)}
