"""Reads what the board shows: the activity, and who speaks if a meeting is held."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from cae_desktop.services.meeting_page import MeetingPage
from cae_desktop.views.board.scene import Scene, Speaker
from cae_desktop.views.shared.screen import ScreenContext
from cae_desktop.wording.control import meeting_title

WATCHED: Final = frozenset(
    {
        "activity",
        "agenda_item",
        "attention_count",
        "customer_card",
        "decision",
        "meeting",
        "package",
        "person",
        "problem",
        "setting",
        "work_step",
    }
)


def read_scene(context: ScreenContext, activity_id: str, chosen: int, *, with_keys: bool = True) -> Scene:
    """The scene of an activity; `chosen` is kept within its steps. Raises CaeError("row-is-gone")."""
    workspace = context.workspace
    board = workspace.control.board(activity_id)
    running = workspace.meetings.running(board.cycle_id)
    page = workspace.meetings.page(running.id) if running else None
    return Scene(
        board=board,
        chosen=min(chosen, max(0, len(board.steps) - 1)),
        speaker=_speaker(context, page) if page else None,
        meeting=meeting_title(running.kind, running.number, QCoreApplication.translate) if running else "",
        with_keys=with_keys,
    )


def _speaker(context: ScreenContext, page: MeetingPage) -> Speaker | None:
    current = page.current
    if current is None:
        return None
    return Speaker(
        name=current.person_name or current.topic,
        is_person=current.person_id is not None,
        steps=len(page.steps_of(current.person_id)),
        seconds=page.elapsed_seconds(context.workspace.clock.now()),
        suggested_seconds=current.minutes * 60,
    )
