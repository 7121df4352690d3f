"""The form for partners: what Excel makes of it, and that it comes back without any mapping."""

from pathlib import Path

import openpyxl
import pytest

from cae_desktop.domain.card_list import RowState
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.partner_form import FIELDS, FormMark, mark_rows, read_mark
from cae_desktop.domain.words import Salutation
from cae_desktop.services.workspace import Workspace
from tests.activity_example import ActivityExample, make_activity_example

HEAD_ROW = 5


@pytest.fixture
def example(workspace: Workspace, cycle_id: str) -> ActivityExample:
    return make_activity_example(workspace, cycle_id)


@pytest.fixture
def form(workspace: Workspace, example: ActivityExample, tmp_path: Path) -> Path:
    path = tmp_path / "伙伴.xlsx"
    workspace.partner_forms.write(path, example.activity_id)
    return path


def fill_in(path: Path, *rows: dict[str, object], hidden: bool = True, mark: str = "") -> None:
    """Write rows as a partner would; `hidden` False deletes the hidden sheet, `mark` changes its version."""
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    heads = {page.cell(HEAD_ROW, place).value: place for place in range(1, len(FIELDS) + 1)}
    for line, row in enumerate(rows, HEAD_ROW + 1):
        for head, value in row.items():
            page.cell(line, heads[head], value)
    if mark:
        book["CAE"]["B1"] = mark
    if not hidden:
        del book["CAE"]
    book.save(path)


def test_excel_keeps_phones_as_text_offers_answers_and_protects_the_heads(form: Path) -> None:
    book = openpyxl.load_workbook(form)
    page = book.worksheets[0]
    heads = [page.cell(HEAD_ROW, place).value for place in range(1, len(FIELDS) + 1)]
    assert heads[:3] == ["姓名", "称谓", "手机"]
    assert page.protection.sheet
    assert page.cell(HEAD_ROW, 1).protection.locked
    phone = page.cell(HEAD_ROW + 1, 3)
    assert (phone.number_format, phone.protection.locked) == ("@", False)
    lists = {one.formula1 for one in page.data_validations.dataValidation if one.type == "list"}
    assert '"先生,女士"' in lists
    assert [(sheet.title, sheet.sheet_state) for sheet in book] == [("客户", "visible"), ("CAE", "veryHidden")]
    assert (page["A1"].value, "同意" in str(page["A3"].value)) == ("秋季店头品鉴会", True)


def test_a_form_comes_back_without_mapping_and_knows_its_activity(
    workspace: Workspace, example: ActivityExample, form: Path, cycle_id: str
) -> None:
    fill_in(
        form,
        {"姓名": "曾子涵", "称谓": "女士", "手机": "13900002000", "意向车型": "瑞驰 X5", "日期": "2026-10-18"},
        {"姓名": "沈佳怡", "手机": 13800002000, "备注": "=1+1"},
        {"姓名": "陈", "手机": "1.38E+10"},
    )
    service = workspace.card_import
    source = service.read(form)
    assert source.form is not None
    assert source.form.activity_id == example.activity_id
    preview = service.preview(source, source.form.activity_id)
    assert [row.state for row in preview.rows] == [RowState.NEW, RowState.NEW, RowState.REJECTED]
    service.write(preview, source.form.activity_id)
    first, second = sorted(workspace.cards.lines(cycle_id), key=lambda line: line.number)
    assert (first.name, first.salutation, first.model) == ("曾子涵", Salutation.MS, "瑞驰 X5")
    assert {first.activity_name, second.activity_name} == {"秋季店头品鉴会"}
    assert second.phone == "138 0000 2000"


def test_an_empty_form_holds_no_customer(workspace: Workspace, form: Path) -> None:
    service = workspace.card_import
    assert service.preview(service.read(form), None).rows == ()


def test_a_form_in_english_comes_back_too(workspace: Workspace, example: ActivityExample, tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    workspace.partner_forms.write(path, example.empty_activity_id, "en")
    fill_in(path, {"Name": "Zhang Wei", "Salutation": "Mr", "Phone": "13900002000"})
    source = workspace.card_import.read(path)
    assert source.form is not None
    assert source.form.activity_id == example.empty_activity_id
    (row,) = workspace.card_import.preview(source, None).rows
    assert row.customer is not None
    assert (row.customer.name, row.customer.salutation) == ("Zhang Wei", Salutation.MR)


def test_a_form_whose_hidden_sheet_is_lost_is_still_a_list(workspace: Workspace, form: Path) -> None:
    fill_in(form, {"姓名": "曾子涵", "手机": "13900002000"}, hidden=False)
    source = workspace.card_import.read(form)
    assert source.form is None
    assert [row.state for row in workspace.card_import.preview(source, None).rows] == [RowState.NEW]


def test_a_form_of_a_newer_program_is_refused(workspace: Workspace, form: Path) -> None:
    fill_in(form, mark="2")
    with pytest.raises(CaeError, match="form-is-newer"):
        workspace.card_import.read(form)


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [[]],
        [["CAE-FORM"]],
        [["CAE-FORM", "one"]],
        [["CAE-FORM", 1.0], ["sheet", "客户"], ["row", "-1"], ["fields", "name"]],
        [["CAE-FORM", 1.0], ["sheet", "客户"], ["row", 4], ["fields", "secret"]],
        [["CAE-FORM", 1.0], ["sheet"], ["row", 4], ["fields", "name"]],
    ],
)
def test_a_damaged_mark_is_no_mark(rows: list[list[object]]) -> None:
    assert read_mark(rows) is None


def test_a_mark_is_read_as_it_was_written() -> None:
    mark = FormMark("客户", 4, dict(enumerate(FIELDS)), "0198f6a2c0de7abc8def0123456789ab")
    assert read_mark(mark_rows(mark)) == mark
    assert read_mark(mark_rows(FormMark("客户", 4, dict(enumerate(FIELDS)), None))) is not None
