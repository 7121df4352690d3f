"""The current row and the selected ones, as ids: they outlive a change of the plan."""

from collections.abc import Sequence
from itertools import chain

from cae_desktop.ui.gantt.outline import Outline


class Selection:
    """One current row, and a set of selected rows that contains it unless it was just taken out."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self.current = ""
        self.selected: set[str] = set()
        self._anchor = ""

    def number(self) -> int:
        """The number of the current row; -1 when there is none."""
        number = self._outline.number_of(self.current)
        return -1 if number is None else number

    def ids(self) -> list[str]:
        """The selected rows in the order of the tree."""
        return sorted(self.selected, key=self._place)

    def only(self, row_id: str) -> None:
        """Select one row alone."""
        self.current = self._anchor = row_id
        self.selected = {row_id}

    def these(self, row_ids: Sequence[str]) -> None:
        """Select several rows; the last one becomes the current one."""
        self.current = self._anchor = row_ids[-1]
        self.selected = set(row_ids)

    def toggle(self, row_id: str) -> None:
        """Add a row to the selection, or take it out."""
        self.selected ^= {row_id}
        self.current = self._anchor = row_id

    def extend(self, row_id: str) -> None:
        """Select from the row that began the selection up to this one."""
        begin, end = self._outline.number_of(self._anchor), self._outline.number_of(row_id)
        if begin is None or end is None:
            self.only(row_id)
            return
        self.current = row_id
        self.selected = set(self._outline.ids(min(begin, end), max(begin, end)))

    def all(self) -> None:
        """Select every row that is seen."""
        self.selected = set(self._outline.ids(0, len(self._outline)))
        self.current = self.current or (self._outline.id(0) if len(self._outline) else "")

    def keep_known(self, former: Sequence[str] = ()) -> None:
        """After a change of the rows, whose ids were `former`: forget those that are gone or hidden.

        The current row gives way to the nearest one behind it that is left, else to the one before.
        """
        self.selected = {row_id for row_id in self.selected if self._outline.place_of(row_id) is not None}
        if self.current and self._outline.place_of(self.current) is None:
            self.current = self._anchor = self._nearest(former)
        self.current = self._outline.seen_above(self.current)
        if self.current and not self.selected:
            self.selected = {self.current}

    def _nearest(self, former: Sequence[str]) -> str:
        place = former.index(self.current) if self.current in former else 0
        candidates = chain(former[place:], reversed(former[:place]))
        return next((row_id for row_id in candidates if self._outline.place_of(row_id) is not None), "")

    def _place(self, row_id: str) -> int:
        place = self._outline.place_of(row_id)
        return -1 if place is None else place
