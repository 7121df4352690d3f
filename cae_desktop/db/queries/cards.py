"""Customer cards as frozen rows. Only the cards screen and its service read them; board and report never do."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import Select, and_, bindparam, func, select
from sqlalchemy.orm import Session

from cae_desktop.db.models import (
    Activity,
    AttentionCount,
    Consent,
    CustomerCard,
    ExportedCard,
    FollowUp,
    Package,
    Person,
    StageChange,
)
from cae_desktop.db.queries.results import has_contact, has_interest
from cae_desktop.domain.words import (
    CardResult,
    ContactMeans,
    Payment,
    PurchaseReason,
    Salutation,
    Stage,
)


@dataclass(frozen=True, slots=True)
class CardLine:
    """A card in the list."""

    id: str
    number: int
    name: str
    salutation: Salutation | None
    phone: str
    phone_key: str
    activity_id: str | None
    activity_name: str
    stage: Stage
    level: str
    model: str
    next_follow_up: date | None
    salesperson_name: str
    handed_over_on: date | None
    result: CardResult | None
    pinyin: str


@dataclass(frozen=True, slots=True)
class StageLine:
    """When the customer entered a stage."""

    id: str
    stage: Stage
    changed_on: date


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """A way the customer agreed to be contacted."""

    id: str
    means: ContactMeans
    given_on: date
    withdrawn_on: date | None


@dataclass(frozen=True, slots=True)
class FollowUpLine:
    """A talk with the customer."""

    id: str
    day: date
    person_name: str
    means: ContactMeans
    text: str
    level: str
    next_on: date | None


@dataclass(frozen=True, slots=True)
class Card:
    """All of one card."""

    line: CardLine
    made_on: date
    salesperson_id: str | None
    other_contact: str
    area: str
    present_car: str
    use: str
    budget: str
    payment: Payment | None
    purchase_time: str
    purchase_reason: PurchaseReason | None
    points_of_attention: str
    influencers: str
    competitor_models: str
    consultant_id: str | None
    result_on: date | None
    result_reason: str
    note: str
    stages: tuple[StageLine, ...]
    consents: tuple[ConsentLine, ...]
    follow_ups: tuple[FollowUpLine, ...]


@dataclass(frozen=True, slots=True)
class DueCall:
    """A call that is due, with what was said last."""

    card_id: str
    name: str
    phone: str
    level: str
    model: str
    due: date
    salesperson_name: str
    last_day: date | None
    last_text: str


@dataclass(frozen=True, slots=True)
class FunnelCount:
    """How many cards made on a day for an activity by somebody came how far; "" for no activity or nobody."""

    activity_id: str
    salesperson_id: str
    salesperson_name: str
    made_on: date
    contact: int
    interest: int
    handed_over: int
    orders: int
    lost: int


@dataclass(frozen=True, slots=True)
class AttentionLine:
    """People counted in an activity on one day."""

    id: str
    activity_id: str
    activity_name: str
    day: date
    count: int
    note: str


_HIGHEST: Final = select(func.max(CustomerCard.number))
_OF_PHONE: Final = select(func.min(CustomerCard.number)).where(
    CustomerCard.phone_key == bindparam("phone"), CustomerCard.id != bindparam("other_than")
)
_LINE: Final = (
    CustomerCard.id,
    CustomerCard.number,
    CustomerCard.name,
    CustomerCard.salutation,
    CustomerCard.phone,
    CustomerCard.phone_key,
    CustomerCard.activity_id,
    func.coalesce(Activity.name, ""),
    CustomerCard.stage,
    CustomerCard.level,
    CustomerCard.model,
    CustomerCard.next_follow_up,
    func.coalesce(Person.name, ""),
    CustomerCard.handed_over_on,
    CustomerCard.result,
    CustomerCard.pinyin,
)
"""The columns of a `CardLine`, in its order; plain columns, since long lists are read after every edit."""


def card_lines(session: Session, cycle_id: str) -> tuple[CardLine, ...]:
    """The cards of a cycle's activities and those without an activity, the newest first."""
    query = (
        _lines()
        .outerjoin(Package, Package.id == Activity.package_id)
        .where((Package.cycle_id == cycle_id) | CustomerCard.activity_id.is_(None))
        .order_by(CustomerCard.number.desc())
    )
    return tuple(CardLine(*row) for row in session.execute(query))


def card(session: Session, card_id: str) -> Card | None:
    """One card; None when it was deleted."""
    line = session.execute(_lines().where(CustomerCard.id == card_id)).first()
    row = session.get(CustomerCard, card_id)
    if line is None or row is None:
        return None
    return Card(
        line=CardLine(*line),
        made_on=row.made_on,
        salesperson_id=row.salesperson_id,
        other_contact=row.other_contact,
        area=row.area,
        present_car=row.present_car,
        use=row.use,
        budget=row.budget,
        payment=row.payment,
        purchase_time=row.purchase_time,
        purchase_reason=row.purchase_reason,
        points_of_attention=row.points_of_attention,
        influencers=row.influencers,
        competitor_models=row.competitor_models,
        consultant_id=row.consultant_id,
        result_on=row.result_on,
        result_reason=row.result_reason,
        note=row.note,
        stages=_stages(session, card_id),
        consents=_consents(session, card_id),
        follow_ups=_follow_ups(session, card_id),
    )


def calls_due(session: Session, cycle_id: str, today: date) -> tuple[DueCall, ...]:
    """The calls of a cycle that are due, the longest overdue first; customers who ordered or are lost are left out."""
    newest = select(FollowUp.card_id, func.max(FollowUp.id).label("id")).group_by(FollowUp.card_id).subquery("newest")
    query = (
        select(CustomerCard, func.coalesce(Person.name, ""), FollowUp.day, func.coalesce(FollowUp.text, ""))
        .outerjoin(Activity, Activity.id == CustomerCard.activity_id)
        .outerjoin(Package, Package.id == Activity.package_id)
        .outerjoin(Person, Person.id == CustomerCard.salesperson_id)
        .outerjoin(newest, newest.c.card_id == CustomerCard.id)
        .outerjoin(FollowUp, FollowUp.id == newest.c.id)
        .where(
            (Package.cycle_id == cycle_id) | CustomerCard.activity_id.is_(None),
            CustomerCard.next_follow_up <= today,
            CustomerCard.result.is_(None),
        )
        .order_by(CustomerCard.next_follow_up, CustomerCard.number)
    )
    return tuple(
        DueCall(row.id, row.name, row.phone, row.level, row.model, row.next_follow_up or today, person, day, text)
        for row, person, day, text in session.execute(query)
    )


def funnel_counts(session: Session, cycle_id: str) -> tuple[FunnelCount, ...]:
    """How many cards of a cycle's list came how far, by activity, salesperson and day."""
    query = (
        select(
            func.coalesce(CustomerCard.activity_id, ""),
            func.coalesce(CustomerCard.salesperson_id, ""),
            func.coalesce(Person.name, ""),
            CustomerCard.made_on,
            func.count().filter(has_contact()),
            func.count().filter(and_(has_contact(), has_interest())),
            func.count().filter(CustomerCard.handed_over_on.is_not(None)),
            func.count().filter(CustomerCard.result == CardResult.ORDER),
            func.count().filter(CustomerCard.result == CardResult.LOST),
        )
        .outerjoin(Activity, Activity.id == CustomerCard.activity_id)
        .outerjoin(Package, Package.id == Activity.package_id)
        .outerjoin(Person, Person.id == CustomerCard.salesperson_id)
        .where((Package.cycle_id == cycle_id) | CustomerCard.activity_id.is_(None))
        .group_by(CustomerCard.activity_id, CustomerCard.salesperson_id, Person.name, CustomerCard.made_on)
    )
    return tuple(FunnelCount(*row) for row in session.execute(query))


def level_is_used(session: Session, level: str) -> bool:
    """Whether a card has a level."""
    return session.scalar(select(CustomerCard.id).where(CustomerCard.level == level).limit(1)) is not None


def cards_with_phone(session: Session, phone_key: str) -> tuple[CardLine, ...]:
    """All cards, of any cycle, with this normalised phone."""
    if not phone_key:
        return ()
    query = _lines().where(CustomerCard.phone_key == phone_key).order_by(CustomerCard.number)
    return tuple(CardLine(*row) for row in session.execute(query))


def number_of_phone(session: Session, phone_key: str, other_than: str = "") -> int | None:
    """The number of the oldest card of any cycle with this normalised phone, one card (by id) left out."""
    found: int | None = session.connection().scalar(_OF_PHONE, {"phone": phone_key, "other_than": other_than})
    return found


def next_card_number(session: Session) -> int:
    """One more than the highest number so far."""
    return (session.connection().scalar(_HIGHEST) or 0) + 1


def stage_change_ids(session: Session, card_id: str, stages: Iterable[Stage]) -> list[str]:
    """Ids of a card's entries into these stages."""
    query = select(StageChange.id).where(StageChange.card_id == card_id, StageChange.stage.in_(list(stages)))
    return list(session.scalars(query))


def stages_of(session: Session, card_id: str) -> dict[str, Stage]:
    """The stages a card has entered, by the id of the entry."""
    rows = session.execute(select(StageChange.id, StageChange.stage).where(StageChange.card_id == card_id))
    return {row_id: stage for row_id, stage in rows}  # noqa: C416 (rows are no pairs to a type checker)


def ids_on_card(session: Session, model: type[Consent | FollowUp | ExportedCard], card_id: str) -> list[str]:
    """The ids of what belongs to a card, in the order in which it was written."""
    return list(session.scalars(select(model.id).where(model.card_id == card_id).order_by(model.id)))


def agreed_means(session: Session, card_id: str) -> set[ContactMeans]:
    """The ways in which a customer agrees to be contacted now."""
    query = select(Consent.means).where(Consent.card_id == card_id, Consent.withdrawn_on.is_(None))
    return set(session.scalars(query))


def attention_lines(session: Session, cycle_id: str) -> tuple[AttentionLine, ...]:
    """People counted in a cycle, by activity and day."""
    query = (
        select(AttentionCount, Activity.name)
        .join(Activity, Activity.id == AttentionCount.activity_id)
        .join(Package, Package.id == Activity.package_id)
        .where(Package.cycle_id == cycle_id)
        .order_by(AttentionCount.day.desc(), Activity.number, AttentionCount.id)
    )
    return tuple(
        AttentionLine(row.id, row.activity_id, name, row.day, row.count, row.note)
        for row, name in session.execute(query)
    )


def _lines() -> Select[*tuple[Any, ...]]:
    return (
        select(*_LINE)
        .select_from(CustomerCard)
        .outerjoin(Activity, Activity.id == CustomerCard.activity_id)
        .outerjoin(Person, Person.id == CustomerCard.salesperson_id)
    )


def _stages(session: Session, card_id: str) -> tuple[StageLine, ...]:
    query = select(StageChange).where(StageChange.card_id == card_id).order_by(StageChange.changed_on, StageChange.id)
    return tuple(StageLine(row.id, row.stage, row.changed_on) for row in session.scalars(query))


def _consents(session: Session, card_id: str) -> tuple[ConsentLine, ...]:
    query = select(Consent).where(Consent.card_id == card_id).order_by(Consent.given_on, Consent.id)
    return tuple(ConsentLine(row.id, row.means, row.given_on, row.withdrawn_on) for row in session.scalars(query))


def _follow_ups(session: Session, card_id: str) -> tuple[FollowUpLine, ...]:
    query = (
        select(FollowUp, func.coalesce(Person.name, ""))
        .outerjoin(Person, Person.id == FollowUp.person_id)
        .where(FollowUp.card_id == card_id)
        .order_by(FollowUp.day.desc(), FollowUp.id.desc())
    )
    return tuple(
        FollowUpLine(row.id, row.day, name, row.means, row.text, row.level, row.next_on)
        for row, name in session.execute(query)
    )
