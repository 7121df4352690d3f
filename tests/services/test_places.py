"""Places in which a file may come to harm, and moving it away from there."""

from datetime import date
from pathlib import Path

import pytest

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.places import Risk, is_network_path, is_synchronised, kind_of_mount
from cae_desktop.domain.retention import BackupReason
from cae_desktop.services.backup import backup_folder
from cae_desktop.services.clock import SetClock
from cae_desktop.services.places import FileMove, risk_of
from cae_desktop.services.workspace import create_workspace, open_workspace


@pytest.mark.parametrize(
    "folder", ["OneDrive - 江城集团", "Dropbox", "坚果云", "WPS云盘", "BaiduSyncdisk", "onedrive", "百度网盘同步空间"]
)
def test_synchronised_folders_are_known_by_name(tmp_path: Path, folder: str) -> None:
    place = tmp_path / folder / "店"
    assert is_synchronised(place.parts)
    assert risk_of(place / "店.cae") is Risk.SYNCHRONISED


@pytest.mark.parametrize("folder", ["文档", "CAE Desktop", "my dropbox notes", "云南店"])
def test_other_folders_are_not(folder: str) -> None:
    assert not is_synchronised(("C:\\", "Users", folder))


def test_shares_and_mounts_of_the_network_are_told() -> None:
    assert is_network_path(r"\\server\share\店.cae")
    assert not is_network_path(r"\\?\C:\店.cae")
    assert not is_network_path(r"C:\店.cae")
    mounts = [("/", "ext4"), ("/mnt/nas", "cifs"), ("/mnt/nasty", "ext4")]
    assert kind_of_mount("/mnt/nas/店", mounts) == "cifs"
    assert kind_of_mount("/mnt/nasty", mounts) == "ext4"
    assert kind_of_mount("/home/a", mounts) == "ext4"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "OneDrive").mkdir()
    (tmp_path / "own").mkdir()
    workspace = create_workspace(tmp_path / "OneDrive" / "店.cae", SetClock(date(2026, 10, 15)))
    workspace.dealership.found("江城店", "", "", "", ())
    workspace.backups.make(BackupReason.DAILY)
    workspace.close()
    return tmp_path / "OneDrive" / "店.cae"


def test_a_file_is_moved_with_its_backups(path: Path, tmp_path: Path) -> None:
    move = FileMove(path, tmp_path / "own")
    assert move.target == path
    move()
    assert move.target == tmp_path / "own" / "店.cae"
    assert not path.exists()
    assert not backup_folder(path).exists()
    workspace = open_workspace(move.target)
    house = workspace.dealership.dealership()
    assert house is not None
    assert house.name == "江城店"
    assert len(workspace.backups.backups()) == 1
    workspace.close()


def test_a_move_that_is_refused_leaves_everything_where_it_was(path: Path, tmp_path: Path) -> None:
    (tmp_path / "own" / "店.cae").write_text("another", encoding="utf-8")
    move = FileMove(path, tmp_path / "own")
    with pytest.raises(CaeError, match="file-exists"):
        move()
    assert (move.target, path.exists()) == (path, True)
    assert (tmp_path / "own" / "店.cae").read_text(encoding="utf-8") == "another"
    workspace = open_workspace(path)
    with pytest.raises(CaeError, match="file-is-open-elsewhere"):
        FileMove(path, tmp_path)()
    workspace.close()
    with pytest.raises(CaeError):
        FileMove(path, tmp_path / "missing")()
    assert path.exists()


def test_a_move_that_breaks_off_leaves_nothing_in_the_other_folder(path: Path, tmp_path: Path) -> None:
    (backup_folder(path) / "gone.gz").symlink_to(tmp_path / "nowhere")  # cannot be copied
    with pytest.raises(CaeError, match="file-cannot-be-opened"):
        FileMove(path, tmp_path / "own")()
    assert list((tmp_path / "own").iterdir()) == []
    open_workspace(path).close()


def test_backups_of_another_file_are_not_mixed_with_ours(path: Path, tmp_path: Path) -> None:
    other = backup_folder(tmp_path / "own" / "店.cae")
    other.mkdir()
    (other / "older.gz").write_bytes(b"x")
    with pytest.raises(CaeError, match="file-exists"):
        FileMove(path, tmp_path / "own")()
    assert [file.name for file in other.iterdir()] == ["older.gz"]
    assert path.exists()
