"""How long the topic of a meeting has been spoken about, counted while the program runs."""

from datetime import datetime, timedelta
from typing import Final

from cae_desktop.db.queries.meetings import AgendaRow

_ASLEEP: Final = timedelta(minutes=1)
"""A heartbeat this late means that the computer slept: it comes every ten seconds while the program is awake."""


class TopicClock:
    """Counts on from what the file holds; nobody is charged for time in which the program did not run."""

    def __init__(self) -> None:
        self._topic: AgendaRow | None = None
        self._since: datetime | None = None
        self._beaten: datetime | None = None

    @property
    def topic_id(self) -> str | None:
        """The topic that is counted."""
        return self._topic.id if self._topic else None

    def follow(self, topic: AgendaRow | None, now: datetime) -> None:
        """Count for the topic that is spoken about; one that is counted already goes on."""
        if topic is None or topic.id != self.topic_id:
            self._topic, self._since, self._beaten = topic, now, None

    def seconds(self, topic: AgendaRow | None, now: datetime) -> int:
        """Seconds the current topic has taken; 0 without any."""
        self.follow(topic, now)
        if self._topic is None or self._since is None:
            return 0
        return self._topic.spent_seconds + max(0, int((now - self._since).total_seconds()))

    def beat(self, now: datetime) -> int:
        """Seconds to be written down now; a sleep since the last beat is left out."""
        if self._since is not None and self._beaten is not None and now - self._beaten > _ASLEEP:
            self._since += now - self._beaten
        self._beaten = now
        return self.seconds(self._topic, now)
