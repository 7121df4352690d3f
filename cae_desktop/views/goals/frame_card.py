"""Budget and time frame of the cycle, edited in place."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from cae_desktop.domain.dates import parse_day
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.money import format_amount, parse_amount, ratio
from cae_desktop.services.goals_page import GoalsPage
from cae_desktop.ui.widgets import AmountField, Card, DayField, Form, Label
from cae_desktop.views.shared.screen import Screen

translate = QCoreApplication.translate
_AMOUNTS: Final = ("budget_fen", "support_fen")


class FrameCard(Card):
    """What the cycle may cost, what the maker adds, and from when to when it runs."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(translate("Goals", "Budget and time frame"))
        self._screen = screen
        self.form = Form()
        self.form.add("budget_fen", translate("Goals", "Total budget"), AmountField())
        self.form.add("support_fen", translate("Goals", "Maker's support"), AmountField())
        self.form.add("start", translate("Goals", "First day"), DayField())
        self.form.add("finish", translate("Goals", "Last day"), DayField())
        self.share = Label(role="faint", wrap=True)
        for key in (*_AMOUNTS, "start", "finish"):
            self.form.editor(key).setProperty("cycle_field", key)
            self.form.editor(key).committed.connect(self._on_committed)
        self.body.addWidget(self.form)
        self.body.addWidget(self.share)

    def show_page(self, page: GoalsPage) -> None:
        """Show the cycle; a field whose text was refused keeps it."""
        for key in (*_AMOUNTS, "start", "finish"):
            value = getattr(page.cycle, key)
            if not self.form.error(key):
                self.form.editor(key).set_value(format_amount(value) if key in _AMOUNTS else value)
        share = ratio(page.cycle.support_fen, page.cycle.budget_fen)
        text = translate("Goals", "The maker's support is {percent} of the budget.")
        self.share.setText("" if share is None else text.format(percent=f"{share:.0%}"))
        self.share.setVisible(share is not None)

    def _on_committed(self, text: object) -> None:
        key = str(self.sender().property("cycle_field"))
        self.form.show_error(key, None)
        self.form.show_error(key, self._screen.refusal(self._change, key, str(text)))

    def _change(self, key: str, text: str) -> None:
        value: object = self._day(text) if key not in _AMOUNTS else parse_amount(text) or 0
        self._screen.workspace.dealership.change_cycle(self._screen.context.cycle_id, key, value)

    def _day(self, text: str) -> object:
        day = parse_day(text, self._screen.workspace.clock.today())
        if day is None:
            raise CaeError("not-a-day", text=text)
        return day
