"""Experience of an activity: told by everybody, kept or not by the market manager's star."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.db.queries.experience import ExperienceRow
from cae_desktop.services.evaluation import Evaluation
from cae_desktop.ui.widgets import (
    Button,
    Card,
    Choice,
    ElidedLabel,
    Form,
    Label,
    Line,
    NoteField,
    Scroll,
    Stars,
    TextField,
)
from cae_desktop.views.shared.evaluation.owner import EvaluationOwner
from cae_desktop.views.shared.evaluation.sheets import SheetsButton
from cae_desktop.views.shared.quiet import make_quiet

Choices = tuple[tuple[str | None, str], ...]


class ExperienceCard(Card):
    """The list, and a line to add one; a click on a row opens it for editing."""

    def __init__(self, owner: EvaluationOwner) -> None:
        super().__init__()
        self._owner = owner
        self._open_id = ""
        self._shown: tuple[object, ...] | None = None
        self.form: ExperienceForm | None = None
        self.lines: dict[str, ExperienceLine] = {}
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Experience"), role="section"))
        head.addWidget(ElidedLabel(self.tr("the market manager's star keeps it"), role="faint"), 1)
        self.sheets = SheetsButton(owner)
        head.addWidget(self.sheets)
        self.body.addLayout(head)
        self._scroll = Scroll()
        self._scroll.body.setSpacing(4)
        self.body.addWidget(self._scroll, 1)
        self.new_title = TextField(self.tr("New experience; Enter adds it"))
        self.new_title.setAccessibleName(self.new_title.placeholderText())
        self.new_title.returnPressed.connect(self._on_add)
        self.body.addWidget(self.new_title)

    def show_rows(self, evaluation: Evaluation) -> None:
        """Show the experiences of an activity; as they are already shown, what is being typed stays."""
        rows = evaluation.experiences
        opened = next((row for row in rows if row.id == self._open_id and not evaluation.closed), None)
        choices = self._choices() if opened else ()
        shown = (self._owner.activity_id, rows, evaluation.closed, self._open_id, choices)
        if shown == self._shown:
            return
        self._shown = shown
        self.new_title.setVisible(not evaluation.closed)
        self.sheets.setVisible(not evaluation.closed)
        self._show_form(opened, choices)
        self._show_lines(rows, editable=not evaluation.closed)

    def _show_form(self, opened: ExperienceRow | None, choices: tuple[Choices, ...]) -> None:
        """The form of the opened experience: the one that is there already keeps what is being typed in it."""
        wanted = (opened.id, choices) if opened else None
        if self.form is not None and self.form.of != wanted:
            self._scroll.body.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        if opened is not None:
            self.form = self.form or ExperienceForm(self._owner, opened.id, *choices)
            self.form.show_row(opened)

    def _show_lines(self, rows: Sequence[ExperienceRow], *, editable: bool) -> None:
        body = self._scroll.body
        while (item := body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self.form:
                widget.hide()
                widget.deleteLater()
        self.lines = {}
        for row in rows:
            self.lines[row.id] = ExperienceLine(row, self, editable=editable)
            body.addWidget(self.lines[row.id])
            if self.form is not None and row.id == self._open_id:
                body.addWidget(self.form)
            body.addWidget(Line())
        if not rows:
            body.addWidget(Label(self.tr("Nobody has told an experience yet."), role="caption"))
        body.addStretch(1)

    def keep(self, experience_id: str, *, kept: bool | None) -> None:
        """Decide whether an experience is kept; None: not decided yet. A refused decision is taken back."""
        if not self._owner.attempt(self._owner.workspace.evaluation.keep, experience_id, kept=kept):
            self._shown = None
            self._owner.refresh()

    def open(self, experience_id: str) -> None:
        """Open an experience for editing, or close it."""
        self._open_id = "" if self._open_id == experience_id else experience_id
        self._owner.refresh()

    def _choices(self) -> tuple[Choices, Choices]:
        """Steps an experience may be about, and people who may have told it."""
        board = self._owner.workspace.control.board(self._owner.activity_id)
        people = self._owner.workspace.dealership.people()
        return (
            ((None, self.tr("whole activity")), *((step.id, step.plan.name) for step in board.steps)),
            ((None, "—"), *((one.id, one.name) for one in people)),
        )

    def _on_add(self) -> None:
        owner, title = self._owner, self.new_title.text()
        add = owner.workspace.evaluation.add_experience
        if title.strip() and owner.attempt(add, owner.activity_id, title, person_id=owner.speaker_id):
            self.new_title.clear()
            self.new_title.set_value("")


class ExperienceForm(QWidget):
    """All that is told about one experience. `of` says which it is and what may be chosen in it."""

    def __init__(self, owner: EvaluationOwner, experience_id: str, steps: Choices, people: Choices) -> None:
        super().__init__()
        self.of = experience_id, (steps, people)
        self._owner, self._id = owner, experience_id
        self.fields = Form()
        self._editors: dict[str, Any] = {
            "title": TextField(),
            "step_id": Choice(steps),
            "person_id": Choice(people),
            **{key: NoteField(lines=2) for key in ("went_well", "went_badly", "proposal", "others_view")},
        }
        texts = (
            self.tr("Experience"),
            self.tr("About"),
            self.tr("Told by"),
            self.tr("Went well"),
            self.tr("Did not"),
            self.tr("Proposal"),
            self.tr("Others' view"),
        )
        for (key, editor), text in zip(self._editors.items(), texts, strict=True):
            editor.setProperty("key", key)
            editor.committed.connect(self._on_field)
            self.fields.add(key, text, editor)
        delete = Button(self.tr("Delete"), kind="danger")
        delete.clicked.connect(self._on_delete)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.fields)
        layout.addWidget(delete)

    def show_row(self, row: ExperienceRow) -> None:
        """Show what is written."""
        for key, editor in self._editors.items():
            editor.set_value(getattr(row, key))

    def _on_field(self, value: object) -> None:
        key = str(self.sender().property("key"))
        change = self._owner.workspace.evaluation.change_experience
        self.fields.show_error(key, self._owner.refusal(change, self._id, key, value))

    def _on_delete(self) -> None:
        self._owner.attempt(self._owner.workspace.evaluation.delete_experience, self._id)


class ExperienceLine(QWidget):
    """The star that keeps it, the title, who and where, and the decision in words."""

    def __init__(self, row: ExperienceRow, owner: ExperienceCard, *, editable: bool) -> None:
        super().__init__()
        self._row, self._owner = row, owner
        self.star = Stars(1 if row.kept else 0, of=1, editable=editable)
        self.star.setAccessibleName(self.tr("Keep"))
        self.star.rated.connect(self._on_star)
        self.decision = Choice(
            [(True, self.tr("kept")), (False, self.tr("not kept")), (None, self.tr("to be decided"))]
        )
        self.decision.set_value(row.kept)
        self.decision.setAccessibleName(self.tr("Decision"))
        self.decision.setEnabled(editable)
        self.decision.committed.connect(self._on_decision)
        make_quiet(self.decision, role="caption", ink="on_track" if row.kept else "text_secondary")
        about = row.step_name or self.tr("whole activity")
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Label(row.title, wrap=True))
        texts.addWidget(ElidedLabel(" · ".join(part for part in (row.person_name, about) if part), role="faint"))
        self.edit = Button("", flat=True, icon="pencil", tip=self.tr("Edit"))
        self.edit.clicked.connect(self._on_edit)
        self.edit.setVisible(editable)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.addWidget(self.star, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(texts, 1)
        layout.addWidget(self.decision)
        layout.addWidget(self.edit)

    def _on_star(self, stars: int) -> None:
        self._owner.keep(self._row.id, kept=True if stars else None)

    def _on_decision(self, kept: object) -> None:
        self._owner.keep(self._row.id, kept=None if kept is None else bool(kept))

    def _on_edit(self) -> None:
        self._owner.open(self._row.id)
