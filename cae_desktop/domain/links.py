"""Links between steps, and the order they put the steps into."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import DependencyKind


@dataclass(frozen=True, slots=True)
class Link:
    """`successor_id` waits for `predecessor_id`; the lag is in working days of the successor's calendar."""

    predecessor_id: str
    successor_id: str
    kind: DependencyKind = DependencyKind.FINISH_TO_START
    lag_days: int = 0


def order_of(count: int, followers: Mapping[int, Sequence[int]], name: Callable[[int], str]) -> list[int]:
    """The numbers of `count` steps so that each comes after all it waits for (Kahn 1962).

    `followers` are the steps that wait for each one. Raises CaeError("dependency-cycle", path="A → B → A").
    """
    waits_for = [0] * count
    for after in followers.values():
        for one in after:
            waits_for[one] += 1
    order = [number for number in range(count) if not waits_for[number]]
    for number in order:
        for one in followers.get(number, ()):
            waits_for[one] -= 1
            if not waits_for[one]:
                order.append(one)
    if len(order) < count:
        left = {number: [one for one in after if waits_for[one]] for number, after in followers.items()}
        circle = _circle({number: after for number, after in left.items() if waits_for[number]})
        raise CaeError("dependency-cycle", path=" → ".join(name(number) for number in circle))
    return order


def _circle(followers: Mapping[int, Sequence[int]]) -> list[int]:
    """One circle among steps that each have a predecessor among them; it begins and ends with the same step."""
    predecessor = {one: number for number, after in followers.items() for one in after}
    seen: dict[int, int] = {}
    number = next(iter(predecessor))
    while number not in seen:
        seen[number] = len(seen)
        number = predecessor[number]
    way = [one for one, place in seen.items() if place >= seen[number]]
    return [number, *reversed(way)]
