"""The talk with one person in a kick-off: is the task understood, what is asked, what is agreed."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from cae_desktop.db.queries.meetings import TalkRow
from cae_desktop.ui.widgets import Card, TextField

_NOTHING: Final = TalkRow("", "", understood=False, questions="", changes="")


class TalkCard(Card):
    """One line; `noted` tells person, field and value at once, so that nothing typed can be lost."""

    noted = Signal(str, str, object)

    def __init__(self) -> None:
        super().__init__()
        self._person_id = ""
        self.understood = QCheckBox(self.tr("Task understood"))
        self.questions = TextField(self.tr("Questions"))
        self.changes = TextField(self.tr("Agreed changes"))
        for key, field in (("questions", self.questions), ("changes", self.changes)):
            field.setProperty("key", key)
            field.setAccessibleName(field.placeholderText())
            field.committed.connect(self._on_committed)
        self.understood.clicked.connect(self._on_clicked)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.understood)
        row.addWidget(self.questions, 1)
        row.addWidget(self.changes, 1)
        self.body.addLayout(row)

    def show_talk(self, person_id: str, talk: TalkRow | None, *, editable: bool) -> None:
        """Show the talk with a person; what is half typed about another one is noted first."""
        if person_id != self._person_id:
            for field in (self.questions, self.changes):
                if field.hasFocus():
                    field.clearFocus()
                    self.understood.setFocus()
        self._person_id = person_id
        talk = talk or _NOTHING
        self.understood.setChecked(talk.understood)
        self.questions.set_value(talk.questions)
        self.changes.set_value(talk.changes)
        self.setEnabled(editable)

    def _on_clicked(self, checked: bool) -> None:
        self.noted.emit(self._person_id, "understood", checked)

    def _on_committed(self, text: object) -> None:
        self.noted.emit(self._person_id, str(self.sender().property("key")), text)
