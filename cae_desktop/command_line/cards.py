"""Commands that bring customers in and hand them over."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from cae_desktop.command_line.options import Result, file_ending_with, name, opened, remark, with_file
from cae_desktop.domain.card_list import RowState
from cae_desktop.translations import translator

if TYPE_CHECKING:
    from cae_desktop.services.card_import import ImportPreview

COMMANDS: Final = ("import-cards", "export-cards", "export-records", "erase-cards")
REJECTS: Final = (".xlsx",)
FORMATS: Final = (".xlsx", ".csv", ".vcf")
RECORD_FORMATS: Final = (".xlsx", ".json")


def add_to(commands: Any) -> Iterator[argparse.ArgumentParser]:
    """The parsers of these commands."""
    command = with_file(commands, "import-cards", "make customer cards of a list, merged with cards of the same phone")
    command.add_argument("list", type=Path, metavar="LIST.xlsx|csv|xls")
    command.add_argument("--activity", type=name, required=True, metavar="NAME|NUMBER")
    command.add_argument("--rejects", type=file_ending_with(REJECTS), default=None, metavar="OUT.xlsx")
    command.set_defaults(run=_import_cards)
    yield command
    command = with_file(commands, "export-cards", "hand customer cards to another system; the purpose is noted")
    command.add_argument("--out", type=file_ending_with(FORMATS), required=True, metavar="OUT.xlsx|csv|vcf")
    command.add_argument("--purpose", required=True, metavar="TEXT")
    command.add_argument("--only-new", action="store_true", help="leave out what was exported before")
    command.set_defaults(run=_export_cards)
    yield command
    command = with_file(commands, "export-records", "activities, results, experience and partner evaluations for a CRM")
    command.add_argument("--out", type=file_ending_with(RECORD_FORMATS), required=True, metavar="OUT.xlsx|json")
    command.set_defaults(run=_export_records)
    yield command
    command = with_file(commands, "erase-cards", "erase customers for good; it cannot be undone, the reason is noted")
    command.add_argument("--number", type=int, nargs="+", required=True, metavar="CARD")
    command.add_argument("--reason", required=True, metavar="TEXT")
    command.set_defaults(run=_erase_cards)
    yield command


def _import_cards(options: argparse.Namespace) -> Result:
    with opened(options.file) as workspace:
        service = workspace.card_import
        activity_id = service.activity_named(options.activity)
        source = service.read(options.list)
        done = service.write(service.preview(source, activity_id), activity_id, language=options.lang)
        if options.rejects:
            service.write_rejects(done, options.rejects, options.lang)
    return _result(done, options.lang)


def _result(done: "ImportPreview", language: str) -> Result:
    translate = translator(language)
    return {
        "read": len(done.rows),
        **{state.value: done.count(state) for state in RowState},
        "reasons": [
            remark(f"{row.sheet} {row.number}".strip(), row.reason, translate) for row in done.rows if row.reason
        ],
        "notes": [
            remark(f"{row.sheet} {row.number}".strip(), doubt, translate) for row in done.rows for doubt in row.doubts
        ],
    }


def _export_cards(options: argparse.Namespace) -> Result:
    with opened(options.file) as workspace:
        count = workspace.card_export.export(
            options.out, options.purpose, only_new=options.only_new, language=options.lang
        )
    return {"file": str(options.out), "cards": count}


def _export_records(options: argparse.Namespace) -> Result:
    with opened(options.file, read_only=True) as workspace:
        return {"file": str(options.out), **workspace.records.export(options.out, options.lang)}


def _erase_cards(options: argparse.Namespace) -> Result:
    with opened(options.file) as workspace:
        found = workspace.personal_data.cards_numbered(options.number)
        return {"erased": workspace.personal_data.erase(found, options.reason)}
