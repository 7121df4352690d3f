"""Two cards side by side, one pair after the other: one customer or two, and which of both values stays."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QGridLayout, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from cae_desktop.db.queries.cards import Card
from cae_desktop.domain.cards import mask_phone
from cae_desktop.domain.errors import CaeError
from cae_desktop.services.card_duplicates import DuplicatePair
from cae_desktop.services.card_merge import CHOSEN
from cae_desktop.ui.widgets import Button, Label, Pill, Scroll
from cae_desktop.wording.card_lists import column_heads

if TYPE_CHECKING:
    from cae_desktop.views.shared.screen import Screen

translate = QCoreApplication.translate
_HEADS: Final = {"activity_id": "activity", "salesperson_id": "salesperson"}
_HISTORY: Final = ("stages", "follow_ups", "consents")


class DuplicatesDialog(QDialog):
    """Nothing is changed before “Make one card”; every merge is one step of undo. `finished_all` tells how many."""

    merged = Signal(int)

    def __init__(self, screen: "Screen", pairs: Sequence[DuplicatePair]) -> None:
        super().__init__(screen)
        self._screen, self._pairs, self._place, self._merged = screen, list(pairs), 0, 0
        self._cards: tuple[Card, Card]
        self._picked: dict[str, QButtonGroup] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("One customer or two?"))
        self.resize(760, 620)
        self._heading = Label(self.windowTitle(), role="section")
        self._sure = Pill()
        self._scroll = Scroll()
        self._grid = QWidget()
        self.different = Button(self.tr("Two customers"))
        self.skip = Button(self.tr("Later"), flat=True)
        self.merge = Button(self.tr("Make one card"), primary=True)
        self.phones = Button(self.tr("Show phones"), flat=True)
        self.phones.setCheckable(True)
        self._lay_out()
        self.different.clicked.connect(self._on_different)
        self.skip.clicked.connect(self._on_skip)
        self.phones.toggled.connect(self._on_phones)
        self.merge.clicked.connect(self._on_merge)
        self._show_pair()

    def _lay_out(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._sure)
        foot.addWidget(self.different)
        foot.addWidget(self.phones)
        foot.addStretch(1)
        foot.addWidget(self.skip)
        foot.addWidget(self.merge)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(
            Label(
                self.tr("The older card stays and takes talks, stages and consents of both. Choose what differs."),
                role="caption",
                wrap=True,
            )
        )
        layout.addWidget(self._scroll, 1)
        layout.addLayout(foot)

    # parts ------------------------------------------------------------------------------------------------------

    def _show_pair(self) -> None:
        """Show the next pair of which both cards are still there; after the last one the dialog ends."""
        while self._place < len(self._pairs):
            pair = self._pairs[self._place]
            try:
                cards = self._screen.workspace.cards
                self._cards = cards.card(pair.first_id), cards.card(pair.second_id)
            except CaeError:  # merged or deleted meanwhile
                self._place += 1
                continue
            self._show_cards(*self._cards)
            count = f"{self._place + 1} / {len(self._pairs)}"
            self._heading.setText(f"{self.windowTitle()}   {count}" if len(self._pairs) > 1 else self.windowTitle())
            if pair.is_certain:
                self._sure.set_text(self.tr("the same phone"), "on_track", "✓")
            else:
                self._sure.set_text(self.tr("possible"), "at_risk", "▲")
            self.merge.setFocus()
            return
        self.accept()
        self.merged.emit(self._merged)

    def _show_cards(self, first: Card, second: Card) -> None:
        self._scroll.body.removeWidget(self._grid)
        self._grid.hide()
        self._grid.deleteLater()
        self._grid = QWidget()
        grid = QGridLayout(self._grid)
        grid.setVerticalSpacing(8)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        heads, self._picked = column_heads(translate), {}
        for column, card in enumerate((first, second), start=1):
            grid.addWidget(Label(f"No. {card.line.number:04d} · {card.made_on:%Y-%m-%d}", role="strong"), 0, column)
        for key in CHOSEN:
            texts = [self._text(card, key) for card in (first, second)]
            if not any(texts):
                continue
            row = grid.rowCount()
            grid.addWidget(Label(heads[_HEADS.get(key, key)], role="caption"), row, 0)
            differ = key == "phone" and self._cards[0].line.phone_key != self._cards[1].line.phone_key
            if (texts[0] == texts[1] and not differ) or not all(texts):
                for column, text in enumerate(texts, start=1):
                    grid.addWidget(Label(text or "—", wrap=True), row, column)
            else:
                self._add_choice(grid, row, key, texts)
        row = grid.rowCount()
        grid.addWidget(Label(self.tr("History"), role="caption"), row, 0)
        for column, card in enumerate((first, second), start=1):
            grid.addWidget(Label(self._history(card), role="caption", wrap=True), row, column)
        self._scroll.body.insertWidget(0, self._grid)

    def _add_choice(self, grid: QGridLayout, row: int, key: str, texts: Sequence[str]) -> None:
        group = self._picked[key] = QButtonGroup(self._grid)
        for column, text in enumerate(texts):
            radio = QRadioButton(text.replace("&", "&&"))
            radio.setAccessibleName(text)
            radio.setChecked(column == 0)
            group.addButton(radio, column)
            grid.addWidget(radio, row, column + 1)

    def _text(self, card: Card, key: str) -> str:
        if key == "phone":
            return card.line.phone if self.phones.isChecked() else mask_phone(card.line.phone)
        if key == "activity_id":
            return card.line.activity_name
        if key == "salesperson_id":
            return card.line.salesperson_name
        value: Any = getattr(card.line if hasattr(card.line, key) else card, key)
        if value is None or value == "":
            return ""
        if key in ("salutation", "payment", "purchase_reason", "stage"):
            return self._screen.word(value)
        return str(value)

    def _history(self, card: Card) -> str:
        counts = [len(getattr(card, part)) for part in _HISTORY]
        return self.tr("stages {stages} · talks {talks} · consents {consents}").format(
            stages=counts[0], talks=counts[1], consents=counts[2]
        )

    # slots ------------------------------------------------------------------------------------------------------

    def _on_skip(self) -> None:
        self._place += 1
        self._show_pair()

    def _on_phones(self) -> None:
        """On demand only, and what was picked stays picked."""
        picked = {key: group.checkedId() for key, group in self._picked.items()}
        self._show_cards(*self._cards)
        for key, place in picked.items():
            self._picked[key].button(place).setChecked(True)

    def _on_different(self) -> None:
        pair = self._pairs[self._place]
        if self._screen.attempt(self._screen.workspace.card_duplicates.are_different, pair.first_id, pair.second_id):
            self._on_skip()

    def _on_merge(self) -> None:
        pair = self._pairs[self._place]
        ids = (pair.first_id, pair.second_id)
        chosen = {key: ids[group.checkedId()] for key, group in self._picked.items()}
        if self._screen.attempt(self._screen.workspace.cards.merge_cards, ids, chosen):
            self._merged += 1
            self._on_skip()
