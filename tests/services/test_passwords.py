"""A password for the file and its backups, on real files opened again."""

from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from cae_desktop.db.key import looks_encrypted
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.retention import BackupReason
from cae_desktop.services.clock import SetClock
from cae_desktop.services.passwords import (
    change_password,
    key_from,
    recovery_code,
    require_password,
    write_recovery_sheet,
)
from cae_desktop.services.restore import restore
from cae_desktop.services.workspace import create_workspace, open_workspace

PASSWORD, OTHER = "Öffne-2026 中文", "second one"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed file with a dealership, and two backups, one of them packed."""
    workspace = create_workspace(tmp_path / "店.cae", SetClock(date(2026, 10, 15)))
    workspace.dealership.found("江城店", "7521", "", "江城", ())
    workspace.backups.make(BackupReason.OPENED)
    workspace.backups.tidy()
    workspace.close()
    workspace = open_workspace(tmp_path / "店.cae", SetClock(date(2026, 10, 16)))
    workspace.backups.make(BackupReason.DAILY)
    workspace.close()
    return tmp_path / "店.cae"


def name_in(path: Path, typed: str) -> str:
    workspace = open_workspace(path, key=key_from(path, typed) if typed else None)
    try:
        house = workspace.dealership.dealership()
        return house.name if house else ""
    finally:
        workspace.close()


def test_a_password_is_set_changed_and_taken_away_for_the_backups_too(path: Path) -> None:
    backups = path.with_name("店 backups")
    assert {file.suffix for file in backups.iterdir()} == {".gz", ".cae"}
    change_password(path, None, PASSWORD)
    assert looks_encrypted(path)
    assert all(looks_encrypted(file) for file in backups.iterdir())
    assert len(list(backups.iterdir())) == 2
    assert "江城店".encode() not in path.read_bytes()
    with pytest.raises(CaeError, match="password-is-needed"):
        open_workspace(path)
    with pytest.raises(CaeError, match="password-is-wrong"):
        key_from(path, "wrong one")
    assert name_in(path, PASSWORD) == "江城店"
    change_password(path, key_from(path, PASSWORD), OTHER)
    with pytest.raises(CaeError, match="password-is-wrong"):
        key_from(path, PASSWORD)
    assert name_in(path, OTHER) == "江城店"
    restore(next(backups.iterdir()), path, key_from(path, OTHER))
    assert name_in(path, OTHER) == "江城店"
    change_password(path, key_from(path, OTHER), "")
    assert not looks_encrypted(path)
    assert name_in(path, "") == "江城店"


def test_the_recovery_sheet_opens_the_file_without_its_password(path: Path, tmp_path: Path) -> None:
    key = change_password(path, None, PASSWORD)
    assert key is not None
    write_recovery_sheet(tmp_path / "code.pdf", key, path.name, date(2026, 10, 16), "zh_CN")
    with pypdfium2.PdfDocument(tmp_path / "code.pdf") as document:
        text = document[0].get_textpage().get_text_bounded()
    assert "店.cae" in text
    printed = "".join(part for part in text.split() if len(part) == 4 and part.isalnum() and part.isascii())
    code = recovery_code(key)
    assert printed.replace("2026", "") == code.replace(" ", "").replace("2026", "")
    assert name_in(path, code.lower()) == "江城店"
    with pytest.raises(CaeError, match="password-is-wrong"):
        key_from(path, code.replace(code[0], "0" if code[0] != "0" else "1"))


def test_an_open_file_keeps_its_password(path: Path) -> None:
    workspace = open_workspace(path)
    with pytest.raises(CaeError, match="file-is-open-elsewhere"):
        change_password(path, None, PASSWORD)
    workspace.close()
    assert not looks_encrypted(path)


@pytest.mark.parametrize(
    ("password", "again", "code"),
    [("short", "short", "password-is-too-short"), ("long enough", "Long enough", "passwords-differ")],
)
def test_a_password_is_long_enough_and_typed_twice(password: str, again: str, code: str) -> None:
    with pytest.raises(CaeError, match=code):
        require_password(password, again)
