import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from cae_desktop.ui.change_feed import ChangeFeed
from cae_desktop.ui.tasks import Progress, TaskRunner


class Ends:
    """Writes down how tasks ended, and on which thread."""

    def __init__(self) -> None:
        self.told: list[tuple[str, object]] = []
        self.threads: set[int] = set()

    def succeeded(self, result: object) -> None:
        self._tell("succeeded", result)

    def failed(self, error: BaseException) -> None:
        self._tell("failed", str(error))

    def cancelled(self) -> None:
        self._tell("cancelled", None)

    def _tell(self, how: str, what: object) -> None:
        self.told.append((how, what))
        self.threads.add(threading.get_ident())


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    runner.shut_down()


def count_up(progress: Progress) -> int:
    for done in range(3):
        progress.step(done, 3)
    return 42


def break_down(progress: Progress) -> None:
    raise ValueError("no disk")


def wait_for_cancel(progress: Progress) -> None:
    while True:
        progress.step(0, 1)
        QThread.msleep(1)


def test_every_task_ends_exactly_once_on_the_gui_thread(qtbot: QtBot, runner: TaskRunner) -> None:
    ends = Ends()
    for work in [count_up, break_down] * 100:
        runner.start(work, ends.succeeded, ends.failed, ends.cancelled)
    qtbot.waitUntil(runner.is_idle)
    assert sorted(ends.told, key=str) == [("failed", "no disk")] * 100 + [("succeeded", 42)] * 100
    assert ends.threads == {threading.get_ident()}


def test_a_task_stops_at_its_next_step(qtbot: QtBot, runner: TaskRunner) -> None:
    ends = Ends()
    task = runner.start(wait_for_cancel, ends.succeeded, ends.failed, ends.cancelled)
    task.progress.cancel()
    qtbot.waitUntil(runner.is_idle)
    assert ends.told == [("cancelled", None)]


def test_shutting_down_waits_for_what_still_runs(qtbot: QtBot) -> None:
    runner, ends = TaskRunner(), Ends()
    runner.start(wait_for_cancel, ends.succeeded, ends.failed, ends.cancelled)
    runner.shut_down()
    qtbot.waitUntil(runner.is_idle)
    assert ends.told == [("cancelled", None)]


def test_steps_are_told_in_order(qtbot: QtBot, runner: TaskRunner) -> None:
    steps: list[tuple[int, int]] = []
    gate = threading.Event()

    def work(progress: Progress) -> int:
        gate.wait()
        return count_up(progress)

    def write_down(done: int, total: int) -> None:
        steps.append((done, total))

    ends = Ends()
    runner.start(work, ends.succeeded, ends.failed).progress.stepped.connect(write_down)
    gate.set()
    qtbot.waitUntil(runner.is_idle)
    assert [done for done, _ in steps] == [0, 1, 2]


def test_a_notice_of_another_thread_arrives_on_the_gui_thread(qtbot: QtBot) -> None:
    feed = ChangeFeed()
    arrived: list[tuple[object, int]] = []

    def listen(notice: object) -> None:
        arrived.append((notice, threading.get_ident()))

    feed.announced.connect(listen)
    thread = threading.Thread(target=feed.announce, args=("committed",))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(arrived))
    assert arrived == [("committed", threading.get_ident())]


def test_a_notice_of_the_gui_thread_arrives_at_once(qtbot: QtBot) -> None:
    feed, arrived = ChangeFeed(), []
    feed.announced.connect(arrived.append)
    feed.announce("committed")
    assert arrived == ["committed"]
