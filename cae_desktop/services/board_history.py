"""The board as it was when a meeting closed, and what changed from meeting to meeting.

A picture is kept of every activity of the meeting and of all together (`BoardPicture`, as JSON by `services.row_json`).
"""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cae_desktop.db.models import BoardPicture
from cae_desktop.db.queries import board_pictures as queries
from cae_desktop.db.queries import meetings as meeting_queries
from cae_desktop.domain.errors import CaeError
from cae_desktop.services.board import Board, board
from cae_desktop.services.package_board import PackageBoard, package_board
from cae_desktop.services.row_json import from_json, to_json

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """How things stood when a meeting closed, or now (`meeting_id` None). Money in fen, progress in percent."""

    day: date
    meeting_id: str | None
    progress_percent: int | None
    planned_percent: int | None
    cost_fen: int | None
    budget_fen: int
    problems: int


def keep_picture(session: "Session", meeting_id: str, today: date) -> None:
    """Keep what the board shows while a meeting closes; its activities are those of the meeting."""
    meeting = meeting_queries.meeting(session, meeting_id)
    if meeting is None:
        raise CaeError("row-is-gone")
    activities = meeting_queries.activities_of_meeting(session, meeting_id, meeting.cycle_id)
    shown = [package_board(session, meeting.cycle_id, today), *(board(session, row.id, today) for row in activities)]
    for position, one in enumerate(shown):
        about = one.id if isinstance(one, Board) else None
        session.add(BoardPicture(meeting_id=meeting_id, activity_id=about, position=position, content=to_json(one)))


def picture(session: "Session", meeting_id: str, activity_id: str | None) -> Board | PackageBoard:
    """The board of an activity, or of all, as a meeting left it. Raises CaeError("no-picture-kept")."""
    content = queries.content_of(session, meeting_id, activity_id)
    if content is None:
        raise CaeError("no-picture-kept")
    return _board_of(activity_id, content)


def trend(
    session: "Session", cycle_id: str, activity_id: str | None, now: Board | PackageBoard
) -> tuple[TrendPoint, ...]:
    """How progress, cost and problems went from meeting to meeting up to now."""
    kept = queries.contents(session, cycle_id, activity_id)
    past = (_point(meeting_id, _board_of(activity_id, content)) for meeting_id, content in kept)
    return (*past, _point(None, now))


def _board_of(activity_id: str | None, content: str) -> Board | PackageBoard:
    return from_json(PackageBoard, content) if activity_id is None else from_json(Board, content)


def _point(meeting_id: str | None, shown: Board | PackageBoard) -> TrendPoint:
    return TrendPoint(
        day=shown.today,
        meeting_id=meeting_id,
        progress_percent=shown.progress_percent,
        planned_percent=shown.planned_percent,
        cost_fen=shown.cost_fen,
        budget_fen=shown.budget_fen,
        problems=len(shown.problems),
    )
