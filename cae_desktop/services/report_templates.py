"""The car maker's own workbooks: loaded once, understood word by word, filled in whenever they are wanted."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cae_desktop.db.database import Database
from cae_desktop.db.models import ReportTemplate
from cae_desktop.db.queries.claims import ReportTemplateRow, report_templates, template_content
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.template_fields import FIELDS, field_meant, list_values, single_values
from cae_desktop.services.clock import Clock
from cae_desktop.services.dealership import existing
from cae_desktop.services.reports import ReportsService
from cae_desktop.services.stored_files import kept_file, read_file

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class TemplateWord:
    """A word of a template and the field it is filled with; "" leaves it as it is."""

    word: str
    field: str

    @property
    def id(self) -> str:
        """The word."""
        return self.word


@dataclass(frozen=True, slots=True)
class LoadedTemplate:
    """What came of loading: its id, how many words are not understood, whether filling loses charts or pictures."""

    id: str
    unknown: int
    loses_something: bool


class ReportTemplateService:
    """Every verb is one step of undo."""

    def __init__(self, database: Database, clock: Clock, reports: ReportsService) -> None:
        self._database, self._clock, self._reports = database, clock, reports

    def templates(self) -> tuple[ReportTemplateRow, ...]:
        """All templates by name."""
        with self._database.read() as session:
            return report_templates(session)

    def add(self, path: Path) -> LoadedTemplate:
        """Keep a workbook as template; its words are understood as far as they can be.

        Raises CaeError: "template-is-no-workbook", "template-has-no-fields", "attachment-cannot-be-read",
        "attachment-is-too-large".
        """
        from cae_desktop.exports.template_xlsx import loses_something, words_in

        data = read_file(path)
        words = words_in(data)
        mapping = {word: field_meant(word) for word in words}
        if not words:
            raise CaeError("template-has-no-fields", name=path.name)
        with self._database.write("add-report-template") as session:
            row = ReportTemplate(
                name=path.stem,
                file_id=kept_file(session, data),
                added_at=self._clock.now(),
                mapping=json.dumps(mapping, ensure_ascii=False),
            )
            session.add(row)
            session.flush()
            unknown = sum(not field for field in mapping.values())
            return LoadedTemplate(row.id, unknown, loses_something(data))

    def words(self, template_id: str) -> tuple[TemplateWord, ...]:
        """The words of a template in their order. Raises CaeError("row-is-gone")."""
        with self._database.read() as session:
            return tuple(TemplateWord(word, field) for word, field in _mapping(session, template_id).items())

    def change(self, template_id: str, word: str, field: str) -> None:
        """Fill a word with a field of `domain.template_fields.FIELDS`, or leave it as it is ("")."""
        if field and field not in FIELDS:
            raise ValueError(field)
        with self._database.write("change-report-template") as session:
            mapping = dict(_mapping(session, template_id))
            mapping[word] = field
            existing(session, ReportTemplate, template_id).mapping = json.dumps(mapping, ensure_ascii=False)

    def remove(self, template_id: str) -> None:
        """Forget a template."""
        with self._database.write("remove-report-template") as session:
            session.delete(existing(session, ReportTemplate, template_id))

    def fill(
        self,
        template_id: str,
        path: Path,
        cycle_id: str,
        *,
        made_by: str = "",
        language: str = "zh_CN",
        about: str = "",
    ) -> int:
        """Write the template filled in with the report of a cycle, or of what it is `about`.

        Returns how many rows of lists had no room. Raises CaeError: "row-is-gone", "template-is-no-workbook",
        "target-is-open", "disk-is-full", "report-cannot-be-written", and as `ReportsService.cycle_report`.
        """
        from cae_desktop.exports.files import written_whole
        from cae_desktop.exports.template_xlsx import filled_template

        with self._database.read() as session:
            mapping, data = _mapping(session, template_id), template_content(session, template_id)
        if data is None:
            raise CaeError("row-is-gone")
        report = self._reports.cycle_report(cycle_id, made_by, language, about)
        made = filled_template(data, mapping, single_values(report), list_values(report))
        with written_whole(path) as part:
            part.write_bytes(made.content)
        return made.left_out


def _mapping(session: "Session", template_id: str) -> Mapping[str, str]:
    found: dict[str, str] = json.loads(existing(session, ReportTemplate, template_id).mapping)
    return found
