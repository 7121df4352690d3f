"""Meetings as frozen rows: the meeting, who is there, what is spoken about, what was noted."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy import bindparam, func, or_, select
from sqlalchemy.orm import Session

from cae_desktop.db.models import (
    Activity,
    AgendaItem,
    Attendance,
    KeptMinutes,
    Meeting,
    MeetingActivity,
    MeetingNote,
    Package,
    Person,
    ProblemReview,
    TaskTalk,
    WorkStep,
)
from cae_desktop.db.remembered import remembered
from cae_desktop.domain.words import ActivityState, MeetingKind, MeetingState, ProblemState, Role


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting; `number` counts meetings of its kind in the cycle. Stamps in UTC."""

    id: str
    cycle_id: str
    kind: MeetingKind
    number: int
    planned_at: datetime
    place: str
    state: MeetingState
    started_at: datetime | None
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """Somebody expected at a meeting, and whether he is there."""

    person_id: str
    name: str
    role: Role
    present: bool


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """A topic, its speaker if it has one, the minutes allowed and the seconds taken so far."""

    id: str
    number: int
    topic: str
    person_id: str | None
    person_name: str
    minutes: int
    spent_seconds: int
    done: bool


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A line of the minutes."""

    id: str
    noted_at: datetime
    text: str
    step_id: str | None
    step_name: str
    person_id: str | None
    person_name: str


@dataclass(frozen=True, slots=True)
class MeetingActivityRow:
    """An activity a meeting is about."""

    id: str
    name: str
    package_name: str
    state: ActivityState
    closed_on: date | None


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """What was answered about a problem in a meeting."""

    meeting: MeetingRow
    state: ProblemState
    remark: str


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """What was answered in a meeting about a problem of an earlier one."""

    problem_id: str
    state: ProblemState
    remark: str


@dataclass(frozen=True, slots=True)
class TalkRow:
    """What came of the talk with one person about his tasks."""

    person_id: str
    name: str
    understood: bool
    questions: str
    changes: str


MEETING_COLUMNS: Final = (
    Meeting.id,
    Meeting.cycle_id,
    Meeting.kind,
    Meeting.number,
    Meeting.planned_at,
    Meeting.place,
    Meeting.state,
    Meeting.started_at,
    Meeting.closed_at,
)
"""The fields of `MeetingRow`."""
_MEETINGS: Final = (
    select(*MEETING_COLUMNS)
    .where(Meeting.cycle_id == bindparam("cycle"))
    .order_by(Meeting.planned_at.desc(), Meeting.id.desc())
)
_RUNNING: Final = (
    select(*MEETING_COLUMNS)
    .where(Meeting.cycle_id == bindparam("cycle"), Meeting.state == MeetingState.RUNNING)
    .order_by(Meeting.started_at.desc(), Meeting.id.desc())
)


def meetings(session: Session, cycle_id: str) -> tuple[MeetingRow, ...]:
    """Meetings of a cycle, the newest first."""
    return remembered(session, _MEETINGS, MeetingRow, cycle=cycle_id)


def meeting(session: Session, meeting_id: str) -> MeetingRow | None:
    """One meeting; None when it was deleted."""
    row = session.get(Meeting, meeting_id)
    return None if row is None else _meeting_row(row)


def running_meeting(session: Session, cycle_id: str) -> MeetingRow | None:
    """The meeting being held in a cycle; the one that began last if there are several."""
    return next(iter(remembered(session, _RUNNING, MeetingRow, cycle=cycle_id)), None)


def next_number(session: Session, cycle_id: str, kind: MeetingKind) -> int:
    """The number the next meeting of a kind gets."""
    query = select(func.max(Meeting.number)).where(Meeting.cycle_id == cycle_id, Meeting.kind == kind)
    return (session.scalar(query) or 0) + 1


def attendance(session: Session, meeting_id: str) -> tuple[AttendanceRow, ...]:
    """Who is expected, in the dealership's own order."""
    query = (
        select(Attendance, Person)
        .join(Person, Person.id == Attendance.person_id)
        .where(Attendance.meeting_id == meeting_id)
        .order_by(Person.position, Person.id)
    )
    return tuple(
        AttendanceRow(person.id, person.name, person.role, row.present) for row, person in session.execute(query)
    )


def attendance_of(session: Session, meeting_id: str, person_id: str) -> Attendance | None:
    """The row to change inside a write."""
    return session.scalars(
        select(Attendance).where(Attendance.meeting_id == meeting_id, Attendance.person_id == person_id)
    ).first()


def attendance_rows(session: Session, meeting_id: str) -> tuple[Attendance, ...]:
    """The rows to change inside a write."""
    return tuple(session.scalars(select(Attendance).where(Attendance.meeting_id == meeting_id)))


def talks(session: Session, meeting_id: str) -> tuple[TalkRow, ...]:
    """The talks of a kick-off, in the dealership's own order of people."""
    query = (
        select(TaskTalk, Person.name)
        .join(Person, Person.id == TaskTalk.person_id)
        .where(TaskTalk.meeting_id == meeting_id)
        .order_by(Person.position, Person.id)
    )
    return tuple(
        TalkRow(row.person_id, name, row.understood, row.questions, row.changes) for row, name in session.execute(query)
    )


def talk_with(session: Session, meeting_id: str, person_id: str) -> TaskTalk | None:
    """The row to change inside a write."""
    return session.scalars(
        select(TaskTalk).where(TaskTalk.meeting_id == meeting_id, TaskTalk.person_id == person_id)
    ).first()


def agenda(session: Session, meeting_id: str) -> tuple[AgendaRow, ...]:
    """What is spoken about, in order, numbered from 1."""
    query = (
        select(AgendaItem, Person.name)
        .outerjoin(Person, Person.id == AgendaItem.person_id)
        .where(AgendaItem.meeting_id == meeting_id)
        .order_by(AgendaItem.position, AgendaItem.id)
    )
    return tuple(
        AgendaRow(row.id, number, row.topic, row.person_id, name or "", row.minutes, row.spent_seconds, row.done)
        for number, (row, name) in enumerate(session.execute(query), start=1)
    )


def agenda_items(session: Session, meeting_id: str) -> tuple[AgendaItem, ...]:
    """The rows to change inside a write, in order."""
    query = select(AgendaItem).where(AgendaItem.meeting_id == meeting_id)
    return tuple(session.scalars(query.order_by(AgendaItem.position, AgendaItem.id)))


def notes(session: Session, meeting_id: str) -> tuple[NoteRow, ...]:
    """Lines of the minutes in the order in which they were written."""
    query = (
        select(MeetingNote, WorkStep.name, Person.name)
        .outerjoin(WorkStep, WorkStep.id == MeetingNote.step_id)
        .outerjoin(Person, Person.id == MeetingNote.person_id)
        .where(MeetingNote.meeting_id == meeting_id)
        .order_by(MeetingNote.noted_at, MeetingNote.id)
    )
    return tuple(
        NoteRow(row.id, row.noted_at, row.text, row.step_id, step or "", row.person_id, person or "")
        for row, step, person in session.execute(query)
    )


def activities_of_meeting(session: Session, meeting_id: str, cycle_id: str) -> tuple[MeetingActivityRow, ...]:
    """The activities a meeting is about, in the order of the plan: the chosen ones, or all that are not closed.

    A cancelled one stays only in the minutes of a meeting that is over.
    """
    chosen = list(session.scalars(select(MeetingActivity.activity_id).where(MeetingActivity.meeting_id == meeting_id)))
    query = (
        select(Activity, Package.name)
        .join(Package, Package.id == Activity.package_id)
        .where(Package.cycle_id == cycle_id)
        .order_by(Package.position, Package.id, Activity.position, Activity.number)
    )
    query = query.where(Activity.id.in_(chosen)) if chosen else query.where(Activity.state != ActivityState.CLOSED)
    held = select(Meeting.state).where(Meeting.id == meeting_id).scalar_subquery()
    query = query.where(or_(Activity.state != ActivityState.CANCELLED, held == MeetingState.CLOSED))
    return tuple(
        MeetingActivityRow(activity.id, activity.name, package, activity.state, activity.closed_on)
        for activity, package in session.execute(query)
    )


def links_to_activities(session: Session, meeting_id: str) -> tuple[MeetingActivity, ...]:
    """The rows to change inside a write."""
    return tuple(session.scalars(select(MeetingActivity).where(MeetingActivity.meeting_id == meeting_id)))


def reviews(session: Session, meeting_id: str) -> tuple[ReviewRow, ...]:
    """What was answered in this meeting about earlier problems."""
    query = select(ProblemReview).where(ProblemReview.meeting_id == meeting_id).order_by(ProblemReview.id)
    return tuple(ReviewRow(row.problem_id, row.state, row.remark) for row in session.scalars(query))


def answers_on(session: Session, problem_id: str) -> tuple[AnswerRow, ...]:
    """What was answered about a problem, from the first meeting to the last."""
    query = select(ProblemReview, Meeting).join(Meeting, Meeting.id == ProblemReview.meeting_id)
    in_order = query.where(ProblemReview.problem_id == problem_id).order_by(Meeting.planned_at, Meeting.id)
    return tuple(AnswerRow(_meeting_row(meeting), row.state, row.remark) for row, meeting in session.execute(in_order))


def review_of(session: Session, meeting_id: str, problem_id: str) -> ProblemReview | None:
    """The row to change inside a write."""
    query = select(ProblemReview).where(ProblemReview.meeting_id == meeting_id, ProblemReview.problem_id == problem_id)
    return session.scalars(query).first()


def kept_minutes(session: Session, meeting_id: str) -> str | None:
    """What was kept of the minutes when the meeting closed; None before."""
    return session.scalars(select(KeptMinutes.content).where(KeptMinutes.meeting_id == meeting_id)).first()


def _meeting_row(row: Meeting) -> MeetingRow:
    return MeetingRow(
        row.id,
        row.cycle_id,
        row.kind,
        row.number,
        row.planned_at,
        row.place,
        row.state,
        row.started_at,
        row.closed_at,
    )
