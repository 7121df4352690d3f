"""Verbs of handing over what the method keeps beside customers, for the CRM: nothing of a customer is in it."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cae_desktop.db.database import Database
from cae_desktop.db.queries import experience as experience_queries
from cae_desktop.db.queries.dealership import dealership
from cae_desktop.db.queries.records import goal_notes
from cae_desktop.db.queries.reports import own_kind_names
from cae_desktop.db.queries.results import ActivityResult, activity_results
from cae_desktop.domain.records import ORDERS, TABLES, Record, Records, Value
from cae_desktop.domain.words import Stage
from cae_desktop.services.catalogue import load_catalogue
from cae_desktop.services.clock import Clock
from cae_desktop.translations import Translate, translator
from cae_desktop.wording import records as wording
from cae_desktop.wording import words

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

FORMS: Final = (".xlsx", ".json")


class RecordsService:
    """Writes all records of the file."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def export(self, path: Path, language: str = "zh_CN") -> dict[str, int]:
        """Write a workbook or JSON, as the name of `path` ends; returns the number of records of each kind.

        Raises CaeError: "target-is-open", "disk-is-full", "report-cannot-be-written".
        """
        from cae_desktop.exports.files import written_whole

        with self._database.read() as session:
            house = dealership(session)
            records = _records(session, language)
        about = {"name": house.name, "code": house.code, "brand": house.brand} if house else {}
        content = self._content(records, about, path.suffix.lower(), language)
        with written_whole(path) as part:
            part.write_bytes(content)
        return {table: len(rows) for table, rows in records.items()}

    def _content(self, records: Records, about: Mapping[str, str], form: str, language: str) -> bytes:
        from cae_desktop.exports.records_files import records_json, records_workbook

        if form == ".json":
            return records_json(records, about, self._clock.now())
        translate = translator(language)
        return records_workbook(_in_words(records, translate), wording.sheets(translate), wording.heads(translate))


def _records(session: "Session", language: str) -> Records:
    results, notes = activity_results(session), goal_notes(session)
    kinds = {kind.number: kind.name.in_language(language) for kind in load_catalogue().kinds}
    kinds |= own_kind_names(session)
    return {
        "activities": [_activity(row, kinds) for row in results],
        "results": [record for row in results for record in _results(row, notes)],
        "experience": [
            _picked("experience", row, activity=row.activity_name, step=row.step_name, author=row.person_name)
            for row in experience_queries.experiences(session)
        ],
        "partner_evaluations": [
            _picked("partner_evaluations", row, activity=row.activity_name, partner=row.partner_name)
            for row in experience_queries.partner_evaluations(session)
        ],
    }


def _picked(table: str, row: object, **named: Value) -> Record:
    """The columns of a table from a row whose fields are named like them, but for those that are `named`."""
    return {key: named[key] if key in named else getattr(row, key) for key in TABLES[table]}


def _activity(row: ActivityResult, kinds: Mapping[int, str]) -> Record:
    return _picked("activities", row, cycle=row.cycle_name, kind=kinds.get(row.kind_number, ""))


def _results(row: ActivityResult, notes: Mapping[tuple[str, Stage], tuple[str, str]]) -> list[Record]:
    whose = {"activity_id": row.id, "activity": row.name}
    records: list[Record] = []
    for stage in Stage:
        reason, comment = notes.get((row.id, stage), ("", ""))
        figures = {"target": row.target[stage], "counted": row.counted[stage], "actual": row.actual[stage]}
        records.append({**whose, "measure": stage, **figures, "reason": reason, "comment": comment})
    orders = {"target": row.target_orders, "counted": row.orders, "actual": row.orders}
    return [*records, {**whose, "measure": ORDERS, **orders, "reason": "", "comment": ""}]


def _in_words(records: Records, translate: Translate) -> Records:
    """Keys of the method and yes or no as people read them."""
    word = words(translate)
    own = {ORDERS: translate("Records", "Orders"), True: translate("Records", "yes"), False: translate("Records", "no")}

    def shown(value: Value) -> Value:
        if isinstance(value, StrEnum):
            return word(value)
        return own[value] if value == ORDERS or isinstance(value, bool) else value

    return {
        table: [{key: shown(value) for key, value in row.items()} for row in rows] for table, rows in records.items()
    }
