"""Which columns the plan's table has and how wide they are; remembered on this computer."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from cae_desktop.ui.gantt import GanttColumn, GanttView
from cae_desktop.views.plan.gantt_rows import FIRST_COLUMNS
from cae_desktop.views.preferences import Preferences

_COLUMNS: Final = "plan/columns"
_WIDTHS: Final = "plan/widths"
_ALWAYS: Final = "name"


class ColumnChoice(QObject):
    """Keeps the chosen columns of one Gantt view."""

    changed = Signal()

    def __init__(self, owner: QWidget, columns: Mapping[str, GanttColumn]) -> None:
        super().__init__(owner)
        self._owner, self._columns = owner, dict(columns)
        kept = [key for key in Preferences().text(_COLUMNS).split(",") if key in self._columns]
        self._chosen = kept if _ALWAYS in kept else list(FIRST_COLUMNS)

    @property
    def keys(self) -> tuple[str, ...]:
        """The chosen columns in the order of the table."""
        return tuple(key for key in self._columns if key in self._chosen)

    def offer(self, columns: Mapping[str, GanttColumn]) -> None:
        """Take new choices for the cells, e.g. after somebody was added."""
        self._columns = dict(columns)

    def show_on(self, view: GanttView) -> None:
        """Give a view the chosen columns."""
        view.columns = tuple(self._columns[key] for key in self.keys)

    def restore_widths(self, view: GanttView) -> None:
        """Give a view the widths that were kept."""
        pairs = (part.partition("=") for part in Preferences().text(_WIDTHS).split(",") if part)
        view.restore_column_widths({key: int(width) for key, _, width in pairs if width.isdecimal()})

    def keep_widths(self, view: GanttView) -> None:
        """Remember the widths of a view."""
        widths = view.column_widths()
        Preferences().remember_text(_WIDTHS, ",".join(f"{key}={width}" for key, width in widths.items()))

    def open_menu(self, place: QPoint) -> None:
        """Let the user tick columns."""
        menu = QMenu(self._owner)
        for key, column in self._columns.items():
            action = menu.addAction(column.title)
            action.setData(key)
            action.setCheckable(True)
            action.setChecked(key in self._chosen)
            action.setEnabled(key != _ALWAYS)
        menu.triggered.connect(self._on_ticked)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _on_ticked(self, action: QAction) -> None:
        self._chosen = [key for key in self._chosen if key != action.data()]
        if action.isChecked():
            self._chosen.append(action.data())
        Preferences().remember_text(_COLUMNS, ",".join(self.keys))
        self.changed.emit()
