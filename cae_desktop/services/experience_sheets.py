"""Sheets on which people write their experience before the final meeting: out as workbooks, and back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cae_desktop.db.database import Database
from cae_desktop.db.models import Activity, Experience
from cae_desktop.db.queries.dealership import people
from cae_desktop.db.queries.experience import ExperienceRow, experiences
from cae_desktop.db.queries.plan import StepRow, steps_of_activities
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.experience_sheet import TOLD, SheetMark, ToldExperience, read_mark, told_in
from cae_desktop.domain.file_names import file_name
from cae_desktop.domain.words import ActivityState, ExperienceScope
from cae_desktop.services.clock import Clock
from cae_desktop.services.dealership import existing
from cae_desktop.translations import Translate, translator

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from cae_desktop.exports.experience_sheet import ExperienceSheet, SheetLine


@dataclass(frozen=True, slots=True)
class SheetsRead:
    """What came of reading sheets: experiences added and changed, and why nothing was taken from some files."""

    added: int
    changed: int
    refused: tuple[CaeError, ...]


class ExperienceSheetService:
    """Writes sheets, and reads what was written on them."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def write(self, folder: Path, activity_id: str, language: str = "zh_CN") -> tuple[Path, ...]:
        """Write a sheet for everybody with a step in an activity; what he told already stands on it.

        Raises CaeError: "row-is-gone", "nobody-has-a-step", "target-is-open", "disk-is-full",
        "report-cannot-be-written".
        """
        from cae_desktop.exports.experience_sheet import experience_workbook
        from cae_desktop.exports.files import free_name, written_whole

        with self._database.read() as session:
            sheets = _sheets(session, activity_id, translator(language))
        if not sheets:
            raise CaeError("nobody-has-a-step")
        paths: list[Path] = []
        for person, sheet in sheets:
            path = folder / file_name((sheet.title, person), "xlsx")
            path = free_name(path) if path in paths else path  # two people of one name
            with written_whole(path) as part:
                part.write_bytes(experience_workbook(sheet))
            paths.append(path)
        return tuple(paths)

    def read(self, paths: Iterable[Path]) -> SheetsRead:
        """Take what is written on sheets, all as one change. A row that was read before is changed, not added again.

        A sheet that cannot be taken is refused with its reason: as `imports.read_card_list`,
        "sheet-is-no-experience", "sheet-is-of-another-file", "activity-is-closed", "form-is-newer".
        """
        taken: list[tuple[SheetMark, tuple[ToldExperience, ...]]] = []
        refused: list[CaeError] = []
        with self._database.read() as session:
            for path in paths:
                try:
                    mark, told = _read_sheet(path)
                    _require_open(session, mark, path.name)
                except CaeError as error:
                    refused.append(error)
                else:
                    taken.append((mark, told))
        added = changed = 0
        if any(told for _, told in taken):
            with self._database.write("read-experience-sheets") as session:
                for mark, told in taken:
                    more, others = self._take(session, mark, told)
                    added, changed = added + more, changed + others
        return SheetsRead(added, changed, tuple(refused))

    def _take(self, session: "Session", mark: SheetMark, told: Sequence[ToldExperience]) -> tuple[int, int]:
        steps = {row.id for row in steps_of_activities(session, [mark.activity_id])}
        person = mark.person_id if mark.person_id in {row.id for row in people(session, with_former=True)} else None
        rows = _told_by(session, mark.activity_id, person)
        by_id, by_text = {row.id: row for row in rows}, {(row.step_id, row.title): row for row in rows}
        added = changed = 0
        for one in told:
            step_id = one.step_id if one.step_id in steps else None  # a step that is gone: the whole activity
            before = by_id.get(one.experience_id or "") or by_text.get((step_id, one.title))
            if before is None:
                session.add(self._row(mark, person, step_id, one))
                added += 1
            elif any(getattr(before, field) != getattr(one, field) for field in TOLD):
                row = existing(session, Experience, before.id)
                for field in TOLD:
                    setattr(row, field, getattr(one, field))
                changed += 1
        return added, changed

    def _row(self, mark: SheetMark, person: str | None, step_id: str | None, told: ToldExperience) -> Experience:
        return Experience(
            activity_id=mark.activity_id,
            scope=ExperienceScope.STEP if step_id else ExperienceScope.ACTIVITY,
            step_id=step_id,
            person_id=person,
            noted_on=self._clock.today(),
            **{field: getattr(told, field) for field in TOLD},
        )


def _read_sheet(path: Path) -> tuple[SheetMark, tuple[ToldExperience, ...]]:
    from cae_desktop.imports.card_lists import read_card_list

    sheets = read_card_list(path)
    mark = next((mark for sheet in sheets if (mark := read_mark(sheet.rows)) is not None), None)
    filled = next((sheet for sheet in sheets if mark is not None and sheet.name == mark.sheet), None)
    if mark is None or filled is None:
        raise CaeError("sheet-is-no-experience", name=path.name)
    return mark, told_in(filled.rows, mark)


def _require_open(session: "Session", mark: SheetMark, name: str) -> None:
    activity = session.get(Activity, mark.activity_id)
    if activity is None:
        raise CaeError("sheet-is-of-another-file", name=name)
    if activity.state is ActivityState.CLOSED:
        raise CaeError("activity-is-closed")


def _told_by(session: "Session", activity_id: str, person_id: str | None) -> tuple[ExperienceRow, ...]:
    return tuple(row for row in experiences(session, activity_id=activity_id) if row.person_id == person_id)


def _sheets(session: "Session", activity_id: str, translate: Translate) -> "list[tuple[str, ExperienceSheet]]":
    from cae_desktop.exports.experience_sheet import ExperienceSheet

    activity = existing(session, Activity, activity_id)
    by_owner: dict[str, list[StepRow]] = {}
    for step in steps_of_activities(session, [activity_id]):
        if step.owner_id is not None:
            by_owner.setdefault(step.owner_id, []).append(step)
    rule = translate(
        "ExperienceSheet",
        "Write beside your steps and the whole activity what went well, what did not, and what you propose."
        " Save the file and give it back to the market manager before the final meeting.",
    )
    return [
        (
            steps[0].owner_name,
            ExperienceSheet(
                title=translate("ExperienceSheet", "Experience: {activity}").format(activity=activity.name),
                caption=steps[0].owner_name,
                explanation=rule,
                sheet=translate("ExperienceSheet", "Experience"),
                heads=_heads(translate),
                lines=_lines(steps, _told_by(session, activity_id, owner_id), translate),
                activity_id=activity_id,
                person_id=owner_id,
            ),
        )
        for owner_id, steps in by_owner.items()
    ]


def _heads(translate: Translate) -> tuple[str, ...]:
    return (
        translate("ExperienceSheet", "About"),
        translate("ExperienceSheet", "Experience in one sentence"),
        translate("ExperienceSheet", "Went well"),
        translate("ExperienceSheet", "Did not"),
        translate("ExperienceSheet", "Proposal"),
    )


def _lines(steps: Sequence[StepRow], told: Sequence[ExperienceRow], translate: Translate) -> "list[SheetLine]":
    """What was told already, and a free line for everything about which nothing was."""
    from cae_desktop.exports.experience_sheet import SheetLine

    lines = []
    whole = translate("ExperienceSheet", "The whole activity")
    for name, step_id in (*((step.name, step.id) for step in steps), (whole, "")):
        rows = [row for row in told if (row.step_id or "") == step_id]
        lines += [SheetLine(name, step_id, [getattr(row, field) for field in TOLD], row.id) for row in rows]
        if not rows:
            lines.append(SheetLine(name, step_id, [""] * len(TOLD)))
    return lines
