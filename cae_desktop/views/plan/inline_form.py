"""A small form that opens above the plan, asks for one thing and goes away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from cae_desktop.ui.widgets import Button, Card, Form, Label


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
