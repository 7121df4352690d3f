"""The pages of the board as rows of a table."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from cae_desktop.services.board import Board
from cae_desktop.views.board.presentation import Presentation
from cae_desktop.views.board.reading import pages_of

_ALL: Final = "all"


@dataclass(frozen=True, slots=True)
class PageRow:
    """A page: its name, when its activity is held, and how that stands."""

    id: str
    name: str
    held: str = ""
    state: str = ""

    @staticmethod
    def id_of(page: str | None) -> str:
        """The id of the row of a page."""
        return page or _ALL

    @staticmethod
    def page_of(row_id: str) -> str | None:
        """The page of a row."""
        return None if row_id == _ALL else row_id


def page_rows(presentation: Presentation, word: Callable[[StrEnum], str], of_all: str) -> tuple[PageRow, ...]:
    """The page of all activities, then one for each that can be shown."""
    scene = presentation.scene
    if scene is None:
        return ()
    shown = scene.board.activities if isinstance(scene.board, Board) else scene.board.lines
    pages = pages_of(presentation.context, scene.board, presentation.past)
    rows = [PageRow(row.id, row.name, _held(row.start, row.finish), word(row.state)) for row in shown]
    return (PageRow(_ALL, of_all), *(row for row in rows if row.id in pages))


def _held(start: date, finish: date) -> str:
    return f"{start:%m/%d}" if start == finish else f"{start:%m/%d}–{finish:%m/%d}"
