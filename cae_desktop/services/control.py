"""Verbs of steps 4 and 5: what happened to a step, problems during execution, decisions; and reading the board."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from cae_desktop.db.database import Database
from cae_desktop.db.models import Activity, Cycle, Decision, Meeting, Problem, ProblemReview, StepReport, WorkStep
from cae_desktop.db.queries import control as queries
from cae_desktop.db.queries import meetings as meeting_queries
from cae_desktop.db.queries.dealership import people
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import ActivityState, MeetingState, ProblemState, Role
from cae_desktop.services.attention import Attention, attention
from cae_desktop.services.board import Board, board, first_activity_id
from cae_desktop.services.clock import Clock
from cae_desktop.services.dealership import existing, required

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class Actuals:
    """How a step really goes. Money in fen; None where nothing is known yet."""

    actual_start: date | None
    actual_finish: date | None
    actual_cost_fen: int | None
    percent: int
    remark: str


@dataclass(frozen=True, slots=True)
class ProblemDetails:
    """What may be said about a problem besides its text. Money in fen."""

    activity_id: str | None = None
    step_id: str | None = None
    raised_by_id: str | None = None
    effect: str = ""
    proposal: str = ""
    owner_id: str | None = None
    due: date | None = None
    cost_effect_fen: int | None = None
    delay_days: int | None = None


class ControlService:
    """Verbs of steps 4 and 5, reports on steps, problems and decisions."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    # reading ----------------------------------------------------------------------------------------------------

    def board(self, activity_id: str) -> Board:
        """Everything the control board shows of one activity. Raises CaeError("row-is-gone")."""
        with self._database.read() as session:
            return board(session, activity_id, self._clock.today())

    def first_activity_id(self, cycle_id: str) -> str | None:
        """The activity the board begins with: the first that is not closed, else the first; None without any."""
        with self._database.read() as session:
            return first_activity_id(session, cycle_id)

    def needs_attention(self, cycle_id: str) -> tuple[Attention, ...]:
        """What needs the manager now, the most urgent first; `wording.control.concern` says it in words."""
        with self._database.read() as session:
            return attention(session, cycle_id, self._clock.today())

    def problems(self, cycle_id: str) -> tuple[queries.ProblemRow, ...]:
        """All problems of a cycle by number."""
        with self._database.read() as session:
            return queries.problems(session, cycle_id)

    def decisions(self, cycle_id: str) -> tuple[queries.DecisionRow, ...]:
        """All decisions of a cycle in the order in which they were made."""
        with self._database.read() as session:
            return queries.decisions(session, cycle_id)

    def reports_on_step(self, step_id: str) -> tuple[queries.ReportRow, ...]:
        """What was written about a step, the newest first."""
        with self._database.read() as session:
            return queries.reports_on_step(session, step_id)

    # steps ------------------------------------------------------------------------------------------------------

    def report_step(
        self,
        step_id: str,
        actual_start: date | None,
        actual_finish: date | None,
        actual_cost_fen: int | None,
        percent: int,
        remark: str,
        meeting_id: str | None = None,
    ) -> None:
        """Write on the board how a step goes; a finished step is 100 % done. The first actual starts its activity.

        Raises CaeError: "finish-before-start", "finish-without-start", "actual-is-in-the-future",
        "percent-out-of-range", "amount-is-negative", "meeting-is-closed", "activity-is-closed", "row-is-gone";
        "activity-is-cancelled" for anything but cost and remark.
        """
        self.report(step_id, Actuals(actual_start, actual_finish, actual_cost_fen, percent, remark), meeting_id)

    def report(self, step_id: str, actuals: Actuals, meeting_id: str | None = None) -> None:
        """The same as `report_step`."""
        with self._database.write("report-step") as session:
            self._report(session, existing(session, WorkStep, step_id), actuals, meeting_id)

    def change_actual(self, step_id: str, field: str, value: object, meeting_id: str | None = None) -> None:
        """Set one of the fields of `Actuals`, for editing in a cell.

        Raises CaeError as `report_step`, and "step-is-finished" for a percentage below 100 of a finished step.
        """
        self.change_actuals(step_id, {field: value}, meeting_id)

    def change_actuals(self, step_id: str, changes: Mapping[str, Any], meeting_id: str | None = None) -> None:
        """Set some of the fields of `Actuals` at once; the others stay as somebody else may have set them meanwhile.

        Raises CaeError as `change_actual`.
        """
        with self._database.write("report-step") as session:
            step = existing(session, WorkStep, step_id)
            actuals = replace(_actuals(step), **changes)
            if "percent" in changes and actuals.actual_finish is not None and actuals.percent != 100:
                raise CaeError("step-is-finished")
            self._report(session, step, actuals, meeting_id)

    def _report(self, session: "Session", step: WorkStep, actuals: Actuals, meeting_id: str | None) -> None:
        self._require_possible(actuals)
        if actuals.actual_finish is not None:
            actuals = replace(actuals, percent=100)
        if actuals == _actuals(step):
            return
        require_open(session, meeting_id)
        activity = existing(session, Activity, step.activity_id)
        if activity.state is ActivityState.CLOSED:
            raise CaeError("activity-is-closed")
        if activity.state is ActivityState.CANCELLED and _course(actuals) != _course(_actuals(step)):
            raise CaeError("activity-is-cancelled")
        for field in Actuals.__slots__:
            setattr(step, field, getattr(actuals, field))
        if activity.state is ActivityState.PLANNED and (
            actuals.actual_start or actuals.percent or actuals.actual_cost_fen
        ):
            activity.state = ActivityState.RUNNING
        self._keep_report(session, step.id, actuals, meeting_id)

    def _require_possible(self, actuals: Actuals) -> None:
        start, finish, today = actuals.actual_start, actuals.actual_finish, self._clock.today()
        if finish is not None and start is None:
            raise CaeError("finish-without-start")
        if start is not None and finish is not None and finish < start:
            raise CaeError("finish-before-start")
        if any(day is not None and day > today for day in (start, finish)):
            raise CaeError("actual-is-in-the-future")
        if not 0 <= actuals.percent <= 100:
            raise CaeError("percent-out-of-range")
        if actuals.actual_cost_fen is not None and actuals.actual_cost_fen < 0:
            raise CaeError("amount-is-negative")

    def _keep_report(self, session: "Session", step_id: str, actuals: Actuals, meeting_id: str | None) -> None:
        """Keep what was written; what is written about a step in one meeting (or on one day) is one report."""
        now = self._clock.now()
        newest = next(iter(queries.reports_on_step(session, step_id)), None)
        if newest and newest.meeting_id == meeting_id and newest.reported_at.date() == now.date():
            report = existing(session, StepReport, newest.id)
        else:
            report = StepReport(step_id=step_id, meeting_id=meeting_id, reported_at=now)
            session.add(report)
        report.reported_at = now
        for field in Actuals.__slots__:
            setattr(report, field, getattr(actuals, field))

    # problems ---------------------------------------------------------------------------------------------------

    def raise_problem(
        self,
        cycle_id: str,
        text: str,
        details: ProblemDetails | None = None,
        meeting_id: str | None = None,
    ) -> str:
        """Note a problem; returns its id. A step's problem belongs to the step's activity, its owner raises it.

        Raises CaeError: "text-is-missing", "meeting-is-closed", "row-is-gone".
        """
        details = details or ProblemDetails()
        with self._database.write("raise-problem") as session:
            existing(session, Cycle, cycle_id)
            require_open(session, meeting_id)
            step = existing(session, WorkStep, details.step_id) if details.step_id else None
            problem = Problem(
                cycle_id=cycle_id,
                activity_id=step.activity_id if step else details.activity_id,
                step_id=details.step_id,
                meeting_id=meeting_id,
                number=queries.next_problem_number(session, cycle_id),
                raised_on=self._clock.today(),
                raised_by_id=details.raised_by_id or (step.owner_id if step else None),
                text=required(text),
                effect=details.effect,
                cost_effect_fen=details.cost_effect_fen,
                delay_days=details.delay_days,
                proposal=details.proposal,
                owner_id=details.owner_id,
                due=details.due,
            )
            session.add(problem)
            session.flush()
            return problem.id

    def change_problem(self, problem_id: str, field: str, value: object) -> None:
        """Set a field of a problem; its text cannot be empty. Solving through `state` needs no explanation here.

        Fields: text, effect, cost_effect_fen, delay_days, proposal, owner_id, due, state, how_solved, activity_id,
        step_id, raised_by_id. Raises CaeError: "text-is-missing", "row-is-gone".
        """
        with self._database.write("edit-problem") as session:
            problem = existing(session, Problem, problem_id)
            if field == "state":
                self._set_state(problem, ProblemState(str(value)))
            else:
                setattr(problem, field, required(str(value)) if field == "text" else value)

    def solve_problem(self, problem_id: str, how: str, meeting_id: str | None = None) -> None:
        """Say how a problem was solved. Raises CaeError: "text-is-missing", "meeting-is-closed", "row-is-gone"."""
        with self._database.write("solve-problem") as session:
            problem = existing(session, Problem, problem_id)
            problem.how_solved = required(how)
            self._set_state(problem, ProblemState.SOLVED)
            if meeting_id is not None:
                self._keep_review(session, problem_id, meeting_id, ProblemState.SOLVED, problem.how_solved)

    def review_problem(self, problem_id: str, meeting_id: str, state: ProblemState, remark: str = "") -> None:
        """Answer the question of a meeting whether a problem still exists; the last answer counts.

        Raises CaeError: "meeting-is-closed", "row-is-gone".
        """
        with self._database.write("review-problem") as session:
            problem = existing(session, Problem, problem_id)
            self._set_state(problem, state)
            if state is ProblemState.SOLVED and remark:
                problem.how_solved = remark
            self._keep_review(session, problem_id, meeting_id, state, remark)

    def remove_problem(self, problem_id: str) -> None:
        """Delete a problem with its decisions and answers. Raises CaeError("row-is-gone")."""
        with self._database.write("remove-problem") as session:
            session.delete(existing(session, Problem, problem_id))

    def _set_state(self, problem: Problem, state: ProblemState) -> None:
        problem.state = state
        problem.solved_on = self._clock.today() if state is ProblemState.SOLVED else None

    def _keep_review(
        self, session: "Session", problem_id: str, meeting_id: str, state: ProblemState, remark: str
    ) -> None:
        require_open(session, meeting_id)
        review = meeting_queries.review_of(session, meeting_id, problem_id)
        if review is None:
            review = ProblemReview(problem_id=problem_id, meeting_id=meeting_id)
            session.add(review)
        review.state = state
        review.remark = remark

    # decisions --------------------------------------------------------------------------------------------------

    def decide(
        self,
        cycle_id: str,
        text: str,
        problem_id: str | None = None,
        owner_id: str | None = None,
        due: date | None = None,
        meeting_id: str | None = None,
    ) -> str:
        """Record what the market manager decides; returns the id. The problem takes over owner and day.

        Raises CaeError: "text-is-missing", "meeting-is-closed", "row-is-gone".
        """
        with self._database.write("decide") as session:
            existing(session, Cycle, cycle_id)
            require_open(session, meeting_id)
            if problem_id is not None:
                problem = existing(session, Problem, problem_id)
                problem.owner_id = owner_id or problem.owner_id
                problem.due = due or problem.due
            decision = Decision(
                cycle_id=cycle_id,
                meeting_id=meeting_id,
                problem_id=problem_id,
                text=required(text),
                decided_on=self._clock.today(),
                decided_by_id=market_manager_id(session),
                owner_id=owner_id,
                due=due,
            )
            session.add(decision)
            session.flush()
            return decision.id

    def change_decision(self, decision_id: str, field: str, value: object) -> None:
        """Set `text`, `owner_id` or `due` of a decision. Raises CaeError: "text-is-missing", "row-is-gone"."""
        with self._database.write("edit-decision") as session:
            decision = existing(session, Decision, decision_id)
            setattr(decision, field, required(str(value)) if field == "text" else value)

    def finish_decision(self, decision_id: str, *, done: bool = True) -> None:
        """Say that a decision was carried out today, or that it was not after all. Raises CaeError("row-is-gone")."""
        with self._database.write("finish-decision") as session:
            existing(session, Decision, decision_id).done_on = self._clock.today() if done else None

    def remove_decision(self, decision_id: str) -> None:
        """Delete a decision. Raises CaeError("row-is-gone")."""
        with self._database.write("remove-decision") as session:
            session.delete(existing(session, Decision, decision_id))


def require_open(session: "Session", meeting_id: str | None) -> None:
    """Nothing is written into the minutes of a closed meeting. Raises CaeError("meeting-is-closed")."""
    if meeting_id is not None and existing(session, Meeting, meeting_id).state is MeetingState.CLOSED:
        raise CaeError("meeting-is-closed")


def _course(actuals: Actuals) -> tuple[object, ...]:
    """What is done; without what it cost, for bills of a cancelled activity come in later."""
    return actuals.actual_start, actuals.actual_finish, actuals.percent


def _actuals(step: WorkStep) -> Actuals:
    return Actuals(step.actual_start, step.actual_finish, step.actual_cost_fen, step.percent, step.remark)


def market_manager_id(session: "Session") -> str | None:
    """Who decides; None while nobody has that role."""
    return next((person.id for person in people(session) if person.role is Role.MARKET_MANAGER), None)
