"""The columns in which customers are handed to another system. Their keys stay; a changed set gets a new version.

docs/formats/customer-columns.md describes them for those who read the files.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from cae_desktop.domain.errors import CaeError

VERSION: Final = 1
COLUMNS: Final = (
    "number", "name", "salutation", "phone", "other_contact", "area", "present_car", "use", "model", "budget",
    "payment", "purchase_time", "purchase_reason", "points_of_attention", "influencers", "competitor_models", "stage",
    "level", "made_on", "next_follow_up", "salesperson", "activity", "handed_over_on", "consultant", "result",
    "result_on", "result_reason", "consents", "source", "note",
)  # fmt: skip
DAYS: Final = frozenset({"made_on", "next_follow_up", "handed_over_on", "result_on"})
_LONGEST_HEAD: Final = 60


@dataclass(frozen=True, slots=True)
class ExportColumn:
    """A column of the file that is handed over; `head` replaces our own word where it is not empty."""

    key: str
    head: str = ""
    included: bool = True

    @property
    def id(self) -> str:
        """What tables know it by."""
        return self.key


AS_DOCUMENTED: Final = tuple(ExportColumn(key) for key in COLUMNS)


def arranged(stored: Iterable[Mapping[str, Any]]) -> tuple[ExportColumn, ...]:
    """All columns in the order that was stored; those it does not know stand behind, not included."""
    known = dict.fromkeys(COLUMNS, False)
    columns = []
    for entry in stored:
        key = str(entry.get("key", ""))
        if known.get(key) is False:
            known[key] = True
            columns.append(ExportColumn(key, str(entry.get("head", "")), bool(entry.get("included", True))))
    missing = (ExportColumn(key, included=False) for key, is_there in known.items() if not is_there)
    return (*columns, *missing) if columns else AS_DOCUMENTED


def required_columns(columns: Iterable[ExportColumn], words: Mapping[str, str]) -> tuple[ExportColumn, ...]:
    """The columns with tidy heads. Raises CaeError: "no-columns-to-export", "heads-are-equal" (head)."""
    tidy = tuple(ExportColumn(one.key, one.head.strip()[:_LONGEST_HEAD], one.included) for one in columns)
    if not any(one.included for one in tidy):
        raise CaeError("no-columns-to-export")
    heads = [one.head or words[one.key] for one in tidy if one.included]
    twice = next((head for place, head in enumerate(heads) if head in heads[:place]), None)
    if twice is not None:
        raise CaeError("heads-are-equal", head=twice)
    return tidy
