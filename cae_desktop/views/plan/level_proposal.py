"""What levelling would change, before it is done: overload before and after, and every step that moves."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout

from cae_desktop.ui.widgets import Button, Card, Label

translate = QCoreApplication.translate


class LevelProposal(Card):
    """Hidden until something is proposed."""

    accepted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.summary = Label(role="strong", wrap=True)
        self.moves = Label(role="caption", wrap=True)
        self.accept = Button(translate("Plan", "Move them"))
        self.cancel = Button(translate("Plan", "Leave as it is"), flat=True)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.accept)
        self.body.addWidget(self.summary)
        self.body.addWidget(self.moves)
        self.body.addLayout(buttons)
        self.accept.clicked.connect(self._on_accept)
        self.cancel.clicked.connect(self.hide)
        self.hide()

    def propose(self, before: int, after: int, moves: Sequence[str]) -> None:
        """Show a proposal; without moves there is nothing to accept."""
        self.summary.setText(
            translate("Plan", "Work days too many: {before} → {after}").format(before=before, after=after)
            if moves
            else translate("Plan", "No move within slack would relieve anybody. Give steps to others, or move the end.")
        )
        self.moves.setText("\n".join(moves))
        self.moves.setVisible(bool(moves))
        self.accept.setVisible(bool(moves))
        self.show()

    def _on_accept(self) -> None:
        self.hide()
        self.accepted.emit()
