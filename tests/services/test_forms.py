"""The forms of the method: filled in and blank, as PDF and as workbook, from one description."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from openpyxl import load_workbook

from cae_desktop.domain.errors import CaeError
from cae_desktop.services.forms import ALL, FormKind, FormOrder
from cae_desktop.services.papers import PaperOrder
from cae_desktop.services.workspace import Workspace
from tests.activity_example import ActivityExample, make_activity_example


@pytest.fixture
def example(workspace: Workspace, cycle_id: str) -> ActivityExample:
    made = make_activity_example(workspace, cycle_id)
    line = workspace.plan.add_budget_line(made.activity_id, "礼品 =1+1", quantity_thousandths=2500, price_fen=1050)
    workspace.plan.change_budget_line(line, "support_fen", 1000)
    return made


def text_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        texts = []
        for page in document:
            text = page.get_textpage()
            texts.append(text.get_text_bounded())
            text.close()
            page.close()
    return "".join("".join(texts).split())


def sheets_of(workbook: bytes) -> dict[str, list[tuple[Any, ...]]]:
    book = load_workbook(BytesIO(workbook))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


@pytest.mark.parametrize("kind", FormKind)
@pytest.mark.parametrize("about", [ALL, None])
def test_every_form_is_made_for_all_activities_and_blank(
    workspace: Workspace, cycle_id: str, example: ActivityExample, kind: FormKind, about: str | None
) -> None:
    order = FormOrder(kind, cycle_id, about)
    name = workspace.forms.forms(order)[0].name
    printed = text_of(workspace.forms.pdf(order))
    assert name in printed
    assert ("秋季店头品鉴会" in printed) == (about == ALL)
    assert any(name in str(row) for rows in sheets_of(workspace.forms.workbook(order)).values() for row in rows)


def test_the_plan_of_an_activity_says_the_same_on_paper_and_in_excel(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    order = FormOrder(FormKind.ACTIVITY_PLAN, cycle_id, example.activity_id)
    printed = text_of(workspace.forms.pdf(order))
    for text in ("单个潜在客户开发活动计划", "礼品=1+1", "10.50", "26.25", "总经理签字/日期", "场地布置与物料制作"):
        assert text in printed
    _, budget, steps = sheets_of(workspace.forms.workbook(order)).values()
    assert ("礼品 =1+1", "", 2.5, "", 10.5, 26.25, 10) in budget
    planned = workspace.plan.plan(cycle_id).activities[0].steps
    written = [row[6] for row in steps if isinstance(row[0], int)]
    assert written == [step.row.budget_fen / 100 for step in planned]


def test_a_form_for_the_wall_is_the_same_on_a3(workspace: Workspace, cycle_id: str, example: ActivityExample) -> None:
    orders = [FormOrder(FormKind.PACKAGE_PLAN, cycle_id, ALL, paper=paper) for paper in ("A4", "A3")]
    small, large = (workspace.forms.pdf(order) for order in orders)
    assert text_of(small) == text_of(large)
    sizes = []
    for pdf in (small, large):
        with pypdfium2.PdfDocument(pdf) as document:
            sizes.append([round(side) for side in document[0].get_size()])
    assert sizes == [[842, 595], [1191, 842]]


def test_tables_of_a_form_are_real_and_print_with_their_heads(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    order = FormOrder(FormKind.ACTIVITY_PLAN, cycle_id, example.activity_id)
    about, *lists = load_workbook(BytesIO(workspace.forms.workbook(order))).worksheets
    assert about.print_area
    for sheet in lists:
        assert len(sheet.tables) == 1
        assert sheet.print_title_rows == "$4:$4"
        assert sheet.freeze_panes == "B5"
        assert sheet.print_area


def test_a_form_about_an_activity_that_is_gone_is_refused(workspace: Workspace, cycle_id: str) -> None:
    with pytest.raises(CaeError, match="row-is-gone"):
        workspace.forms.forms(FormOrder(FormKind.GOALS, cycle_id, "gone"))


def test_a_file_of_the_same_name_can_be_left_as_it_is(
    workspace: Workspace, cycle_id: str, example: ActivityExample, tmp_path: Path
) -> None:
    order = PaperOrder(FormKind.GOALS, cycle_id, about=example.activity_id)
    (first,) = workspace.papers.write(order, tmp_path, ("xlsx",))
    (second,) = workspace.papers.write(order, tmp_path, ("xlsx",), beside=True)
    assert first.name == "CAE_目标完成情况_秋季店头品鉴会.xlsx"
    assert second.name == "CAE_目标完成情况_秋季店头品鉴会 (2).xlsx"
