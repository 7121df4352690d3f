"""What the board showed when meetings closed."""

from typing import Final

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from cae_desktop.db.models import BoardPicture, Meeting
from cae_desktop.db.queries.meetings import MeetingRow, meetings
from cae_desktop.db.remembered import remembered

_KEPT: Final = select(BoardPicture.meeting_id).where(BoardPicture.position == 0)


def meetings_with_pictures(session: Session, cycle_id: str) -> tuple[MeetingRow, ...]:
    """Closed meetings of a cycle whose board was kept, the newest first."""
    kept = set(remembered(session, _KEPT, str))
    return tuple(row for row in meetings(session, cycle_id) if row.id in kept) if kept else ()


def activities_in_pictures(session: Session, meeting_id: str) -> tuple[str, ...]:
    """Ids of the activities whose board a meeting kept, in its order."""
    query = select(BoardPicture.activity_id).where(
        BoardPicture.meeting_id == meeting_id, BoardPicture.activity_id.is_not(None)
    )
    return tuple(row for row in session.scalars(query.order_by(BoardPicture.position)) if row is not None)


def content_of(session: Session, meeting_id: str, activity_id: str | None) -> str | None:
    """The picture of an activity, or of all (None), that a meeting kept."""
    query = select(BoardPicture.content).where(BoardPicture.meeting_id == meeting_id, _about(activity_id))
    return session.scalars(query.order_by(BoardPicture.position)).first()


def contents(session: Session, cycle_id: str, activity_id: str | None) -> tuple[tuple[str, str], ...]:
    """Meeting and picture, from the first meeting to the last."""
    query = (
        select(BoardPicture.meeting_id, BoardPicture.content)
        .join(Meeting, Meeting.id == BoardPicture.meeting_id)
        .where(Meeting.cycle_id == cycle_id, _about(activity_id))
        .order_by(Meeting.closed_at, Meeting.id, BoardPicture.position)
    )
    return tuple((meeting_id, content) for meeting_id, content in session.execute(query))


def _about(activity_id: str | None) -> ColumnElement[bool]:
    """The picture of all is the first one; another one loses its activity when that is deleted."""
    return BoardPicture.position == 0 if activity_id is None else BoardPicture.activity_id == activity_id
