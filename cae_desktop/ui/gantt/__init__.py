"""The Gantt view: a tree table and a chart in one scroll."""

from cae_desktop.ui.gantt.plan import GanttColumn, GanttLink, GanttPlan, GanttRow
from cae_desktop.ui.gantt.view import GanttView

__all__ = ["GanttColumn", "GanttLink", "GanttPlan", "GanttRow", "GanttView"]
