"""A line that says what else belongs to this meeting, with the way there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from cae_desktop.ui.widgets import Button, Card, Label


class Hint(Card):
    """A sentence and a button; hidden while there is nothing to say."""

    clicked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._target = ""
        self._text = Label(role="caption", wrap=True)
        self._button = Button("")
        self._button.clicked.connect(self._on_clicked)
        row = QHBoxLayout()
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        self.body.addLayout(row)
        self.hide()

    def show_hint(self, text: str, action: str, target: str) -> None:
        """Say something; `target` comes back with `clicked`."""
        self._text.setText(f"▲ {text}")
        self._button.setText(action)
        self._target = target
        self.show()

    def _on_clicked(self) -> None:
        self.clicked.emit(self._target)
