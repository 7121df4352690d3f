"""Levels of customers as the dealership has them."""

from datetime import date

import pytest

from cae_desktop.domain.errors import CaeError
from cae_desktop.services.cards import NewCard
from cae_desktop.services.workspace import Workspace

TODAY = date(2026, 10, 15)


def days(workspace: Workspace) -> dict[str, int | None]:
    return {level.key: level.follow_up_days for level in workspace.card_levels.levels("zh_CN")}


def test_days_of_a_level_are_set_and_taken_back(workspace: Workspace) -> None:
    usual = days(workspace)["H"]
    workspace.card_levels.change_days("H", 5)
    assert workspace.cards.next_call("H") == date(2026, 10, 20)
    card = workspace.cards.add_card(NewCard("李", phone="13800002000", level="H"))
    assert workspace.cards.card(card).line.next_follow_up == date(2026, 10, 20)
    workspace.card_levels.change_days("H", None)
    assert days(workspace)["H"] == usual
    workspace.history.undo()
    assert days(workspace)["H"] == 5


def test_a_level_of_ones_own_is_used_like_the_others(workspace: Workspace) -> None:
    workspace.card_levels.add("v", "试驾车主", 4)
    level = workspace.card_levels.levels("zh_CN")[-1]
    assert (level.key, level.meaning, level.follow_up_days, level.own) == ("V", "试驾车主", 4, True)
    card = workspace.cards.add_card(NewCard("李", phone="13800002000", level="V"))
    assert workspace.cards.card(card).line.next_follow_up == date(2026, 10, 19)
    with pytest.raises(CaeError, match="level-is-used"):
        workspace.card_levels.remove("V")
    workspace.cards.delete_card(card)
    workspace.card_levels.change_meaning("V", "老车主")
    workspace.card_levels.remove("V")
    assert "V" not in days(workspace)


@pytest.mark.parametrize(
    ("key", "meaning", "number", "code"),
    [
        ("", "x", 1, "level-needs-a-letter"),
        ("VIP1", "x", 1, "level-needs-a-letter"),
        ("贵", "x", 1, "level-needs-a-letter"),
        ("h", "x", 1, "level-is-known"),
        ("V", " ", 1, "text-is-missing"),
        ("V", "x", 0, "days-of-a-level"),
        ("V", "x", 367, "days-of-a-level"),
    ],
)
def test_what_is_no_level_is_refused(workspace: Workspace, key: str, meaning: str, number: int, code: str) -> None:
    before = days(workspace)
    with pytest.raises(CaeError, match=code):
        workspace.card_levels.add(key, meaning, number)
    assert days(workspace) == before
    with pytest.raises(CaeError, match="row-is-gone"):
        workspace.card_levels.change_days("gone", 3)
