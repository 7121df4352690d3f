"""What a meeting goes through: the catalogue's topics, with a turn for everybody who has steps."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from cae_desktop.db.models import AgendaItem, Attendance, Meeting
from cae_desktop.db.queries import dealership as dealership_queries
from cae_desktop.db.queries import meetings as queries
from cae_desktop.db.queries.plan import steps_of_activity
from cae_desktop.db.queries.settings import setting
from cae_desktop.domain.catalogue import AgendaTopic
from cae_desktop.domain.meetings import AgendaLine, MeetingRules, Speaker, Topic, build_agenda
from cae_desktop.domain.words import ExperienceScope, MeetingKind, MeetingState
from cae_desktop.services.catalogue import load_catalogue

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

RULES_KEY: Final = "meeting_rules"


def bring_up_to_date(session: "Session", meeting: Meeting, language: str) -> None:
    """Give everybody who has steps his turn, and expect everybody at the table.

    A new meeting gets all topics of the catalogue, in `language`. Later, what was changed or spoken about stays as it
    is: turns are added for people who got steps since, and until the meeting begins those of people without any go.
    """
    lines = _lines(session, meeting, language)
    items = list(queries.agenda_items(session, meeting.id))
    is_new, waits = not items, meeting.state is MeetingState.PREPARED
    if waits:
        speakers = {line.person_id for line in lines}
        gone = [item for item in items if item.person_id is not None and item.person_id not in speakers]
        for item in gone:
            items.remove(item)
            session.delete(item)
    expected = {item.person_id for item in items if item.person_id}
    for place, line in enumerate(lines):
        if is_new or (line.person_id is not None and line.person_id not in expected):
            item = AgendaItem(
                meeting_id=meeting.id, topic=line.topic, person_id=line.person_id, minutes=line.minutes, position=0
            )
            items.insert(_place(items, lines[:place]), item)
            session.add(item)
    for position, item in enumerate(items):
        item.position = position
    _expect_everybody(session, meeting, waits=waits)
    session.flush()


def _lines(session: "Session", meeting: Meeting, language: str) -> tuple[AgendaLine, ...]:
    """The topics of the catalogue; everybody with steps has one turn for what the template asks per person."""
    steps = [
        step
        for row in queries.activities_of_meeting(session, meeting.id, meeting.cycle_id)
        for step in steps_of_activity(session, row.id)
    ]
    counts = Counter(step.owner_id for step in steps)
    speakers = [
        Speaker(person.id, counts[person.id]) for person in dealership_queries.people(session) if counts[person.id]
    ]
    return build_agenda(_topics(meeting.kind, language, meeting_rules(session)), speakers)


def _place(items: Sequence[AgendaItem], before: Sequence[AgendaLine]) -> int:
    """Where a line goes: behind the last of the speakers before it; without any, behind as many common topics."""
    speakers = {line.person_id for line in before if line.person_id is not None}
    if speakers:
        return 1 + max((place for place, item in enumerate(items) if item.person_id in speakers), default=-1)
    first_turn = next((place for place, item in enumerate(items) if item.person_id is not None), len(items))
    return min(len(before), first_turn)


def _expect_everybody(session: "Session", meeting: Meeting, *, waits: bool) -> None:
    """Add the people who came to the dealership; until the meeting begins those who left are not expected any more."""
    people = {person.id for person in dealership_queries.people(session)}
    rows = queries.attendance_rows(session, meeting.id)
    for row in rows:
        if waits and row.person_id not in people:
            session.delete(row)
    for person_id in people - {row.person_id for row in rows}:
        session.add(Attendance(meeting_id=meeting.id, person_id=person_id))


def meeting_rules(session: "Session") -> MeetingRules:
    """What the dealership set for its meetings, else the usual."""
    return MeetingRules(**setting(session, RULES_KEY, {}))


def _topics(kind: MeetingKind, language: str, rules: MeetingRules) -> list[Topic]:
    """The template's topics; neighbouring ones for each person become one turn, experience is presented apart."""
    longest = {ExperienceScope.STEP: rules.longest_own_steps, ExperienceScope.ACTIVITY: rules.longest_activity}
    topics: list[Topic] = []
    for (per_person, scope), group in groupby(load_catalogue().agenda(kind).topics, _turn):
        found = [*group]
        texts = [topic.topic.in_language(language) for topic in found]
        if not per_person:
            topics += [Topic(text, topic.minutes, False) for text, topic in zip(texts, found, strict=True)]
            continue
        minutes = longest[scope] if scope else sum(topic.minutes for topic in found)
        topics.append(Topic(" / ".join(texts), minutes, True, scope is not ExperienceScope.ACTIVITY))
    return topics


def _turn(topic: AgendaTopic) -> tuple[bool, ExperienceScope | None]:
    return topic.per_person, topic.experience
