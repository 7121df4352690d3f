"""Working days, links and budgets."""

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cae_desktop import paths
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.schedule import Link, PlannedStep, pushed, require_no_cycle, split_budget, violated_links
from cae_desktop.domain.words import DependencyKind
from cae_desktop.domain.working_calendar import WorkingCalendar
from cae_desktop.services.calendar import load_calendar

DAYS = st.dates(min_value=date(2025, 1, 1), max_value=date(2027, 12, 31))


@given(DAYS, st.integers(min_value=0, max_value=200))
def test_working_days_are_those_counted_one_by_one(start: date, length: int) -> None:
    calendar, finish = load_calendar(), start + timedelta(days=length)
    counted = sum(calendar.is_working(start + timedelta(days=number)) for number in range(length + 1))
    assert calendar.working_days(start, finish) == counted


@given(DAYS, st.integers(min_value=1, max_value=40))
def test_adding_working_days_lands_on_one_and_counts_right(start: date, count: int) -> None:
    calendar = load_calendar()
    begin = calendar.next_working(start)
    later = calendar.add_working_days(start, count)
    assert calendar.is_working(later)
    assert calendar.working_days(begin, later) == count + 1


def test_national_day_is_free_and_its_weekend_is_worked() -> None:
    calendar = load_calendar()
    assert not calendar.is_working(date(2026, 10, 1))
    assert calendar.holiday_name(date(2026, 10, 1), "zh_CN") == "国庆节"
    assert calendar.is_working(date(2026, 10, 10))


def test_announced_years_are_official_and_the_next_is_an_estimate() -> None:
    table = json.loads(paths.resource("calendar", "holidays_cn.json").read_text(encoding="utf-8"))
    sources = {(entry["day"][:4], entry["source"]) for entry in table["days"]}
    assert sources == {("2025", "official"), ("2026", "official"), ("2027", "estimate")}


@given(st.integers(min_value=0, max_value=10**9), st.lists(st.integers(min_value=0, max_value=100), max_size=12))
def test_a_budget_is_split_without_a_fen_lost(total: int, shares: list[int]) -> None:
    parts = split_budget(total, shares)
    assert len(parts) == len(shares)
    assert sum(parts) == (total if sum(shares) else 0)
    assert all(part >= 0 for part in parts)


@st.composite
def plans(draw: st.DrawFn) -> tuple[dict[str, PlannedStep], list[Link]]:
    count = draw(st.integers(min_value=2, max_value=8))
    steps = {}
    for number in range(count):
        start = date(2026, 9, 1) + timedelta(days=draw(st.integers(min_value=0, max_value=40)))
        finish = start + timedelta(days=draw(st.integers(min_value=0, max_value=10)))
        steps[str(number)] = PlannedStep(str(number), f"步骤{number}", start, finish)
    links = [
        Link(str(before), str(after), draw(st.sampled_from(DependencyKind)), draw(st.integers(0, 3)))
        for before in range(count)
        for after in range(before + 1, count)
        if draw(st.booleans())
    ]
    return steps, links


@given(plans())
def test_pushing_leaves_no_link_violated_and_moves_nothing_earlier(
    plan: tuple[dict[str, PlannedStep], list[Link]],
) -> None:
    steps, links = plan
    calendar = load_calendar()
    moved = pushed(steps, links, calendar)
    assert violated_links(steps | moved, links, calendar) == ()
    assert all(step.start >= steps[step.id].start for step in moved.values())


def test_a_circle_is_refused_with_its_path() -> None:
    links = [Link("a", "b"), Link("b", "c"), Link("c", "a")]
    with pytest.raises(CaeError) as refusal:
        require_no_cycle(links, {"a": "方案", "b": "合同", "c": "布展"})
    assert refusal.value.values["path"] == "方案 → 合同 → 布展 → 方案"


def test_a_long_chain_is_no_circle() -> None:
    links = [Link(str(number), str(number + 1)) for number in range(3000)]
    require_no_cycle(links, {})


def test_finish_to_start_waits_over_a_weekend() -> None:
    calendar = WorkingCalendar()
    steps = {
        "a": PlannedStep("a", "甲", date(2026, 10, 15), date(2026, 10, 16)),
        "b": PlannedStep("b", "乙", date(2026, 10, 16), date(2026, 10, 16)),
    }
    assert pushed(steps, [Link("a", "b")], calendar)["b"].start == date(2026, 10, 19)
