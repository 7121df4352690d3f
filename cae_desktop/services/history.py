"""Undo and redo of everything: two lists of change sets."""

from collections import deque
from dataclasses import dataclass
from typing import Final

from cae_desktop.db.changes import ChangeSet
from cae_desktop.db.database import Committed, Database, Origin

_REMEMBERED: Final = 500
ERASED: Final = "erase-cards"
"""The action that is final: nothing before it is remembered, since older steps could bring the erased data back."""


@dataclass(frozen=True, slots=True)
class Step:
    """One action that can be taken back or done again."""

    label: str
    change_set: ChangeSet


class History:
    """Remembers every edit since the file was opened."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._done: deque[Step] = deque(maxlen=_REMEMBERED)
        self._undone: list[Step] = []
        database.subscribe(self._remember)

    def undo_label(self) -> str | None:
        """What undo would take back, as the code of an action; None when there is nothing."""
        return self._done[-1].label if self._done else None

    def redo_label(self) -> str | None:
        """What redo would do again; None when there is nothing."""
        return self._undone[-1].label if self._undone else None

    def undo(self) -> None:
        """Take the last action back; nothing happens when there is none. The lists only move when it worked."""
        if self._done:
            step = self._done[-1]
            if not self._database.apply(step.label, Origin.UNDO, step.change_set):
                self._done.pop()  # its rows are gone; nothing was announced

    def redo(self) -> None:
        """Do the last undone action again."""
        if self._undone:
            step = self._undone[-1]
            if not self._database.apply(step.label, Origin.REDO, step.change_set):
                self._undone.pop()

    def _remember(self, notice: Committed) -> None:
        """Move the lists before anybody else hears of the change: this is the first listener."""
        step = Step(notice.label, notice.change_set)
        if notice.label == ERASED:
            self._done.clear()
            self._undone.clear()
        elif notice.origin is Origin.EDIT:
            self._done.append(step)
            self._undone.clear()
        elif notice.origin is Origin.UNDO:
            self._done.pop()
            self._undone.append(step)
        else:
            self._undone.pop()
            self._done.append(step)
