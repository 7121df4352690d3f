"""The Gantt view: a tree table and a chart in one scroll."""

from cae_desktop.ui.gantt.plan import (
    EVERY_DRAG,
    GanttColumn,
    GanttLink,
    GanttPlan,
    GanttPreview,
    GanttRow,
    GanttSource,
)
from cae_desktop.ui.gantt.view import GanttView

__all__ = [
    "EVERY_DRAG",
    "GanttColumn",
    "GanttLink",
    "GanttPlan",
    "GanttPreview",
    "GanttRow",
    "GanttSource",
    "GanttView",
]
