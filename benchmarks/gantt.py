"""The Gantt view at 10,000 and 100,000 rows: opening, scrolling, zooming, dragging, folding.

Promised, in CPU time: open 10,000 rows ≤ 60 ms, 95 of 100 frames ≤ 8 ms at 10,000 rows and ≤ 12 ms at 100,000, folding
100,000 rows ≤ 30 ms, and no more than some hundred rows kept. Opening and scrolling are compared with a stock QTreeView
that shows the same rows without any chart, its texts kept.

Usage: python benchmarks/gantt.py [frames]
"""

import gc
import os
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import cache, partial
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QTreeView

from cae_desktop.ui import theme
from cae_desktop.ui.gantt import EVERY_DRAG, GanttColumn, GanttLink, GanttPreview, GanttRow, GanttView
from cae_desktop.ui.gantt.grid import ROW

TITLES = ("Step", "Owner", "Phase", "Start", "Finish", "Days", "Budget", "After")
COLUMNS = tuple(GanttColumn(title, title, 210 if title == "Step" else 70) for title in TITLES)
PROMISED_MS = {10_000: 8.0, 100_000: 12.0}
OPEN_MS, FOLD_MS = 60.0, 30.0
ALLOWED_ROWS = 1000
BEGIN = date(2026, 1, 5)
_Index = QModelIndex | QPersistentModelIndex


class Rows:
    """A plan of groups of ten steps, each waiting for the one before; rows are made when they are asked for."""

    def __init__(self, count: int) -> None:
        self.ids: Sequence[str] = [f"row-{number}" for number in range(count)]
        self.levels: Sequence[int] = [0 if number % 11 == 0 else 1 for number in range(count)]
        self.links = tuple(
            GanttLink(self.ids[n], self.ids[n + 1], "FS", f"l{n}", critical=n % 3 == 0)
            for n in range(count - 1)
            if self.levels[n] and self.levels[n + 1]
        )
        self.made = 0

    def span(self) -> tuple[date, date]:
        """A year and a bit."""
        return BEGIN, BEGIN + timedelta(days=420)

    def days(self, place: int) -> tuple[date, date]:
        """Steps of a group follow each other."""
        start = BEGIN + timedelta(days=place // 11 % 36 * 10 + (place % 11) * 4)
        return start, start + timedelta(days=40 if place % 11 == 0 else 4)

    def row(self, place: int) -> GanttRow:
        """One row with everything that can be drawn at it."""
        self.made += 1
        start, finish = self.days(place)
        cells = (f"{place} 邀约电话与到店确认", "王莉", "准备", f"{start:%m/%d}", f"{finish:%m/%d}", "5", "¥9,800", "3")
        if place % 11 == 0:
            return GanttRow(self.ids[place], 0, "summary", cells, start, finish, movable=EVERY_DRAG)
        return GanttRow(
            self.ids[place],
            1,
            "bar",
            cells,
            start,
            finish,
            place % 100,
            "phase_prepare",
            "王莉",
            start,
            finish,
            baseline_start=start,
            baseline_finish=finish,
            critical=place % 3 == 0,
            slack_finish=finish + timedelta(days=place % 4),
            movable=EVERY_DRAG,
        )


class TreeModel(QAbstractItemModel):
    """The same rows for a stock tree."""

    def __init__(self, rows: Rows) -> None:
        super().__init__()
        self._rows = rows
        self._cells = cache(self._made_cells)

    def _made_cells(self, row: int) -> Sequence[str]:
        return self._rows.row(row).cells

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008 (Qt's own)
        """The index of a cell."""
        return QModelIndex() if parent.isValid() else self.createIndex(row, column)

    def parent(self, child: _Index) -> QModelIndex:
        """A flat list: kinder to the tree."""
        return QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """All rows."""
        return 0 if parent.isValid() else len(self._rows.ids)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """As many as the Gantt view has."""
        return len(TITLES)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The text of a cell."""
        return self._cells(index.row())[index.column()] if role == Qt.ItemDataRole.DisplayRole else None


class Frames:
    """Times what lies between an input and its painted frame, in milliseconds of CPU."""

    def __init__(self, application: QApplication, count: int) -> None:
        self._application, self._count = application, count

    def once(self, act: Callable[[], object]) -> float:
        """One input and its frame."""
        begin = time.process_time_ns()
        act()
        self._application.sendPostedEvents()
        self._application.processEvents()
        return (time.process_time_ns() - begin) / 1e6

    def p95(self, act: Callable[[int], object]) -> float:
        """What 95 of 100 frames stay below; the first ones fill the caches and do not count."""
        times = sorted([self.once(partial(act, number)) for number in range(self._count + 5)][5:])
        return times[int(len(times) * 0.95)]


class Driver:
    """Turns the wheel and drags a bar of a view."""

    def __init__(self, view: GanttView) -> None:
        self._view = view
        self._bar = QPoint()

    def scroll(self, number: int) -> None:
        """Three rows down."""
        bar = self._view.verticalScrollBar()
        bar.setValue((bar.value() + 81) % max(1, bar.maximum()))

    def jump(self, number: int) -> None:
        """Anywhere."""
        bar = self._view.verticalScrollBar()
        bar.setValue(number * 7_919 * ROW % max(1, bar.maximum()))

    def zoom(self, number: int) -> None:
        """Ctrl and the wheel, eight notches in and eight out."""
        turn = QPoint(0, 120 if number % 16 < 8 else -120)
        place = QPointF(900, 300)
        buttons, control = Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier
        phase = Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(place, self._view.mapToGlobal(place), QPoint(), turn, buttons, control, phase, False)
        QApplication.sendEvent(self._view.viewport(), event)

    def begin_drag(self) -> None:
        """Take a bar in the middle of the window."""
        grid = self._view.grid()
        number = next(n for n in grid.seen(300) if self._view.outline.row(n).kind == "bar")
        place = self._view.outline.place(number)
        self._view.go_to(self._view.outline.source.days(place)[0])
        self._bar = self._view.grid().bar(self._view.outline.source.days(place), number).center().toPoint()
        self._send(QEvent.Type.MouseButtonPress, self._bar)

    def drag(self, number: int) -> None:
        """A day on with every frame."""
        self._send(QEvent.Type.MouseMove, self._bar + QPoint(20 + number % 20 * 17, 0))

    def end_drag(self) -> None:
        """Drop it."""
        self._send(QEvent.Type.MouseButtonRelease, self._bar)

    def _send(self, kind: QEvent.Type, place: QPoint) -> None:
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, QPointF(place), self._view.viewport().mapToGlobal(QPointF(place)), left, left, none)
        QApplication.sendEvent(self._view.viewport(), event)


def _preview(row_id: str, edge: str, day: date) -> GanttPreview:
    """Ten others move along."""
    number = int(row_id.removeprefix("row-"))
    moved = {f"row-{number + n}": (day + timedelta(days=4 * n), day + timedelta(days=4 * n + 4)) for n in range(1, 11)}
    return GanttPreview(day, day + timedelta(days=4), f"{day}\n+ 10", moved)


def _opened_gantt(rows: Rows) -> GanttView:
    view = GanttView(COLUMNS)
    view.preview, view.today, view.today_text = _preview, BEGIN + timedelta(days=100), "今天"
    view.resize(1600, 900)
    view.show_plan(rows)
    view.show()
    return view


def _opened_tree(rows: Rows) -> QTreeView:
    tree = QTreeView()
    tree.setUniformRowHeights(True)
    model = TreeModel(rows)
    model.setParent(tree)
    tree.setModel(model)
    tree.resize(1600, 900)
    tree.show()
    return tree


def _measure(frames: Frames, count: int) -> bool:
    rows = Rows(count)
    made: dict[str, Any] = {}
    tree_open = min(frames.once(lambda: made.update(tree=_opened_tree(rows))) for _ in range(3))
    tree_bar = made["tree"].verticalScrollBar()
    tree_scroll = frames.p95(lambda number: tree_bar.setValue(number * 3))
    tree_jump = frames.p95(lambda number: tree_bar.setValue(number * 7_919 % max(1, tree_bar.maximum())))
    made["tree"].close()
    opened = min(frames.once(lambda: made.update(gantt=_opened_gantt(rows))) for _ in range(3))
    view: GanttView = made["gantt"]
    driver, rows.made = Driver(view), 0
    results = {"scroll": frames.p95(driver.scroll), "jump": frames.p95(driver.jump), "zoom": frames.p95(driver.zoom)}
    view.set_zoom("week")
    driver.begin_drag()
    results["drag"] = frames.p95(driver.drag)
    driver.end_drag()
    view.set_zoom("fit")
    results["fitted scroll"] = frames.p95(driver.scroll)
    fold = min(frames.once(lambda: view.toggle(rows.ids[0])) for _ in range(4))
    kept = view.outline.kept()
    ratio = opened / tree_open
    print(f"{count} rows: open {opened:.1f} ms ({ratio:.2f} x a tree view), fold {fold:.1f} ms, {kept} rows kept")
    for name, measured in results.items():
        peer = {"scroll": tree_scroll, "jump": tree_jump}.get(name)
        ratio = f" ({measured / peer:.2f} x a tree view)" if peer else ""
        print(f"  {name:14} p95 {measured:5.2f} ms{ratio}")
    view.close()
    del results["jump"]  # for comparison only: a whole page of rows nobody has seen yet
    quick = opened <= OPEN_MS or count > 10_000
    return quick and fold <= FOLD_MS and kept <= ALLOWED_ROWS and max(results.values()) <= PROMISED_MS[count]


def main() -> int:
    application = QApplication([])
    theme.apply(application, "light")
    frames = Frames(application, int(sys.argv[1]) if len(sys.argv) > 1 else 150)
    frames.once(_opened_gantt(Rows(100)).close)  # the first window pays for fonts and styles
    gc.freeze()
    kept = [_measure(frames, count) for count in PROMISED_MS]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
