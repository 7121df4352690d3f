"""One yellow card: who, which car, which stage, the talks so far; everything is edited in place."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.db.queries.cards import Card as CardRow
from cae_desktop.domain.cards import mask_phone
from cae_desktop.domain.dates import parse_day
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import CardResult, ContactMeans, Payment, PurchaseReason, Salutation, Stage
from cae_desktop.ui.widgets import Button, Card, Choice, DayField, Form, Label, Line, Scroll, TextField
from cae_desktop.views.cards.levels import level_choices
from cae_desktop.views.cards.stage_bar import StageBar

if TYPE_CHECKING:
    from cae_desktop.views.shared.screen import Screen

_PLAIN_FIELDS: Final = (
    "salesperson_id",
    "present_car",
    "use",
    "budget",
    "payment",
    "purchase_time",
    "purchase_reason",
    "points_of_attention",
    "influencers",
    "competitor_models",
    "other_contact",
    "area",
    "note",
)


class CardView(QWidget):
    """Shows one card; the phone stays masked until asked for."""

    def __init__(self, screen: "Screen") -> None:
        super().__init__()
        self._screen = screen
        self._card_id = ""
        self._unmasked = False
        self._build()

    # build ------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._scroll = Scroll()
        self._scroll.body.setSpacing(12)
        self._scroll.body.addWidget(self._build_head())
        body = Card()
        self._stage_bar = StageBar(self._screen.word)
        self._stage_bar.chosen.connect(self._on_stage)
        body.body.addWidget(self._stage_bar)
        body.body.addLayout(self._build_sales())
        body.body.addWidget(Line())
        body.body.addWidget(self._build_form())
        body.body.addWidget(Line())
        body.body.addWidget(Label(self.tr("Agreed to be contacted by"), role="strong"))
        self._consents = QHBoxLayout()
        body.body.addLayout(self._consents)
        body.body.addWidget(Line())
        body.body.addWidget(Label(self.tr("Talks"), role="strong"))
        body.body.addLayout(self._build_talk())
        self._talks = QVBoxLayout()
        self._talks.setSpacing(8)
        body.body.addLayout(self._talks)
        self._scroll.body.addWidget(body)
        self._scroll.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)

    def _build_head(self) -> Card:
        head = Card(yellow=True)
        self._name = Label(role="title")
        self._number = Label(role="faint")
        self._phone = Label()
        self._show_phone = Button(self.tr("Show"), flat=True)
        self._show_phone.clicked.connect(self._on_show_phone)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self._name)
        first.addStretch(1)
        first.addWidget(self._number)
        second.addWidget(self._phone)
        second.addWidget(self._show_phone)
        second.addStretch(1)
        head.body.addLayout(first)
        head.body.addLayout(second)
        return head

    def _build_sales(self) -> QGridLayout:
        word = self._screen.word
        self._hand_over = Button(self.tr("Hand over to sales"))
        self._hand_over.clicked.connect(self._on_hand_over)
        self._consultant = Choice()
        self._consultant.setAccessibleName(self.tr("Consultant in sales"))
        self._result = Choice([(None, self.tr("no result yet")), *((result, word(result)) for result in CardResult)])
        self._result.setAccessibleName(self.tr("Result"))
        self._result.committed.connect(self._on_result)
        self._reason = TextField(self.tr("reason"))
        self._reason.committed.connect(self._on_result)
        self._sales_error = Label(role="error", wrap=True)
        self._sales_error.hide()
        grid = QGridLayout()
        grid.addWidget(self._consultant, 0, 0)
        grid.addWidget(self._hand_over, 0, 1)
        grid.addWidget(self._result, 1, 0)
        grid.addWidget(self._reason, 1, 1)
        grid.addWidget(self._sales_error, 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _build_form(self) -> Form:
        word = self._screen.word
        levels = level_choices(self._screen.workspace.catalogue, self._screen.context.language)
        nothing = (None, "—")
        rows: tuple[tuple[str, str, Any], ...] = (
            ("name", self.tr("Name"), TextField()),
            ("phone", self.tr("Phone"), TextField()),
            ("salutation", self.tr("Form of address"), Choice([nothing, *((s, word(s)) for s in Salutation)])),
            ("activity_id", self.tr("Activity"), Choice()),
            ("salesperson_id", self.tr("Consultant"), Choice()),
            ("level", self.tr("Level"), Choice(levels)),
            ("next_follow_up", self.tr("Next call"), DayField()),
            ("model", self.tr("Model of interest"), TextField()),
            ("present_car", self.tr("Present car"), TextField()),
            ("use", self.tr("Use"), TextField()),
            ("budget", self.tr("Budget"), TextField()),
            ("payment", self.tr("Payment"), Choice([nothing, *((p, word(p)) for p in Payment)])),
            ("purchase_time", self.tr("Time of purchase"), TextField()),
            ("purchase_reason", self.tr("Reason to buy"), Choice([nothing, *((r, word(r)) for r in PurchaseReason)])),
            ("points_of_attention", self.tr("Points of attention"), TextField()),
            ("influencers", self.tr("Influencers"), TextField()),
            ("competitor_models", self.tr("Other models considered"), TextField()),
            ("other_contact", self.tr("Other contact"), TextField()),
            ("area", self.tr("Area"), TextField()),
            ("note", self.tr("Note"), TextField()),
        )
        self.form = Form()
        for key, text, editor in rows:
            editor.setProperty("key", key)
            editor.committed.connect(self._on_field)
            self.form.add(key, text, editor)
        return self.form

    def _build_talk(self) -> QHBoxLayout:
        self._means = Choice([(means, self._screen.word(means)) for means in ContactMeans])
        self._means.set_value(ContactMeans.PHONE)
        self._means.setAccessibleName(self.tr("Means"))
        self._talk = TextField(self.tr("what was said; Enter saves"))
        self._talk.setAccessibleName(self.tr("Talk"))
        self._talk.returnPressed.connect(self._on_talk)
        row = QHBoxLayout()
        row.addWidget(self._means)
        row.addWidget(self._talk, 1)
        return row

    # public -----------------------------------------------------------------------------------------------------

    def show_card(self, card_id: str) -> None:
        """Show another card, its phone masked."""
        if card_id != self._card_id:
            self._unmasked = False
            self.form.clear_errors()
        self._card_id = card_id
        self.reload()

    def reload(self) -> None:
        """Read the card again; nothing happens while none is shown or when it is gone."""
        if not self._card_id:
            return
        try:
            card = self._screen.workspace.cards.card(self._card_id)
        except CaeError:
            self._card_id = ""
            return
        self._show(card)

    # parts ------------------------------------------------------------------------------------------------------

    def _show(self, card: CardRow) -> None:
        line = card.line
        self._name.setText(f"{line.name} {self._screen.word(line.salutation)}" if line.salutation else line.name)
        self._number.setText(self.tr("Card No. {number} · {day}").format(number=f"{line.number:04d}", day=card.made_on))
        self._phone.setText(line.phone if self._unmasked else mask_phone(line.phone) or "—")
        self._show_phone.setText(self.tr("Hide") if self._unmasked else self.tr("Show"))
        self._show_phone.setVisible(bool(line.phone))
        self._stage_bar.show_stage(
            line.stage, {stage.stage: stage.changed_on for stage in card.stages}, line.handed_over_on
        )
        self._show_choices()
        for key in ("salutation", "activity_id", "level", "next_follow_up", "model", "name"):
            self.form.editor(key).set_value(getattr(line, key))
        for key in _PLAIN_FIELDS:
            self.form.editor(key).set_value(getattr(card, key))
        self.form.editor("phone").set_value(line.phone if self._unmasked else mask_phone(line.phone))
        self.form.editor("phone").setReadOnly(bool(line.phone) and not self._unmasked)
        self._consultant.set_value(card.consultant_id)
        self._hand_over.setText(self.tr("Take back") if line.handed_over_on else self.tr("Hand over to sales"))
        self._result.set_value(line.result)
        self._reason.set_value(card.result_reason)
        self._show_consents(card)
        self._show_talks(card)

    def _show_choices(self) -> None:
        workspace = self._screen.workspace
        people = [(None, "—"), *((row.id, row.name) for row in workspace.dealership.people())]
        activities = workspace.progress.activities(self._screen.context.cycle_id)
        self.form.editor("activity_id").set_choices([(None, "—"), *((row.id, row.name) for row in activities)])
        self.form.editor("salesperson_id").set_choices(people)
        self._consultant.set_choices(people)

    def _show_consents(self, card: CardRow) -> None:
        _empty(self._consents)
        given = {consent.means: consent for consent in card.consents if consent.withdrawn_on is None}
        for means in ContactMeans:
            consent = given.get(means)
            button = Button(self._screen.word(means), kind="chip")
            button.setCheckable(True)
            button.setChecked(consent is not None)
            button.setProperty("means", means.value)
            button.setProperty("consent", consent.id if consent else "")
            button.setToolTip(consent.given_on.isoformat() if consent else "")
            button.clicked.connect(self._on_consent)
            self._consents.addWidget(button)
        self._consents.addStretch(1)

    def _show_talks(self, card: CardRow) -> None:
        _empty(self._talks)
        for talk in card.follow_ups:
            caption = f"{talk.day:%m/%d} {talk.person_name} · {self._screen.word(talk.means)} · {talk.level}"
            self._talks.addWidget(Label(caption, role="faint"))
            self._talks.addWidget(Label(talk.text, wrap=True))
        if not card.follow_ups:
            self._talks.addWidget(Label(self.tr("No talk has been logged yet."), role="faint"))

    def _try(self, verb: Callable[..., object], *args: object) -> None:
        sentence = self._screen.refusal(verb, *args)
        self._sales_error.setText(f"▲ {sentence}" if sentence else "")
        self._sales_error.setVisible(bool(sentence))

    # slots ------------------------------------------------------------------------------------------------------

    def _on_show_phone(self) -> None:
        self._unmasked = not self._unmasked
        self.reload()

    def _on_field(self, value: object) -> None:
        key = str(self.sender().property("key"))
        self.form.show_error(key, self._screen.refusal(self._change, key, value))

    def _change(self, key: str, value: object) -> None:
        if key == "next_follow_up":
            value = parse_day(str(value), self._screen.workspace.clock.today())
        self._screen.workspace.cards.change_card(self._card_id, key, value)

    def _on_stage(self, stage: Stage) -> None:
        self._try(self._screen.workspace.cards.change_stage, self._card_id, stage)

    def _on_hand_over(self) -> None:
        service = self._screen.workspace.cards
        if service.card(self._card_id).line.handed_over_on:
            self._try(service.take_back, self._card_id)
        else:
            self._try(service.hand_over, self._card_id, self._consultant.value())

    def _on_result(self, _: object) -> None:
        self._try(self._screen.workspace.cards.finish, self._card_id, self._result.value(), self._reason.value())

    def _on_consent(self) -> None:
        button = self.sender()
        consent_id, means = str(button.property("consent")), ContactMeans(str(button.property("means")))
        if consent_id:
            self._try(self._screen.workspace.cards.withdraw_consent, consent_id)
        else:
            self._try(self._screen.workspace.cards.give_consent, self._card_id, means)

    def _on_talk(self) -> None:
        text = self._talk.text()
        if text.strip():
            self._talk.clear()
            self._talk.set_value("")
            self._try(self._screen.workspace.cards.follow_up, self._card_id, self._means.value(), text)


def _empty(layout: QHBoxLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
