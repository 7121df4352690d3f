"""What a customer agrees to when he lets us keep and use his data: the wording, and its versions."""

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Final

from cae_desktop.db.database import Database
from cae_desktop.db.queries.dealership import dealership
from cae_desktop.db.queries.settings import setting, store_setting
from cae_desktop.services.clock import Clock
from cae_desktop.services.dealership import required
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


class ConsentTextService:
    """The text that stands on cards, sheets and forms. A version is never changed: consents were given to it."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def current(self, language: str) -> ConsentText:
        """The text that is used now; as long as the dealership has none of its own, ours in `language`."""
        with self._database.read() as session:
            return current_text(session, language)

    def versions(self, language: str) -> tuple[ConsentText, ...]:
        """All texts, the newest first."""
        with self._database.read() as session:
            stored = _stored(session)
            return (*reversed(stored), _our_own(session, language))

    def change(self, text: str, language: str) -> None:
        """Use another text from today; the same text again changes nothing. Raises CaeError("text-is-missing")."""
        wording = required(text)
        with self._database.write("change-consent-text") as session:
            now = current_text(session, language)
            if wording == now.text:
                return
            new = ConsentText(str(int(now.version) + 1), wording, self._clock.today().isoformat())
            store_setting(session, _KEY, [asdict(one) for one in (*_stored(session), new)])


def current_version(session: "Session") -> str:
    """The version of the text that is used now."""
    stored = _stored(session)
    return stored[-1].version if stored else OUR_OWN


def current_text(session: "Session", language: str) -> ConsentText:
    """The text that is used now."""
    stored = _stored(session)
    return stored[-1] if stored else _our_own(session, language)


def _stored(session: "Session") -> list[ConsentText]:
    return [ConsentText(**entry) for entry in setting(session, _KEY, [])]


def _our_own(session: "Session", language: str) -> ConsentText:
    row = dealership(session)
    translate = translator(language)
    text = translate(
        "ConsentText",
        "I agree that {dealership} keeps the data above and uses it only to advise me on cars, in the ways I have"
        " marked. It is not given to others without asking me. I may look at it, have it corrected or deleted, and"
        " withdraw this at any time; not agreeing has no disadvantage for me.",
    )
    return ConsentText(OUR_OWN, text.format(dealership=row.name if row else ""))
