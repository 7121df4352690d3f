"""What the dealer tells the car maker about a cycle.

No type here has a field for customers' data: what cannot be held cannot be sent. Money in fen, None where nobody has
counted or reported.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import pairwise

from cae_desktop.domain.claims import Proof
from cae_desktop.domain.control import over_budget_percent, worst
from cae_desktop.domain.evaluation import average
from cae_desktop.domain.money import ratio
from cae_desktop.domain.words import Phase, ProblemState, Stage, StepStatus

Results = Mapping[Stage, int | None]


@dataclass(frozen=True, slots=True)
class ReportStep:
    """A work step with plan and actuals; `days_late` counts calendar days past the plan."""

    phase: Phase
    name: str
    owner: str
    start: date
    finish: date
    actual_start: date | None
    actual_finish: date | None
    budget_fen: int
    actual_cost_fen: int | None
    percent: int
    status: StepStatus
    days_late: int
    over_percent: int


@dataclass(frozen=True, slots=True)
class Standing:
    """How an activity stands: days late of its unfinished steps, percent of its cost above its budget; 0 where not.

    For a cancelled one since when it is, and why.
    """

    status: StepStatus
    days_late: int = 0
    over_percent: int = 0
    cancelled_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReportActivity:
    """An activity with what it cost and brought."""

    name: str
    kind: str
    start: date
    finish: date
    budget_fen: int
    actual_cost_fen: int | None
    targets: Results
    results: Results
    orders: int
    standing: Standing
    steps: tuple[ReportStep, ...]


@dataclass(frozen=True, slots=True)
class ReportGoal:
    """What a stage was to bring in the cycle, and brought."""

    stage: Stage
    target: int | None
    actual: int | None

    @property
    def share(self) -> float | None:
        """How much of the target was reached (1.0 = all)."""
        return ratio(self.actual, self.target)


@dataclass(frozen=True, slots=True)
class ReportRate:
    """From one stage to the next in this cycle, and in the dealer's earlier ones; 0.2 = 20 %."""

    before: Stage
    after: Stage
    actual: float | None
    history: float | None


@dataclass(frozen=True, slots=True)
class ReportCosts:
    """Money summed up by day, planned and spent."""

    planned: tuple[tuple[date, int], ...]
    actual: tuple[tuple[date, int], ...]


@dataclass(frozen=True, slots=True)
class ReportProblem:
    """A problem during execution and how it was handled."""

    number: int
    text: str
    activity: str
    decision: str
    owner: str
    state: ProblemState


@dataclass(frozen=True, slots=True)
class ReportExperience:
    """Something worth keeping; `step` is empty when it is about a whole activity."""

    title: str
    kind: str
    activity: str
    step: str
    person: str


@dataclass(frozen=True, slots=True)
class ReportPartner:
    """How a partner worked in an activity; ratings 1–5."""

    partner: str
    service: str
    activity: str
    quality: int | None
    punctuality: int | None
    price: int | None
    cooperation: int | None
    reasons: str
    use_again: bool | None

    @property
    def average(self) -> float | None:
        """Mean of the ratings given."""
        return average((self.quality, self.punctuality, self.price, self.cooperation))


class Section(StrEnum):
    """Parts of a report that may be left out."""

    STEPS = "steps"
    BUDGET = "budget"
    PROBLEMS = "problems"
    EXPERIENCE = "experience"
    PARTNERS = "partners"
    ANNEX = "annex"


@dataclass(frozen=True, slots=True)
class ReportClaim:
    """What of an activity's support claim is proven, and until when it is to be made."""

    activity: str
    support_fen: int
    proofs: int
    missing: tuple[Proof, ...]
    due: date
    days_left: int

    @property
    def status(self) -> StepStatus:
        """Complete, due, or late."""
        if not self.missing:
            return StepStatus.DONE
        return StepStatus.LATE if self.days_left < 0 else StepStatus.AT_RISK


@dataclass(frozen=True, slots=True)
class ReportEvidence:
    """A file that proves something of an activity; `read` gives its bytes when they are needed, b"" when it is gone."""

    activity: str
    proof: Proof
    name: str
    media_type: str
    size: int
    read: Callable[[], bytes] = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A line of an activity's budget, and what the maker is asked to pay of it."""

    activity: str
    item: str
    supplier: str
    planned_fen: int
    actual_fen: int | None
    support_fen: int


@dataclass(frozen=True, slots=True)
class CycleReport:
    """Everything the report to the car maker says. `day` is the day it was made on, `made_by` may be empty.

    `about` names what the report is about where that is not the whole cycle: a period or an activity.
    """

    dealership: str
    code: str
    cycle: str
    start: date
    finish: date
    made_by: str
    day: date
    goals: tuple[ReportGoal, ...]
    rates: tuple[ReportRate, ...]
    activities: tuple[ReportActivity, ...]
    costs: ReportCosts
    problems: tuple[ReportProblem, ...]
    experiences: tuple[ReportExperience, ...]
    partners: tuple[ReportPartner, ...]
    lines: tuple[ReportLine, ...] = ()
    claims: tuple[ReportClaim, ...] = ()
    evidence: tuple[ReportEvidence, ...] = ()
    about: str = ""
    sections: frozenset[Section] = frozenset(Section)

    @property
    def until(self) -> date:
        """The last day the report tells about: the day it was made on, within the cycle."""
        return min(max(self.day, self.start), self.finish)

    @property
    def budget_fen(self) -> int:
        """What all activities may cost."""
        return sum(activity.budget_fen for activity in self.activities)

    @property
    def actual_cost_fen(self) -> int | None:
        """What all activities have cost; None while no cost was reported."""
        return total(activity.actual_cost_fen for activity in self.activities)


def total(figures: Iterable[int | None]) -> int | None:
    """Sum of the figures that are known; None when none is."""
    known = [figure for figure in figures if figure is not None]
    return sum(known) if known else None


def standing(steps: Iterable[ReportStep], budget_fen: int, actual_cost_fen: int | None) -> Standing:
    """Late when an unfinished step is past its day; at risk when the cost is above the budget; else the worst step."""
    rows = tuple(steps)
    over = over_budget_percent(actual_cost_fen, budget_fen)
    days = max((row.days_late for row in rows if row.status is StepStatus.LATE), default=0)
    if days:
        return Standing(StepStatus.LATE, days, over)
    status = worst(row.status for row in rows)
    if over or status is StepStatus.LATE:  # a single step is over its budget
        return Standing(StepStatus.AT_RISK, 0, over)
    return Standing(status)


def rates(actual: Results, history: Iterable[Results]) -> tuple[ReportRate, ...]:
    """Rates between the stages; history counts the activities in which both stages were counted."""
    past = tuple(history)
    return tuple(
        ReportRate(before, after, ratio(actual[after], actual[before]), _past_rate(before, after, past))
        for before, after in pairwise(Stage)
    )


def _past_rate(before: Stage, after: Stage, past: Iterable[Results]) -> float | None:
    counted = [row for row in past if row[before] is not None and row[after] is not None]
    return ratio(total(row[after] for row in counted), total(row[before] for row in counted))
