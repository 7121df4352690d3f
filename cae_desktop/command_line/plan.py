"""Commands that exchange plans with other programs."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from cae_desktop.command_line.options import Result, cycle_of, file_ending_with, name, opened, remark, with_file
from cae_desktop.translations import translator

COMMANDS: Final = ("import-plan", "export-plan")
FORMATS: Final = (".xml", ".ics")


def add_to(commands: Any) -> Iterator[argparse.ArgumentParser]:
    """The parsers of these commands."""
    command = with_file(commands, "import-plan", "schedule a plan of MS Project (XML) and add it to a cycle")
    command.add_argument("plan", type=Path, metavar="PLAN.xml")
    command.add_argument("--cycle", type=name, required=True, metavar="NAME", help="made if it is new")
    command.set_defaults(run=_import_plan)
    yield command
    command = with_file(
        commands, "export-plan", "write a plan for MS Project (.xml), or its work steps for a calendar (.ics)"
    )
    command.add_argument("--out", type=file_ending_with(FORMATS), required=True, metavar="PLAN.xml|PLAN.ics")
    command.add_argument("--cycle", default=None, metavar="NAME", help="default: the newest open cycle")
    command.add_argument("--activity", default=None, metavar="NAME", help="default: all of the cycle")
    command.add_argument("--person", default=None, metavar="NAME", help="whose work steps; in a calendar only")
    command.set_defaults(run=_export_plan, usage=command.error)
    yield command


def _import_plan(options: argparse.Namespace) -> Result:
    with opened(options.file) as workspace:
        imported = workspace.exchange.import_plan(options.plan, options.cycle)
    translate = translator(options.lang)
    return {
        "cycle": imported.cycle,
        "package": imported.package,
        "steps": imported.steps,
        "links": imported.links,
        "span_working_days": imported.span_working_days,
        "critical": list(imported.critical),
        "refused": [remark(one.place, one.reason, translate) for one in imported.refused],
        "notes": [remark(one.place, one.reason, translate) for one in imported.notes],
    }


def _export_plan(options: argparse.Namespace) -> Result:
    calendar = options.out.suffix.lower() == ".ics"
    if options.person is not None and not calendar:
        options.usage("--person needs a calendar: --out PLAN.ics")
    with opened(options.file, read_only=True) as workspace:
        exchange, cycle_id = workspace.exchange, cycle_of(workspace, options.cycle)
        activity_id = exchange.activity_named(cycle_id, options.activity) if options.activity else None
        if calendar:
            person_id = exchange.person_named(options.person) if options.person else None
            steps = exchange.export_steps(cycle_id, person_id, options.out, activity_id, options.lang)
        else:
            steps = exchange.export_plan(cycle_id, options.out, activity_id, options.lang)
    return {"file": str(options.out), "steps": steps}
