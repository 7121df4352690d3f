"""Making a plan of the chosen mix: package, activities with targets, work steps with days, owners, budget and links."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from cae_desktop.db.models import Activity, Package, SelectedActivity
from cae_desktop.db.queries import dealership as dealership_queries
from cae_desktop.db.queries import plan as plan_queries
from cae_desktop.db.queries import selection as queries
from cae_desktop.db.queries.learning import past_outcomes
from cae_desktop.db.queries.progress import cycle_counts
from cae_desktop.db.queries.results import activity_results
from cae_desktop.db.queries.templates import newest_template
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import Stage
from cae_desktop.services.dealership import existing
from cae_desktop.services.plan_network import Calendars
from cae_desktop.services.selection_board import Mark, marks_of
from cae_desktop.services.template_steps import Owners, add_catalogue_steps, add_template_steps

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def plan_slots(
    session: "Session", cycle_id: str, package_name: str, language: str, calendars: Calendars
) -> tuple[str, ...]:
    """Plan every slot that has no activity; returns the new activities. Raises CaeError("nothing-to-plan").

    The work steps are those of the dealership's newest template of that kind, for want of one the catalogue's.
    """
    open_slots = [slot for slot in queries.slots(session, cycle_id) if slot.activity_id is None]
    if not open_slots:
        raise CaeError("nothing-to-plan")
    package_id = _package(session, cycle_id, package_name)
    targets = _targets(session, cycle_id, open_slots, language)
    owners = Owners(dealership_queries.people(session))
    made = [(slot, _add_activity(session, package_id, slot, targets[slot.id], owners)) for slot in open_slots]
    for slot, activity in made:
        _add_steps(session, activity, slot.budget_fen, owners, language, calendars)
    return tuple(activity.id for _, activity in made)


def _package(session: "Session", cycle_id: str, name: str) -> str:
    known = {row.name: row.id for row in plan_queries.packages(session, cycle_id)}
    if name in known:
        return known[name]
    position = plan_queries.next_position(session, Package, Package.cycle_id, cycle_id)
    package = Package(cycle_id=cycle_id, name=name, position=position)
    session.add(package)
    session.flush()
    return package.id


def _add_activity(
    session: "Session",
    package_id: str,
    slot: queries.SlotRow,
    targets: Mapping[Stage, int | None],
    owners: Owners,
) -> Activity:
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
    existing(session, SelectedActivity, slot.id).activity_id = activity.id
    return activity


def _add_steps(
    session: "Session", activity: Activity, budget_fen: int, owners: Owners, language: str, calendars: Calendars
) -> None:
    own = newest_template(session, activity.kind_number)
    if own is None:
        add_catalogue_steps(session, activity, budget_fen, owners, language, calendars)
    else:
        activity.calendar = own.row.calendar
        add_template_steps(session, activity, own, calendars, budget_fen)


def _targets(
    session: "Session", cycle_id: str, slots: Sequence[queries.SlotRow], language: str
) -> dict[str, dict[Stage, int | None]]:
    """Targets by slot and stage: what the goals still lack, split by marks; without a goal the kind's own average."""
    goals = cycle_counts(session, cycle_id).goal_targets
    planned = [one for one in activity_results(session, cycle_id) if not one.is_cancelled]
    past = past_outcomes(session)
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
