"""Names of files that the program proposes, without what Windows forbids."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\s]+')
_SPACE_BESIDE_CHINESE: Final = re.compile(r"(?<=[\u2e80-\uffff])\s+|\s+(?=[\u2e80-\uffff])")
_LONGEST_PART: Final = 60


def file_name(parts: Iterable[str], form: str) -> str:
    """The parts joined: CAE_7521038_2026年第四季度_20261102.pdf; parts of which nothing is left are passed over."""
    return "_".join(cleaned for part in parts if (cleaned := _cleaned(part))) + f".{form}"


def _cleaned(text: str) -> str:
    visible = "".join(char for char in text if unicodedata.category(char) not in ("Cc", "Cf", "Cs"))
    return _FORBIDDEN.sub("-", _SPACE_BESIDE_CHINESE.sub("", visible.strip()))[:_LONGEST_PART].strip("-. ")
