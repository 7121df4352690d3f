"""Verbs on work steps: add, change, order, copy, paste. `PlanService` offers them with its own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from cae_desktop.db.models import Activity, WorkStep
from cae_desktop.db.queries import plan as queries
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import ConstraintKind, Phase, ScheduleMode
from cae_desktop.services.dealership import existing, required
from cae_desktop.services.plan_network import settle
from cae_desktop.services.plan_schedule import ScheduleVerbs, constrain, keep_constraint, start_on

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
        "mode",
        "constraint_kind",
        "constraint_day",
        "deadline",
    }
)
_DAYS_OF_A_STEP: Final = frozenset(
    {"start", "finish", "duration", "milestone", "mode", "constraint_kind", "constraint_day"}
)


@dataclass(frozen=True, slots=True)
class NewStep:
    """A work step to add. An automatic one never starts before `start`, whatever its links allow."""

    name: str
    phase: Phase
    start: date
    finish: date
    owner_id: str | None = None
    partner_id: str | None = None
    budget_fen: int = 0
    description: str = ""
    done_when: str = ""
    milestone: bool = False
    mode: ScheduleMode = ScheduleMode.AUTO


class WorkStepVerbs(ScheduleVerbs):
    """What can be done with the work steps of a plan; every verb is one undo step."""

    def add_step(
        self,
        activity_id: str,
        name: str,
        phase: Phase,
        start: date,
        finish: date,
        *,
        after: str | None = None,
        **details: Any,
    ) -> str:
        """Add a step after the step `after`, or at the end of the activity; returns its id.

        `details` are further fields of `NewStep`. Raises CaeError as `add_steps`.
        """
        new = NewStep(name, phase, start, finish, **details)
        return self._add("add-step", activity_id, (new,), after)[0]

    def add_steps(self, activity_id: str, new: Sequence[NewStep], after: str | None = None) -> tuple[str, ...]:
        """Add several steps as one change, for pasted rows; returns their ids.

        Raises CaeError: "text-is-missing", "step-finishes-before-it-starts", "amount-is-negative".
        """
        return self._add("paste-steps", activity_id, new, after)

    def _add(self, label: str, activity_id: str, new: Sequence[NewStep], after: str | None) -> tuple[str, ...]:
        steps = [_made(activity_id, one) for one in new]
        for step in steps:
            _require_step(step)
        with self._database.write(label) as session:
            existing(session, Activity, activity_id)
            _insert(session, activity_id, steps, after)
            ids = tuple(step.id for step in steps)
            settle(session, ids, self._calendars)
            return ids

    def change_step(self, step_id: str, field: str, value: object) -> None:
        """Set one field of a step; see `change_steps`."""
        self.change_steps(((step_id, field, value),))

    def change_steps(self, changes: Iterable[tuple[str, str, object]]) -> None:
        """Set fields of steps (id, field, value) as one change, for pasted cells.

        Another start keeps the length; `duration` (working days, at least 1) sets the finish. Days of an automatic step
        become its constraint, and what depends on it follows. Raises CaeError: "text-is-missing",
        "step-finishes-before-it-starts", "amount-is-negative", "duration-is-too-short".
        """
        with self._database.write("edit-step") as session:
            touched: dict[str, WorkStep] = {}
            moved: set[str] = set()
            for step_id, field, value in changes:
                require_field(field, _STEP_FIELDS)
                step = touched[step_id] = existing(session, WorkStep, step_id)
                self._change(session, step, field, value)
                if field in _DAYS_OF_A_STEP:
                    moved.add(step_id)
            for step in touched.values():
                _require_step(step)
            if moved:
                settle(session, moved, self._calendars)

    def delete_steps(self, step_ids: Sequence[str]) -> None:
        """Delete steps and the links from and to them; the others keep their days."""
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

    def open_steps_of(self, person_id: str) -> tuple[str, ...]:
        """The names of a person's steps that are not finished, in any cycle."""
        with self._database.read() as session:
            return queries.open_steps_of(session, person_id)

    def _change(self, session: "Session", step: WorkStep, field: str, value: Any) -> None:
        if field == "name":
            step.name = required(str(value))
        elif field == "start":
            start_on(step, value, self._calendar_of(session, step))
        elif field == "duration":
            _last_for(step, value, self._calendar_of(session, step))
        elif field == "constraint_kind":
            constrain(step, value)
        else:
            setattr(step, field, value)
        if field in {"finish", "duration"}:
            keep_constraint(step)
        if step.milestone and field != "finish":
            step.finish = step.start


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


def _made(activity_id: str, new: NewStep) -> WorkStep:
    automatic = new.mode is ScheduleMode.AUTO
    return WorkStep(
        activity_id=activity_id,
        position=0,
        phase=new.phase,
        name=required(new.name),
        description=new.description,
        done_when=new.done_when,
        owner_id=new.owner_id,
        partner_id=new.partner_id,
        start=new.start,
        finish=new.start if new.milestone else new.finish,
        milestone=new.milestone,
        budget_fen=new.budget_fen,
        mode=new.mode,
        constraint_kind=ConstraintKind.NOT_EARLIER if automatic else ConstraintKind.AS_SOON_AS_POSSIBLE,
        constraint_day=new.start if automatic else None,
    )


def _insert(session: "Session", activity_id: str, new: Sequence[WorkStep], after: str | None) -> None:
    rows = queries.rows_in_order(session, WorkStep, WorkStep.activity_id, activity_id)
    place = next((index + 1 for index, row in enumerate(rows) if row.id == after), len(rows))
    for position, step in enumerate((*rows[:place], *new, *rows[place:])):
        step.position = position
    session.add_all(new)
    session.flush()


def _last_for(step: WorkStep, working_days: int, calendar: Any) -> None:
    if working_days < 1:
        raise CaeError("duration-is-too-short")
    step.finish = max(step.start, calendar.add_working_days(step.start, working_days - 1))


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
        mode=step.mode,
        constraint_kind=step.constraint_kind,
        constraint_day=step.constraint_day,
        deadline=step.deadline,
    )
