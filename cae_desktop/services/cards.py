"""Verbs of customer cards and counts of attention."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from cae_desktop.db.bulk import delete_rows, insert_rows, update_rows
from cae_desktop.db.database import Database
from cae_desktop.db.ids import new_id
from cae_desktop.db.models import Activity, AttentionCount, Consent, CustomerCard, FollowUp, Person, StageChange
from cae_desktop.db.queries import cards as queries
from cae_desktop.db.queries.card_import import card_texts
from cae_desktop.domain.cards import Phone, counts_as_contact, next_follow_up, read_phone
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import CardResult, ContactMeans, Salutation, Stage
from cae_desktop.services.card_levels import follow_up_days
from cae_desktop.services.card_merge import chosen_values, merge_into, set_chosen
from cae_desktop.services.clock import Clock
from cae_desktop.services.consent_texts import current_version
from cae_desktop.services.dealership import existing, required
from cae_desktop.services.name_sounds import sound_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_FIELDS: Final = frozenset(
    {
        "name",
        "salutation",
        "phone",
        "other_contact",
        "activity_id",
        "salesperson_id",
        "area",
        "present_car",
        "use",
        "model",
        "budget",
        "payment",
        "purchase_time",
        "purchase_reason",
        "points_of_attention",
        "influencers",
        "competitor_models",
        "level",
        "next_follow_up",
        "note",
    }
)


_AS_TOLD: Final = (
    "activity_id",
    "salesperson_id",
    "salutation",
    "area",
    "present_car",
    "model",
    "budget",
    "purchase_time",
    "points_of_attention",
    "level",
    "note",
)
"""Fields of a new card that are written as they are."""
_TOGETHER: Final = frozenset({"level", "activity_id", "salesperson_id", "next_follow_up"})


@dataclass(frozen=True, slots=True)
class NewCard:
    """What is known when a card is made; only the name is needed."""

    name: str
    activity_id: str | None = None
    salesperson_id: str | None = None
    salutation: Salutation | None = None
    phone: str = ""
    other_contact: str = ""
    area: str = ""
    present_car: str = ""
    model: str = ""
    budget: str = ""
    purchase_time: str = ""
    points_of_attention: str = ""
    level: str = "N"
    stage: Stage | None = None
    consents: tuple[ContactMeans, ...] = ()
    note: str = ""


class CardsService:
    """Verbs on customer cards."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    # reading ----------------------------------------------------------------------------------------------------

    def lines(self, cycle_id: str) -> tuple[queries.CardLine, ...]:
        """The cards of a cycle, the newest first."""
        with self._database.read() as session:
            return queries.card_lines(session, cycle_id)

    def card(self, card_id: str) -> queries.Card:
        """All of one card. Raises CaeError("row-is-gone")."""
        with self._database.read() as session:
            found = queries.card(session, card_id)
        if found is None:
            raise CaeError("row-is-gone")
        return found

    def same_phone(self, phone: str) -> tuple[queries.CardLine, ...]:
        """Cards of any cycle with the same number in whatever spelling; none for what is no phone number."""
        read = read_phone(phone)
        with self._database.read() as session:
            return queries.cards_with_phone(session, read.key) if read else ()

    def attention(self, cycle_id: str) -> tuple[queries.AttentionLine, ...]:
        """People counted in a cycle."""
        with self._database.read() as session:
            return queries.attention_lines(session, cycle_id)

    # cards ------------------------------------------------------------------------------------------------------

    def add_card(self, new: NewCard, *, even_if_known: bool = False) -> str:
        """Make a card; returns its id. It begins in the contact stage when the customer can be reached, else attention.

        Raises CaeError: "text-is-missing", "not-a-phone", "phone-is-known" (number) unless `even_if_known`.
        """
        name, phone = required(new.name), _phone(new.phone)
        values = {
            **{field: getattr(new, field) for field in _AS_TOLD},
            "id": new_id(),
            "made_on": self._clock.today(),
            "name": name,
            "pinyin": sound_of(name),
            "phone": phone.text if phone else "",
            "phone_key": phone.key if phone else "",
            "other_contact": new.other_contact.strip(),
            "next_follow_up": self.next_call(new.level),
        }
        reachable = counts_as_contact(values["phone_key"], values["other_contact"])
        values["stage"] = new.stage or (Stage.CONTACT if reachable else Stage.ATTENTION)
        consents = self._consents(new.consents, values["id"])
        with self._database.write("add-card") as session:
            if phone and not even_if_known:
                _require_unknown(session, phone)
            insert_rows(session, CustomerCard, [values | {"number": queries.next_card_number(session)}])
            stage = {"card_id": values["id"], "stage": values["stage"], "changed_on": values["made_on"]}
            insert_rows(session, StageChange, [stage])
            insert_rows(session, Consent, consents)
        return str(values["id"])

    def _consents(self, means: Sequence[ContactMeans], card_id: str) -> list[dict[str, object]]:
        """Agreements of today, to the present text."""
        if not means:
            return []
        with self._database.read() as session:
            version = current_version(session)
        today = self._clock.today()
        return [{"card_id": card_id, "means": one, "given_on": today, "text_version": version} for one in means]

    def change_card(self, card_id: str, field: str, value: object) -> None:
        """Set one field. A new level sets the day of the next call.

        Raises CaeError: "text-is-missing", "not-a-phone", "phone-is-known", "row-is-gone".
        """
        if field not in _FIELDS:
            raise ValueError(field)
        with self._database.write("edit-card") as session:
            row = existing(session, CustomerCard, card_id)
            if field == "phone":
                phone = _phone(str(value))
                if phone:
                    _require_unknown(session, phone, card_id)
                row.phone, row.phone_key = (phone.text, phone.key) if phone else ("", "")
                return
            setattr(row, field, required(str(value)) if field == "name" else value)
            if field == "name":
                row.pinyin = sound_of(row.name)
            if field == "level":
                row.next_follow_up = self._next_call(session, row.level)

    def change_cards(self, card_ids: Sequence[str], changes: Mapping[str, object]) -> None:
        """Set the same fields of several cards, in one step of undo; a new level sets the next call unless it is given.

        `changes` may hold level, activity_id, salesperson_id and next_follow_up. Raises CaeError("next-call-is-past").
        """
        if not changes.keys() <= _TOGETHER:
            raise ValueError(changes)
        values = dict(changes)
        if "level" in values:
            values.setdefault("next_follow_up", self.next_call(str(values["level"])))
        day = changes.get("next_follow_up")
        if isinstance(day, date) and day < self._clock.today():
            raise CaeError("next-call-is-past")
        with self._database.write("edit-cards") as session:
            _require_present(session, card_ids)
            update_rows(session, CustomerCard, dict.fromkeys(card_ids, values))

    def delete_card(self, card_id: str) -> None:
        """Delete a card with everything on it."""
        self.delete_cards([card_id])

    def delete_cards(self, card_ids: Sequence[str]) -> None:
        """Delete cards with everything on them, in one step of undo."""
        with self._database.write("delete-card") as session:
            _require_present(session, card_ids)
            delete_rows(session, CustomerCard, card_ids)

    def merge_cards(self, card_ids: Sequence[str], chosen: Mapping[str, str] | None = None) -> str:
        """Make one card of several of the same customer, in one step of undo; returns the id of the one that stays.

        The oldest card stays, with its activity: it gains what it does not know yet, the further stages, and the talks,
        consents and hand-overs of the others. `chosen` names for a field (`card_merge.CHOSEN`) the card whose value
        stays. Raises CaeError("one-card-is-no-merge") for fewer than two.
        """
        if len(set(card_ids)) < 2:
            raise CaeError("one-card-is-no-merge")
        with self._database.write("merge-cards") as session:
            cards = sorted((existing(session, CustomerCard, one) for one in set(card_ids)), key=lambda row: row.number)
            values = chosen_values({row.id: row for row in cards}, chosen or {})
            for other in cards[1:]:
                merge_into(session, cards[0], other)
            set_chosen(cards[0], values)
            return cards[0].id

    def change_stage(self, card_id: str, stage: Stage) -> None:
        """Move a customer forward or back, dated today.

        Going back forgets the stages beyond and takes the customer back from the sales process.
        """
        with self._database.write("change-stage") as session:
            row = existing(session, CustomerCard, card_id)
            if row.stage is stage:
                return
            order = tuple(Stage)
            if order.index(stage) > order.index(row.stage):
                session.add(StageChange(card_id=card_id, stage=stage, changed_on=self._clock.today()))
            else:
                beyond = order[order.index(stage) + 1 :]
                for change_id in queries.stage_change_ids(session, card_id, beyond):
                    session.delete(existing(session, StageChange, change_id))
                row.handed_over_on = row.consultant_id = None
            row.stage = stage

    def follow_up(
        self,
        card_id: str,
        means: ContactMeans,
        text: str,
        *,
        person_id: str | None = None,
        level: str = "",
        next_on: date | None = None,
    ) -> None:
        """Log a talk of today; the next call is on `next_on`, else by the days of the level.

        Raises CaeError: "text-is-missing", "next-call-is-past".
        """
        if next_on is not None and next_on < self._clock.today():
            raise CaeError("next-call-is-past")
        with self._database.write("log-follow-up") as session:
            row = existing(session, CustomerCard, card_id)
            row.level = level or row.level
            row.next_follow_up = next_on or self._next_call(session, row.level)
            session.add(
                FollowUp(
                    card_id=card_id,
                    day=self._clock.today(),
                    person_id=person_id or row.salesperson_id,
                    means=means,
                    text=required(text),
                    level=row.level,
                    next_on=row.next_follow_up,
                )
            )

    def give_consent(self, card_id: str, means: ContactMeans) -> None:
        """Record that the customer agrees from today, to the present text; agreeing twice changes nothing."""
        with self._database.write("give-consent") as session:
            existing(session, CustomerCard, card_id)
            if means not in queries.agreed_means(session, card_id):
                version, today = current_version(session), self._clock.today()
                session.add(Consent(card_id=card_id, means=means, given_on=today, text_version=version))

    def withdraw_consent(self, consent_id: str) -> None:
        """Record that the customer took it back today."""
        with self._database.write("withdraw-consent") as session:
            row = existing(session, Consent, consent_id)
            row.withdrawn_on = row.withdrawn_on or self._clock.today()

    def next_call(self, level: str) -> date | None:
        """The day of the next call if a customer of this level was called today; None for a level without calls."""
        with self._database.read() as session:
            return self._next_call(session, level)

    def _next_call(self, session: "Session", level: str) -> date | None:
        return next_follow_up(level, self._clock.today(), follow_up_days(session))

    def hand_over(self, card_id: str, consultant_id: str | None) -> None:
        """Hand a customer over to the sales process. Raises CaeError("not-yet-interested") before that stage."""
        with self._database.write("hand-over") as session:
            row = existing(session, CustomerCard, card_id)
            if row.stage is not Stage.INTEREST:
                raise CaeError("not-yet-interested")
            if consultant_id is not None:
                row.consultant_id = existing(session, Person, consultant_id).id
            row.handed_over_on = self._clock.today()

    def take_back(self, card_id: str) -> None:
        """Undo a hand-over in the books: the customer is in our care again."""
        with self._database.write("take-back") as session:
            row = existing(session, CustomerCard, card_id)
            row.handed_over_on = None
            row.consultant_id = None

    def finish(self, card_id: str, result: CardResult | None, reason: str = "") -> None:
        """Say how a card ended, or (None) that it has not. Raises CaeError("lost-needs-a-reason")."""
        if result is CardResult.LOST and not reason.strip():
            raise CaeError("lost-needs-a-reason")
        with self._database.write("finish-card") as session:
            row = existing(session, CustomerCard, card_id)
            row.result = result
            row.result_reason = reason.strip()
            row.result_on = None if result is None else self._clock.today()
            row.next_follow_up = self._next_call(session, row.level) if result is None else None

    # attention --------------------------------------------------------------------------------------------------

    def count_attention(self, activity_id: str, day: date, count: int, note: str = "") -> str:
        """Note how many people were reached on a day; returns the id. Raises CaeError("count-is-negative")."""
        _require_count(count)
        with self._database.write("count-attention") as session:
            row = AttentionCount(
                activity_id=existing(session, Activity, activity_id).id, day=day, count=count, note=note
            )
            session.add(row)
            session.flush()
            return row.id

    def change_attention(self, count_id: str, field: str, value: object) -> None:
        """Set `activity_id`, `day`, `count` or `note`. Raises CaeError("count-is-negative")."""
        if field not in ("activity_id", "day", "count", "note"):
            raise ValueError(field)
        if field == "count" and isinstance(value, int):
            _require_count(value)
        with self._database.write("edit-attention") as session:
            setattr(existing(session, AttentionCount, count_id), field, value)

    def delete_attention(self, count_ids: list[str]) -> None:
        """Delete counts."""
        with self._database.write("delete-attention") as session:
            for count_id in count_ids:
                session.delete(existing(session, AttentionCount, count_id))


def _require_present(session: "Session", card_ids: Sequence[str]) -> None:
    if len(card_texts(session, card_ids, ())) < len(set(card_ids)):
        raise CaeError("row-is-gone")


def _phone(text: str) -> Phone | None:
    """The phone that was typed, if any. Raises CaeError("not-a-phone")."""
    phone = read_phone(text)
    if phone is None and text.strip():
        raise CaeError("not-a-phone", text=text.strip())
    return phone


def _require_unknown(session: "Session", phone: Phone, card_id: str = "") -> None:
    number = queries.number_of_phone(session, phone.key, other_than=card_id)
    if number is not None:
        raise CaeError("phone-is-known", number=number)


def _require_count(count: int) -> None:
    if count < 0:
        raise CaeError("count-is-negative")
