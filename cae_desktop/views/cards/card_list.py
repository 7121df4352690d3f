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
from cae_desktop.services.card_views import CardView
from cae_desktop.ui.widgets import Button, Chips, EmptyState
from cae_desktop.views.cards.card_columns import ListColumns
from cae_desktop.views.cards.card_filters import CardFilters
from cae_desktop.views.cards.card_model import CardModel
from cae_desktop.views.cards.card_table import CardTable

if TYPE_CHECKING:
    from cae_desktop.services.card_index import CardIndex
    from cae_desktop.views.shared.screen import Screen

_ROOM_FOR_CONSULTANT: Final = 740
_ROOM_FOR_MODEL: Final = 600
_HIGHEST: Final = "H"
DOUBLE: Final = "double"
SIMILAR: Final = "similar"


class CardList(QWidget):
    """Shows the cards that fit the chosen filter and the words that were searched for."""

    chosen = Signal(list)
    similar_wanted = Signal()
    comparing_wanted = Signal(bool)
    """Whether cards that only look alike are compared, not those with the same phone."""
    deleted = Signal(list)
    new_requested = Signal()
    all_requested = Signal()

    def __init__(self, screen: "Screen", index: "CardIndex", word: Callable[[StrEnum], str]) -> None:
        super().__init__()
        self._service = screen.workspace.card_list
        self._screen = screen
        self._index = index
        self._columns = ListColumns(word)
        self.filters = CardFilters(screen, self._columns.all(), word)
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
            (DOUBLE, self.tr("Same phone"), ""),
            (SIMILAR, self.tr("Possible duplicates"), ""),
        ):
            self.chips.add(key, text, tone=tone)
        self.compare = Button(self.tr("Compare them one by one…"))
        self._model = CardModel(self._service.lines, self._columns.all())
        self.table = CardTable(self._model)
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
        layout.addWidget(self.filters)
        layout.addWidget(self.compare)
        layout.addWidget(frame, 1)

    def _connect(self) -> None:
        self.chips.chosen.connect(self._on_filter)
        self.filters.changed.connect(self._show_found)
        self.filters.columns_changed.connect(self._show_columns)
        self.filters.view_chosen.connect(self.show_view)
        self.filters.saved.connect(self._on_save)
        self.compare.clicked.connect(self._on_compare)
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
        self.filters.reload()
        if index.is_whole:
            for key, count in (index.counts(today) | {_HIGHEST: index.levels()[_HIGHEST]}).items():
                if key != SIMILAR or count:  # nobody may have looked for them yet
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

    def choose_all(self) -> None:
        """Leave every filter free."""
        self.filters.clear()
        self.choose("all")

    def show_view(self, view: CardView) -> None:
        """Show a saved view."""
        self._choice = view.choice
        self.filters.show_choice(view.choice)
        self.filters.show_columns(view.columns)
        self.chips.choose(_HIGHEST if view.choice.level == _HIGHEST and view.choice.kind == "all" else view.choice.kind)
        self.table.show_sorting(self._choice.sort, descending=self._choice.descending)
        self._on_filter(self.chips.value())

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
        ids = self._index.find(self._wanted(), self._words, self._columns.today)
        self.compare.setVisible(bool(ids) and self.chips.value() in (DOUBLE, SIMILAR))
        self.table.set_ids(ids)
        self.table.setVisible(bool(ids))
        self.empty.setVisible(not len(self._index))
        self.nothing_found.setVisible(bool(len(self._index)) and not ids)

    def _wanted(self) -> CardChoice:
        key = self.chips.value()
        choice = self.filters.narrowed(replace(self._choice, kind="all" if key == _HIGHEST else key))
        return replace(choice, level=_HIGHEST) if key == _HIGHEST else choice

    def _show_columns(self) -> None:
        """Of the chosen columns leave out what the card beside shows when there is no room for all of them."""
        narrow = {"salesperson": _ROOM_FOR_CONSULTANT, "model": _ROOM_FOR_MODEL}
        for number, column in enumerate(self._model.columns):
            has_room = self.width() >= narrow.get(column.key, 0)
            self.table.setColumnHidden(number, column.key not in self.filters.shown or not has_room)

    # slots ------------------------------------------------------------------------------------------------------

    def _on_filter(self, key: str) -> None:
        if key == SIMILAR:
            self.similar_wanted.emit()  # they are shown when they are found
        else:
            self._show_found()

    def _on_save(self, name: str) -> None:
        self._screen.attempt(self._screen.workspace.card_views.save, name, self._wanted(), self.filters.shown)

    def _on_compare(self) -> None:
        self.comparing_wanted.emit(self.chips.value() == SIMILAR)

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
        """What has room changes with the width."""
        super().resizeEvent(event)
        self._show_columns()
