"""The form that partners fill in, as a workbook: drop-down lists, phones as text, heads that cannot be changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, Final

from xlsxwriter import Workbook

from cae_desktop.domain.card_fields import Field
from cae_desktop.domain.partner_form import SHEET_OF_MARK, FormMark, mark_rows
from cae_desktop.exports.xlsx_style import DAY, NO_GUESSES, Sheet, Styles, colour

LINES: Final = 300
_HEAD_ROW: Final = 4
_WIDE: Final = frozenset({Field.NOTE, Field.OTHER_CONTACT})
_LONGEST_HINT: Final = 255
_ALLOWED: Final = {"format_columns": True, "format_rows": True, "sort": True, "autofilter": True}


@dataclass(frozen=True, slots=True)
class PartnerForm:
    """What is asked, of whom; `choices` are offered, other answers are taken too; `hints` are shown in the cell."""

    title: str
    caption: str
    explanation: str
    sheet: str
    heads: Mapping[Field, str]
    activity_id: str | None
    choices: Mapping[Field, Sequence[str]] = field(default_factory=dict)
    hints: Mapping[Field, str] = field(default_factory=dict)


def partner_form_workbook(form: PartnerForm) -> bytes:
    """The finished workbook; a hidden sheet says what it is."""
    target = BytesIO()
    workbook = Workbook(target, NO_GUESSES)
    styles = Styles(workbook)
    sheet = Sheet(workbook, styles, form.sheet)
    _write_head(sheet, form)
    last = _HEAD_ROW + LINES
    for place, one in enumerate(form.heads):
        number = DAY if one is Field.MADE_ON else "@"
        sheet.page.set_column(place, place, 26 if one in _WIDE else 16)
        style = styles(number, locked=False, bottom=1, bottom_color=colour("line_strong"))
        for row in range(_HEAD_ROW + 1, last + 1):
            sheet.page.write_blank(row, place, None, style)
        if options := _validation(form, one):
            sheet.page.data_validation(_HEAD_ROW + 1, place, last, place, options)
    _mark_repeated_phones(sheet, styles, list(form.heads).index(Field.PHONE), last)
    sheet.page.freeze_panes(_HEAD_ROW + 1, 1)
    sheet.print_on_a4(form.title, "", "&P / &N", repeat=_HEAD_ROW, freeze=False)
    sheet.page.protect("", _ALLOWED)
    sheet.page.set_selection(_HEAD_ROW + 1, 0, _HEAD_ROW + 1, 0)
    _write_mark(workbook, form)
    workbook.close()
    return target.getvalue()


def _write_head(sheet: Sheet, form: PartnerForm) -> None:
    styles, page, last = sheet.styles, sheet.page, len(form.heads) - 1
    page.set_row(0, 28)
    page.set_row(2, 48)
    sheet.put(0, 0, form.title, styles(bold=True, font_size=16))
    sheet.put(1, 0, form.caption, styles(font_color=colour("text_secondary")))
    page.merge_range(2, 0, 2, last, form.explanation, styles(text_wrap=True, font_color=colour("text_secondary")))
    for place, one in enumerate(form.heads):
        sheet.put(_HEAD_ROW, place, form.heads[one], styles.head(""))


def _validation(form: PartnerForm, one: Field) -> dict[str, Any]:
    hint = form.hints.get(one, "")
    shown = {"input_title": form.heads[one][:32], "input_message": hint[:_LONGEST_HINT]} if hint else {}
    if one in form.choices:
        return {"validate": "list", "source": list(form.choices[one]), "error_type": "information", **shown}
    return {"validate": "any", **shown} if shown else {}


def _mark_repeated_phones(sheet: Sheet, styles: Styles, place: int, last: int) -> None:
    """A phone that stands twice is coloured, so that the partner sees it."""
    repeated = {"type": "duplicate", "format": styles("@", bg_color=colour("card_yellow"))}
    sheet.page.conditional_format(_HEAD_ROW + 1, place, last, place, repeated)


def _write_mark(workbook: Workbook, form: PartnerForm) -> None:
    page = workbook.add_worksheet(SHEET_OF_MARK)
    mark = FormMark(form.sheet, _HEAD_ROW, dict(enumerate(form.heads)), form.activity_id)
    for row, texts in enumerate(mark_rows(mark)):
        for place, text in enumerate(texts):
            page.write_string(row, place, text)
    page.very_hidden()
