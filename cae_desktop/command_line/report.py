"""The command that writes the report to the car maker."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from cae_desktop.command_line.options import Result, cycle_of, opened, with_file, words
from cae_desktop.domain.periods import period
from cae_desktop.services.papers import REPORT, PaperOrder

COMMANDS: Final = ("report",)
FORMATS: Final = ("pdf", "xlsx", "pptx")


def add_to(commands: Any) -> Iterator[argparse.ArgumentParser]:
    """The parser of this command."""
    command = with_file(commands, "report", "write the report to the car maker")
    command.add_argument("--out", type=Path, required=True, metavar="DIR")
    command.add_argument("--cycle", default=None, metavar="NAME", help="default: the newest open cycle")
    command.add_argument("--period", type=_period, metavar="2026-11|2026-Q4", help="default: the whole cycle")
    command.add_argument("--format", type=_formats, default=FORMATS[:2], metavar="pdf,xlsx,pptx")
    command.set_defaults(run=_report)
    yield command


def _report(options: argparse.Namespace) -> Result:
    with opened(options.file, read_only=True) as workspace:
        order = PaperOrder(REPORT, cycle_of(workspace, options.cycle), options.lang, about=options.period)
        files = workspace.papers.write(order, options.out, options.format)
    return {"files": [str(file) for file in files]}


def _period(text: str) -> str:
    if period(text) is None:
        raise argparse.ArgumentTypeError("write a month as 2026-11, a quarter as 2026-Q4")
    return text


def _formats(text: str) -> tuple[str, ...]:
    formats = words(text)
    if not formats or set(formats) - set(FORMATS):
        raise argparse.ArgumentTypeError(f"choose from {', '.join(FORMATS)}")
    return formats
