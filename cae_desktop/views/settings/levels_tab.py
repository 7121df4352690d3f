"""The levels of customers and the days until their next call."""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.domain.dates import parse_number
from cae_desktop.services.card_levels import CardLevel
from cae_desktop.ui.sheet import CellStyle, Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Button, Card, Form, Label, TextField

if TYPE_CHECKING:
    from cae_desktop.views.shared.screen import Screen


class LevelsTab(QWidget):
    """Days are typed in place; levels of one's own are added below and deleted in the table."""

    def __init__(self, screen: "Screen") -> None:
        super().__init__()
        self._screen = screen
        self._service = screen.workspace.card_levels
        self.model = SheetModel(
            (
                Column("key", self.tr("Level"), width=80),
                Column("meaning", self.tr("Meaning"), editable=True, stretch=True),
                Column("follow_up_days", self.tr("Days until the next call"), kind="number", editable=True, width=180),
                Column("usual_days", self.tr("As a rule"), kind="number", width=100),
            ),
            display=_display,
            commit=self._commit,
            style=_style,
            editable=_may_edit,
        )
        self.table = SheetTable(self.model)
        self.table.can_delete = True
        self.table.setAccessibleName(self.tr("Levels of customers"))
        self.table.delete_requested.connect(self._on_removed)
        self.form = Form()
        self.form.add("key", self.tr("Letter"), TextField(self.tr("e.g. V")))
        self.form.add("meaning", self.tr("Meaning"), TextField())
        self.form.add("days", self.tr("Days until the next call"), TextField())
        self.add = Button(self.tr("Add level"), icon="plus")
        self.add.clicked.connect(self._on_add)
        card = Card(self.tr("Levels of customers"), self.tr("a new level of a card sets the day of its next call"))
        card.body.addWidget(self.table, 1)
        card.body.addWidget(Label(self.tr("A level of your own"), role="strong"))
        card.body.addWidget(self.form)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.add)
        card.body.addLayout(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)

    def reload(self) -> None:
        """Read the levels."""
        self.table.set_rows(self._service.levels(self._screen.context.language))

    def _commit(self, key: str, field: str, text: Any) -> str | None:
        if field == "meaning":
            return self._screen.refusal(self._service.change_meaning, key, str(text))
        return self._screen.refusal(self._change_days, key, str(text))

    def _change_days(self, key: str, text: str) -> None:
        self._service.change_days(key, parse_number(text))

    def _add_level(self) -> None:
        key, meaning, days = (self.form.editor(name).text() for name in ("key", "meaning", "days"))
        self._service.add(key, meaning, parse_number(days))

    def _on_add(self) -> None:
        sentence = self._screen.refusal(self._add_level)
        self.form.show_error("key", sentence)
        if sentence is None:
            for name in ("key", "meaning", "days"):
                self.form.editor(name).set_value("")
                self.form.editor(name).clear()

    def _on_removed(self, keys: list[str]) -> None:
        own = {level.key for level in self.model.rows if level.own}
        for key in keys:
            if key in own:
                self._screen.attempt(self._service.remove, key)


def _may_edit(level: CardLevel, key: str) -> bool:
    return key == "follow_up_days" or (key == "meaning" and level.own)


def _display(level: CardLevel, key: str, value: Any) -> str:
    return "—" if value is None else str(value)


def _style(level: CardLevel, key: str) -> CellStyle | None:
    if key == "key" or (key == "follow_up_days" and level.follow_up_days != level.usual_days):
        return CellStyle(bold=True)
    return CellStyle(ink="text_secondary") if key == "usual_days" else None
