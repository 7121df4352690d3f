"""The situation of a cycle as frozen rows: analyses, indicators, findings, self-check, problems, past activities."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from cae_desktop.db.models import (
    Activity,
    Analysis,
    Competitor,
    CompetitorValue,
    Cycle,
    Experience,
    Finding,
    Indicator,
    Package,
    PastActivity,
    SelfCheck,
    SituationProblem,
)
from cae_desktop.db.queries.results import ActivityResult, activity_results
from cae_desktop.domain.words import ActivityState, ExperienceScope, FindingKind, Stage


@dataclass(frozen=True, slots=True)
class AnalysisRow:
    """One of the nine analyses with what was written in it; `filled` counts indicators that have a value."""

    id: str
    key: str
    conclusion: str
    done: bool
    indicators: int
    filled: int
    findings: int


@dataclass(frozen=True, slots=True)
class CompetitorRow:
    """A dealer nearby."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """A figure as it was typed; `competitor_values` by the competitor's id, without the empty ones."""

    id: str
    name: str
    unit: str
    this_period: str
    last_period: str
    source: str
    competitor_values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A strength, weakness, opportunity or threat."""

    id: str
    kind: FindingKind
    text: str


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A problem with its three ratings; `analysis_key` names the analysis that found it."""

    id: str
    text: str
    impact: int
    urgency: int
    controllability: int
    position: int | None
    analysis_id: str | None
    analysis_key: str | None


@dataclass(frozen=True, slots=True)
class PastActivityRow:
    """An activity from before this file was kept. Cost in fen; None where nobody wrote it down."""

    id: str
    kind_number: int
    name: str
    start: date
    cost_fen: int | None
    results: Mapping[Stage, int | None]
    orders: int | None
    note: str


def analyses(session: Session, cycle_id: str) -> tuple[AnalysisRow, ...]:
    """The analyses of a cycle; empty before they were started."""
    rows = session.scalars(select(Analysis).where(Analysis.cycle_id == cycle_id).order_by(Analysis.id)).all()
    indicators = _counts(session, cycle_id, Indicator.analysis_id)
    filled = _counts(session, cycle_id, Indicator.analysis_id, filled_only=True)
    findings = _counts(session, cycle_id, Finding.analysis_id)
    return tuple(
        AnalysisRow(
            id=row.id,
            key=row.key,
            conclusion=row.conclusion,
            done=row.done,
            indicators=indicators.get(row.id, 0),
            filled=filled.get(row.id, 0),
            findings=findings.get(row.id, 0),
        )
        for row in rows
    )


def competitors(session: Session, cycle_id: str) -> tuple[CompetitorRow, ...]:
    """The competitors of a cycle in their order."""
    query = select(Competitor).where(Competitor.cycle_id == cycle_id).order_by(Competitor.position, Competitor.id)
    return tuple(CompetitorRow(row.id, row.name) for row in session.scalars(query))


def indicators(session: Session, analysis_id: str) -> tuple[IndicatorRow, ...]:
    """The indicators of an analysis in their order."""
    query = select(Indicator).where(Indicator.analysis_id == analysis_id).order_by(Indicator.position, Indicator.id)
    values = _competitor_values(session, analysis_id)
    return tuple(
        IndicatorRow(row.id, row.name, row.unit, row.this_period, row.last_period, row.source, values.get(row.id, {}))
        for row in session.scalars(query)
    )


def findings(session: Session, analysis_id: str) -> tuple[FindingRow, ...]:
    """The findings of an analysis in the order they were written."""
    query = select(Finding).where(Finding.analysis_id == analysis_id).order_by(Finding.position, Finding.id)
    return tuple(FindingRow(row.id, row.kind, row.text) for row in session.scalars(query))


def self_checks(session: Session, cycle_id: str) -> dict[str, bool]:
    """Which of the common problems apply, by key; without those nobody answered."""
    rows = session.scalars(select(SelfCheck).where(SelfCheck.cycle_id == cycle_id))
    return {row.key: row.applies for row in rows}


def self_check_id(session: Session, cycle_id: str, key: str) -> str | None:
    """The id of an answer to the self-check."""
    return session.scalar(select(SelfCheck.id).where(SelfCheck.cycle_id == cycle_id, SelfCheck.key == key))


def competitor_value_id(session: Session, indicator_id: str, competitor_id: str) -> str | None:
    """The id of what an indicator is at a competitor."""
    return session.scalar(
        select(CompetitorValue.id).where(
            CompetitorValue.indicator_id == indicator_id, CompetitorValue.competitor_id == competitor_id
        )
    )


def problems(session: Session, cycle_id: str) -> tuple[ProblemRow, ...]:
    """The problems of a cycle as they were written down; `domain.situation` ranks them."""
    query = (
        select(SituationProblem, Analysis.key)
        .outerjoin(Analysis, Analysis.id == SituationProblem.analysis_id)
        .where(SituationProblem.cycle_id == cycle_id)
        .order_by(SituationProblem.id)
    )
    return tuple(
        ProblemRow(
            row.id,
            row.text,
            row.impact,
            row.urgency,
            row.controllability,
            row.position,
            row.analysis_id,
            key,
        )
        for row, key in session.execute(query)
    )


def past_activities(session: Session) -> tuple[PastActivityRow, ...]:
    """The activities from before this file was kept, the newest first."""
    query = select(PastActivity).order_by(PastActivity.start.desc(), PastActivity.id)
    return tuple(
        PastActivityRow(
            row.id,
            row.kind_number,
            row.name,
            row.start,
            row.cost_fen,
            {Stage.ATTENTION: row.attention, Stage.CONTACT: row.contact, Stage.INTEREST: row.interest},
            row.orders,
            row.note,
        )
        for row in session.scalars(query)
    )


def earlier_results(session: Session, cycle_id: str) -> tuple[ActivityResult, ...]:
    """The closed activities of all cycles that began before this one."""
    return tuple(row for row in _of_earlier_cycles(session, cycle_id) if row.state is ActivityState.CLOSED)


def earlier_cancelled(session: Session, cycle_id: str) -> tuple[ActivityResult, ...]:
    """The cancelled activities of all cycles that began before this one."""
    return tuple(row for row in _of_earlier_cycles(session, cycle_id) if row.is_cancelled)


def target_groups(session: Session) -> dict[str, str]:
    """Whom each activity is for, by its id."""
    rows = session.execute(select(Activity.id, Activity.target_group))
    return {row.id: row.target_group for row in rows}


def kept_experiences(session: Session, cycle_id: str) -> dict[int, str]:
    """The title of the best experience kept from earlier cycles, by kind of activity.

    An experience with a whole activity goes before one with a step, the newest kept goes first.
    """
    start = select(Cycle.start).where(Cycle.id == cycle_id).scalar_subquery()
    query = (
        select(Activity.kind_number, Experience.title)
        .join(Activity, Activity.id == Experience.activity_id)
        .join(Package, Package.id == Activity.package_id)
        .join(Cycle, Cycle.id == Package.cycle_id)
        .where(Experience.kept.is_(True), Cycle.start < start)
        .order_by(Experience.scope == ExperienceScope.ACTIVITY, Experience.kept_on, Experience.noted_on, Experience.id)
    )
    return {kind: str(title) for kind, title in session.execute(query)}


def next_position(
    session: Session, position: InstrumentedAttribute[int], parent: InstrumentedAttribute[str], parent_id: str
) -> int:
    """The position after the last row of a parent, e.g. `(Indicator.position, Indicator.analysis_id, id)`."""
    highest = session.scalar(select(func.max(position)).where(parent == parent_id))
    return 0 if highest is None else highest + 1


def _of_earlier_cycles(session: Session, cycle_id: str) -> tuple[ActivityResult, ...]:
    start = session.scalar(select(Cycle.start).where(Cycle.id == cycle_id))
    if start is None:
        return ()
    earlier = set(session.scalars(select(Cycle.id).where(Cycle.start < start)))
    return tuple(row for row in activity_results(session) if row.cycle_id in earlier)


def _counts(
    session: Session, cycle_id: str, analysis_id: InstrumentedAttribute[str], *, filled_only: bool = False
) -> dict[str, int]:
    query = (
        select(analysis_id, func.count())
        .join(Analysis, Analysis.id == analysis_id)
        .where(Analysis.cycle_id == cycle_id)
        .group_by(analysis_id)
    )
    if filled_only:
        query = query.where(Indicator.this_period != "")
    return {key: int(count) for key, count in session.execute(query)}


def _competitor_values(session: Session, analysis_id: str) -> dict[str, dict[str, str]]:
    query = (
        select(CompetitorValue.indicator_id, CompetitorValue.competitor_id, CompetitorValue.value)
        .join(Indicator, Indicator.id == CompetitorValue.indicator_id)
        .where(Indicator.analysis_id == analysis_id)
    )
    values: dict[str, dict[str, str]] = {}
    for indicator_id, competitor_id, value in session.execute(query):
        values.setdefault(indicator_id, {})[competitor_id] = value
    return values
