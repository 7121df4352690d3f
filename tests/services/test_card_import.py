"""Lists of customers into the file: preview, merge, one step of undo, rejected rows; and out again."""

import csv
import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy import text

from cae_desktop.db.database import Database
from cae_desktop.db.models import Row
from cae_desktop.domain.card_list import OnDuplicate, RowState
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import ContactMeans, Stage
from cae_desktop.services.card_import import ImportPreview
from cae_desktop.services.cards import NewCard
from cae_desktop.services.workspace import Workspace
from tests.activity_example import ActivityExample, make_activity_example

HEAD = ["姓名", "手机", "意向车型", "销售顾问", "备注"]


@pytest.fixture
def example(workspace: Workspace, cycle_id: str) -> ActivityExample:
    return make_activity_example(workspace, cycle_id)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def listed(folder: Path, *rows: list[Any]) -> Path:
    path = folder / "名单.csv"
    with path.open("w", encoding="gb18030", newline="") as file:
        csv.writer(file).writerows([HEAD, *rows])
    return path


def bring_in(
    workspace: Workspace, path: Path, activity_id: str, rule: OnDuplicate = OnDuplicate.MERGE, **options: Any
) -> ImportPreview:
    service = workspace.card_import
    return service.write(service.preview(service.read(path), activity_id, rule), activity_id, rule, **options)


def counts(done: ImportPreview) -> tuple[int, ...]:
    """New, merged, skipped, rejected."""
    return tuple(done.count(state) for state in RowState)


def everything(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    with database.read() as session:
        return {
            name: sorted(tuple(row) for row in session.execute(text(f'SELECT * FROM "{name}"')))
            for name in Row.metadata.tables
            if name != "card_export"
        }


def test_a_list_becomes_cards_in_one_step_of_undo(
    workspace: Workspace, example: ActivityExample, folder: Path, cycle_id: str
) -> None:
    before = everything(workspace.database)
    done = bring_in(
        workspace,
        listed(
            folder, ["曾子涵", "13800002000", "途观 L", "王莉", "=1+1"], ["单女士", "", "", "", ""], ["", "13800002001"]
        ),
        example.activity_id,
    )
    assert counts(done) == (3, 0, 0, 0)
    cards = {line.name: workspace.cards.card(line.id) for line in workspace.cards.lines(cycle_id)}
    assert set(cards) == {"曾子涵", "单", "未留姓名"}
    zeng = cards["曾子涵"]
    assert (zeng.line.phone, zeng.line.stage, zeng.line.salesperson_name) == ("138 0000 2000", Stage.CONTACT, "王莉")
    assert (zeng.note, [stage.stage for stage in zeng.stages]) == ("=1+1", [Stage.CONTACT])
    assert cards["单"].line.stage is Stage.ATTENTION
    assert workspace.progress.activities(cycle_id)[0].actual[Stage.CONTACT] == 2
    workspace.history.undo()
    assert everything(workspace.database) == before
    workspace.history.redo()
    assert len(workspace.cards.lines(cycle_id)) == 3


def test_the_same_list_again_brings_nobody_twice(
    workspace: Workspace, example: ActivityExample, folder: Path, cycle_id: str
) -> None:
    path = listed(folder, ["李", "13800002000"], ["王", ""], ["李明", "+86 138-0000-2000"], ["陈", "12"])
    assert counts(bring_in(workspace, path, example.activity_id)) == (2, 1, 0, 1)
    assert counts(bring_in(workspace, path, example.activity_id)) == (0, 3, 0, 1)
    assert len(workspace.cards.lines(cycle_id)) == 2


def test_merging_adds_and_never_overwrites(workspace: Workspace, example: ActivityExample, folder: Path) -> None:
    card_id = workspace.cards.add_card(NewCard("李", example.activity_id, phone="13800002000", model="朗逸", note="旧"))
    workspace.cards.follow_up(card_id, ContactMeans.PHONE, "已联系")
    done = bring_in(
        workspace,
        listed(
            folder, ["李明", "13800002000/02161234567", "途观 L", "王莉", "新"], ["李", "02161234567", "", "", "又来"]
        ),
        example.empty_activity_id,
    )
    assert counts(done) == (0, 2, 0, 0)
    card = workspace.cards.card(card_id)
    assert (card.line.name, card.line.model, card.note) == ("李", "朗逸", "旧; 新; 又来")
    assert (card.other_contact, card.line.salesperson_name) == ("02161234567", "王莉")
    assert card.line.activity_id == example.activity_id
    assert len(card.follow_ups) == 1


def test_a_counted_person_becomes_a_contact_when_a_list_brings_the_phone(
    workspace: Workspace, example: ActivityExample, folder: Path
) -> None:
    bring_in(workspace, listed(folder, ["", "", "", "", ""], ["李", "13800002000"]), example.activity_id)
    card = workspace.cards.same_phone("13800002000")[0]
    assert card.stage is Stage.CONTACT


def test_duplicates_are_skipped_or_made_new_by_rule_and_by_row(
    workspace: Workspace, example: ActivityExample, folder: Path
) -> None:
    workspace.cards.add_card(NewCard("李", example.activity_id, phone="13800002000"))
    path = listed(folder, ["李", "13800002000"], ["王", "13800002001"])
    assert counts(bring_in(workspace, path, example.activity_id, OnDuplicate.SKIP)) == (1, 0, 1, 0)
    assert counts(bring_in(workspace, path, example.activity_id, OnDuplicate.NEW)) == (2, 0, 0, 0)
    done = bring_in(workspace, path, example.activity_id, decisions={0: OnDuplicate.SKIP})
    assert counts(done) == (0, 1, 1, 0)
    assert done.rows[0].reason is not None
    assert done.rows[0].reason.code == "listed-customer-is-known"


def test_nothing_is_written_by_a_preview_or_a_cancelled_one(
    workspace: Workspace, example: ActivityExample, folder: Path
) -> None:
    before = everything(workspace.database)
    source = workspace.card_import.read(listed(folder, *(["李", f"1380000{n:04}"] for n in range(2_000))))
    workspace.card_import.preview(source, example.activity_id)

    def cancel(_: float) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        workspace.card_import.preview(source, example.activity_id, report=cancel)
    assert everything(workspace.database) == before


def test_a_list_without_customers_is_refused(workspace: Workspace, example: ActivityExample, folder: Path) -> None:
    path = folder / "价格.csv"
    path.write_text("型号,价格\nA,1\n", encoding="utf-8")
    source = workspace.card_import.read(path)
    with pytest.raises(CaeError, match="list-has-no-customers"):
        workspace.card_import.preview(source, example.activity_id)


def test_rejected_rows_are_saved_with_reasons_and_come_back_once_mended(
    workspace: Workspace, example: ActivityExample, folder: Path, cycle_id: str
) -> None:
    done = bring_in(workspace, listed(folder, ["李", "1.38E+10", "途观 L"], ["王", "13800002001"]), example.activity_id)
    target = folder / "未导入.xlsx"
    assert workspace.card_import.write_rejects(done, target) == 1
    book = openpyxl.load_workbook(target)
    sheet = book.active
    assert sheet is not None
    assert [cell.value for cell in sheet[1]] == [*HEAD, "名单中的位置", "原因"]
    assert [cell.value for cell in sheet[2]][:3] == ["李", "1.38E+10", "途观 L"]
    assert "丢失位数" in str(sheet[2][6].value)
    sheet["B2"] = "13800002000"
    book.save(target)
    assert counts(bring_in(workspace, target, example.activity_id)) == (1, 0, 0, 0)
    assert len(workspace.cards.lines(cycle_id)) == 2


def test_a_mapping_made_by_hand_is_remembered(workspace: Workspace, example: ActivityExample, folder: Path) -> None:
    from dataclasses import replace

    from cae_desktop.domain.card_fields import Field
    from cae_desktop.domain.card_list import Head

    path = folder / "甲.csv"
    path.write_text("甲,乙\n李,13800002000\n", encoding="utf-8")
    service = workspace.card_import
    source = service.read(path)
    by_hand = replace(source, heads={"": Head(0, {0: Field.NAME, 1: Field.PHONE})})
    service.write(service.preview(by_hand, example.activity_id), example.activity_id)
    assert dict(service.read(path).heads[""].fields) == {0: Field.NAME, 1: Field.PHONE}


@pytest.mark.parametrize("name", ["秋季店头品鉴会", " 秋季店头品鉴会 ", "1", "#1", "１"])
def test_an_activity_is_found_by_name_or_number(workspace: Workspace, example: ActivityExample, name: str) -> None:
    assert workspace.card_import.activity_named(name) == example.activity_id


def test_an_unknown_activity_is_refused(workspace: Workspace, example: ActivityExample) -> None:
    with pytest.raises(CaeError, match="no-such-activity-anywhere"):
        workspace.card_import.activity_named("不存在")


# out ------------------------------------------------------------------------------------------------------------------

HOSTILE = ("=1+1", "+1-2", "-1", "@SUM(1)", "＝1+1", "<b>李</b>", "李;明,\\n\n二", "𠮷野家", "a" * 60)


def make_hostile(workspace: Workspace, example: ActivityExample) -> None:
    for number, name in enumerate(HOSTILE):
        workspace.cards.add_card(
            NewCard(name, example.activity_id, phone=f"1380000{number:04}", consents=(ContactMeans.PHONE,))
        )


def test_cards_are_exported_with_purpose_and_read_back_the_same(
    workspace: Workspace, example: ActivityExample, folder: Path
) -> None:
    make_hostile(workspace, example)
    for suffix in ("xlsx", "csv"):
        target = folder / f"移交.{suffix}"
        assert workspace.card_export.export(target, "移交 DMS") == len(HOSTILE)
        done = workspace.card_import.preview(workspace.card_import.read(target), example.activity_id)
        assert (len(done.rows), done.count(RowState.MERGED)) == (len(HOSTILE), len(HOSTILE))
    book = openpyxl.load_workbook(folder / "移交.xlsx")
    assert book.active is not None
    assert [book.active.cell(row, 2).value for row in range(2, 11)] == list(HOSTILE)
    assert {cell.data_type for row in book.active.iter_rows() for cell in row} <= {"s", "n", "d"}
    rows = list(csv.reader(io.StringIO((folder / "移交.csv").read_text(encoding="utf-8-sig"))))
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "＝"))]
    log = workspace.card_export.hand_overs()
    assert [(one.form, one.purpose, one.count) for one in log] == [("csv", "移交 DMS", 9), ("xlsx", "移交 DMS", 9)]


def test_only_what_is_new_is_exported_and_the_log_outlives_undo(
    workspace: Workspace, example: ActivityExample, folder: Path
) -> None:
    make_hostile(workspace, example)
    target = folder / "移交.csv"
    workspace.card_export.export(target, "移交")
    with pytest.raises(CaeError, match="no-cards-to-export"):
        workspace.card_export.export(target, "移交", only_new=True)
    workspace.cards.add_card(NewCard("新", example.activity_id, phone="13900002000"))
    assert workspace.card_export.export(target, "移交", only_new=True) == 1
    workspace.history.undo()
    assert len(workspace.card_export.hand_overs()) == 2


def test_without_purpose_nothing_leaves(workspace: Workspace, example: ActivityExample, folder: Path) -> None:
    make_hostile(workspace, example)
    target = folder / "移交.csv"
    with pytest.raises(CaeError, match="purpose-is-missing"):
        workspace.card_export.export(target, "  ")
    assert not target.exists()
    assert workspace.card_export.hand_overs() == ()


def test_a_target_that_cannot_be_written_is_not_noted(
    workspace: Workspace, example: ActivityExample, folder: Path
) -> None:
    make_hostile(workspace, example)
    (folder / "移交.csv").mkdir()
    with pytest.raises(CaeError):
        workspace.card_export.export(folder / "移交.csv", "移交")
    assert workspace.card_export.hand_overs() == ()


def test_address_cards_keep_to_their_standard(workspace: Workspace, example: ActivityExample, folder: Path) -> None:
    make_hostile(workspace, example)
    target = folder / "移交.vcf"
    workspace.card_export.export(target, "通讯录")
    raw = target.read_bytes()
    lines = raw.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    whole = raw.decode().replace("\r\n ", "").split("\r\n")
    assert whole.count("BEGIN:VCARD") == whole.count("VERSION:4.0") == whole.count("END:VCARD") == len(HOSTILE)
    assert "FN:李\\;明\\,\\\\n\\n二" in whole
    assert "FN:𠮷野家" in whole
