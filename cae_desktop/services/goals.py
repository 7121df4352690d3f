"""Verbs of step 2, goal confirmation."""

from datetime import date
from typing import TYPE_CHECKING, Final

from cae_desktop.db.database import Database
from cae_desktop.db.models import Cycle, Goal, GoalConfirmation, Person, SignOff, SituationProblem
from cae_desktop.db.queries import dealership as dealership_queries
from cae_desktop.db.queries import goals as queries
from cae_desktop.domain import goals as rules
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import SIGNING_ROLES, Role, SignOffSubject, Stage
from cae_desktop.services.clock import Clock
from cae_desktop.services.dealership import existing
from cae_desktop.services.goals_page import GoalsPage, goals_page, require_valid

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_FIELDS: Final = frozenset(
    {"stage", "name", "metric", "baseline", "target", "start", "finish", "target_group", "problem_id"}
)
_TEXTS: Final = frozenset({"name", "metric", "target_group"})
_NOBODY: Final = {
    Role.GENERAL_MANAGER: "nobody-is-general-manager",
    Role.MARKET_MANAGER: "nobody-is-market-manager",
    Role.SALES_MANAGER: "nobody-is-sales-manager",
    Role.FINANCE_MANAGER: "nobody-is-finance-manager",
}


class GoalsService:
    """Verbs on the goals of a cycle. Confirmed goals stay as they are until they are reopened."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def page(self, cycle_id: str, language: str) -> GoalsPage:
        """The goals with their problems, the funnel check, signatures and confirmations. CaeError("row-is-gone")."""
        with self._database.read() as session:
            return goals_page(session, cycle_id, language, self._clock.today())

    def add_goal(
        self,
        cycle_id: str,
        stage: Stage,
        name: str,
        target: int,
        *,
        metric: str = "",
        baseline: int | None = None,
        start: date | None = None,
        finish: date | None = None,
        target_group: str = "",
        problem_id: str | None = None,
    ) -> str:
        """Set a goal for a stage; returns the id. Without days it runs as long as the cycle.

        Raises CaeError: "goals-are-confirmed", "number-is-negative", and as `domain.goals.require_goal`.
        """
        with self._database.write("add-goal") as session:
            cycle = existing(session, Cycle, cycle_id)
            _require_open(session, cycle_id)
            goal = Goal(
                cycle_id=cycle_id,
                stage=stage,
                name=name.strip(),
                metric=metric.strip(),
                baseline=baseline,
                target=target,
                start=start or cycle.start,
                finish=finish or cycle.finish,
                target_group=target_group.strip(),
                problem_id=problem_id,
                position=queries.next_goal_position(session, cycle_id),
            )
            require_valid(goal, cycle)
            _withdraw_all(session, cycle_id)
            session.add(goal)
            session.flush()
            return goal.id

    def change_goal(self, goal_id: str, field: str, value: object) -> None:
        """Set `name`, `metric`, `baseline`, `target`, `start`, `finish`, `target_group`, `problem_id` or `stage`.

        What was signed is signed no longer once it changes. Raises CaeError as `add_goal`.
        """
        if field not in _FIELDS:
            raise ValueError(field)
        with self._database.write("edit-goal") as session:
            goal = existing(session, Goal, goal_id)
            _require_open(session, goal.cycle_id)
            checked = _checked(session, field, value)
            if getattr(goal, field) == checked:
                return
            setattr(goal, field, checked)
            require_valid(goal, existing(session, Cycle, goal.cycle_id))
            _withdraw_all(session, goal.cycle_id)

    def remove_goal(self, goal_id: str) -> None:
        """Delete a goal. Raises CaeError("goals-are-confirmed")."""
        with self._database.write("remove-goal") as session:
            goal = existing(session, Goal, goal_id)
            _require_open(session, goal.cycle_id)
            _withdraw_all(session, goal.cycle_id)
            session.delete(goal)

    def sign(self, cycle_id: str, person_id: str) -> None:
        """Record that a manager signs the goals, in his role; a role signs once.

        Raises CaeError: "goals-are-confirmed", "role-does-not-sign", "goals-are-missing".
        """
        with self._database.write("sign") as session:
            _require_open(session, cycle_id)
            _require_goals(session, cycle_id)
            person = existing(session, Person, person_id)
            if person.role not in SIGNING_ROLES:
                raise CaeError("role-does-not-sign", name=person.name)
            if person.role not in _signed(session, cycle_id):
                session.add(
                    SignOff(
                        cycle_id=cycle_id,
                        subject=SignOffSubject.GOALS,
                        role=person.role,
                        person_id=person_id,
                        signed_on=self._clock.today(),
                    )
                )

    def withdraw_signature(self, sign_off_id: str) -> None:
        """Take a signature back. Raises CaeError("goals-are-confirmed")."""
        with self._database.write("withdraw-signature") as session:
            sign_off = existing(session, SignOff, sign_off_id)
            _require_open(session, sign_off.cycle_id)
            session.delete(sign_off)

    def confirm(self, cycle_id: str) -> None:
        """Confirm the goals; from now on they are what the cycle is measured by.

        Raises CaeError: "goals-are-confirmed", "goals-are-missing", "signatures-are-missing" (with `names` of those
        who have not signed), "nobody-is-general-manager" and the like for a role that nobody has, and as
        `domain.goals.require_goal` for a goal that no longer fits the cycle.
        """
        with self._database.write("confirm-goals") as session:
            cycle = existing(session, Cycle, cycle_id)
            _require_open(session, cycle_id)
            _require_goals(session, cycle_id)
            for row in queries.goals(session, cycle_id):
                require_valid(row, cycle)
            _require_signatures(session, cycle_id)
            session.add(GoalConfirmation(cycle_id=cycle_id, confirmed_at=self._clock.now()))

    def reopen(self, cycle_id: str, reason: str) -> None:
        """Let confirmed goals be changed again, for a reason that is recorded; all four have to sign anew.

        Raises CaeError: "goals-are-not-confirmed", "reason-is-missing".
        """
        if not reason.strip():
            raise CaeError("reason-is-missing")
        with self._database.write("reopen-goals") as session:
            if not queries.goals_are_confirmed(session, cycle_id):
                raise CaeError("goals-are-not-confirmed")
            newest = existing(session, GoalConfirmation, queries.confirmations(session, cycle_id)[0].id)
            newest.reopened_at = self._clock.now()
            newest.reason = reason.strip()
            _withdraw_all(session, cycle_id)


def _checked(session: "Session", field: str, value: object) -> object:
    if field == "problem_id" and value is not None:
        return existing(session, SituationProblem, str(value)).id
    return str(value).strip() if field in _TEXTS else value


def _withdraw_all(session: "Session", cycle_id: str) -> None:
    """Take all signatures back: nobody has signed what the goals are now."""
    for signature in dealership_queries.sign_offs(session, cycle_id, SignOffSubject.GOALS):
        session.delete(existing(session, SignOff, signature.id))


def _signed(session: "Session", cycle_id: str) -> set[Role]:
    return {row.role for row in dealership_queries.sign_offs(session, cycle_id, SignOffSubject.GOALS)}


def _require_open(session: "Session", cycle_id: str) -> None:
    rules.require_open_goals(confirmed=queries.goals_are_confirmed(session, cycle_id))


def _require_goals(session: "Session", cycle_id: str) -> None:
    if not queries.goals(session, cycle_id):
        raise CaeError("goals-are-missing")


def _require_signatures(session: "Session", cycle_id: str) -> None:
    missing = rules.missing_signatures(_signed(session, cycle_id))
    managers = {person.role: person.name for person in reversed(dealership_queries.people(session))}
    for role in missing:
        if role not in managers:
            raise CaeError(_NOBODY[role])
    if missing:
        raise CaeError("signatures-are-missing", names=" · ".join(managers[role] for role in missing))
