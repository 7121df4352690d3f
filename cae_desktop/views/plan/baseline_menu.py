"""Which baseline the plan is compared with, and keeping the present plan as a new one."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

translate = QCoreApplication.translate
NEWEST: Final = ""


class BaselineMenu(QObject):
    """Remembers the chosen baseline of one screen; "" is the newest of each activity."""

    chosen = Signal()
    take_requested = Signal()

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self.name = NEWEST

    def open(self, names: Sequence[str], place: QPoint) -> None:
        """Offer the baselines that exist."""
        menu = QMenu(self._owner)
        take = menu.addAction(translate("Plan", "Keep this activity's plan as a baseline"))
        take.triggered.connect(self.take_requested)
        if names:
            menu.addSection(translate("Plan", "Compare with"))
            group = QActionGroup(menu)
            for name, text in ((NEWEST, translate("Plan", "The newest of each activity")), *((n, n) for n in names)):
                action = QAction(text.replace("&", "&&"), group)
                action.setData(name)
                action.setCheckable(True)
                action.setChecked(name == self.name)
            menu.addActions(group.actions())
            group.triggered.connect(self._on_chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _on_chosen(self, action: QAction) -> None:
        self.name = action.data()
        self.chosen.emit()
