"""A new card in twenty seconds: phone first, a known customer is told while typing, Ctrl+Enter saves and goes on."""

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.domain.cards import read_phone
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import Salutation
from cae_desktop.services.cards import NewCard
from cae_desktop.ui.widgets import Button, Card, Form, Label, NoteField, Scroll, TextField
from cae_desktop.views.cards.consents import ConsentChips
from cae_desktop.views.cards.fields import SideChoice
from cae_desktop.views.cards.levels import level_choices
from cae_desktop.wording import error_sentence

if TYPE_CHECKING:
    from cae_desktop.views.shared.screen import Screen

_TEXTS: Final = ("phone", "name", "model", "purchase_time", "present_car", "other_contact", "note")
_FIELDS: Final = (*_TEXTS, "salutation", "activity_id", "salesperson_id", "level", "consents")
_FIELD_OF_ERROR: Final = {"text-is-missing": "name", "not-a-phone": "phone", "phone-is-known": "phone"}


class NewCardForm(QWidget):
    """The form; activity and consultant stay from card to card."""

    saved = Signal(str)
    known_requested = Signal(str)

    def __init__(self, screen: "Screen") -> None:
        super().__init__()
        self._screen = screen
        self._known_id = ""
        self._build()
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self, self._on_save)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _build(self) -> None:
        word = self._screen.word
        card = Card(self.tr("New customer card"), yellow=True)
        scroll = Scroll()
        self.form = Form()
        phone = TextField()
        phone.textChanged.connect(self._on_phone_typed)
        self.form.add("phone", self.tr("Phone"), phone)
        self.form.add("name", self.tr("Name"), TextField())
        self.form.add(
            "salutation", self.tr("Form of address"), SideChoice([(None, "—"), *((s, word(s)) for s in Salutation)])
        )
        self.form.add("activity_id", self.tr("Activity"), SideChoice())
        self.form.add("salesperson_id", self.tr("Consultant"), SideChoice())
        self.form.add("model", self.tr("Model of interest"), TextField())
        levels = level_choices(self._screen.workspace, self._screen.context.language)
        self.form.add("level", self.tr("Level"), SideChoice(levels))
        self.form.add("purchase_time", self.tr("Time of purchase"), TextField())
        self.form.add("present_car", self.tr("Present car"), TextField())
        self.form.add("other_contact", self.tr("Other contact"), TextField(self.tr("WeChat, e-mail")))
        self.form.add("consents", self.tr("Agrees to be contacted by"), ConsentChips(word))
        self.form.add("note", self.tr("Note"), NoteField(lines=2))
        scroll.body.addWidget(self.form)
        scroll.body.addStretch(1)
        scroll.body.setContentsMargins(0, 0, 12, 0)
        self.known = Label(role="error", wrap=True)
        self.open_known = Button(self.tr("Open that card"))
        self.open_known.clicked.connect(self._on_open_known)
        self.save_anyway = Button(self.tr("Save all the same"))
        self.save_anyway.clicked.connect(self._on_save_anyway)
        self.save = Button(self.tr("Save and next   Ctrl+Enter"))
        self.save.clicked.connect(self._on_save)
        buttons = QHBoxLayout()
        for button in (self.open_known, self.save_anyway):
            buttons.addWidget(button)
            button.hide()
        buttons.addStretch(1)
        self.known.hide()
        card.body.addWidget(self.known)
        card.body.addLayout(buttons)
        card.body.addWidget(scroll, 1)
        card.body.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)

    # public -----------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Offer the present activities and people."""
        workspace = self._screen.workspace
        activities = workspace.card_list.activities(self._screen.context.cycle_id)
        self.form.editor("activity_id").set_choices([(None, "—"), *((row.id, row.name) for row in activities)])
        people = workspace.dealership.people()
        self.form.editor("salesperson_id").set_choices([(None, "—"), *((row.id, row.name) for row in people)])

    def begin(self) -> None:
        """Empty the form but for activity and consultant, and go to the phone."""
        self.form.clear_errors()
        for key in _TEXTS:
            editor = self.form.editor(key)
            editor.clear()
            editor.set_value("")
        self.form.editor("salutation").set_value(None)
        self.form.editor("level").set_value("N")
        self.form.editor("consents").set_value({})
        self._begin_with_known()
        self.form.editor("phone").setFocus()

    # parts ------------------------------------------------------------------------------------------------------

    def _begin_with_known(self) -> None:
        """Begin with the activity of today and the newest card's consultant; what was chosen here stays."""
        activity, consultant = self.form.editor("activity_id"), self.form.editor("salesperson_id")
        if activity.value() is not None or consultant.value() is not None:
            return
        workspace = self._screen.workspace
        first = workspace.card_list.first_values(self._screen.context.cycle_id, workspace.clock.today())
        activity.set_value(first[0])
        consultant.set_value(first[1])

    # slots ------------------------------------------------------------------------------------------------------

    def _on_phone_typed(self, text: str) -> None:
        known = self._screen.workspace.cards.same_phone(text) if read_phone(text) else ()
        self._known_id = known[0].id if known else ""
        for widget in (self.known, self.open_known, self.save_anyway):
            widget.setVisible(bool(known))
        if known:
            self.known.setText(
                self.tr("▲ Known already: card No. {number}, {name}, {activity}").format(
                    number=f"{known[0].number:04d}", name=known[0].name, activity=known[0].activity_name or "—"
                )
            )

    def _on_open_known(self) -> None:
        self.known_requested.emit(self._known_id)

    def _on_save(self) -> None:
        self._save(even_if_known=False)

    def _on_save_anyway(self) -> None:
        self._save(even_if_known=True)

    def _save(self, *, even_if_known: bool) -> None:
        self.form.clear_errors()
        typed: dict[str, Any] = {key: self.form.editor(key).value() for key in _FIELDS}
        try:
            card_id = self._screen.workspace.cards.add_card(NewCard(**typed), even_if_known=even_if_known)
        except CaeError as error:
            key = _FIELD_OF_ERROR.get(error.code, "name")
            self.form.show_error(key, error_sentence(error, QCoreApplication.translate))
            self.form.editor(key).setFocus()
            return
        self.saved.emit(card_id)
