"""How a workbook looks: formats made once, texts that stay texts, sheets that print on A4."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from json import loads
from math import ceil
from typing import Any, Final
from unicodedata import east_asian_width

from xlsxwriter import Workbook

from cae_desktop import paths
from cae_desktop.exports.text import legal

FONT: Final = "Microsoft YaHei"
LONGEST_CELL: Final = 32_767
YUAN: Final = "¥#,##0"
YUAN_FEN: Final = "¥#,##0.00"
COUNT: Final = "#,##0"
SHARE: Final = "0.0%"
MEAN: Final = "0.0"
DAY: Final = "yyyy-mm-dd"
_FIGURES: Final = (YUAN, YUAN_FEN, COUNT, SHARE, MEAN, "0%")
NOTHING: Final = "—"
NO_GUESSES: Final = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
"""Options of a workbook in which a text stays a text, whatever it begins with."""

Value = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class Col:
    """A column of a table: its head, its width in characters, its number format ("" for text), and its sum."""

    head: str
    width: float
    number: str = ""
    summed: bool = False


@cache
def colour(token: str) -> str:
    """A colour of the light theme as #RRGGBB."""
    tokens: dict[str, dict[str, str]] = loads(paths.resource("theme", "tokens.json").read_text(encoding="utf-8"))
    return tokens["light"][token]


class Styles:
    """Formats of one workbook."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._known: dict[tuple[tuple[str, Any], ...], Any] = {}
        self._cells: dict[tuple[str, bool, str], Any] = {}

    def __call__(self, number: str = "", **properties: Any) -> Any:
        """The format with these properties, made once."""
        base: dict[str, Any] = {"font_name": FONT, "font_size": 10, "valign": "vcenter", "font_color": colour("text")}
        if number:
            base["num_format"] = number
        base |= properties
        key = tuple(sorted(base.items()))
        if key not in self._known:
            self._known[key] = self._workbook.add_format(base)
        return self._known[key]

    def cell(self, number: str, *, bold: bool = False, ink: str = "text") -> Any:
        """A cell of a table."""
        key = (number, bold, ink)
        if key not in self._cells:
            self._cells[key] = self(
                number,
                **_placed(number),
                bold=bold,
                font_color=colour(ink),
                text_wrap=not number,
                bottom=1,
                bottom_color=colour("line"),
            )
        return self._cells[key]

    def head(self, number: str) -> Any:
        """The head of a column."""
        return self(
            bold=True, **_placed(number), text_wrap=True, font_color="#FFFFFF", bg_color=colour("accent"), border=0
        )


class Sheet:
    """A worksheet that is filled from the top; `row` is the next free row."""

    def __init__(self, workbook: Workbook, styles: Styles, name: str) -> None:
        self.name = name
        self.styles = styles
        self.row = 0
        self.chart_columns = 0
        """The last column that a chart reaches."""
        self._page: Any = workbook.add_worksheet(name)
        self._page.hide_gridlines(2)
        self._tables = 0

    @property
    def page(self) -> Any:
        """XlsxWriter's worksheet, for charts and page set-up."""
        return self._page

    def put(self, row: int, column: int, value: Value, style: Any) -> None:
        """Write a value by its type; a text is a text, whatever it begins with, and nothing is "—"."""
        if isinstance(value, str):
            self._page.write_string(row, column, legal(value, LONGEST_CELL), style)
        elif value is None:
            self._page.write_string(row, column, NOTHING, style)
        elif isinstance(value, date):
            self._page.write_datetime(row, column, value, style)
        else:
            self._page.write_number(row, column, value, style)

    def title(self, text: str, caption: str = "") -> None:
        """A headline and a line below it."""
        self._page.set_row(self.row, 28)
        self.put(self.row, 0, text, self.styles(bold=True, font_size=16))
        if caption:
            self.put(self.row + 1, 0, caption, self.styles(font_color=colour("text_secondary")))
        self.row += 3

    def table(
        self,
        name: str,
        columns: Sequence[Col],
        rows: Sequence[Sequence[Value]],
        inks: Sequence[str] = (),
        total: str = "",
    ) -> tuple[int, int]:
        """A real Excel table with filters; `inks` colour the last column, `total` names a row of sums below.

        Returns its first and last row of data.
        """
        first, last = self.row + 1, self.row + max(1, len(rows))
        end = last + bool(total)
        self._page.add_table(self.row, 0, end, len(columns) - 1, self._options(name, columns, rows, total))
        for place, column in enumerate(columns):
            self.put(self.row, place, column.head, self.styles.head(column.number))
        self._page.set_row(self.row, _height(columns, [column.head for column in columns]))
        styles = [self.styles.cell(column.number) for column in columns]
        for number, values in enumerate(rows):
            self._page.set_row(first + number, _height(columns, values))
            if inks:
                styles[-1] = self.styles.cell(columns[-1].number, ink=inks[number])
            for place, value in enumerate(values):
                self.put(first + number, place, value, styles[place])
        if total:
            self._page.set_row(end, _height(columns, ()))
            self._write_sums(name, end, columns, rows)
            bold = self.styles(bold=True, top=1, top_color=colour("text"))
            always = {"type": "formula", "criteria": "=TRUE", "format": bold}
            self._page.conditional_format(end, 0, end, len(columns) - 1, always)
        self.row = end + 3
        return first, last

    def _write_sums(self, table: str, row: int, columns: Sequence[Col], rows: Sequence[Sequence[Value]]) -> None:
        """Write the sums with the name of their table, as Excel does; without it not every program reads them."""
        for place, column in enumerate(columns):
            if column.summed:
                formula = f"=SUBTOTAL(109,{table}[{column.head}])"
                self._page.write_formula(row, place, formula, self.styles.cell(column.number), _sum(rows, place))

    def _options(
        self, name: str, columns: Sequence[Col], rows: Sequence[Sequence[Value]], total: str
    ) -> dict[str, Any]:
        return {
            "name": name,
            "style": None,
            "autofilter": True,
            "total_row": bool(total),
            "columns": [
                {
                    "header": legal(column.head, 255),
                    "header_format": self.styles.head(column.number),
                    "format": self.styles.cell(column.number),
                    **({"total_string": total} if total and place == 0 else {}),
                    **({"total_function": "sum", "total_value": _sum(rows, place)} if total and column.summed else {}),
                }
                for place, column in enumerate(columns)
            ],
        }

    def widths(self, *tables: Sequence[Col]) -> None:
        """Set the widths of columns, in characters (a Chinese one counts twice), for tables below each other."""
        for place in range(max(map(len, tables))):
            self._page.set_column(place, place, max(table[place].width for table in tables if place < len(table)))

    def print_on_a4(self, left: str, right: str, page: str, *, repeat: int | None = None, freeze: bool = True) -> None:
        """Landscape, one page wide, with head and foot; `repeat` is the row that stands on every page."""
        self._page.set_landscape()
        self._page.set_paper(9)
        self._page.fit_to_pages(1, 0)
        last_row, last_column = self._page.dim_rowmax or 0, self._page.dim_colmax or 0
        self._page.print_area(0, 0, max(self.row, last_row), max(self.chart_columns, last_column))
        self._page.set_margins(left=0.5, right=0.5, top=0.75, bottom=0.7)
        self._page.set_header(f'&L&"{FONT},Regular"&9 {_escaped(left)}&R&9 {_escaped(right)}')
        self._page.set_footer(f'&L&"{FONT},Regular"&9 {_escaped(self.name)}&R&9 {page}')
        if repeat is not None:
            self._page.repeat_rows(repeat)
            if freeze:
                self._page.freeze_panes(repeat + 1, 1)


def _height(columns: Sequence[Col], values: Sequence[Value]) -> float:
    """Height of a row in points that shows all lines of its texts; Excel ends at 409."""
    lines = 1
    for column, value in zip(columns, values, strict=False):
        if isinstance(value, str) and (2 * len(value) >= column.width or "\n" in value):  # others are one line
            lines = max(lines, sum(_lines(line, column.width - 1) for line in value.split("\n")))
    return min(409.0, 16.5 * lines + 3.5)


@lru_cache(10_000)
def _lines(text: str, width: float) -> int:
    return max(1, ceil(sum(2 if east_asian_width(char) in "WF" else 1 for char in text) / width))


def _placed(number: str) -> dict[str, Any]:
    """Figures stand right, texts and days left with some room to the figures beside them."""
    return {"align": "right"} if number in _FIGURES else {"align": "left", "indent": 1}


def _sum(rows: Sequence[Sequence[Value]], place: int) -> float:
    values = (row[place] for row in rows)
    return sum(value for value in values if isinstance(value, (int, float)))


def _escaped(text: str) -> str:
    """Text for a page head, where & begins a code; Excel takes 255 characters in all."""
    return legal(text, 60).replace("&", "&&").replace("\n", " ")
