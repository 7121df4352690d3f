"""What a change of days would move, asked while a bar is being dragged; nothing is read or written."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from cae_desktop.domain.schedule import Days, Task
from cae_desktop.domain.words import ConstraintKind
from cae_desktop.services.plan_network import working_length
from cae_desktop.services.plan_outline import CyclePlan


def if_moved(plan: CyclePlan, step_ids: Sequence[str], days: int) -> Mapping[str, Days]:
    """The steps that would get other days, these among them, if these were moved by calendar days."""
    result: dict[str, Days] = {}
    for island in plan.islands:
        moved = [
            _begun_on(island.tasks[one], _day_after(island.tasks[one], days)) for one in step_ids if one in island.tasks
        ]
        if moved:
            result |= island.schedule.if_changed(*moved)
    return result


def if_resized(plan: CyclePlan, step_id: str, start: date, finish: date) -> Mapping[str, Days]:
    """The steps that would get other days, this one among them, if it got this first and last day."""
    step = plan.step(step_id)
    if step is None or finish < start:
        return {}
    island = plan.island_of(step.row.activity_id)
    task = island.tasks[step_id]
    length = working_length(start, finish, task.calendar, milestone=step.row.milestone)
    return island.schedule.if_changed(_constrained(replace(task, start=start, finish=finish, duration=length)))


def _day_after(task: Task, days: int) -> date:
    day = task.start + timedelta(days=days)
    return day if task.manual else task.calendar.next_working(day)


def _begun_on(task: Task, day: date) -> Task:
    finish = max(day, task.calendar.add_working_days(day, task.duration - 1)) if task.duration else day
    return _constrained(replace(task, start=day, finish=finish))


def _constrained(task: Task) -> Task:
    """The same as `plan_schedule.stay_at_start` does to the row."""
    if task.manual:
        return task
    if task.constraint is ConstraintKind.FINISH_ON:
        return replace(task, constraint_day=task.finish)
    kind = task.constraint if task.constraint is ConstraintKind.START_ON else ConstraintKind.NOT_EARLIER
    return replace(task, constraint=kind, constraint_day=task.start)
