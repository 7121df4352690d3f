"""One small form for what needs words: how a problem was solved, what is decided. It keeps what is typed."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from cae_desktop.db.queries.control import ProblemRow
from cae_desktop.db.queries.dealership import PersonRow
from cae_desktop.ui.widgets import Button, Card, Choice, DayField, Form, Label, NoteField


class AnswerForm(Card):
    """Asks for the words of one answer; hidden while none is wanted. `draft_changed` tells that `draft` is another."""

    submitted = Signal()
    draft_changed = Signal()

    def __init__(self, people: Sequence[PersonRow]) -> None:
        super().__init__()
        self.problem_id: str | None = None
        self.is_decision = False
        self._heading = Label(role="strong", wrap=True)
        self.text = NoteField(lines=2)
        self.owner = Choice([(None, "—"), *((person.id, person.name) for person in people)])
        self.due = DayField()
        self._form = Form()
        self._form.add("text", self.tr("Text"), self.text)
        self._who = Form()
        self._who.add("owner", self.tr("Who"), self.owner)
        self._who.add("due", self.tr("Until"), self.due)
        self.accept = Button(self.tr("Save"))
        cancel = Button(self.tr("Cancel"), flat=True)
        self.accept.clicked.connect(self.submitted)
        cancel.clicked.connect(self.close_form)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.accept)
        self.body.addWidget(self._heading)
        self.body.addWidget(self._form)
        self.body.addWidget(self._who)
        self.body.addLayout(buttons)
        self.text.textChanged.connect(self.draft_changed)
        self.due.textChanged.connect(self.draft_changed)
        self.owner.committed.connect(self._on_owner)
        self.hide()

    def ask_how_solved(self, problem: ProblemRow) -> None:
        """Ask how a problem was solved."""
        self.is_decision = False
        self._ask(self.tr("Problem {number}: how was it solved?").format(number=problem.number), problem)

    def ask_decision(self, problem: ProblemRow | None, text: str = "") -> None:
        """Ask for a decision, about a problem or of its own."""
        self.is_decision = True
        if problem is None:
            self._ask(self.tr("What is decided?"), None, text)
        else:
            self._ask(self.tr("Problem {number}: what is decided?").format(number=problem.number), problem, text)
        self.owner.set_value(problem.owner_id if problem else None)
        self.due.set_value(problem.due if problem else None)

    def draft(self) -> dict[str, str]:
        """What is half typed; nothing while nothing is."""
        if self.isHidden() or not self.text.value():
            return {}
        return {
            "asked": "decision" if self.is_decision else "how_solved",
            "problem": self.problem_id or "",
            "text": self.text.value(),
            "owner": str(self.owner.value() or ""),
            "due": self.due.text(),
        }

    def resume(self, draft: Mapping[str, str], problem: ProblemRow | None) -> None:
        """Go on with what was half typed; nothing where it was about a problem that is not open any more."""
        if draft["problem"] and problem is None:
            return
        if draft["asked"] == "decision":
            self.ask_decision(problem)
            self.owner.set_value(draft["owner"] or None)
            self.due.setText(draft["due"])
        elif problem is not None:
            self.ask_how_solved(problem)
        self.text.insertPlainText(draft["text"])

    def _ask(self, heading: str, problem: ProblemRow | None, text: str = "") -> None:
        self.problem_id = problem.id if problem else None
        self._heading.setText(heading)
        self.text.setPlainText(text)
        self._form.clear_errors()
        self.show()
        self._who.clear_errors()
        self._who.setVisible(self.is_decision)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, key: str, sentence: str) -> None:
        """Say under a field what was refused."""
        (self._who if key == "due" else self._form).show_error(key, sentence)

    def close_form(self) -> None:
        """Put it away."""
        self.is_decision = False
        self.hide()
        self.text.setPlainText("")

    def _on_owner(self, _: object) -> None:
        self.draft_changed.emit()
