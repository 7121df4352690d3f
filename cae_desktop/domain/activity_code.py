"""The code by which paper and forms that leave the house name their activity."""

import re
from typing import Final

_PREFIX: Final = "CAE-ACTIVITY"
_CODE: Final = re.compile(rf"{_PREFIX}:([0-9a-f]{{32}})\b", re.IGNORECASE)


def activity_code(activity_id: str) -> str:
    """The code of an activity: capitals, digits and a colon, which a QR code holds in the fewest squares."""
    return f"{_PREFIX}:{activity_id.upper()}"


def activity_in_code(text: str) -> str | None:
    """The id of the activity that a text names by its code; None when it names none."""
    found = _CODE.search(text)
    return found[1].lower() if found else None
