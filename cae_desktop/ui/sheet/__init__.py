"""A table that works like a spreadsheet: type to edit, Tab and Enter go on, Ctrl+C and Ctrl+V exchange with Excel.

`SheetModel` shows frozen rows (anything with an `id`) through `Column`s; a commit callable writes a cell and answers
with the sentence that refuses it, or None. A refused text stays in its cell, marked, with the sentence below it.
"""

from cae_desktop.ui.sheet.delegate import SheetDelegate
from cae_desktop.ui.sheet.model import CellStyle, Column, Commit, Read, SheetModel, Style, plain_text, read_attribute
from cae_desktop.ui.sheet.table import SheetTable

__all__ = [
    "CellStyle",
    "Column",
    "Commit",
    "Read",
    "SheetDelegate",
    "SheetModel",
    "SheetTable",
    "Style",
    "plain_text",
    "read_attribute",
]
