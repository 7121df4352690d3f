"""What the end of a meeting settles: its activities, the baseline of a kick-off, the records a final meeting locks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from cae_desktop.db.models import MeetingActivity
from cae_desktop.db.queries import meetings as queries
from cae_desktop.domain.errors import CaeError
from cae_desktop.services.evaluation import evaluation_of, lock_record, obstacle_to_lock
from cae_desktop.services.meeting_page import MeetingPage
from cae_desktop.services.plan import baseline_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class RecordToLock:
    """An activity whose record a final meeting may lock; `obstacle` tells what keeps it open."""

    activity_id: str
    name: str
    obstacle: CaeError | None


def records_to_lock(session: "Session", page: MeetingPage, today: date) -> tuple[RecordToLock, ...]:
    """The activities of a final meeting that are not locked yet, each with what keeps it open."""
    return tuple(
        RecordToLock(activity.id, activity.name, _obstacle(session, activity.id, today))
        for activity in page.activities
        if activity.state.is_open
    )


def lock_records(session: "Session", activity_ids: Iterable[str], today: date) -> None:
    """Lock the records of activities. Raises CaeError as `EvaluationService.close_activity`, "activity-is-not-over"."""
    for activity_id in activity_ids:
        obstacle = _obstacle(session, activity_id, today)
        if obstacle is not None:
            raise obstacle
        lock_record(session, activity_id, today)


def keep_activities(session: "Session", page: MeetingPage) -> None:
    """Write down which activities it was about: "all that are not closed" would mean others later."""
    linked = {link.activity_id for link in queries.links_to_activities(session, page.meeting.id)}
    for activity in page.activities:
        if activity.id not in linked:
            session.add(MeetingActivity(meeting_id=page.meeting.id, activity_id=activity.id))


def take_baselines(session: "Session", page: MeetingPage, now: datetime) -> None:
    """A baseline of every activity that has steps; one without is planned later."""
    planned = {row.plan.activity_id for row in page.steps}
    for activity in page.activities:
        if activity.id in planned:
            baseline_of(session, activity.id, str(page.meeting.number), now)


def _obstacle(session: "Session", activity_id: str, today: date) -> CaeError | None:
    evaluation = evaluation_of(session, activity_id)
    if evaluation.result.finish >= today:
        return CaeError("activity-is-not-over", day=evaluation.result.finish)
    return obstacle_to_lock(evaluation)
