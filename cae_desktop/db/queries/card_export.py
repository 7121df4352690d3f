"""Customers as they are handed to another system, and the log of what was handed over."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from cae_desktop.db.models import Activity, CardExport, Consent, CustomerCard, ExportedCard, Person
from cae_desktop.domain.words import CardResult, ContactMeans, Payment, PurchaseReason, Salutation, Stage


@dataclass(frozen=True, slots=True)
class ExportedCustomer:
    """A card with every column of `domain.card_columns`."""

    id: str
    number: int
    name: str
    salutation: Salutation | None
    phone: str
    other_contact: str
    area: str
    present_car: str
    use: str
    model: str
    budget: str
    payment: Payment | None
    purchase_time: str
    purchase_reason: PurchaseReason | None
    points_of_attention: str
    influencers: str
    competitor_models: str
    stage: Stage
    level: str
    made_on: date
    next_follow_up: date | None
    salesperson: str
    activity: str
    handed_over_on: date | None
    consultant: str
    result: CardResult | None
    result_on: date | None
    result_reason: str
    source: str
    note: str
    consents: tuple[ContactMeans, ...] = ()


@dataclass(frozen=True, slots=True)
class HandOver:
    """One export, as the log shows it."""

    id: str
    made_at: datetime
    made_by: str
    purpose: str
    form: str
    count: int


def customers_to_export(
    session: Session, card_ids: Collection[str] | None, *, only_new: bool
) -> list[ExportedCustomer]:
    """These cards (None: all) by number; `only_new` leaves out those that were exported before."""
    salesperson, consultant = aliased(Person), aliased(Person)
    card = CustomerCard
    query = (
        select(
            card.id, card.number, card.name, card.salutation, card.phone, card.other_contact, card.area,
            card.present_car, card.use, card.model, card.budget, card.payment, card.purchase_time, card.purchase_reason,
            card.points_of_attention, card.influencers, card.competitor_models, card.stage, card.level, card.made_on,
            card.next_follow_up, func.coalesce(salesperson.name, ""), func.coalesce(Activity.name, ""),
            card.handed_over_on, func.coalesce(consultant.name, ""), card.result, card.result_on, card.result_reason,
            card.source, card.note,
        )
        .outerjoin(salesperson, salesperson.id == card.salesperson_id)
        .outerjoin(consultant, consultant.id == card.consultant_id)
        .outerjoin(Activity, Activity.id == card.activity_id)
        .order_by(card.number)
    )  # fmt: skip
    if only_new:
        query = query.where(card.id.not_in(select(ExportedCard.card_id)))
    consents = _consents(session)
    customers = (
        replace(ExportedCustomer(*tuple(row)), consents=tuple(consents.get(row[0], ())))
        for row in session.execute(query)
    )
    return [customer for customer in customers if card_ids is None or customer.id in card_ids]


def hand_overs(session: Session) -> tuple[HandOver, ...]:
    """What was handed over, the newest first."""
    query = select(CardExport).order_by(CardExport.made_at.desc(), CardExport.id.desc())
    return tuple(
        HandOver(row.id, row.made_at, row.made_by, row.purpose, row.form, row.count) for row in session.scalars(query)
    )


def _consents(session: Session) -> dict[str, list[ContactMeans]]:
    query = select(Consent.card_id, Consent.means).where(Consent.withdrawn_on.is_(None)).order_by(Consent.id)
    found: dict[str, list[ContactMeans]] = {}
    for card_id, means in session.execute(query):
        found.setdefault(card_id, []).append(means)
    return found
