"""Plan templates as frozen rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from cae_desktop.db.models import PlanTemplate, PlanTemplateLink, PlanTemplateStep
from cae_desktop.domain.words import CalendarKind, DependencyKind, Phase, ScheduleMode


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """A plan to begin an activity of one kind with; budget in fen. The toolbox's own has no id and no stamp."""

    id: str
    kind_number: int
    name: str
    made_at: datetime | None
    calendar: CalendarKind
    steps: int
    budget_fen: int


@dataclass(frozen=True, slots=True)
class TemplateStepRow:
    """A step of a template; see `services.held_days.Place` for its offset and duration. Money in fen."""

    id: str
    phase: Phase
    name: str
    description: str
    done_when: str
    offset_days: int
    duration_days: int
    milestone: bool
    mode: ScheduleMode
    budget_fen: int


@dataclass(frozen=True, slots=True)
class TemplateLinkRow:
    """A link between two steps of a template; lag in working days."""

    predecessor_id: str
    successor_id: str
    kind: DependencyKind
    lag_days: int


@dataclass(frozen=True, slots=True)
class Template:
    """A template with its steps in order and their links."""

    row: TemplateRow
    steps: tuple[TemplateStepRow, ...]
    links: tuple[TemplateLinkRow, ...]


def templates(session: Session, kind_number: int | None = None) -> tuple[TemplateRow, ...]:
    """The dealership's own templates, of one kind or of all, the newest first."""
    query = (
        select(PlanTemplate, func.count(PlanTemplateStep.id), func.coalesce(func.sum(PlanTemplateStep.budget_fen), 0))
        .outerjoin(PlanTemplateStep, PlanTemplateStep.template_id == PlanTemplate.id)
        .group_by(PlanTemplate.id)
        .order_by(PlanTemplate.made_at.desc(), PlanTemplate.id.desc())
    )
    if kind_number is not None:
        query = query.where(PlanTemplate.kind_number == kind_number)
    return tuple(
        TemplateRow(row.id, row.kind_number, row.name, row.made_at, row.calendar, int(steps), int(budget))
        for row, steps, budget in session.execute(query)
    )


def template(session: Session, template_id: str) -> Template | None:
    """One template with all that is in it; None when it was deleted."""
    row = next((row for row in templates(session) if row.id == template_id), None)
    if row is None:
        return None
    steps = _steps(session, template_id)
    return Template(row, steps, _links(session, [step.id for step in steps]))


def newest_template(session: Session, kind_number: int) -> Template | None:
    """The newest own template of a kind; None when there is none."""
    newest = next(iter(templates(session, kind_number)), None)
    return template(session, newest.id) if newest else None


def _steps(session: Session, template_id: str) -> tuple[TemplateStepRow, ...]:
    query = (
        select(PlanTemplateStep)
        .where(PlanTemplateStep.template_id == template_id)
        .order_by(PlanTemplateStep.position, PlanTemplateStep.id)
    )
    return tuple(
        TemplateStepRow(
            row.id,
            row.phase,
            row.name,
            row.description,
            row.done_when,
            row.offset_days,
            row.duration_days,
            row.milestone,
            row.mode,
            row.budget_fen,
        )
        for row in session.scalars(query)
    )


def _links(session: Session, step_ids: Sequence[str]) -> tuple[TemplateLinkRow, ...]:
    query = select(PlanTemplateLink).where(PlanTemplateLink.successor_id.in_(step_ids)).order_by(PlanTemplateLink.id)
    return tuple(
        TemplateLinkRow(row.predecessor_id, row.successor_id, row.kind, row.lag_days) for row in session.scalars(query)
    )
