"""Verbs that move work steps in time: drags, links, pushing, and what they do to constraints."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from cae_desktop.db.database import Database
from cae_desktop.db.models import Activity, Dependency, WorkStep
from cae_desktop.db.queries import plan as queries
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.schedule import pushed_later
from cae_desktop.domain.words import ConstraintKind, DependencyKind, ScheduleMode
from cae_desktop.domain.working_calendar import WorkingCalendar
from cae_desktop.services.clock import Clock
from cae_desktop.services.dealership import existing
from cae_desktop.services.plan_links import find_links
from cae_desktop.services.plan_network import (
    Calendars,
    engine_links,
    engine_tasks,
    settle,
    work_calendar,
    working_length,
)

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class ScheduleVerbs:
    """What can be done with the days of a plan's steps; every verb is one undo step and what depends follows."""

    def __init__(self, database: Database, clock: Clock, calendars: Calendars) -> None:
        self._database = database
        self._clock = clock
        self._calendars = calendars

    # days -------------------------------------------------------------------------------------------------------

    def move_steps(self, step_ids: Sequence[str], days: int) -> None:
        """Move steps by calendar days (a drag of bars); an automatic one that would begin on a day off begins after."""
        with self._database.write("move-in-time") as session:
            for step_id in step_ids:
                self._move(session, existing(session, WorkStep, step_id), days)
            settle(session, step_ids, self._calendars)

    def nudge_steps(self, step_ids: Sequence[str], working_days: int) -> None:
        """Move steps by working days of their calendars."""
        with self._database.write("move-in-time") as session:
            for step_id in step_ids:
                step = existing(session, WorkStep, step_id)
                calendar = self._calendar_of(session, step)
                start_on(step, calendar.add_working_days(step.start, working_days), calendar)
            settle(session, step_ids, self._calendars)

    def level_load(self, begun: Mapping[str, date]) -> None:
        """Begin steps on other days so that nobody has too much at once; see `domain.levelling`."""
        with self._database.write("level-load") as session:
            for step_id, day in begun.items():
                step = existing(session, WorkStep, step_id)
                start_on(step, day, self._calendar_of(session, step))
            settle(session, begun, self._calendars)

    def resize_step(self, step_id: str, start: date, finish: date) -> None:
        """Give a step other planned days (a drag of an edge). Raises CaeError("step-finishes-before-it-starts")."""
        if finish < start:
            raise CaeError("step-finishes-before-it-starts", name="")
        with self._database.write("edit-step") as session:
            step = existing(session, WorkStep, step_id)
            moved = start != step.start
            step.start, step.finish = start, finish
            if moved:
                stay_at_start(step)
            keep_constraint(step)
            settle(session, (step_id,), self._calendars)

    def shift_activity(self, activity_id: str, days: int) -> None:
        """Move an activity with its steps by calendar days; steps that have really started stay."""
        with self._database.write("move-in-time") as session:
            activity = existing(session, Activity, activity_id)
            activity.start += timedelta(days=days)
            activity.finish += timedelta(days=days)
            steps = queries.rows_in_order(session, WorkStep, WorkStep.activity_id, activity_id)
            for step in steps:
                if step.actual_start is None:
                    self._move(session, step, days)
            settle(session, [step.id for step in steps], self._calendars)

    def _move(self, session: "Session", step: WorkStep, days: int) -> None:
        calendar = self._calendar_of(session, step)
        day = step.start + timedelta(days=days)
        start_on(step, calendar.next_working(day) if step.mode is ScheduleMode.AUTO else day, calendar)

    def _calendar_of(self, session: "Session", step: WorkStep) -> WorkingCalendar:
        kind = existing(session, Activity, step.activity_id).calendar
        return work_calendar(step.start, step.finish, kind, self._calendars)

    # links ------------------------------------------------------------------------------------------------------

    def set_predecessors(self, step_id: str, text: str) -> None:
        """Replace the links into a step by those written, e.g. "3, 5SS+2"; empty text removes them.

        Raises CaeError: "not-a-predecessor", "no-such-step", "step-waits-for-itself",
        "dependency-cycle" (path: the names of the steps that would wait for each other).
        """
        with self._database.write("link-steps") as session:
            cycle_id = _cycle_of(session, step_id)
            steps = {row.id: row for row in queries.steps(session, cycle_id)}
            links = find_links(text, steps[step_id], steps.values(), queries.activities(session, cycle_id))
            for link_id in queries.links_into(session, step_id):
                session.delete(existing(session, Dependency, link_id))
            session.flush()
            for link in links:
                _add_link(session, link.predecessor_id, step_id, link.kind, link.lag_days)
            settle(session, (step_id,), self._calendars)

    def link_steps(
        self,
        predecessor_id: str,
        successor_id: str,
        kind: DependencyKind = DependencyKind.FINISH_TO_START,
        lag_days: int = 0,
    ) -> str:
        """Let a step wait for another one, also of another activity; returns the id of the link.

        Two steps that are linked already get this link instead.
        Raises CaeError: "step-waits-for-itself", "dependency-cycle".
        """
        if predecessor_id == successor_id:
            raise CaeError("step-waits-for-itself")
        with self._database.write("link-steps") as session:
            existing(session, WorkStep, predecessor_id)
            existing(session, WorkStep, successor_id)
            for link_id in queries.links_between(session, predecessor_id, successor_id):
                session.delete(existing(session, Dependency, link_id))
            link_id = _add_link(session, predecessor_id, successor_id, kind, lag_days)
            settle(session, (successor_id,), self._calendars)
            return link_id

    def link_in_order(self, step_ids: Sequence[str]) -> None:
        """Let each of these steps wait for the one before it. Raises CaeError("dependency-cycle")."""
        with self._database.write("link-steps") as session:
            for predecessor, successor in pairwise(step_ids):
                if not queries.links_between(session, predecessor, successor):
                    _add_link(session, predecessor, successor, DependencyKind.FINISH_TO_START, 0)
            settle(session, step_ids, self._calendars)

    def change_link(self, link_id: str, kind: DependencyKind, lag_days: int) -> None:
        """Give a link another kind and lag (working days)."""
        with self._database.write("edit-link") as session:
            link = existing(session, Dependency, link_id)
            link.kind, link.lag_days = kind, lag_days
            settle(session, (link.successor_id,), self._calendars)

    def delete_links(self, link_ids: Sequence[str]) -> None:
        """Remove links; a step that waits for nothing any more keeps its days."""
        with self._database.write("unlink-steps") as session:
            for link_id in link_ids:
                session.delete(existing(session, Dependency, link_id))

    def push_followers(self, cycle_id: str) -> int:
        """Move every step that starts before its predecessors allow, and what depends on it; returns how many moved.

        Steps that have really started stay where they are. Raises CaeError("nothing-to-move").
        """
        with self._database.write("push-followers") as session:
            rows = queries.steps(session, cycle_id)
            kinds = {row.id: row.calendar for row in queries.activities(session, cycle_id)}
            links = engine_links(queries.dependencies(session, cycle_id))
            moved = pushed_later(engine_tasks(rows, kinds, self._calendars), links)
            if not moved:
                raise CaeError("nothing-to-move")
            for step_id, days in moved.items():
                step = existing(session, WorkStep, step_id)
                step.start, step.finish = days.start, days.finish
                stay_at_start(step)
            return len(moved)


def start_on(step: WorkStep, day: date, calendar: WorkingCalendar) -> None:
    """Begin a step on another day and keep its length; an automatic one will not begin earlier than that."""
    length = working_length(step.start, step.finish, calendar, milestone=step.milestone)
    step.start = day
    step.finish = max(day, calendar.add_working_days(day, length - 1)) if length else day
    stay_at_start(step)


def stay_at_start(step: WorkStep) -> None:
    """Let an automatic step not begin before the day it was put on."""
    if step.mode is ScheduleMode.AUTO:
        if step.constraint_kind is ConstraintKind.AS_SOON_AS_POSSIBLE:
            step.constraint_kind = ConstraintKind.NOT_EARLIER
        keep_constraint(step)


def keep_constraint(step: WorkStep) -> None:
    """Let the day of a step's constraint be the day it was put on."""
    if step.constraint_kind is ConstraintKind.FINISH_ON:
        step.constraint_day = step.finish
    elif step.constraint_kind is not ConstraintKind.AS_SOON_AS_POSSIBLE:
        step.constraint_day = step.start


def constrain(step: WorkStep, kind: ConstraintKind) -> None:
    """Give a step another constraint, on the day it has now."""
    step.constraint_kind = kind
    step.constraint_day = None
    keep_constraint(step)


def _cycle_of(session: "Session", step_id: str) -> str:
    cycle_id = queries.cycle_of_step(session, step_id)
    if cycle_id is None:
        raise CaeError("row-is-gone")
    return cycle_id


def _add_link(session: "Session", predecessor: str, successor: str, kind: DependencyKind, lag_days: int) -> str:
    link = Dependency(predecessor_id=predecessor, successor_id=successor, kind=kind, lag_days=lag_days)
    session.add(link)
    session.flush()
    return link.id
