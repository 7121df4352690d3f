"""Erasing customers for good. An erasure has the id of the card that is gone, and nothing else of it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine, bindparam, delete, func, inspect, select
from sqlalchemy.orm import Session

from cae_desktop.db.bulk import insert_rows
from cae_desktop.db.models import CustomerCard, Erasure


@dataclass(frozen=True, slots=True)
class Erased:
    """That a card was erased: its id, when (UTC), and why."""

    id: str
    erased_at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class ErasureLine:
    """Cards that were erased together, as the log shows them."""

    erased_at: datetime
    reason: str
    count: int


def erased_in_any(engine: Engine) -> tuple[Erased, ...]:
    """Every card that was erased in a file, which may be older than the program and not brought up to date."""
    if not inspect(engine).has_table(Erasure.__tablename__):
        return ()
    with Session(engine) as session:
        query = select(Erasure.id, Erasure.erased_at, Erasure.reason)
        return tuple(Erased(card_id, when, reason) for card_id, when, reason in session.execute(query))


def erasure_lines(session: Session) -> tuple[ErasureLine, ...]:
    """The log of erasures, the newest first."""
    query = (
        select(Erasure.erased_at, Erasure.reason, func.sum(Erasure.count))
        .group_by(Erasure.erased_at, Erasure.reason)
        .order_by(Erasure.erased_at.desc(), Erasure.reason)
    )
    return tuple(ErasureLine(when, reason, count) for when, reason, count in session.execute(query))


def erase(session: Session, erased: Collection[Erased]) -> None:
    """Delete the cards with everything on them and note it; those that are gone or noted already are passed over."""
    noted = set(session.scalars(select(Erasure.id)))
    if erased:
        statement = delete(CustomerCard.__table__).where(CustomerCard.__table__.c.id == bindparam("card"))  # type: ignore[arg-type]
        session.connection().execute(statement, [{"card": one.id} for one in erased])
    new = [one for one in erased if one.id not in noted]
    insert_rows(
        session,
        Erasure,
        [{"id": one.id, "erased_at": one.erased_at, "reason": one.reason, "count": 1} for one in new],
    )


def ids_numbered(session: Session, numbers: Collection[int]) -> tuple[str, ...]:
    """The ids of the cards with these numbers."""
    return tuple(session.scalars(select(CustomerCard.id).where(CustomerCard.number.in_(numbers))))
