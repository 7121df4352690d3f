"""What stands in the header of the plan screen."""

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QWidget

from cae_desktop.ui.widgets import Button, Chips, PageHeader

translate = QCoreApplication.translate


class PlanButtons:
    """Zoom, adding a step, baselines, everything else, and the next sensible step."""

    def __init__(self, header: PageHeader) -> None:
        self.zoom = Chips(
            [
                ("day", translate("PlanScreen", "Day")),
                ("week", translate("PlanScreen", "Week")),
                ("month", translate("PlanScreen", "Month")),
                ("fit", translate("PlanScreen", "Everything")),
            ]
        )
        self.zoom.choose("week")
        tip = translate("PlanScreen", "Add a work step below (Ins)")
        self.add_step = Button(translate("PlanScreen", "Work step"), icon="plus", tip=tip)
        self.baseline = Button(translate("PlanScreen", "Baseline"), icon="chevron-down")
        self.more = Button(translate("PlanScreen", "More"), icon="chevron-down")
        self.primary = Button(translate("PlanScreen", "Prepare kick-off meeting"), primary=True)
        for widget in (self.zoom, self.add_step, self.baseline, self.more, self.primary):
            header.add(widget)

    def show_next_step(self, *, has_steps: bool) -> None:
        """Lead to the kick-off once there are work steps, before that to the choice of activities."""
        self.primary.setText(
            translate("PlanScreen", "Prepare kick-off meeting")
            if has_steps
            else translate("PlanScreen", "Choose activities")
        )


def below(button: QWidget) -> QPoint:
    """Where a button's menu opens."""
    return button.mapToGlobal(button.rect().bottomLeft())
