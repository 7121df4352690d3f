"""Experience of an activity: told by everybody, kept or not by the market manager's star."""

from typing import TYPE_CHECKING

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
from cae_desktop.views.shared.quiet import make_quiet

if TYPE_CHECKING:
    from cae_desktop.views.evaluation.page import EvaluationScreen

Choices = tuple[tuple[str | None, str], ...]


class ExperienceCard(Card):
    """The list, and a line to add one; a click on a row opens it for editing."""

    def __init__(self, screen: "EvaluationScreen") -> None:
        super().__init__()
        self._screen = screen
        self._open_id = ""
        self._shown: tuple[object, ...] | None = None
        self.lines: dict[str, ExperienceLine] = {}
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Experience"), role="section"))
        head.addWidget(ElidedLabel(self.tr("the market manager's star keeps it"), role="faint"), 1)
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
        rows, choices = evaluation.experiences, self._choices() if self._open_id else ()
        shown = (self._screen.activity_id, rows, evaluation.closed, self._open_id, choices)
        if shown == self._shown:
            return
        self._shown = shown
        self.lines = {}
        self.new_title.setVisible(not evaluation.closed)
        body = self._scroll.body
        while (item := body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row in rows:
            self.lines[row.id] = ExperienceLine(row, self, editable=not evaluation.closed)
            body.addWidget(self.lines[row.id])
            if row.id == self._open_id:
                body.addWidget(self._detail(row, *choices))
            body.addWidget(Line())
        if not rows:
            body.addWidget(Label(self.tr("Nobody has told an experience yet."), role="caption"))
        body.addStretch(1)

    def keep(self, experience_id: str, *, kept: bool | None) -> None:
        """Decide whether an experience is kept; None: not decided yet. A refused decision is taken back."""
        if not self._screen.attempt(self._screen.workspace.evaluation.keep, experience_id, kept=kept):
            self._shown = None
            self._screen.refresh()

    def open(self, experience_id: str) -> None:
        """Open an experience for editing, or close it."""
        self._open_id = "" if self._open_id == experience_id else experience_id
        self._screen.refresh()

    def _choices(self) -> tuple[Choices, Choices]:
        """Steps an experience may be about, and people who may have told it."""
        board = self._screen.workspace.control.board(self._screen.activity_id)
        people = self._screen.workspace.dealership.people()
        return (
            ((None, self.tr("whole activity")), *((step.id, step.plan.name) for step in board.steps)),
            ((None, "—"), *((one.id, one.name) for one in people)),
        )

    def _detail(self, row: ExperienceRow, steps: Choices, people: Choices) -> QWidget:
        detail = QWidget()
        layout = QVBoxLayout(detail)
        layout.setContentsMargins(0, 0, 0, 0)
        form = Form()
        editors: tuple[tuple[str, str, QWidget], ...] = (
            ("title", self.tr("Experience"), TextField()),
            ("step_id", self.tr("About"), Choice(steps)),
            ("person_id", self.tr("Told by"), Choice(people)),
            ("went_well", self.tr("Went well"), NoteField(lines=2)),
            ("went_badly", self.tr("Did not"), NoteField(lines=2)),
            ("proposal", self.tr("Proposal"), NoteField(lines=2)),
            ("others_view", self.tr("Others' view"), NoteField(lines=2)),
        )
        self.form = form
        for key, text, editor in editors:
            editor.setProperty("key", key)
            editor.set_value(getattr(row, key))  # type: ignore[attr-defined]
            editor.committed.connect(self._on_field)  # type: ignore[attr-defined]
            form.add(key, text, editor)
        delete = Button(self.tr("Delete"), kind="danger")
        delete.clicked.connect(self._on_delete)
        layout.addWidget(form)
        layout.addWidget(delete)
        return detail

    def _on_add(self) -> None:
        title = self.new_title.text()
        service = self._screen.workspace.evaluation
        if title.strip() and self._screen.attempt(service.add_experience, self._screen.activity_id, title):
            self.new_title.clear()
            self.new_title.set_value("")

    def _on_field(self, value: object) -> None:
        key = str(self.sender().property("key"))
        service = self._screen.workspace.evaluation
        self.form.show_error(key, self._screen.refusal(service.change_experience, self._open_id, key, value))

    def _on_delete(self) -> None:
        self._screen.attempt(self._screen.workspace.evaluation.delete_experience, self._open_id)


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
