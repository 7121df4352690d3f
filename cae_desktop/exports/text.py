"""Users' texts, cleaned of what a file format cannot hold."""

import re
import unicodedata
from typing import Final

_ILLEGAL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_VARIANTS: Final = re.compile("[\ufe00-\ufe0f]")
_BREAKS: Final = re.compile("\r\n?|[\x85\u2028\u2029]")


def legal(text: str, longest: int) -> str:
    """The text without control characters, lone surrogates and non-characters, at most `longest` long (cut with …)."""
    if text.isprintable() and len(text) <= longest:
        return text
    plain = _ILLEGAL.sub("", _BREAKS.sub("\n", text))
    return plain if len(plain) <= longest else f"{plain[: longest - 1]}…"


def printable(text: str, longest: int) -> str:
    """As `legal`, and without signs that have no shape of their own: direction marks, joiners, variant selectors."""
    shaped = _VARIANTS.sub("", legal(text, longest).expandtabs(4))
    return "".join(char for char in shaped if unicodedata.category(char) != "Cf")
