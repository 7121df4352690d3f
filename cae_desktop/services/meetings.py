"""Verbs of the three kinds of meeting."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from cae_desktop.db.database import Database
from cae_desktop.db.models import (
    AgendaItem,
    Attendance,
    Cycle,
    Meeting,
    MeetingActivity,
    MeetingNote,
    Person,
    TaskTalk,
)
from cae_desktop.db.queries import meetings as queries
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.meetings import next_regular
from cae_desktop.domain.words import MeetingKind, MeetingState
from cae_desktop.domain.working_calendar import WorkingCalendar
from cae_desktop.services.agenda import bring_up_to_date, meeting_rules
from cae_desktop.services.board_history import keep_picture
from cae_desktop.services.clock import Clock
from cae_desktop.services.control import require_open
from cae_desktop.services.dealership import existing, required
from cae_desktop.services.meeting_changes import KeptSteps, compare, kept_before
from cae_desktop.services.meeting_closing import (
    RecordToLock,
    keep_activities,
    lock_records,
    records_to_lock,
    take_baselines,
)
from cae_desktop.services.meeting_page import MeetingPage, meeting_page
from cae_desktop.services.minutes_facts import keep_minutes, page_as_held
from cae_desktop.services.preparation import Preparation, lessons_for, preparation
from cae_desktop.services.topic_clock import TopicClock

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_WEEK: Final = timedelta(weeks=1)
_RUNNING: Final = MeetingState.RUNNING
_MOST_MINUTES: Final = 120


class MeetingsService:
    """Verbs of the three kinds of meeting."""

    def __init__(self, database: Database, clock: Clock, calendar: Callable[[], WorkingCalendar]) -> None:
        self._database = database
        self._clock = clock
        self._calendar = calendar
        self._topic_clock = TopicClock()

    # reading ----------------------------------------------------------------------------------------------------

    def meetings(self, cycle_id: str) -> tuple[queries.MeetingRow, ...]:
        """Meetings of a cycle, the newest first."""
        with self._database.read() as session:
            return queries.meetings(session, cycle_id)

    def running(self, cycle_id: str) -> queries.MeetingRow | None:
        """The meeting being held now."""
        with self._database.read() as session:
            return queries.running_meeting(session, cycle_id)

    def page(self, meeting_id: str) -> MeetingPage:
        """Everything about one meeting; a closed one as it was held. Raises CaeError("row-is-gone")."""
        with self._database.read() as session:
            return page_as_held(session, meeting_id, self._clock.today())

    def kept_before(self, meeting_id: str) -> KeptSteps:
        """The steps as the meeting before left them. Raises CaeError("row-is-gone")."""
        with self._database.read() as session:
            return kept_before(session, meeting_page(session, meeting_id, self._clock.today()).meeting)

    def preparation(self, page: MeetingPage, kept: KeptSteps) -> Preparation:
        """What a meeting should look at before it begins; a kick-off also what earlier activities taught."""
        with self._database.read() as session:
            lessons = lessons_for(session, page)
        return preparation(page, compare(kept, page, page.steps), self._clock.today(), lessons)

    def elapsed_seconds(self, page: MeetingPage) -> int:
        """How long the current topic of a running meeting has been spoken about; 0 without any."""
        return self._topic_clock.seconds(page.current, self._clock.now())

    def usual_time(self, cycle_id: str, kind: MeetingKind) -> datetime:
        """When the next meeting of a kind would be, see `next_regular`; for the other kinds the next working day."""
        with self._database.read() as session:
            return self._usual_time(session, cycle_id, kind)

    # the meeting ------------------------------------------------------------------------------------------------

    def prepare(
        self,
        cycle_id: str,
        kind: MeetingKind,
        planned_at: datetime | None = None,
        place: str = "",
        activity_ids: tuple[str, ...] = (),
        language: str = "zh_CN",
    ) -> str:
        """Prepare a meeting with agenda and everybody expected; returns its id.

        Without a time it is the usual one, without activities it is about all that are not closed. Topics are
        written in `language`. Raises CaeError("row-is-gone").
        """
        with self._database.write("prepare-meeting") as session:
            existing(session, Cycle, cycle_id)
            planned_at = planned_at or self._usual_time(session, cycle_id, kind)
            return _prepare(
                session,
                Meeting(cycle_id=cycle_id, kind=kind, planned_at=planned_at, place=place),
                activity_ids,
                language,
            )

    def prepare_series(self, cycle_id: str, language: str = "zh_CN") -> tuple[str, ...]:
        """Prepare a regular meeting for every week to the end of the cycle, at the place of the last one; their ids.

        On a day off there is none. Raises CaeError: "cycle-is-over", "row-is-gone".
        """
        with self._database.write("prepare-meetings") as session:
            cycle = existing(session, Cycle, cycle_id)
            held = [row for row in queries.meetings(session, cycle_id) if row.kind is MeetingKind.REGULAR]
            place = held[0].place if held else ""
            moment, made = self._usual_time(session, cycle_id, MeetingKind.REGULAR), []
            while moment.date() <= cycle.finish:
                if not self._calendar().is_holiday(moment.date()):
                    meeting = Meeting(cycle_id=cycle_id, kind=MeetingKind.REGULAR, planned_at=moment, place=place)
                    made.append(_prepare(session, meeting, (), language))
                moment += _WEEK
            if not made:
                raise CaeError("cycle-is-over", day=cycle.finish)
            return tuple(made)

    def change(self, meeting_id: str, field: str, value: object) -> None:
        """Set `planned_at` (aware) or `place`. Raises CaeError: "meeting-is-closed", "row-is-gone"."""
        with self._database.write("edit-meeting") as session:
            require_open(session, meeting_id)
            setattr(existing(session, Meeting, meeting_id), field, value)

    def remove(self, meeting_id: str) -> None:
        """Delete a meeting with its minutes. Raises CaeError: "meeting-is-closed", "row-is-gone"."""
        with self._database.write("remove-meeting") as session:
            require_open(session, meeting_id)
            session.delete(existing(session, Meeting, meeting_id))

    def start(self, meeting_id: str, language: str = "zh_CN") -> None:
        """Begin, with turns for everybody who has steps by now; new ones are written in `language`.

        Raises CaeError: "another-meeting-is-held", "meeting-is-closed", "row-is-gone".
        """
        with self._database.write("start-meeting") as session:
            require_open(session, meeting_id)
            meeting = existing(session, Meeting, meeting_id)
            held = queries.running_meeting(session, meeting.cycle_id)
            if held is not None and held.id != meeting_id:
                raise CaeError("another-meeting-is-held")
            if meeting.state is MeetingState.PREPARED:
                bring_up_to_date(session, meeting, language)
                meeting.state = MeetingState.RUNNING
                meeting.started_at = self._clock.now()
            self._topic_clock.follow(_first_open(session, meeting_id), self._clock.now())

    def records_to_lock(self, meeting_id: str) -> tuple[RecordToLock, ...]:
        """What the end of a final meeting may lock; nothing for the other kinds. Raises CaeError("row-is-gone")."""
        today = self._clock.today()
        with self._database.read() as session:
            page = meeting_page(session, meeting_id, today)
            return records_to_lock(session, page, today) if page.meeting.kind is MeetingKind.FINAL else ()

    def close(self, meeting_id: str, locked: Collection[str] = ()) -> None:
        """End a meeting: nothing in it can be changed any more. A kick-off takes a baseline of its activities.

        `locked` are ids of activities whose records are locked with it. Raises CaeError: "meeting-is-closed",
        "row-is-gone", and for a record "activity-is-not-over", "result-is-missing", "partner-needs-reasons".
        """
        now, today = self._clock.now(), self._clock.today()
        with self._database.write("close-meeting") as session:
            require_open(session, meeting_id)
            page = meeting_page(session, meeting_id, today)
            self._bank(session, page)
            meeting = existing(session, Meeting, meeting_id)
            meeting.state = MeetingState.CLOSED
            meeting.started_at = meeting.started_at or now
            meeting.closed_at = now
            keep_activities(session, page)
            session.flush()
            keep_picture(session, meeting_id, today)
            if meeting.kind is MeetingKind.KICK_OFF:
                take_baselines(session, page, now)
            lock_records(session, locked, today)
            session.flush()
            keep_minutes(session, page, today)

    # in the meeting ---------------------------------------------------------------------------------------------

    def set_present(self, meeting_id: str, person_id: str, *, present: bool) -> None:
        """Say whether somebody is there; somebody not expected is added. Raises CaeError("meeting-is-closed")."""
        with self._database.write("note-attendance") as session:
            require_open(session, meeting_id)
            row = queries.attendance_of(session, meeting_id, person_id)
            if row is None:
                session.add(Attendance(meeting_id=meeting_id, person_id=person_id, present=present))
            else:
                row.present = present

    def next_topic(self, meeting_id: str, language: str = "zh_CN") -> None:
        """Tick the current topic and go on; without effect after the last. Raises CaeError("meeting-is-closed").

        Whoever got steps during the meeting has his turn, too; its topic is written in `language`.
        """
        with self._database.write("next-topic") as session:
            require_open(session, meeting_id)
            bring_up_to_date(session, existing(session, Meeting, meeting_id), language)
            page = meeting_page(session, meeting_id, self._clock.today())
            if page.current is not None:
                self._tick(session, page, page.current.id, done=True)

    def previous_topic(self, meeting_id: str) -> None:
        """Go back to the topic before the current one. Raises CaeError("meeting-is-closed")."""
        with self._database.write("previous-topic") as session:
            require_open(session, meeting_id)
            page = meeting_page(session, meeting_id, self._clock.today())
            place = page.agenda.index(page.current) if page.current else len(page.agenda)
            if place > 0:
                self._tick(session, page, page.agenda[place - 1].id, done=False)

    def tick_topic(self, item_id: str, *, done: bool) -> None:
        """Tick any topic, or take the tick back. Raises CaeError: "meeting-is-closed", "row-is-gone"."""
        with self._database.write("tick-topic") as session:
            item = existing(session, AgendaItem, item_id)
            require_open(session, item.meeting_id)
            page = meeting_page(session, item.meeting_id, self._clock.today())
            self._tick(session, page, item_id, done=done)

    def keep_time(self) -> None:
        """Write down how long the current topic has taken, so that a power cut costs seconds; nobody is told.

        Called every ten seconds while the program runs. Raises CaeError as every write.
        """
        topic_id = self._topic_clock.topic_id
        if topic_id is None or self._database.read_only:
            return
        with self._database.write_quietly() as session:
            item = session.get(AgendaItem, topic_id)
            if item is None or item.done or existing(session, Meeting, item.meeting_id).state is not _RUNNING:
                self._topic_clock.follow(None, self._clock.now())
            else:
                item.spent_seconds = self._topic_clock.beat(self._clock.now())

    def change_topic(self, item_id: str, field: str, value: object) -> None:
        """Set `topic` or `minutes` (1–120).

        Raises CaeError: "meeting-is-closed", "minutes-out-of-range", "text-is-missing", "row-is-gone".
        """
        if field not in ("topic", "minutes"):
            raise ValueError(field)
        if field == "minutes" and not (isinstance(value, int) and 1 <= value <= _MOST_MINUTES):
            raise CaeError("minutes-out-of-range", most=_MOST_MINUTES)
        with self._database.write("edit-agenda") as session:
            item = existing(session, AgendaItem, item_id)
            require_open(session, item.meeting_id)
            setattr(item, field, required(str(value)) if field == "topic" else value)

    def note_talk(self, meeting_id: str, person_id: str, field: str, value: object) -> None:
        """Write what came of the talk with somebody in a kick-off: `understood`, `questions` or `changes`.

        Raises CaeError: "meeting-is-closed", "row-is-gone".
        """
        with self._database.write("note-talk") as session:
            require_open(session, meeting_id)
            existing(session, Person, person_id)
            talk = queries.talk_with(session, meeting_id, person_id)
            if talk is None:
                talk = TaskTalk(meeting_id=meeting_id, person_id=person_id)
                session.add(talk)
            setattr(talk, field, value if field == "understood" else str(value).strip())

    def note(self, meeting_id: str, text: str, step_id: str | None = None, person_id: str | None = None) -> str:
        """Add a line to the minutes, stamped; returns its id.

        Raises CaeError: "text-is-missing", "meeting-is-closed", "row-is-gone".
        """
        with self._database.write("add-note") as session:
            require_open(session, meeting_id)
            note = MeetingNote(
                meeting_id=meeting_id,
                noted_at=self._clock.now(),
                text=required(text),
                step_id=step_id,
                person_id=person_id,
            )
            session.add(note)
            session.flush()
            return note.id

    def change_note(self, note_id: str, text: str) -> None:
        """Correct a line. Raises CaeError: "text-is-missing", "meeting-is-closed", "row-is-gone"."""
        with self._database.write("edit-note") as session:
            note = existing(session, MeetingNote, note_id)
            require_open(session, note.meeting_id)
            note.text = required(text)

    def remove_note(self, note_id: str) -> None:
        """Delete a line. Raises CaeError: "meeting-is-closed", "row-is-gone"."""
        with self._database.write("remove-note") as session:
            note = existing(session, MeetingNote, note_id)
            require_open(session, note.meeting_id)
            session.delete(note)

    def _usual_time(self, session: "Session", cycle_id: str, kind: MeetingKind) -> datetime:
        held = [row.planned_at for row in queries.meetings(session, cycle_id) if row.kind is kind]
        last = held[0].astimezone().replace(tzinfo=None) if held and kind is MeetingKind.REGULAR else None
        rules = meeting_rules(session)
        if kind is not MeetingKind.REGULAR:
            rules = replace(rules, weekday=None)
        now = self._clock.now().astimezone().replace(tzinfo=None)
        return next_regular(rules, last, now).astimezone()

    def _tick(self, session: "Session", page: MeetingPage, item_id: str, *, done: bool) -> None:
        """Tick a topic, or take the tick back; before another becomes current, the time of this one is kept."""
        self._bank(session, page)
        existing(session, AgendaItem, item_id).done = done
        session.flush()
        if page.meeting.state is _RUNNING:
            self._topic_clock.follow(_first_open(session, page.meeting.id), self._clock.now())

    def _bank(self, session: "Session", page: MeetingPage) -> None:
        """Write down how long the current topic has taken."""
        if page.current is not None:
            existing(session, AgendaItem, page.current.id).spent_seconds = self.elapsed_seconds(page)


def _first_open(session: "Session", meeting_id: str) -> queries.AgendaRow | None:
    return next((item for item in queries.agenda(session, meeting_id) if not item.done), None)


def _prepare(session: "Session", meeting: Meeting, activity_ids: tuple[str, ...], language: str) -> str:
    """Number a meeting, expect everybody, write its agenda."""
    meeting.number = queries.next_number(session, meeting.cycle_id, meeting.kind)
    session.add(meeting)
    session.flush()
    for activity_id in activity_ids:
        session.add(MeetingActivity(meeting_id=meeting.id, activity_id=activity_id))
    session.flush()
    bring_up_to_date(session, meeting, language)
    return meeting.id
