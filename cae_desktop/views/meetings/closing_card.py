"""What the end of a final meeting locks, asked before it happens."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout

from cae_desktop.services.meeting_closing import RecordToLock
from cae_desktop.ui.widgets import Button, Card, Label
from cae_desktop.views.shared.rows import empty
from cae_desktop.wording import error_sentence


class ClosingCard(Card):
    """Every activity with a tick, or with what is still missing and the way there."""

    accepted = Signal(list)
    cancelled = Signal()
    evaluation_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("End the final meeting"))
        self.boxes: dict[str, QCheckBox] = {}
        self._sentence = Label(wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.accept = Button("")
        self.cancel = Button(self.tr("Go on with the meeting"), flat=True)
        self.accept.clicked.connect(self._on_accepted)
        self.cancel.clicked.connect(self.cancelled)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.accept)
        self.body.addWidget(self._sentence)
        self.body.addLayout(self._rows)
        self.body.addLayout(buttons)
        self.body.addStretch(1)

    def ask(self, records: Sequence[RecordToLock]) -> None:
        """Ask what is to be locked."""
        empty(self._rows)
        self.boxes = {}
        for record in records:
            self._rows.addLayout(self._row(record))
        self._sentence.setText(
            self.tr(
                "The minutes are closed, and the record of every ticked activity is locked: actual figures, results, "
                "experience and ratings stay as they are. Undo takes it back; later the evaluation can reopen a record."
            )
        )
        self._show_accept()
        self.accept.setFocus()

    def _row(self, record: RecordToLock) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        box = QCheckBox(record.name.replace("&", "&&"))
        box.setProperty("activity", record.activity_id)
        box.setChecked(record.obstacle is None)
        box.setEnabled(record.obstacle is None)
        box.toggled.connect(self._show_accept)
        self.boxes[record.activity_id] = box
        row.addWidget(box)
        if record.obstacle is None:
            row.addStretch(1)
            return row
        row.addWidget(Label(error_sentence(record.obstacle, QCoreApplication.translate), role="caption", wrap=True), 1)
        if record.obstacle.code != "activity-is-not-over":
            button = Button(self.tr("Fill in"), kind="link")
            button.setProperty("activity", record.activity_id)
            button.clicked.connect(self._on_evaluation_wanted)
            row.addWidget(button)
        return row

    def _show_accept(self) -> None:
        count = len(self._ticked())
        self.accept.setText(
            self.tr("End and lock {count}").format(count=count) if count else self.tr("End without locking")
        )

    def _ticked(self) -> list[str]:
        return [activity_id for activity_id, box in self.boxes.items() if box.isChecked()]

    def _on_accepted(self) -> None:
        self.accepted.emit(self._ticked())

    def _on_evaluation_wanted(self) -> None:
        self.evaluation_wanted.emit(str(self.sender().property("activity")))
