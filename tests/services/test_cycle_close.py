"""The turn of two cycles."""

from datetime import date

import pytest

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.retention import BackupReason
from cae_desktop.domain.words import CycleState, Stage
from cae_desktop.services.control import ProblemDetails
from cae_desktop.services.cycle_close import CloseItem
from cae_desktop.services.workspace import Workspace
from tests.activity_example import ActivityExample, make_activity_example


@pytest.fixture
def example(workspace: Workspace, cycle_id: str) -> ActivityExample:
    return make_activity_example(workspace, cycle_id)


def archive(workspace: Workspace, cycle_id: str) -> None:
    for row in workspace.progress.activities(cycle_id):
        workspace.evaluation.set_result(row.id, Stage.CONTACT, "reason", "天气")
        workspace.evaluation.close_activity(row.id)


def test_the_checklist_counts_what_is_done_and_names_the_first_gap(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    workspace.control.raise_problem(cycle_id, "名单不全", ProblemDetails())
    partner = workspace.dealership.partners()[0]
    workspace.plan.change_step(example.step["场地布置与物料制作"], "partner_id", partner.id)
    workspace.evaluation.add_experience(example.activity_id, "分时段邀约")

    def found() -> dict[CloseItem, tuple[int, int, str]]:
        checks = workspace.cycle_close.checklist(cycle_id)
        return {one.item: (one.done, one.total, one.activity_id) for one in checks}

    first, second = example.activity_id, example.empty_activity_id
    before = found()
    assert before[CloseItem.FINAL_MEETING] == (0, 1, "")
    assert before[CloseItem.GOALS] == (0, 1, first)
    assert before[CloseItem.EXPERIENCE] == (0, 2, first)
    assert before[CloseItem.PARTNERS] == (0, 1, first)
    assert before[CloseItem.PROBLEMS] == (0, 1, "")
    assert before[CloseItem.ACTIVITIES] == (0, 2, first)
    rating = workspace.evaluation.evaluate_partner(first, partner.id)
    workspace.evaluation.change_partner_evaluation(rating, "quality", 4)
    workspace.evaluation.set_result(first, Stage.CONTACT, "reason", "天气")
    (told,) = workspace.evaluation.of_activity(first).experiences
    workspace.evaluation.keep(told.id, kept=False)
    after = found()
    assert after[CloseItem.GOALS] == (1, 1, "")
    assert after[CloseItem.EXPERIENCE] == (1, 2, second)
    assert after[CloseItem.PARTNERS] == (1, 1, "")


def test_a_cycle_with_open_records_stays_open_and_nothing_is_backed_up(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    with pytest.raises(CaeError, match="cycle-has-open-records") as refused:
        workspace.cycle_close.close(cycle_id)
    assert refused.value.values["count"] == 2
    assert workspace.dealership.cycle(cycle_id).state is CycleState.OPEN
    assert workspace.backups.backups() == ()


def test_closing_makes_a_backup_and_is_one_undo_step(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    archive(workspace, cycle_id)
    workspace.cycle_close.close(cycle_id)
    assert [backup.reason for backup in workspace.backups.backups()] == [BackupReason.CYCLE_CLOSED]
    workspace.history.undo()
    assert workspace.dealership.cycle(cycle_id).state is CycleState.OPEN


def test_the_next_cycle_takes_along_what_is_unsolved_and_what_to_compare_with(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    situation = workspace.situation
    analyses = situation.start(cycle_id, "zh_CN")
    key, analysis = next(iter(analyses.items()))
    indicator = situation.analysis(analysis, "zh_CN").indicators[0]
    situation.change_indicator(indicator.id, "this_period", "8.6%")
    situation.add_competitor(cycle_id, "隔壁店")
    missed = situation.add_problem(cycle_id, "线索太少", impact=5)
    reached = situation.add_problem(cycle_id, "没人知道我们")
    for stage, target, problem in ((Stage.CONTACT, 120, missed), (Stage.ATTENTION, 10, reached)):
        workspace.goals.add_goal(cycle_id, stage, "目标", target, problem_id=problem)
    workspace.evaluation.set_result(example.activity_id, Stage.ATTENTION, "actual", 50)
    workspace.control.raise_problem(cycle_id, "名单不全", ProblemDetails())
    solved = workspace.control.raise_problem(cycle_id, "物料晚到", ProblemDetails())
    workspace.control.solve_problem(solved, "换了供应商")
    archive(workspace, cycle_id)
    workspace.cycle_close.close(cycle_id)
    promised = workspace.cycle_close.carried_over(cycle_id)
    next_id = workspace.cycle_close.begin_next(cycle_id, "zh_CN")

    cycle = workspace.dealership.cycle(next_id)
    assert (cycle.name, cycle.start) == ("2027 年第一季度", date(2027, 1, 1))
    page = situation.page(next_id, "zh_CN")
    assert [(row.text, row.impact) for row in page.problems] == [("线索太少", 5), ("名单不全", 3)]
    assert promised.problems == 2
    begun = {row.key: row.id for row in page.analyses}
    carried = situation.analysis(begun[key], "zh_CN")
    assert (carried.indicators[0].row.this_period, carried.indicators[0].row.last_period) == ("", "8.6%")
    assert [rival.name for rival in carried.competitors] == ["隔壁店"]
    workspace.history.undo()
    assert len(workspace.dealership.cycles()) == 1
