"""Paper that customers fill in by hand: what is on it, how large it is, and that its code names the activity."""

from contextlib import closing

import pypdfium2
import pytest

from cae_desktop.domain.activity_code import activity_code, activity_in_code
from cae_desktop.domain.errors import CaeError
from cae_desktop.exports.blank_card import CardSize
from cae_desktop.services.cards import NewCard
from cae_desktop.services.workspace import Workspace
from tests.activity_example import ActivityExample, make_activity_example


@pytest.fixture
def example(workspace: Workspace, cycle_id: str) -> ActivityExample:
    return make_activity_example(workspace, cycle_id)


def pages(pdf: bytes) -> list[tuple[float, float, str]]:
    """Width and height in whole millimetres, and the text."""
    found = []
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        for page in document:
            width, height = (round(side / 72 * 25.4) for side in page.get_size())
            found.append((width, height, page.get_textpage().get_text_bounded()))
    return found


def test_four_small_cards_stand_on_a_sheet_of_a4(workspace: Workspace, example: ActivityExample) -> None:
    first, second = pages(workspace.blank_cards.cards(example.activity_id, "A6", 6, several=True))
    assert first[:2] == (297, 210)
    assert [page[2].count("秋季店头品鉴会") for page in (first, second)] == [4, 2]


def test_two_large_cards_stand_on_a_sheet_of_a4(workspace: Workspace, example: ActivityExample) -> None:
    (sheet,) = pages(workspace.blank_cards.cards(example.activity_id, "A5", 2, several=True))
    assert sheet[:2] == (210, 297)
    assert sheet[2].count("2026-10-18") == 2


@pytest.mark.parametrize(("size", "width", "height"), [("A6", 148, 105), ("A5", 210, 148)])
def test_a_card_alone_fills_its_page(workspace: Workspace, size: CardSize, width: int, height: int) -> None:
    found = pages(workspace.blank_cards.cards(None, size, 3, several=False))
    assert [page[:2] for page in found] == [(width, height)] * 3


WANTED = {
    "zh_CN": "客户信息卡 姓名 手机 意向车型 购车时间 首购 销售顾问 级别 微信 可以这样联系我 签名 告知文本",
    "en": "Name Phone Model Budget Replacement Salesperson Level WeChat Signature Text Sign",
}


@pytest.mark.parametrize("size", ["A5", "A6"])
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_card_asks_for_what_the_method_wants(
    workspace: Workspace, example: ActivityExample, size: CardSize, language: str
) -> None:
    dealership = workspace.dealership.dealership()
    assert dealership is not None
    pdf = workspace.blank_cards.cards(example.activity_id, size, 1, several=False, language=language)
    ((_, _, text),) = pages(pdf)
    assert [word for word in (*WANTED[language].split(), dealership.name) if word not in text] == []


def test_a_sign_in_sheet_numbers_its_lines_over_the_pages(workspace: Workspace, example: ActivityExample) -> None:
    first, second = pages(workspace.blank_cards.sign_in(example.activity_id, 20))
    assert first[:2] == (297, 210)
    assert "签到表" in first[2]
    assert "\n15\n" in first[2].replace("\r", "")
    assert "30" in second[2].split()


def test_paper_holds_nothing_of_a_customer(workspace: Workspace, example: ActivityExample) -> None:
    workspace.cards.add_card(NewCard("欧阳探针", example.activity_id, phone="13877665544"))
    sheets = (
        *pages(workspace.blank_cards.cards(example.activity_id, "A6", 4, several=True)),
        *pages(workspace.blank_cards.sign_in(example.activity_id, 10)),
    )
    assert [text for _, _, text in sheets if "欧阳" in text or "13877665544" in text] == []


@pytest.mark.parametrize("name", ["<b>金秋</b> & <img src='x'/>", "很长的活动名称" * 30, "\u202e倒写\x00", "🎉"])
def test_any_name_of_an_activity_can_be_printed(workspace: Workspace, example: ActivityExample, name: str) -> None:
    workspace.plan.change_activity(example.activity_id, "name", name)
    assert len(pages(workspace.blank_cards.cards(example.activity_id, "A6", 1, several=False))) == 1
    assert len(pages(workspace.blank_cards.sign_in(example.activity_id, 1))) == 1


@pytest.mark.parametrize("count", [0, -1, 501])
def test_no_cards_and_too_many_are_refused(workspace: Workspace, count: int) -> None:
    with pytest.raises(CaeError, match="number-of-cards"):
        workspace.blank_cards.cards(None, "A6", count, several=True)
    with pytest.raises(CaeError, match="number-of-cards"):
        workspace.blank_cards.sign_in(None, count)


def test_paper_for_an_activity_that_is_gone_is_refused(workspace: Workspace) -> None:
    with pytest.raises(CaeError, match="row-is-gone"):
        workspace.blank_cards.cards("0" * 32, "A6", 1, several=False)


def test_a_code_names_its_activity_and_nothing_else_does() -> None:
    activity_id = "0198f6a2c0de7abc8def0123456789ab"
    assert activity_in_code(activity_code(activity_id)) == activity_id
    assert activity_in_code(f"scanned: {activity_code(activity_id).lower()}\n") == activity_id
    assert activity_in_code(f"{activity_code(activity_id)}0") is None
    assert activity_in_code("13800002000") is None
