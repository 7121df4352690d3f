"""Everything the overview shows, read in one go."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from cae_desktop.db.database import Database
from cae_desktop.db.queries import dealership as dealership_queries
from cae_desktop.db.queries import overview as queries
from cae_desktop.db.queries.meetings import MeetingRow
from cae_desktop.domain.words import Stage
from cae_desktop.services.attention import Attention, attention
from cae_desktop.services.clock import Clock
from cae_desktop.services.progress import CycleProgress, ProgressService


@dataclass(frozen=True, slots=True)
class Overview:
    """One cycle at a glance. The two lines are cumulative contacts: as they came, and as planned evenly."""

    progress: CycleProgress
    start: date
    finish: date
    today: date
    attention: tuple[Attention, ...]
    coming: tuple[queries.ComingStep, ...]
    meeting: MeetingRow | None
    follow_ups_due: int
    contacts: tuple[tuple[date, int], ...]
    planned_contacts: tuple[tuple[date, int], ...]

    @property
    def week(self) -> int:
        """The week of the cycle that today lies in, from 1; never beyond its weeks."""
        return min(self.weeks, max(1, (self.today - self.start).days // 7 + 1))

    @property
    def weeks(self) -> int:
        """Number of weeks of the cycle."""
        return max(1, -(-((self.finish - self.start).days + 1) // 7))


class OverviewService:
    """Reads the overview."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._progress = ProgressService(database)

    def of_cycle(self, cycle_id: str) -> Overview | None:
        """The overview of a cycle; None when there is no such cycle."""
        today = self._clock.today()
        progress = self._progress.of_cycle(cycle_id)
        with self._database.read() as session:
            cycle = dealership_queries.cycle(session, cycle_id)
            if cycle is None:
                return None
            by_day = queries.contacts_by_day(session, cycle_id)
            return Overview(
                progress=progress,
                start=cycle.start,
                finish=cycle.finish,
                today=today,
                attention=attention(session, cycle_id, today),
                coming=queries.coming_steps(session, cycle_id, today, today + timedelta(days=7)),
                meeting=queries.next_meeting(session, cycle_id),
                follow_ups_due=queries.follow_ups_due(session, cycle_id, today),
                contacts=_cumulative(by_day, cycle.start, min(today, cycle.finish)),
                planned_contacts=_even(cycle.start, cycle.finish, progress.counts.goal_targets.get(Stage.CONTACT, 0)),
            )


def _cumulative(by_day: tuple[tuple[date, int], ...], first: date, last: date) -> tuple[tuple[date, int], ...]:
    if not by_day:
        return ()
    days = [max(first, day) for day, _ in by_day]
    totals = list(accumulate(count for _, count in by_day))
    points = [(first, 0)] if days[0] > first else []
    points += zip(days, totals, strict=True)
    if points[-1][0] < last:
        points.append((last, totals[-1]))
    return tuple(points)


def _even(first: date, last: date, target: int) -> tuple[tuple[date, int], ...]:
    return ((first, 0), (last, target)) if target else ()
