"""The index of the cards against the same question asked of every card."""

from datetime import date, timedelta
from typing import Any

import pytest

from cae_desktop.domain.card_choice import CardChoice, read_choice
from cae_desktop.domain.words import CardResult, Stage
from cae_desktop.services.card_index import CardIndex
from cae_desktop.services.cards import NewCard
from cae_desktop.services.workspace import Workspace
from tests.activity_example import ActivityExample, make_activity_example

TODAY = date(2026, 10, 15)
ALL = CardChoice()


@pytest.fixture
def example(workspace: Workspace, cycle_id: str) -> ActivityExample:
    return make_activity_example(workspace, cycle_id)


@pytest.fixture
def cards(workspace: Workspace, example: ActivityExample, person: dict[str, str]) -> dict[str, str]:
    """Ids by name."""
    add = workspace.cards.add_card
    made = {
        "沈佳怡": add(
            NewCard("沈佳怡", example.activity_id, person["王莉"], phone="15900008832", model="途观 L", level="B")
        ),
        "周明": add(NewCard("周明", phone="13500007214", level="H", area="园区", note="周末带家人试驾")),
        "Élodie": add(NewCard("Élodie", example.activity_id, phone="13500017214", level="A", model="ID.4 X")),
    }
    made["周二"] = add(NewCard("周二", phone="13500007214", level="N"), even_if_known=True)
    workspace.cards.change_card(made["周明"], "next_follow_up", date(2026, 10, 13))
    workspace.cards.change_card(made["Élodie"], "next_follow_up", TODAY)
    workspace.cards.change_stage(made["Élodie"], Stage.INTEREST)
    return made


@pytest.fixture
def index(workspace: Workspace, cycle_id: str, cards: dict[str, str]) -> CardIndex:
    return workspace.card_list.index(cycle_id).read_all()


def found(index: CardIndex, cards: dict[str, str], words: str = "", **choice: Any) -> list[str]:
    names = {card_id: name for name, card_id in cards.items()}
    return [names[card_id] for card_id in index.find(CardChoice(**choice), words, TODAY)]


def test_cards_are_found_by_name_pinyin_car_place_note_and_digits(index: CardIndex, cards: dict[str, str]) -> None:
    for words, names in (
        ("", ["周二", "Élodie", "周明", "沈佳怡"]),
        ("沈", ["沈佳怡"]),
        ("shen", ["沈佳怡"]),
        ("ÉLO id.4", ["Élodie"]),
        ("园区", ["周明"]),
        ("试驾", ["周明"]),
        ("王莉", ["沈佳怡"]),
        ("8832", ["沈佳怡"]),
        ("7214", ["周二", "Élodie", "周明"]),
        ("1350001", ["Élodie"]),
        ("5900", []),
        ("无此人", []),
    ):
        assert found(index, cards, words) == names, words


def test_typing_on_finds_what_typing_at_once_finds(index: CardIndex, cards: dict[str, str]) -> None:
    for words in ("zhou 7214", "1350000721", "周 73", "沈佳怡"):
        for end in range(len(words) + 1):
            fresh = found(index, cards, words[:end])
            assert found(index, cards, words[:end]) == fresh
        index.find(ALL, "", TODAY)
        assert found(index, cards, words) == fresh


def test_a_fifth_digit_finds_cards_that_four_did_not(index: CardIndex, cards: dict[str, str]) -> None:
    assert found(index, cards, "1350") == []
    assert found(index, cards, "13500") == ["周二", "Élodie", "周明"]


def test_filters_leave_the_cards_of_their_kind(
    index: CardIndex, cards: dict[str, str], example: ActivityExample, person: dict[str, str]
) -> None:
    assert found(index, cards, kind="due") == ["Élodie", "周明"]
    assert found(index, cards, kind="overdue") == ["周明"]
    assert found(index, cards, kind="hand-over") == ["Élodie"]
    assert found(index, cards, kind="double") == ["周二", "周明"]
    index.mark_similar([cards["周明"]])
    assert found(index, cards, kind="similar") == ["周明"]
    index.mark_similar([])
    assert found(index, cards, level="B") == ["沈佳怡"]
    assert found(index, cards, stage="interest") == ["Élodie"]
    assert found(index, cards, activity_id=example.activity_id) == ["Élodie", "沈佳怡"]
    assert found(index, cards, salesperson_id=person["王莉"], level="H") == []
    assert index.counts(TODAY) == {"all": 4, "due": 2, "overdue": 1, "hand-over": 1, "double": 2, "similar": 0}


def test_cards_are_sorted_and_those_without_a_value_stand_last(index: CardIndex, cards: dict[str, str]) -> None:
    assert found(index, cards, sort="level", descending=False) == ["周明", "Élodie", "沈佳怡", "周二"]
    assert found(index, cards, sort="next_call", descending=False)[:2] == ["周明", "Élodie"]
    assert found(index, cards, sort="model", descending=False) == ["Élodie", "沈佳怡", "周二", "周明"]
    assert found(index, cards, sort="model", descending=True) == ["沈佳怡", "Élodie", "周二", "周明"]
    assert found(index, cards, sort="number", descending=False)[0] == "沈佳怡"


def test_an_updated_index_is_the_same_as_one_read_anew(
    workspace: Workspace, cycle_id: str, index: CardIndex, cards: dict[str, str]
) -> None:
    touched: set[str] = set()
    workspace.database.subscribe(lambda notice: touched.update(notice.change_set.rows.get("customer_card", ())))
    verbs = workspace.cards
    steps = (
        lambda: verbs.change_card(cards["沈佳怡"], "name", "申佳怡"),
        lambda: verbs.add_card(NewCard("新客户", phone="13700001111", level="H")),
        lambda: verbs.delete_cards([cards["Élodie"], cards["周二"]]),
        workspace.history.undo,
        lambda: verbs.finish(cards["周明"], CardResult.LOST, "买了别家"),
        lambda: verbs.change_stage(cards["沈佳怡"], Stage.INTEREST),
    )
    for step in steps:
        step()
        index.update(tuple(touched))
        touched.clear()
        anew = workspace.card_list.index(cycle_id).read_all()
        for words in ("", "周", "7214"):
            assert index.find(ALL, words, TODAY) == anew.find(ALL, words, TODAY)
        assert index.counts(TODAY) == anew.counts(TODAY)


def test_a_stored_choice_is_read_again_and_what_is_not_understood_left_out() -> None:
    choice = CardChoice("due", level="A", sort="level", descending=False)
    assert read_choice(choice.as_stored()) == choice
    assert read_choice({"kind": "nobody", "sort": 7, "level": "A", "other": 1}) == CardChoice(level="A")


def test_a_new_card_begins_with_the_activity_held_today(
    workspace: Workspace, cycle_id: str, example: ActivityExample, person: dict[str, str]
) -> None:
    held, other = workspace.card_list.activities(cycle_id)[:2]
    assert workspace.card_list.first_values(cycle_id, held.start) == (held.id, None)
    workspace.cards.add_card(NewCard("沈佳怡", other.id, person["王莉"]))
    assert workspace.card_list.first_values(cycle_id, held.start)[1] == person["王莉"]
    between = max(row.finish for row in (held, other)) + timedelta(days=300)
    assert workspace.card_list.first_values(cycle_id, between) == (other.id, person["王莉"])
