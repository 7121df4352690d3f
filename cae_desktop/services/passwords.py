"""A password for the file and all its backups, and the recovery code that opens them when it is forgotten."""

import re
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from cae_desktop.db.backup import PACKED, unpack
from cae_desktop.db.dealership_file import key_for
from cae_desktop.db.key import FileKey, fits, looks_encrypted, new_key
from cae_desktop.db.lock import WriterLock
from cae_desktop.db.rekey import write_with_key
from cae_desktop.domain.errors import CaeError
from cae_desktop.services.backup import backups_of
from cae_desktop.translations import translator

SHORTEST: Final = 6
_CODE: Final = re.compile(r"[0-9a-f]{96}")
_GROUP: Final = 4


@dataclass(frozen=True, slots=True)
class PasswordChange:
    """A password that is to be set, changed or taken away ("") while the file is closed."""

    target: Path
    key: FileKey | None
    password: str

    def __call__(self) -> FileKey | None:
        """Do it; the file must be closed. Returns the key that opens it then. Raises CaeError as `change_password`."""
        return change_password(self.target, self.key, self.password)


def require_password(password: str, again: str) -> None:
    """Raise CaeError: "password-is-too-short" (least), "passwords-differ"."""
    if len(password) < SHORTEST:
        raise CaeError("password-is-too-short", least=SHORTEST)
    if password != again:
        raise CaeError("passwords-differ")


def change_password(path: Path, key: FileKey | None, password: str) -> FileKey | None:
    """Give a closed file and its backups another password, or none ("").

    The file comes last: when it has the new password, so have all backups that its old one opened. Backups with yet
    another password stay as they are. Raises CaeError: "file-is-open-elsewhere", "disk-is-full", "file-is-damaged",
    "file-cannot-be-opened"; the file is as before then.
    """
    made = new_key(password) if password else None
    lock = WriterLock(path)
    try:
        for backup in backups_of(path):
            _change_backup(backup.path, key, made)
        write_with_key(path, key, path, made)
    finally:
        lock.release()
    return made


def recovery_code(key: FileKey) -> str:
    """The key as groups of four signs; it opens the file without the password, in any SQLCipher tool too."""
    text = (key.secret + key.salt).hex().upper()
    return " ".join(text[place : place + _GROUP] for place in range(0, len(text), _GROUP))


def write_recovery_sheet(path: Path, key: FileKey, file: str, day: date, language: str) -> None:
    """Write the sheet with the recovery code as PDF.

    Raises CaeError: "target-is-open", "disk-is-full", "report-cannot-be-written".
    """
    from cae_desktop.exports.files import written_whole
    from cae_desktop.exports.pdf_style import one_pdf_at_a_time
    from cae_desktop.exports.recovery_sheet import recovery_sheet

    with one_pdf_at_a_time:
        content = recovery_sheet(recovery_code(key), file, day.isoformat(), translator(language))
    with written_whole(path) as part:
        part.write_bytes(content)


def key_from(path: Path, typed: str) -> FileKey | None:
    """The key for what was typed: a password, or a recovery code; None for a file without password.

    Raises CaeError "password-is-wrong", and about the file as `open_file` does.
    """
    code = re.sub(r"[\s-]", "", typed).lower()
    if _CODE.fullmatch(code):
        raw = bytes.fromhex(code)
        key = FileKey(raw[:32], raw[32:])
        if looks_encrypted(path) and fits(path, key):
            return key
    return key_for(path, typed)


def _change_backup(backup: Path, key: FileKey | None, new: FileKey | None) -> None:
    """Write a backup anew with the other key, with its own moment; one that the key does not open is left alone."""
    plain = backup.with_name(backup.name.removesuffix(PACKED))
    copy = backup.with_name(f".{plain.name}.copy")
    try:
        unpack(backup, copy)
        if looks_encrypted(copy) != (key is not None) or (key is not None and not fits(copy, key)):
            return
        write_with_key(copy, key, plain, new)
        shutil.copystat(backup if backup.exists() else copy, plain)
        if backup != plain:
            backup.unlink()
    finally:
        copy.unlink(missing_ok=True)
