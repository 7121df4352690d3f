"""One card of two: what the card that stays gains from the one that goes."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from cae_desktop.db.models import Consent, CustomerCard, ExportedCard, FollowUp, StageChange
from cae_desktop.db.queries import cards as queries
from cae_desktop.domain.words import Stage
from cae_desktop.services.dealership import existing

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_FILLED: Final = (
    "activity_id", "salesperson_id", "salutation", "phone", "phone_key", "area", "present_car", "use", "model",
    "budget", "payment", "purchase_time", "purchase_reason", "points_of_attention", "influencers", "competitor_models",
    "next_follow_up", "handed_over_on", "consultant_id", "result", "result_on", "result_reason", "source",
)  # fmt: skip
_JOINED: Final = ("other_contact", "note")
CHOSEN: Final = (
    "name", "salutation", "phone", "area", "activity_id", "salesperson_id", "level", "next_follow_up", "model",
    "present_car", "use", "budget", "payment", "purchase_time", "purchase_reason", "points_of_attention",
    "influencers", "competitor_models",
)  # fmt: skip
"""The fields for which somebody may say which of both values stays."""
_GO_TOGETHER: Final[Mapping[str, Sequence[str]]] = {"name": ("name", "pinyin"), "phone": ("phone", "phone_key")}


def chosen_values(cards: Mapping[str, CustomerCard], chosen: Mapping[str, str]) -> dict[str, object]:
    """The values of the fields in `chosen`, each from the card with that id, before anything is merged."""
    if unknown := chosen.keys() - set(CHOSEN):
        raise ValueError(sorted(unknown))
    return {
        name: getattr(cards[card_id], name)
        for field, card_id in chosen.items()
        for name in _GO_TOGETHER.get(field, (field,))
    }


def set_chosen(kept: CustomerCard, values: Mapping[str, object]) -> None:
    """Give the card that stays the values that were chosen; a phone that gives way is another contact."""
    before = kept.phone
    for name, value in values.items():
        setattr(kept, name, value)
    if before and kept.phone != before:
        parts = [part for part in kept.other_contact.split("; ") if part not in ("", kept.phone)]
        kept.other_contact = joined("; ".join(parts), before)


def merge_into(session: "Session", kept: CustomerCard, other: CustomerCard) -> None:
    """Give everything of `other` to `kept` and delete it; nothing that `kept` knows is overwritten."""
    for field in _FILLED:
        if getattr(kept, field) in (None, ""):
            setattr(kept, field, getattr(other, field))
    if other.phone_key and other.phone_key != kept.phone_key:
        kept.other_contact = joined(kept.other_contact, other.phone)
    for field in _JOINED:
        setattr(kept, field, joined(getattr(kept, field), getattr(other, field)))
    kept.made_on = min(kept.made_on, other.made_on)
    order = tuple(Stage)
    kept.stage = max(kept.stage, other.stage, key=order.index)
    _move_history(session, kept.id, other.id)
    session.flush()
    session.delete(other)


def joined(text: str, more: str) -> str:
    """Both texts, each part once."""
    new = [part for part in more.split("; ") if part and part not in text]
    return "; ".join([text, *new] if text else new)


def _move_history(session: "Session", kept_id: str, other_id: str) -> None:
    """Talks and hand-overs move; stages and consents only where the card has none of their kind."""
    known_stages = set(queries.stages_of(session, kept_id).values())
    agreed = queries.agreed_means(session, kept_id)
    for row_id, stage in queries.stages_of(session, other_id).items():
        if stage not in known_stages:
            existing(session, StageChange, row_id).card_id = kept_id
    for row_id in queries.ids_on_card(session, Consent, other_id):
        consent = existing(session, Consent, row_id)
        if consent.withdrawn_on is not None or consent.means not in agreed:
            consent.card_id = kept_id
    for row_id in queries.ids_on_card(session, FollowUp, other_id):
        existing(session, FollowUp, row_id).card_id = kept_id
    for row_id in queries.ids_on_card(session, ExportedCard, other_id):
        existing(session, ExportedCard, row_id).card_id = kept_id
