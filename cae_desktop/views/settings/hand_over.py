"""What to do with the unfinished work steps of somebody who leaves."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from cae_desktop.db.queries.dealership import PersonRow
from cae_desktop.ui.widgets import Button, Card, Choice, Label

_NAMED: Final = 5


class HandOver(Card):
    """Hidden until somebody with unfinished steps leaves."""

    accepted = Signal(str, object)
    """Who leaves, and who takes over (None: nobody)."""

    def __init__(self) -> None:
        super().__init__()
        self._person_id = ""
        self.text = Label(role="strong", wrap=True)
        self.successor = Choice()
        self.successor.setAccessibleName(self.tr("Takes over"))
        self.accept = Button(self.tr("Leaves and hands over"))
        cancel = Button(self.tr("Cancel"), flat=True)
        row = QHBoxLayout()
        row.addWidget(self.successor)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.accept)
        self.body.addWidget(self.text)
        self.body.addLayout(row)
        self.accept.clicked.connect(self._on_accept)
        cancel.clicked.connect(self.hide)
        self.hide()

    def ask(self, person: PersonRow, steps: Sequence[str], others: Sequence[PersonRow]) -> None:
        """Ask who takes over these steps."""
        self._person_id = person.id
        names = "; ".join(steps[:_NAMED]) + ("…" if len(steps) > _NAMED else "")
        self.text.setText(
            self.tr("{name} has unfinished work steps ({count}): {steps}. Who takes them over?").format(
                name=person.name, count=len(steps), steps=names
            )
        )
        nobody = (None, self.tr("Nobody for now"))
        self.successor.set_choices([*((other.id, other.name) for other in others if other.id != person.id), nobody])
        self.successor.setCurrentIndex(0)
        self.show()
        self.successor.setFocus()

    def _on_accept(self) -> None:
        self.hide()
        self.accepted.emit(self._person_id, self.successor.value())
