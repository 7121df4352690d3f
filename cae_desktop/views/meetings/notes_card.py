"""Lines of the minutes, written while people speak."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cae_desktop.db.queries.meetings import NoteRow
from cae_desktop.services.meeting_page import MeetingPage
from cae_desktop.ui.widgets import Button, Card, Label, Scroll, TextField
from cae_desktop.views.shared.rows import empty


class NotesCard(Card):
    """What was said. Enter adds a line; a line that begins with ! is a problem at once."""

    noted = Signal(str)
    problem_noted = Signal(str)
    decision_wanted = Signal(str)
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Notes"), self.tr("saved as you write; the minutes are made of them"))
        self._scroll = Scroll()
        self._scroll.body.setSpacing(2)
        self.input = TextField(self.tr("Write and press Enter … begin with ! to note a problem"))
        self.input.setAccessibleName(self.tr("New note"))
        self.input.returnPressed.connect(self._on_entered)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self.input)
        self._shown: tuple[tuple[NoteRow, bool], ...] | None = None

    def show_page(self, page: MeetingPage, *, editable: bool) -> None:
        """Show the notes of a meeting."""
        self.input.setVisible(editable)
        texts = {row.problem.text for row in page.left_over}
        shown = tuple((note, editable and note.text not in texts) for note in page.notes)
        if shown == self._shown:
            return
        self._shown = shown
        empty(self._scroll.body)
        if not page.notes:
            self._scroll.body.addWidget(Label(self.tr("Nothing noted yet."), role="faint"))
        for note, can_become_problem in shown:
            self._scroll.body.addWidget(self._line(note, editable=editable, can_become_problem=can_become_problem))
        self._scroll.body.addStretch(1)

    def _line(self, note: NoteRow, *, editable: bool, can_become_problem: bool) -> QWidget:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        stamp = Label(f"{note.noted_at.astimezone():%m/%d %H:%M}", role="caption")
        text = Label(note.text, wrap=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(stamp, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(text, 1)
        if note.person_name:
            layout.addWidget(Label(note.person_name, role="faint"))
        if can_become_problem:
            self._add_button(layout, self.tr("To problem"), note.text, self._on_to_problem)
        if editable:
            self._add_button(layout, self.tr("To decision"), note.text, self._on_to_decision)
            remove = self._add_button(layout, "", note.id, self._on_remove, icon="x")
            remove.setAccessibleName(self.tr("Delete note"))
        return line

    def _add_button(
        self, layout: QHBoxLayout, text: str, value: str, slot: Callable[[], None], icon: str = ""
    ) -> Button:
        button = Button(text, flat=True, icon=icon)
        button.setProperty("value", value)
        button.clicked.connect(slot)
        layout.addWidget(button)
        return button

    def _on_entered(self) -> None:
        text = self.input.text().strip()
        if not text:
            return
        problem = text.lstrip("!！").strip()
        self.input.set_value("")
        self.input.clear()
        if problem != text and problem:
            self.problem_noted.emit(problem)
        else:
            self.noted.emit(text)

    def _on_to_problem(self) -> None:
        self.problem_noted.emit(str(self.sender().property("value")))

    def _on_to_decision(self) -> None:
        self.decision_wanted.emit(str(self.sender().property("value")))

    def _on_remove(self) -> None:
        self.removed.emit(str(self.sender().property("value")))
