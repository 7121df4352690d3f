import gc
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from cae_desktop.ui.gantt import GanttPlan, GanttView
from tests.ui.gantt.plans import COLUMNS, PLAN, Hand, step

Role, Text = QAccessible.Role, QAccessible.Text


@pytest.fixture
def tree(view: GanttView) -> QAccessibleInterface:
    view.setAccessibleName("活动计划")
    return QAccessible.queryAccessibleInterface(view)


def children(part: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for index in range(part.childCount()):
        child = part.child(index)
        assert child is not None
        yield child


def rows(tree: QAccessibleInterface) -> list[QAccessibleInterface]:
    return [child for child in children(tree) if child.role() == Role.TreeItem]


def test_every_row_cell_and_bar_has_a_name(view: GanttView, tree: QAccessibleInterface) -> None:
    assert (tree.role(), tree.text(Text.Name)) == (Role.Tree, "活动计划")
    assert [row.text(Text.Name) for row in rows(tree)] == [row.cells[0] for row in PLAN.rows]
    for accessible, row in zip(rows(tree), PLAN.rows, strict=True):
        parts = list(children(accessible))
        cells = [f"{column.title}: {text or '—'}" for column, text in zip(COLUMNS, row.cells, strict=True)]
        assert [part.text(Text.Name) for part in parts if part.role() == Role.Cell] == cells
        bars = [part for part in parts if part.role() == Role.Graphic]
        assert len(bars) == (row.start is not None)
        for bar in bars:
            assert bar.text(Text.Name) == row.cells[0]
            assert str(row.start) in bar.text(Text.Description)
            assert str(row.finish) in bar.text(Text.Description)


def test_the_tree_is_whole(view: GanttView, tree: QAccessibleInterface) -> None:
    for number, row in enumerate(rows(tree)):
        assert row.parent() is tree
        assert tree.indexOfChild(row) == number
        for index, part in enumerate(children(row)):
            assert part.parent() is row
            assert row.indexOfChild(part) == index
            assert part.isValid()
            assert part.childCount() == 0
            assert part.child(0) is None
            assert part.childAt(0, 0) is None
            assert part.window() is view.window().windowHandle()
    assert tree.child(10_000) is None
    widgets = [child for child in children(tree) if child.role() != Role.TreeItem]
    assert widgets
    assert [tree.indexOfChild(widget) for widget in widgets] == list(range(8, 8 + len(widgets)))


def test_what_is_at_a_point_of_the_screen_is_found(view: GanttView, tree: QAccessibleInterface, hand: Hand) -> None:
    for row_id, place, role in (
        ("s2", hand.cell("s2", 1), Role.Cell),
        ("s5", hand.middle("s5"), Role.Graphic),
    ):
        at = view.viewport().mapToGlobal(place)
        row = tree.childAt(at.x(), at.y())
        assert row is not None
        assert row.text(Text.Name) == row_id
        part = row.childAt(at.x(), at.y())
        assert part is not None
        assert part.role() == role
        assert part.rect().contains(at)
    nowhere = view.viewport().mapToGlobal(QPoint(10, 390))
    assert tree.childAt(nowhere.x(), nowhere.y()) is None


def test_states_say_what_is_selected_folded_and_editable(view: GanttView, tree: QAccessibleInterface) -> None:
    assert tree.focusChild() is None
    view.select_row("s1")
    by_name = {row.text(Text.Name): row for row in rows(tree)}
    assert by_name["s1"].state().selected
    assert not by_name["s2"].state().selected
    assert by_name["s1"].child(1).state().editable
    assert by_name["package"].child(1).state().readOnly
    assert by_name["activity"].state().expanded
    focused = tree.focusChild()
    assert focused is not None
    assert focused.text(Text.Name) == "工作步骤: s1"
    assert focused.state().focused
    view.toggle("activity")
    assert by_name["activity"].state().collapsed
    assert not by_name["s1"].isValid()
    assert [row.text(Text.Name) for row in rows(tree)] == ["package", "activity", "other", "s5"]


def test_a_note_explains_its_cell(view: GanttView, tree: QAccessibleInterface) -> None:
    noted = replace(step("noted", date(2026, 10, 1)), cell_notes=(("days", "太短"),), tooltip="")
    view.show_plan(GanttPlan((noted,)))
    (row,) = rows(tree)
    assert [cell.text(Text.Description) for cell in children(row)] == ["", "太短", "", "2026-10-01 – 2026-10-05"]


def test_a_screen_reader_is_told_where_the_keyboard_goes(qtbot: QtBot, view: GanttView) -> None:
    QAccessible.setActive(True)
    view.select_row("s1")
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.accessible().focusChild().text(Text.Name) == "工期: 5 天"
    QAccessible.setActive(False)


def test_thousands_of_rows_are_walked_with_some_hundred_kept(view: GanttView, tree: QAccessibleInterface) -> None:
    view.show_plan(GanttPlan(tuple(step(f"n{number}", date(2026, 10, 1)) for number in range(1500))))
    identities = [QAccessible.uniqueId(row) for row in children(tree)]
    alive = [one for one in identities if QAccessible.accessibleInterface(one) is not None]
    assert 0 < len(alive) <= 400
    assert tree.child(0).text(Text.Name) == "n0"


def test_nothing_is_left_behind_by_a_view_that_is_gone(qtbot: QtBot) -> None:
    view = GanttView(COLUMNS)
    view.show_plan(PLAN)
    tree = QAccessible.queryAccessibleInterface(view)
    parts = [part for row in rows(tree) for part in (row, *children(row))]
    identities = [QAccessible.uniqueId(part) for part in parts]
    del tree, parts
    view.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [one for one in identities if QAccessible.accessibleInterface(one) is not None] == []
