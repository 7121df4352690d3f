from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from cae_desktop.ui.gantt import GanttLink, GanttPlan, GanttView
from cae_desktop.ui.gantt.links import LinkIndex
from cae_desktop.ui.gantt.outline import Outline
from tests.ui.gantt.conftest import Told
from tests.ui.gantt.plans import PLAN, Hand, step


def on_link(view: GanttView, link_id: str) -> QPoint:
    ways = view.link_ways(view.grid().seen())
    corners = next(corners for link, corners in ways if link.id == link_id)
    return ((corners[1] + corners[2]) / 2).toPoint()


def test_a_right_click_on_an_arrow_asks_for_its_menu(view: GanttView, hand: Hand, told: Told) -> None:
    hand.right_click(on_link(view, "s2-s5"))
    assert told.all[0][:2] == ("link_menu_requested", "s2-s5")
    assert len(told.all) == 1


def test_delete_is_for_the_selected_arrow_first(qtbot: QtBot, view: GanttView, hand: Hand, told: Told) -> None:
    view.select_row("s1")
    hand.click(on_link(view, "s2-s5"))
    assert view.selected_link == "s2-s5"
    assert view.selected_ids() == ["s1"]
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert told.all == [("link_delete_requested", "s2-s5"), ("delete_requested", ["s1"])]


def test_an_arrow_that_is_gone_is_not_selected_any_more(view: GanttView, hand: Hand) -> None:
    hand.click(on_link(view, "s2-s5"))
    view.show_plan(PLAN)
    assert view.selected_link == "s2-s5"
    view.show_plan(GanttPlan(PLAN.rows, ()))
    assert view.selected_link == ""


def test_arrows_of_folded_rows_are_not_drawn(view: GanttView) -> None:
    assert {link.id for link, _ in view.link_ways(view.grid().seen())} == {
        "s1-s2-FS",
        "s1-s2-SS",
        "s1-s2-FF",
        "s1-s2-SF",
        "s2-s5",
    }
    view.toggle("activity")
    assert list(view.link_ways(view.grid().seen())) == []


def test_an_arrow_between_rows_out_of_sight_is_drawn_where_it_passes(view: GanttView) -> None:
    rows = tuple(step(f"n{number}", date(2026, 10, 1)) for number in range(300))
    view.show_plan(GanttPlan(rows, (GanttLink("n0", "n299", id="long"),)))
    view.select_row("n150")
    assert [link.id for link, _ in view.link_ways(view.grid().seen())] == ["long"]


@pytest.mark.parametrize("kind", ["FS", "SS", "FF", "SF"])
@pytest.mark.parametrize("later", [-20, -3, 0, 3, 20])
def test_every_arrow_ends_at_its_bar_from_the_right_side(view: GanttView, hand: Hand, kind: str, later: int) -> None:
    start = date(2026, 10, 12)
    follower = step("b", date.fromordinal(start.toordinal() + later))
    view.show_plan(GanttPlan((step("a", start), replace(follower, movable=frozenset())), (GanttLink("a", "b", kind),)))
    view.set_zoom("fit")
    ((_, corners),) = view.link_ways(view.grid().seen())
    before, tip = corners[-2], corners[-1]
    box = hand.bar("b")
    assert tip.y() == before.y() == box.center().y()
    if kind[1] == "F":
        assert tip.x() == box.right() < before.x()
    else:
        assert tip.x() == box.left() > before.x()
    assert all(a.x() == b.x() or a.y() == b.y() for a, b in pairwise(corners))


links = st.lists(st.tuples(st.integers(0, 999), st.integers(0, 999)), max_size=60)


@given(links, st.integers(0, 999), st.integers(0, 40))
def test_the_index_finds_what_looking_at_every_link_finds(pairs: list[tuple[int, int]], first: int, more: int) -> None:
    outline = Outline()
    outline.show(GanttPlan(tuple(step(str(number), date(2026, 10, 1)) for number in range(1000))))
    made = [GanttLink(str(a), str(b), id=str(n)) for n, (a, b) in enumerate(pairs)]
    found = LinkIndex(made, outline).crossing(first, first + more)
    crossing = {link.id for link, (a, b) in zip(made, pairs, strict=True) if min(a, b) <= first + more}
    crossing &= {link.id for link, (a, b) in zip(made, pairs, strict=True) if max(a, b) >= first}
    assert sorted(link.id for link in found) == sorted(crossing)
