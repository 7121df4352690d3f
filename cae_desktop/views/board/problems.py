"""The problems of a cycle as a table: edit in place, note a new one, decide."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from cae_desktop.db.queries.control import ProblemRow
from cae_desktop.domain.dates import parse_day
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import ProblemState
from cae_desktop.services.control import ProblemDetails
from cae_desktop.ui.sheet import CellStyle, Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Button, Card, Chips, TextField
from cae_desktop.views.shared.answer_form import AnswerForm
from cae_desktop.views.shared.screen import ScreenContext
from cae_desktop.wording import error_sentence, words

_OPEN, _ALL = "open", "all"


class ProblemList(Card):
    """Open problems, or all; below a line for a new one."""

    refused = Signal(str)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(self.tr("Problems during execution"), " ")
        self._context = context
        self._control = context.workspace.control
        self._activity_id: str | None = None
        self._rows: tuple[ProblemRow, ...] = ()
        self.filter = Chips([(_OPEN, self.tr("Open")), (_ALL, self.tr("All"))])
        self.table = SheetTable(self._model(), row_height=36)
        self.table.can_delete = True
        self.table.setAccessibleName(self.tr("Problems"))
        self.input = TextField(self.tr("New problem of this activity … press Enter"))
        self.input.setAccessibleName(self.tr("New problem"))
        self.decide = Button(self.tr("Decide …"))
        self.answer = AnswerForm(context.workspace.dealership.people())
        self._lay_out()
        self.filter.chosen.connect(self._on_filter_chosen)
        self.input.returnPressed.connect(self._on_entered)
        self.decide.clicked.connect(self._on_decide)
        self.answer.submitted.connect(self._on_answered)
        self.table.delete_requested.connect(self._on_delete_requested)

    def _model(self) -> SheetModel:
        word = words(QCoreApplication.translate)
        workspace = self._context.workspace
        people = [(None, "—"), *((row.id, row.name) for row in workspace.dealership.people())]
        activities = [
            (None, "—"),
            *((row.id, row.name) for row in workspace.progress.activities(self._context.cycle_id)),
        ]
        states = [(state, word(state)) for state in ProblemState]
        columns = (
            Column("number", "#", "number", width=44),
            Column("text", self.tr("Problem"), editable=True, stretch=True, width=260),
            Column("activity_id", self.tr("Activity"), "choice", editable=True, choices=activities, width=124),
            Column("owner_id", self.tr("Owner"), "choice", editable=True, choices=people, width=84),
            Column("due", self.tr("Due"), "day", editable=True, width=100),
            Column("state", self.tr("State"), "choice", editable=True, choices=states, width=96),
            Column("effect", self.tr("Effect"), editable=True, width=120),
        )
        return SheetModel(columns, commit=self._commit, style=self._style)

    def _lay_out(self) -> None:
        self.head.addWidget(self.filter)
        self.head.addWidget(self.decide)
        row = QHBoxLayout()
        row.setSpacing(14)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.table, 1)
        left.addWidget(self.input)
        row.addLayout(left, 3)
        row.addWidget(self.answer, 1)
        self.body.addLayout(row)

    # public -----------------------------------------------------------------------------------------------------

    def show_problems(self, rows: tuple[ProblemRow, ...], activity_id: str | None) -> None:
        """Show the problems of the cycle; a new one belongs to `activity_id`."""
        self._rows, self._activity_id = rows, activity_id
        still_open = [row for row in rows if row.state is not ProblemState.SOLVED]
        self.filter.set_count(_OPEN, len(still_open))
        self.filter.set_count(_ALL, len(rows))
        waiting = sum(not row.decided for row in still_open)
        self.caption.setText(self.tr("awaiting a decision: {count}").format(count=waiting) if waiting else "")
        self.table.set_rows(still_open if self.filter.value() == _OPEN else rows)
        if self.table.model().rowCount() and not self.table.current_id():
            self.table.select_row(self._shown()[0].id)
        self.decide.setEnabled(bool(self.table.model().rowCount()))

    def _shown(self) -> tuple[ProblemRow, ...]:
        if self.filter.value() == _ALL:
            return self._rows
        return tuple(row for row in self._rows if row.state is not ProblemState.SOLVED)

    def _commit(self, problem_id: str, key: str, value: Any) -> str | None:
        try:
            if key == "due":
                text = str(value).strip()
                value = parse_day(text, self._context.workspace.clock.today()) if text else None
            self._control.change_problem(problem_id, key, value)
        except CaeError as error:
            return error_sentence(error, QCoreApplication.translate)
        return None

    def _style(self, row: ProblemRow, key: str) -> CellStyle | None:
        if row.state is ProblemState.SOLVED:
            return CellStyle(ink="text_secondary")
        today = self._context.workspace.clock.today()
        if key == "due" and row.due is not None and row.due < today:
            return CellStyle(ink="late", bold=True)
        return CellStyle(bold=True) if key == "text" and not row.decided else None

    # slots ------------------------------------------------------------------------------------------------------

    def _on_filter_chosen(self, _: str) -> None:
        self.show_problems(self._rows, self._activity_id)

    def _on_entered(self) -> None:
        text = self.input.text().strip()
        if not text:
            return
        try:
            self._control.raise_problem(self._context.cycle_id, text, ProblemDetails(activity_id=self._activity_id))
        except CaeError as error:
            self.refused.emit(error_sentence(error, QCoreApplication.translate))
        else:
            self.input.clear()
            self.input.set_value("")

    def _on_decide(self) -> None:
        current = next((row for row in self._rows if row.id == self.table.current_id()), None)
        if current is not None:
            self.answer.ask_decision(current)

    def _on_answered(self) -> None:
        key, answer = "due", self.answer
        try:
            text = answer.due.text().strip()
            due = parse_day(text, self._context.workspace.clock.today()) if text else None
            key = "text"
            cycle_id = self._context.cycle_id
            self._control.decide(cycle_id, answer.text.value(), answer.problem_id, answer.owner.value(), due)
        except CaeError as error:
            answer.show_error(key, error_sentence(error, QCoreApplication.translate))
        else:
            answer.close_form()

    def _on_delete_requested(self, ids: list[str]) -> None:
        for problem_id in ids:
            try:
                self._control.remove_problem(problem_id)
            except CaeError as error:
                self.refused.emit(error_sentence(error, QCoreApplication.translate))
