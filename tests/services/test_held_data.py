"""A customer asks what is held about him; nobody is kept longer than the dealership says."""

from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import ContactMeans, Salutation, Stage
from cae_desktop.services.cards import NewCard
from cae_desktop.services.clock import SetClock
from cae_desktop.services.keeping import months_before
from cae_desktop.services.workspace import Workspace

NAME, PHONE = "欧阳探针", "13877665544"


@pytest.fixture
def card_id(workspace: Workspace, tmp_path: Path) -> str:
    new = NewCard(
        NAME, phone=PHONE, salutation=Salutation.MS, area="朝阳", consents=(ContactMeans.PHONE,), note="喜欢红色"
    )
    made = workspace.cards.add_card(new)
    workspace.cards.add_card(NewCard("别人", phone="13900002000"))
    workspace.consent_texts.change("本人同意第二版。", "zh_CN")
    workspace.cards.give_consent(made, ContactMeans.WECHAT)
    workspace.cards.follow_up(made, ContactMeans.PHONE, "周六来看车")
    workspace.cards.change_stage(made, Stage.INTEREST)
    workspace.card_export.export(tmp_path / "名单.csv", "移交 DMS", card_ids=[made])
    return made


def told(workspace: Workspace, card_id: str) -> str:
    facts = workspace.held_data.about(card_id, "zh_CN").facts
    return "\n".join(f"{fact.part}|{fact.field}|{fact.value}" for fact in facts)


def test_everything_held_is_shown_and_nothing_of_others(workspace: Workspace, card_id: str) -> None:
    text = told(workspace, card_id)
    for wanted in (
        f"客户|姓名|{NAME}",
        "138 7766 5544",
        "女士",
        "朝阳",
        "喜欢红色",
        "购买兴趣|2026-10-15",
        "电话|2026-10-15 同意，告知文本 1",
        "微信|2026-10-15 同意，告知文本 2",
        "周六来看车",
        "移交 DMS",
    ):
        assert wanted in text
    assert "别人" not in text


def test_it_is_given_as_pdf_and_workbook_and_the_purpose_is_noted(
    workspace: Workspace, card_id: str, tmp_path: Path
) -> None:
    workspace.held_data.export(card_id, tmp_path / "a.pdf", "本人要求查阅")
    workspace.held_data.export(card_id, tmp_path / "a.xlsx", "本人要求查阅")
    document = pypdfium2.PdfDocument((tmp_path / "a.pdf").read_bytes())
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    cells = " ".join(str(value) for row in book.worksheets[0].iter_rows(values_only=True) for value in row)
    for content in (text, cells):
        assert all(wanted in content for wanted in (NAME, "周六来看车", "移交 DMS"))
    lines = workspace.card_export.hand_overs()
    assert [(line.form, line.purpose, line.count) for line in lines][:2] == [
        ("xlsx", "本人要求查阅", 1),
        ("pdf", "本人要求查阅", 1),
    ]
    assert told(workspace, card_id).count("本人要求查阅") == 0


def test_a_purpose_is_needed_and_nothing_is_written_without_one(
    workspace: Workspace, card_id: str, tmp_path: Path
) -> None:
    with pytest.raises(CaeError, match="purpose-is-missing"):
        workspace.held_data.export(card_id, tmp_path / "a.pdf", "  ")
    assert not (tmp_path / "a.pdf").exists()
    with pytest.raises(CaeError, match="row-is-gone"):
        workspace.held_data.about("0" * 32, "zh_CN")


@pytest.mark.parametrize("typed", ["欧阳", PHONE, "138 7766 5544", "5544", "１３８７７６６５５４４"])
def test_a_customer_is_found_by_name_or_phone_in_any_cycle(workspace: Workspace, card_id: str, typed: str) -> None:
    assert [card.id for card in workspace.held_data.find(typed)] == [card_id]


@pytest.mark.parametrize("typed", ["", " ", "%", "_", "没有这人", "138"])
def test_what_names_nobody_finds_nobody(workspace: Workspace, card_id: str, typed: str) -> None:
    assert workspace.held_data.find(typed) == ()


def test_a_text_that_was_agreed_to_is_never_changed(workspace: Workspace) -> None:
    service = workspace.consent_texts
    assert (service.current("zh_CN").version, "华东锦程" in service.current("zh_CN").text) == ("1", True)
    assert service.current("en").text.startswith("I agree")
    service.change("第二版", "zh_CN")
    service.change("第二版", "zh_CN")
    service.change(" 第三版 ", "zh_CN")
    found = service.versions("zh_CN")
    assert [(one.version, one.text, one.since) for one in found[:2]] == [
        ("3", "第三版", "2026-10-15"),
        ("2", "第二版", "2026-10-15"),
    ]
    assert found[2].version == "1"
    with pytest.raises(CaeError, match="text-is-missing"):
        service.change("  ", "zh_CN")
    workspace.history.undo()
    assert service.current("zh_CN").text == "第二版"


def test_the_present_text_stands_on_paper(workspace: Workspace) -> None:
    workspace.consent_texts.change("本店自己的告知文本。", "zh_CN")
    document = pypdfium2.PdfDocument(workspace.blank_cards.cards(None, "A6", 1, several=False))
    text = document[0].get_textpage().get_text_bounded()
    document.close()
    assert "本店自己的告知文本。" in text
    assert "告知文本 2" in text


def test_customers_of_whom_nothing_was_heard_are_proposed_once_a_year(
    workspace: Workspace, clock: SetClock, card_id: str
) -> None:
    keeping = workspace.keeping
    assert (keeping.months(), keeping.is_due(), keeping.proposed()) == (36, False, ())
    clock.day = date(2029, 10, 15)
    assert not keeping.is_due()
    clock.day = date(2029, 10, 16)
    assert keeping.is_due()
    assert [card.name for card in keeping.proposed()] == [NAME, "别人"]
    keeping.note_look()
    assert (keeping.is_due(), keeping.looked_through_on()) == (False, date(2029, 10, 16))
    clock.day = date(2030, 10, 17)
    assert keeping.is_due()


def test_a_talk_keeps_a_customer(workspace: Workspace, clock: SetClock, card_id: str) -> None:
    clock.day = date(2028, 1, 10)
    workspace.cards.follow_up(card_id, ContactMeans.PHONE, "仍有兴趣")
    clock.day = date(2029, 12, 1)
    assert [(card.name, card.last_on) for card in workspace.keeping.proposed()] == [("别人", date(2026, 10, 15))]


def test_the_period_is_the_dealerships_own(workspace: Workspace, clock: SetClock, card_id: str) -> None:
    workspace.keeping.change_months(12)
    clock.day = date(2027, 11, 1)
    assert len(workspace.keeping.proposed()) == 2
    workspace.keeping.change_months(None)
    assert (workspace.keeping.proposed(), workspace.keeping.is_due()) == ((), False)
    for months in (0, -1, 241):
        with pytest.raises(CaeError, match="number-of-months"):
            workspace.keeping.change_months(months)


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (date(2026, 10, 15), 12, date(2025, 10, 15)),
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2024, 3, 30), 1, date(2024, 2, 29)),
        (date(2026, 1, 31), 2, date(2025, 11, 30)),
        (date(2026, 1, 1), 1, date(2025, 12, 1)),
    ],
)
def test_months_are_counted_as_people_count_them(day: date, months: int, before: date) -> None:
    assert months_before(day, months) == before


def test_backups_with_an_erased_customer_are_gone_within_ninety_days(
    workspace: Workspace, clock: SetClock, card_id: str
) -> None:
    backups = workspace.backups
    erased_on = clock.today() + timedelta(days=40)
    held: list[str] = []
    for day in range(0, 132, 10):
        clock.day = date(2026, 10, 15) + timedelta(days=day)
        if clock.today() == erased_on:
            held = [backup.id for backup in backups.backups()]
            workspace.personal_data.erase([card_id], "本人要求")
        workspace.cards.add_card(NewCard(f"客户{day}"))
        backups.make_if_due(opening=True)
        left = [backup.id for backup in backups.backups() if backup.id.removesuffix(".gz") in held or backup.id in held]
        if held and clock.today() < erased_on + timedelta(days=89):
            assert left
    assert held
    assert left == []
    assert len(backups.backups()) >= 5
