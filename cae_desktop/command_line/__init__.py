"""The engine without a window: for unattended month-end jobs, IT staff and our own checks.

Exit codes: 0 done, 1 refused with one sentence on stderr, 2 wrong usage. `--json` prints results for programs.
Every module of this package adds commands; a command is a function from its options to a result of plain values.
"""

import argparse
import json
import sys
from typing import Final

from cae_desktop import __version__
from cae_desktop.command_line import cards, file, manual, pictures, plan, recommend, report
from cae_desktop.domain.errors import CaeError
from cae_desktop.translations import translator
from cae_desktop.wording import error_sentence

_SUBJECTS: Final = (file, report, plan, cards, recommend, pictures, manual)
COMMANDS: Final = tuple(command for subject in _SUBJECTS for command in subject.COMMANDS)
LANGUAGES: Final = ("zh_CN", "en")
_WINDOW: Final = "cae-desktop [FILE]                open the window"


def run_command(arguments: list[str]) -> int:
    """Run one command; see the package for exit codes."""
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
    for subject in _SUBJECTS:
        for command in subject.add_to(commands):
            command.add_argument("--json", action="store_true", help="print the result for programs")
            command.add_argument("--lang", choices=LANGUAGES, default="zh_CN", help="language of texts and sentences")
    return parser


def _plain(value: object) -> str:
    if isinstance(value, dict) and set(value) == {"place", "reason"}:
        return f"{value['place']}: {value['reason']}"
    if isinstance(value, dict):
        return "".join(f"\n  {key}: {_plain(part)}" for key, part in value.items())
    if isinstance(value, list):
        return "".join(f"\n  {_plain(part)}" for part in value) or "—"
    return str(value)
