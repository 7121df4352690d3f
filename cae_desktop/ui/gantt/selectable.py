"""What the user has chosen in the Gantt view: the current row, selected rows, folded and found ones, an arrow."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal

from cae_desktop.ui.gantt.area import GanttArea
from cae_desktop.ui.gantt.finder import Finder
from cae_desktop.ui.gantt.plan import GanttColumn, GanttSource
from cae_desktop.ui.gantt.selection import Selection


class SelectableGantt(GanttArea):
    """A Gantt area with a current row, selected rows, a selected arrow, and a text that is looked for."""

    row_selected = Signal(str)
    selection_changed = Signal()

    def __init__(self, columns: Sequence[GanttColumn]) -> None:
        super().__init__(columns)
        self.selection = Selection(self.outline)
        self.finder = Finder(self.outline)
        self.selected_link = ""
        self._told: set[str] = set()

    def current_id(self) -> str:
        """The id of the current row; "" when there is none."""
        return self.selection.current

    def selected_ids(self) -> list[str]:
        """The selected rows in the order of the tree."""
        return self.selection.ids()

    def select_row(self, row_id: str) -> None:
        """Make a row the current and only selected one and bring it into view; what hides it is unfolded."""
        if self.outline.place_of(row_id) is None:
            return
        self.outline.reveal(row_id)
        self._lay_out()
        self.selection.only(row_id)
        self.selection_has_changed()

    def select_rows(self, row_ids: Collection[str]) -> None:
        """Select several rows; the last of them becomes the current one."""
        known = [row_id for row_id in row_ids if self.outline.place_of(row_id) is not None]
        if known:
            self.outline.reveal(known[-1])
            self._lay_out()
            self.selection.these(known)
            self.selection_has_changed()

    def select_all(self) -> None:
        """Select every row that is not hidden."""
        self.selection.all()
        self._tell_selection()
        self.viewport().update()

    def go_by(self, rows: int, *, extend: bool = False) -> None:
        """Go up or down; `extend` selects what lies between."""
        last = len(self.outline) - 1
        if last < 0:
            return
        row_id = self.outline.id(min(last, max(0, self.selection.number() + rows)))
        if extend:
            self.selection.extend(row_id)
        else:
            self.selection.only(row_id)
        self.selection_has_changed()

    def toggle(self, row_id: str) -> None:
        """Fold or unfold a row."""
        self.outline.toggle(row_id)
        self.selection.keep_known()
        self._lay_out()
        self.viewport().update()
        self._tell_selection()

    def find_text(self, text: str) -> bool:
        """Mark `text` in the first cells and go to the next row that has it, beginning with the current one."""
        self.finder.look_for(text)
        self.viewport().update()
        return self._go_to_found(self.finder.next_after(self.current_id(), itself=True))

    def find_next(self) -> bool:
        """Go to the next row that was looked for; False when there is none."""
        return self._go_to_found(self.finder.next_after(self.current_id()))

    def find_previous(self) -> bool:
        """Go to the one before."""
        return self._go_to_found(self.finder.next_after(self.current_id(), step=-1))

    def _go_to_found(self, row_id: str) -> bool:
        if row_id:
            self.select_row(row_id)
        return bool(row_id)

    def select_link(self, link_id: str) -> None:
        """Mark an arrow, for Delete; "" for none."""
        if link_id != self.selected_link:
            self.selected_link = link_id
            self.viewport().update()

    def selection_has_changed(self) -> None:
        """Bring the current row into view, and tell of it."""
        number = self.selection.number()
        if number >= 0:
            self.scroll_to_row(number)
        self.selected_link = ""
        self.viewport().update()
        self._tell_selection()
        self.row_selected.emit(self.current_id())

    def _tell_selection(self) -> None:
        if self.selection.selected != self._told:
            self._told = set(self.selection.selected)
            self.selection_changed.emit()

    def _show_source(self, source: GanttSource) -> None:
        """Other rows; what is selected stays so where the ids are the same."""
        former = self.outline.source.ids
        super()._show_source(source)
        self.selection.keep_known(former)
        if self.selected_link and self.selected_link not in {link.id for link in source.links}:
            self.selected_link = ""
        self._tell_selection()
