"""Lines of the minutes, written while people speak."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cae_desktop.db.queries.meetings import NoteRow
from cae_desktop.domain.meetings import PERSON_MARKS, STEP_MARKS, mentioned, told_apart
from cae_desktop.services.meeting_page import MeetingPage
from cae_desktop.ui.widgets import Button, Card, Label, Scroll
from cae_desktop.views.meetings.note_input import NoteInput
from cae_desktop.views.shared.rows import empty
from cae_desktop.wording import words


class NotesCard(Card):
    """What was said. Enter adds a line; a line that begins with ! is a problem at once."""

    noted = Signal(str, object, object)
    """The line, and the ids of the step and of the person that are mentioned in it."""

    problem_noted = Signal(str, object, object)
    decision_wanted = Signal(str)
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Notes"), self.tr("saved as you write; the minutes are made of them"))
        self._scroll = Scroll()
        self._scroll.body.setSpacing(2)
        self.input = NoteInput(self.tr("Write and press Enter … # step, @ person, begin with ! to note a problem"))
        self.input.setAccessibleName(self.tr("New note"))
        self.input.returnPressed.connect(self.enter)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self.input.offers)
        self.body.addWidget(self.input)
        self._word = words(QCoreApplication.translate)
        self._steps: dict[str, str] = {}
        self._people: dict[str, str] = {}
        self._shown: tuple[tuple[NoteRow, bool], ...] | None = None

    def show_page(self, page: MeetingPage, *, editable: bool) -> None:
        """Show the notes of a meeting."""
        self.input.setVisible(editable)
        activities = {row.id: row.name for row in page.activities}
        self._steps = told_apart((row.plan.name, activities[row.plan.activity_id], row.plan.id) for row in page.steps)
        self._people = told_apart((row.name, self._word(row.role), row.person_id) for row in page.attendance)
        self.input.offer(self._steps, self._people)
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
        about = " · ".join(name for name in (note.step_name, note.person_name) if name)
        if about:
            layout.addWidget(Label(about, role="faint"))
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

    def enter(self) -> None:
        """Note what is typed; without effect where nothing is."""
        text = self.input.text().strip()
        if not text:
            return
        problem = text.lstrip("!！").strip()
        self.input.set_value("")
        self.input.clear()
        if problem != text and problem:
            self._tell(self.problem_noted, problem)
        else:
            self._tell(self.noted, text)

    def _tell(self, signal: SignalInstance, text: str) -> None:
        signal.emit(text, mentioned(text, STEP_MARKS, self._steps), mentioned(text, PERSON_MARKS, self._people))

    def _on_to_problem(self) -> None:
        self._tell(self.problem_noted, str(self.sender().property("value")))

    def _on_to_decision(self) -> None:
        self.decision_wanted.emit(str(self.sender().property("value")))

    def _on_remove(self) -> None:
        self.removed.emit(str(self.sender().property("value")))
