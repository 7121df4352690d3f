"""The menu of an arrow: its kind, its lag, or no link at all."""

from collections.abc import Callable
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from cae_desktop.db.queries.plan import DependencyRow
from cae_desktop.domain.words import DependencyKind

translate = QCoreApplication.translate
_LAGS: Final = (-2, -1, 0, 1, 2, 3, 5, 10)


class LinkMenu(QObject):
    """Opens for one link at a time and tells what was chosen."""

    changed = Signal(str, object, int)
    deleted = Signal(str)

    def __init__(self, owner: QWidget, word: Callable[[StrEnum], str]) -> None:
        super().__init__(owner)
        self._owner, self._word = owner, word
        self._link: DependencyRow | None = None

    def open(self, link: DependencyRow, place: QPoint) -> None:
        """Open the menu at a place of the screen."""
        self._link = link
        menu = QMenu(self._owner)
        kinds = QActionGroup(menu)
        for kind in DependencyKind:
            action = QAction(f"{self._word(kind)} ({kind.value})", kinds)
            action.setData(kind)
            action.setCheckable(True)
            action.setChecked(kind is link.kind)
        kinds.triggered.connect(self._on_kind)
        menu.addActions(kinds.actions())
        lag = menu.addMenu(translate("Plan", "Working days between"))
        lags = QActionGroup(menu)
        for days in sorted({*_LAGS, link.lag_days}):
            action = QAction(f"{days:+d}" if days else "0", lags)
            action.setData(days)
            action.setCheckable(True)
            action.setChecked(days == link.lag_days)
        lags.triggered.connect(self._on_lag)
        lag.addActions(lags.actions())
        menu.addSeparator()
        menu.addAction(translate("Plan", "Remove link")).triggered.connect(self._on_remove)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _on_kind(self, action: QAction) -> None:
        if self._link is not None:
            self.changed.emit(self._link.id, action.data(), self._link.lag_days)

    def _on_lag(self, action: QAction) -> None:
        if self._link is not None:
            self.changed.emit(self._link.id, self._link.kind, action.data())

    def _on_remove(self) -> None:
        if self._link is not None:
            self.deleted.emit(self._link.id)
