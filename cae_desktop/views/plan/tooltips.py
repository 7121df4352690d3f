"""What a row of the plan says in words: dates, money, slack, what it waits for, what is wrong."""

from collections.abc import Callable, Iterator
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from cae_desktop.domain.money import format_yuan
from cae_desktop.domain.words import ConstraintKind, ScheduleMode
from cae_desktop.services.plan_outline import CyclePlan, PlannedActivity, PlannedStep

translate = QCoreApplication.translate


def activity_tip(activity: PlannedActivity) -> str:
    """The days an activity is held, and those it is worked for."""
    held = translate("Plan", "Held {start} – {finish}; work from {first} to {last}").format(
        start=activity.row.start, finish=activity.row.finish, first=activity.first_day, last=activity.last_day
    )
    if activity.row.is_cancelled:
        held = translate("Plan", "× Cancelled on {day}: {reason}").format(
            day=activity.row.cancelled_on, reason=activity.row.cancel_reason
        )
    return f"{activity.row.name}\n{held}"


def step_tip(step: PlannedStep, plan: CyclePlan, word: Callable[[StrEnum], str]) -> str:
    """All that can be said of a step, a line for each."""
    return "\n".join(_lines(step, plan, word))


def _lines(step: PlannedStep, plan: CyclePlan, word: Callable[[StrEnum], str]) -> Iterator[str]:
    row = step.row
    yield row.name
    yield translate("Plan", "{start} – {finish}, working days: {days}, done {percent}%").format(
        start=row.start, finish=row.finish, days=step.duration, percent=row.percent
    )
    if step.cancelled:
        yield translate("Plan", "× Its activity is cancelled")
    yield from _conflicts(step)
    spent = "—" if row.actual_cost_fen is None else format_yuan(row.actual_cost_fen)
    yield translate("Plan", "Budget {budget}, spent {spent}").format(budget=format_yuan(row.budget_fen), spent=spent)
    yield from _waits_for(step, plan, word)
    yield from _freedom(step, word)
    if row.done_when:
        yield translate("Plan", "Done when: {text}").format(text=row.done_when)
    if step.baseline is not None:
        yield translate("Plan", "Baseline: {start} – {finish}").format(
            start=step.baseline.start, finish=step.baseline.finish
        )


def _conflicts(step: PlannedStep) -> Iterator[str]:
    if step.conflicts:
        yield translate("Plan", "▲ Starts too early after: {names}").format(names=", ".join(step.conflicts))
    if step.misses_constraint:
        yield translate("Plan", "▲ Does not keep to the day it was tied to")
    if step.misses_deadline:
        yield translate("Plan", "▲ Ends after its deadline {day}").format(day=step.row.deadline)


def _waits_for(step: PlannedStep, plan: CyclePlan, word: Callable[[StrEnum], str]) -> Iterator[str]:
    for link in plan.links_into(step.row.id):
        before = plan.step(link.predecessor_id)
        if before is not None:
            lag = translate("Plan", ", {days} working days later").format(days=link.lag_days) if link.lag_days else ""
            yield translate("Plan", "Waits for “{name}” ({kind}{lag})").format(
                name=before.row.name, kind=word(link.kind), lag=lag
            )


def _freedom(step: PlannedStep, word: Callable[[StrEnum], str]) -> Iterator[str]:
    row = step.row
    if row.mode is ScheduleMode.MANUAL:
        yield translate("Plan", "Keeps its days: dates are set by hand")
    elif row.constraint_kind is not ConstraintKind.AS_SOON_AS_POSSIBLE:
        yield f"{word(row.constraint_kind)} {row.constraint_day}"
    if row.actual_finish is not None:
        return
    if step.critical:
        yield translate("Plan", "Critical: a delay of this step delays the activity")
    else:
        yield translate("Plan", "Slack: {days} working days, until {day}").format(
            days=step.total_slack, day=step.latest_finish
        )
