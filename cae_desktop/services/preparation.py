"""What a meeting looks at before it begins: gaps in the plan, what is late or due, what changed since the last one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from cae_desktop.db.queries.experience import ExperienceRow
from cae_desktop.db.queries.plan import StepRow, activities
from cae_desktop.domain.words import MeetingKind
from cae_desktop.services.board import BoardStep
from cae_desktop.services.hints import hints_of_kind
from cae_desktop.services.meeting_changes import MeetingChanges
from cae_desktop.services.meeting_page import MeetingPage

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_LESSONS: Final = 3
"""As many of each activity as a kick-off has time for."""


class Gap(StrEnum):
    """What a plan lacks before its tasks can be handed out."""

    ACTIVITIES = "activities"
    STEPS = "steps"
    BUDGET = "budget"
    OWNER = "owner"
    DATES = "dates"
    PARTNER_BUDGET = "partner_budget"


@dataclass(frozen=True, slots=True)
class Missing:
    """A gap in an activity, or in one of its steps; `target` is the row of the plan where it is filled.

    `day` is when a step was to begin that has not, though its tasks are handed out only now.
    """

    gap: Gap
    activity_name: str
    target: str
    step_name: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Lesson:
    """What an earlier activity taught that one of this meeting should heed."""

    activity_id: str
    activity_name: str
    experience: ExperienceRow


@dataclass(frozen=True, slots=True)
class Preparation:
    """What should be known when a meeting begins.

    `late` was to be finished by now, `due` by the day it is held. `over` cost more than planned and go on, or have done
    so since the meeting before.
    """

    missing: tuple[Missing, ...]
    late: tuple[StepRow, ...]
    due: tuple[StepRow, ...]
    over: tuple[BoardStep, ...]
    changes: MeetingChanges
    lessons: tuple[Lesson, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.missing or self.late or self.due or self.over or self.changes or self.lessons)


def preparation(
    page: MeetingPage, changes: MeetingChanges, today: date, lessons: tuple[Lesson, ...] = ()
) -> Preparation:
    """What a meeting should look at; gaps of activities and lessons matter before a kick-off only."""
    held_on = max(today, page.meeting.planned_at.astimezone().date())
    changed = {change.now.id for change in changes.steps}
    unfinished = [step.plan for step in page.steps if step.plan.actual_finish is None]
    return Preparation(
        missing=tuple(_missing(page, held_on)),
        late=tuple(step for step in unfinished if step.finish < today),
        due=tuple(step for step in unfinished if today <= step.finish <= held_on),
        over=tuple(
            step for step in page.steps if step.over_percent > 0 and (step.id in changed or not step.plan.actual_finish)
        ),
        changes=changes,
        lessons=lessons,
    )


def lessons_for(session: "Session", page: MeetingPage) -> tuple[Lesson, ...]:
    """The most fitting experience of earlier activities for those of a kick-off; none for other meetings."""
    if page.meeting.kind is not MeetingKind.KICK_OFF:
        return ()
    kinds = {row.id: row.kind_number for row in activities(session, page.meeting.cycle_id)}
    return tuple(
        Lesson(activity.id, activity.name, hint.experience)
        for activity in page.activities
        for hint in hints_of_kind(session, kinds[activity.id], activity.id)[:_LESSONS]
    )


def _missing(page: MeetingPage, held_on: date) -> Iterator[Missing]:
    if not page.activities:
        yield Missing(Gap.ACTIVITIES, "", "")
    if page.meeting.kind is MeetingKind.KICK_OFF:
        yield from _missing_in_activities(page, held_on)


def _missing_in_activities(page: MeetingPage, held_on: date) -> Iterator[Missing]:
    for activity in page.activities:
        steps = [step.plan for step in page.steps if step.plan.activity_id == activity.id]
        has_budget = any(step.budget_fen for step in steps)
        if not steps:
            yield Missing(Gap.STEPS, activity.name, activity.id)
        elif not has_budget:
            yield Missing(Gap.BUDGET, activity.name, activity.id)
        for step in steps:
            for gap in _gaps_of(step, held_on, has_budget=has_budget):
                day = step.start if gap is Gap.DATES else None
                yield Missing(gap, activity.name, step.id, step.name, day)


def _gaps_of(step: StepRow, held_on: date, *, has_budget: bool) -> Iterator[Gap]:
    """Every step has days and may cost nothing; days gone by and a partner without a budget want a word."""
    if step.owner_id is None:
        yield Gap.OWNER
    if step.actual_start is None and step.start < held_on:
        yield Gap.DATES
    if has_budget and step.partner_id is not None and not step.budget_fen:
        yield Gap.PARTNER_BUDGET
