"""The sheet for one person's experience as a workbook: his steps and the whole activity, with room beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

from xlsxwriter import Workbook

from cae_desktop.domain.experience_sheet import SHEET_OF_MARK, STEP_PLACE, SheetMark, mark_rows
from cae_desktop.exports.xlsx_style import NO_GUESSES, Sheet, Styles, colour

_HEAD_ROW: Final = 4
_WIDTHS: Final = (30, 26, 32, 32, 32)
_ROW_HEIGHT: Final = 66
_ALLOWED: Final = {"format_columns": True, "format_rows": True}


@dataclass(frozen=True, slots=True)
class SheetLine:
    """What a line is about, and what is told there already; ids are "" for the whole activity and a free line."""

    about: str
    step_id: str
    told: Sequence[str]
    experience_id: str = ""


@dataclass(frozen=True, slots=True)
class ExperienceSheet:
    """What is asked of whom."""

    title: str
    caption: str
    explanation: str
    sheet: str
    heads: Sequence[str]
    lines: Sequence[SheetLine]
    activity_id: str
    person_id: str


def experience_workbook(asked: ExperienceSheet) -> bytes:
    """The finished workbook; a hidden sheet says what it is, a hidden column which step a row is about."""
    target = BytesIO()
    workbook = Workbook(target, NO_GUESSES)
    styles = Styles(workbook)
    sheet = Sheet(workbook, styles, asked.sheet)
    _write_head(sheet, asked)
    line: dict[str, Any] = {"text_wrap": True, "valign": "top", "bottom": 1, "bottom_color": colour("line_strong")}
    about, free = styles(bold=True, **line), styles("@", locked=False, **line)
    for row, one in enumerate(asked.lines, _HEAD_ROW + 1):
        sheet.page.set_row(row, _ROW_HEIGHT)
        sheet.put(row, 0, one.about, about)
        for place, value in enumerate(one.told, 1):
            sheet.put(row, place, value, free)
        sheet.put(row, STEP_PLACE, one.step_id, about)
        sheet.put(row, STEP_PLACE + 1, one.experience_id, about)
    sheet.page.set_column(STEP_PLACE, STEP_PLACE + 1, None, None, {"hidden": True})
    sheet.page.freeze_panes(_HEAD_ROW + 1, 1)
    sheet.print_on_a4(asked.title, asked.caption, "&P / &N", repeat=_HEAD_ROW, freeze=False)
    sheet.page.protect("", _ALLOWED)
    sheet.page.set_selection(_HEAD_ROW + 1, 1, _HEAD_ROW + 1, 1)
    _write_mark(workbook, asked)
    workbook.close()
    return target.getvalue()


def _write_head(sheet: Sheet, asked: ExperienceSheet) -> None:
    styles, page, last = sheet.styles, sheet.page, len(asked.heads) - 1
    page.set_row(0, 28)
    page.set_row(2, 36)
    for place, width in enumerate(_WIDTHS):
        page.set_column(place, place, width)
    sheet.put(0, 0, asked.title, styles(bold=True, font_size=16))
    sheet.put(1, 0, asked.caption, styles(font_color=colour("text_secondary")))
    page.merge_range(2, 0, 2, last, asked.explanation, styles(text_wrap=True, font_color=colour("text_secondary")))
    for place, head in enumerate(asked.heads):
        sheet.put(_HEAD_ROW, place, head, styles.head(""))


def _write_mark(workbook: Workbook, asked: ExperienceSheet) -> None:
    page = workbook.add_worksheet(SHEET_OF_MARK)
    mark = SheetMark(asked.sheet, _HEAD_ROW, asked.activity_id, asked.person_id)
    for row, texts in enumerate(mark_rows(mark)):
        for place, text in enumerate(texts):
            page.write_string(row, place, text)
    page.very_hidden()
