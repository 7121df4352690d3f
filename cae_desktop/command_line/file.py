"""Commands about the dealership file: sample, check, backup, restore."""

import argparse
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

from cae_desktop.command_line.options import Result, opened, with_file

COMMANDS: Final = ("sample", "check", "backup", "restore")


def add_to(commands: Any) -> Iterator[argparse.ArgumentParser]:
    """The parsers of these commands."""
    command = with_file(commands, "sample", "write the sample dealership")
    command.add_argument("--today", type=date.fromisoformat, default=None, help="the day the sample is made for")
    command.set_defaults(run=_sample)
    yield command
    command = with_file(commands, "check", "integrity, schema version, row counts")
    command.set_defaults(run=_check)
    yield command
    command = with_file(commands, "backup", "write a checked and packed copy")
    command.add_argument("--out", type=Path, required=True, metavar="DIR")
    command.set_defaults(run=_backup)
    yield command
    command = commands.add_parser("restore", help="write a file from a backup; an existing file is kept beside it")
    command.add_argument("backup", type=Path, metavar="BACKUP")
    command.add_argument("--out", type=Path, required=True, metavar="FILE")
    command.set_defaults(run=_restore)
    yield command


def _sample(options: argparse.Namespace) -> Result:
    from cae_desktop.services.sample import write_sample

    return {"file": str(write_sample(options.file, options.today))}


def _check(options: argparse.Namespace) -> Result:
    from cae_desktop.db.dealership_file import looked_at, problems_in, row_counts
    from cae_desktop.db.migrate import SCHEMA_LEVEL, level_of

    with looked_at(options.file) as engine:
        problems = problems_in(engine)
        return {
            "file": str(options.file),
            "sound": not problems,
            "problems": problems,
            "schema": level_of(engine),
            "newest_schema": SCHEMA_LEVEL,
            "rows": row_counts(engine),
        }


def _backup(options: argparse.Namespace) -> Result:
    with opened(options.file, read_only=True) as workspace:
        return {"backup": str(workspace.backups.make_in(options.out))}


def _restore(options: argparse.Namespace) -> Result:
    from cae_desktop.services.restore import restore

    restored = restore(options.backup, options.out)
    return {"file": str(restored.file), "rows": restored.rows, "kept": str(restored.kept) if restored.kept else "—"}
