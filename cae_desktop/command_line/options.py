"""What several commands share: how their options are read, and the file opened for one command."""

import argparse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cae_desktop.domain.errors import CaeError
from cae_desktop.translations import Translate
from cae_desktop.wording import error_sentence

if TYPE_CHECKING:
    from cae_desktop.services.workspace import Workspace

Result = dict[str, Any]


@contextmanager
def opened(file: Path, *, read_only: bool = False) -> "Iterator[Workspace]":
    """The file, open for one command."""
    from cae_desktop.services.workspace import open_workspace

    workspace = open_workspace(file, read_only=read_only)
    try:
        yield workspace
    finally:
        workspace.close()


def cycle_of(workspace: "Workspace", name: str | None) -> str:
    """The id of the cycle of this name; without a name of the newest open one."""
    return workspace.dealership.cycle_named(name) if name else workspace.progress.newest_cycle_id()


def with_file(commands: Any, name: str, text: str) -> argparse.ArgumentParser:
    """A command that works on a dealership file."""
    command: argparse.ArgumentParser = commands.add_parser(name, help=text)
    command.add_argument("file", type=Path, metavar="FILE")
    return command


def remark(place: str, reason: CaeError, translate: Translate) -> dict[str, str]:
    """Where something was refused or taken otherwise, and why."""
    return {"place": place, "reason": error_sentence(reason, translate)}


def name(text: str) -> str:
    """A name with letters in it."""
    if not text.strip():
        raise argparse.ArgumentTypeError("write a name")
    return text.strip()


def words(text: str) -> tuple[str, ...]:
    """Words separated by commas."""
    return tuple(part.strip() for part in text.split(",") if part.strip())


def file_ending_with(endings: Sequence[str]) -> Any:
    """A file whose name ends so."""

    def read(text: str) -> Path:
        path = Path(text)
        if path.suffix.lower() not in endings:
            raise argparse.ArgumentTypeError(f"choose a name that ends with {' or '.join(endings)}")
        return path

    return read
