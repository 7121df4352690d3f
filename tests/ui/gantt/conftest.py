from datetime import date
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from cae_desktop.ui.gantt import GanttView
from tests.ui.gantt.plans import COLUMNS, PLAN, Hand

TOLD = (
    "cell_edited",
    "row_activated",
    "delete_requested",
    "menu_requested",
    "columns_menu_requested",
    "bar_moved",
    "bar_resized",
    "percent_dragged",
    "link_drawn",
    "link_menu_requested",
    "link_delete_requested",
    "move_requested",
    "nudge_requested",
    "paste_requested",
)


@pytest.fixture
def view(qtbot: QtBot) -> GanttView:
    view = GanttView(COLUMNS)
    view.today, view.today_text = date(2026, 10, 6), "今天"
    view.resize(1300, 400)
    qtbot.addWidget(view)
    view.show_plan(PLAN)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    view.setFocus()
    return view


@pytest.fixture
def hand(qtbot: QtBot, view: GanttView) -> Hand:
    return Hand(qtbot, view)


class Told:
    """What a view has told, in order."""

    def __init__(self, view: GanttView) -> None:
        self.all: list[tuple[Any, ...]] = []
        self._listeners = [_Listener(self.all, name) for name in TOLD]
        for listener in self._listeners:
            getattr(view, listener.name).connect(listener)


class _Listener:
    def __init__(self, said: list[tuple[Any, ...]], name: str) -> None:
        self.said, self.name = said, name

    def __call__(self, *values: Any) -> None:
        self.said.append((self.name, *values))


@pytest.fixture
def told(view: GanttView) -> Told:
    return Told(view)
