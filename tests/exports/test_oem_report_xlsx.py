"""The workbook for the car maker: numbers are numbers, texts are texts, and it prints on A4."""

import re
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from cae_desktop.exports.oem_report_xlsx import report_workbook
from cae_desktop.translations import translator
from tests.exports.report_example import make_report

HOSTILE = (
    "=cmd|'/c calc'!A1",
    "+86 138 0013 8000",
    "-1+1",
    "@SUM(A1)",
    "＝1+1",
    "http://example.com",
    "<b>&</b>",
    "{=A1}",
    "0012",
    "_x0041_",
    "好😀",
)


def workbook_of(text: str = "试驾预约", language: str = "zh_CN", activities: int = 2) -> Workbook:
    data = report_workbook(make_report(text, activities=activities), translator(language))
    return load_workbook(BytesIO(data))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_stays_a_text(text: str) -> None:
    sheet = workbook_of(text)["活动与预算"]
    cell = sheet.cell(5, 1)
    assert (cell.value, cell.data_type) == (text, "s")


@pytest.mark.parametrize("text", HOSTILE)
def test_the_only_formulas_are_the_sums(text: str) -> None:
    data = report_workbook(make_report(text), translator("zh_CN"))
    with ZipFile(BytesIO(data)) as archive:
        sheets = [archive.read(name).decode() for name in archive.namelist() if "worksheets/sheet" in name]
    formulas = [formula for sheet in sheets for formula in re.findall(r"<f[^>]*>([^<]*)</f>", sheet)]
    assert all(re.fullmatch(r"SUBTOTAL\(109,\w+\[.+\]\)", formula) for formula in formulas)
    assert not any("hyperlink" in sheet for sheet in sheets)


@settings(max_examples=25)
@given(st.text(max_size=80))
def test_any_text_can_be_exported(text: str) -> None:
    workbook_of(text, activities=1)


def test_a_text_without_an_end_is_cut_to_what_a_cell_holds() -> None:
    assert len(workbook_of("客" * 40_000)["问题"].cell(5, 2).value) == 32_767


def test_money_is_in_yuan_and_what_nobody_reported_is_a_dash() -> None:
    sheet = workbook_of()["活动与预算"]
    budget, cost, missing = sheet.cell(5, 5), sheet.cell(5, 6), sheet.cell(6, 6)
    assert (budget.value, budget.number_format) == (26_000, "¥#,##0")
    assert cost.value == 27_350
    assert missing.value == "—"
    assert sheet.cell(7, 1).value == "合计"
    assert sheet.cell(7, 5).value.startswith("=SUBTOTAL(109,")


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_sums_name_their_table_so_that_every_program_reads_them(language: str) -> None:
    for sheet in workbook_of("Test", language).worksheets:
        for table in sheet.tables.values():
            sums = [cell.value for cell in sheet[table.ref][-1] if str(cell.value).startswith("=")]
            assert all(value.startswith(f"=SUBTOTAL(109,{table.name}[") for value in sums)


def test_rows_are_high_enough_for_their_texts() -> None:
    book = workbook_of("一二三四五六七八九十" * 10)
    assert book["问题"].row_dimensions[5].height > 60
    assert book["问题"].row_dimensions[4].height < 25
    assert workbook_of("客" * 40_000)["问题"].row_dimensions[5].height > 400


def test_empty_tables_say_so() -> None:
    bare = replace(make_report(), problems=(), experiences=(), partners=())
    book = load_workbook(BytesIO(report_workbook(bare, translator("zh_CN"))))
    assert book["问题"].cell(5, 2).value == "没有记录问题。"
    assert book["经验"].cell(5, 1).value == "尚未标记要保留的经验。"


def test_partners_come_with_their_average() -> None:
    sheet = workbook_of()["合作伙伴"]
    heads, values = sheet[sheet.tables["Partners"].ref]
    (cell,) = (cell for head, cell in zip(heads, values, strict=True) if head.value == "平均")
    assert (cell.value, cell.number_format) == (4, "0.0")


def test_sheets_are_in_the_language_of_the_reader() -> None:
    assert workbook_of().sheetnames == [
        "封面",
        "目标与漏斗",
        "活动与预算",
        "预算与支持申请",
        "申报凭证",
        "细分工作",
        "问题",
        "经验",
        "合作伙伴",
    ]
    assert workbook_of("Test", "en").sheetnames == [
        "Cover",
        "Goals and funnel",
        "Activities and budget",
        "Budget and support claim",
        "Proofs of the support claim",
        "Work steps",
        "Problems",
        "Experience",
        "Partners",
    ]


def test_every_sheet_prints_on_a4_one_page_wide() -> None:
    book = workbook_of()
    for sheet in book.worksheets:
        assert sheet.page_setup.paperSize == 9
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.print_area
        assert "&P" in sheet.oddFooter.right.text
    assert book["细分工作"].print_title_rows == "$4:$4"
    assert book["细分工作"].freeze_panes == "B5"


def test_charts_and_tables_are_real_ones() -> None:
    book = workbook_of()
    assert [len(sheet._charts) for sheet in book.worksheets] == [0, 1, 1, 0, 0, 0, 0, 0, 0]
    assert [len(sheet.tables) for sheet in book.worksheets] == [0, 2, 1, 1, 1, 1, 1, 1, 1]


def test_a_report_without_activities_can_be_exported() -> None:
    assert workbook_of(activities=0)["活动与预算"].cell(4, 1).value == "活动"


def test_the_same_report_gives_the_same_bytes() -> None:
    report = make_report()
    assert report_workbook(report, translator("en")) == report_workbook(report, translator("en"))
