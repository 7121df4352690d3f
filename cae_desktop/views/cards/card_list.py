"""The list of cards: filters with counts, search, and one line for each customer."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cae_desktop.domain.card_choice import CardChoice
from cae_desktop.ui.widgets import Chips, EmptyState
from cae_desktop.views.cards.card_columns import ListColumns
from cae_desktop.views.cards.card_model import CardModel
from cae_desktop.views.cards.card_table import CardTable

if TYPE_CHECKING:
    from cae_desktop.services.card_index import CardIndex
    from cae_desktop.services.card_list import CardListService

_ROOM_FOR_CONSULTANT: Final = 740
_ROOM_FOR_MODEL: Final = 600
_HIGHEST: Final = "H"


class CardList(QWidget):
    """Shows the cards that fit the chosen filter and the words that were searched for."""

    chosen = Signal(list)
    deleted = Signal(list)
    new_requested = Signal()
    all_requested = Signal()

    def __init__(self, service: "CardListService", index: "CardIndex", word: Callable[[StrEnum], str]) -> None:
        super().__init__()
        self._service = service
        self._index = index
        self._columns = ListColumns(word)
        self._choice = CardChoice()
        self._words = ""
        self._build()
        self._lay_out()
        self._connect()

    def _build(self) -> None:
        self.chips = Chips()
        for key, text, tone in (
            ("all", self.tr("All"), ""),
            ("due", self.tr("Call today"), ""),
            ("overdue", self.tr("Overdue"), "late"),
            ("H", self.tr("Level H"), ""),
            ("hand-over", self.tr("To hand over"), ""),
            ("double", self.tr("Same phone"), ""),
        ):
            self.chips.add(key, text, tone=tone)
        self._model = CardModel(self._service.lines, self._columns.all())
        self.table = CardTable(self._model)
        for number, column in enumerate(self._model.columns):
            self.table.setColumnHidden(number, not column.is_usual)
        self.table.setAccessibleName(self.tr("Customer cards"))
        self.empty = EmptyState(
            self.tr("No card here yet"),
            self.tr("Every person met in an activity gets a yellow card. It counts towards the goals at once."),
            self.tr("New card"),
        )
        self.nothing_found = EmptyState(
            self.tr("No card fits"),
            self.tr("No card of this cycle fits the filter and the words searched for."),
            self.tr("Show all cards"),
        )

    def _lay_out(self) -> None:
        frame = QFrame()
        frame.setProperty("card", "true")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(4, 6, 4, 6)  # the cells have margins of their own
        for widget in (self.table, self.empty, self.nothing_found):
            inside.addWidget(widget, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.chips)
        layout.addWidget(frame, 1)

    def _connect(self) -> None:
        self.chips.chosen.connect(self._on_filter)
        self.table.chosen.connect(self.chosen)
        self.table.clicked.connect(self._on_clicked)
        self.table.sort_requested.connect(self._on_sort)
        self.table.delete_requested.connect(self.deleted)
        self.empty.button.clicked.connect(self.new_requested)
        self.nothing_found.button.clicked.connect(self.all_requested)

    # public -----------------------------------------------------------------------------------------------------

    def show_index(self, index: "CardIndex", today: date) -> None:
        """Show the cards of an index as they stand on a day."""
        self._index, self._columns.today = index, today
        if index.is_whole:
            for key, count in (index.counts(today) | {_HIGHEST: index.levels()[_HIGHEST]}).items():
                self.chips.set_count(key, count)
        self._show_found()

    def search(self, text: str) -> None:
        """Show only cards with these words in name, pinyin, car, place, note, activity or consultant, or digits."""
        self._words = text
        self._show_found()

    def choose(self, key: str) -> None:
        """Choose a filter."""
        self.chips.choose(key)
        self._show_found()

    def select(self, card_id: str) -> None:
        """Go to a card, if it is in the list."""
        self.table.select_row(card_id)

    def shown_ids(self) -> list[str]:
        """The ids of the cards that fit the filter and the words."""
        return list(self._model.ids)

    def first_id(self) -> str:
        """The id of the first card in the list; "" while there is none."""
        return self._model.ids[0] if self._model.ids else ""

    # parts ------------------------------------------------------------------------------------------------------

    def _show_found(self) -> None:
        key = self.chips.value()
        choice = replace(self._choice, level=_HIGHEST) if key == _HIGHEST else replace(self._choice, kind=key)
        ids = self._index.find(choice, self._words, self._columns.today)
        self.table.set_ids(ids)
        self.table.setVisible(bool(ids))
        self.empty.setVisible(not len(self._index))
        self.nothing_found.setVisible(bool(len(self._index)) and not ids)

    # slots ------------------------------------------------------------------------------------------------------

    def _on_filter(self, _: str) -> None:
        self._show_found()

    def _on_clicked(self, _: QModelIndex) -> None:
        self.chosen.emit(self.table.selected_ids())  # also the card that was chosen before

    def _on_sort(self, key: str) -> None:
        """Sort by a column; by the same one again the other way round, the third time as ever."""
        now, usual = self._choice, CardChoice()
        if key != now.sort:
            self._choice = replace(now, sort=key, descending=False)
        elif not now.descending:
            self._choice = replace(now, descending=True)
        else:
            self._choice = replace(now, sort=usual.sort, descending=usual.descending)
        self.table.show_sorting(self._choice.sort, descending=self._choice.descending)
        self._show_found()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what the card beside shows when there is no room for all columns."""
        super().resizeEvent(event)
        keys = [column.key for column in self._model.columns]
        self.table.setColumnHidden(keys.index("salesperson"), self.width() < _ROOM_FOR_CONSULTANT)
        self.table.setColumnHidden(keys.index("model"), self.width() < _ROOM_FOR_MODEL)
