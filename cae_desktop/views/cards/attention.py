"""Counts of attention: how many people an activity reached, day by day."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.domain.dates import parse_day, parse_number
from cae_desktop.domain.errors import CaeError
from cae_desktop.ui.sheet import Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Button, Card, Label

if TYPE_CHECKING:
    from cae_desktop.views.shared.screen import Screen


class AttentionPanel(QWidget):
    """A small `table`; a new row is for today and the activity chosen last."""

    def __init__(self, screen: "Screen") -> None:
        super().__init__()
        self._screen = screen
        card = Card(self.tr("Attention"), self.tr("people reached or visitors"))
        card.body.addWidget(
            Label(
                self.tr("Type how many people an activity reached on a day; it counts towards the goals."),
                "faint",
                wrap=True,
            )
        )
        self._box = QVBoxLayout()
        card.body.addLayout(self._box, 1)
        self.table: SheetTable | None = None
        self._choices: list[tuple[str, str]] = []
        add = Button(self.tr("Add count"))
        add.clicked.connect(self._on_add)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(add)
        card.body.addLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)

    def reload(self) -> None:
        """Read the counts and the activities they may belong to."""
        activities = self._screen.workspace.card_list.activities(self._screen.context.cycle_id)
        choices = [(row.id, row.name) for row in activities]
        if self.table is None or choices != self._choices:
            self._choices = choices
            self._make_table()
        if self.table is not None:
            self.table.set_rows(self._screen.workspace.cards.attention(self._screen.context.cycle_id))

    def _make_table(self) -> None:
        if self.table is not None:
            self.table.deleteLater()
        model = SheetModel(
            (
                Column("day", self.tr("Day"), kind="day", editable=True, width=94),
                Column(
                    "activity_id",
                    self.tr("Activity"),
                    kind="choice",
                    editable=True,
                    choices=self._choices,
                    stretch=True,
                ),
                Column("count", self.tr("People"), kind="number", editable=True, width=58),
                Column("note", self.tr("Note"), editable=True, width=72),
            ),
            commit=self._on_cell,
        )
        self.table = SheetTable(model)
        self.table.can_add = self.table.can_delete = True
        self.table.setAccessibleName(self.tr("Attention"))
        self.table.add_requested.connect(self._on_add)
        self.table.delete_requested.connect(self._on_delete)
        self._box.addWidget(self.table)

    def _on_add(self) -> None:
        if not self._choices:
            self._screen.messages.show_message(
                self.tr("Plan an activity first; counts belong to activities."), tone="late"
            )
            return
        rows = self._screen.workspace.cards.attention(self._screen.context.cycle_id)
        activity_id = rows[0].activity_id if rows else self._choices[0][0]
        today = self._screen.workspace.clock.today()
        known = {row.id for row in rows}
        if self._screen.attempt(self._screen.workspace.cards.count_attention, activity_id, today, 0):
            new = [
                row
                for row in self._screen.workspace.cards.attention(self._screen.context.cycle_id)
                if row.id not in known
            ]
            self.reload()
            if new and self.table is not None:
                self.table.edit_cell(new[0].id, "count")

    def _on_delete(self, ids: list[str]) -> None:
        self._screen.attempt(self._screen.workspace.cards.delete_attention, ids)

    def _on_cell(self, row_id: str, key: str, value: object) -> str | None:
        return self._screen.refusal(self._change, row_id, key, value)

    def _change(self, row_id: str, key: str, value: object) -> None:
        today = self._screen.workspace.clock.today()
        if key == "day":
            value = parse_day(str(value), today)
            if value is None:
                raise CaeError("not-a-day", text="")
        elif key == "count":
            value = parse_number(str(value)) or 0
        self._screen.workspace.cards.change_attention(row_id, key, value)
