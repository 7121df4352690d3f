"""Verbs of the choice of activities: marks, own kinds, the chosen mix, the decision, and the plan made of it."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from cae_desktop.db.database import Database
from cae_desktop.db.models import ActivityKind, Cycle, Fit, SelectedActivity, Selection
from cae_desktop.db.queries import selection as queries
from cae_desktop.domain.catalogue import HIGHEST_MARK
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import SlotRole, Stage
from cae_desktop.services.catalogue import load_catalogue
from cae_desktop.services.clock import Clock
from cae_desktop.services.dealership import existing, required
from cae_desktop.services.plan_network import Calendars
from cae_desktop.services.selection_board import SelectionBoard, selection_board
from cae_desktop.services.selection_plan import plan_slots

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

FIRST_OWN_KIND: Final = 21
_SLOT_FIELDS: Final = frozenset({"kind_number", "name", "slot_role", "start", "finish", "budget_fen"})
_KIND_FIELDS: Final = frozenset({"name", "group_key", "examples"})
_ROLE_FOR: Final = {
    Stage.ATTENTION: SlotRole.RAISE_ATTENTION,
    Stage.CONTACT: SlotRole.COLLECT_CONTACT,
    Stage.INTEREST: SlotRole.CONVERT,
}


class SelectionService:
    """Verbs on the choice of activities of a cycle."""

    def __init__(self, database: Database, clock: Clock, calendars: Calendars) -> None:
        self._database = database
        self._clock = clock
        self._calendars = calendars

    def board(self, cycle_id: str, language: str) -> SelectionBoard:
        """Everything the selector shows: kinds with marks, history and score, the mix, what to expect of it."""
        with self._database.read() as session:
            return selection_board(session, cycle_id, language)

    # marks and kinds --------------------------------------------------------------------------------------------

    def set_mark(self, kind_number: int, stage: Stage, mark: int, note: str = "") -> None:
        """Set the dealership's own mark (0–3) for a kind and a stage. Raises CaeError("mark-is-out-of-range")."""
        if not 0 <= mark <= HIGHEST_MARK:
            raise CaeError("mark-is-out-of-range")
        with self._database.write("set-mark") as session:
            row_id = queries.fit_id(session, kind_number, stage)
            if row_id is None:
                session.add(Fit(kind_number=kind_number, stage=stage, mark=mark, note=note))
            else:
                fit = existing(session, Fit, row_id)
                fit.mark, fit.note = mark, note or fit.note

    def reset_mark(self, kind_number: int, stage: Stage) -> None:
        """Go back to the default mark; nothing happens when it is not changed."""
        with self._database.write("reset-mark") as session:
            row_id = queries.fit_id(session, kind_number, stage)
            if row_id is not None:
                session.delete(existing(session, Fit, row_id))

    def add_kind(self, name: str, group_key: str, examples: str = "") -> int:
        """Add a kind of the dealership's own to a group of the toolbox; returns its number, 21 or higher.

        Raises CaeError("text-is-missing"); KeyError for an unknown group.
        """
        group = load_catalogue().group(group_key)
        with self._database.write("add-kind") as session:
            number = queries.next_kind_number(session, FIRST_OWN_KIND)
            session.add(
                ActivityKind(number=number, group_key=group.key, name=required(name), examples=examples.strip())
            )
            return number

    def change_kind(self, number: int, field: str, value: str) -> None:
        """Set `name`, `group_key` or `examples` of an own kind. Raises CaeError("kind-is-shipped")."""
        if field not in _KIND_FIELDS:
            raise ValueError(field)
        with self._database.write("edit-kind") as session:
            setattr(_own_kind(session, number), field, required(value) if field == "name" else value)

    def retire_kind(self, number: int) -> None:
        """Offer an own kind no longer; activities of that kind keep it. Raises CaeError("kind-is-shipped")."""
        with self._database.write("retire-kind") as session:
            _own_kind(session, number).active = False

    # the chosen mix ---------------------------------------------------------------------------------------------

    def choose(
        self,
        cycle_id: str,
        kind_number: int,
        name: str,
        *,
        slot_role: SlotRole | None = None,
        start: date | None = None,
        finish: date | None = None,
        budget_fen: int = 0,
    ) -> str:
        """Put an activity of a kind into the mix; returns the id of the slot.

        Without `start` it is the first day that leaves the kind's usual preparation from today, within the cycle;
        without `slot_role` it is the one of the kind's best mark.
        Raises CaeError: "text-is-missing", "slot-finishes-before-it-starts", "amount-is-negative".
        """
        with self._database.write("choose-activity") as session:
            first_day = start or self._first_possible_day(existing(session, Cycle, cycle_id), kind_number)
            slot = SelectedActivity(
                cycle_id=cycle_id,
                kind_number=kind_number,
                name=required(name),
                slot_role=slot_role or _best_role(session, kind_number),
                start=first_day,
                finish=finish or first_day,
                budget_fen=budget_fen,
            )
            return _add_slot(session, slot)

    def choose_all(self, cycle_id: str, activities: Sequence[tuple[int, str, int]]) -> None:
        """Put several activities into the mix, each as kind, name and budget (fen), in one step of undo.

        Days and roles are proposed as by `choose`. Raises CaeError as `choose`.
        """
        with self._database.write("choose-mix") as session:
            cycle = existing(session, Cycle, cycle_id)
            for kind_number, name, budget_fen in activities:
                day = self._first_possible_day(cycle, kind_number)
                slot = SelectedActivity(
                    cycle_id=cycle_id,
                    kind_number=kind_number,
                    name=required(name),
                    slot_role=_best_role(session, kind_number),
                    start=day,
                    finish=day,
                    budget_fen=budget_fen,
                )
                _add_slot(session, slot)

    def change_slot(self, slot_id: str, field: str, value: object) -> None:
        """Set `name`, `kind_number`, `slot_role`, `start`, `finish` or `budget_fen` of a slot.

        A start after the finish takes the finish along. A slot that is planned already is changed here only; its
        activity is changed in the plan. Raises CaeError as `choose`.
        """
        if field not in _SLOT_FIELDS:
            raise ValueError(field)
        with self._database.write("edit-choice") as session:
            slot = existing(session, SelectedActivity, slot_id)
            _change_slot(slot, field, value)
            _require_slot(slot)

    def drop_slot(self, slot_id: str) -> None:
        """Take a slot out of the mix. Raises CaeError("slot-is-planned", name=…) when a plan was made of it."""
        with self._database.write("drop-choice") as session:
            slot = existing(session, SelectedActivity, slot_id)
            if slot.activity_id is not None:
                raise CaeError("slot-is-planned", name=slot.name)
            session.delete(slot)

    # the decision -----------------------------------------------------------------------------------------------

    def note_decision(self, cycle_id: str, note: str) -> None:
        """Write what the managers decided, in words."""
        with self._database.write("note-decision") as session:
            _decision(session, cycle_id).note = note

    def generate_plan(self, cycle_id: str, package_name: str, language: str) -> tuple[str, ...]:
        """Decide on the mix and plan every slot that is not planned yet; returns the ids of the new activities.

        One change: the decision, a package (none when `package_name` names one of the cycle), activities with
        targets, and their work steps from the dealership's newest template of the kind or else from the catalogue's in
        `language`, with days, owners, budget and links. Raises CaeError: "nothing-to-plan", "text-is-missing".
        """
        with self._database.write("generate-plan") as session:
            decision = _decision(session, cycle_id)
            decision.decided_at = decision.decided_at or self._clock.now()
            return plan_slots(session, cycle_id, required(package_name), language, self._calendars)

    def _first_possible_day(self, cycle: Cycle, kind_number: int) -> date:
        lead = next((kind.lead_days for kind in load_catalogue().kinds if kind.number == kind_number), 0)
        earliest = max(cycle.start, self._clock.today() + timedelta(days=lead))
        return min(earliest, cycle.finish)


def _own_kind(session: "Session", number: int) -> ActivityKind:
    row_id = queries.own_kind_id(session, number)
    if row_id is None:
        raise CaeError("kind-is-shipped")
    return existing(session, ActivityKind, row_id)


def _decision(session: "Session", cycle_id: str) -> Selection:
    row_id = queries.selection_id(session, cycle_id)
    if row_id is not None:
        return existing(session, Selection, row_id)
    decision = Selection(cycle_id=cycle_id)
    session.add(decision)
    return decision


def _best_role(session: "Session", kind_number: int) -> SlotRole:
    own = queries.own_marks(session)
    shipped = {kind.number: kind.fit for kind in load_catalogue().kinds}.get(kind_number)

    def mark(stage: Stage) -> int:
        if (kind_number, stage) in own:
            return own[kind_number, stage].mark
        return shipped[stage].mark if shipped else 0

    return _ROLE_FOR[max(Stage, key=mark)]


def _change_slot(slot: SelectedActivity, field: str, value: Any) -> None:
    if field == "name":
        slot.name = required(str(value))
    elif field == "start":
        length = slot.finish - slot.start
        slot.start = value
        slot.finish = slot.finish if slot.finish >= value else value + length
    else:
        setattr(slot, field, value)


def _add_slot(session: "Session", slot: SelectedActivity) -> str:
    _require_slot(slot)
    slot.position = queries.next_slot_position(session, slot.cycle_id)
    session.add(slot)
    session.flush()
    return slot.id


def _require_slot(slot: SelectedActivity) -> None:
    if slot.finish < slot.start:
        raise CaeError("slot-finishes-before-it-starts")
    if slot.budget_fen < 0:
        raise CaeError("amount-is-negative")
