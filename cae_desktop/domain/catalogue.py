"""What the method offers every dealership: stages, analyses, kinds of activity, work steps, levels, agendas.

The catalogue is shipped data in two languages. What a dealership changes or adds (marks, kinds from 21 on) lives in
its own file; kinds are therefore looked up by number, never by position.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Self, TypeVar

from cae_desktop.domain.words import ActivityCategory, ExperienceScope, MeetingKind, Phase, Role, Side, Stage, Weight

HIGHEST_MARK = 3
ALL_OF_THE_BUDGET = 100

_Word = TypeVar("_Word", bound=StrEnum)
_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Text:
    """One text in both languages of the program."""

    zh: str
    en: str

    def in_language(self, language: str) -> str:
        """The text for a locale name such as "zh_CN" or "en"."""
        return self.zh if language.startswith("zh") else self.en


class Basis(StrEnum):
    """What a default mark rests on: published figures, partly so, or our own judgement."""

    SOURCES = "sources"
    MIXED = "mixed"
    JUDGEMENT = "judgement"


class Anchor(StrEnum):
    """The two days of an activity from which its work steps are counted."""

    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class RelativeDay:
    """A day counted in calendar days from an activity's first or last day; written "first-7", "last", "last+1"."""

    anchor: Anchor
    offset: int

    @classmethod
    def parse(cls, written: str) -> Self:
        """Read "first-7"; raises ValueError for anything else."""
        match = re.fullmatch(r"(first|last)([+-]\d+)?", written)
        if match is None:
            raise ValueError(f"{written!r} is not a day such as 'first-7'")
        return cls(Anchor(match[1]), int(match[2] or 0))

    def on(self, first_day: date, last_day: date) -> date:
        """The calendar day for an activity that runs from `first_day` to `last_day`."""
        anchor = first_day if self.anchor is Anchor.FIRST else last_day
        return anchor + timedelta(days=self.offset)


@dataclass(frozen=True, slots=True)
class StageDefinition:
    """A stage, what it means and how it is counted."""

    stage: Stage
    name: Text
    definition: Text
    counted_as: Text


@dataclass(frozen=True, slots=True)
class IndicatorTemplate:
    """A figure worth looking at in an analysis; `compared` when competitors have it too."""

    key: str
    name: Text
    unit: Text
    compared: bool


@dataclass(frozen=True, slots=True)
class Analysis:
    """One of the nine analyses of the situation."""

    key: str
    side: Side
    weight: Weight
    name: Text
    looks_at: Text
    indicators: tuple[IndicatorTemplate, ...]


@dataclass(frozen=True, slots=True)
class StepTemplate:
    """A work step offered for a new activity; `budget_percent` is its share of the activity's budget."""

    phase: Phase
    name: Text
    start: RelativeDay
    finish: RelativeDay
    owner: Role
    budget_percent: int

    def between(self, first_day: date, last_day: date) -> tuple[date, date]:
        """First and last calendar day of the step for an activity from `first_day` to `last_day`."""
        start = self.start.on(first_day, last_day)
        return start, max(start, self.finish.on(first_day, last_day))


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a kind serves a stage: `mark` 0 (–) to 3 (+++), with the reason for the proposal."""

    mark: int
    basis: Basis
    reason: Text


@dataclass(frozen=True, slots=True)
class KindGroup:
    """A group of the toolbox, e.g. 广告."""

    key: str
    name: Text


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of activity in the toolbox; `group` is the key of its `KindGroup`, `fit` has all three stages."""

    number: int
    group: str
    name: Text
    examples: tuple[Text, ...]
    fit: Mapping[Stage, Fit]
    steps: tuple[StepTemplate, ...]

    @property
    def lead_days(self) -> int:
        """Calendar days before the activity's first day on which preparation typically begins."""
        offsets = (step.start.offset for step in self.steps if step.start.anchor is Anchor.FIRST)
        return max(0, -min(offsets, default=0))


@dataclass(frozen=True, slots=True)
class CommonProblem:
    """A problem found at `share` percent of dealers, and the name of the screen that answers it."""

    key: str
    text: Text
    share: int
    screen: str


@dataclass(frozen=True, slots=True)
class Level:
    """A customer level; `None` where there is no date of order or no follow-up of ours."""

    key: str
    meaning: Text
    order_within_days: int | None
    follow_up_days: int | None


@dataclass(frozen=True, slots=True)
class AgendaTopic:
    """A topic of a meeting; `minutes` are allowed for the topic, or for each person in turn if `per_person`.

    `experience` tells that people present what they learned, about their own steps or the whole activity.
    """

    topic: Text
    minutes: int
    per_person: bool
    experience: ExperienceScope | None


@dataclass(frozen=True, slots=True)
class AgendaTemplate:
    """What a kind of meeting goes through."""

    meeting: MeetingKind
    topics: tuple[AgendaTopic, ...]


@dataclass(frozen=True, slots=True)
class CategoryName:
    """A category of activity as the form names it."""

    category: ActivityCategory
    name: Text


@dataclass(frozen=True, slots=True)
class PartnerCriterion:
    """What a partner is rated on from 1 to 5, and the question behind it."""

    key: str
    name: Text
    question: Text


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything the method ships, in the method's order. Lookups raise KeyError for what is not in it."""

    stages: tuple[StageDefinition, ...]
    analyses: tuple[Analysis, ...]
    groups: tuple[KindGroup, ...]
    kinds: tuple[Kind, ...]
    general_steps: tuple[StepTemplate, ...]
    common_problems: tuple[CommonProblem, ...]
    levels: tuple[Level, ...]
    agendas: tuple[AgendaTemplate, ...]
    activity_categories: tuple[CategoryName, ...]
    partner_criteria: tuple[PartnerCriterion, ...]

    def stage(self, stage: Stage) -> StageDefinition:
        """The definition of a stage."""
        return _only(self.stages, lambda definition: definition.stage is stage, stage)

    def analysis(self, key: str) -> Analysis:
        """The analysis with this key."""
        return _only(self.analyses, lambda analysis: analysis.key == key, key)

    def group(self, key: str) -> KindGroup:
        """The group of kinds with this key."""
        return _only(self.groups, lambda group: group.key == key, key)

    def kind(self, number: int) -> Kind:
        """The shipped kind with this number; kinds of a dealership's own are not in the catalogue."""
        return _only(self.kinds, lambda kind: kind.number == number, number)

    def steps_for(self, number: int) -> tuple[StepTemplate, ...]:
        """The work steps of a kind; the general ones for a kind that the dealership has added."""
        return next((kind.steps for kind in self.kinds if kind.number == number), self.general_steps)

    def level(self, key: str) -> Level:
        """The customer level with this key ("H")."""
        return _only(self.levels, lambda level: level.key == key, key)

    def agenda(self, meeting: MeetingKind) -> AgendaTemplate:
        """What this kind of meeting goes through."""
        return _only(self.agendas, lambda agenda: agenda.meeting is meeting, meeting)


def _only(items: Iterable[_Item], is_wanted: Callable[[_Item], bool], key: object) -> _Item:
    for item in items:
        if is_wanted(item):
            return item
    raise KeyError(key)


def parse_catalogue(tables: Mapping[str, Any]) -> Catalogue:
    """Build the catalogue from the tables of its data files; raises ValueError naming the entry that is wrong."""
    data = _Entry("catalogue", tables)
    steps = {name: _steps(data.child("steps"), name) for name in data.child("steps").table}
    groups = _unique(data, "group", _group, lambda group: group.key)
    kinds = _unique(data, "kind", lambda entry: _kind(entry, steps, groups), lambda kind: kind.number)
    if "general" not in steps:
        raise ValueError("catalogue.steps.general is missing")
    return Catalogue(
        stages=_unique(data, "stage", _stage, lambda definition: definition.stage),
        analyses=_unique(data, "analysis", _analysis, lambda analysis: analysis.key),
        groups=groups,
        kinds=kinds,
        general_steps=steps["general"],
        common_problems=_unique(data, "problem", _common_problem, lambda problem: problem.key),
        levels=_unique(data, "level", _level, lambda level: level.key),
        agendas=_unique(data, "meeting", _agenda, lambda agenda: agenda.meeting),
        activity_categories=_unique(data, "activity_category", _category, lambda named: named.category),
        partner_criteria=_unique(data, "partner_criterion", _criterion, lambda criterion: criterion.key),
    )


class _Entry:
    """A table of the data files that knows its own place, so that every error can name it."""

    def __init__(self, place: str, table: object) -> None:
        if not isinstance(table, Mapping):
            raise ValueError(f"{place} is not a table")
        self.place = place
        self.table: Mapping[str, Any] = table

    def child(self, name: str) -> "_Entry":
        return _Entry(f"{self.place}.{name}", self._value(name))

    def children(self, name: str) -> "list[_Entry]":
        tables = self._value(name)
        if not isinstance(tables, list) or not tables:
            raise ValueError(f"{self.place}.{name} is not a list of entries")
        return [_Entry(f"{self.place}.{name}[{_label(table, at)}]", table) for at, table in enumerate(tables)]

    def string(self, name: str) -> str:
        value = self._value(name)
        if not isinstance(value, str) or not value.strip():
            raise ValueError(f"{self.place}.{name} is not a text")
        return value

    def text(self, name: str) -> Text:
        return self.child(name).as_text()

    def as_text(self) -> Text:
        return Text(zh=self.string("zh"), en=self.string("en"))

    def integer(self, name: str, least: int, most: int) -> int:
        value = self._value(name)
        if type(value) is not int or not least <= value <= most:
            raise ValueError(f"{self.place}.{name} is not a whole number from {least} to {most}")
        return value

    def days(self, name: str) -> int | None:
        return self.integer(name, 1, 366) if name in self.table else None

    def boolean(self, name: str) -> bool:
        value = self._value(name)
        if not isinstance(value, bool):
            raise ValueError(f"{self.place}.{name} is neither true nor false")
        return value

    def word(self, name: str, vocabulary: type[_Word]) -> _Word:
        try:
            return vocabulary(self.string(name))
        except ValueError as error:
            raise ValueError(f"{self.place}.{name}: {error}") from error

    def relative_day(self, name: str) -> RelativeDay:
        try:
            return RelativeDay.parse(self.string(name))
        except ValueError as error:
            raise ValueError(f"{self.place}.{name}: {error}") from error

    def _value(self, name: str) -> Any:
        if name not in self.table:
            raise ValueError(f"{self.place}.{name} is missing")
        return self.table[name]


def _label(table: object, position: int) -> object:
    if not isinstance(table, Mapping):
        return position
    return next((table[name] for name in ("key", "number", "kind") if name in table), position)


def _unique(
    data: _Entry, name: str, parse: Callable[[_Entry], _Item], key: Callable[[_Item], object]
) -> tuple[_Item, ...]:
    items: dict[object, _Item] = {}
    for entry in data.children(name):
        item = parse(entry)
        if key(item) in items:
            raise ValueError(f"{entry.place} appears twice")
        items[key(item)] = item
    return tuple(items.values())


def _stage(entry: _Entry) -> StageDefinition:
    return StageDefinition(
        stage=entry.word("key", Stage),
        name=entry.text("name"),
        definition=entry.text("definition"),
        counted_as=entry.text("counted_as"),
    )


def _analysis(entry: _Entry) -> Analysis:
    return Analysis(
        key=entry.string("key"),
        side=entry.word("side", Side),
        weight=entry.word("weight", Weight),
        name=entry.text("name"),
        looks_at=entry.text("looks_at"),
        indicators=_unique(entry, "indicator", _indicator, lambda indicator: indicator.key),
    )


def _indicator(entry: _Entry) -> IndicatorTemplate:
    return IndicatorTemplate(
        key=entry.string("key"),
        name=entry.text("name"),
        unit=entry.text("unit"),
        compared=entry.boolean("compared"),
    )


def _steps(entry: _Entry, name: str) -> tuple[StepTemplate, ...]:
    steps = tuple(_step(child) for child in entry.children(name))
    if sum(step.budget_percent for step in steps) != ALL_OF_THE_BUDGET:
        raise ValueError(f"{entry.place}.{name}: the shares of the budget do not add up to 100")
    return steps


def _step(entry: _Entry) -> StepTemplate:
    return StepTemplate(
        phase=entry.word("phase", Phase),
        name=entry.text("name"),
        start=entry.relative_day("from"),
        finish=entry.relative_day("to"),
        owner=entry.word("owner", Role),
        budget_percent=entry.integer("budget", 0, ALL_OF_THE_BUDGET),
    )


def _group(entry: _Entry) -> KindGroup:
    return KindGroup(key=entry.string("key"), name=entry.text("name"))


def _kind(entry: _Entry, steps: Mapping[str, tuple[StepTemplate, ...]], groups: tuple[KindGroup, ...]) -> Kind:
    if entry.string("group") not in {group.key for group in groups}:
        raise ValueError(f"{entry.place}.group: there is no group {entry.string('group')!r}")
    if entry.string("steps") not in steps:
        raise ValueError(f"{entry.place}.steps: there are no steps {entry.string('steps')!r}")
    fit = entry.child("fit")
    return Kind(
        number=entry.integer("number", 1, 20),
        group=entry.string("group"),
        name=entry.text("name"),
        examples=tuple(example.as_text() for example in entry.children("examples")),
        fit=MappingProxyType({stage: _fit(fit.child(stage)) for stage in Stage}),
        steps=steps[entry.string("steps")],
    )


def _fit(entry: _Entry) -> Fit:
    return Fit(
        mark=entry.integer("mark", 0, HIGHEST_MARK),
        basis=entry.word("basis", Basis),
        reason=entry.text("reason"),
    )


def _common_problem(entry: _Entry) -> CommonProblem:
    return CommonProblem(
        key=entry.string("key"),
        text=entry.text("text"),
        share=entry.integer("share", 0, 100),
        screen=entry.string("screen"),
    )


def _level(entry: _Entry) -> Level:
    return Level(
        key=entry.string("key"),
        meaning=entry.text("meaning"),
        order_within_days=entry.days("order_within_days"),
        follow_up_days=entry.days("follow_up_days"),
    )


def _agenda(entry: _Entry) -> AgendaTemplate:
    return AgendaTemplate(
        meeting=entry.word("kind", MeetingKind),
        topics=tuple(_topic(topic) for topic in entry.children("agenda")),
    )


def _topic(entry: _Entry) -> AgendaTopic:
    return AgendaTopic(
        topic=entry.text("topic"),
        minutes=entry.integer("minutes", 1, 240),
        per_person=entry.boolean("per_person"),
        experience=entry.word("experience", ExperienceScope) if "experience" in entry.table else None,
    )


def _category(entry: _Entry) -> CategoryName:
    return CategoryName(category=entry.word("key", ActivityCategory), name=entry.text("name"))


def _criterion(entry: _Entry) -> PartnerCriterion:
    return PartnerCriterion(key=entry.string("key"), name=entry.text("name"), question=entry.text("question"))
