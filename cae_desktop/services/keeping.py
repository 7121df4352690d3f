"""Verbs of how long customers are kept: the period, and the yearly look at those it is over for."""

from datetime import date
from typing import TYPE_CHECKING, Final

from cae_desktop.db.database import Database
from cae_desktop.db.queries.held_data import HeldCard, any_not_heard_of, cards_not_heard_of
from cae_desktop.db.queries.settings import setting, store_setting
from cae_desktop.domain.errors import CaeError
from cae_desktop.services.clock import Clock

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

USUAL_MONTHS: Final = 36
MOST_MONTHS: Final = 240
_MONTHS: Final = "keeping-months"
_LOOKED: Final = "keeping-looked-through-on"
_MOST_SHOWN: Final = 5_000


class KeepingService:
    """Proposes customers of whom nothing was heard for longer than the period; erasing is `PersonalDataService`'s."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def months(self) -> int | None:
        """The period; None when the dealership wants no proposals."""
        with self._database.read() as session:
            return _months(session)

    def change_months(self, months: int | None) -> None:
        """Set the period. Raises CaeError("number-of-months", most=…) outside 1 to `MOST_MONTHS`."""
        if months is not None and not 1 <= months <= MOST_MONTHS:
            raise CaeError("number-of-months", most=MOST_MONTHS)
        with self._database.write("set-keeping") as session:
            store_setting(session, _MONTHS, months)

    def proposed(self) -> tuple[HeldCard, ...]:
        """The customers the period is over for, the longest first; not more than a few thousand at a time."""
        with self._database.read() as session:
            since = self._since(session)
            return cards_not_heard_of(session, since, _MOST_SHOWN) if since else ()

    def looked_through_on(self) -> date | None:
        """The day of the last look; None when there was none."""
        with self._database.read() as session:
            return _looked(session)

    def is_due(self) -> bool:
        """Whether the last look is a year ago, or there was none, and there is somebody to look at."""
        with self._database.read() as session:
            looked, since = _looked(session), self._since(session)
            if since is None or (looked is not None and looked > months_before(self._clock.today(), 12)):
                return False
            return any_not_heard_of(session, since)

    def note_look(self) -> None:
        """Note that the proposal was looked through today; the next one is due in a year."""
        with self._database.write("note-look") as session:
            store_setting(session, _LOOKED, self._clock.today().isoformat())

    def _since(self, session: "Session") -> date | None:
        months = _months(session)
        return None if months is None else months_before(self._clock.today(), months)


def months_before(day: date, months: int) -> date:
    """The same day so many months ago, or the last day of a shorter month."""
    month = day.year * 12 + day.month - 1 - months
    year, number = divmod(month, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, number + 1, last)
        except ValueError:
            continue
    raise ValueError(day)


def _months(session: "Session") -> int | None:
    months = setting(session, _MONTHS, USUAL_MONTHS)
    return None if months is None else int(months)


def _looked(session: "Session") -> date | None:
    stored = setting(session, _LOOKED, None)
    return date.fromisoformat(stored) if stored else None
