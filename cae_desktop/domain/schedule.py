"""The schedule of a network of steps: early and late days, slack, the critical steps, conflicts.

Critical path method (Kelley and Walker 1959) over precedence diagrams with four kinds of links and lags (Crandall
1973), on working calendars. Days are planned days, both ends included; durations, lags and slack are working days.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from heapq import heapify, heappop, heappush
from typing import Final

from cae_desktop.domain.day_table import EARLIER, DayTable, day_table
from cae_desktop.domain.links import Link, order_of
from cae_desktop.domain.words import ConstraintKind, DependencyKind
from cae_desktop.domain.working_calendar import WorkingCalendar

_SS: Final = DependencyKind.START_TO_START
_FF: Final = DependencyKind.FINISH_TO_FINISH
_SF: Final = DependencyKind.START_TO_FINISH
_HARD: Final = (ConstraintKind.START_ON, ConstraintKind.FINISH_ON)


@dataclass(frozen=True, slots=True)
class Task:
    """What the engine needs to know of a step.

    `start`–`finish` are the days it has now. `duration` counts working days of `calendar`; a milestone has none.
    Steps of one `group` (an activity) share the end that slack counts against. A `manual` step keeps its days and may
    break its links; a `fixed` one has really started: it stays, and what it should have waited for does not matter.
    """

    id: str
    name: str
    start: date
    finish: date
    duration: int
    calendar: WorkingCalendar
    group: str = ""
    manual: bool = False
    fixed: bool = False
    constraint: ConstraintKind = ConstraintKind.AS_SOON_AS_POSSIBLE
    constraint_day: date | None = None
    deadline: date | None = None


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day of a step."""

    start: date
    finish: date


class ConflictKind(StrEnum):
    """What a step breaks."""

    LINK = "link"
    CONSTRAINT = "constraint"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A step that breaks something; for a link `other_id` is the step it should have waited for."""

    step_id: str
    kind: ConflictKind
    other_id: str = ""


_Linked = list[tuple[int, bool, bool, int]]
"""Links of one task: the other one, whether the first one's start counts and the second's finish waits, the lag."""


class Schedule:
    """The days of all steps of a network. It never changes; `if_changed` tells what other tasks would do to it.

    Tasks are known by their places; of each it keeps the number of its first working day (see `DayTable`) and the
    instants at which it starts and ends. A milestone "before" is at the end of the working day before its number.
    """

    def __init__(self, tasks: Iterable[Task], links: Iterable[Link]) -> None:
        """Put every step on its earliest days. Raises CaeError("dependency-cycle", path="A → B → A").

        Links from or to steps that are not among the tasks do not count.
        """
        self._tasks = list(tasks)
        self._places = {task.id: place for place, task in enumerate(self._tasks)}
        self._into: list[_Linked] = [[] for _ in self._tasks]
        self._out_of: list[_Linked] = [[] for _ in self._tasks]
        self._order = self._in_order() if self._connect(links) else list(range(len(self._tasks)))
        self._tables = self._day_tables()
        self._teams, self._team_of = self._in_teams()
        count = len(self._tasks)
        self._numbers, self._starts, self._ends = [0] * count, [0] * count, [0] * count
        self._before = [False] * count
        self._forward()
        self._late: list[int] | None = None
        self._turns: list[int] | None = None

    def _connect(self, links: Iterable[Link]) -> bool:
        """Note all links; whether one of them goes back, so that the steps are not in order as they come."""
        places, tasks, into, out_of = self._places, self._tasks, self._into, self._out_of
        goes_back = False
        for link in links:
            before, after = places.get(link.predecessor_id), places.get(link.successor_id)
            if before is None or after is None:
                continue
            kind, lag = link.kind, link.lag_days
            from_start, to_finish = kind is _SS or kind is _SF, kind is _FF or kind is _SF
            into[after].append((before, from_start, to_finish, lag))
            if not tasks[after].fixed:
                out_of[before].append((after, from_start, to_finish, lag))
            goes_back = goes_back or before >= after
        return goes_back

    def _in_order(self) -> list[int]:
        followers: dict[int, list[int]] = {}
        for after, linked in enumerate(self._into):
            for before, *_ in linked:
                followers.setdefault(before, []).append(after)
        return order_of(len(self._tasks), followers, self._name)

    def _name(self, place: int) -> str:
        return self._tasks[place].name

    def _day_tables(self) -> list[DayTable]:
        """The table of every task's calendar; all begin well before the first day that is known."""
        first = min((task.start for task in self._tasks), default=date.min)
        tied = [task.constraint_day for task in self._tasks if task.constraint_day is not None]
        first = min(first, *tied) if tied else first
        tables: dict[int, DayTable] = {}
        result = []
        for task in self._tasks:
            calendar = task.calendar
            table = tables.get(id(calendar))
            if table is None:
                table = tables[id(calendar)] = day_table(calendar, first.toordinal())
            result.append(table)
        self._earliest_instant = max(1, first.toordinal() - EARLIER)
        return result

    def _in_teams(self) -> tuple[list[tuple[str, DayTable]], list[int]]:
        """Every group with each calendar that is used in it, and for every task which of them is its own."""
        known: dict[tuple[str, int], int] = {}
        teams: list[tuple[str, DayTable]] = []
        team_of = []
        for task, table in zip(self._tasks, self._tables, strict=True):
            team = known.setdefault((task.group, id(table)), len(teams))
            if team == len(teams):
                teams.append((task.group, table))
            team_of.append(team)
        return teams, team_of

    # answers ----------------------------------------------------------------------------------------------------

    def days(self, step_id: str) -> Days:
        """The scheduled days of a step."""
        place = self._places[step_id]
        return self._days_of(self._tasks[place], self._starts[place], self._ends[place], self._before[place])

    def changed(self) -> dict[str, Days]:
        """The steps whose scheduled days are not those they have now."""
        found = {}
        for place, task in enumerate(self._tasks):
            days = self._days_of(task, self._starts[place], self._ends[place], self._before[place])
            if days.start != task.start or days.finish != task.finish:
                found[task.id] = days
        return found

    def latest(self, step_id: str) -> Days:
        """The latest days of a step that delay neither its group nor a deadline."""
        place = self._places[step_id]
        task, table, number = self._tasks[place], self._tables[place], self._latest()[place]
        if number == self._numbers[place]:
            return self.days(step_id)
        if task.duration:
            return Days(date.fromordinal(table.day(number)), date.fromordinal(table.day(number + task.duration - 1)))
        shown = date.fromordinal(table.day(number - 1 if self._before[place] else number))
        return Days(shown, shown)

    def total_slack(self, step_id: str) -> int:
        """Working days a step can be later without delaying its group or a deadline; negative when it is too late."""
        place = self._places[step_id]
        return self._latest()[place] - self._numbers[place]

    def free_slack(self, step_id: str) -> int:
        """Working days a step can be later without moving any other; 0 at least."""
        place = self._places[step_id]
        number, late = self._numbers[place], self._latest()[place]
        return max(0, self._last_start(place, self._numbers, late) - number)

    def critical(self) -> frozenset[str]:
        """The steps that cannot be later without delaying their group or a deadline."""
        each = zip(self._tasks, self._numbers, self._latest(), strict=True)
        return frozenset(task.id for task, number, late in each if late <= number)

    def conflicts(self) -> tuple[Conflict, ...]:
        """What is broken: links into steps that keep their days, days they are tied to, deadlines."""
        found = []
        for place, task in enumerate(self._tasks):
            if (task.manual or task.constraint in _HARD) and not task.fixed:
                found += [
                    Conflict(task.id, ConflictKind.LINK, self._tasks[before].id)
                    for before, from_start, to_finish, lag in self._into[place]
                    if self._breaks(before, place, from_start, to_finish, lag)
                ]
        for task in self._tasks:
            if task.deadline is None and task.constraint_day is None:
                continue
            days = self.days(task.id)
            if not task.fixed and _misses_constraint(task, days):
                found.append(Conflict(task.id, ConflictKind.CONSTRAINT))
            if task.deadline is not None and days.finish > task.deadline:
                found.append(Conflict(task.id, ConflictKind.DEADLINE))
        return tuple(found)

    def if_changed(self, *tasks: Task) -> dict[str, Days]:
        """What these tasks, and all that depends on them, would get instead of their days now; only what differs.

        Their links and calendars must be those of the schedule. Costs as much as there are steps that move.
        """
        turns = self._turns_of_places()
        now = {self._places[task.id]: task for task in tasks}
        starts, ends, found = _Overlaid(self._starts), _Overlaid(self._ends), dict[str, Days]()
        waiting = [turns[place] for place in now]
        heapify(waiting)
        last = -1
        while waiting:
            turn = heappop(waiting)
            if turn == last:
                continue
            last, place = turn, self._order[turn]
            task = now.get(place, self._tasks[place])
            _, start, end, before = self._earliest(place, task, starts, ends)
            if (start, end) != (self._starts[place], self._ends[place]):
                starts.over[place], ends.over[place] = start, end
                for after, *_ in self._out_of[place]:
                    heappush(waiting, turns[after])
            days = self._days_of(task, start, end, before)
            if days != self.days(task.id):
                found[task.id] = days
        return found

    # forward pass -----------------------------------------------------------------------------------------------

    def _forward(self) -> None:
        tasks, starts, ends = self._tasks, self._starts, self._ends
        numbers, earlier, earliest = self._numbers, self._before, self._earliest
        for place in self._order:
            numbers[place], starts[place], ends[place], earlier[place] = earliest(place, tasks[place], starts, ends)

    def _earliest(
        self, place: int, task: Task, starts: "Sequence[int] | _Overlaid", ends: "Sequence[int] | _Overlaid"
    ) -> tuple[int, int, int, bool]:
        """Number, start, end and "before" of a task on its earliest days, given where what it waits for is."""
        table, into, length = self._tables[place], self._into[place], task.duration
        if task.manual or task.fixed:
            return _kept(task, table, waits=bool(into))
        before = False
        tied = task.constraint_day
        if tied is not None and task.constraint is not ConstraintKind.AS_SOON_AS_POSSIBLE:
            bound = _own_number(task, tied, table)
            into = [] if task.constraint in _HARD else into
        else:
            bound = table.number(self._earliest_instant if into else task.start.toordinal())
        known, first = table.numbers, table.first
        for other, from_start, to_finish, lag in into:
            instant = starts[other] if from_start else ends[other]
            try:
                number = known[instant - first] + lag
            except IndexError:
                number = table.number(instant) + lag
            if to_finish:
                number -= length
            if number > bound:
                bound, before = number, not from_start
            elif number == bound and from_start:
                before = False
        try:
            days = table.days
            if length:
                return bound, days[bound], days[bound + length - 1] + 1, False
            instant = days[bound - 1] + 1 if before else days[bound]
        except IndexError:
            table.day(bound + length)  # the table grows
            return self._earliest(place, task, starts, ends)
        return bound, instant, instant, before

    def _breaks(self, before: int, after: int, from_start: bool, to_finish: bool, lag: int) -> bool:
        table, length = self._tables[after], self._tasks[after].duration
        number = table.number((self._starts if from_start else self._ends)[before]) + lag
        return number > self._numbers[after] + (length if to_finish else 0)

    def _turns_of_places(self) -> list[int]:
        if self._turns is None:
            self._turns = [0] * len(self._order)
            for turn, place in enumerate(self._order):
                self._turns[place] = turn
        return self._turns

    # backward pass ----------------------------------------------------------------------------------------------

    def _latest(self) -> list[int]:
        """The number of the latest first working day of every task."""
        if self._late is None:
            self._late = self._backward()
        return self._late

    def _backward(self) -> list[int]:
        tasks, tables, out_of, numbers = self._tasks, self._tables, self._out_of, self._numbers
        group_ends = self._group_ends()
        late, waited = [0] * len(tasks), [0] * len(tasks)
        for place in reversed(self._order):
            task, table = tasks[place], tables[place]
            last = group_ends[place] - task.duration
            if task.deadline is not None:
                last = min(last, table.number(task.deadline.toordinal() + 1) - task.duration)
            if task.constraint_day is not None and task.constraint in _HARD and not task.manual:
                last = min(last, numbers[place])
            if out_of[place]:
                last = self._last_start(place, waited, last)
            late[place] = last
            waited[place] = numbers[place] if task.manual and numbers[place] < last else last
        return late

    def _group_ends(self) -> list[int]:
        """For every task the number, in its calendar, after the last working day of its group."""
        last, teams = [0] * len(self._teams), self._team_of
        for team, end in zip(teams, self._ends, strict=True):
            if end > last[team]:
                last[team] = end
        ends: dict[str, int] = {}
        for (group, _), end in zip(self._teams, last, strict=True):
            ends[group] = max(end, ends.get(group, 0))
        numbers = [table.number(ends[group]) for group, table in self._teams]
        return [numbers[team] for team in teams]

    def _last_start(self, place: int, starts: Sequence[int], last: int) -> int:
        """The latest number at which a task can begin when those that wait for it begin at `starts`; `last` at most.

        A step that keeps its days is waited for on these; one that has really started waits for nothing any more.
        """
        tasks, tables, table, length = self._tasks, self._tables, self._tables[place], self._tasks[place].duration
        for after, from_start, to_finish, lag in self._out_of[place]:
            number = starts[after] - lag
            if to_finish:
                number += tasks[after].duration
            if tables[after] is not table:
                instant = tables[after].day(number)
                at_start = from_start or (not length and not self._before[place])
                number = table.number(instant + 1) - 1 if at_start else table.number(instant)
            if not from_start:
                number -= length
            if number < last:
                last = number
        return last

    def _days_of(self, task: Task, start: int, end: int, before: bool) -> Days:
        if task.manual or task.fixed:
            return Days(task.start, task.finish)
        first = date.fromordinal(start - 1 if before else start)
        return Days(first, date.fromordinal(end - 1) if task.duration else first)


class _Overlaid:
    """A list with a few values changed."""

    def __init__(self, below: Sequence[int]) -> None:
        self._below = below
        self.over: dict[int, int] = {}

    def __getitem__(self, place: int) -> int:
        return self.over.get(place, self._below[place])


def pushed_later(tasks: Iterable[Task], links: Iterable[Link]) -> dict[str, Days]:
    """The later days of every step that breaks a link, and of what then breaks one, each keeping its length.

    Nothing moves earlier, and steps that have really started stay. Raises CaeError("dependency-cycle").
    """
    tasks = list(tasks)
    free = [
        task
        if task.fixed
        else replace(task, manual=False, constraint=ConstraintKind.NOT_EARLIER, constraint_day=task.start)
        for task in tasks
    ]
    later = Schedule(free, links).changed()
    now = {task.id: task for task in tasks}
    return {
        step_id: days
        for step_id, days in later.items()
        if days.start > now[step_id].calendar.next_working(now[step_id].start)  # a day off alone moves nobody
    }


def split_budget(total_fen: int, shares: Sequence[int]) -> tuple[int, ...]:
    """`total_fen` in proportion to the shares, in whole yuan but for one part; the parts sum exactly to the total."""
    whole = sum(shares)
    if not shares or whole == 0:
        return tuple(0 for _ in shares)
    parts = [total_fen * share // whole // 100 * 100 for share in shares]
    parts[max(range(len(shares)), key=shares.__getitem__)] += total_fen - sum(parts)
    return tuple(parts)


def _kept(task: Task, table: DayTable, *, waits: bool) -> tuple[int, int, int, bool]:
    """A task on the days it has; a milestone that waits for something is at the end of its day."""
    start, end = task.start.toordinal(), task.finish.toordinal() + 1
    if task.duration:
        return table.number(start), start, end, False
    instant = end if waits else start
    return table.number(instant), instant, instant, waits


def _own_number(task: Task, tied: date, table: DayTable) -> int:
    """The number at which a task's constraint alone puts it; `tied` is its day."""
    if task.constraint is ConstraintKind.FINISH_ON:
        return table.number(tied.toordinal() + 1) - task.duration
    return table.number(tied.toordinal())


def _misses_constraint(task: Task, days: Days) -> bool:
    if task.constraint_day is None:
        return False
    if task.constraint is ConstraintKind.NOT_EARLIER:
        return days.start < task.constraint_day
    if task.constraint is ConstraintKind.START_ON:
        return days.start != task.constraint_day
    return task.constraint is ConstraintKind.FINISH_ON and days.finish != task.constraint_day
