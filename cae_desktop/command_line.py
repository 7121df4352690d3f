"""The engine without a window: for unattended month-end jobs, IT staff and our own checks.

Exit codes: 0 done, 1 refused with one sentence on stderr, 2 wrong usage. `--json` prints results for programs.
"""

import argparse
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any, Final

from cae_desktop import __version__
from cae_desktop.domain.errors import CaeError
from cae_desktop.translations import translator
from cae_desktop.wording import error_sentence

COMMANDS: Final = ("sample", "check", "report", "pictures")
LANGUAGES: Final = ("zh_CN", "en")
FORMATS: Final = ("pdf", "xlsx")
_WINDOW: Final = "cae-desktop [FILE]                open the window"


def run_command(arguments: list[str]) -> int:
    """Run one command; see the module for exit codes."""
    options = _parser().parse_args(arguments)
    try:
        result = options.run(options)
    except CaeError as error:
        print(error_sentence(error, translator(options.lang)), file=sys.stderr)
        return 1
    if options.json:
        print(json.dumps(result, ensure_ascii=False, indent=2))
    else:
        for key, value in result.items():
            print(f"{key}: {_plain(value)}")
    return 0 if result.get("sound", True) else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="cae-desktop", epilog=_WINDOW)
    parser.add_argument("--version", action="version", version=f"CAE Desktop {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for add in (_add_sample, _add_check, _add_report, _add_pictures):
        command = add(commands)
        command.add_argument("--json", action="store_true", help="print the result for programs")
        command.add_argument("--lang", choices=LANGUAGES, default="zh_CN", help="language of texts and sentences")
    return parser


def _add_sample(commands: Any) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser("sample", help="write the sample dealership")
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument("--today", type=date.fromisoformat, default=None, help="the day the sample is made for")
    command.set_defaults(run=_sample)
    return command


def _add_check(commands: Any) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser("check", help="integrity, schema version, row counts")
    command.add_argument("file", type=Path, metavar="FILE")
    command.set_defaults(run=_check)
    return command


def _add_report(commands: Any) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser("report", help="write the report to the car maker")
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument("--out", type=Path, required=True, metavar="DIR")
    command.add_argument("--cycle", default=None, metavar="NAME", help="default: the newest open cycle")
    command.add_argument("--format", type=_formats, default=FORMATS, metavar="pdf,xlsx")
    command.set_defaults(run=_report)
    return command


def _add_pictures(commands: Any) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser("pictures", help="write a picture of every screen")
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument("--out", type=Path, required=True, metavar="DIR")
    command.add_argument("--screens", type=_list, default=(), metavar="a,b")
    command.add_argument("--theme", choices=("light", "dark"), default="light")
    command.add_argument("--size", type=_size, default=(1440, 900), metavar="WxH")
    command.add_argument("--today", type=date.fromisoformat, default=None, help="the day shown as today")
    command.set_defaults(run=_pictures)
    return command


def _sample(options: argparse.Namespace) -> dict[str, Any]:
    from cae_desktop.services.sample import write_sample

    return {"file": str(write_sample(options.file, options.today))}


def _check(options: argparse.Namespace) -> dict[str, Any]:
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


def _report(options: argparse.Namespace) -> dict[str, Any]:
    from cae_desktop.services.workspace import open_workspace

    workspace = open_workspace(options.file, read_only=True)
    try:
        cycle_id = workspace.dealership.cycle_named(options.cycle) if options.cycle else None
        cycle_id = cycle_id or workspace.progress.newest_cycle_id()
        report = workspace.reports.cycle_report(cycle_id, "", options.lang)
        files = workspace.reports.write(report, options.out, options.format, options.lang)
    finally:
        workspace.close()
    return {"files": [str(file) for file in files]}


def _pictures(options: argparse.Namespace) -> dict[str, Any]:
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


def _list(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _formats(text: str) -> tuple[str, ...]:
    formats = _list(text)
    if not formats or set(formats) - set(FORMATS):
        raise argparse.ArgumentTypeError(f"choose from {', '.join(FORMATS)}")
    return formats


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdigit() and height.isdigit() and 640 <= int(width) <= 7680 and 480 <= int(height) <= 4320):
        raise argparse.ArgumentTypeError("write WIDTHxHEIGHT, for example 1440x900")
    return int(width), int(height)


def _plain(value: object) -> str:
    if isinstance(value, dict):
        return "".join(f"\n  {key}: {_plain(part)}" for key, part in value.items())
    if isinstance(value, list):
        return "".join(f"\n  {part}" for part in value) or "—"
    return str(value)
