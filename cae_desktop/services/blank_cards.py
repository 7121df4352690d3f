"""Verbs of paper that customers fill in by hand: yellow cards for an activity, and the sheet to sign in."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from cae_desktop.db.database import Database
from cae_desktop.db.queries.dealership import dealership
from cae_desktop.db.queries.plan import activity
from cae_desktop.domain.activity_code import activity_code
from cae_desktop.domain.errors import CaeError
from cae_desktop.services.consent_texts import current_text
from cae_desktop.translations import translator

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from cae_desktop.exports.blank_card import CardSize, Occasion
    from cae_desktop.services.consent_texts import ConsentText

MOST_CARDS: Final = 500


class BlankCardService:
    """Makes PDFs for an activity (None: for any); nothing of a customer is on them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def cards(
        self, activity_id: str | None, size: "CardSize", count: int, *, several: bool, language: str = "zh_CN"
    ) -> bytes:
        """Yellow cards, one on a page or `several` on an A4 sheet with marks for cutting.

        Raises CaeError: "row-is-gone", "number-of-cards" (most) outside 1 to `MOST_CARDS`.
        """
        from cae_desktop.exports.pdf_style import one_pdf_at_a_time
        from cae_desktop.exports.yellow_card_pdf import yellow_cards_pdf
        from cae_desktop.services.blank_card_words import BlankCardWords

        if not 1 <= count <= MOST_CARDS:
            raise CaeError("number-of-cards", most=MOST_CARDS)
        with self._database.read() as session:
            occasion, consent = read_occasion(session, activity_id, language)
        card = BlankCardWords(translator(language)).card(size, occasion, consent.text, consent.version)
        with one_pdf_at_a_time:
            return yellow_cards_pdf(card, size, count, several=several, language=language)

    def sign_in(self, activity_id: str | None, count: int, language: str = "zh_CN") -> bytes:
        """A4 sheets on which at least `count` visitors write themselves in. Raises CaeError as `cards`."""
        from cae_desktop.exports.pdf_style import one_pdf_at_a_time
        from cae_desktop.exports.sign_in_pdf import sign_in_pdf
        from cae_desktop.services.blank_card_words import BlankCardWords

        if not 1 <= count <= MOST_CARDS:
            raise CaeError("number-of-cards", most=MOST_CARDS)
        with self._database.read() as session:
            occasion, consent = read_occasion(session, activity_id, language)
        sheet = BlankCardWords(translator(language)).sign_in(occasion, consent.text)
        with one_pdf_at_a_time:
            return sign_in_pdf(sheet, -(-count // sheet.lines), language)

    def write(self, path: Path, pdf: bytes) -> None:
        """Save what was made. Raises CaeError: "target-is-open", "disk-is-full", "report-cannot-be-written"."""
        from cae_desktop.exports.files import written_whole

        with written_whole(path) as part:
            part.write_bytes(pdf)


def read_occasion(session: "Session", activity_id: str | None, language: str) -> "tuple[Occasion, ConsentText]":
    """Where customers are met, and what they agree to there. Raises CaeError("row-is-gone")."""
    from cae_desktop.exports.blank_card import Occasion

    house = dealership(session)
    found = activity(session, activity_id) if activity_id else None
    if activity_id and found is None:
        raise CaeError("row-is-gone")
    name, consent = house.name if house else "", current_text(session, language)
    if found is None:
        return Occasion(name, "", "", ""), consent
    last = "" if found.finish == found.start else f" – {found.finish:%Y-%m-%d}"
    return Occasion(name, found.name, f"{found.start:%Y-%m-%d}{last}", activity_code(found.id)), consent
