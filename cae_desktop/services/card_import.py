"""Verbs of importing lists of customers: read, look at every row beforehand, write in one step of undo."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from cae_desktop.db.database import Database
from cae_desktop.db.queries import card_import as queries
from cae_desktop.db.queries.settings import setting, store_setting
from cae_desktop.domain.activity_code import activity_in_code
from cae_desktop.domain.card_fields import Field
from cae_desktop.domain.card_list import Head, OnDuplicate, RowState, find_head, head_key
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.partner_form import FormMark, read_mark
from cae_desktop.services.clock import Clock
from cae_desktop.services.collector import collector_at_rest
from cae_desktop.services.listed_cards import ListedCards
from cae_desktop.services.listed_rows import KnownCustomers, ListedRow, Report, judged, read_rows
from cae_desktop.translations import translator

if TYPE_CHECKING:
    from cae_desktop.imports.card_lists import ListSheet

_MAPPINGS: Final = "card-list-heads"
_REMEMBERED: Final = 50


@dataclass(frozen=True, slots=True)
class CardList:
    """A list that was read: its sheets, and where customers stand in the visible ones (by the name of the sheet).

    `form` is what a form of ours says of itself; its columns need no mapping.
    """

    name: str
    sheets: "tuple[ListSheet, ...]"
    heads: Mapping[str, Head]
    form: FormMark | None = None

    def empty_head(self) -> Head:
        """The head of a sheet in which nothing was understood: its first row, without a meaning."""
        return Head(0, {})

    def words_of(self, sheet: "ListSheet") -> Sequence[object]:
        """The words of a sheet's head; none when it has no head."""
        row = self.heads[sheet.name].row if sheet.name in self.heads else -1
        return sheet.rows[row] if row >= 0 else ()


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """Every row of a list that holds anything, with its fate."""

    source: CardList
    rows: tuple[ListedRow, ...]

    def count(self, state: RowState) -> int:
        """The number of rows of one state."""
        return sum(row.state is state for row in self.rows)

    @property
    def rejected(self) -> tuple[ListedRow, ...]:
        """The rows that cannot be used."""
        return tuple(row for row in self.rows if row.state is RowState.REJECTED)


class CardImportService:
    """Brings customers of a list into the file."""

    def __init__(self, database: Database, clock: Clock, before_import: Callable[[], object]) -> None:
        self._database = database
        self._clock = clock
        self._before_import = before_import

    def read(self, path: Path) -> CardList:
        """Read a list; heads that were mapped by hand before are understood as they were then.

        Raises CaeError as `imports.card_lists.read_card_list`, and "form-is-newer".
        """
        from cae_desktop.imports.card_lists import read_card_list

        sheets = read_card_list(path)
        form = _form_among(sheets)
        if form is not None:
            return CardList(path.name, sheets, {form.sheet: Head(form.row, form.fields)}, form)
        with self._database.read() as session:
            known = _known_heads(setting(session, _MAPPINGS, {}))
        heads = {sheet.name: find_head(sheet.rows, known) for sheet in sheets if sheet.visible}
        return CardList(path.name, sheets, {name: head for name, head in heads.items() if head.is_useful})

    def preview(
        self,
        source: CardList,
        activity_id: str | None,
        on_duplicate: OnDuplicate = OnDuplicate.MERGE,
        report: Report = lambda _: None,
    ) -> ImportPreview:
        """What would become of every row; nothing is written.

        Raises CaeError("list-has-no-customers") when nothing says where names or phones stand.
        """
        read = [sheet for sheet in source.sheets if sheet.name in source.heads and source.heads[sheet.name].is_useful]
        if not read:
            raise CaeError("list-has-no-customers", name=source.name)
        today = self._clock.today()
        with collector_at_rest():
            rows = [row for sheet in read for row in read_rows(sheet, source.heads[sheet.name], today, report)]
        return ImportPreview(source, self._judged(rows, activity_id, on_duplicate))

    def judge_again(self, preview: ImportPreview, activity_id: str | None, on_duplicate: OnDuplicate) -> ImportPreview:
        """The preview under another rule, without reading the list again."""
        return ImportPreview(preview.source, self._judged(preview.rows, activity_id, on_duplicate))

    def write(
        self,
        preview: ImportPreview,
        activity_id: str | None,
        on_duplicate: OnDuplicate = OnDuplicate.MERGE,
        *,
        decisions: Mapping[int, OnDuplicate] | None = None,
        language: str = "zh_CN",
    ) -> ImportPreview:
        """Write the rows of a preview in one step of undo, after a backup; returns what was done.

        `decisions` go before the rule, by the place of a row. Duplicates are looked for again, since cards may have
        been made meanwhile. The list's heads are remembered. Raises CaeError as `Database.write`.
        """
        translate = translator(language)
        nameless = translate("Cards", "No name yet")
        self._before_import()
        with collector_at_rest(), self._database.write("import-cards") as session:
            rows = judged(preview.rows, KnownCustomers(session, activity_id), on_duplicate, decisions or {})
            ListedCards(session, self._clock.today(), activity_id, nameless).write(rows)
            kept = {**setting(session, _MAPPINGS, {}), **_stored_heads(preview.source)}
            store_setting(session, _MAPPINGS, dict(list(kept.items())[-_REMEMBERED:]))
        return ImportPreview(preview.source, rows)

    def activity_named(self, text: str) -> str:
        """The id of the activity with this name, number or code, in the newest cycle that has one.

        Raises CaeError("no-such-activity-anywhere", name=…).
        """
        with self._database.read() as session:
            activities = queries.numbered_activities(session)
        wanted = _key(text)
        number, coded = wanted.removeprefix("#"), activity_in_code(text)
        for found in (
            [activity.id for activity in activities if activity.id == coded],
            [activity.id for activity in activities if _key(activity.name) == wanted],
            [activity.id for activity in activities if number == str(activity.number)],
        ):
            if found:
                return found[0]
        raise CaeError("no-such-activity-anywhere", name=text)

    def write_rejects(self, preview: ImportPreview, path: Path, language: str = "zh_CN") -> int:
        """Save the rejected rows with their reasons as a workbook to mend and import; returns their number.

        Raises CaeError: "target-is-open", "disk-is-full", "report-cannot-be-written".
        """
        from cae_desktop.exports.files import written_whole
        from cae_desktop.exports.rejected_rows import RejectedRow, rejected_rows_workbook

        rows = [RejectedRow(row.sheet, row.number, row.cells, row.reason) for row in preview.rejected if row.reason]
        first = next((sheet for sheet in preview.source.sheets if rows and sheet.name == rows[0].sheet), None)
        head = preview.source.words_of(first) if first else ()
        content = rejected_rows_workbook(rows, head, translator(language))
        with written_whole(path) as part:
            part.write_bytes(content)
        return len(rows)

    def _judged(self, rows: Sequence[ListedRow], activity_id: str | None, rule: OnDuplicate) -> tuple[ListedRow, ...]:
        with collector_at_rest(), self._database.read() as session:
            return judged(rows, KnownCustomers(session, activity_id), rule, {})


def _form_among(sheets: "Sequence[ListSheet]") -> FormMark | None:
    """What the hidden sheet of a form says, if the sheet it speaks of is there."""
    marks = (read_mark(sheet.rows) for sheet in sheets if not sheet.visible)
    mark = next((mark for mark in marks if mark is not None), None)
    return mark if mark and any(sheet.visible and sheet.name == mark.sheet for sheet in sheets) else None


def _known_heads(stored: Mapping[str, Mapping[str, str]]) -> dict[str, dict[int, Field]]:
    """Heads as they were stored; fields of a newer program are left out."""
    fields = {field.value: field for field in Field}
    return {
        key: {int(place): fields[value] for place, value in mapping.items() if value in fields}
        for key, mapping in stored.items()
    }


def _stored_heads(source: CardList) -> dict[str, Any]:
    rows = {sheet.name: sheet.rows for sheet in source.sheets}
    return {
        head_key(rows[name][head.row]): {str(place): field.value for place, field in head.fields.items()}
        for name, head in source.heads.items()
        if head.row >= 0
    }


def _key(name: str) -> str:
    return unicodedata.normalize("NFKC", name).strip().casefold()
