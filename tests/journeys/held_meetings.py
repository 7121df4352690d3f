"""The hands of the manager in the story of the three meetings, in a process that can be killed.

Usage: python -m tests.journeys.held_meetings before|after FILE TOLD. Writes what it saw to TOLD as JSON; `before` then
waits in the middle of the regular meeting.
"""

import json
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from cae_desktop.app import Program, make_application
from cae_desktop.domain.words import MeetingKind
from cae_desktop.services.clock import SetClock
from cae_desktop.services.workspace import open_workspace
from cae_desktop.views.preferences import Preferences

Key = Qt.Key
KICK_OFF, REGULAR, FINAL = date(2026, 10, 8), date(2026, 10, 15), date(2026, 11, 20)


class Manager:
    """Clicks and types in the main window and on the projected board."""

    def __init__(self, file: Path, day: date) -> None:
        self.application = make_application()
        self.clock = SetClock(day)
        self.program = Program(Preferences(file.with_suffix(".ini")))
        self.window = self.program.window
        self.workspace = open_workspace(file, self.clock)
        self.window.resize(1400, 860)
        self.window.show()
        self.program.show(self.workspace)
        self.window.show_screen("meetings")

    @property
    def meetings(self) -> Any:
        """The page of meetings."""
        return self.window._screens["meetings"]

    @property
    def board(self) -> Any:
        """The projected window."""
        screen: Any = self.window._screens["board"]
        return screen.window_on_screen

    def click(self, button: QWidget) -> None:
        wait_for(lambda: button.isVisible() and button.isEnabled())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def write(self, field: QWidget, text: str) -> None:
        """As an input method does."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(field, event)

    def note(self, text: str) -> None:
        field = self.meetings.desk.notes.input
        field.setFocus()
        self.write(field, text)
        QTest.keyClick(field, Key.Key_Return)

    def speaker(self) -> str:
        """Who reports; the topic where nobody does."""
        current = self.meetings.desk.page.current
        return "" if current is None else current.person_name or current.topic

    def go_on_to(self, name: str) -> None:
        for _ in range(20):
            if self.speaker() == name:
                return
            self.click(self.meetings.next)
        raise AssertionError(f"{name} never speaks")

    def end(self) -> str:
        """Tick what is left and end the meeting; returns the minutes."""
        while self.speaker():
            self.click(self.meetings.next)
        self.click(self.meetings.primary)
        if self.meetings.desk.closing.isVisible():  # a final one: nothing was evaluated yet, so nothing is locked
            self.click(self.meetings.desk.closing.accept)
        wait_for(lambda: bool(self.meetings.minutes.text.toPlainText()))
        text: str = self.meetings.minutes.text.toPlainText()
        return text


def before(manager: Manager) -> dict[str, Any]:
    """Kick-off, then the regular meeting up to its second speaker; the projector loses its cable meanwhile."""
    manager.click(manager.meetings.primary)
    manager.click(manager.meetings.primary)
    manager.note("任务都清楚了")
    told: dict[str, Any] = {"kick_off": manager.end()}
    manager.clock.day = REGULAR
    manager.click(manager.meetings.back)
    manager.click(manager.meetings.primary)
    manager.click(manager.meetings.primary)
    manager.go_on_to("赵敏")
    manager.note("名单周五前补齐")
    desk = manager.meetings.desk
    manager.write(desk.notes.input, "短信还没")
    desk.answer.ask_decision(None)
    manager.write(desk.answer.text, "换一家")
    manager.click(manager.meetings.project)
    told["placed"] = places(manager)
    told["after_unplugging"] = type_through_an_unplugged_cable(manager)
    QTest.keyClick(manager.board, Key.Key_P)
    manager.write(manager.board.form.edits["text"], "名单中 61 个号码无效")
    QTest.keyClick(manager.board.form.edits["text"], Key.Key_Return)
    QTest.keyClick(manager.board, Key.Key_Return)
    manager.write(manager.board.form.edits["remark"], "等供应商")
    wait_for(lambda: set(manager.workspace.drafts.drafts(desk.meeting_id)) == {"note", "answer", "board"})
    told["speaker"] = manager.board.presentation.scene.speaker.name
    return told


def type_through_an_unplugged_cable(manager: Manager) -> dict[str, Any]:
    """Half a remark, the cable out, the cable in, the other half."""
    board, projector = manager.board, screen_named(manager, "Projector")
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Return):
        QTest.keyClick(board, key)
    fields = board.form.edits
    fields["actual_start"].setText("2026-10-01")
    fields["percent"].setText("60")
    fields["remark"].setFocus()
    manager.write(fields["remark"], "打了一半，")
    manager.application.screenRemoved.emit(projector)
    wait_for(lambda: not board.isFullScreen())
    seen = {"placed": places(manager), "typed": fields["remark"].text()}
    manager.application.screenAdded.emit(projector)
    wait_for(board.isFullScreen)
    seen["again"] = places(manager)
    manager.write(fields["remark"], "还差六十通")
    QTest.keyClick(fields["remark"], Key.Key_Return)
    return seen


def after(manager: Manager) -> dict[str, Any]:
    """The same meeting goes on; then the final one."""
    wait_for(lambda: manager.meetings.desk is not None)
    told: dict[str, Any] = {"speaker": manager.speaker(), "steps": steps_of(manager)}
    desk = manager.meetings.desk
    told["half_written"] = [desk.notes.input.text(), desk.answer.text.value()]
    manager.click(manager.meetings.project)
    told["half_written"].append(manager.board.form.changes()["remark"])
    QTest.keyClick(manager.board.form, Key.Key_Escape)
    told["placed"] = places(manager)
    told["on_the_board"] = manager.board.presentation.scene.speaker.name
    QTest.keyClick(manager.board, Key.Key_N)
    manager.window.show_screen("meetings")
    told["next_speaker"] = manager.speaker()
    desk.answer.close_form()
    told["regular"] = manager.end()
    manager.board.close()
    manager.clock.day = FINAL
    manager.click(manager.meetings.back)
    final = manager.meetings.prepare[MeetingKind.FINAL]
    manager.click(final if final.isVisible() else manager.meetings.primary)
    manager.click(manager.meetings.primary)
    manager.note("下一季早两周邀约")
    panel = manager.meetings.desk.panel
    manager.click(panel.parts.findChildren(QPushButton)[2])
    manager.write(panel.experiences.new_title, "电话邀约提前两周")
    QTest.keyClick(panel.experiences.new_title, Key.Key_Return)
    told["experience"] = [line.text() for line in panel.experiences.findChildren(QLabel)]
    told["final"] = manager.end()
    manager.program.finish()
    return told


def places(manager: Manager) -> list[str]:
    """On which screens the two windows lie."""
    return [screen_of(manager, window) for window in (manager.window, manager.board)]


def screen_of(manager: Manager, window: QWidget) -> str:
    centre = window.geometry().center()
    return next(one.name() for one in manager.application.screens() if one.geometry().contains(centre))


def screen_named(manager: Manager, name: str) -> QScreen:
    return next(one for one in manager.application.screens() if one.name() == name)


def steps_of(manager: Manager) -> list[list[Any]]:
    """What is known of the steps that somebody reported on."""
    activity = manager.workspace.progress.activities(manager.window.cycle_id)[0]
    steps = [row.plan for row in manager.workspace.control.board(activity.id).steps]
    return [[step.name, step.percent, step.remark] for step in steps if step.percent]


def wait_for(happened: Callable[[], bool]) -> None:
    until = time.monotonic() + 10
    while not happened():
        if time.monotonic() > until:
            raise AssertionError("waited in vain")
        QTest.qWait(10)


def main() -> None:
    part, file, told = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    seen = before(Manager(file, KICK_OFF)) if part == "before" else after(Manager(file, REGULAR))
    whole = told.with_suffix(".part")
    whole.write_text(json.dumps(seen, ensure_ascii=False), encoding="utf-8")
    whole.rename(told)
    if part == "before":
        QTest.qWait(60_000)  # until it is killed


if __name__ == "__main__":
    main()
