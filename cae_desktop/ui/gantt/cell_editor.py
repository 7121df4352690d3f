"""Typing into a cell of the Gantt view's table."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QWidget

from cae_desktop.ui.gantt.plan import GanttColumn
from cae_desktop.ui.widgets.editors import Choice

_MOVES = {
    Qt.Key.Key_Return: (1, 0),
    Qt.Key.Key_Enter: (1, 0),
    Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
}


class CellEditor(QObject):
    """At most one line or choice over a cell.

    `edited(id, key, value)` tells a real change; `left(rows, columns)` where the user goes on, (0, 0) after Esc.
    """

    edited = Signal(str, str, object)
    left = Signal(int, int)

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._view = view
        self._widget: QWidget | None = None
        self._cell = ("", "")

    def open(self, row_id: str, column: GanttColumn, value: Any, typed: str, place: QRect, *, go: bool = True) -> None:
        """Show the editor of a cell and `go` there; `typed` is the key that opened it."""
        self.close()
        editor = self._choice(column, value) if column.choices else self._line(column, value, typed)
        self._cell, self._widget = (row_id, column.key), editor
        editor.setParent(self._view.viewport())
        editor.setProperty("cell", True)
        editor.setAccessibleName(column.title)
        editor.setGeometry(place)
        editor.show()
        if go:
            editor.setFocus()
        editor.installEventFilter(self)

    def compose(self, event: QInputMethodEvent) -> None:
        """Pass composed text on. The view keeps the focus until the first text is complete: a change would end it."""
        if isinstance(self._widget, QLineEdit):
            QApplication.sendEvent(self._widget, event)
            if not event.preeditString():
                self._widget.setFocus()

    def move_to(self, place: QRect) -> None:
        """Put the editor elsewhere; what was typed stays."""
        if self._widget is not None:
            self._widget.setGeometry(place)

    def is_open(self) -> bool:
        """Whether a cell is being edited."""
        return self._widget is not None

    def close(self, *, write: bool = True) -> None:
        """Take the editor away; what was typed is told unless `write` is False."""
        editor, cell = self._widget, self._cell
        if editor is None:
            return
        self._widget = None
        editor.removeEventFilter(self)
        editor.hide()
        editor.deleteLater()
        if write and isinstance(editor, QLineEdit) and editor.isModified():
            self.edited.emit(*cell, editor.text())

    def _choice(self, column: GanttColumn, value: Any) -> QWidget:
        editor = Choice(column.choices)
        editor.set_value(value)
        editor.committed.connect(self._on_chosen)
        QTimer.singleShot(0, editor.showPopup)
        return editor

    def _line(self, column: GanttColumn, value: Any, typed: str) -> QWidget:
        editor = QLineEdit(typed or str(value))
        editor.setAlignment(Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft)
        editor.setModified(bool(typed))
        if not typed:
            editor.selectAll()
        return editor

    def _on_chosen(self, value: object) -> None:
        cell = self._cell
        self.close(write=False)
        self.left.emit(0, 0)
        self.edited.emit(*cell, value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter, Tab, Esc and leaving end the typing."""
        if watched is not self._widget:
            return super().eventFilter(watched, event)
        line = watched if isinstance(watched, QLineEdit) else None
        if event.type() == QEvent.Type.FocusOut and line is not None:
            self.close()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key == Qt.Key.Key_Escape or (key in _MOVES and line is not None):
                rows, columns = _MOVES.get(key, (0, 0))
                if line is not None and key == Qt.Key.Key_Escape:
                    line.setModified(False)  # leaving it must not write
                self._view.setFocus()
                self.close()
                self.left.emit(rows, columns)
                return True
        return super().eventFilter(watched, event)
