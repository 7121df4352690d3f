"""Takes activities from before the program over from a list in Excel or CSV."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cae_desktop.db.database import Database
from cae_desktop.db.models import PastActivity
from cae_desktop.db.queries.situation import past_activities
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.past_list import PastListed, find_past_head, read_past_row
from cae_desktop.services.catalogue import load_catalogue
from cae_desktop.services.clock import Clock
from cae_desktop.services.form_facts import kind_names

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class LeftOutRow:
    """A row that was not taken, with its number in the list and the reason."""

    number: int
    reason: CaeError


@dataclass(frozen=True, slots=True)
class PastImport:
    """What became of a list: activities taken, those that were there already, rows that were left out."""

    taken: int
    known: int
    left_out: tuple[LeftOutRow, ...]


class PastActivitiesService:
    """One list is one step of undo."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def take_over(self, path: Path) -> PastImport:
        """Enter the activities of the first sheet that holds any; one of the same name and day is entered once.

        Raises CaeError: "past-list-has-no-head", "past-list-has-no-rows", and as `imports.card_lists.read_card_list`;
        nothing is entered then.
        """
        from cae_desktop.imports.card_lists import read_card_list

        sheets = [sheet for sheet in read_card_list(path) if sheet.visible]
        listed: list[PastListed] = []
        left_out: list[LeftOutRow] = []
        with self._database.read() as session:
            kinds = _kinds(session)
        for sheet in sheets:
            try:
                first, head = find_past_head(sheet.rows)
            except CaeError:
                if sheet is sheets[-1]:
                    raise
                continue
            for number, row in enumerate(sheet.rows[first + 1 :], start=first + 2):
                try:
                    found = read_past_row(row, head, kinds, self._clock.today())
                except CaeError as error:
                    left_out.append(LeftOutRow(number, error))
                else:
                    listed += [found] if found is not None else []
            break
        if not listed and not left_out:
            raise CaeError("past-list-has-no-rows")
        return self._write(listed, left_out)

    def _write(self, listed: list[PastListed], left_out: list[LeftOutRow]) -> PastImport:
        if not listed:
            return PastImport(0, 0, tuple(left_out))
        with self._database.write("import-past-activities") as session:
            known = {(row.name, row.start) for row in past_activities(session)}
            new = {(one.name, one.start): one for one in listed if (one.name, one.start) not in known}
            session.add_all(
                PastActivity(kind_number=one.kind_number, name=one.name, start=one.start, **one.values)
                for one in new.values()
            )
        return PastImport(len(new), len(listed) - len(new), tuple(left_out))


def _kinds(session: "Session") -> Mapping[str, int]:
    """Numbers by name, in both languages; the longest names first, so that one inside another is not taken for it."""
    languages = ("zh_CN", "en")
    names = {kind.name.in_language(one): kind.number for kind in load_catalogue().kinds for one in languages}
    own = {name: number for number, name in kind_names(session, "zh_CN").items()}
    return dict(sorted((names | own).items(), key=lambda pair: -len(pair[0])))
