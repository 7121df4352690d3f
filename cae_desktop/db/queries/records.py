"""What was written about the goals of all activities."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from cae_desktop.db.models import GoalResult
from cae_desktop.domain.words import Stage


def goal_notes(session: Session) -> dict[tuple[str, Stage], tuple[str, str]]:
    """Reason and comment by activity and stage."""
    query = select(GoalResult.activity_id, GoalResult.stage, GoalResult.reason, GoalResult.comment)
    return {(activity_id, stage): (reason, comment) for activity_id, stage, reason, comment in session.execute(query)}
