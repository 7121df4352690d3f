"""Handing a customer over to the sales process, and how it ended."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QGridLayout, QWidget

from cae_desktop.db.queries.cards import Card
from cae_desktop.domain.words import CardResult
from cae_desktop.ui.widgets import Button, Label, TextField
from cae_desktop.views.cards.fields import SideChoice

if TYPE_CHECKING:
    from cae_desktop.views.shared.screen import Screen


class SalesPart(QWidget):
    """Consultant and hand-over in one line, result and reason in the other; refusals stand below."""

    def __init__(self, screen: "Screen") -> None:
        super().__init__()
        self._screen = screen
        self._card: Card | None = None
        word = screen.word
        self.consultant = SideChoice()
        self.consultant.setAccessibleName(self.tr("Consultant in sales"))
        self.hand_over = Button(self.tr("Hand over to sales"))
        self.hand_over.clicked.connect(self._on_hand_over)
        self.result = SideChoice([(None, self.tr("no result yet")), *((result, word(result)) for result in CardResult)])
        self.result.setAccessibleName(self.tr("Result"))
        self.result.committed.connect(self._on_result)
        self.reason = TextField(self.tr("reason"))
        self.reason.setAccessibleName(self.tr("Reason of the result"))
        self.reason.committed.connect(self._on_result)
        self.error = Label(role="error", wrap=True)
        self.error.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for place, widget in enumerate((self.consultant, self.hand_over, self.result, self.reason)):
            grid.addWidget(widget, place // 2, place % 2)
        grid.addWidget(self.error, 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    # public -----------------------------------------------------------------------------------------------------

    def show_card(self, card: Card, people: Sequence[tuple[Any, str]]) -> None:
        """Show consultant and result of a card; what was refused stays as it was typed."""
        other = self._card is None or self._card.line.id != card.line.id
        refused = bool(self.error.text()) and not other
        self._card = card
        self.consultant.set_choices(people)
        if card.consultant_id or other:
            self.consultant.set_value(card.consultant_id)
        self.hand_over.setText(self.tr("Take back") if card.line.handed_over_on else self.tr("Hand over to sales"))
        if not refused:
            self.attempt(None)
            self.result.set_value(card.line.result)
            self.reason.set_value(card.result_reason)

    def attempt(self, verb: Callable[..., object] | None, *args: object) -> None:
        """Run a verb and say below why it was refused; None takes the complaint away."""
        sentence = self._screen.refusal(verb, *args) if verb else None
        self.error.setText(f"▲ {sentence}" if sentence else "")
        self.error.setVisible(bool(sentence))

    def hand_over_now(self) -> None:
        """Hand the customer over to the chosen consultant."""
        if self._card is not None:
            self.attempt(self._screen.workspace.cards.hand_over, self._card.line.id, self.consultant.value())

    # slots ------------------------------------------------------------------------------------------------------

    def _on_hand_over(self) -> None:
        if self._card is not None and self._card.line.handed_over_on:
            self.attempt(self._screen.workspace.cards.take_back, self._card.line.id)
        else:
            self.hand_over_now()

    def _on_result(self, _: object) -> None:
        if self._card is not None:
            verb = self._screen.workspace.cards.finish
            self.attempt(verb, self._card.line.id, self.result.value(), self.reason.value())
