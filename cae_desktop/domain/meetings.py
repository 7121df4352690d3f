"""Meetings: who speaks about what for how long, and when the next one is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

LONGEST_OWN_STEPS: Final = 10
"""Minutes a person speaks about his own steps, at most (the deck's 1–10)."""
LONGEST_ACTIVITY: Final = 5
"""Minutes a person speaks about the whole activity, at most (the deck's 1–5)."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of an agenda template; one with `per_person` is repeated for everybody who has steps."""

    text: str
    minutes: int
    per_person: bool


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person with steps in the meeting's activities."""

    person_id: str
    name: str
    steps: int


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One line of an agenda."""

    topic: str
    person_id: str | None
    minutes: int


def build_agenda(topics: Sequence[Topic], speakers: Sequence[Speaker]) -> tuple[AgendaLine, ...]:
    """The agenda of a meeting: topics in order, those per person once for every speaker.

    A speaker gets two minutes for each step, at least one and at most the topic's minutes.
    """
    lines: list[AgendaLine] = []
    for topic in topics:
        if not topic.per_person:
            lines.append(AgendaLine(topic.text, None, topic.minutes))
            continue
        for speaker in speakers:
            minutes = max(1, min(topic.minutes, 2 * speaker.steps))
            lines.append(AgendaLine(f"{speaker.name} · {topic.text}", speaker.person_id, minutes))
    return tuple(lines)


def next_weekly(last: datetime, now: datetime) -> datetime:
    """The first moment after `now` on the weekday and at the time of the last meeting."""
    weeks = max(1, (now - last) // timedelta(weeks=1) + 1)
    return last + timedelta(weeks=weeks)
