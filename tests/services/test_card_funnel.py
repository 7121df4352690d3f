"""The funnel of customers against counting by hand, and the calls of the day on paper."""

from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import CardResult, ContactMeans, Stage
from cae_desktop.services.card_funnel import WHOLE, FunnelBy, FunnelRow
from cae_desktop.services.cards import NewCard
from cae_desktop.services.clock import SetClock
from cae_desktop.services.workspace import Workspace
from tests.activity_example import ActivityExample, make_activity_example


@pytest.fixture
def example(workspace: Workspace, cycle_id: str, person: dict[str, str]) -> ActivityExample:
    """Four cards: two of 王莉 (one ordered), one of 赵敏 in interest, one of nobody without an activity."""
    made = make_activity_example(workspace, cycle_id)
    cards = workspace.cards
    cards.count_attention(made.activity_id, date(2026, 10, 15), 200)
    day = workspace.clock.today()
    workspace.control.report_step(made.step["场地布置与物料制作"], day, day, 600_000, 100, "")
    first = cards.add_card(NewCard("李一", made.activity_id, person["王莉"], phone="13800002001", level="H"))
    cards.add_card(NewCard("李二", made.activity_id, person["王莉"], phone="13800002002"))
    third = cards.add_card(NewCard("李三", made.empty_activity_id, person["赵敏"], phone="13800002003", level="A"))
    cards.add_card(NewCard("李四", phone="13800002004"))
    for card in (first, third):
        cards.change_stage(card, Stage.INTEREST)
    cards.hand_over(first, person["何伟"])
    cards.finish(first, CardResult.ORDER)
    return made


def row(rows: tuple[FunnelRow, ...], name: str) -> FunnelRow:
    return next(one for one in rows if one.name == name)


def test_people_are_counted_by_activity_with_rates_and_costs(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    rows = workspace.card_funnel.rows(cycle_id, FunnelBy.ACTIVITY, "zh_CN")
    autumn = row(rows, "秋季店头品鉴会")
    assert (autumn.attention, autumn.contact, autumn.interest, autumn.handed_over, autumn.orders) == (200, 2, 1, 1, 1)
    assert (autumn.contact_rate, autumn.interest_rate, autumn.order_rate) == (0.01, 0.5, 1.0)
    assert (autumn.per_contact_fen, autumn.per_interest_fen) == (300_000, 600_000)
    whole = rows[-1]
    assert (whole.id, whole.contact, whole.interest, whole.cost_fen) == (WHOLE, 4, 2, 600_000)
    assert row(rows, "").contact == 1  # the card without an activity


def test_people_are_counted_by_kind_salesperson_and_week(
    workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    kinds = workspace.card_funnel.rows(cycle_id, FunnelBy.KIND, "zh_CN")
    assert row(kinds, "店头活动").contact == 3
    people = workspace.card_funnel.rows(cycle_id, FunnelBy.SALESPERSON, "zh_CN")
    assert {one.name: one.contact for one in people[:-1]} == {"": 1, "王莉": 2, "赵敏": 1}
    assert people[-1].attention is None
    weeks = workspace.card_funnel.rows(cycle_id, FunnelBy.WEEK, "zh_CN")
    assert [(one.name, one.contact) for one in weeks] == [("10/12–10/18", 4)]


def test_an_empty_cycle_has_no_funnel(workspace: Workspace, cycle_id: str) -> None:
    assert all(workspace.card_funnel.rows(cycle_id, by, "zh_CN") == () for by in FunnelBy)


def test_the_calls_of_the_day_are_printed_for_each_salesperson_and_noted(
    workspace: Workspace, cycle_id: str, example: ActivityExample, clock: SetClock, tmp_path: Path
) -> None:
    third = next(one.id for one in workspace.cards.lines(cycle_id) if one.name == "李三")
    workspace.cards.follow_up(third, ContactMeans.PHONE, "想看途观", next_on=date(2026, 10, 16))
    clock.day = date(2026, 10, 16)
    count = workspace.call_list.export(tmp_path / "回访.pdf", cycle_id)
    with pypdfium2.PdfDocument(tmp_path / "回访.pdf") as document:
        pages = ["".join(page.get_textpage().get_text_bounded().split()) for page in document]
    (mine,) = (page for page in pages if "赵敏" in page)
    assert "李三" in mine
    assert "13800002003" in mine.replace(" ", "")
    assert "10/15想看途观" in mine
    assert not any("李一" in page for page in pages)  # who ordered is not called
    assert count == 3
    (noted,) = workspace.card_export.hand_overs()
    assert (noted.count, noted.form, noted.purpose) == (count, "pdf", "当日回访")
    workspace.call_list.export(tmp_path / "回访.xlsx", cycle_id)
    assert "3 赵敏" in load_workbook(tmp_path / "回访.xlsx").sheetnames


def test_without_calls_nothing_is_written(workspace: Workspace, cycle_id: str, tmp_path: Path) -> None:
    with pytest.raises(CaeError, match="nobody-to-call"):
        workspace.call_list.export(tmp_path / "x.pdf", cycle_id)
    assert list(tmp_path.glob("x.pdf*")) == []
