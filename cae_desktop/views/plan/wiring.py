"""Which verb answers which signal of the chart and which action of the menus."""

from cae_desktop.ui.gantt import GanttView
from cae_desktop.views.plan.commands import PlanCommands
from cae_desktop.views.plan.drags import PlanDrags
from cae_desktop.views.plan.edits import PlanEdits


def connect_chart(chart: GanttView, edits: PlanEdits, drags: PlanDrags) -> None:
    """Let edits and drags do what the chart tells."""
    chart.preview = drags.preview
    chart.cell_edited.connect(edits.edit_cell)
    chart.bar_moved.connect(drags.move)
    chart.bar_resized.connect(drags.resize)
    chart.percent_dragged.connect(drags.set_percent)
    chart.link_drawn.connect(drags.link)
    chart.nudge_requested.connect(drags.nudge)
    chart.link_delete_requested.connect(edits.delete_link)
    chart.delete_requested.connect(edits.delete)
    chart.move_requested.connect(edits.move_row)
    chart.paste_requested.connect(edits.paste)


def connect_commands(commands: PlanCommands, edits: PlanEdits) -> None:
    """Let edits do what menus and keys ask for."""
    commands.add_step.triggered.connect(edits.add_step)
    commands.add_activity.triggered.connect(edits.add_activity)
    commands.add_package.triggered.connect(edits.add_package)
    commands.duplicate.triggered.connect(edits.copy_steps)
    commands.up.triggered.connect(edits.move_up)
    commands.down.triggered.connect(edits.move_down)
    commands.delete.triggered.connect(edits.delete)
    commands.link.triggered.connect(edits.link_chosen)
    commands.unlink.triggered.connect(edits.unlink_chosen)
    commands.automatic.triggered.connect(edits.make_automatic)
    commands.manual.triggered.connect(edits.make_manual)
    commands.push.triggered.connect(edits.push)
