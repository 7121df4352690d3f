from datetime import date

import pytest

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import ActivityState, ExperienceScope, MeetingKind, Stage
from cae_desktop.services.cards import NewCard
from cae_desktop.services.clock import SetClock
from cae_desktop.services.evaluation import StageResult
from cae_desktop.services.workspace import Workspace
from tests.activity_example import ActivityExample, make_activity_example

CALLS = "邀约电话 300 通"


@pytest.fixture
def example(workspace: Workspace, cycle_id: str) -> ActivityExample:
    return make_activity_example(workspace, cycle_id)


@pytest.fixture
def activity_id(example: ActivityExample) -> str:
    return example.activity_id


def stage(workspace: Workspace, activity_id: str, wanted: Stage) -> StageResult:
    return next(row for row in workspace.evaluation.of_activity(activity_id).stages if row.stage is wanted)


def partner_id(workspace: Workspace) -> str:
    return workspace.dealership.partners()[0].id


def test_results_are_counted_until_somebody_writes_another_figure(workspace: Workspace, activity_id: str) -> None:
    assert stage(workspace, activity_id, Stage.CONTACT).actual is None
    workspace.cards.add_card(NewCard("沈", activity_id, phone="15900008832"))
    contact = stage(workspace, activity_id, Stage.CONTACT)
    assert (contact.planned, contact.actual, contact.counted) == (120, 1, 1)
    workspace.evaluation.set_result(activity_id, Stage.CONTACT, "actual", 112)
    workspace.evaluation.set_result(activity_id, Stage.CONTACT, "reason", "留资台人手不足")
    contact = stage(workspace, activity_id, Stage.CONTACT)
    assert (contact.actual, contact.counted, contact.reason) == (112, 1, "留资台人手不足")
    workspace.evaluation.set_result(activity_id, Stage.CONTACT, "actual", None)
    assert stage(workspace, activity_id, Stage.CONTACT).actual == 1


def test_a_result_below_zero_is_refused(workspace: Workspace, activity_id: str) -> None:
    with pytest.raises(CaeError, match="count-is-negative"):
        workspace.evaluation.set_result(activity_id, Stage.CONTACT, "actual", -1)


def test_an_experience_is_about_a_step_or_the_whole_activity(
    workspace: Workspace, example: ActivityExample, person: dict[str, str]
) -> None:
    evaluation = workspace.evaluation
    row_id = evaluation.add_experience(
        example.activity_id, "分时段邀约", step_id=example.step[CALLS], person_id=person["赵敏"]
    )
    (row,) = evaluation.of_activity(example.activity_id).experiences
    assert (row.id, row.scope, row.step_name, row.person_name) == (row_id, ExperienceScope.STEP, CALLS, "赵敏")
    evaluation.change_experience(row_id, "step_id", None)
    evaluation.change_experience(row_id, "proposal", "提前一周")
    (row,) = evaluation.of_activity(example.activity_id).experiences
    assert (row.scope, row.step_name, row.proposal) == (ExperienceScope.ACTIVITY, "", "提前一周")
    with pytest.raises(CaeError, match="text-is-missing"):
        evaluation.change_experience(row_id, "title", " ")
    evaluation.delete_experience(row_id)
    assert evaluation.of_activity(example.activity_id).experiences == ()


def test_only_what_was_kept_is_in_the_experience_base(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    evaluation = workspace.evaluation
    kept, refused, _ = (evaluation.add_experience(example.activity_id, title) for title in ("甲 Test", "乙", "丙"))
    evaluation.keep(kept, kept=True)
    evaluation.keep(refused, kept=False)
    (row,) = workspace.experience.kept()
    assert (row.title, row.kind_number, row.activity_name, row.cycle_name) == (
        "甲 Test",
        2,
        "秋季店头品鉴会",
        "2026 年第四季度",
    )
    assert [one.title for one in workspace.experience.kept("test 品鉴")] == ["甲 Test"]
    assert workspace.experience.kept("品鉴 乙") == ()
    evaluation.keep(kept, kept=None)
    assert workspace.experience.kept() == ()


def test_a_partner_is_evaluated_once_for_an_activity(workspace: Workspace, activity_id: str) -> None:
    evaluation = workspace.evaluation
    row_id = evaluation.evaluate_partner(activity_id, partner_id(workspace))
    assert evaluation.evaluate_partner(activity_id, partner_id(workspace)) == row_id
    for field, value in (("contract_fen", 1_150_000), ("agreed", "两天搭建"), ("quality", 4), ("use_again", True)):
        evaluation.change_partner_evaluation(row_id, field, value)
    (row,) = evaluation.of_activity(activity_id).partners
    assert (row.contract_fen, row.agreed, row.quality, row.price, row.use_again) == (
        1_150_000,
        "两天搭建",
        4,
        None,
        True,
    )
    with pytest.raises(CaeError, match="rating-out-of-range"):
        evaluation.change_partner_evaluation(row_id, "price", 6)
    evaluation.delete_partner_evaluation(row_id)
    assert evaluation.of_activity(activity_id).partners == ()


def test_partners_are_compared_by_the_average_of_what_was_rated(workspace: Workspace, example: ActivityExample) -> None:
    for activity_id, quality in ((example.activity_id, 4), (example.empty_activity_id, 1)):
        row_id = workspace.evaluation.evaluate_partner(activity_id, partner_id(workspace))
        workspace.evaluation.change_partner_evaluation(row_id, "quality", quality)
    (record,) = workspace.experience.partners()
    assert (record.activities, record.quality, record.price, record.overall) == (2, 2.5, None, 2.5)


def test_people_have_counted_figures_and_the_managers_rating(
    workspace: Workspace, example: ActivityExample, person: dict[str, str], clock: SetClock
) -> None:
    clock.day = date(2026, 10, 22)
    start, finish = date(2026, 9, 29), date(2026, 10, 17)
    workspace.control.report_step(example.step[CALLS], start, finish, 132_000, 100, "")
    workspace.cards.add_card(NewCard("沈", example.activity_id, person["赵敏"], phone="15900008832"))
    evaluation = workspace.evaluation
    evaluation.evaluate_person(example.activity_id, person["赵敏"], "rating", 4)
    evaluation.evaluate_person(example.activity_id, person["赵敏"], "remark", "电话耐心")
    row = next(one for one in evaluation.of_activity(example.activity_id).staff if one.name == "赵敏")
    assert (row.steps, row.on_time_percent, row.cards, row.rating, row.remark) == (2, 0, 1, 4, "电话耐心")
    assert row.cost_deviation_percent == pytest.approx(10)
    with pytest.raises(CaeError, match="rating-out-of-range"):
        evaluation.evaluate_person(example.activity_id, person["赵敏"], "rating", 0)


def test_an_activity_is_archived_only_when_every_goal_has_a_figure_or_a_reason(
    workspace: Workspace, cycle_id: str, activity_id: str
) -> None:
    with pytest.raises(CaeError, match="result-is-missing"):
        workspace.evaluation.close_activity(activity_id)
    workspace.evaluation.set_result(activity_id, Stage.CONTACT, "reason", "活动因天气取消")
    workspace.evaluation.close_activity(activity_id)
    assert workspace.evaluation.of_activity(activity_id).closed


def test_a_rated_partner_needs_reasons_before_archiving(workspace: Workspace, activity_id: str) -> None:
    evaluation = workspace.evaluation
    evaluation.set_result(activity_id, Stage.CONTACT, "actual", 100)
    row_id = evaluation.evaluate_partner(activity_id, partner_id(workspace))
    evaluation.change_partner_evaluation(row_id, "quality", 3)
    with pytest.raises(CaeError) as refused:
        evaluation.close_activity(activity_id)
    assert refused.value.code == "partner-needs-reasons"
    assert refused.value.values["name"] == workspace.dealership.partners()[0].name
    evaluation.change_partner_evaluation(row_id, "reasons", "晚两天交付")
    evaluation.close_activity(activity_id)


def test_the_evaluation_of_a_closed_activity_is_locked_until_it_is_reopened(
    workspace: Workspace, activity_id: str, person: dict[str, str]
) -> None:
    evaluation = workspace.evaluation
    evaluation.set_result(activity_id, Stage.CONTACT, "actual", 100)
    told = evaluation.add_experience(activity_id, "甲")
    rated = evaluation.evaluate_partner(activity_id, partner_id(workspace))
    evaluation.close_activity(activity_id)
    before = evaluation.of_activity(activity_id)
    for verb, arguments in (
        (evaluation.set_result, (activity_id, Stage.CONTACT, "actual", 1)),
        (evaluation.add_experience, (activity_id, "乙")),
        (evaluation.change_experience, (told, "title", "乙")),
        (evaluation.delete_experience, (told,)),
        (evaluation.evaluate_partner, (activity_id, partner_id(workspace))),
        (evaluation.change_partner_evaluation, (rated, "quality", 1)),
        (evaluation.delete_partner_evaluation, (rated,)),
        (evaluation.evaluate_person, (activity_id, person["赵敏"], "rating", 1)),
        (evaluation.close_activity, (activity_id,)),
    ):
        with pytest.raises(CaeError, match="activity-is-closed"):
            verb(*arguments)  # type: ignore[operator]
    with pytest.raises(CaeError, match="activity-is-closed"):
        evaluation.keep(told, kept=True)
    assert evaluation.of_activity(activity_id) == before
    evaluation.reopen_activity(activity_id, "重新开启")
    evaluation.keep(told, kept=True)
    assert evaluation.of_activity(activity_id).result.state is ActivityState.RUNNING


def test_archiving_and_reopening_are_undone_like_everything_else(workspace: Workspace, activity_id: str) -> None:
    workspace.evaluation.set_result(activity_id, Stage.CONTACT, "actual", 100)
    workspace.evaluation.close_activity(activity_id)
    workspace.evaluation.reopen_activity(activity_id, "重新开启")
    workspace.history.undo()
    assert workspace.evaluation.of_activity(activity_id).closed
    workspace.history.undo()
    assert not workspace.evaluation.of_activity(activity_id).closed


def test_the_last_final_meeting_is_told(workspace: Workspace, cycle_id: str, activity_id: str) -> None:
    assert workspace.evaluation.of_activity(activity_id).final_meeting is None
    meeting_id = workspace.meetings.prepare(cycle_id, MeetingKind.FINAL)
    planned = workspace.meetings.page(meeting_id).meeting.planned_at
    assert workspace.evaluation.of_activity(activity_id).final_meeting == planned.astimezone().date()


def test_every_verb_is_undone_exactly(workspace: Workspace, activity_id: str, person: dict[str, str]) -> None:
    evaluation = workspace.evaluation
    told = evaluation.add_experience(activity_id, "提前两周准备名单", went_well="来客多")
    rated = evaluation.evaluate_partner(activity_id, partner_id(workspace))
    verbs = (
        lambda: evaluation.set_result(activity_id, Stage.CONTACT, "actual", 100),
        lambda: evaluation.set_result(activity_id, Stage.CONTACT, "reason", "周末人手不足"),
        lambda: evaluation.add_experience(activity_id, "现场分工", person_id=person["王莉"]),
        lambda: evaluation.change_experience(told, "proposal", "三周"),
        lambda: evaluation.keep(told, kept=True),
        lambda: evaluation.keep(told, kept=None),
        lambda: evaluation.delete_experience(told),
        lambda: evaluation.change_partner_evaluation(rated, "quality", 4),
        lambda: evaluation.change_partner_evaluation(rated, "reasons", "质量稳定"),
        lambda: evaluation.evaluate_person(activity_id, person["赵敏"], "rating", 5),
        lambda: evaluation.evaluate_person(activity_id, person["赵敏"], "remark", "认真"),
        lambda: evaluation.close_activity(activity_id),
        lambda: evaluation.reopen_activity(activity_id, "重新开启"),
        lambda: evaluation.delete_partner_evaluation(rated),
        lambda: evaluation.evaluate_partner(activity_id, workspace.dealership.partners()[1].id),
    )
    for verb in verbs:
        before = evaluation.of_activity(activity_id)
        verb()
        after = evaluation.of_activity(activity_id)
        assert after != before
        workspace.history.undo()
        assert evaluation.of_activity(activity_id) == before
        workspace.history.redo()
        assert evaluation.of_activity(activity_id) == after
