"""Verbs of a customer who asks what is held about him: find, show, and give it to him as PDF or workbook."""

import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cae_desktop.db.database import Database
from cae_desktop.db.models import CardExport
from cae_desktop.db.queries import held_data as queries
from cae_desktop.db.queries.cards import Card, card
from cae_desktop.db.queries.dealership import dealership
from cae_desktop.domain.errors import CaeError
from cae_desktop.services.clock import Clock
from cae_desktop.translations import Translate, translator
from cae_desktop.wording import words
from cae_desktop.wording.card_lists import column_heads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cae_desktop.exports.wall_sheet import WallSheet

FORMS: Final = (".pdf", ".xlsx")
_MOST_FOUND: Final = 200
_OF_LINE: Final = ("name", "salutation", "phone")
_OF_CARD: Final = (
    "other_contact", "area", "present_car", "use", "budget", "payment", "purchase_time", "purchase_reason",
    "points_of_attention", "influencers", "competitor_models",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class HeldFact:
    """One thing that is held: `part` groups them; all in the reader's language."""

    id: str
    part: str
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class HeldData:
    """Everything held about the customer of a card."""

    card_id: str
    number: int
    facts: tuple[HeldFact, ...]


class HeldDataService:
    """Shows and gives out what is held about one customer."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def find(self, text: str) -> tuple[queries.HeldCard, ...]:
        """Cards of all cycles by a part of the name, or four digits or more of a phone; none for less."""
        plain = unicodedata.normalize("NFKC", text).strip()
        if not plain:
            return ()
        digits = "".join(char for char in plain if char.isascii() and char.isdigit())
        with self._database.read() as session:
            return queries.cards_like(session, plain, digits, _MOST_FOUND)

    def about(self, card_id: str, language: str) -> HeldData:
        """Everything held. Raises CaeError("row-is-gone")."""
        with self._database.read() as session:
            found = card(session, card_id)
            if found is None:
                raise CaeError("row-is-gone")
            told = _Told(translator(language))
            source = queries.source_of(session, card_id)
            consents = queries.consents_of(session, card_id)
            passed_on = queries.exports_of(session, card_id)
        rows = [
            *told.customer(found, source),
            *told.stages(found),
            *told.consents(consents),
            *told.talks(found),
            *told.exports(passed_on),
        ]
        facts = tuple(HeldFact(str(place), *row) for place, row in enumerate(rows))
        return HeldData(card_id, found.line.number, facts)

    def export(self, card_id: str, path: Path, purpose: str, language: str = "zh_CN") -> None:
        """Write everything held as PDF or workbook, as the name of `path` ends; the purpose is noted.

        It does not count as a hand-over. Raises CaeError: "purpose-is-missing", "row-is-gone", "target-is-open",
        "disk-is-full", "report-cannot-be-written", those of `Database.write`.
        """
        if not purpose.strip():
            raise CaeError("purpose-is-missing")
        form = path.suffix.lower()
        content = self._content(self.about(card_id, language), form, language)
        self._note(path, content, form.removeprefix("."), purpose.strip())

    def _content(self, held: HeldData, form: str, language: str) -> bytes:
        from cae_desktop.exports.pdf_style import one_pdf_at_a_time
        from cae_desktop.exports.wall_pdf import wall_pdf
        from cae_desktop.exports.wall_xlsx import wall_workbook

        sheet = self._sheet(held, translator(language))
        if form == ".xlsx":
            return wall_workbook([sheet])
        with one_pdf_at_a_time:
            return wall_pdf([sheet], "A4", translator(language))

    def _sheet(self, held: HeldData, translate: Translate) -> "WallSheet":
        from cae_desktop.exports.wall_sheet import WallColumn, WallSheet

        with self._database.read() as session:
            house = dealership(session)
        caption = translate("HeldData", "{dealership} · as of {day}")
        return WallSheet(
            name=translate("HeldData", "Card No. {number}").format(number=f"{held.number:04d}"),
            title=translate("HeldData", "Everything held about the customer of card No. {number}").format(
                number=f"{held.number:04d}"
            ),
            figures=(),
            caption=caption.format(dealership=house.name if house else "", day=self._clock.today()),
            columns=(
                WallColumn(translate("HeldData", "Part"), 2),
                WallColumn(translate("HeldData", "Field"), 2),
                WallColumn(translate("HeldData", "What is held"), 6),
            ),
            rows=tuple((fact.part, fact.field, fact.value) for fact in held.facts),
            tones=("text",) * len(held.facts),
            empty="",
        )

    def _note(self, path: Path, content: bytes, form: str, purpose: str) -> None:
        from cae_desktop.exports.files import written_whole

        with self._database.write("export-cards") as session:
            session.add(CardExport(made_at=self._clock.now(), purpose=purpose, form=form, count=1))
            session.flush()
            with written_whole(path) as part:
                part.write_bytes(content)


Row = tuple[str, str, str]


class _Told:
    """What is held, in words; fields that hold nothing are left out."""

    def __init__(self, translate: Translate) -> None:
        self._translate = translate
        self._heads = column_heads(translate)
        self._word = words(translate)

    def customer(self, card: Card, source: str) -> "Iterator[Row]":
        translate, line = self._translate, card.line
        part = translate("HeldData", "Customer")
        values = {key: getattr(line, key) for key in ("number", *_OF_LINE, "model", "level")}
        values |= {key: getattr(card, key) for key in (*_OF_CARD, "note", "made_on", "result_reason", "result_on")}
        values |= {"activity": line.activity_name, "salesperson": line.salesperson_name, "result": line.result}
        values |= {"source": source, "next_follow_up": line.next_follow_up, "handed_over_on": line.handed_over_on}
        for key in self._heads:
            if shown := self._shown(values.get(key)):
                yield part, self._heads[key], shown

    def stages(self, card: Card) -> "Iterator[Row]":
        for one in card.stages:
            yield self._heads["stage"], self._word(one.stage), f"{one.changed_on}"

    def consents(self, consents: tuple[queries.GivenConsent, ...]) -> "Iterator[Row]":
        translate = self._translate
        for one in consents:
            given = translate("HeldData", "given {day}, text {version}")
            shown = given.format(day=one.given_on, version=one.text_version or "—")
            if one.withdrawn_on:
                shown = f"{shown}; {translate('HeldData', 'withdrawn {day}').format(day=one.withdrawn_on)}"
            yield translate("HeldData", "Consent"), self._word(one.means), shown

    def talks(self, card: Card) -> "Iterator[Row]":
        translate = self._translate
        for one in card.follow_ups:
            who = f"{one.day} {self._word(one.means)} {one.person_name}".strip()
            yield translate("HeldData", "Talk"), who, one.text

    def exports(self, exports: tuple[queries.PassedOn, ...]) -> "Iterator[Row]":
        translate = self._translate
        for one in exports:
            when = f"{one.made_at.astimezone():%Y-%m-%d %H:%M}"
            told = " · ".join(filter(None, (one.purpose, one.made_by, one.form)))
            yield translate("HeldData", "Passed on"), when, told

    def _shown(self, value: object) -> str:
        if isinstance(value, StrEnum):
            return self._word(value)
        return f"{value}" if isinstance(value, (int, date)) else str(value or "")
