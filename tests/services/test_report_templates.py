"""The maker's own workbooks: filled in, with formats and formulas as they were."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.template_fields import FIELDS, field_meant
from cae_desktop.domain.words import Stage
from cae_desktop.services.workspace import Workspace
from cae_desktop.wording.reports import template_fields
from tests.activity_example import ActivityExample, make_activity_example
from tests.office import IS_MISSING, REASON, converted


@pytest.fixture
def example(workspace: Workspace, cycle_id: str) -> ActivityExample:
    made = make_activity_example(workspace, cycle_id)
    workspace.evaluation.set_result(made.activity_id, Stage.CONTACT, "actual", 96)
    line = workspace.plan.add_budget_line(made.activity_id, "礼品", quantity_thousandths=2000, price_fen=1050)
    workspace.plan.change_budget_line(line, "support_fen", 1000)
    return made


def template(path: Path, *, chart: bool = False, below: int = 0) -> Path:
    book = Workbook()
    sheet: Any = book.active
    sheet.title = "申报"
    sheet["A1"] = "经销商：{{经销商}}（{{代码}}）"
    sheet["A1"].font = Font(bold=True, size=16)
    sheet["A2"], sheet["B2"] = "联系", "{{联系}}"
    sheet["B2"].fill = PatternFill("solid", fgColor="FFEEDD")
    sheet["A3"], sheet["B3"] = "完成率", "=B2/B4"
    sheet["A4"], sheet["B4"] = "目标", 120
    sheet["A6"], sheet["B6"], sheet["C6"] = "{{活动}}", "{{活动预算}}", "{{activities.start}}"
    sheet["B6"].number_format = "#,##0.00"
    sheet["B20"] = "=SUM(B6:B19)"
    if below:
        sheet.cell(below, 1, "以下不得填写")
    sheet["E1"] = "{{不认识的词}}"
    book.defined_names["报告日期"] = DefinedName("报告日期", attr_text="'申报'!$F$1")
    if chart:
        bars = BarChart()
        bars.add_data(Reference(sheet, min_col=2, min_row=2, max_row=4))
        sheet.add_chart(bars, "H2")
    book.save(path)
    return path


def test_words_are_understood_and_the_rest_is_asked_for(
    workspace: Workspace, example: ActivityExample, tmp_path: Path
) -> None:
    service = workspace.report_templates
    loaded = service.add(template(tmp_path / "厂家表.xlsx"))
    assert (loaded.unknown, loaded.loses_something) == (1, False)
    meaning = {word.word: word.field for word in service.words(loaded.id)}
    assert meaning["经销商"] == "dealership"
    assert meaning["活动"] == "activities.name"
    assert meaning["报告日期"] == "day"
    assert meaning["不认识的词"] == ""
    service.change(loaded.id, "不认识的词", "made_by")
    assert {word.word: word.field for word in service.words(loaded.id)}["不认识的词"] == "made_by"
    with pytest.raises(ValueError, match="nonsense"):
        service.change(loaded.id, "不认识的词", "nonsense")
    assert [row.name for row in service.templates()] == ["厂家表"]
    service.remove(loaded.id)
    assert service.templates() == ()
    workspace.history.undo()
    assert [row.name for row in service.templates()] == ["厂家表"]


def test_it_is_filled_in_and_formats_and_formulas_are_as_they_were(
    workspace: Workspace, cycle_id: str, example: ActivityExample, tmp_path: Path
) -> None:
    service = workspace.report_templates
    loaded = service.add(template(tmp_path / "厂家表.xlsx"))
    workspace.dealership.change("name", "=1+1 江城店")
    assert service.fill(loaded.id, tmp_path / "out.xlsx", cycle_id, made_by="林珊") == 0
    sheet = load_workbook(tmp_path / "out.xlsx")["申报"]
    assert sheet["A1"].value == "经销商：=1+1 江城店（7521038）"
    assert (sheet["A1"].font.bold, sheet["A1"].font.size) == (True, 16)
    assert (sheet["B2"].value, sheet["B2"].fill.fgColor.rgb) == (96, "00FFEEDD")
    assert (sheet["B3"].value, sheet["B20"].value) == ("=B2/B4", "=SUM(B6:B19)")
    assert [sheet.cell(row, 1).value for row in (6, 7, 8)] == ["秋季店头品鉴会", "租赁到期客户邀约", None]
    assert (sheet["B6"].value, sheet["B7"].number_format) == (24_000, "#,##0.00")
    assert sheet["C6"].value.date() == date(2026, 10, 18)
    assert sheet["F1"].value.date() == date(2026, 10, 15)
    assert sheet["E1"].value == "{{不认识的词}}"


@pytest.mark.skipif(IS_MISSING, reason=REASON)
def test_libreoffice_counts_with_what_was_filled_in(
    workspace: Workspace, cycle_id: str, example: ActivityExample, tmp_path: Path
) -> None:
    loaded = workspace.report_templates.add(template(tmp_path / "厂家表.xlsx"))
    workspace.report_templates.fill(loaded.id, tmp_path / "out.xlsx", cycle_id)
    lines = converted(tmp_path / "out.xlsx", "csv", tmp_path / "office").read_text(encoding="utf-8").splitlines()
    assert lines[2].split(",")[1] == "0.8"
    assert '"24,000.00"' in lines[19] or "24000" in lines[19]


def test_a_list_stops_above_what_must_not_be_overwritten(
    workspace: Workspace, cycle_id: str, example: ActivityExample, tmp_path: Path
) -> None:
    loaded = workspace.report_templates.add(template(tmp_path / "厂家表.xlsx", below=7))
    assert workspace.report_templates.fill(loaded.id, tmp_path / "out.xlsx", cycle_id) == 1
    sheet = load_workbook(tmp_path / "out.xlsx")["申报"]
    assert [sheet.cell(row, 1).value for row in (6, 7)] == ["秋季店头品鉴会", "以下不得填写"]


def test_a_template_with_charts_is_told_of(workspace: Workspace, tmp_path: Path) -> None:
    assert workspace.report_templates.add(template(tmp_path / "a.xlsx", chart=True)).loses_something


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", "姓名,电话".encode()])
def test_what_is_no_workbook_is_refused(workspace: Workspace, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(content)
    with pytest.raises(CaeError, match="template-is-no-workbook"):
        workspace.report_templates.add(path)
    Workbook().save(path)
    with pytest.raises(CaeError, match="template-has-no-fields"):
        workspace.report_templates.add(path)
    assert workspace.report_templates.templates() == ()


def test_every_field_has_a_name_and_means_itself() -> None:
    names = template_fields(lambda _, text: text, lambda stage: stage.value)
    assert set(names) == set(FIELDS)
    assert all(field_meant(field) == field for field in FIELDS)
