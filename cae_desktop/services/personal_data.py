"""Verbs of customers' rights to their data: erasing it for good, in the file and in what comes back from backups."""

from collections.abc import Collection
from pathlib import Path

from cae_desktop.db.database import Database
from cae_desktop.db.dealership_file import looked_at, open_file
from cae_desktop.db.key import FileKey
from cae_desktop.db.models import CustomerCard
from cae_desktop.db.queries.erasures import Erased, ErasureLine, erase, erased_in_any, erasure_lines, ids_numbered
from cae_desktop.domain.errors import CaeError
from cae_desktop.services.clock import Clock
from cae_desktop.services.dealership import existing
from cae_desktop.services.history import ERASED


class PersonalDataService:
    """What the law lets a customer ask for."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def erase(self, card_ids: Collection[str], reason: str) -> int:
        """Erase cards with everything on them; returns their number. Neither this nor what was before can be undone.

        No byte of them stays in the file. Backups still hold them until they are let go of by age; a file that comes
        back from one loses them again. The reason is kept and must not name the customer. Raises CaeError:
        "erasure-needs-a-reason", "row-is-gone", those of `Database.write`.
        """
        if not reason.strip():
            raise CaeError("erasure-needs-a-reason")
        now = self._clock.now()
        with self._database.write(ERASED) as session:
            for card_id in card_ids:
                existing(session, CustomerCard, card_id)
            erase(session, [Erased(card_id, now, reason.strip()) for card_id in dict.fromkeys(card_ids)])
        self._database.compact()
        return len(set(card_ids))

    def cards_numbered(self, numbers: Collection[int]) -> tuple[str, ...]:
        """The ids of cards by their numbers. Raises CaeError("row-is-gone") when one is missing."""
        with self._database.read() as session:
            found = ids_numbered(session, numbers)
        if len(found) != len(set(numbers)):
            raise CaeError("row-is-gone")
        return found

    def erasures(self) -> tuple[ErasureLine, ...]:
        """What was erased when and why, the newest first; it says nothing of whom."""
        with self._database.read() as session:
            return erasure_lines(session)


def erased_in(path: Path, key: FileKey | None = None) -> tuple[Erased, ...]:
    """The cards that were erased in a file nobody has open; none when it cannot be read.

    A file is brought back because it is damaged too, so what cannot be read must not stand in the way.
    """
    try:
        with looked_at(path, key) as engine:
            return erased_in_any(engine)
    except CaeError:
        return ()


def reapply_erasures(restored: Path, erased: Collection[Erased], key: FileKey | None = None) -> None:
    """Erase again, in a file that came out of a backup, what was erased since. Raises CaeError as `open_file`."""
    if not erased:
        return
    database = open_file(restored, before_migration=_without_backup, key=key)
    try:
        with database.write(ERASED) as session:
            erase(session, erased)
        database.compact()
    finally:
        database.close()


def _without_backup(copy_to: object, level: int) -> None:
    """The file is a copy of a backup; it needs none of its own."""
