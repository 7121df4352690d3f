"""The board and the problems for the wall, opened again by other libraries."""

from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from cae_desktop.services.control import ProblemDetails
from cae_desktop.services.workspace import Workspace
from tests.activity_example import ActivityExample, make_activity_example

MEDIA = "媒体与礼品确认"


def texts_of(path: Path) -> list[str]:
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(path.read_bytes())]


@pytest.fixture
def example(workspace: Workspace, cycle_id: str) -> ActivityExample:
    made = make_activity_example(workspace, cycle_id)
    details = ProblemDetails(step_id=made.step[MEDIA], cost_effect_fen=40_000, delay_days=2)
    workspace.control.raise_problem(cycle_id, "=涨价 <b>一成</b>", details)
    return made


@pytest.mark.parametrize(("paper", "width"), [("A3", 1190), ("A4", 841)])
def test_the_board_is_printed_across(
    workspace: Workspace, cycle_id: str, example: ActivityExample, tmp_path: Path, paper: str, width: int
) -> None:
    workspace.walls.export_page(tmp_path / "b.pdf", cycle_id, example.activity_id, paper=paper)
    size = pypdfium2.PdfDocument((tmp_path / "b.pdf").read_bytes()).get_page_size(0)
    assert int(size[0]) == width
    assert size[0] > size[1]
    (text,) = texts_of(tmp_path / "b.pdf")
    assert MEDIA in text
    assert "秋季店头品鉴会" in text


def test_all_pages_are_in_one_file(
    workspace: Workspace, cycle_id: str, example: ActivityExample, tmp_path: Path
) -> None:
    workspace.walls.export_boards(tmp_path / "b.pdf", cycle_id)
    assert len(texts_of(tmp_path / "b.pdf")) == 3
    workspace.walls.export_boards(tmp_path / "b.xlsx", cycle_id)
    book = openpyxl.load_workbook(tmp_path / "b.xlsx")
    assert len(book.sheetnames) == 3
    cells = [cell.value for row in book.worksheets[1].iter_rows() for cell in row]
    assert MEDIA in cells
    assert 4500 in cells


def test_problems_are_listed_as_they_were_typed(
    workspace: Workspace, cycle_id: str, example: ActivityExample, tmp_path: Path
) -> None:
    workspace.walls.export_problems(tmp_path / "p.xlsx", cycle_id, language="en")
    sheet = openpyxl.load_workbook(tmp_path / "p.xlsx").worksheets[0]
    row = next(row for row in sheet.iter_rows(values_only=True) if row[1] == "=涨价 <b>一成</b>")
    assert (row[7], row[8]) == (400, 2)
    workspace.walls.export_problems(tmp_path / "p.pdf", cycle_id, language="en")
    assert "一成" in texts_of(tmp_path / "p.pdf")[0]
