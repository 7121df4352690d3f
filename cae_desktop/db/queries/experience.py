"""What was learned, and how partners worked, over all cycles."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import BindParameter, bindparam, func, select
from sqlalchemy.orm import Session

from cae_desktop.db.models import (
    Activity,
    Cycle,
    Experience,
    ExperienceUse,
    Package,
    Partner,
    PartnerEvaluation,
    Person,
    WorkStep,
)
from cae_desktop.db.remembered import remembered
from cae_desktop.domain.evaluation import average
from cae_desktop.domain.words import ExperienceScope, Phase, Stage


@dataclass(frozen=True, slots=True)
class ExperienceRow:
    """An experience with where it comes from; `kept` is None while nobody has decided.

    `partner_name` is who did its step, `stages` what its activity was to reach.
    """

    id: str
    activity_id: str
    activity_name: str
    cycle_id: str
    cycle_name: str
    kind_number: int
    scope: ExperienceScope
    step_id: str | None
    step_name: str
    phase: Phase | None
    person_id: str | None
    person_name: str
    noted_on: date
    title: str
    went_well: str
    went_badly: str
    proposal: str
    others_view: str
    kept: bool | None
    partner_name: str
    stages: frozenset[Stage]


@dataclass(frozen=True, slots=True)
class ExperienceUseRow:
    """That an activity took an experience up."""

    id: str
    experience_id: str
    activity_id: str


@dataclass(frozen=True, slots=True)
class PartnerEvaluationRow:
    """How a partner worked in one activity; ratings 1–5, None where not rated. Money in fen."""

    id: str
    activity_id: str
    activity_name: str
    cycle_name: str
    partner_id: str
    partner_name: str
    service: str
    contract_fen: int | None
    agreed: str
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


_ACTIVITY: Final[BindParameter[str]] = bindparam("activity")
_EXPERIENCES: Final = (
    select(
        Experience,
        Activity.name,
        Activity.kind_number,
        Cycle.id,
        Cycle.name,
        WorkStep.name,
        WorkStep.phase,
        func.coalesce(Person.name, ""),
        func.coalesce(Partner.name, ""),
        Activity.target_attention,
        Activity.target_contact,
        Activity.target_interest,
    )
    .join(Activity, Activity.id == Experience.activity_id)
    .join(Package, Package.id == Activity.package_id)
    .join(Cycle, Cycle.id == Package.cycle_id)
    .outerjoin(WorkStep, WorkStep.id == Experience.step_id)
    .outerjoin(Person, Person.id == Experience.person_id)
    .outerjoin(Partner, Partner.id == WorkStep.partner_id)
    .order_by(Experience.noted_on.desc(), Experience.id.desc())
)
_EXPERIENCES_OF_ACTIVITY: Final = _EXPERIENCES.where(Experience.activity_id == _ACTIVITY)
_USES: Final = select(ExperienceUse.id, ExperienceUse.experience_id, ExperienceUse.activity_id)
_PARTNER_EVALUATIONS: Final = (
    select(PartnerEvaluation, Activity.name, Cycle.name, Partner.name, Partner.service)
    .join(Activity, Activity.id == PartnerEvaluation.activity_id)
    .join(Package, Package.id == Activity.package_id)
    .join(Cycle, Cycle.id == Package.cycle_id)
    .join(Partner, Partner.id == PartnerEvaluation.partner_id)
    .order_by(Partner.name, Cycle.start.desc(), PartnerEvaluation.id)
)
_PARTNER_EVALUATIONS_OF_ACTIVITY: Final = _PARTNER_EVALUATIONS.where(PartnerEvaluation.activity_id == _ACTIVITY)


def experiences(
    session: Session, *, activity_id: str | None = None, kept_only: bool = False
) -> tuple[ExperienceRow, ...]:
    """Experiences of one activity or of all, the newest first."""
    query = _EXPERIENCES if activity_id is None else _EXPERIENCES_OF_ACTIVITY
    found = remembered(session, query, _experience_row, activity=activity_id)
    return tuple(row for row in found if row.kept) if kept_only else found


def kept_experiences(session: Session) -> tuple[ExperienceRow, ...]:
    """What the market managers decided to keep, of all cycles."""
    return experiences(session, kept_only=True)


def experience_uses(session: Session) -> tuple[ExperienceUseRow, ...]:
    """Where experiences were taken up."""
    return remembered(session, _USES, ExperienceUseRow)


def partner_evaluations(session: Session, activity_id: str | None = None) -> tuple[PartnerEvaluationRow, ...]:
    """Evaluations of partners in one activity or in all, by partner."""
    query = _PARTNER_EVALUATIONS if activity_id is None else _PARTNER_EVALUATIONS_OF_ACTIVITY
    return remembered(session, query, _partner_evaluation_row, activity=activity_id)


def _experience_row(
    row: Experience,
    activity: str,
    kind: int,
    cycle_id: str,
    cycle: str,
    step: str | None,
    phase: Phase | None,
    person: str,
    partner: str,
    *targets: int | None,
) -> ExperienceRow:
    return ExperienceRow(
        id=row.id,
        activity_id=row.activity_id,
        activity_name=activity,
        cycle_id=cycle_id,
        cycle_name=cycle,
        kind_number=kind,
        scope=row.scope,
        step_id=row.step_id,
        step_name=step or "",
        phase=phase,
        person_id=row.person_id,
        person_name=person,
        noted_on=row.noted_on,
        title=row.title,
        went_well=row.went_well,
        went_badly=row.went_badly,
        proposal=row.proposal,
        others_view=row.others_view,
        kept=row.kept,
        partner_name=partner,
        stages=frozenset(stage for stage, target in zip(Stage, targets, strict=True) if target),
    )


def _partner_evaluation_row(
    row: PartnerEvaluation, activity: str, cycle: str, partner: str, service: str
) -> PartnerEvaluationRow:
    return PartnerEvaluationRow(
        id=row.id,
        activity_id=row.activity_id,
        activity_name=activity,
        cycle_name=cycle,
        partner_id=row.partner_id,
        partner_name=partner,
        service=service,
        contract_fen=row.contract_fen,
        agreed=row.agreed,
        quality=row.quality,
        punctuality=row.punctuality,
        price=row.price,
        cooperation=row.cooperation,
        reasons=row.reasons,
        use_again=row.use_again,
    )
