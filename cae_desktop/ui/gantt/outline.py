"""Which rows are seen: a row is made when it is asked for, and hidden while one above it is folded."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Final

from cae_desktop.ui.gantt.plan import GanttPlan, GanttRow, GanttSource

_KEPT_ROWS: Final = 400


class Outline:
    """`place` counts the rows of the source, `number` those that are seen. At most some hundred rows are kept."""

    def __init__(self) -> None:
        self.source: GanttSource = GanttPlan()
        self._place_of: dict[str, int] = {}
        self._places: Sequence[int] = range(0)
        self._folded: set[str] = set()
        self._kept: dict[int, GanttRow] = {}

    def __len__(self) -> int:
        return len(self._places)

    def show(self, source: GanttSource) -> None:
        """Other rows; what was folded stays folded where the ids are the same."""
        self.source = source
        self._place_of = {row_id: place for place, row_id in enumerate(source.ids)}
        self._kept.clear()
        self._fold()

    def forget(self, row_ids: Iterable[str]) -> None:
        """Make these rows anew when they are next asked for."""
        for row_id in row_ids:
            self._kept.pop(self._place_of.get(row_id, -1), None)

    def kept(self) -> int:
        """How many rows are held at present."""
        return len(self._kept)

    # rows -------------------------------------------------------------------------------------------------------

    def row(self, number: int) -> GanttRow:
        """The row with a number."""
        return self.row_at(self._places[number])

    def row_at(self, place: int) -> GanttRow:
        """The row at a place."""
        row = self._kept.get(place)
        if row is None:
            if len(self._kept) >= _KEPT_ROWS:
                del self._kept[next(iter(self._kept))]
            row = self._kept[place] = self.source.row(place)
        return row

    def id(self, number: int) -> str:
        """The id of the row with a number."""
        return self.source.ids[self._places[number]]

    def ids(self, first: int, last: int) -> Sequence[str]:
        """The ids of the seen rows from `first` to `last`."""
        return [self.source.ids[place] for place in self._places[first : last + 1]]

    def place(self, number: int) -> int:
        """Where a seen row stands among all."""
        return self._places[number]

    def place_of(self, row_id: str) -> int | None:
        """Where a row stands among all; None when there is no such row."""
        return self._place_of.get(row_id)

    def number_of(self, row_id: str) -> int | None:
        """Which of the seen rows it is; None when it is hidden or unknown."""
        place = self._place_of.get(row_id)
        if place is None:
            return None
        number = bisect_left(self._places, place)
        return number if number < len(self._places) and self._places[number] == place else None

    # folding ----------------------------------------------------------------------------------------------------

    def is_parent(self, place: int) -> bool:
        """Whether a row can be folded."""
        levels = self.source.levels
        below = place + 1 < len(levels) and levels[place + 1] > levels[place]
        return below or self.row_at(place).kind == "summary"

    def is_folded(self, row_id: str) -> bool:
        """Whether the rows below it are hidden."""
        return row_id in self._folded

    def toggle(self, row_id: str) -> None:
        """Fold, or unfold."""
        self._folded ^= {row_id}
        self._fold()

    def reveal(self, row_id: str) -> None:
        """Unfold what hides a row."""
        place = self._place_of.get(row_id)
        if place is None or not self._folded:
            return
        above = self._above(place)
        if self._folded.intersection(above):
            self._folded.difference_update(above)
            self._fold()

    def seen_above(self, row_id: str) -> str:
        """The row itself, or the folded one that hides it."""
        if self.number_of(row_id) is None and row_id in self._place_of:
            place = bisect_left(self._places, self._place_of[row_id]) - 1
            return self.id(place) if place >= 0 else ""
        return row_id

    def _above(self, place: int) -> list[str]:
        """The ids of the rows in which it lies."""
        ids, level = [], self.source.levels[place]
        while level > 0 and place > 0:
            place -= 1
            if self.source.levels[place] < level:
                level = self.source.levels[place]
                ids.append(self.source.ids[place])
        return ids

    def _fold(self) -> None:
        levels = self.source.levels
        folded = sorted(self._place_of[row_id] for row_id in self._folded if row_id in self._place_of)
        if not folded:
            self._places = range(len(levels))
            return
        places: list[int] = []
        begin = 0
        for place in folded:
            if place < begin:
                continue  # it lies in a folded row itself
            places.extend(range(begin, place + 1))
            begin, level = place + 1, levels[place]
            while begin < len(levels) and levels[begin] > level:
                begin += 1
        places.extend(range(begin, len(levels)))
        self._places = places
