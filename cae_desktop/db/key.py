"""The key of an encrypted dealership file, and what can be told about such a file from outside.

A file with a password is an ordinary SQLCipher 4 file: the key is PBKDF2-HMAC-SHA512 of the password with the salt in
the file's first 16 bytes, and every page carries its own HMAC. So any SQLCipher tool opens it with the password, a
recovery code can be the key itself, and a wrong password can be told from damage.
"""

import hashlib
import hmac
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

HEADER: Final = b"SQLite format 3\x00"
PAGE: Final = 4096
_SALT: Final = 16
_MAC: Final = 64
_ROUNDS: Final = 256_000
_MAC_ROUNDS: Final = 2
_MAC_MASK: Final = 0x3A
_PAGES_LOOKED_AT: Final = 500
_KNOWN_STARTS: Final = (b"PK", b"%PDF", b"\xff\xd8\xff", b"\x89PNG", b"\x1f\x8b", b"\xd0\xcf\x11\xe0", b"7z", b"Rar!")
_VALUES_IN_NOISE: Final = 230
"""4096 random bytes show nearly all of the 256 values; a text, a table or zeros far fewer."""


@dataclass(frozen=True, slots=True)
class FileKey:
    """32 secret bytes and the 16 of the file's salt. Never shown, logged or written anywhere by the program itself."""

    secret: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    @property
    def literal(self) -> str:
        """The key as SQLCipher's `PRAGMA key` takes it."""
        return f"\"x'{self.secret.hex()}{self.salt.hex()}'\""


def key_of(password: str, salt: bytes) -> FileKey:
    """The key a password gives with this salt; takes a fifth of a second on purpose."""
    return FileKey(hashlib.pbkdf2_hmac("sha512", password.encode(), salt, _ROUNDS, 32), salt)


def new_key(password: str) -> FileKey:
    """A key with a new salt."""
    return key_of(password, os.urandom(_SALT))


def salt_of(path: Path) -> bytes:
    """The salt of an encrypted file."""
    with path.open("rb") as file:
        return file.read(_SALT)


def looks_encrypted(path: Path) -> bool:
    """Whether a file begins like noise, as an encrypted one does, and like no other known kind of file."""
    with path.open("rb") as file:
        page = file.read(PAGE)
    plain = page.startswith((HEADER, *_KNOWN_STARTS))
    return len(page) == PAGE and not plain and len(set(page)) >= _VALUES_IN_NOISE


def fits(path: Path, key: FileKey) -> bool:
    """Whether any page of the file was written with this key: then the key is right, however damaged the rest is."""
    masked = bytes(byte ^ _MAC_MASK for byte in key.salt)
    mac_key = hashlib.pbkdf2_hmac("sha512", key.secret, masked, _MAC_ROUNDS, 32)
    with path.open("rb") as file:
        for number in range(1, _PAGES_LOOKED_AT + 1):
            page = file.read(PAGE)
            if len(page) < PAGE:
                return False
            signed = page[_SALT if number == 1 else 0 : -_MAC] + number.to_bytes(4, "little")
            if hmac.compare_digest(hmac.digest(mac_key, signed, "sha512"), page[-_MAC:]):
                return True
    return False
