"""Telling and asking without stopping anybody: a bar on the page, a question with verbs, work with a cancel button."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from cae_desktop.ui.widgets import Button, Label

_SHOWN_MS = 8000


class MessageBar(QFrame):
    """A quiet banner: one sentence, maybe an action, and a way to close it. Refusals stay until closed."""

    action_clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = Label()
        self._text.setWordWrap(True)
        self._action = Button("", kind="link")
        self._close = Button("", kind="flat", icon="x")
        self._close.setAccessibleName(self.tr("Close message"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._action.clicked.connect(self.action_clicked)
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 6, 12, 6)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._action)
        layout.addWidget(self._close)
        self.hide()

    def show_message(self, text: str, tone: str = "accent", action: str = "") -> None:
        """Show a sentence; `tone` is accent, on_track, at_risk or late. Only `late` stays until it is closed."""
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setProperty("message", "true" if tone == "accent" else tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self._text, QAccessible.Event.Alert))
        if tone == "late":
            self._timer.stop()
        else:
            self._timer.start(_SHOWN_MS)

    def text(self) -> str:
        """The sentence that is shown."""
        return self._text.text()


class Question(QDialog):
    """A question about something that cannot be taken back; the buttons are verbs, the safe one is the default."""

    def __init__(self, parent: QWidget, title: str, text: str, accept: str, *, destructive: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        self.setMinimumWidth(420)
        self.accept_button = Button(accept, kind="danger" if destructive else "primary")
        cancel = Button(self.tr("Cancel"))
        cancel.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        buttons = QDialogButtonBox()
        buttons.addButton(self.accept_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        sentence = Label(text)
        sentence.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(Label(title, role="section"))
        layout.addWidget(sentence)
        layout.addStretch(1)
        layout.addWidget(buttons)


def ask(
    parent: QWidget, title: str, text: str, accept: str, on_accept: Callable[[], None], *, destructive: bool = False
) -> Question:
    """Ask without waiting; `on_accept` is called when the verb was chosen."""
    question = Question(parent, title, text, accept, destructive=destructive)
    question.accepted.connect(on_accept)
    question.open()
    return question


class ProgressPanel(QFrame):
    """What is being done, how far it is, and a way to stop it."""

    cancel_clicked = Signal()

    def __init__(self, title: str = "") -> None:
        super().__init__()
        self._title = Label(title, role="caption")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(8)
        self._bar.setAccessibleName(title)
        self._bar.setMaximum(0)
        cancel = Button(self.tr("Cancel"), kind="flat")
        cancel.clicked.connect(self.cancel_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self._bar, 1)
        layout.addWidget(cancel)

    def set_title(self, title: str) -> None:
        """Say what is being done."""
        self._title.setText(title)
        self._bar.setAccessibleName(title)

    def show_step(self, done: int, total: int) -> None:
        """Move the bar."""
        self._bar.setMaximum(total)
        self._bar.setValue(done)
