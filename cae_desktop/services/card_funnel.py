"""The funnel of customers: how many came how far, by activity, kind, salesperson or week, and what that cost."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from cae_desktop.db.database import Database
from cae_desktop.db.queries.cards import FunnelCount, funnel_counts
from cae_desktop.db.queries.results import ActivityResult, activity_results
from cae_desktop.domain.evaluation import cost_per
from cae_desktop.domain.money import ratio
from cae_desktop.domain.words import Stage
from cae_desktop.services.form_facts import kind_names

WHOLE: Final = "*"
"""The id of the row that counts everything."""


class FunnelBy(StrEnum):
    """What the funnel is seen by."""

    ACTIVITY = "activity"
    KIND = "kind"
    SALESPERSON = "salesperson"
    WEEK = "week"


@dataclass(frozen=True, slots=True)
class FunnelRow:
    """One line; counts of people, None where nobody can count them so. Money in fen, None where it is not known.

    `id` is an activity's, a kind's number, a person's ("" for nobody) or the Monday of a week.
    """

    id: str
    name: str
    attention: int | None
    contact: int
    interest: int
    handed_over: int
    orders: int
    lost: int
    cost_fen: int | None

    @property
    def contact_rate(self) -> float | None:
        """Contacts for each person reached."""
        return ratio(self.contact, self.attention)

    @property
    def interest_rate(self) -> float | None:
        """Purchase interest for each contact."""
        return ratio(self.interest, self.contact)

    @property
    def order_rate(self) -> float | None:
        """Orders for each customer with purchase interest."""
        return ratio(self.orders, self.interest)

    @property
    def per_contact_fen(self) -> int | None:
        """Cost of a contact."""
        return cost_per(self.cost_fen, self.contact)

    @property
    def per_interest_fen(self) -> int | None:
        """Cost of a customer with purchase interest."""
        return cost_per(self.cost_fen, self.interest)


class CardFunnelService:
    """Counts; what was written in the evaluation instead of counts is not used here."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rows(self, cycle_id: str, by: FunnelBy, language: str) -> tuple[FunnelRow, ...]:
        """The funnel of a cycle, and all of it in the last row where there is more than one.

        People reached and money belong to activities: by salesperson or week they are None.
        """
        with self._database.read() as session:
            counts = funnel_counts(session, cycle_id)
            results = activity_results(session, cycle_id)
            names = kind_names(session, language)
        if by is FunnelBy.SALESPERSON:
            found = _grouped(counts, lambda one: (one.salesperson_id, one.salesperson_name))
        elif by is FunnelBy.WEEK:
            found = _grouped(counts, lambda one: (_monday(one.made_on).isoformat(), _week(one.made_on)))
        else:
            found = _of_activities(counts, results, by, names)
        return (*found, _whole(found)) if len(found) > 1 else found


def _of_activities(
    counts: Iterable[FunnelCount], results: Iterable[ActivityResult], by: FunnelBy, names: Mapping[int, str]
) -> tuple[FunnelRow, ...]:
    by_activity: dict[str, list[FunnelCount]] = {}
    for count in counts:
        by_activity.setdefault(count.activity_id, []).append(count)
    rows: dict[str, list[FunnelRow]] = {}
    titles: dict[str, str] = {}
    for result in results:
        key = result.id if by is FunnelBy.ACTIVITY else str(result.kind_number)
        titles[key] = result.name if by is FunnelBy.ACTIVITY else names.get(result.kind_number, key)
        own = by_activity.pop(result.id, [])
        rows.setdefault(key, []).append(
            _row(key, titles[key], own, result.counted[Stage.ATTENTION], result.actual_cost_fen)
        )
    found = [_joined(key, titles[key], parts) for key, parts in rows.items()]
    left = [count for parts in by_activity.values() for count in parts]
    if left:
        found.append(_row("", "", left, None, None))
    return tuple(found)


def _grouped(counts: Iterable[FunnelCount], key: Callable[[FunnelCount], tuple[str, str]]) -> tuple[FunnelRow, ...]:
    groups: dict[tuple[str, str], list[FunnelCount]] = {}
    for count in counts:
        groups.setdefault(key(count), []).append(count)
    return tuple(_row(row_id, name, parts, None, None) for (row_id, name), parts in sorted(groups.items()))


def _row(
    row_id: str, name: str, counts: Iterable[FunnelCount], attention: int | None, cost_fen: int | None
) -> FunnelRow:
    parts = list(counts)
    return FunnelRow(
        row_id,
        name,
        attention,
        sum(one.contact for one in parts),
        sum(one.interest for one in parts),
        sum(one.handed_over for one in parts),
        sum(one.orders for one in parts),
        sum(one.lost for one in parts),
        cost_fen,
    )


def _joined(row_id: str, name: str, rows: Iterable[FunnelRow]) -> FunnelRow:
    parts = list(rows)
    return FunnelRow(
        row_id,
        name,
        _sum(one.attention for one in parts),
        sum(one.contact for one in parts),
        sum(one.interest for one in parts),
        sum(one.handed_over for one in parts),
        sum(one.orders for one in parts),
        sum(one.lost for one in parts),
        _sum(one.cost_fen for one in parts),
    )


def _whole(rows: Iterable[FunnelRow]) -> FunnelRow:
    return _joined(WHOLE, "", rows)


def _sum(values: Iterable[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _week(day: date) -> str:
    monday = _monday(day)
    return f"{monday:%m/%d}–{monday + timedelta(days=6):%m/%d}"
