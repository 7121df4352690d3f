"""Forms as a workbook: a tab with the fields and who signs, a tab with a real table for every list."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from typing import Any, Final

from xlsxwriter import Workbook

from cae_desktop.exports.form import Form, FormField, FormPart
from cae_desktop.exports.text import legal
from cae_desktop.exports.wall_sheet import Value
from cae_desktop.exports.wall_xlsx import tab
from cae_desktop.exports.xlsx_style import COUNT, DAY, NO_GUESSES, YUAN_FEN, Col, Sheet, Styles, colour
from cae_desktop.translations import Translate

_FORMATS: Final = {"money": YUAN_FEN, "count": COUNT, "percent": "0%", "day": DAY, "text": ""}
_CHARACTERS: Final = 130
"""Width of all columns together."""
_LINE: Final = 17.0


def form_workbook(forms: Sequence[Form], translate: Translate) -> bytes:
    """The finished workbook."""
    target = BytesIO()
    workbook = Workbook(target, NO_GUESSES)
    workbook.set_properties({"title": legal(forms[0].title, 255), "subject": legal(forms[0].name, 255)})
    page = translate("Report", "Page {page} of {pages}").format(page="&P", pages="&N")
    writer = _Writer(workbook, page)
    for form in forms:
        writer.write(form)
    workbook.close()
    return target.getvalue()


class _Writer:
    def __init__(self, workbook: Workbook, page: str) -> None:
        self._workbook, self._page = workbook, page
        self._styles = Styles(workbook)
        self._tabs = 0

    def write(self, form: Form) -> None:
        """A tab for all fields, then one for every table; who signs stands on the first."""
        fields = [part for part in form.parts if part.fields]
        tables = [part for part in form.parts if not part.fields]
        if fields:
            self._fields(form, fields)
        for place, part in enumerate(tables):
            self._table(form, part, signed=not fields and place == 0)

    def _sheet(self, form: Form, name: str) -> Sheet:
        self._tabs += 1
        sheet = Sheet(self._workbook, self._styles, tab(self._tabs, name))
        sheet.title(form.title, f"{form.name} · {form.caption}" if form.caption else form.name)
        return sheet

    def _fields(self, form: Form, parts: Sequence[FormPart]) -> None:
        sheet = self._sheet(form, form.name)
        sheet.page.set_column(0, 0, 24)
        sheet.page.set_column(1, 3, 30)
        for part in parts:
            sheet.put(sheet.row, 0, part.name, self._styles(bold=True, font_size=12))
            sheet.row += 1
            for field in part.fields:
                self._field(sheet, field)
            sheet.row += 1
        self._finish(sheet, form)

    def _field(self, sheet: Sheet, field: FormField) -> None:
        frame: dict[str, Any] = {"border": 1, "border_color": colour("line_strong"), "text_wrap": True}
        label = self._styles(bg_color=colour("background"), **frame)
        number = DAY if isinstance(field.value, date) else _FORMATS[field.kind]
        value = self._styles(number, align="left", indent=1, **frame)
        sheet.put(sheet.row, 0, field.label, label)
        sheet.page.merge_range(sheet.row, 1, sheet.row, 3, "", value)
        sheet.put(sheet.row, 1, _figure(field.kind, field.value), value)
        lines = max(field.lines, *(1 + len(line) // 40 for line in str(field.value or "").split("\n")))
        sheet.page.set_row(sheet.row, min(409.0, _LINE * max(lines, str(field.value or "").count("\n") + 1) + 4))
        sheet.row += 1

    def _table(self, form: Form, part: FormPart, *, signed: bool) -> None:
        sheet = self._sheet(form, part.name)
        whole = sum(column.width for column in part.columns)
        columns = [
            Col(column.head, max(7, column.width / whole * _CHARACTERS), _FORMATS[column.kind], column.summed)
            for column in part.columns
        ]
        kinds = [column.kind for column in part.columns]
        rows: list[list[Value]] = [
            [_figure(kind, value) for kind, value in zip(kinds, row, strict=True)] for row in part.rows
        ] or [[""] * len(kinds)] * part.room
        head = sheet.row
        sheet.widths(columns)
        sheet.table(f"form_{self._tabs}", columns, rows, total=form.total if part.sums() else "")
        self._finish(sheet, form, head=head, signed=signed)

    def _finish(self, sheet: Sheet, form: Form, *, head: int | None = None, signed: bool = True) -> None:
        if signed and form.signatures:
            sheet.row += 2
            style = self._styles(top=1, font_color=colour("text_secondary"), text_wrap=True)
            for place, role in enumerate(form.signatures):
                sheet.put(sheet.row, place, role, style)
        sheet.print_on_a4(form.title, form.name, self._page, repeat=head)


def _figure(kind: str, value: Value) -> Value:
    """Money in yuan and shares as shares, so that Excel can count with them; nothing stays empty."""
    if value is None:
        return ""
    factors = {"money": 100, "percent": 100}
    return value / factors[kind] if kind in factors and isinstance(value, (int, float)) else value
