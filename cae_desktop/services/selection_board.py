"""What the selector shows: kinds with marks, own history and score, the chosen mix, and what to expect of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cae_desktop.db.queries import dealership as dealership_queries
from cae_desktop.db.queries import plan as plan_queries
from cae_desktop.db.queries import selection as queries
from cae_desktop.db.queries.learning import PastOutcome, past_outcomes
from cae_desktop.db.queries.progress import cycle_counts
from cae_desktop.db.queries.results import activity_results
from cae_desktop.domain.catalogue import Basis, Kind, StepTemplate
from cae_desktop.domain.selection import Chosen, MixWarning, match_score, mix_warnings
from cae_desktop.domain.words import SignOffSubject, Stage
from cae_desktop.services.catalogue import load_catalogue

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark in force; `default` and `reason` are the catalogue's (None and "" for an own kind)."""

    mark: int
    default: int | None
    reason: str
    basis: Basis | None
    own: bool
    note: str


@dataclass(frozen=True, slots=True)
class KindLine:
    """A kind of the toolbox with this dealership's history. Money in fen.

    `score` (0–100) is None while no goal has a target; `cost_per_contact_fen` while no past activity of this kind
    has both a cost and contacts.
    """

    number: int
    group_key: str
    group_name: str
    name: str
    examples: tuple[str, ...]
    marks: Mapping[Stage, Mark]
    past: tuple[PastOutcome, ...]
    cost_per_contact_fen: int | None
    score: int | None
    steps: tuple[StepTemplate, ...]
    own: bool

    @property
    def times_held(self) -> int:
        """How often the dealership did it."""
        return len(self.past)


@dataclass(frozen=True, slots=True)
class Expectation:
    """What the mix should bring to a stage, from past activities of the same kinds.

    `low`–`high` is the sum of the weakest and of the best results; both None without any history. `behind` are the
    past activities it rests on; `unknown` are the names of slots whose kind was never counted.
    """

    stage: Stage
    target: int | None
    low: int | None
    high: int | None
    behind: tuple[PastOutcome, ...]
    unknown: tuple[str, ...]

    @property
    def based_on(self) -> int:
        """How many past activities it rests on."""
        return len(self.behind)


@dataclass(frozen=True, slots=True)
class SelectionBoard:
    """The selector of one cycle. Money in fen; of a cancelled activity `budget_fen` counts what it has cost."""

    kinds: tuple[KindLine, ...]
    targets: Mapping[Stage, int]
    goals_confirmed: bool
    slots: tuple[queries.SlotRow, ...]
    budget_fen: int
    budget_limit_fen: int
    expectations: tuple[Expectation, ...]
    warnings: tuple[MixWarning, ...]
    decision: queries.DecisionRow
    sign_offs: tuple[dealership_queries.SignOffRow, ...]
    packages: tuple[str, ...]

    def kind(self, number: int) -> KindLine | None:
        """The line of a kind; None for one that is no longer offered."""
        return next((line for line in self.kinds if line.number == number), None)


def selection_board(session: "Session", cycle_id: str, language: str) -> SelectionBoard:
    """Read everything the selector shows."""
    counts = cycle_counts(session, cycle_id)
    cycle = dealership_queries.cycle(session, cycle_id)
    past = past_outcomes(session)
    slots = queries.slots(session, cycle_id)
    targets = {stage: target for stage, target in counts.goal_targets.items() if target}
    held = tuple(slot for slot in slots if not slot.cancelled)
    expectations = tuple(expectation(stage, targets.get(stage), held, past) for stage in Stage)
    kinds = tuple(_kind_lines(session, language, past, targets, _middle(expectations)))
    limit = cycle.budget_fen if cycle else 0
    return SelectionBoard(
        kinds=kinds,
        targets=targets,
        goals_confirmed=counts.goals_confirmed,
        slots=slots,
        budget_fen=sum(slot.budget_fen for slot in held) + _spent_on_cancelled(session, cycle_id, slots),
        budget_limit_fen=limit,
        expectations=expectations,
        warnings=mix_warnings(_mix(held, kinds), targets.keys(), limit),
        decision=queries.decision(session, cycle_id),
        sign_offs=dealership_queries.sign_offs(session, cycle_id, SignOffSubject.SELECTION),
        packages=tuple(row.name for row in plan_queries.packages(session, cycle_id)),
    )


def _spent_on_cancelled(session: "Session", cycle_id: str, slots: Iterable[queries.SlotRow]) -> int:
    """What the mix pays for activities that do not take place; the rest of their budgets is free again."""
    cancelled = {slot.activity_id for slot in slots if slot.cancelled}
    return sum(row.bound_fen for row in activity_results(session, cycle_id) if row.id in cancelled)


def _mix(slots: Iterable[queries.SlotRow], kinds: Iterable[KindLine]) -> list[Chosen]:
    known = {line.number: line for line in kinds}
    return [
        Chosen(
            slot.kind_number,
            known[slot.kind_number].group_key,
            {stage: mark.mark for stage, mark in known[slot.kind_number].marks.items()},
            slot.budget_fen,
        )
        for slot in slots
        if slot.kind_number in known
    ]


def _middle(expectations: Iterable[Expectation]) -> dict[Stage, float]:
    return {row.stage: (row.low + row.high) / 2 for row in expectations if row.low is not None and row.high is not None}


def _kind_lines(
    session: "Session",
    language: str,
    past: Sequence[PastOutcome],
    targets: Mapping[Stage, int],
    expected: Mapping[Stage, float],
) -> Iterator[KindLine]:
    catalogue = load_catalogue()
    marks_for = marks_of(session, language)

    def line(number: int, group_key: str, name: str, examples: tuple[str, ...], *, own: bool) -> KindLine:
        marks = marks_for(number)
        held = tuple(row for row in past if row.kind_number == number)
        plain = {stage: mark.mark for stage, mark in marks.items()}
        return KindLine(
            number=number,
            group_key=group_key,
            group_name=catalogue.group(group_key).name.in_language(language),
            name=name,
            examples=examples,
            marks=marks,
            past=held,
            cost_per_contact_fen=cost_per_contact(held),
            score=match_score(plain, targets, expected) if targets else None,
            steps=catalogue.steps_for(number),
            own=own,
        )

    own_kinds = queries.own_kinds(session)
    for group in catalogue.groups:
        for kind in catalogue.kinds:
            if kind.group == group.key:
                examples = tuple(example.in_language(language) for example in kind.examples)
                yield line(kind.number, group.key, kind.name.in_language(language), examples, own=False)
        for row in own_kinds:
            if row.group_key == group.key:
                yield line(row.number, group.key, row.name, (row.examples,) if row.examples else (), own=True)


def marks_of(session: "Session", language: str) -> Callable[[int], Mapping[Stage, Mark]]:
    """A look-up from the number of a kind to its marks in force."""
    own = queries.own_marks(session)
    shipped = {kind.number: kind for kind in load_catalogue().kinds}

    def marks(number: int) -> Mapping[Stage, Mark]:
        kind = shipped.get(number)
        return {stage: _mark(kind, own.get((number, stage)), stage, language) for stage in Stage}

    return marks


def _mark(kind: Kind | None, own: queries.OwnMarkRow | None, stage: Stage, language: str) -> Mark:
    fit = kind.fit[stage] if kind else None
    default = fit.mark if fit else None
    return Mark(
        mark=own.mark if own else (default or 0),
        default=default,
        reason=fit.reason.in_language(language) if fit else "",
        basis=fit.basis if fit else None,
        own=own is not None and own.mark != default,
        note=own.note if own else "",
    )


def expectation(
    stage: Stage, target: int | None, slots: Sequence[queries.SlotRow], past: Iterable[PastOutcome]
) -> Expectation:
    """Sum what past activities of the slots' kinds brought to a stage."""
    chosen = {slot.kind_number for slot in slots}
    behind = tuple(row for row in past if row.kind_number in chosen and row.results[stage] is not None)
    by_kind: dict[int, list[int]] = {}
    for row in behind:
        by_kind.setdefault(row.kind_number, []).append(row.results[stage] or 0)
    known = [by_kind[slot.kind_number] for slot in slots if slot.kind_number in by_kind]
    return Expectation(
        stage=stage,
        target=target,
        low=sum(min(results) for results in known) if known else None,
        high=sum(max(results) for results in known) if known else None,
        behind=behind,
        unknown=tuple(slot.name for slot in slots if slot.kind_number not in by_kind),
    )


def cost_per_contact(past: Iterable[PastOutcome]) -> int | None:
    """Cost of all activities with known cost and contacts, divided by their contacts, in fen."""
    known = [
        (row.cost_fen, contacts)
        for row in past
        if row.cost_fen is not None and (contacts := row.results[Stage.CONTACT]) is not None
    ]
    contacts = sum(count for _, count in known)
    return round(sum(cost for cost, _ in known) / contacts) if contacts else None
