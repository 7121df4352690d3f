"""The method's records as a workbook with a sheet for each kind, and as JSON."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from io import BytesIO
from typing import Final

from xlsxwriter import Workbook

from cae_desktop.domain.records import FORMAT, TABLES, VERSION, Records, Value
from cae_desktop.exports.xlsx_style import COUNT, DAY, NO_GUESSES, YUAN, Col, Sheet, Styles

_FORMATS: Final = {"money": YUAN, "count": COUNT, "rating": COUNT, "day": DAY, "text": "", "word": "", "yes": ""}
_WIDTHS: Final = {"money": 14, "count": 10, "rating": 10, "day": 13, "word": 14, "yes": 10, "text": 24}
_FEN: Final = 100


def records_json(records: Records, dealership: Mapping[str, str], made_at: datetime) -> bytes:
    """UTF-8 text as docs/formats/records.schema.json describes it."""
    document = {
        "format": FORMAT,
        "version": VERSION,
        "made_at": made_at.isoformat(timespec="seconds"),
        "dealership": dict(dealership),
        **{table: [dict(record) for record in records[table]] for table in TABLES},
    }
    return json.dumps(document, ensure_ascii=False, indent=2, default=_day).encode()


def records_workbook(records: Records, sheets: Mapping[str, str], heads: Mapping[str, str]) -> bytes:
    """The finished workbook; `sheets` and `heads` are words by table and by column. Money is in yuan."""
    target = BytesIO()
    workbook = Workbook(target, NO_GUESSES)
    styles = Styles(workbook)
    for table, kinds in TABLES.items():
        page = Sheet(workbook, styles, sheets[table])
        columns = [Col(heads[key], _WIDTHS[kind], _FORMATS[kind]) for key, kind in kinds.items()]
        rows = [[_cell(record[key], kind) for key, kind in kinds.items()] for record in records[table]]
        page.table(table, columns, rows)
        page.widths(columns)
        page.print_on_a4(sheets[table], "", "&P / &N", repeat=0)
    workbook.set_custom_property("records_version", VERSION)
    workbook.close()
    return target.getvalue()


def _cell(value: Value, kind: str) -> str | float | date | None:
    return value / _FEN if kind == "money" and isinstance(value, int) else value


def _day(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value))
