"""All fields of a card, edited in place."""

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cae_desktop.db.queries.cards import Card
from cae_desktop.domain.cards import mask_phone
from cae_desktop.domain.dates import parse_day
from cae_desktop.domain.words import Payment, PurchaseReason, Salutation
from cae_desktop.ui.widgets import DayField, Form, NoteField, TextField
from cae_desktop.views.cards.fields import SideChoice
from cae_desktop.views.cards.levels import level_choices

if TYPE_CHECKING:
    from cae_desktop.views.shared.screen import Screen

_OF_LINE: Final = ("name", "salutation", "activity_id", "level", "next_follow_up", "model")
_NOTHING: Final = (None, "—")


class CardDetails(QWidget):
    """The form; the phone can be changed while it is shown in full. A refused text stays until it is right."""

    def __init__(self, screen: "Screen") -> None:
        super().__init__()
        self._screen = screen
        self._card_id = ""
        self.form = Form()
        rows = self._rows()
        self._keys = tuple(key for key, _, _ in rows)
        for key, text, editor in rows:
            editor.setProperty("key", key)
            editor.committed.connect(self._on_field)
            self.form.add(key, text, editor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.form)

    def _rows(self) -> tuple[tuple[str, str, Any], ...]:
        word = self._screen.word
        reasons = [_NOTHING, *((reason, word(reason)) for reason in PurchaseReason)]
        return (
            ("name", self.tr("Name"), TextField()),
            ("salutation", self.tr("Form of address"), SideChoice([_NOTHING, *((s, word(s)) for s in Salutation)])),
            ("phone", self.tr("Phone"), TextField()),
            ("other_contact", self.tr("Other contact"), TextField()),
            ("area", self.tr("Area"), TextField()),
            ("activity_id", self.tr("Activity"), SideChoice()),
            ("salesperson_id", self.tr("Consultant"), SideChoice()),
            ("level", self.tr("Level"), SideChoice()),
            ("next_follow_up", self.tr("Next call"), DayField()),
            ("model", self.tr("Model of interest"), TextField()),
            ("present_car", self.tr("Present car"), TextField()),
            ("use", self.tr("Use"), TextField()),
            ("budget", self.tr("Budget"), TextField()),
            ("payment", self.tr("Payment"), SideChoice([_NOTHING, *((p, word(p)) for p in Payment)])),
            ("purchase_time", self.tr("Time of purchase"), TextField()),
            (
                "purchase_reason",
                self.tr("Reason to buy"),
                SideChoice(reasons),
            ),
            ("points_of_attention", self.tr("Points of attention"), TextField()),
            ("influencers", self.tr("Influencers"), TextField()),
            ("competitor_models", self.tr("Also considers"), TextField()),
            ("note", self.tr("Note"), NoteField(lines=2)),
        )

    # public -----------------------------------------------------------------------------------------------------

    def show_card(self, card: Card, people: list[tuple[Any, str]], *, unmasked: bool) -> None:
        """Show the fields of a card."""
        if card.line.id != self._card_id:
            self._card_id = card.line.id
            self.form.clear_errors()
        self.form.editor("activity_id").set_choices(self._activities(card))
        self.form.editor("salesperson_id").set_choices(people)
        self.form.editor("level").set_choices(level_choices(self._screen.workspace, self._screen.context.language))
        for key in self._keys:
            if not self.form.error(key):
                self.form.editor(key).set_value(self._value(card, key, unmasked=unmasked))
        self.form.editor("phone").setReadOnly(bool(card.line.phone) and not unmasked)

    # parts ------------------------------------------------------------------------------------------------------

    def _value(self, card: Card, key: str, *, unmasked: bool) -> Any:
        if key == "phone":
            return card.line.phone if unmasked else mask_phone(card.line.phone)
        return getattr(card.line if key in _OF_LINE else card, key)

    def _activities(self, card: Card) -> list[tuple[Any, str]]:
        """The activities of the cycle, and the card's own one if it belongs to another cycle."""
        rows = self._screen.workspace.card_list.activities(self._screen.context.cycle_id)
        choices = [_NOTHING, *((row.id, row.name) for row in rows)]
        if card.line.activity_id not in [value for value, _ in choices]:
            choices.append((card.line.activity_id, card.line.activity_name))
        return choices

    def _change(self, key: str, value: object) -> None:
        if key == "next_follow_up":
            value = parse_day(str(value), self._screen.workspace.clock.today())
        self._screen.workspace.cards.change_card(self._card_id, key, value)

    # slots ------------------------------------------------------------------------------------------------------

    def _on_field(self, value: object) -> None:
        key = str(self.sender().property("key"))
        self.form.show_error(key, self._screen.refusal(self._change, key, value))
