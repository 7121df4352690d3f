"""The problems of a cycle: filtered, how long they are open, what they cost; beside it the form of the chosen one."""

from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.db.queries.control import ProblemRow
from cae_desktop.domain.dates import parse_day
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.money import format_yuan
from cae_desktop.domain.words import ProblemState
from cae_desktop.services.control import ProblemDetails
from cae_desktop.services.problem_history import days_open
from cae_desktop.ui.sheet import CellStyle, Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Button, Card, Chips, Choice, TextField
from cae_desktop.views.board.problem_form import ProblemForm
from cae_desktop.views.shared.answer_form import AnswerForm
from cae_desktop.views.shared.screen import ScreenContext
from cae_desktop.wording import error_sentence, words

translate = QCoreApplication.translate
_OPEN: Final = "open"
_WAITING: Final = "waiting"
_ALL: Final = "all"


class ProblemsTab(QWidget):
    """One list over the cycle; edited in cells or in the form."""

    refused = Signal(str)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self._control = context.workspace.control
        self._rows: tuple[ProblemRow, ...] = ()
        self.activity_id: str | None = None
        """What a new problem belongs to."""
        self.filter = Chips(
            [(_OPEN, self.tr("Open")), (_WAITING, self.tr("Awaiting a decision")), (_ALL, self.tr("All"))]
        )
        self.of_activity = Choice([("", self.tr("All activities"))])
        self.of_activity.setAccessibleName(self.tr("Activity"))
        self.table = SheetTable(self._model(), row_height=36)
        self.table.can_delete = True
        self.table.setAccessibleName(self.tr("Problems"))
        self.input = TextField(self.tr("New problem … press Enter"))
        self.input.setAccessibleName(self.tr("New problem"))
        self.decide = Button(self.tr("Decide …"))
        self.answer = AnswerForm(context.workspace.dealership.people())
        self.form = ProblemForm(context)
        self._card = Card(self.tr("Problems during execution"), " ")
        self._lay_out()
        self._connect()

    def _model(self) -> SheetModel:
        word = words(translate)
        workspace = self._context.workspace
        people = [(None, "—"), *((row.id, row.name) for row in workspace.dealership.people())]
        states = [(state, word(state)) for state in ProblemState]
        columns = (
            Column("number", "#", "number", width=40),
            Column("text", self.tr("Problem"), editable=True, stretch=True, width=220),
            Column("activity_name", self.tr("Activity"), width=124),
            Column("days_open", self.tr("Days open"), "number", width=84),
            Column("cost_effect_fen", self.tr("Money"), "money", width=76),
            Column("delay_days", self.tr("Days lost"), "number", width=84),
            Column("owner_id", self.tr("Owner"), "choice", editable=True, choices=people, width=72),
            Column("due", self.tr("Due"), "day", editable=True, width=92),
            Column("state", self.tr("State"), "choice", editable=True, choices=states, width=76),
        )
        return SheetModel(columns, read=self._read, commit=self._commit, style=self._style)

    def _lay_out(self) -> None:
        self._card.head.addWidget(self.of_activity)
        self._card.head.addWidget(self.filter)
        self._card.head.addWidget(self.decide)
        self._card.body.addWidget(self.table, 1)
        self._card.body.addWidget(self.input)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.answer)
        right.addWidget(self.form, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self._card, 3)
        layout.addLayout(right, 1)

    def _connect(self) -> None:
        self.filter.chosen.connect(self._on_filter_chosen)
        self.of_activity.committed.connect(self._on_filter_chosen)
        self.table.row_selected.connect(self._on_row_selected)
        self.table.delete_requested.connect(self._on_delete_requested)
        self.input.returnPressed.connect(self._on_entered)
        self.decide.clicked.connect(self._on_decide)
        self.answer.submitted.connect(self._on_answered)

    # public -----------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the problems of the cycle."""
        cycle_id = self._context.cycle_id
        activities = self._context.workspace.progress.activities(cycle_id)
        named = [("", self.tr("All activities")), *((row.id, row.name) for row in activities)]
        self.of_activity.set_choices(named)
        if self.of_activity.value() is None:
            self.of_activity.set_value("")
        self._rows = self._control.problems(cycle_id)
        self._show()

    # parts ------------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        about = self.of_activity.value()
        rows = [row for row in self._rows if not about or row.activity_id == about]
        still_open = [row for row in rows if row.state is not ProblemState.SOLVED]
        lists = {_OPEN: still_open, _WAITING: [row for row in still_open if not row.decided], _ALL: rows}
        for key, found in lists.items():
            self.filter.set_count(key, len(found))
        shown = lists[self.filter.value()]
        self._card.caption.setText(self._sums(shown))
        self.table.set_rows(shown)
        if shown and self.table.current_id() not in {row.id for row in shown}:
            self.table.select_row(shown[0].id)
        self.decide.setEnabled(bool(shown))
        self.form.show_problem(self._chosen() if shown else None)

    def _sums(self, rows: list[ProblemRow]) -> str:
        money = sum(row.cost_effect_fen or 0 for row in rows)
        days = sum(row.delay_days or 0 for row in rows)
        return self.tr("together {money} and {days} days").format(money=format_yuan(money), days=days) if rows else ""

    def _chosen(self) -> ProblemRow | None:
        return next((row for row in self._rows if row.id == self.table.current_id()), None)

    def _read(self, row: ProblemRow, key: str) -> Any:
        if key == "days_open":
            return days_open(row, self._context.workspace.clock.today())
        return getattr(row, key)

    def _commit(self, problem_id: str, key: str, value: Any) -> str | None:
        try:
            if key == "due":
                text = str(value).strip()
                value = parse_day(text, self._context.workspace.clock.today()) if text else None
            self._control.change_problem(problem_id, key, value)
        except CaeError as error:
            return error_sentence(error, translate)
        return None

    def _style(self, row: ProblemRow, key: str) -> CellStyle | None:
        if row.state is ProblemState.SOLVED:
            return CellStyle(ink="text_secondary")
        if key == "due" and row.due is not None and row.due < self._context.workspace.clock.today():
            return CellStyle(ink="late", bold=True)
        return CellStyle(bold=True) if key == "text" and not row.decided else None

    # slots ------------------------------------------------------------------------------------------------------

    def _on_filter_chosen(self, _: object) -> None:
        self._show()

    def _on_row_selected(self, _: str) -> None:
        self.form.show_problem(self._chosen())

    def _on_entered(self) -> None:
        text = self.input.text().strip()
        if not text:
            return
        about = self.of_activity.value() or self.activity_id
        try:
            added = self._control.raise_problem(self._context.cycle_id, text, ProblemDetails(activity_id=about))
        except CaeError as error:
            self.refused.emit(error_sentence(error, translate))
        else:
            self.input.clear()
            self.input.set_value("")
            self.table.select_row(added)

    def _on_decide(self) -> None:
        current = self._chosen()
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
            answer.show_error(key, error_sentence(error, translate))
        else:
            answer.close_form()

    def _on_delete_requested(self, ids: list[str]) -> None:
        for problem_id in ids:
            try:
                self._control.remove_problem(problem_id)
            except CaeError as error:
                self.refused.emit(error_sentence(error, translate))
