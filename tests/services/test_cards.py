from datetime import date, timedelta

import pytest

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import CardResult, ContactMeans, Salutation, Stage
from cae_desktop.services.cards import NewCard
from cae_desktop.services.clock import SetClock
from cae_desktop.services.workspace import Workspace
from tests.activity_example import ActivityExample, make_activity_example

TODAY = date(2026, 10, 15)


@pytest.fixture
def example(workspace: Workspace, cycle_id: str) -> ActivityExample:
    return make_activity_example(workspace, cycle_id)


@pytest.fixture
def card_id(workspace: Workspace, example: ActivityExample, person: dict[str, str]) -> str:
    return workspace.cards.add_card(
        NewCard("沈", example.activity_id, person["王莉"], Salutation.MS, "159-0000 8832", level="H")
    )


def result(workspace: Workspace, cycle_id: str) -> dict[Stage, int | None]:
    return dict(workspace.progress.activities(cycle_id)[0].actual)


def test_a_card_with_a_phone_counts_as_contact_at_once(workspace: Workspace, cycle_id: str, card_id: str) -> None:
    card = workspace.cards.card(card_id)
    assert (card.line.stage, card.line.phone, card.line.phone_key) == (Stage.CONTACT, "159 0000 8832", "15900008832")
    assert [(stage.stage, stage.changed_on) for stage in card.stages] == [(Stage.CONTACT, TODAY)]
    assert result(workspace, cycle_id)[Stage.CONTACT] == 1


def test_a_card_without_any_way_of_contact_is_attention_only(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    card_id = workspace.cards.add_card(NewCard("路人", example.activity_id))
    assert workspace.cards.card(card_id).line.stage is Stage.ATTENTION
    assert result(workspace, cycle_id)[Stage.CONTACT] == 0


def test_card_numbers_count_up(workspace: Workspace, card_id: str) -> None:
    second = workspace.cards.add_card(NewCard("周"))
    assert [workspace.cards.card(one).line.number for one in (card_id, second)] == [1, 2]


def test_a_card_needs_a_name(workspace: Workspace) -> None:
    with pytest.raises(CaeError, match="text-is-missing"):
        workspace.cards.add_card(NewCard("  "))


@pytest.mark.parametrize("spelling", ["15900008832", "+86 159 0000 8832", "１５９００００８８３２", "159-0000-8832"])
def test_the_same_phone_in_another_spelling_is_refused_unless_asked(
    workspace: Workspace, card_id: str, spelling: str
) -> None:
    assert [line.id for line in workspace.cards.same_phone(spelling)] == [card_id]
    with pytest.raises(CaeError) as refused:
        workspace.cards.add_card(NewCard("沈", phone=spelling))
    assert (refused.value.code, refused.value.values["number"]) == ("phone-is-known", 1)
    workspace.cards.add_card(NewCard("沈", phone=spelling), even_if_known=True)
    assert len(workspace.cards.same_phone(spelling)) == 2


def test_what_is_no_phone_number_is_refused_and_nothing_changes(workspace: Workspace, card_id: str) -> None:
    with pytest.raises(CaeError, match="not-a-phone"):
        workspace.cards.change_card(card_id, "phone", "明天再问")
    assert workspace.cards.card(card_id).line.phone == "159 0000 8832"
    assert workspace.cards.same_phone("12") == ()


def test_the_level_sets_the_next_call(workspace: Workspace, card_id: str) -> None:
    assert workspace.cards.card(card_id).line.next_follow_up == workspace.cards.next_call("H")
    workspace.cards.change_card(card_id, "level", "B")
    assert workspace.cards.card(card_id).line.next_follow_up == workspace.cards.next_call("B") != TODAY


def test_a_field_that_does_not_exist_cannot_be_set(workspace: Workspace, card_id: str) -> None:
    with pytest.raises(ValueError, match="number"):
        workspace.cards.change_card(card_id, "number", 7)


def test_stages_are_dated_and_can_be_taken_back(
    workspace: Workspace, cycle_id: str, card_id: str, clock: SetClock
) -> None:
    clock.day = date(2026, 10, 20)
    workspace.cards.change_stage(card_id, Stage.INTEREST)
    assert result(workspace, cycle_id)[Stage.INTEREST] == 1
    assert [stage.changed_on.day for stage in workspace.cards.card(card_id).stages] == [15, 20]
    workspace.cards.change_stage(card_id, Stage.CONTACT)
    assert [stage.stage for stage in workspace.cards.card(card_id).stages] == [Stage.CONTACT]
    workspace.history.undo()
    assert workspace.cards.card(card_id).line.stage is Stage.INTEREST


def test_only_interested_customers_are_handed_over(workspace: Workspace, card_id: str, person: dict[str, str]) -> None:
    with pytest.raises(CaeError, match="not-yet-interested"):
        workspace.cards.hand_over(card_id, person["赵敏"])
    workspace.cards.change_stage(card_id, Stage.INTEREST)
    workspace.cards.hand_over(card_id, person["赵敏"])
    card = workspace.cards.card(card_id)
    assert (card.line.handed_over_on, card.consultant_id) == (TODAY, person["赵敏"])
    workspace.cards.take_back(card_id)
    assert workspace.cards.card(card_id).line.handed_over_on is None


def test_going_back_from_interest_takes_the_customer_back_from_sales(
    workspace: Workspace, cycle_id: str, card_id: str, person: dict[str, str]
) -> None:
    workspace.cards.change_stage(card_id, Stage.INTEREST)
    workspace.cards.hand_over(card_id, person["赵敏"])
    workspace.cards.change_stage(card_id, Stage.CONTACT)
    card = workspace.cards.card(card_id)
    assert (card.line.handed_over_on, card.consultant_id) == (None, None)
    assert result(workspace, cycle_id)[Stage.INTEREST] == 0


def test_a_talk_is_logged_and_sets_level_and_next_call(
    workspace: Workspace, card_id: str, person: dict[str, str]
) -> None:
    workspace.cards.follow_up(card_id, ContactMeans.WECHAT, "发送配置对比", level="A")
    card = workspace.cards.card(card_id)
    (talk,) = card.follow_ups
    assert (talk.person_name, talk.means, talk.text, talk.level) == ("王莉", ContactMeans.WECHAT, "发送配置对比", "A")
    assert (card.line.level, card.line.next_follow_up) == ("A", workspace.cards.next_call("A"))
    workspace.cards.follow_up(card_id, ContactMeans.PHONE, "周末试驾", next_on=date(2026, 10, 17))
    assert workspace.cards.card(card_id).line.next_follow_up == date(2026, 10, 17)


def test_a_talk_needs_words_and_its_next_call_lies_ahead(workspace: Workspace, card_id: str) -> None:
    with pytest.raises(CaeError, match="text-is-missing"):
        workspace.cards.follow_up(card_id, ContactMeans.PHONE, " ")
    with pytest.raises(CaeError, match="next-call-is-past"):
        workspace.cards.follow_up(card_id, ContactMeans.PHONE, "好", next_on=date(2026, 10, 14))
    assert workspace.cards.card(card_id).follow_ups == ()


def test_consent_is_given_once_and_withdrawn_with_a_date(workspace: Workspace, card_id: str, clock: SetClock) -> None:
    workspace.cards.give_consent(card_id, ContactMeans.PHONE)
    workspace.cards.give_consent(card_id, ContactMeans.PHONE)
    (consent,) = workspace.cards.card(card_id).consents
    clock.day = date(2026, 10, 16)
    workspace.cards.withdraw_consent(consent.id)
    clock.day = date(2026, 10, 17)
    workspace.cards.withdraw_consent(consent.id)
    workspace.cards.give_consent(card_id, ContactMeans.PHONE)
    days = [(one.given_on.day, one.withdrawn_on) for one in workspace.cards.card(card_id).consents]
    assert days == [(15, date(2026, 10, 16)), (17, None)]


def test_a_lost_customer_needs_a_reason_and_an_order_ends_the_calls(workspace: Workspace, card_id: str) -> None:
    with pytest.raises(CaeError, match="lost-needs-a-reason"):
        workspace.cards.finish(card_id, CardResult.LOST)
    workspace.cards.finish(card_id, CardResult.ORDER)
    line = workspace.cards.card(card_id).line
    assert (line.result, line.next_follow_up) == (CardResult.ORDER, None)
    workspace.cards.finish(card_id, None)
    assert workspace.cards.card(card_id).line.next_follow_up == workspace.cards.next_call("H")


def test_deleted_cards_come_back_by_one_undo(workspace: Workspace, cycle_id: str, card_id: str) -> None:
    workspace.cards.follow_up(card_id, ContactMeans.PHONE, "你好")
    before = workspace.cards.card(card_id)
    other = workspace.cards.add_card(NewCard("周"))
    workspace.cards.delete_cards([card_id, other])
    assert workspace.cards.lines(cycle_id) == ()
    workspace.history.undo()
    assert len(workspace.cards.lines(cycle_id)) == 2
    assert workspace.cards.card(card_id) == before
    workspace.cards.delete_card(card_id)
    with pytest.raises(CaeError, match="row-is-gone"):
        workspace.cards.card(card_id)


def test_attention_is_counted_by_activity_and_day(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    assert result(workspace, cycle_id)[Stage.ATTENTION] is None
    first = workspace.cards.count_attention(example.activity_id, TODAY, 120, "展厅门口")
    workspace.cards.count_attention(example.activity_id, date(2026, 10, 18), 83)
    assert result(workspace, cycle_id)[Stage.ATTENTION] == 203
    workspace.cards.change_attention(first, "count", 100)
    assert result(workspace, cycle_id)[Stage.ATTENTION] == 183
    with pytest.raises(CaeError, match="count-is-negative"):
        workspace.cards.change_attention(first, "count", -1)
    workspace.cards.delete_attention([first])
    assert [(line.activity_name, line.count) for line in workspace.cards.attention(cycle_id)] == [
        ("秋季店头品鉴会", 83)
    ]


@pytest.mark.parametrize(("level", "days"), [("H", 2), ("A", 4), ("B", 7), ("C", 15), ("N", 1), ("O", None)])
def test_a_customer_is_called_again_within_the_days_of_his_level(
    workspace: Workspace, card_id: str, level: str, days: int | None
) -> None:
    workspace.cards.follow_up(card_id, ContactMeans.PHONE, "聊过", level=level)
    expected = None if days is None else TODAY + timedelta(days=days)
    assert workspace.cards.card(card_id).line.next_follow_up == expected


@pytest.mark.parametrize(
    "text", ["１５９ ００００ ８８３２", "+86 159-0000-8832", "0086 15900008832", "015900008832", "1.5900008832E+10"]
)
def test_a_double_is_found_by_any_spelling(workspace: Workspace, card_id: str, text: str) -> None:
    assert [card.id for card in workspace.cards.same_phone(text)] == [card_id]
    with pytest.raises(CaeError) as refused:
        workspace.cards.add_card(NewCard("另一位", phone=text))
    assert refused.value.code == "phone-is-known"
    assert refused.value.values == {"number": workspace.cards.card(card_id).line.number}


def test_a_phone_with_an_extension_can_be_saved_again_as_it_is_shown(workspace: Workspace, card_id: str) -> None:
    workspace.cards.change_card(card_id, "phone", "021-61234567 转 8")
    shown = workspace.cards.card(card_id).line
    workspace.cards.change_card(card_id, "phone", shown.phone)
    assert workspace.cards.card(card_id).line == shown


def test_every_verb_is_undone_exactly(
    workspace: Workspace, cycle_id: str, example: ActivityExample, card_id: str, person: dict[str, str]
) -> None:
    cards = workspace.cards
    counted = cards.count_attention(example.activity_id, TODAY, 20)

    def state() -> tuple[object, ...]:
        lines = cards.lines(cycle_id)
        return lines, tuple(cards.card(line.id) for line in lines), cards.attention(cycle_id)

    verbs = (
        lambda: cards.add_card(NewCard("王", example.activity_id, phone="19900000001", consents=(ContactMeans.SMS,))),
        lambda: cards.change_card(card_id, "phone", "19900000002"),
        lambda: cards.change_card(card_id, "level", "A"),
        lambda: cards.follow_up(card_id, ContactMeans.PHONE, "聊过", level="B"),
        lambda: cards.give_consent(card_id, ContactMeans.WECHAT),
        lambda: cards.withdraw_consent(cards.card(card_id).consents[0].id),
        lambda: cards.change_stage(card_id, Stage.INTEREST),
        lambda: cards.hand_over(card_id, person["赵敏"]),
        lambda: cards.take_back(card_id),
        lambda: cards.change_stage(card_id, Stage.CONTACT),
        lambda: cards.finish(card_id, CardResult.LOST, "买了别的车"),
        lambda: cards.count_attention(example.activity_id, TODAY, 5),
        lambda: cards.change_attention(counted, "count", 30),
        lambda: cards.delete_attention([counted]),
        lambda: cards.delete_card(card_id),
    )
    for verb in verbs:
        before = state()
        verb()
        after = state()
        assert after != before
        workspace.history.undo()
        assert state() == before
        workspace.history.redo()
        assert state() == after


# merging --------------------------------------------------------------------------------------------------------------


def test_two_cards_become_one_with_both_histories_and_come_apart_again(
    workspace: Workspace, cycle_id: str, example: ActivityExample, card_id: str, person: dict[str, str]
) -> None:
    workspace.cards.follow_up(card_id, ContactMeans.PHONE, "第一次")
    other = workspace.cards.add_card(
        NewCard(
            "沈佳怡", example.empty_activity_id, phone="13900002000", model="途观 L", note="新",
            consents=(ContactMeans.PHONE, ContactMeans.WECHAT),
        )
    )  # fmt: skip
    workspace.cards.give_consent(card_id, ContactMeans.PHONE)
    workspace.cards.follow_up(other, ContactMeans.WECHAT, "第二次")
    workspace.cards.change_stage(other, Stage.INTEREST)
    before = [workspace.cards.card(one) for one in (card_id, other)]

    assert workspace.cards.merge_cards([other, card_id]) == card_id
    card = workspace.cards.card(card_id)
    assert [line.id for line in workspace.cards.lines(cycle_id)] == [card_id]
    assert (card.line.name, card.line.phone_key, card.other_contact) == ("沈", "15900008832", "139 0000 2000")
    assert (card.line.model, card.note, card.line.activity_id) == ("途观 L", "新", example.activity_id)
    assert {talk.text for talk in card.follow_ups} == {"第一次", "第二次"}
    assert [stage.stage for stage in card.stages] == [Stage.CONTACT, Stage.INTEREST]
    assert sorted(consent.means for consent in card.consents) == [ContactMeans.PHONE, ContactMeans.WECHAT]
    assert card.line.stage is Stage.INTEREST

    workspace.history.undo()
    assert [workspace.cards.card(one) for one in (card_id, other)] == before


def test_one_card_alone_cannot_be_merged(workspace: Workspace, card_id: str) -> None:
    for chosen in ([], [card_id], [card_id, card_id]):
        with pytest.raises(CaeError, match="one-card-is-no-merge"):
            workspace.cards.merge_cards(chosen)
