"""Which cards a list shows, and in which order."""

from dataclasses import asdict, dataclass, fields
from typing import Any, Final

KINDS: Final = ("all", "due", "overdue", "hand-over", "double", "similar")
"""Every card; to be called today or before; before today; ripe for the sales process; one of several with a phone;
one of several that may be of one customer."""

SORTS: Final = ("number", "pinyin", "phone_key", "activity", "stage", "level", "model", "next_call", "salesperson")


@dataclass(frozen=True, slots=True)
class CardChoice:
    """What is chosen; "" leaves a property free. The newest cards stand first unless told otherwise."""

    kind: str = "all"
    level: str = ""
    stage: str = ""
    activity_id: str = ""
    salesperson_id: str = ""
    sort: str = "number"
    descending: bool = True

    @property
    def is_narrowed(self) -> bool:
        """Whether a level, stage, activity or salesperson is chosen."""
        return bool(self.level or self.stage or self.activity_id or self.salesperson_id)

    def as_stored(self) -> dict[str, Any]:
        """Plain values, for JSON."""
        return asdict(self)


def read_choice(stored: dict[str, Any]) -> CardChoice:
    """A choice from what was stored, perhaps by another version; what is not understood is left out."""
    defaults = CardChoice()
    known = {
        field.name: stored[field.name]
        for field in fields(CardChoice)
        if isinstance(stored.get(field.name), type(getattr(defaults, field.name)))
    }
    if known.get("kind") not in KINDS:
        known.pop("kind", None)
    if known.get("sort") not in SORTS:
        known.pop("sort", None)
    return CardChoice(**known)
