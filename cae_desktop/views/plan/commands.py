"""What can be done to the rows of the plan: one list serves keys, the menu of the header and the menu of a row."""

from collections.abc import Sequence

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
        self.duplicate = self._action(translate("Plan", "Copy work step"), "Ctrl+D")
        self.up = self._action(translate("Plan", "Move up"))
        self.down = self._action(translate("Plan", "Move down"))
        self.delete = self._action(translate("Plan", "Delete"), "Ctrl+Del")
        self.link = self._action(translate("Plan", "Link the chosen steps in their order"), "Ctrl+L")
        self.unlink = self._action(translate("Plan", "Remove the links of the chosen steps"), "Ctrl+Shift+L")
        self.automatic = self._action(translate("Plan", "Let links give the dates"))
        self.manual = self._action(translate("Plan", "Keep the dates as typed"))
        self.push = self._action(translate("Plan", "Push what depends on it"), "Ctrl+Shift+M")

    def _action(self, text: str, keys: str = "") -> QAction:
        action = QAction(text, self._owner)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self._owner.addAction(action)
        return action

    def offer_for(self, *, activity: bool, steps: int, package: bool) -> None:
        """Leave what makes sense for the current row and the number of chosen steps."""
        self.add_step.setEnabled(activity)
        self.add_activity.setEnabled(package)
        for action in (self.duplicate, self.unlink, self.automatic, self.manual):
            action.setEnabled(steps > 0)
        self.link.setEnabled(steps > 1)
        for action in (self.up, self.down):
            action.setEnabled(activity)
        self.delete.setEnabled(package)

    def open_menu(self, place: QPoint, further: Sequence[QAction] = (), files: Sequence[QAction] = ()) -> None:
        """Open a menu with all of them, then `further` ones, and those about files in a menu of their own."""
        menu = QMenu(self._owner)
        menu.addActions([self.add_step, self.add_activity, self.add_package])
        menu.addSeparator()
        menu.addActions([self.duplicate, self.up, self.down])
        menu.addSeparator()
        menu.addActions([self.link, self.unlink, self.automatic, self.manual, self.push])
        menu.addSeparator()
        menu.addAction(self.delete)
        menu.addSeparator()
        menu.addActions(further)
        if files:
            menu.addMenu(translate("Plan", "Print and exchange")).addActions(files)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)
