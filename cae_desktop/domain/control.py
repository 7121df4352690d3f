"""How a step, an activity and its money stand. Every rule is stated once, here, and repeated in words in the help.

Lights follow a published rule for dealers' boards (source S29): late and not done is worst, and a parent shows its
worst child.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from cae_desktop.domain.money import ratio
from cae_desktop.domain.words import StepStatus

_SEVERITY: Final = (
    StepStatus.LATE,
    StepStatus.AT_RISK,
    StepStatus.ON_TRACK,
    StepStatus.NOT_STARTED,
    StepStatus.CANCELLED,
    StepStatus.DONE,
)


@dataclass(frozen=True, slots=True)
class ControlRules:
    """Thresholds a dealership may set."""

    behind_points: int = 15
    due_within_days: int = 3
    due_below_percent: int = 80
    cost_tolerance_percent: int = 0


class Planned(Protocol):
    """Anything that has planned days."""

    @property
    def start(self) -> date:
        """The first day."""

    @property
    def finish(self) -> date:
        """The last day."""


@dataclass(frozen=True, slots=True)
class StepFacts:
    """What the rules look at. Money in fen. `cancelled` is a step of an activity that does not take place."""

    start: date
    finish: date
    budget_fen: int
    actual_start: date | None
    actual_finish: date | None
    actual_cost_fen: int | None
    percent: int
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class StatusResult:
    """A status with its reason: over-budget, late, late-start, behind, due-soon or "" (nothing to say).

    `days` is how many days late (finished or not), `over_percent` how far over budget; 0 where not.
    """

    status: StepStatus
    reason: str = ""
    days: int = 0
    over_percent: int = 0


def step_status(step: StepFacts, today: date, rules: ControlRules = ControlRules()) -> StatusResult:
    """The status of a step.

    Done when finished (with its delay and overspending); cancelled where its activity is; late when past its finish, or
    its cost is over budget; at risk when it should have started, is more than `behind_points` behind the linear plan,
    or is due soon and not far enough.
    """
    over = over_budget_percent(step.actual_cost_fen, step.budget_fen, rules.cost_tolerance_percent)
    if step.actual_finish is not None:
        return StatusResult(StepStatus.DONE, "", max(0, (step.actual_finish - step.finish).days), over)
    if step.cancelled:
        return StatusResult(StepStatus.CANCELLED)
    late_days = max(0, (today - step.finish).days)
    if late_days:
        return StatusResult(StepStatus.LATE, "late", late_days, over)
    if over:
        return StatusResult(StepStatus.LATE, "over-budget", 0, over)
    started = step.actual_start is not None or step.percent > 0
    if not started:
        waiting = (today - step.start).days
        return (
            StatusResult(StepStatus.AT_RISK, "late-start", waiting)
            if waiting > 0
            else StatusResult(StepStatus.NOT_STARTED)
        )
    if planned_percent(step.start, step.finish, today) - step.percent > rules.behind_points:
        return StatusResult(StepStatus.AT_RISK, "behind")
    due_soon = (step.finish - today).days <= rules.due_within_days
    if due_soon and step.percent < rules.due_below_percent:
        return StatusResult(StepStatus.AT_RISK, "due-soon")
    return StatusResult(StepStatus.ON_TRACK)


def worst(statuses: Iterable[StepStatus]) -> StepStatus:
    """What a parent shows: its worst child; not started when it has none. Done needs all done."""
    found = set(statuses)
    if StepStatus.DONE in found and StepStatus.NOT_STARTED in found and len(found) == 2:
        return StepStatus.ON_TRACK
    return next((status for status in _SEVERITY if status in found), StepStatus.NOT_STARTED)


def over_budget_percent(actual_fen: int | None, budget_fen: int, tolerance_percent: int = 0) -> int:
    """By how many percent (at least 1) a cost is over its budget and the tolerance; 0 when it is not.

    A cost without any budget is over by 100 %.
    """
    if not actual_fen or actual_fen * 100 <= budget_fen * (100 + tolerance_percent):
        return 0
    return max(1, round((actual_fen - budget_fen) / budget_fen * 100)) if budget_fen else 100


def planned_percent(start: date, finish: date, today: date) -> int:
    """Linear plan: the share of calendar days, both ends included, that have passed at the end of `today`, 0–100."""
    days = (finish - start).days + 1
    passed = (today - start).days + 1
    return round(100 * min(1.0, max(0.0, passed / days)))


def progress_percent(steps: Iterable[tuple[Planned, int]]) -> int | None:
    """Percent of an activity: the steps' percents weighted by their calendar days; None without steps.

    Takes pairs of a step and the percent to count (done or planned).
    """
    weighted = [((step.finish - step.start).days + 1, percent) for step, percent in steps]
    total = sum(days for days, _ in weighted)
    return round(sum(days * percent for days, percent in weighted) / total) if total else None


@dataclass(frozen=True, slots=True)
class EarnedValue:
    """Earned value of a plan, in fen; ratios are None where they would divide by zero.

    Formulas: Project Management Institute, Practice Standard for Earned Value Management.
    PV = Σ budget × planned %, EV = Σ budget × done %, AC = Σ actual cost,
    CPI = EV ÷ AC, SPI = EV ÷ PV, EAC = BAC ÷ CPI.
    """

    budget_at_completion_fen: int
    planned_value_fen: int
    earned_value_fen: int
    actual_cost_fen: int

    @property
    def cost_index(self) -> float | None:
        """CPI: below 1 the work costs more than planned."""
        return ratio(self.earned_value_fen, self.actual_cost_fen)

    @property
    def schedule_index(self) -> float | None:
        """SPI: below 1 less is done than planned."""
        return ratio(self.earned_value_fen, self.planned_value_fen)

    @property
    def estimate_at_completion_fen(self) -> int | None:
        """EAC: what all of it will cost if it goes on like this."""
        index = self.cost_index
        return round(self.budget_at_completion_fen / index) if index else None


def earned_value(steps: Iterable[StepFacts], today: date) -> EarnedValue:
    """Earned value of steps at the end of `today`."""
    steps = tuple(steps)
    planned = sum(step.budget_fen * planned_percent(step.start, step.finish, today) for step in steps)
    earned = sum(step.budget_fen * (100 if step.actual_finish else step.percent) for step in steps)
    return EarnedValue(
        sum(step.budget_fen for step in steps),
        round(planned / 100),
        round(earned / 100),
        sum(step.actual_cost_fen or 0 for step in steps),
    )
