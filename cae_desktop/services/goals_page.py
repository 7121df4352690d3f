"""What goal confirmation shows: goals with their problems, the funnel check, signatures and confirmations."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from cae_desktop.db.models import Cycle, Goal
from cae_desktop.db.queries import dealership as dealership_queries
from cae_desktop.db.queries import goals as queries
from cae_desktop.db.queries.learning import PastOutcome, outcome_of
from cae_desktop.db.queries.results import ActivityResult
from cae_desktop.db.queries.situation import earlier_results
from cae_desktop.domain import goals as rules
from cae_desktop.domain.effects import Passage, learn_rate
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.money import ratio
from cae_desktop.domain.words import SIGNING_ROLES, Role, SignOffSubject, Stage
from cae_desktop.services.dealership import existing
from cae_desktop.services.situation_page import ProblemLine, situation_page

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class GoalLine:
    """A goal with the problem it answers; `problem` is None where it answers none."""

    row: queries.GoalRow
    problem: ProblemLine | None


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """A role that signs, who has it, and the signature if it was given."""

    role: Role
    people: tuple[dealership_queries.PersonRow, ...]
    signature: dealership_queries.SignOffRow | None


@dataclass(frozen=True, slots=True)
class FunnelCheck:
    """Whether the goals fit each other; it rests on the activities closed in earlier cycles (`behind`).

    `order_rate` is orders per purchase interest; `expected_orders` what the goals bring at that rate, `order_range`
    what eight times in ten.
    """

    totals: Mapping[Stage, int | None]
    steps: tuple[rules.FunnelStep, ...]
    order_rate: float | None
    expected_orders: int | None
    order_range: tuple[int, int] | None
    behind: tuple[PastOutcome, ...]

    @property
    def activities(self) -> int:
        """How many activities it rests on."""
        return len(self.behind)

    @property
    def cycles(self) -> int:
        """In how many cycles they were held."""
        return len({one.cycle_id for one in self.behind})

    def high(self) -> tuple[rules.FunnelStep, ...]:
        """Where a goal asks for more than the dealer's own rate gives."""
        return tuple(step for step in self.steps if step.is_high)


@dataclass(frozen=True, slots=True)
class GoalsPage:
    """The whole step."""

    cycle: dealership_queries.CycleRow
    goals: tuple[GoalLine, ...]
    problems: tuple[ProblemLine, ...]
    funnel: FunnelCheck
    signatures: tuple[SignatureLine, ...]
    confirmed: bool
    confirmations: tuple[queries.ConfirmationRow, ...]

    def of_stage(self, stage: Stage) -> tuple[GoalLine, ...]:
        """The goals of one stage."""
        return tuple(goal for goal in self.goals if goal.row.stage is stage)

    @property
    def all_signed(self) -> bool:
        """Whether all four have signed."""
        return all(line.signature is not None for line in self.signatures)


def goals_page(session: "Session", cycle_id: str, language: str, today: date) -> GoalsPage:
    """Read the whole step. Raises CaeError("row-is-gone") for an unknown cycle."""
    existing(session, Cycle, cycle_id)
    cycle = dealership_queries.cycle(session, cycle_id)
    assert cycle is not None  # noqa: S101 (read above)
    problems = situation_page(session, cycle_id, language).problems
    by_id = {problem.id: problem for problem in problems}
    rows = queries.goals(session, cycle_id)
    return GoalsPage(
        cycle=cycle,
        goals=tuple(GoalLine(row, by_id.get(row.problem_id or "")) for row in rows),
        problems=problems,
        funnel=_funnel(rows, earlier_results(session, cycle_id), today),
        signatures=_signatures(session, cycle_id),
        confirmed=queries.goals_are_confirmed(session, cycle_id),
        confirmations=queries.confirmations(session, cycle_id),
    )


def _signatures(session: "Session", cycle_id: str) -> tuple[SignatureLine, ...]:
    signed = {row.role: row for row in dealership_queries.sign_offs(session, cycle_id, SignOffSubject.GOALS)}
    people = dealership_queries.people(session)
    return tuple(
        SignatureLine(role, tuple(person for person in people if person.role is role), signed.get(role))
        for role in SIGNING_ROLES
    )


def require_valid(goal: Goal | queries.GoalRow, cycle: Cycle) -> None:
    """Hold a goal against the rules and its cycle.

    Raises CaeError("number-is-negative") for the baseline, and as `domain.goals.require_goal`.
    """
    if goal.baseline is not None and goal.baseline < 0:
        raise CaeError("number-is-negative")
    rules.require_goal(goal.name, goal.target, goal.start, goal.finish, (cycle.start, cycle.finish))


def _funnel(goals: Sequence[queries.GoalRow], history: Sequence[ActivityResult], today: date) -> FunnelCheck:
    totals = {stage: sum(goal.target for goal in goals if goal.stage is stage) for stage in Stage}
    order_rate = _order_rate(history)
    interest = totals[Stage.INTEREST]
    return FunnelCheck(
        totals={stage: total or None for stage, total in totals.items()},
        steps=tuple(_step(place, totals, history, today) for place in range(len(Stage) - 1)),
        order_rate=order_rate,
        expected_orders=None if order_rate is None or not interest else round(interest * order_rate),
        order_range=_order_range(interest, history, today),
        behind=tuple(outcome_of(one) for one in history),
    )


def _step(place: int, totals: Mapping[Stage, int], history: Sequence[ActivityResult], today: date) -> rules.FunnelStep:
    """A step of the funnel against the activities in which both of its stages were counted."""
    pair = tuple(Stage)[place : place + 2]
    counted = [result for result in history if all(result.actual[stage] is not None for stage in pair)]
    own = {stage: sum(result.actual[stage] or 0 for result in counted) for stage in pair}
    before, after = pair
    passages = [Passage(one.id, one.start, one.actual[before] or 0, one.actual[after] or 0) for one in counted]
    rate = learn_rate(passages, today)
    step = rules.check_funnel(totals, own)[place]
    return step if rate is None else replace(step, low=rate.low, high=rate.high)


def _order_range(interest: int, history: Sequence[ActivityResult], today: date) -> tuple[int, int] | None:
    passages = [Passage(one.id, one.start, one.actual[Stage.INTEREST] or 0, one.orders) for one in history]
    rate = learn_rate(passages, today)
    return None if rate is None or not interest else (round(interest * rate.low), round(interest * rate.high))


def _order_rate(history: Sequence[ActivityResult]) -> float | None:
    interested = [result for result in history if result.actual[Stage.INTEREST]]
    interest = sum(result.actual[Stage.INTEREST] or 0 for result in interested)
    return ratio(sum(result.orders for result in interested), interest)
