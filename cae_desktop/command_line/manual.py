"""The command that writes the user manual."""

import argparse
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
    from cae_desktop.pictures import print_manual

    print_manual(options.target, options.lang)
    return {"file": str(options.target)}
