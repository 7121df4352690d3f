"""Step 6, evaluation: experience, partners and people."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from cae_desktop.db.models.base import Row, part_of, refers_to
from cae_desktop.domain.words import ExperienceScope


class Experience(Row):
    """What a person learned in a step or a whole activity; `kept` is the market manager's word (None: not yet)."""

    __tablename__ = "experience"

    activity_id: Mapped[str] = part_of("activity")
    scope: Mapped[ExperienceScope]
    step_id: Mapped[str | None] = refers_to("work_step")
    person_id: Mapped[str | None] = refers_to("person")
    noted_on: Mapped[date]
    title: Mapped[str]
    went_well: Mapped[str] = mapped_column(default="")
    went_badly: Mapped[str] = mapped_column(default="")
    proposal: Mapped[str] = mapped_column(default="")
    others_view: Mapped[str] = mapped_column(default="")
    kept: Mapped[bool | None]
    kept_on: Mapped[date | None]


class ExperienceUse(Row):
    """That an experience was taken up in an activity, or in a step of it."""

    __tablename__ = "experience_use"

    experience_id: Mapped[str] = part_of("experience")
    activity_id: Mapped[str] = part_of("activity")
    step_id: Mapped[str | None] = refers_to("work_step")
    used_on: Mapped[date]


class PartnerEvaluation(Row):
    """How a partner worked in an activity: 1–5 each, with reasons."""

    __tablename__ = "partner_evaluation"

    activity_id: Mapped[str] = part_of("activity")
    partner_id: Mapped[str] = part_of("partner")
    step_id: Mapped[str | None] = refers_to("work_step")
    contract_fen: Mapped[int | None]
    agreed: Mapped[str] = mapped_column(default="")
    quality: Mapped[int | None]
    punctuality: Mapped[int | None]
    price: Mapped[int | None]
    cooperation: Mapped[int | None]
    reasons: Mapped[str] = mapped_column(default="")
    use_again: Mapped[bool | None]
    kept: Mapped[bool | None]


class StaffEvaluation(Row):
    """The manager's rating (1–5) of a person over a whole activity; never on the board."""

    __tablename__ = "staff_evaluation"

    activity_id: Mapped[str] = part_of("activity")
    person_id: Mapped[str] = part_of("person")
    rating: Mapped[int | None]
    remark: Mapped[str] = mapped_column(default="")
