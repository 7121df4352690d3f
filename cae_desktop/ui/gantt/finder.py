"""Looking for rows by the text of their first cell."""

from cae_desktop.ui.gantt.outline import Outline


class Finder:
    """What is looked for, and the next row that has it. Only rows on the way there are made."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self.text = ""

    def look_for(self, text: str) -> None:
        """Another text; "" for none."""
        self.text = text.strip().casefold()

    def next_after(self, row_id: str, *, step: int = 1, itself: bool = False) -> str:
        """The next row with the text, around the end if need be; folded ones too; "" when there is none."""
        ids = self._outline.source.ids
        if not self.text or not ids:
            return ""
        place = self._outline.place_of(row_id)
        begin = -1 if place is None else place
        for away in range(0 if itself and place is not None else 1, len(ids) + 1):
            at = (begin + step * away) % len(ids)
            cells = self._outline.source.row(at).cells
            if cells and self.text in cells[0].casefold():
                return ids[at]
        return ""
