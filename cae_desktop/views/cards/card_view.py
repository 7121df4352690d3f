"""One yellow card: who, which stage, the talks so far, which car; everything is edited in place."""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.db.queries.cards import Card as CardRow
from cae_desktop.domain.cards import mask_phone
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import ContactMeans, Stage
from cae_desktop.ui.widgets import Button, Card, Label, Line, Scroll
from cae_desktop.views.cards.consents import ConsentChips
from cae_desktop.views.cards.details import CardDetails
from cae_desktop.views.cards.levels import LevelChip
from cae_desktop.views.cards.sales import SalesPart
from cae_desktop.views.cards.stage_bar import StageBar
from cae_desktop.views.cards.talks import Talks

if TYPE_CHECKING:
    from cae_desktop.views.shared.screen import Screen


class CardView(QWidget):
    """Shows one card; the phone stays masked until asked for."""

    def __init__(self, screen: "Screen") -> None:
        super().__init__()
        self._screen = screen
        self._card: CardRow | None = None
        self._unmasked = False
        self.stage_bar = StageBar(screen.word)
        self.talks = Talks(screen)
        self.sales = SalesPart(screen)
        self.consents = ConsentChips(screen.word)
        self.details = CardDetails(screen)
        self._lay_out()
        self.stage_bar.chosen.connect(self._on_stage)
        self.stage_bar.sales_chosen.connect(self.sales.hand_over_now)
        self.consents.toggled.connect(self._on_consent)

    def _lay_out(self) -> None:
        scroll = Scroll()
        scroll.body.setContentsMargins(0, 0, 12, 0)
        for widget in (
            self.stage_bar,
            self.sales,
            Line(),
            self.talks,
            Line(),
            Label(self.tr("Agreed to be contacted by"), role="strong"),
            self.consents,
            Line(),
            Label(self.tr("Customer"), role="strong"),
            self.details,
        ):
            scroll.body.addWidget(widget)
        scroll.body.addStretch(1)
        body = Card()
        body.body.addWidget(scroll, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._build_head())
        layout.addWidget(body, 1)

    def _build_head(self) -> Card:
        head = Card(yellow=True)
        self._name = Label(role="title")
        self._level = LevelChip()
        self._number = Label(role="caption")
        self.phone = Label()
        self.show_phone = Button(self.tr("Show"), kind="link")
        self.show_phone.clicked.connect(self._on_show_phone)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self._name)
        first.addWidget(self._level)
        first.addStretch(1)
        second.addWidget(self.phone)
        second.addWidget(self.show_phone)
        second.addStretch(1)
        second.addWidget(self._number)
        head.body.addLayout(first)
        head.body.addLayout(second)
        return head

    # public -----------------------------------------------------------------------------------------------------

    @property
    def card_id(self) -> str:
        """The id of the card that is shown; "" while there is none."""
        return self._card.line.id if self._card else ""

    def show_card(self, card_id: str) -> bool:
        """Show a card, its phone masked if it was not shown before. Returns whether the card still exists."""
        try:
            card = self._screen.workspace.cards.card(card_id)
        except CaeError:
            self._card = None
            return False
        if card_id != self.card_id:
            self._unmasked = False
        self._card = card
        self._show(card)
        return True

    def reload(self) -> bool:
        """Read the card again. Returns whether there is one."""
        return self._card is not None and self.show_card(self.card_id)

    # parts ------------------------------------------------------------------------------------------------------

    def _show(self, card: CardRow) -> None:
        line = card.line
        self._name.setText(f"{line.name} {self._screen.word(line.salutation)}" if line.salutation else line.name)
        self._level.show_level(line.level)
        self._number.setText(self.tr("Card No. {number} · {day}").format(number=f"{line.number:04d}", day=card.made_on))
        self.phone.setText(line.phone if self._unmasked else mask_phone(line.phone) or "—")
        self.show_phone.setText(self.tr("Hide") if self._unmasked else self.tr("Show"))
        self.show_phone.setVisible(bool(line.phone))
        self.stage_bar.show_stage(
            line.stage, {stage.stage: stage.changed_on for stage in card.stages}, line.handed_over_on
        )
        people: list[tuple[Any, str]] = [(row.id, row.name) for row in self._screen.workspace.dealership.people()]
        self.sales.show_card(card, [(None, self.tr("to whom?")), *people])
        self.talks.show_card(card)
        self.consents.set_value(
            {consent.means: consent.given_on for consent in card.consents if consent.withdrawn_on is None}
        )
        self.details.show_card(card, [(None, "—"), *people], unmasked=self._unmasked)

    # slots ------------------------------------------------------------------------------------------------------

    def _on_show_phone(self) -> None:
        self._unmasked = not self._unmasked
        self.reload()

    def _on_stage(self, stage: Stage) -> None:
        self.sales.attempt(self._screen.workspace.cards.change_stage, self.card_id, stage)

    def _on_consent(self, means: ContactMeans, given: bool) -> None:
        if self._card is None:
            return
        service = self._screen.workspace.cards
        if given:
            self._screen.attempt(service.give_consent, self.card_id, means)
            return
        for consent in self._card.consents:
            if consent.means is means and consent.withdrawn_on is None:
                self._screen.attempt(service.withdraw_consent, consent.id)
