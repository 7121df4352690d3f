"""The form that partners fill in for an activity; what comes back is imported as any list of customers."""

from pathlib import Path
from typing import TYPE_CHECKING

from cae_desktop.db.database import Database
from cae_desktop.domain.card_fields import Field
from cae_desktop.domain.partner_form import FIELDS
from cae_desktop.domain.words import Salutation
from cae_desktop.services.blank_cards import read_occasion
from cae_desktop.translations import Translate, translator
from cae_desktop.wording import words
from cae_desktop.wording.card_lists import column_heads

if TYPE_CHECKING:
    from cae_desktop.exports.blank_card import Occasion
    from cae_desktop.exports.partner_form import PartnerForm


class PartnerFormService:
    """Writes forms."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def write(self, path: Path, activity_id: str | None, language: str = "zh_CN") -> None:
        """Write an empty form for an activity (None: for any).

        Raises CaeError: "row-is-gone", "target-is-open", "disk-is-full", "report-cannot-be-written".
        """
        from cae_desktop.exports.files import written_whole
        from cae_desktop.exports.partner_form import partner_form_workbook

        with self._database.read() as session:
            occasion, consent = read_occasion(session, activity_id, language)
        form = _form(occasion, consent.text, activity_id, translator(language))
        with written_whole(path) as part:
            part.write_bytes(partner_form_workbook(form))


def _form(occasion: "Occasion", consent: str, activity_id: str | None, translate: Translate) -> "PartnerForm":
    from cae_desktop.exports.partner_form import PartnerForm

    heads, word = column_heads(translate), words(translate)
    rule = translate("PartnerForm", "Please enter only customers who have agreed to the following:")
    return PartnerForm(
        title=occasion.activity or translate("PartnerForm", "Customers"),
        caption="  ·  ".join(filter(None, (occasion.dealership, occasion.days))),
        explanation=f"{rule} {consent}",
        sheet=translate("PartnerForm", "Customers"),
        heads={field: heads[field.value] for field in FIELDS},
        activity_id=activity_id,
        choices={
            Field.SALUTATION: [word(one) for one in Salutation],
            Field.PURCHASE_TIME: [
                translate("PartnerForm", "within a week"),
                translate("PartnerForm", "within a month"),
                translate("PartnerForm", "within three months"),
                translate("PartnerForm", "later"),
            ],
        },
        hints={
            Field.PHONE: translate("PartnerForm", "Eleven digits, or a landline with its area code."),
            Field.MADE_ON: translate("PartnerForm", "The day on which you met the customer."),
        },
    )
