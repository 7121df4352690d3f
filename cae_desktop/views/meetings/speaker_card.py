"""Who speaks, and a timer that never interrupts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.ui.widgets import Avatar, Card, ElidedLabel, Label


class SpeakerCard(Card):
    """Name, how much is his to report, time taken against time suggested."""

    def __init__(self) -> None:
        super().__init__()
        self._avatar: Avatar | None = None
        self._row = QHBoxLayout()
        self._row.setSpacing(14)
        self._name = ElidedLabel(role="title")
        self._about = ElidedLabel(role="caption")
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._name)
        names.addWidget(self._about)
        self.timer = Label(role="kpi")
        self._suggested = Label(role="faint")
        times = QVBoxLayout()
        times.setSpacing(0)
        for label in (self.timer, self._suggested):
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            times.addWidget(label)
        self._row.addLayout(names, 1)
        self._row.addLayout(times)
        self.body.addLayout(self._row)

    def show_speaker(self, name: str, about: str, *, is_person: bool) -> None:
        """Show a person, or a topic without a speaker."""
        self._name.setText(name)
        self._about.setText(about)
        if self._avatar is not None:
            self._drop(self._avatar)
            self._avatar = None
        if is_person:
            self._avatar = Avatar(name, size=44)
            self._row.insertWidget(0, self._avatar)

    def show_time(self, taken: str, suggested: str) -> None:
        """Show the time; empty texts while this is not the one who speaks."""
        self.timer.setText(taken)
        self._suggested.setText(suggested)

    def _drop(self, widget: QWidget) -> None:
        self._row.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
