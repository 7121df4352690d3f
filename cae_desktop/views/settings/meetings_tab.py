"""When meetings are held and how long people speak in them."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cae_desktop.domain.dates import parse_number, parse_time
from cae_desktop.domain.meetings import MeetingRules
from cae_desktop.ui.widgets import Card, Choice, Form, Label, TextField
from cae_desktop.views.settings.day_words import weekday_name

if TYPE_CHECKING:
    from cae_desktop.views.shared.screen import Screen

_MINUTES = ("longest_own_steps", "longest_activity")


class MeetingsTab(QWidget):
    """Weekday and time of regular meetings, and the limits of the final one."""

    def __init__(self, screen: "Screen") -> None:
        super().__init__()
        self._screen = screen
        self._rules = screen.workspace.meeting_rules
        self.form = Form()
        weekdays = [(number, weekday_name(number, screen.context.language)) for number in range(7)]
        self.weekday = Choice([(None, self.tr("a week after the last one")), *weekdays])
        self.weekday.committed.connect(self._on_weekday)
        self.start = TextField("15:00")
        self.start.committed.connect(self._on_start)
        self.form.add("weekday", self.tr("Regular meetings are held"), self.weekday)
        self.form.add("start", self.tr("They begin at"), self.start)
        for key, text in zip(
            _MINUTES,
            (
                self.tr("Final meeting: minutes for one's own steps, at most"),
                self.tr("Final meeting: minutes for the whole activity, at most"),
            ),
            strict=True,
        ):
            field = TextField(self.tr("usually {value}").format(value=getattr(MeetingRules(), key)))
            field.setProperty("key", key)
            field.committed.connect(self._on_minutes)
            self.form.add(key, text, field)
        card = Card(self.tr("Meetings"), self.tr("when they are held, how long people speak"))
        card.body.addWidget(self.form)
        text = self.tr("Meetings that are prepared already keep their day and their agenda.")
        card.body.addWidget(Label(text, role="faint", wrap=True))
        card.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)

    def reload(self) -> None:
        """Read what is set."""
        rules = self._rules.rules()
        self.weekday.set_value(rules.weekday)
        self.start.set_value("{:02}:{:02}".format(*divmod(rules.minute, 60)))
        for key in _MINUTES:
            self.form.editor(key).set_value(str(getattr(rules, key)))

    def _on_weekday(self, weekday: object) -> None:
        self._screen.attempt(self._rules.change_weekday, None if weekday is None else int(str(weekday)))

    def _on_start(self, text: object) -> None:
        self._show("start", self._screen.refusal(self._change_start, str(text)))

    def _on_minutes(self, text: object) -> None:
        key = str(self.sender().property("key"))
        self._show(key, self._screen.refusal(self._change_minutes, key, str(text)))

    def _show(self, key: str, refusal: str | None) -> None:
        """What was refused stays typed; an emptied field shows the usual value again."""
        self.form.show_error(key, refusal)
        if refusal is None:
            self.reload()

    def _change_start(self, text: str) -> None:
        start = parse_time(text) if text.strip() else None
        self._rules.change_start(MeetingRules().minute if start is None else start.hour * 60 + start.minute)

    def _change_minutes(self, key: str, text: str) -> None:
        self._rules.change_minutes(key, parse_number(text))
