"""Step 1, situation analysis: indicators, findings and the ranked problems."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from cae_desktop.db.models.base import Row, part_of, refers_to
from cae_desktop.domain.words import FindingKind


class Competitor(Row):
    """A dealer nearby that indicators are compared with."""

    __tablename__ = "competitor"

    cycle_id: Mapped[str] = part_of("cycle")
    name: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)


class Analysis(Row):
    """One of the nine analyses in one cycle; `key` is the catalogue's."""

    __tablename__ = "analysis"

    cycle_id: Mapped[str] = part_of("cycle")
    key: Mapped[str]
    conclusion: Mapped[str] = mapped_column(default="")
    done: Mapped[bool] = mapped_column(default=False)


class Indicator(Row):
    """A comparable figure. Values are kept as typed ("8.6%", "约 300"); numbers are read from them."""

    __tablename__ = "indicator"

    analysis_id: Mapped[str] = part_of("analysis")
    position: Mapped[int]
    name: Mapped[str]
    unit: Mapped[str] = mapped_column(default="")
    this_period: Mapped[str] = mapped_column(default="")
    last_period: Mapped[str] = mapped_column(default="")
    source: Mapped[str] = mapped_column(default="")


class CompetitorValue(Row):
    """What an indicator is at a competitor."""

    __tablename__ = "competitor_value"

    indicator_id: Mapped[str] = part_of("indicator")
    competitor_id: Mapped[str] = part_of("competitor")
    value: Mapped[str]


class Finding(Row):
    """A strength, weakness, opportunity or threat found by an analysis."""

    __tablename__ = "finding"

    analysis_id: Mapped[str] = part_of("analysis")
    kind: Mapped[FindingKind]
    text: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)


class SelfCheck(Row):
    """Whether one of the six common problems applies to this dealership."""

    __tablename__ = "self_check"

    cycle_id: Mapped[str] = part_of("cycle")
    key: Mapped[str]
    applies: Mapped[bool]


class SituationProblem(Row):
    """A problem in winning prospects, rated 1–5 three times; `position` is the managers' own ranking."""

    __tablename__ = "situation_problem"

    cycle_id: Mapped[str] = part_of("cycle")
    analysis_id: Mapped[str | None] = refers_to("analysis")
    text: Mapped[str]
    impact: Mapped[int] = mapped_column(default=3)
    urgency: Mapped[int] = mapped_column(default=3)
    controllability: Mapped[int] = mapped_column(default=3)
    position: Mapped[int | None]


class PastActivity(Row):
    """An activity from before this file was kept, entered for the review (以往活动回顾)."""

    __tablename__ = "past_activity"

    kind_number: Mapped[int]
    name: Mapped[str]
    start: Mapped[date]
    cost_fen: Mapped[int | None]
    attention: Mapped[int | None]
    contact: Mapped[int | None]
    interest: Mapped[int | None]
    orders: Mapped[int | None]
    note: Mapped[str] = mapped_column(default="")
