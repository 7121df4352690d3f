"""The steps of the shown activity on the manager's screen: actuals typed in cells, and the manager's own status."""

from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.money import whole_yuan
from cae_desktop.domain.words import StepStatus
from cae_desktop.services.board import Board, BoardStep
from cae_desktop.ui.sheet import CellStyle, Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Card, Label, TextField
from cae_desktop.views.board.presentation import Presentation
from cae_desktop.views.shared.control import SHAPES, TONES, read_actual, status_text
from cae_desktop.wording import error_sentence, words

translate = QCoreApplication.translate
_OWN: Final = (StepStatus.ON_TRACK, StepStatus.AT_RISK, StepStatus.LATE)
_ACTUALS: Final = frozenset({"actual_start", "actual_finish", "actual_cost_fen", "percent", "remark"})


class StepsCard(Card):
    """What is typed here shows on the projected board at once, and the other way round."""

    step_selected = Signal(str)

    def __init__(self, presentation: Presentation) -> None:
        super().__init__(self.tr("Actuals"), " ")
        self._presentation = presentation
        workspace = presentation.context.workspace
        self._control, self._boards, self._clock = workspace.control, workspace.boards, workspace.clock
        self._pending: tuple[str, StepStatus] | None = None
        self._rows = self._model()
        self.table = SheetTable(self._rows, row_height=34)
        self.table.setAccessibleName(self.tr("Actuals"))
        self.table.row_selected.connect(self.step_selected)
        self.reason = TextField(self.tr("… and press Enter"))
        self.reason.returnPressed.connect(self._on_reason)
        self._question = Label(role="strong")
        self._refusal = Label(role="error")
        ask = QHBoxLayout()
        for widget, stretch in ((self._question, 0), (self.reason, 1), (self._refusal, 0)):
            ask.addWidget(widget, stretch)
            widget.hide()
        self.body.addLayout(ask)
        self.body.addWidget(self.table, 1)

    def _model(self) -> SheetModel:
        word = words(translate)
        status = [(None, self.tr("by the rules")), *((one, f"{SHAPES[one]} {word(one)}") for one in _OWN)]
        columns = (
            Column("number", "#", "number", width=36),
            Column("name", self.tr("Work step"), stretch=True, width=180),
            Column("owner_name", self.tr("Owner"), width=80),
            Column("days", self.tr("Plan"), width=104),
            Column("actual_start", self.tr("Began"), "day", editable=True, width=92),
            Column("actual_finish", self.tr("Finished"), "day", editable=True, width=92),
            Column("actual_cost_fen", self.tr("Cost"), "money", editable=True, width=84),
            Column("percent", self.tr("Done"), "percent", editable=True, width=58),
            Column("own_status", self.tr("Status"), "choice", editable=True, choices=status, width=128),
            Column("remark", self.tr("Remark"), editable=True, width=150),
        )
        return SheetModel(
            columns,
            read=_read,
            display=_display,
            commit=self._commit,
            style=_style,
            editable=self._can_edit,
        )

    # public -----------------------------------------------------------------------------------------------------

    def show_board(self, board: Board, chosen: int) -> None:
        """Show the steps of an activity."""
        self.caption.setText(board.name)
        self.table.set_rows(board.steps, draw_all=False)
        if board.steps:
            self.table.select_row(board.steps[chosen].id)

    # parts ------------------------------------------------------------------------------------------------------

    def _can_edit(self, row: BoardStep, key: str) -> bool:
        return self._presentation.past is None

    def _commit(self, step_id: str, key: str, value: Any) -> str | None:
        try:
            if key == "own_status":
                self._set_status(step_id, value)
            else:
                value = read_actual(key, str(value), self._clock.today())
                self._control.change_actual(step_id, key, value, self._presentation.meeting_id)
        except CaeError as error:
            return error_sentence(error, translate)
        return None

    def _set_status(self, step_id: str, status: StepStatus | None) -> None:
        if status is None:
            self._boards.set_status(step_id, None)
            return
        self._pending = step_id, StepStatus(status)
        row = next(row for row in self._rows.rows if row.id == step_id)
        question = self.tr("Why is “{step}” {status}?")
        self._question.setText(question.format(step=row.plan.name, status=words(translate)(self._pending[1])))
        self.reason.set_value(row.plan.own_status_reason)
        self._show_question(shown=True)
        self.reason.setFocus()

    def _show_question(self, *, shown: bool) -> None:
        self._refusal.setText("")
        for widget in (self._question, self.reason, self._refusal):
            widget.setVisible(shown)

    def _on_reason(self) -> None:
        if self._pending is None:
            return
        try:
            self._boards.set_status(*self._pending, self.reason.text())
        except CaeError as error:
            self._refusal.setText(error_sentence(error, translate))
            return
        self._pending = None
        self._show_question(shown=False)


def _read(row: BoardStep, key: str) -> Any:
    return f"{row.plan.start:%m/%d}–{row.plan.finish:%m/%d}" if key == "days" else getattr(row.plan, key)


def _display(row: BoardStep, key: str, value: Any) -> str:
    if key == "own_status":
        return f"{SHAPES[row.status]} {status_text(row)}"
    if value is None:
        return ""
    if key in ("actual_start", "actual_finish"):
        return f"{value:%m/%d}"
    if key == "actual_cost_fen":
        return whole_yuan(value)
    return f"{value}%" if key == "percent" else str(value)


def _style(row: BoardStep, key: str) -> CellStyle | None:
    if key == "own_status":
        return CellStyle(ink=TONES[row.status], bold=row.is_own)
    if key == "actual_cost_fen" and row.over_percent > 0:
        return CellStyle(ink="late", bold=True)
    return None if key in _ACTUALS else CellStyle(ink="text_secondary")
