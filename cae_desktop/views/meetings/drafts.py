"""The half-typed note, cell and answer of a meeting: kept while they are typed, put back when it is opened again."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from cae_desktop.services.drafts import Draft
from cae_desktop.views.shared.draft_keeper import DraftKeeper

if TYPE_CHECKING:
    from cae_desktop.views.meetings.desk import MeetingDesk

_NOTE: Final = "note"
_CELL: Final = "cell"
_ANSWER: Final = "answer"


class DeskDrafts:
    """Listens to the three places of a desk in which something is typed; `problem_of` finds a problem by its id."""

    def __init__(
        self, desk: "MeetingDesk", keep: Callable[[str, Draft], None], problem_of: Callable[[str | None], Any]
    ) -> None:
        self._desk, self._problem_of = desk, problem_of
        self._keeper = DraftKeeper(keep, desk)
        self.keep_now = self._keeper.keep_now
        desk.notes.input.textChanged.connect(self._on_note)
        desk.steps.typed.connect(self._on_cell)
        desk.answer.draft_changed.connect(self._on_answer)

    def restore(self, drafts: dict[str, Draft]) -> None:
        """Put back what was half typed; a row or problem that is gone takes its text with it."""
        self._desk.notes.input.setText(drafts.get(_NOTE, {}).get("text", ""))
        answer = drafts.get(_ANSWER)
        if answer:
            self._desk.answer.resume(answer, self._problem_of(answer.get("problem") or None))
        cell = drafts.get(_CELL)
        if cell:
            self._desk.steps.resume(cell["row"], cell["key"], cell["text"])

    def _on_note(self, text: str) -> None:
        self._keeper.note(_NOTE, {"text": text} if text else {})

    def _on_cell(self, row_id: str, key: str, text: str | None) -> None:
        self._keeper.note(_CELL, {} if text is None else {"row": row_id, "key": key, "text": text})

    def _on_answer(self) -> None:
        self._keeper.note(_ANSWER, self._desk.answer.draft())
