"""The tour: shown once, led by keys and buttons, never in the way of what comes."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cae_desktop.app import Program
from cae_desktop.domain.words import MeetingKind
from cae_desktop.services.sample import write_sample
from cae_desktop.services.workspace import open_workspace
from cae_desktop.ui.spotlight import Spotlight, SpotlightCard
from cae_desktop.views.preferences import Preferences
from cae_desktop.views.tour import Tour

LEFT, Key = Qt.MouseButton.LeftButton, Qt.Key


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    made = Program(Preferences(tmp_path / "preferences.ini"))
    qtbot.addWidget(made.window)
    made.window.resize(1280, 720)
    with qtbot.waitExposed(made.window):
        made.window.show()
    yield made
    made.finish()


def opened(qtbot: QtBot, program: Program, path: Path) -> None:
    program.open_path(str(path))
    qtbot.waitUntil(lambda: program.window.workspace is not None, timeout=20_000)


def tour_of(program: Program) -> Tour:
    assert program.window.tour is not None
    return program.window.tour


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write_sample(tmp_path / "sample.cae", date(2026, 10, 15))


def test_the_first_opening_is_led_through_five_screens_and_back(qtbot: QtBot, program: Program, path: Path) -> None:
    opened(qtbot, program, path)
    card, seen = tour_of(program).light.card, []
    while program.window.tour is not None:
        seen.append((program.window.current_name, card.heading.text()))
        assert card.geometry().intersected(program.window.rect()) == card.geometry()
        assert not tour_of(program).light.lit_area().intersects(card.geometry())
        QTest.keyClick(card, Key.Key_Right)
    assert [name for name, _ in seen] == ["overview", "goals", "selector", "board", "overview"]
    assert len(dict.fromkeys(text for _, text in seen)) == 5
    assert program.window.current_name == "overview"
    qtbot.waitUntil(lambda: not program.window.findChildren(Spotlight))
    assert not program.window.findChildren(SpotlightCard)


def test_it_is_shown_once_and_again_when_asked_for(qtbot: QtBot, program: Program, path: Path) -> None:
    opened(qtbot, program, path)
    QTest.keyClick(tour_of(program).light.card, Key.Key_Escape)
    program.window.start_tour(once=True)
    assert program.window.tour is None
    program.window.show_screen("reports")
    program.window.commands.tour.trigger()
    card = tour_of(program).light.card
    qtbot.mouseClick(card.next, LEFT)
    qtbot.mouseClick(card.back, LEFT)
    assert not card.back.isEnabled()
    qtbot.mouseClick(card.skip, LEFT)
    assert (program.window.tour, program.window.current_name) == (None, "reports")


def test_it_speaks_the_language_of_the_window_and_follows_its_size(qtbot: QtBot, program: Program, path: Path) -> None:
    opened(qtbot, program, path)
    tour = tour_of(program)
    QTest.keyClick(tour.light.card, Key.Key_Return)
    program.window.commands.switch_language()
    assert tour.light.card.heading.text() == "First a goal"
    program.window.resize(1100, 700)
    qtbot.waitUntil(lambda: tour.light.size() == program.window.size())
    assert tour.light.lit_area().contains(program.window.rail.items["goals"].geometry().center())


def test_a_meeting_that_is_being_held_comes_first(qtbot: QtBot, program: Program, path: Path) -> None:
    workspace = open_workspace(path)
    cycle = workspace.progress.newest_cycle_id()
    workspace.meetings.start(workspace.meetings.prepare(cycle, MeetingKind.REGULAR))
    workspace.close()
    opened(qtbot, program, path)
    assert program.window.tour is None


def test_closing_the_file_ends_it(qtbot: QtBot, program: Program, path: Path) -> None:
    opened(qtbot, program, path)
    program.show_new_dealership()
    assert program.window.tour is None
