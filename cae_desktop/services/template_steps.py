"""Work steps made of a template: the catalogue's for a kind of activity, or one the dealership saved itself."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import cycle
from typing import TYPE_CHECKING

from cae_desktop.db.models import Activity, Dependency, WorkStep
from cae_desktop.db.queries import dealership as dealership_queries
from cae_desktop.db.queries.plan import next_position
from cae_desktop.db.queries.templates import Template, TemplateStepRow
from cae_desktop.domain.catalogue import StepTemplate
from cae_desktop.domain.schedule import split_budget
from cae_desktop.domain.words import CalendarKind, ConstraintKind, Phase, Role, ScheduleMode
from cae_desktop.domain.working_calendar import WorkingCalendar
from cae_desktop.services.catalogue import load_catalogue
from cae_desktop.services.held_days import HeldDays, Place
from cae_desktop.services.plan_network import Calendars, settle

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class Owners:
    """Who does the steps of a role: its first person, sales consultants in turn, the market manager for want of one."""

    def __init__(self, people: Sequence[dealership_queries.PersonRow]) -> None:
        self._by_role = {role: [person.id for person in people if person.role is role] for role in Role}
        self._consultants = cycle(self._by_role[Role.SALES_CONSULTANT] or [None])

    @property
    def market_manager(self) -> str | None:
        """The owner of the program; None in a file without one."""
        return next(iter(self._by_role[Role.MARKET_MANAGER]), None)

    def next_for(self, role: Role) -> str | None:
        """Who does the next step of this role."""
        if role is Role.SALES_CONSULTANT:
            return next(self._consultants) or self.market_manager
        return next(iter(self._by_role[role]), self.market_manager)


def add_catalogue_steps(
    session: "Session", activity: Activity, budget_fen: int, owners: Owners, language: str, calendars: Calendars
) -> int:
    """Add the steps of the activity's kind below those it has, with owners, budget and links; returns how many."""
    templates = load_catalogue().steps_for(activity.kind_number)
    budgets = split_budget(budget_fen, [template.budget_percent for template in templates])
    calendar = calendars(CalendarKind.WORKING_DAYS)
    steps: list[WorkStep] = []
    for template, share in zip(templates, budgets, strict=True):
        start, finish = working_days_of(template, activity.start, activity.finish, calendar)
        steps.append(
            WorkStep(
                phase=template.phase,
                name=template.name.in_language(language),
                owner_id=owners.next_for(template.owner),
                start=start,
                finish=finish,
                budget_fen=share,
                mode=ScheduleMode.AUTO,
            )
        )
    _insert(session, activity, steps)
    session.add_all(
        Dependency(predecessor_id=earlier.id, successor_id=later.id) for earlier, later in links_in_time(steps)
    )
    settle(session, [step.id for step in steps], calendars)
    return len(steps)


def add_template_steps(
    session: "Session", activity: Activity, template: Template, calendars: Calendars, budget_fen: int | None = None
) -> int:
    """Add the steps of an own template below those the activity has, with links; returns how many.

    The amounts are the template's, or `budget_fen` in proportion to them; nobody owns the steps yet.
    """
    held = HeldDays(activity.start, activity.finish, template.row.calendar, calendars)
    budgets = [step.budget_fen for step in template.steps]
    if budget_fen is not None:
        budgets = list(split_budget(budget_fen, budgets if any(budgets) else _shares_without_amounts(template)))
    steps = [_step(held, row, share) for row, share in zip(template.steps, budgets, strict=True)]
    _insert(session, activity, steps)
    made: Mapping[str, WorkStep] = dict(zip((row.id for row in template.steps), steps, strict=True))
    session.add_all(
        Dependency(
            predecessor_id=made[link.predecessor_id].id,
            successor_id=made[link.successor_id].id,
            kind=link.kind,
            lag_days=link.lag_days,
        )
        for link in template.links
    )
    settle(session, [step.id for step in steps], calendars)
    return len(steps)


def working_days_of(
    template: StepTemplate, first_day: date, last_day: date, calendar: WorkingCalendar
) -> tuple[date, date]:
    """The days of a catalogue step on working days: preparation moves before days off, follow-up behind them.

    What is done while the activity is held keeps its days.
    """
    start, finish = template.between(first_day, last_day)
    if template.phase is Phase.PREPARE:
        return calendar.previous_working(start), calendar.previous_working(finish)
    if template.phase is Phase.FOLLOW_UP:
        return calendar.next_working(start), calendar.next_working(finish)
    return start, finish


def links_in_time(steps: Sequence[WorkStep]) -> tuple[tuple[WorkStep, WorkStep], ...]:
    """Which step waits for which: each for the last one before it in the list that ends before it starts.

    What is prepared and awaited by nothing else is awaited by the execution that begins next.
    """
    links: list[tuple[WorkStep, WorkStep]] = []
    for number, step in enumerate(steps):
        before = [earlier for earlier in steps[:number] if earlier.finish < step.start]
        if before:
            links.append((max(before, key=lambda earlier: (earlier.finish, steps.index(earlier))), step))
    awaited = {id(earlier) for earlier, _ in links}
    for step in steps:
        later = [other for other in steps if other.phase is Phase.EXECUTE and other.start > step.finish]
        if later and step.phase is Phase.PREPARE and id(step) not in awaited:
            links.append((step, min(later, key=lambda other: (other.start, steps.index(other)))))
    return tuple(links)


def _step(held: HeldDays, row: TemplateStepRow, budget_fen: int) -> WorkStep:
    place = Place(row.offset_days, row.duration_days)
    start, finish = held.days(place, row.phase, milestone=row.milestone)
    return WorkStep(
        phase=row.phase,
        name=row.name,
        description=row.description,
        done_when=row.done_when,
        start=start,
        finish=finish,
        milestone=row.milestone,
        budget_fen=budget_fen,
        mode=row.mode,
    )


def _shares_without_amounts(template: Template) -> list[int]:
    """Without amounts the money belongs to what is done while the activity is held, or to all steps alike."""
    executed = [int(step.phase is Phase.EXECUTE) for step in template.steps]
    return executed if any(executed) else [1] * len(executed)


def _insert(session: "Session", activity: Activity, steps: Sequence[WorkStep]) -> None:
    """Put new steps below the others; an automatic one does not begin before its own day, whatever links allow."""
    position = next_position(session, WorkStep, WorkStep.activity_id, activity.id)
    for number, step in enumerate(steps):
        step.activity_id, step.position = activity.id, position + number
        if step.mode is ScheduleMode.AUTO:
            step.constraint_kind, step.constraint_day = ConstraintKind.NOT_EARLIER, step.start
    session.add_all(steps)
    session.flush()
