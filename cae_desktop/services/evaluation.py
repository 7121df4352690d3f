"""Verbs of step 6, evaluation: goal results, experience, partners, people, and closing an activity."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from cae_desktop.db.database import Database
from cae_desktop.db.models import (
    Activity,
    Decision,
    Experience,
    GoalResult,
    Package,
    PartnerEvaluation,
    StaffEvaluation,
)
from cae_desktop.db.queries import evaluation as queries
from cae_desktop.db.queries.experience import (
    ExperienceRow,
    PartnerEvaluationRow,
    experiences,
    partner_evaluations,
)
from cae_desktop.db.queries.learning import PastOutcome, past_outcomes
from cae_desktop.db.queries.plan import StepRow, steps_of_activity
from cae_desktop.db.queries.results import ActivityResult, activity_results
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.evaluation import cost_per, deviation_percent, on_time_percent
from cae_desktop.domain.money import ratio
from cae_desktop.domain.words import ActivityState, ExperienceScope, Stage
from cae_desktop.services.clock import Clock
from cae_desktop.services.control import market_manager_id
from cae_desktop.services.dealership import existing, required

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_EXPERIENCE_FIELDS: Final = frozenset(
    {"title", "went_well", "went_badly", "proposal", "others_view", "person_id", "step_id"}
)
ORDERS: Final = "orders"
_PARTNER_FIELDS: Final = frozenset(
    {"contract_fen", "agreed", "quality", "punctuality", "price", "cooperation", "reasons", "use_again"}
)


@dataclass(frozen=True, slots=True)
class StageResult:
    """A stage of an activity: what was planned, counted or written, and why.

    `share` is how much of the plan was reached (1.0: all); of a cancelled activity that says nothing and is None.
    """

    id: str
    stage: Stage
    planned: int | None
    actual: int | None
    counted: int | None
    reason: str
    comment: str
    cancelled: bool

    @property
    def share(self) -> float | None:
        """See above."""
        return None if self.cancelled else ratio(self.actual, self.planned)


@dataclass(frozen=True, slots=True)
class StaffRow:
    """A person over a whole activity: counted figures, and the manager's rating and remark."""

    id: str
    name: str
    steps: int
    on_time_percent: int | None
    cost_deviation_percent: float | None
    cards: int
    rating: int
    remark: str


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Everything about the evaluation of one activity."""

    result: ActivityResult
    stages: tuple[StageResult, ...]
    experiences: tuple[ExperienceRow, ...]
    partners: tuple[PartnerEvaluationRow, ...]
    staff: tuple[StaffRow, ...]
    final_meeting: date | None

    @property
    def closed(self) -> bool:
        """Whether the record is locked."""
        return self.result.state is ActivityState.CLOSED


@dataclass(frozen=True, slots=True)
class EffectComparison:
    """What a result costs (fen), by stage and for "orders": as planned, and in other activities of the kind so far.

    `behind` are those activities.
    """

    planned: Mapping[str, int | None]
    so_far: Mapping[str, int | None]
    behind: tuple[PastOutcome, ...]


class EvaluationService:
    """Verbs on evaluations. A closed activity's evaluation changes only after it was reopened."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def of_activity(self, activity_id: str) -> Evaluation:
        """The evaluation of an activity. Raises CaeError("row-is-gone")."""
        with self._database.read() as session:
            return evaluation_of(session, activity_id)

    def comparison(self, activity_id: str) -> EffectComparison:
        """What to compare the effect of an activity with. Raises CaeError("row-is-gone")."""
        with self._database.read() as session:
            result = next((row for row in activity_results(session) if row.id == activity_id), None)
            if result is None:
                raise CaeError("row-is-gone")
            past = [
                one
                for one in past_outcomes(session)
                if one.kind_number == result.kind_number and one.id != activity_id and one.cost_fen
            ]
        planned = {stage.value: cost_per(result.budget_fen, result.target[stage]) for stage in Stage}
        planned[ORDERS] = cost_per(result.budget_fen, result.target_orders)
        so_far = {stage.value: _cost_of_all([(one.cost_fen, one.results[stage]) for one in past]) for stage in Stage}
        so_far[ORDERS] = _cost_of_all([(one.cost_fen, one.orders) for one in past])
        return EffectComparison(planned, so_far, tuple(past))

    # goals ------------------------------------------------------------------------------------------------------

    def set_result(self, activity_id: str, stage: Stage, field: str, value: object) -> None:
        """Write `actual` (None: what was counted), `reason` or `comment` about a stage.

        Raises CaeError: "activity-is-closed", "count-is-negative", "row-is-gone".
        """
        if field not in ("actual", "reason", "comment"):
            raise ValueError(field)
        if field == "actual" and isinstance(value, int) and value < 0:
            raise CaeError("count-is-negative")
        with self._database.write("set-goal-result") as session:
            _open_activity(session, activity_id)
            found = {row.stage: row.id for row in queries.goal_results(session, activity_id)}
            if stage in found:
                row = existing(session, GoalResult, found[stage])
            else:
                row = GoalResult(activity_id=activity_id, stage=stage)
                session.add(row)
            setattr(row, field, value)

    # experience -------------------------------------------------------------------------------------------------

    def add_experience(
        self,
        activity_id: str,
        title: str,
        *,
        step_id: str | None = None,
        person_id: str | None = None,
        went_well: str = "",
        went_badly: str = "",
        proposal: str = "",
    ) -> str:
        """Note an experience about a step or, without one, the whole activity; returns its id.

        Raises CaeError: "text-is-missing", "activity-is-closed".
        """
        with self._database.write("add-experience") as session:
            _open_activity(session, activity_id)
            row = Experience(
                activity_id=activity_id,
                scope=ExperienceScope.STEP if step_id else ExperienceScope.ACTIVITY,
                step_id=step_id,
                person_id=person_id,
                noted_on=self._clock.today(),
                title=required(title),
                went_well=went_well,
                went_badly=went_badly,
                proposal=proposal,
            )
            session.add(row)
            session.flush()
            return row.id

    def change_experience(self, experience_id: str, field: str, value: object) -> None:
        """Set a field; a step makes it an experience of that step. Raises CaeError: "text-is-missing"."""
        if field not in _EXPERIENCE_FIELDS:
            raise ValueError(field)
        with self._database.write("edit-experience") as session:
            row = existing(session, Experience, experience_id)
            _open_activity(session, row.activity_id)
            setattr(row, field, required(str(value)) if field == "title" else value)
            if field == "step_id":
                row.scope = ExperienceScope.STEP if value else ExperienceScope.ACTIVITY

    def keep(self, experience_id: str, *, kept: bool | None) -> None:
        """The market manager's word: valuable and kept, not kept, or (None) undecided.

        Raises CaeError("activity-is-closed").
        """
        with self._database.write("keep-experience") as session:
            row = existing(session, Experience, experience_id)
            _open_activity(session, row.activity_id)
            row.kept = kept
            row.kept_on = self._clock.today() if kept else None

    def delete_experience(self, experience_id: str) -> None:
        """Delete an experience."""
        with self._database.write("delete-experience") as session:
            row = existing(session, Experience, experience_id)
            _open_activity(session, row.activity_id)
            session.delete(row)

    # partners and people ----------------------------------------------------------------------------------------

    def evaluate_partner(self, activity_id: str, partner_id: str) -> str:
        """Begin the evaluation of a partner in an activity; returns its id, also when it was begun before."""
        with self._database.write("evaluate-partner") as session:
            _open_activity(session, activity_id)
            for row in partner_evaluations(session, activity_id):
                if row.partner_id == partner_id:
                    return row.id
            new = PartnerEvaluation(activity_id=activity_id, partner_id=partner_id)
            session.add(new)
            session.flush()
            return new.id

    def change_partner_evaluation(self, evaluation_id: str, field: str, value: object) -> None:
        """Set a field; ratings are 1–5 or None. Raises CaeError: "rating-out-of-range", "activity-is-closed"."""
        if field not in _PARTNER_FIELDS:
            raise ValueError(field)
        if field in ("quality", "punctuality", "price", "cooperation"):
            _require_rating(value)
        with self._database.write("edit-partner-evaluation") as session:
            row = existing(session, PartnerEvaluation, evaluation_id)
            _open_activity(session, row.activity_id)
            setattr(row, field, value)

    def delete_partner_evaluation(self, evaluation_id: str) -> None:
        """Delete an evaluation of a partner."""
        with self._database.write("delete-partner-evaluation") as session:
            row = existing(session, PartnerEvaluation, evaluation_id)
            _open_activity(session, row.activity_id)
            session.delete(row)

    def evaluate_person(self, activity_id: str, person_id: str, field: str, value: object) -> None:
        """Set the manager's `rating` (1–5 or None) or `remark` of a person in an activity.

        Raises CaeError: "rating-out-of-range", "activity-is-closed".
        """
        if field not in ("rating", "remark"):
            raise ValueError(field)
        if field == "rating":
            _require_rating(value)
        with self._database.write("evaluate-person") as session:
            _open_activity(session, activity_id)
            known = queries.ratings(session, activity_id).get(person_id)
            if known is None:
                row = StaffEvaluation(activity_id=activity_id, person_id=person_id)
                session.add(row)
            else:
                row = existing(session, StaffEvaluation, known.id)
            setattr(row, field, value)

    # closing ----------------------------------------------------------------------------------------------------

    def close_activity(self, activity_id: str) -> None:
        """Lock the record of an activity; its results then feed the next choice.

        Raises CaeError("result-is-missing") while a stage has a target, but neither figure nor reason;
        "partner-needs-reasons" (name) while a rated partner has none; "activity-is-closed"; "activity-is-cancelled".
        """
        with self._database.write("close-activity") as session:
            lock_record(session, activity_id, self._clock.today())

    def reopen_activity(self, activity_id: str, note: str) -> None:
        """Unlock the record of a closed activity; `note` is kept as a decision of its final meeting.

        Raises CaeError: "text-is-missing", "activity-is-cancelled".
        """
        with self._database.write("reopen-activity") as session:
            activity = existing(session, Activity, activity_id)
            _require_not_cancelled(activity)
            activity.state = ActivityState.RUNNING
            activity.closed_on = None
            today = self._clock.today()
            session.add(
                Decision(
                    cycle_id=existing(session, Package, activity.package_id).cycle_id,
                    meeting_id=queries.last_closed_final_meeting(session, activity_id),
                    text=required(note),
                    decided_on=today,
                    decided_by_id=market_manager_id(session),
                    done_on=today,
                )
            )

    # cancelling -------------------------------------------------------------------------------------------------

    def cancel_activity(self, activity_id: str, reason: str, day: date | None = None) -> None:
        """An activity does not take place; `day` is when that was decided (None: today).

        It keeps its record. The reason stands among its experiences too, for the manager to keep or not.
        Raises CaeError: "text-is-missing", "cancelled-in-the-future", "activity-is-closed", "activity-is-cancelled".
        """
        today = self._clock.today()
        decided_on = day or today
        if decided_on > today:
            raise CaeError("cancelled-in-the-future")
        with self._database.write("cancel-activity") as session:
            activity = _open_activity(session, activity_id)
            _require_not_cancelled(activity)
            activity.state = ActivityState.CANCELLED
            activity.cancelled_on, activity.cancel_reason = decided_on, required(reason)
            if activity.cancel_reason not in {row.title for row in experiences(session, activity_id=activity_id)}:
                session.add(
                    Experience(
                        activity_id=activity_id,
                        scope=ExperienceScope.ACTIVITY,
                        noted_on=today,
                        title=activity.cancel_reason,
                    )
                )

    def hold_after_all(self, activity_id: str) -> None:
        """Take the cancelling back; the experience that came of it stays. Nothing happens to one that is not cancelled.

        Raises CaeError("row-is-gone").
        """
        with self._database.write("hold-activity-after-all") as session:
            activity = existing(session, Activity, activity_id)
            if activity.state is ActivityState.CANCELLED:
                begun = any(_has_begun(step) for step in steps_of_activity(session, activity_id))
                activity.state = ActivityState.RUNNING if begun else ActivityState.PLANNED
                activity.cancelled_on, activity.cancel_reason = None, ""


def _has_begun(step: StepRow) -> bool:
    return step.actual_start is not None or step.percent > 0 or step.actual_cost_fen is not None


def _cost_of_all(pairs: Sequence[tuple[int | None, int | None]]) -> int | None:
    """Fen per result over all activities of which both are known."""
    known = [(cost, count) for cost, count in pairs if cost is not None and count is not None]
    return cost_per(sum(cost for cost, _ in known), sum(count for _, count in known))


def lock_record(session: "Session", activity_id: str, today: date) -> None:
    """Lock the record of an activity. Raises CaeError as `EvaluationService.close_activity`."""
    activity = _open_activity(session, activity_id)
    _require_not_cancelled(activity)
    obstacle = obstacle_to_lock(evaluation_of(session, activity_id))
    if obstacle is not None:
        raise obstacle
    activity.state = ActivityState.CLOSED
    activity.closed_on = today


def obstacle_to_lock(evaluation: Evaluation) -> CaeError | None:
    """What must be written before a record is locked; None when nothing is missing."""
    for row in evaluation.partners:
        rated = any((row.quality, row.punctuality, row.price, row.cooperation))
        if rated and not row.reasons.strip():
            return CaeError("partner-needs-reasons", name=row.partner_name)
    if any(stage.planned and stage.actual is None and not stage.reason.strip() for stage in evaluation.stages):
        return CaeError("result-is-missing")
    return None


def evaluation_of(session: "Session", activity_id: str) -> Evaluation:
    """Read the evaluation of an activity. Raises CaeError("row-is-gone")."""
    activity = existing(session, Activity, activity_id)
    result = next(row for row in activity_results(session) if row.id == activity.id)
    written = {row.stage: row for row in queries.goal_results(session, activity_id)}
    return Evaluation(
        result=result,
        stages=tuple(_stage_result(stage, result, written.get(stage)) for stage in Stage),
        experiences=experiences(session, activity_id=activity_id),
        partners=partner_evaluations(session, activity_id),
        staff=_staff(session, activity_id),
        final_meeting=queries.last_final_meeting(session, activity_id),
    )


def _stage_result(stage: Stage, result: ActivityResult, written: queries.GoalResultRow | None) -> StageResult:
    return StageResult(
        id=stage.value,
        stage=stage,
        planned=result.target[stage],
        actual=result.actual[stage],
        counted=result.counted[stage],
        reason=written.reason if written else "",
        comment=written.comment if written else "",
        cancelled=result.is_cancelled,
    )


def _staff(session: "Session", activity_id: str) -> tuple[StaffRow, ...]:
    by_person: dict[str, list[queries.StepOfPerson]] = defaultdict(list)
    for step in queries.steps_of_people(session, activity_id):
        by_person[step.person_id].append(step)
    cards, ratings = queries.cards_won(session, activity_id), queries.ratings(session, activity_id)
    return tuple(
        StaffRow(
            id=person_id,
            name=steps[0].person_name,
            steps=len(steps),
            on_time_percent=on_time_percent((step.finish, step.actual_finish) for step in steps),
            cost_deviation_percent=_deviation(steps),
            cards=cards.get(person_id, 0),
            rating=(ratings[person_id].rating or 0) if person_id in ratings else 0,
            remark=ratings[person_id].remark if person_id in ratings else "",
        )
        for person_id, steps in by_person.items()
    )


def _deviation(steps: list[queries.StepOfPerson]) -> float | None:
    reported = [step for step in steps if step.actual_cost_fen is not None]
    if not reported:
        return None
    spent = sum(step.actual_cost_fen or 0 for step in reported)
    return deviation_percent(spent, sum(step.budget_fen for step in reported))


def _open_activity(session: "Session", activity_id: str) -> Activity:
    activity = existing(session, Activity, activity_id)
    if activity.state is ActivityState.CLOSED:
        raise CaeError("activity-is-closed")
    return activity


def _require_not_cancelled(activity: Activity) -> None:
    if activity.state is ActivityState.CANCELLED:
        raise CaeError("activity-is-cancelled")


def _require_rating(value: object) -> None:
    if value is not None and value not in (1, 2, 3, 4, 5):
        raise CaeError("rating-out-of-range")
