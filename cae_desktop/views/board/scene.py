"""What the board shows at a moment: a page, the chosen row, who speaks. Drawn by `board.drawing`."""

from dataclasses import dataclass
from typing import Final

from cae_desktop.services.board import Board, BoardStep
from cae_desktop.services.package_board import ActivityLine, PackageBoard
from cae_desktop.views.board.canvas import HEIGHT

FIRST_ROW: Final = 312.0
ROW: Final = 61.0
FOOT: Final = 84.0
PROBLEMS: Final = 163.0
"""Room of the problem cards above the foot."""
_MOST_ROWS: Final = 10


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who reports now, how many steps are his, for how many seconds he has spoken of those suggested."""

    name: str
    is_person: bool
    steps: int
    seconds: int
    suggested_seconds: int


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture of the board. `chosen` counts its rows from 0.

    `meeting` is held now, `past` names the meeting that left this picture; `notice` says what was refused last. `clock`
    is shown where the board hangs on a wall. `height` is in units: less than 1080 with larger letters.
    """

    board: Board | PackageBoard
    chosen: int = 0
    speaker: Speaker | None = None
    meeting: str = ""
    past: str = ""
    clock: str = ""
    with_keys: bool = True
    is_frozen: bool = False
    notice: str = ""
    height: float = HEIGHT

    @property
    def bottom(self) -> float:
        """Where the rows end, in units."""
        return self.height - FOOT - (PROBLEMS if self.board.problems else 0)

    @property
    def page_length(self) -> int:
        """How many rows a page holds: fewer above problems or in larger letters, never smaller ones."""
        return max(1, min(_MOST_ROWS, int((self.bottom - FIRST_ROW) // ROW)))

    @property
    def page(self) -> int:
        """The page of the chosen row, from 0."""
        return self.chosen // self.page_length

    @property
    def pages(self) -> int:
        """How many pages the rows need."""
        return max(1, -(-len(self.board.rows) // self.page_length))

    @property
    def first(self) -> int:
        """The first row of the page."""
        return self.page * self.page_length

    @property
    def shown_steps(self) -> tuple[BoardStep, ...]:
        """The steps of the page; none on the page of all activities."""
        return self.board.steps[self.first : self.first + self.page_length] if isinstance(self.board, Board) else ()

    @property
    def shown_lines(self) -> tuple[ActivityLine, ...]:
        """The activities of the page of all."""
        if isinstance(self.board, Board):
            return ()
        return self.board.lines[self.first : self.first + self.page_length]

    @property
    def chosen_step(self) -> BoardStep | None:
        """The chosen step; None in an activity without steps and on the page of all."""
        if isinstance(self.board, Board) and self.chosen < len(self.board.steps):
            return self.board.steps[self.chosen]
        return None

    @property
    def chosen_line(self) -> ActivityLine | None:
        """The chosen activity on the page of all."""
        if isinstance(self.board, PackageBoard) and self.chosen < len(self.board.lines):
            return self.board.lines[self.chosen]
        return None

    def row_at(self, y: float) -> int | None:
        """The row at a height in units, counted from 0; None beside the rows."""
        row = int((y - FIRST_ROW) // ROW)
        shown = min(self.page_length, len(self.board.rows) - self.first)
        return self.first + row if 0 <= row < shown else None
