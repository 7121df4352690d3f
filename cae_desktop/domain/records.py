"""The records that the method keeps beside customers: activities, results, experience, evaluations of partners.

docs/formats/records.md and records.schema.json describe them for those who read the files.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

FORMAT: Final = "cae-records"
VERSION: Final = 1
TABLES: Final[Mapping[str, Mapping[str, str]]] = {
    "activities": {
        "id": "text", "cycle": "text", "number": "count", "kind_number": "count", "kind": "text", "name": "text",
        "start": "day", "finish": "day", "state": "word", "budget_fen": "money", "actual_cost_fen": "money",
    },
    "results": {
        "activity_id": "text", "activity": "text", "measure": "word", "target": "count", "counted": "count",
        "actual": "count", "reason": "text", "comment": "text",
    },
    "experience": {
        "id": "text", "activity_id": "text", "activity": "text", "scope": "word", "step": "text", "author": "text",
        "noted_on": "day", "title": "text", "went_well": "text", "went_badly": "text", "proposal": "text",
        "others_view": "text", "kept": "yes",
    },
    "partner_evaluations": {
        "id": "text", "activity_id": "text", "activity": "text", "partner": "text", "service": "text",
        "contract_fen": "money", "agreed": "text", "quality": "rating", "punctuality": "rating", "price": "rating",
        "cooperation": "rating", "reasons": "text", "use_again": "yes",
    },
}  # fmt: skip
"""Every table with its columns and their kinds. Money is whole fen, a word is a key of the method, None is unknown."""
ORDERS: Final = "orders"
"""The measure of results that is no stage."""

Value = str | int | bool | date | None
Record = Mapping[str, Value]
Records = Mapping[str, list[Record]]
