"""The minutes of a meeting as text, PDF and workbook, opened again by other libraries."""

from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from cae_desktop.domain.words import MeetingKind, ProblemState, Stage
from cae_desktop.services.clock import SetClock
from cae_desktop.services.control import ProblemDetails
from cae_desktop.services.workspace import Workspace
from tests.activity_example import ActivityExample, make_activity_example

CALLS, MEDIA = "邀约电话 300 通", "媒体与礼品确认"

FOLLOWING = datetime(2026, 10, 20, 7, tzinfo=UTC)
NEXT = f"{FOLLOWING.astimezone():%Y-%m-%d %H:%M}"
"""Times are those of the computer, wherever it stands."""


def english(_context: str, text: str) -> str:
    return text


@pytest.fixture
def example(workspace: Workspace, cycle_id: str) -> ActivityExample:
    return make_activity_example(workspace, cycle_id)


@pytest.fixture
def meeting_id(
    workspace: Workspace, cycle_id: str, example: ActivityExample, person: dict[str, str], clock: SetClock
) -> str:
    """A regular meeting a week after the kick-off, in which a step got new days and a decision was made."""
    meetings, control = workspace.meetings, workspace.control
    clock.day = date(2026, 10, 8)
    meetings.close(meetings.prepare(cycle_id, MeetingKind.KICK_OFF))
    clock.day = date(2026, 10, 15)
    workspace.plan.change_step(example.step[MEDIA], "finish", date(2026, 10, 16))
    held = meetings.prepare(cycle_id, MeetingKind.REGULAR, datetime(2026, 10, 15, 7, tzinfo=UTC), "展厅二楼")
    meetings.prepare(cycle_id, MeetingKind.REGULAR, FOLLOWING, "展厅二楼")
    meetings.set_present(held, person["何伟"], present=False)
    meetings.note(held, "=1+1 <b>名单</b> 今天导出", person_id=person["陈涛"])
    control.change_actual(example.step[CALLS], "percent", 80, held)
    details = ProblemDetails(step_id=example.step[MEDIA], owner_id=person["陈涛"], due=date(2026, 10, 17))
    control.raise_problem(cycle_id, "礼品涨价", details, held)
    control.decide(cycle_id, "改用厂家物料", None, person["赵敏"], date(2026, 10, 18), held)
    meetings.close(held)
    return held


def test_the_text_says_decisions_new_dates_and_who_does_what_by_when(workspace: Workspace, meeting_id: str) -> None:
    text = workspace.minutes.text(meeting_id, english)
    for part in (
        "Absent: 何伟",
        f"Next meeting: Regular meeting 2 · {NEXT} · 展厅二楼",
        "1. 改用厂家物料 · 赵敏 · by 2026-10-18",
        "陈涛: 礼品涨价 · by 2026-10-17",
        f"赵敏: {CALLS} · by 2026-10-16",
        f"{MEDIA} (王莉): 10-05 – 10-12 → 10-05 – 10-16",
        f"{CALLS} (赵敏): plan 09-29 – 10-16 · 80%",
        "1. 礼品涨价 (王莉) — ▲ Open",
        f"{workspace.clock.now().astimezone():%H:%M} =1+1 <b>名单</b> 今天导出 (陈涛)",
    ):
        assert part in text
    assert "到店客户 48 小时回访" not in text


def test_the_minutes_of_a_closed_meeting_stay_as_they_were(
    workspace: Workspace, cycle_id: str, example: ActivityExample, meeting_id: str, clock: SetClock
) -> None:
    before = workspace.minutes.text(meeting_id, english)
    clock.day = date(2026, 10, 27)
    for name in (MEDIA, CALLS):
        workspace.plan.change_step(example.step[name], "finish", date(2026, 10, 23))
        workspace.control.change_actual(example.step[name], "percent", 90)
    (problem,) = workspace.control.problems(cycle_id)
    workspace.control.review_problem(
        problem.id, workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR), ProblemState.STILL_EXISTS
    )
    (decision,) = workspace.control.decisions(cycle_id)
    workspace.control.change_decision(decision.id, "text", "改用别的物料")
    workspace.control.finish_decision(decision.id)
    workspace.control.change_problem(problem.id, "text", "礼品不够")
    clock.day = date(2026, 10, 15)
    workspace.control.decide(cycle_id, "同一天晚些时候的决定")
    assert workspace.minutes.text(meeting_id, english) == before


def test_the_minutes_of_a_final_meeting_keep_what_was_evaluated_by_then(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    workspace.evaluation.set_result(example.activity_id, Stage.CONTACT, "actual", 131)
    held = workspace.meetings.prepare(cycle_id, MeetingKind.FINAL)
    workspace.meetings.close(held)
    before = workspace.minutes.text(held, english)
    assert "reached 131" in before
    workspace.evaluation.set_result(example.activity_id, Stage.CONTACT, "actual", 140)
    workspace.evaluation.add_experience(example.activity_id, "后来才想到的")
    assert workspace.minutes.text(held, english) == before
    workspace.history.undo()
    workspace.history.undo()
    workspace.history.undo()
    assert workspace.meetings.page(held).meeting.closed_at is None
    assert "后来" not in workspace.minutes.text(held, english)


def test_a_next_meeting_planned_later_is_told(workspace: Workspace, cycle_id: str, example: ActivityExample) -> None:
    held = workspace.meetings.prepare(cycle_id, MeetingKind.KICK_OFF, datetime(2026, 10, 8, 7, tzinfo=UTC))
    workspace.meetings.close(held)
    assert "Next meeting" not in workspace.minutes.text(held, english)
    workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR, FOLLOWING, "展厅二楼")
    assert f"Next meeting: Regular meeting 1 · {NEXT} · 展厅二楼" in workspace.minutes.text(held, english)


def test_the_pdf_holds_the_same_in_chinese(workspace: Workspace, meeting_id: str, tmp_path: Path) -> None:
    workspace.minutes.export(tmp_path / "m.pdf", meeting_id)
    document = pypdfium2.PdfDocument((tmp_path / "m.pdf").read_bytes())
    width, height = document.get_page_size(0)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    assert width < height
    for part in ("第 1 次例会", "改用厂家物料", "礼品涨价", "10-05 – 10-16", "=1+1 <b>名单</b>", NEXT):
        assert part in text


def test_the_workbook_has_a_table_for_every_section(workspace: Workspace, meeting_id: str, tmp_path: Path) -> None:
    workspace.minutes.export(tmp_path / "m.xlsx", meeting_id, language="en")
    book = openpyxl.load_workbook(tmp_path / "m.xlsx")
    tables = {sheet.title.split(" ", 1)[1]: [*sheet.iter_rows(values_only=True)] for sheet in book.worksheets}
    assert [*tables][:5] == ["Meeting", "Decisions", "Who does what by when", "New dates", "Work steps reported"]
    decision = next(row for row in tables["Decisions"] if row[1] == "改用厂家物料")
    assert (decision[3], decision[4]) == ("赵敏", datetime(2026, 10, 18))  # noqa: DTZ001
    note = next(row for row in tables["Notes"] if row[1] == "=1+1 <b>名单</b> 今天导出")
    assert note[0] == f"{workspace.clock.now().astimezone():%H:%M}"


def test_the_minutes_of_a_final_meeting_tell_results_experience_and_partners_but_no_ratings_of_people(
    workspace: Workspace, cycle_id: str, example: ActivityExample, person: dict[str, str]
) -> None:
    evaluation = workspace.evaluation
    evaluation.set_result(example.activity_id, Stage.CONTACT, "reason", "天气好")
    first = evaluation.add_experience(example.activity_id, "试驾改为预约", person_id=person["陈涛"])
    evaluation.keep(first, kept=True)
    dropped = evaluation.add_experience(example.activity_id, "不值得保留")
    evaluation.keep(dropped, kept=False)
    evaluation.evaluate_person(example.activity_id, person["陈涛"], "remark", "只给经理看")
    final = workspace.meetings.prepare(cycle_id, MeetingKind.FINAL)
    text = workspace.minutes.text(final, english)
    assert "contact · planned 120" in text.casefold()
    assert "天气好" in text
    assert "试驾改为预约 · 陈涛 · ★ kept" in text
    assert "不值得保留" not in text
    assert "只给经理看" not in text
    regular = workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR)
    assert "试驾改为预约" not in workspace.minutes.text(regular, english)
