"""Money: whole fen inside, yuan for people."""

import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Final

from cae_desktop.domain.errors import CaeError

_TEN_THOUSAND: Final = "万"
_DECORATION: Final = re.compile(r"[\s,¥￥元]")
_LARGEST: Final = Decimal("1e12")


def parse_amount(text: str) -> int | None:
    """Fen of what was typed: "1,200", "¥1200.5", "２.５万", "1.2万元"; None for nothing.

    Raises CaeError("not-an-amount", text=…) for anything else, and for amounts below zero.
    """
    plain = _DECORATION.sub("", unicodedata.normalize("NFKC", text))
    if not plain or plain == "—":
        return None
    factor = 10_000 if plain.endswith(_TEN_THOUSAND) else 1
    try:
        yuan = Decimal(plain.removesuffix(_TEN_THOUSAND)) * factor
    except InvalidOperation as error:
        raise CaeError("not-an-amount", text=text.strip()) from error
    if not yuan.is_finite() or not 0 <= yuan < _LARGEST:
        raise CaeError("not-an-amount", text=text.strip())
    return int((yuan * 100).to_integral_value(ROUND_HALF_UP))


def format_amount(fen: int) -> str:
    """Yuan without sign, for typing: "1,200" or "1,200.50"."""
    return f"{Decimal(fen) / 100:,.2f}".removesuffix(".00")


def format_yuan(fen: int) -> str:
    """Yuan with sign: "¥1,200" or "¥1,200.50"; minus in front."""
    return f"-¥{format_amount(-fen)}" if fen < 0 else f"¥{format_amount(fen)}"


def whole_yuan(fen: int) -> str:
    """Rounded to yuan, without sign, for the board: "10,350"."""
    return f"{(Decimal(fen) / 100).to_integral_value(ROUND_HALF_UP):,}"


def ratio(part: int | float | None, whole: int | float | None) -> float | None:
    """Part of a whole; None where there is nothing to divide or by."""
    if part is None or not whole:
        return None
    return part / whole
