"""The end of a cycle and the beginning of the next: what is still open, what is locked, what goes along."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from cae_desktop.db.database import Database
from cae_desktop.db.models import Analysis, Competitor, Cycle, Indicator, SituationProblem
from cae_desktop.db.queries import control as control_queries
from cae_desktop.db.queries import situation as situation_queries
from cae_desktop.db.queries.dealership import cycles
from cae_desktop.db.queries.goals import goals
from cae_desktop.db.queries.meetings import meetings
from cae_desktop.db.queries.plan import steps_of_activity
from cae_desktop.db.queries.results import activity_results
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import MeetingKind, MeetingState, ProblemState, Stage
from cae_desktop.services.claims import proof_states
from cae_desktop.services.clock import Clock
from cae_desktop.services.dealership import DealershipService, existing, next_cycle
from cae_desktop.services.evaluation import Evaluation, evaluation_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class CloseItem(StrEnum):
    """What is looked at before a cycle is closed, in the order it is done."""

    FINAL_MEETING = "final_meeting"
    GOALS = "goals"
    EXPERIENCE = "experience"
    PARTNERS = "partners"
    PROBLEMS = "problems"
    DECISIONS = "decisions"
    PROOFS = "proofs"
    ACTIVITIES = "activities"


@dataclass(frozen=True, slots=True)
class CloseCheck:
    """How much of an item is done; `activity_id` is the first activity in which it is not, "" where it is in none."""

    item: CloseItem
    done: int
    total: int
    activity_id: str = ""

    @property
    def is_done(self) -> bool:
        """Whether nothing is left."""
        return self.done >= self.total


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """What the next cycle begins with: problems, competitors, and indicators whose figures become the last period's."""

    problems: int
    competitors: int
    indicators: int


class CycleCloseService:
    """Verbs at the turn of two cycles."""

    def __init__(
        self, database: Database, clock: Clock, dealership: DealershipService, back_up: Callable[[], object]
    ) -> None:
        self._database = database
        self._clock = clock
        self._dealership = dealership
        self._back_up = back_up

    def checklist(self, cycle_id: str) -> tuple[CloseCheck, ...]:
        """What is done and what is not; only the records of the activities that were not cancelled must be complete."""
        with self._database.read() as session:
            return tuple(_checks(session, cycle_id))

    def carried_over(self, cycle_id: str) -> CarriedOver:
        """What the next cycle would begin with."""
        with self._database.read() as session:
            rows = situation_queries.analyses(session, cycle_id)
            counted = sum(len(situation_queries.indicators(session, row.id)) for row in rows)
            rivals = situation_queries.competitors(session, cycle_id)
            return CarriedOver(len(_problems_left(session, cycle_id)), len(rivals), counted)

    def close(self, cycle_id: str) -> None:
        """Close a cycle after a backup was made; it stays readable and feeds the review of past activities.

        Raises CaeError: "cycle-has-open-records" (count), "row-is-gone", and as `BackupService.make`.
        """
        with self._database.read() as session:
            rows = activity_results(session, cycle_id)
        opened = sum(row.state.is_open for row in rows)
        if opened:
            raise CaeError("cycle-has-open-records", count=opened)
        self._back_up()
        self._dealership.close_cycle(cycle_id)

    def begin_next(self, cycle_id: str, language: str) -> str:
        """Begin the cycle after the last one with what this one left; returns the id.

        Problems that are not solved, and those whose goal was missed, are problems to be ranked anew; competitors
        stay; the nine analyses have the same indicators, with what was this period's figure as the last period's.
        People, partners, templates and kept experience belong to no cycle.
        """
        with self._database.write("begin-next-cycle") as session:
            existing(session, Cycle, cycle_id)
            name, start, finish = next_cycle(cycles(session), self._clock.today(), language)
            cycle = Cycle(name=name, start=start, finish=finish)
            session.add(cycle)
            session.flush()
            _copy_situation(session, cycle_id, cycle.id)
            for problem in _problems_left(session, cycle_id):
                problem.cycle_id = cycle.id
                session.add(problem)
            return cycle.id


def _checks(session: "Session", cycle_id: str) -> Iterable[CloseCheck]:
    rows = [row for row in activity_results(session, cycle_id) if not row.is_cancelled]
    evaluations = [evaluation_of(session, row.id) for row in rows]
    held = [row for row in meetings(session, cycle_id) if row.kind is MeetingKind.FINAL]
    yield CloseCheck(CloseItem.FINAL_MEETING, int(any(row.state is MeetingState.CLOSED for row in held)), 1)
    yield _of_activities(
        CloseItem.GOALS,
        [
            (one.result.id, [_is_explained(one, stage) for stage in Stage if one.result.target[stage]])
            for one in evaluations
        ],
    )
    yield _of_activities(
        CloseItem.EXPERIENCE,
        [(one.result.id, [row.kept is not None for row in one.experiences] or [False]) for one in evaluations],
    )
    yield _of_activities(CloseItem.PARTNERS, [(one.result.id, _rated(session, one)) for one in evaluations])
    problems = control_queries.problems(session, cycle_id)
    solved = sum(row.state is ProblemState.SOLVED for row in problems)
    yield CloseCheck(CloseItem.PROBLEMS, solved, len(problems))
    decisions = control_queries.decisions(session, cycle_id)
    yield CloseCheck(CloseItem.DECISIONS, sum(row.done_on is not None for row in decisions), len(decisions))
    proofs = []
    for row in rows:
        states = proof_states(session, row.id, row.kind_number, row.finish)
        proofs.append((row.id, [state.done_on is not None for state in states]))
    yield _of_activities(CloseItem.PROOFS, proofs)
    yield _of_activities(CloseItem.ACTIVITIES, [(row.id, [not row.state.is_open]) for row in rows])


def _of_activities(item: CloseItem, answers: Sequence[tuple[str, Sequence[bool]]]) -> CloseCheck:
    every = [answer for _, one in answers for answer in one]
    first = next((activity_id for activity_id, one in answers if not all(one)), "")
    return CloseCheck(item, sum(every), len(every), first)


def _wanted(evaluation: Evaluation) -> list[Stage]:
    return [stage for stage in Stage if evaluation.result.target[stage]]


def _is_explained(evaluation: Evaluation, stage: Stage) -> bool:
    """A goal that was reached needs no words."""
    row = next(one for one in evaluation.stages if one.stage is stage)
    return bool(row.reason.strip()) or (row.actual is not None and row.actual >= (row.planned or 0))


def _rated(session: "Session", evaluation: Evaluation) -> list[bool]:
    """For each partner that did a step, whether it was rated."""
    worked = dict.fromkeys(
        step.partner_id for step in steps_of_activity(session, evaluation.result.id) if step.partner_id
    )
    rated = {
        row.partner_id for row in evaluation.partners if any((row.quality, row.punctuality, row.price, row.cooperation))
    }
    return [partner_id in rated for partner_id in worked]


def _problems_left(session: "Session", cycle_id: str) -> list[SituationProblem]:
    """Not yet in any cycle: what the managers found and did not reach, then what execution left unsolved."""
    reached = _reached(session, cycle_id)
    missed = {goal.problem_id for goal in goals(session, cycle_id) if goal.stage not in reached}
    found = [
        SituationProblem(
            text=row.text, impact=row.impact, urgency=row.urgency, controllability=row.controllability, position=None
        )
        for row in situation_queries.problems(session, cycle_id)
        if row.id in missed
    ]
    unsolved = [
        SituationProblem(text=row.text, impact=3, urgency=3, controllability=3, position=None)
        for row in control_queries.problems(session, cycle_id)
        if row.state is not ProblemState.SOLVED
    ]
    known: dict[str, SituationProblem] = {}
    for problem in (*found, *unsolved):
        known.setdefault(problem.text, problem)
    return list(known.values())


def _reached(session: "Session", cycle_id: str) -> set[Stage]:
    results = activity_results(session, cycle_id)
    wanted: dict[Stage, int] = {}
    for goal in goals(session, cycle_id):
        wanted[goal.stage] = wanted.get(goal.stage, 0) + goal.target
    return {stage for stage, target in wanted.items() if sum(row.actual[stage] or 0 for row in results) >= target}


def _copy_situation(session: "Session", cycle_id: str, next_id: str) -> None:
    for place, rival in enumerate(situation_queries.competitors(session, cycle_id)):
        session.add(Competitor(cycle_id=next_id, name=rival.name, position=place))
    for row in situation_queries.analyses(session, cycle_id):
        analysis = Analysis(cycle_id=next_id, key=row.key)
        session.add(analysis)
        session.flush()
        session.add_all(
            Indicator(
                analysis_id=analysis.id,
                position=place,
                name=indicator.name,
                unit=indicator.unit,
                last_period=indicator.this_period,
                source=indicator.source,
            )
            for place, indicator in enumerate(situation_queries.indicators(session, row.id))
        )
