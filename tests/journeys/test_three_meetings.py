"""A cycle's three meetings on two screens; the program is killed in the middle of the second and goes on."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import openpyxl
import pypdfium2
import pytest

from cae_desktop.domain.words import MeetingKind
from cae_desktop.services.workspace import Workspace, open_workspace
from tests.activity_example import make_activity_example

REPOSITORY = Path(__file__).parents[2]
SCREENS = {
    "screens": [
        {
            "name": name,
            "x": x,
            "y": 0,
            "width": width,
            "height": height,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
            "dpr": 1,
        }
        for name, x, width, height in (("Manager", 0, 1440, 900), ("Projector", 1440, 1920, 1080))
    ]
}


def begin(part: str, file: Path, told: Path) -> subprocess.Popen[str]:
    """The manager's hands in a process of their own, with two screens."""
    screens = told.with_name("screens.json")
    screens.write_text(json.dumps(SCREENS), encoding="utf-8")
    environment = os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={screens}", "PYTHONPATH": str(REPOSITORY)}
    command = [sys.executable, "-m", "tests.journeys.held_meetings", part, str(file), str(told)]
    return subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)


def seen_by(process: subprocess.Popen[str], told: Path) -> Any:
    """What it wrote, as soon as it did."""
    for _ in range(600):
        if told.exists():
            return json.loads(told.read_text(encoding="utf-8"))
        if process.poll() is not None:
            break
        time.sleep(0.05)
    process.kill()
    pytest.fail(process.communicate()[1])


def test_three_meetings_on_two_screens_outlive_a_kill_and_a_lost_cable(
    workspace: Workspace, cycle_id: str, tmp_path: Path
) -> None:
    make_activity_example(workspace, cycle_id)
    file = workspace.database.path
    workspace.close()

    process = begin("before", file, tmp_path / "before.json")
    before = seen_by(process, tmp_path / "before.json")
    process.kill()
    process.communicate()
    assert before["placed"] == ["Manager", "Projector"]
    assert before["after_unplugging"] == {
        "placed": ["Manager", "Manager"],
        "typed": "打了一半，",
        "again": ["Manager", "Projector"],
    }
    assert "任务都清楚了" in before["kick_off"]

    process = begin("after", file, tmp_path / "after.json")
    after = seen_by(process, tmp_path / "after.json")
    process.communicate()
    assert process.returncode == 0
    assert before["speaker"] == after["speaker"] == after["on_the_board"] == "赵敏"
    assert after["next_speaker"] != "赵敏"
    assert after["steps"] == [["邀约电话 300 通", 60, "打了一半，还差六十通"]]
    assert after["placed"] == ["Manager", "Projector"]
    for written in ("邀约电话 300 通", "打了一半，还差六十通", "名单周五前补齐", "名单中 61 个号码无效"):
        assert written in after["regular"]
    assert "下一季早两周邀约" in after["final"]
    assert after["half_written"] == ["短信还没", "换一家", "打了一半，还差六十通等供应商"]
    assert "电话邀约提前两周" in after["experience"]

    opened = open_workspace(file)
    kept = opened.meetings.meetings(cycle_id)
    assert [row.closed_at is not None for row in kept] == [True] * 3
    assert opened.boards.kept(cycle_id)
    regular = next(row for row in kept if row.kind is MeetingKind.REGULAR)
    opened.minutes.export(tmp_path / "minutes.pdf", regular.id)
    opened.minutes.export(tmp_path / "minutes.xlsx", regular.id)
    opened.close()
    for text in (_text_of_pdf(tmp_path / "minutes.pdf"), _text_of_workbook(tmp_path / "minutes.xlsx")):
        for written in ("邀约电话 300 通", "打了一半，还差六十通", "名单周五前补齐", "名单中 61 个号码无效"):
            assert written in text


def _text_of_pdf(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    return "".join(text.splitlines())  # long cells are broken into lines


def _text_of_workbook(path: Path) -> str:
    book = openpyxl.load_workbook(path)
    return "\n".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)
