"""Customer cards: a fast list at the left, one yellow card at the right, and the counts of attention."""

from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from cae_desktop.db.queries.cards import CardLine
from cae_desktop.domain.cards import Due, due, mask_phone
from cae_desktop.domain.words import Stage
from cae_desktop.ui import theme
from cae_desktop.ui.sheet import CellStyle, Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Card, Chips, EmptyState
from cae_desktop.views.cards.attention import AttentionPanel
from cae_desktop.views.cards.card_view import CardView
from cae_desktop.views.cards.levels import level_tone
from cae_desktop.views.cards.new_card import NewCardForm
from cae_desktop.views.shared.screen import Screen, ScreenContext

translate = QCoreApplication.translate


class CardsScreen(Screen):
    """List and card of the people met in the activities of a cycle."""

    watched: ClassVar[frozenset[str]] = frozenset(
        {"customer_card", "stage_change", "consent", "follow_up", "attention_count", "activity", "person"}
    )

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(
            context,
            translate("Screens", "Customer cards"),
            translate("CardsScreen", "every yellow card belongs to an activity; calls follow the level"),
        )
        self._lines: tuple[CardLine, ...] = ()
        self._build_header()
        self._build_list()
        self._build_side()
        columns = QHBoxLayout()
        columns.setSpacing(16)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self._chips)
        left.addWidget(self._list_card, 1)
        columns.addLayout(left, 7)
        columns.addWidget(self._side, 4)
        self.body.addLayout(columns, 1)
        QShortcut(QKeySequence(QKeySequence.StandardKey.New), self, self._on_new)

    # build ------------------------------------------------------------------------------------------------------

    def _build_header(self) -> None:
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("name, model, last four digits"))
        self._search.setAccessibleName(self._search.placeholderText())
        self._search.setMinimumWidth(220)
        self._search.textChanged.connect(self._on_filter)
        self.header.add(self._search)
        counts = self.header.add_button(self.tr("Count attention"), icon="users")
        counts.clicked.connect(self._on_attention)
        new = self.header.add_button(self.tr("New card   Ctrl+N"), primary=True)
        new.clicked.connect(self._on_new)

    def _build_list(self) -> None:
        self._chips = Chips(
            (
                ("all", self.tr("All")),
                ("due", self.tr("Call today")),
                ("overdue", self.tr("Overdue")),
                ("H", self.tr("Level H")),
                ("hand-over", self.tr("To hand over")),
                ("double", self.tr("Same phone")),
            )
        )
        self._chips.chosen.connect(self._on_filter)
        self._model = SheetModel(
            (
                Column("name", self.tr("Name"), width=96),
                Column("phone", self.tr("Phone"), width=112),
                Column("activity_name", self.tr("Activity"), stretch=True),
                Column("stage", self.tr("Stage"), width=96, paint=self._paint_stage),
                Column("level", self.tr("Level"), width=46, paint=_paint_level),
                Column("model", self.tr("Model"), width=80),
                Column("next_follow_up", self.tr("Next call"), width=80),
                Column("salesperson_name", self.tr("Consultant"), width=66),
            ),
            display=self._display,
            style=self._style,
        )
        self._table = SheetTable(self._model)
        self._table.can_delete = True
        self._table.setAccessibleName(translate("Screens", "Customer cards"))
        self._table.row_selected.connect(self._on_selected)
        self._table.delete_requested.connect(self._on_delete)
        self._empty = EmptyState(
            self.tr("No card here yet"),
            self.tr("Every person met in an activity gets a yellow card. It counts towards the goals at once."),
            self.tr("New card"),
        )
        self._empty.button.clicked.connect(self._on_new)
        self._list_card = Card()
        self._list_card.body.addWidget(self._table, 1)
        self._list_card.body.addWidget(self._empty, 1)

    def _build_side(self) -> None:
        self.new_form = NewCardForm(self)
        self.new_form.saved.connect(self._on_saved)
        self.new_form.known_requested.connect(self._on_known)
        self.card_view = CardView(self)
        self._attention = AttentionPanel(self)
        self._blank = QWidget()
        self._side = QStackedWidget()
        for widget in (self._blank, self.card_view, self.new_form, self._attention):
            self._side.addWidget(widget)

    # public -----------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the list, the open card and the counts."""
        self._lines = self.workspace.cards.lines(self.context.cycle_id)
        self._count_chips()
        self._show_filtered()
        self.new_form.reload()
        self._attention.reload()
        self.card_view.reload()

    def show_target(self, target: Any) -> None:
        """Show the calls that are due ("due"), the form ("new") or a card by its id."""
        if target == "due":
            self._chips.choose("due")
            self._show_filtered()
        elif target == "new":
            self._on_new()
        else:
            self._show_card(str(target))

    def focus_search(self) -> None:
        """Go to the search field."""
        self._search.setFocus()
        self._search.selectAll()

    # parts ------------------------------------------------------------------------------------------------------

    def _matches(self, line: CardLine, key: str) -> bool:
        today = self.workspace.clock.today()
        doubles = {one.phone_key for one in self._lines if one.phone_key}
        counts = {phone: sum(one.phone_key == phone for one in self._lines) for phone in doubles}
        tests = {
            "all": True,
            "due": line.result is None and due(line.next_follow_up, today) in (Due.TODAY, Due.OVERDUE),
            "overdue": line.result is None and due(line.next_follow_up, today) is Due.OVERDUE,
            "H": line.level == "H",
            "hand-over": line.stage is Stage.INTEREST and line.handed_over_on is None and line.result is None,
            "double": counts.get(line.phone_key, 0) > 1,
        }
        return tests[key]

    def _count_chips(self) -> None:
        for key in ("all", "due", "overdue", "H", "hand-over", "double"):
            self._chips.set_count(key, sum(self._matches(line, key) for line in self._lines))

    def _show_filtered(self) -> None:
        words = self._search.text().casefold().split()
        key = self._chips.value()
        rows = [line for line in self._lines if self._matches(line, key) and _contains(line, words)]
        self._table.set_rows(rows)
        self._table.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        if rows and self._side.currentWidget() is self._blank:
            self._table.select_row(rows[0].id)

    def _display(self, line: CardLine, key: str, value: Any) -> str:
        if key == "name":
            return f"{line.name} {self.word(line.salutation)}" if line.salutation else line.name
        if key == "phone":
            return mask_phone(line.phone)
        if key == "next_follow_up":
            return self._next_call(line)
        return str(value or "")

    def _next_call(self, line: CardLine) -> str:
        if line.result is not None:
            return self.word(line.result)
        today = self.workspace.clock.today()
        when = due(line.next_follow_up, today)
        if when is Due.NONE or line.next_follow_up is None:
            return "—"
        if when is Due.TODAY:
            return self.tr("today")
        if when is Due.OVERDUE:
            return self.tr("{days} days late").format(days=(today - line.next_follow_up).days)
        return f"{line.next_follow_up:%m/%d}"

    def _style(self, line: CardLine, key: str) -> CellStyle | None:
        if key == "name":
            return CellStyle(bold=True)
        if key == "next_follow_up" and line.result is None:
            when = due(line.next_follow_up, self.workspace.clock.today())
            inks = {Due.OVERDUE: "late", Due.TODAY: "accent"}
            return CellStyle(ink=inks[when], bold=True) if when in inks else None
        return CellStyle(ink="text_secondary")

    def _paint_stage(self, painter: QPainter, area: Any, line: CardLine) -> None:
        colours = theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour(f"stage_{line.stage.value}"))
        painter.drawEllipse(QRectF(area.left(), area.center().y() - 4, 9, 9))
        painter.setPen(colours.colour("text"))
        painter.drawText(area.adjusted(16, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.word(line.stage))

    def _show_card(self, card_id: str) -> None:
        self.card_view.show_card(card_id)
        self._side.setCurrentWidget(self.card_view)

    # slots ------------------------------------------------------------------------------------------------------

    def _on_filter(self, _: str) -> None:
        self._show_filtered()

    def _on_selected(self, card_id: str) -> None:
        if card_id:
            self._show_card(card_id)

    def _on_new(self) -> None:
        self._side.setCurrentWidget(self.new_form)
        self.new_form.begin()

    def _on_attention(self) -> None:
        self._side.setCurrentWidget(self._attention)

    def _on_saved(self, card_id: str) -> None:
        self.messages.show_message(self.tr("Card saved. It counts towards the goals."), tone="on_track")
        self.new_form.begin()

    def _on_known(self, card_id: str) -> None:
        self._table.select_row(card_id)
        self._show_card(card_id)

    def _on_delete(self, card_ids: list[str]) -> None:
        for card_id in card_ids:
            self.attempt(self.workspace.cards.delete_card, card_id)
        self._side.setCurrentWidget(self._blank)


def _contains(line: CardLine, words: list[str]) -> bool:
    text = f"{line.name} {line.model} {line.activity_name} {line.salesperson_name}".casefold()
    return all(word in text or (word.isdigit() and line.phone_key.endswith(word)) for word in words)


def _paint_level(painter: QPainter, area: Any, line: CardLine) -> None:
    colours = theme.current()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.colour(level_tone(line.level)))
    box = QRectF(area.left(), area.center().y() - 10, 22, 21)
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(Qt.GlobalColor.white)
    painter.setFont(theme.font("caption", bold=True))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, line.level)
