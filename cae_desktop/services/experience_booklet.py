"""The booklet of kept experience: a section for each kind of activity, as PDF or workbook."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cae_desktop.db.database import Database
from cae_desktop.db.queries.dealership import dealership
from cae_desktop.db.queries.experience import ExperienceRow, kept_experiences
from cae_desktop.domain.errors import CaeError
from cae_desktop.services.clock import Clock
from cae_desktop.services.form_facts import kind_names
from cae_desktop.translations import translator

if TYPE_CHECKING:
    from cae_desktop.exports.wall_sheet import WallSheet


class ExperienceBookletService:
    """Writes kept experience down."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def export(self, path: Path, experience_ids: Sequence[str], *, language: str = "zh_CN") -> None:
        """Write these experiences as PDF or workbook, by the end of the file's name; those not kept are left out.

        Raises CaeError: "nothing-to-export", "target-is-open", "disk-is-full", "report-cannot-be-written".
        """
        from cae_desktop.exports.files import written_whole
        from cae_desktop.exports.flowing_pdf import flowing_pdf
        from cae_desktop.exports.wall_xlsx import wall_workbook

        sheets = self._sheets(set(experience_ids), language)
        is_workbook = path.suffix.lower() == ".xlsx"
        content = wall_workbook(sheets) if is_workbook else flowing_pdf(sheets, translator(language))
        with written_whole(path) as part:
            part.write_bytes(content)

    def _sheets(self, wanted: set[str], language: str) -> "Sequence[WallSheet]":
        from cae_desktop.exports.report_words import dotted
        from cae_desktop.exports.wall_sheet import WallColumn, WallSheet

        with self._database.read() as session:
            rows = [row for row in kept_experiences(session) if row.id in wanted]
            names = kind_names(session, language)
            owner = dealership(session)
        if not rows:
            raise CaeError("nothing-to-export")
        translate = translator(language)
        columns = (
            WallColumn(translate("Booklet", "Experience"), 22),
            WallColumn(translate("Booklet", "Went well"), 22),
            WallColumn(translate("Booklet", "Did not"), 18),
            WallColumn(translate("Booklet", "Proposal"), 22),
            WallColumn(translate("Booklet", "Where from"), 20),
        )
        caption = dotted((owner.name if owner else "", self._clock.today().isoformat()))
        by_kind: dict[int, list[ExperienceRow]] = {}
        for row in rows:
            by_kind.setdefault(row.kind_number, []).append(row)
        return [
            WallSheet(
                name=f"{number} {names.get(number, '')}",
                title=translate("Booklet", "Experience booklet"),
                caption=caption,
                figures=(),
                columns=columns,
                rows=[
                    [
                        row.title,
                        row.went_well,
                        row.went_badly,
                        row.proposal,
                        dotted((row.activity_name, row.step_name, row.cycle_name, row.person_name)),
                    ]
                    for row in kept
                ],
                tones=["text"] * len(kept),
                empty="",
            )
            for number, kept in sorted(by_kind.items())
        ]
