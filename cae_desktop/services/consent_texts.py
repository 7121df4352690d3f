"""What a customer agrees to when he lets us keep and use his data: the wording, and its versions."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from cae_desktop.db.queries.dealership import dealership
from cae_desktop.db.queries.settings import setting
from cae_desktop.translations import translator

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_KEY: Final = "consent-texts"
OUR_OWN: Final = "1"
"""The version of the text that the program proposes."""


@dataclass(frozen=True, slots=True)
class ConsentText:
    """A wording; `since` is the ISO day from which it is used, "" for the one the program proposes."""

    version: str
    text: str
    since: str = ""


def current_text(session: "Session", language: str) -> ConsentText:
    """The text that is used now."""
    stored = setting(session, _KEY, [])
    if stored:
        return ConsentText(stored[-1]["version"], stored[-1]["text"], stored[-1]["since"])
    row = dealership(session)
    translate = translator(language)
    text = translate(
        "ConsentText",
        "I agree that {dealership} keeps the data above and uses it only to advise me on cars, in the ways I have"
        " marked. It is not given to others without asking me. I may look at it, have it corrected or deleted, and"
        " withdraw this at any time; not agreeing has no disadvantage for me.",
    )
    return ConsentText(OUR_OWN, text.format(dealership=row.name if row else ""))
