"""Activities from before the program, taken over from real lists."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.past_list import find_past_head, read_past_row
from cae_desktop.domain.words import Stage
from cae_desktop.services.workspace import Workspace

TODAY = date(2026, 10, 15)
HEAD = ["序号", "活动名称", "活动类型", "活动日期", "费用（元）", "到场人数", "留资数", "意向客户", "成交订单", "备注"]


def book(path: Path, rows: list[list[object]]) -> Path:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.append(["2025 年活动统计表"])
    sheet.merge_cells("A1:J1")
    for row in rows:
        sheet.append(row)
    made.save(path)
    return path


def test_a_list_as_dealers_keep_it_is_taken_over_in_one_step(workspace: Workspace, tmp_path: Path) -> None:
    path = book(
        tmp_path / "往年.xlsx",
        [
            HEAD,
            [1, "春季试驾会", "店外活动", date(2025, 3, 8), 26000, 320, 48, 21, 5, "晴"],
            [2, "商场外展", 9, "2025年4月12日至13日", "1.2万", "900人", "", "", "", None],
            [None, None, None, None, None, None, None, None, None, None],
            [3, "电话邀约周", "没有这种", "2025-05-06", 800, 0, 31, 8, 1, None],
            ["", "合计", "", "", 38800, 1220, 79, 29, 6, ""],
        ],
    )
    done = workspace.past_activities.take_over(path)
    assert (done.taken, done.known) == (2, 0)
    assert [(row.number, row.reason.code) for row in done.left_out] == [(6, "not-a-kind")]
    rows = {one.name: one for one in workspace.learning.learnt("zh_CN").outcomes.values()}
    first, second = rows["春季试驾会"], rows["商场外展"]
    assert (first.kind_number, first.start, first.cost_fen, first.orders) == (1, date(2025, 3, 8), 2_600_000, 5)
    assert first.results == {Stage.ATTENTION: 320, Stage.CONTACT: 48, Stage.INTEREST: 21}
    assert (second.kind_number, second.start, second.cost_fen) == (9, date(2025, 4, 12), 1_200_000)
    assert second.results[Stage.CONTACT] is None
    assert workspace.past_activities.take_over(path).known == 2
    workspace.history.undo()
    assert workspace.learning.learnt("zh_CN").outcomes == {}


def test_a_text_in_english_is_read_too(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "past.csv"
    path.write_text("Activity,Kind,Date,Cost,Contacts\nSpring drive,1,2025-03-08,26000,48\n", encoding="utf-8")
    assert workspace.past_activities.take_over(path).taken == 1


@pytest.mark.parametrize(
    ("content", "code"),
    [("姓名,电话\n沈,13800002000\n", "past-list-has-no-head"), ("活动,日期,费用\n", "past-list-has-no-rows")],
)
def test_what_is_no_such_list_changes_nothing(workspace: Workspace, tmp_path: Path, content: str, code: str) -> None:
    path = tmp_path / "x.csv"
    path.write_text(content, encoding="utf-8")
    label = workspace.history.undo_label()
    with pytest.raises(CaeError, match=code):
        workspace.past_activities.take_over(path)
    assert workspace.history.undo_label() == label


NUMBERS = st.integers(-5, 10**9) | st.floats()
CELLS = st.none() | st.text(max_size=12) | NUMBERS | st.dates() | st.booleans()


@given(st.text(min_size=1, max_size=5), st.dates(), st.lists(CELLS, max_size=6))
def test_no_row_is_too_strange(name: str, day: date, cells: list[object]) -> None:
    row = [1, name, "店外活动", day, *cells]
    _, head = find_past_head([HEAD])
    try:
        found = read_past_row(row, head, {"店外活动": 1}, TODAY)
    except CaeError:
        return
    assert found is None or found.name
