from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cae_desktop.ui.gantt import GanttPlan, GanttRow
from cae_desktop.ui.gantt.outline import Outline

levels = st.lists(st.integers(0, 4), min_size=1, max_size=40)


def plan(depths: list[int]) -> GanttPlan:
    rows = (
        GanttRow(f"r{n}", depth, "bar", (f"r{n}",), date(2026, 10, 1), date(2026, 10, 2))
        for n, depth in enumerate(depths)
    )
    return GanttPlan(tuple(rows))


def seen_by_looking(depths: list[int], folded: set[str]) -> list[str]:
    """Row by row: hidden while a folded row above it is less deep."""
    seen: list[str] = []
    below: int | None = None
    for number, depth in enumerate(depths):
        if below is not None and depth > below:
            continue
        below = depth if f"r{number}" in folded else None
        seen.append(f"r{number}")
    return seen


@given(levels, st.sets(st.integers(0, 39)))
def test_folding_hides_what_looking_row_by_row_hides(depths: list[int], chosen: set[int]) -> None:
    outline = Outline()
    outline.show(plan(depths))
    folded = {f"r{number}" for number in chosen if number < len(depths)}
    for row_id in folded:
        outline.toggle(row_id)
    seen = seen_by_looking(depths, folded)
    assert [outline.id(number) for number in range(len(outline))] == seen
    for number in range(len(depths)):
        row_id = f"r{number}"
        assert outline.number_of(row_id) == (seen.index(row_id) if row_id in seen else None)
        assert outline.seen_above(row_id) in seen


@given(levels, st.sets(st.integers(0, 39)), st.integers(0, 39))
def test_a_revealed_row_is_seen(depths: list[int], chosen: set[int], wanted: int) -> None:
    outline = Outline()
    outline.show(plan(depths))
    for number in chosen:
        if number < len(depths):
            outline.toggle(f"r{number}")
    row_id = f"r{wanted % len(depths)}"
    outline.reveal(row_id)
    assert outline.number_of(row_id) is not None
    assert outline.number_of("nobody") is None


def test_what_is_folded_stays_so_in_another_plan() -> None:
    outline = Outline()
    outline.show(plan([0, 1, 1, 0]))
    outline.toggle("r0")
    outline.show(plan([0, 1, 1, 1, 0]))
    assert [outline.id(number) for number in range(len(outline))] == ["r0", "r4"]
    assert outline.is_folded("r0")
    assert outline.is_parent(0)
    assert not outline.is_parent(4)
