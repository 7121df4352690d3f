"""The keyboard: every drag has its keys."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from cae_desktop.ui.gantt.grid import HEADER, ROW

if TYPE_CHECKING:
    from cae_desktop.ui.gantt.view import GanttView

_Key = Qt.Key
_SHIFT, _CONTROL, _ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
_NONE: Final = Qt.KeyboardModifier.NoModifier
_ROWS: Final = {_Key.Key_Up: -1, _Key.Key_Down: 1}
_PAGES: Final = {_Key.Key_PageUp: -1, _Key.Key_PageDown: 1}
_ENDS: Final = {_Key.Key_Home: -1, _Key.Key_End: 1}
_SIDES: Final = {_Key.Key_Left: -1, _Key.Key_Right: 1}
_ZOOMS: Final = ("month", "week", "day")


class Keys:
    """Moves, selects, edits, folds, copies and zooms."""

    def __init__(self, view: "GanttView") -> None:
        self._view = view
        self._commands: dict[tuple[Qt.KeyboardModifier, Qt.Key], Callable[[], None]] = {
            (_NONE, _Key.Key_Return): view.cells.edit,
            (_NONE, _Key.Key_Enter): view.cells.edit,
            (_NONE, _Key.Key_F2): view.cells.edit,
            (_NONE, _Key.Key_Delete): self._delete,
            (_CONTROL, _Key.Key_A): view.select_all,
            (_CONTROL, _Key.Key_C): view.copy,
            (_CONTROL, _Key.Key_V): self._paste,
            (_CONTROL, _Key.Key_Plus): self._zoom_in,
            (_CONTROL, _Key.Key_Equal): self._zoom_in,
            (_CONTROL, _Key.Key_Minus): self._zoom_out,
            (_CONTROL, _Key.Key_T): self._go_to_today,
            (_CONTROL, _Key.Key_0): self._fit,
        }
        self._letters: dict[Qt.Key, Callable[[], None]] = {
            _Key.Key_Plus: self._zoom_in,
            _Key.Key_Equal: self._zoom_in,
            _Key.Key_Minus: self._zoom_out,
            _Key.Key_T: self._go_to_today,
            _Key.Key_F: self._fit,
        }

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; False when it asks for nothing."""
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._view.mouse.is_dragging():
            if key == _Key.Key_Escape:
                self._view.mouse.cancel()
            return True
        command = self._commands.get((modifiers, key))
        if command is not None:
            command()
            return True
        if key == _Key.Key_Escape:
            return self._leave()
        return self._move(modifiers, key) or self._fold(modifiers, key) or self._letter(event, modifiers)

    def _move(self, modifiers: Qt.KeyboardModifier, key: Qt.Key) -> bool:
        view = self._view
        if modifiers in (_NONE, _SHIFT):
            by = self._rows(key)
            if by:
                view.go_by(by, extend=modifiers == _SHIFT)
            elif key in _SIDES and modifiers == _NONE:
                view.cells.go_to(view.cells.column + _SIDES[key])
            else:
                return False
        elif modifiers == _ALT and key in _ROWS and view.selection.selected:
            view.move_requested.emit(_ROWS[key])
        elif modifiers in (_CONTROL | _SHIFT, _CONTROL | _SHIFT | _ALT) and key in _SIDES and view.selection.selected:
            view.nudge_requested.emit(_SIDES[key], "finish" if modifiers & _ALT else "move")
        else:
            return False
        return True

    def _rows(self, key: Qt.Key) -> int:
        """How many rows a key goes down."""
        page = max(1, (self._view.viewport().height() - HEADER) // ROW - 1)
        return _ROWS.get(key, 0) or _PAGES.get(key, 0) * page or _ENDS.get(key, 0) * len(self._view.outline)

    def _fold(self, modifiers: Qt.KeyboardModifier, key: Qt.Key) -> bool:
        view = self._view
        place = view.outline.place_of(view.current_id())
        if modifiers != _NONE or key != _Key.Key_Space or place is None or not view.outline.is_parent(place):
            return False
        view.toggle(view.current_id())
        return True

    def _letter(self, event: QKeyEvent, modifiers: Qt.KeyboardModifier) -> bool:
        """What begins a text where one may be typed, and zooms where none may."""
        if modifiers & (_CONTROL | _ALT):
            return False
        command = self._letters.get(Qt.Key(event.key()))
        if command is not None and not self._view.cells.can_type():
            command()
        elif event.text() and event.text().isprintable():
            self._view.cells.edit(event.text())
        else:
            return False
        return True

    # commands ---------------------------------------------------------------------------------------------------

    def _delete(self) -> None:
        view = self._view
        if view.selected_link:
            view.link_delete_requested.emit(view.selected_link)
        elif view.selection.selected:
            view.delete_requested.emit(view.selected_ids())

    def _leave(self) -> bool:
        """Out of an arrow, or of a selection of several rows; False where Esc is meant for somebody else."""
        view = self._view
        if view.selected_link:
            view.select_link("")
        elif len(view.selection.selected) > 1 and view.selection.current:
            view.select_row(view.selection.current)
        else:
            return False
        return True

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text:
            self._view.paste_requested.emit(text)

    def _zoom_in(self) -> None:
        self._zoom(1)

    def _zoom_out(self) -> None:
        self._zoom(-1)

    def _zoom(self, by: int) -> None:
        zoom = self._view.zoom()
        place = _ZOOMS.index(zoom) if zoom in _ZOOMS else 1
        self._view.set_zoom(_ZOOMS[min(2, max(0, place + by))])

    def _go_to_today(self) -> None:
        if self._view.today is not None:
            self._view.go_to(self._view.today)

    def _fit(self) -> None:
        self._view.set_zoom("fit")
