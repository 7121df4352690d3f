"""Meetings: who speaks about what for how long, and when the next one is."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from operator import attrgetter
from typing import Final

_MINUTES_PER_STEP: Final = 2
STEP_MARKS: Final = "#＃"
PERSON_MARKS: Final = "@＠"
"""As typed on an English and on a Chinese keyboard."""
_ONE_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5


@dataclass(frozen=True, slots=True)
class MeetingRules:
    """What a dealership may set.

    Minutes a person speaks in the final meeting (the deck's 1–10 and 1–5), at most. When regular meetings are held:
    `weekday` (Monday is 0; None: that of the last one) and `minute` of the day.
    """

    longest_own_steps: int = 10
    longest_activity: int = 5
    weekday: int | None = None
    minute: int = 15 * 60


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of an agenda template; one with `per_person` is repeated for everybody who has steps.

    `minutes` are then those of each person, at most; they grow with his steps if the topic is `about_own_steps`.
    """

    text: str
    minutes: int
    per_person: bool
    about_own_steps: bool = False


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person with steps in the meeting's activities."""

    person_id: str
    steps: int


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One line of an agenda; without a person it is everybody's."""

    topic: str
    person_id: str | None
    minutes: int


def build_agenda(topics: Sequence[Topic], speakers: Sequence[Speaker]) -> tuple[AgendaLine, ...]:
    """The agenda of a meeting: topics in order; neighbouring ones per person are one person's turn after the other."""
    lines: list[AgendaLine] = []
    for per_person, group in groupby(topics, attrgetter("per_person")):
        if per_person:
            lines += _turns([*group], speakers)
        else:
            lines += [AgendaLine(topic.text, None, topic.minutes) for topic in group]
    return tuple(lines)


def _turns(topics: Sequence[Topic], speakers: Sequence[Speaker]) -> Iterator[AgendaLine]:
    for speaker in speakers:
        for topic in topics:
            minutes = min(topic.minutes, _MINUTES_PER_STEP * speaker.steps) if topic.about_own_steps else topic.minutes
            yield AgendaLine(topic.text, speaker.person_id, max(1, minutes))


def next_regular(rules: MeetingRules, last: datetime | None, now: datetime) -> datetime:
    """When the next regular meeting is held: the first moment after now and after the last one on its weekday.

    That is the weekday of the rules, else that of the last one; without either it is the next working day. Local times
    without a zone.
    """
    weekday = rules.weekday
    if last is not None and weekday is None:
        weekday, moment = last.weekday(), last
    else:
        midnight = datetime(now.year, now.month, now.day)  # noqa: DTZ001 (local)
        moment = midnight + timedelta(days=weekday is None, minutes=rules.minute)
    while moment <= max(now, last or now) or not _suits(moment, weekday):
        moment += _ONE_DAY
    return moment


def _suits(moment: datetime, weekday: int | None) -> bool:
    return moment.weekday() < _SATURDAY if weekday is None else moment.weekday() == weekday


def open_mention(text: str) -> tuple[str, str] | None:
    """The mark and the name being written at the end of a text, None when there is none."""
    place = max(text.rfind(mark) for mark in STEP_MARKS + PERSON_MARKS)
    return (text[place], text[place + 1 :]) if place >= 0 else None


def told_apart(rows: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """Ids by name, from names, qualifiers and ids. A name that occurs twice is followed by its qualifier.

    Where that is not enough a number follows. The bare name then means none of them: a guess could be the wrong one.
    """
    found = tuple(rows)
    times = Counter(name for name, _, _ in found)
    labels = [f"{name} ({more})" if times[name] > 1 and more else name for name, more, _ in found]
    again, number = Counter(labels), Counter[str]()
    result: dict[str, str] = {}
    for label, (_, _, row_id) in zip(labels, found, strict=True):
        number[label] += 1
        result[f"{label} {number[label]}" if again[label] > 1 else label] = row_id
    return result


def mentioned(text: str, marks: str, names: Mapping[str, str]) -> str | None:
    """The id of the first name that stands behind one of the marks; of two that fit, the longer one."""
    longest_first = sorted(names, key=len, reverse=True)
    for place, character in enumerate(text):
        if character in marks:
            found = next((name for name in longest_first if text.startswith(name, place + 1)), None)
            if found is not None:
                return names[found]
    return None
