"""The command that draws every screen."""

import argparse
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

from cae_desktop.command_line.options import Result, with_file, words

COMMANDS: Final = ("pictures",)


def add_to(commands: Any) -> Iterator[argparse.ArgumentParser]:
    """The parser of this command."""
    command = with_file(commands, "pictures", "write a picture of every screen")
    command.add_argument("--out", type=Path, required=True, metavar="DIR")
    command.add_argument("--screens", type=words, default=(), metavar="a,b")
    command.add_argument("--theme", choices=("light", "dark"), default="light")
    command.add_argument("--size", type=_size, default=(1440, 900), metavar="WxH")
    command.add_argument("--today", type=date.fromisoformat, default=None, help="the day shown as today")
    command.set_defaults(run=_pictures)
    yield command


def _pictures(options: argparse.Namespace) -> Result:
    from cae_desktop.pictures import take_pictures

    files = take_pictures(
        options.file,
        options.out,
        screens=options.screens,
        language=options.lang,
        theme_name=options.theme,
        size=options.size,
        today=options.today,
    )
    return {"files": [str(file) for file in files]}


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdigit() and height.isdigit() and 640 <= int(width) <= 7680 and 480 <= int(height) <= 4320):
        raise argparse.ArgumentTypeError("write WIDTHxHEIGHT, for example 1440x900")
    return int(width), int(height)
