"""A plan as programs of project management exchange it: a list of tasks with levels, links, resources and baseline.

Days are whole days, both included; durations, lags and slack are working days; money is in fen.
"""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import DependencyKind


class ProjectConstraint(IntEnum):
    """What besides its links a task keeps to, with the numbers of MS Project."""

    AS_SOON_AS_POSSIBLE = 0
    AS_LATE_AS_POSSIBLE = 1
    START_ON = 2
    FINISH_ON = 3
    START_NOT_EARLIER = 4
    START_NOT_LATER = 5
    FINISH_NOT_EARLIER = 6
    FINISH_NOT_LATER = 7


@dataclass(frozen=True, slots=True)
class ProjectLink:
    """What a task waits for."""

    predecessor_uid: int
    kind: DependencyKind = DependencyKind.FINISH_TO_START
    lag_days: int = 0


@dataclass(frozen=True, slots=True)
class ProjectBaseline:
    """What a task was when the plan was agreed on."""

    start: date
    finish: date
    cost_fen: int


@dataclass(frozen=True, slots=True)
class ProjectTask:
    """A task, or a summary of the tasks of a deeper level that follow it; the outermost level is 1.

    `duration` 0 is a milestone; it stands at the beginning of its day or, with `ends_day`, at its end. In words,
    `category` is the phase of a step or the kind of an activity, and `package` what an activity belongs to.
    `critical` and slack are what the schedule says against the end of the whole project.
    """

    uid: int
    name: str
    level: int = 1
    summary: bool = False
    start: date | None = None
    finish: date | None = None
    duration: int | None = None
    manual: bool = False
    constraint: ProjectConstraint = ProjectConstraint.AS_SOON_AS_POSSIBLE
    constraint_day: date | None = None
    deadline: date | None = None
    percent: int = 0
    actual_start: date | None = None
    actual_finish: date | None = None
    cost_fen: int | None = None
    actual_cost_fen: int | None = None
    notes: str = ""
    category: str = ""
    package: str = ""
    links: tuple[ProjectLink, ...] = ()
    resource_uids: tuple[int, ...] = ()
    baseline: ProjectBaseline | None = None
    calendar_uid: int | None = None
    ends_day: bool = False
    critical: bool = False
    total_slack: int = 0
    free_slack: int = 0
    latest_start: date | None = None
    latest_finish: date | None = None

    @property
    def place(self) -> str:
        """How a remark names it: "UID 7 · 场地布置"."""
        return place_of(self.uid, self.name)


@dataclass(frozen=True, slots=True)
class ProjectResource:
    """Somebody or something that works on tasks; `works` is false for material and plain costs."""

    uid: int
    name: str
    works: bool = True


@dataclass(frozen=True, slots=True)
class ProjectException:
    """Days on which a calendar differs from its week."""

    first: date
    last: date
    working: bool
    name: str = ""


@dataclass(frozen=True, slots=True)
class ProjectCalendar:
    """A calendar: whether Monday to Sunday are worked, and the days that differ."""

    uid: int
    name: str
    week: tuple[bool, ...]
    exceptions: tuple[ProjectException, ...] = ()


@dataclass(frozen=True, slots=True)
class Project:
    """A whole plan. `calendar_uid` is the calendar of tasks that name no other one."""

    name: str
    start: date | None
    tasks: tuple[ProjectTask, ...]
    resources: tuple[ProjectResource, ...] = ()
    calendars: tuple[ProjectCalendar, ...] = ()
    calendar_uid: int = 1


@dataclass(frozen=True, slots=True)
class Remark:
    """Something of a file that was not taken, or taken otherwise than written: where it stands, and why."""

    place: str
    reason: CaeError


def place_of(uid: object, name: str) -> str:
    """How a remark names a task of a file."""
    return f"UID {uid} · {name}" if name else f"UID {uid}"
