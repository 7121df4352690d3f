"""The chosen mix: every slot as a few fields edited in place, and the budget against the limit."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.db.queries.selection import SlotRow
from cae_desktop.domain.money import format_yuan
from cae_desktop.domain.words import SlotRole
from cae_desktop.services.selection_board import SelectionBoard
from cae_desktop.ui.widgets import (
    AmountField,
    Button,
    Card,
    Choice,
    DayField,
    Label,
    Line,
    Meter,
    TextField,
)
from cae_desktop.ui.widgets.editors import mark_wrong

translate = QCoreApplication.translate
MOST_SLOTS: Final = 6


class SlotEditor(QWidget):
    """One chosen activity: name, kind, role, days, budget."""

    changed = Signal(str, str, object)
    dropped = Signal(str)
    plan_requested = Signal(str)

    def __init__(self, word: Callable[[SlotRole], str], kinds: list[tuple[int, str]]) -> None:
        super().__init__()
        self.slot: SlotRow | None = None
        self._refused: dict[str, str] = {}
        self.name = TextField()
        self.kind = Choice(kinds)
        self.role = Choice([(role, word(role)) for role in SlotRole])
        self.start = DayField()
        self.finish = DayField()
        self.budget = AmountField()
        self.drop = Button("", flat=True, icon="x", tip=translate("Selector", "Take out of the mix"))
        self.planned = Button(translate("Selector", "✓ Planned"), flat=True)
        self.error = Label(role="error", wrap=True)
        self._fields: dict[str, Any] = {
            "name": self.name,
            "kind_number": self.kind,
            "slot_role": self.role,
            "start": self.start,
            "finish": self.finish,
            "budget_fen": self.budget,
        }
        self.budget.setMinimumWidth(78)
        self._name_fields()
        self._lay_out()
        self._connect()

    def _name_fields(self) -> None:
        names = {
            "name": translate("Selector", "Name"),
            "kind_number": translate("Selector", "Kind"),
            "slot_role": translate("Selector", "Role in the package"),
            "start": translate("Selector", "First day"),
            "finish": translate("Selector", "Last day"),
            "budget_fen": translate("Selector", "Budget"),
        }
        for key, name in names.items():
            self._fields[key].setAccessibleName(name)
            self._fields[key].setToolTip(name)
        for choice in (self.kind, self.role):
            choice.setMinimumContentsLength(6)
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self.name, 3)
        top.addWidget(self.budget, 1)
        top.addWidget(self.planned)
        top.addWidget(self.drop)
        choices = QHBoxLayout()
        choices.setSpacing(6)
        choices.addWidget(self.kind, 1)
        choices.addWidget(self.role, 1)
        days = QHBoxLayout()
        days.setSpacing(4)
        days.addWidget(self.start, 1)
        days.addWidget(Label("–", role="caption"))
        days.addWidget(self.finish, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addLayout(choices)
        layout.addLayout(days)
        layout.addWidget(self.error)
        layout.addWidget(Line())
        self.error.hide()

    def _connect(self) -> None:
        self.name.committed.connect(self._on_committed)
        self.kind.committed.connect(self._on_committed)
        self.role.committed.connect(self._on_committed)
        self.start.committed.connect(self._on_committed)
        self.finish.committed.connect(self._on_committed)
        self.budget.committed.connect(self._on_committed)
        self.drop.clicked.connect(self._on_drop)
        self.planned.clicked.connect(self._on_planned)

    def show_slot(self, slot: SlotRow) -> None:
        """Show a slot; fields with a refused text keep it."""
        if self.slot is not None and self.slot.id != slot.id:
            self._refused.clear()
        self.slot = slot
        for key, field in self._fields.items():
            value = format_yuan(slot.budget_fen) if key == "budget_fen" else getattr(slot, key)
            if key not in self._refused:
                field.set_value(value)
            mark_wrong(field, wrong=key in self._refused)
        self.error.setText("\n".join(f"▲ {sentence}" for sentence in self._refused.values()))
        self.error.setVisible(bool(self._refused))
        self.planned.setVisible(slot.activity_id is not None)
        self.planned.setText(
            translate("Selector", "× Cancelled") if slot.cancelled else translate("Selector", "✓ Planned")
        )
        self.drop.setVisible(slot.activity_id is None)

    def show_error(self, key: str, sentence: str | None) -> None:
        """Say under the slot what is wrong with a field, or that nothing is any more."""
        if sentence is None:
            self._refused.pop(key, None)
        else:
            self._refused[key] = sentence
        if self.slot is not None:
            self.show_slot(self.slot)

    def _on_committed(self, value: object) -> None:
        key = next(key for key, field in self._fields.items() if field is self.sender())
        if self.slot is not None:
            self.changed.emit(self.slot.id, key, value)

    def _on_drop(self) -> None:
        if self.slot is not None:
            self.dropped.emit(self.slot.id)

    def _on_planned(self) -> None:
        if self.slot is not None and self.slot.activity_id is not None:
            self.plan_requested.emit(self.slot.activity_id)


class MixCard(Card):
    """All chosen activities and what they cost."""

    slot_changed = Signal(str, str, object)
    slot_dropped = Signal(str)
    plan_requested = Signal(str)

    def __init__(self, word: Callable[[SlotRole], str]) -> None:
        super().__init__(translate("Selector", "Chosen mix"), " ")
        self._word = word
        self._editors: list[SlotEditor] = []
        self._kinds: list[tuple[int, str]] = []
        self._empty = Label(
            translate("Selector", "Tick kinds of activity on the left; up to six make a package."),
            role="caption",
            wrap=True,
        )
        self._slots = QVBoxLayout()
        self._slots.setSpacing(10)
        self._budget = Label(role="strong")
        self._limit = Label(role="faint")
        self._meter = Meter()
        row = QHBoxLayout()
        row.addWidget(Label(translate("Selector", "Budget"), role="body"))
        row.addStretch(1)
        row.addWidget(self._budget)
        row.addWidget(self._limit)
        self.body.addWidget(self._empty)
        self.body.addLayout(self._slots)
        self.body.addLayout(row)
        self.body.addWidget(self._meter)

    def editors(self) -> tuple[SlotEditor, ...]:
        """The editors of the slots in order."""
        return tuple(self._editors)

    def show_board(self, board: SelectionBoard) -> None:
        """Show the slots of a cycle; an editor keeps its slot, so that the cursor stays where it is."""
        kinds = [(line.number, line.name) for line in board.kinds]
        if kinds != self._kinds:
            self._kinds = kinds
            self._drop_editors(0)
        while len(self._editors) < len(board.slots):
            self._add_editor()
        self._drop_editors(len(board.slots))
        for editor, slot in zip(self._editors, board.slots, strict=True):
            editor.show_slot(slot)
        self._empty.setVisible(not board.slots)
        self.caption.setText(translate("Selector", "activities: {n}").format(n=len(board.slots)))
        self._show_budget(board.budget_fen, board.budget_limit_fen)

    def show_error(self, slot_id: str, key: str, sentence: str | None) -> None:
        """Say at a slot what is wrong."""
        for editor in self._editors:
            if editor.slot is not None and editor.slot.id == slot_id:
                editor.show_error(key, sentence)

    def _show_budget(self, budget_fen: int, limit_fen: int) -> None:
        over = bool(limit_fen) and budget_fen > limit_fen
        self._budget.setText(format_yuan(budget_fen))
        self._limit.setText(f"/ {format_yuan(limit_fen)}" if limit_fen else "/ —")
        self._meter.set_ratio(budget_fen / limit_fen if limit_fen else None, "late" if over else "accent")

    def _add_editor(self) -> None:
        editor = SlotEditor(self._word, self._kinds)
        editor.changed.connect(self.slot_changed)
        editor.dropped.connect(self.slot_dropped)
        editor.plan_requested.connect(self.plan_requested)
        self._slots.addWidget(editor)
        self._editors.append(editor)

    def _drop_editors(self, keep: int) -> None:
        while len(self._editors) > keep:
            editor = self._editors.pop()
            self._slots.removeWidget(editor)
            editor.hide()
            editor.deleteLater()
