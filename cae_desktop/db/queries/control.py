"""Control as frozen rows: problems, decisions and what was reported about a step. No customers' data."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session, aliased

from cae_desktop.db.models import Activity, Decision, Meeting, Package, Person, Problem, StepReport, WorkStep
from cae_desktop.db.remembered import remembered
from cae_desktop.domain.words import MeetingKind, ProblemState


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A problem during execution; money in fen, delay in days. `decided` tells whether a decision answers it."""

    id: str
    number: int
    activity_id: str | None
    activity_name: str
    step_id: str | None
    step_name: str
    meeting_id: str | None
    meeting_kind: MeetingKind | None
    meeting_number: int | None
    raised_on: date
    raised_by_id: str | None
    raised_by_name: str
    text: str
    effect: str
    cost_effect_fen: int | None
    delay_days: int | None
    proposal: str
    owner_id: str | None
    owner_name: str
    due: date | None
    state: ProblemState
    how_solved: str
    solved_on: date | None
    decided: bool


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """What was decided, who does it until when; `done_on` once it is done."""

    id: str
    meeting_id: str | None
    problem_id: str | None
    problem_number: int | None
    text: str
    decided_on: date
    decided_by_id: str | None
    decided_by_name: str
    owner_id: str | None
    owner_name: str
    due: date | None
    done_on: date | None


@dataclass(frozen=True, slots=True)
class ReportRow:
    """What was written about a step, and when; `meeting_id` is None between meetings."""

    id: str
    meeting_id: str | None
    reported_at: datetime
    actual_start: date | None
    actual_finish: date | None
    actual_cost_fen: int | None
    percent: int
    remark: str


_owner = aliased(Person)
_PROBLEMS: Final = (
    select(Problem, Activity.name, WorkStep.name, Meeting.kind, Meeting.number, Person.name, _owner.name)
    .outerjoin(Activity, Activity.id == Problem.activity_id)
    .outerjoin(WorkStep, WorkStep.id == Problem.step_id)
    .outerjoin(Meeting, Meeting.id == Problem.meeting_id)
    .outerjoin(Person, Person.id == Problem.raised_by_id)
    .outerjoin(_owner, _owner.id == Problem.owner_id)
    .where(Problem.cycle_id == bindparam("cycle"))
    .order_by(Problem.number)
)
_DECIDED: Final = select(Decision.problem_id).where(
    Decision.cycle_id == bindparam("cycle"), Decision.problem_id.is_not(None)
)
_DECISIONS: Final = (
    select(Decision, Problem.number, Person.name, _owner.name)
    .outerjoin(Problem, Problem.id == Decision.problem_id)
    .outerjoin(Person, Person.id == Decision.decided_by_id)
    .outerjoin(_owner, _owner.id == Decision.owner_id)
    .order_by(Decision.decided_on, Decision.id)
)
_DECISIONS_OF_CYCLE: Final = _DECISIONS.where(Decision.cycle_id == bindparam("cycle"))
_DECISIONS_ON_PROBLEM: Final = _DECISIONS.where(Decision.problem_id == bindparam("problem"))
_CYCLE_OF_ACTIVITY: Final = (
    select(Package.cycle_id)
    .join(Activity, Activity.package_id == Package.id)
    .where(Activity.id == bindparam("activity"))
)


def problems(session: Session, cycle_id: str) -> tuple[ProblemRow, ...]:
    """All problems of a cycle by number."""
    decided = set(remembered(session, _DECIDED, str, cycle=cycle_id))
    return tuple(
        _problem_row(problem, activity or "", step or "", kind, number, raised_by or "", owner or "", decided)
        for problem, activity, step, kind, number, raised_by, owner in session.execute(_PROBLEMS, {"cycle": cycle_id})
    )


def decisions(session: Session, cycle_id: str) -> tuple[DecisionRow, ...]:
    """All decisions of a cycle in the order in which they were made."""
    return remembered(session, _DECISIONS_OF_CYCLE, _decision_row, cycle=cycle_id)


def decisions_on(session: Session, problem_id: str) -> tuple[DecisionRow, ...]:
    """The decisions that answer a problem, in the order in which they were made."""
    return remembered(session, _DECISIONS_ON_PROBLEM, _decision_row, problem=problem_id)


def reports_on_step(session: Session, step_id: str) -> tuple[ReportRow, ...]:
    """What was written about a step, the newest first."""
    query = select(StepReport).where(StepReport.step_id == step_id)
    newest_first = query.order_by(StepReport.reported_at.desc(), StepReport.id.desc())
    return tuple(_report_row(row) for row in session.scalars(newest_first))


def reports_in_meeting(session: Session, meeting_id: str) -> dict[str, ReportRow]:
    """What was written in a meeting, by id of the step; the last word on a step counts."""
    query = select(StepReport).where(StepReport.meeting_id == meeting_id)
    in_order = query.order_by(StepReport.reported_at, StepReport.id)
    return {row.step_id: _report_row(row) for row in session.scalars(in_order)}


def next_problem_number(session: Session, cycle_id: str) -> int:
    """The number the next problem of a cycle gets."""
    return (session.scalar(select(func.max(Problem.number)).where(Problem.cycle_id == cycle_id)) or 0) + 1


def cycle_of_activity(session: Session, activity_id: str) -> str | None:
    """The cycle an activity belongs to; None when it was deleted."""
    return next(iter(remembered(session, _CYCLE_OF_ACTIVITY, str, activity=activity_id)), None)


def _problem_row(
    row: Problem,
    activity: str,
    step: str,
    meeting_kind: MeetingKind | None,
    meeting_number: int | None,
    raised_by: str,
    owner: str,
    decided: set[str],
) -> ProblemRow:
    return ProblemRow(
        id=row.id,
        number=row.number,
        activity_id=row.activity_id,
        activity_name=activity,
        step_id=row.step_id,
        step_name=step,
        meeting_id=row.meeting_id,
        meeting_kind=meeting_kind,
        meeting_number=meeting_number,
        raised_on=row.raised_on,
        raised_by_id=row.raised_by_id,
        raised_by_name=raised_by,
        text=row.text,
        effect=row.effect,
        cost_effect_fen=row.cost_effect_fen,
        delay_days=row.delay_days,
        proposal=row.proposal,
        owner_id=row.owner_id,
        owner_name=owner,
        due=row.due,
        state=row.state,
        how_solved=row.how_solved,
        solved_on=row.solved_on,
        decided=row.id in decided,
    )


def _decision_row(row: Decision, number: int | None, decided_by: str | None, owner: str | None) -> DecisionRow:
    return DecisionRow(
        row.id,
        row.meeting_id,
        row.problem_id,
        number,
        row.text,
        row.decided_on,
        row.decided_by_id,
        decided_by or "",
        row.owner_id,
        owner or "",
        row.due,
        row.done_on,
    )


def _report_row(row: StepReport) -> ReportRow:
    return ReportRow(
        row.id,
        row.meeting_id,
        row.reported_at,
        row.actual_start,
        row.actual_finish,
        row.actual_cost_fen,
        row.percent,
        row.remark,
    )
