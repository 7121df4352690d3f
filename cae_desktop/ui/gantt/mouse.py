"""The mouse: from presses and movements to selecting, folding, and drags."""

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from cae_desktop.ui.gantt.drag import BarDrag, ColumnDrag, Drag, DragPicture, LinkDrag, PercentDrag
from cae_desktop.ui.gantt.grid import HEADER
from cae_desktop.ui.gantt.hits import CURSORS, Hit, hit_at

if TYPE_CHECKING:
    from cae_desktop.ui.gantt.view import GanttView

_NEAR_EDGE: Final = 24
_SCROLL_EVERY_MS: Final = 30
_NOTHING: Final = DragPicture()
_DRAGGED: Final = frozenset({"border", "move", "start", "finish", "percent", "link_start", "link_finish"})


class Mouse(QObject):
    """At rest, pressed on something that can be dragged, or dragging it."""

    def __init__(self, view: "GanttView") -> None:
        super().__init__(view)
        self._view = view
        self._pressed: tuple[Hit, QPoint] | None = None
        self._drag: Drag | None = None
        self._reach: tuple[int, int] | None = None
        """Where the drag was painted last; None while all of the chart must be painted."""
        self._collapse = ""
        self.place = QPoint()
        self.hovered = ""
        self._timer = QTimer(self)
        self._timer.setInterval(_SCROLL_EVERY_MS)
        self._timer.timeout.connect(self._on_edge)

    def picture(self) -> DragPicture:
        """What the present drag shows."""
        return self._drag.picture() if self._drag else _NOTHING

    def is_dragging(self) -> bool:
        """Whether a drag is going on."""
        return self._drag is not None

    def cancel(self) -> None:
        """End a drag as if it had not begun."""
        drag, self._drag, self._pressed, self._collapse = self._drag, None, None, ""
        self._timer.stop()
        if drag is not None:
            drag.cancel()
            self._view.repaint_chart()

    # events -----------------------------------------------------------------------------------------------------

    def press(self, event: QMouseEvent) -> None:
        """Choose a row, a cell or an arrow; get ready to drag; fold."""
        if self._drag is not None:
            self.cancel()  # another button
            return
        place = event.position().toPoint()
        hit = hit_at(self._view, place)
        if event.button() is Qt.MouseButton.RightButton:
            self._open_menu(hit, event.globalPosition().toPoint())
        elif event.button() is Qt.MouseButton.LeftButton:
            self._choose(hit, event.modifiers())
            self._pressed = (hit, place) if self._can_drag(hit) else None

    def move(self, event: QMouseEvent) -> None:
        """Go on with a drag, begin one, or show what could be dragged."""
        self.place = event.position().toPoint()
        if self._pressed is not None and self._drag is None:
            hit, origin = self._pressed
            if (self.place - origin).manhattanLength() >= QApplication.startDragDistance():
                self._drag, self._reach = self._begin(hit, origin), None
                self._timer.start()
        if self._drag is not None:
            self._drag.move(self.place)
            self._repaint()
        elif self._pressed is None:
            self.hover(self.place)

    def release(self) -> None:
        """Drop what is dragged."""
        drag, self._drag, self._pressed = self._drag, None, None
        collapse, self._collapse = self._collapse, ""
        self._timer.stop()
        if drag is not None:
            drag.drop()
            self._view.repaint_chart()
        elif collapse:
            self._view.select_row(collapse)

    def scrolled(self) -> None:
        """Something else is under the pointer now."""
        if self._drag is not None and self._drag.scrolls:
            self._drag.move(self.place)
            self._reach = None
            self._repaint()

    def leave(self) -> None:
        """The pointer is elsewhere."""
        if self._drag is None:
            self._show_hovered("")

    def hover(self, place: QPoint) -> None:
        """Show the handles of the bar under the pointer."""
        hit = hit_at(self._view, place)
        can = self._can_drag(hit)
        link = Qt.CursorShape.PointingHandCursor if hit.part == "link" else Qt.CursorShape.ArrowCursor
        self._view.viewport().setCursor(CURSORS[hit.part] if can else link)
        in_chart = hit.number >= 0 and hit.part not in ("cell", "fold")
        self._show_hovered(self._view.outline.id(hit.number) if in_chart else "")

    def _show_hovered(self, hovered: str) -> None:
        if hovered != self.hovered:
            self._view.repaint_rows((self.hovered, hovered))
            self.hovered = hovered

    # parts ------------------------------------------------------------------------------------------------------

    def _repaint(self) -> None:
        """Paint where the drag was seen and where it is seen now."""
        before, self._reach = self._reach, self._view.reach_of(self.picture(), self.place)
        if before is None:
            self._view.repaint_chart()
        else:
            self._view.repaint_chart(min(before[0], self._reach[0]), max(before[1], self._reach[1]))

    def _choose(self, hit: Hit, modifiers: Qt.KeyboardModifier) -> None:
        view = self._view
        view.select_link(hit.name)
        if hit.number < 0:
            return
        row_id = view.outline.id(hit.number)
        if hit.column >= 0:
            view.cells.column = hit.column
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            view.selection.extend(row_id)
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            view.selection.toggle(row_id)
        elif hit.part in _DRAGGED and row_id in view.selection.selected and len(view.selection.selected) > 1:
            view.selection.current = self._collapse = row_id  # alone selected when it is not dragged
        else:
            view.selection.only(row_id)
        view.selection_has_changed()
        if hit.part == "fold":
            view.toggle(row_id)

    def _open_menu(self, hit: Hit, place: QPoint) -> None:
        view = self._view
        if hit.part == "header" or (hit.part == "border" and self._view.viewport().mapFromGlobal(place).y() < HEADER):
            view.columns_menu_requested.emit(place)
        elif hit.part == "link":
            view.select_link(hit.name)
            view.link_menu_requested.emit(hit.name, place)
        elif hit.number >= 0:
            row_id = view.outline.id(hit.number)
            if row_id not in view.selection.selected:
                self._choose(Hit("cell", hit.number, hit.column), Qt.KeyboardModifier.NoModifier)
            view.menu_requested.emit(row_id, place)

    def _can_drag(self, hit: Hit) -> bool:
        if hit.part == "border":
            return True
        part = "link" if hit.part.startswith("link_") else hit.part
        return part in _DRAGGED | {"link"} and hit.number >= 0 and part in self._view.outline.row(hit.number).movable

    def _begin(self, hit: Hit, place: QPoint) -> Drag | None:
        view, grid = self._view, self._view.grid()
        if hit.part == "border":
            return ColumnDrag(view, hit.column, place)
        row = view.outline.row(hit.number)
        if row.start is None or row.finish is None:
            return None
        days = (row.start, row.finish)
        if hit.part == "percent":
            return PercentDrag(view, row, days, hit.number)
        if hit.part.startswith("link_"):
            box = grid.bar(days, hit.number)
            end = hit.part.removeprefix("link_")
            day = row.finish + timedelta(days=1) if end == "finish" else row.start
            return LinkDrag(view, row, end, (day, box.center().y() + grid.top))
        return BarDrag(view, row, days, hit.part, place)

    def _on_edge(self) -> None:
        """Scroll while the pointer is held over an edge of the chart."""
        if self._drag is None or not self._drag.scrolls:
            return
        grid = self._view.grid()
        across = _beyond(self.place.x(), grid.table_width, grid.width)
        down = _beyond(self.place.y(), HEADER, grid.height)
        if across or down:
            self._view.scroll_while_dragging(across, down)


def _beyond(at: int, low: int, high: int) -> int:
    """How far over, or nearly over, one of two edges; negative before the first."""
    return min(0, at - low - _NEAR_EDGE) or max(0, at - high + _NEAR_EDGE)
