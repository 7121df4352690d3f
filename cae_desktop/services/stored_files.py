"""Files that are kept inside the dealership file, each once however often it is used."""

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from cae_desktop.db.models import StoredFile
from cae_desktop.db.queries.claims import stored_file
from cae_desktop.domain.claims import LARGEST_FILE
from cae_desktop.domain.errors import CaeError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def kept_file(session: "Session", data: bytes) -> str:
    """The id of the bytes, which are kept once however often they are attached."""
    checksum = sha256(data).hexdigest()
    file = stored_file(session, checksum)
    if file is None:
        file = StoredFile(sha256=checksum, size=len(data), content=data)
        session.add(file)
        session.flush()
    return file.id


def read_file(file: Path) -> bytes:
    """The bytes of a file that is to be kept.

    Raises CaeError: "attachment-cannot-be-read", "attachment-is-too-large".
    """
    try:
        if file.stat().st_size > LARGEST_FILE:
            raise CaeError("attachment-is-too-large", name=file.name, most=LARGEST_FILE // 1024**2)
        return file.read_bytes()
    except OSError as error:
        raise CaeError("attachment-cannot-be-read", name=file.name) from error
