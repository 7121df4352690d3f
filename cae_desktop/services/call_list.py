"""Today's calls on paper: a sheet for every salesperson, with room for what comes of them."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cae_desktop.db.database import Database
from cae_desktop.db.ids import new_id
from cae_desktop.db.models import CardExport, ExportedCard
from cae_desktop.db.queries.cards import DueCall, calls_due
from cae_desktop.domain.errors import CaeError
from cae_desktop.services.clock import Clock
from cae_desktop.translations import translator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cae_desktop.exports.wall_sheet import Value, WallSheet
    from cae_desktop.translations import Translate


class CallListService:
    """Writes the list; as customers' data leaves the program with it, that is noted like every export."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def export(self, path: Path, cycle_id: str, *, language: str = "zh_CN") -> int:
        """Write the calls of a cycle that are due today or overdue as PDF or workbook; returns their number.

        Raises CaeError: "nobody-to-call", "target-is-open", "disk-is-full", "report-cannot-be-written".
        """
        from cae_desktop.exports.files import written_whole
        from cae_desktop.exports.wall_pdf import wall_pdf
        from cae_desktop.exports.wall_xlsx import wall_workbook

        today, translate = self._clock.today(), translator(language)
        with self._database.read() as session:
            calls = calls_due(session, cycle_id, today)
        if not calls:
            raise CaeError("nobody-to-call")
        sheets = _sheets(calls, today, translate)
        form = path.suffix.lower().removeprefix(".")
        content = wall_workbook(sheets) if form == "xlsx" else wall_pdf(sheets, "A4", translate)
        export_id = new_id()
        with self._database.write("export-cards") as session:
            session.add(
                CardExport(
                    id=export_id,
                    made_at=self._clock.now(),
                    purpose=translate("CallList", "Calls of the day"),
                    form=form,
                    count=len(calls),
                )
            )
            session.flush()
            session.add_all(ExportedCard(export_id=export_id, card_id=call.card_id) for call in calls)
            with written_whole(path) as part:
                part.write_bytes(content)
        return len(calls)


def _sheets(calls: Iterable[DueCall], today: date, translate: "Translate") -> "Sequence[WallSheet]":
    from cae_desktop.exports.wall_sheet import WallColumn, WallSheet

    by_person: dict[str, list[DueCall]] = {}
    for call in calls:
        by_person.setdefault(call.salesperson_name or translate("CallList", "Nobody's customers"), []).append(call)
    columns = (
        WallColumn(translate("CallList", "Customer"), 13),
        WallColumn(translate("CallList", "Phone"), 14),
        WallColumn(translate("CallList", "Level"), 6),
        WallColumn(translate("CallList", "Model"), 12),
        WallColumn(translate("CallList", "Due"), 11),
        WallColumn(translate("CallList", "Last talk"), 26),
        WallColumn(translate("CallList", "Result today"), 22),
        WallColumn(translate("CallList", "Next call"), 11),
    )
    return [
        WallSheet(
            name=name,
            title=translate("CallList", "Calls of the day: {name}").format(name=name),
            caption=today.isoformat(),
            figures=(),
            columns=columns,
            rows=[_row(call) for call in rows],
            tones=["text"] * len(rows),
            empty="",
        )
        for name, rows in sorted(by_person.items())
    ]


def _row(call: DueCall) -> "list[Value]":
    talk = f"{call.last_day:%m/%d} {call.last_text}" if call.last_day else ""
    return [call.name, call.phone, call.level, call.model, f"{call.due:%m/%d}", talk, " ", " "]
