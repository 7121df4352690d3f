"""Verbs of the control board itself: its pages now and after past meetings, its rules, the manager's own word."""

from dataclasses import asdict, replace
from typing import Final

from cae_desktop.db.database import Database
from cae_desktop.db.models import WorkStep
from cae_desktop.db.queries import board_pictures as queries
from cae_desktop.db.queries.meetings import MeetingRow
from cae_desktop.db.queries.settings import store_setting
from cae_desktop.domain.control import ControlRules
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import StepStatus
from cae_desktop.services.board import Board, board, control_rules
from cae_desktop.services.board_history import TrendPoint, picture, trend
from cae_desktop.services.clock import Clock
from cae_desktop.services.dealership import existing
from cae_desktop.services.package_board import PackageBoard, package_board
from cae_desktop.services.problem_history import ProblemEvent, problem_history

_HIGHEST: Final = 100


class BoardsService:
    """Pages of the board, their history and their rules. A page is an activity's id, or None for all activities."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    # reading ----------------------------------------------------------------------------------------------------

    def page(self, cycle_id: str, activity_id: str | None) -> Board | PackageBoard:
        """What the board shows now. Raises CaeError("row-is-gone")."""
        with self._database.read() as session:
            if activity_id is None:
                return package_board(session, cycle_id, self._clock.today())
            return board(session, activity_id, self._clock.today())

    def kept(self, cycle_id: str) -> tuple[MeetingRow, ...]:
        """Closed meetings whose board was kept, the newest first."""
        with self._database.read() as session:
            return queries.meetings_with_pictures(session, cycle_id)

    def past_page(self, meeting_id: str, activity_id: str | None) -> Board | PackageBoard:
        """What the board showed when a meeting closed. Raises CaeError("no-picture-kept")."""
        with self._database.read() as session:
            return picture(session, meeting_id, activity_id)

    def past_pages(self, meeting_id: str) -> tuple[str, ...]:
        """Ids of the activities whose board a meeting kept."""
        with self._database.read() as session:
            return queries.activities_in_pictures(session, meeting_id)

    def trend(self, cycle_id: str, activity_id: str | None) -> tuple[TrendPoint, ...]:
        """Progress, cost and problems from meeting to meeting up to now. Raises CaeError("row-is-gone")."""
        now = self.page(cycle_id, activity_id)
        with self._database.read() as session:
            return trend(session, cycle_id, activity_id, now)

    def problem_history(self, cycle_id: str, problem_id: str) -> tuple[ProblemEvent, ...]:
        """What became of a problem from meeting to meeting. Raises CaeError("row-is-gone")."""
        with self._database.read() as session:
            return problem_history(session, cycle_id, problem_id)

    # rules ------------------------------------------------------------------------------------------------------

    def rules(self) -> ControlRules:
        """The thresholds by which a status is computed."""
        with self._database.read() as session:
            return control_rules(session)

    def change_rule(self, name: str, value: int | None) -> None:
        """Set one of the thresholds of `ControlRules`, 0–100; None takes the usual value.

        Raises CaeError("rule-out-of-range").
        """
        value = getattr(ControlRules(), name) if value is None else value
        if not 0 <= value <= _HIGHEST:
            raise CaeError("rule-out-of-range")
        with self._database.write("change-control-rules") as session:
            rules = replace(control_rules(session), **{name: value})
            store_setting(session, "control_rules", asdict(rules))

    def set_status(self, step_id: str, status: StepStatus | None, reason: str = "") -> None:
        """Put the manager's word in place of the computed status until the step is finished; None: by the rules again.

        Raises CaeError: "reason-is-missing", "step-is-finished", "row-is-gone".
        """
        if status is not None and not reason.strip():
            raise CaeError("reason-is-missing")
        with self._database.write("set-status") as session:
            step = existing(session, WorkStep, step_id)
            if status is not None and step.actual_finish is not None:
                raise CaeError("step-is-finished")
            step.own_status = status
            step.own_status_reason = reason.strip() if status else ""
