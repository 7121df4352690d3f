"""What the board shows at a moment: one activity, the chosen step, who speaks. Drawn by `board.drawing`."""

from dataclasses import dataclass
from typing import Final

from cae_desktop.services.board import Board, BoardStep

MOST_STEPS: Final = 10
_STEPS_ABOVE_PROBLEMS: Final = 8


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
    """One picture of the board. `chosen` counts the activity's steps from 0; `notice` says what was refused last."""

    board: Board
    chosen: int = 0
    speaker: Speaker | None = None
    meeting: str = ""
    with_keys: bool = True
    notice: str = ""

    @property
    def page_length(self) -> int:
        """How many steps a page holds: fewer when problems are shown below them, never smaller rows."""
        return _STEPS_ABOVE_PROBLEMS if self.board.problems else MOST_STEPS

    @property
    def page(self) -> int:
        """The page of the chosen step, from 0."""
        return self.chosen // self.page_length

    @property
    def pages(self) -> int:
        """How many pages the steps need."""
        return max(1, -(-len(self.board.steps) // self.page_length))

    @property
    def shown(self) -> tuple[BoardStep, ...]:
        """The steps of the page."""
        first = self.page * self.page_length
        return self.board.steps[first : first + self.page_length]

    @property
    def chosen_step(self) -> BoardStep | None:
        """The chosen step; None in an activity without steps."""
        return self.board.steps[self.chosen] if self.chosen < len(self.board.steps) else None
