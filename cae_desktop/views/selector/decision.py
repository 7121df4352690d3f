"""The managers' decision: who takes part and signs, when it was made, and what was said."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout

from cae_desktop.db.queries.dealership import PersonRow, SignOffRow
from cae_desktop.domain.words import SIGNING_ROLES, Role
from cae_desktop.services.selection_board import SelectionBoard
from cae_desktop.ui.widgets import Button, Card, Label, NoteField, Pill, TextField

translate = QCoreApplication.translate


class DecisionCard(Card):
    """Four roles sign; the button makes the plan."""

    sign_requested = Signal(str)
    withdraw_requested = Signal(str)
    note_written = Signal(str)
    plan_requested = Signal(str)

    def __init__(self, word: Callable[[Role], str]) -> None:
        super().__init__(translate("Selector", "Decision"), " ")
        self._word = word
        self._buttons: dict[Role, Button] = {}
        self._names: dict[Role, Label] = {}
        self._people: dict[Role, str] = {}
        self._signed: dict[Role, str] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row, role in enumerate(SIGNING_ROLES):
            self._add_role(grid, row, role)
        self.body.addLayout(grid)
        self.state = Pill()
        self.head.addWidget(self.state)
        self.note = NoteField(translate("Selector", "What was decided, and why"), lines=2)
        self.note.setAccessibleName(translate("Selector", "Note on the decision"))
        self.package = TextField(translate("Selector", "e.g. autumn trade-in month"))
        self.package.setAccessibleName(translate("Selector", "Name of the package"))
        self.body.addWidget(self.note)
        self.body.addWidget(Label(translate("Selector", "Name of the package"), role="caption"))
        self.body.addWidget(self.package)
        self.note.committed.connect(self._on_note)

    def _add_role(self, grid: QGridLayout, row: int, role: Role) -> None:
        self._names[role] = Label(role="caption")
        self._buttons[role] = Button("", flat=True)
        self._buttons[role].clicked.connect(self._on_signed)
        grid.addWidget(Label(self._word(role)), row, 0)
        grid.addWidget(self._names[role], row, 1)
        grid.addWidget(self._buttons[role], row, 2)

    def button(self, role: Role) -> Button:
        """The button with which a role signs."""
        return self._buttons[role]

    def show_board(self, board: SelectionBoard, people: Sequence[PersonRow]) -> None:
        """Show signatures, state and note."""
        signed = {row.role: row for row in board.sign_offs}
        self._signed = {role: row.id for role, row in signed.items()}
        self._people = {role: next((p.id for p in people if p.role is role), "") for role in SIGNING_ROLES}
        names = {role: next((p.name for p in people if p.role is role), "") for role in SIGNING_ROLES}
        for role in SIGNING_ROLES:
            self._show_role(role, names[role], signed.get(role))
        decided = board.decision.decided_at
        if decided is None:
            self.state.set_text(translate("Selector", "Not decided"), "neutral", "○")
        else:
            day = decided.astimezone().date().isoformat()
            self.state.set_text(translate("Selector", "Decided {day}").format(day=day), "on_track", "✓")
        self.caption.setText(f"{len(self._signed)} / {len(SIGNING_ROLES)}")
        self.note.set_value(board.decision.note)

    def _show_role(self, role: Role, name: str, signed: SignOffRow | None) -> None:
        button = self._buttons[role]
        if signed is not None:
            self._names[role].setText(f"{signed.person_name} · {signed.signed_on:%m/%d}")
            button.setText(translate("Selector", "✓ Signed"))
            button.setToolTip(translate("Selector", "Click to withdraw the signature"))
        else:
            self._names[role].setText(name or translate("Selector", "nobody has this role"))
            button.setText(translate("Selector", "Sign"))
            button.setToolTip("")
        button.setEnabled(signed is not None or bool(name))
        button.setAccessibleName(f"{self._word(role)}: {button.text()}")

    def _on_signed(self) -> None:
        role = next(role for role, button in self._buttons.items() if button is self.sender())
        if role in self._signed:
            self.withdraw_requested.emit(self._signed[role])
        else:
            self.sign_requested.emit(self._people[role])

    def _on_note(self, text: object) -> None:
        self.note_written.emit(str(text))
