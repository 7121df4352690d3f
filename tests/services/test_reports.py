"""What a cycle tells the car maker, and the files it becomes."""

from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook

from cae_desktop.db.models import AttentionCount, CustomerCard, Decision, Experience, Goal, Problem
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.report import Section
from cae_desktop.domain.words import ExperienceScope, ProblemState, Stage, StepStatus
from cae_desktop.services.clock import SetClock
from cae_desktop.services.papers import REPORT, PaperOrder
from cae_desktop.services.reports import contents, file_name
from cae_desktop.services.workspace import Workspace
from tests.activity_example import ActivityExample, make_activity_example

DAY = date(2026, 10, 12)
CUSTOMER, PHONE = "欧阳不可说", "13900007777"


@pytest.fixture
def example(workspace: Workspace, cycle_id: str) -> ActivityExample:
    """An activity with goals, counts, a customer, costs, a problem with its decision, and an experience."""
    made = make_activity_example(workspace, cycle_id)
    with workspace.database.write("edit-cycle") as session:
        problem = Problem(
            cycle_id=cycle_id,
            activity_id=made.activity_id,
            number=1,
            raised_on=DAY,
            text="礼品涨价",
            how_solved="已换货",
        )
        session.add(problem)
        session.flush()
        session.add_all(
            [
                Goal(cycle_id=cycle_id, stage=Stage.CONTACT, name="联系", target=120, start=DAY, finish=DAY),
                Goal(cycle_id=cycle_id, stage=Stage.CONTACT, name="联系二", target=30, start=DAY, finish=DAY),
                AttentionCount(activity_id=made.activity_id, day=DAY, count=50),
                CustomerCard(
                    activity_id=made.activity_id,
                    number=1,
                    made_on=DAY,
                    name=CUSTOMER,
                    phone=PHONE,
                    phone_key=PHONE,
                    stage=Stage.CONTACT,
                ),
                Decision(cycle_id=cycle_id, problem_id=problem.id, text="改用厂家物料", decided_on=DAY),
                Experience(
                    activity_id=made.activity_id,
                    scope=ExperienceScope.ACTIVITY,
                    noted_on=DAY,
                    title="名单提前两周准备",
                    kept=True,
                ),
                Experience(
                    activity_id=made.activity_id,
                    scope=ExperienceScope.ACTIVITY,
                    noted_on=DAY,
                    title="未保留",
                    kept=None,
                ),
            ]
        )
    workspace.control.change_actual(made.step["场地布置与物料制作"], "actual_cost_fen", 1_000_000)
    return made


def test_a_report_says_what_was_planned_and_what_came(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    report = workspace.reports.cycle_report(cycle_id, " 林珊 ")
    assert (report.dealership, report.code, report.made_by, report.day) == (
        "华东锦程",
        "7521038",
        "林珊",
        date(2026, 10, 15),
    )
    assert [(goal.target, goal.actual) for goal in report.goals] == [(None, 50), (150, 1), (None, 0)]
    assert [rate.actual for rate in report.rates] == [0.02, 0.0]
    assert (report.budget_fen, report.actual_cost_fen) == (2_400_000, 1_000_000)
    assert report.costs.planned[-1][1] == 2_400_000
    full, empty = report.activities
    assert (full.name, full.kind, len(full.steps)) == ("秋季店头品鉴会", "店头活动", 7)
    assert full.standing.status is StepStatus.LATE
    assert full.standing.days_late == 20
    assert (empty.actual_cost_fen, empty.steps) == (None, ())


def test_problems_come_with_their_decisions_and_only_kept_experience_is_told(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    report = workspace.reports.cycle_report(cycle_id, "")
    (problem,) = report.problems
    assert (problem.text, problem.decision, problem.state) == ("礼品涨价", "改用厂家物料\n已换货", ProblemState.OPEN)
    assert [row.title for row in report.experiences] == ["名单提前两周准备"]


def test_kinds_are_named_in_the_language_of_the_report(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    report = workspace.reports.cycle_report(cycle_id, "", "en")
    assert report.activities[0].kind.isascii()


def test_the_period_ends_with_the_cycle(
    workspace: Workspace, cycle_id: str, example: ActivityExample, clock: SetClock
) -> None:
    assert workspace.reports.cycle_report(cycle_id, "").until == date(2026, 10, 15)
    clock.day = date(2027, 3, 1)
    assert workspace.reports.cycle_report(cycle_id, "").until == date(2026, 12, 31)


def test_without_a_cycle_there_is_nothing_to_report(workspace: Workspace) -> None:
    with pytest.raises(CaeError, match="no-cycle-to-report"):
        workspace.reports.cycle_report("", "")


def test_files_are_written_into_a_new_folder_and_hold_no_customer(
    workspace: Workspace, cycle_id: str, example: ActivityExample, tmp_path: Path
) -> None:
    told: list[tuple[int, int]] = []
    pdf, xlsx = workspace.papers.write(
        PaperOrder(REPORT, cycle_id, made_by="林珊"),
        tmp_path / "新" / "夹",
        ("pdf", "xlsx"),
        lambda done, total: told.append((done, total)),
    )
    assert [pdf.name, xlsx.name] == [
        "CAE_7521038_2026年第四季度_20261015.pdf",
        "CAE_7521038_2026年第四季度_20261015.xlsx",
    ]
    assert told == [(0, 2), (1, 2), (2, 2)]
    printed = "".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf))
    cells = "\n".join(
        str(cell) for sheet in load_workbook(xlsx) for row in sheet.iter_rows(values_only=True) for cell in row
    )
    for text in (printed, cells):
        assert "秋季店头品鉴会" in text
        assert CUSTOMER not in text
        assert PHONE not in text


def test_a_folder_that_cannot_be_made_is_refused(workspace: Workspace, cycle_id: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CaeError, match="report-folder-cannot-be-made"):
        workspace.papers.write(PaperOrder(REPORT, cycle_id), tmp_path / "file" / "x", ("pdf",))


def test_file_names_hold_nothing_that_windows_forbids(workspace: Workspace, cycle_id: str) -> None:
    workspace.dealership.change("code", 'A/B:"1"')
    workspace.dealership.change_cycle(cycle_id, "name", " Q4 <2026>?\u202e ..." + "长" * 100)
    name = file_name(workspace.reports.cycle_report(cycle_id, ""), "pdf")
    assert name.startswith("CAE_A-B-1_Q4-2026-")
    assert name.endswith("长_20261015.pdf")
    assert not set(name) & set('<>:"/\\|?* \u202e')
    assert len(name) < 100


def test_a_report_on_a_month_tells_of_its_activities_alone(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    report = workspace.reports.cycle_report(cycle_id, "", about="2026-11")
    assert [row.name for row in report.activities] == ["租赁到期客户邀约"]
    assert (report.start, report.finish) == (date(2026, 11, 1), date(2026, 11, 30))
    assert (report.problems, report.experiences) == ((), ())
    assert "2026-11" in file_name(report, "pdf")
    with pypdfium2.PdfDocument(contents(report, "pdf", "zh_CN")) as document:
        assert "本期涉及的活动按全部结果统计" in document[0].get_textpage().get_text_bounded()


def test_a_report_on_an_activity_counts_its_own_targets(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    report = workspace.reports.cycle_report(cycle_id, "", about=example.activity_id)
    assert [goal.target for goal in report.goals] == [None, 120, None]
    assert [problem.text for problem in report.problems] == ["礼品涨价"]


def test_a_report_on_an_activity_that_is_gone_is_refused(workspace: Workspace, cycle_id: str) -> None:
    with pytest.raises(CaeError, match="row-is-gone"):
        workspace.reports.cycle_report(cycle_id, "", about="gone")


def test_the_support_claim_in_excel_adds_up_to_the_budget_lines(
    workspace: Workspace, cycle_id: str, example: ActivityExample, tmp_path: Path
) -> None:
    for item, price, support in (("礼品", 105, 50), ("场地", 300_010, 100_000)):
        line = workspace.plan.add_budget_line(example.activity_id, item, price_fen=price)
        workspace.plan.change_budget_line(line, "support_fen", support)
    (path,) = workspace.papers.write(PaperOrder(REPORT, cycle_id), tmp_path, ("xlsx",))
    rows = list(load_workbook(path, data_only=True)["预算与支持申请"].iter_rows(min_row=5, values_only=True))
    lines = workspace.plan.budget_lines(example.activity_id)
    written = [(row[1], row[3], row[5]) for row in rows[: len(lines)]]
    assert written == [(line.item, line.amount_fen / 100, line.support_fen / 100) for line in lines]
    assert (rows[len(lines)][3], rows[len(lines)][5]) == (
        sum(line.amount_fen for line in lines) / 100,
        sum(line.support_fen for line in lines) / 100,
    )


def test_parts_that_are_not_wanted_are_left_out_of_both_files(
    workspace: Workspace, cycle_id: str, example: ActivityExample, tmp_path: Path
) -> None:
    order = PaperOrder(REPORT, cycle_id, sections=frozenset({Section.PROBLEMS}))
    pdf, xlsx = workspace.papers.write(order, tmp_path, ("pdf", "xlsx"))
    assert load_workbook(xlsx).sheetnames == ["封面", "目标与漏斗", "活动与预算", "问题"]
    with pypdfium2.PdfDocument(pdf) as document:
        titles = [bookmark.get_title() for bookmark in document.get_toc()]
    assert "执行过程中的问题与处理" in titles
    assert "细分工作" not in titles
    assert "保留的经验" not in titles
