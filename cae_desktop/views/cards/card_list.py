"""The list of cards: filters with counts, search, and one line for each customer."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyleOptionViewItem, QVBoxLayout, QWidget

from cae_desktop.db.queries.cards import CardLine
from cae_desktop.domain.cards import Due, due, mask_phone
from cae_desktop.domain.words import Stage
from cae_desktop.ui import theme
from cae_desktop.ui.sheet import CellStyle, Column, SheetModel, SheetTable
from cae_desktop.ui.sheet.delegate import SheetDelegate
from cae_desktop.ui.widgets import Chips, EmptyState
from cae_desktop.views.cards.levels import paint_level

_ROOM_FOR_CONSULTANT: Final = 740
_ROOM_FOR_MODEL: Final = 600
_INKS: Final = {Due.OVERDUE: "late", Due.TODAY: "accent"}


class CardList(QWidget):
    """Shows the cards that fit the chosen filter and the words that were searched for."""

    chosen = Signal(str)
    deleted = Signal(list)
    new_requested = Signal()
    all_requested = Signal()

    def __init__(self, word: Callable[[StrEnum], str]) -> None:
        super().__init__()
        self._word = word
        self._lines: tuple[CardLine, ...] = ()
        self._filters: Mapping[str, frozenset[str]] = {}
        self._words: list[str] = []
        self._today = date.min
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
        self._model = SheetModel(
            (
                Column("name", self.tr("Name"), width=86),
                Column("phone", self.tr("Phone"), width=112),
                Column("activity_name", self.tr("Activity"), stretch=True),
                Column("stage", self.tr("Stage"), width=self._stage_width(), paint=self._paint_stage),
                Column("level", self.tr("Level"), width=46, paint=_paint_level),
                Column("model", self.tr("Model"), width=80),
                Column("next_follow_up", self.tr("Next call"), width=80),
                Column("salesperson_name", self.tr("Consultant"), width=78),
            ),
            display=self._display,
            style=self._style,
        )
        self.table = SheetTable(self._model)
        self.table.setItemDelegate(_WithoutTooltips(self.table))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.can_delete = True
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
        self.table.row_selected.connect(self._on_selected)
        self.table.clicked.connect(self._on_clicked)
        self.table.delete_requested.connect(self.deleted)
        self.empty.button.clicked.connect(self.new_requested)
        self.nothing_found.button.clicked.connect(self.all_requested)

    # public -----------------------------------------------------------------------------------------------------

    def show_lines(self, lines: Sequence[CardLine], today: date) -> None:
        """Show the cards of a cycle as they stand on a day."""
        self._lines, self._today = tuple(lines), today
        self._filters = _filters(self._lines, today)
        for key, ids in self._filters.items():
            self.chips.set_count(key, len(ids))
        self._show_filtered()

    def search(self, text: str) -> None:
        """Show only cards with these words in name, pinyin, model, activity or consultant, or with these digits."""
        self._words = text.casefold().split()
        self._show_filtered()

    def choose(self, key: str) -> None:
        """Choose a filter."""
        self.chips.choose(key)
        self._show_filtered()

    def select(self, card_id: str) -> None:
        """Go to a card, if it is in the list."""
        self.table.select_row(card_id)

    def shown_ids(self) -> list[str]:
        """The ids of the cards that fit the filter and the words."""
        return [row.id for row in self._model.rows]

    def first_id(self) -> str:
        """The id of the first card in the list; "" while there is none."""
        return str(self._model.rows[0].id) if self._model.rows else ""

    # parts ------------------------------------------------------------------------------------------------------

    def _show_filtered(self) -> None:
        fitting = self._filters.get(self.chips.value(), frozenset())
        rows = [line for line in self._lines if line.id in fitting and _contains(line, self._words)]
        self.table.set_rows(rows)
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not self._lines)
        self.nothing_found.setVisible(bool(self._lines) and not rows)

    def _display(self, line: CardLine, key: str, value: Any) -> str:
        if key == "name":
            return f"{line.name} {self._word(line.salutation)}" if line.salutation else line.name
        if key == "phone":
            return mask_phone(line.phone)
        if key == "next_follow_up":
            return self._next_call(line)
        if key == "stage":
            return self._word(line.stage)
        return str(value or "")

    def _next_call(self, line: CardLine) -> str:
        if line.result is not None:
            return self._word(line.result)
        if line.next_follow_up is None:
            return "—"
        when = due(line.next_follow_up, self._today)
        if when is Due.TODAY:
            return self.tr("today")
        if when is Due.OVERDUE:
            return self.tr("{days} d late").format(days=(self._today - line.next_follow_up).days)
        return f"{line.next_follow_up:%m/%d}"

    def _style(self, line: CardLine, key: str) -> CellStyle | None:
        if key == "name":
            return CellStyle(bold=True)
        if key == "next_follow_up" and line.result is None:
            ink = _INKS.get(due(line.next_follow_up, self._today))
            return CellStyle(ink=ink, bold=True) if ink else None
        return CellStyle(ink="text_secondary") if key == "phone" else None

    def _stage_width(self) -> int:
        metrics = QFontMetrics(theme.font("table"))
        return 36 + max(metrics.horizontalAdvance(self._word(stage)) for stage in Stage)

    def _paint_stage(self, painter: QPainter, area: QRect, line: CardLine) -> None:
        colours = theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour(f"stage_{line.stage.value}"))
        painter.drawEllipse(QRectF(area.left(), area.center().y() - 4, 9, 9))
        painter.setPen(colours.colour("text"))
        room = area.adjusted(16, 0, 0, 0)
        text = painter.fontMetrics().elidedText(self._word(line.stage), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)

    # slots ------------------------------------------------------------------------------------------------------

    def _on_filter(self, _: str) -> None:
        self._show_filtered()

    def _on_selected(self, card_id: str) -> None:
        if card_id:
            self.chosen.emit(card_id)

    def _on_clicked(self, _: QModelIndex) -> None:
        self._on_selected(self.table.current_id())  # also the row that was current before

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what the card beside shows when there is no room for all columns."""
        super().resizeEvent(event)
        keys = [column.key for column in self._model.columns]
        self.table.setColumnHidden(keys.index("salesperson_name"), self.width() < _ROOM_FOR_CONSULTANT)
        self.table.setColumnHidden(keys.index("model"), self.width() < _ROOM_FOR_MODEL)


class _WithoutTooltips(SheetDelegate):
    """Customers' names are never repeated in a tooltip, where a projector would show them above everything."""

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Say nothing."""
        return True


def _filters(lines: Sequence[CardLine], today: date) -> dict[str, frozenset[str]]:
    """The ids of the cards that each filter leaves; calls of today include those that are overdue."""
    phones = Counter(line.phone_key for line in lines if line.phone_key)
    calls = {line.id: due(line.next_follow_up, today) for line in lines if line.result is None}
    return {
        "all": frozenset(line.id for line in lines),
        "due": frozenset(card_id for card_id, when in calls.items() if when in (Due.TODAY, Due.OVERDUE)),
        "overdue": frozenset(card_id for card_id, when in calls.items() if when is Due.OVERDUE),
        "H": frozenset(line.id for line in lines if line.level == "H"),
        "hand-over": frozenset(line.id for line in lines if _to_hand_over(line)),
        "double": frozenset(line.id for line in lines if phones[line.phone_key] > 1),
    }


def _to_hand_over(line: CardLine) -> bool:
    return line.stage is Stage.INTEREST and line.handed_over_on is None and line.result is None


def _contains(line: CardLine, words: Sequence[str]) -> bool:
    text = f"{line.name} {line.pinyin} {line.model} {line.activity_name} {line.salesperson_name}".casefold()
    return all(word in text or (word.isdigit() and line.phone_key.endswith(word)) for word in words)


def _paint_level(painter: QPainter, area: QRect, line: CardLine) -> None:
    paint_level(painter, QRectF(area), line.level)
