"""A report with everything in it, whose texts a test may choose."""

from datetime import date, timedelta

from cae_desktop.domain.claims import Proof
from cae_desktop.domain.report import (
    CycleReport,
    ReportActivity,
    ReportClaim,
    ReportCosts,
    ReportExperience,
    ReportGoal,
    ReportPartner,
    ReportProblem,
    ReportRate,
    ReportStep,
    Standing,
)
from cae_desktop.domain.words import Phase, ProblemState, Stage, StepStatus

DAY = date(2026, 11, 2)


def make_report(text: str = "试驾改为 20 分钟一档预约", *, activities: int = 2) -> CycleReport:
    """`text` stands in every field that a user writes."""
    rows = tuple(_activity(text, number) for number in range(activities))
    return CycleReport(
        dealership=text,
        code="7521038",
        cycle=text,
        start=date(2026, 10, 8),
        finish=date(2026, 12, 31),
        made_by=text,
        day=DAY,
        goals=tuple(ReportGoal(stage, 100, 40) for stage in Stage),
        rates=(
            ReportRate(Stage.ATTENTION, Stage.CONTACT, 0.116, None),
            ReportRate(Stage.CONTACT, Stage.INTEREST, 0.244, 0.361),
        ),
        activities=rows,
        costs=ReportCosts(((DAY, 0), (DAY + timedelta(days=20), 9_000_00)), ((DAY, 120_00),)),
        problems=(ReportProblem(1, text, text, text, text, ProblemState.OPEN),),
        experiences=(ReportExperience(text, text, text, text, text),),
        claims=(
            ReportClaim(text, 100_000, 4, (Proof.PHOTOS, Proof.LEAD_LIST), date(2026, 12, 1), 29),
            ReportClaim(text, 50_050, 4, (Proof.INVOICE,), date(2026, 10, 31), -2),
        ),
        partners=(ReportPartner(text, text, text, 4, None, 3, 5, text, use_again=True),),
    )


def _activity(text: str, number: int) -> ReportActivity:
    step = ReportStep(
        Phase.PREPARE,
        text,
        text,
        DAY,
        DAY,
        DAY,
        None,
        100_000,
        105_000,
        40,
        StepStatus.LATE,
        days_late=3,
        over_percent=5,
    )
    return ReportActivity(
        name=text,
        kind=text,
        start=DAY,
        finish=DAY,
        budget_fen=2_600_000,
        actual_cost_fen=None if number else 2_735_000,
        targets=dict.fromkeys(Stage, 10),
        results={Stage.ATTENTION: 203, Stage.CONTACT: 46, Stage.INTEREST: None},
        orders=number,
        standing=Standing(StepStatus.AT_RISK, 0, 5),
        steps=(step,) * 3,
    )
