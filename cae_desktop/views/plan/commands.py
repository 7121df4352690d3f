"""What can be done to the rows of the plan: one list serves keys, the menu of the header and the menu of a row."""

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

translate = QCoreApplication.translate


class PlanCommands:
    """Actions that work while the plan has the focus; the page connects them."""

    def __init__(self, owner: QWidget) -> None:
        self._owner = owner
        self.add_step = self._action(translate("Plan", "Add work step below"), "Ins")
        self.add_activity = self._action(translate("Plan", "Add activity"), "Ctrl+Shift+A")
        self.add_package = self._action(translate("Plan", "Add package"), "Ctrl+Shift+P")
        self.copy = self._action(translate("Plan", "Copy work step"), "Ctrl+D")
        self.up = self._action(translate("Plan", "Move up"), "Alt+Up")
        self.down = self._action(translate("Plan", "Move down"), "Alt+Down")
        self.delete = self._action(translate("Plan", "Delete"), "Ctrl+Del")
        self.push = self._action(translate("Plan", "Push what depends on it"), "Ctrl+Shift+M")

    def _action(self, text: str, keys: str) -> QAction:
        action = QAction(text, self._owner)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._owner.addAction(action)
        return action

    def offer_for(self, *, activity: bool, step: bool, package: bool) -> None:
        """Leave what makes sense for the current row."""
        self.add_step.setEnabled(activity)
        self.add_activity.setEnabled(package)
        self.copy.setEnabled(step)
        for action in (self.up, self.down):
            action.setEnabled(activity)
        self.delete.setEnabled(package)

    def open_menu(self, place: QPoint) -> None:
        """Open a menu with all of them."""
        menu = QMenu(self._owner)
        menu.addActions([self.add_step, self.add_activity, self.add_package])
        menu.addSeparator()
        menu.addActions([self.copy, self.up, self.down, self.push])
        menu.addSeparator()
        menu.addAction(self.delete)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)
