"""Experience written on sheets before the final meeting, and read back."""

from pathlib import Path

import openpyxl
import pytest

from cae_desktop.domain.errors import CaeError
from cae_desktop.services.clock import SetClock
from cae_desktop.services.workspace import Workspace, create_workspace
from tests.activity_example import ActivityExample, make_activity_example

CALLS = "邀约电话 300 通"


@pytest.fixture
def example(workspace: Workspace, cycle_id: str) -> ActivityExample:
    return make_activity_example(workspace, cycle_id)


@pytest.fixture
def sheet(workspace: Workspace, example: ActivityExample, tmp_path: Path) -> Path:
    """The sheet of whoever makes the calls."""
    paths = workspace.experience_sheets.write(tmp_path, example.activity_id)
    return next(path for path in paths if CALLS in abouts(path))


def abouts(path: Path) -> list[str]:
    return [str(row[0].value) for row in openpyxl.load_workbook(path).worksheets[0].iter_rows(min_row=6)]


def fill(path: Path, about: str, *texts: str) -> None:
    book = openpyxl.load_workbook(path)
    row = next(row for row in book.worksheets[0].iter_rows(min_row=6) if row[0].value == about)
    for cell, text in zip(row[1:], texts, strict=False):
        cell.value = text
    book.save(path)


def told(workspace: Workspace, example: ActivityExample) -> list[tuple[str, str, str, str]]:
    rows = workspace.evaluation.of_activity(example.activity_id).experiences
    return sorted((row.title, row.step_name, row.person_name, row.went_badly) for row in rows)


def test_everybody_with_a_step_gets_a_sheet_with_his_steps(
    workspace: Workspace, example: ActivityExample, tmp_path: Path
) -> None:
    paths = workspace.experience_sheets.write(tmp_path, example.activity_id)
    steps = workspace.control.board(example.activity_id).steps
    owners = {step.plan.owner_name for step in steps}
    assert len(paths) == len(owners) == len({path.name for path in paths})
    for path in paths:
        page = openpyxl.load_workbook(path).worksheets[0]
        assert page["A2"].value in owners
        assert abouts(path)[-1] == "整个活动"
        assert page.column_dimensions["F"].hidden
        assert not page["B6"].protection.locked
        assert page["A6"].protection.locked


def test_what_was_written_comes_back_as_one_change(workspace: Workspace, example: ActivityExample, sheet: Path) -> None:
    fill(sheet, CALLS, "先发短信再打电话", "接通率高", "名单太旧", "=1+1")
    fill(sheet, "整个活动", "", "", "礼品到货晚了两天\n第二天才补齐")
    read = workspace.experience_sheets.read([sheet])
    assert (read.added, read.changed, read.refused) == (2, 0, ())
    owner = next(s.plan.owner_name for s in workspace.control.board(example.activity_id).steps if s.plan.name == CALLS)
    assert told(workspace, example) == sorted(
        [
            ("先发短信再打电话", CALLS, owner, "名单太旧"),
            ("礼品到货晚了两天", "", owner, "礼品到货晚了两天\n第二天才补齐"),
        ]
    )
    workspace.history.undo()
    assert told(workspace, example) == []


def test_a_sheet_read_again_changes_what_it_brought(
    workspace: Workspace, example: ActivityExample, sheet: Path, tmp_path: Path
) -> None:
    fill(sheet, CALLS, "先发短信", "", "名单太旧")
    workspace.experience_sheets.read([sheet])
    assert workspace.experience_sheets.read([sheet]) == workspace.experience_sheets.read([sheet])
    fill(sheet, CALLS, "先发短信", "", "名单太旧，61 个空号")
    read = workspace.experience_sheets.read([sheet])
    assert (read.added, read.changed) == (0, 1)

    again = tmp_path / "again"
    again.mkdir()
    second = next(
        path for path in workspace.experience_sheets.write(again, example.activity_id) if CALLS in abouts(path)
    )
    fill(second, CALLS, "短信先行")
    read = workspace.experience_sheets.read([second])
    assert (read.added, read.changed) == (0, 1)
    assert [row[0] for row in told(workspace, example)] == ["短信先行"]


def test_a_step_that_is_gone_leaves_the_experience_of_the_whole_activity(
    workspace: Workspace, example: ActivityExample, sheet: Path
) -> None:
    fill(sheet, CALLS, "先发短信")
    workspace.plan.delete_steps([example.step[CALLS]])
    assert workspace.experience_sheets.read([sheet]).added == 1
    assert [row[:2] for row in told(workspace, example)] == [("先发短信", "")]


def test_what_is_no_sheet_of_this_file_is_refused_and_the_others_are_taken(
    workspace: Workspace, example: ActivityExample, sheet: Path, tmp_path: Path
) -> None:
    fill(sheet, CALLS, "先发短信")
    other = create_workspace(tmp_path / "other.cae", SetClock(workspace.clock.today()))
    assert [error.code for error in other.experience_sheets.read([sheet]).refused] == ["sheet-is-of-another-file"]
    other.close()

    plain, damaged = tmp_path / "plain.xlsx", tmp_path / "damaged.xlsx"
    openpyxl.Workbook().save(plain)
    damaged.write_bytes(sheet.read_bytes()[:2000])
    read = workspace.experience_sheets.read([plain, damaged, sheet])
    assert read.added == 1
    assert [error.code for error in read.refused] == ["sheet-is-no-experience", "list-is-damaged"]


def test_an_empty_sheet_changes_nothing_and_a_locked_record_is_left_alone(
    workspace: Workspace, example: ActivityExample, sheet: Path
) -> None:
    assert workspace.experience_sheets.read([sheet]).added == 0
    fill(sheet, CALLS, "先发短信")
    for stage in workspace.evaluation.of_activity(example.activity_id).stages:
        workspace.evaluation.set_result(example.activity_id, stage.stage, "actual", 1)
    workspace.evaluation.close_activity(example.activity_id)
    assert [error.code for error in workspace.experience_sheets.read([sheet]).refused] == ["activity-is-closed"]


def test_an_activity_without_owners_has_no_sheets(
    workspace: Workspace, example: ActivityExample, tmp_path: Path
) -> None:
    with pytest.raises(CaeError, match="nobody-has-a-step"):
        workspace.experience_sheets.write(tmp_path, example.empty_activity_id)
