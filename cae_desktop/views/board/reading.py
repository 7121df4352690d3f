"""Reads what the board shows: a page of today or of a past meeting, and who speaks if a meeting is held."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from cae_desktop.db.queries.meetings import MeetingRow
from cae_desktop.services.board import Board
from cae_desktop.services.meeting_page import MeetingPage
from cae_desktop.services.package_board import PackageBoard
from cae_desktop.views.board.scene import Speaker
from cae_desktop.views.shared.screen import ScreenContext
from cae_desktop.wording.control import meeting_title

translate = QCoreApplication.translate
WATCHED: Final = frozenset(
    {
        "activity",
        "agenda_item",
        "attention_count",
        "board_picture",
        "customer_card",
        "cycle",
        "decision",
        "goal_result",
        "meeting",
        "package",
        "partner",
        "person",
        "problem",
        "setting",
        "work_step",
    }
)


def read_page(context: ScreenContext, page: str | None, past: str | None) -> Board | PackageBoard:
    """A page as it is, or as a meeting left it. Raises CaeError: "row-is-gone", "no-picture-kept"."""
    boards = context.workspace.boards
    return boards.past_page(past, page) if past else boards.page(context.cycle_id, page)


def running_meeting(context: ScreenContext) -> MeetingPage | None:
    """The meeting that is held now."""
    meetings = context.workspace.meetings
    running = meetings.running(context.cycle_id)
    return meetings.page(running.id) if running else None


def title_of(meeting: MeetingRow) -> str:
    """What a meeting is called, with its day."""
    title = meeting_title(meeting.kind, meeting.number, translate)
    day = (meeting.started_at or meeting.planned_at).astimezone().date()
    return f"{title} · {day.isoformat()}"


def speaker_of(context: ScreenContext, page: MeetingPage) -> Speaker | None:
    """Who speaks in a meeting at this moment."""
    current = page.current
    if current is None:
        return None
    return Speaker(
        name=current.person_name or current.topic,
        is_person=current.person_id is not None,
        steps=len(page.steps_of(current.person_id)),
        seconds=context.workspace.meetings.elapsed_seconds(page),
        suggested_seconds=current.minutes * 60,
    )


def pages_of(context: ScreenContext, shown: Board | PackageBoard, past: str | None) -> tuple[str | None, ...]:
    """The pages in order: all activities, then one by one."""
    if past:
        return (None, *context.workspace.boards.past_pages(past))
    activities = shown.activities if isinstance(shown, Board) else shown.lines
    return (None, *(row.id for row in activities))
