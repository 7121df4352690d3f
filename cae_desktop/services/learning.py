"""What was learnt from past activities, and the mix of activities it recommends for a budget."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import TYPE_CHECKING, Final

from cae_desktop.db.database import Database
from cae_desktop.db.models import EffectNote
from cae_desktop.db.queries import learning as queries
from cae_desktop.db.queries.progress import cycle_counts
from cae_desktop.db.queries.selection import own_kinds
from cae_desktop.domain.effects import Effect, Outcome, StageEffects, learn
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.mix import (
    SIZES,
    USUAL_COST_FEN,
    MixLimits,
    Offer,
    StageOutlook,
    Yields,
    affordable_kinds,
    attainment,
    outlooks,
    require_consistent,
    scenarios,
)
from cae_desktop.domain.selection import CRISIS_PR
from cae_desktop.domain.words import Stage
from cae_desktop.services.catalogue import load_catalogue
from cae_desktop.services.clock import Clock
from cae_desktop.services.dealership import existing
from cae_desktop.services.efforts import Capacity, Effort, capacity, efforts_of
from cae_desktop.services.mix_solver import best_mix
from cae_desktop.services.selection_board import marks_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_CURVE: Final = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5)
_SECONDS_OF_A_POINT: Final = 0.12
_SHAPE_OF_A_NOTE: Final = 25.0
"""How sure a manager's own word is taken: its 80 % range spans about a quarter up and down."""
_ROUNDED_FEN: Final = 10_000


@dataclass(frozen=True, slots=True)
class LearntEffect:
    """What a kind brings to a stage per ¥10,000; `overruled` carries the manager's note where he put his own figure.

    `mark` is what the matrix in force says, 0–3.
    """

    effect: Effect
    learnt: Effect
    overruled: str | None
    mark: int


@dataclass(frozen=True, slots=True)
class Learnt:
    """Everything learnt so far; `outcomes` are the past activities behind it, by id."""

    effects: Mapping[tuple[int, Stage], LearntEffect]
    by_stage: Mapping[Stage, StageEffects]
    usual_cost_fen: Mapping[int, int]
    outcomes: Mapping[str, queries.PastOutcome]

    def of(self, kind_number: int, stage: Stage) -> LearntEffect:
        """What is known of a kind at a stage."""
        return self.effects[kind_number, stage]


@dataclass(frozen=True, slots=True)
class RecommendedActivity:
    """A kind in the recommended mix, `count` times at `cost_fen` each.

    `stage`, `people` and `price_fen` are what it adds most to; `cheapest` that no other kind brings people to this
    stage for less; `without` is the attainment of the mix without it.
    """

    kind_number: int
    name: str
    count: int
    cost_fen: int
    expected: Mapping[Stage, float]
    stage: Stage
    people: float
    price_fen: int
    cheapest: bool
    without: float
    based_on: int


@dataclass(frozen=True, slots=True)
class Recommendation:
    """The best mix for a budget (fen), what to expect of it, and how much more or less money would change.

    `staff_days` is the work it asks for, `too_long` the kinds that the time frame leaves no room for, `fewest_kinds`
    how many different ones it had to have: fewer than were asked for where there is not enough money or staff.
    """

    budget_fen: int
    cost_fen: int
    activities: tuple[RecommendedActivity, ...]
    outlooks: tuple[StageOutlook, ...]
    attainment: float
    chance: float
    gap: float
    curve: tuple[tuple[int, float], ...]
    based_on: int
    staff_days: int
    too_long: tuple[str, ...]
    fewest_kinds: int


class LearningService:
    """Reads what happened, says what to expect, and recommends."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def learnt(self, language: str) -> Learnt:
        """What all past activities taught."""
        with self._database.read() as session:
            return self._learnt(session, language)

    def kind_names(self, language: str) -> dict[int, str]:
        """The kinds of the toolbox and the dealership's own, by number."""
        with self._database.read() as session:
            return _kind_names(session, language)

    def recommend(self, cycle_id: str, limits: MixLimits, language: str) -> Recommendation:
        """The mix that promises most of the cycle's goals within the limits.

        Fewer kinds than `limits.fewest_kinds` are accepted when money or staff allow no more; the answer says so.
        Raises CaeError as `domain.mix.require_possible`.
        """
        with self._database.read() as session:
            learnt = self._learnt(session, language)
            targets = {stage: n for stage, n in cycle_counts(session, cycle_id).goal_targets.items() if n}
            names = _kind_names(session, language)
            efforts = efforts_of(session, names)
        offers = _offers(learnt, names, efforts)
        yields = scenarios(learnt.by_stage)
        try:
            require_consistent(offers, limits)
            limits = replace(limits, fewest_kinds=min(limits.fewest_kinds, max(1, affordable_kinds(offers, limits))))
            solution = best_mix(offers, yields, targets, limits)
        except CaeError as error:
            raise _named(error, names) from error
        stages, chance = outlooks(solution.mix, learnt.by_stage, targets)
        return Recommendation(
            budget_fen=limits.budget_fen,
            cost_fen=sum(offer.cost_fen for offer in solution.mix),
            activities=tuple(_activities(solution.mix, offers, yields, targets, learnt, names)),
            outlooks=stages,
            attainment=attainment(solution.mix, yields, targets),
            chance=chance,
            gap=solution.gap,
            curve=tuple(_curve(offers, yields, targets, limits)),
            based_on=len(learnt.outcomes),
            staff_days=round(sum(offer.staff_days for offer in solution.mix)),
            fewest_kinds=limits.fewest_kinds,
            too_long=tuple(
                names[kind]
                for kind, effort in efforts.items()
                if limits.calendar_days is not None and effort.calendar_days > limits.calendar_days
            ),
        )

    def capacity(self, cycle_id: str) -> Capacity:
        """What there is until the cycle ends. Raises CaeError("row-is-gone")."""
        with self._database.read() as session:
            return capacity(session, cycle_id, self._clock.today())

    def overrule(self, kind_number: int, stage: Stage, per_ten_thousand: float | None, note: str = "") -> None:
        """Put the manager's own figure in place of what was learnt; None takes it back.

        Raises CaeError("effect-is-negative").
        """
        if per_ten_thousand is not None and per_ten_thousand < 0:
            raise CaeError("effect-is-negative")
        with self._database.write("overrule-effect") as session:
            if known := queries.effect_notes(session).get((kind_number, stage)):
                session.delete(existing(session, EffectNote, known.id))
            if per_ten_thousand is not None:
                session.add(
                    EffectNote(
                        kind_number=kind_number,
                        stage=stage,
                        per_ten_thousand_thousandths=round(per_ten_thousand * 1000),
                        note=note.strip(),
                    )
                )

    def _learnt(self, session: "Session", language: str) -> Learnt:
        marks = marks_of(session, language)
        kinds = tuple(_kind_names(session, language))
        past = {one.id: one for one in queries.past_outcomes(session)}
        notes = queries.effect_notes(session)
        today = self._clock.today()
        by_stage: dict[Stage, StageEffects] = {}
        effects: dict[tuple[int, Stage], LearntEffect] = {}
        for stage in Stage:
            told = [
                Outcome(one.id, one.kind_number, one.start, one.cost_fen, count)
                for one in past.values()
                if (count := one.results[stage]) is not None and one.cost_fen
            ]
            given = {kind: marks(kind)[stage].mark for kind in kinds}
            found = learn(told, given, stage, today)
            for kind, effect in found.by_kind.items():
                note = notes.get((kind, stage))
                own = Effect(note.per_ten_thousand, _SHAPE_OF_A_NOTE, ()) if note else effect
                effects[kind, stage] = LearntEffect(own, effect, note.note if note else None, given[kind])
            in_force = {kind: effects[kind, stage].effect for kind in kinds}
            by_stage[stage] = StageEffects(in_force, found.dispersion)
        return Learnt(effects, by_stage, _usual_costs(kinds, list(past.values())), past)


def _usual_costs(kinds: Sequence[int], past: Sequence[queries.PastOutcome]) -> dict[int, int]:
    """The median of what a kind cost; of all activities for a kind never held; rounded to ¥100."""
    costs = [one.cost_fen for one in past if one.cost_fen]
    common = median(costs) if costs else USUAL_COST_FEN
    usual = {}
    for kind in kinds:
        own = [one.cost_fen for one in past if one.kind_number == kind and one.cost_fen]
        usual[kind] = _rounded(median(own) if own else common)
    return usual


def _offers(learnt: Learnt, kinds: Mapping[int, str], efforts: Mapping[int, Effort]) -> list[Offer]:
    offers = []
    for kind in kinds:
        if kind == CRISIS_PR:  # answers a crisis and wins nobody
            continue
        for size in SIZES:
            cost = _rounded(learnt.usual_cost_fen[kind] * size)
            offers.append(Offer(kind, cost, efforts[kind].staff_days * size, efforts[kind].calendar_days))
    return offers


def _rounded(fen: float) -> int:
    return max(_ROUNDED_FEN, round(fen / _ROUNDED_FEN) * _ROUNDED_FEN)


def _activities(
    mix: Sequence[Offer],
    offers: Sequence[Offer],
    yields: Yields,
    targets: Mapping[Stage, int],
    learnt: Learnt,
    names: Mapping[int, str],
) -> list[RecommendedActivity]:
    found = []
    for offer in dict.fromkeys(mix):
        count = mix.count(offer)
        expected = {stage: offer.expected(learnt.by_stage, stage) for stage in Stage}
        stage = max(targets, key=lambda one: expected[one] / targets[one])
        price = _price(offer, learnt, stage)
        found.append(
            RecommendedActivity(
                kind_number=offer.kind_number,
                name=names[offer.kind_number],
                count=count,
                cost_fen=offer.cost_fen,
                expected=expected,
                stage=stage,
                people=expected[stage] * count,
                price_fen=round(price),
                cheapest=price <= min(_price(one, learnt, stage) for one in offers),
                without=attainment([one for one in mix if one != offer], yields, targets),
                based_on=len(learnt.of(offer.kind_number, stage).learnt.based_on),
            )
        )
    return found


def _price(offer: Offer, learnt: Learnt, stage: Stage) -> float:
    """Fen for one person at a stage; the same for all sizes of a kind."""
    return offer.cost_fen / max(offer.expected(learnt.by_stage, stage), 1e-9)


def _curve(
    offers: Sequence[Offer], yields: Yields, targets: Mapping[Stage, int], limits: MixLimits
) -> list[tuple[int, float]]:
    """Attainment at other budgets; budgets that the limits make impossible are left out.

    Every point is given little time, so what a smaller budget reached is kept for the larger ones.
    """
    points: list[tuple[int, float]] = []
    for share in _CURVE:
        other = replace(limits, budget_fen=_rounded(limits.budget_fen * share))
        other = replace(other, fewest_kinds=min(limits.fewest_kinds, max(1, affordable_kinds(offers, other))))
        try:
            mix = best_mix(offers, yields, targets, other, _SECONDS_OF_A_POINT).mix
        except CaeError:
            continue
        before = points[-1][1] if points else 0.0
        points.append((other.budget_fen, max(before, attainment(mix, yields, targets))))
    return points


def _kind_names(session: "Session", language: str) -> dict[int, str]:
    shipped = {kind.number: kind.name.in_language(language) for kind in load_catalogue().kinds}
    return shipped | {row.number: row.name for row in own_kinds(session)}


def _named(error: CaeError, names: Mapping[int, str]) -> CaeError:
    """The error with the name of its kind in place of the number."""
    kind = error.values.get("kind")
    return CaeError(error.code, **{**error.values, "kind": names.get(kind, "")}) if isinstance(kind, int) else error
