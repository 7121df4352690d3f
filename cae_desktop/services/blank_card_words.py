"""What stands on blank cards and sheets: the method's fields of the yellow card, in the reader's language."""

from typing import Final

from cae_desktop.domain.words import ContactMeans, Payment, PurchaseReason, Salutation
from cae_desktop.exports.blank_card import BlankCard, BlankField, CardSize, Occasion, SignInSheet
from cae_desktop.services.catalogue import load_catalogue
from cae_desktop.translations import Translate
from cae_desktop.wording import words
from cae_desktop.wording.card_lists import column_heads

_LINES_OF_SHEET: Final = 15


class BlankCardWords:
    """Puts the fields in order; a small card asks for what cannot be asked later."""

    def __init__(self, translate: Translate) -> None:
        self._translate = translate
        self._heads = column_heads(translate)
        self._word = words(translate)

    def card(self, size: CardSize, occasion: Occasion, consent: str, version: str) -> BlankCard:
        """A yellow card."""
        translate = self._translate
        return BlankCard(
            title=translate("BlankCard", "Customer information card"),
            occasion=occasion,
            rows=self._small() if size == "A6" else self._large(),
            office=self._office(),
            consent=consent,
            means=BlankField(
                translate("BlankCard", "You may contact me by"), choices=tuple(map(self._word, ContactMeans))
            ),
            signature=translate("BlankCard", "Signature, date"),
            version=translate("BlankCard", "Text {version}").format(version=version),
        )

    def sign_in(self, occasion: Occasion, consent: str) -> SignInSheet:
        """A sheet to sign in."""
        translate, heads = self._translate, self._heads
        return SignInSheet(
            title=translate("BlankCard", "Sign-in sheet"),
            occasion=occasion,
            heads=(
                (translate("BlankCard", "No."), 0.45),
                (heads["name"], 1.5),
                (heads["phone"], 1.7),
                (heads["model"], 1.6),
                (heads["purchase_time"], 1.3),
                (heads["salesperson"], 1.2),
                (translate("BlankCard", "May we call? Signature"), 1.9),
            ),
            lines=_LINES_OF_SHEET,
            consent=consent,
            page=translate("BlankCard", "Page {page} of {pages}"),
        )

    def _small(self) -> tuple[tuple[BlankField, ...], ...]:
        field = self._field
        return (
            (field("name", 3), self._salutation(2.2), field("phone", 3.8)),
            (field("other_contact", 4), field("area", 4)),
            (field("model", 3), self._reason(5)),
            (field("purchase_time", 2.6), field("budget", 2.4), self._payment(3)),
            (field("present_car", 4), field("competitor_models", 4)),
            (field("note", 1),),
        )

    def _large(self) -> tuple[tuple[BlankField, ...], ...]:
        field = self._field
        return (
            (field("name", 3), self._salutation(2), field("phone", 4)),
            (field("other_contact", 4), field("area", 5)),
            (field("model", 4), field("present_car", 5)),
            (field("purchase_time", 3), field("budget", 3), self._payment(3)),
            (field("use", 4), self._reason(5)),
            (field("points_of_attention", 4.5), field("influencers", 4.5)),
            (field("competitor_models", 4.5), field("source", 4.5)),
            (field("note", 1),),
        )

    def _office(self) -> tuple[BlankField, ...]:
        levels = tuple(level.key for level in load_catalogue().levels if level.follow_up_days)
        return (
            self._field("number", 1.4),
            self._field("made_on", 1.9),
            self._field("salesperson", 2.2),
            BlankField(self._heads["level"], 3, levels),
        )

    def _field(self, key: str, share: float) -> BlankField:
        return BlankField(self._heads[key], share)

    def _salutation(self, share: float) -> BlankField:
        return BlankField(self._heads["salutation"], share, tuple(map(self._word, Salutation)))

    def _payment(self, share: float) -> BlankField:
        return BlankField(self._heads["payment"], share, tuple(map(self._word, Payment)))

    def _reason(self, share: float) -> BlankField:
        return BlankField(self._heads["purchase_reason"], share, tuple(map(self._word, PurchaseReason)))
