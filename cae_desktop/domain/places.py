"""Whether a folder is a place where a dealership file may come to harm."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

_SYNCHRONISED: Final = (
    *("onedrive", "dropbox", "google drive", "googledrive", "icloud", "seafile", "nextcloud", "syncthing"),
    *("wps云盘", "wpsdrive", "wps cloud", "坚果云", "nutstore", "百度网盘", "baidunetdisk", "baidusyncdisk"),
    *("腾讯微云", "weiyun", "阿里云盘", "alipan"),
)
"""Beginnings of the names that programs give the folders they synchronise."""
NETWORK_SYSTEMS: Final = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "fuse.rclone", "davfs", "9p", "afs", "ncpfs"}
)


class Risk(StrEnum):
    """Why a place is not safe."""

    SYNCHRONISED = "synchronised"
    NETWORK = "network"
    REMOVABLE = "removable"


def is_synchronised(parts: Sequence[str]) -> bool:
    """Whether a folder of a path is one that a program synchronises, by its name."""
    return any(part.casefold().startswith(_SYNCHRONISED) for part in parts)


def is_network_path(text: str) -> bool:
    """Whether a path begins like one of Windows' shares."""
    return text.startswith(("\\\\", "//")) and not text.startswith(("\\\\?\\", "\\\\.\\"))


def kind_of_mount(path: str, mounts: Sequence[tuple[str, str]]) -> str:
    """The kind of file system a path lies on; `mounts` are (folder, kind) as the system lists them."""
    found = [
        (len(folder), kind) for folder, kind in mounts if path == folder or path.startswith(folder.rstrip("/") + "/")
    ]
    return max(found)[1] if found else ""
