"""Files appear whole or not at all."""

import errno
from pathlib import Path

import pytest

from cae_desktop.domain.errors import CaeError
from cae_desktop.exports.files import make_folder, written_whole


def test_a_file_replaces_the_earlier_one(tmp_path: Path) -> None:
    path = tmp_path / "报告.pdf"
    path.write_bytes(b"old")
    with written_whole(path) as part:
        part.write_bytes(b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_failure_leaves_the_earlier_file_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "报告.pdf"
    path.write_bytes(b"old")
    with pytest.raises(ValueError, match="bug"):
        write_half(path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def write_half(path: Path) -> None:
    with written_whole(path) as part:
        part.write_bytes(b"half")
        raise ValueError("bug")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (PermissionError(errno.EACCES, "open elsewhere"), "target-is-open"),
        (OSError(errno.ENOSPC, "full"), "disk-is-full"),
        (OSError(errno.EIO, "gone"), "report-cannot-be-written"),
    ],
)
def test_what_the_disk_refuses_is_said(tmp_path: Path, error: OSError, code: str) -> None:
    path = tmp_path / "报告.pdf"
    with pytest.raises(CaeError) as refused, written_whole(path):
        raise error
    assert (refused.value.code, refused.value.values) == (code, {"path": str(path)})


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    make_folder(tmp_path / "甲" / "乙")
    assert (tmp_path / "甲" / "乙").is_dir()


def test_a_folder_below_a_file_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CaeError, match="report-folder-cannot-be-made"):
        make_folder(tmp_path / "file" / "folder")
