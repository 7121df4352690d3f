"""The table of cards: chosen by rows, sorted by its header, copied with masked phones."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from cae_desktop.ui import theme
from cae_desktop.views.cards.card_columns import CardColumn
from cae_desktop.views.cards.card_model import CardModel

_MARGIN: Final = 8
_ROW_HEIGHT: Final = 34
Shown = tuple[CardColumn, int, int]
"""A column, its left edge and its width in pixels."""
_ELIDE: Final = Qt.TextElideMode.ElideRight
_BAR: Final = 3
_WIDEST: Final = "国"
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_WIDE: Final = "activity"
_ADD: Final = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
_MOST_KEPT: Final = 200


class CardTable(QTableView):
    """Shows a `CardModel`. `chosen` tells the ids of the selected cards, `sort_requested` which header was clicked."""

    chosen = Signal(list)
    row_activated = Signal(str)
    delete_requested = Signal(list)
    sort_requested = Signal(str)

    def __init__(self, model: CardModel) -> None:
        super().__init__()
        self._model = model
        self._is_arranging = False
        self._told: list[str] = []
        self.row_actions: tuple[QAction, ...] = ()
        self.setModel(model)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # scrolled pixels are kept
        self._fonts = {bold: theme.font("table", bold=bold) for bold in (False, True)}
        self._metrics = {bold: QFontMetrics(font) for bold, font in self._fonts.items()}
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._widest = self._metrics[True].horizontalAdvance(_WIDEST)
        self._lay_out()
        self.customContextMenuRequested.connect(self._on_menu)
        self.doubleClicked.connect(self._on_activated)
        self.selectionModel().selectionChanged.connect(self._on_selection)

    def _lay_out(self) -> None:
        vertical, header = self.verticalHeader(), self.horizontalHeader()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setDefaultSectionSize(_ROW_HEIGHT)
        vertical.hide()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(32)
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._on_header)
        for number, column in enumerate(self._model.columns):
            self.setColumnWidth(number, column.width)
            if column.key == _WIDE:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)

    # public -----------------------------------------------------------------------------------------------------

    def set_ids(self, ids: list[str]) -> None:
        """Show other cards; those that were selected stay so, the current one stays current."""
        current, selected = self.current_id(), set(self.selected_ids())
        self._is_arranging = True
        self._model.set_ids(ids)
        self.executeDelayedItemsLayout()  # else all is painted, laid out, and painted again
        if current and self.current_id() != current:
            self.select_row(current)
        if 1 < len(selected) <= _MOST_KEPT and set(self.selected_ids()) != selected:
            for row in [row for row, card_id in enumerate(ids) if card_id in selected]:
                self.selectionModel().select(self._model.index(row, 0), _ADD)
        self._is_arranging = False

    def current_id(self) -> str:
        """The id of the current card; "" when there is none."""
        row = self.currentIndex().row()
        return self._model.ids[row] if 0 <= row < len(self._model.ids) else ""

    def selected_ids(self) -> list[str]:
        """The ids of the selected cards, from top to bottom."""
        return [self._model.ids[row] for row in self._selected_rows()]

    def select_row(self, card_id: str) -> None:
        """Go to a card, if it is shown."""
        if card_id in self._model.ids:
            self.setCurrentIndex(self._model.index(self._model.ids.index(card_id), 0))

    def show_sorting(self, key: str, *, descending: bool) -> None:
        """Mark the header by which the cards are sorted; none for ""."""
        header = self.horizontalHeader()
        keys = [column.sort for column in self._model.columns]
        header.setSortIndicatorShown(key in keys)
        if key in keys:
            order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(keys.index(key), order)

    def copy(self) -> None:
        """Put the selected cards on the clipboard, for Excel: the visible columns with their titles, phones masked."""
        shown = [column for number, column in enumerate(self._model.columns) if not self.isColumnHidden(number)]
        rows = [line for row in self._selected_rows() if (line := self._model.line(row)) is not None]
        if not rows:
            return
        lines = ["\t".join(column.title for column in shown)]
        lines += ["\t".join(_in_one_cell(column.text(line)) for column in shown) for line in rows]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _selected_rows(self) -> list[int]:
        parts = self.selectionModel().selection()
        ranges = [parts.at(number) for number in range(parts.count())]
        return sorted({row for part in ranges for row in range(part.top(), part.bottom() + 1)})

    # slots ------------------------------------------------------------------------------------------------------

    def _on_menu(self, place: QPoint) -> None:
        if not self.selected_ids():
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Copy"), QKeySequence(QKeySequence.StandardKey.Copy), self.copy)
        menu.addActions(self.row_actions)
        menu.addAction(self.tr("Delete"), QKeySequence("Ctrl+Delete"), self._on_delete)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(place))

    def _on_delete(self) -> None:
        if self.selected_ids():
            self.delete_requested.emit(self.selected_ids())

    def _on_activated(self, _: QModelIndex) -> None:
        if self.current_id():
            self.row_activated.emit(self.current_id())

    def _on_selection(self) -> None:
        if not self._is_arranging and self.selected_ids() != self._told:  # not when they stand in other rows now
            self._told = self.selected_ids()
            self.chosen.emit(self._told)

    def _on_header(self, section: int) -> None:
        if key := self._model.columns[section].sort:
            self.sort_requested.emit(key)

    # Qt ---------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw all cells in one go: a delegate costs more than what it draws."""
        colours, painter = theme.current(), QPainter(self.viewport())
        area = event.rect()
        painter.fillRect(area, colours.colour("surface"))
        first, last = self.rowAt(area.top()), self.rowAt(area.bottom())
        if first < 0:
            return
        shown = [
            (column, self.columnViewportPosition(number), self.columnWidth(number))
            for number, column in enumerate(self._model.columns)
            if not self.isColumnHidden(number)
        ]
        for row in range(first, (last if last >= 0 else len(self._model.ids) - 1) + 1):
            self._paint_row(painter, row, shown, colours)
        painter.end()

    def _paint_row(self, painter: QPainter, row: int, shown: Sequence[Shown], colours: theme.Theme) -> None:
        """Ground, line below, and the cells of one card; a bar marks the current one."""
        top, width = self.rowViewportPosition(row), self.viewport().width()
        if self.selectionModel().isRowSelected(row):
            painter.fillRect(0, top, width, _ROW_HEIGHT, colours.colour("accent_soft"))
        painter.fillRect(0, top + _ROW_HEIGHT - 1, width, 1, colours.colour("line"))
        if row == self.currentIndex().row() and self.hasFocus():
            painter.fillRect(0, top, _BAR, _ROW_HEIGHT - 1, colours.colour("accent"))
        if (line := self._model.line(row)) is None:
            return
        for column, left, room in shown:
            area = QRect(left + _MARGIN, top, room - 2 * _MARGIN, _ROW_HEIGHT - 1)
            if column.paint is not None:
                painter.setFont(self._fonts[False])
                column.paint(painter, area, line)
            elif text := column.text(line):
                bold = column.bold is not None and column.bold(line)
                painter.setFont(self._fonts[bold])
                painter.setPen(colours.colour(column.ink(line) if column.ink else "text"))
                painter.drawText(area, _LEFT, self._elided(text, area.width(), bold=bold))

    def _elided(self, text: str, room: int, *, bold: bool) -> str:
        """A text that fits; a short one is not measured, since that costs as much as drawing it."""
        metrics = self._metrics[bold]
        return text if len(text) * self._widest <= room else metrics.elidedText(text, _ELIDE, room)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, delete, open."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Delete:
            self._on_delete()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._on_activated(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _in_one_cell(text: str) -> str:
    return text.replace("\t", " ").replace("\n", " ")
