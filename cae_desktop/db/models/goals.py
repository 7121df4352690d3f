"""Step 2, goal confirmation."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from cae_desktop.db.models.base import Row, part_of, refers_to
from cae_desktop.domain.words import Stage


class Goal(Row):
    """A target for one stage, tied to the problem it answers."""

    __tablename__ = "goal"

    cycle_id: Mapped[str] = part_of("cycle")
    stage: Mapped[Stage]
    name: Mapped[str]
    metric: Mapped[str] = mapped_column(default="")
    baseline: Mapped[int | None]
    target: Mapped[int]
    start: Mapped[date]
    finish: Mapped[date]
    target_group: Mapped[str] = mapped_column(default="")
    problem_id: Mapped[str | None] = refers_to("situation_problem")
    position: Mapped[int] = mapped_column(default=0)


class GoalConfirmation(Row):
    """That the goals were confirmed and, if they were reopened, when and why. The newest row counts."""

    __tablename__ = "goal_confirmation"

    cycle_id: Mapped[str] = part_of("cycle")
    confirmed_at: Mapped[datetime]
    reopened_at: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(default="")


class GoalResult(Row):
    """What came of a stage in one activity (目标完成情况及注释/经验), with the reason in words."""

    __tablename__ = "goal_result"

    activity_id: Mapped[str] = part_of("activity")
    stage: Mapped[Stage]
    actual: Mapped[int | None]
    reason: Mapped[str] = mapped_column(default="")
    comment: Mapped[str] = mapped_column(default="")
    kept: Mapped[bool | None]
