"""What the situation analysis shows: the nine analyses, one of them in full, the self-check and ranked problems."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import TYPE_CHECKING

from cae_desktop.db.models import Analysis
from cae_desktop.db.queries import situation as queries
from cae_desktop.db.queries.learning import PastOutcome, past_outcomes
from cae_desktop.db.queries.results import ActivityResult
from cae_desktop.db.queries.selection import own_kinds
from cae_desktop.domain import situation as rules
from cae_desktop.domain.catalogue import Analysis as Template
from cae_desktop.domain.words import Side, Stage, Weight
from cae_desktop.services.catalogue import load_catalogue

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

PAST_ACTIVITIES = "past_activities"
"""The analysis that fills itself."""


@dataclass(frozen=True, slots=True)
class AnalysisLine:
    """One of the nine analyses in the list. `id` is None before the analysis was started; `progress` is 0–1."""

    id: str | None
    key: str
    name: str
    looks_at: str
    side: Side
    weight: Weight
    done: bool
    progress: float


@dataclass(frozen=True, slots=True)
class SelfCheckLine:
    """A problem common among dealers; `share` in percent of dealers, `applies` is None while nobody answered."""

    key: str
    text: str
    share: int
    applies: bool | None
    noted: bool


@dataclass(frozen=True, slots=True)
class ProblemLine:
    """A problem with its place in the ranking (1 is first)."""

    id: str
    rank: int
    text: str
    impact: int
    urgency: int
    controllability: int
    score: int
    analysis_id: str | None
    analysis_name: str


@dataclass(frozen=True, slots=True)
class SituationPage:
    """The whole step; `own_order` when the managers put the problems in an order of their own."""

    started: bool
    analyses: tuple[AnalysisLine, ...]
    self_check: tuple[SelfCheckLine, ...]
    problems: tuple[ProblemLine, ...]
    own_order: bool

    def side_is_done(self, side: Side) -> bool:
        """Whether all analyses of a side are ticked."""
        return all(line.done for line in self.analyses if line.side is side)

    @property
    def self_check_is_done(self) -> bool:
        """Whether every common problem was answered."""
        return all(line.applies is not None for line in self.self_check)

    @property
    def progress(self) -> float:
        """How far the nine analyses are, 0–1."""
        return sum(line.progress for line in self.analyses) / len(self.analyses)


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """An indicator; `leader` is the id of the competitor that is ahead of us and all others."""

    row: queries.IndicatorRow
    leader: str | None

    @property
    def id(self) -> str:
        """The id of the indicator."""
        return self.row.id


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """What all past activities of one kind cost (fen) and brought; None where nobody wrote it down.

    `days` is how long one is held as a rule, `target_groups` whom they were for, `behind` the activities themselves,
    the latest first.
    """

    kind_number: int
    kind_name: str
    count: int
    cost_fen: int | None
    cost_per_result_fen: Mapping[Stage, int | None]
    orders: int | None
    experience: str
    last: date
    days: int | None
    target_groups: tuple[str, ...]
    behind: tuple[PastOutcome, ...]

    @property
    def id(self) -> str:
        """The number of the kind, as a text."""
        return str(self.kind_number)


@dataclass(frozen=True, slots=True)
class AnalysisPage:
    """One analysis; `review`, `past_activities` and `cancelled` are filled for the review of past activities only."""

    line: AnalysisLine
    conclusion: str
    compares: bool
    competitors: tuple[queries.CompetitorRow, ...]
    indicators: tuple[IndicatorLine, ...]
    findings: tuple[queries.FindingRow, ...]
    review: tuple[ReviewLine, ...]
    past_activities: tuple[queries.PastActivityRow, ...]
    cancelled: tuple[ActivityResult, ...]
    kinds: Mapping[int, str]


def situation_page(session: "Session", cycle_id: str, language: str) -> SituationPage:
    """Read the whole step."""
    catalogue = load_catalogue()
    rows = {row.key: row for row in queries.analyses(session, cycle_id)}
    names = {template.key: template.name.in_language(language) for template in catalogue.analyses}
    problems = rules.ranked(queries.problems(session, cycle_id))
    answers = queries.self_checks(session, cycle_id)
    noted = {problem.text for problem in problems}
    return SituationPage(
        started=bool(rows),
        analyses=tuple(_line(template, rows.get(template.key), language) for template in catalogue.analyses),
        self_check=tuple(
            SelfCheckLine(
                common.key,
                common.text.in_language(language),
                common.share,
                answers.get(common.key),
                noted=bool({common.text.zh, common.text.en} & noted),
            )
            for common in catalogue.common_problems
        ),
        problems=tuple(_problem(rank, row, names) for rank, row in enumerate(problems, start=1)),
        own_order=any(row.position is not None for row in problems),
    )


def analysis_page(session: "Session", analysis: Analysis, language: str) -> AnalysisPage:
    """Read one analysis."""
    template = load_catalogue().analysis(analysis.key)
    row = next(row for row in queries.analyses(session, analysis.cycle_id) if row.id == analysis.id)
    compares = any(indicator.compared for indicator in template.indicators)
    reviews = analysis.key == PAST_ACTIVITIES
    kinds = kind_names(session, language)
    past = queries.past_activities(session) if reviews else ()
    return AnalysisPage(
        line=_line(template, row, language),
        conclusion=analysis.conclusion,
        compares=compares,
        competitors=queries.competitors(session, analysis.cycle_id) if compares else (),
        indicators=tuple(
            IndicatorLine(indicator, _leader(indicator)) for indicator in queries.indicators(session, analysis.id)
        ),
        findings=queries.findings(session, analysis.id),
        review=_review(session, analysis.cycle_id, past, kinds) if reviews else (),
        past_activities=past,
        cancelled=queries.earlier_cancelled(session, analysis.cycle_id) if reviews else (),
        kinds=kinds,
    )


def kind_names(session: "Session", language: str) -> dict[int, str]:
    """The kinds of the toolbox and the dealership's own, by number."""
    shipped = {kind.number: kind.name.in_language(language) for kind in load_catalogue().kinds}
    return shipped | {kind.number: kind.name for kind in own_kinds(session)}


def _score(problem: queries.ProblemRow) -> int:
    return rules.problem_score(problem.impact, problem.urgency, problem.controllability)


def _line(template: Template, row: queries.AnalysisRow | None, language: str) -> AnalysisLine:
    return AnalysisLine(
        id=row.id if row else None,
        key=template.key,
        name=template.name.in_language(language),
        looks_at=template.looks_at.in_language(language),
        side=template.side,
        weight=template.weight,
        done=row.done if row else False,
        progress=rules.analysis_progress(row.filled, row.indicators, row.findings, done=row.done) if row else 0.0,
    )


def _leader(indicator: queries.IndicatorRow) -> str | None:
    place = rules.leader(indicator.this_period, indicator.competitor_values.values())
    return None if place is None else tuple(indicator.competitor_values)[place]


def _problem(rank: int, row: queries.ProblemRow, names: Mapping[str, str]) -> ProblemLine:
    return ProblemLine(
        id=row.id,
        rank=rank,
        text=row.text,
        impact=row.impact,
        urgency=row.urgency,
        controllability=row.controllability,
        score=_score(row),
        analysis_id=row.analysis_id,
        analysis_name=names.get(row.analysis_key or "", ""),
    )


def _review(
    session: "Session", cycle_id: str, past: Sequence[queries.PastActivityRow], kinds: Mapping[int, str]
) -> tuple[ReviewLine, ...]:
    over: dict[int, list[_Over]] = {}
    groups = queries.target_groups(session)
    earlier = queries.earlier_results(session, cycle_id)
    told = {one.id for one in earlier} | {row.id for row in past}
    outcomes = [one for one in past_outcomes(session) if one.id in told]
    for result in earlier:
        days, group = (result.finish - result.start).days + 1, groups.get(result.id, "").strip()
        one = _Over(result.actual_cost_fen, result.actual, result.orders, result.start, days, group)
        over.setdefault(result.kind_number, []).append(one)
    for row in past:
        over.setdefault(row.kind_number, []).append(_Over(row.cost_fen, row.results, row.orders, row.start, None, ""))
    experiences = queries.kept_experiences(session, cycle_id)
    return tuple(
        ReviewLine(
            kind_number=number,
            kind_name=kinds.get(number, str(number)),
            count=len(over[number]),
            cost_fen=_sum(activity.cost_fen for activity in over[number]),
            cost_per_result_fen={stage: _cost_per_result(over[number], stage) for stage in Stage},
            orders=_sum(activity.orders for activity in over[number]),
            experience=experiences.get(number, ""),
            last=max(activity.start for activity in over[number]),
            days=_usual([activity.days for activity in over[number] if activity.days is not None]),
            target_groups=tuple(
                dict.fromkeys(
                    activity.target_group
                    for activity in sorted(over[number], key=lambda one: one.start, reverse=True)
                    if activity.target_group
                )
            ),
            behind=tuple(one for one in outcomes if one.kind_number == number),
        )
        for number in sorted(over)
    )


@dataclass(frozen=True, slots=True)
class _Over:
    """An activity that is over, from this file or entered by hand."""

    cost_fen: int | None
    results: Mapping[Stage, int | None]
    orders: int | None
    start: date
    days: int | None
    target_group: str


def _usual(days: list[int]) -> int | None:
    return round(median(days)) if days else None


def _cost_per_result(activities: Iterable[_Over], stage: Stage) -> int | None:
    """Cost in fen per result of a stage, over the activities of which both are known; None without any."""
    known = [
        (activity.cost_fen, result)
        for activity in activities
        if activity.cost_fen is not None and (result := activity.results.get(stage)) is not None
    ]
    results = sum(result for _, result in known)
    return round(sum(cost for cost, _ in known) / results) if results else None


def _sum(values: Iterable[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None
