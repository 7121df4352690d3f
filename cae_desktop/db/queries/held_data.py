"""Customers over all cycles: found by name or phone, with what is held beside the card, and when last heard of."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from cae_desktop.db.models import (
    Activity,
    CardExport,
    Consent,
    CustomerCard,
    ExportedCard,
    FollowUp,
    StageChange,
)
from cae_desktop.domain.words import ContactMeans


@dataclass(frozen=True, slots=True)
class HeldCard:
    """A card as somebody looks for it; `last_on` is the last day on which anything happened."""

    id: str
    number: int
    name: str
    phone: str
    activity_name: str
    last_on: date


@dataclass(frozen=True, slots=True)
class GivenConsent:
    """A way a customer agreed to, and the version of the text."""

    means: ContactMeans
    given_on: date
    withdrawn_on: date | None
    text_version: str


@dataclass(frozen=True, slots=True)
class PassedOn:
    """An export in which a customer was."""

    made_at: datetime
    made_by: str
    purpose: str
    form: str


def cards_like(session: Session, text: str, digits: str, most: int) -> tuple[HeldCard, ...]:
    """Cards with this text in their name or these digits (at least four) in a phone, the newest first."""
    wanted = CustomerCard.name.contains(text, autoescape=True)
    if len(digits) >= 4:
        wanted = wanted | CustomerCard.phone_key.contains(digits, autoescape=True)
        wanted = wanted | CustomerCard.other_contact.contains(text, autoescape=True)
    return _held(session, wanted, most)


def cards_not_heard_of(session: Session, since: date, most: int) -> tuple[HeldCard, ...]:
    """Cards with which nothing has happened since a day, the oldest first."""
    return tuple(sorted(_held(session, _not_heard_of(since), most), key=lambda card: (card.last_on, card.number)))


def any_not_heard_of(session: Session, since: date) -> bool:
    """Whether there is such a card."""
    return bool(session.scalar(select(exists().where(_not_heard_of(since)))))


def consents_of(session: Session, card_id: str) -> tuple[GivenConsent, ...]:
    """Every consent on a card, those withdrawn too."""
    query = (
        select(Consent.means, Consent.given_on, Consent.withdrawn_on, Consent.text_version)
        .where(Consent.card_id == card_id)
        .order_by(Consent.given_on, Consent.id)
    )
    return tuple(GivenConsent(*row) for row in session.execute(query))


def exports_of(session: Session, card_id: str) -> tuple[PassedOn, ...]:
    """The exports a card was part of, the newest first."""
    query = (
        select(CardExport.made_at, CardExport.made_by, CardExport.purpose, CardExport.form)
        .join(ExportedCard, ExportedCard.export_id == CardExport.id)
        .where(ExportedCard.card_id == card_id)
        .order_by(CardExport.made_at.desc())
    )
    return tuple(PassedOn(*row) for row in session.execute(query))


def source_of(session: Session, card_id: str) -> str:
    """The list or partner a card came from."""
    return session.scalar(select(CustomerCard.source).where(CustomerCard.id == card_id)) or ""


def _not_heard_of(since: date) -> ColumnElement[bool]:
    """The day on the card is looked at first: it rules out nearly all of them without looking further."""
    later = (
        exists().where(FollowUp.card_id == CustomerCard.id, FollowUp.day >= since)
        | exists().where(StageChange.card_id == CustomerCard.id, StageChange.changed_on >= since)
        | exists().where(Consent.card_id == CustomerCard.id, Consent.given_on >= since)
    )
    return (
        (CustomerCard.made_on < since)
        & (func.coalesce(CustomerCard.handed_over_on, date.min) < since)
        & (func.coalesce(CustomerCard.result_on, date.min) < since)
        & ~later
    )


def _held(session: Session, wanted: ColumnElement[bool], most: int) -> tuple[HeldCard, ...]:
    card = CustomerCard
    last = func.max(
        card.made_on,
        func.coalesce(card.handed_over_on, date.min),
        func.coalesce(card.result_on, date.min),
        func.coalesce(_last(FollowUp.day, FollowUp.card_id), date.min),
        func.coalesce(_last(StageChange.changed_on, StageChange.card_id), date.min),
        func.coalesce(_last(Consent.given_on, Consent.card_id), date.min),
        type_=card.made_on.type,
    )
    query = (
        select(card.id, card.number, card.name, card.phone, func.coalesce(Activity.name, ""), last)
        .outerjoin(Activity, Activity.id == card.activity_id)
        .where(wanted)
        .order_by(card.number.desc())
        .limit(most)
    )
    return tuple(HeldCard(*row) for row in session.execute(query))


def _last(day: InstrumentedAttribute[date], card_id: InstrumentedAttribute[str]) -> ColumnElement[date]:
    """The last of these days on the card of the query around."""
    return select(func.max(day)).where(card_id == CustomerCard.id).correlate(CustomerCard).scalar_subquery()
