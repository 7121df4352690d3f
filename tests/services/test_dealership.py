from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import CycleState, Role, SignOffSubject
from cae_desktop.services.clock import SetClock
from cae_desktop.services.dealership import end_of_quarter, quarter_name
from cae_desktop.services.workspace import Workspace

DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@given(DAYS)
def test_the_end_of_a_quarter_is_the_last_day_with_its_name(day: date) -> None:
    last = end_of_quarter(day)
    assert 0 <= (last - day).days <= 91
    for language in ("zh_CN", "en"):
        assert quarter_name(last, language) == quarter_name(day, language)
        assert quarter_name(last + timedelta(days=1), language) != quarter_name(day, language)


@pytest.mark.parametrize(
    ("day", "chinese", "english"),
    [
        (date(2026, 1, 1), "2026 年第一季度", "Q1 2026"),
        (date(2026, 6, 30), "2026 年第二季度", "Q2 2026"),
        (date(2026, 7, 1), "2026 年第三季度", "Q3 2026"),
        (date(2026, 12, 31), "2026 年第四季度", "Q4 2026"),
    ],
)
def test_quarters_are_named_in_both_languages(day: date, chinese: str, english: str) -> None:
    assert (quarter_name(day, "zh_CN"), quarter_name(day, "en")) == (chinese, english)


def test_the_next_cycle_is_the_quarter_after_the_last_one(workspace: Workspace, cycle_id: str) -> None:
    cycle = workspace.dealership.cycle(workspace.dealership.add_next_cycle("en"))
    assert (cycle.name, cycle.start, cycle.finish) == ("Q1 2027", date(2027, 1, 1), date(2027, 3, 31))


def test_the_first_cycle_begins_today_and_lasts_to_the_end_of_the_quarter(workspace: Workspace) -> None:
    cycle = workspace.dealership.cycle(workspace.dealership.add_next_cycle("zh_CN"))
    assert (cycle.name, cycle.start, cycle.finish) == ("2026 年第四季度", date(2026, 10, 15), date(2026, 12, 31))


def test_a_rest_of_a_quarter_too_short_to_plan_is_joined_to_the_next(workspace: Workspace, clock: SetClock) -> None:
    clock.day = date(2026, 12, 20)
    cycle = workspace.dealership.cycle(workspace.dealership.add_next_cycle("zh_CN"))
    assert (cycle.name, cycle.start, cycle.finish) == ("2027 年第一季度", date(2026, 12, 20), date(2027, 3, 31))


def test_a_cycle_is_found_by_its_name_or_refused_by_it(workspace: Workspace, cycle_id: str) -> None:
    assert workspace.dealership.cycle_named("  2026 年第四季度 ") == cycle_id
    with pytest.raises(CaeError) as refused:
        workspace.dealership.cycle_named("2031")
    assert (refused.value.code, refused.value.values) == ("no-such-cycle", {"name": "2031"})


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("finish", date(2026, 10, 7), "cycle-ends-before-it-starts"),
        ("start", date(2027, 1, 1), "cycle-ends-before-it-starts"),
        ("budget_fen", -1, "amount-is-negative"),
        ("support_fen", -1, "amount-is-negative"),
        ("name", "  ", "text-is-missing"),
    ],
)
def test_an_impossible_cycle_is_refused_and_nothing_changes(
    workspace: Workspace, cycle_id: str, field: str, value: object, code: str
) -> None:
    before, label = workspace.dealership.cycle(cycle_id), workspace.history.undo_label()
    with pytest.raises(CaeError) as refused:
        workspace.dealership.change_cycle(cycle_id, field, value)
    assert refused.value.code == code
    assert workspace.dealership.cycle(cycle_id) == before
    assert workspace.history.undo_label() == label


def test_a_cycle_that_does_not_exist_is_gone(workspace: Workspace) -> None:
    with pytest.raises(CaeError, match="row-is-gone"):
        workspace.dealership.cycle("nowhere")


def test_a_closed_cycle_is_dated_and_can_be_reopened_by_undo(workspace: Workspace, cycle_id: str) -> None:
    workspace.dealership.close_cycle(cycle_id)
    assert workspace.dealership.cycle(cycle_id).state is CycleState.CLOSED
    workspace.history.undo()
    assert workspace.dealership.cycle(cycle_id).state is CycleState.OPEN


def test_those_who_left_are_hidden_but_not_forgotten(workspace: Workspace, person: dict[str, str]) -> None:
    workspace.dealership.change_person(person["王莉"], "active", False)
    assert "王莉" not in [row.name for row in workspace.dealership.people()]
    assert "王莉" in [row.name for row in workspace.dealership.people(with_former=True)]


def test_a_new_person_comes_last_and_needs_a_name(workspace: Workspace) -> None:
    added = workspace.dealership.add_person(" 孙悦 ", Role.OTHER, " 19900000001 ")
    newest = workspace.dealership.people()[-1]
    assert (newest.id, newest.name, newest.phone) == (added, "孙悦", "19900000001")
    with pytest.raises(CaeError, match="text-is-missing"):
        workspace.dealership.change_person(added, "name", " ")
    with pytest.raises(CaeError, match="text-is-missing"):
        workspace.dealership.add_person("", Role.OTHER)


def test_partners_no_longer_in_use_are_hidden(workspace: Workspace) -> None:
    partner = workspace.dealership.partners()[0]
    workspace.dealership.change_partner(partner.id, "active", False)
    assert partner.id not in [row.id for row in workspace.dealership.partners()]
    assert partner.id in [row.id for row in workspace.dealership.partners(with_former=True)]


def test_the_dealership_keeps_its_name_when_it_would_become_empty(workspace: Workspace) -> None:
    workspace.dealership.change("city", "  无锡 ")
    with pytest.raises(CaeError, match="text-is-missing"):
        workspace.dealership.change("name", "　")
    row = workspace.dealership.dealership()
    assert row is not None
    assert (row.name, row.city) == ("华东锦程", "无锡")


def test_a_file_without_a_dealership_says_so(empty_workspace: Workspace) -> None:
    assert empty_workspace.dealership.dealership() is None
    with pytest.raises(CaeError, match="row-is-gone"):
        empty_workspace.dealership.change("name", "华东锦程")


def test_a_role_signs_once_and_can_take_it_back(workspace: Workspace, cycle_id: str, person: dict[str, str]) -> None:
    service = workspace.dealership
    for _ in range(2):
        service.sign(cycle_id, SignOffSubject.SELECTION, person["林珊"])
    signed = service.sign_offs(cycle_id, SignOffSubject.SELECTION)
    assert [row.role for row in signed] == [Role.MARKET_MANAGER]
    assert service.sign_offs(cycle_id, SignOffSubject.GOALS) == ()
    service.withdraw_signature(signed[0].id)
    assert service.sign_offs(cycle_id, SignOffSubject.SELECTION) == ()


def test_every_verb_is_undone_exactly(workspace: Workspace, cycle_id: str, person: dict[str, str]) -> None:
    service = workspace.dealership

    def state() -> tuple[object, ...]:
        return (
            service.dealership(),
            service.people(with_former=True),
            service.partners(with_former=True),
            service.cycles(),
            service.sign_offs(cycle_id, SignOffSubject.GOALS),
        )

    verbs = (
        lambda: service.change("city", "无锡"),
        lambda: service.add_person("孙悦", Role.OTHER),
        lambda: service.change_person(person["王莉"], "active", False),
        lambda: service.add_partner("新伙伴"),
        lambda: service.change_partner(service.partners()[0].id, "note", "准时"),
        lambda: service.change_cycle(cycle_id, "budget_fen", 1),
        lambda: service.add_next_cycle("zh_CN"),
        lambda: service.close_cycle(cycle_id),
        lambda: service.sign(cycle_id, SignOffSubject.GOALS, person["林珊"]),
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
