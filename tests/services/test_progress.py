from datetime import date

from cae_desktop.domain.words import Stage
from cae_desktop.services.progress import MethodStep
from cae_desktop.services.workspace import Workspace
from tests.activity_example import ActivityExample, make_activity_example
from tests.past_cycle_example import make_past_cycle

PREPARE = ("确定主题与邀约名单", "场地布置与物料制作", "邀约电话 300 通", "媒体与礼品确认")
EXECUTE = ("活动现场接待与试驾",)


def report(workspace: Workspace, example: ActivityExample, names: tuple[str, ...], cost: int | None = None) -> None:
    for name in names:
        workspace.control.report_step(example.step[name], date(2026, 10, 1), date(2026, 10, 14), cost, 100, "")


def test_an_empty_cycle_stands_at_the_first_step_without_figures(workspace: Workspace, cycle_id: str) -> None:
    progress = workspace.progress.of_cycle(cycle_id)
    assert (progress.dealership, progress.cycle) == ("华东锦程", "2026 年第四季度")
    assert progress.current_step() is MethodStep.SITUATION
    assert not any(progress.is_done(step) for step in MethodStep)
    assert set(progress.actual.values()) == {None}
    assert progress.actual_cost_fen is None
    assert (progress.budget_fen, progress.budget_limit_fen) == (0, 9_000_000)


def test_an_unknown_cycle_gives_empty_figures(workspace: Workspace) -> None:
    progress = workspace.progress.of_cycle("nowhere")
    assert (progress.cycle, progress.budget_limit_fen, progress.counts.activities) == ("", 0, 0)


def test_the_situation_is_done_with_all_nine_analyses(workspace: Workspace, cycle_id: str) -> None:
    analyses = tuple(workspace.situation.start(cycle_id, "zh_CN").values())
    for analysis in analyses[:-1]:
        workspace.situation.set_done(analysis, True)
    assert workspace.progress.of_cycle(cycle_id).current_step() is MethodStep.SITUATION
    workspace.situation.set_done(analyses[-1], True)
    assert workspace.progress.of_cycle(cycle_id).current_step() is MethodStep.GOALS


def test_preparation_and_execution_are_done_with_their_last_step(workspace: Workspace, cycle_id: str) -> None:
    example = make_activity_example(workspace, cycle_id)
    report(workspace, example, PREPARE[:-1])
    assert not workspace.progress.of_cycle(cycle_id).is_done(MethodStep.PREPARATION)
    report(workspace, example, PREPARE[-1:])
    progress = workspace.progress.of_cycle(cycle_id)
    assert progress.is_done(MethodStep.PREPARATION)
    assert not progress.is_done(MethodStep.EXECUTION)
    report(workspace, example, EXECUTE)
    assert workspace.progress.of_cycle(cycle_id).is_done(MethodStep.EXECUTION)


def test_evaluation_is_done_when_every_activity_is_archived(workspace: Workspace, cycle_id: str) -> None:
    example = make_activity_example(workspace, cycle_id)
    workspace.evaluation.set_result(example.activity_id, Stage.CONTACT, "reason", "未登记")
    workspace.evaluation.close_activity(example.activity_id)
    assert not workspace.progress.of_cycle(cycle_id).is_done(MethodStep.EVALUATION)
    workspace.evaluation.close_activity(example.empty_activity_id)
    assert workspace.progress.of_cycle(cycle_id).is_done(MethodStep.EVALUATION)


def test_money_and_results_are_summed_over_the_activities(workspace: Workspace, cycle_id: str) -> None:
    example = make_activity_example(workspace, cycle_id)
    report(workspace, example, PREPARE[:2], cost=100_000)
    for activity_id, count in ((example.activity_id, 30), (example.empty_activity_id, 12)):
        workspace.cards.count_attention(activity_id, date(2026, 10, 14), count)
    progress = workspace.progress.of_cycle(cycle_id)
    assert progress.budget_fen == 980_000 + 120_000 + 450_000 + 850_000
    assert progress.actual_cost_fen == 200_000
    assert progress.actual[Stage.ATTENTION] == 42
    assert len(workspace.progress.activities(cycle_id)) == 2


def test_the_newest_open_cycle_comes_first(workspace: Workspace) -> None:
    assert workspace.progress.newest_cycle_id() == ""
    past = make_past_cycle(workspace)
    newer = workspace.dealership.add_next_cycle("zh_CN")
    assert workspace.progress.newest_cycle_id() == newer
    workspace.dealership.close_cycle(newer)
    assert workspace.progress.newest_cycle_id() == past
    workspace.dealership.close_cycle(past)
    assert workspace.progress.newest_cycle_id() == newer
