"""Customer information cards: a fast list, one yellow card beside it, and the counts of attention."""

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QStackedWidget, QWidget

from cae_desktop.domain.errors import CaeError
from cae_desktop.services.card_duplicates import DuplicatePair
from cae_desktop.views.cards.attention import AttentionPanel
from cae_desktop.views.cards.card_list import SIMILAR, CardList
from cae_desktop.views.cards.card_view import CardView
from cae_desktop.views.cards.duplicates_dialog import DuplicatesDialog
from cae_desktop.views.cards.files import CardFiles
from cae_desktop.views.cards.funnel_panel import FunnelPanel
from cae_desktop.views.cards.index_reader import IndexReader
from cae_desktop.views.cards.new_card import NewCardForm
from cae_desktop.views.cards.several_cards import SeveralCards
from cae_desktop.views.shared.screen import Screen, ScreenContext
from cae_desktop.wording import error_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cae_desktop.db.database import Committed

translate = QCoreApplication.translate


class CardsScreen(Screen):
    """List and card of the people met in the activities of a cycle."""

    watched: ClassVar[frozenset[str]] = frozenset(
        {"customer_card", "stage_change", "consent", "follow_up", "attention_count", "activity", "person", "setting"}
    )

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(
            context,
            translate("Screens", "Customer cards"),
            translate("CardsScreen", "every yellow card belongs to an activity; calls follow the level"),
        )
        self.reader = IndexReader(self)
        self.list = CardList(self, self.reader.index, self.word)
        self.new_form = NewCardForm(self)
        self.card_view = CardView(self)
        self.several = SeveralCards(self)
        self.attention = AttentionPanel(self)
        self.funnel = FunnelPanel(self)
        self.side = QStackedWidget()
        self.files = CardFiles(self)
        self._build_header()
        self._lay_out()
        self._connect()

    # build ------------------------------------------------------------------------------------------------------

    def _build_header(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("name, pinyin, model, last four digits"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setMinimumWidth(220)
        self.search.setClearButtonEnabled(True)
        self.header.add(self.search)
        self._lists = self.header.add_button(self.tr("Lists"), icon="chevron-down")
        self._lists_menu = QMenu(self._lists)
        self._lists_menu.addActions(self.files.actions)
        self._lists.clicked.connect(self._on_lists)
        self._funnel = self.header.add_button(self.tr("Funnel"))
        self._funnel.setCheckable(True)
        self._count = self.header.add_button(self.tr("Count attention"), icon="users")
        self._new = self.header.add_button(self.tr("New card   Ctrl+N"), primary=True)

    def _lay_out(self) -> None:
        for widget in (self.card_view, self.new_form, self.several, self.attention):
            self.side.addWidget(widget)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(self.list, 2)
        columns.addWidget(self.side, 1)
        self._cards = QWidget()
        self._cards.setLayout(columns)
        columns.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self._cards, 1)
        self.body.addWidget(self.funnel, 1)
        self.funnel.hide()

    def _connect(self) -> None:
        self.search.textChanged.connect(self.list.search)
        self.reader.completed.connect(self._show_list)
        self._funnel.toggled.connect(self._on_funnel)
        self.funnel.cards_wanted.connect(self._on_cards_wanted)
        self.funnel.empty.button.clicked.connect(self._on_cards)
        self._count.clicked.connect(self._on_attention)
        self._new.clicked.connect(self._on_new)
        self.list.chosen.connect(self._on_chosen)
        self.list.deleted.connect(self._on_delete)
        self.list.new_requested.connect(self._on_new)
        self.list.all_requested.connect(self._on_all)
        self.list.similar_wanted.connect(self._on_similar_wanted)
        self.list.comparing_wanted.connect(self._on_comparing_wanted)
        self.several.comparing_wanted.connect(self._on_compare_selected)
        self.new_form.saved.connect(self._on_saved)
        self.new_form.known_requested.connect(self._on_known)
        QShortcut(QKeySequence(QKeySequence.StandardKey.New), self, self._on_new)

    # public -----------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the list, the open card and the counts."""
        self.reader.read()
        self._show_list()
        self.new_form.reload()
        self.several.reload()
        self.attention.reload()
        self.funnel.reload()
        if not self.card_view.reload() and self.side.currentWidget() is self.card_view:
            self._show_first()

    def show_target(self, target: Any) -> None:
        """Show the calls that are due ("due"), the form ("new") or a card by its id."""
        self._on_cards()
        if target == "due":
            self.list.choose("due")
        elif target == "new":
            self._on_new()
        else:
            self._show_card(str(target))

    def compare(self, pairs: "Sequence[DuplicatePair]") -> DuplicatesDialog:
        """Show pairs of cards side by side."""
        dialog = DuplicatesDialog(self, pairs)
        dialog.merged.connect(self._on_merged)
        dialog.open()
        return dialog

    def drop(self) -> None:
        """Stop reading a long list."""
        self.reader.stop()

    def focus_search(self) -> None:
        """Go to the search field."""
        self.search.setFocus()
        self.search.selectAll()

    # parts ------------------------------------------------------------------------------------------------------

    def _show_list(self) -> None:
        self.list.show_index(self.reader.index, self.workspace.clock.today())

    def _show_first(self) -> None:
        """Show the first card of the list; without one, the form for a new card."""
        first = self.list.first_id()
        if first:
            self.list.select(first)
            if self.card_view.card_id != first:
                self._show_card(first)
        else:
            self.side.setCurrentWidget(self.new_form)
            self.new_form.begin()

    def _show_card(self, card_id: str) -> None:
        if self.card_view.show_card(card_id):
            self.side.setCurrentWidget(self.card_view)

    # slots ------------------------------------------------------------------------------------------------------

    def _on_announced(self, notice: "Committed") -> None:
        self.reader.note(notice)
        super()._on_announced(notice)

    def _on_chosen(self, card_ids: list[str]) -> None:
        if len(card_ids) > 1:
            self.several.show_cards(card_ids)
            self.side.setCurrentWidget(self.several)
        elif card_ids:
            self._show_card(card_ids[0])

    def _on_new(self) -> None:
        self._on_cards()
        self.side.setCurrentWidget(self.new_form)
        self.new_form.begin()

    def _on_funnel(self, shown: bool) -> None:
        self._cards.setVisible(not shown)
        self.funnel.setVisible(shown)
        self.funnel.reload()

    def _on_cards(self) -> None:
        self._funnel.setChecked(False)

    def _on_cards_wanted(self, field: str, value: str) -> None:
        self._on_cards()
        self.list.choose_all()
        self.list.filters.choices[field].set_value(value)
        self.list.filters.changed.emit()

    def _on_attention(self) -> None:
        self._on_cards()
        self.side.setCurrentWidget(self.attention)

    def _on_lists(self) -> None:
        self._lists_menu.popup(self._lists.mapToGlobal(self._lists.rect().bottomLeft()))

    def _on_all(self) -> None:
        self.search.clear()
        self.list.choose_all()

    def _on_similar_wanted(self) -> None:
        """Look for them beside the window; the list shows those found before meanwhile."""
        service, cycle_id = self.workspace.card_duplicates, self.context.cycle_id
        self.context.tasks.start(lambda _: service.possible(cycle_id), self._on_similar_found, self._on_similar_failed)

    def _on_similar_found(self, pairs: "tuple[DuplicatePair, ...]") -> None:
        self.reader.index.mark_similar(one for pair in pairs for one in (pair.first_id, pair.second_id))
        self._show_list()

    def _on_similar_failed(self, error: BaseException) -> None:
        if not isinstance(error, CaeError):
            raise error
        self.messages.show_message(error_sentence(error, translate), tone="late")

    def _on_comparing_wanted(self, similar: bool) -> None:
        service = self.workspace.card_duplicates
        self.compare((service.possible if similar else service.certain)(self.context.cycle_id))

    def _on_compare_selected(self, card_ids: list[str]) -> None:
        first, second = sorted(card_ids, key=lambda one: self.workspace.cards.card(one).line.number)
        phones = {self.workspace.cards.card(one).line.phone_key for one in card_ids}
        self.compare((DuplicatePair(first, second, len(phones) == 1 and phones != {""}),))

    def _on_merged(self, count: int) -> None:
        if count:
            text = self.tr("Merged: {n}. Ctrl+Z takes them back one by one.").format(n=count)
            self.messages.show_message(text, tone="on_track")
        if self.list.chips.value() == SIMILAR:
            self._on_similar_wanted()

    def _on_saved(self, _: str) -> None:
        self.messages.show_message(self.tr("Card saved. It counts towards the goals."), tone="on_track")
        self.new_form.begin()

    def _on_known(self, card_id: str) -> None:
        self.list.select(card_id)
        self._show_card(card_id)

    def _on_delete(self, card_ids: list[str]) -> None:
        self.attempt(self.workspace.cards.delete_cards, card_ids)
