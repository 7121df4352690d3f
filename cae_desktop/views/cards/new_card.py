"""A new card in twenty seconds: phone first, a known customer is told while typing, Ctrl+Enter saves and goes on."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.domain.cards import read_phone
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import ContactMeans, Salutation
from cae_desktop.services.cards import NewCard
from cae_desktop.ui.widgets import Button, Card, Choice, Form, Label, NoteField, Scroll, TextField
from cae_desktop.views.cards.levels import level_choices
from cae_desktop.wording import error_sentence

if TYPE_CHECKING:
    from cae_desktop.views.shared.screen import Screen

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
            "salutation", self.tr("Form of address"), Choice([(None, "—"), *((s, word(s)) for s in Salutation)])
        )
        self.form.add("activity_id", self.tr("Activity"), Choice())
        self.form.add("salesperson_id", self.tr("Consultant"), Choice())
        self.form.add("model", self.tr("Model of interest"), TextField())
        levels = level_choices(self._screen.workspace.catalogue, self._screen.context.language)
        self.form.add("level", self.tr("Level"), Choice(levels))
        self.form.add("purchase_time", self.tr("Time of purchase"), TextField())
        self.form.add("present_car", self.tr("Present car"), TextField())
        self.form.add("other_contact", self.tr("Other contact"), TextField(self.tr("WeChat, e-mail")))
        consents = [((), "—"), *(((means,), word(means)) for means in ContactMeans)]
        self.form.add("consents", self.tr("Agrees to be contacted by"), Choice(consents))
        self.form.add("note", self.tr("Note"), NoteField(lines=2))
        scroll.body.addWidget(self.form)
        scroll.body.addStretch(1)
        self._known = Label(role="error", wrap=True)
        self._open_known = Button(self.tr("Open that card"))
        self._open_known.clicked.connect(self._on_open_known)
        save = Button(self.tr("Save and next   Ctrl+Enter"))
        save.clicked.connect(self._on_save)
        buttons = QHBoxLayout()
        buttons.addWidget(self._open_known)
        buttons.addStretch(1)
        buttons.addWidget(save)
        card.body.addWidget(scroll, 1)
        card.body.addWidget(self._known)
        card.body.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        self._open_known.hide()
        self._known.hide()

    # public -----------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Offer the present activities and people."""
        workspace = self._screen.workspace
        activities = workspace.progress.activities(self._screen.context.cycle_id)
        self.form.editor("activity_id").set_choices([(None, "—"), *((row.id, row.name) for row in activities)])
        people = workspace.dealership.people()
        self.form.editor("salesperson_id").set_choices([(None, "—"), *((row.id, row.name) for row in people)])

    def begin(self) -> None:
        """Empty the form but for activity and consultant, and go to the phone."""
        self.form.clear_errors()
        for key in ("phone", "name", "model", "purchase_time", "present_car", "other_contact", "note"):
            editor = self.form.editor(key)
            editor.clear()
            editor.set_value("")
        for key in ("salutation", "activity_id", "salesperson_id"):
            if self.form.editor(key).value() is None:
                self.form.editor(key).set_value(None)
        self.form.editor("level").set_value("N")
        self.form.editor("consents").set_value(())
        self.form.editor("phone").setFocus()

    # slots ------------------------------------------------------------------------------------------------------

    def _on_phone_typed(self, text: str) -> None:
        known = self._screen.workspace.cards.same_phone(text) if read_phone(text) else ()
        self._known_id = known[0].id if known else ""
        self._known.setVisible(bool(known))
        self._open_known.setVisible(bool(known))
        if known:
            self._known.setText(
                self.tr("Known already: card No. {number}, {name}").format(number=known[0].number, name=known[0].name)
            )

    def _on_open_known(self) -> None:
        self.known_requested.emit(self._known_id)

    def _on_save(self) -> None:
        self.form.clear_errors()
        value = {key: self.form.editor(key).value() for key in NewCard.__slots__ if key != "stage" and self._has(key)}
        value["consents"] = value["consents"] or ()
        value["level"] = value["level"] or "N"
        try:
            card_id = self._screen.workspace.cards.add_card(NewCard(**value))
        except CaeError as error:
            key = _FIELD_OF_ERROR.get(error.code, "name")
            self.form.show_error(key, error_sentence(error, QCoreApplication.translate))
            self.form.editor(key).setFocus()
            return
        self.saved.emit(card_id)

    def _has(self, key: str) -> bool:
        return key not in ("area", "budget", "points_of_attention")
