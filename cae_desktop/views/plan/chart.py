"""The Gantt view of the plan: the dealership's calendar, and weeks and months in words."""

from datetime import date

from cae_desktop.domain.words import CalendarKind
from cae_desktop.services.workspace import Workspace
from cae_desktop.ui.gantt import GanttView


class PlanChart(GanttView):
    """A Gantt view that knows which days are off at this dealership."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(())
        self._workspace = workspace
        self.setAccessibleName(self.tr("Activity plan"))
        self.today_text = self.tr("Today")
        self.week_text = self._week_text
        self.month_text = self._month_text
        self.follow_calendar()

    def follow_calendar(self) -> None:
        """Take the calendar and the day as they are now."""
        calendar = self._workspace.calendar.calendar(CalendarKind.WORKING_DAYS)
        self.is_working = calendar.is_working
        self.is_holiday = calendar.is_holiday
        self.today = self._workspace.clock.today()
        self.viewport().update()

    def _week_text(self, monday: date) -> str:
        return self.tr("{month}/{day} · week {week}").format(
            month=monday.month, day=monday.day, week=monday.isocalendar().week
        )

    def _month_text(self, day: date) -> str:
        return self.tr("{month}/{year}").format(month=day.month, year=day.year)
