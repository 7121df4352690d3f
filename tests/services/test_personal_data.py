"""A customer who is erased is gone: from the rows, the bytes, undo, and files that come back from backups."""

import logging
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select

from cae_desktop.db.dealership_file import create_file
from cae_desktop.db.key import new_key
from cae_desktop.db.migrate import SCHEMA_LEVEL
from cae_desktop.db.models import CustomerCard
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import ContactMeans
from cae_desktop.services.cards import NewCard
from cae_desktop.services.clock import SetClock
from cae_desktop.services.restore import restore
from cae_desktop.services.workspace import Workspace, open_workspace

NAME, PHONE, TALK = "欧阳擦除者", "13877665544", "说好周六来看车"
CANARIES = (NAME, PHONE, TALK)


def add_customer(workspace: Workspace) -> str:
    """The customer among enough others that rows have moved between the pages of the file."""
    for number in range(120):
        workspace.cards.add_card(NewCard(f"客户{number}", phone=f"139{number:08d}", note="备注" * (number % 40)))
        if number == 60:
            card_id = workspace.cards.add_card(NewCard(NAME, phone=PHONE, consents=(ContactMeans.PHONE,)))
            workspace.cards.follow_up(card_id, ContactMeans.PHONE, TALK)
    return card_id


def found_in(path: Path) -> list[str]:
    content = path.read_bytes()
    return [text for text in CANARIES if text.encode() in content]


def names(workspace: Workspace) -> set[str]:
    with workspace.database.read() as session:
        return set(session.scalars(select(CustomerCard.name)))


def test_an_erased_customer_leaves_no_byte_in_the_file_nor_beside_it(workspace: Workspace, tmp_path: Path) -> None:
    card_id = add_customer(workspace)
    path = workspace.database.path
    assert found_in(path) == list(CANARIES)
    assert workspace.personal_data.erase([card_id], "本人要求") == 1
    assert {file.name: found_in(file) for file in tmp_path.rglob("*") if file.is_file() and found_in(file)} == {}
    assert NAME not in names(workspace)


def test_undo_cannot_bring_an_erased_customer_back(workspace: Workspace) -> None:
    card_id = add_customer(workspace)
    workspace.cards.change_card(card_id, "area", "朝阳")
    workspace.history.undo()
    workspace.personal_data.erase([card_id], "本人要求")
    assert (workspace.history.undo_label(), workspace.history.redo_label()) == (None, None)
    workspace.cards.add_card(NewCard("新客户"))
    workspace.history.undo()
    assert names(workspace) & {NAME, "新客户"} == set()
    assert workspace.history.undo_label() is None


def test_a_restored_backup_is_erased_again_and_remembers_it(workspace: Workspace, tmp_path: Path) -> None:
    card_id = add_customer(workspace)
    path = workspace.database.path
    older = workspace.backups.make_in(tmp_path / "U 盘")
    workspace.personal_data.erase([card_id], "本人要求")
    workspace.close()
    for _ in range(2):
        restored = restore(older, path)
        assert restored.rows["customer_card"] == 120
        assert restored.rows["erasure"] == 1
        assert found_in(path) == []
    again = open_workspace(path)
    assert NAME not in names(again)
    assert [line.count for line in again.personal_data.erasures()] == [1]
    again.close()


def test_erasures_of_a_file_not_brought_up_to_date_are_heeded(workspace: Workspace, tmp_path: Path) -> None:
    card_id = workspace.cards.add_card(NewCard(NAME, phone=PHONE))
    path = workspace.database.path
    older = workspace.backups.make_in(tmp_path / "U 盘")
    workspace.personal_data.erase([card_id], "本人要求")
    workspace.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version={SCHEMA_LEVEL - 1}")
    assert restore(older, path).rows["customer_card"] == 0


def test_a_damaged_file_is_still_replaced(workspace: Workspace, tmp_path: Path) -> None:
    older = workspace.backups.make_in(tmp_path / "U 盘")
    path = workspace.database.path
    workspace.close()
    path.write_bytes(path.read_bytes()[:5000])
    assert restore(older, path).rows["erasure"] == 0


def test_the_log_of_erasures_says_nothing_of_whom(workspace: Workspace) -> None:
    first, second = (workspace.cards.add_card(NewCard(name)) for name in ("甲方", "乙方"))
    workspace.personal_data.erase([first, second], " 超过保存期限 ")
    assert [(line.reason, line.count) for line in workspace.personal_data.erasures()] == [("超过保存期限", 2)]


def test_nothing_is_erased_without_a_reason_or_when_a_card_is_gone(workspace: Workspace) -> None:
    card_id = workspace.cards.add_card(NewCard("甲方"))
    with pytest.raises(CaeError, match="erasure-needs-a-reason"):
        workspace.personal_data.erase([card_id], "  ")
    with pytest.raises(CaeError, match="row-is-gone"):
        workspace.personal_data.erase([card_id, "nobody"], "本人要求")
    with pytest.raises(CaeError, match="row-is-gone"):
        workspace.personal_data.cards_numbered([1, 99])
    assert names(workspace) == {"甲方"}
    assert workspace.personal_data.erasures() == ()


def test_no_customer_is_named_in_the_log_of_the_program(workspace: Workspace, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    card_id = workspace.cards.add_card(NewCard(NAME, phone=PHONE))
    workspace.cards.change_card(card_id, "note", TALK)
    with pytest.raises(CaeError):
        workspace.cards.add_card(NewCard("另一位", phone=PHONE))
    workspace.history.undo()
    workspace.personal_data.erase([card_id], "本人要求")
    assert [text for text in CANARIES if text in caplog.text] == []


def test_a_file_with_a_password_is_erased_and_restored_like_any_other(tmp_path: Path, clock: SetClock) -> None:
    key = new_key("长城-2026")
    path = tmp_path / "密.cae"
    locked = Workspace(create_file(path, key), clock)
    card_id = locked.cards.add_card(NewCard(NAME, phone=PHONE))
    older = locked.backups.make_in(tmp_path / "U 盘")
    locked.personal_data.erase([card_id], "本人要求")
    locked.close()
    assert restore(older, path, key).rows["customer_card"] == 0
