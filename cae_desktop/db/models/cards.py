"""Customer information cards (客户信息卡, 黄卡) and the counts of attention. The only tables with customers' data."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from cae_desktop.db.models.base import Row, part_of, refers_to
from cae_desktop.domain.words import CardResult, ContactMeans, Payment, PurchaseReason, Salutation, Stage


class AttentionCount(Row):
    """People reached or visitors on one day of an activity."""

    __tablename__ = "attention_count"

    activity_id: Mapped[str] = part_of("activity")
    day: Mapped[date]
    count: Mapped[int]
    note: Mapped[str] = mapped_column(default="")


class CustomerCard(Row):
    """A person met in an activity. `phone_key` is the normalised phone that finds duplicates.

    `pinyin` is how the name sounds, written when it is saved; `source` is the list or partner the card came from.
    """

    __tablename__ = "customer_card"

    number: Mapped[int] = mapped_column(unique=True)
    activity_id: Mapped[str | None] = refers_to("activity")
    salesperson_id: Mapped[str | None] = refers_to("person")
    made_on: Mapped[date]
    name: Mapped[str]
    salutation: Mapped[Salutation | None]
    phone: Mapped[str] = mapped_column(default="")
    phone_key: Mapped[str] = mapped_column(default="", index=True)
    other_contact: Mapped[str] = mapped_column(default="")
    area: Mapped[str] = mapped_column(default="")
    present_car: Mapped[str] = mapped_column(default="")
    use: Mapped[str] = mapped_column(default="")
    model: Mapped[str] = mapped_column(default="")
    budget: Mapped[str] = mapped_column(default="")
    payment: Mapped[Payment | None]
    purchase_time: Mapped[str] = mapped_column(default="")
    purchase_reason: Mapped[PurchaseReason | None]
    points_of_attention: Mapped[str] = mapped_column(default="")
    influencers: Mapped[str] = mapped_column(default="")
    competitor_models: Mapped[str] = mapped_column(default="")
    stage: Mapped[Stage] = mapped_column(default=Stage.CONTACT)
    level: Mapped[str] = mapped_column(default="N")
    next_follow_up: Mapped[date | None]
    handed_over_on: Mapped[date | None]
    consultant_id: Mapped[str | None] = refers_to("person")
    result: Mapped[CardResult | None]
    result_on: Mapped[date | None]
    result_reason: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    source: Mapped[str] = mapped_column(default="", server_default="")
    pinyin: Mapped[str] = mapped_column(default="", server_default="")


class StageChange(Row):
    """When a customer entered a stage."""

    __tablename__ = "stage_change"

    card_id: Mapped[str] = part_of("customer_card")
    stage: Mapped[Stage]
    changed_on: Mapped[date]


class Consent(Row):
    """That the customer agreed to be contacted this way, and whether he took it back."""

    __tablename__ = "consent"

    card_id: Mapped[str] = part_of("customer_card")
    means: Mapped[ContactMeans]
    given_on: Mapped[date]
    withdrawn_on: Mapped[date | None]
    text_version: Mapped[str] = mapped_column(default="", server_default="")


class FollowUp(Row):
    """A talk with the customer and what comes next."""

    __tablename__ = "follow_up"

    card_id: Mapped[str] = part_of("customer_card")
    day: Mapped[date]
    person_id: Mapped[str | None] = refers_to("person")
    means: Mapped[ContactMeans]
    text: Mapped[str] = mapped_column(default="")
    level: Mapped[str] = mapped_column(default="")
    next_on: Mapped[date | None]


class CardExport(Row):
    """That customers' data left the program: when, what for, in which form, how many cards."""

    __tablename__ = "card_export"

    made_at: Mapped[datetime]
    made_by: Mapped[str] = mapped_column(default="")
    purpose: Mapped[str]
    form: Mapped[str]
    count: Mapped[int]


class ExportedCard(Row):
    """That a card was part of an export."""

    __tablename__ = "exported_card"

    export_id: Mapped[str] = part_of("card_export")
    card_id: Mapped[str] = part_of("customer_card")


class Erasure(Row):
    """That a customer's data was erased for good. Its id was the card's; it says nothing else of whom."""

    __tablename__ = "erasure"

    erased_at: Mapped[datetime]
    reason: Mapped[str]
    count: Mapped[int]
