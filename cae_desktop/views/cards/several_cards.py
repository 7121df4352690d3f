"""Several cards at once: level, activity, consultant and next call."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cae_desktop.domain.dates import parse_day
from cae_desktop.domain.errors import CaeError
from cae_desktop.ui.widgets import Button, Card, DayField, Form, Label
from cae_desktop.views.cards.fields import SideChoice
from cae_desktop.views.cards.levels import level_choices
from cae_desktop.wording import error_sentence

if TYPE_CHECKING:
    from cae_desktop.views.shared.screen import Screen

_CHOICES: Final = ("level", "activity_id", "salesperson_id")
_AS_IT_IS: Final = ""


class SeveralCards(QWidget):
    """The form beside the list while several cards are selected; what is left as it is stays so on every card.

    `comparing_wanted` asks to see two of them side by side.
    """

    comparing_wanted = Signal(list)

    def __init__(self, screen: "Screen") -> None:
        super().__init__()
        self._screen = screen
        self._ids: Sequence[str] = ()
        self._card = Card(" ")
        self.form = Form()
        for key, text in zip(_CHOICES, (self.tr("Level"), self.tr("Activity"), self.tr("Consultant")), strict=True):
            self.form.add(key, text, SideChoice())
        self.form.add("next_follow_up", self.tr("Next call"), DayField(self.tr("as it is")))
        self.change = Button("")
        self.change.clicked.connect(self._on_change)
        self._card.body.addWidget(
            Label(
                self.tr("What you choose is set on all of them. Ctrl+Z takes it back in one step."), "faint", wrap=True
            )
        )
        self._card.body.addWidget(self.form)
        self._card.body.addWidget(self.change)
        self.compare = Button(self.tr("One customer? Compare both…"))
        self.compare.clicked.connect(self._on_compare)
        self._card.body.addWidget(self.compare)
        self._card.body.addStretch(1)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self, self._on_change)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._card)

    def show_cards(self, ids: Sequence[str]) -> None:
        """Ask what becomes of these cards; what was chosen for others is forgotten."""
        if not self._ids:
            self.reload()
        self._ids = ids
        self.compare.setVisible(len(ids) == 2)
        self._card.title.setText(self.tr("{n} cards").format(n=f"{len(ids):,}"))
        self.change.setText(self.tr("Change {n} cards   Ctrl+Enter").format(n=f"{len(ids):,}"))

    def reload(self) -> None:
        """Offer the present levels, activities and people."""
        workspace, context = self._screen.workspace, self._screen.context
        as_it_is: tuple[Any, str] = (_AS_IT_IS, self.tr("as it is"))
        offers = (
            level_choices(workspace, context.language),
            [(row.id, row.name) for row in workspace.card_list.activities(context.cycle_id)],
            [(row.id, row.name) for row in workspace.dealership.people()],
        )
        for key, offer in zip(_CHOICES, offers, strict=True):
            editor = self.form.editor(key)
            editor.set_choices([as_it_is, *offer])
            if editor.value() is None:
                editor.set_value(_AS_IT_IS)

    # parts ------------------------------------------------------------------------------------------------------

    def _changes(self) -> dict[str, object]:
        """What was chosen. Raises CaeError("not-a-day")."""
        chosen = {key: self.form.editor(key).value() for key in _CHOICES}
        changes: dict[str, object] = {key: value for key, value in chosen.items() if value != _AS_IT_IS}
        if typed := self.form.editor("next_follow_up").text().strip():
            changes["next_follow_up"] = parse_day(typed, self._screen.workspace.clock.today())
        return changes

    def _clear(self) -> None:
        self.form.clear_errors()
        for key in _CHOICES:
            self.form.editor(key).set_value(_AS_IT_IS)
        self.form.editor("next_follow_up").set_value("")

    def _on_compare(self) -> None:
        self.comparing_wanted.emit(list(self._ids))

    def _on_change(self) -> None:
        self.form.clear_errors()
        try:
            changes = self._changes()
            if not changes:
                return
            self._screen.workspace.cards.change_cards(self._ids, changes)
        except CaeError as error:
            self.form.show_error("next_follow_up", error_sentence(error, QCoreApplication.translate))
            return
        self._clear()
        self._screen.messages.show_message(
            self.tr("{n} cards changed. Ctrl+Z takes it back.").format(n=len(self._ids)), tone="on_track"
        )
