"""Steps 4 and 5, control: the three kinds of meeting, reports on steps, problems and decisions."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from cae_desktop.db.models.base import Row, part_of, refers_to
from cae_desktop.domain.words import MeetingKind, MeetingState, ProblemState


class Meeting(Row):
    """A kick-off, regular or final meeting; `number` counts meetings of its kind in the cycle."""

    __tablename__ = "meeting"

    cycle_id: Mapped[str] = part_of("cycle")
    kind: Mapped[MeetingKind]
    number: Mapped[int]
    planned_at: Mapped[datetime]
    place: Mapped[str] = mapped_column(default="")
    state: Mapped[MeetingState] = mapped_column(default=MeetingState.PREPARED)
    started_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]


class MeetingActivity(Row):
    """That a meeting is about an activity; a meeting without any is about all of the cycle."""

    __tablename__ = "meeting_activity"

    meeting_id: Mapped[str] = part_of("meeting")
    activity_id: Mapped[str] = part_of("activity")


class Attendance(Row):
    """Who is expected, and who came."""

    __tablename__ = "attendance"

    meeting_id: Mapped[str] = part_of("meeting")
    person_id: Mapped[str] = part_of("person")
    present: Mapped[bool] = mapped_column(default=True)


class AgendaItem(Row):
    """What is spoken about, by whom, for how many minutes."""

    __tablename__ = "agenda_item"

    meeting_id: Mapped[str] = part_of("meeting")
    position: Mapped[int]
    topic: Mapped[str]
    person_id: Mapped[str | None] = refers_to("person")
    minutes: Mapped[int]
    spent_seconds: Mapped[int] = mapped_column(default=0)
    done: Mapped[bool] = mapped_column(default=False)


class MeetingNote(Row):
    """A line of the minutes."""

    __tablename__ = "meeting_note"

    meeting_id: Mapped[str] = part_of("meeting")
    noted_at: Mapped[datetime]
    text: Mapped[str]
    step_id: Mapped[str | None] = refers_to("work_step")
    person_id: Mapped[str | None] = refers_to("person")
    problem_id: Mapped[str | None] = refers_to("problem")


class TaskTalk(Row):
    """The talk with one person in a kick-off: whether the task is understood, open questions, agreed changes."""

    __tablename__ = "task_talk"

    meeting_id: Mapped[str] = part_of("meeting")
    person_id: Mapped[str] = part_of("person")
    understood: Mapped[bool] = mapped_column(default=False)
    questions: Mapped[str] = mapped_column(default="")
    changes: Mapped[str] = mapped_column(default="")


class BoardPicture(Row):
    """What the board showed of an activity when a meeting closed; without activity, of the whole package.

    `content` is JSON, written and read by `services.board_history` alone.
    """

    __tablename__ = "board_picture"

    meeting_id: Mapped[str] = part_of("meeting")
    activity_id: Mapped[str | None] = refers_to("activity")
    position: Mapped[int]
    content: Mapped[str]


class KeptMinutes(Row):
    """The minutes as they were when the meeting closed.

    `content` is JSON, written and read by `services.minutes_facts` alone.
    """

    __tablename__ = "kept_minutes"

    meeting_id: Mapped[str] = part_of("meeting")
    content: Mapped[str]


class StepReport(Row):
    """What was written on the board about a step, history for the next meeting (no meeting: in between)."""

    __tablename__ = "step_report"

    step_id: Mapped[str] = part_of("work_step")
    meeting_id: Mapped[str | None] = refers_to("meeting")
    reported_at: Mapped[datetime]
    actual_start: Mapped[date | None]
    actual_finish: Mapped[date | None]
    actual_cost_fen: Mapped[int | None]
    percent: Mapped[int]
    remark: Mapped[str] = mapped_column(default="")


class Problem(Row):
    """A problem during execution (执行过程中的问题); `number` counts within the cycle."""

    __tablename__ = "problem"

    cycle_id: Mapped[str] = part_of("cycle")
    activity_id: Mapped[str | None] = refers_to("activity")
    step_id: Mapped[str | None] = refers_to("work_step")
    meeting_id: Mapped[str | None] = refers_to("meeting")
    number: Mapped[int]
    raised_on: Mapped[date]
    raised_by_id: Mapped[str | None] = refers_to("person")
    text: Mapped[str]
    effect: Mapped[str] = mapped_column(default="")
    cost_effect_fen: Mapped[int | None]
    delay_days: Mapped[int | None]
    proposal: Mapped[str] = mapped_column(default="")
    owner_id: Mapped[str | None] = refers_to("person")
    due: Mapped[date | None]
    state: Mapped[ProblemState] = mapped_column(default=ProblemState.OPEN)
    how_solved: Mapped[str] = mapped_column(default="")
    solved_on: Mapped[date | None]


class ProblemReview(Row):
    """The answer to the manager's question in a later meeting whether it still exists."""

    __tablename__ = "problem_review"

    problem_id: Mapped[str] = part_of("problem")
    meeting_id: Mapped[str] = part_of("meeting")
    state: Mapped[ProblemState]
    remark: Mapped[str] = mapped_column(default="")


class Decision(Row):
    """What the market manager decided, and who does it until when."""

    __tablename__ = "decision"

    cycle_id: Mapped[str] = part_of("cycle")
    meeting_id: Mapped[str | None] = refers_to("meeting")
    problem_id: Mapped[str | None] = part_of("problem")
    text: Mapped[str]
    decided_on: Mapped[date]
    decided_by_id: Mapped[str | None] = refers_to("person")
    owner_id: Mapped[str | None] = refers_to("person")
    due: Mapped[date | None]
    done_on: Mapped[date | None]
