"""Verbs on work steps: add, change, order, copy, link, push. `services.plan.PlanService` offers them with its own."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from cae_desktop.db.database import Database
from cae_desktop.db.models import Activity, Dependency, WorkStep
from cae_desktop.db.queries import plan as queries
from cae_desktop.domain import schedule
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import DependencyKind, Phase
from cae_desktop.services.calendar import load_calendar
from cae_desktop.services.clock import Clock
from cae_desktop.services.dealership import existing, required
from cae_desktop.services.plan_links import find_links

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_STEP_FIELDS: Final = frozenset(
    {
        "name",
        "description",
        "done_when",
        "phase",
        "owner_id",
        "partner_id",
        "start",
        "finish",
        "duration",
        "milestone",
        "budget_fen",
    }
)


class WorkStepVerbs:
    """What can be done with the work steps of a plan; every verb is one undo step."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def add_step(
        self,
        activity_id: str,
        name: str,
        phase: Phase,
        start: date,
        finish: date,
        *,
        owner_id: str | None = None,
        partner_id: str | None = None,
        budget_fen: int = 0,
        description: str = "",
        done_when: str = "",
        milestone: bool = False,
        after: str | None = None,
    ) -> str:
        """Add a step after the step `after`, or at the end of the activity; returns its id.

        Raises CaeError: "text-is-missing", "step-finishes-before-it-starts", "amount-is-negative".
        """
        step = WorkStep(
            activity_id=activity_id,
            position=0,
            phase=phase,
            name=required(name),
            description=description,
            done_when=done_when,
            owner_id=owner_id,
            partner_id=partner_id,
            start=start,
            finish=finish,
            milestone=milestone,
            budget_fen=budget_fen,
        )
        _require_step(step)
        with self._database.write("add-step") as session:
            existing(session, Activity, activity_id)
            _insert(session, activity_id, [step], after)
            return step.id

    def change_step(self, step_id: str, field: str, value: object) -> None:
        """Set one field of a step; see `change_steps`."""
        self.change_steps(((step_id, field, value),))

    def change_steps(self, changes: Iterable[tuple[str, str, object]]) -> None:
        """Set fields of steps (id, field, value) as one change, for pasted cells.

        A start after the finish takes the finish along; `duration` (working days, at least 1) sets the finish.
        Raises CaeError: "text-is-missing", "step-finishes-before-it-starts", "amount-is-negative",
        "duration-is-too-short".
        """
        with self._database.write("edit-step") as session:
            touched: dict[str, WorkStep] = {}
            for step_id, field, value in changes:
                require_field(field, _STEP_FIELDS)
                step = touched[step_id] = existing(session, WorkStep, step_id)
                _change_step(step, field, value)
            for step in touched.values():
                _require_step(step)

    def delete_steps(self, step_ids: Sequence[str]) -> None:
        """Delete steps and the links from and to them."""
        with self._database.write("delete-step") as session:
            for step_id in step_ids:
                session.delete(existing(session, WorkStep, step_id))

    def copy_steps(self, step_ids: Sequence[str]) -> tuple[str, ...]:
        """Copy steps with plan and owner, but without actuals and links, below the last of them; returns the ids."""
        with self._database.write("copy-step") as session:
            originals = [existing(session, WorkStep, step_id) for step_id in step_ids]
            copies = [_copy_of(step) for step in originals]
            _insert(session, originals[-1].activity_id, copies, originals[-1].id)
            return tuple(copy.id for copy in copies)

    def move_step(self, step_id: str, by: int) -> None:
        """Move a step up (negative) or down among those of its activity; at the edge nothing happens."""
        with self._database.write("move-step") as session:
            step = existing(session, WorkStep, step_id)
            shift(queries.rows_in_order(session, WorkStep, WorkStep.activity_id, step.activity_id), step, by)

    def shift_step(self, step_id: str, start: date, finish: date) -> None:
        """Give a step other planned days (a dragged bar). Raises CaeError("step-finishes-before-it-starts")."""
        with self._database.write("edit-step") as session:
            step = existing(session, WorkStep, step_id)
            step.start, step.finish = start, finish
            _require_step(step)

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
            _require_no_cycle(session, cycle_id)

    def link_steps(
        self,
        predecessor_id: str,
        successor_id: str,
        kind: DependencyKind = DependencyKind.FINISH_TO_START,
        lag_days: int = 0,
    ) -> str:
        """Let a step wait for another one, also of another activity; returns the id of the link.

        Raises CaeError: "step-waits-for-itself", "dependency-cycle".
        """
        if predecessor_id == successor_id:
            raise CaeError("step-waits-for-itself")
        with self._database.write("link-steps") as session:
            existing(session, WorkStep, predecessor_id)
            existing(session, WorkStep, successor_id)
            link_id = _add_link(session, predecessor_id, successor_id, kind, lag_days)
            _require_no_cycle(session, _cycle_of(session, successor_id))
            return link_id

    def push_followers(self, cycle_id: str) -> int:
        """Move every step that starts before its predecessors allow, and what depends on it; returns how many moved.

        Steps that have really started stay where they are. Raises CaeError("nothing-to-move").
        """
        with self._database.write("push-followers") as session:
            rows = queries.steps(session, cycle_id)
            started = {row.id for row in rows if row.actual_start is not None}
            links = [link for link in schedule_links(session, cycle_id) if link.successor_id not in started]
            moved = schedule.pushed(schedule_steps(rows), links, load_calendar())
            if not moved:
                raise CaeError("nothing-to-move")
            for step_id, planned in moved.items():
                step = existing(session, WorkStep, step_id)
                step.start, step.finish = planned.start, planned.finish
            return len(moved)


def schedule_steps(rows: Iterable[queries.StepRow]) -> dict[str, schedule.PlannedStep]:
    """Steps as the scheduling rules see them."""
    return {row.id: schedule.PlannedStep(row.id, row.name, row.start, row.finish) for row in rows}


def schedule_links(session: "Session", cycle_id: str) -> tuple[schedule.Link, ...]:
    """Links of a cycle as the scheduling rules see them."""
    return tuple(
        schedule.Link(row.predecessor_id, row.successor_id, row.kind, row.lag_days)
        for row in queries.dependencies(session, cycle_id)
    )


def require_field(field: str, known: frozenset[str]) -> None:
    """Refuse a field that no verb offers: a bug of the caller, not the user's doing."""
    if field not in known:
        raise ValueError(f"{field!r} cannot be set")


def shift(rows: "list[Any]", row: Any, by: int) -> None:
    """Move a row among its siblings and renumber their positions; it stops at the edge."""
    place = rows.index(row)
    rows.insert(max(0, min(len(rows) - 1, place + by)), rows.pop(place))
    for position, sibling in enumerate(rows):
        sibling.position = position


def _insert(session: "Session", activity_id: str, new: Sequence[WorkStep], after: str | None) -> None:
    rows = queries.rows_in_order(session, WorkStep, WorkStep.activity_id, activity_id)
    place = next((index + 1 for index, row in enumerate(rows) if row.id == after), len(rows))
    for position, step in enumerate((*rows[:place], *new, *rows[place:])):
        step.position = position
    session.add_all(new)
    session.flush()


def _change_step(step: WorkStep, field: str, value: Any) -> None:
    if field == "name":
        step.name = required(str(value))
    elif field == "start":
        _start_on(step, value)
    elif field == "duration":
        _last_for(step, value)
    else:
        setattr(step, field, value)


def _start_on(step: WorkStep, day: date) -> None:
    if day > step.finish:
        calendar = load_calendar()
        length = max(1, calendar.working_days(step.start, step.finish))
        step.finish = max(day, calendar.add_working_days(day, length - 1))
    step.start = day


def _last_for(step: WorkStep, working_days: int) -> None:
    if working_days < 1:
        raise CaeError("duration-is-too-short")
    step.finish = max(step.start, load_calendar().add_working_days(step.start, working_days - 1))


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


def _require_no_cycle(session: "Session", cycle_id: str) -> None:
    names = {row.id: row.name for row in queries.steps(session, cycle_id)}
    schedule.require_no_cycle(schedule_links(session, cycle_id), names)


def _require_step(step: WorkStep) -> None:
    if step.finish < step.start:
        raise CaeError("step-finishes-before-it-starts", name=step.name)
    if step.budget_fen < 0:
        raise CaeError("amount-is-negative")


def _copy_of(step: WorkStep) -> WorkStep:
    return WorkStep(
        activity_id=step.activity_id,
        position=0,
        phase=step.phase,
        name=step.name,
        description=step.description,
        done_when=step.done_when,
        owner_id=step.owner_id,
        partner_id=step.partner_id,
        start=step.start,
        finish=step.finish,
        milestone=step.milestone,
        budget_fen=step.budget_fen,
    )
