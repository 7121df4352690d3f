from datetime import date

import pytest

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import ActivityState, FindingKind, Side, Stage
from cae_desktop.services.situation_page import AnalysisPage, SituationPage
from cae_desktop.services.workspace import Workspace
from tests.past_cycle_example import make_past_cycle


def page(workspace: Workspace, cycle_id: str) -> SituationPage:
    return workspace.situation.page(cycle_id, "zh_CN")


def analysis(workspace: Workspace, cycle_id: str, key: str) -> AnalysisPage:
    return workspace.situation.analysis(workspace.situation.start(cycle_id, "zh_CN")[key], "zh_CN")


def problem_texts(workspace: Workspace, cycle_id: str) -> list[str]:
    return [problem.text for problem in page(workspace, cycle_id).problems]


def test_a_cycle_without_analysis_shows_the_nine_unstarted(workspace: Workspace, cycle_id: str) -> None:
    shown = page(workspace, cycle_id)
    assert not shown.started
    assert len(shown.analyses) == 9
    assert {line.id for line in shown.analyses} == {None}
    assert shown.progress == 0.0


def test_starting_takes_the_indicators_of_the_catalogue_in_the_language(workspace: Workspace, cycle_id: str) -> None:
    ids = workspace.situation.start(cycle_id, "en")
    shown = workspace.situation.analysis(ids["competitors"], "en")
    assert shown.indicators[0].row.name == "Sales per month"
    assert shown.indicators[0].row.unit == "cars"
    assert len(page(workspace, cycle_id).analyses) == len(ids) == 9


def test_starting_twice_changes_nothing(workspace: Workspace, cycle_id: str) -> None:
    first = workspace.situation.start(cycle_id, "zh_CN")
    workspace.situation.conclude(first["policy"], "置换补贴年底结束")
    assert workspace.situation.start(cycle_id, "en") == first
    assert analysis(workspace, cycle_id, "policy").conclusion == "置换补贴年底结束"


def test_an_analysis_is_full_when_ticked_and_partly_before(workspace: Workspace, cycle_id: str) -> None:
    shown = analysis(workspace, cycle_id, "policy")
    workspace.situation.change_indicator(shown.indicators[0].row.id, "this_period", "8000")
    part = analysis(workspace, cycle_id, "policy").line.progress
    assert 0.0 < part < 1.0
    workspace.situation.set_done(shown.line.id or "", True)
    assert analysis(workspace, cycle_id, "policy").line.progress == 1.0
    assert not page(workspace, cycle_id).side_is_done(Side.ENVIRONMENT)


def test_the_competitor_that_is_ahead_of_all_leads(workspace: Workspace, cycle_id: str) -> None:
    shown = analysis(workspace, cycle_id, "competitors")
    near = workspace.situation.add_competitor(cycle_id, "天河店")
    far = workspace.situation.add_competitor(cycle_id, "东风店")
    share = shown.indicators[0].row.id
    workspace.situation.change_indicator(share, "this_period", "8.6%")
    workspace.situation.set_competitor_value(share, far, "约 7.1%")
    assert analysis(workspace, cycle_id, "competitors").indicators[0].leader is None
    workspace.situation.set_competitor_value(share, near, "11.2%")
    assert analysis(workspace, cycle_id, "competitors").indicators[0].leader == near
    workspace.situation.set_competitor_value(share, near, "")
    assert analysis(workspace, cycle_id, "competitors").indicators[0].row.competitor_values == {far: "约 7.1%"}


def test_only_analyses_that_compare_have_competitors(workspace: Workspace, cycle_id: str) -> None:
    workspace.situation.add_competitor(cycle_id, "天河店")
    assert not analysis(workspace, cycle_id, "economy").compares
    assert analysis(workspace, cycle_id, "economy").competitors == ()
    assert len(analysis(workspace, cycle_id, "region").competitors) == 1


def test_pasted_rows_become_indicators_with_competitors_and_source(workspace: Workspace, cycle_id: str) -> None:
    rival = workspace.situation.add_competitor(cycle_id, "天河店")
    shown = analysis(workspace, cycle_id, "competitors")
    added = workspace.situation.add_indicators(
        shown.line.id or "", [["展厅面积", "平米", "1200", "", "2,000", "实地"], ["", "x"], [" 会员数 "]]
    )
    assert added == 2
    rows = [line.row for line in analysis(workspace, cycle_id, "competitors").indicators[-2:]]
    assert (rows[0].name, rows[0].unit, rows[0].this_period, rows[0].source) == ("展厅面积", "平米", "1200", "实地")
    assert rows[0].competitor_values == {rival: "2,000"}
    assert (rows[1].name, rows[1].source) == ("会员数", "")


def test_a_deleted_indicator_comes_back_whole_by_undo(workspace: Workspace, cycle_id: str) -> None:
    rival = workspace.situation.add_competitor(cycle_id, "天河店")
    first = analysis(workspace, cycle_id, "competitors").indicators[0].row.id
    workspace.situation.set_competitor_value(first, rival, "138")
    before = analysis(workspace, cycle_id, "competitors").indicators
    workspace.situation.remove_indicators([first])
    assert len(analysis(workspace, cycle_id, "competitors").indicators) == len(before) - 1
    workspace.history.undo()
    assert analysis(workspace, cycle_id, "competitors").indicators == before


def test_a_deleted_competitor_takes_its_figures_and_undo_brings_both(workspace: Workspace, cycle_id: str) -> None:
    rival = workspace.situation.add_competitor(cycle_id, "天河店")
    first = analysis(workspace, cycle_id, "competitors").indicators[0].row.id
    workspace.situation.set_competitor_value(first, rival, "138")
    workspace.situation.remove_competitor(rival)
    assert analysis(workspace, cycle_id, "competitors").indicators[0].row.competitor_values == {}
    workspace.history.undo()
    assert analysis(workspace, cycle_id, "competitors").indicators[0].row.competitor_values == {rival: "138"}


def test_findings_are_kept_in_order_edited_and_deleted(workspace: Workspace, cycle_id: str) -> None:
    analysis_id = analysis(workspace, cycle_id, "operations").line.id or ""
    first = workspace.situation.add_finding(analysis_id, FindingKind.STRENGTH, "售后客户基盘 9,400")
    second = workspace.situation.add_finding(analysis_id, FindingKind.STRENGTH, "回厂率 61%")
    workspace.situation.change_finding(first, "售后客户基盘 9,500")
    assert [f.text for f in analysis(workspace, cycle_id, "operations").findings] == [
        "售后客户基盘 9,500",
        "回厂率 61%",
    ]
    workspace.situation.remove_finding(second)
    assert len(analysis(workspace, cycle_id, "operations").findings) == 1
    with pytest.raises(CaeError, match="text-is-missing"):
        workspace.situation.change_finding(first, "  ")


def test_the_self_check_is_answered_and_taken_back(workspace: Workspace, cycle_id: str) -> None:
    for answer in (True, False, None):
        workspace.situation.answer_self_check(cycle_id, "weak_supervision", answer)
        line = next(line for line in page(workspace, cycle_id).self_check if line.key == "weak_supervision")
        assert (line.applies, line.share) == (answer, 45)


def test_a_common_problem_that_was_noted_says_so(workspace: Workspace, cycle_id: str) -> None:
    common = page(workspace, cycle_id).self_check[0]
    assert not common.noted
    workspace.situation.add_problem(cycle_id, common.text)
    assert page(workspace, cycle_id).self_check[0].noted


def test_problems_are_ranked_by_score_until_they_are_dragged(workspace: Workspace, cycle_id: str) -> None:
    add = workspace.situation.add_problem
    add(cycle_id, "低", impact=1, urgency=2, controllability=3)
    add(cycle_id, "高", impact=5, urgency=5, controllability=4)
    low = page(workspace, cycle_id).problems[1]
    assert (low.text, low.score, low.rank) == ("低", 6, 2)
    workspace.situation.move_problem(low.id, 0)
    assert problem_texts(workspace, cycle_id) == ["低", "高"]
    assert page(workspace, cycle_id).own_order
    add(cycle_id, "新", impact=5, urgency=5, controllability=5)
    assert problem_texts(workspace, cycle_id) == ["低", "高", "新"]
    workspace.situation.sort_problems_by_score(cycle_id)
    assert problem_texts(workspace, cycle_id) == ["新", "高", "低"]


def test_a_problem_names_the_analysis_that_found_it(workspace: Workspace, cycle_id: str) -> None:
    source = analysis(workspace, cycle_id, "customers").line.id
    problem_id = workspace.situation.add_problem(cycle_id, "老客户推荐少", analysis_id=source)
    assert page(workspace, cycle_id).problems[0].analysis_name == "客户群体分析"
    workspace.situation.change_problem(problem_id, "analysis_id", None)
    assert page(workspace, cycle_id).problems[0].analysis_name == ""


@pytest.mark.parametrize("rating", [0, 6, "5"])
def test_ratings_are_from_one_to_five(workspace: Workspace, cycle_id: str, rating: object) -> None:
    problem_id = workspace.situation.add_problem(cycle_id, "问题")
    with pytest.raises(CaeError, match="rating-out-of-range"):
        workspace.situation.change_problem(problem_id, "urgency", rating)
    assert page(workspace, cycle_id).problems[0].urgency == 3


def test_a_deleted_problem_comes_back_by_undo(workspace: Workspace, cycle_id: str) -> None:
    problem_id = workspace.situation.add_problem(cycle_id, "问题", impact=5)
    before = page(workspace, cycle_id)
    workspace.situation.remove_problems([problem_id])
    assert page(workspace, cycle_id).problems == ()
    workspace.history.undo()
    assert page(workspace, cycle_id) == before


def test_the_review_fills_itself_from_closed_activities_of_earlier_cycles(workspace: Workspace, cycle_id: str) -> None:
    make_past_cycle(workspace)
    (line,) = analysis(workspace, cycle_id, "past_activities").review
    assert (line.kind_number, line.count, line.cost_fen, line.orders) == (2, 1, 800_000, 6)
    assert line.cost_per_result_fen == {Stage.ATTENTION: 2_000, Stage.CONTACT: 10_000, Stage.INTEREST: 40_000}
    assert line.experience == "邀约名单提前两周准备"
    assert (line.days, line.last, line.target_groups) == (1, date(2026, 8, 15), ())


def test_activities_that_are_not_closed_are_not_reviewed(workspace: Workspace, cycle_id: str) -> None:
    make_past_cycle(workspace, state=ActivityState.RUNNING)
    assert analysis(workspace, cycle_id, "past_activities").review == ()


def test_activities_entered_by_hand_count_in_the_review(workspace: Workspace, cycle_id: str) -> None:
    make_past_cycle(workspace)
    past = workspace.situation.add_past_activity(2, "春季团购", date(2026, 3, 7), cost_fen=200_000, contact=20)
    (line,) = analysis(workspace, cycle_id, "past_activities").review
    assert (line.count, line.cost_fen) == (2, 1_000_000)
    assert line.cost_per_result_fen[Stage.CONTACT] == 10_000
    assert line.cost_per_result_fen[Stage.ATTENTION] == 2_000
    with pytest.raises(CaeError, match="number-is-negative"):
        workspace.situation.change_past_activity(past, "contact", -1)
    workspace.situation.remove_past_activities([past])
    assert analysis(workspace, cycle_id, "past_activities").past_activities == ()
