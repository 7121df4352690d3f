"""What earlier activities of a kind taught, offered where it helps: the selector, the plan, the kick-off."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cae_desktop.db.database import Database
from cae_desktop.db.models import Activity, Experience, ExperienceUse
from cae_desktop.db.queries.experience import ExperienceRow, ExperienceUseRow, experience_uses, kept_experiences
from cae_desktop.db.queries.learning import PastOutcome, outcome_of
from cae_desktop.db.queries.plan import cancelled_activities
from cae_desktop.db.queries.results import activity_results
from cae_desktop.domain.words import Phase
from cae_desktop.services.clock import Clock
from cae_desktop.services.dealership import existing

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class Hint:
    """A kept experience, how often it was taken up, and whether in the activity that is looked at.

    `uses` counts activities that were not cancelled.
    """

    experience: ExperienceRow
    uses: int
    used_here: bool

    @property
    def id(self) -> str:
        """The experience's."""
        return self.experience.id


class HintService:
    """Offers experience and counts where it was taken up."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def of_kind(
        self, kind_number: int, *, activity_id: str = "", step_name: str = "", phase: Phase | None = None
    ) -> tuple[Hint, ...]:
        """Kept experience of a kind, but for the activity's own.

        About a step of this name first, then of this phase, then about whole activities, then the rest; the newest
        first among equals.
        """
        with self._database.read() as session:
            return hints_of_kind(session, kind_number, activity_id, step_name, phase)

    def use(self, experience_id: str, activity_id: str, step_id: str | None = None) -> None:
        """Note that an activity takes an experience up; noting it twice changes nothing.

        Raises CaeError("row-is-gone").
        """
        with self._database.write("use-experience") as session:
            existing(session, Experience, experience_id)
            existing(session, Activity, activity_id)
            if not _uses_of(session, experience_id, activity_id):
                today = self._clock.today()
                session.add(
                    ExperienceUse(experience_id=experience_id, activity_id=activity_id, step_id=step_id, used_on=today)
                )

    def taken_up_in(self, experience_id: str) -> tuple[PastOutcome, ...]:
        """The activities that took an experience up and were not cancelled, with what came of them so far."""
        with self._database.read() as session:
            used = {use.activity_id for use in experience_uses(session) if use.experience_id == experience_id}
            return tuple(
                outcome_of(one) for one in activity_results(session) if one.id in used and not one.is_cancelled
            )

    def drop(self, experience_id: str, activity_id: str) -> None:
        """Take that back."""
        with self._database.write("drop-experience") as session:
            for use in _uses_of(session, experience_id, activity_id):
                session.delete(existing(session, ExperienceUse, use.id))


def hints_of_kind(
    session: "Session", kind_number: int, activity_id: str = "", step_name: str = "", phase: Phase | None = None
) -> tuple[Hint, ...]:
    """See `HintService.of_kind`."""
    used: dict[str, set[str]] = {}
    for use in experience_uses(session):
        used.setdefault(use.experience_id, set()).add(use.activity_id)
    wanted = step_name.strip().casefold()

    def rank(row: ExperienceRow) -> int:
        if wanted and row.step_name.casefold() == wanted:
            return 0
        if phase is not None and row.phase is phase:
            return 1
        return 2 if row.phase is None else 3

    rows = [
        row for row in kept_experiences(session) if row.kind_number == kind_number and row.activity_id != activity_id
    ]
    cancelled = cancelled_activities(session)

    def hint(row: ExperienceRow) -> Hint:
        activities = used.get(row.id, set())
        return Hint(row, len(activities - cancelled), activity_id in activities)

    return tuple(hint(row) for row in sorted(rows, key=rank))


def _uses_of(session: "Session", experience_id: str, activity_id: str) -> tuple[ExperienceUseRow, ...]:
    return tuple(
        use for use in experience_uses(session) if (use.experience_id, use.activity_id) == (experience_id, activity_id)
    )
