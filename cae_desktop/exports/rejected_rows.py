"""Rows of a list that could not be used, with their reasons, as a workbook to mend and import again."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from xlsxwriter import Workbook

from cae_desktop.domain.errors import CaeError
from cae_desktop.exports.xlsx_style import NO_GUESSES, Sheet, Styles
from cae_desktop.translations import Translate
from cae_desktop.wording import error_sentence

_WIDTH: Final = 16
_WIDTH_OF_REASON: Final = 80


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """A row as it stood in a sheet of the list, and why it was left out."""

    sheet: str
    number: int
    cells: Sequence[object]
    reason: CaeError


def rejected_rows_workbook(rows: Sequence[RejectedRow], head: Sequence[object], translate: Translate) -> bytes:
    """The rows under the words of their head, each with its place in the list and the reason."""
    target = BytesIO()
    workbook = Workbook(target, NO_GUESSES)
    styles = Styles(workbook)
    sheet = Sheet(workbook, styles, translate("RejectedRows", "Left out"))
    width = max([len(head), *(len(row.cells) for row in rows)])
    ours = (translate("RejectedRows", "Place in the list"), translate("RejectedRows", "Reason"))
    for place, word in enumerate((*_padded(head, width), *ours)):
        sheet.put(0, place, word, styles.head(""))
    for line, row in enumerate(rows, 1):
        where = f"{row.sheet} {row.number}".strip()
        for place, text in enumerate((*_padded(row.cells, width), where, error_sentence(row.reason, translate))):
            sheet.put(line, place, text, styles.cell("@"))
    sheet.page.set_column(0, width, _WIDTH)
    sheet.page.set_column(width + 1, width + 1, _WIDTH_OF_REASON)
    sheet.page.freeze_panes(1, 0)
    sheet.print_on_a4(sheet.name, "", "&P / &N", repeat=0, freeze=False)
    workbook.close()
    return target.getvalue()


def _padded(cells: Sequence[object], width: int) -> list[str]:
    return [*(_text(cell) for cell in cells), *[""] * (width - len(cells))]


def _text(cell: object) -> str:
    """A cell as it was seen; figures keep all their digits."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return f"{cell:.0f}"
    return str(cell)
