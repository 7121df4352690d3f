"""What changed between two meetings: the boards that were kept when they closed, compared step by step."""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cae_desktop.db.queries import board_pictures
from cae_desktop.db.queries import meetings as queries
from cae_desktop.db.queries.plan import StepRow
from cae_desktop.domain.words import MeetingState
from cae_desktop.services.board import Board, BoardStep
from cae_desktop.services.board_history import picture
from cae_desktop.services.meeting_page import MeetingPage
from cae_desktop.services.package_board import PackageBoard

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class StepChange:
    """A step then and now; `before` is None for one that was added. Costs in fen."""

    before: StepRow | None
    now: StepRow

    @property
    def days_moved(self) -> bool:
        """Whether its planned days are others."""
        return self.before is not None and (self.before.start, self.before.finish) != (self.now.start, self.now.finish)

    @property
    def percent_gained(self) -> int:
        """How far it came, in points; below zero when it was corrected."""
        return self.now.percent - (self.before.percent if self.before else 0)

    @property
    def cost_added_fen(self) -> int:
        """What was spent since."""
        return (self.now.actual_cost_fen or 0) - ((self.before.actual_cost_fen or 0) if self.before else 0)

    @property
    def has_begun(self) -> bool:
        """Whether it began since; a new one that is under way counts."""
        return self.now.actual_start is not None and (self.before is None or self.before.actual_start is None)

    @property
    def owner_changed(self) -> bool:
        """Whether somebody else does it, or nobody."""
        return self.before is not None and self.before.owner_id != self.now.owner_id

    @property
    def budget_changed(self) -> bool:
        """Whether it may cost another sum."""
        return self.before is not None and self.before.budget_fen != self.now.budget_fen

    def __bool__(self) -> bool:
        """Whether there is anything to tell."""
        return (
            self.before is None
            or self.days_moved
            or self.has_begun
            or self.owner_changed
            or self.budget_changed
            or bool(self.percent_gained)
            or bool(self.cost_added_fen)
        )


@dataclass(frozen=True, slots=True)
class AddedActivity:
    """An activity that was not planned yet when the meeting before closed."""

    id: str
    name: str
    steps: int


@dataclass(frozen=True, slots=True)
class MeetingChanges:
    """What changed since the meeting before; without one there is nothing to compare with."""

    since: queries.MeetingRow | None
    steps: tuple[StepChange, ...]
    removed: tuple[str, ...]
    added: tuple[AddedActivity, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.steps or self.removed or self.added)


@dataclass(frozen=True, slots=True)
class KeptSteps:
    """The steps as the meeting before left them, and the activities there were; without one there are none."""

    since: queries.MeetingRow | None = None
    steps: tuple[StepRow, ...] = ()
    activity_ids: frozenset[str] = frozenset()


def changes_since_last(session: "Session", page: MeetingPage) -> MeetingChanges:
    """Compare the steps of a meeting with the board of the meeting that closed before it."""
    return compare(kept_before(session, page.meeting), page, steps_of_meeting(session, page))


def kept_before(session: "Session", meeting: queries.MeetingRow) -> KeptSteps:
    """What the board showed when the meeting before this one closed."""
    since = _meeting_before(session, meeting)
    if since is None:
        return KeptSteps()
    package = picture(session, since.id, None)
    there = frozenset(line.id for line in package.lines) if isinstance(package, PackageBoard) else frozenset()
    return KeptSteps(since, tuple(row.plan for row in _steps_kept(session, since.id)), there)


def compare(kept: KeptSteps, page: MeetingPage, now: tuple[BoardStep, ...]) -> MeetingChanges:
    """What became of the steps; an activity that was not there yet is told as a whole."""
    before = {row.id: row for row in kept.steps}
    covered = {row.activity_id for row in kept.steps}
    steps = (StepChange(before.get(row.id), row.plan) for row in now if row.plan.activity_id in covered)
    shown, there = {activity.id for activity in page.activities}, {row.id for row in now}
    gone = (row.name for row in kept.steps if row.id not in there and row.activity_id in shown)
    counts = Counter(row.plan.activity_id for row in now)
    added = (
        AddedActivity(activity.id, activity.name, counts[activity.id])
        for activity in page.activities
        if kept.since is not None and activity.id not in kept.activity_ids
    )
    return MeetingChanges(kept.since, tuple(step for step in steps if step), tuple(gone), tuple(added))


def steps_of_meeting(session: "Session", page: MeetingPage) -> tuple[BoardStep, ...]:
    """The steps as the meeting left them once it is closed, before that as they are."""
    kept = _steps_kept(session, page.meeting.id) if page.meeting.state is MeetingState.CLOSED else ()
    return kept or page.steps


def _meeting_before(session: "Session", meeting: queries.MeetingRow) -> queries.MeetingRow | None:
    """The last one that closed before this one did."""
    end = meeting.closed_at
    kept = board_pictures.meetings_with_pictures(session, meeting.cycle_id)
    earlier = [row for row in kept if row.closed_at and row.id != meeting.id and (end is None or row.closed_at < end)]
    return max(earlier, key=lambda row: (row.closed_at, row.id), default=None)


def _steps_kept(session: "Session", meeting_id: str) -> tuple[BoardStep, ...]:
    boards = (
        picture(session, meeting_id, activity_id)
        for activity_id in board_pictures.activities_in_pictures(session, meeting_id)
    )
    return tuple(step for board in boards if isinstance(board, Board) for step in board.steps)
