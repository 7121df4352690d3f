"""A file comes back from its backup; what stood in its place is kept; nothing is ever half."""

import gzip
from pathlib import Path

import pytest

from cae_desktop.db.dealership_file import looked_at, row_counts
from cae_desktop.domain.errors import CaeError
from cae_desktop.services.backup import backup_folder
from cae_desktop.services.restore import restore
from cae_desktop.services.workspace import Workspace, open_workspace


def counts(path: Path) -> dict[str, int]:
    with looked_at(path) as engine:
        return row_counts(engine)


@pytest.fixture
def backup(workspace: Workspace, tmp_path: Path) -> Path:
    """A packed backup of a file that had one partner less."""
    made = workspace.backups.make_in(tmp_path / "U 盘")
    workspace.dealership.add_partner("后来的伙伴")
    return made


def test_a_backup_becomes_a_file_of_its_own(backup: Path, tmp_path: Path) -> None:
    restored = restore(backup, tmp_path / "新.cae")
    assert restored.kept is None
    assert restored.rows["partner"] == counts(tmp_path / "新.cae")["partner"] == 2
    copy = open_workspace(tmp_path / "新.cae")
    assert [partner.name for partner in copy.dealership.partners()] == ["都市传媒", "锐影展览"]
    copy.close()


def test_the_file_in_its_place_is_kept_whole(workspace: Workspace, backup: Path) -> None:
    path = workspace.database.path
    workspace.close()
    before = path.read_bytes()
    restored = restore(backup, path)
    assert counts(path)["partner"] == 2
    assert restored.kept is not None
    assert restored.kept.parent == backup_folder(path)
    assert restored.kept.read_bytes() == before


def test_the_journal_of_a_change_cut_off_goes_with_its_file(workspace: Workspace, backup: Path) -> None:
    path = workspace.database.path
    workspace.close()
    journal = path.with_name(f"{path.name}-journal")
    journal.write_bytes(b"cut off")
    restored = restore(backup, path)
    assert not journal.exists()
    assert restored.kept is not None
    assert restored.kept.with_name(f"{restored.kept.name}-journal").read_bytes() == b"cut off"
    assert counts(path)["partner"] == 2


def test_an_open_file_is_not_replaced(workspace: Workspace, backup: Path) -> None:
    path = workspace.database.path
    before = path.read_bytes()
    with pytest.raises(CaeError, match="file-is-open-elsewhere"):
        restore(backup, path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file-is-not-a-dealership"),
        (b"no backup at all", "file-is-damaged"),
        (gzip.compress(b"no backup at all"), "file-is-not-a-dealership"),
        (gzip.compress(bytes(100_000))[:-40], "file-is-damaged"),
    ],
    ids=["empty", "text", "packed-text", "cut-off"],
)
def test_what_is_no_backup_changes_nothing(workspace: Workspace, tmp_path: Path, content: bytes, code: str) -> None:
    path = workspace.database.path
    workspace.close()
    before = sorted(tmp_path.iterdir()), path.read_bytes()
    wrong = tmp_path / "备份.cae.gz"
    wrong.write_bytes(content)
    with pytest.raises(CaeError, match=code):
        restore(wrong, path)
    wrong.unlink()
    assert (sorted(tmp_path.iterdir()), path.read_bytes()) == before


def test_a_flipped_bit_is_found(backup: Path, tmp_path: Path) -> None:
    content = bytearray(backup.read_bytes())
    content[len(content) // 2] ^= 1
    backup.write_bytes(content)
    with pytest.raises(CaeError, match="file-is-damaged"):
        restore(backup, tmp_path / "新.cae")
    assert not (tmp_path / "新.cae").exists()


def test_a_missing_backup_and_the_backup_itself_are_refused(backup: Path, tmp_path: Path) -> None:
    with pytest.raises(CaeError, match="file-is-missing"):
        restore(tmp_path / "没有.gz", tmp_path / "新.cae")
    with pytest.raises(CaeError, match="file-exists"):
        restore(backup, backup)
