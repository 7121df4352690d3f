"""Writes the rows of a list of customers into a change that is being made."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from cae_desktop.db.bulk import insert_rows, update_rows
from cae_desktop.db.ids import new_id
from cae_desktop.db.models import CustomerCard, StageChange
from cae_desktop.db.queries import card_import as queries
from cae_desktop.db.queries.cards import next_card_number
from cae_desktop.db.queries.dealership import people
from cae_desktop.domain.card_list import ListedCustomer, RowState
from cae_desktop.domain.cards import next_follow_up
from cae_desktop.domain.words import Stage
from cae_desktop.services.card_levels import follow_up_days
from cae_desktop.services.card_merge import joined
from cae_desktop.services.listed_rows import ListedRow
from cae_desktop.services.name_sounds import sound_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_TEXTS: Final = (
    "other_contact", "area", "present_car", "use", "model", "budget", "purchase_time", "points_of_attention",
    "influencers", "competitor_models", "source", "note",
)  # fmt: skip
_NO_TEXTS: Final = dict.fromkeys(_TEXTS, "")
_JOINED: Final = frozenset({"other_contact", "note"})
"""Texts that keep what they had and take what is new; the others are filled only where they are empty."""
_MERGED: Final = (
    "name", "pinyin", "salutation", "phone", "phone_key", "activity_id", "salesperson_id", "stage", *_TEXTS,
)  # fmt: skip
_AT_ONCE: Final = 2_000
_FIRST_LEVEL: Final = "N"

Values = dict[str, Any]


class ListedCards:
    """Cards made of rows, and what rows add to cards."""

    def __init__(self, session: "Session", today: date, activity_id: str | None, nameless: str) -> None:
        self._session = session
        self._today = today
        self._activity_id = activity_id
        self._nameless = nameless
        self._days = follow_up_days(session)
        self._people = {person.name: person.id for person in people(session)}
        self._first_number = next_card_number(session)
        self._added = 0
        self._ready: list[Values] = []
        self._stages: list[Values] = []

    def write(self, rows: Sequence[ListedRow]) -> None:
        """Write the rows that are new, and what the merged ones add."""
        known_ids = list({row.known.id for row in rows if row.known and row.state is RowState.MERGED})
        known = queries.card_texts(self._session, known_ids, _MERGED)
        before = {card_id: dict(values) for card_id, values in known.items()}
        repeated = {row.repeats for row in rows}
        shared: dict[int | None, tuple[str, Values]] = {}
        for place, row in enumerate(rows):
            if row.customer is None or row.state not in (RowState.NEW, RowState.MERGED):
                continue
            if row.state is RowState.NEW:
                card_id, card = self._add(row.customer)
            else:
                card_id, card = (row.known.id, known[row.known.id]) if row.known else shared[row.repeats]
                self._merge(card_id, card, row.customer)
            if place in repeated:
                shared[place] = card_id, card  # further rows will add to it
            elif row.state is RowState.NEW:
                self._write_soon(card)
        self._ready += [card for card_id, card in shared.values() if card_id not in known]
        self._write_ready()
        update_rows(self._session, CustomerCard, {key: one for key, one in known.items() if one != before[key]})

    def _write_soon(self, card: Values) -> None:
        """Many at once, but never all: a hundred thousand rows take much memory."""
        self._ready.append(card)
        if len(self._ready) >= _AT_ONCE:
            self._write_ready()

    def _write_ready(self) -> None:
        insert_rows(self._session, CustomerCard, self._ready)
        insert_rows(self._session, StageChange, self._stages)
        self._ready, self._stages = [], []

    def _add(self, customer: ListedCustomer) -> tuple[str, Values]:
        card_id = new_id()
        phone = customer.phones[0] if customer.phones else None
        name = customer.name or self._nameless
        level = customer.level if customer.level in self._days else _FIRST_LEVEL
        made_on = min(customer.made_on or self._today, self._today)
        reachable = phone is not None or bool(customer.texts.get("other_contact"))
        stage = Stage.CONTACT if reachable else Stage.ATTENTION
        card = {
            "id": card_id,
            "number": self._first_number + self._added,
            "activity_id": self._activity_id,
            "salesperson_id": self._people.get(customer.salesperson),
            "made_on": made_on,
            "name": name,
            "pinyin": sound_of(name),
            "salutation": customer.salutation,
            "phone": phone.text if phone else "",
            "phone_key": phone.key if phone else "",
            "stage": stage,
            "level": level,
            "next_follow_up": customer.next_follow_up or next_follow_up(level, self._today, self._days),
            **_NO_TEXTS,
            **customer.texts,
        }
        self._added += 1
        self._stages.append({"card_id": card_id, "stage": stage, "changed_on": made_on})
        return card_id, card

    def _merge(self, card_id: str, card: Values, customer: ListedCustomer) -> None:
        """Add what the card does not know yet; nothing it knows is lost or overwritten."""
        for field, text in customer.texts.items():
            card[field] = joined(card[field], text) if field in _JOINED else card[field] or text
        if customer.phones and not card["phone_key"]:
            card["phone"], card["phone_key"] = customer.phones[0].text, customer.phones[0].key
        others = [phone.text for phone in customer.phones if phone.key != card["phone_key"]]
        for text in others:
            card["other_contact"] = joined(card["other_contact"], text)
        card["salutation"] = card["salutation"] or customer.salutation
        card["activity_id"] = card["activity_id"] or self._activity_id
        card["salesperson_id"] = card["salesperson_id"] or self._people.get(customer.salesperson)
        if customer.name and card["name"] == self._nameless:
            card["name"], card["pinyin"] = customer.name, sound_of(customer.name)
        if card["stage"] is Stage.ATTENTION and (card["phone_key"] or card["other_contact"]):
            card["stage"] = Stage.CONTACT
            self._stages.append({"card_id": card_id, "stage": Stage.CONTACT, "changed_on": self._today})
