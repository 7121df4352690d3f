"""Small forms that open above the plan, ask for one thing and go away."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from cae_desktop.ui.widgets import Button, Card, Form, Label, TextField

translate = QCoreApplication.translate


class InlineForm(Card):
    """Hidden while nothing is asked. Subclasses put fields into `form`; `buttons` may take more of them at the left."""

    closed = Signal()

    def __init__(self, accept: str, cancel: str) -> None:
        super().__init__()
        self.heading = Label(role="strong", wrap=True)
        self.form = Form(columns=2)
        self.accept = Button(accept)
        self.cancel = Button(cancel, flat=True)
        self.buttons = QHBoxLayout()
        foot = QHBoxLayout()
        foot.addLayout(self.buttons)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.accept)
        self.body.addWidget(self.heading)
        self.body.addWidget(self.form)
        self.body.addLayout(foot)
        self.cancel.clicked.connect(self.close_form)
        self.accept.clicked.connect(self._on_accept)
        self.hide()

    def open_form(self, heading: str) -> None:
        """Show it without the complaints of the last time."""
        self.heading.setText(heading)
        self.form.clear_errors()
        self.show()

    def close_form(self) -> None:
        """Put it away."""
        self.hide()
        self.closed.emit()

    def _on_accept(self) -> None:
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it away, Enter does what the button does."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.accept.isVisible():
            self._on_accept()
        else:
            super().keyPressEvent(event)


class NameForm(InlineForm):
    """Asks under which name something of an activity is kept."""

    submitted = Signal(str, str)
    """Id of the activity, the name."""

    def __init__(self, label: str) -> None:
        super().__init__(translate("Plan", "Save"), translate("Plan", "Cancel"))
        self._activity_id = ""
        self.name = TextField()
        self.form.add("name", label, self.name)

    def ask(self, activity_id: str, heading: str, proposed: str) -> None:
        """Ask for a name; `proposed` is typed over or taken by Enter."""
        self._activity_id = activity_id
        self.name.setText(proposed)
        self.open_form(heading)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _on_accept(self) -> None:
        self.submitted.emit(self._activity_id, self.name.text())
