"""What the chosen mix should bring to the goals, from own history, and what speaks against it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from cae_desktop.domain.words import Stage
from cae_desktop.services.selection_board import Expectation, SelectionBoard
from cae_desktop.ui.widgets import Button, Card, ElidedLabel, Label, Meter
from cae_desktop.views.selector.warning_words import warning_sentence

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class _StageRow:
    figures: Button
    target: Label
    meter: Meter
    basis: ElidedLabel


class OutlookCard(Card):
    """Expected contribution by stage with what it rests on, then the warnings.

    `behind_wanted` asks for the past activities behind a figure, with its text.
    """

    behind_wanted = Signal(str, object)

    def __init__(self, word: Callable[[Stage], str]) -> None:
        super().__init__(translate("Selector", "Expected contribution"), " ")
        self._word = word
        self._rows: dict[Stage, _StageRow] = {}
        for stage in Stage:
            self._rows[stage] = self._add_row(word(stage))
        self._warnings = QVBoxLayout()
        self._warnings.setSpacing(4)
        self.body.addLayout(self._warnings)
        self._shown: list[Label] = []
        self._board: SelectionBoard | None = None

    def _add_row(self, name: str) -> _StageRow:
        row = _StageRow(Button("", kind="link"), Label(role="faint"), Meter(), ElidedLabel(role="faint"))
        line = QHBoxLayout()
        line.addWidget(Label(name))
        line.addStretch(1)
        line.addWidget(row.figures)
        row.figures.clicked.connect(self._on_figure)
        line.addWidget(row.target)
        self.body.addLayout(line)
        self.body.addWidget(row.meter)
        self.body.addWidget(row.basis)
        return row

    def show_board(self, board: SelectionBoard) -> None:
        """Show the expectations and warnings of a mix."""
        self._board = board
        based_on = max((row.based_on for row in board.expectations), default=0)
        self.caption.setText(
            translate("Selector", "based on own activities: {n}").format(n=based_on)
            if based_on
            else translate("Selector", "no history yet")
        )
        for row in board.expectations:
            self._show_stage(self._rows[row.stage], row)
        self._show_warnings(board)

    def _show_stage(self, shown: _StageRow, row: Expectation) -> None:
        shown.figures.setText(_span(row))
        shown.figures.setEnabled(bool(row.behind))
        shown.figures.setToolTip(translate("Selector", "The activities behind it") if row.behind else "")
        shown.figures.setAccessibleName(f"{self._word(row.stage)} {_span(row)}")
        shown.target.setText(f"/ {row.target:,}" if row.target else "/ —")
        shown.basis.setText(self._basis(row))
        shown.basis.setVisible(bool(shown.basis.text()))
        if row.low is None or row.high is None or not row.target:
            shown.meter.set_ratio(None)
            return
        middle = (row.low + row.high) / 2 / row.target
        span = (row.low / row.target, row.high / row.target) if row.low != row.high else None
        shown.meter.set_ratio(middle, f"stage_{row.stage.value}", span=span)

    def _basis(self, row: Expectation) -> str:
        if row.unknown and row.based_on:
            return translate("Selector", "without history, not counted: {names}").format(names=", ".join(row.unknown))
        return ""

    def _on_figure(self) -> None:
        stage = next(stage for stage, shown in self._rows.items() if shown.figures is self.sender())
        board = self._board
        row = next(row for row in board.expectations if row.stage is stage) if board else None
        if row is not None:
            self.behind_wanted.emit(self._rows[stage].figures.accessibleName(), row.behind)

    def _show_warnings(self, board: SelectionBoard) -> None:
        for label in self._shown:
            self._warnings.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._shown = [Label(f"▲ {warning_sentence(found, self._word)}", wrap=True) for found in board.warnings]
        for label in self._shown:
            label.setProperty("warning", True)
            label.setProperty("role", "caption")
            self._warnings.addWidget(label)


def _span(row: Expectation) -> str:
    if row.low is None or row.high is None:
        return "—"
    return f"{row.low:,}" if row.low == row.high else f"{row.low:,} – {row.high:,}"
