"""The table of one analysis: indicators, two periods, competitors, source. Works with Excel's clipboard."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from cae_desktop.db.queries.situation import CompetitorRow
from cae_desktop.services.situation_page import IndicatorLine
from cae_desktop.ui.sheet import CellStyle, Column, Commit, SheetModel
from cae_desktop.views.situation.tables import PageTable

translate = QCoreApplication.translate
_FIELDS: Final = frozenset({"name", "unit", "this_period", "last_period", "source"})
_FIGURE: Final = 84


def indicator_columns(competitors: Sequence[CompetitorRow]) -> tuple[Column, ...]:
    """The columns in the order in which rows are pasted."""
    figures = (
        ("this_period", translate("Situation", "This period")),
        ("last_period", translate("Situation", "Last period")),
        *((competitor.id, competitor.name) for competitor in competitors),
    )
    return (
        Column("name", translate("Situation", "Indicator"), editable=True),
        Column("unit", translate("Situation", "Unit"), editable=True, width=54),
        *(Column(key, title, "number", editable=True, width=_FIGURE) for key, title in figures),
        Column("source", translate("Situation", "Source"), editable=True, width=84),
    )


def _read(line: IndicatorLine, key: str) -> str:
    return str(getattr(line.row, key)) if key in _FIELDS else line.row.competitor_values.get(key, "")


def _shown(line: IndicatorLine, key: str, value: Any) -> str:
    text = str(value)
    if key == line.leader:
        return f"{text}▲"
    return text or ("" if key in ("unit", "source") else "—")


def _style(line: IndicatorLine, key: str) -> CellStyle | None:
    if key == "this_period" and line.row.this_period:
        return CellStyle(bold=True)
    if key in ("unit", "source") or not _read(line, key):
        return CellStyle(ink="text_tertiary")
    return CellStyle(ink="at_risk", bold=True) if key == line.leader else None


class IndicatorTable(PageTable):
    """The indicators of one analysis; made anew when the competitors change, for they are its columns."""

    def __init__(self, competitors: Sequence[CompetitorRow], commit: Commit) -> None:
        self.sheet = SheetModel(indicator_columns(competitors), read=_read, display=_shown, commit=commit, style=_style)
        super().__init__(self.sheet, "name")
        self.add_rows: Callable[[list[list[str]]], None] | None = None
        self.can_add = self.can_delete = True
        self.paste_block = self._paste_beyond
        self.setAccessibleName(translate("Situation", "Indicators"))

    def show_lines(self, lines: Sequence[IndicatorLine]) -> None:
        """Show these rows in full height; the page scrolls, not the table."""
        self.set_rows(lines)
        self.fit_height(1)

    def _paste_beyond(self, first: int, key: str, lines: list[list[str]]) -> None:
        """Write the cells that meet a row, and add a row for each line beyond the last."""
        keys = [column.key for column in self.sheet.columns]
        left = keys.index(key)
        ids = [line.id for line in self.sheet.rows[first:]]
        for row_id, cells in zip(ids, lines, strict=False):
            for column, text in zip(self.sheet.columns[left:], cells, strict=False):
                self.sheet.write(row_id, column, text)
        if self.add_rows is not None:
            self.add_rows([[*[""] * left, *cells] for cells in lines[len(ids) :]])
