"""A topic of the agenda being changed: what it is about, and for how many minutes."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cae_desktop.db.queries.meetings import AgendaRow
from cae_desktop.ui.widgets import Button, Form, TextField

TOPIC: Final = "topic"
MINUTES: Final = "minutes"


class TopicForm(QWidget):
    """Opens below the agenda; every field is written when it is left, Esc closes."""

    changed = Signal(str, str, str)
    """Id of the topic, `topic` or `minutes`, and what was typed."""

    def __init__(self) -> None:
        super().__init__()
        self.topic_id = ""
        self.fields = Form()
        for key, text in ((TOPIC, self.tr("Topic")), (MINUTES, self.tr("Minutes"))):
            editor = TextField()
            editor.setProperty("key", key)
            editor.committed.connect(self._on_committed)
            self.fields.add(key, text, editor)
        done = Button(self.tr("Done"))
        done.clicked.connect(self.close_form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.fields)
        layout.addWidget(done, 0, Qt.AlignmentFlag.AlignRight)
        self.hide()

    def open_form(self, item: AgendaRow) -> None:
        """Begin to change a topic."""
        self.topic_id = item.id
        self.show_item(item)
        self.show()
        self.fields.editor(TOPIC).setFocus()
        self.fields.editor(TOPIC).selectAll()

    def show_item(self, item: AgendaRow) -> None:
        """Show the topic as it is now; what was refused and what is being typed stays."""
        for key, value in ((TOPIC, item.topic), (MINUTES, item.minutes)):
            if not self.fields.error(key):
                self.fields.editor(key).set_value(str(value))

    def close_form(self) -> None:
        """Go back to the agenda."""
        self.topic_id = ""
        for key in (TOPIC, MINUTES):
            self.fields.show_error(key, None)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        else:
            super().keyPressEvent(event)

    def _on_committed(self, text: object) -> None:
        self.changed.emit(self.topic_id, str(self.sender().property("key")), str(text))
