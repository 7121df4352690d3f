"""Planned days and the links between steps. Durations and lags are working days; both ends of a step are included."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import DependencyKind
from cae_desktop.domain.working_calendar import WorkingCalendar


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A step with its planned days."""

    id: str
    name: str
    start: date
    finish: date


@dataclass(frozen=True, slots=True)
class Link:
    """`successor_id` waits for `predecessor_id`."""

    predecessor_id: str
    successor_id: str
    kind: DependencyKind = DependencyKind.FINISH_TO_START
    lag_days: int = 0


def require_no_cycle(links: Sequence[Link], names: Mapping[str, str]) -> None:
    """Raise CaeError("dependency-cycle", path="A → B → A") when steps wait for each other in a circle."""
    followers: dict[str, list[str]] = {}
    for link in links:
        followers.setdefault(link.predecessor_id, []).append(link.successor_id)
    finished: set[str] = set()
    for begin in list(followers):
        path = _circle_from(begin, followers, finished)
        if path:
            raise CaeError("dependency-cycle", path=" → ".join(names.get(step, step) for step in path))


def violated_links(
    steps: Mapping[str, PlannedStep], links: Iterable[Link], calendar: WorkingCalendar
) -> tuple[Link, ...]:
    """Links whose successor is planned earlier than its predecessor allows."""
    return tuple(
        link
        for link in links
        if link.predecessor_id in steps
        and link.successor_id in steps
        and _start_allowed(link, steps, calendar) > steps[link.successor_id].start
    )


def pushed(
    steps: Mapping[str, PlannedStep], links: Sequence[Link], calendar: WorkingCalendar
) -> dict[str, PlannedStep]:
    """The steps that must move later so that every link holds, each keeping its working days; nothing moves earlier.

    Raises CaeError("dependency-cycle").
    """
    require_no_cycle(links, {step.id: step.name for step in steps.values()})
    now, moved = dict(steps), dict[str, PlannedStep]()
    while violations := violated_links(now, links, calendar):
        for link in violations:
            step = now[link.successor_id]
            begin = max(step.start, calendar.next_working(_start_allowed(link, now, calendar)))
            length = max(1, calendar.working_days(step.start, step.finish))
            step = replace(step, start=begin, finish=calendar.add_working_days(begin, length - 1))
            now[step.id] = moved[step.id] = step
    return moved


def split_budget(total_fen: int, shares: Sequence[int]) -> tuple[int, ...]:
    """`total_fen` in proportion to the shares, in whole yuan but for one part; the parts sum exactly to the total."""
    whole = sum(shares)
    if not shares or whole == 0:
        return tuple(0 for _ in shares)
    parts = [total_fen * share // whole // 100 * 100 for share in shares]
    parts[max(range(len(shares)), key=shares.__getitem__)] += total_fen - sum(parts)
    return tuple(parts)


def _start_allowed(link: Link, steps: Mapping[str, PlannedStep], calendar: WorkingCalendar) -> date:
    """First day on which the successor may start; finishes are turned into starts by the successor's length."""
    before, after = steps[link.predecessor_id], steps[link.successor_id]
    length = max(1, calendar.working_days(after.start, after.finish))
    if link.kind is DependencyKind.FINISH_TO_START:
        return _plus(calendar, before.finish + timedelta(days=1), link.lag_days)
    if link.kind is DependencyKind.START_TO_START:
        return _plus(calendar, before.start, link.lag_days)
    anchor = before.finish if link.kind is DependencyKind.FINISH_TO_FINISH else before.start
    finish = _plus(calendar, anchor, link.lag_days)
    return calendar.add_working_days(calendar.previous_working(finish), -(length - 1))


def _plus(calendar: WorkingCalendar, day: date, lag_days: int) -> date:
    return calendar.add_working_days(day, lag_days) if lag_days else day


def _circle_from(begin: str, followers: Mapping[str, Sequence[str]], finished: set[str]) -> list[str]:
    path, branches = [begin], [iter(followers.get(begin, ()))]
    while branches:
        following = next(branches[-1], None)
        if following is None:
            finished.add(path.pop())
            branches.pop()
        elif following in path:
            return [*path[path.index(following) :], following]
        elif following not in finished:
            path.append(following)
            branches.append(iter(followers.get(following, ())))
    return []
