"""The selector: which kinds of activity serve the confirmed goals, and which of them this cycle does."""

from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.db.queries.learning import PastOutcome
from cae_desktop.domain.dates import parse_day
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.money import parse_amount
from cae_desktop.domain.words import SignOffSubject, Stage
from cae_desktop.services.selection_board import SelectionBoard
from cae_desktop.ui.widgets import Button, Card, Scroll, TextField
from cae_desktop.views.selector.decision import DecisionCard
from cae_desktop.views.selector.matrix import Matrix
from cae_desktop.views.selector.matrix_model import Column, MatrixModel
from cae_desktop.views.selector.mix import MixCard
from cae_desktop.views.selector.outlook import OutlookCard
from cae_desktop.views.selector.recommend_dialog import RecommendDialog
from cae_desktop.views.selector.toolbox import OwnKindCard, ToolboxCard
from cae_desktop.views.shared.behind import show_behind
from cae_desktop.views.shared.screen import Screen, ScreenContext

translate = QCoreApplication.translate


class SelectorScreen(Screen):
    """Matrix of kinds and stages at the left; mix, outlook and decision, or the toolbox, at the right."""

    watched: ClassVar[frozenset[str]] = frozenset(
        {
            "activity_kind",
            "fit",
            "selected_activity",
            "selection",
            "sign_off",
            "goal",
            "goal_confirmation",
            "cycle",
            "person",
            "activity",
            "package",
            "work_step",
            "customer_card",
            "attention_count",
            "past_activity",
            "experience",
            "experience_use",
        }
    )

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, translate("SelectorScreen", "Activity selector"))
        self._board: SelectionBoard | None = None
        self._shown: object = None
        self._build()
        self._lay_out()
        self._connect()

    # build ------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.search = TextField(self.tr("Filter activities… Ctrl+F"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(190)
        self.search.setAccessibleName(self.tr("Filter activities"))
        self.by_score = _toggle(self.tr("Sort by match"))
        self.toolbox_button = _toggle(self.tr("Toolbox"))
        self.header.add(self.search)
        self.header.add(self.by_score)
        self.header.add(self.toolbox_button)
        self.recommend = self.header.add_button(self.tr("Recommend…"), icon="star")
        self.generate = self.header.add_button(self.tr("Confirm choice and generate plan"), primary=True)
        self.model = MatrixModel({stage: self.word(stage) for stage in Stage})
        self.matrix = Matrix(self.model)
        self.matrix.setAccessibleName(translate("SelectorScreen", "Activity selector"))
        self.mix = MixCard(self.word)
        self.outlook = OutlookCard(self.word)
        self.decision = DecisionCard(self.word)
        self.toolbox = ToolboxCard(self.word, self.context.language)
        self.own_kind = OwnKindCard(self.workspace.catalogue.groups, self.context.language)

    def _lay_out(self) -> None:
        table = Card()
        table.layout().setContentsMargins(1, 6, 1, 6)  # type: ignore[union-attr]  # a card has a layout
        table.body.addWidget(self.matrix)
        self._choosing = QWidget()
        self._looking = QWidget()
        for page, cards in (
            (self._choosing, (self.mix, self.outlook, self.decision)),
            (self._looking, (self.toolbox, self.own_kind)),
        ):
            column = QVBoxLayout(page)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(12)
            for card in cards:
                column.addWidget(card)
        side = Scroll()
        side.setMinimumWidth(344)
        side.setMaximumWidth(400)
        side.body.addWidget(self._choosing)
        side.body.addWidget(self._looking)
        side.body.addStretch(1)
        self._looking.hide()
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(table, 9)
        row.addWidget(side, 4)
        self.body.addLayout(row)
        self.setFocusProxy(self.matrix)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_searched)
        self.by_score.toggled.connect(self._on_sorted)
        self.toolbox_button.toggled.connect(self._on_toolbox)
        self.recommend.clicked.connect(self.open_recommendation)
        self.generate.clicked.connect(self._on_generate)
        self.model.kind_ticked.connect(self._on_ticked)
        self.model.mark_given.connect(self._on_mark_given)
        self.matrix.mark_reset.connect(self._on_mark_reset)
        self.matrix.kind_shown.connect(self._on_kind_shown)
        self.mix.slot_changed.connect(self._on_slot_changed)
        self.mix.slot_dropped.connect(self._on_slot_dropped)
        self.mix.plan_requested.connect(self._on_plan_requested)
        self.decision.sign_requested.connect(self._on_sign)
        self.decision.withdraw_requested.connect(self._on_withdraw)
        self.decision.note_written.connect(self._on_note)
        self.toolbox.retire_requested.connect(self._on_retire)
        self.toolbox.note_written.connect(self._on_mark_note)
        self.toolbox.activity_opened.connect(self._on_activity_opened)
        self.toolbox.uses_wanted.connect(self._on_uses_wanted)
        self.matrix.figure_wanted.connect(self._on_figure_wanted)
        self.outlook.behind_wanted.connect(self._on_behind_wanted)
        self.own_kind.added.connect(self._on_kind_added)

    # public -----------------------------------------------------------------------------------------------------

    def open_recommendation(self) -> RecommendDialog:
        """Look for the best mix; the budget of the cycle is proposed."""
        dialog = RecommendDialog(self, self._board.budget_limit_fen if self._board else 0)
        dialog.open()
        return dialog

    def reload(self) -> None:
        """Read the matrix, the mix and the decision anew; the cursor stays on its kind."""
        index = self.matrix.currentIndex()
        shown = self.model.line(index.row()) if index.isValid() else None
        board = self.workspace.selection.board(self.context.cycle_id, self.context.language)
        people = self.workspace.dealership.people()
        if (board, people) == self._shown:
            return  # most edits of steps and cards change nothing here
        self._board, self._shown = board, (board, people)
        self.model.show_board(self._board)
        self.mix.show_board(self._board)
        self.outlook.show_board(self._board)
        self.decision.show_board(self._board, people)
        if not self.decision.package.text():
            self.decision.package.set_value(self._proposed_package(self._board))
        self.matrix.go_to_kind(shown.number if shown else 1, index.column() if shown else Column.NAME)
        self.header.set_subtitle(
            self.tr("Choose the activities that serve the confirmed goals")
            if self._board.goals_confirmed
            else self.tr("The goals are not confirmed yet; the ranking may still change")
        )

    def focus_search(self) -> None:
        """Ctrl+F: filter the kinds."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_target(self, target: Any) -> None:
        """Go to the kind with this number, and show what the toolbox and the own past know of it."""
        if isinstance(target, int):
            self.toolbox_button.setChecked(True)
            self.matrix.go_to_kind(target, Column.NAME)

    # slots ------------------------------------------------------------------------------------------------------

    def _on_searched(self, text: str) -> None:
        self.model.set_needle(text)

    def _on_sorted(self, checked: bool) -> None:
        self.model.sort_by_score(checked)

    def _on_toolbox(self, checked: bool) -> None:
        self._choosing.setVisible(not checked)
        self._looking.setVisible(checked)

    def _on_ticked(self, kind_number: int, ticked: bool) -> None:
        selection, board = self.workspace.selection, self._board
        line = board.kind(kind_number) if board else None
        if board is None or line is None:
            return
        if ticked:
            self.attempt(selection.choose, self.context.cycle_id, kind_number, line.name)
            return
        slots = [slot for slot in board.slots if slot.kind_number == kind_number and not slot.cancelled]
        self.attempt(selection.drop_slot, slots[-1].id)

    def _on_mark_given(self, kind_number: int, stage: Stage, mark: int) -> None:
        self.attempt(self.workspace.selection.set_mark, kind_number, stage, mark)

    def _on_mark_note(self, kind_number: int, stage: Stage, note: str) -> None:
        line = self._board.kind(kind_number) if self._board else None
        if line is not None:
            mark = line.marks[stage].mark
            self.attempt(self.workspace.selection.set_mark, kind_number, stage, mark, note)

    def _on_mark_reset(self, kind_number: int, stage: Stage) -> None:
        self.attempt(self.workspace.selection.reset_mark, kind_number, stage)

    def _on_kind_shown(self, kind_number: int) -> None:
        line = self._board.kind(kind_number) if self._board else None
        if line is not None:
            self.toolbox.show_kind(line, self.workspace.hints.of_kind(kind_number))

    def _on_figure_wanted(self, kind_number: int, column: int) -> None:
        """Held and cost rest on the kind's own past; the match also on that of the kinds in the mix."""
        board = self._board
        line = board.kind(kind_number) if board else None
        if board is None or line is None:
            return
        behind = line.past
        if column == Column.SCORE:
            behind = tuple({one.id: one for row in board.expectations for one in row.behind}.values())
        title = self.model.headerData(column, Qt.Orientation.Horizontal)
        show_behind(self, f"{line.name} · {title}", behind)

    def _on_behind_wanted(self, figure: str, outcomes: Sequence[PastOutcome]) -> None:
        show_behind(self, figure, outcomes)

    def _on_uses_wanted(self, experience_id: str) -> None:
        show_behind(self, self.tr("Activities that took it up"), self.workspace.hints.taken_up_in(experience_id))

    def _on_activity_opened(self, activity_id: str) -> None:
        self.go_to("evaluation", activity_id)

    def _on_slot_changed(self, slot_id: str, key: str, value: object) -> None:
        self.mix.show_error(slot_id, key, self.refusal(self._change_slot, slot_id, key, value))

    def _change_slot(self, slot_id: str, key: str, value: object) -> None:
        if key == "budget_fen":
            value = parse_amount(str(value)) or 0
        elif key in ("start", "finish"):
            value = parse_day(str(value), self.workspace.clock.today())
            if value is None:
                raise CaeError("not-a-day", text="")
        self.workspace.selection.change_slot(slot_id, key, value)

    def _on_slot_dropped(self, slot_id: str) -> None:
        self.attempt(self.workspace.selection.drop_slot, slot_id)

    def _on_plan_requested(self, activity_id: str) -> None:
        self.go_to("plan", activity_id)

    def _on_sign(self, person_id: str) -> None:
        self.attempt(self.workspace.dealership.sign, self.context.cycle_id, SignOffSubject.SELECTION, person_id)

    def _on_withdraw(self, sign_off_id: str) -> None:
        self.attempt(self.workspace.dealership.withdraw_signature, sign_off_id)

    def _on_note(self, note: str) -> None:
        self.attempt(self.workspace.selection.note_decision, self.context.cycle_id, note)

    def _on_retire(self, number: int) -> None:
        self.attempt(self.workspace.selection.retire_kind, number)

    def _on_kind_added(self, name: str, group: str, examples: str) -> None:
        sentence = self.refusal(self.workspace.selection.add_kind, name, group, examples)
        self.own_kind.form.show_error("name", sentence)
        if sentence is None:
            self.own_kind.clear()

    def _on_generate(self) -> None:
        name = self.decision.package.text()
        if self.attempt(self.workspace.selection.generate_plan, self.context.cycle_id, name, self.context.language):
            self.go_to("plan")

    def _proposed_package(self, board: SelectionBoard) -> str:
        if board.packages:
            return board.packages[-1]
        return self.workspace.dealership.cycle(self.context.cycle_id).name


def _toggle(text: str) -> Button:
    button = Button(text, kind="chip")
    button.setCheckable(True)
    return button
