"""Who speaks, and a timer that never interrupts."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.ui.widgets import Avatar, Card, ElidedLabel, Label, Pill
from cae_desktop.views.shared.control import clock_text

_MINUTE = 60


class SpeakerCard(Card):
    """Name, how much is his to report, time taken against time suggested; a sign when it is over."""

    def __init__(self) -> None:
        super().__init__()
        self._avatar: Avatar | None = None
        self._row = QHBoxLayout()
        self._row.setSpacing(14)
        self._name = ElidedLabel(role="title")
        self._about = ElidedLabel(role="caption")
        self.changes = ElidedLabel(role="caption")
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._name)
        names.addWidget(self._about)
        names.addWidget(self.changes)
        self.timer = Label(role="kpi")
        self._suggested = Label(role="faint")
        times = QVBoxLayout()
        times.setSpacing(0)
        self.overtime = Pill()
        for label in (self.timer, self._suggested):
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            times.addWidget(label)
        times.addWidget(self.overtime, 0, Qt.AlignmentFlag.AlignRight)
        self.hide_time()
        self._row.addLayout(names, 1)
        self._row.addLayout(times)
        self.body.addLayout(self._row)

    def show_speaker(self, name: str, about: str, changed: Sequence[str], *, is_person: bool) -> None:
        """Show a person, or a topic without a speaker, and what changed in the steps since the last meeting."""
        self.changes.setText(self.tr("Since the last meeting: {list}").format(list="; ".join(changed)))
        self.changes.setVisible(bool(changed))
        self._name.setText(name)
        self._about.setText(about)
        if self._avatar is not None:
            self._drop(self._avatar)
            self._avatar = None
        if is_person:
            self._avatar = Avatar(name, size=44)
            self._row.insertWidget(0, self._avatar)

    def show_time(self, seconds: int, minutes: int) -> None:
        """Show the seconds taken of the minutes suggested, and quietly how much it is over."""
        over = seconds - minutes * _MINUTE
        self.timer.setText(clock_text(seconds))
        self._suggested.setText(self.tr("suggested {minutes} min").format(minutes=minutes))
        self._suggested.setVisible(over <= 0)
        self.overtime.setVisible(over > 0)
        if over > 0:
            self.overtime.set_text(self.tr("over by {time}").format(time=clock_text(over)), "at_risk", "▲")

    def hide_time(self) -> None:
        """Show no time: this is not the one who speaks."""
        self.timer.setText("")
        self._suggested.hide()
        self.overtime.hide()

    def _drop(self, widget: QWidget) -> None:
        self._row.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
