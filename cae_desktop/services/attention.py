"""What in a cycle needs the manager, read from the file."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from cae_desktop.db.queries import claims as claim_queries
from cae_desktop.db.queries import control as queries
from cae_desktop.db.queries.results import ActivityResult, activity_results
from cae_desktop.domain.claims import missing
from cae_desktop.domain.control import ControlRules
from cae_desktop.domain.words import ProblemState, StepStatus
from cae_desktop.services.board import BoardStep, control_rules, steps_with_status
from cae_desktop.services.claims import proof_states

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

CLAIM_CODES: Final = frozenset({"claim-is-late", "claim-is-due"})
_URGENCY: Final = (
    "step-is-late",
    "decision-is-due",
    "claim-is-late",
    "step-is-over-budget",
    "problem-is-undecided",
    "step-is-at-risk",
    "claim-is-due",
    "step-is-due",
)


@dataclass(frozen=True, slots=True)
class Attention:
    """Something that needs the manager; `code` and `values` are put into words by `wording.control.concerns`.

    `status` gives its colour and shape; `activity_id` and `problem_id` say where it is answered.
    """

    code: str
    values: Mapping[str, object]
    status: StepStatus
    activity_id: str | None
    activity_name: str
    step_id: str | None = None
    problem_id: str | None = None


def attention(session: "Session", cycle_id: str, today: date) -> tuple[Attention, ...]:
    """What needs the manager in a cycle, the most urgent first."""
    results = activity_results(session, cycle_id)
    rows = [row for row in results if row.state.is_open]
    names = {row.id: row.name for row in rows}
    rules = control_rules(session)
    found = [
        item
        for step in steps_with_status(session, names, today)
        for item in _attention_of_step(step, names[step.plan.activity_id], today, rules)
    ]
    found += [
        Attention(
            "problem-is-undecided",
            {"number": row.number, "text": row.text},
            StepStatus.AT_RISK,
            row.activity_id,
            row.activity_name,
            row.step_id,
            row.id,
        )
        for row in queries.problems(session, cycle_id)
        if row.state is not ProblemState.SOLVED and not row.decided
    ]
    found += [
        Attention(
            "decision-is-due",
            {"text": row.text, "owner": row.owner_name or "—"},
            StepStatus.LATE,
            None,
            "",
            None,
            row.problem_id,
        )
        for row in queries.decisions(session, cycle_id)
        if row.done_on is None and row.due is not None and row.due < today
    ]
    found += _claims(session, cycle_id, results, today)
    return tuple(sorted(found, key=_urgency))


def _claims(session: "Session", cycle_id: str, results: Iterable[ActivityResult], today: date) -> Iterator[Attention]:
    """Activities that were held with support claimed and proofs still missing, whether closed or not."""
    supported = claim_queries.activities_with_support(session, cycle_id)
    for row in results:
        if row.id in supported and row.finish < today and not row.is_cancelled:
            states = proof_states(session, row.id, row.kind_number, row.finish)
            if lacking := missing(states):
                late = states[0].due < today
                yield Attention(
                    "claim-is-late" if late else "claim-is-due",
                    {"activity": row.name, "missing": lacking, "day": states[0].due.isoformat()},
                    StepStatus.LATE if late else StepStatus.AT_RISK,
                    row.id,
                    row.name,
                )


def _attention_of_step(row: BoardStep, activity_name: str, today: date, rules: ControlRules) -> tuple[Attention, ...]:
    step = row.plan
    values: dict[str, object] = {"step": step.name, "owner": step.owner_name or "—"}
    days_left = (step.finish - today).days
    if row.status is StepStatus.LATE and row.days_late:
        code, values["days"] = "step-is-late", row.days_late
    elif row.over_percent and row.status is not StepStatus.DONE:
        code, values["percent"] = "step-is-over-budget", row.over_percent
    elif row.status is StepStatus.AT_RISK:
        code = "step-is-at-risk"
    elif row.status is not StepStatus.DONE and 0 <= days_left <= rules.due_within_days:
        code, values["days"] = "step-is-due", days_left
    else:
        return ()
    return (Attention(code, values, row.status, step.activity_id, activity_name, step.id),)


def _urgency(item: Attention) -> tuple[int, int]:
    late = item.values.get("days", 0)
    days = late if item.code == "step-is-late" and isinstance(late, int) else 0
    return _URGENCY.index(item.code), -days
