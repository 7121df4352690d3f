"""What a meeting goes through: the catalogue's topics, with a turn for everybody who has steps."""

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Final

from cae_desktop.db.models import AgendaItem, Meeting
from cae_desktop.db.queries import dealership as dealership_queries
from cae_desktop.db.queries import meetings as queries
from cae_desktop.db.queries.plan import steps_of_activity
from cae_desktop.db.queries.settings import setting
from cae_desktop.domain.catalogue import AgendaTopic
from cae_desktop.domain.meetings import MeetingRules, Speaker, Topic, build_agenda
from cae_desktop.domain.words import ExperienceScope, MeetingKind
from cae_desktop.services.catalogue import load_catalogue

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

RULES_KEY: Final = "meeting_rules"


def write_agenda(session: "Session", meeting: Meeting, language: str) -> None:
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
    topics = _topics(meeting.kind, language, meeting_rules(session))
    for position, line in enumerate(build_agenda(topics, speakers)):
        session.add(
            AgendaItem(
                meeting_id=meeting.id,
                position=position,
                topic=line.topic,
                person_id=line.person_id,
                minutes=line.minutes,
            )
        )


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
