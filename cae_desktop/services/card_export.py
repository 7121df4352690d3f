"""Verbs of handing customers to another system: Excel, CSV and vCard, each with its purpose in the log."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import asdict
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Final

from cae_desktop.db.bulk import insert_rows
from cae_desktop.db.database import Database
from cae_desktop.db.ids import new_id
from cae_desktop.db.models import CardExport, ExportedCard
from cae_desktop.db.queries import card_export as queries
from cae_desktop.db.queries.settings import setting, store_setting
from cae_desktop.domain.card_columns import AS_DOCUMENTED, ExportColumn, arranged, required_columns
from cae_desktop.domain.errors import CaeError
from cae_desktop.services.clock import Clock
from cae_desktop.translations import translator
from cae_desktop.wording import words
from cae_desktop.wording.card_lists import column_heads

FORMS: Final = ("xlsx", "csv", "vcf")
_COLUMNS: Final = "hand-over-columns"


class CardExportService:
    """Writes customers' data into files outside the program, and notes that it did."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def export(
        self,
        path: Path,
        purpose: str,
        *,
        card_ids: Collection[str] | None = None,
        only_new: bool = False,
        made_by: str = "",
        language: str = "zh_CN",
    ) -> int:
        """Write cards (None: all of the file) in the form the name of `path` ends with; returns their number.

        The purpose and the cards are noted; nothing is written when they cannot be. Raises CaeError:
        "purpose-is-missing", "no-cards-to-export", "target-is-open", "disk-is-full", "report-cannot-be-written", those
        of `Database.write`.
        """
        if not purpose.strip():
            raise CaeError("purpose-is-missing")
        with self._database.read() as session:
            cards = queries.customers_to_export(session, card_ids, only_new=only_new)
        if not cards:
            raise CaeError("no-cards-to-export")
        form = path.suffix.lower().removeprefix(".")
        content = self._content(cards, form, language)
        self._note(cards, form, purpose.strip(), made_by, path, content)
        return len(cards)

    def hand_overs(self) -> tuple[queries.HandOver, ...]:
        """What was handed over, the newest first."""
        with self._database.read() as session:
            return queries.hand_overs(session)

    def columns(self) -> tuple[ExportColumn, ...]:
        """The columns of workbooks and separated text, in their order."""
        with self._database.read() as session:
            return arranged(setting(session, _COLUMNS, []))

    def arrange_columns(self, columns: Sequence[ExportColumn], language: str = "zh_CN") -> None:
        """Put the columns in another order, rename or leave out some; kept in the file. As documented: `AS_DOCUMENTED`.

        Raises CaeError: "no-columns-to-export", "heads-are-equal", those of `Database.write`.
        """
        tidy = required_columns(columns, column_heads(translator(language)))
        with self._database.write("arrange-columns") as session:
            store_setting(session, _COLUMNS, [] if tidy == AS_DOCUMENTED else [asdict(column) for column in tidy])

    def _content(self, cards: list[queries.ExportedCustomer], form: str, language: str) -> bytes:
        from cae_desktop.exports.card_files import cards_csv, cards_vcf, cards_workbook

        if form == "vcf":
            return cards_vcf(cards, self._clock.now())
        translate = translator(language)
        heads, word = column_heads(translate), words(translate)
        columns = [column for column in self.columns() if column.included]
        rows = [[_cell(getattr(card, column.key), word) for column in columns] for card in cards]
        names = [column.head or heads[column.key] for column in columns]
        return cards_workbook(names, rows, translate) if form == "xlsx" else cards_csv(names, rows)

    def _note(
        self,
        cards: list[queries.ExportedCustomer],
        form: str,
        purpose: str,
        made_by: str,
        path: Path,
        content: bytes,
    ) -> None:
        from cae_desktop.exports.files import written_whole

        export_id = new_id()
        with self._database.write("export-cards") as session:
            session.add(
                CardExport(
                    id=export_id,
                    made_at=self._clock.now(),
                    made_by=made_by,
                    purpose=purpose,
                    form=form,
                    count=len(cards),
                )
            )
            session.flush()
            insert_rows(session, ExportedCard, [{"export_id": export_id, "card_id": card.id} for card in cards])
            with written_whole(path) as part:
                part.write_bytes(content)


def _cell(value: object, word: Callable[[StrEnum], str]) -> str | int | date | None:
    if isinstance(value, StrEnum):
        return word(value)
    if isinstance(value, tuple):
        return "; ".join(word(one) for one in value)
    return value if isinstance(value, (str, int, date)) else None
