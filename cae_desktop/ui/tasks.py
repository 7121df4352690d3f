"""Work that takes longer than an eye blink, beside the window.

The runner lives on the GUI thread and owns its tasks. A task is a plain function that takes a `Progress`; its end is
told exactly once, as success, failure or cancellation, on the GUI thread.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

Work = Callable[["Progress"], Any]


class Cancelled(Exception):  # noqa: N818 (not an error)
    """Raised inside a task that was asked to stop."""


class Progress(QObject):
    """What a task tells while it works; created on the GUI thread."""

    stepped = Signal(int, int)
    ended = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancelled = False

    def step(self, done: int, total: int) -> None:
        """Tell how far the work is. Raises Cancelled when it should stop."""
        if self._cancelled:
            raise Cancelled
        self.stepped.emit(done, total)

    def cancel(self) -> None:
        """Ask the task to stop at its next step."""
        self._cancelled = True


class Task(QObject):
    """One piece of work; `progress.cancel()` stops it."""

    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    over = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_over = False
        self.progress = Progress(self)
        self.progress.ended.connect(self._on_ended)

    def _on_ended(self, result: object, error: BaseException | None) -> None:
        self.is_over = True
        if error is None:
            self.succeeded.emit(result)
        elif isinstance(error, Cancelled):
            self.cancelled.emit()
        else:
            self.failed.emit(error)
        self.over.emit()
        self.deleteLater()


class _Run(QRunnable):
    def __init__(self, work: Work, progress: Progress) -> None:
        super().__init__()
        self._work, self._progress = work, progress

    def run(self) -> None:
        try:
            result = self._work(self._progress)
        except BaseException as error:  # noqa: BLE001 (handed to the GUI thread, where it is told apart)
            self._progress.ended.emit(None, error)
        else:
            self._progress.ended.emit(result, None)


class TaskRunner(QObject):
    """Starts tasks and waits for them at the end."""

    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._tasks: set[Task] = set()

    def start(
        self,
        work: Work,
        on_success: Callable[[Any], None],
        on_failure: Callable[[BaseException], None],
        on_cancel: Callable[[], None] | None = None,
    ) -> Task:
        """Run `work(progress)` on another thread; exactly one of the callables is called, on the GUI thread."""
        task = Task(self)
        task.succeeded.connect(on_success)
        task.failed.connect(on_failure)
        if on_cancel is not None:
            task.cancelled.connect(on_cancel)
        self._tasks.add(task)
        task.over.connect(self._on_over)
        self._pool.start(_Run(work, task.progress))
        return task

    def is_idle(self) -> bool:
        """Whether nothing is running."""
        return not self._tasks

    def shut_down(self) -> None:
        """Ask all tasks to stop and wait until their threads are done."""
        for task in self._tasks:
            task.progress.cancel()
        self._pool.waitForDone()

    def _on_over(self) -> None:
        self._tasks = {task for task in self._tasks if not task.is_over}
        if not self._tasks:
            self.idle.emit()
