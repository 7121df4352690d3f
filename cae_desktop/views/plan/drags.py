"""What the mouse does to bars and arrows, turned into verbs of the service; every drag is one undo step."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from cae_desktop.domain.schedule import Days
from cae_desktop.domain.words import DependencyKind
from cae_desktop.services.plan_preview import if_moved, if_resized
from cae_desktop.ui.gantt import GanttPreview

if TYPE_CHECKING:
    from cae_desktop.views.plan.page import PlanScreen

_NAMED: Final = 3
"""How many of the steps that move along are named in the floating label."""


class PlanDrags(QObject):
    """Drags in one plan screen, and what they would do while they last."""

    def __init__(self, screen: "PlanScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._plan = screen.workspace.plan

    # previews ---------------------------------------------------------------------------------------------------

    def preview(self, row_id: str, mode: str, day: date) -> GanttPreview | None:
        """What would happen if the drag ended at this day."""
        activity = self._screen.plan.activity(row_id)
        if activity is not None:
            days = (day - activity.first_day).days
            waiting = [step.row.id for step in activity.steps if step.row.actual_start is None]
            moved = if_moved(self._screen.plan, waiting, days)
            shift = timedelta(days=days)
            return self._shown(row_id, Days(activity.first_day + shift, activity.last_day + shift), moved)
        step = self._screen.plan.step(row_id)
        if step is None:
            return None
        if mode == "move":
            moved = if_moved(self._screen.plan, self._moving(row_id), (day - step.row.start).days)
        else:
            start, finish = (day, step.row.finish) if mode == "start" else (step.row.start, day)
            moved = if_resized(self._screen.plan, row_id, min(start, finish), max(start, finish))
        return self._shown(row_id, moved.get(row_id, Days(step.row.start, step.row.finish)), moved)

    def _moving(self, row_id: str) -> Sequence[str]:
        chosen = self._screen.chosen_steps()
        return chosen if row_id in chosen else [row_id]

    def _shown(self, row_id: str, days: Days, moved: Mapping[str, Days]) -> GanttPreview:
        others = [one for one in moved if one != row_id]
        names = [step.row.name for one in others if (step := self._screen.plan.step(one))]
        text = f"{days.start:%m/%d} – {days.finish:%m/%d}"
        if len(names) > _NAMED:
            more = self.tr("{names} and {count} more").format(
                names=", ".join(names[:_NAMED]), count=len(names) - _NAMED
            )
            text += "\n" + self.tr("Moves along: {names}").format(names=more)
        elif names:
            text += "\n" + self.tr("Moves along: {names}").format(names=", ".join(names))
        return GanttPreview(
            days.start, days.finish, text, {one: (moved[one].start, moved[one].finish) for one in others}
        )

    # ends of drags ----------------------------------------------------------------------------------------------

    def move(self, row_ids: list[str], grabbed_id: str, start: date) -> None:
        """Move the dragged bar, and the other chosen ones with it."""
        activity = self._screen.plan.activity(grabbed_id)
        if activity is not None:
            days = (start - activity.first_day).days
            if days:
                self._screen.attempt(self._plan.shift_activity, grabbed_id, days)
            return
        grabbed = self._screen.plan.step(grabbed_id)
        if grabbed is not None and start != grabbed.row.start:
            steps = [row_id for row_id in row_ids if self._screen.plan.step(row_id) is not None]
            self._screen.attempt(self._plan.move_steps, steps, (start - grabbed.row.start).days)

    def resize(self, row_id: str, edge: str, day: date) -> None:
        """Let a step begin or end on another day."""
        step = self._screen.plan.step(row_id)
        if step is None:
            return
        start, finish = (day, step.row.finish) if edge == "start" else (step.row.start, day)
        self._screen.attempt(self._plan.resize_step, row_id, min(start, finish), max(start, finish))

    def set_percent(self, row_id: str, percent: int) -> None:
        """Say how much of a step is done."""
        self._screen.attempt(self._screen.workspace.control.change_actual, row_id, "percent", percent)

    def link(self, from_id: str, to_id: str, kind: str) -> None:
        """Let one step wait for another."""
        self._screen.attempt(self._plan.link_steps, from_id, to_id, DependencyKind(kind))

    def nudge(self, working_days: int, edge: str) -> None:
        """Move the chosen steps, or their last day, by working days."""
        steps = self._screen.chosen_steps()
        if not steps:
            return
        if edge == "finish":
            changes = [
                (step.row.id, "duration", max(1, step.duration + working_days))
                for row_id in steps
                if (step := self._screen.plan.step(row_id)) and not step.row.milestone
            ]
            self._screen.attempt(self._plan.change_steps, changes)
        else:
            self._screen.attempt(self._plan.nudge_steps, steps, working_days)
