"""Making a plan of the chosen mix: package, activities with targets, work steps with days, owners, budget and links."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import cycle
from typing import TYPE_CHECKING

from cae_desktop.db.models import Activity, Dependency, Package, SelectedActivity, WorkStep
from cae_desktop.db.queries import dealership as dealership_queries
from cae_desktop.db.queries import plan as plan_queries
from cae_desktop.db.queries import selection as queries
from cae_desktop.db.queries.progress import cycle_counts
from cae_desktop.db.queries.results import activity_results
from cae_desktop.domain.catalogue import StepTemplate
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.schedule import split_budget
from cae_desktop.domain.words import Phase, Role, Stage
from cae_desktop.domain.working_calendar import WorkingCalendar
from cae_desktop.services.calendar import load_calendar
from cae_desktop.services.catalogue import load_catalogue
from cae_desktop.services.dealership import existing
from cae_desktop.services.selection_board import Mark, marks_of

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


def plan_slots(session: "Session", cycle_id: str, package_name: str, language: str) -> tuple[str, ...]:
    """Plan every slot that has no activity; returns the new activities. Raises CaeError("nothing-to-plan")."""
    open_slots = [slot for slot in queries.slots(session, cycle_id) if slot.activity_id is None]
    if not open_slots:
        raise CaeError("nothing-to-plan")
    package_id = _package(session, cycle_id, package_name)
    targets = _targets(session, cycle_id, open_slots, language)
    owners = Owners(dealership_queries.people(session))
    return tuple(_plan_slot(session, package_id, slot, targets[slot.id], owners, language) for slot in open_slots)


def _package(session: "Session", cycle_id: str, name: str) -> str:
    known = {row.name: row.id for row in plan_queries.packages(session, cycle_id)}
    if name in known:
        return known[name]
    position = plan_queries.next_position(session, Package, Package.cycle_id, cycle_id)
    package = Package(cycle_id=cycle_id, name=name, position=position)
    session.add(package)
    session.flush()
    return package.id


def _plan_slot(
    session: "Session",
    package_id: str,
    slot: queries.SlotRow,
    targets: Mapping[Stage, int | None],
    owners: Owners,
    language: str,
) -> str:
    activity = Activity(
        package_id=package_id,
        number=queries.highest_activity_number(session) + 1,
        kind_number=slot.kind_number,
        name=slot.name,
        slot_role=slot.slot_role,
        start=slot.start,
        finish=slot.finish,
        manager_id=owners.market_manager,
        target_attention=targets[Stage.ATTENTION],
        target_contact=targets[Stage.CONTACT],
        target_interest=targets[Stage.INTEREST],
        position=plan_queries.next_position(session, Activity, Activity.package_id, package_id),
    )
    session.add(activity)
    session.flush()
    _add_steps(session, activity, slot.budget_fen, owners, language)
    existing(session, SelectedActivity, slot.id).activity_id = activity.id
    return activity.id


def _targets(
    session: "Session", cycle_id: str, slots: Sequence[queries.SlotRow], language: str
) -> dict[str, dict[Stage, int | None]]:
    """Targets by slot and stage: what the goals still lack, split by marks; without a goal the kind's own average."""
    goals = cycle_counts(session, cycle_id).goal_targets
    planned = activity_results(session, cycle_id)
    past = queries.past_results(session)
    marks = marks_of(session, language)
    split: dict[str, dict[Stage, int | None]] = {slot.id: {} for slot in slots}
    for stage in Stage:
        missing = goals.get(stage, 0) - sum(result.target[stage] or 0 for result in planned)
        weights = [_weight(marks(slot.kind_number), stage) for slot in slots]
        shares = split_whole(missing, weights) if missing > 0 and any(weights) else None
        for place, slot in enumerate(slots):
            own = _average(row.results[stage] for row in past if row.kind_number == slot.kind_number)
            split[slot.id][stage] = (shares[place] or None) if shares else own
    return split


def split_whole(total: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Split a whole number in proportion to weights; the parts sum exactly to it (largest remainders first)."""
    whole = sum(weights)
    parts = [total * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda place: -(total * weights[place] % whole))
    for place in by_remainder[: total - sum(parts)]:
        parts[place] += 1
    return tuple(parts)


def _weight(marks: Mapping[Stage, Mark], stage: Stage) -> int:
    return marks[stage].mark


def _average(results: Iterable[int | None]) -> int | None:
    known = [result for result in results if result is not None]
    return round(sum(known) / len(known)) if known else None


def _add_steps(session: "Session", activity: Activity, budget_fen: int, owners: Owners, language: str) -> None:
    """Add the steps of the kind's template, and let each wait for the last one that ends before it starts."""
    templates = load_catalogue().steps_for(activity.kind_number)
    budgets = split_budget(budget_fen, [template.budget_percent for template in templates])
    steps: list[WorkStep] = []
    for position, (template, share) in enumerate(zip(templates, budgets, strict=True)):
        start, finish = working_days_of(template, activity.start, activity.finish, load_calendar())
        steps.append(
            WorkStep(
                activity_id=activity.id,
                position=position,
                phase=template.phase,
                name=template.name.in_language(language),
                owner_id=owners.next_for(template.owner),
                start=start,
                finish=finish,
                budget_fen=share,
            )
        )
    session.add_all(steps)
    session.flush()
    for position, step in enumerate(steps):
        before = [earlier for earlier in steps[:position] if earlier.finish < step.start]
        if before:
            latest = max(before, key=lambda earlier: (earlier.finish, earlier.position))
            session.add(Dependency(predecessor_id=latest.id, successor_id=step.id))


def working_days_of(
    template: StepTemplate, first_day: date, last_day: date, calendar: WorkingCalendar
) -> tuple[date, date]:
    """The days of a template's step on working days: preparation moves before days off, follow-up behind them.

    What is done while the activity is held keeps its days.
    """
    start, finish = template.between(first_day, last_day)
    if template.phase is Phase.PREPARE:
        return calendar.previous_working(start), calendar.previous_working(finish)
    if template.phase is Phase.FOLLOW_UP:
        return calendar.next_working(start), calendar.next_working(finish)
    return start, finish
