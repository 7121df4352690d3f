"""Cancelling an activity on the plan screen, and taking it back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction

from cae_desktop.views.shared.cancelling import CancelDialog

if TYPE_CHECKING:
    from cae_desktop.services.plan_outline import PlannedActivity
    from cae_desktop.views.plan.page import PlanScreen

translate = QCoreApplication.translate


class CancelEdits(QObject):
    """The page puts `actions` into its menus, and tells the current activity by `offer`."""

    def __init__(self, screen: "PlanScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._activity: PlannedActivity | None = None
        self.cancel = QAction(translate("Plan", "Cancel activity…"), self)
        self.take_back = QAction(translate("Plan", "Take back the cancelling"), self)
        self.actions = (self.cancel, self.take_back)
        self.cancel.triggered.connect(self.ask)
        self.take_back.triggered.connect(self._on_take_back)
        self.offer(None)

    def offer(self, activity: "PlannedActivity | None") -> None:
        """Leave what makes sense for the current activity."""
        self._activity = activity
        self.cancel.setEnabled(activity is not None and activity.row.state.is_open)
        self.take_back.setVisible(activity is not None and activity.row.is_cancelled)
        self.cancel.setVisible(not self.take_back.isVisible())

    def ask(self) -> None:
        """Ask why the current activity does not take place."""
        if self._activity is not None:
            self.dialog = CancelDialog(self._screen, self._activity.row.id, self._activity.row.name)
            self.dialog.open()

    def _on_take_back(self) -> None:
        if self._activity is not None:
            self._screen.attempt(self._screen.workspace.evaluation.hold_after_all, self._activity.row.id)
