"""How much work and time an activity of a kind takes, and how much of both a dealership has."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import TYPE_CHECKING, Final

from cae_desktop.db.queries import dealership as dealership_queries
from cae_desktop.db.queries.plan import steps_of_activity
from cae_desktop.db.queries.results import activity_results
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import ActivityState
from cae_desktop.services.catalogue import load_catalogue

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_SATURDAY: Final = 5
_A_SATURDAY: Final = date(2026, 10, 17)
"""A day the toolbox's steps are laid around to see how long they take."""


@dataclass(frozen=True, slots=True)
class Capacity:
    """People, calendar days from today to the end of a cycle, and the working days all people have in them."""

    people: int
    calendar_days: int
    staff_days: int


@dataclass(frozen=True, slots=True)
class Effort:
    """What an activity of usual size asks for: working days of all its steps, and days from first to last step."""

    staff_days: float
    calendar_days: int


def efforts_of(session: "Session", kinds: Iterable[int]) -> dict[int, Effort]:
    """The median over the dealer's own closed activities of a kind; the toolbox's steps for one never held."""
    own: dict[int, list[Effort]] = {}
    for activity in activity_results(session):
        steps = steps_of_activity(session, activity.id) if activity.state is ActivityState.CLOSED else ()
        if steps:
            days = (max(step.finish for step in steps) - min(step.start for step in steps)).days + 1
            work = sum(_working_days(step.start, step.finish) for step in steps if not step.milestone)
            own.setdefault(activity.kind_number, []).append(Effort(work, days))
    return {
        kind: Effort(median(one.staff_days for one in own[kind]), round(median(one.calendar_days for one in own[kind])))
        if kind in own
        else _usual_effort(kind)
        for kind in kinds
    }


def _usual_effort(kind: int) -> Effort:
    placed = [step.between(_A_SATURDAY, _A_SATURDAY) for step in load_catalogue().steps_for(kind)]
    days = (max(finish for _, finish in placed) - min(start for start, _ in placed)).days + 1
    return Effort(sum(_working_days(start, finish) for start, finish in placed), days)


def _working_days(start: date, finish: date) -> int:
    """Monday to Friday, at least one: an estimate over years for which no calendar of holidays need be known."""
    days = (finish - start).days + 1
    return max(1, sum((start + timedelta(days=number)).weekday() < _SATURDAY for number in range(days)))


def capacity(session: "Session", cycle_id: str, today: date) -> Capacity:
    """What there is from today until the cycle ends. Raises CaeError("row-is-gone")."""
    cycle = dealership_queries.cycle(session, cycle_id)
    if cycle is None:
        raise CaeError("row-is-gone")
    count = len(dealership_queries.people(session))
    days = max(0, (cycle.finish - today).days + 1)  # what is held in the cycle is prepared from today
    return Capacity(count, days, count * (_working_days(today, cycle.finish) if days else 0))
