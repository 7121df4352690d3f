"""The engine without a window: for unattended month-end jobs, IT staff and our own checks.

Exit codes: 0 done, 1 refused with one sentence on stderr, 2 wrong usage. `--json` prints results for programs.
"""

import argparse
import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from cae_desktop import __version__
from cae_desktop.domain.errors import CaeError
from cae_desktop.translations import Translate, translator
from cae_desktop.wording import error_sentence

if TYPE_CHECKING:
    from cae_desktop.domain.project import Remark
    from cae_desktop.services.workspace import Workspace

COMMANDS: Final = ("sample", "check", "report", "import-plan", "export-plan", "pictures")
LANGUAGES: Final = ("zh_CN", "en")
FORMATS: Final = ("pdf", "xlsx")
PLAN_FORMATS: Final = (".xml", ".ics")
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
    for add in (_add_sample, _add_check, _add_report, _add_import_plan, _add_export_plan, _add_pictures):
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


def _add_import_plan(commands: Any) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(
        "import-plan", help="schedule a plan of MS Project (XML) and add it to a cycle"
    )
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument("plan", type=Path, metavar="PLAN.xml")
    command.add_argument("--cycle", type=_name, required=True, metavar="NAME", help="made if it is new")
    command.set_defaults(run=_import_plan)
    return command


def _add_export_plan(commands: Any) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(
        "export-plan", help="write a plan for MS Project (.xml), or its work steps for a calendar (.ics)"
    )
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument("--out", type=_plan_file, required=True, metavar="PLAN.xml|PLAN.ics")
    command.add_argument("--cycle", default=None, metavar="NAME", help="default: the newest open cycle")
    command.add_argument("--activity", default=None, metavar="NAME", help="default: all of the cycle")
    command.add_argument("--person", default=None, metavar="NAME", help="whose work steps; in a calendar only")
    command.set_defaults(run=_export_plan, usage=command.error)
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
        cycle_id = _cycle(workspace, options.cycle)
        report = workspace.reports.cycle_report(cycle_id, "", options.lang)
        files = workspace.reports.write(report, options.out, options.format, options.lang)
    finally:
        workspace.close()
    return {"files": [str(file) for file in files]}


def _import_plan(options: argparse.Namespace) -> dict[str, Any]:
    from cae_desktop.services.workspace import open_workspace

    workspace = open_workspace(options.file)
    try:
        imported = workspace.exchange.import_plan(options.plan, options.cycle)
    finally:
        workspace.close()
    translate = translator(options.lang)
    return {
        "cycle": imported.cycle,
        "package": imported.package,
        "steps": imported.steps,
        "links": imported.links,
        "span_working_days": imported.span_working_days,
        "critical": list(imported.critical),
        "refused": [_remark(remark, translate) for remark in imported.refused],
        "notes": [_remark(remark, translate) for remark in imported.notes],
    }


def _export_plan(options: argparse.Namespace) -> dict[str, Any]:
    from cae_desktop.services.workspace import open_workspace

    calendar = options.out.suffix.lower() == ".ics"
    if options.person is not None and not calendar:
        options.usage("--person needs a calendar: --out PLAN.ics")
    workspace = open_workspace(options.file, read_only=True)
    try:
        exchange, cycle_id = workspace.exchange, _cycle(workspace, options.cycle)
        activity_id = exchange.activity_named(cycle_id, options.activity) if options.activity else None
        if calendar:
            person_id = exchange.person_named(options.person) if options.person else None
            steps = exchange.export_steps(cycle_id, person_id, options.out, activity_id, options.lang)
        else:
            steps = exchange.export_plan(cycle_id, options.out, activity_id, options.lang)
    finally:
        workspace.close()
    return {"file": str(options.out), "steps": steps}


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


def _cycle(workspace: "Workspace", name: str | None) -> str:
    """The cycle of this name; without a name the newest open one."""
    return workspace.dealership.cycle_named(name) if name else workspace.progress.newest_cycle_id()


def _remark(remark: "Remark", translate: Translate) -> dict[str, str]:
    return {"place": remark.place, "reason": error_sentence(remark.reason, translate)}


def _name(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("write a name")
    return text.strip()


def _plan_file(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in PLAN_FORMATS:
        raise argparse.ArgumentTypeError(f"choose a name that ends with {' or '.join(PLAN_FORMATS)}")
    return path


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
    if isinstance(value, dict) and set(value) == {"place", "reason"}:
        return f"{value['place']}: {value['reason']}"
    if isinstance(value, dict):
        return "".join(f"\n  {key}: {_plain(part)}" for key, part in value.items())
    if isinstance(value, list):
        return "".join(f"\n  {_plain(part)}" for part in value) or "—"
    return str(value)
