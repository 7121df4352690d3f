"""Past activities as learning sees them, and the managers' own words on effects."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from cae_desktop.db.models import EffectNote, PastActivity
from cae_desktop.db.queries.results import ActivityResult, activity_results
from cae_desktop.db.remembered import remembered
from cae_desktop.domain.words import ActivityState, Stage


@dataclass(frozen=True, slots=True)
class PastOutcome:
    """An activity that is over. `cycle_id` is "" for one entered from before the program; cost in fen, None unknown."""

    id: str
    cycle_id: str
    kind_number: int
    name: str
    start: date
    cost_fen: int | None
    results: Mapping[Stage, int | None]
    orders: int | None


@dataclass(frozen=True, slots=True)
class OwnEffect:
    """A manager's own figure: people per ¥10,000, and why."""

    id: str
    per_ten_thousand: float
    note: str


_OLDER: Final = select(PastActivity)


def past_outcomes(session: Session) -> tuple[PastOutcome, ...]:
    """Every activity closed in this file, and those entered for the review, the newest first."""
    closed = [outcome_of(one) for one in activity_results(session) if one.state is ActivityState.CLOSED]
    older = remembered(session, _OLDER, _older)
    return tuple(sorted((*closed, *older), key=lambda one: (one.start, one.id), reverse=True))


def outcome_of(one: ActivityResult) -> PastOutcome:
    """What an activity of this file has cost and brought so far."""
    return PastOutcome(
        one.id, one.cycle_id, one.kind_number, one.name, one.start, one.actual_cost_fen, one.actual, one.orders
    )


def _older(row: PastActivity) -> PastOutcome:
    results = {Stage.ATTENTION: row.attention, Stage.CONTACT: row.contact, Stage.INTEREST: row.interest}
    return PastOutcome(row.id, "", row.kind_number, row.name, row.start, row.cost_fen, results, row.orders)


def effect_notes(session: Session) -> dict[tuple[int, Stage], OwnEffect]:
    """The managers' own figures by kind and stage."""
    return {
        (row.kind_number, row.stage): OwnEffect(row.id, row.per_ten_thousand_thousandths / 1000, row.note)
        for row in session.scalars(select(EffectNote).order_by(EffectNote.id))
    }
