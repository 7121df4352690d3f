"""Run in its own process, for Qt reads its scale once: exits with 1 when a scrolled frame differs from a fresh one."""

import sys
from datetime import date

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cae_desktop.ui import theme
from cae_desktop.ui.gantt import GanttLink, GanttPlan, GanttView
from tests.ui.gantt.plans import COLUMNS, DAY, step


def main() -> int:
    application = QApplication(["scaled", "-platform", "offscreen"])
    theme.apply(application, "light")
    view = GanttView(COLUMNS)
    view.resize(901, 403)
    rows = tuple(step(f"n{number}", date(2026, 10, 1) + number % 20 * DAY) for number in range(200))
    view.show_plan(GanttPlan(rows, tuple(GanttLink(f"n{n}", f"n{n + 1}") for n in range(199))))
    view.show()
    for value in (27, 54, 301, 280, 13):
        view.verticalScrollBar().setValue(value)
        QTest.qWait(1)
    scrolled = view.screen().grabWindow(view.winId()).toImage()
    view.viewport().update()
    QTest.qWait(1)
    same = view.screen().grabWindow(view.winId()).toImage() == scrolled
    return 0 if same and view.devicePixelRatioF() == float(sys.argv[1]) and not scrolled.isNull() else 1


if __name__ == "__main__":
    sys.exit(main())
