"""Sentences about the dealership file and about anything typed."""

from collections.abc import Callable, Mapping

from cae_desktop.domain.places import Risk
from cae_desktop.domain.retention import BackupReason


def errors(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """What was refused and what to do, by error code."""
    return {
        "file-exists": translate(
            "Errors", "There is already a file at {path}. It was not changed. Choose another name."
        ),
        "folder-is-missing": translate(
            "Errors", "The folder of {path} does not exist. Nothing was saved. Choose another folder."
        ),
        "folder-is-read-only": translate(
            "Errors", "You may not write into the folder of {path}. Nothing was saved. Choose another folder."
        ),
        "file-is-missing": translate(
            "Errors", "There is no file at {path}. It may have been moved or the drive is not connected."
        ),
        "file-is-not-a-dealership": translate(
            "Errors", "{path} is not a dealership file of this program. It was not changed."
        ),
        "file-is-damaged": translate(
            "Errors",
            "{path} is damaged and was not opened, so that nothing gets worse. Open the newest backup beside it.",
        ),
        "file-is-newer": translate(
            "Errors",
            "{path} was saved by a newer version of this program. It was not changed. Install the newer version.",
        ),
        "file-is-older-and-read-only": translate(
            "Errors",
            "{path} is from an older version and cannot be written here. Copy it to another folder and open the copy.",
        ),
        "file-is-open-elsewhere": translate(
            "Errors",
            "{path} is already open: {person} on {computer}. Close it there first; nothing was changed.",
        ),
        "file-cannot-be-opened": translate(
            "Errors", "{path} cannot be opened. It was not changed. Check whether you may read it."
        ),
        "file-cannot-be-read": translate(
            "Errors",
            "The drive with {path} does not answer. The last change was not saved; all earlier ones are.",
        ),
        "file-is-read-only": translate("Errors", "{path} is open for reading only. The change was not saved."),
        "file-was-moved": translate(
            "Errors",
            "{path} was moved or replaced while it was open. The change was not saved. Open the file again.",
        ),
        "file-is-busy": translate(
            "Errors", "Another program is using {path}. The change was not saved. Try again in a moment."
        ),
        "disk-is-full": translate(
            "Errors",
            "The disk with {path} is full. The change was not saved; all earlier ones are. Make room and try again.",
        ),
        "file-is-closed": translate("Errors", "{path} was closed meanwhile. Nothing was changed."),
        "backup-folder-cannot-be-made": translate(
            "Errors", "No backup could be made: the folder {path} cannot be made or written. Your work is saved."
        ),
        "nothing-can-be-read": translate("Errors", "Nothing could be read of {path}. Go back to a backup."),
        "password-is-too-short": translate("Errors", "A password has at least {least} signs."),
        "passwords-differ": translate("Errors", "Both are not the same. Type the new password once more."),
        "password-is-needed": translate("Errors", "{path} has a password."),
        "password-is-wrong": translate(
            "Errors", "This password does not open {path}. Mind capital letters and the input method; try again."
        ),
        "target-is-open": translate(
            "Errors",
            "{path} is open in another program and was not replaced. Close it there or choose another name.",
        ),
        "not-an-amount": translate("Errors", "“{text}” is not an amount. Write for example 1,200 or 2.5万."),
        "not-a-day": translate("Errors", "“{text}” is not a day. Write for example 2026-10-08 or 10/8."),
        "not-a-number": translate("Errors", "“{text}” is not a whole number."),
        "row-is-gone": translate(
            "Errors", "This entry no longer exists. It was deleted or the deletion was not undone."
        ),
        "text-is-missing": translate("Errors", "Please write something here; it cannot stay empty."),
    }


def actions(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """Names of actions for the undo menu, by label."""
    return {}


def risks(translate: Callable[[str, str], str]) -> Mapping[Risk, str]:
    """Why a file is not safe where it lies."""
    return {
        Risk.SYNCHRONISED: translate(
            "Places",
            "The file lies in a folder that another program synchronises; it may be replaced while you work. Keep it on"
            " this computer's own disk, and only copies of it there.",
        ),
        Risk.NETWORK: translate(
            "Places",
            "The file lies on the network; when the connection breaks a change may be lost. Keep it on this computer's"
            " own disk, and only copies of it there.",
        ),
        Risk.REMOVABLE: translate(
            "Places",
            "The file lies on a drive that can be unplugged. Keep it on this computer's own disk, and only copies of it"
            " there.",
        ),
    }


def reasons(translate: Callable[[str, str], str]) -> Mapping[BackupReason, str]:
    """Why a backup was made."""
    return {
        BackupReason.OPENED: translate("Backups", "when opened"),
        BackupReason.DAILY: translate("Backups", "new day"),
        BackupReason.BY_HAND: translate("Backups", "by hand"),
        BackupReason.BEFORE_IMPORT: translate("Backups", "before an import"),
        BackupReason.CYCLE_CLOSED: translate("Backups", "a cycle was closed"),
        BackupReason.BEFORE_RESTORE: translate("Backups", "before going back"),
        BackupReason.BEFORE_UPDATE: translate("Backups", "before an update"),
    }
