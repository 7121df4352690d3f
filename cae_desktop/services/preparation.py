"""What a meeting looks at before it begins: gaps in the plan, what is late or due, what changed since the last one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cae_desktop.db.queries.plan import StepRow
from cae_desktop.domain.words import MeetingKind
from cae_desktop.services.meeting_changes import MeetingChanges
from cae_desktop.services.meeting_page import MeetingPage


class Gap(StrEnum):
    """What a plan lacks before its tasks can be handed out."""

    STEPS = "steps"
    BUDGET = "budget"
    OWNER = "owner"


@dataclass(frozen=True, slots=True)
class Missing:
    """A gap in an activity, or in one of its steps; `target` is the row of the plan where it is filled."""

    gap: Gap
    activity_name: str
    target: str
    step_name: str = ""


@dataclass(frozen=True, slots=True)
class Preparation:
    """What should be known when a meeting begins. `late` was to be finished by now, `due` by the day it is held."""

    missing: tuple[Missing, ...]
    late: tuple[StepRow, ...]
    due: tuple[StepRow, ...]
    changes: MeetingChanges

    def __bool__(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.missing or self.late or self.due or self.changes.steps or self.changes.removed)


def preparation(page: MeetingPage, changes: MeetingChanges, today: date) -> Preparation:
    """What a meeting should look at; gaps matter before a kick-off only."""
    held_on = max(today, page.meeting.planned_at.astimezone().date())
    unfinished = [step.plan for step in page.steps if step.plan.actual_finish is None]
    return Preparation(
        missing=tuple(_missing(page)) if page.meeting.kind is MeetingKind.KICK_OFF else (),
        late=tuple(step for step in unfinished if step.finish < today),
        due=tuple(step for step in unfinished if today <= step.finish <= held_on),
        changes=changes,
    )


def _missing(page: MeetingPage) -> Iterator[Missing]:
    for activity in page.activities:
        steps = [step.plan for step in page.steps if step.plan.activity_id == activity.id]
        if not steps:
            yield Missing(Gap.STEPS, activity.name, activity.id)
        elif not any(step.budget_fen for step in steps):
            yield Missing(Gap.BUDGET, activity.name, activity.id)
        for step in steps:
            if step.owner_id is None:
                yield Missing(Gap.OWNER, activity.name, step.id, step.name)
