"""Which backups are kept, and when another one is due."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

DAYS: Final = 7
WEEKS: Final = 4
MONTHS: Final = 12
NEWEST: Final = 3
"""So many are kept whatever the calendar says."""


ERASED_WITHIN: Final = timedelta(days=89)
"""Customers who were erased are in no backup after 90 days; a day is left for the next opening."""


class BackupReason(StrEnum):
    """Why a backup was made."""

    OPENED = "opened"
    DAILY = "daily"
    BY_HAND = "by-hand"
    BEFORE_IMPORT = "before-import"
    BEFORE_RESTORE = "before-restore"
    BEFORE_UPDATE = "before-update"
    CYCLE_CLOSED = "cycle-closed"


@dataclass(frozen=True, slots=True)
class Made:
    """A backup: its moment in the office's time zone, and why it was made."""

    moment: datetime
    reason: BackupReason


def kept(backups: Iterable[Made], now: datetime) -> frozenset[Made]:
    """Those to keep: the newest of each of the last 7 days, 4 weeks and 12 months that have one.

    The newest three and the newest of every reason are kept as well. A backup from the future says that a clock was
    wrong, not which one: it is kept, and takes no place away from the others.
    """
    newest_first = sorted(set(backups), key=_age)  # the same one named twice takes one place
    past = [backup for backup in newest_first if backup.moment <= now]
    chosen = {backup for backup in newest_first if backup.moment > now}
    chosen.update(past[:NEWEST])
    chosen.update(_newest_of_each(past, lambda backup: backup.reason, len(BackupReason)))
    chosen.update(_newest_of_each(past, lambda backup: backup.moment.date(), DAYS))
    chosen.update(_newest_of_each(past, lambda backup: _week(backup.moment.date()), WEEKS))
    chosen.update(_newest_of_each(past, lambda backup: (backup.moment.year, backup.moment.month), MONTHS))
    return frozenset(chosen)


def holds_erased(backup: Made, erased: Iterable[datetime], now: datetime) -> bool:
    """Whether it is older than an erasure of customers, and that was so long ago that they must be gone from it."""
    return any(backup.moment < moment <= now - ERASED_WITHIN for moment in erased)


def is_due(newest: datetime | None, now: datetime, *, opening: bool, changed: bool) -> bool:
    """Whether a backup is to be made: at every opening and every new day, if anything changed since the newest one.

    `newest` is the moment of the newest backup that is not from the future, None when there is none.
    """
    if newest is None:
        return True
    return changed and (opening or newest.date() != now.date())


def _age(backup: Made) -> tuple[float, str]:
    return -backup.moment.timestamp(), backup.reason


def _week(day: date) -> tuple[int, int]:
    year, week, _ = day.isocalendar()
    return year, week


def _newest_of_each(newest_first: list[Made], period: Callable[[Made], Hashable], number: int) -> list[Made]:
    newest: dict[Hashable, Made] = {}
    for backup in newest_first:
        newest.setdefault(period(backup), backup)
    return list(newest.values())[:number]
